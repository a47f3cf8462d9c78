using Pingshi.Contracts;
using Pingshi.Shares;

namespace Pingshi.Acceptance;

/// <summary>What the delivery of a requirement is worth within its milestone, and what its grade takes of that.</summary>
/// <param name="Grade">Null = accepted without a verdict: no customer's grade, so nothing is deducted.</param>
public sealed record GradedWorth(string Key, Money Worth, Grade? Grade, Money Deducted);

/// <summary>A month's work as a scorecard graded it: what it is worth, and what the grade took.</summary>
public sealed record ScoredPart(long BaseMinor, long DeductedMinor);

/// <summary>
/// What a milestone pays after the assessment table. Scorecards grade the part of the amount that they name; verdicts grade the rest,
/// in equal parts by requirement. No cent is graded twice.
/// </summary>
public sealed record MilestoneMoney(Money Amount, Money ByScorecards, IReadOnlyList<GradedWorth> Lines)
{
    public Money Deducted => Lines.Aggregate(ByScorecards, (sum, line) => sum + line.Deducted);

    public Money Payable => Amount - Deducted;

    /// <summary>Null where the contract names no amount.</summary>
    /// <param name="grades">The last verdict on each requirement, by key.</param>
    public static MilestoneMoney? Of(ContractTerms terms, Milestone milestone, IReadOnlyDictionary<string, Grade> grades, IReadOnlyCollection<ScoredPart> scorecards)
    {
        if (!terms.MilestoneAmounts().TryGetValue(milestone.Key, out var amount))
        {
            return null;
        }
        var rest = Money.FromMinor(amount.Minor - scorecards.Sum(s => s.BaseMinor), amount.Currency);
        List<string> keys = [.. terms.Of(milestone).Select(r => r.Key)];
        IReadOnlyList<Allotment> parts = keys.Count == 0 ? [] : Allocation.Divide(rest, [.. keys.Select(k => new Portion(k, 1))]);
        return new(amount, Money.FromMinor(scorecards.Sum(s => s.DeductedMinor), amount.Currency), [.. parts.Select(p => Line(terms, p, grades))]);
    }

    private static GradedWorth Line(ContractTerms terms, Allotment part, IReadOnlyDictionary<string, Grade> grades)
    {
        Grade? grade = grades.TryGetValue(part.Key, out var given) ? given : null;
        var band = grade is { } closed ? Consequence.Of(terms, closed).Band : null;
        return new(part.Key, part.Amount, grade, band?.Deduct.Of(part.Amount) ?? Money.Zero(part.Amount.Currency));
    }
}

public static class MilestoneRequirements
{
    extension(ContractTerms terms)
    {
        /// <summary>The requirements that a milestone delivers, in the contract's order.</summary>
        public IReadOnlyList<PromisedRequirement> Of(Milestone milestone) => [.. terms.Requirements.Where(r => milestone.Requirements.Contains(r.Id))];
    }
}
