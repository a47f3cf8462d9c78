using Pingshi.Shares.Rules;

namespace Pingshi.Shares.Splits;

/// <summary>What a rule would have given each party of past or invented receipts.</summary>
/// <param name="Splits">Each receipt's split, in the order in which they count: by day, then by id.</param>
public sealed record Simulation(IReadOnlyList<SplitResult> Splits)
{
    /// <summary>By <see cref="Leg.Name"/>, all that it got.</summary>
    public IReadOnlyList<(string Name, Money Amount)> Totals =>
    [
        .. Splits.SelectMany(s => s.Rows()).GroupBy(r => (r.Name, r.Amount.Currency))
            .OrderBy(g => g.Key.Name, StringComparer.Ordinal).ThenBy(g => g.Key.Currency.Code, StringComparer.Ordinal)
            .Select(g => (g.Key.Name, Money.Sum(g.Select(r => r.Amount), g.Key.Currency))),
    ];

    /// <summary>Splits receipts as one agreement's, beginning with no running totals.</summary>
    /// <remarks>Receipts count by day, then by id in ordinal order: how they are listed changes nothing.</remarks>
    /// <param name="rule">The rule.</param>
    /// <param name="receipts">Receipts with unique ids.</param>
    public static Simulation Run(SplitRule rule, IEnumerable<Receipt> receipts)
    {
        var (splitter, totals) = (new Splitter(rule), new RunningTotals());
        return new Simulation([.. receipts.OrderBy(r => r.On).ThenBy(r => r.Id, StringComparer.Ordinal).Select(r => splitter.Split(r, totals))]);
    }
}
