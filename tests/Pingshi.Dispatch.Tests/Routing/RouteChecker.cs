using System.Globalization;

namespace Pingshi.Dispatch.Routing;

/// <summary>
/// Judges routes by the text of an instance alone, on a way of its own: decimal arithmetic, its own reading of both texts, time walked stop by stop. Shares nothing
/// with the library.
/// </summary>
internal static class RouteChecker
{
    /// <summary>All that is wrong with <c>Route #k:</c> lines and their <c>Cost</c>; empty where nothing is.</summary>
    public static IReadOnlyList<string> Faults(string instance, string solution)
    {
        var numbers = instance.Split('\n').Select(l => l.Split([' ', '\t', '\r'], StringSplitOptions.RemoveEmptyEntries))
            .Where(w => w.Length > 0 && w.All(x => decimal.TryParse(x, CultureInfo.InvariantCulture, out _)))
            .Select(w => w.Select(x => decimal.Parse(x, CultureInfo.InvariantCulture)).ToArray()).ToList();
        var fleet = numbers.First(n => n.Length == 2);
        var stops = numbers.Where(n => n.Length == 7).ToList();
        var lines = solution.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        var routes = lines.Where(l => l.StartsWith("Route #", StringComparison.Ordinal)).Select(l => l[(l.IndexOf(':') + 1)..].Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(int.Parse).ToList()).ToList();
        List<string> faults = [];
        if (routes.Count > fleet[0])
        {
            faults.Add($"{routes.Count} routes for {fleet[0]} vehicles");
        }
        var total = routes.Sum(r => Walk(stops, r, fleet[1], faults));
        var served = routes.SelectMany(r => r).Order().ToList();
        if (!served.SequenceEqual(Enumerable.Range(1, stops.Count - 1)))
        {
            faults.Add("not every customer is served just once");
        }
        if (lines[^1] != FormattableString.Invariant($"Cost {total:F1}"))
        {
            faults.Add(FormattableString.Invariant($"“{lines[^1]}” is not the {total:F1} that was driven"));
        }
        return faults;
    }

    private static decimal Walk(List<decimal[]> stops, List<int> route, decimal capacity, List<string> faults)
    {
        var (at, time, length, load) = (stops[0], stops[0][4], 0m, 0m);
        foreach (var stop in route.Select(r => stops[r]).Append(stops[0]))
        {
            var way = Way(at, stop);
            (length, time, load) = (length + way, Math.Max(time + way, stop[4]), load + stop[3]);
            if (time > stop[5])
            {
                faults.Add(FormattableString.Invariant($"{stop[0]} is reached at {time}, due {stop[5]}"));
            }
            (at, time) = (stop, time + stop[6]);
        }
        if (load > capacity)
        {
            faults.Add(FormattableString.Invariant($"load {load} of {capacity}"));
        }
        return length;
    }

    /// <summary>The largest number of tenths whose square is not above the square of the distance, found by halving.</summary>
    private static decimal Way(decimal[] a, decimal[] b)
    {
        var square = ((a[1] - b[1]) * (a[1] - b[1])) + ((a[2] - b[2]) * (a[2] - b[2]));
        var (low, high) = (0m, Math.Abs(a[1] - b[1]) + Math.Abs(a[2] - b[2]) + 1);
        while (high - low > 0.1m)
        {
            var middle = Math.Floor((low + high) * 5) / 10;
            (low, high) = middle * middle <= square ? (middle, high) : (low, middle);
        }
        return low;
    }
}
