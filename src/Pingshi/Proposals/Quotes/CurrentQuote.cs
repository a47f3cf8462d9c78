using Microsoft.EntityFrameworkCore;
using Pingshi.Needs;
using Pingshi.Platform.Identity;
using Pingshi.Shares;

namespace Pingshi.Proposals.Quotes;

/// <summary>A line of the version that stands, as contract and documents take it up.</summary>
/// <param name="Supplier">Null where the scope may not know it.</param>
public sealed record CurrentLine(
    Id<QuoteLine> Id, int Number, string Name, string Unit, decimal Quantity, decimal Periods, LinePrice Price, int DeliveryDays, Id<Organization>? Supplier, IReadOnlyList<Id<Requirement>> Requirements);

/// <summary>
/// The newest offered version as the scope sees it, without the lines that the customer struck. Whoever builds on it holds
/// <see cref="WhyNotGoOn"/> against it first: nothing stale goes on (§4.3).
/// </summary>
public sealed record CurrentQuote(OfferedQuote Offered, QuoteState State, IReadOnlyList<string> Stale, IReadOnlyList<CurrentLine> Lines, QuoteTotal Total)
{
    public IEnumerable<Reason> WhyNotGoOn
    {
        get
        {
            if (Stale.Count > 0)
            {
                yield return QuoteWords.StaleLines.Because("quote", string.Join(", ", Stale));
            }
            if (Lines.Count == 0)
            {
                yield return QuoteWords.Empty.Because("quote");
            }
        }
    }

    /// <summary>Null while nothing was offered.</summary>
    public static async Task<CurrentQuote?> LoadAsync(AppDb db, EngagementId engagement, CancellationToken ct)
    {
        if (await OfferedQuotes.NewestAsync(db, engagement, ct) is not { } offered)
        {
            return null;
        }
        var currency = Currency.Of(await db.Set<Engagements.Engagement>().Where(e => e.Id == engagement).Select(e => e.Currency).SingleAsync(ct));
        var lines = await LoadedLine.LoadAsync(db, engagement, OfferedQuotes.LinesOf(db, offered.Id), ct);
        var standing = await OfferedQuotes.StandingAsync(db, offered, lines, ct);
        var counting = lines.Where(l => !l.IsStruck && l.Computed is not null).ToList();
        return new(offered, standing.State, standing.Stale,
            [.. counting.Select(l => new CurrentLine(
                l.Line.Id, l.Line.Number, l.Line.Name, l.Line.Unit, l.Line.Quantity, l.Line.Periods, l.Computed!.Value, l.Line.DeliveryDays, l.Supply?.SupplierId, [.. l.Serves.Select(s => s.Id)]))],
            QuoteTotal.Of(counting.Select(l => l.Computed!.Value.Amount), currency));
    }
}
