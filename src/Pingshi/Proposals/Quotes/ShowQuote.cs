using Microsoft.EntityFrameworkCore;
using Pingshi.Accounts;
using Pingshi.Engagements;
using Pingshi.Needs;
using Pingshi.Platform.Identity;
using Pingshi.Shares;
using Pingshi.Workforce;

namespace Pingshi.Proposals.Quotes;

/// <summary>The draft of the quote: lines with their price, what they serve and what is stale, the effort on site, the sums, the effect of a redraft.</summary>
public static class ShowQuote
{
    public const string Route = "/engagements/{engagement}/quote";

    public static readonly Policy See = Policy.For("proposals.see-quote", Role.Presales, Role.AccountManager, Role.Manager, Role.Finance);

    /// <summary>Those who see what a thing costs set what it is sold for.</summary>
    public static readonly Policy Draft = Policy.For("proposals.draft-quote", Role.Presales, Role.Manager);

    public sealed record EffortRow(Text Region, int Sites, decimal InstallationHours, decimal ConstructionHours, decimal YearlyHours, decimal WholeHours);

    public sealed record SiteChoice(Id<Site> Id, string Name, bool IsNamed);

    public sealed record EffectRow(string Key, string Name, LineChange Change, decimal? Before, decimal? After, decimal Difference, int? DaysBefore, int? DaysAfter, int DaysDifference);

    public sealed record EffectView(int Against, IReadOnlyList<EffectRow> Lines, decimal Price, int Days);

    public sealed record Sums(IReadOnlyList<SumRow> ByRequirement, IReadOnlyList<SumRow> BySupplier, IReadOnlyList<SumRow> BySite, IReadOnlyList<SumRow> ByRate);

    public sealed record Model(
        EngagementHead Head, EngagementId Engagement, int Revision, int OnRevision, string Currency, IReadOnlyList<LineView> Lines, Amounts Total, decimal? BudgetTo, decimal? MaximumPrice, string? MaximumPlace,
        Sums Sums, IReadOnlyList<EffortRow> Effort, int ServiceYears, IReadOnlyList<SiteChoice> Sites, IReadOnlyList<Reason> Warnings, EffectView? Effect, int LastOffered,
        bool MayDraft, bool MaySeeCost, IReadOnlyList<Reason> WhyNotDraft, IReadOnlyList<Reason> WhyNotRedraft, IReadOnlyList<Reason> WhyNotOffer, bool IsFirewallUp, long Version) : IVersioned;

    public static void Map(Routes routes) => routes.Read<ShowQuotePage, Model>(Route, See, ShowAsync);

    private static async Task<Model> ShowAsync(Call call)
    {
        var (db, draft) = (call.Db, await QuoteDraft.LoadAsync(call));
        var sites = await ScopeQuote.CoveredAsync(db, draft, call.Cancel);
        var suppliers = draft.Lines.Select(l => l.Loaded.Supply?.SupplierId).OfType<Id<Organization>>().Distinct().ToList();
        var names = await db.Set<Organization>().Where(o => suppliers.Contains(o.Id)).ToDictionaryAsync(o => o.Id, o => o.Name, call.Cancel);
        var (sum, years) = (draft.Sum, draft.Quote?.ServiceYears ?? 1);
        var service = ServiceSheet.Of([.. draft.Lines.Where(l => !l.Facts.IsStruck).Select(WorkOf)], sites,
            await db.Set<Engineer>().Where(e => e.ClosedAt == null).Select(e => e.CountyCode).Distinct().ToListAsync(call.Cancel), years);
        return new(
            await EngagementHead.LoadAsync(call), call.Engagement, draft.Revision, draft.Quote?.OnRevision ?? draft.Revision, draft.Engagement.Currency,
            [.. draft.Lines.Select(l => LineView.Of(l.Loaded, l.Loaded.Supply is { } s ? names.GetValueOrDefault(s.SupplierId) : null, l.Facts.IsStruck, l.Stale))],
            Amounts.Of(sum.Total), draft.Limits.BudgetTo?.Amount, draft.Limits.Maximum?.Amount, draft.Limits.MaximumPlace, SumsOf(draft, sum, names, sites),
            [.. service.Regions.Select(EffortOf)], years, await SitesAsync(db, draft, call.Cancel), [.. QuoteRules.Warnings(sum.Total, draft.Limits), .. WarningsOf(service, call)],
            await EffectAsync(call, draft), draft.Quote?.LastOffered ?? 0, Draft.Allows(call.Scope), ShowQuoteCost.See.Allows(call.Scope),
            [.. draft.WhyNotDraft], [.. draft.WhyNotRedraft], [.. draft.WhyNotOffer], draft.Engagement.IsFirewallUp, draft.Quote?.Version ?? 0);
    }

    private static LineWork WorkOf(DraftedLine line) => new(
        line.Facts.Name, line.Loaded.Supply?.InstallationMinutes ?? 0, line.Loaded.Supply?.ConstructionMinutes ?? 0, line.Loaded.Supply?.YearlyServiceMinutes ?? 0, line.Offer?.Regions ?? []);

    private static EffortRow EffortOf(RegionWork work) =>
        new(work.Region, work.Sites, work.InstallationMinutes / 60m, work.ConstructionMinutes / 60m, work.YearlyMinutes / 60m, work.WholeMinutes / 60m);

    private static IEnumerable<Reason> WarningsOf(ServiceSheet service, Call call)
    {
        var reader = call.Service<Reader>();
        if (service.WithoutEngineer.Count > 0)
        {
            yield return QuoteWords.NoEngineerNear.Because("sites", reader.List(service.WithoutEngineer));
        }
        foreach (var gap in service.NotThere)
        {
            yield return QuoteWords.OfferNotThere.Because("sites", gap.Name, reader.List(gap.Sites));
        }
    }

    private static Sums SumsOf(QuoteDraft draft, QuoteSum sum, Dictionary<Id<Organization>, string> suppliers, IReadOnlyList<CoveredSite> sites)
    {
        var keys = draft.Lines.SelectMany(l => l.Facts.Serves).DistinctBy(s => s.Id).ToDictionary(s => s.Id, s => s.Key);
        return new(
            [.. sum.ByRequirement.Select(s => Row(keys[s.Key], s.Value)).OrderBy(r => r.Name, StringComparer.Ordinal)],
            [.. sum.BySupplier.Select(s => Row(suppliers.GetValueOrDefault(s.Key) ?? "", s.Value)).OrderBy(r => r.Name, StringComparer.CurrentCulture)],
            sum.BySite([.. sites.Select(s => s.Id)]) is var bySite ? [.. sites.Where(s => bySite.ContainsKey(s.Id)).Select(s => Row(s.Name, bySite[s.Id]))] : [],
            [.. sum.ByRate.OrderByDescending(s => s.Key.Percentage).Select(s => Row(s.Key.ToString(), s.Value))]);

        static SumRow Row(string name, QuoteTotal total) => new(name, Amounts.Of(total));
    }

    private static async Task<IReadOnlyList<SiteChoice>> SitesAsync(AppDb db, QuoteDraft draft, CancellationToken ct)
    {
        var id = draft.Quote?.Id ?? default;
        return await db.Set<Site>().Where(s => s.OrganizationId == draft.Engagement.CustomerId && s.ClosedAt == null).OrderBy(s => s.NameSort)
            .Select(s => new SiteChoice(s.Id, s.Name, db.Set<QuoteSite>().Any(q => q.QuoteId == id && q.SiteId == s.Id))).ToListAsync(ct);
    }

    private static async Task<EffectView?> EffectAsync(Call call, QuoteDraft draft)
    {
        if (await OfferedQuotes.NewestAsync(call.Db, call.Engagement, call.Cancel) is not { } offered)
        {
            return null;
        }
        var before = await LoadedLine.LoadAsync(call.Db, call.Engagement, OfferedQuotes.LinesOf(call.Db, offered.Id), call.Cancel);
        var effect = QuoteEffect.Between(
            [.. before.Where(l => !l.IsStruck).Select(l => l.Compared).OfType<ComparedLine>()],
            [.. draft.Lines.Where(l => !l.Facts.IsStruck).Select(l => l.Loaded.Compared).OfType<ComparedLine>()], draft.Currency);
        return new(offered.Number, [.. effect.Lines.Where(l => l.Change != LineChange.Same).Select(l => new EffectRow(
            QuoteRules.KeyOf(l.Number), l.Name, l.Change, l.Before?.Amount, l.After?.Amount, l.Difference.Amount, l.DaysBefore, l.DaysAfter, l.DaysDifference))], effect.Price.Amount, effect.Days);
    }
}
