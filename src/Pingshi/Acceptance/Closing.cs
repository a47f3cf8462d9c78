using Pingshi.Contracts;

namespace Pingshi.Acceptance;

/// <summary>One verdict of several grades, by the rule that the contract contains. The order in which they were given means nothing.</summary>
public static class Closing
{
    /// <param name="grades">At least one.</param>
    /// <param name="passMark">Fewer points fail, where the rule asks.</param>
    public static Grade Combine(VerdictRule rule, IReadOnlyCollection<Grade> grades, int passMark) => rule switch
    {
        VerdictRule.Lowest => grades.MinBy(g => (g.Points, g.Mark)),
        VerdictRule.Mean => Mean(grades),
        VerdictRule.Majority => 2 * grades.Count(g => !g.FailsBelow(passMark)) > grades.Count ? Grade.Pass : Grade.Fail,
    };

    private static Grade Mean(IReadOnlyCollection<Grade> grades) => grades.Select(g => g.Mark).Distinct().ToList() switch
    {
        [Mark.Pass] => Grade.Pass,
        [Mark.Fail] => Grade.Fail,
        _ => Grade.Of(decimal.Round(grades.Average(g => g.Points), 2, MidpointRounding.AwayFromZero)),
    };
}

/// <summary>What a closed grade leads to, by the contract's pass mark and its assessment table.</summary>
/// <param name="Band">Null where the contract has no table: then no grade moves money.</param>
public sealed record Consequence(bool Fails, AssessmentBand? Band)
{
    public bool NeedsRework => Fails || Band is { Rectify: true };

    public static Consequence Of(ContractTerms terms, Grade grade) =>
        new(grade.FailsBelow(terms.Judged.PassMark), terms.Assessment.Count == 0 ? null : Assessment.Of(terms.Assessment, grade.Points));
}
