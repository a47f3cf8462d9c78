using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using Pingshi.Commitments;
using Pingshi.Engagements;
using Pingshi.Platform.Identity;
using Pingshi.Settlement.Payables;
using Pingshi.Settlement.Splitting;
using Pingshi.Shares;

namespace Pingshi.Settlement;

/// <summary>An organisation enters an invoice it issued: to the customer, or to the one that holds the customer's money.</summary>
public static class EnterInvoice
{
    public const string Route = "/engagements/{engagement}/invoices";

    public static readonly CommitmentKind PaymentDue = new("settlement.payment-due", new("支付发票 {0}", "Pay invoice {0}"));

    public sealed record Input
    {
        [Required, StringLength(50)] public required string Number { get; init; }

        /// <summary>Who is to pay it; none named = the customer.</summary>
        public Id<Organization>? Recipient { get; init; }
        public required LocalDate IssuedOn { get; init; }
        public required LocalDate DueOn { get; init; }
        [Required, StringLength(200)] public required string Basis { get; init; }

        /// <summary>Without tax, in the engagement's currency.</summary>
        [Range(0, 10_000_000_000_000)] public required decimal Net { get; init; }
        public required decimal VatPercent { get; init; }

        /// <summary>The tax as the invoice states it; none named = net times rate.</summary>
        [Range(0, 10_000_000_000_000)] public decimal? Tax { get; init; }

        /// <summary>The invoice that this red-letter one takes back.</summary>
        public Id<Invoice>? RedLetterOf { get; init; }
    }

    public sealed record Entered(EngagementId Engagement, Id<Invoice> Invoice);

    public static void Map(Routes routes) => routes.Act<Input, Entered>(Route, MoneyPolicies.Keep, ShowMoneyLine.Route, ExecuteAsync, e => Patterns.Url(ShowMoneyLine.Route, [e.Engagement]));

    /// <summary>All reasons why these are not the figures of an invoice.</summary>
    public static IEnumerable<Reason> WhyNot(Input input, Currency currency, LocalDate today)
    {
        if (!Partners.SetPrice.VatPercents.Contains(input.VatPercent))
        {
            yield return MoneyWords.UnknownVatRate.Because("vatPercent");
        }
        if (input.Net == 0)
        {
            yield return MoneyWords.NotAboveZero.Because("net");
        }
        if (decimal.Round(input.Net, currency.Exponent) != input.Net)
        {
            yield return MoneyWords.TooFine.Because("net", currency.Exponent);
        }
        if (input.Tax is { } tax && (decimal.Round(tax, currency.Exponent) != tax || tax > input.Net))
        {
            yield return MoneyWords.TaxOutOfRange.Because("tax");
        }
        if (input.DueOn < input.IssuedOn)
        {
            yield return MoneyWords.DueBeforeIssue.Because("dueOn");
        }
        if (input.IssuedOn > today)
        {
            yield return MoneyWords.InTheFuture.Because("issuedOn");
        }
    }

    private static async Task<Entered> ExecuteAsync(Call call, Input input)
    {
        var (db, ct, us) = (call.Db, call.Cancel, call.Scope.Acting);
        var engagement = await db.Set<Engagement>().AsNoTracking().SingleOrDefaultAsync(e => e.Id == call.Engagement, ct) ?? throw Refusal.NotFound;
        var (currency, recipient) = (Currency.Of(engagement.Currency), input.Recipient ?? engagement.CustomerId);
        Refusal.If(WhyNot(input, currency, Validity.Today(call.Scope.Now)));
        MoneyWords.RecipientUnknown.Unless(recipient != us && (recipient == engagement.CustomerId || (await db.PayersAsync(call.Engagement, ct)).Contains(recipient)), "recipient");
        MoneyWords.NotContracting.Unless(recipient != engagement.CustomerId || await db.ContractsAsync(engagement, ct));
        MoneyWords.InvoiceKnown.Unless(!await db.Set<Invoice>().AnyAsync(i => i.OrganizationId == us && i.Number == input.Number, ct), "number", input.Number);
        var (net, rate) = (Money.Of(input.Net, currency), VatRate.Of(input.VatPercent));
        var amount = input.Tax is { } tax ? TaxedAmount.FromParts(net, rate, Money.Of(tax, currency)) : TaxedAmount.FromNet(net, rate);
        await MustFitAsync(call, input.RedLetterOf, recipient, amount);
        var owner = await db.Set<Person>().Where(p => p.Id == call.Scope.Actor).Select(p => p.Name).SingleAsync(ct);
        var invoice = new Invoice
        {
            Id = db.Scope.NewId<Invoice>(), EngagementId = call.Engagement, OrganizationId = us, RecipientId = recipient, Number = input.Number, IssuedOn = input.IssuedOn, DueOn = input.DueOn, Basis = input.Basis,
            Currency = currency.Code, NetMinor = amount.Net.Minor, VatPartsPerMillion = (int)rate.Percentage.PartsPerMillion, TaxMinor = amount.Tax.Minor, GrossMinor = amount.Gross.Minor,
            RedLetterOf = input.RedLetterOf, OwnerId = call.Scope.Actor, OwnerName = owner, At = db.Scope.Now, By = call.Scope.Actor,
        };
        db.Add(invoice);
        db.Record("settlement.enter-invoice", invoice.Id.Subject, call.Engagement, ("number", invoice.Number));
        if (input.RedLetterOf is null && recipient == engagement.CustomerId)
        {
            var due = new Validity(null, invoice.DueOn).EndsAt!.Value;
            await db.RaiseAsync(PaymentDue, invoice.Id.Value, new(recipient, us, due, Patterns.Url(ShowMoneyLine.Route, [call.Engagement]), [invoice.Number], null, call.Engagement), ct);
        }
        return new(call.Engagement, invoice.Id);
    }

    extension(AppDb db)
    {
        /// <summary>Who besides the customer pays the acting organisation: the holders whose rule gives it a share, and those who agreed terms with it as their subcontractor.</summary>
        internal async Task<IReadOnlyCollection<Id<Organization>>> PayersAsync(EngagementId engagement, CancellationToken ct)
        {
            var us = db.Scope.Acting;
            var holders = await db.Set<RuleSeat>().Where(s => s.EngagementId == engagement && s.PartyId == us && s.OrganizationId != us).Select(s => s.OrganizationId).Distinct().ToListAsync(ct);
            var payers = await db.Set<SubcontractTerms>().Where(t => t.EngagementId == engagement && t.PayeeId == us).Select(t => t.OrganizationId).Distinct().ToListAsync(ct);
            return [.. holders.Union(payers)];
        }

        /// <summary>Whether the acting organisation signs the contract with the customer.</summary>
        internal async Task<bool> ContractsAsync(Engagement engagement, CancellationToken ct) =>
            (await db.SignersAsync(engagement, ct)).Contains(db.Scope.Acting);
    }

    /// <summary>A red-letter invoice takes back what an invoice of ours to the same recipient still stands for.</summary>
    private static async Task MustFitAsync(Call call, Id<Invoice>? of, Id<Organization> recipient, TaxedAmount amount)
    {
        if (of is not { } id)
        {
            return;
        }
        var original = await call.Db.Set<Invoice>().AsNoTracking().SingleOrDefaultAsync(i => i.Id == id && i.EngagementId == call.Engagement && i.OrganizationId == call.Scope.Acting && i.RecipientId == recipient && i.RedLetterOf == null, call.Cancel);
        MoneyWords.NoSuchInvoice.Unless(original is not null, "redLetterOf");
        var taken = await call.Db.Set<Invoice>().Where(i => i.RedLetterOf == id).SumAsync(i => i.GrossMinor, call.Cancel);
        MoneyWords.MoreThanInvoiced.Unless(taken + amount.Gross.Minor <= original!.GrossMinor, "net");
    }
}
