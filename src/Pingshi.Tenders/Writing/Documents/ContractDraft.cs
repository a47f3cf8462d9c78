namespace Pingshi.Tenders.Writing;

/// <summary>A contract to be printed and signed: parties, chapters, milestones, service levels, assessment table, attachments and the parties' signatures.</summary>
public sealed record ContractDraft
{
    /// <summary>The language of the contract.</summary>
    public Edition Edition { get; init; }

    /// <summary>Its title: 政府采购服务合同.</summary>
    public required string Title { get; init; }

    /// <summary>Its number.</summary>
    public required string Number { get; init; }

    /// <summary>Name of the project.</summary>
    public required string ProjectName { get; init; }

    /// <summary>The parties, the customer first; all of a consortium sign.</summary>
    public required IReadOnlyList<ContractParty> Parties { get; init; }

    /// <summary>The words before the first chapter; empty when there are none.</summary>
    public string Preamble { get; init; } = "";

    /// <summary>Contract price with VAT, in minor units.</summary>
    public required long AmountMinor { get; init; }

    /// <summary>Printed instead of the amount, where another paper holds it: 按联合协议执行; null prints <see cref="AmountMinor"/>.</summary>
    public string? PriceElsewhere { get; init; }

    /// <summary>ISO 4217 code of the currency.</summary>
    public string Currency { get; init; } = "CNY";

    /// <summary>The chapters, in order.</summary>
    public required IReadOnlyList<ContractClause> Clauses { get; init; }

    /// <summary>The milestones; their table is left out when there are none.</summary>
    public IReadOnlyList<ContractMilestone> Milestones { get; init; } = [];

    /// <summary>The service levels; their table is left out when there are none.</summary>
    public IReadOnlyList<ServiceLevel> ServiceLevels { get; init; } = [];

    /// <summary>The assessment table (考核办法); left out when there is none.</summary>
    public IReadOnlyList<AssessmentBand> Assessment { get; init; } = [];

    /// <summary>Titles of the attachments, in order.</summary>
    public IReadOnlyList<string> Attachments { get; init; } = [];

    /// <summary>Whether a straddle seal goes over the edges of all pages.</summary>
    public bool StraddleSeal { get; init; } = true;

    /// <summary>How many originals there are: the sum of what the parties keep.</summary>
    public int Originals => Parties.Sum(party => party.Originals);

    /// <summary>The contract as a paper: a cover with the parties, the contents, the chapters and tables, the signatures.</summary>
    public Paper ToPaper() => new()
    {
        Title = Title, Edition = Edition, ProjectNumber = Number, NumberLabel = Say("合同编号", "Contract No."),
        Sections =
        [
            new PaperSection(false, [.. Cover()]),
            new PaperSection(false, [new ContentsBlock(Say("目　录", "Contents"))]),
            new PaperSection(false, [.. Text(), .. Signatures()]),
        ],
    };

    private IEnumerable<Block> Cover() =>
    [
        new ParagraphBlock("\n\n", ParagraphLook.Centred), new TitleBlock(Title),
        new ParagraphBlock(ProjectName, ParagraphLook.Centred), new ParagraphBlock(Say("合同编号：", "Contract No.: ") + Number, ParagraphLook.Centred), new ParagraphBlock("\n\n", ParagraphLook.Centred),
        new TableBlock([new("", 28), new("", 72)],
        [
            .. Parties.Select(party => new PaperRow(new PaperCell(party.Role, true) { Shaded = true }, new PaperCell(string.Join('\n', new[]
            {
                party.Name, party.CreditCode.Length > 0 ? Say("统一社会信用代码：", "Credit code: ") + party.CreditCode : "",
                party.Address.Length > 0 ? Say("地址：", "Address: ") + party.Address : "", party.Contact.Length > 0 ? Say("联系人：", "Contact: ") + party.Contact : "",
            }.Where(line => line.Length > 0))))),
            new PaperRow(new PaperCell(Say("合同金额（含税）", "Price incl. VAT"), true) { Shaded = true }, Price()),
        ]) { ShowsHeader = false },
    ];

    private IEnumerable<Block> Text()
    {
        if (Preamble.Length > 0)
        {
            yield return new ParagraphBlock(Preamble);
        }

        var chapter = 0;
        foreach (var clause in Clauses)
        {
            yield return Chapter(++chapter, clause.Heading);
            for (var index = 0; index < clause.Paragraphs.Count; index++)
            {
                yield return new ParagraphBlock($"{chapter}.{index + 1} {clause.Paragraphs[index]}");
            }
        }

        foreach (var (heading, table) in Tables())
        {
            yield return Chapter(++chapter, heading);
            yield return table;
        }

        yield return Chapter(++chapter, Say("合同文本与生效", "Originals and entry into force"));
        yield return new ParagraphBlock($"{chapter}.1 " + Say($"本合同一式{Originals}份：", $"This contract has {Originals} originals: ")
            + string.Join(Say("，", ", "), Parties.Select(party => Say($"{party.Role}执{party.Originals}份", $"{party.Role} keeps {party.Originals}"))) + Say("，具有同等效力。", "; all have the same force."));
        if (StraddleSeal)
        {
            yield return new ParagraphBlock($"{chapter}.2 " + Say("各方应在合同各页加盖骑缝章。", "Each party puts a straddle seal over the edges of all pages."));
        }

        if (Attachments.Count > 0)
        {
            yield return Chapter(++chapter, Say("附件", "Attachments"));
            for (var index = 0; index < Attachments.Count; index++)
            {
                yield return new ParagraphBlock(Say($"附件{index + 1}　", $"Attachment {index + 1}  ") + Attachments[index], ParagraphLook.Plain);
            }
        }
    }

    private IEnumerable<(string Heading, TableBlock Table)> Tables()
    {
        if (Milestones.Count > 0)
        {
            yield return (Say("里程碑与付款", "Milestones and payment"), new TableBlock(
                [new(Say("序号", "No."), 7, CellAlignment.Centre), new(Say("里程碑", "Milestone"), 23), new(Say("期限", "Due"), 17), new(Say("验收依据", "Proof"), 17), new(Say("应付金额", "Amount"), 23, CellAlignment.Right), new(Say("付款期限", "Payment"), 18)],
                [
                    .. Milestones.Select((milestone, index) => new PaperRow(Figures.Count(index + 1), milestone.Name, milestone.Due, milestone.Proof, Figures.Money(milestone.AmountMinor), milestone.Payment)),
                    new PaperRow(new PaperCell(Say("合计", "Total"), true) { Span = 4, Alignment = CellAlignment.Centre, Shaded = true }, new PaperCell(Figures.Money(Milestones.Sum(milestone => milestone.AmountMinor)), true) { Shaded = true }, new PaperCell("") { Shaded = true }),
                ]));
        }

        if (ServiceLevels.Count > 0)
        {
            yield return (Say("服务级别", "Service levels"), new TableBlock(
                [new(Say("故障级别", "Severity"), 34), new(Say("响应", "Response"), 14, CellAlignment.Centre), new(Say("到场", "On site"), 14, CellAlignment.Centre), new(Say("恢复", "Restoration"), 14, CellAlignment.Centre), new(Say("计时日历", "Calendar"), 18, CellAlignment.Centre)],
                [.. ServiceLevels.Select(level => new PaperRow(level.Severity, level.Response, level.OnSite, level.Restoration, level.Calendar))]));
        }

        if (Assessment.Count > 0)
        {
            yield return (Say("考核办法", "Assessment"), new TableBlock(
                [new(Say("考核项", "Measure"), 34), new(Say("档次", "Band"), 26), new(Say("后果", "Consequence"), 40)],
                [.. Assessment.Select(band => new PaperRow(band.Measure, band.Band, band.Consequence))]));
        }
    }

    private IEnumerable<Block> Signatures() =>
    [
        new ParagraphBlock(Say("（以下无正文，为签署页）", "(No further text; signatures follow)"), ParagraphLook.Plain), new PageBreakBlock(),
        new HeadingBlock(1, Say("签署页", "Signatures")),
        new SignBlock([.. Parties.Select(party => new SignPlace
        {
            Party = party.Role, Name = party.Name, Seal = party.Seal, SignerName = party.SignerName, AuthorityLetter = party.AuthorityLetter,
            Signer = party.AuthorityLetter is null ? Say("法定代表人", "Legal representative") : Say("授权代表", "Authorised representative"),
        })]),
    ];

    private string Price() => PriceElsewhere ?? Figures.Money(AmountMinor) + " " + Figures.Unit(Currency, Edition)
        + (Edition == Edition.Chinese && Currency == "CNY" ? "\n" + ChineseAmount.InWords(AmountMinor) : "");

    private HeadingBlock Chapter(int number, string heading) => new(1, Say($"第{ChineseCount.Of(number)}条　", $"Article {number}  ") + heading);

    private string Say(string chinese, string english) => Edition.Say(chinese, english);
}
