using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Pingshi.Tenders.Writing;
using BookSheet = DocumentFormat.OpenXml.Spreadsheet.Sheet;
using Sheet = Pingshi.Tenders.Writing.Sheet;

namespace Pingshi.Tenders.Tests.Writing;

public sealed class SheetTests
{
    private static readonly Dictionary<string, Func<IReadOnlyList<Sheet>>> Books = new()
    {
        ["answers"] = () => [Samples.Answers().ToSheet(), Samples.Answers(kind: AnswerTableKind.Commercial).ToSheet()],
        ["quotation"] = () => Samples.Quotation().ToSheets(),
        ["quotation in English"] = () => Samples.Quotation(Edition.English).ToSheets(),
        ["checklist"] = () => [Samples.Checklist().ToSheet()],
        ["scores"] = () => [Samples.Scores().ToSheet()],
        ["statement"] = () => [Samples.Statement().ToSheet()],
    };

    public static TheoryData<string> All => new(Books.Keys);

    /// <summary>The words of all cells of all sheets.</summary>
    public static IReadOnlyList<string> Cells(byte[] xlsx)
    {
        using var file = SpreadsheetDocument.Open(new MemoryStream(xlsx), false);
        return [.. file.WorkbookPart!.WorksheetParts.SelectMany(part => part.Worksheet!.Descendants<Cell>()).Select(cell => cell.InnerText)];
    }

    [Theory]
    [MemberData(nameof(All))]
    public void Every_workbook_is_valid_and_its_bytes_are_always_the_same(string name)
    {
        var first = Printed.ValidXlsx(SheetWriter.Xlsx(Books[name]()));
        Assert.Equal(first, SheetWriter.Xlsx(Books[name]()));
    }

    [Theory]
    [InlineData("=1+1")]
    [InlineData("+1")]
    [InlineData("-1")]
    [InlineData("@SUM(A1)")]
    [InlineData("\t=1+1")]
    [InlineData("\r=1+1")]
    [InlineData("=cmd|'/c calc'!A0")]
    public void What_begins_like_a_formula_stays_text_even_when_a_person_edits_it(string text)
    {
        var bytes = Printed.ValidXlsx(SheetWriter.Xlsx(One(new SheetRow(text), new SheetRow(new SheetText(text, true)))));
        using var file = SpreadsheetDocument.Open(new MemoryStream(bytes), false);
        var cells = file.WorkbookPart!.WorksheetParts.Single().Worksheet!.Descendants<Cell>().ToList();
        Assert.Empty(cells.SelectMany(cell => cell.Elements<CellFormula>()));
        var formats = file.WorkbookPart.WorkbookStylesPart!.Stylesheet!.CellFormats!.Elements<CellFormat>().ToList();
        Assert.Equal(2, cells.Count(cell => cell.CellReference!.Value is "A2" or "A3"));
        foreach (var cell in cells.Where(cell => cell.CellReference!.Value is "A2" or "A3"))
        {
            Assert.Equal(CellValues.InlineString, cell.DataType!.Value);
            Assert.True(formats[(int)cell.StyleIndex!.Value].QuotePrefix!.Value);
        }
    }

    [Fact]
    public void Figures_are_numbers_with_a_format_and_not_words()
    {
        var bytes = Printed.ValidXlsx(SheetWriter.Xlsx(One(
            new SheetRow(new SheetMoney(123_456_789)), new SheetRow(new SheetPercent(0.065m)), new SheetRow(new SheetDate(new DateOnly(2026, 11, 25))),
            new SheetRow(new SheetNumber(1.25m)), new SheetRow(new SheetDate(new DateOnly(1899, 1, 1))))));
        using var file = SpreadsheetDocument.Open(new MemoryStream(bytes), false);
        var cells = file.WorkbookPart!.WorksheetParts.Single().Worksheet!.Descendants<Cell>().Skip(1).ToList();
        Assert.Equal(["1234567.89", "0.065", "46351", "1.25", "1899-01-01"], cells.Select(cell => cell.InnerText));
        Assert.Equal([true, true, true, true, false], cells.Select(cell => cell.DataType is null));
        Assert.Equal(["#,##0.00;[Red]-#,##0.00", "0.##%", "yyyy-mm-dd", "#,##0.######"], cells.Take(4).Select(cell => FormatOf(file, cell)));
    }

    [Fact]
    public void Headings_are_frozen_filtered_and_repeated_and_the_width_fits_one_page()
    {
        using var file = SpreadsheetDocument.Open(new MemoryStream(SheetWriter.Xlsx(Samples.Statement().ToSheet())), false);
        var sheet = file.WorkbookPart!.WorksheetParts.Single().Worksheet!;
        Assert.Equal("A7", sheet.Descendants<Pane>().Single().TopLeftCell!.Value);
        Assert.Equal("A6:H9", sheet.Elements<AutoFilter>().Single().Reference!.Value);
        Assert.Equal((1u, 0u, true), (sheet.Elements<PageSetup>().Single().FitToWidth!.Value, sheet.Elements<PageSetup>().Single().FitToHeight!.Value, sheet.SheetProperties!.PageSetupProperties!.FitToPage!.Value));
        Assert.Contains("'成员对账单'!$6:$6", file.WorkbookPart.Workbook!.Descendants<DefinedName>().Select(name => name.Text));
    }

    [Fact]
    public void Names_of_sheets_are_made_legal_and_single()
    {
        var names = new[] { "a/b", "a/b", "'q'", "", "History", new string('长', 50), new string('长', 50) };
        var bytes = Printed.ValidXlsx(SheetWriter.Xlsx([.. names.Select(name => One() with { Name = name })]));
        using var file = SpreadsheetDocument.Open(new MemoryStream(bytes), false);
        var written = file.WorkbookPart!.Workbook!.Descendants<BookSheet>().Select(sheet => sheet.Name!.Value!).ToList();
        Assert.Equal(["a_b", "a_b (2)", "q", "Sheet4", "Sheet5"], written.Take(5));
        Assert.All(written, name => Assert.InRange(name.Length, 1, 31));
        Assert.Equal(written.Count, written.Distinct(StringComparer.OrdinalIgnoreCase).Count());
    }

    [Fact]
    public void A_sheet_that_cannot_be_is_refused()
    {
        Assert.Throws<ArgumentException>(() => SheetWriter.Xlsx());
        Assert.Throws<ArgumentException>(() => SheetWriter.Xlsx(One() with { Columns = [] }));
        Assert.Throws<ArgumentException>(() => SheetWriter.Xlsx(One() with { Columns = [new SheetColumn("a", double.NaN)] }));
        Assert.Throws<ArgumentException>(() => SheetWriter.Xlsx(One(new SheetRow("a", "b"))));
    }

    [Fact]
    public async Task A_workbook_opens_in_LibreOffice_with_its_headings_on_every_page()
    {
        var pages = await Printed.PagesAsync(SheetWriter.Xlsx(Samples.Answers(120).ToSheet()), "xlsx");
        Assert.True(pages.Length > 1);
        Assert.All(pages, page => Assert.Contains("投标应答", page, StringComparison.Ordinal));
    }

    internal static Sheet One(params SheetRow[] rows) => new() { Name = "一", Columns = [new SheetColumn("列", 20)], Rows = rows };

    private static string FormatOf(SpreadsheetDocument file, Cell cell)
    {
        var sheet = file.WorkbookPart!.WorkbookStylesPart!.Stylesheet!;
        var format = sheet.CellFormats!.Elements<CellFormat>().ElementAt((int)cell.StyleIndex!.Value);
        Assert.Equal(format.Alignment!.Horizontal!.Value == HorizontalAlignmentValues.Center, cell.CellReference == "A4");
        return sheet.NumberingFormats!.Elements<NumberingFormat>().Single(number => number.NumberFormatId! == format.NumberFormatId!).FormatCode!.Value!;
    }
}
