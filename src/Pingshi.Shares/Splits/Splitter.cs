using Pingshi.Shares.Rules;

namespace Pingshi.Shares.Splits;

/// <summary>Splits receipts by one rule.</summary>
/// <remarks>
/// A receipt is never refused: what the rule cannot split waits in suspense with the reason, and what earlier steps gave stays given.
/// Every split sums to the receipt exactly. Immutable and safe to share between threads; running totals are the caller's.
/// </remarks>
public sealed class Splitter
{
    private readonly SplitPlan _plan;

    /// <summary>A splitter of a rule; keep it, it is made ready once.</summary>
    /// <param name="rule">The rule.</param>
    public Splitter(SplitRule rule)
    {
        Rule = rule;
        _plan = new SplitPlan(rule);
    }

    /// <summary>The rule.</summary>
    public SplitRule Rule { get; }

    /// <summary>Every leg a receipt can have, in the order in which <see cref="Run"/> answers.</summary>
    public IReadOnlyList<Leg> Legs => _plan.Legs;

    /// <summary>The costs that a receipt must state.</summary>
    public IReadOnlyList<string> CostNames => _plan.CostNames;

    /// <summary>The retentions, each of which waits for a verdict.</summary>
    public IReadOnlyList<RetentionStep> Verdicts => _plan.Verdicts;

    /// <summary>Splits bare numbers, without explanation and without allocating memory.</summary>
    /// <remarks>Day and currency are the caller's to check: <see cref="Split"/> does.</remarks>
    /// <param name="figures">The receipt.</param>
    /// <param name="totals">By step of the rule, what earlier receipts brought; brought up to date by this one.</param>
    /// <param name="legs">By leg of <see cref="Legs"/>, the amounts in minor units.</param>
    /// <exception cref="ArgumentException">A span is not as long as it must be.</exception>
    /// <exception cref="OverflowException">A running total does not fit in 64 bits.</exception>
    public SplitStop Run(SplitFigures figures, Span<StepTotals> totals, Span<long> legs) => Run(figures, totals, legs, default(Unwatched));

    /// <summary>Splits a receipt and explains every cent.</summary>
    /// <param name="receipt">The receipt.</param>
    /// <param name="totals">What earlier receipts of the agreement brought; brought up to date by this one.</param>
    /// <exception cref="OverflowException">A running total does not fit in 64 bits.</exception>
    public SplitResult Split(Receipt receipt, RunningTotals totals)
    {
        var stop = WhyNotThisRule(receipt);
        if (stop != SuspenseReason.None)
        {
            var suspense = new LegAmount(_plan.Legs[_plan.Suspense], receipt.Gross);
            return new SplitResult(receipt, Rule, [suspense], new SplitStop(stop, -1), []);
        }

        var recorder = new Recorder(Rule, _plan);
        var (legs, running) = (new long[_plan.Legs.Length], totals.Of(Rule, receipt.On));
        var figures = new SplitFigures
        {
            Gross = receipt.Gross.Minor,
            Net = receipt.Net is { } net ? Figure(net) : SplitFigures.Unknown,
            Costs = _plan.CostNames.Select(name => receipt.Costs.TryGetValue(name, out var cost) ? Figure(cost) : SplitFigures.Unknown).ToArray(),
            Grades = _plan.Verdicts.Select(step => PlaceOf(receipt.Grades.GetValueOrDefault(step.Verdict), step)).ToArray(),
        };
        var stopped = Run(figures, running, legs, recorder);
        totals.Keep(Rule, receipt.On, running);
        return new SplitResult(receipt, Rule, Amounts(legs), stopped, recorder.Lines);
    }

    /// <summary>A figure in another currency than the receipt's is none.</summary>
    private long Figure(Money money) => money.Currency == Rule.Currency ? money.Minor : SplitFigures.Unknown;

    private static int PlaceOf(string? grade, RetentionStep step) =>
        step.Release.Select((release, i) => release.Grade == grade ? i : -1).Append(-1).Max();

    private List<LegAmount> Amounts(long[] legs) =>
    [
        .. _plan.Legs.Zip(legs, (leg, minor) => new LegAmount(leg, Money.FromMinor(minor, Rule.Currency))).Where(l => !l.Amount.IsZero),
    ];

    private SuspenseReason WhyNotThisRule(Receipt receipt) =>
        receipt.Gross.Currency != Rule.Currency ? SuspenseReason.OtherCurrency
        : !Rule.HoldsOn(receipt.On) ? SuspenseReason.NotValid
        : SuspenseReason.None;

    private SplitStop Run<TTrace>(SplitFigures figures, Span<StepTotals> totals, Span<long> legs, TTrace trace)
        where TTrace : ITrace
    {
        if (totals.Length != _plan.Steps.Length || legs.Length != _plan.Legs.Length)
        {
            throw new ArgumentException($"Totals are as many as steps ({_plan.Steps.Length}), legs as many as Legs ({_plan.Legs.Length}).");
        }

        var width = _plan.Widest;
        var desk = new SplitDesk
        {
            Credits = stackalloc long[_plan.PartyCount],
            Parts = stackalloc long[width],
            Floors = stackalloc long[width],
            Open = stackalloc long[width],
            Remainders = stackalloc Int128[width],
        };
        return new SplitRun<TTrace>(_plan, figures, totals, legs, desk, trace).Run();
    }
}
