using MiniExcelLibs;
using MiniExcelLibs.OpenXml;

namespace Pingshi.Platform.Imports;

/// <summary>Sheets of texts out, headings included; no cell is one that a spreadsheet would run.</summary>
internal static class PlainTables
{
    public static IResult Download(string name, params IReadOnlyList<(string Name, IEnumerable<IReadOnlyList<string>> Rows)> sheets) =>
        Results.File(Write(sheets), Xlsx.MediaType, name);

    public static MemoryStream Write(params IReadOnlyList<(string Name, IEnumerable<IReadOnlyList<string>> Rows)> sheets)
    {
        MemoryStream bytes = new();
        bytes.SaveAs(sheets.ToDictionary(s => SheetName(s.Name), s => (object)s.Rows.Select(Cells)), printHeader: false,
            configuration: new OpenXmlConfiguration { AutoFilter = false, TableStyles = TableStyles.None });
        bytes.Position = 0;
        return bytes;
    }

    // The keys only keep the cells in order; no heading is printed from them.
    private static Dictionary<string, object?> Cells(IReadOnlyList<string> row) =>
        row.Select((text, column) => (text, column)).ToDictionary(c => ColumnLetters.Of(c.column), c => (object?)Xlsx.Harmless(c.text));

    private static string SheetName(string name)
    {
        var clean = new string([.. name.Where(c => c is not (':' or '\\' or '/' or '?' or '*' or '[' or ']'))]);
        return clean.Length == 0 ? "1" : clean[..Math.Min(clean.Length, 31)];
    }
}
