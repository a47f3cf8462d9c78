namespace Pingshi.Dispatch.Planning;

/// <summary>Who could visit whom: engineers with their shifts, jobs, and what was already announced. Immutable; read and written as JSON by <see cref="PlanningJson"/>.</summary>
public sealed record DispatchProblem
{
    /// <summary>A name for people.</summary>
    public string Name { get; init; } = "";

    /// <summary>Everyone who may be sent; at least one.</summary>
    public required IReadOnlyList<Engineer> Engineers { get; init; }

    /// <summary>Everything that is to be done.</summary>
    public required IReadOnlyList<Job> Jobs { get; init; }

    /// <summary>The present plan: where a search begins, and what counts as changed. Its fixed visits are never moved.</summary>
    public IReadOnlyList<AnnouncedVisit> Announced { get; init; } = [];
}

/// <summary>A visit of the present plan.</summary>
public sealed record AnnouncedVisit
{
    /// <summary>The job that is visited.</summary>
    public required string Job { get; init; }

    /// <summary>Who comes; as many as the job's crew.</summary>
    public required IReadOnlyList<string> Engineers { get; init; }

    /// <summary>When the work begins.</summary>
    public required DateTimeOffset Begin { get; init; }

    /// <summary>Whether engineers and time stand, come what may.</summary>
    public bool Fixed { get; init; }
}
