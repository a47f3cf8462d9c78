using System.Numerics;

namespace Pingshi.Dispatch.Routing;

/// <summary>
/// Routes as linked lists in flat arrays. Every customer knows when it is left at the earliest and begun at the latest given all that comes before and after
/// it, so that an insertion is judged in constant time. Index 0 stands for the depot at both ends.
/// </summary>
internal sealed class Tours
{
    public const int None = -1;

    private readonly Ground _ground;
    private readonly ulong[] _empty;

    public Tours(Ground ground)
    {
        _ground = ground;
        var (count, vehicles) = (ground.Count, ground.Vehicles);
        (Next, Previous, Route, Leave, Latest, ToNext, ToPrevious) = (new int[count], new int[count], new int[count], new int[count], new int[count], new int[count], new int[count]);
        (First, Load, Length, Size) = (new int[vehicles], new int[vehicles], new int[vehicles], new int[vehicles]);
        Array.Fill(Route, None);
        (Leave[0], Latest[0]) = (ground.Ready[0], ground.Due[0]);
        _empty = new ulong[(vehicles + 63) / 64];
        for (var route = 0; route < vehicles; route++)
        {
            _empty[route / 64] |= 1UL << (route % 64);
        }
    }

    public int[] Next { get; }

    public int[] Previous { get; }

    /// <summary>The route of a customer, or <see cref="None"/>.</summary>
    public int[] Route { get; }

    /// <summary>When service there ends at the earliest.</summary>
    public int[] Leave { get; }

    /// <summary>When service there may begin at the latest.</summary>
    public int[] Latest { get; }

    public int[] ToNext { get; }

    public int[] ToPrevious { get; }

    public int[] First { get; }

    public int[] Load { get; }

    public int[] Length { get; }

    public int[] Size { get; }

    /// <summary>Length of all routes.</summary>
    public long Distance { get; private set; }

    public int Used { get; private set; }

    /// <summary>A route without customers, or <see cref="None"/>.</summary>
    public int EmptyRoute
    {
        get
        {
            for (var word = 0; word < _empty.Length; word++)
            {
                if (_empty[word] != 0)
                {
                    return (word * 64) + BitOperations.TrailingZeroCount(_empty[word]);
                }
            }
            return None;
        }
    }

    public void Insert(int customer, int previous, int route, int extra)
    {
        var next = previous == 0 ? First[route] : Next[previous];
        Link(previous, customer, route);
        Link(customer, next, route);
        Route[customer] = route;
        unchecked
        {
            Load[route] += _ground.Demand[customer];
            Length[route] += extra;
            Distance += extra;
        }
        if (Size[route]++ == 0)
        {
            MarkUsed(route);
        }
        Forward(customer);
        Backward(customer);
    }

    /// <summary>Takes customers out of a route from one to another, both included; <see cref="Settle"/> must follow.</summary>
    public void Unlink(int from, int to, int route)
    {
        for (var customer = from; ; customer = Next[customer])
        {
            Route[customer] = None;
            Size[route]--;
            if (customer == to)
            {
                break;
            }
        }
        Link(Previous[from], Next[to], route);
    }

    /// <summary>Writes a route anew; its former customers must be out of it or come again.</summary>
    public void Replace(int route, ReadOnlySpan<int> customers)
    {
        var previous = 0;
        foreach (var customer in customers)
        {
            Link(previous, customer, route);
            Route[customer] = route;
            previous = customer;
        }
        Link(previous, 0, route);
        Size[route] = customers.Length;
        Settle(route);
    }

    /// <summary>Computes load, length and times of a route from its order.</summary>
    public void Settle(int route)
    {
        unchecked
        {
            var (ground, load, length, last, leave) = (_ground, 0, 0, 0, Leave[0]);
            for (var at = First[route]; at != 0; at = Next[at])
            {
                load += ground.Demand[at];
                length += ToPrevious[at];
                leave = Math.Max(leave + ToPrevious[at], ground.Ready[at]) + ground.Service[at];
                Leave[at] = leave;
                last = at;
            }
            length += last == 0 ? 0 : ToNext[last];
            var latest = Latest[0];
            for (var at = last; at != 0; at = Previous[at])
            {
                latest = Math.Min(latest - ToNext[at] - ground.Service[at], ground.Due[at]);
                Latest[at] = latest;
            }
            Distance += length - Length[route];
            (Load[route], Length[route]) = (load, length);
        }
        if (Size[route] == 0)
        {
            MarkEmpty(route);
        }
        else
        {
            MarkUsed(route);
        }
    }

    private void Link(int before, int after, int route)
    {
        var way = _ground.Distance[(before * _ground.Count) + after];
        if (before == 0)
        {
            First[route] = after;
        }
        else
        {
            Next[before] = after;
            ToNext[before] = way;
        }
        if (after != 0)
        {
            Previous[after] = before;
            ToPrevious[after] = way;
        }
    }

    private void Forward(int from)
    {
        unchecked
        {
            var (leave, start) = (Leave[Previous[from]], from);
            for (var at = from; at != 0; at = Next[at])
            {
                leave = Math.Max(leave + ToPrevious[at], _ground.Ready[at]) + _ground.Service[at];
                if (at != start && leave == Leave[at])
                {
                    return;
                }
                Leave[at] = leave;
            }
        }
    }

    private void Backward(int from)
    {
        unchecked
        {
            var (latest, start) = (Latest[Next[from]], from);
            for (var at = from; at != 0; at = Previous[at])
            {
                latest = Math.Min(latest - ToNext[at] - _ground.Service[at], _ground.Due[at]);
                if (at != start && latest == Latest[at])
                {
                    return;
                }
                Latest[at] = latest;
            }
        }
    }

    private void MarkEmpty(int route)
    {
        var bit = 1UL << (route % 64);
        Used -= (_empty[route / 64] & bit) == 0 ? 1 : 0;
        _empty[route / 64] |= bit;
    }

    private void MarkUsed(int route)
    {
        var bit = 1UL << (route % 64);
        Used += (_empty[route / 64] & bit) != 0 ? 1 : 0;
        _empty[route / 64] &= ~bit;
    }
}
