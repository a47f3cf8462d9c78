using Microsoft.EntityFrameworkCore;
using NodaTime;
using Pingshi.Engagements;

namespace Pingshi.Proposals.Quotes;

/// <summary>All offered versions: the customer's, the provider's, and to a partner those that sell something of its own.</summary>
public static class ListQuotes
{
    public const string Route = "/engagements/{engagement}/quotes";

    public static readonly Policy See = Policy.For("proposals.see-offered-quotes",
        Role.Presales, Role.AccountManager, Role.Manager, Role.Finance, Role.Requester, Role.CustomerFinance, Role.PartnerManager, Role.PartnerFinance);

    public sealed record Row(Id<OfferedQuote> Id, int Number, int OnRevision, LocalDate ValidUntil, LocalDate? AnswerBy, string? Note, Instant At, bool? Accepted);

    public sealed record Model(EngagementHead Head, EngagementId Engagement, ListPage<Row> Page, bool MaySeeDraft);

    public static readonly Listing<OfferedQuote> Listing = new(
#pragma warning disable CA1307, CA1310 // Becomes SQL, where a StringComparison has no meaning.
        (rows, text) => rows.Where(q => q.Note!.Contains(text)),
#pragma warning restore CA1307, CA1310
        new("number", QuoteWords.Number, q => q.Number),
        new("offered", QuoteWords.OfferedAt, q => q.At),
        new("validUntil", QuoteWords.ValidUntil, q => q.ValidUntil));

    public static void Map(Routes routes)
    {
        routes.Read<ListQuotesPage, Model>(Route, See, ShowAsync);
        routes.File(Route + "/export", See, ExportAsync);
    }

    private static async Task<Model> ShowAsync(Call call) => new(
        await EngagementHead.LoadAsync(call), call.Engagement,
        await Listing.PageAsync(Of(call), Listing.Asked(call, descending: true), q => new Row(
            q.Id, q.Number, q.OnRevision, q.ValidUntil, q.AnswerBy, q.Note, q.At, call.Db.Set<QuoteAnswer>().Where(a => a.OfferedQuoteId == q.Id).Select(a => (bool?)a.Accepts).FirstOrDefault()), call.Cancel),
        ShowQuote.See.Allows(call.Scope));

    private static async Task<IResult> ExportAsync(Call call)
    {
        var reader = call.Service<Reader>();
        call.Db.Record("proposals.export-quotes", Outcome.Read, null, call.Engagement, []);
        await call.Db.SaveChangesAsync(call.Cancel);
        return await Listing.ExportAsync(Of(call), Listing.Asked(call, descending: true), q => new()
        {
            [reader.Say(QuoteWords.Number)] = q.Number,
            [reader.Say(QuoteWords.OnRevision)] = q.OnRevision,
            [reader.Say(QuoteWords.OfferedAt)] = reader.Say(q.At),
            [reader.Say(QuoteWords.ValidUntil)] = reader.Say(q.ValidUntil),
            [reader.Say(QuoteWords.AnswerBy)] = q.AnswerBy is { } day ? reader.Say(day) : null,
            [reader.Say(QuoteWords.Note)] = q.Note,
        }, "quotes.xlsx", call.Cancel);
    }

    private static IQueryable<OfferedQuote> Of(Call call)
    {
        var id = call.Engagement;
        return call.Db.Set<OfferedQuote>().AsNoTracking().Where(q => q.EngagementId == id);
    }
}
