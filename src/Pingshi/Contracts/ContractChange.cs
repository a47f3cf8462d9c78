using Pingshi.Shares;

namespace Pingshi.Contracts;

/// <summary>What a signed contract still lets one change.</summary>
public static class ContractChange
{
    /// <summary>Additions of the same subject, all together, of the contract's amount (Government Procurement Law art. 49).</summary>
    public static readonly Percentage MostAdded = Percentage.Of(10);

    /// <summary>All reasons against this change of a contract.</summary>
    /// <param name="contract">The contract as it was signed.</param>
    /// <param name="change">The change order or amendment.</param>
    /// <param name="addedBefore">What other change orders added, in minor units.</param>
    public static IEnumerable<Reason> WhyNot(ContractTerms contract, ContractTerms change, long addedBefore)
    {
        var added = change.AmountMinor ?? 0;
        if (added < 0)
        {
            yield return ContractRules.AddedBelowZero.Because("added");
        }
        if (change.Paper == PaperKind.Amendment && added > 0)
        {
            yield return ContractRules.AmendmentAddsMoney.Because("added");
        }
        if (change.Paper == PaperKind.ChangeOrder && added > 0 && contract.IsPublic)
        {
            if (!change.SameSubject)
            {
                yield return ContractRules.NotSameSubject.Because("sameSubject");
            }
            var most = (Int128)(contract.AmountMinor ?? 0) * MostAdded.PartsPerMillion / Percentage.Hundred.PartsPerMillion;
            if ((Int128)added + addedBefore > most)
            {
                yield return ContractRules.AddedTooMuch.Because("added", Money.FromMinor((long)Int128.Max(0, most - addedBefore), Currency.Of(contract.Currency)).ToString());
            }
        }
    }
}
