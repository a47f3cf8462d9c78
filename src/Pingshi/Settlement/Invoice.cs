using NodaTime;
using Pingshi.Platform.Identity;
using Pingshi.Shares;

namespace Pingshi.Settlement;

/// <summary>
/// An invoice (发票) of one party to another: the holder's to the customer, a member's to the holder. Amounts are above zero
/// also on a red-letter invoice, which names the one it takes back.
/// </summary>
public sealed class Invoice : IEngagementOwned
{
    public required Id<Invoice> Id { get; init; }
    public required EngagementId EngagementId { get; init; }

    /// <summary>Who issued it.</summary>
    public required Id<Organization> OrganizationId { get; init; }
    public required Id<Organization> RecipientId { get; init; }
    public required string Number { get; init; }
    public required LocalDate IssuedOn { get; init; }

    /// <summary>The last day for paying it.</summary>
    public required LocalDate DueOn { get; init; }

    /// <summary>What it is for: the milestone or acceptance it rests on.</summary>
    public required string Basis { get; init; }
    public required string Currency { get; init; }
    public required long NetMinor { get; init; }
    public required int VatPartsPerMillion { get; init; }
    public required long TaxMinor { get; init; }
    public required long GrossMinor { get; init; }

    /// <summary>The invoice that this red-letter one (红字发票) takes back, wholly or in part.</summary>
    public Id<Invoice>? RedLetterOf { get; init; }

    /// <summary>Who of the issuer follows it up.</summary>
    public required Id<Person> OwnerId { get; init; }
    public required string OwnerName { get; init; }
    public required Instant At { get; init; }
    public required Id<Person> By { get; init; }

    Aspect IEngagementOwned.WritableThrough => Aspect.Own;
    Id<Organization>? IEngagementOwned.OnlyBy => OrganizationId;

    public Money Gross => Money.FromMinor(GrossMinor, Shares.Currency.Of(Currency));
}

/// <summary>Money that came in (收款): gross, on a day, under the bank's reference. It is taken always; what cannot be split waits.</summary>
public sealed class Receipt : IEngagementOwned
{
    public required Id<Receipt> Id { get; init; }
    public required EngagementId EngagementId { get; init; }

    /// <summary>Who received it.</summary>
    public required Id<Organization> OrganizationId { get; init; }
    public required Id<Organization> PayerId { get; init; }
    public required LocalDate On { get; init; }
    public required string Currency { get; init; }
    public required long GrossMinor { get; init; }
    public required string Reference { get; init; }
    public required Instant At { get; init; }
    public required Id<Person> By { get; init; }
    public required string ByName { get; init; }

    Aspect IEngagementOwned.WritableThrough => Aspect.Own;
    Id<Organization>? IEngagementOwned.OnlyBy => OrganizationId;

    public Money Gross => Money.FromMinor(GrossMinor, Shares.Currency.Of(Currency));
}

/// <summary>A part of a receipt pays an invoice, or a part of it.</summary>
public sealed class ReceiptMatch : IEngagementOwned
{
    public required Id<Receipt> ReceiptId { get; init; }
    public required Id<Invoice> InvoiceId { get; init; }
    public required EngagementId EngagementId { get; init; }
    public required Id<Organization> OrganizationId { get; init; }
    public required long GrossMinor { get; init; }
    public required long NetMinor { get; init; }

    Aspect IEngagementOwned.WritableThrough => Aspect.Own;
    Id<Organization>? IEngagementOwned.OnlyBy => OrganizationId;
}
