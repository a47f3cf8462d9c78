using Pingshi.Shares.Rules;

namespace Pingshi.Shares.Splits;

/// <summary>How one receipt was split.</summary>
/// <param name="Receipt">The receipt.</param>
/// <param name="Rule">The rule, in the version that split it.</param>
/// <param name="Legs">Who got what; the amounts sum to the receipt's gross exactly, and none is zero.</param>
/// <param name="Stop">Why something waits in suspense, and at which step.</param>
/// <param name="Steps">What each step did, in order, up to the one that stopped.</param>
public sealed record SplitResult(Receipt Receipt, SplitRule Rule, IReadOnlyList<LegAmount> Legs, SplitStop Stop, IReadOnlyList<StepLine> Steps)
{
    /// <summary>The id of the step that could not be done; null when it was none.</summary>
    public string? StoppedAt => Stop.Step < 0 ? null : Rule.Steps[Stop.Step].Id;

    /// <summary>What a party got as share and cost.</summary>
    /// <param name="party">The party.</param>
    public Money Of(string party) =>
        Money.Sum(Legs.Where(l => l.Leg.Name == party).Select(l => l.Amount), Receipt.Gross.Currency);

    /// <summary>One row for each name a leg has (<see cref="Leg.Name"/>), in the order of the legs.</summary>
    public IEnumerable<(string Name, Money Amount)> Rows() =>
        Legs.GroupBy(l => l.Leg.Name, StringComparer.Ordinal).Select(g => (g.Key, Money.Sum(g.Select(l => l.Amount), Receipt.Gross.Currency)));
}
