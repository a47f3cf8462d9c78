using Pingshi.Shares.Rules;

namespace Pingshi.Shares.Splits;

/// <summary>Writes down what each step did.</summary>
internal sealed class Recorder(SplitRule rule, SplitPlan plan) : ITrace
{
    private readonly long[] _legs = new long[plan.Legs.Length];
    private readonly long[] _credits = new long[plan.PartyCount];
    private readonly List<StepLine> _lines = [];

    public IReadOnlyList<StepLine> Lines => _lines;

    public void Begin(ReadOnlySpan<long> legs, ReadOnlySpan<long> credits)
    {
        legs.CopyTo(_legs);
        credits.CopyTo(_credits);
    }

    public void End(int step, in StepFacts facts, long leftAfter, ReadOnlySpan<long> legs)
    {
        List<LegAmount> moves = [];
        var given = 0L;
        for (var i = 0; i < legs.Length; i++)
        {
            if (legs[i] != _legs[i])
            {
                moves.Add(new LegAmount(plan.Legs[i], Minor(legs[i] - _legs[i])));
                given += legs[i] - _legs[i];
            }
        }

        _lines.Add(new StepLine(
            plan.Steps[step].Source,
            Minor(facts.Input),
            Minor(facts.Before),
            new Fraction(facts.Exact, 1_000_000),
            rule.Rounding,
            Minor(facts.Amount),
            Parts(plan.Steps[step], facts.Amount),
            moves,
            Minor(leftAfter + given),
            Minor(leftAfter)));
    }

    /// <summary>The division of the claim, made anew by the public method that anyone can call.</summary>
    private IReadOnlyList<Allotment> Parts(PlannedStep step, long amount) => step.Source switch
    {
        RemainderStep s when s.To.Count > 1 => Allocation.Within(
            Minor(amount), [.. step.To.Select((party, i) => new BoundedPortion(rule.Parties[party].Id, step.Weights[i], _credits[party]))]),
        GivingStep s when s.To.Count > 1 => Allocation.Divide(Minor(amount), s.To),
        _ => [],
    };

    private Money Minor(long minor) => Money.FromMinor(minor, rule.Currency);
}
