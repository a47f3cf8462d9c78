using Pingshi.Shares.Rules;

namespace Pingshi.Shares.Splits;

/// <summary>One receipt on its way through the steps. Allocates nothing; what it works in is handed to it.</summary>
internal ref partial struct SplitRun<TTrace>
    where TTrace : ITrace
{
    private const long Millionths = 1_000_000;

    private readonly SplitPlan _plan;
    private readonly SplitFigures _figures;
    private readonly Span<StepTotals> _totals;
    private readonly Span<long> _legs;
    private readonly SplitDesk _desk;
    private readonly TTrace _trace;
    private long _base;
    private long _left;
    private long _costs;
    private StepFacts _facts;

    public SplitRun(SplitPlan plan, SplitFigures figures, Span<StepTotals> totals, Span<long> legs, SplitDesk desk, TTrace trace)
    {
        (_plan, _trace) = (plan, trace);
        _figures = figures;
        _totals = totals;
        _legs = legs;
        _desk = desk;
    }

    public SplitStop Run()
    {
        _legs.Clear();
        _desk.Credits.Clear();
        if (WhyNotAtAll() is var reason and not SuspenseReason.None)
        {
            _legs[_plan.Suspense] = _figures.Gross;
            return new SplitStop(reason, -1);
        }

        _base = _plan.OfGross ? _figures.Gross : _figures.Net;
        _left = _base;
        _legs[_plan.Tax] = _figures.Gross - _base;
        return _base == 0 ? new SplitStop(SuspenseReason.None, -1) : Steps();
    }

    private readonly SuspenseReason WhyNotAtAll() =>
        _figures.Gross < 0 ? SuspenseReason.Negative
        : !_plan.NeedsNet ? SuspenseReason.None
        : _figures.Net == SplitFigures.Unknown ? SuspenseReason.NotMatched
        : _figures.Net < 0 || _figures.Net > _figures.Gross ? SuspenseReason.NetBeyondGross
        : SuspenseReason.None;

    private SplitStop Steps()
    {
        for (var i = 0; i < _plan.Steps.Length; i++)
        {
            _trace.Begin(_legs, _desk.Credits);
            var reason = Step(_plan.Steps[i], ref _totals[i]);
            _trace.End(i, _facts, _left, _legs);
            if (reason != SuspenseReason.None)
            {
                _legs[_plan.Suspense] = _left;
                return new SplitStop(reason, i);
            }
        }

        _legs[_plan.Suspense] = _left;
        return new SplitStop(_left == 0 ? SuspenseReason.None : SuspenseReason.NoRemainder, -1);
    }

    private SuspenseReason Step(PlannedStep step, ref StepTotals totals) => step.Source switch
    {
        PercentStep s => Percent(step, s, ref totals),
        FloorStep s => Floor(step, s),
        RemainderStep => Remainder(step),
        FeeStep s => Fee(step, s, ref totals),
        TiersStep s => Tiers(step, s, ref totals),
        CostStep s => Cost(step, s, ref totals),
        CapStep s => Cap(step, s, ref totals),
        RetentionStep s => Retention(step, s, ref totals),
        _ => throw new ArgumentOutOfRangeException(nameof(step), step.Source, "No kind of step."),
    };

    private readonly long BaseOf(StepBase of) => of switch
    {
        StepBase.Gross => _figures.Gross,
        StepBase.Net => _figures.Net,
        StepBase.Left => _left,
        StepBase.Margin => _base - _costs,
    };

    /// <summary>A claim in whole minor units: of this receipt alone, or what it adds to the rounded claim of all.</summary>
    private readonly long Rounded(Int128 before, Int128 after) => _plan.PerAgreement
        ? Rounded(after) - Rounded(before)
        : Rounded(after - before);

    private readonly long Rounded(Int128 millionths) => ExactMath.Divide(millionths, Millionths, _plan.Rounding);
}
