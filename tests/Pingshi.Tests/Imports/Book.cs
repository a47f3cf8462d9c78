using System.Globalization;
using System.IO.Compression;
using System.Security;
using System.Text;
using Pingshi.Platform.Imports;

namespace Pingshi.Tests.Imports;

/// <summary>A workbook written cell by cell, so that a test can hold what no writer would write.</summary>
internal sealed class Book
{
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Relationships = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private readonly List<(string Name, string Xml, bool Hidden)> _sheets = [];

    public static byte[] Of(params IReadOnlyList<IReadOnlyList<string>> rows) => new Book().Sheet("Sheet1", rows).Bytes();

    public Book Sheet(string name, IReadOnlyList<IReadOnlyList<string>> rows, params string[] merged) => Sheet(name, rows, false, merged);

    public Book HiddenSheet(string name, IReadOnlyList<IReadOnlyList<string>> rows) => Sheet(name, rows, true, []);

    public byte[] Bytes()
    {
        using MemoryStream bytes = new();
        using (ZipArchive package = new(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            Put(package, "[Content_Types].xml", $"""
                <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>{string.Concat(_sheets.Select((_, i) => $"<Override PartName=\"/xl/worksheets/sheet{i + 1}.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml\"/>"))}</Types>
                """);
            Put(package, "_rels/.rels", $"<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"r1\" Type=\"{Relationships}/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>");
            Put(package, "xl/workbook.xml", $"<workbook xmlns=\"{Main}\" xmlns:r=\"{Relationships}\"><sheets>{string.Concat(_sheets.Select((s, i) => $"<sheet name=\"{SecurityElement.Escape(s.Name)}\" sheetId=\"{i + 1}\" r:id=\"s{i + 1}\"{(s.Hidden ? " state=\"hidden\"" : "")}/>"))}</sheets></workbook>");
            Put(package, "xl/_rels/workbook.xml.rels", $"<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">{string.Concat(_sheets.Select((_, i) => $"<Relationship Id=\"s{i + 1}\" Type=\"{Relationships}/worksheet\" Target=\"worksheets/sheet{i + 1}.xml\"/>"))}</Relationships>");
            foreach (var (i, sheet) in _sheets.Index())
            {
                Put(package, $"xl/worksheets/sheet{i + 1}.xml", sheet.Xml);
            }
        }
        return bytes.ToArray();
    }

    private Book Sheet(string name, IReadOnlyList<IReadOnlyList<string>> rows, bool hidden, string[] merged)
    {
        StringBuilder xml = new($"<worksheet xmlns=\"{Main}\"><sheetData>");
        foreach (var (r, row) in rows.Index())
        {
            xml.Append(CultureInfo.InvariantCulture, $"<row r=\"{r + 1}\">");
            foreach (var (c, text) in row.Index().Where(c => c.Item.Length > 0))
            {
                xml.Append(Cell(ColumnLetters.Of(c) + (r + 1).ToString(CultureInfo.InvariantCulture), text));
            }
            xml.Append("</row>");
        }
        xml.Append("</sheetData>");
        if (merged.Length > 0)
        {
            xml.Append($"<mergeCells>{string.Concat(merged.Select(m => $"<mergeCell ref=\"{m}\"/>"))}</mergeCells>");
        }
        _sheets.Add((name, xml.Append("</worksheet>").ToString(), hidden));
        return this;
    }

    // "{n}12.5" is a number, "{f}A1&B1|shown" a formula with its last value, "{e}#REF!" an error; all else is text.
    private static string Cell(string place, string text) => text switch
    {
        ['{', 'n', '}', .. var number] => $"<c r=\"{place}\"><v>{number}</v></c>",
        ['{', 'f', '}', .. var formula] => $"<c r=\"{place}\" t=\"str\"><f>{SecurityElement.Escape(formula.Split('|')[0])}</f><v>{SecurityElement.Escape(formula.Split('|')[1])}</v></c>",
        ['{', 'e', '}', .. var error] => $"<c r=\"{place}\" t=\"e\"><v>{error}</v></c>",
        _ => $"<c r=\"{place}\" t=\"inlineStr\"><is><t xml:space=\"preserve\">{SecurityElement.Escape(text)}</t></is></c>",
    };

    private static void Put(ZipArchive package, string name, string text)
    {
        using StreamWriter part = new(package.CreateEntry(name).Open(), new UTF8Encoding(false));
        part.Write(text);
    }
}
