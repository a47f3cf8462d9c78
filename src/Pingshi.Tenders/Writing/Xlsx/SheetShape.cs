using System.Globalization;

namespace Pingshi.Tenders.Writing.Xlsx;

/// <summary>Where things stand in a sheet: lines, an empty row, headings, rows, totals.</summary>
internal readonly record struct SheetShape(Sheet Sheet)
{
    public int HeaderRow => Sheet.Lines.Count == 0 ? 1 : Sheet.Lines.Count + 2;

    public int LastRow => HeaderRow + Sheet.Rows.Count;

    public string Filtered => string.Create(CultureInfo.InvariantCulture, $"A{HeaderRow}:{Column(Sheet.Columns.Count)}{LastRow}");

    public string FilteredAbsolute => string.Create(CultureInfo.InvariantCulture, $"$A${HeaderRow}:${Column(Sheet.Columns.Count)}${LastRow}");

    /// <summary>Letters of a column: 1 is A, 27 is AA.</summary>
    public static string Column(int number) => (number > 26 ? Column((number - 1) / 26) : "") + (char)('A' + ((number - 1) % 26));
}
