namespace Pingshi.Needs;

/// <summary>What kept its order between two lists.</summary>
internal static class CommonOrder
{
    /// <summary>The items of a longest common order of both lists; whatever else stands in both was moved. No item stands twice in a list.</summary>
    public static HashSet<T> Of<T>(IReadOnlyList<T> before, IReadOnlyList<T> after) where T : notnull
    {
        var places = before.Index().ToDictionary(b => b.Item, b => b.Index);
        List<T> common = [.. after.Where(places.ContainsKey)];
        // A longest run of rising places: ends[n] is where, of all runs of n + 1 items so far, the one that ends lowest ends.
        List<int> ends = [];
        var previous = new int[common.Count];
        for (var at = 0; at < common.Count; at++)
        {
            var length = RunsEndingBelow(places[common[at]]);
            previous[at] = length == 0 ? -1 : ends[length - 1];
            if (length == ends.Count)
            {
                ends.Add(at);
            }
            else
            {
                ends[length] = at;
            }
        }
        HashSet<T> kept = [];
        for (var at = ends.Count == 0 ? -1 : ends[^1]; at >= 0; at = previous[at])
        {
            kept.Add(common[at]);
        }
        return kept;

        int RunsEndingBelow(int place)
        {
            var (low, high) = (0, ends.Count);
            while (low < high)
            {
                var middle = (low + high) / 2;
                (low, high) = places[common[ends[middle]]] < place ? (middle + 1, high) : (low, middle);
            }
            return low;
        }
    }
}
