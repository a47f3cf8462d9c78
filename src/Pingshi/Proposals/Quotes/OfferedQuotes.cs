using Microsoft.EntityFrameworkCore;
using NodaTime;
using Pingshi.Commitments;
using Pingshi.Engagements;

namespace Pingshi.Proposals.Quotes;

/// <summary>Offered versions, as the scope sees them.</summary>
internal static class OfferedQuotes
{
    public static async Task<OfferedQuote?> NewestAsync(AppDb db, EngagementId engagement, CancellationToken ct) =>
        await db.Set<OfferedQuote>().AsNoTracking().Where(q => q.EngagementId == engagement).OrderByDescending(q => q.Number).FirstOrDefaultAsync(ct);

    public static IQueryable<Id<QuoteLine>> LinesOf(AppDb db, Id<OfferedQuote> quote) => db.Set<OfferedLine>().Where(l => l.OfferedQuoteId == quote).Select(l => l.LineId);

    /// <summary>How this version stands today.</summary>
    public static async Task<OfferedFacts> StandingAsync(AppDb db, OfferedQuote quote, IReadOnlyList<LoadedLine> lines, CancellationToken ct)
    {
        var newest = await db.Set<OfferedQuote>().Where(q => q.QuoteId == quote.QuoteId).MaxAsync(q => q.Number, ct);
        var accepted = await db.Set<QuoteAnswer>().Where(a => a.OfferedQuoteId == quote.Id).Select(a => (bool?)a.Accepts).SingleOrDefaultAsync(ct);
        var engagement = await db.Set<Engagement>().AsNoTracking().SingleAsync(e => e.Id == quote.EngagementId, ct);
        return new(quote.Number, newest, quote.ValidUntil, accepted, Validity.Today(db.Scope.Now),
            [.. lines.Where(l => !l.IsStruck && QuoteRules.WhyStaleToTheNeed(l.Facts()).Any()).Select(l => QuoteRules.KeyOf(l.Line.Number))], OfferedFacts.IsAwardedIn(engagement));
    }
}
