using Microsoft.EntityFrameworkCore;
using Pingshi.Engagements;
using Pingshi.Partners;
using Pingshi.Shares;

namespace Pingshi.Proposals.Quotes;

/// <summary>
/// The sealed side of the quote: cost, service cost and margin of the lines that the acting organisation supplies, and of no
/// other's. A partner's cost comes from its own offers, which nobody else reads. Every reading leaves a trace.
/// </summary>
public static class ShowQuoteCost
{
    public const string Route = "/engagements/{engagement}/quote/cost";

    public static readonly Policy See = Policy.For("proposals.see-quote-cost", Role.Presales, Role.Finance, Role.Manager, Role.PartnerManager, Role.PartnerFinance);

    public sealed record Row(string Key, string Name, decimal Net, decimal? UnitCost, decimal? Cost, decimal? ServiceCost, decimal? Margin, decimal? MarginPercent, string? StatedBy, string? Basis);

    public sealed record Model(EngagementHead Head, EngagementId Engagement, string Currency, int Sites, int ServiceYears, IReadOnlyList<Row> Lines, decimal Net, decimal Cost, decimal Margin, bool IsWhole);

    public static void Map(Routes routes) => routes.Read<ShowQuoteCostPage, Model>(Route, See, ShowAsync);

    private static async Task<Model> ShowAsync(Call call)
    {
        var (db, mine, ct) = (call.Db, call.Scope.Acting, call.Cancel);
        var currency = Currency.Of(await db.Set<Engagement>().Where(e => e.Id == call.Engagement).Select(e => e.Currency).SingleAsync(ct));
        var (lines, sites, years) = call.Scope.Side == Side.Provider ? await OfDraftAsync(call) : await OfNewestAsync(call);
        // The cost of a line without an offer was stated by whoever quotes it, whoever supplies it.
        var own = lines.Where(l => l is { Supply: { } supply, Price: not null, IsStruck: false } && (supply.OfferId is null ? supply.OrganizationId : supply.SupplierId) == mine).ToList();
        var costs = await CostsAsync(db, own, ct);
        var people = await BidRoom.PeopleAsync(db, call.Engagement, ct);
        var names = people.ToDictionary(p => p.Id, p => p.Name);
        List<Row> rows = [.. own.Select(l => RowOf(l, costs.GetValueOrDefault(l.Line.Id), sites, years, by => by is { } person ? names.GetValueOrDefault(person) : null))];
        db.Record("proposals.read-quote-cost", Outcome.Read, null, call.Engagement, []);
        await db.SaveChangesAsync(ct);
        var (net, cost) = (rows.Sum(r => r.Net), rows.Sum(r => (r.Cost ?? 0) + (r.ServiceCost ?? 0)));
        return new(await EngagementHead.LoadAsync(call), call.Engagement, currency.Code, sites, years, rows, net, cost, net - cost, rows.All(r => r.Cost is not null));
    }

    private static async Task<(IReadOnlyList<LoadedLine> Lines, int Sites, int Years)> OfDraftAsync(Call call)
    {
        var draft = await QuoteDraft.LoadAsync(call);
        return ([.. draft.Lines.Select(l => l.Loaded)], (await ScopeQuote.CoveredAsync(call.Db, draft, call.Cancel)).Count, draft.Quote?.ServiceYears ?? 1);
    }

    // How many sites the customer has is the provider's and the customer's affair: a partner's cost is its unit cost.
    private static async Task<(IReadOnlyList<LoadedLine> Lines, int Sites, int Years)> OfNewestAsync(Call call) =>
        await OfferedQuotes.NewestAsync(call.Db, call.Engagement, call.Cancel) is { } offered
            ? (await LoadedLine.LoadAsync(call.Db, call.Engagement, OfferedQuotes.LinesOf(call.Db, offered.Id), call.Cancel), 0, offered.ServiceYears)
            : ([], 0, 0);

    private static async Task<IReadOnlyDictionary<Id<QuoteLine>, LineCost>> CostsAsync(AppDb db, IReadOnlyList<LoadedLine> lines, CancellationToken ct)
    {
        var ids = lines.Select(l => l.Line.Id).ToList();
        var kept = await db.Set<QuoteCost>().AsNoTracking().Where(c => ids.Contains(c.LineId)).ToDictionaryAsync(c => c.LineId, c => new LineCost(c.Unit, c.YearlyService, c.StatedBy, c.Basis), ct);
        var offers = lines.Select(l => l.Supply!.OfferId).OfType<Id<Offer>>().Distinct().ToList();
        var known = (await db.Set<OfferCost>().AsNoTracking().Where(c => offers.Contains(c.OfferId)).ToListAsync(ct)).ToLookup(c => c.OfferId);
        foreach (var line in lines.Where(l => !kept.ContainsKey(l.Line.Id) && l.Supply!.OfferId is not null))
        {
            var supply = line.Supply!;
            if (known[supply.OfferId!.Value].Where(c => c.ValidFrom <= supply.PricedOn && c.Currency == line.Price!.Currency).MaxBy(c => c.ValidFrom) is { } cost)
            {
                kept[line.Line.Id] = new(cost.Unit, cost.YearlyService, null, null);
            }
        }
        return kept;
    }

    private static Row RowOf(LoadedLine line, LineCost? cost, int sites, int years, Func<Id<Platform.Identity.Person>?, string?> nameOf)
    {
        var net = line.Computed!.Value.Amount.Net;
        if (cost is null)
        {
            return new(QuoteRules.KeyOf(line.Line.Number), line.Line.Name, net.Amount, null, null, null, null, null, null, null);
        }
        var (goods, service) = (cost.Unit.For(line.Line.Quantity * line.Line.Periods), cost.YearlyService * sites * years);
        var margin = net - goods - service;
        return new(
            QuoteRules.KeyOf(line.Line.Number), line.Line.Name, net.Amount, cost.Unit.Price, goods.Amount, service.Amount, margin.Amount,
            decimal.Round(100m * margin.Minor / net.Minor, 2), nameOf(cost.StatedBy), cost.Basis);
    }

    private sealed record LineCost(UnitPrice Unit, Money YearlyService, Id<Platform.Identity.Person>? StatedBy, string? Basis);
}
