namespace Pingshi.Tenders.Finding;

/// <summary>The signs by which a document marks the weight of a clause.</summary>
internal static class Marks
{
    /// <summary>Signs that a legend may give a meaning.</summary>
    public const string All = "★☆▲△※●◆◇■＃#＊*";

    private const string Brackets = "（()）【】[]“”\" \t";

    /// <summary>Characters before the words: marks, brackets round them, spaces.</summary>
    public static int Lead(string text)
    {
        var length = 0;
        var marked = false;
        while (length < text.Length && (All.Contains(text[length], StringComparison.Ordinal) || Brackets.Contains(text[length], StringComparison.Ordinal)))
        {
            marked |= All.Contains(text[length], StringComparison.Ordinal);
            length++;
        }

        return marked ? length : text.Length - text.TrimStart().Length;
    }

    /// <summary>
    /// The mark a text carries: before or after its number, or alone in brackets at its end. A sign in the middle of a
    /// sentence speaks about marks and is none.
    /// </summary>
    public static char? Of(string text)
    {
        var number = ClauseNumber.Of(text);
        var lead = text.AsSpan(0, Math.Min(number.Length, text.Length));
        var words = text.AsSpan(lead.Length);
        foreach (var character in lead)
        {
            if (IsMark(character))
            {
                // "★号条款" and "★的条款" are talk of marks.
                return words.StartsWith("号") || words.StartsWith("的") || words.StartsWith("符号") ? null : character;
            }
        }

        var end = text.TrimEnd('。', '；', ';', '.', ' ');
        return end.Length >= 3 && end[^1] is '）' or ')' or '】' && IsMark(end[^2]) && end[^3] is '（' or '(' or '【' ? end[^2]
            : end.Length >= 2 && end[^1] is '★' or '▲' ? end[^1]
            : null;
    }

    public static bool IsMark(char character) => All.Contains(character, StringComparison.Ordinal);
}
