using System.Globalization;
using System.Text;

namespace Pingshi.Host;

/// <summary>A table for a terminal, where a Chinese character is as wide as two Latin ones.</summary>
internal static class TextTable
{
    private const string Between = "  ";
    private const string Cut = "…";

    /// <summary>The ranges of Unicode's East Asian Width W and F that documents use.</summary>
    private static readonly (int First, int Last)[] Wide =
    [
        (0x1100, 0x115F), (0x2E80, 0x303E), (0x3041, 0x33FF), (0x3400, 0x4DBF), (0x4E00, 0x9FFF), (0xA000, 0xA4CF), (0xAC00, 0xD7A3),
        (0xF900, 0xFAFF), (0xFE30, 0xFE4F), (0xFF00, 0xFF60), (0xFFE0, 0xFFE6), (0x1F300, 0x1F64F), (0x1F900, 0x1F9FF), (0x20000, 0x3FFFD),
    ];

    /// <param name="rows">The rows, headings first; all as long as the first.</param>
    /// <param name="width">Columns of the terminal, to which the last cell is cut; null = never cut.</param>
    public static IEnumerable<string> Lines(IReadOnlyList<IReadOnlyList<string>> rows, int? width)
    {
        int[] widths = [.. Enumerable.Range(0, rows[0].Count - 1).Select(column => rows.Max(r => WidthOf(r[column])))];
        var before = widths.Sum(w => w + Between.Length);
        foreach (var row in rows)
        {
            var line = new StringBuilder();
            foreach (var (cell, cellWidth) in row.Zip(widths))
            {
                line.Append(cell).Append(' ', cellWidth - WidthOf(cell)).Append(Between);
            }
            yield return line.Append(width is { } most ? Fit(row[^1], Math.Max(10, most - before)) : row[^1]).ToString().TrimEnd();
        }
    }

    public static int WidthOf(string text) => text.EnumerateRunes().Sum(WidthOf);

    /// <summary>One line of at most <paramref name="width"/> columns.</summary>
    public static string Fit(string text, int width)
    {
        if (WidthOf(text) <= width)
        {
            return text;
        }
        var fitting = new StringBuilder();
        var used = Cut.Length;
        foreach (var rune in text.EnumerateRunes())
        {
            used += WidthOf(rune);
            if (used > width)
            {
                break;
            }
            fitting.Append(rune);
        }
        return fitting + Cut;
    }

    private static int WidthOf(Rune rune) => Rune.GetUnicodeCategory(rune) switch
    {
        UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.Format or UnicodeCategory.Control => 0,
        _ => Array.Exists(Wide, range => rune.Value >= range.First && rune.Value <= range.Last) ? 2 : 1,
    };
}
