namespace Pingshi.Dispatch.Planning;

/// <summary>Why a visit is this engineer's.</summary>
/// <param name="Fixed">It stood before the search.</param>
/// <param name="AsAnnounced">They were announced already.</param>
/// <param name="Preferred">The customer wishes for them.</param>
/// <param name="Able">How many engineers have the skills, the parts and no exclusion.</param>
/// <param name="Free">How many of them could take it in this plan as it stands.</param>
/// <param name="NextBest">The best of the others, and what the plan would lose by them; null where nobody else could.</param>
public sealed record Reason(bool Fixed, bool AsAnnounced, bool Preferred, int Able, int Free, Alternative? NextBest);

/// <summary>Another engineer for a visit. The figures are differences to the plan; below zero where it would gain.</summary>
/// <param name="Engineer">Who.</param>
/// <param name="BrokenPromises">Weights of promises broken in addition.</param>
/// <param name="OvertimeSeconds">Overtime in addition.</param>
/// <param name="TravelCost">Travel in addition; see <see cref="PlanScore.TravelCost"/>.</param>
/// <param name="Changes">Changes in addition.</param>
public sealed record Alternative(string Engineer, long BrokenPromises, long OvertimeSeconds, long TravelCost, long Changes);

/// <summary>A job that is not served, or late.</summary>
/// <param name="Job">Which.</param>
/// <param name="Obstacles">For each constraint how many engineers it holds back; each engineer counts once, at the first that applies.</param>
/// <param name="Remedies">Changes, one each of which would do; the nearest first. Empty where no single change helps.</param>
public sealed record Shortfall(string Job, IReadOnlyList<Obstacle> Obstacles, IReadOnlyList<Remedy> Remedies);

/// <summary>What holds engineers back.</summary>
/// <param name="Kind">Which constraint.</param>
/// <param name="Name">The skill, part or job it is about; null where the kind says all.</param>
/// <param name="Engineers">How many engineers.</param>
public sealed record Obstacle(ObstacleKind Kind, string? Name, int Engineers);

/// <summary>Constraints, in the order in which they are looked at.</summary>
public enum ObstacleKind
{
    /// <summary>A job that must be done before is not done.</summary>
    Predecessor,

    /// <summary>The customer does not want them.</summary>
    Excluded,

    /// <summary>They lack a skill.</summary>
    Skill,

    /// <summary>They have it at a lower level.</summary>
    Level,

    /// <summary>Its certificate is not valid on any day they work.</summary>
    Certificate,

    /// <summary>They do not carry the part, or all of it is taken.</summary>
    Part,

    /// <summary>They could do it alone with their shift, but not within the windows or by the due instant.</summary>
    Time,

    /// <summary>They could, were it not for their other visits.</summary>
    Busy,

    /// <summary>They could, but only where that breaks promises that weigh as much or more.</summary>
    Promise,

    /// <summary>They could, but not enough of them at once.</summary>
    Crew,
}

/// <summary>A change that would serve a job in the plan as it stands.</summary>
/// <param name="Kind">What to change.</param>
/// <param name="Engineer">Who would go.</param>
/// <param name="Name">The skill or part; null elsewhere.</param>
/// <param name="Minutes">Of overtime above the limit, or by which it would be begun outside its windows or done after due; 0 elsewhere.</param>
/// <param name="Begin">When work would begin.</param>
/// <param name="BrokenPromises">Price: weights of promises broken in addition, its own among them.</param>
/// <param name="OvertimeSeconds">Price: overtime in addition.</param>
/// <param name="TravelCost">Price: travel in addition; see <see cref="PlanScore.TravelCost"/>.</param>
public sealed record Remedy(RemedyKind Kind, string Engineer, string? Name, int Minutes, DateTimeOffset Begin, long BrokenPromises, long OvertimeSeconds, long TravelCost);

/// <summary>What can be changed.</summary>
public enum RemedyKind
{
    /// <summary>Another search: somebody could take it as things are.</summary>
    None,

    /// <summary>Breaking promises to others that weigh as much or more.</summary>
    Promise,

    /// <summary>More overtime than the limit.</summary>
    Overtime,

    /// <summary>Another time than the windows allow.</summary>
    OtherTime,

    /// <summary>A skill, its level or its certificate.</summary>
    Skill,

    /// <summary>A part in the car.</summary>
    Part,

    /// <summary>The customer's exclusion.</summary>
    Exclusion,
}
