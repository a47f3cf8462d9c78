namespace Pingshi.Dispatch.Routing;

/// <summary>The best plan so far, copied without allocation.</summary>
internal sealed class Best(Ground ground)
{
    private readonly int[] _next = new int[ground.Count];
    private readonly int[] _first = new int[ground.Vehicles];
    private readonly int[] _absent = new int[ground.Count];
    private int _missing;
    private long _distance;

    public long Cost { get; private set; } = long.MaxValue;

    public void Keep(Tours tours, Pool pool, long cost)
    {
        tours.Next.CopyTo(_next.AsSpan());
        tours.First.CopyTo(_first.AsSpan());
        pool.Customers.CopyTo(_absent);
        (_missing, _distance, Cost) = (pool.Count, tours.Distance, cost);
    }

    public RoutingPlan Plan(long iterations) =>
        new([.. _first.Where(f => f != 0).Select(Route)], [.. _absent.Take(_missing).Order()], _distance, iterations);

    private IReadOnlyList<int> Route(int first)
    {
        List<int> route = [];
        for (var at = first; at != 0; at = _next[at])
        {
            route.Add(at);
        }
        return route;
    }
}
