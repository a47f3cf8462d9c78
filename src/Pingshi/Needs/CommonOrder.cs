namespace Pingshi.Needs;

/// <summary>What kept its order between two lists.</summary>
internal static class CommonOrder
{
    private const int None = -1;

    /// <summary>The items of a longest common order of both lists; whatever else stands in both was moved. No item stands twice in a list.</summary>
    public static HashSet<T> Of<T>(IReadOnlyList<T> before, IReadOnlyList<T> after) where T : notnull
    {
        var places = before.Index().ToDictionary(b => b.Item, b => b.Index);
        List<T> common = [.. after.Where(places.ContainsKey)];
        // A longest run of rising places: of all runs of n + 1 items so far, the one that ends lowest ends at lowest[n], which is item ends[n].
        List<int> lowest = [];
        List<int> ends = [];
        var previous = new int[common.Count];
        for (var at = 0; at < common.Count; at++)
        {
            // Never found, as no place comes twice: the complement is how many runs end below.
            var place = places[common[at]];
            var below = ~lowest.BinarySearch(place);
            previous[at] = below > 0 ? ends[below - 1] : None;
            if (below == ends.Count)
            {
                lowest.Add(place);
                ends.Add(at);
            }
            (lowest[below], ends[below]) = (place, at);
        }
        HashSet<T> kept = [];
        for (var at = ends.Count > 0 ? ends[^1] : None; at != None; at = previous[at])
        {
            kept.Add(common[at]);
        }
        return kept;
    }
}
