using Pingshi.Platform;
using Pingshi.Settlement.Books;
using Pingshi.Settlement.Payables;
using Pingshi.Settlement.Splitting;

namespace Pingshi.Settlement;

/// <summary>Invoices, receipts, splits and the ledger: where every cent of a customer's money goes, and why.</summary>
public static class SettlementModule
{
    public static Module Module { get; } = new("Settlement", SettlementTables.Map, Add, Map);

    private static void Add(IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton(EnterInvoice.PaymentDue).AddSingleton(HandInWork.AcceptanceDue).AddSingleton(HandInWork.PaymentDue).AddSingleton(LedgerCheck.Check);
        services.AddSingleton(PlatformModule.SubjectOf<Receipt>("receipt")).AddSingleton(PlatformModule.SubjectOf<RuleVersion>("splitRule"))
            .AddSingleton(PlatformModule.SubjectOf<SubcontractDelivery>("delivery")).AddSingleton(PlatformModule.SubjectOf<Payout>("payout"));
        services.AddSingleton(new EngagementTab(MoneyWords.MoneyLine, ShowMoneyLine.Route, MoneyPolicies.See, 57))
            .AddSingleton(new EngagementTab(MoneyWords.Statement, ShowStatement.Route, MoneyPolicies.SeeStatement, 58));
    }

    private static void Map(Routes routes)
    {
        ShowMoneyLine.Map(routes);
        EnterInvoice.Map(routes);
        EnterReceipt.Map(routes);
        ShowReceipt.Map(routes);
        SplitAgain.Map(routes);
        ReverseReceipt.Map(routes);
        ReleaseRetention.Map(routes);
        ShowStatement.Map(routes);
        ShowRules.Map(routes);
        KeepRule.Map(routes);
        SignRule.Map(routes);
        ExportLedger.Map(routes);
        ShowPayables.Map(routes);
        AgreeTerms.Map(routes);
        HandInWork.Map(routes);
        DecideDelivery.Map(routes);
        ProposePayout.Map(routes);
        DecidePayout.Map(routes);
    }
}
