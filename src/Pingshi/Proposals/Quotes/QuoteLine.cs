using NodaTime;
using Pingshi.Needs;
using Pingshi.Partners;
using Pingshi.Platform.Identity;
using Pingshi.Shares;

namespace Pingshi.Proposals.Quotes;

/// <summary>
/// What a quote sells in one line, in the shape that everyone who sees the line may read. Never changed: price, supplier and
/// cost lie in tables of their own beside it, each with readers of its own.
/// </summary>
public sealed class QuoteLine : IEngagementOwned
{
    public required Id<QuoteLine> Id { get; init; }
    public required Id<Quote> QuoteId { get; init; }
    public required EngagementId EngagementId { get; init; }
    public required Id<Organization> OrganizationId { get; init; }

    /// <summary>The same through all its changes and versions.</summary>
    public required int Number { get; init; }
    public required string Name { get; init; }
    public required string Unit { get; init; }
    public required long QuantityMillionths { get; init; }

    /// <summary>How many of the unit's periods: 3 for three years of 套/年; 1 where it is bought once.</summary>
    public required long PeriodsMillionths { get; init; }

    /// <summary>Calendar days from the contract until it is delivered.</summary>
    public required int DeliveryDays { get; init; }

    /// <summary>The requirement it serves first. Required, so that the database itself holds no line that nobody asked for (§4.2).</summary>
    public required Id<Requirement> RequirementId { get; init; }

    /// <summary>The revision of the need it was written on.</summary>
    public required int OnRevision { get; init; }
    public required Instant At { get; init; }
    public required Id<Person> By { get; init; }

    public decimal Quantity => QuantityMillionths / 1_000_000m;
    public decimal Periods => PeriodsMillionths / 1_000_000m;

    Aspect IEngagementOwned.WritableThrough => Aspect.Own;
    Id<Organization>? IEngagementOwned.OnlyBy => OrganizationId;
}

/// <summary>A requirement that a line serves.</summary>
public sealed class QuoteBinding : IEngagementOwned
{
    public required Id<QuoteLine> LineId { get; init; }
    public required Id<Requirement> RequirementId { get; init; }
    public required EngagementId EngagementId { get; init; }
    public required Id<Organization> OrganizationId { get; init; }

    Aspect IEngagementOwned.WritableThrough => Aspect.Own;
    Id<Organization>? IEngagementOwned.OnlyBy => OrganizationId;
}

/// <summary>Who supplies a line, from which offer, with which work at each site. The customer never sees it.</summary>
public sealed class QuoteSupply : IEngagementOwned
{
    public required Id<QuoteLine> LineId { get; init; }
    public required EngagementId EngagementId { get; init; }
    public required Id<Organization> OrganizationId { get; init; }
    public required Id<Organization> SupplierId { get; init; }

    /// <summary>The offer at its price version; both null for a custom line.</summary>
    public Id<Offer>? OfferId { get; init; }
    public Id<OfferPrice>? OfferPriceId { get; init; }

    /// <summary>The day whose price and cost hold.</summary>
    public required LocalDate PricedOn { get; init; }
    public int InstallationMinutes { get; init; }
    public int ConstructionMinutes { get; init; }
    public int YearlyServiceMinutes { get; init; }

    Aspect IEngagementOwned.WritableThrough => Aspect.Own;
    Id<Organization>? IEngagementOwned.OnlyBy => OrganizationId;
}

/// <summary>What a line costs the customer. Sealed: read by the provider's commercial people, its supplier, and the customer once it was offered.</summary>
public sealed class QuotePrice : IEngagementOwned
{
    public required Id<QuoteLine> LineId { get; init; }
    public required EngagementId EngagementId { get; init; }
    public required Id<Organization> OrganizationId { get; init; }

    /// <summary>The unbundled price of one for one period, net.</summary>
    public required long UnitMillionths { get; init; }
    public required string Currency { get; init; }
    public required long VatPartsPerMillion { get; init; }
    public required long DiscountPartsPerMillion { get; init; }
    public string? DiscountReason { get; init; }

    /// <summary>As <see cref="LinePrice"/> computed them; the database holds no line that is free, and none whose parts do not add up.</summary>
    public required long NetMinor { get; init; }
    public required long TaxMinor { get; init; }
    public required long GrossMinor { get; init; }

    public LinePrice Of(QuoteLine line) => new(
        UnitPrice.FromMillionths(UnitMillionths, Shares.Currency.Of(Currency)), line.Quantity, line.Periods,
        Percentage.FromPartsPerMillion(DiscountPartsPerMillion), VatRate.From(Percentage.FromPartsPerMillion(VatPartsPerMillion)));

    Aspect IEngagementOwned.WritableThrough => Aspect.Sealed;
    Id<Organization>? IEngagementOwned.OnlyBy => OrganizationId;
}

/// <summary>What a line costs whoever quotes it: from its own offer's cost, or stated by a named person. Sealed (§8).</summary>
public sealed class QuoteCost : IEngagementOwned
{
    public required Id<QuoteLine> LineId { get; init; }
    public required EngagementId EngagementId { get; init; }
    public required Id<Organization> OrganizationId { get; init; }
    public required long UnitMillionths { get; init; }
    public required long YearlyServiceMinor { get; init; }
    public required string Currency { get; init; }

    /// <summary>Who stated it and on what it rests, where no offer says it.</summary>
    public Id<Person>? StatedBy { get; init; }
    public string? Basis { get; init; }

    public UnitPrice Unit => UnitPrice.FromMillionths(UnitMillionths, Shares.Currency.Of(Currency));
    public Money YearlyService => Money.FromMinor(YearlyServiceMinor, Shares.Currency.Of(Currency));

    Aspect IEngagementOwned.WritableThrough => Aspect.Sealed;
    Id<Organization>? IEngagementOwned.OnlyBy => OrganizationId;
}
