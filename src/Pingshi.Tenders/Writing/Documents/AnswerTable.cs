namespace Pingshi.Tenders.Writing;

/// <summary>Which clauses an answer table answers.</summary>
public enum AnswerTableKind
{
    /// <summary>What a system or service does (技术应答及偏离表).</summary>
    Technical,

    /// <summary>Price, payment, periods, liability (商务应答及偏离表).</summary>
    Commercial,
}

/// <summary>The answer and deviation table: every requirement with its answer, how it departs and what proves it.</summary>
public sealed record AnswerTable
{
    /// <summary>Project and bidder.</summary>
    public required BidFacts Facts { get; init; }

    /// <summary>Which clauses it answers.</summary>
    public AnswerTableKind Kind { get; init; }

    /// <summary>The lines, in the order of the tender.</summary>
    public required IReadOnlyList<AnswerLine> Lines { get; init; }

    private string Title => (Kind, Facts.Edition) switch
    {
        (AnswerTableKind.Technical, Edition.Chinese) => "技术应答及偏离表",
        (AnswerTableKind.Technical, Edition.English) => "Technical Answer and Deviation Table",
        (AnswerTableKind.Commercial, Edition.Chinese) => "商务应答及偏离表",
        (AnswerTableKind.Commercial, Edition.English) => "Commercial Answer and Deviation Table",
    };

    /// <summary>The table as a paper, landscape, with a place to seal and sign. Each row carries <see cref="AnswerLine.AnchorOf"/> its key.</summary>
    public Paper ToPaper() => new()
    {
        Title = Title,
        Edition = Facts.Edition,
        ProjectNumber = Facts.ProjectNumber,
        Sections =
        [
            new PaperSection(true,
            [
                new TitleBlock(Title),
                .. Facts.Head(),
                new TableBlock(Columns(), [.. Lines.Select(Row)]),
                new ParagraphBlock(Summary(), ParagraphLook.Plain),
                new ParagraphBlock(Remark, ParagraphLook.Note),
                new SignBlock([Facts.Sign()]),
            ]),
        ],
    };

    /// <summary>The table as a sheet.</summary>
    public Sheet ToSheet() => new()
    {
        Name = Title,
        Edition = Facts.Edition,
        Lines = [.. Facts.Lines(Title), Summary()],
        Columns = [.. Columns().Zip([6.0, 10, 50, 10, 50, 10, 36], (column, width) => new SheetColumn(column.Header, width))],
        Rows = [.. Lines.Select((line, index) => new SheetRow(
            new SheetNumber(index + 1), Clause(line), line.Requirement, line.Obligation.Say(Facts.Edition), line.Answer, line.DeviationWords(Facts.Edition),
            new SheetText(line.ProofWords(Facts.Edition), line.Standing == AnswerStanding.Unproven)))],
    };

    private string Remark => Facts.Edition.Say(
        "注：“未提供证明”表示应答声明满足，但未附能够证明该条款的材料；“未应答”表示尚无应答。",
        "Note: \"Unproven\" means that the answer claims to meet the clause and nothing that proves it is attached; \"Not answered\" means that there is no answer.");

    private IReadOnlyList<PaperColumn> Columns() =>
    [
        new(Facts.Edition.Say("序号", "No."), 5, CellAlignment.Centre),
        new(Facts.Edition.Say("条款号", "Clause"), 8, CellAlignment.Centre),
        new(Kind == AnswerTableKind.Technical ? Facts.Edition.Say("招标文件技术要求", "Requirement") : Facts.Edition.Say("招标文件商务要求", "Requirement"), 29),
        new(Facts.Edition.Say("重要性", "Weight"), Facts.Edition == Edition.English ? 11 : 7.5, CellAlignment.Centre),
        new(Facts.Edition.Say("投标应答", "Answer"), 27),
        new(Facts.Edition.Say("偏离情况", "Deviation"), Facts.Edition == Edition.English ? 10.5 : 7.5, CellAlignment.Centre),
        new(Facts.Edition.Say("证明材料", "Evidence"), 19),
    ];

    private PaperRow Row(AnswerLine line, int index)
    {
        var stands = line.Standing is AnswerStanding.Unproven or AnswerStanding.Unanswered;
        return new PaperRow(
            new PaperCell(Figures.Count(index + 1)) { Anchor = AnswerLine.AnchorOf(line.Key) }, Clause(line), line.Requirement,
            line.Obligation.Say(Facts.Edition), line.Answer,
            new PaperCell(line.DeviationWords(Facts.Edition), line.Standing is AnswerStanding.Departs or AnswerStanding.Unanswered),
            new PaperCell(line.ProofWords(Facts.Edition), line.Standing == AnswerStanding.Unproven) { Shaded = stands });
    }

    private static string Clause(AnswerLine line) => line.Clause.Length > 0 ? line.Clause : line.Key;

    private string Summary()
    {
        int With(AnswerDeviation deviation) => Lines.Count(line => line.Deviation == deviation);
        int At(AnswerStanding standing) => Lines.Count(line => line.Standing == standing);
        return Facts.Edition.Say(
            $"共{Lines.Count}项：正偏离{With(AnswerDeviation.Positive)}项，无偏离{With(AnswerDeviation.None)}项，负偏离{With(AnswerDeviation.Negative)}项，未应答{At(AnswerStanding.Unanswered)}项；其中未提供证明{At(AnswerStanding.Unproven)}项。",
            $"{Lines.Count} clauses: {With(AnswerDeviation.Positive)} positive, {With(AnswerDeviation.None)} none, {With(AnswerDeviation.Negative)} negative, {At(AnswerStanding.Unanswered)} not answered; {At(AnswerStanding.Unproven)} unproven.");
    }
}
