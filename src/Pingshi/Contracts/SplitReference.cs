using Pingshi.Shares;
using Pingshi.Shares.Linting;
using Pingshi.Shares.Rules;
using Pingshi.Shares.Splits;

namespace Pingshi.Contracts;

/// <summary>A party as the split rule calls it, and what the consortium's agreement gives it (gross); null where no agreement says.</summary>
public sealed record SplitParty(string Code, string Name, long? AgreedMinor);

/// <summary>Whether a split rule may stand behind a contract.</summary>
public static class SplitReference
{
    /// <summary>All reasons against this rule: unreadable, flawed, dividing among others than those who sign, or otherwise than they agreed.</summary>
    /// <param name="json">The rule, as the schema of the split rules describes it.</param>
    /// <param name="parties">Those who perform the customer's contract.</param>
    /// <param name="amount">The contract's amount, gross.</param>
    /// <param name="net">The same without tax, which most rules divide; null where no quote says.</param>
    public static IEnumerable<Reason> WhyNot(string json, IReadOnlyList<SplitParty> parties, Money amount, Money? net)
    {
        var reading = SplitRule.Read(json);
        if (reading.Rule is not { } rule)
        {
            return [.. reading.Errors.Select(e => ContractRules.SplitUnreadable.Because("rule", new Text(e.Mend.Chinese, e.Mend.English), e.Path))];
        }
        return [.. WhyNotSound(rule), .. WhyNotTheirs(rule, parties), .. WhyNotAgreed(rule, parties, amount, net)];
    }

    private static IEnumerable<Reason> WhyNotSound(SplitRule rule) => Linter.Lint(rule).Where(f => f.Gravity == Gravity.Error)
        .Select(f => ContractRules.SplitFlawed.Because("rule", new Text(f.Text.Chinese, f.Text.English), f.Place));

    private static IEnumerable<Reason> WhyNotTheirs(SplitRule rule, IReadOnlyList<SplitParty> parties)
    {
        var strangers = rule.Parties.Select(p => p.Id).Except(parties.Select(p => p.Code), StringComparer.Ordinal).ToList();
        if (strangers.Count > 0)
        {
            yield return ContractRules.SplitStrangers.Because("rule", string.Join(", ", strangers));
        }
    }

    // The whole amount as one receipt: what each then has must be what the agreement promised, by its share of the gross.
    private static IEnumerable<Reason> WhyNotAgreed(SplitRule rule, IReadOnlyList<SplitParty> parties, Money amount, Money? net)
    {
        if (rule.Currency != amount.Currency)
        {
            yield return ContractRules.SplitOtherCurrency.Because("rule", rule.Currency.Code, amount.Currency.Code);
            yield break;
        }
        if (parties.All(p => p.AgreedMinor is null) || (!rule.OfGross && net is null))
        {
            yield break;
        }
        var whole = rule.OfGross ? amount : net!.Value;
        var splitter = new Splitter(rule);
        // What passes through is spent by nobody yet.
        var costs = splitter.CostNames.ToDictionary(name => name, _ => Money.Zero(rule.Currency), StringComparer.Ordinal);
        var result = splitter.Split(new Receipt("contract", rule.From, amount, net) { Costs = costs }, new RunningTotals());
        var agreed = Allocation.Divide(whole, [.. parties.Where(p => p.AgreedMinor is > 0).Select(p => new Portion(p.Code, p.AgreedMinor!.Value))]).ToDictionary(a => a.Key, a => a.Amount);
        foreach (var party in parties.Where(p => p.AgreedMinor is > 0 && Gets(result, p.Code) != agreed[p.Code].Minor))
        {
            yield return ContractRules.SplitContradicts.Because("rule", party.Name);
        }
    }

    private static long Gets(SplitResult result, string party) => result.Legs.Where(l => l.Leg.Party == party && l.Leg.Purpose != LegPurpose.Tax).Sum(l => l.Amount.Minor);
}
