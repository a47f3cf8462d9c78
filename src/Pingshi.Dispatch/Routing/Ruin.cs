namespace Pingshi.Dispatch.Routing;

/// <summary>
/// Takes strings of customers out of routes that lie near each other: "slack induction by string removals" (Christiaens and Vanden Berghe,
/// Transportation Science 54 (2), 2020), with the constants of that paper.
/// </summary>
internal sealed class Ruin(Ground ground, Tours tours, Undo undo, Pool pool, Chance chance)
{
    private const int MeanRemoved = 10;
    private const int LongestString = 10;
    private const double Split = 0.5;
    private const double Widen = 0.01;

    public void Run()
    {
        var served = ground.Count - 1 - pool.Count;
        if (served == 0)
        {
            return;
        }
        var longest = Math.Min(LongestString, served / (double)tours.Used);
        var strings = (int)(1 + (chance.Unit * ((4.0 * MeanRemoved / (1 + longest)) - 1)));
        var seed = chance.UpTo(ground.Count - 1);
        strings -= Take(seed, longest) ? 1 : 0;
        foreach (var customer in ground.Near[seed])
        {
            if (strings <= 0)
            {
                break;
            }
            strings -= Take(customer, longest) ? 1 : 0;
        }
    }

    private bool Take(int customer, double longest)
    {
        var route = tours.Route[customer];
        if (route == Tours.None || undo.Touched(route))
        {
            return false;
        }
        undo.Keep(route);
        var size = tours.Size[route];
        var most = (int)(1 + (chance.Unit * Math.Min(size, longest)));
        var length = Math.Min(size, most);
        var kept = 0;
        if (length > 1 && length < size && chance.Unit < Split)
        {
            kept = 1;
            while (length + kept < size && chance.Unit < Widen)
            {
                kept++;
            }
        }
        Cut(customer, route, length, kept);
        tours.Settle(route);
        return true;
    }

    /// <summary>Removes a string of the given length about a customer; with a split, the customers kept lie in its midst.</summary>
    private void Cut(int customer, int route, int length, int kept)
    {
        var whole = length + kept;
        var (before, after, from) = (0, 0, customer);
        for (var at = tours.Previous[customer]; at != 0 && before < whole - 1; at = tours.Previous[at])
        {
            before++;
        }
        for (var at = tours.Next[customer]; at != 0 && after < whole - 1; at = tours.Next[at])
        {
            after++;
        }
        var least = Math.Max(0, whole - 1 - after);
        for (var steps = least + chance.Below(before - least + 1); steps > 0; steps--)
        {
            from = tours.Previous[from];
        }
        if (kept == 0)
        {
            Remove(from, length, route);
            return;
        }
        var head = chance.UpTo(length - 1);
        var rest = Remove(from, head, route);
        for (var k = 0; k < kept; k++)
        {
            rest = tours.Next[rest];
        }
        Remove(rest, length - head, route);
    }

    /// <summary>Removes so many from a customer on; returns who follows.</summary>
    private int Remove(int from, int length, int route)
    {
        var to = from;
        pool.Add(to);
        for (var k = 1; k < length; k++)
        {
            to = tours.Next[to];
            pool.Add(to);
        }
        var next = tours.Next[to];
        tours.Unlink(from, to, route);
        return next;
    }
}
