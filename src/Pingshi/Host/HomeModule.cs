using Pingshi.Platform;
using Pingshi.Platform.Identity;

namespace Pingshi.Host;

/// <summary>The start page.</summary>
public static class HomeModule
{
    public sealed record Model(bool HasOrganization);

    public static Module Module { get; } = new("Home", (_, _) => { }, Add, Map);

    private static void Add(IServiceCollection services, IConfiguration configuration) =>
        services.AddSingleton(new NavItem(IdentityWords.Home, "/", Policy.SignedIn, 0));

    private static void Map(Routes routes) =>
        routes.Read<HomePage, Model>("/", Policy.SignedIn, call => Task.FromResult(new Model(call.Scope.Organization is not null)));
}
