using System.Globalization;
using Pingshi.Shares;

namespace Pingshi.Proposals.Quotes;

/// <summary>
/// The draft follows what stands now: its stale lines take today's price and the standing revision. A line whose requirements
/// are all gone, or whose offer is no longer sold, cannot follow; a person changes or removes it.
/// </summary>
public static class RedraftQuote
{
    public const string Route = "/engagements/{engagement}/quote/redraft";

    public sealed record Redrafted(EngagementId Engagement, int Revision, int Followed, int Left);

    public static void Map(Routes routes) => routes.Act<Nothing, Redrafted>(Route, ShowQuote.Draft, ShowQuote.Route, ExecuteAsync, r => Patterns.Url(ShowQuote.Route, [r.Engagement]));

    private static async Task<Redrafted> ExecuteAsync(Call call, Nothing input)
    {
        var draft = await QuoteDraft.LoadAsync(call);
        Refusal.If(draft.WhyNotRedraft);
        var quote = draft.Quote!;
        call.Expect(quote);
        var stale = draft.Lines.Where(l => l.Stale.Count > 0).ToList();
        var able = stale.Where(l => CanFollow(l, draft)).ToList();
        foreach (var line in able)
        {
            await FollowAsync(call, draft, line);
        }
        quote.OnRevision = draft.Revision;
        call.Db.Record("proposals.redraft-quote", quote.Id.Subject, call.Engagement, ("revision", draft.Revision.ToString(CultureInfo.InvariantCulture)), ("lines", string.Join(',', able.Select(l => QuoteRules.KeyOf(l.Facts.Number)))));
        return new(call.Engagement, draft.Revision, able.Count, stale.Count - able.Count);
    }

    private static bool CanFollow(DraftedLine line, QuoteDraft draft) =>
        QuoteRules.IsAsked(line.Facts) && !line.Facts.IsStruck && (line.Offer is null || line.Offer.IsOnSale(draft.Today)) && (line.Loaded.Supply!.OfferId is null || line.Offer is not null);

    private static async Task FollowAsync(Call call, QuoteDraft draft, DraftedLine drafted)
    {
        var (line, price, supply) = (drafted.Loaded.Line, drafted.Loaded.Computed!.Value, drafted.Loaded.Supply!);
        LineTerms terms = new(
            [.. drafted.Facts.Serves.Where(s => s.ChangedIn is not null).Select(s => s.Id)], line.Quantity, line.Periods, line.DeliveryDays, price.Discount, drafted.Loaded.Price!.DiscountReason);
        var source = supply.OfferId is { } offer
            ? await call.Db.SourceOfAsync(offer, draft.Currency, draft.Today, call.Cancel)
            : await StatedAsync(call, drafted, price);
        await call.Db.PutAsync(draft.Quote!, line.Number, draft.Revision, terms, source, draft.Today, call.Cancel);
    }

    // A custom line keeps the price and the statement it was made with.
    private static async Task<LineSource> StatedAsync(Call call, DraftedLine drafted, LinePrice price)
    {
        var (line, supply) = (drafted.Loaded.Line, drafted.Loaded.Supply!);
        var cost = await call.Db.Set<QuoteCost>().FindAsync([line.Id], call.Cancel);
        return new(
            supply.SupplierId, line.Name, line.Unit, price.Unit, price.Vat, null, null, supply.InstallationMinutes, supply.ConstructionMinutes, supply.YearlyServiceMinutes,
            cost?.Unit, cost?.YearlyService, cost?.StatedBy, cost?.Basis);
    }
}
