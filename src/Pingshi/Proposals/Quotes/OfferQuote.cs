using System.ComponentModel.DataAnnotations;
using System.Globalization;
using NodaTime;
using Pingshi.Commitments;

namespace Pingshi.Proposals.Quotes;

/// <summary>The draft is offered: frozen with its number, binding until its last day. What is stale, unasked or struck is not.</summary>
public static class OfferQuote
{
    public const string Route = "/engagements/{engagement}/quote/offer";

    public static readonly CommitmentKind Valid = new("proposals.quote-valid", new("报价 {0} 有效", "Quote {0} stands"));
    public static readonly CommitmentKind AnswerDue = new("proposals.quote-answer-due", new("答复报价 {0}", "Answer quote {0}"));

    private static readonly LocalTime EndOfWork = new(18, 0);
    private static readonly DateTimeZone China = DateTimeZoneProviders.Tzdb["Asia/Shanghai"];

    public sealed record Input
    {
        /// <summary>The last day, in China, on which the price holds.</summary>
        public required LocalDate ValidUntil { get; init; }

        /// <summary>The day by which the customer is asked to answer; not in a running tender.</summary>
        public LocalDate? AnswerBy { get; init; }
        [StringLength(1000)] public string? Note { get; init; }
    }

    public sealed record Offered(EngagementId Engagement, Id<OfferedQuote> Quote, int Number);

    public static void Map(Routes routes) => routes.Act<Input, Offered>(Route, ShowQuote.Draft, ShowQuote.Route, ExecuteAsync, o => Patterns.Url(ShowOffered.Route, [o.Engagement, o.Quote]));

    private static async Task<Offered> ExecuteAsync(Call call, Input input)
    {
        var (db, draft) = (call.Db, await QuoteDraft.LoadAsync(call));
        Refusal.If([.. draft.WhyNotOffer, .. QuoteRules.WhyNotDays(draft.Today, input.ValidUntil, input.AnswerBy, draft.Engagement.IsFirewallUp)]);
        var quote = draft.Quote!;
        call.Expect(quote);
        var before = await OfferedQuotes.NewestAsync(db, call.Engagement, call.Cancel);
        var offered = Freeze(call, draft, quote, input);
        db.AddRange((await ScopeQuote.CoveredAsync(db, draft, call.Cancel)).Select(s => new OfferedSite { OfferedQuoteId = offered.Id, SiteId = s.Id, EngagementId = quote.EngagementId, OrganizationId = quote.OrganizationId }));
        await PromiseAsync(call, draft, offered, before);
        db.Record("proposals.offer-quote", offered.Id.Subject, call.Engagement,
            ("number", offered.Number.ToString(CultureInfo.InvariantCulture)), ("validUntil", input.ValidUntil.ToString()), ("lines", string.Join(',', draft.Lines.Select(l => l.Loaded.Line.Id))));
        return new(call.Engagement, offered.Id, offered.Number);
    }

    private static OfferedQuote Freeze(Call call, QuoteDraft draft, Quote quote, Input input)
    {
        var db = call.Db;
        var offered = new OfferedQuote
        {
            Id = db.Scope.NewId<OfferedQuote>(), QuoteId = quote.Id, EngagementId = quote.EngagementId, OrganizationId = quote.OrganizationId, Number = ++quote.LastOffered, OnRevision = draft.Revision,
            ServiceYears = quote.ServiceYears, ValidUntil = input.ValidUntil, AnswerBy = input.AnswerBy, Note = input.Note, At = db.Scope.Now, By = db.Scope.Actor,
        };
        quote.OnRevision = draft.Revision;
        db.Add(offered);
        db.AddRange(draft.Lines.Select(l => new OfferedLine { OfferedQuoteId = offered.Id, LineId = l.Loaded.Line.Id, EngagementId = quote.EngagementId, OrganizationId = quote.OrganizationId }));
        return offered;
    }

    // We owe the price until its last day, the customer an answer where it was asked for one; a later version takes both over.
    private static async Task PromiseAsync(Call call, QuoteDraft draft, OfferedQuote offered, OfferedQuote? before)
    {
        var (db, customer) = (call.Db, draft.Engagement.CustomerId);
        if (before is not null)
        {
            await db.DropAsync(Valid, before.Id.Value, call.Cancel);
            await db.DropAsync(AnswerDue, before.Id.Value, call.Cancel);
        }
        var (link, number) = (Patterns.Url(ShowOffered.Route, [offered.EngagementId, offered.Id]), offered.Number.ToString(CultureInfo.InvariantCulture));
        await db.RaiseAsync(Valid, offered.Id.Value, new(offered.OrganizationId, customer, new Validity(null, offered.ValidUntil).EndsAt!.Value, link, [number], null, offered.EngagementId), call.Cancel);
        if (offered.AnswerBy is { } day)
        {
            await db.RaiseAsync(AnswerDue, offered.Id.Value, new(customer, offered.OrganizationId, EndOfWork.On(day).InZoneLeniently(China).ToInstant(), link, [number], null, offered.EngagementId), call.Cancel);
        }
    }
}
