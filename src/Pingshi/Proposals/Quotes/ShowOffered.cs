using Microsoft.EntityFrameworkCore;
using NodaTime;
using Pingshi.Engagements;
using Pingshi.Platform.Identity;
using Pingshi.Shares;

namespace Pingshi.Proposals.Quotes;

/// <summary>
/// One offered version. The customer reads every line with its price and what it serves, never who supplies it; a partner
/// its own lines and no other; nobody here a cost.
/// </summary>
public static class ShowOffered
{
    public const string Route = "/engagements/{engagement}/quotes/{quote}";

    public sealed record GivenAnswer(bool Accepts, string? Words, Instant At);

    public sealed record Model(
        EngagementHead Head, EngagementId Engagement, Id<OfferedQuote> Quote, int Number, int OnRevision, int Revision, LocalDate ValidUntil, LocalDate? AnswerBy, string? Note, Instant At, QuoteState State,
        string Currency, IReadOnlyList<LineView> Lines, Amounts Total, IReadOnlyList<SumRow> ByRate, IReadOnlyList<string> Stale, GivenAnswer? Answer, bool IsPartOnly,
        bool MayAnswer, IReadOnlyList<Reason> WhyNotAccept, IReadOnlyList<Reason> WhyNotDecline, IReadOnlyList<Reason> WhyNotStrike);

    public static void Map(Routes routes)
    {
        routes.Read<ShowOfferedPage, Model>(Route, ListQuotes.See, ShowAsync);
        routes.File(Route + "/export", ListQuotes.See, ExportAsync);
    }

    private static async Task<Model> ShowAsync(Call call)
    {
        var (db, offered) = (call.Db, await call.OfferedQuoteAsync());
        var engagement = await db.Set<Engagement>().AsNoTracking().SingleAsync(e => e.Id == call.Engagement, call.Cancel);
        var lines = await LoadedLine.LoadAsync(db, call.Engagement, OfferedQuotes.LinesOf(db, offered.Id), call.Cancel);
        var standing = await OfferedQuotes.StandingAsync(db, offered, lines, call.Cancel);
        var answer = await db.Set<QuoteAnswer>().AsNoTracking().SingleOrDefaultAsync(a => a.OfferedQuoteId == offered.Id, call.Cancel);
        var sum = new QuoteSum(lines.Select(l => l.Summed).OfType<SummedLine>(), lines.Where(l => l.IsStruck).Select(l => l.Line.Number).ToHashSet(), Currency.Of(engagement.Currency));
        var suppliers = await SuppliersAsync(db, lines, call.Cancel);
        return new(
            await EngagementHead.LoadAsync(call), call.Engagement, offered.Id, offered.Number, offered.OnRevision, await AnswerSheet.CurrentRevisionAsync(db, call.Engagement, call.Cancel), offered.ValidUntil,
            offered.AnswerBy, offered.Note, offered.At, standing.State, engagement.Currency,
            [.. lines.Select(l => LineView.Of(l, l.Supply is { } s ? suppliers.GetValueOrDefault(s.SupplierId) : null, l.IsStruck, [.. QuoteRules.WhyStaleToTheNeed(l.Facts())]))],
            Amounts.Of(sum.Total), [.. sum.ByRate.OrderByDescending(r => r.Key.Percentage).Select(r => new SumRow(r.Key.ToString(), Amounts.Of(r.Value)))], standing.Stale,
            // What the customer said of it is said to the one who offered it.
            answer is null ? null : new(answer.Accepts, call.Scope.Side == Side.Partner ? null : answer.Words, answer.At), call.Scope.Side == Side.Partner,
            AnswerQuote.Policy.Allows(call.Scope), [.. standing.WhyNotAnswer(accepts: true)], [.. standing.WhyNotAnswer(accepts: false)], [.. standing.WhyNotStrike()]);
    }

    private static async Task<IReadOnlyDictionary<Id<Organization>, string>> SuppliersAsync(AppDb db, IReadOnlyList<LoadedLine> lines, CancellationToken ct)
    {
        var ids = lines.Select(l => l.Supply?.SupplierId).OfType<Id<Organization>>().Distinct().ToList();
        return await db.Set<Organization>().Where(o => ids.Contains(o.Id)).ToDictionaryAsync(o => o.Id, o => o.Name, ct);
    }

    private static async Task<IResult> ExportAsync(Call call)
    {
        var (db, offered, reader) = (call.Db, await call.OfferedQuoteAsync(), call.Service<Reader>());
        var lines = await LoadedLine.LoadAsync(db, call.Engagement, OfferedQuotes.LinesOf(db, offered.Id), call.Cancel);
        db.Record("proposals.export-quote", Outcome.Read, offered.Id.Subject, call.Engagement, []);
        await db.SaveChangesAsync(call.Cancel);
        return Xlsx.Download(lines.Select(l => Cells(l, reader)), "quote.xlsx");
    }

    private static Dictionary<string, object?> Cells(LoadedLine line, Reader reader)
    {
        var price = line.Computed is { } computed ? Explained.Of(computed, line.Price!.DiscountReason) : null;
        return new()
        {
            ["#"] = QuoteRules.KeyOf(line.Line.Number),
            [reader.Say(QuoteWords.Name)] = line.Line.Name,
            [reader.Say(QuoteWords.Serves)] = reader.List(line.Serves.Select(s => s.Key)),
            [reader.Say(QuoteWords.Unit)] = line.Line.Unit,
            [reader.Say(QuoteWords.Quantity)] = line.Line.Quantity,
            [reader.Say(QuoteWords.Periods)] = line.Line.Periods,
            [reader.Say(QuoteWords.UnitPriceWord)] = price?.UnitPrice,
            [reader.Say(QuoteWords.Discount)] = price?.DiscountPercent,
            [reader.Say(QuoteWords.DiscountReason)] = price?.DiscountReason,
            [reader.Say(QuoteWords.Net)] = price?.Net,
            [reader.Say(QuoteWords.VatWord)] = price?.VatPercent,
            [reader.Say(QuoteWords.Tax)] = price?.Tax,
            [reader.Say(QuoteWords.Gross)] = price?.Gross,
            [reader.Say(QuoteWords.DeliveryDays)] = line.Line.DeliveryDays,
            [reader.Say(QuoteWords.State)] = reader.Say(line.IsStruck ? QuoteWords.Struck : QuoteRules.WhyStaleToTheNeed(line.Facts()).Any() ? QuoteWords.Stale : QuoteWords.InOrder),
        };
    }
}

internal static class Offered
{
    extension(Call call)
    {
        /// <summary>The offered version that the route names, of the engagement that it names.</summary>
        public async Task<OfferedQuote> OfferedQuoteAsync()
        {
            var (id, engagement) = (call.Id<OfferedQuote>("quote"), call.Engagement);
            return await call.Db.Set<OfferedQuote>().AsNoTracking().SingleOrDefaultAsync(q => q.Id == id && q.EngagementId == engagement, call.Cancel) ?? throw Refusal.NotFound;
        }
    }
}
