namespace Pingshi.Dispatch.Planning;

/// <summary>Who visits whom and when, what is left out and why.</summary>
public sealed record DispatchPlan
{
    /// <summary>By engineer, then by time.</summary>
    public required IReadOnlyList<Visit> Visits { get; init; }

    /// <summary>Jobs that nobody visits, with what stands in the way and what would help.</summary>
    public required IReadOnlyList<Shortfall> Unserved { get; init; }

    /// <summary>Jobs that are done after they are due, with the same.</summary>
    public required IReadOnlyList<Shortfall> Late { get; init; }

    /// <summary>How good it is.</summary>
    public required PlanScore Score { get; init; }

    /// <summary>How many steps the search made.</summary>
    public required long Iterations { get; init; }
}

/// <summary>One engineer at one job. A crew is several visits with the same beginning.</summary>
public sealed record Visit
{
    /// <summary>Which job.</summary>
    public required string Job { get; init; }

    /// <summary>Who.</summary>
    public required string Engineer { get; init; }

    /// <summary>Sets out, or pauses first, no later than this.</summary>
    public required DateTimeOffset Leave { get; init; }

    /// <summary>Work begins.</summary>
    public required DateTimeOffset Begin { get; init; }

    /// <summary>Work ends.</summary>
    public required DateTimeOffset End { get; init; }

    /// <summary>The way there.</summary>
    public required int Metres { get; init; }

    /// <summary>Whether it stood before the search.</summary>
    public required bool Fixed { get; init; }

    /// <summary>Why this engineer; null where no explanation was asked for.</summary>
    public Reason? Why { get; init; }
}

/// <summary>
/// What counts, in this order: a plan is better where the first figure that differs is smaller.
/// </summary>
/// <param name="BrokenPromises">Weights of the due instants and wished windows that are missed, for a crew once.</param>
/// <param name="Unserved">Priorities of the jobs nobody visits.</param>
/// <param name="OvertimeSeconds">By which returns are later than the ends of shifts.</param>
/// <param name="TravelCost">Metres, each by its engineer's cost for a kilometre; a thousandth of the currency's smallest unit.</param>
/// <param name="Changes">Visits to announced jobs by another engineer or more than half an hour off, announced jobs left out, and visits by others than the preferred.</param>
/// <param name="Unfairness">Seconds of work between the engineer with the most and the one with the least.</param>
public readonly record struct PlanScore(long BrokenPromises, long Unserved, long OvertimeSeconds, long TravelCost, long Changes, long Unfairness) : IComparable<PlanScore>
{
    /// <inheritdoc/>
    public int CompareTo(PlanScore other) =>
        (BrokenPromises, Unserved, OvertimeSeconds, TravelCost, Changes, Unfairness)
            .CompareTo((other.BrokenPromises, other.Unserved, other.OvertimeSeconds, other.TravelCost, other.Changes, other.Unfairness));
}
