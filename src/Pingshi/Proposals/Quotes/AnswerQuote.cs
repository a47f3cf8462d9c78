using System.ComponentModel.DataAnnotations;
using Pingshi.Commitments;

namespace Pingshi.Proposals.Quotes;

/// <summary>The customer accepts the standing version or declines it. It approves the price; the contract is signed apart (§4.9).</summary>
public static class AnswerQuote
{
    public const string Route = "/engagements/{engagement}/quotes/{quote}/answer";

    public static readonly Policy Policy = Platform.Access.Policy.For("proposals.answer-quote", Role.Requester);

    public sealed record Input
    {
        public required bool Accepts { get; init; }
        [StringLength(1000)] public string? Words { get; init; }
    }

    public sealed record Answered(EngagementId Engagement, Id<OfferedQuote> Quote, bool Accepts);

    public static void Map(Routes routes) => routes.Act<Input, Answered>(Route, Policy, ShowOffered.Route, ExecuteAsync, a => Patterns.Url(ShowOffered.Route, [a.Engagement, a.Quote]));

    private static async Task<Answered> ExecuteAsync(Call call, Input input)
    {
        var (db, offered) = (call.Db, await call.OfferedQuoteAsync());
        var lines = await LoadedLine.LoadAsync(db, call.Engagement, OfferedQuotes.LinesOf(db, offered.Id), call.Cancel);
        var standing = await OfferedQuotes.StandingAsync(db, offered, lines, call.Cancel);
        Refusal.If([.. standing.WhyNotAnswer(input.Accepts), .. input.Accepts && lines.All(l => l.IsStruck) ? [QuoteWords.Empty.Because()] : (IEnumerable<Reason>)[]]);
        db.Add(new QuoteAnswer
        {
            OfferedQuoteId = offered.Id, EngagementId = call.Engagement, OrganizationId = db.Scope.Acting, Accepts = input.Accepts, Words = input.Words, At = db.Scope.Now, By = db.Scope.Actor,
        });
        await db.KeepAsync(OfferQuote.AnswerDue, offered.Id.Value, call.Cancel);
        if (!input.Accepts)
        {
            await db.DropAsync(OfferQuote.Valid, offered.Id.Value, call.Cancel);
        }
        db.Record("proposals.answer-quote", offered.Id.Subject, call.Engagement, ("accepts", input.Accepts ? "true" : "false"), ("words", input.Words));
        return new(call.Engagement, offered.Id, input.Accepts);
    }
}
