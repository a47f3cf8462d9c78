namespace Pingshi.Tenders.Writing;

/// <summary>One line of a quotation.</summary>
public sealed record PriceLine
{
    /// <summary>What is offered.</summary>
    public required string Name { get; init; }

    /// <summary>Its specification; empty when the name says it.</summary>
    public string Specification { get; init; } = "";

    /// <summary>Unit of the quantity.</summary>
    public string Unit { get; init; } = "";

    /// <summary>How many units.</summary>
    public required decimal Quantity { get; init; }

    /// <summary>Price of one unit with VAT, in major units, with at most six decimals.</summary>
    public required decimal UnitPrice { get; init; }

    /// <summary>Price of the line without VAT, in minor units.</summary>
    public required long NetMinor { get; init; }

    /// <summary>VAT on it, in minor units.</summary>
    public required long VatMinor { get; init; }

    /// <summary>VAT rate: 0.06 is 6 %.</summary>
    public required decimal VatRate { get; init; }

    /// <summary>The requirements that ask for it; a line that nobody asked for does not belong in a quotation.</summary>
    public required IReadOnlyList<string> RequirementKeys { get; init; }

    /// <summary>Price of the line with VAT, in minor units.</summary>
    public long GrossMinor => checked(NetMinor + VatMinor);
}

/// <summary>The quotation: 分项报价表 and 开标一览表. Totals are computed from the lines, never given.</summary>
public sealed record Quotation
{
    /// <summary>Project and bidder.</summary>
    public required BidFacts Facts { get; init; }

    /// <summary>The lines.</summary>
    public required IReadOnlyList<PriceLine> Lines { get; init; }

    /// <summary>ISO 4217 code of the currency.</summary>
    public string Currency { get; init; } = "CNY";

    /// <summary>When delivery is done, in words; empty when it is not stated.</summary>
    public string Delivery { get; init; } = "";

    /// <summary>Days for which the bid stays valid; null when it is not stated.</summary>
    public int? ValidityDays { get; init; }

    /// <summary>A remark to the opening; empty when there is none.</summary>
    public string Remark { get; init; } = "";

    /// <summary>Price without VAT, in minor units.</summary>
    public long NetMinor => Sum(line => line.NetMinor);

    /// <summary>VAT, in minor units.</summary>
    public long VatMinor => Sum(line => line.VatMinor);

    /// <summary>The price that is read out: with VAT, in minor units.</summary>
    public long GrossMinor => checked(NetMinor + VatMinor);

    /// <summary>The amount in figures and, for yuan in a Chinese edition, in capital words.</summary>
    public string GrossInWords => Facts.Edition == Edition.Chinese && Currency == "CNY" ? ChineseAmount.InWords(GrossMinor) : Figures.Money(GrossMinor) + " " + Currency;

    /// <summary>The opening summary and the itemised prices as one paper, the summary first.</summary>
    public Paper ToPaper() => Paper.Bind(Say("报价文件", "Quotation"), OpeningSummary(), ItemisedPrices());

    /// <summary>The opening summary (开标一览表) alone, as it is sealed separately where a tender asks for that.</summary>
    public Paper OpeningSummary()
    {
        var title = Say("开标一览表", "Opening Summary");
        return Page(title, false, [
            new TableBlock([new("", 32), new("", 68)],
            [
                Fact(Say("项目名称", "Project"), Facts.ProjectName),
                Fact(Say("项目编号", "Project No."), Facts.ProjectNumber),
                Fact(Say("投标人", "Bidder"), Facts.Bidder),
                Fact(Say("投标总价（小写，含税）", "Total price incl. VAT"), Figures.Money(GrossMinor) + " " + Figures.Unit(Currency, Facts.Edition), strong: true),
                .. Facts.Edition == Edition.Chinese && Currency == "CNY" ? [Fact("投标总价（大写，含税）", GrossInWords, strong: true)] : (PaperRow[])[],
                Fact(Say("其中：不含税价", "of which net"), Figures.Money(NetMinor) + " " + Figures.Unit(Currency, Facts.Edition)),
                Fact(Say("其中：增值税", "of which VAT"), Figures.Money(VatMinor) + " " + Figures.Unit(Currency, Facts.Edition)),
                Fact(Say("交付期/服务期", "Delivery or service period"), Delivery),
                Fact(Say("投标有效期", "Bid validity"), ValidityDays is { } days ? Say($"{days}日", $"{days} days") : ""),
                Fact(Say("备注", "Remarks"), Remark),
            ]) { ShowsHeader = false },
        ]);
    }

    /// <summary>The itemised prices (分项报价表) alone, landscape.</summary>
    public Paper ItemisedPrices() => Page(Say("分项报价表", "Itemised Prices"), true, [
        new ParagraphBlock(Say("货币单位：", "Currency: ") + Figures.Unit(Currency, Facts.Edition), ParagraphLook.Right),
        new TableBlock(
            [
                new(Say("序号", "No."), 4.5, CellAlignment.Centre), new(Say("名称", "Item"), 16), new(Say("规格/服务内容", "Specification"), 18),
                new(Say("单位", "Unit"), 5, CellAlignment.Centre), new(Say("数量", "Quantity"), Facts.Edition == Edition.English ? 9 : 7, CellAlignment.Right),
                new(Say("含税单价", "Unit price incl. VAT"), 14, CellAlignment.Right), new(Say("不含税合价", "Net"), 15.5, CellAlignment.Right),
                new(Say("税率", "VAT rate"), 6, CellAlignment.Right), new(Say("含税合价", "Gross"), 15.5, CellAlignment.Right),
                new(Say("对应条款", "Clauses"), 9.5, CellAlignment.Centre),
            ],
            [
                .. Lines.Select((line, index) => new PaperRow(
                    Figures.Count(index + 1), line.Name, line.Specification, line.Unit, Figures.Number(line.Quantity), UnitPrice(line.UnitPrice),
                    Figures.Money(line.NetMinor), Figures.Percent(line.VatRate), Figures.Money(line.GrossMinor), string.Join(Say("、", ", "), line.RequirementKeys))),
                new PaperRow(
                    new PaperCell(Say("合计", "Total"), true) { Span = 6, Alignment = CellAlignment.Centre, Shaded = true },
                    new PaperCell(Figures.Money(NetMinor), true) { Shaded = true }, new PaperCell("") { Shaded = true },
                    new PaperCell(Figures.Money(GrossMinor), true) { Shaded = true }, new PaperCell("") { Shaded = true }),
            ]),
        .. Facts.Edition == Edition.Chinese && Currency == "CNY" ? [new ParagraphBlock("含税总价（大写）：" + GrossInWords, ParagraphLook.Plain)] : (Block[])[],
        new ParagraphBlock(Say("注：各项均为可单独采购的分项价格；合计以开标一览表为准。", "Note: every line can be bought on its own; the opening summary states the total."), ParagraphLook.Note),
    ]);

    /// <summary>The itemised prices and the opening summary as sheets.</summary>
    public IReadOnlyList<Sheet> ToSheets() =>
    [
        new Sheet
        {
            Name = Say("分项报价表", "Itemised Prices"), Edition = Facts.Edition, Lines = Facts.Lines(Say("分项报价表", "Itemised Prices")),
            Columns =
            [
                new(Say("序号", "No."), 6), new(Say("名称", "Item"), 24), new(Say("规格/服务内容", "Specification"), 30), new(Say("单位", "Unit"), 8), new(Say("数量", "Quantity"), 10),
                new(Say("含税单价", "Unit price incl. VAT"), 16), new(Say("不含税合价", "Net"), 18), new(Say("税率", "VAT rate"), 8), new(Say("税额", "VAT"), 16),
                new(Say("含税合价", "Gross"), 18), new(Say("对应条款", "Clauses"), 18),
            ],
            Rows = [.. Lines.Select((line, index) => new SheetRow(
                new SheetNumber(index + 1), line.Name, line.Specification, line.Unit, new SheetNumber(line.Quantity), new SheetNumber(line.UnitPrice),
                new SheetMoney(line.NetMinor), new SheetPercent(line.VatRate), new SheetMoney(line.VatMinor), new SheetMoney(line.GrossMinor),
                string.Join(Say("、", ", "), line.RequirementKeys)))],
            Totals =
            [
                new SheetRow("", new SheetText(Say("合计", "Total"), true), "", "", "", "", new SheetMoney(NetMinor, true), "", new SheetMoney(VatMinor, true), new SheetMoney(GrossMinor, true)),
                new SheetRow("", new SheetText(Say("大写", "Total incl. VAT"), true), new SheetText(GrossInWords, true)),
            ],
        },
    ];

    private Paper Page(string title, bool landscape, IEnumerable<Block> blocks) => new()
    {
        Title = title, Edition = Facts.Edition, ProjectNumber = Facts.ProjectNumber,
        Sections = [new PaperSection(landscape, [new TitleBlock(title), .. landscape ? Facts.Head() : [], .. blocks, new SignBlock([Facts.Sign()])])],
    };

    private static PaperRow Fact(string label, string value, bool strong = false) => new(new PaperCell(label, true) { Shaded = true }, new PaperCell(value, strong));

    private static string UnitPrice(decimal price) => price.ToString("#,##0.00####", System.Globalization.CultureInfo.InvariantCulture);

    private string Say(string chinese, string english) => Facts.Edition.Say(chinese, english);

    private long Sum(Func<PriceLine, long> part) => Lines.Aggregate(0L, (sum, line) => checked(sum + part(line)));
}
