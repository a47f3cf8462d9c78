using Pingshi.Acceptance;
using Pingshi.Accounts;
using Pingshi.Commitments;
using Pingshi.Contracts;
using Pingshi.Engagements;
using Pingshi.Needs;
using Pingshi.Partners;
using Pingshi.Platform;
using Pingshi.Policies;
using Pingshi.Proposals;
using Pingshi.Settlement;
using Pingshi.Workforce;

namespace Pingshi.Host;

/// <summary>The house, top to bottom: a module depends only on those before it.</summary>
public static class Modules
{
    public static IReadOnlyList<Module> All { get; } =
    [
        PlatformModule.Module,
        CommitmentsModule.Module,
        AccountsModule.Module,
        PoliciesModule.Module,
        WorkforceModule.Module,
        EngagementsModule.Module,
        NeedsModule.Module,
        PartnersModule.Module,
        ProposalsModule.Module,
        ContractsModule.Module,
        AcceptanceModule.Module,
        SettlementModule.Module,
        HomeModule.Module,
    ];

    public static Schema Schema { get; } = new([.. All.Select(m => m.Tables)]);
}
