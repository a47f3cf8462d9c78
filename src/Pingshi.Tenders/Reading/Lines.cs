namespace Pingshi.Tenders.Reading;

/// <summary>Joins lines that a page or a text file broke.</summary>
internal static class Lines
{
    /// <summary>Whether a character is written without spaces around it.</summary>
    public static bool IsCjk(char character) => character is >= '\u2E80' and <= '\u9FFF' or >= '\uF900' and <= '\uFAFF' or >= '\uFF00' and <= '\uFFEF'
        or >= '\u3000' and <= '\u303F';

    /// <summary>One text of two lines: no space between Chinese, a space between words, a hyphen kept unless the joined word is known.</summary>
    /// <param name="above">The line above, trimmed.</param>
    /// <param name="below">The line below, trimmed.</param>
    /// <param name="isWord">Whether the document has the word elsewhere in one piece.</param>
    public static string Join(string above, string below, Func<string, bool> isWord)
    {
        if (above.Length == 0 || below.Length == 0)
        {
            return above + below;
        }

        if (above[^1] == '-' && above.Length > 1 && char.IsLetter(above[^2]) && char.IsLower(below[0]))
        {
            var first = above[(above[..^1].LastIndexOfAny([' ', '(', '/']) + 1)..^1];
            var length = 0;
            while (length < below.Length && char.IsLetter(below[length]))
            {
                length++;
            }

            return isWord(first + below[..length]) ? above[..^1] + below : above + below;
        }

        var close = IsCjk(above[^1]) || IsCjk(below[0]) || above[^1] is '/' or '-' or '“' or '‘' || below[0] is '”' or '’';
        return close ? above + below : $"{above} {below}";
    }
}
