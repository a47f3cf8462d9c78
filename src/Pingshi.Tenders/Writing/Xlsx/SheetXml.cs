using System.Buffers;
using System.Diagnostics;
using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Spreadsheet;
using XmlText = DocumentFormat.OpenXml.Spreadsheet.Text;

namespace Pingshi.Tenders.Writing.Xlsx;

/// <summary>One sheet: values, widths, frozen headings, filters, and how it prints.</summary>
internal static class SheetXml
{
    /// <summary>The most characters that a cell holds.</summary>
    private const int CellLimit = 32_767;

    private static readonly SearchValues<char> HexDigits = SearchValues.Create("0123456789abcdefABCDEF");

    public static Worksheet Of(Sheet sheet)
    {
        var shape = new SheetShape(sheet);
        return new Worksheet(
            new SheetProperties(new PageSetupProperties { FitToPage = true }),
            new SheetViews(new SheetView(new Pane
            {
                VerticalSplit = shape.HeaderRow, TopLeftCell = "A" + Text(shape.HeaderRow + 1), ActivePane = PaneValues.BottomLeft, State = PaneStateValues.Frozen,
            })
            { WorkbookViewId = 0, ShowGridLines = false }),
            new SheetFormatProperties { DefaultRowHeight = 16 },
            new Columns(sheet.Columns.Select((column, index) => new Column
            {
                Min = (uint)index + 1, Max = (uint)index + 1, Width = column.Width, CustomWidth = true,
            })),
            Rows(sheet, shape),
            new AutoFilter { Reference = shape.Filtered },
            new PageMargins { Left = 0.5, Right = 0.5, Top = 0.7, Bottom = 0.7, Header = 0.3, Footer = 0.3 },
            new PageSetup { PaperSize = 9, Orientation = OrientationValues.Landscape, FitToWidth = 1, FitToHeight = 0 },
            new HeaderFooter(new OddFooter(sheet.Edition.Say("&C第 &P 页　共 &N 页", "&CPage &P of &N"))));
    }

    private static SheetData Rows(Sheet sheet, SheetShape shape)
    {
        var data = new SheetData();
        for (var index = 0; index < sheet.Lines.Count; index++)
        {
            data.Append(new Row(Words(sheet.Lines[index], index == 0 ? CellLook.Title : CellLook.Line, 1, index + 1)) { RowIndex = (uint)index + 1 });
        }

        data.Append(new Row(sheet.Columns.Select((column, index) => Words(column.Header, CellLook.Header, index + 1, shape.HeaderRow))) { RowIndex = (uint)shape.HeaderRow });
        var at = shape.HeaderRow;
        foreach (var row in sheet.Rows.Concat(sheet.Totals))
        {
            at++;
            var number = at;
            data.Append(new Row(Enumerable.Range(0, sheet.Columns.Count).Select(index =>
                Of(index < row.Values.Count ? row.Values[index] : "", index + 1, number))) { RowIndex = (uint)number });
        }

        return data;
    }

    private static Cell Of(SheetValue value, int column, int row) => value switch
    {
        SheetText text => Words(text.Text, text.Strong ? CellLook.StrongText : CellLook.Text, column, row),
        SheetMoney money => Figure(money.Minor / 100m, money.Strong ? CellLook.StrongMoney : CellLook.Money, column, row),
        SheetNumber number => Figure(number.Number, CellLook.Number, column, row),
        SheetPercent percent => Figure(percent.Share, CellLook.Percent, column, row),
        SheetDate { Day: var day } when day >= new DateOnly(1900, 3, 1) => Figure(day.DayNumber - new DateOnly(1899, 12, 30).DayNumber, CellLook.Date, column, row),
        SheetDate date => Words(date.Day.ToString("O", CultureInfo.InvariantCulture), CellLook.Text, column, row),
        _ => throw new UnreachableException(),
    };

    private static Cell Figure(decimal value, CellLook look, int column, int row) =>
        new(new CellValue(value.ToString(CultureInfo.InvariantCulture))) { CellReference = Reference(column, row), StyleIndex = (uint)look };

    /// <summary>
    /// Words as an inline string, which no program computes. What begins like a formula also gets the mark for quoted words, or a
    /// person who opens the cell and presses Enter would make it one.
    /// </summary>
    private static Cell Words(string text, CellLook look, int column, int row)
    {
        var clean = LegalText.Of(text);
        if (clean.Length > CellLimit)
        {
            clean = clean[..(CellLimit - (char.IsHighSurrogate(clean[CellLimit - 2]) ? 2 : 1))] + "…";
        }

        if (BeginsLikeFormula(clean))
        {
            look = look switch { CellLook.Text => CellLook.QuotedText, CellLook.StrongText => CellLook.StrongQuotedText, var other => other };
        }

        return new Cell(new InlineString(new XmlText(Escaped(clean)) { Space = SpaceProcessingModeValues.Preserve }))
        {
            CellReference = Reference(column, row), DataType = CellValues.InlineString, StyleIndex = (uint)look,
        };
    }

    private static bool BeginsLikeFormula(string text) => text.Length > 0 && text[0] is '=' or '+' or '-' or '@' or '\t' or '\r' or '\n';

    /// <summary>A text that looks like the escape _x0041_ would be read as the letter it names.</summary>
    private static string Escaped(string text)
    {
        for (var at = text.IndexOf("_x", StringComparison.OrdinalIgnoreCase); at >= 0; at = text.IndexOf("_x", at + 2, StringComparison.OrdinalIgnoreCase))
        {
            if (at + 6 < text.Length && text[at + 6] == '_' && text.AsSpan(at + 2, 4).IndexOfAnyExcept(HexDigits) < 0)
            {
                text = text.Insert(at, "_x005F");
                at += 6;
            }
        }

        return text;
    }

    private static string Reference(int column, int row) => SheetShape.Column(column) + Text(row);

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
