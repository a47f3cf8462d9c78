namespace Pingshi.Dispatch.Planning;

/// <summary>Someone who can be sent.</summary>
public sealed record Engineer
{
    /// <summary>Unique among the engineers.</summary>
    public required string Id { get; init; }

    /// <summary>When they work, and from where to where; in order, without overlap. One for each day.</summary>
    public required IReadOnlyList<Shift> Shifts { get; init; }

    /// <summary>What they can do. A certificate is a skill that is valid for a time.</summary>
    public IReadOnlyList<Skill> Skills { get; init; } = [];

    /// <summary>Parts carried, by name, for all shifts together.</summary>
    public IReadOnlyDictionary<string, int> Parts { get; init; } = new Dictionary<string, int>();

    /// <summary>Minutes by which the return may be later than the end of a shift; 0 to 1,440.</summary>
    public int OvertimeMinutes { get; init; }

    /// <summary>What a kilometre costs, in the smallest unit of the currency; weighs travel among engineers.</summary>
    public int CostPerKilometre { get; init; } = 100;

    /// <summary>Their speed as a percentage of that of the travel model; 10 to 1,000.</summary>
    public int SpeedPercent { get; init; } = 100;
}

/// <summary>A stretch of work on one day.</summary>
public sealed record Shift
{
    /// <summary>Leaves no earlier.</summary>
    public required DateTimeOffset From { get; init; }

    /// <summary>Is back by then, or works overtime.</summary>
    public required DateTimeOffset To { get; init; }

    /// <summary>Where it begins.</summary>
    public required Place Start { get; init; }

    /// <summary>Where it ends; the start where nothing is said.</summary>
    public Place? End { get; init; }

    /// <summary>Pauses, in order, without overlap.</summary>
    public IReadOnlyList<Break> Breaks { get; init; } = [];
}

/// <summary>A pause between two visits: before the way, on it or after it. It is taken before the first visit or return that would otherwise outlast its latest beginning.</summary>
public sealed record Break
{
    /// <summary>Begins no earlier.</summary>
    public required DateTimeOffset From { get; init; }

    /// <summary>Is over by then.</summary>
    public required DateTimeOffset To { get; init; }

    /// <summary>How long it lasts.</summary>
    public required int Minutes { get; init; }
}

/// <summary>Something an engineer can do.</summary>
public sealed record Skill
{
    /// <summary>Its name, compared letter by letter.</summary>
    public required string Name { get; init; }

    /// <summary>How well; more is better.</summary>
    public int Level { get; init; } = 1;

    /// <summary>First day on which it counts; always where nothing is said.</summary>
    public DateOnly? ValidFrom { get; init; }

    /// <summary>Last day on which it counts; for ever where nothing is said.</summary>
    public DateOnly? ValidUntil { get; init; }
}

/// <summary>A place on the earth, in one of the systems in use in China.</summary>
public sealed record Place
{
    /// <summary>Degrees north.</summary>
    public required double Latitude { get; init; }

    /// <summary>Degrees east.</summary>
    public required double Longitude { get; init; }

    /// <summary>In which system the degrees are given.</summary>
    public CoordinateSystem System { get; init; } = CoordinateSystem.Wgs84;

    internal GeoPoint Point => GeoPoint.From(System, Latitude, Longitude);
}
