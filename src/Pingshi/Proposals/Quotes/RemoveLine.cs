namespace Pingshi.Proposals.Quotes;

/// <summary>A line leaves the draft; what was offered with it keeps it.</summary>
public static class RemoveLine
{
    public const string Route = "/engagements/{engagement}/quote/lines/{quoteLine}/remove";

    public sealed record Removed(EngagementId Engagement, int Number);

    public static void Map(Routes routes) => routes.Act<Nothing, Removed>(Route, ShowQuote.Draft, ShowQuote.Route, ExecuteAsync, r => Patterns.Url(ShowQuote.Route, [r.Engagement]));

    private static async Task<Removed> ExecuteAsync(Call call, Nothing input)
    {
        var (draft, id) = (await QuoteDraft.LoadAsync(call), call.Id<QuoteLine>("quoteLine"));
        var line = draft.Lines.SingleOrDefault(l => l.Loaded.Line.Id == id) ?? throw Refusal.NotFound;
        call.Expect(draft.Quote!);
        Refusal.If(draft.WhyNotDraft);
        call.Db.Remove(new DraftLine { QuoteId = draft.Quote!.Id, Number = line.Facts.Number, LineId = id, EngagementId = call.Engagement, OrganizationId = call.Scope.Acting });
        call.Db.Record("proposals.remove-quote-line", id.Subject, call.Engagement, ("line", QuoteRules.KeyOf(line.Facts.Number)));
        return new(call.Engagement, line.Facts.Number);
    }
}
