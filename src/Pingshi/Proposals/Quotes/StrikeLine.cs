using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Pingshi.Platform.Identity;

namespace Pingshi.Proposals.Quotes;

/// <summary>The customer strikes a line that it never asked for, or asks for it after all. In a running tender it sees none of this (§4.5).</summary>
public static class StrikeLine
{
    public const string Route = "/engagements/{engagement}/quotes/{quote}/lines/{quoteLine}/strike";
    public const string RestoreRoute = "/engagements/{engagement}/quotes/{quote}/lines/{quoteLine}/restore";

    public sealed record Input
    {
        [Required, StringLength(1000)] public required string Words { get; init; }
    }

    public sealed record Struck(EngagementId Engagement, Id<OfferedQuote> Quote, int Line, bool IsStruck);

    public static void Map(Routes routes)
    {
        routes.Act<Input, Struck>(Route, AnswerQuote.Policy, ShowOffered.Route, (call, input) => SayAsync(call, input, isStruck: true), Back);
        routes.Act<Input, Struck>(RestoreRoute, AnswerQuote.Policy, ShowOffered.Route, (call, input) => SayAsync(call, input, isStruck: false), Back);

        static string Back(Struck s) => Patterns.Url(ShowOffered.Route, [s.Engagement, s.Quote]);
    }

    private static async Task<Struck> SayAsync(Call call, Input input, bool isStruck)
    {
        var (db, offered, id) = (call.Db, await call.OfferedQuoteAsync(), call.Id<QuoteLine>("quoteLine"));
        var lines = await LoadedLine.LoadAsync(db, call.Engagement, OfferedQuotes.LinesOf(db, offered.Id), call.Cancel);
        var line = lines.SingleOrDefault(l => l.Line.Id == id) ?? throw Refusal.NotFound;
        var standing = await OfferedQuotes.StandingAsync(db, offered, lines, call.Cancel);
        Refusal.If([.. standing.WhyNotStrike(), .. line.IsStruck == isStruck ? [(isStruck ? QuoteWords.IsStruckAlready : QuoteWords.IsNotStruck).Because()] : (IEnumerable<Reason>)[]]);
        var said = await db.Set<QuoteStrike>().CountAsync(s => s.EngagementId == call.Engagement && s.LineNumber == line.Line.Number, call.Cancel);
        db.Add(new QuoteStrike
        {
            Id = db.Scope.NewId<QuoteStrike>(), OfferedQuoteId = offered.Id, LineId = id, EngagementId = call.Engagement, OrganizationId = db.Scope.Acting, LineNumber = line.Line.Number, Sequence = said,
            IsStruck = isStruck, Words = input.Words, At = db.Scope.Now, By = db.Scope.Actor,
        });
        db.Record(isStruck ? "proposals.strike-line" : "proposals.restore-line", id.Subject, call.Engagement, ("line", QuoteRules.KeyOf(line.Line.Number)), ("words", input.Words));
        return new(call.Engagement, offered.Id, line.Line.Number, isStruck);
    }
}
