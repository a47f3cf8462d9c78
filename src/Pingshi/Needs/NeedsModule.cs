using Pingshi.Platform;

namespace Pingshi.Needs;

/// <summary>What the customer asks: intake, requirements, revisions, differences.</summary>
public static class NeedsModule
{
    public static Module Module { get; } = new("Needs", NeedTables.Map, Add, Map);

    private static void Add(IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton<DocumentShelf>();
        services.AddSingleton(PlatformModule.SubjectOf<Requirement>("requirement"));
        services.AddSingleton(new EngagementTab(NeedWords.Need, NeedPages.Route, NeedPages.See, 20));
    }

    private static void Map(Routes routes)
    {
        BeginEngagement.Map(routes);
        RecordTender.Map(routes);
        NeedPages.Map(routes);
        EditRequirement.Map(routes);
        RearrangeRequirements.Map(routes);
        FreezeRevision.Map(routes);
        BeginRevision.Map(routes);
        CompareRevisions.Map(routes);
    }
}
