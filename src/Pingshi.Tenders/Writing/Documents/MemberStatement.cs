namespace Pingshi.Tenders.Writing;

/// <summary>One movement of a statement: where its cents come from.</summary>
public sealed record StatementLine
{
    /// <summary>The day.</summary>
    public required DateOnly Date { get; init; }

    /// <summary>What it follows from: a receipt, an invoice, a reversal, with its number.</summary>
    public required string Source { get; init; }

    /// <summary>The step of the split rule.</summary>
    public required string Step { get; init; }

    /// <summary>The explanation: formula, input and rounding, so that the member can recompute it.</summary>
    public required string Explanation { get; init; }

    /// <summary>What the step was applied to, in minor units; null where it has no base.</summary>
    public long? BaseMinor { get; init; }

    /// <summary>The amount in minor units; negative for what is taken back or was paid out.</summary>
    public required long AmountMinor { get; init; }
}

/// <summary>A member's statement (对账单): every cent with its step and explanation. The closing balance is computed.</summary>
public sealed record MemberStatement
{
    /// <summary>The language of the statement.</summary>
    public Edition Edition { get; init; }

    /// <summary>The member whose statement it is.</summary>
    public required string Member { get; init; }

    /// <summary>Who keeps the books.</summary>
    public required string Keeper { get; init; }

    /// <summary>Number of the contract whose receipts are split.</summary>
    public required string ContractNumber { get; init; }

    /// <summary>Name of the project.</summary>
    public required string ProjectName { get; init; }

    /// <summary>First day of the period.</summary>
    public required DateOnly From { get; init; }

    /// <summary>Last day of the period.</summary>
    public required DateOnly To { get; init; }

    /// <summary>ISO 4217 code of the currency.</summary>
    public string Currency { get; init; } = "CNY";

    /// <summary>Balance at the beginning of the period, in minor units.</summary>
    public long OpeningMinor { get; init; }

    /// <summary>The movements, in order.</summary>
    public required IReadOnlyList<StatementLine> Lines { get; init; }

    /// <summary>Whether amounts contain VAT, in words; empty when the statement does not say.</summary>
    public string AmountsAre { get; init; } = "";

    /// <summary>Balance at the end of the period, in minor units.</summary>
    public long ClosingMinor => Lines.Aggregate(OpeningMinor, (balance, line) => checked(balance + line.AmountMinor));

    /// <summary>The statement as a paper, landscape, with a place for the member's confirmation.</summary>
    public Paper ToPaper() => new()
    {
        Title = Title, Edition = Edition, ProjectNumber = ContractNumber, NumberLabel = Say("合同编号", "Contract No."),
        Sections =
        [
            new PaperSection(true,
            [
                new TitleBlock(Title), .. Head().Select(line => new ParagraphBlock(line, ParagraphLook.Plain)),
                new TableBlock(
                    [
                        new(Say("序号", "No."), 5, CellAlignment.Centre), new(Say("日期", "Date"), 11, CellAlignment.Centre), new(Say("来源", "Source"), 15), new(Say("分配步骤", "Step"), 12),
                        new(Say("计算说明", "Explanation"), 28), new(Say("计算基数", "Base"), 14.5, CellAlignment.Right), new(Say("金额", "Amount"), 14.5, CellAlignment.Right), new(Say("余额", "Balance"), 14.5, CellAlignment.Right),
                    ],
                    [
                        Balance(Say("期初余额", "Opening balance"), OpeningMinor),
                        .. Running().Select((line, index) => new PaperRow(
                            Figures.Count(index + 1), Figures.ShortDay(line.Line.Date), line.Line.Source, line.Line.Step, line.Line.Explanation,
                            line.Line.BaseMinor is { } basis ? Figures.Money(basis) : "—", Figures.Money(line.Line.AmountMinor), Figures.Money(line.Balance))),
                        Balance(Say("期末余额", "Closing balance"), ClosingMinor),
                    ]),
                .. Edition == Edition.Chinese && Currency == "CNY" ? [new ParagraphBlock("期末余额（大写）：" + ChineseAmount.InWords(ClosingMinor), ParagraphLook.Plain)] : (Block[])[],
                new SignBlock(
                [
                    new SignPlace { Party = Say("出具方", "Issued by"), Name = Keeper, Seal = SealKind.Finance, Signer = Say("经办人", "Clerk") },
                    new SignPlace { Party = Say("确认方", "Confirmed by"), Name = Member, Seal = SealKind.Finance, Signer = Say("经办人", "Clerk") },
                ]),
            ]),
        ],
    };

    /// <summary>The statement as a sheet.</summary>
    public Sheet ToSheet() => new()
    {
        Name = Title, Edition = Edition, Lines = [Title, .. Head()],
        Columns =
        [
            new(Say("序号", "No."), 6), new(Say("日期", "Date"), 12), new(Say("来源", "Source"), 26), new(Say("分配步骤", "Step"), 22), new(Say("计算说明", "Explanation"), 60),
            new(Say("计算基数", "Base"), 18), new(Say("金额", "Amount"), 18), new(Say("余额", "Balance"), 18),
        ],
        Rows = [.. Running().Select((line, index) => new SheetRow(
            new SheetNumber(index + 1), new SheetDate(line.Line.Date), line.Line.Source, line.Line.Step, line.Line.Explanation,
            line.Line.BaseMinor is { } basis ? new SheetMoney(basis) : "", new SheetMoney(line.Line.AmountMinor), new SheetMoney(line.Balance)))],
        Totals =
        [
            new SheetRow("", "", new SheetText(Say("期初余额", "Opening balance"), true), "", "", "", "", new SheetMoney(OpeningMinor, true)),
            new SheetRow("", "", new SheetText(Say("本期合计", "Total of the period"), true), "", "", "", new SheetMoney(ClosingMinor - OpeningMinor, true)),
            new SheetRow("", "", new SheetText(Say("期末余额", "Closing balance"), true), "", "", "", "", new SheetMoney(ClosingMinor, true)),
        ],
    };

    private string Title => Say("成员对账单", "Member Statement");

    private IEnumerable<string> Head() =>
    [
        Say("成员：", "Member: ") + Member + Say("　　出具方：", "    Issued by: ") + Keeper,
        Say("项目：", "Project: ") + ProjectName + Say("　　合同编号：", "    Contract No.: ") + ContractNumber,
        Say("期间：", "Period: ") + Figures.Day(From, Edition) + Say(" 至 ", " to ") + Figures.Day(To, Edition)
            + Say("　　货币单位：", "    Currency: ") + Figures.Unit(Currency, Edition) + (AmountsAre.Length > 0 ? Say("　　", "    ") + AmountsAre : ""),
    ];

    private IEnumerable<(StatementLine Line, long Balance)> Running()
    {
        var balance = OpeningMinor;
        foreach (var line in Lines)
        {
            balance = checked(balance + line.AmountMinor);
            yield return (line, balance);
        }
    }

    private static PaperRow Balance(string label, long minor) => new(
        new PaperCell(label, true) { Span = 7, Alignment = CellAlignment.Centre, Shaded = true }, new PaperCell(Figures.Money(minor), true) { Shaded = true });

    private string Say(string chinese, string english) => Edition.Say(chinese, english);
}
