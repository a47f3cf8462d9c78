using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using XmlCell = DocumentFormat.OpenXml.Wordprocessing.TableCell;
using XmlRow = DocumentFormat.OpenXml.Wordprocessing.TableRow;
using XmlTable = DocumentFormat.OpenXml.Wordprocessing.Table;

namespace Pingshi.Tenders.Writing.Docx;

/// <summary>A table with fixed column widths, as wide as the text.</summary>
internal sealed class TableXml(BlockXml blocks, Anchors anchors)
{
    /// <summary>A row with more words than this may break over pages; a shorter one stays together.</summary>
    private const int WordsThatStayTogether = 400;

    /// <summary>A row of label and value is high enough to be written into: 8 mm.</summary>
    private const uint FormRowHeight = 454;

    public XmlTable Of(TableBlock table, int width)
    {
        var widths = Widths(table.Columns, width);
        var xml = new XmlTable(
            new TableProperties(
                new TableStyle { Val = StylesXml.Table },
                new TableWidth { Width = Number(width), Type = TableWidthUnitValues.Dxa },
                new TableLayout { Type = TableLayoutValues.Fixed },
                new TableLook { Val = "0420", FirstRow = true, NoVerticalBand = true, NoHorizontalBand = false }),
            new TableGrid(widths.Select(column => new GridColumn { Width = Number(column) })));
        if (table.ShowsHeader)
        {
            xml.Append(Row(new PaperRow([.. table.Columns.Select(column =>
                new PaperCell(column.Header, strong: true) { Alignment = CellAlignment.Centre, Shaded = true })]), table.Columns, widths, header: true, columned: true));
        }

        xml.Append(table.Rows.Select(row => Row(row, table.Columns, widths, header: false, columned: table.ShowsHeader)));
        return xml;
    }

    private XmlRow Row(PaperRow row, IReadOnlyList<PaperColumn> columns, int[] widths, bool header, bool columned)
    {
        var xml = new XmlRow();
        var properties = new TableRowProperties();
        if (header || Words(row) <= WordsThatStayTogether)
        {
            properties.Append(new CantSplit());
        }

        if (!columned)
        {
            properties.Append(new TableRowHeight { Val = FormRowHeight, HeightType = HeightRuleValues.AtLeast });
        }

        if (header)
        {
            properties.Append(new TableHeader());
        }

        if (properties.HasChildren)
        {
            xml.Append(properties);
        }

        var at = 0;
        foreach (var cell in row.Cells)
        {
            var span = Math.Clamp(cell.Span, 1, Math.Max(1, columns.Count - at));
            if (at < columns.Count)
            {
                xml.Append(Cell(cell, cell.Alignment ?? columns[at].Alignment, span, widths.AsSpan(at, span), header));
                at += span;
            }
        }

        for (; at < columns.Count; at++)
        {
            xml.Append(Cell("", CellAlignment.Left, 1, widths.AsSpan(at, 1), header));
        }

        return xml;
    }

    private XmlCell Cell(PaperCell cell, CellAlignment alignment, int span, ReadOnlySpan<int> widths, bool header)
    {
        var width = 0;
        foreach (var column in widths)
        {
            width += column;
        }

        var properties = new TableCellProperties(new TableCellWidth { Width = Number(width), Type = TableWidthUnitValues.Dxa });
        if (span > 1)
        {
            properties.Append(new GridSpan { Val = span });
        }

        if (cell.Shaded)
        {
            properties.Append(new Shading { Val = ShadingPatternValues.Clear, Color = "auto", Fill = "EDEDED" });
        }

        properties.Append(new TableCellVerticalAlignment { Val = TableVerticalAlignmentValues.Center });
        var paragraph = new Paragraph(new ParagraphProperties(
            new ParagraphStyleId { Val = header ? StylesXml.TableHead : StylesXml.TableText }, new Justification { Val = Justified(alignment) }));
        paragraph.Append(blocks.Marked(cell.Anchor, InlineXml.Of(cell.Inlines, anchors)));
        return new XmlCell(properties, paragraph);
    }

    private static JustificationValues Justified(CellAlignment alignment) => alignment switch
    {
        CellAlignment.Left => JustificationValues.Left,
        CellAlignment.Centre => JustificationValues.Center,
        CellAlignment.Right => JustificationValues.Right,
    };

    /// <summary>Whole widths whose sum is exactly the text's width.</summary>
    private static int[] Widths(IReadOnlyList<PaperColumn> columns, int width)
    {
        if (columns.Count is 0 or > 40 || columns.Any(column => !(column.Share > 0) || double.IsInfinity(column.Share)))
        {
            throw new ArgumentException("A table has 1 to 40 columns, each with a share of the width.", nameof(columns));
        }

        var (total, before, edge) = (columns.Sum(column => column.Share), 0.0, 0);
        return [.. columns.Select(column =>
        {
            before += column.Share;
            var next = Math.Max(edge + 1, (int)Math.Round(width * before / total));
            var own = next - edge;
            edge = next;
            return own;
        })];
    }

    private static int Words(PaperRow row) => row.Cells.SelectMany(cell => cell.Inlines).OfType<TextInline>().Sum(text => text.Text.Length);

    private static string Number(int value) => value.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
