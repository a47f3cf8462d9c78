using Pingshi.Platform;

namespace Pingshi.Policies;

/// <summary>The partner programme in versions, with the notice that a worse one owes.</summary>
public static class PoliciesModule
{
    public static Module Module { get; } = new("Policies", PoliciesTables.Map, Add, Map);

    private static void Add(IServiceCollection services, IConfiguration configuration) => services
        .AddSingleton(PolicyNotice.Runs)
        .AddSingleton(PlatformModule.SubjectOf<PolicyVersion>("policyVersion"))
        .AddSingleton(new NavItem(PolicyWords.Policies, ListPolicies.Route, ListPolicies.See, 53));

    private static void Map(Routes routes)
    {
        ListPolicies.Map(routes);
        DraftPolicy.Map(routes);
        PublishPolicy.Map(routes);
        ShowPolicy.Map(routes);
        SignPolicy.Map(routes);
    }
}
