using Pingshi.Platform;
using Pingshi.Platform.Identity;

namespace Pingshi.Host;

/// <summary>The start page.</summary>
public static class HomeModule
{
    public static Module Module { get; } = new("Home", (_, _) => { }, Add, Map);

    private static void Add(IServiceCollection services, IConfiguration configuration) =>
        services.AddSingleton(new NavItem(IdentityWords.Home, ShowHome.Route, Policy.SignedIn, 0));

    // Open to all, since it tells a stranger what this is and where to sign in; everything else on it is the caller's own.
    private static void Map(Routes routes) => routes.Read<HomePage, ShowHome.Model>(ShowHome.Route, Policy.Anyone, ShowHome.ExecuteAsync);
}
