using System.Globalization;
using System.Text.RegularExpressions;
using Pingshi.Needs;
using Pingshi.Platform.Identity;

namespace Pingshi.Proposals.Structure;

/// <summary>A clause of the frozen revision that limits a structure, and where it stands.</summary>
/// <param name="Key">The requirement's key.</param>
public sealed record LimitingClause(string Key, string? Place)
{
    public Text Where => PlaceWords.InWords(Place, Key);
}

/// <summary>The highest share of the amount that may be subcontracted.</summary>
public sealed record ShareLimit(decimal Percent, LimitingClause Clause);

/// <summary>What the tender says of delivery structures. Silence is null: a consortium may then not be refused (decree 87 art. 19).</summary>
public sealed partial record TenderTerms
{
    public Stated? ConsortiumAllowed { get; init; }
    public Stated? SubcontractAllowed { get; init; }
    public Stated? SmeOnly { get; init; }
    public ShareLimit? SubcontractLimit { get; init; }

    /// <summary>Core work may not be subcontracted.</summary>
    public LimitingClause? CoreStays { get; init; }

    /// <summary>Only the maker may bid, or agents are barred.</summary>
    public LimitingClause? ResaleBarred { get; init; }

    /// <summary>All reasons why the tender does not allow the form, each with its place.</summary>
    public IEnumerable<Reason> WhyNot(StructureForm form)
    {
        if (form == StructureForm.Consortium && ConsortiumAllowed is { Value: false, Place: var consortium })
        {
            yield return StructureWords.ConsortiumBarred.Because("form", PlaceWords.InWords(consortium));
        }
        if (form == StructureForm.Subcontract && SubcontractAllowed is { Value: false, Place: var subcontract })
        {
            yield return StructureWords.SubcontractBarred.Because("form", PlaceWords.InWords(subcontract));
        }
        if (form == StructureForm.Resale && ResaleBarred is { } clause)
        {
            yield return StructureWords.ResaleBarred.Because("form", clause.Where);
        }
    }

    /// <summary>Where only small and medium enterprises may bid: all reasons why this one, signing with the customer, may not.</summary>
    public IEnumerable<Reason> WhyNotBidder(string name, OrganizationSize? size)
    {
        if (SmeOnly is { Value: true, Place: var place } && size == OrganizationSize.Large)
        {
            yield return StructureWords.SmeOnly.Because(null, name, PlaceWords.InWords(place));
        }
    }

    /// <summary>Why these amounts are not what may be subcontracted.</summary>
    public IEnumerable<Reason> WhyNotShare(long subcontractedMinor, long totalMinor)
    {
        if (SubcontractLimit is { Percent: var percent, Clause: var clause } && subcontractedMinor * 100m > totalMinor * percent)
        {
            yield return StructureWords.ShareAboveLimit.Because("amount", percent.ToString("0.##", CultureInfo.InvariantCulture), clause.Where);
        }
    }

    /// <summary>What the clauses of a revision add to what the document says of itself.</summary>
    public TenderTerms With(IEnumerable<QualificationClause> clauses)
    {
        var terms = this;
        foreach (var clause in clauses)
        {
            var at = new LimitingClause(clause.Key, clause.Place);
            terms = terms with
            {
                SubcontractLimit = terms.SubcontractLimit ?? (LimitIn(clause.Text) is { } percent ? new(percent, at) : null),
                CoreStays = terms.CoreStays ?? (CoreMayNot.IsMatch(clause.Text) ? at : null),
                ResaleBarred = terms.ResaleBarred ?? (MakerOnly.IsMatch(clause.Text) ? at : null),
            };
        }
        return terms;
    }

    private static decimal? LimitIn(string text) => Limit.Match(text) is { Success: true } found
        ? decimal.Parse(found.Groups[1].Success ? found.Groups[1].Value : found.Groups[2].Value, CultureInfo.InvariantCulture) : null;

    // A share that must go to small firms is a floor and not a limit: only words that cap count.
    [GeneratedRegex(@"分包[^。；]{0,30}?(?:不得?超过|不应超过|不能超过|不高于|不大于|不得高于|最高|至多|≤|<=)[^。；\d]{0,16}(\d{1,3}(?:\.\d+)?)\s*[%％]|subcontract\w*[^.]{0,60}?(?:not exceed|at most|no more than|maximum of|up to)[^.\d]{0,20}(\d{1,3}(?:\.\d+)?)\s*(?:%|per ?cent)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Limit { get; }

    [GeneratedRegex(@"(?:主体|核心|关键)[^。；]{0,16}(?:不得|不允许|禁止|不能|严禁)[^。；]{0,6}分包|(?:不得|禁止|严禁|不允许)[^。；]{0,10}(?:主体|核心|关键)[^。；]{0,16}分包|core (?:work|part)s?[^.]{0,30}(?:may|must|shall) not be subcontracted", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex CoreMayNot { get; }

    [GeneratedRegex(@"(?:不接受|不允许|禁止|拒绝)[^。；，]{0,8}(?:代理商|经销商|集成商|转售)|(?:投标人|供应商)(?:须|必须|应|应当)(?:为|是)[^。；，]{0,8}(?:制造商|生产厂[商家]|原厂)|(?:agents?|resellers?|dealers?)[^.]{0,20}(?:not (?:be )?accepted|may not bid)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex MakerOnly { get; }
}
