using System.Globalization;
using System.Text;

namespace Pingshi.Tenders.Writing;

/// <summary>People's text in the form that XML can hold.</summary>
internal static class LegalText
{
    /// <summary>Replaces control characters, half surrogates and non-characters by U+FFFD; keeps tabs and line feeds.</summary>
    public static string Of(string text)
    {
        var lines = text.ReplaceLineEndings("\n");
        var clean = new StringBuilder(lines.Length);
        foreach (var rune in lines.EnumerateRunes())
        {
            clean.Append((Rune.GetUnicodeCategory(rune) == UnicodeCategory.Control && rune.Value is not ('\t' or '\n')) || (rune.Value & 0xFFFE) == 0xFFFE
                ? "\uFFFD"
                : rune.ToString());
        }

        return clean.ToString();
    }

    /// <summary>The same on one line, cut to a length, for titles and names.</summary>
    public static string Line(string text, int most = 200)
    {
        var line = Of(text).Replace('\n', ' ').Replace('\t', ' ').Trim();
        if (line.Length <= most)
        {
            return line;
        }

        return line[..(char.IsHighSurrogate(line[most - 1]) ? most - 1 : most)];
    }
}
