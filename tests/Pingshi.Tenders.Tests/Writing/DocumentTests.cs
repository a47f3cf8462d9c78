using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using Pingshi.Tenders.Writing;

namespace Pingshi.Tenders.Tests.Writing;

public sealed class DocumentTests
{
    public static TheoryData<string> All => new(Papers.Keys);

    private static readonly Dictionary<string, Func<Paper>> Papers = new()
    {
        ["technical answers"] = () => Samples.Answers().ToPaper(),
        ["commercial answers"] = () => Samples.Answers(kind: AnswerTableKind.Commercial).ToPaper(),
        ["answers in English"] = () => Samples.Answers(edition: Edition.English).ToPaper(),
        ["quotation"] = () => Samples.Quotation().ToPaper(),
        ["quotation in English"] = () => Samples.Quotation(Edition.English).ToPaper(),
        ["checklist"] = () => Samples.Checklist().ToPaper(),
        ["scores"] = () => Samples.Scores().ToPaper(),
        ["acceptance"] = () => Samples.Acceptance().ToPaper(),
        ["contract"] = () => Samples.Contract().ToPaper(),
        ["statement"] = () => Samples.Statement().ToPaper(),
        ["book"] = Samples.Book,
    };

    [Theory]
    [MemberData(nameof(All))]
    public void Every_document_is_valid_and_its_bytes_are_always_the_same(string name)
    {
        var first = Printed.ValidDocx(PaperWriter.Docx(Papers[name]()));
        Assert.Equal(first, PaperWriter.Docx(Papers[name]()));
    }

    [Theory]
    [MemberData(nameof(All))]
    public async Task Every_document_opens_in_LibreOffice(string name)
    {
        var pages = await Printed.PagesAsync(PaperWriter.Docx(Papers[name]()), "docx");
        Assert.NotEmpty(pages);
        Assert.All(pages, page => Assert.Contains(Papers[name]().Edition == Edition.Chinese ? "页" : "Page", page, StringComparison.Ordinal));
    }

    [Fact]
    public void An_answer_that_meets_without_evidence_is_printed_as_unproven()
    {
        var table = new AnswerTable
        {
            Facts = Samples.Facts(),
            Lines =
            [
                new AnswerLine { Key = "R-001", Requirement = "甲", Answer = "满足", Deviation = AnswerDeviation.None },
                new AnswerLine { Key = "R-002", Requirement = "乙", Answer = "满足", Deviation = AnswerDeviation.None, Proofs = [new ProofLine("检测报告") { Number = "CP-1" }] },
            ],
        };
        var words = Printed.Words(PaperWriter.Docx(table.ToPaper()));
        Assert.Contains("|满足|无偏离|未提供证明|", words, StringComparison.Ordinal);
        Assert.Contains("|满足|无偏离|检测报告，CP-1|", words, StringComparison.Ordinal);
        Assert.Contains("其中未提供证明1项", words, StringComparison.Ordinal);
        Assert.Contains("未提供证明", SheetTests.Cells(SheetWriter.Xlsx(table.ToSheet())), StringComparer.Ordinal);
    }

    [Theory]
    [InlineData(AnswerDeviation.Positive, false, AnswerStanding.Unproven)]
    [InlineData(AnswerDeviation.None, false, AnswerStanding.Unproven)]
    [InlineData(AnswerDeviation.None, true, AnswerStanding.Proven)]
    [InlineData(AnswerDeviation.Negative, false, AnswerStanding.Departs)]
    [InlineData(null, true, AnswerStanding.Unanswered)]
    public void Standing_follows_from_deviation_and_proof(AnswerDeviation? deviation, bool proven, AnswerStanding standing) => Assert.Equal(
        standing, new AnswerLine { Key = "R-1", Requirement = "甲", Deviation = deviation, Proofs = proven ? [new ProofLine("报告")] : [] }.Standing);

    [Fact]
    public void The_quotation_states_its_sum_in_figures_and_in_capital_words()
    {
        var quotation = Samples.Quotation();
        var words = Printed.Words(PaperWriter.Docx(quotation.OpeningSummary()));
        Assert.Equal(quotation.Lines.Sum(line => line.NetMinor + line.VatMinor), quotation.GrossMinor);
        Assert.Contains("9,036,001.50 元", words, StringComparison.Ordinal);
        Assert.Contains("人民币玖佰零叁万陆仟零壹元伍角整", words, StringComparison.Ordinal);
    }

    [Fact]
    public void The_acceptance_report_prints_every_requirement_and_shows_the_deemed_ones_apart()
    {
        var report = Samples.Acceptance();
        var words = Printed.Words(PaperWriter.Docx(report.ToPaper()));
        Assert.All(report.Lines, line => Assert.Contains("|" + line.Clause + "|" + line.Requirement + "|", words, StringComparison.Ordinal));
        Assert.All(report.Group, member => Assert.Contains(member.Name, words, StringComparison.Ordinal));
        var apart = words[words.IndexOf("视同验收的要求", StringComparison.Ordinal)..];
        Assert.Contains("|3.11|", apart, StringComparison.Ordinal);
        Assert.DoesNotContain("|3.12|", apart, StringComparison.Ordinal);
        Assert.Contains("未判定的要求：3.22。", apart, StringComparison.Ordinal);
        Assert.Equal(5, report.ToPaper().SignPlaces.Count());
    }

    [Fact]
    public void The_contract_lists_each_partys_seal_signer_authority_and_originals()
    {
        var contract = Samples.Contract();
        var words = Printed.Words(PaperWriter.Docx(contract.ToPaper()));
        Assert.Equal(6, contract.Originals);
        Assert.Contains("本合同一式6份", words, StringComparison.Ordinal);
        Assert.Contains("乙方一（联合体牵头方）（合同专用章）：平湖云服务有限公司|授权代表（签字）：__________（王建国）|授权委托书：PHY-2026-088", words, StringComparison.Ordinal);
        Assert.Equal([SealKind.Official, SealKind.Contract, SealKind.Contract], contract.ToPaper().SignPlaces.Select(place => place.Seal!.Value));
    }

    [Fact]
    public void The_statement_runs_from_its_opening_to_its_closing_balance()
    {
        var statement = Samples.Statement();
        Assert.Equal(1_250_000, statement.ClosingMinor);
        var words = Printed.Words(PaperWriter.Docx(statement.ToPaper()));
        Assert.All(statement.Lines, line => Assert.Contains($"|{line.Step}|{line.Explanation}|", words, StringComparison.Ordinal));
        Assert.Contains("期末余额|12,500.00", words, StringComparison.Ordinal);
    }

    [Fact]
    public void Headings_of_tables_repeat_on_every_page_and_wide_tables_lie_across()
    {
        using var file = WordprocessingDocument.Open(new MemoryStream(PaperWriter.Docx(Samples.Answers().ToPaper())), false);
        var body = file.MainDocumentPart!.Document!.Body!;
        Assert.Single(body.Descendants<TableHeader>());
        Assert.Equal(PageOrientationValues.Landscape, Assert.Single(body.Descendants<PageSize>()).Orient!.Value);
        Assert.Equal(PaperTextWidth(body), body.Descendants<GridColumn>().Take(7).Sum(column => int.Parse(column.Width!.Value!, System.Globalization.CultureInfo.InvariantCulture)));
    }

    [Fact]
    public async Task The_index_names_the_page_on_which_each_answer_is_printed()
    {
        var book = Samples.Book();
        var bytes = Printed.ValidDocx(await PaperWriter.DocxAsync(book, Printed.Office(), TestContext.Current.CancellationToken));
        var pages = await Printed.PagesAsync(bytes, "docx");
        var words = Printed.Words(bytes);
        foreach (var line in Samples.Answers(60).Lines.Where(line => line.Standing != AnswerStanding.Unanswered))
        {
            var at = words.IndexOf($"|{line.Clause}|", StringComparison.Ordinal);
            var cells = words[at..].Split('|');
            var page = int.Parse(cells[3][(cells[3].LastIndexOf(' ') + 1)..], System.Globalization.CultureInfo.InvariantCulture);
            Assert.Contains($"第{line.Key[2..].TrimStart('0')}项：", pages[page - 1], StringComparison.Ordinal);
            Assert.Contains($"{int.Parse(line.Key[2..], System.Globalization.CultureInfo.InvariantCulture) * 120}个计算节点", pages[page - 1], StringComparison.Ordinal);
        }

        Assert.Equal(bytes, await PaperWriter.DocxAsync(book, Printed.Office(), TestContext.Current.CancellationToken));
    }

    [Fact]
    public void Page_references_are_fields_that_the_word_processor_is_told_to_fill()
    {
        using var file = WordprocessingDocument.Open(new MemoryStream(PaperWriter.Docx(Samples.Book())), false);
        var body = file.MainDocumentPart!.Document!.Body!;
        var bookmarks = body.Descendants<BookmarkStart>().Select(start => start.Name!.Value!).ToHashSet(StringComparer.Ordinal);
        var fields = body.Descendants<FieldCode>().Where(code => code.Text.Contains("PAGEREF", StringComparison.Ordinal)).ToList();
        Assert.True(fields.Count > 60);
        Assert.All(fields, code => Assert.Contains(code.Text.Trim().Split(' ')[1], bookmarks));
        Assert.All(body.Descendants<FieldChar>().Where(mark => mark.FieldCharType!.Value == FieldCharValues.Begin), mark => Assert.True(mark.Dirty!.Value));
    }

    [Fact]
    public void A_page_of_something_that_is_not_in_the_paper_is_refused()
    {
        var index = AnswerIndex.Over(Samples.Facts(), Samples.Answers()).ToPaper();
        Assert.Throws<ArgumentException>(() => PaperWriter.Docx(index));
        Assert.Throws<ArgumentException>(() => Paper.Bind("空"));
    }

    private static int PaperTextWidth(Body body)
    {
        var (size, margin) = (body.Descendants<PageSize>().Single(), body.Descendants<PageMargin>().Single());
        return (int)(size.Width!.Value - margin.Left!.Value - margin.Right!.Value);
    }
}
