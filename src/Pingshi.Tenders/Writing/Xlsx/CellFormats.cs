using DocumentFormat.OpenXml.Spreadsheet;
using XmlCellFormats = DocumentFormat.OpenXml.Spreadsheet.CellFormats;

namespace Pingshi.Tenders.Writing.Xlsx;

/// <summary>How a cell looks; the value is its index in the style sheet.</summary>
internal enum CellLook : uint
{
    Plain,
    Title,
    Header,
    Text,
    StrongText,
    QuotedText,
    StrongQuotedText,
    Money,
    StrongMoney,
    Number,
    Percent,
    Date,
    Line,
}

/// <summary>The style sheet of every workbook.</summary>
internal static class CellFormats
{
    private const uint MoneyFormat = 164;
    private const uint NumberFormat = 165;
    private const uint DateFormat = 166;
    private const uint PercentFormat = 167;

    public static Stylesheet Stylesheet() => new(
        new NumberingFormats(
            new NumberingFormat { NumberFormatId = MoneyFormat, FormatCode = "#,##0.00;[Red]-#,##0.00" },
            new NumberingFormat { NumberFormatId = NumberFormat, FormatCode = "#,##0.######" },
            new NumberingFormat { NumberFormatId = DateFormat, FormatCode = "yyyy-mm-dd" },
            new NumberingFormat { NumberFormatId = PercentFormat, FormatCode = "0.##%" }),
        new Fonts(Font(11, false), Font(11, true), Font(16, true)),
        new Fills(
            new Fill(new PatternFill { PatternType = PatternValues.None }),
            new Fill(new PatternFill { PatternType = PatternValues.Gray125 }),
            new Fill(new PatternFill(new ForegroundColor { Rgb = "FFEDEDED" }, new BackgroundColor { Indexed = 64 }) { PatternType = PatternValues.Solid })),
        new Borders(new Border(new LeftBorder(), new RightBorder(), new TopBorder(), new BottomBorder(), new DiagonalBorder()), Ruled()),
        new CellStyleFormats(new CellFormat { NumberFormatId = 0, FontId = 0, FillId = 0, BorderId = 0 }),
        // In the order of CellLook.
        new XmlCellFormats(
            Format(0, 0, border: false, HorizontalAlignmentValues.Left, wrap: false),
            Format(0, 2, border: false, HorizontalAlignmentValues.Left, wrap: false, quoted: true),
            Format(0, 1, border: true, HorizontalAlignmentValues.Center, fill: 2, quoted: true),
            Format(0, 0, border: true, HorizontalAlignmentValues.Left),
            Format(0, 1, border: true, HorizontalAlignmentValues.Left),
            Format(0, 0, border: true, HorizontalAlignmentValues.Left, quoted: true),
            Format(0, 1, border: true, HorizontalAlignmentValues.Left, quoted: true),
            Format(MoneyFormat, 0, border: true, HorizontalAlignmentValues.Right, wrap: false),
            Format(MoneyFormat, 1, border: true, HorizontalAlignmentValues.Right, wrap: false),
            Format(NumberFormat, 0, border: true, HorizontalAlignmentValues.Right, wrap: false),
            Format(PercentFormat, 0, border: true, HorizontalAlignmentValues.Right, wrap: false),
            Format(DateFormat, 0, border: true, HorizontalAlignmentValues.Center, wrap: false),
            Format(0, 0, border: false, HorizontalAlignmentValues.Left, wrap: false, quoted: true)),
        new CellStyles(new CellStyle { Name = "Normal", FormatId = 0, BuiltinId = 0 }));

    private static CellFormat Format(uint number, uint font, bool border, HorizontalAlignmentValues side, bool wrap = true, uint fill = 0, bool quoted = false) =>
        new(new Alignment { Horizontal = side, Vertical = VerticalAlignmentValues.Center, WrapText = wrap })
        {
            NumberFormatId = number, FontId = font, FillId = fill, BorderId = border ? 1u : 0u, FormatId = 0, QuotePrefix = quoted ? true : null,
            ApplyNumberFormat = true, ApplyFont = true, ApplyFill = true, ApplyBorder = true, ApplyAlignment = true,
        };

    private static Font Font(double size, bool bold)
    {
        var font = new Font();
        if (bold)
        {
            font.Append(new Bold());
        }

        font.Append(new FontSize { Val = size }, new FontName { Val = "宋体" }, new FontFamilyNumbering { Val = 1 }, new FontCharSet { Val = 134 });
        return font;
    }

    private static Border Ruled() => new(
        new LeftBorder(Grey()) { Style = BorderStyleValues.Thin }, new RightBorder(Grey()) { Style = BorderStyleValues.Thin },
        new TopBorder(Grey()) { Style = BorderStyleValues.Thin }, new BottomBorder(Grey()) { Style = BorderStyleValues.Thin }, new DiagonalBorder());

    private static Color Grey() => new() { Rgb = "FF7F7F7F" };
}
