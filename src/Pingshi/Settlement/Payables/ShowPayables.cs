using Microsoft.EntityFrameworkCore;
using NodaTime;
using Pingshi.Commitments;
using Pingshi.Engagements;
using Pingshi.Platform.Identity;
using Pingshi.Settlement.Splitting;
using Pingshi.Shares;

namespace Pingshi.Settlement.Payables;

/// <summary>What subcontractors are owed and by when, and every payout with its two pairs of eyes. Payer and payee see the same rows; rivals none of them.</summary>
public static class ShowPayables
{
    public const string Route = "/engagements/{engagement}/payables";

    public sealed record TermsRow(
        Id<SubcontractTerms> Id, int Number, string Payer, string Payee, string Contract, LocalDate AgreedOn, OrganizationSize? Size, int AcceptanceDays, int PaymentDays, string? Reason, bool IsNewest, bool IsOurs);

    /// <param name="LateInterest">What lateness has cost up to today; null where the payee is not protected.</param>
    public sealed record DeliveryRow(
        Id<SubcontractDelivery> Id, string Number, string What, string Payer, string Payee, LocalDate HandedInOn, LocalDate AcceptBy, DeliveryState State, LocalDate? AcceptedOn, LocalDate? DueOn, string? Words, decimal Net,
        decimal VatPercent, decimal Gross, decimal Paid, int DaysLate, decimal? LateInterest, NextAction Next, string Owner, bool MayDecide, bool MayPay);

    public sealed record PayoutRow(
        Id<Payout> Id, string Payer, string Payee, string Invoice, string? Delivery, decimal Amount, string ProposedBy, Instant ProposedAt, bool? IsApproved, string? DecidedBy, Instant? DecidedAt, string? Words, bool IsOurs,
        IReadOnlyList<Reason> WhyNotApprove);

    public sealed record Model(
        EngagementHead Head, EngagementId Engagement, string Currency, IReadOnlyList<TermsRow> Terms, IReadOnlyList<DeliveryRow> Deliveries, IReadOnlyList<PayoutRow> Payouts, IReadOnlyList<Choice<Organization>> Payees,
        IReadOnlyList<Choice<Invoice>> ToPay, bool MayKeep, bool MayDecide, LocalDate Today);

    public static void Map(Routes routes)
    {
        routes.Read<ShowPayablesPage, Model>(Route, MoneyPolicies.SeeStatement, ShowAsync);
        routes.File(Route + "/export", MoneyPolicies.SeeStatement, ExportAsync);
    }

    private static async Task<Model> ShowAsync(Call call)
    {
        var (db, ct, id, us) = (call.Db, call.Cancel, call.Engagement, call.Scope.Acting);
        var engagement = await db.Set<Engagement>().AsNoTracking().SingleOrDefaultAsync(e => e.Id == id, ct) ?? throw Refusal.NotFound;
        var terms = await db.Set<SubcontractTerms>().AsNoTracking().Where(t => t.EngagementId == id).OrderByDescending(t => t.AgreedOn).ThenByDescending(t => t.Number).ToListAsync(ct);
        var deliveries = await db.Set<SubcontractDelivery>().AsNoTracking().Where(d => d.EngagementId == id).OrderBy(d => d.AcceptBy).ThenBy(d => d.Number).ToListAsync(ct);
        var invoices = await db.Set<Invoice>().AsNoTracking().Where(i => i.EngagementId == id).OrderBy(i => i.Number).ToListAsync(ct);
        var paid = await PaidTo.LoadAsync(db, id, ct);
        var (mayKeep, mayDecide) = (MoneyPolicies.Keep.Allows(call.Scope), MoneyPolicies.Decide.Allows(call.Scope));
        var payees = mayKeep ? await db.SubcontractorsAsync(engagement, ct) : [];
        var names = await db.NamesAsync([us, .. payees, .. terms.SelectMany(t => (Id<Organization>[])[t.OrganizationId, t.PayeeId]), .. paid.Payouts.SelectMany(p => (Id<Organization>[])[p.OrganizationId, p.PayeeId])], ct);
        return new(
            await EngagementHead.LoadAsync(call), id, engagement.Currency, [.. terms.Select(TermsOf)], await DeliveriesAsync(call, deliveries, terms, invoices, paid, names), [.. paid.Payouts.Reverse().Select(PayoutOf)],
            [.. payees.Where(names.ContainsKey).Select(p => new Choice<Organization>(p, names[p])).OrderBy(c => c.Name, StringComparer.Ordinal)],
            [.. invoices.Where(i => mayKeep && i.RecipientId == us && i.RedLetterOf is null && OpenOf(i) > 0).Select(i => new Choice<Invoice>(i.Id, $"{i.Number} · {Major(OpenOf(i), i.Currency).ToString("N2", call.Service<Reader>().Culture)}"))],
            mayKeep, mayDecide, Validity.Today(call.Scope.Now));

        long OpenOf(Invoice i) => i.GrossMinor - invoices.Where(r => r.RedLetterOf == i.Id).Sum(r => r.GrossMinor) - paid.Bound(i.Id);

        TermsRow TermsOf(SubcontractTerms t) => new(
            t.Id, t.Number, names.GetValueOrDefault(t.OrganizationId, ""), names.GetValueOrDefault(t.PayeeId, ""), t.Contract, t.AgreedOn, t.PayeeSize, t.AcceptanceDays, t.PaymentDays, t.Reason,
            terms.All(o => o.OrganizationId != t.OrganizationId || o.PayeeId != t.PayeeId || o.Number <= t.Number), t.PayeeId == us);

        PayoutRow PayoutOf(Payout p)
        {
            var decision = paid.Decisions.GetValueOrDefault(p.Id);
            return new(
                p.Id, names.GetValueOrDefault(p.OrganizationId, ""), names.GetValueOrDefault(p.PayeeId, ""), invoices.FirstOrDefault(i => i.Id == p.InvoiceId)?.Number ?? "", deliveries.FirstOrDefault(d => d.Id == p.DeliveryId)?.Number,
                Major(p.AmountMinor, p.Currency), p.ByName, p.At, decision?.IsApproved, decision?.ByName, decision?.At, decision?.Words, p.OrganizationId == us, [.. DecidePayout.WhyNot(p, decision, call.Scope.Actor, isApproved: true)]);
        }
    }

    private static async Task<IReadOnlyList<DeliveryRow>> DeliveriesAsync(
        Call call, IReadOnlyList<SubcontractDelivery> deliveries, IReadOnlyList<SubcontractTerms> terms, IReadOnlyList<Invoice> invoices, PaidTo paid, Dictionary<Id<Organization>, string> names)
    {
        var (us, today) = (call.Scope.Acting, Validity.Today(call.Scope.Now));
        var verdicts = await call.Db.Set<DeliveryVerdict>().AsNoTracking().Where(v => v.EngagementId == call.Engagement).ToDictionaryAsync(v => v.DeliveryId, call.Cancel);
        return [.. deliveries.Select(RowOf)];

        DeliveryRow RowOf(SubcontractDelivery d)
        {
            var verdict = verdicts.GetValueOrDefault(d.Id);
            var (standing, open) = (DeliveryStanding.Of(d, verdict, today), d.GrossMinor - paid.Paid(d.Id));
            var invoiced = invoices.Where(i => i.OrganizationId == d.OrganizationId && i.RecipientId == d.PayerId).Sum(i => i.RedLetterOf is null ? i.GrossMinor - paid.Paid(i.Id) : -i.GrossMinor);
            var late = open > 0 ? standing.DaysLate(today) : 0;
            var isProtected = terms.Any(t => t.Id == d.TermsId && SubcontractTerms.Protects(t.PayeeSize));
            var next = standing.Next(open, invoiced, paid.IsProposed(d.Id));
            return new(
                d.Id, d.Number, d.What, names.GetValueOrDefault(d.PayerId, ""), names.GetValueOrDefault(d.OrganizationId, ""), d.HandedInOn, d.AcceptBy, standing.State, standing.AcceptedOn, standing.DueOn, verdict?.Words,
                Major(d.NetMinor, d.Currency), d.VatPartsPerMillion / 10_000m, Major(d.GrossMinor, d.Currency), Major(paid.Paid(d.Id), d.Currency), late,
                late > 0 && isProtected ? standing.LateInterest(Money.FromMinor(open, Currency.Of(d.Currency)), today).Amount : null, next, next == NextAction.AskForInvoice ? d.ByName : verdict?.ByName ?? names.GetValueOrDefault(d.PayerId, ""),
                d.PayerId == us && MoneyPolicies.Decide.Allows(call.Scope) && standing.State == DeliveryState.InAcceptance, d.PayerId == us && standing.IsOwed && d.GrossMinor > paid.Bound(d.Id));
        }
    }

    private static async Task<IResult> ExportAsync(Call call)
    {
        var (reader, model) = (call.Service<Reader>(), await ShowAsync(call));
        string Say(Text text) => reader.Say(text);
        call.Db.Record("settlement.export-payables", Outcome.Read, null, call.Engagement, []);
        await call.Db.SaveChangesAsync(call.Cancel);
        return Xlsx.Download(model.Deliveries.Select(d => new Dictionary<string, object?>
        {
            [Say(PayableWords.Delivery)] = d.Number,
            [Say(PayableWords.What)] = d.What,
            [Say(PayableWords.Payer)] = d.Payer,
            [Say(PayableWords.Payee)] = d.Payee,
            [Say(PayableWords.HandedInOn)] = reader.Say(d.HandedInOn),
            [Say(PayableWords.AcceptBy)] = reader.Say(d.AcceptBy),
            [Say(MoneyWords.State)] = Say(PayableWords.Of(d.State)),
            [Say(PayableWords.AcceptedOn)] = d.AcceptedOn is { } accepted ? reader.Say(accepted) : null,
            [Say(MoneyWords.DueOn)] = d.DueOn is { } due ? reader.Say(due) : null,
            [Say(MoneyWords.Net)] = d.Net,
            [Say(MoneyWords.Vat)] = d.VatPercent,
            [Say(MoneyWords.Gross)] = d.Gross,
            [Say(PayableWords.Paid)] = d.Paid,
            [Say(MoneyWords.DaysLate)] = d.DaysLate,
            [Say(MoneyWords.Next)] = Say(MoneyWords.Of(d.Next)),
            [Say(MoneyWords.Owner)] = d.Owner,
        }), "payables.xlsx");
    }

    private static decimal Major(long minor, string currency) => Money.FromMinor(minor, Currency.Of(currency)).Amount;
}
