namespace Pingshi.Tenders.Writing;

/// <summary>A member of the acceptance group.</summary>
/// <param name="Name">Name.</param>
/// <param name="Organization">Where the member comes from.</param>
/// <param name="Role">What the member is in the group: user, expert, test body.</param>
/// <param name="Chair">Whether the member closes the verdicts.</param>
public sealed record GroupMember(string Name, string Organization, string Role, bool Chair = false);

/// <summary>What a verdict says.</summary>
public enum VerdictMark
{
    /// <summary>Met.</summary>
    Pass,

    /// <summary>Not met.</summary>
    Fail,

    /// <summary>Graded with 0 to 100 points.</summary>
    Score,
}

/// <summary>The closed verdict on one requirement.</summary>
/// <param name="Mark">What it says.</param>
/// <param name="Score">Points from 0 to 100 where it is a score.</param>
/// <param name="Words">The group's words; empty when it gave none.</param>
/// <param name="ClosedOn">The day on which the chair closed it.</param>
public sealed record ClosedVerdict(VerdictMark Mark, decimal? Score, string Words, DateOnly ClosedOn);

/// <summary>A requirement that counts as accepted because a period passed without a verdict.</summary>
/// <param name="On">The day on which the period ended.</param>
/// <param name="Basis">The clause that says so.</param>
public sealed record DeemedAcceptance(DateOnly On, string Basis);

/// <summary>One requirement and how the customer graded its delivery.</summary>
public sealed record GradedLine
{
    /// <summary>Stable key of the requirement.</summary>
    public required string Key { get; init; }

    /// <summary>Number of its clause; empty when it has none.</summary>
    public string Clause { get; init; } = "";

    /// <summary>The requirement, as the contract words it.</summary>
    public required string Requirement { get; init; }

    /// <summary>The closed verdict; null when the group gave none.</summary>
    public ClosedVerdict? Verdict { get; init; }

    /// <summary>That it counts as accepted by an elapsed period; only looked at where there is no verdict.</summary>
    public DeemedAcceptance? Deemed { get; init; }

    /// <summary>The supplier's reply; empty when there is none.</summary>
    public string Reply { get; init; } = "";
}

/// <summary>
/// The acceptance report (履约验收书): every requirement with its verdict, what counts as accepted without one apart from them, and the
/// places for the group's signatures and both seals.
/// </summary>
public sealed record AcceptanceReport
{
    /// <summary>The language of the report.</summary>
    public Edition Edition { get; init; }

    /// <summary>Name of the project.</summary>
    public required string ProjectName { get; init; }

    /// <summary>Number of the contract.</summary>
    public required string ContractNumber { get; init; }

    /// <summary>What is accepted: the whole contract or a milestone.</summary>
    public required string Subject { get; init; }

    /// <summary>The customer.</summary>
    public required string Purchaser { get; init; }

    /// <summary>The supplier; a consortium names its lead first.</summary>
    public required string Supplier { get; init; }

    /// <summary>Amount of what is accepted, in minor units; null when it is not stated.</summary>
    public long? AmountMinor { get; init; }

    /// <summary>ISO 4217 code of its currency.</summary>
    public string Currency { get; init; } = "CNY";

    /// <summary>The day of the report; null leaves it to be written.</summary>
    public DateOnly? Date { get; init; }

    /// <summary>Whether it is government procurement, whose report must state the fulfilment of every standard.</summary>
    public bool GovernmentProcurement { get; init; } = true;

    /// <summary>The acceptance group.</summary>
    public required IReadOnlyList<GroupMember> Group { get; init; }

    /// <summary>Every requirement of the subject, in the order of the contract.</summary>
    public required IReadOnlyList<GradedLine> Lines { get; init; }

    /// <summary>The group's conclusion; empty leaves it to be written.</summary>
    public string Conclusion { get; init; } = "";

    /// <summary>The report as a paper.</summary>
    public Paper ToPaper() => new()
    {
        Title = Title, Edition = Edition, ProjectNumber = ContractNumber, NumberLabel = Say("合同编号", "Contract No."),
        Sections =
        [
            new PaperSection(false, [new TitleBlock(Title), Facts(), new HeadingBlock(1, Say("一、验收小组", "1. Acceptance group")), Members()]),
            new PaperSection(true, [new HeadingBlock(1, Say("二、逐项判定", "2. Verdict on every requirement")), Verdicts(), new ParagraphBlock(Counts(), ParagraphLook.Plain), .. DeemedPart(), .. OpenPart()]),
            new PaperSection(false, [new HeadingBlock(1, Say("三、验收结论", "3. Conclusion")), .. Closing()]),
        ],
    };

    private string Title => Say("履约验收书", "Acceptance Report");

    private IEnumerable<GradedLine> DeemedLines => Lines.Where(line => line is { Verdict: null, Deemed: not null });

    private IEnumerable<GradedLine> OpenLines => Lines.Where(line => line is { Verdict: null, Deemed: null });

    private TableBlock Facts() => new([new("", 26), new("", 74)],
    [
        Fact(Say("项目名称", "Project"), ProjectName), Fact(Say("合同编号", "Contract No."), ContractNumber), Fact(Say("验收内容", "Subject"), Subject),
        Fact(Say("采购人", "Purchaser"), Purchaser), Fact(Say("供应商", "Supplier"), Supplier),
        Fact(Say("金额", "Amount"), AmountMinor is { } minor ? Figures.Money(minor) + " " + Figures.Unit(Currency, Edition) + (Edition == Edition.Chinese && Currency == "CNY" ? $"（{ChineseAmount.InWords(minor)}）" : "") : "—"),
        Fact(Say("验收日期", "Date"), Date is { } day ? Figures.Day(day, Edition) : "________"),
        .. GovernmentProcurement ? [Fact(Say("依据", "Basis"), Say("《政府采购法实施条例》第四十五条、采购合同", "Government Procurement Law Implementing Regulation, article 45; the contract"))] : (PaperRow[])[],
    ]) { ShowsHeader = false };

    private TableBlock Members() => new(
        [new(Say("序号", "No."), 8, CellAlignment.Centre), new(Say("姓名", "Name"), 20), new(Say("单位", "Organisation"), 36), new(Say("身份", "Role"), 20), new(Say("签字", "Signature"), 24)],
        [.. Group.Select((member, index) => new PaperRow(
            Figures.Count(index + 1), member.Name, member.Organization, member.Chair ? Say("组长，", "Chair, ") + member.Role : member.Role, ""))]);

    private TableBlock Verdicts() => new(
        [
            new(Say("序号", "No."), 5, CellAlignment.Centre), new(Say("条款", "Clause"), 8, CellAlignment.Centre), new(Say("合同约定的要求", "Requirement"), 34), new(Say("判定", "Verdict"), 11, CellAlignment.Centre),
            new(Say("验收意见", "Words of the group"), 22), new(Say("供应商答复", "Supplier's reply"), 16), new(Say("判定日期", "Closed on"), 11, CellAlignment.Centre),
        ],
        [.. Lines.Select((line, index) => new PaperRow(
            Figures.Count(index + 1), Clause(line), line.Requirement, Mark(line), line.Verdict?.Words ?? "", line.Reply,
            line.Verdict is { } verdict ? Figures.ShortDay(verdict.ClosedOn) : "—"))]);

    private PaperCell Mark(GradedLine line) => line.Verdict switch
    {
        { Mark: VerdictMark.Pass } => Say("✓ 通过", "✓ Pass"),
        { Mark: VerdictMark.Fail } => new PaperCell(Say("✕ 不通过", "✕ Fail"), true) { Shaded = true },
        { Mark: VerdictMark.Score } verdict => Figures.Number(verdict.Score ?? 0) + Say("分", " / 100"),
        null => new PaperCell(line.Deemed is null ? Say("○ 未判定", "○ No verdict") : Say("视同验收", "Deemed"), true) { Shaded = true },
    };

    private IEnumerable<Block> DeemedPart()
    {
        if (DeemedLines.Any())
        {
            yield return new HeadingBlock(2, Say("视同验收的要求（验收小组未作判定，期限届满）", "Deemed accepted (the group gave no verdict within the period)"));
            yield return new TableBlock(
                [new(Say("条款", "Clause"), 10, CellAlignment.Centre), new(Say("合同约定的要求", "Requirement"), 50), new(Say("视同验收日期", "On"), 14, CellAlignment.Centre), new(Say("依据", "Basis"), 26)],
                [.. DeemedLines.Select(line => new PaperRow(Clause(line), line.Requirement, Figures.ShortDay(line.Deemed!.On), line.Deemed.Basis))]);
        }
    }

    private IEnumerable<Block> OpenPart()
    {
        if (OpenLines.Any())
        {
            yield return new ParagraphBlock(
                [new TextInline(Say("未判定的要求：", "Without a verdict: ") + string.Join(Say("、", ", "), OpenLines.Select(Clause)) + Say("。", "."), Strong: true)], ParagraphLook.Plain);
        }
    }

    private IEnumerable<Block> Closing()
    {
        yield return new ParagraphBlock(Conclusion.Length > 0 ? Conclusion : "\n\n");
        yield return new ParagraphBlock(Say("验收小组签字：", "Signatures of the group:"), ParagraphLook.Plain);
        yield return new SignBlock([.. Group.Select(member => new SignPlace
        {
            Party = member.Chair ? Say("组长", "Chair") : Say("成员", "Member"), Name = member.Name, Signer = Say("本人", "In person"),
        })]);
        yield return new SignBlock(
        [
            new SignPlace { Party = Say("采购人", "Purchaser"), Name = Purchaser, Seal = SealKind.Official, Signer = Say("授权代表", "Authorised representative") },
            new SignPlace { Party = Say("供应商", "Supplier"), Name = Supplier, Seal = SealKind.Official, Signer = Say("授权代表", "Authorised representative") },
        ]);
    }

    private string Counts()
    {
        int With(VerdictMark mark) => Lines.Count(line => line.Verdict?.Mark == mark);
        return Say(
            $"共{Lines.Count}项：通过{With(VerdictMark.Pass)}项，不通过{With(VerdictMark.Fail)}项，评分{With(VerdictMark.Score)}项，视同验收{DeemedLines.Count()}项，未判定{OpenLines.Count()}项。",
            $"{Lines.Count} requirements: {With(VerdictMark.Pass)} pass, {With(VerdictMark.Fail)} fail, {With(VerdictMark.Score)} scored, {DeemedLines.Count()} deemed accepted, {OpenLines.Count()} without a verdict.");
    }

    private static string Clause(GradedLine line) => line.Clause.Length > 0 ? line.Clause : line.Key;

    private static PaperRow Fact(string label, string value) => new(new PaperCell(label, true) { Shaded = true }, value);

    private string Say(string chinese, string english) => Edition.Say(chinese, english);
}
