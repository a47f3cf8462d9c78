using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using Pingshi.Commitments;
using Pingshi.Engagements;
using Pingshi.Platform.Identity;
using Pingshi.Shares;

namespace Pingshi.Settlement.Payables;

/// <summary>A subcontractor hands in its work: from then on the payer has its days to accept it, and both see the day of payment.</summary>
public static class HandInWork
{
    public const string Route = "/engagements/{engagement}/deliveries";

    public static readonly CommitmentKind AcceptanceDue = new("settlement.acceptance-due", new("验收分包交付 {0}", "Accept the delivery {0}"));
    public static readonly CommitmentKind PaymentDue = new("settlement.subcontract-due", new("支付分包款 {0}", "Pay the subcontractor for {0}"));

    public sealed record Input
    {
        public required Id<SubcontractTerms> Terms { get; init; }
        [Required, StringLength(50)] public required string Number { get; init; }
        [Required, StringLength(200)] public required string What { get; init; }
        public required LocalDate On { get; init; }
        [Range(0, 10_000_000_000_000)] public required decimal Net { get; init; }
        public required decimal VatPercent { get; init; }
    }

    public sealed record HandedIn(EngagementId Engagement, Id<SubcontractDelivery> Delivery, LocalDate AcceptBy);

    public static void Map(Routes routes) => routes.Act<Input, HandedIn>(Route, MoneyPolicies.Keep, ShowPayables.Route, ExecuteAsync, h => Patterns.Url(ShowPayables.Route, [h.Engagement]));

    /// <summary>All reasons why these are not the figures of a delivery.</summary>
    public static IEnumerable<Reason> WhyNot(Input input, Currency currency, LocalDate agreedOn, LocalDate today)
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
        if (input.On > today)
        {
            yield return MoneyWords.InTheFuture.Because("on");
        }
        if (input.On < agreedOn)
        {
            yield return PayableWords.BeforeTerms.Because("on", agreedOn);
        }
    }

    private static async Task<HandedIn> ExecuteAsync(Call call, Input input)
    {
        var (db, ct, us) = (call.Db, call.Cancel, call.Scope.Acting);
        var engagement = await db.Set<Engagement>().AsNoTracking().SingleOrDefaultAsync(e => e.Id == call.Engagement, ct) ?? throw Refusal.NotFound;
        var terms = await db.Set<SubcontractTerms>().AsNoTracking().SingleOrDefaultAsync(t => t.Id == input.Terms && t.EngagementId == call.Engagement && t.PayeeId == us, ct);
        PayableWords.NoTerms.Unless(terms is not null, "terms");
        PayableWords.NewerTerms.Unless(!await db.Set<SubcontractTerms>().AnyAsync(t => t.EngagementId == call.Engagement && t.OrganizationId == terms!.OrganizationId && t.PayeeId == us && t.Number > terms.Number, ct), "terms");
        var currency = Currency.Of(engagement.Currency);
        Refusal.If(WhyNot(input, currency, terms!.AgreedOn, Validity.Today(call.Scope.Now)));
        PayableWords.DeliveryKnown.Unless(!await db.Set<SubcontractDelivery>().AnyAsync(d => d.EngagementId == call.Engagement && d.OrganizationId == us && d.Number == input.Number, ct), "number", input.Number);
        var (rate, by) = (VatRate.Of(input.VatPercent), await db.Set<Person>().Where(p => p.Id == call.Scope.Actor).Select(p => p.Name).SingleAsync(ct));
        var amount = TaxedAmount.FromNet(Money.Of(input.Net, currency), rate);
        var delivery = new SubcontractDelivery
        {
            Id = db.Scope.NewId<SubcontractDelivery>(), EngagementId = call.Engagement, OrganizationId = us, PayerId = terms.OrganizationId, TermsId = terms.Id, Number = input.Number, What = input.What, HandedInOn = input.On,
            AcceptBy = input.On.PlusDays(terms.AcceptanceDays), PaymentDays = terms.PaymentDays, Currency = currency.Code, NetMinor = amount.Net.Minor, VatPartsPerMillion = (int)rate.Percentage.PartsPerMillion,
            TaxMinor = amount.Tax.Minor, GrossMinor = amount.Gross.Minor, At = db.Scope.Now, By = call.Scope.Actor, ByName = by,
        };
        db.Add(delivery);
        db.Record("settlement.hand-in-work", delivery.Id.Subject, call.Engagement, ("number", delivery.Number));
        await db.PromiseAsync(AcceptanceDue, delivery, delivery.AcceptBy, ct);
        // The latest day there can be: an earlier acceptance moves it forward, only a return takes it away.
        await db.PromiseAsync(PaymentDue, delivery, delivery.AcceptBy.PlusDays(delivery.PaymentDays), ct);
        return new(call.Engagement, delivery.Id, delivery.AcceptBy);
    }

    extension(AppDb db)
    {
        internal Task PromiseAsync(CommitmentKind kind, SubcontractDelivery delivery, LocalDate due, CancellationToken ct) => db.RaiseAsync(
            kind, delivery.Id.Value, new(delivery.PayerId, delivery.OrganizationId, new Validity(null, due).EndsAt!.Value, Patterns.Url(ShowPayables.Route, [delivery.EngagementId]), [delivery.Number], null, delivery.EngagementId), ct);
    }
}
