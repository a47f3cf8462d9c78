using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using WordCell = DocumentFormat.OpenXml.Wordprocessing.TableCell;
using WordRow = DocumentFormat.OpenXml.Wordprocessing.TableRow;
using Pingshi.Tenders.Tests.Building;

namespace Pingshi.Tenders.Tests.Reading;

public sealed class DocxTests
{
    private const string Asks = "供应商必须提供驻场服务。";

    private static WordFile Need() => new WordFile().Heading("采购需求");

    private static string[] Numbers(NeedDocument document) => [.. document.Nodes.OfType<ClauseNode>().Select(clause => clause.Number)];

    [Fact]
    public void Numbers_are_computed_as_Word_shows_them()
    {
        var document = Need()
            .List(1, (NumberFormatValues.ChineseCounting, "%1、"), (NumberFormatValues.Decimal, "%1.%2"), (NumberFormatValues.LowerLetter, "(%3)"))
            .Numbered(1, 0, Asks + "甲").Numbered(1, 1, Asks + "乙").Numbered(1, 2, Asks + "丙").Numbered(1, 2, Asks + "丁").Numbered(1, 1, Asks + "戊").Numbered(1, 0, Asks + "己").Numbered(1, 1, Asks + "庚")
            .Read();
        Assert.Equal(["一、", "一.1", "(a)", "(b)", "一.2", "二、", "二.1"], Numbers(document));
        Assert.Equal("(b)", document.Find(Asks + "丁").Number);
    }

    [Fact]
    public void Lists_of_one_definition_share_their_counter_unless_one_starts_anew()
    {
        var document = Need().List(1, (NumberFormatValues.Decimal, "%1.")).Instance(2, 1).Instance(3, 1, start: 7)
            .Numbered(1, 0, Asks + "甲").Numbered(2, 0, Asks + "乙").Numbered(3, 0, Asks + "丙").Numbered(3, 0, Asks + "丁").Read();
        Assert.Equal(["1.", "2.", "7.", "8."], Numbers(document));
    }

    [Theory]
    [InlineData("upperRoman", 14, "XIV")]
    [InlineData("lowerLetter", 28, "bb")]
    [InlineData("chineseCountingThousand", 110, "一百一十")]
    [InlineData("chineseLegalSimplified", 12, "壹拾贰")]
    [InlineData("ideographTraditional", 3, "丙")]
    [InlineData("decimalEnclosedCircleChinese", 11, "⑪")]
    [InlineData("decimalZero", 5, "05")]
    public void Number_formats_are_written_as_Word_writes_them(string format, int count, string shown)
    {
        var file = Need().List(1, (new NumberFormatValues(format), "%1"));
        for (var index = 1; index <= count; index++)
        {
            file.Numbered(1, 0, Asks + index);
        }

        Assert.Equal(shown, Numbers(file.Read())[^1]);
    }

    [Fact]
    public void Every_paragraph_of_the_main_text_counts_and_tables_count_apart()
    {
        var document = Need().Text("").Text(Asks).Table(["序号", "要求"], ["1", "系统应支持国密算法"]).Text("人员须持证上岗。").Read();
        Assert.Equal("¶3", document.Find(Asks).Place.Range(0, 0).ToString());
        Assert.Equal("¶4", document.Find("人员").Place.Range(0, 0).ToString());
        Assert.Equal((1, 2, "1"), (document.Find("系统应").Place.Table, document.Find("系统应").Place.Row, document.Find("系统应").Number));
    }

    [Fact]
    public void Merged_cells_stand_in_their_grid_columns_and_name_the_group_of_their_rows()
    {
        var document = Need().Add(new Table(
            new WordRow(WordFile.Cell("类别"), WordFile.Cell("指标"), WordFile.Cell("要求")),
            new WordRow(WordFile.Cell("云主机", merge: true), WordFile.Cell("CPU"), WordFile.Cell("不少于 8 核")),
            new WordRow(WordFile.Cell("", merge: false), WordFile.Cell("内存"), WordFile.Cell("不少于 32 GB")),
            new WordRow(WordFile.Cell("以上均须提供检测报告", span: 3)))).Read();
        var table = Assert.Single(document.Nodes.OfType<TableNode>());
        Assert.Equal((2, 1), (table.Rows[1].Cells[0].RowSpan, table.Rows[1].Cells[0].Column));
        Assert.Equal([2, 3], table.Rows[2].Cells.Select(cell => cell.Column));
        Assert.Equal(3, table.Rows[3].Cells[0].ColumnSpan);
        Assert.Equal("云主机", table.CellAt(2, 1)?.Text);
        Assert.EndsWith("云主机", document.Find("内存").Heading, StringComparison.Ordinal);
    }

    [Fact]
    public void Tracked_changes_are_read_as_if_accepted()
    {
        var document = Need().Add(
            new Paragraph(WordFile.Run("供应商必须在"), new DeletedRun(new Run(new DeletedText("30"))) { Author = "a", Id = "1" }, new InsertedRun(WordFile.Run("15")) { Author = "a", Id = "2" }, WordFile.Run("日内完成。")),
            new Paragraph(new ParagraphProperties(new ParagraphMarkRunProperties(new Deleted { Author = "a", Id = "3" })), WordFile.Run("人员须持证")),
            new Paragraph(WordFile.Run("上岗并备案。")),
            new Paragraph(new DeletedRun(new Run(new DeletedText("必须免费。"))) { Author = "a", Id = "4" })).Read();
        Assert.True(document.Has("供应商必须在15日内完成。"));
        Assert.True(document.Has("人员须持证上岗并备案。"));
        Assert.False(document.Has("必须免费"));
    }

    [Fact]
    public void Text_boxes_are_numbered_after_the_main_text_and_fallbacks_are_not_read_twice()
    {
        const string Boxed = "<w:r><mc:AlternateContent xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\"><mc:Choice Requires=\"wps\"><w:drawing><w:txbxContent>"
            + "<w:p><w:r><w:t>供应商必须提供备用电源。</w:t></w:r></w:p></w:txbxContent></w:drawing></mc:Choice><mc:Fallback><w:pict><w:txbxContent><w:p><w:r><w:t>供应商必须提供备用电源。</w:t></w:r></w:p>"
            + "</w:txbxContent></w:pict></mc:Fallback></mc:AlternateContent></w:r>";
        var document = Made.Of(
            Packed.Of(Packed.DocxParts(Packed.Paragraph("采购需求") + $"<w:p><w:r><w:t>{Asks}</w:t></w:r>{Boxed}</w:p>" + Packed.Paragraph("人员须持证上岗。"))), "need.docx");
        Assert.Equal("¶4", document.Find("供应商必须提供备用电源").Place.Range(0, 0).ToString());
        Assert.Equal("¶3", document.Find("人员").Place.Range(0, 0).ToString());
    }

    [Fact]
    public void Hidden_text_and_contents_lines_are_left_out()
    {
        var document = Need().Text("第一章 总则\t3").Add(new Paragraph(new Run(new RunProperties(new Vanish()), new Text("供应商必须隐藏。")), WordFile.Run(Asks))).Read();
        Assert.True(document.Has(Asks));
        Assert.False(document.Has("第一章"));
    }

    [Fact]
    public void A_sentence_that_a_page_break_cut_in_two_is_one_requirement()
    {
        var document = Need().Text("供应商必须在合同签订后按照采购人书面通知的时间和地点派驻").Text("").Text("").Text("至少两名持证工程师。").Read();
        var whole = document.Find("供应商必须在合同签订后");
        Assert.EndsWith("派驻至少两名持证工程师。", whole.Text, StringComparison.Ordinal);
        Assert.Equal(whole.Text, document.TextAt(whole.Place));
    }
}
