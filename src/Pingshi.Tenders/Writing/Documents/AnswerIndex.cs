namespace Pingshi.Tenders.Writing;

/// <summary>Where one requirement is answered.</summary>
public sealed record IndexLine
{
    /// <summary>Stable key of the requirement.</summary>
    public required string Key { get; init; }

    /// <summary>Number of the clause as the tender shows it; empty when it has none.</summary>
    public string Clause { get; init; } = "";

    /// <summary>The requirement; long ones are printed as far as two lines or so.</summary>
    public required string Requirement { get; init; }

    /// <summary>Anchor in the same bound paper; null when the page is known or there is no answer.</summary>
    public string? Anchor { get; init; }

    /// <summary>Volume and page in another document; empty when the anchor says it.</summary>
    public string Page { get; init; } = "";
}

/// <summary>The index of answers: requirement → page. It is bound with the papers whose pages it names, see <see cref="Paper.Bind"/>.</summary>
public sealed record AnswerIndex
{
    private const int Shown = 52;

    /// <summary>Project and bidder.</summary>
    public required BidFacts Facts { get; init; }

    /// <summary>The lines, in the order of the tender.</summary>
    public required IReadOnlyList<IndexLine> Lines { get; init; }

    /// <summary>An index over the lines of answer tables that it will be bound with.</summary>
    /// <param name="facts">Project and bidder.</param>
    /// <param name="tables">The tables.</param>
    public static AnswerIndex Over(BidFacts facts, params IReadOnlyList<AnswerTable> tables) => new()
    {
        Facts = facts,
        Lines = [.. tables.SelectMany(table => table.Lines).Select(line => new IndexLine
        {
            Key = line.Key, Clause = line.Clause, Requirement = line.Requirement,
            Anchor = line.Standing == AnswerStanding.Unanswered ? null : AnswerLine.AnchorOf(line.Key),
        })],
    };

    /// <summary>The index as a paper.</summary>
    public Paper ToPaper()
    {
        var title = Facts.Edition.Say("条款应答索引", "Index of Answers");
        return new Paper
        {
            Title = title,
            Edition = Facts.Edition,
            ProjectNumber = Facts.ProjectNumber,
            Sections = [new PaperSection(false, [new TitleBlock(title), .. Facts.Head(), new TableBlock(
                [
                    new(Facts.Edition.Say("序号", "No."), 7, CellAlignment.Centre), new(Facts.Edition.Say("条款号", "Clause"), 13, CellAlignment.Centre),
                    new(Facts.Edition.Say("招标文件要求", "Requirement"), 66), new(Facts.Edition.Say("应答页码", "Page"), 14, CellAlignment.Centre),
                ],
                [.. Lines.Select((line, index) => new PaperRow(Figures.Count(index + 1), line.Clause.Length > 0 ? line.Clause : line.Key, Short(line.Requirement), Page(line)))])])],
        };
    }

    private PaperCell Page(IndexLine line) =>
        line.Anchor is { } anchor ? new PaperCell([new PageOf(anchor)])
        : line.Page.Length > 0 ? line.Page
        : new PaperCell(Facts.Edition.Say("未应答", "Not answered"), strong: true);

    private static string Short(string text)
    {
        var line = LegalText.Line(text, Shown + 1);
        return line.Length > Shown ? LegalText.Line(line, Shown) + "…" : line;
    }
}
