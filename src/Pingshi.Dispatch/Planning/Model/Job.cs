namespace Pingshi.Dispatch.Planning;

/// <summary>Something to be done at a place.</summary>
public sealed record Job
{
    /// <summary>Unique among the jobs.</summary>
    public required string Id { get; init; }

    /// <summary>Where.</summary>
    public required Place Place { get; init; }

    /// <summary>How long it takes; 1 or more.</summary>
    public required int Minutes { get; init; }

    /// <summary>How long it takes for whoever has at least this level in the first skill asked for; the highest level reached counts.</summary>
    public IReadOnlyDictionary<int, int> MinutesByLevel { get; init; } = new Dictionary<int, int>();

    /// <summary>What everyone of the crew must be able to do on that day.</summary>
    public IReadOnlyList<RequiredSkill> Skills { get; init; } = [];

    /// <summary>How many engineers work there at once, from the same minute on; 1 to 20.</summary>
    public int Crew { get; init; } = 1;

    /// <summary>Work begins within one of these; at any time where there is none.</summary>
    public IReadOnlyList<Window> Windows { get; init; } = [];

    /// <summary>When work should begin; missing it counts as a broken promise.</summary>
    public SoftWindow? Wished { get; init; }

    /// <summary>Promised to be done by then; later, or not at all, is a broken promise.</summary>
    public DateTimeOffset? Due { get; init; }

    /// <summary>How heavy the broken promise is; 1 or more.</summary>
    public int DueWeight { get; init; } = 1;

    /// <summary>How much it matters that it is done at all; 1 or more.</summary>
    public int Priority { get; init; } = 1;

    /// <summary>Whom the customer would like; anyone else counts as a change.</summary>
    public IReadOnlyList<string> Preferred { get; init; } = [];

    /// <summary>Who must not come.</summary>
    public IReadOnlyList<string> Excluded { get; init; } = [];

    /// <summary>Parts used, by name; each of the crew brings them.</summary>
    public IReadOnlyDictionary<string, int> Parts { get; init; } = new Dictionary<string, int>();

    /// <summary>Jobs that must be done before this begins.</summary>
    public IReadOnlyList<string> After { get; init; } = [];
}

/// <summary>A skill that a job asks for.</summary>
public sealed record RequiredSkill
{
    /// <summary>Its name.</summary>
    public required string Name { get; init; }

    /// <summary>The least level.</summary>
    public int Level { get; init; } = 1;
}

/// <summary>A stretch of time, both ends included.</summary>
public sealed record Window
{
    /// <summary>Not before.</summary>
    public required DateTimeOffset From { get; init; }

    /// <summary>Not after.</summary>
    public required DateTimeOffset To { get; init; }
}

/// <summary>A stretch of time that is wished for.</summary>
public sealed record SoftWindow
{
    /// <summary>Not before.</summary>
    public required DateTimeOffset From { get; init; }

    /// <summary>Not after.</summary>
    public required DateTimeOffset To { get; init; }

    /// <summary>How heavy it is to miss it; 1 or more.</summary>
    public int Weight { get; init; } = 1;
}
