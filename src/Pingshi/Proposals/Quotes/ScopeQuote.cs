using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Pingshi.Accounts;

namespace Pingshi.Proposals.Quotes;

/// <summary>Which sites of the customer the quote covers, and for how many years of service its effort counts.</summary>
public static class ScopeQuote
{
    public const string Route = "/engagements/{engagement}/quote/scope";

    public sealed record Input
    {
        /// <summary>None = all sites that are open.</summary>
        public IReadOnlyList<Id<Site>>? Sites { get; init; }
        [Range(0, 30)] public required int ServiceYears { get; init; }
    }

    public sealed record Scoped(EngagementId Engagement);

    public static void Map(Routes routes) => routes.Act<Input, Scoped>(Route, ShowQuote.Draft, ShowQuote.Route, ExecuteAsync, s => Patterns.Url(ShowQuote.Route, [s.Engagement]));

    private static async Task<Scoped> ExecuteAsync(Call call, Input input)
    {
        var (db, draft) = (call.Db, await QuoteDraft.LoadAsync(call));
        Refusal.If(draft.Quote is null ? [.. draft.WhyNotDraft, QuoteWords.Empty.Because()] : draft.WhyNotDraft);
        var quote = draft.Quote!;
        call.Expect(quote);
        List<Id<Site>> chosen = [.. (input.Sites ?? []).Distinct()];
        var known = await db.Set<Site>().CountAsync(s => chosen.Contains(s.Id) && s.OrganizationId == draft.Engagement.CustomerId && s.ClosedAt == null, call.Cancel);
        QuoteWords.UnknownSite.Unless(known == chosen.Count, "sites");
        quote.ServiceYears = input.ServiceYears;
        var there = await db.Set<QuoteSite>().Where(s => s.QuoteId == quote.Id).ToListAsync(call.Cancel);
        db.RemoveRange(there.Where(s => !chosen.Contains(s.SiteId)));
        db.AddRange(chosen.Except(there.Select(s => s.SiteId)).Select(s => new QuoteSite { QuoteId = quote.Id, SiteId = s, EngagementId = quote.EngagementId, OrganizationId = quote.OrganizationId }));
        db.Record("proposals.scope-quote", quote.Id.Subject, call.Engagement, ("sites", string.Join(',', chosen)));
        return new(call.Engagement);
    }

    /// <summary>The sites that the draft covers.</summary>
    internal static async Task<IReadOnlyList<CoveredSite>> CoveredAsync(AppDb db, QuoteDraft draft, CancellationToken ct)
    {
        var id = draft.Quote?.Id ?? default;
        var named = await db.Set<QuoteSite>().Where(s => s.QuoteId == id).Select(s => s.SiteId).ToListAsync(ct);
        return await db.Set<Site>().Where(s => s.OrganizationId == draft.Engagement.CustomerId && s.ClosedAt == null && (named.Count == 0 || named.Contains(s.Id)))
            .OrderBy(s => s.NameSort).Select(s => new CoveredSite(s.Id, s.Name, s.CountyCode)).ToListAsync(ct);
    }
}
