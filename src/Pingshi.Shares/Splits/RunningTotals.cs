using Pingshi.Shares.Rules;

namespace Pingshi.Shares.Splits;

/// <summary>What the receipts of one agreement have brought so far to the steps that count over several receipts.</summary>
/// <remarks>
/// One object for each agreement, kept by the caller, changed by every split; not safe to share between threads. Steps are known by their
/// id, so that a later version of the rule goes on where the earlier one stopped. Reversals do not change it: a tier reached stays reached.
/// </remarks>
public sealed class RunningTotals
{
    private readonly SortedDictionary<(string Step, string Period), StepTotals> _totals = [];

    /// <summary>All totals, by step and period; the period is empty where the whole agreement counts. For storage.</summary>
    public IEnumerable<(string Step, string Period, StepTotals Totals)> All => _totals.Select(t => (t.Key.Step, t.Key.Period, t.Value));

    /// <summary>Puts a stored total back.</summary>
    /// <param name="step">The step's id.</param>
    /// <param name="period">The period, or empty.</param>
    /// <param name="totals">The total.</param>
    public void Set(string step, string period, StepTotals totals) => _totals[(step, period)] = totals;

    /// <summary>The totals of every step on a day, in the order of the rule.</summary>
    /// <param name="rule">The rule.</param>
    /// <param name="day">A day in the period asked for.</param>
    public StepTotals[] Of(SplitRule rule, DateOnly day) => [.. rule.Steps.Select(step => _totals.GetValueOrDefault(Key(rule, step, day)))];

    internal void Keep(SplitRule rule, DateOnly day, StepTotals[] totals)
    {
        foreach (var (step, total) in rule.Steps.Zip(totals).Where(pair => pair.Second != default))
        {
            _totals[Key(rule, step, day)] = total;
        }
    }

    private static (string Step, string Period) Key(SplitRule rule, SplitStep step, DateOnly day) => (step.Id, step switch
    {
        CostStep { Per: Per.Period } or FeeStep { Per: Per.Period } or CapStep { Per: Per.Period } or TiersStep { Per: Per.Period } => rule.Period.Of(day),
        _ => "",
    });
}
