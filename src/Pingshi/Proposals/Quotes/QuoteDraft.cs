using System.Globalization;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using Pingshi.Commitments;
using Pingshi.Engagements;
using Pingshi.Needs;
using Pingshi.Partners;
using Pingshi.Proposals.Structure;
using Pingshi.Shares;

namespace Pingshi.Proposals.Quotes;

/// <summary>A line of the draft with the offer behind it as that stands today.</summary>
internal sealed record DraftedLine(LoadedLine Loaded, Offer? Offer, LineFacts Facts, IReadOnlyList<Reason> Stale);

/// <summary>The acting organisation's draft with everything its rules need.</summary>
internal sealed record QuoteDraft(Engagement Engagement, Quote? Quote, bool? Goes, int Revision, IReadOnlyList<string> NewKeys, IReadOnlyList<DraftedLine> Lines, PriceLimits Limits, LocalDate Today)
{
    public IReadOnlyList<Reason> WhyNotOnStructure { get; init; } = [];
    public IReadOnlyList<PartnerFloor> Floors { get; init; } = [];

    public Currency Currency => Currency.Of(Engagement.Currency);

    public QuoteSum Sum => new(Lines.Select(l => l.Loaded.Summed).OfType<SummedLine>(), Lines.Where(l => l.Facts.IsStruck).Select(l => l.Facts.Number).ToHashSet(), Currency);

    public IEnumerable<Reason> WhyNotDraft => QuoteRules.WhyNotDraft(Engagement.Method, Engagement.Phase, Goes, Revision);

    /// <summary>Whether a redraft would change something.</summary>
    public bool HasNews => Lines.Any(l => l.Stale.Count > 0) || (Quote is { } quote && quote.OnRevision < Revision);

    public IEnumerable<Reason> WhyNotRedraft => HasNews ? WhyNotDraft : [.. WhyNotDraft, QuoteWords.NothingToRedraft.Because()];

    public IEnumerable<Reason> WhyNotOffer => QuoteRules.WhyNotOffer(new()
    {
        Method = Engagement.Method, Phase = Engagement.Phase, IsFirewallUp = Engagement.IsFirewallUp, Goes = Goes, Revision = Revision, OnRevision = Quote?.OnRevision ?? Revision,
        NewKeys = NewKeys, Lines = [.. Lines.Select(l => l.Facts)], Total = Sum.Total, Limits = Limits, Today = Today,
        WhyNotOnStructure = WhyNotOnStructure, Floors = Floors, BySupplier = Sum.BySupplier.ToDictionary(s => s.Key, s => s.Value.Net),
    });

    public static async Task<QuoteDraft> LoadAsync(Call call)
    {
        var (db, id, ct, mine) = (call.Db, call.Engagement, call.Cancel, call.Scope.Acting);
        var engagement = await db.Set<Engagement>().AsNoTracking().SingleAsync(e => e.Id == id, ct);
        var quote = await db.Set<Quote>().SingleOrDefaultAsync(q => q.EngagementId == id && q.OrganizationId == mine, ct);
        var goes = await db.Set<Proposal>().Where(p => p.EngagementId == id && p.OrganizationId == mine).Select(p => p.Goes).SingleOrDefaultAsync(ct);
        var revision = await AnswerSheet.CurrentRevisionAsync(db, id, ct);
        var today = Validity.Today(call.Scope.Now);
        var quoteId = quote?.Id ?? default;
        var loaded = await LoadedLine.LoadAsync(db, id, db.Set<DraftLine>().Where(l => l.QuoteId == quoteId).Select(l => l.LineId), ct);
        var struck = await LoadedLine.StruckThingsAsync(db, id, ct);
        return new(engagement, quote, goes, revision, await NewKeysAsync(db, id, quote?.OnRevision ?? revision, revision, ct),
            await WithOffersAsync(db, loaded, struck, today, ct), await LimitsAsync(db, engagement, ct), today)
        {
            WhyNotOnStructure = await db.WhyNotOnStructureAsync(id, revision, ct), Floors = await db.PartnerFloorsAsync(id, ct),
        };
    }

    private static async Task<IReadOnlyList<DraftedLine>> WithOffersAsync(AppDb db, IReadOnlyList<LoadedLine> lines, StruckThings struck, LocalDate today, CancellationToken ct)
    {
        var ids = lines.Select(l => l.Supply?.OfferId).OfType<Id<Offer>>().Distinct().ToList();
        var offers = await db.Set<Offer>().AsNoTracking().Where(o => ids.Contains(o.Id)).ToDictionaryAsync(o => o.Id, ct);
        var prices = (await db.Set<OfferPrice>().AsNoTracking().Where(p => ids.Contains(p.OfferId) && p.ValidFrom <= today).ToListAsync(ct))
            .GroupBy(p => p.OfferId).ToDictionary(g => g.Key, g => g.MaxBy(p => p.ValidFrom));
        return [.. lines.Select(l =>
        {
            var offer = l.Supply?.OfferId is { } id ? offers.GetValueOrDefault(id) : null;
            var priced = offer is null || l.Computed is not { } price ? null : PricedOf(l.Supply!.OfferPriceId, price.Unit, prices.GetValueOrDefault(offer.Id), offer.SoldUntil);
            var facts = l.Facts(priced) with { IsStruck = l.IsStruck || struck.Holds(l.Supply?.OfferId, l.Line.Name) };
            return new DraftedLine(l, offer, facts, [.. QuoteRules.WhyStale(facts, today)]);
        })];
    }

    private static PricedOffer PricedOf(Id<OfferPrice>? at, UnitPrice unit, OfferPrice? now, LocalDate? soldUntil) => new(at, unit, now?.Id, now?.Net, soldUntil);

    /// <summary>What came into the need after the draft was last looked at.</summary>
    private static async Task<IReadOnlyList<string>> NewKeysAsync(AppDb db, EngagementId engagement, int since, int revision, CancellationToken ct) => since >= revision ? [] : await (
        from t in db.Set<RequirementText>()
        join r in db.Set<Requirement>() on t.RequirementId equals r.Id
        where t.EngagementId == engagement && t.Revision == revision && !db.Set<RequirementText>().Any(o => o.RequirementId == t.RequirementId && o.Revision <= since)
        orderby r.Key
        select r.Key).ToListAsync(ct);

    /// <summary>As the engagement records them, else as the document itself says.</summary>
    private static async Task<PriceLimits> LimitsAsync(AppDb db, Engagement engagement, CancellationToken ct)
    {
        var currency = Currency.Of(engagement.Currency);
        var said = await db.Set<TenderFact>().AsNoTracking()
            .Where(f => f.EngagementId == engagement.Id && (f.Name == TenderFact.MaximumPrice || f.Name == TenderFact.Budget)).ToDictionaryAsync(f => f.Name, ct);
        return new(Of(engagement.BudgetToMinor, TenderFact.Budget), Of(engagement.MaximumPriceMinor, TenderFact.MaximumPrice), said.GetValueOrDefault(TenderFact.MaximumPrice)?.Place);

        Money? Of(long? recorded, string fact) => recorded is { } minor ? Money.FromMinor(minor, currency) : Said(said.GetValueOrDefault(fact)?.Value, currency);
    }

    // A fact's amount is written as minor units and currency; one of another currency limits nothing here.
    private static Money? Said(string? fact, Currency currency) =>
        fact?.Split(' ') is [var minor, var code] && code == currency.Code && long.TryParse(minor, CultureInfo.InvariantCulture, out var amount) ? Money.FromMinor(amount, currency) : null;
}
