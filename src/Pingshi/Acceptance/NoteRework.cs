using Microsoft.EntityFrameworkCore;
using Pingshi.Commitments;
using Pingshi.Contracts;

namespace Pingshi.Acceptance;

/// <summary>
/// The chair states that what a verdict or a scorecard found is mended. Of a requirement that failed it is the next delivery that ends the
/// rework, and another verdict that says whether it passes.
/// </summary>
public static class NoteRework
{
    public const string Route = "/engagements/{engagement}/contracts/{contract}/acceptance/rework-done";

    public sealed record Input
    {
        /// <summary>The verdict, or the scorecard.</summary>
        public required Guid Source { get; init; }
    }

    public sealed record Noted(EngagementId Engagement, Id<Contract> Contract);

    public static void Map(Routes routes) => routes.Act<Input, Noted>(Route, Judging.Grade, ShowAcceptance.Route, ExecuteAsync, n => Patterns.Url(ShowAcceptance.Route, [n.Engagement, n.Contract]), Judging.Job);

    private static async Task<Noted> ExecuteAsync(Call call, Input input)
    {
        var (db, judged) = (call.Db, await call.AskedByUsAsync());
        Refusal.If(judged.WhyNotChair(call.Scope.Actor));
        var isOurs = judged.Verdicts.Any(v => v.Id.Value == input.Source && !v.Fails) || judged.Scorecards.Any(s => s.Id.Value == input.Source);
        var key = Judging.ReworkDue.Key;
        AcceptanceRules.NoRework.Unless(isOurs && await db.Set<Commitment>().AnyAsync(c => c.Kind == key && c.SourceId == input.Source && c.DoneAt == null && c.DroppedAt == null, call.Cancel), "source");
        await db.KeepAsync(Judging.ReworkDue, input.Source, call.Cancel);
        db.Record("acceptance.rework-done", judged.Contract.Id.Subject, call.Engagement, ("source", input.Source.ToString()));
        return new(call.Engagement, judged.Contract.Id);
    }
}
