using NodaTime;
using Pingshi.Platform.Identity;

namespace Pingshi.Partners;

/// <summary>What one of an offer costs the buyer from a day on, net of VAT. A price is never changed, only followed by another.</summary>
public sealed class OfferPrice : IOrganizationOwned, IPartOf<Offer>
{
    public required Id<OfferPrice> Id { get; init; }
    public required Id<Offer> OfferId { get; init; }
    public required Id<Organization> OrganizationId { get; init; }
    public required LocalDate ValidFrom { get; init; }

    /// <summary>Millionths of the currency, net of VAT.</summary>
    public required long NetMicros { get; init; }
    public required string Currency { get; init; }
    public required int VatBasisPoints { get; init; }
    public required Instant At { get; init; }
    public required Id<Person> By { get; init; }

    public object RootKey => OfferId;
}

/// <summary>
/// What an offer costs its owner, from a day on. Sealed (§8): a table of its own, seen by its owner's finance, managers and
/// presales only, by nobody else on the deployment.
/// </summary>
public sealed class OfferCost : IOrganizationOwned
{
    public static RoleSet Readers { get; } = RoleSet.Of(Role.Finance, Role.Manager, Role.Presales, Role.PartnerManager, Role.PartnerFinance);

    public required Id<OfferCost> Id { get; init; }
    public required Id<Offer> OfferId { get; init; }
    public required Id<Organization> OrganizationId { get; init; }
    public required LocalDate ValidFrom { get; init; }

    /// <summary>Millionths of the currency for one unit, net of VAT.</summary>
    public required long UnitMicros { get; init; }

    /// <summary>What a year of service costs at one site, in minor units, net of VAT.</summary>
    public required long YearlyServiceMinor { get; init; }
    public required string Currency { get; init; }
    public required Instant At { get; init; }
    public required Id<Person> By { get; init; }

    bool IOrganizationOwned.MayBeWrittenBy(Scope scope) => scope.Organization == OrganizationId && scope.Roles.HasAnyOf(Readers);
}

/// <summary>A price as pages and programs see it.</summary>
public sealed record PriceFacts(decimal Net, string Currency, decimal VatPercent, decimal Gross, LocalDate ValidFrom)
{
    public static PriceFacts? Of(OfferPrice? price) => price is null ? null : new(
        price.NetMicros / 1_000_000m, price.Currency, price.VatBasisPoints / 100m, 0, price.ValidFrom);
}
