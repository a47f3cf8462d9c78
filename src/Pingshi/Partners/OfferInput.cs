using System.ComponentModel.DataAnnotations;

namespace Pingshi.Partners;

/// <summary>What an offer is, as it is added or edited; price and cost have acts of their own.</summary>
public record OfferInput
{
    [Required, StringLength(200)] public required string Name { get; init; }
    [StringLength(4000)] public string? Description { get; init; }
    public IReadOnlyList<string>? Capabilities { get; init; }
    public IReadOnlyList<string>? Regions { get; init; }
    [Required, StringLength(30)] public required string Unit { get; init; }
    [Range(0, 100_000)] public decimal InstallationHours { get; init; }
    [Range(0, 100_000)] public decimal ConstructionHours { get; init; }
    [Range(0, 100_000)] public decimal YearlyServiceHours { get; init; }

    public IEnumerable<Reason> WhyNot() => [.. Tags.WhyNot("capabilities", Capabilities), .. ServedRegions.WhyNot(Regions)];
}
