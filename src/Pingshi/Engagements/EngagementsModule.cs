using Microsoft.EntityFrameworkCore;
using Pingshi.Platform;

namespace Pingshi.Engagements;

/// <summary>The thread with one customer, its phase, its people, the work before the contract.</summary>
public static class EngagementsModule
{
    public static Module Module { get; } = new("Engagements", EngagementTables.Map, Add, Map);

    private static void Add(IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton(new Subject("engagement", (db, id, ct) => db.Set<Engagement>().AnyAsync(e => e.Id == new EngagementId(id), ct)));
        services.AddSingleton(MovePhase.BidsDue);
        services.AddSingleton(HandOverEngagements.Step);
        services.AddSingleton(new NavItem(EngagementWords.Engagements, ListEngagements.Route, ListEngagements.See, 20))
            .AddSingleton(new NavItem(EngagementWords.PresalesCredit, PresalesCredit.Route, PresalesCredit.See, 70))
            .AddSingleton(new EngagementTab(EngagementWords.Overview, ShowEngagement.Route, ListEngagements.See, 10))
            .AddSingleton(new EngagementTab(EngagementWords.Files, ListFiles.Route, ListEngagements.See, 60));
    }

    private static void Map(Routes routes)
    {
        ListEngagements.Map(routes);
        ShowEngagement.Map(routes);
        MovePhase.Map(routes);
        AddMember.Map(routes);
        LogPresales.Map(routes);
        StateResult.Map(routes);
        PresalesCredit.Map(routes);
        ListFiles.Map(routes);
    }
}
