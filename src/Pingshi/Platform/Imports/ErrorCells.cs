using System.Globalization;
using System.IO.Compression;
using System.Xml;
using System.Xml.Linq;

namespace Pingshi.Platform.Imports;

/// <summary>
/// The cells of a sheet whose formula went wrong. The sheet's reader answers them like empty ones, and an empty cell says
/// "leave what stands": they must be told apart.
/// </summary>
internal static class ErrorCells
{
    /// <summary>Each by its row from 1 and column from 0, with the error's name: <c>#REF!</c>.</summary>
    public static Dictionary<(int Row, int Column), string> Of(Stream content, string sheet)
    {
        content.Position = 0;
        using ZipArchive package = new(content, ZipArchiveMode.Read, leaveOpen: true);
        return PartOf(package, sheet) is { } part ? Scan(part) : [];
    }

    private static ZipArchiveEntry? PartOf(ZipArchive package, string sheet)
    {
        var id = Load(package, "xl/workbook.xml")?.Descendants().FirstOrDefault(e => e.Name.LocalName == "sheet" && (string?)e.Attribute("name") == sheet)?.Attributes()
            .FirstOrDefault(a => a.Name.LocalName == "id")?.Value;
        var target = Load(package, "xl/_rels/workbook.xml.rels")?.Elements().FirstOrDefault(r => (string?)r.Attribute("Id") == id)?.Attribute("Target")?.Value;
        return target is null ? null : package.GetEntry(target.StartsWith('/') ? target[1..] : "xl/" + target);
    }

    private static XElement? Load(ZipArchive package, string name)
    {
        using var part = package.GetEntry(name)?.Open();
        return part is null ? null : XElement.Load(part);
    }

    private static Dictionary<(int, int), string> Scan(ZipArchiveEntry part)
    {
        Dictionary<(int, int), string> errors = [];
        using var reader = XmlReader.Create(part.Open(), new() { CloseInput = true, IgnoreComments = true, IgnoreProcessingInstructions = true });
        var (row, column, isError) = (0, -1, false);
        while (reader.Read())
        {
            if (reader.NodeType != XmlNodeType.Element)
            {
                continue;
            }
            switch (reader.LocalName)
            {
                case "row":
                    row = reader.GetAttribute("r") is { } number ? int.Parse(number, CultureInfo.InvariantCulture) : row + 1;
                    column = -1;
                    break;
                case "c":
                    column = reader.GetAttribute("r") is { } place ? ColumnLetters.Find(place.TrimEnd('0', '1', '2', '3', '4', '5', '6', '7', '8', '9')) ?? ImportLimits.Columns : column + 1;
                    isError = reader.GetAttribute("t") == "e";
                    break;
                case "v" when isError && errors.Count <= ImportLimits.Rows * ImportLimits.Columns:
                    errors[(row, column)] = reader.ReadElementContentAsString();
                    isError = false;
                    break;
                default:
                    break;
            }
        }
        return errors;
    }
}
