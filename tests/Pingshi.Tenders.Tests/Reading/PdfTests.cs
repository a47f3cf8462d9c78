using Pingshi.Tenders.Tests.Building;

namespace Pingshi.Tenders.Tests.Reading;

public sealed class PdfTests
{
    private static readonly string[] Parts = ["plan", "design", "code", "manual", "training", "archive"];

    private static NeedDocument Read(HandmadePdf pdf) => Made.Of(pdf.Bytes(), "need.pdf");

    [Fact]
    public void Lines_are_joined_into_paragraphs_with_spaces_between_words_and_hyphens_only_where_they_belong()
    {
        var document = Read(new HandmadePdf().Page(
            HandmadePdf.Latin(72, 700, "The contractor shall provide documentation of the system and of its"),
            HandmadePdf.Latin(72, 686, "interfaces. The docu-"),
            HandmadePdf.Latin(72, 640, "The contractor shall keep every record that the purchaser needs in its documen-"),
            HandmadePdf.Latin(72, 626, "tation of the documentation set.")));
        Assert.True(document.Has("The contractor shall provide documentation of the system and of its interfaces."));
    }

    [Fact]
    public void Chinese_lines_are_joined_without_spaces_and_radicals_are_repaired()
    {
        var pdf = new HandmadePdf();
        var document = Read(pdf.Page(
            pdf.Chinese(72, 700, "第一章采购需求", 16),
            pdf.Chinese(72, 660, "一、供应商必须提供驻场服务和应急响应服务并保证⻝品安全和数据安全符合国"),
            pdf.Chinese(72, 642, "家⽅面的标准。")));
        Assert.Equal("一、供应商必须提供驻场服务和应急响应服务并保证食品安全和数据安全符合国家方面的标准。", document.Find("一、供应商").Text);
        Assert.Equal(1, document.Find("一、供应商").Place.Page);
    }

    [Fact]
    public void Ruled_tables_are_read_cell_by_cell_also_where_cells_are_merged()
    {
        var pdf = new HandmadePdf();
        var document = Read(pdf.Page(
            HandmadePdf.Fill(0, 392, 600, 450),
            pdf.Chinese(72, 780, "第一章采购需求", 16),
            HandmadePdf.Rule(72, 700, 472, 700), HandmadePdf.Rule(72, 670, 472, 670), HandmadePdf.Rule(172, 640, 472, 640), HandmadePdf.Rule(72, 610, 472, 610),
            HandmadePdf.Rule(72, 610, 72, 700), HandmadePdf.Rule(172, 610, 172, 700), HandmadePdf.Rule(272, 610, 272, 700), HandmadePdf.Rule(472, 610, 472, 700),
            pdf.Chinese(80, 680, "类别"), pdf.Chinese(180, 680, "指标"), pdf.Chinese(280, 680, "要求"),
            pdf.Chinese(80, 640, "云主机"), pdf.Chinese(180, 650, "内存"), pdf.Chinese(280, 650, "不少于三十二"),
            pdf.Chinese(180, 620, "带宽"), pdf.Chinese(280, 620, "不低于一百兆")));
        var table = Assert.Single(document.Nodes.OfType<TableNode>());
        Assert.Equal(["类别 | 指标 | 要求", "云主机 | 内存 | 不少于三十二", "带宽 | 不低于一百兆"], table.Rows.Select(row => row.Text));
        Assert.Equal(2, table.Rows[1].Cells[0].RowSpan);
        Assert.Equal("p1/T1/r3", document.Find("带宽").Place.Range(0, 0).ToString());
    }

    [Fact]
    public void Running_heads_and_page_numbers_are_taken_out()
    {
        var pdf = new HandmadePdf();
        for (var page = 1; page <= 5; page++)
        {
            pdf.Page(
                HandmadePdf.Latin(72, 810, "Request for Proposals 2026-17 of the County"),
                HandmadePdf.Latin(72, 700, $"{page}. The contractor shall deliver the {Parts[page]} of the system."),
                HandmadePdf.Latin(300, 150, (page + 2).ToString()));
        }

        var texts = Read(pdf).Nodes.Select(node => node.Text).ToList();
        Assert.Equal(5, texts.Count);
        Assert.All(texts, text => Assert.Contains("shall deliver", text, StringComparison.Ordinal));
    }

    [Fact]
    public void A_page_that_is_only_a_picture_among_others_is_warned_of()
    {
        var pdf = new HandmadePdf();
        for (var page = 0; page < 5; page++)
        {
            pdf.Page(HandmadePdf.Latin(72, 700, $"The contractor shall deliver the {Parts[page]} of the system."));
        }

        Assert.Contains(Read(pdf.Page(HandmadePdf.Scan)).Warnings, warning => warning is { Code: "page-without-text", Arguments: ["6"] });
    }
}
