using Pingshi.Engagements;
using Pingshi.Platform;

namespace Pingshi.Acceptance;

/// <summary>The customer grades the delivery: group, grades, verdicts, report, scorecards, testimony; what an acceptance and a fail raise.</summary>
public static class AcceptanceModule
{
    public static Module Module { get; } = new("Acceptance", AcceptanceTables.Map, Add, Map);

    private static void Add(IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton(Judging.GradeDue).AddSingleton(Judging.ReworkDue).AddSingleton(Payments.Due).AddSingleton(Payments.DueAfterTerm).AddSingleton(Payments.DueAfterTermPublic);
        services.AddSingleton(PlatformModule.SubjectOf<DeliveryNotice>("notice")).AddSingleton(PlatformModule.SubjectOf<Verdict>("verdict")).AddSingleton(PlatformModule.SubjectOf<Scorecard>("scorecard"));
        services.AddSingleton<TermEnds>().AddHostedService(s => s.GetRequiredService<TermEnds>());
        services.AddSingleton(AcceptanceCheck.Check);
        services.AddSingleton(new EngagementTab(AcceptanceWords.Acceptance, ListVerdicts.Route, Judging.See, 58));
    }

    private static void Map(Routes routes)
    {
        ListVerdicts.Map(routes);
        ShowAcceptance.Map(routes);
        AppointGroup.Map(routes);
        ReportDelivery.Map(routes);
        ShowDelivery.Map(routes);
        GradeRequirement.Map(routes);
        CloseVerdict.Map(routes);
        ReplyToVerdict.Map(routes);
        Conclude.Map(routes);
        NoteRework.Map(routes);
        ListScorecards.Map(routes);
        CloseScorecard.Map(routes);
        ConsentToTestimony.Map(routes);
    }
}
