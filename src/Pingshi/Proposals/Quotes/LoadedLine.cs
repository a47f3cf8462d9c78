using Microsoft.EntityFrameworkCore;
using Pingshi.Needs;
using Pingshi.Partners;
using Pingshi.Shares;

namespace Pingshi.Proposals.Quotes;

/// <summary>A line with all that the scope may see of it: no price, no supplier where those are not its own to see.</summary>
internal sealed record LoadedLine(QuoteLine Line, QuotePrice? Price, QuoteSupply? Supply, IReadOnlyList<Served> Serves, QuoteStrike? Strike)
{
    public LinePrice? Computed => Price?.Of(Line);

    public bool IsStruck => Strike is not null;

    /// <summary>As sums take it; null where the price is not the scope's to see.</summary>
    public SummedLine? Summed => Computed is { } price ? new(Line.Number, Supply?.SupplierId, [.. Serves.Select(s => s.Id)], price.Amount) : null;

    public ComparedLine? Compared => Computed is { } price ? new(Line.Number, Line.Name, price.Amount.Gross, Line.DeliveryDays) : null;

    public LineFacts Facts(PricedOffer? offer = null) => new(Line.Number, Line.Name, Line.OnRevision, Serves, IsStruck, offer);

    public static async Task<IReadOnlyList<LoadedLine>> LoadAsync(AppDb db, EngagementId engagement, IQueryable<Id<QuoteLine>> which, CancellationToken ct)
    {
        var revision = await AnswerSheet.CurrentRevisionAsync(db, engagement, ct);
        var lines = await db.Set<QuoteLine>().AsNoTracking().Where(l => which.Contains(l.Id)).OrderBy(l => l.Number).ToListAsync(ct);
        var prices = await db.Set<QuotePrice>().AsNoTracking().Where(p => which.Contains(p.LineId)).ToDictionaryAsync(p => p.LineId, ct);
        var supplies = await db.Set<QuoteSupply>().AsNoTracking().Where(s => which.Contains(s.LineId)).ToDictionaryAsync(s => s.LineId, ct);
        // A partner learns of the requirements it was invited to, and of no other that its line serves.
        var served = await (
            from b in db.Set<QuoteBinding>()
            join r in db.Set<Requirement>() on b.RequirementId equals r.Id
            where which.Contains(b.LineId)
            orderby r.Key
            select new
            {
                b.LineId, r.Id, r.Key,
                ChangedIn = db.Set<RequirementText>().Where(t => t.RequirementId == r.Id && t.Revision == revision).Select(t => (int?)t.ChangedIn).FirstOrDefault(),
            }).ToListAsync(ct);
        var strikes = await StrikesAsync(db, engagement, ct);
        var byLine = served.ToLookup(s => s.LineId, s => new Served(s.Id, s.Key, s.ChangedIn));
        return [.. lines.Select(l => new LoadedLine(l, prices.GetValueOrDefault(l.Id), supplies.GetValueOrDefault(l.Id), [.. byLine[l.Id]], strikes.GetValueOrDefault(l.Number)))];
    }

    /// <summary>The strikes that stand, by the line's number: the customer's last word on each.</summary>
    public static async Task<IReadOnlyDictionary<int, QuoteStrike>> StrikesAsync(AppDb db, EngagementId engagement, CancellationToken ct)
    {
        var said = await db.Set<QuoteStrike>().AsNoTracking().Where(s => s.EngagementId == engagement).ToListAsync(ct);
        return said.GroupBy(s => s.LineNumber).Select(g => g.MaxBy(s => s.Sequence)!).Where(s => s.IsStruck).ToDictionary(s => s.LineNumber);
    }

    /// <summary>What was struck, so that it cannot come back under another number: by its offer, or where there is none by its name.</summary>
    public static async Task<StruckThings> StruckThingsAsync(AppDb db, EngagementId engagement, CancellationToken ct)
    {
        var ids = (await StrikesAsync(db, engagement, ct)).Values.Select(s => s.LineId).ToList();
        var things = await (
            from l in db.Set<QuoteLine>()
            join s in db.Set<QuoteSupply>() on l.Id equals s.LineId
            where ids.Contains(l.Id)
            select new { l.Name, s.OfferId }).ToListAsync(ct);
        return new(things.Where(t => t.OfferId is not null).Select(t => t.OfferId!.Value), things.Where(t => t.OfferId is null).Select(t => StruckThings.Squeeze(t.Name)));
    }
}

/// <summary>Offers and names that the customer struck as not asked.</summary>
internal sealed record StruckThings(IReadOnlySet<Id<Offer>> Offers, IReadOnlySet<string> Names)
{
    public StruckThings(IEnumerable<Id<Offer>> offers, IEnumerable<string> names) : this(offers.ToHashSet(), names.ToHashSet(StringComparer.OrdinalIgnoreCase)) { }

    public bool Holds(Id<Offer>? offer, string name) => offer is { } id ? Offers.Contains(id) : Names.Contains(Squeeze(name));

    public static string Squeeze(string name) => string.Concat(name.Where(char.IsLetterOrDigit));
}
