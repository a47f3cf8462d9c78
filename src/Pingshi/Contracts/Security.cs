using Pingshi.Shares;

namespace Pingshi.Contracts;

public enum SecurityKind
{
    /// <summary>投标保证金.</summary>
    BidBond,

    /// <summary>履约保证金.</summary>
    PerformanceBond,

    /// <summary>预付款保函.</summary>
    AdvancePaymentGuarantee,

    /// <summary>质量保证金 (质保金): only works may have one.</summary>
    Retention,
}

public enum SecurityForm
{
    Guarantee,
    Cheque,
    Transfer,
}

/// <summary>A security (保证金、保函) and when it is released.</summary>
/// <param name="Minor">In minor units of the contract's currency.</param>
public sealed record Security(SecurityKind Kind, SecurityForm Form, long Minor, string ReleasedWhen);

/// <summary>What the law allows of each security; the article stands in the refusal.</summary>
public static class Securities
{
    /// <summary>Of the budget (implementing regulation art. 33).</summary>
    public static readonly Percentage MostBidBond = Percentage.Of(2);

    /// <summary>Of the contract's amount (implementing regulation art. 48).</summary>
    public static readonly Percentage MostPerformanceBond = Percentage.Of(10);

    extension(ContractTerms terms)
    {
        /// <summary>All reasons against the securities. A limit that no law here states is not computed.</summary>
        public IEnumerable<Reason> WhyNotSecurities() => terms.Securities.SelectMany(s => s.Kind switch
        {
            SecurityKind.BidBond when terms.IsPublic => terms.WhyAbove(s, terms.BudgetMinor, MostBidBond, ContractRules.BidBondTooHigh),
            SecurityKind.PerformanceBond when terms.IsPublic => terms.WhyAbove(s, terms.AmountMinor, MostPerformanceBond, ContractRules.PerformanceBondTooHigh),
            SecurityKind.BidBond or SecurityKind.PerformanceBond => [],
            SecurityKind.AdvancePaymentGuarantee => terms.WhyNotAdvance(s),
            SecurityKind.Retention => terms is { IsPublic: true, Nature: ContractNature.Goods or ContractNature.Services } ? [ContractRules.RetentionBarred.Because("kind")] : (IEnumerable<Reason>)[],
        });

        private IEnumerable<Reason> WhyNotAdvance(Security security)
        {
            var amounts = terms.MilestoneAmounts();
            var advance = terms.Milestones.Where(m => m.IsAdvance).Sum(m => amounts.TryGetValue(m.Key, out var amount) ? amount.Minor : 0);
            if (security.Minor > advance)
            {
                yield return ContractRules.GuaranteeAboveAdvance.Because("amount", Shown(advance, terms.Currency));
            }
        }

        private IEnumerable<Reason> WhyAbove(Security security, long? of, Percentage most, Rule rule)
        {
            if (of is not { } whole)
            {
                yield return ContractRules.SecurityBaseUnknown.Because("amount");
            }
            else if ((Int128)security.Minor * Percentage.Hundred.PartsPerMillion > (Int128)whole * most.PartsPerMillion)
            {
                yield return rule.Because("amount", Shown((long)((Int128)whole * most.PartsPerMillion / Percentage.Hundred.PartsPerMillion), terms.Currency));
            }
        }
    }

    private static string Shown(long minor, string currency) => Money.FromMinor(minor, Currency.Of(currency)).ToString();
}
