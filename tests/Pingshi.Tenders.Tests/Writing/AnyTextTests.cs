using System.Globalization;
using CsCheck;
using Pingshi.Tenders.Writing;

namespace Pingshi.Tenders.Tests.Writing;

public sealed class AnyTextTests
{
    private static readonly string[] Written =
    [
        "", " ", "]]>&<>\"'", "<w:p/>", "&#0;", "_x0000_", "_x005F_x0041_", "\uFFFE\uFFFF", "مرحبا بالعالم", "\u202Eabc\u202C", "a\r\nb\rc\u2028d\u0085e\ff",
        new string('W', 4000), new string('长', 3000), "👩‍👩‍👧‍👦", "e\u0301", "=HYPERLINK(\"http://x\")", "\t\t\t",
    ];

    /// <summary>Text as nobody should type it: control characters, half surrogates, non-characters, markup, very long words, right-to-left.</summary>
    private static readonly Gen<string> Text = Gen.OneOf(
        Gen.String[Gen.Char['\0', '\uFFFF'], 0, 60],
        Gen.String[Gen.Char['\0', ' '], 0, 30],
        Gen.String[Gen.Char['\uD800', '\uDFFF'], 0, 9],
        Gen.Int[0, Written.Length - 1].Select(index => Written[index]));

    [Fact]
    public void Any_text_in_any_cell_gives_a_valid_document() => Text.Array[8].Sample(
        texts => { Printed.ValidDocx(PaperWriter.Docx(Paper(texts))); }, iter: 150);

    [Fact]
    public void Any_text_in_any_cell_gives_a_valid_workbook() => Text.Array[4].Sample(
        texts =>
        {
            var bytes = SheetWriter.Xlsx(new Sheet
            {
                Name = texts[0], Lines = [texts[1]], Columns = [new SheetColumn(texts[2], 12)], Rows = [new SheetRow(texts[3])], Totals = [new SheetRow(new SheetText(texts[0], true))],
            });
            Printed.ValidXlsx(bytes);
        }, iter: 150);

    [Fact]
    public void Whole_text_is_printed_and_only_what_XML_cannot_hold_is_replaced()
    {
        var words = Printed.Words(PaperWriter.Docx(Paper([.. Enumerable.Repeat("甲\u0001乙\uD800丙\u0000<丁>&", 8)])));
        Assert.Contains("甲\uFFFD乙\uFFFD丙\uFFFD<丁>&", words, StringComparison.Ordinal);
    }

    [Fact]
    public void A_cell_holds_what_a_spreadsheet_can_hold_and_marks_the_cut()
    {
        var cells = SheetTests.Cells(SheetWriter.Xlsx(SheetTests.One(new SheetRow(new string('长', 40_000)))));
        Assert.Equal(32_767, cells[1].Length);
        Assert.EndsWith("…", cells[1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_document_of_hostile_text_opens_in_LibreOffice() => Assert.NotEmpty(await Printed.PagesAsync(
        PaperWriter.Docx(Paper(["\u0000\uD800", "مرحبا", new string('W', 4000), "]]>", "\uFFFE", "\t\n\t", "👩‍👩‍👧‍👦", new string('长', 3000)])), "docx"));

    private static Paper Paper(string[] texts) => new()
    {
        Title = texts[0],
        ProjectNumber = texts[1],
        Sections =
        [
            new PaperSection(texts[0].Length % 2 == 0,
            [
                new TitleBlock(texts[2], texts[3]), new ContentsBlock(texts[4]), new HeadingBlock(texts[5].Length, texts[5], texts[6]),
                new ParagraphBlock([new TextInline(texts[6], true), new BlankInline(texts[7].Length, texts[7]), new PageOf(texts[3])]),
                new TableBlock(
                    [new PaperColumn(texts[0], 1), new PaperColumn(texts[1], 1000), new PaperColumn(texts[2], 0.001)],
                    [new PaperRow(texts[3], texts[4], texts[5]), new PaperRow(new PaperCell(texts[6], true) { Span = int.Parse("7", CultureInfo.InvariantCulture), Anchor = texts[7] }), new PaperRow(), new PaperRow([.. texts.Select(text => new PaperCell(text))])]),
                new SignBlock([]), new SignBlock([new SignPlace { Party = texts[1], Name = texts[2], Signer = texts[3], SignerName = texts[4], AuthorityLetter = texts[5], Seal = SealKind.Straddle }]),
            ]),
        ],
    };
}
