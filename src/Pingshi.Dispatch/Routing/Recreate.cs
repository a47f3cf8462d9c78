namespace Pingshi.Dispatch.Routing;

/// <summary>
/// Puts customers back, each where it costs least, passing over one place in a hundred ("blinks"). Looks first only beside those it goes well with; at every place
/// of every route only where that finds none.
/// </summary>
internal sealed class Recreate(Ground ground, Tours tours, Undo undo, Pool pool, Chance chance)
{
    private const double Blink = 0.01;
    private static readonly double Sight = Math.Log(1 - Blink);

    private int _toBlink;
    private int _customer;
    private int _extra;
    private int _previous;
    private int _route;

    /// <summary>Who finds no place stays in the pool.</summary>
    public void Run()
    {
        pool.Sort(chance);
        var left = 0;
        var customers = pool.Customers;
        foreach (var customer in customers)
        {
            (_customer, _extra, _route) = (customer, int.MaxValue, Tours.None);
            Beside();
            Alone();
            if (_route == Tours.None)
            {
                Everywhere();
            }
            if (_route == Tours.None)
            {
                customers[left++] = customer;
                continue;
            }
            undo.Keep(_route);
            tours.Insert(customer, _previous, _route, _extra);
        }
        pool.Set(customers[..left]);
    }

    private void Beside()
    {
        var ways = ground.Distance.AsSpan(_customer * ground.Count, ground.Count);
        foreach (var previous in ground.Predecessors[_customer])
        {
            var route = tours.Route[previous];
            if (route != Tours.None)
            {
                Try(ways, previous, tours.Next[previous], tours.ToNext[previous], route);
            }
        }
        foreach (var next in ground.Successors[_customer])
        {
            var route = tours.Route[next];
            if (route != Tours.None)
            {
                Try(ways, tours.Previous[next], next, tours.ToPrevious[next], route);
            }
        }
    }

    private void Alone()
    {
        var extra = 2 * ground.Distance[_customer];
        if (extra < _extra && tours.EmptyRoute is >= 0 and var route)
        {
            (_extra, _previous, _route) = (extra, 0, route);
        }
    }

    private void Everywhere()
    {
        var ways = ground.Distance.AsSpan(_customer * ground.Count, ground.Count);
        for (var route = 0; route < tours.First.Length; route++)
        {
            var previous = 0;
            for (var next = tours.First[route]; next != 0; next = tours.Next[next])
            {
                Try(ways, previous, next, tours.ToPrevious[next], route);
                previous = next;
            }
            if (previous != 0)
            {
                Try(ways, previous, 0, tours.ToNext[previous], route);
            }
        }
    }

    private void Try(ReadOnlySpan<int> ways, int previous, int next, int way, int route)
    {
        unchecked
        {
            var customer = _customer;
            var extra = ways[previous] + ways[next] - way;
            if (extra >= _extra)
            {
                return;
            }
            var begin = Math.Max(tours.Leave[previous] + ways[previous], ground.Ready[customer]);
            if (begin > ground.Due[customer] || begin + ground.Service[customer] + ways[next] > tours.Latest[next]
                || tours.Load[route] + ground.Demand[customer] > ground.Capacity || Blinks())
            {
                return;
            }
            (_extra, _previous, _route) = (extra, previous, route);
        }
    }

    /// <summary>True at one look in a hundred; how many pass until then is drawn once.</summary>
    private bool Blinks()
    {
        if (_toBlink-- > 0)
        {
            return false;
        }
        _toBlink = (int)(Math.Log(1 - chance.Unit) / Sight);
        return true;
    }
}
