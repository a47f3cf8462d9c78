using System.Text;

namespace Pingshi.Tenders.Reading.Pdf;

/// <summary>Puts the characters of a page or a cell into lines, left to right and top to bottom.</summary>
internal static class LineFinder
{
    /// <summary>The lines of some characters; a wide gap divides a line into columns when the gap goes on through several lines.</summary>
    public static List<PdfLine> Of(IReadOnlyList<Glyph> glyphs)
    {
        var rows = Rows(glyphs);
        return [.. rows.Select(Line).OfType<PdfLine>()];
    }

    /// <summary>Characters that share a base line, from the top.</summary>
    private static List<List<Glyph>> Rows(IReadOnlyList<Glyph> glyphs)
    {
        var rows = new List<List<Glyph>>();
        List<Glyph>? row = null;
        var at = 0.0;
        foreach (var glyph in glyphs.OrderByDescending(glyph => glyph.Base).ThenBy(glyph => glyph.Left))
        {
            if (row is null || at - glyph.Base > Math.Max(2, glyph.Size * 0.45))
            {
                rows.Add(row = []);
                at = glyph.Base;
            }

            row.Add(glyph);
        }

        return rows;
    }

    private static PdfLine? Line(List<Glyph> row)
    {
        row.Sort((one, other) => one.Left.CompareTo(other.Left));
        var text = new StringBuilder();
        Glyph? last = null;
        foreach (var glyph in row)
        {
            if (last is { } before)
            {
                // The same character printed twice with a hair's shift is bold by overprinting.
                if (glyph.Text == before.Text && Math.Abs(glyph.Left - before.Left) < glyph.Size * 0.1)
                {
                    continue;
                }

                var gap = glyph.Left - before.Right;
                var wide = glyph.Size * (Lines.IsCjk(glyph.Text[0]) || Lines.IsCjk(before.Text[^1]) ? 0.6 : 0.18);
                if (gap > glyph.Size * 2)
                {
                    text.Append('\t');
                }
                else if (gap > wide && text.Length > 0 && text[^1] != ' ' && glyph.Text != " ")
                {
                    text.Append(' ');
                }
            }

            text.Append(glyph.Text);
            last = glyph;
        }

        var words = Glyphs.Repair(text.ToString()).Trim();
        return words.Length == 0 ? null : new PdfLine(
            words, row[0].Left, row.Max(glyph => glyph.Right), row[0].Base, row.Max(glyph => glyph.Size), row.Count(glyph => glyph.Bold) * 2 > row.Count);
    }
}
