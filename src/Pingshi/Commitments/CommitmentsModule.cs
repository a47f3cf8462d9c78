using Microsoft.EntityFrameworkCore;
using Pingshi.Platform;

namespace Pingshi.Commitments;

/// <summary>Every promise with its clock: owed by me, owed to me.</summary>
public static class CommitmentsModule
{
    public static Module Module { get; } = new("Commitments", Tables, Add, Map);

    private static void Tables(ModelBuilder model, AppDb db)
    {
        CommitmentTable.Map(model, db);
        ProviderCalendars.Map(model, db);
    }

    private static void Add(IServiceCollection services, IConfiguration configuration) => services
        .AddSingleton<CommitmentKinds>()
        .AddSingleton<WindowEnds>().AddHostedService(s => s.GetRequiredService<WindowEnds>())
        .AddSingleton(PlatformModule.SubjectOf<ProviderCalendar>("calendar"))
        .AddSingleton(new NavItem(CalendarWords.Calendar, ShowCalendar.Route, ListCommitments.See, 84))
        .AddSingleton(new NavItem(CommitmentWords.Commitments, ListCommitments.Home, ListCommitments.See, 10));

    private static void Map(Routes routes)
    {
        ListCommitments.Map(routes);
        CommitmentCalendar.Map(routes);
        ShowCalendar.Map(routes);
        SetCalendar.Map(routes);
    }
}
