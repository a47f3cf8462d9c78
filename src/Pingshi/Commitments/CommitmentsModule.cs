using Microsoft.EntityFrameworkCore;
using Pingshi.Platform;

namespace Pingshi.Commitments;

/// <summary>Every promise with its clock: owed by me, owed to me.</summary>
public static class CommitmentsModule
{
    public static Module Module { get; } = new("Commitments", CommitmentTable.Map, Add, Map);

    private static void Add(IServiceCollection services, IConfiguration configuration) => services
        .AddSingleton<CommitmentKinds>()
        .AddSingleton(new NavItem(CommitmentWords.Commitments, ListCommitments.Home, ListCommitments.See, 10));

    private static void Map(Routes routes)
    {
        ListCommitments.Map(routes);
        CommitmentCalendar.Map(routes);
    }
}
