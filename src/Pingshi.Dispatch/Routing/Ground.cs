namespace Pingshi.Dispatch.Routing;

/// <summary>An instance as the search reads it: flat arrays in tenths, 0 the depot, and for each customer whom it goes well with. Shared by all threads.</summary>
internal sealed class Ground
{
    /// <summary>How many candidates a customer has before it, and as many after it.</summary>
    private const int MostCandidates = 40;
    private const int MostNear = 400;
    private const int WaitShare = 5;

    public Ground(RoutingInstance instance)
    {
        Count = instance.Stops.Count;
        (Vehicles, Capacity) = (instance.Vehicles, instance.Capacity);
        Ready = Scaled(instance, s => s.Ready);
        Due = Scaled(instance, s => s.Due);
        Service = Scaled(instance, s => s.Service);
        // The depot is left at its opening and reached until its closing; nothing is done there.
        Service[0] = 0;
        Demand = [.. instance.Stops.Select(s => s.Demand)];
        Distance = new int[Count * Count];
        for (var a = 0; a < Count; a++)
        {
            for (var b = 0; b < a; b++)
            {
                Distance[(a * Count) + b] = Distance[(b * Count) + a] = instance.DistanceTenths(a, b);
            }
        }
        Near = Lists(MostNear, (a, b) => Distance[(a * Count) + b]);
        Predecessors = Lists(MostCandidates, (a, b) => Proximity(b, a));
        Successors = Lists(MostCandidates, Proximity);
    }

    public int Count { get; }

    public int Vehicles { get; }

    public int Capacity { get; }

    public int[] Ready { get; }

    public int[] Due { get; }

    public int[] Service { get; }

    public int[] Demand { get; }

    /// <summary>Row by row; symmetric.</summary>
    public int[] Distance { get; }

    /// <summary>Of each customer the others, nearest first.</summary>
    public int[][] Near { get; }

    public int[][] Predecessors { get; }

    public int[][] Successors { get; }

    private static int[] Scaled(RoutingInstance instance, Func<RoutingStop, int> value) => [.. instance.Stops.Select(s => RoutingInstance.Tenths * value(s))];

    /// <summary>How well b follows a: the way and a part of the wait that cannot be avoided (Vidal et al. 2013); none where b cannot follow in time.</summary>
    private int? Proximity(int a, int b)
    {
        var (way, wait) = (Distance[(a * Count) + b], Ready[b] - Due[a] - Service[a] - Distance[(a * Count) + b]);
        return Math.Max(Ready[a], Ready[0] + Distance[a]) + Service[a] + way > Due[b] ? null : way + (Math.Max(0, wait) / WaitShare);
    }

    private int[][] Lists(int most, Func<int, int, int?> measure)
    {
        var lists = new int[Count][];
        lists[0] = [];
        var keys = new long[Count];
        for (var a = 1; a < Count; a++)
        {
            var found = 0;
            for (var b = 1; b < Count; b++)
            {
                if (b != a && measure(a, b) is { } value)
                {
                    // The number breaks ties, so that the order does not hang on the sort.
                    keys[found++] = ((long)value << 32) | (uint)b;
                }
            }
            Array.Sort(keys, 0, found);
            var list = lists[a] = new int[Math.Min(most, found)];
            for (var k = 0; k < list.Length; k++)
            {
                list[k] = (int)(keys[k] & uint.MaxValue);
            }
        }
        return lists;
    }
}
