namespace Pingshi.Tenders.Writing;

/// <summary>How far a document to hand in has come.</summary>
public enum HandInState
{
    /// <summary>It does not exist yet.</summary>
    Missing,

    /// <summary>It exists and is not signed or sealed as asked.</summary>
    Unsigned,

    /// <summary>It can be handed in.</summary>
    Ready,

    /// <summary>It is not asked of this bidder.</summary>
    NotApplicable,
}

/// <summary>One document to hand in.</summary>
public sealed record HandInItem
{
    /// <summary>Its name, as the tender has it.</summary>
    public required string Name { get; init; }

    /// <summary>Where the tender asks for it or prints its form; empty when it is the bidder's own.</summary>
    public string Place { get; init; } = "";

    /// <summary>Whether the bid is void without it.</summary>
    public bool Mandatory { get; init; }

    /// <summary>How far it has come.</summary>
    public required HandInState State { get; init; }

    /// <summary>The seals it needs.</summary>
    public IReadOnlyList<SealKind> Seals { get; init; } = [];

    /// <summary>Who signs it; empty when nobody does.</summary>
    public string Signers { get; init; } = "";

    /// <summary>How many originals (正本); 0 for an electronic hand-in.</summary>
    public int Originals { get; init; }

    /// <summary>How many copies (副本).</summary>
    public int Copies { get; init; }

    /// <summary>Anything else; empty when there is nothing.</summary>
    public string Remark { get; init; } = "";
}

/// <summary>The checklist before a hand-in: documents, seals, signatures, copies, binding.</summary>
public sealed record HandInChecklist
{
    /// <summary>Project and bidder.</summary>
    public required BidFacts Facts { get; init; }

    /// <summary>The documents, in the order in which they are bound.</summary>
    public required IReadOnlyList<HandInItem> Items { get; init; }

    /// <summary>Until when they are handed in, in the tender's own words and local time.</summary>
    public string Deadline { get; init; } = "";

    /// <summary>Where they are handed in.</summary>
    public string HandInPlace { get; init; } = "";

    /// <summary>How they are bound and sealed; empty when the tender does not say.</summary>
    public string Binding { get; init; } = "";

    /// <summary>The checklist as a paper, landscape.</summary>
    public Paper ToPaper() => new()
    {
        Title = Title, Edition = Facts.Edition, ProjectNumber = Facts.ProjectNumber,
        Sections =
        [
            new PaperSection(true,
            [
                new TitleBlock(Title), .. Facts.Head(),
                .. Lines().Select(line => new ParagraphBlock(line, ParagraphLook.Plain)),
                new TableBlock(
                    [
                        new(Say("序号", "No."), 5, CellAlignment.Centre), new(Say("文件", "Document"), 25), new(Say("出处", "Place"), 12), new(Say("必备", "Mandatory"), Facts.Edition == Edition.English ? 10 : 7, CellAlignment.Centre),
                        new(Say("状态", "State"), 9, CellAlignment.Centre), new(Say("盖章", "Seals"), 13), new(Say("签字", "Signatures"), 14),
                        new(Say("正/副本", "Orig./copies"), 8, CellAlignment.Centre), new(Say("备注", "Remarks"), 14), new(Say("核对", "Checked"), 6, CellAlignment.Centre),
                    ],
                    [.. Items.Select((item, index) => new PaperRow(
                        Figures.Count(index + 1), item.Name, item.Place, item.Mandatory ? Say("是", "yes") : Say("否", "no"),
                        new PaperCell(Say(item.State), item.State is HandInState.Missing or HandInState.Unsigned) { Shaded = item.State is HandInState.Missing or HandInState.Unsigned },
                        Seals(item), item.Signers, $"{item.Originals}/{item.Copies}", item.Remark, "□"))]),
                new ParagraphBlock(Summary(), ParagraphLook.Plain),
            ]),
        ],
    };

    /// <summary>The checklist as a sheet.</summary>
    public Sheet ToSheet() => new()
    {
        Name = Title, Edition = Facts.Edition, Lines = [.. Facts.Lines(Title), .. Lines(), Summary()],
        Columns =
        [
            new(Say("序号", "No."), 6), new(Say("文件", "Document"), 36), new(Say("出处", "Place"), 18), new(Say("必备", "Mandatory"), 8), new(Say("状态", "State"), 12),
            new(Say("盖章", "Seals"), 22), new(Say("签字", "Signatures"), 22), new(Say("正本", "Originals"), 8), new(Say("副本", "Copies"), 8), new(Say("备注", "Remarks"), 30),
        ],
        Rows = [.. Items.Select((item, index) => new SheetRow(
            new SheetNumber(index + 1), item.Name, item.Place, item.Mandatory ? Say("是", "yes") : Say("否", "no"), Say(item.State), Seals(item), item.Signers,
            new SheetNumber(item.Originals), new SheetNumber(item.Copies), item.Remark))],
    };

    private string Title => Say("递交文件清单", "Hand-in Checklist");

    private IEnumerable<string> Lines()
    {
        if (Deadline.Length > 0)
        {
            yield return Say("递交截止：", "Deadline: ") + Deadline;
        }

        if (HandInPlace.Length > 0)
        {
            yield return Say("递交地点：", "Place: ") + HandInPlace;
        }

        if (Binding.Length > 0)
        {
            yield return Say("装订与密封：", "Binding: ") + Binding;
        }
    }

    private string Summary()
    {
        int In(HandInState state) => Items.Count(item => item.State == state);
        return Say(
            $"共{Items.Count}份：齐备{In(HandInState.Ready)}份，待签署{In(HandInState.Unsigned)}份，缺失{In(HandInState.Missing)}份，不适用{In(HandInState.NotApplicable)}份。",
            $"{Items.Count} documents: {In(HandInState.Ready)} ready, {In(HandInState.Unsigned)} unsigned, {In(HandInState.Missing)} missing, {In(HandInState.NotApplicable)} not applicable.");
    }

    private string Say(HandInState state) => state switch
    {
        HandInState.Missing => Say("缺失", "Missing"),
        HandInState.Unsigned => Say("待签署", "Unsigned"),
        HandInState.Ready => Say("齐备", "Ready"),
        HandInState.NotApplicable => Say("不适用", "Not applicable"),
    };

    private string Seals(HandInItem item) => string.Join(Say("、", ", "), item.Seals.Select(seal => seal.Say(Facts.Edition)));

    private string Say(string chinese, string english) => Facts.Edition.Say(chinese, english);
}
