using Microsoft.EntityFrameworkCore;
using Pingshi.Engagements;
using Pingshi.Needs;
using Pingshi.Partners;
using Pingshi.Platform.Identity;

namespace Pingshi.Proposals.Quotes;

/// <summary>A line enters the draft or is changed in it.</summary>
public static class KeepLine
{
    public const string AddRoute = "/engagements/{engagement}/quote/lines";
    public const string Route = "/engagements/{engagement}/quote/lines/{quoteLine}";

    /// <summary>A requirement of the frozen revision, to be chosen.</summary>
    public sealed record Asked(Id<Requirement> Id, string Key, string Text, bool IsServed);

    public sealed record OfferChoice(Id<Offer> Id, string Code, string Name, string Owner, string Unit, PriceFacts? Price);

    /// <summary>The line as it stands; null = a new one.</summary>
    public sealed record Facts(
        Id<QuoteLine> Id, int Number, string Name, string Unit, Id<Offer>? Offer, decimal Quantity, decimal Periods, int DeliveryDays, decimal DiscountPercent, string? DiscountReason,
        decimal UnitPrice, decimal VatPercent, decimal InstallationHours, decimal ConstructionHours, decimal YearlyHours);

    public sealed record Model(
        EngagementHead Head, EngagementId Engagement, int Revision, Facts? Line, IReadOnlyList<Asked> Requirements, IReadOnlyList<OfferChoice> Offers, IReadOnlyList<Choice<Person>> People,
        string Currency, IReadOnlyList<Reason> Stale, IReadOnlyList<Reason> WhyNot, long Version) : IVersioned;

    public sealed record Kept(EngagementId Engagement, Id<QuoteLine> Line, int Number);

    public static void Map(Routes routes)
    {
        routes.Read<QuoteLinePage, Model>(AddRoute, ShowQuote.Draft, call => ShowAsync(call, null));
        routes.Read<QuoteLinePage, Model>(Route, ShowQuote.Draft, call => ShowAsync(call, call.Id<QuoteLine>("quoteLine")));
        routes.Act<LineInput, Kept>(AddRoute, ShowQuote.Draft, AddRoute, AddAsync, k => Patterns.Url(ShowQuote.Route, [k.Engagement]));
        routes.Act<LineInput, Kept>(Route, ShowQuote.Draft, Route, ChangeAsync, k => Patterns.Url(ShowQuote.Route, [k.Engagement]));
    }

    private static async Task<Kept> AddAsync(Call call, LineInput input)
    {
        var draft = await QuoteDraft.LoadAsync(call);
        Refusal.If([.. draft.WhyNotDraft, .. input.WhyNot()]);
        if (draft.Quote is { } there)
        {
            call.Expect(there);
        }
        var quote = draft.Quote ?? await BeginAsync(call, draft);
        return await KeepAsync(call, draft, quote, quote.NextLine++, input);
    }

    private static async Task<Kept> ChangeAsync(Call call, LineInput input)
    {
        var (draft, id) = (await QuoteDraft.LoadAsync(call), call.Id<QuoteLine>("quoteLine"));
        var line = draft.Lines.SingleOrDefault(l => l.Loaded.Line.Id == id) ?? throw Refusal.NotFound;
        call.Expect(draft.Quote!);
        Refusal.If([.. draft.WhyNotDraft, .. input.WhyNot()]);
        return await KeepAsync(call, draft, draft.Quote!, line.Facts.Number, input);
    }

    private static async Task<Quote> BeginAsync(Call call, QuoteDraft draft)
    {
        var proposal = await call.Db.MyProposalAsync(call.Engagement, call.Cancel);
        var quote = new Quote
        {
            Id = call.Db.Scope.NewId<Quote>(), ProposalId = proposal.Id, EngagementId = call.Engagement, OrganizationId = proposal.OrganizationId, Currency = draft.Engagement.Currency, OnRevision = draft.Revision,
        };
        call.Db.Add(quote);
        return quote;
    }

    // The trace says which line changed and not its price: the audit log is read by those who may not see it.
    private static async Task<Kept> KeepAsync(Call call, QuoteDraft draft, Quote quote, int number, LineInput input)
    {
        var source = await call.Db.SourceOfAsync(call.Engagement, input, draft.Currency, draft.Today, call.Cancel);
        var line = await call.Db.PutAsync(quote, number, draft.Revision, input.Terms, source, draft.Today, call.Cancel);
        call.Db.Record("proposals.keep-quote-line", line.Id.Subject, call.Engagement,
            ("line", QuoteRules.KeyOf(number)), ("requirements", string.Join(',', input.Terms.Requirements)), ("statedBy", source.StatedBy?.ToString()));
        return new(call.Engagement, line.Id, number);
    }

    private static async Task<Model> ShowAsync(Call call, Id<QuoteLine>? id)
    {
        var (db, draft) = (call.Db, await QuoteDraft.LoadAsync(call));
        var line = id is null ? null : draft.Lines.SingleOrDefault(l => l.Loaded.Line.Id == id) ?? throw Refusal.NotFound;
        var served = line?.Facts.Serves.Select(s => s.Id).ToHashSet() ?? [];
        var asked = await (
            from t in db.Set<RequirementText>()
            join r in db.Set<Requirement>() on t.RequirementId equals r.Id
            where t.EngagementId == call.Engagement && t.Revision == draft.Revision
            orderby t.Position
            select new { r.Id, r.Key, t.Text }).ToListAsync(call.Cancel);
        return new(
            await EngagementHead.LoadAsync(call), call.Engagement, draft.Revision, line is null ? null : FactsOf(line), [.. asked.Select(a => new Asked(a.Id, a.Key, a.Text, served.Contains(a.Id)))],
            await OffersAsync(db, draft, call.Cancel), await BidRoom.PeopleAsync(db, call.Engagement, call.Cancel), draft.Engagement.Currency,
            line?.Stale ?? [], [.. draft.WhyNotDraft], draft.Quote?.Version ?? 0);
    }

    private static Facts FactsOf(DraftedLine drafted)
    {
        var (line, supply, price) = (drafted.Loaded.Line, drafted.Loaded.Supply!, drafted.Loaded.Computed!.Value);
        return new(
            line.Id, line.Number, line.Name, line.Unit, supply.OfferId, line.Quantity, line.Periods, line.DeliveryDays, price.Discount.Percent, drafted.Loaded.Price!.DiscountReason,
            price.Unit.Price, price.Vat.Percentage.Percent, supply.InstallationMinutes / 60m, supply.ConstructionMinutes / 60m, supply.YearlyServiceMinutes / 60m);
    }

    private static async Task<IReadOnlyList<OfferChoice>> OffersAsync(AppDb db, QuoteDraft draft, CancellationToken ct)
    {
        var today = draft.Today;
        var offers = await (
            from o in db.Set<Offer>().AsNoTracking()
            join owner in db.Set<Organization>() on o.OrganizationId equals owner.Id
            orderby owner.NameSort, o.NameSort
            select new { Offer = o, owner.Name, Price = db.Set<OfferPrice>().Where(p => p.OfferId == o.Id && p.ValidFrom <= today).OrderByDescending(p => p.ValidFrom).FirstOrDefault() }).ToListAsync(ct);
        return [.. offers.Where(o => o.Offer.IsOnSale(today) && o.Price is not null)
            .Select(o => new OfferChoice(o.Offer.Id, o.Offer.Code, o.Offer.Name, o.Name, o.Offer.Unit, PriceFacts.Of(o.Price)))];
    }
}
