namespace Pingshi.Dispatch.Routing;

/// <summary>
/// Vehicle routing with time windows and capacity, as Solomon (1987) and Gehring and Homberger (1999) state it. Immutable; safe to share between threads.
/// </summary>
/// <remarks>
/// Distance and travel time are the Euclidean distance cut (not rounded) to one decimal, the convention of the DIMACS challenge of 2021–22. They are
/// computed in integers, in tenths, so that no platform differs: <c>⌊√(100·(Δx² + Δy²))⌋</c>.
/// </remarks>
public sealed class RoutingInstance
{
    /// <summary>Most stops, the depot included: the distances of all pairs are kept, 4 bytes each, and each customer's neighbours are sorted before the search.</summary>
    public const int MostStops = 5_001;

    internal const int Tenths = 10;
    private const int Most = 100_000;

    /// <param name="name">The name of the instance, for people.</param>
    /// <param name="vehicles">How many vehicles there are; 1 or more.</param>
    /// <param name="capacity">What one vehicle carries; 0 or more.</param>
    /// <param name="stops">The depot first, then the customers; at most <see cref="MostStops"/>.</param>
    /// <exception cref="ArgumentException">A number is out of its range, a window is empty, or no vehicle could ever serve a customer.</exception>
    public RoutingInstance(string name, int vehicles, int capacity, IEnumerable<RoutingStop> stops)
    {
        (Name, Vehicles, Capacity, Stops) = (name, vehicles, capacity, [.. stops]);
        ArgumentOutOfRangeException.ThrowIfLessThan(vehicles, 1);
        ArgumentOutOfRangeException.ThrowIfNegative(capacity);
        if (Stops.Count is 0 or > MostStops)
        {
            throw new ArgumentException($"An instance has a depot and at most {MostStops - 1} customers, not {Stops.Count} stops.", nameof(stops));
        }
        foreach (var (number, stop) in Stops.Index())
        {
            if (WhyNot(number, stop) is { } reason)
            {
                throw new ArgumentException($"Stop {number}: {reason}");
            }
        }
    }

    /// <summary>The name of the instance.</summary>
    public string Name { get; }

    /// <summary>How many vehicles there are.</summary>
    public int Vehicles { get; }

    /// <summary>What one vehicle carries.</summary>
    public int Capacity { get; }

    /// <summary>The depot at 0, then the customers by number.</summary>
    public IReadOnlyList<RoutingStop> Stops { get; }

    /// <summary>Distance between two stops in tenths of a unit, and as long in tenths of a unit of time.</summary>
    public int DistanceTenths(int from, int to)
    {
        var (dx, dy) = ((long)Stops[from].X - Stops[to].X, (long)Stops[from].Y - Stops[to].Y);
        var square = Tenths * Tenths * ((dx * dx) + (dy * dy));
        var root = (long)Math.Sqrt(square);
        // The root of a double is exact to one place below 2^53; the two steps remove what is left of doubt.
        root -= root * root > square ? 1 : 0;
        root += (root + 1) * (root + 1) <= square ? 1 : 0;
        return (int)root;
    }

    private string? WhyNot(int number, RoutingStop stop) =>
        Math.Abs((long)stop.X) > Most || Math.Abs((long)stop.Y) > Most ? $"coordinates are within ±{Most}."
        : stop.Demand < 0 || stop.Ready < 0 || stop.Service < 0 ? "demand, ready time and service are not below zero."
        : stop.Due > Most * Tenths || stop.Service > Most * Tenths ? $"times are at most {Most * Tenths}."
        : stop.Due < stop.Ready ? $"the window {stop.Ready}–{stop.Due} is empty."
        : stop.Demand > Capacity ? $"demand {stop.Demand} is above the capacity {Capacity}."
        : number > 0 && !Reaches(number, stop) ? "no vehicle can serve it within its window and be back in time."
        : null;

    private bool Reaches(int number, RoutingStop stop)
    {
        var way = DistanceTenths(0, number);
        var begin = Math.Max((Tenths * Stops[0].Ready) + way, Tenths * stop.Ready);
        return begin <= Tenths * stop.Due && begin + (Tenths * stop.Service) + way <= Tenths * Stops[0].Due;
    }
}
