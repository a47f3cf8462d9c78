namespace Pingshi.Tenders.Writing;

/// <summary>One factor of a scoring table, as the bidder scores itself.</summary>
public sealed record ScoreLine
{
    /// <summary>The factor.</summary>
    public required string Factor { get; init; }

    /// <summary>The most points it gives.</summary>
    public required decimal Points { get; init; }

    /// <summary>The points that the bidder expects; null where it does not know.</summary>
    public decimal? Own { get; init; }

    /// <summary>Whether the points follow from facts, not from the evaluators' judgement.</summary>
    public bool Objective { get; init; }

    /// <summary>How it is scored, as the tender words it.</summary>
    public string Rule { get; init; } = "";

    /// <summary>Why the bidder expects its points; empty when it gives no reason.</summary>
    public string Reason { get; init; } = "";
}

/// <summary>The scoring self-check (评分自查表): what the bidder expects for every factor, and why.</summary>
public sealed record ScoringSelfCheck
{
    /// <summary>Project and bidder.</summary>
    public required BidFacts Facts { get; init; }

    /// <summary>The factors, in the order of the tender.</summary>
    public required IReadOnlyList<ScoreLine> Lines { get; init; }

    /// <summary>The table as a paper, landscape. A factor without own points is printed as open and counts in no sum.</summary>
    public Paper ToPaper() => new()
    {
        Title = Title, Edition = Facts.Edition, ProjectNumber = Facts.ProjectNumber,
        Sections = [new PaperSection(true, [new TitleBlock(Title), .. Facts.Head(), new TableBlock(
            [
                new(Say("序号", "No."), 5, CellAlignment.Centre), new(Say("评审因素", "Factor"), 16), new(Say("评分标准", "How it is scored"), 38), new(Say("类型", "Kind"), 7, CellAlignment.Centre),
                new(Say("分值", "Points"), 7, CellAlignment.Right), new(Say("自评", "Own"), 7, CellAlignment.Right), new(Say("自评依据", "Reason"), 25),
            ],
            [
                .. Lines.Select((line, index) => new PaperRow(
                    Figures.Count(index + 1), line.Factor, line.Rule, Kind(line), Figures.Number(line.Points),
                    line.Own is { } own ? Figures.Number(own) : new PaperCell(Say("未评", "open"), true) { Shaded = true }, line.Reason)),
                new PaperRow(
                    new PaperCell(Say("合计", "Total"), true) { Span = 4, Alignment = CellAlignment.Centre, Shaded = true },
                    new PaperCell(Figures.Number(Lines.Sum(line => line.Points)), true) { Shaded = true }, new PaperCell(Figures.Number(Lines.Sum(line => line.Own ?? 0)), true) { Shaded = true },
                    new PaperCell(Open()) { Shaded = true }),
            ])])],
    };

    /// <summary>The table as a sheet.</summary>
    public Sheet ToSheet() => new()
    {
        Name = Title, Edition = Facts.Edition, Lines = Facts.Lines(Title),
        Columns =
        [
            new(Say("序号", "No."), 6), new(Say("评审因素", "Factor"), 24), new(Say("评分标准", "How it is scored"), 60), new(Say("类型", "Kind"), 10),
            new(Say("分值", "Points"), 8), new(Say("自评", "Own"), 8), new(Say("自评依据", "Reason"), 40),
        ],
        Rows = [.. Lines.Select((line, index) => new SheetRow(
            new SheetNumber(index + 1), line.Factor, line.Rule, Kind(line), new SheetNumber(line.Points),
            line.Own is { } own ? new SheetNumber(own) : new SheetText(Say("未评", "open"), true), line.Reason))],
        Totals = [new SheetRow("", new SheetText(Say("合计", "Total"), true), "", "", new SheetNumber(Lines.Sum(line => line.Points)), new SheetNumber(Lines.Sum(line => line.Own ?? 0)), Open())],
    };

    private string Title => Say("评分自查表", "Scoring Self-check");

    private string Open() => Lines.Count(line => line.Own is null) is > 0 and var open ? Say($"{open}项未评，未计入", $"{open} open, not counted") : "";

    private string Kind(ScoreLine line) => line.Objective ? Say("客观", "objective") : Say("主观", "judged");

    private string Say(string chinese, string english) => Facts.Edition.Say(chinese, english);
}
