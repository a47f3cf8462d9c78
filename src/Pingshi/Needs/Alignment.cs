namespace Pingshi.Needs;

/// <summary>
/// Which clause of a new document is which of the frozen revision, so that its key stays. First those that read alike, in
/// order; then the most similar first, as long as they share enough; what is left came or went.
/// </summary>
public static class Alignment
{
    /// <summary>Two clauses that share fewer of their character pairs than this are different clauses.</summary>
    public const double LeastAlike = 0.5;

    /// <returns>For each new clause the index of its old one, or null; no old index stands twice.</returns>
    public static IReadOnlyList<int?> Match(IReadOnlyList<string> before, IReadOnlyList<string> after)
    {
        var match = new int?[after.Count];
        var taken = new bool[before.Count];
        MatchEqual(before, after, match, taken);
        MatchSimilar(before, after, match, taken);
        return match;
    }

    /// <summary>Dice's coefficient over the pairs of neighbouring characters, white space aside: 1 = alike, 0 = nothing shared.</summary>
    public static double Likeness(string one, string other)
    {
        var (a, b) = (Pairs(one), Pairs(other));
        var all = a.Values.Sum() + b.Values.Sum();
        return all == 0 ? (Squeeze(one) == Squeeze(other) ? 1 : 0) : 2.0 * a.Sum(p => Math.Min(p.Value, b.GetValueOrDefault(p.Key))) / all;
    }

    private static void MatchEqual(IReadOnlyList<string> before, IReadOnlyList<string> after, int?[] match, bool[] taken)
    {
        var places = before.Select((text, at) => (Text: Squeeze(text), At: at)).GroupBy(p => p.Text, p => p.At).ToDictionary(g => g.Key, g => new Queue<int>(g));
        for (var j = 0; j < after.Count; j++)
        {
            if (places.TryGetValue(Squeeze(after[j]), out var free) && free.TryDequeue(out var i))
            {
                (match[j], taken[i]) = (i, true);
            }
        }
    }

    private static void MatchSimilar(IReadOnlyList<string> before, IReadOnlyList<string> after, int?[] match, bool[] taken)
    {
        List<(double Likeness, int Old, int New)> pairs = [];
        var old = before.Select(Pairs).ToList();
        foreach (var j in Enumerable.Range(0, after.Count).Where(j => match[j] is null))
        {
            var now = Pairs(after[j]);
            var size = now.Values.Sum();
            for (var i = 0; i < before.Count; i++)
            {
                if (!taken[i] && size + old[i].Values.Sum() is > 0 and var all
                    && 2.0 * now.Sum(p => Math.Min(p.Value, old[i].GetValueOrDefault(p.Key))) / all is >= LeastAlike and var likeness)
                {
                    pairs.Add((likeness, i, j));
                }
            }
        }
        foreach (var (_, i, j) in pairs.OrderByDescending(p => p.Likeness).ThenBy(p => Math.Abs(p.Old - p.New)).ThenBy(p => p.New).ThenBy(p => p.Old))
        {
            if (match[j] is null && !taken[i])
            {
                (match[j], taken[i]) = (i, true);
            }
        }
    }

    private static Dictionary<(char, char), int> Pairs(string text)
    {
        var squeezed = Squeeze(text);
        Dictionary<(char, char), int> pairs = [];
        for (var i = 1; i < squeezed.Length; i++)
        {
            var pair = (squeezed[i - 1], squeezed[i]);
            pairs[pair] = pairs.GetValueOrDefault(pair) + 1;
        }
        return pairs;
    }

    private static string Squeeze(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c)));
}
