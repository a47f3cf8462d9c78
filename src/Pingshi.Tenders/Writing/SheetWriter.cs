using Pingshi.Tenders.Writing.Xlsx;

namespace Pingshi.Tenders.Writing;

/// <summary>Writes sheets as xlsx. Equal sheets give equal bytes, on any machine and at any time. Safe to call from many threads.</summary>
public static class SheetWriter
{
    /// <summary>Writes an xlsx.</summary>
    /// <param name="sheets">The sheets, in order; at least one.</param>
    /// <exception cref="ArgumentException">There is no sheet, a sheet has no column, a row has more values than columns or a width is out of range.</exception>
    public static byte[] Xlsx(params IReadOnlyList<Sheet> sheets)
    {
        ArgumentNullException.ThrowIfNull(sheets);
        foreach (var sheet in sheets)
        {
            Check(sheet);
        }

        return sheets.Count > 0 ? XlsxFile.Write(sheets) : throw new ArgumentException("A workbook has at least one sheet.", nameof(sheets));
    }

    private static void Check(Sheet sheet)
    {
        if (sheet.Columns.Count == 0 || sheet.Columns.Any(column => column.Width is not (>= 1 and <= 255)))
        {
            throw new ArgumentException("A sheet has at least one column, each 1 to 255 characters wide.", nameof(sheet));
        }

        if (sheet.Rows.Concat(sheet.Totals).Any(row => row.Values.Count > sheet.Columns.Count))
        {
            throw new ArgumentException("A row has more values than the sheet has columns.", nameof(sheet));
        }
    }
}
