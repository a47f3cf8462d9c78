using System.Globalization;
using System.Text;
using System.Xml;

namespace Pingshi.Tenders.Reading.Docx;

/// <summary>
/// Reads paragraphs and tables as Word shows them with all changes accepted: deleted and moved-away text is left out,
/// inserted text kept, hidden text left out, numbers computed.
/// </summary>
internal sealed class DocxContent(DocumentBuilder builder, Styles styles, Numbering numbering, IReadOnlyDictionary<string, string> notes)
{
    /// <summary>What a paragraph costs beside its characters, so that a million empty ones are a flood.</summary>
    private const int CostOfParagraph = 16;

    public void ReadBlocks(DocxXml xml, Action<DocxParagraph> onParagraph, Action<IReadOnlyList<DraftRow>> onTable)
    {
        if (xml.IsEmpty)
        {
            return;
        }

        var depth = xml.Depth;
        while (xml.Inside(depth))
        {
            if (xml.Type != XmlNodeType.Element)
            {
                continue;
            }

            switch (xml.Name)
            {
                case "p":
                    onParagraph(ReadParagraph(xml));
                    break;
                case "tbl":
                    onTable(ReadTable(xml));
                    break;
                case "del" or "moveFrom" or "Fallback" or "sdtPr" or "sectPr":
                    xml.Skip();
                    break;
                default:
                    break;
            }
        }
    }

    private DocxParagraph ReadParagraph(DocxXml xml)
    {
        var properties = new ParagraphProperties();
        var text = new StringBuilder();
        var beside = new List<DocxBlock>();
        if (!xml.IsEmpty)
        {
            ReadRuns(xml, properties, text, beside);
        }

        builder.Count(text.Length + CostOfParagraph);
        var words = Glyphs.Repair(text.ToString()).Trim();
        var (number, depth) = properties.MarkDeleted && words.Length == 0 ? ("", 0) : NumberOf(properties);
        var heading = properties.Outline is { } outline ? (outline is >= 0 and < 9 ? outline + 1 : (int?)null) : styles.HeadingOf(properties.Style);
        return new DocxParagraph(
            styles.IsHidden(properties.Style) ? "" : words, number, heading, depth, styles.IsContents(properties.Style), properties.MarkDeleted, beside);
    }

    private void ReadRuns(DocxXml xml, ParagraphProperties properties, StringBuilder text, List<DocxBlock> beside)
    {
        var depth = xml.Depth;
        bool inText = false, hidden = false;
        while (xml.Inside(depth))
        {
            switch (xml.Type)
            {
                case XmlNodeType.EndElement when xml.Name == "t":
                    inText = false;
                    break;
                case XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace when inText && !hidden:
                    text.Append(xml.Value);
                    break;
                case XmlNodeType.Element:
                    switch (xml.Name)
                    {
                        case "r":
                            hidden = false;
                            break;
                        case "t":
                            inText = !xml.IsEmpty;
                            break;
                        case "vanish":
                            hidden = DocxNames.IsOn(xml.Attribute("val"));
                            break;
                        default:
                            ReadRunPart(xml, properties, text, beside);
                            break;
                    }

                    break;
                default:
                    break;
            }
        }
    }

    private void ReadRunPart(DocxXml xml, ParagraphProperties properties, StringBuilder text, List<DocxBlock> beside)
    {
        switch (xml.Name)
        {
            case "pPr":
                ReadProperties(xml, properties);
                break;
            case "del" or "moveFrom" or "Fallback" or "instrText" or "delText" or "rPrChange" or "sdtPr" or "rt":
                xml.Skip();
                break;
            case "tab":
                text.Append('\t');
                break;
            case "cr":
            case "br" when xml.Attribute("type") is null or "textWrapping":
                text.Append('\n');
                break;
            case "noBreakHyphen":
                text.Append('-');
                break;
            case "sym" when int.TryParse(xml.Attribute("char"), NumberStyles.HexNumber, CultureInfo.InvariantCulture, out var code):
                text.Append(Glyphs.Symbol(code));
                break;
            case "footnoteReference" or "endnoteReference" when notes.TryGetValue(xml.Name[..1] + xml.Attribute("id"), out var note):
                beside.Add(new DocxBlock(new DocxParagraph(note, "", null, 0, false, false, []), null));
                break;
            case "txbxContent":
                ReadBlocks(
                    xml,
                    paragraph => beside.AddRange([new DocxBlock(paragraph, null), .. paragraph.Beside]),
                    table => beside.Add(new DocxBlock(null, table)));
                break;
            default:
                break;
        }
    }

    private static void ReadProperties(DocxXml xml, ParagraphProperties properties)
    {
        if (xml.IsEmpty)
        {
            return;
        }

        var depth = xml.Depth;
        while (xml.Inside(depth))
        {
            if (xml.Type != XmlNodeType.Element)
            {
                continue;
            }

            switch (xml.Name)
            {
                case "pStyle":
                    properties.Style = xml.Attribute("val");
                    break;
                case "numId":
                    properties.List = xml.Number("val");
                    break;
                case "ilvl":
                    properties.Level = xml.Number("val");
                    break;
                case "outlineLvl":
                    properties.Outline = xml.Number("val");
                    break;
                case "del" or "moveFrom":
                    properties.MarkDeleted = true;
                    break;
                case "pPrChange" or "sectPr":
                    xml.Skip();
                    break;
                default:
                    break;
            }
        }
    }

    /// <summary>The number a paragraph shows, from its own list or its style's; list 0 takes it out of any list.</summary>
    private (string Number, int Depth) NumberOf(ParagraphProperties properties)
    {
        var byStyle = styles.ListOf(properties.Style);
        if ((properties.List ?? byStyle?.List) is not ({ } list and not 0))
        {
            return ("", 0);
        }

        list = numbering.Resolve(list, style => styles.ListOf(style)?.List);
        var level = properties.Level
            ?? (properties.List is null && byStyle is { } from ? from.Level ?? numbering.LevelOfStyle(list, properties.Style ?? "") ?? numbering.LevelOfStyle(list, from.Style) : null)
            ?? 0;
        return (numbering.Next(list, level), level + 1);
    }

    private List<DraftRow> ReadTable(DocxXml xml)
    {
        var grid = new TableGrid();
        var depth = xml.Depth;
        var open = !xml.IsEmpty;
        while (open && xml.Inside(depth))
        {
            if (xml.Type == XmlNodeType.Element && xml.Name == "tr")
            {
                ReadRow(xml, grid);
            }
            else if (xml.Type == XmlNodeType.Element && xml.Name is "tblPr" or "del" or "moveFrom")
            {
                xml.Skip();
            }
        }

        return grid.Rows;
    }

    private void ReadRow(DocxXml xml, TableGrid grid)
    {
        grid.BeginRow();
        var depth = xml.Depth;
        var open = !xml.IsEmpty;
        while (open && xml.Inside(depth))
        {
            if (xml.Type != XmlNodeType.Element)
            {
                continue;
            }

            switch (xml.Name)
            {
                case "gridBefore":
                    grid.Indent(xml.Number("val") ?? 0);
                    break;
                case "del":
                    grid.DropRow();
                    break;
                case "tc":
                    ReadCell(xml, grid);
                    break;
                default:
                    break;
            }
        }

        grid.EndRow();
    }

    private void ReadCell(DocxXml xml, TableGrid grid)
    {
        var lines = new List<string>();
        var span = 1;
        var merged = false;
        var depth = xml.Depth;
        var open = !xml.IsEmpty;
        while (open && xml.Inside(depth))
        {
            if (xml.Type != XmlNodeType.Element)
            {
                continue;
            }

            switch (xml.Name)
            {
                case "gridSpan":
                    span = Math.Clamp(xml.Number("val") ?? 1, 1, 1024);
                    break;
                case "vMerge":
                    merged = xml.Attribute("val") is null or "continue";
                    break;
                case "p":
                    AddLine(lines, ReadParagraph(xml));
                    break;
                case "tbl":
                    lines.AddRange(ReadTable(xml).Select(row => string.Join(TableRow.Separator, row.Cells.Select(cell => cell.Text).Where(text => text.Length > 0))));
                    break;
                case "del" or "moveFrom" or "Fallback" or "sdtPr" or "tcPrChange":
                    xml.Skip();
                    break;
                default:
                    break;
            }
        }

        grid.Add(string.Join('\n', lines.Where(line => line.Length > 0)), span, merged);
    }

    private static void AddLine(List<string> lines, DocxParagraph paragraph)
    {
        lines.Add(paragraph.Number.Length == 0 ? paragraph.Text : $"{paragraph.Number} {paragraph.Text}".Trim());
        lines.AddRange(paragraph.Beside.Select(block => block.Paragraph?.Text ?? "").Where(text => text.Length > 0));
    }
}
