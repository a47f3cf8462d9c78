using NodaTime;
using Pingshi.Platform.Identity;
using Pingshi.Settlement.Books;
using Pingshi.Shares;
using Pingshi.Shares.Postings;

namespace Pingshi.Settlement.Payables;

/// <summary>
/// Money that one person proposes to pay a party against that party's invoice (付款). It is reserved at once and moves when
/// another person approves it. Never changed.
/// </summary>
public sealed class Payout : IEngagementOwned
{
    public required Id<Payout> Id { get; init; }
    public required EngagementId EngagementId { get; init; }

    /// <summary>Who pays.</summary>
    public required Id<Organization> OrganizationId { get; init; }
    public required Id<Organization> PayeeId { get; init; }

    /// <summary>The payee's invoice that it pays.</summary>
    public required Id<Invoice> InvoiceId { get; init; }

    /// <summary>The subcontractor's delivery that it pays; none = the payee's share in the customer's receipts.</summary>
    public Id<SubcontractDelivery>? DeliveryId { get; init; }
    public required string Currency { get; init; }
    public required long AmountMinor { get; init; }
    public required Instant At { get; init; }
    public required Id<Person> By { get; init; }
    public required string ByName { get; init; }

    Aspect IEngagementOwned.WritableThrough => Aspect.Own;
    Id<Organization>? IEngagementOwned.OnlyBy => OrganizationId;
}

/// <summary>The second pair of eyes on a payout: approved, or declined; by somebody else than who proposed it where it is approved.</summary>
public sealed class PayoutDecision : IEngagementOwned
{
    public required Id<Payout> PayoutId { get; init; }
    public required EngagementId EngagementId { get; init; }
    public required Id<Organization> OrganizationId { get; init; }
    public required bool IsApproved { get; init; }

    /// <summary>The order's number at the bank, or why it was declined.</summary>
    public required string Words { get; init; }
    public required Instant At { get; init; }
    public required Id<Person> By { get; init; }
    public required string ByName { get; init; }

    Aspect IEngagementOwned.WritableThrough => Aspect.Own;
    Id<Organization>? IEngagementOwned.OnlyBy => OrganizationId;
}

/// <summary>What a payout is in the books: a pending row, and one that confirms or voids it.</summary>
public static class PayoutRows
{
    public const string Prefix = "payout/";

    public static Transfer Proposed(Payout payout)
    {
        var currency = Currency.Of(payout.Currency);
        // A share was owed since its receipt. A subcontractor is owed by its acceptance, which no receipt put into the books: the books say what it was paid.
        Account from = new(payout.PayeeId.ToString(), payout.DeliveryId is null ? AccountPurpose.Share : AccountPurpose.Paid, currency);
        return new(KeyOf(payout), TransferKind.Pending, from, new(payout.OrganizationId.ToString(), AccountPurpose.Bank, currency), Money.FromMinor(payout.AmountMinor, currency), DayOf(payout.At))
        {
            Reference = $"invoice {payout.InvoiceId}" + (payout.DeliveryId is { } delivery ? $", delivery {delivery}" : ""),
        };
    }

    public static Transfer Decided(Payout payout, PayoutDecision decision)
    {
        var (proposed, kind) = (Proposed(payout), decision.IsApproved ? TransferKind.Post : TransferKind.Void);
        return proposed with
        {
            Key = $"{proposed.Key}/{(decision.IsApproved ? "approved" : "declined")}", Kind = kind, Of = proposed.Key, Effective = DayOf(decision.At),
            Amount = decision.IsApproved ? proposed.Amount : Money.FromMinor(0, proposed.Amount.Currency),
        };
    }

    public static IEnumerable<Transfer> Of(Payout payout, PayoutDecision? decision) => decision is null ? [Proposed(payout)] : [Proposed(payout), Decided(payout, decision)];

    private static string KeyOf(Payout payout) => Prefix + payout.Id;

    private static DateTimeOffset DayOf(Instant moment) => BookTime.Of(BookTime.StartOf(BookTime.DayOf(moment)));
}
