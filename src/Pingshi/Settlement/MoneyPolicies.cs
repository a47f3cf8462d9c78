namespace Pingshi.Settlement;

/// <summary>Who has to do with money. What each then sees is its own: rows are filtered by the organisation.</summary>
internal static class MoneyPolicies
{
    /// <summary>Invoices and receipts: also the finance of the customer that owes them.</summary>
    public static readonly Policy See = Policy.For("settlement.see", Role.Finance, Role.Manager, Role.CustomerFinance, Role.PartnerFinance, Role.PartnerManager);

    /// <summary>Shares and the books behind them.</summary>
    public static readonly Policy SeeStatement = Policy.For("settlement.see-statement", Role.Finance, Role.Manager, Role.PartnerFinance, Role.PartnerManager);

    public static readonly Policy Keep = Policy.For("settlement.keep", Role.Finance, Role.PartnerFinance);

    /// <summary>Those who may bind their organisation.</summary>
    public static readonly Policy Sign = Policy.For("settlement.sign", Role.Manager, Role.PartnerManager);

    /// <summary>Those who accept a subcontractor's work, and the second pair of eyes on a payout.</summary>
    public static readonly Policy Decide = Policy.For("settlement.decide", Role.Finance, Role.Manager, Role.PartnerFinance, Role.PartnerManager);

    /// <summary>The roles without which no row about money is even there.</summary>
    public static readonly RoleSet Readers = See.Roles;
}
