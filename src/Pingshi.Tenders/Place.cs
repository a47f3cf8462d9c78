using System.Globalization;
using System.Text;

namespace Pingshi.Tenders;

/// <summary>Where a text stands in a document: the address by which a reader opens it again.</summary>
/// <param name="Page">Page, from 1, of the page on which the text begins; only PDF has pages.</param>
/// <param name="Paragraph">
/// Paragraph, from 1. In docx every paragraph of the main text outside tables counts, empty ones too; paragraphs of text
/// boxes and footnotes are numbered after the last one of the main text. In Markdown and plain text every block of words counts, rules do not;
/// in PDF every paragraph found by layout, through the whole document.
/// </param>
/// <param name="Table">Table, from 1, through the whole document; in xlsx the sheet.</param>
/// <param name="Row">Row of the table, from 1, headings of the table included; in xlsx the row number that the sheet shows.</param>
/// <param name="Cell">Grid column in which the cell begins, from 1.</param>
/// <param name="Start">First character of the text, from 0, within the paragraph, row or cell.</param>
/// <param name="End">Character after the last one; 0 means to the end.</param>
/// <remarks>
/// The text form is compact and round-trips: <c>p12/¶45@0-30</c>, <c>T3/r4</c>, <c>p33/T12/r4/c2@2-80</c>.
/// A place is only meaningful together with the bytes it was read from.
/// </remarks>
public sealed record Place(int? Page, int? Paragraph, int? Table, int? Row, int? Cell, int Start, int End)
{
    /// <summary>A place in running text.</summary>
    /// <param name="paragraph">Paragraph, from 1.</param>
    /// <param name="page">Page, from 1, where the format has pages.</param>
    public static Place InParagraph(int paragraph, int? page = null) => new(page, paragraph, null, null, null, 0, 0);

    /// <summary>A place in a table.</summary>
    /// <param name="table">Table, from 1.</param>
    /// <param name="row">Row, from 1.</param>
    /// <param name="cell">Grid column, from 1; the whole row when left out.</param>
    /// <param name="page">Page, from 1, where the format has pages.</param>
    public static Place InTable(int table, int row, int? cell = null, int? page = null) => new(page, null, table, row, cell, 0, 0);

    /// <summary>The same place narrowed to a range of characters.</summary>
    /// <param name="start">First character, from 0.</param>
    /// <param name="end">Character after the last one.</param>
    public Place Range(int start, int end) => this with { Start = start, End = end };

    /// <summary>The compact form, which <see cref="Parse"/> reads back.</summary>
    public override string ToString()
    {
        var text = new StringBuilder();
        Append('p', Page);
        Append('¶', Paragraph);
        Append('T', Table);
        Append('r', Row);
        Append('c', Cell);
        if (Start != 0 || End != 0)
        {
            text.Append(CultureInfo.InvariantCulture, $"@{Start}-{End}");
        }

        return text.ToString();

        void Append(char letter, int? number)
        {
            if (number is { } value)
            {
                text.Append(text.Length == 0 ? "" : "/").Append(letter).Append(value.ToString(CultureInfo.InvariantCulture));
            }
        }
    }

    /// <summary>Reads the compact form.</summary>
    /// <param name="text">A place as <see cref="ToString"/> writes it.</param>
    /// <exception cref="FormatException">The text is not such a place.</exception>
    public static Place Parse(string text) =>
        TryParse(text, out var place) ? place : throw new FormatException($"'{text}' is not a place such as p12/¶45@0-30 or T3/r4.");

    /// <summary>Reads the compact form without throwing.</summary>
    /// <param name="text">A place as <see cref="ToString"/> writes it, or anything else.</param>
    /// <param name="place">The place, when the answer is true.</param>
    public static bool TryParse(string? text, [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out Place? place)
    {
        place = null;
        if (string.IsNullOrEmpty(text))
        {
            return false;
        }

        var found = new Place(null, null, null, null, null, 0, 0);
        var at = text.IndexOf('@', StringComparison.Ordinal);
        if (at >= 0)
        {
            var range = text[(at + 1)..].Split('-');
            if (range.Length != 2 || !Number(range[0], out var start) || !Number(range[1], out var end))
            {
                return false;
            }

            found = found.Range(start, end);
        }

        foreach (var part in (at >= 0 ? text[..at] : text).Split('/'))
        {
            if (part.Length < 2 || !Number(part[1..], out var number))
            {
                return false;
            }

            switch (part[0])
            {
                case 'p': found = found with { Page = number }; break;
                case '¶': found = found with { Paragraph = number }; break;
                case 'T': found = found with { Table = number }; break;
                case 'r': found = found with { Row = number }; break;
                case 'c': found = found with { Cell = number }; break;
                default: return false;
            }
        }

        place = found;
        return true;
    }

    private static bool Number(string text, out int number) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number);
}
