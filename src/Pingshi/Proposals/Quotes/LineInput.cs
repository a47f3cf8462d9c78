using System.ComponentModel.DataAnnotations;
using Pingshi.Needs;
using Pingshi.Partners;
using Pingshi.Platform.Identity;

namespace Pingshi.Proposals.Quotes;

/// <summary>A line as it is typed: from an offer, or one of its own with a named person's cost statement.</summary>
public sealed record LineInput
{
    public IReadOnlyList<Id<Requirement>>? Requirements { get; init; }
    public Id<Offer>? Offer { get; init; }
    [Range(0.001, 1_000_000)] public required decimal Quantity { get; init; }
    [Range(0.01, 600)] public decimal? Periods { get; init; }
    [Range(0, 3650)] public required int DeliveryDays { get; init; }
    [Range(0, 100)] public decimal? DiscountPercent { get; init; }
    [StringLength(300)] public string? DiscountReason { get; init; }

    // Only where no offer says it.
    [StringLength(200)] public string? Name { get; init; }
    [StringLength(30)] public string? Unit { get; init; }
    [Range(0, 1_000_000_000_000)] public decimal? UnitPrice { get; init; }
    public decimal? VatPercent { get; init; }
    [Range(0, 1_000_000_000_000)] public decimal? UnitCost { get; init; }
    [Range(0, 1_000_000_000_000)] public decimal? YearlyCost { get; init; }
    public Id<Person>? StatedBy { get; init; }
    [StringLength(1000)] public string? Basis { get; init; }
    [Range(0, 100_000)] public decimal InstallationHours { get; init; }
    [Range(0, 100_000)] public decimal ConstructionHours { get; init; }
    [Range(0, 100_000)] public decimal YearlyHours { get; init; }

    /// <summary>All that is wrong with it, whatever it sells.</summary>
    public IEnumerable<Reason> WhyNot() => [.. WhyNotAsked(), .. WhyNotNumbers(), .. WhyNotDiscount(), .. Offer is null ? WhyNotCustom() : WhyNotFromOffer()];

    private IEnumerable<Reason> WhyNotAsked()
    {
        if (Requirements is null or { Count: 0 })
        {
            yield return QuoteWords.LineUnasked.Because("requirements");
        }
    }

    private IEnumerable<Reason> WhyNotNumbers()
    {
        foreach (var (field, value, decimals) in ((string, decimal?, int)[])[
            ("quantity", Quantity, 3), ("periods", Periods, 2), ("discountPercent", DiscountPercent, 4), ("unitPrice", UnitPrice, 6), ("unitCost", UnitCost, 6), ("yearlyCost", YearlyCost, 2)])
        {
            if (value is { } number && decimal.Round(number, decimals) != number)
            {
                yield return QuoteWords.TooFine.Because(field, decimals);
            }
        }
    }

    private IEnumerable<Reason> WhyNotDiscount()
    {
        if (DiscountPercent > 0 && string.IsNullOrWhiteSpace(DiscountReason))
        {
            yield return QuoteWords.DiscountNeedsReason.Because("discountReason");
        }
        if (DiscountPercent == 100 || UnitPrice == 0)
        {
            yield return QuoteWords.FreeLine.Because(DiscountPercent == 100 ? "discountPercent" : "unitPrice");
        }
    }

    private IEnumerable<Reason> WhyNotFromOffer()
    {
        if (Name is not null || Unit is not null || UnitPrice is not null || VatPercent is not null || UnitCost is not null || YearlyCost is not null)
        {
            yield return QuoteWords.PriceFromOffer.Because("offer");
        }
    }

    private IEnumerable<Reason> WhyNotCustom()
    {
        if (string.IsNullOrWhiteSpace(Name) || string.IsNullOrWhiteSpace(Unit) || UnitPrice is null || VatPercent is null)
        {
            yield return QuoteWords.CustomNeeds.Because("name");
        }
        if (VatPercent is { } rate && !SetPrice.VatPercents.Contains(rate))
        {
            yield return QuoteWords.UnknownVatRate.Because("vatPercent");
        }
        if (UnitCost is null || StatedBy is null || string.IsNullOrWhiteSpace(Basis))
        {
            yield return QuoteWords.CostNotStated.Because("unitCost");
        }
    }
}
