using NodaTime;
using Pingshi.Platform.Identity;
using Pingshi.Shares;

namespace Pingshi.Partners;

/// <summary>What one of an offer costs the buyer from a day on, net of VAT. A price is never changed, only followed by another.</summary>
public sealed class OfferPrice : IOrganizationOwned, IPartOf<Offer>
{
    public required Id<OfferPrice> Id { get; init; }
    public required Id<Offer> OfferId { get; init; }
    public required Id<Organization> OrganizationId { get; init; }
    public required LocalDate ValidFrom { get; init; }

    public required long NetMillionths { get; init; }
    public required string Currency { get; init; }
    public required long VatPartsPerMillion { get; init; }
    public required Instant At { get; init; }
    public required Id<Person> By { get; init; }

    /// <summary>The price of one, without VAT.</summary>
    public UnitPrice Net => UnitPrice.FromMillionths(NetMillionths, Shares.Currency.Of(Currency));

    public VatRate Vat => VatRate.From(Percentage.FromPartsPerMillion(VatPartsPerMillion));

    /// <summary>What exactly one costs, rounded as an invoice would.</summary>
    public TaxedAmount OfOne => TaxedAmount.FromNet(Net.For(1), Vat);

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

    public required long UnitMillionths { get; init; }
    public required long YearlyServiceMinor { get; init; }
    public required string Currency { get; init; }
    public required Instant At { get; init; }
    public required Id<Person> By { get; init; }

    /// <summary>What one costs, net of VAT.</summary>
    public UnitPrice Unit => UnitPrice.FromMillionths(UnitMillionths, Shares.Currency.Of(Currency));

    /// <summary>What a year of service costs at one site, net of VAT.</summary>
    public Money YearlyService => Money.FromMinor(YearlyServiceMinor, Shares.Currency.Of(Currency));

    bool IOrganizationOwned.MayBeWrittenBy(Scope scope) => scope.Organization == OrganizationId && scope.Roles.HasAnyOf(Readers);
}

/// <summary>A price as pages and programs see it: of one, net, with its VAT rate, and what exactly one costs with VAT.</summary>
public sealed record PriceFacts(decimal Net, string Currency, decimal VatPercent, decimal Gross, LocalDate ValidFrom)
{
    public static PriceFacts? Of(OfferPrice? price) => price is null ? null : new(
        price.Net.Price, price.Currency, price.Vat.Percentage.Percent, price.OfOne.Gross.Amount, price.ValidFrom);
}
