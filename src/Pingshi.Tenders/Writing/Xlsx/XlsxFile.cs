using System.Globalization;
using DocumentFormat.OpenXml.Spreadsheet;
using XmlSheet = DocumentFormat.OpenXml.Spreadsheet.Sheet;

namespace Pingshi.Tenders.Writing.Xlsx;

/// <summary>Sheets as an xlsx file.</summary>
internal static class XlsxFile
{
    private const string Book = "xl/workbook.xml";
    private const string Types = "application/vnd.openxmlformats-officedocument.spreadsheetml.";

    public static byte[] Write(IReadOnlyList<Sheet> sheets)
    {
        var names = SheetNames.Of(sheets);
        var file = new PackedFile();
        file.Add("", "rId1", "officeDocument", Book, Types + "sheet.main+xml", Workbook(sheets, names));
        file.Add(Book, "rIdStyles", "styles", "xl/styles.xml", Types + "styles+xml", CellFormats.Stylesheet());
        for (var index = 0; index < sheets.Count; index++)
        {
            file.Add(Book, Id(index), "worksheet", string.Create(CultureInfo.InvariantCulture, $"xl/worksheets/sheet{index + 1}.xml"), Types + "worksheet+xml", SheetXml.Of(sheets[index]));
        }

        file.AddProperties(sheets[0].Lines.Count > 0 ? sheets[0].Lines[0] : names[0], "");
        return file.Bytes();
    }

    private static Workbook Workbook(IReadOnlyList<Sheet> sheets, IReadOnlyList<string> names)
    {
        var defined = new DefinedNames();
        for (var index = 0; index < sheets.Count; index++)
        {
            var (quoted, shape) = ("'" + names[index].Replace("'", "''", StringComparison.Ordinal) + "'!", new SheetShape(sheets[index]));
            // Excel looks a filter's range up under this hidden name; without it a second program shows the filter twice.
            defined.Append(
                new DefinedName(quoted + shape.FilteredAbsolute) { Name = "_xlnm._FilterDatabase", LocalSheetId = (uint)index, Hidden = true },
                new DefinedName(string.Create(CultureInfo.InvariantCulture, $"{quoted}${shape.HeaderRow}:${shape.HeaderRow}")) { Name = "_xlnm.Print_Titles", LocalSheetId = (uint)index });
        }

        return new Workbook(
            new BookViews(new WorkbookView()),
            new Sheets(names.Select((name, index) => new XmlSheet { Name = name, SheetId = (uint)index + 1, Id = Id(index) })),
            defined);
    }

    private static string Id(int index) => string.Create(CultureInfo.InvariantCulture, $"rId{index + 2}");
}
