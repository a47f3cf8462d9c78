using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Pingshi.Commitments;
using Pingshi.Platform.Identity;
using Pingshi.Settlement.Books;
using Pingshi.Shares;

namespace Pingshi.Settlement.Payables;

/// <summary>Somebody of the payer proposes a payment against the payee's invoice: a member's share, or a subcontractor's accepted delivery. The money is reserved until another person decides.</summary>
public static class ProposePayout
{
    public const string Route = "/engagements/{engagement}/payouts";

    public sealed record Input
    {
        /// <summary>The payee's invoice to us.</summary>
        public required Id<Invoice> Invoice { get; init; }

        /// <summary>The delivery it pays, where it pays a subcontractor.</summary>
        public Id<SubcontractDelivery>? Delivery { get; init; }
        [Range(0, 10_000_000_000_000)] public required decimal Amount { get; init; }
    }

    public sealed record Proposed(EngagementId Engagement, Id<Payout> Payout);

    public static void Map(Routes routes) => routes.Act<Input, Proposed>(Route, MoneyPolicies.Keep, ShowPayables.Route, ExecuteAsync, p => Patterns.Url(ShowPayables.Route, [p.Engagement]));

    /// <summary>All reasons why so much cannot be paid against what is left of the invoice and, where there is one, of the delivery.</summary>
    public static IEnumerable<Reason> WhyNot(long amount, long openInvoice, DeliveryStanding? delivery, long? openDelivery, Currency currency)
    {
        if (amount == 0)
        {
            yield return MoneyWords.NotAboveZero.Because("amount");
        }
        if (amount > openInvoice)
        {
            yield return PayableWords.BeyondInvoice.Because("amount", Money.FromMinor(openInvoice, currency).ToString());
        }
        if (delivery is { IsOwed: false })
        {
            yield return PayableWords.NotAccepted.Because("delivery");
        }
        if (amount > openDelivery)
        {
            yield return PayableWords.BeyondDelivery.Because("amount", Money.FromMinor(openDelivery.Value, currency).ToString());
        }
    }

    private static async Task<Proposed> ExecuteAsync(Call call, Input input)
    {
        var (db, ct, us, engagement) = (call.Db, call.Cancel, call.Scope.Acting, call.Engagement);
        // Two who propose at once would each find the invoice open.
        await db.LockBookAsync(engagement, ct);
        var invoice = await db.Set<Invoice>().AsNoTracking().SingleOrDefaultAsync(i => i.Id == input.Invoice && i.EngagementId == engagement && i.RecipientId == us && i.RedLetterOf == null, ct);
        PayableWords.NoInvoice.Unless(invoice is not null, "invoice");
        var delivery = input.Delivery is { } id
            ? await db.Set<SubcontractDelivery>().AsNoTracking().SingleOrDefaultAsync(d => d.Id == id && d.EngagementId == engagement && d.PayerId == us && d.OrganizationId == invoice!.OrganizationId, ct) : null;
        PayableWords.NoDelivery.Unless(input.Delivery is null || delivery is not null, "delivery");
        var currency = Currency.Of(invoice!.Currency);
        MoneyWords.TooFine.Unless(decimal.Round(input.Amount, currency.Exponent) == input.Amount, "amount", currency.Exponent);
        var paid = await PaidTo.LoadAsync(db, engagement, ct);
        var standing = delivery is null ? null : DeliveryStanding.Of(delivery, await db.Set<DeliveryVerdict>().AsNoTracking().SingleOrDefaultAsync(v => v.DeliveryId == delivery.Id, ct), Validity.Today(call.Scope.Now));
        var red = await db.Set<Invoice>().Where(i => i.RedLetterOf == invoice.Id).SumAsync(i => i.GrossMinor, ct);
        var amount = Money.Of(input.Amount, currency).Minor;
        Refusal.If(WhyNot(amount, invoice.GrossMinor - red - paid.Bound(invoice.Id), standing, delivery?.GrossMinor - (delivery is null ? 0 : paid.Bound(delivery.Id)), currency));
        var by = await db.Set<Person>().Where(p => p.Id == call.Scope.Actor).Select(p => p.Name).SingleAsync(ct);
        var payout = new Payout
        {
            Id = db.Scope.NewId<Payout>(), EngagementId = engagement, OrganizationId = us, PayeeId = invoice.OrganizationId, InvoiceId = invoice.Id, DeliveryId = delivery?.Id, Currency = currency.Code, AmountMinor = amount,
            At = db.Scope.Now, By = call.Scope.Actor, ByName = by,
        };
        db.Add(payout);
        db.Record("settlement.propose-payout", payout.Id.Subject, engagement, ("invoice", invoice.Number));
        await db.PostAsync(engagement, [PayoutRows.Proposed(payout)], null, ct);
        return new(engagement, payout.Id);
    }
}

/// <summary>What was paid, and what is proposed, against each invoice and delivery of an engagement that the scope sees.</summary>
internal sealed record PaidTo(IReadOnlyList<Payout> Payouts, IReadOnlyDictionary<Id<Payout>, PayoutDecision> Decisions)
{
    private IEnumerable<Payout> Approved => Payouts.Where(p => Decisions.GetValueOrDefault(p.Id) is { IsApproved: true });
    private IEnumerable<Payout> Standing => Payouts.Where(p => Decisions.GetValueOrDefault(p.Id) is null or { IsApproved: true });

    public long Paid(Id<Invoice> invoice) => Approved.Where(p => p.InvoiceId == invoice).Sum(p => p.AmountMinor);

    public long Paid(Id<SubcontractDelivery> delivery) => Approved.Where(p => p.DeliveryId == delivery).Sum(p => p.AmountMinor);

    /// <summary>Of a party's share in the customer's receipts.</summary>
    public long PaidShare(Id<Organization> payer, Id<Organization> payee) => Approved.Where(p => p.OrganizationId == payer && p.PayeeId == payee && p.DeliveryId is null).Sum(p => p.AmountMinor);

    /// <summary>Paid, or reserved for a payout that is still to be decided.</summary>
    public long Bound(Id<Invoice> invoice) => Standing.Where(p => p.InvoiceId == invoice).Sum(p => p.AmountMinor);

    public long Bound(Id<SubcontractDelivery> delivery) => Standing.Where(p => p.DeliveryId == delivery).Sum(p => p.AmountMinor);

    public bool IsProposed(Id<SubcontractDelivery> delivery) => Payouts.Any(p => p.DeliveryId == delivery && !Decisions.ContainsKey(p.Id));

    public static async Task<PaidTo> LoadAsync(AppDb db, EngagementId engagement, CancellationToken ct) => new(
        await db.Set<Payout>().AsNoTracking().Where(p => p.EngagementId == engagement).OrderBy(p => p.Id).ToListAsync(ct),
        await db.Set<PayoutDecision>().AsNoTracking().Where(d => d.EngagementId == engagement).ToDictionaryAsync(d => d.PayoutId, ct));
}
