namespace Pingshi.Needs;

public enum Change
{
    Same,
    Deleted,
    Inserted,
}

/// <summary>A run of words that stayed, went or came.</summary>
public sealed record Span(Change Change, string Text);

/// <summary>
/// The difference of two texts by words: a Latin word, a number, a Chinese character or a mark each count as one. Taking the
/// kept and deleted runs gives the old text, the kept and inserted ones the new.
/// </summary>
public static class Difference
{
    // Beyond this the table of the longest common run would cost more than a reader gains: shown as deleted and inserted.
    private const int LargestTable = 4_000_000;

    public static IReadOnlyList<Span> Between(string before, string after)
    {
        var (old, now) = (Words(before), Words(after));
        var start = 0;
        while (start < old.Count && start < now.Count && old[start] == now[start])
        {
            start++;
        }
        var end = 0;
        while (end < old.Count - start && end < now.Count - start && old[^(end + 1)] == now[^(end + 1)])
        {
            end++;
        }
        List<(Change, string)> steps = [.. old.Take(start).Select(w => (Change.Same, w))];
        steps.AddRange(Middle(old[start..(old.Count - end)], now[start..(now.Count - end)]));
        steps.AddRange(old.Skip(old.Count - end).Select(w => (Change.Same, w)));
        return Join(steps);
    }

    public static List<string> Words(string text)
    {
        List<string> words = [];
        var at = 0;
        while (at < text.Length)
        {
            var from = at++;
            if (IsWordPart(text[from]))
            {
                while (at < text.Length && IsWordPart(text[at]))
                {
                    at++;
                }
            }
            words.Add(text[from..at]);
        }
        return words;
    }

    private static bool IsWordPart(char c) => char.IsAsciiLetterOrDigit(c) || (char.IsLetter(c) && c < 0x2e80);

    private static List<(Change, string)> Middle(List<string> old, List<string> now)
    {
        if ((long)old.Count * now.Count > LargestTable)
        {
            return [.. old.Select(w => (Change.Deleted, w)), .. now.Select(w => (Change.Inserted, w))];
        }
#pragma warning disable CA1814 // Every cell is used; rows of their own would only add to it.
        // longest[i, j]: the longest common run of words of old[i..] and now[j..].
        var longest = new int[old.Count + 1, now.Count + 1];
#pragma warning restore CA1814
        for (var i = old.Count - 1; i >= 0; i--)
        {
            for (var j = now.Count - 1; j >= 0; j--)
            {
                longest[i, j] = old[i] == now[j] ? longest[i + 1, j + 1] + 1 : Math.Max(longest[i + 1, j], longest[i, j + 1]);
            }
        }
        List<(Change, string)> steps = [];
        var (a, b) = (0, 0);
        while (a < old.Count || b < now.Count)
        {
            if (a < old.Count && b < now.Count && old[a] == now[b])
            {
                steps.Add((Change.Same, old[a++]));
                b++;
            }
            else if (a < old.Count && (b == now.Count || longest[a + 1, b] >= longest[a, b + 1]))
            {
                steps.Add((Change.Deleted, old[a++]));
            }
            else
            {
                steps.Add((Change.Inserted, now[b++]));
            }
        }
        return steps;
    }

    private static List<Span> Join(List<(Change Change, string Word)> steps)
    {
        List<Span> spans = [];
        foreach (var (change, word) in steps)
        {
            if (spans is [.., var last] && last.Change == change)
            {
                spans[^1] = last with { Text = last.Text + word };
            }
            else
            {
                spans.Add(new(change, word));
            }
        }
        return spans;
    }
}
