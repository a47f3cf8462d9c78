using System.Text.RegularExpressions;
using NodaTime;

namespace Pingshi.Proposals;

/// <summary>How heavily a finding weighs.</summary>
public enum FindingWeight
{
    /// <summary>Bars the bid unless someone can say why it does not apply.</summary>
    Stop,

    /// <summary>To be looked at by a person.</summary>
    Look,
}

/// <summary>One thing found before the decision: what, how heavily, where in the document, and which article says so.</summary>
public sealed record GoFinding(Rule Rule, FindingWeight Weight, IReadOnlyList<object> Arguments, string? Place);

/// <summary>A statement of the tender and its place.</summary>
public sealed record Stated(bool Value, string Place);

/// <summary>A qualification clause of the need.</summary>
public sealed record QualificationClause(string Key, string Text, string? Place);

/// <summary>A certificate the bidder holds.</summary>
public sealed record HeldCertificate(string Object, string? Level, LocalDate? ValidTo);

/// <summary>A company related to the bidder, and how.</summary>
public sealed record RelatedCompany(string Name, Text Kind);

/// <summary>What the decision rests on. A rule receives it and fetches nothing.</summary>
public sealed record GoFacts
{
    public Stated? SmeOnly { get; init; }
    public Stated? ConsortiumAllowed { get; init; }
    public Stated? SubcontractAllowed { get; init; }

    /// <summary>Whether the bidder declared itself micro, small or medium; null = it has not declared its size.</summary>
    public bool? BidderIsSme { get; init; }
    public required IReadOnlyList<QualificationClause> Qualifications { get; init; }
    public required IReadOnlyList<HeldCertificate> Certificates { get; init; }
    public required IReadOnlyList<RelatedCompany> Related { get; init; }
    public required string Customer { get; init; }
    public string? Agency { get; init; }

    /// <summary>Minutes of presales work of the kind "drafted the specification".</summary>
    public int DraftedSpecificationMinutes { get; init; }

    /// <summary>The day on which certificates must be valid: the bid deadline, else today.</summary>
    public required LocalDate Day { get; init; }
}

/// <summary>Whether one may bid at all, from the tender's own words and the bidder's own papers.</summary>
public static partial class GoNoGo
{
    public static readonly Rule SmeOnly = new("go.sme-only", 422,
        "本项目只面向中小企业，我方声明为大型企业。", "Only small and medium enterprises may bid, and we declared ourselves large.");
    public static readonly Rule SizeNotDeclared = new("go.size-not-declared", 422,
        "本项目只面向中小企业，而我方尚未声明企业规模。", "Only small and medium enterprises may bid, and we have not declared our size.");
    public static readonly Rule NoConsortium = new("go.no-consortium", 422,
        "不接受联合体：须独家承接，或以允许的分包方式引入伙伴。", "Consortia are barred: bid alone, or bring partners in by subcontract where that is allowed.");
    public static readonly Rule NoSubcontract = new("go.no-subcontract", 422,
        "不允许分包：伙伴不能以分包方式参与。", "Subcontracting is barred: partners cannot take part that way.");
    public static readonly Rule CertificateMissing = new("go.certificate-missing", 422,
        "{0} 要求“{1}”，我方没有登记这项资质。", "{0} asks for {1}, and we hold no such certificate.");
    public static readonly Rule CertificateExpires = new("go.certificate-expires", 422,
        "{0} 要求“{1}”，我方证书 {2} 到期，早于 {3}。", "{0} asks for {1}; ours expires on {2}, before {3}.");
    public static readonly Rule ClauseToCheck = new("go.clause-to-check", 422,
        "{0} 是资格条件，请人工核对。", "{0} is a condition of qualification; check it by hand.");
    public static readonly Rule RelatedToPurchaser = new("go.related-to-purchaser", 422,
        "“{0}”是我方关联单位（{1}），又是本项目的采购人或代理机构。利害关系须回避（实施条例第九条）。",
        "{0} is related to us ({1}) and is the purchaser or its agency here: a conflict of interest (implementing regulation art. 9).");
    public static readonly Rule RelatedMayNotBid = new("go.related-may-not-bid", 422,
        "关联单位“{0}”（{1}）不得参加同一合同项下的采购（实施条例第十八条）。请确认其不投标。",
        "The related company {0} ({1}) may not take part in the same procurement (implementing regulation art. 18). Make sure that it does not bid.");
    public static readonly Rule DraftedSpecification = new("go.drafted-specification", 422,
        "我方为本项目编制过需求或规范（已记录 {0} 分钟），不得再参加该项目的其他采购活动（实施条例第十八条；单一来源除外）。",
        "We drafted the specification ({0} minutes are recorded); who did may take no other part in the project's procurement (implementing regulation art. 18; single source excepted).");

    public static IReadOnlyList<GoFinding> Examine(GoFacts facts) =>
        [.. FromTerms(facts), .. FromQualifications(facts), .. FromRelations(facts), .. FromPresales(facts)];

    private static IEnumerable<GoFinding> FromTerms(GoFacts facts)
    {
        if (facts.SmeOnly is { Value: true, Place: var place } && facts.BidderIsSme != true)
        {
            yield return facts.BidderIsSme is null
                ? new(SizeNotDeclared, FindingWeight.Look, [], place)
                : new(SmeOnly, FindingWeight.Stop, [], place);
        }
        if (facts.ConsortiumAllowed is { Value: false, Place: var consortium })
        {
            yield return new(NoConsortium, FindingWeight.Look, [], consortium);
        }
        if (facts.SubcontractAllowed is { Value: false, Place: var subcontract })
        {
            yield return new(NoSubcontract, FindingWeight.Look, [], subcontract);
        }
    }

    private static IEnumerable<GoFinding> FromQualifications(GoFacts facts)
    {
        foreach (var clause in facts.Qualifications)
        {
            List<string> asked = [.. CertificateNames.Matches(clause.Text).Select(m => UpToTheVerb.Replace(m.Value.Trim(), "")).Distinct(StringComparer.OrdinalIgnoreCase)];
            if (asked.Count == 0)
            {
                yield return new(ClauseToCheck, FindingWeight.Look, [clause.Key], clause.Place);
            }
            foreach (var certificate in asked)
            {
                if (FindingOn(certificate, clause, facts) is { } finding)
                {
                    yield return finding;
                }
            }
        }
    }

    private static GoFinding? FindingOn(string asked, QualificationClause clause, GoFacts facts)
    {
        List<HeldCertificate> held = [.. facts.Certificates.Where(c => Squeeze(c.Object + c.Level).Contains(Squeeze(Papers.Replace(asked, "")), StringComparison.OrdinalIgnoreCase))];
        return held switch
        {
            [] => new(CertificateMissing, FindingWeight.Stop, [clause.Key, asked], clause.Place),
            _ when held.Any(c => c.ValidTo is not { } end || end >= facts.Day) => null,
            _ => new(CertificateExpires, FindingWeight.Stop, [clause.Key, asked, held.Max(c => c.ValidTo)!, facts.Day], clause.Place),
        };
    }

    private static IEnumerable<GoFinding> FromRelations(GoFacts facts) =>
        from related in facts.Related
        let isPurchaser = related.Name == facts.Customer || related.Name == facts.Agency
        select isPurchaser
            ? new GoFinding(RelatedToPurchaser, FindingWeight.Stop, [related.Name, related.Kind], null)
            : new GoFinding(RelatedMayNotBid, FindingWeight.Look, [related.Name, related.Kind], null);

    private static IEnumerable<GoFinding> FromPresales(GoFacts facts)
    {
        if (facts.DraftedSpecificationMinutes > 0)
        {
            yield return new(DraftedSpecification, FindingWeight.Stop, [facts.DraftedSpecificationMinutes], null);
        }
    }

    // The joint standards are cited with and without IEC.
    private static string Squeeze(string name) => NotLetters.Replace(name, "").Replace("ISOIEC", "ISO", StringComparison.OrdinalIgnoreCase);

    /// <summary>Words for the sheet of paper after the name proper: what is held may be called with or without them.</summary>
    [GeneratedRegex("(?<=.{2})(?:认证证书|资质证书|资格证书|证书)$")]
    private static partial Regex Papers { get; }

    [GeneratedRegex(@"[^\p{L}\p{Nd}]+")]
    private static partial Regex NotLetters { get; }

    /// <summary>What comes before the name in the same run of characters: "投标人须具有有效的".</summary>
    [GeneratedRegex(@"^.*(?:具有|具备|提供|持有|取得|拥有|有效的|有效|须有|的)(?=.{2})", RegexOptions.CultureInvariant)]
    private static partial Regex UpToTheVerb { get; }

    /// <summary>How documents name certificates: by standard number, by scheme, or as "…证书/许可证/资质".</summary>
    [GeneratedRegex(@"ISO(?:/IEC)?\s?\d{4,5}(?:-\d+)?|GB/T\s?\d{4,6}|CMMI\s?-?\s?(?:L|级)?\s?\d?|ITSS|CCRC|TRUCS|DCMM|CS\d|SOC\s?[123]|FedRAMP|CMMC|[\u4e00-\u9fffA-Za-z0-9]{2,24}(?:许可证|资质证书|认证证书|资格证书|资质|备案证明)", RegexOptions.CultureInvariant)]
    private static partial Regex CertificateNames { get; }
}
