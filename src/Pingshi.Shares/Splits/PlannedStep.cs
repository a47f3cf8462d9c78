using Pingshi.Shares.Rules;

namespace Pingshi.Shares.Splits;

/// <summary>A step with parties turned into places, ready to run.</summary>
internal sealed class PlannedStep
{
    private PlannedStep(SplitStep source) => Source = source;

    public SplitStep Source { get; }

    /// <summary>Recipients by precedence in a tie: the larger weight, then the smaller name.</summary>
    public int[] To { get; private init; } = [];

    public long[] Weights { get; private init; } = [];

    public long WeightSum { get; private init; }

    /// <summary>The party of a floor, a cap or a retention; for a retention also who gets the rest.</summary>
    public int Party { get; private init; }

    public int Otherwise { get; private init; }

    /// <summary>The place of the figure that a cost reads; -1 = fixed amount.</summary>
    public int Cost { get; private init; } = -1;

    /// <summary>The place of the verdict that a retention waits for.</summary>
    public int Verdict { get; private init; } = -1;

    public static PlannedStep Of(SplitStep step, List<string> parties, List<string> costs, List<string> verdicts)
    {
        var to = step is GivingStep giving ? giving.To.OrderByDescending(t => t.Weight).ThenBy(t => t.Key, StringComparer.Ordinal).ToList() : [];
        return new PlannedStep(step)
        {
            To = [.. to.Select(t => parties.IndexOf(t.Key))],
            Weights = [.. to.Select(t => t.Weight)],
            WeightSum = to.Sum(t => t.Weight),
            Party = step switch
            {
                FloorStep s => parties.IndexOf(s.To),
                CapStep s => parties.IndexOf(s.Party),
                RetentionStep s => parties.IndexOf(s.From),
                _ => -1,
            },
            Otherwise = step is RetentionStep retention ? parties.IndexOf(retention.Otherwise) : -1,
            Cost = step is CostStep { Name: { } name } ? costs.IndexOf(name) : -1,
            Verdict = step is RetentionStep { Id: var id } ? verdicts.IndexOf(id) : -1,
        };
    }
}
