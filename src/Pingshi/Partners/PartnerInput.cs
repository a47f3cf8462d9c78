using System.ComponentModel.DataAnnotations;

namespace Pingshi.Partners;

/// <summary>What the provider says of a partner.</summary>
public record PartnerInput
{
    public required IReadOnlyList<PartnerKind> Kinds { get; init; }
    public IReadOnlyList<string>? Regions { get; init; }
    public required PartnerState State { get; init; }
    [StringLength(100)] public string? ContactName { get; init; }
    [StringLength(50)] public string? ContactPhone { get; init; }
    [StringLength(254), EmailAddress] public string? ContactMail { get; init; }

    public IEnumerable<Reason> WhyNot()
    {
        if (Kinds.Count == 0)
        {
            yield return PartnerWords.KindNeeded.Because("kinds");
        }
        foreach (var reason in ServedRegions.WhyNot(Regions))
        {
            yield return reason;
        }
    }
}
