using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Microsoft.EntityFrameworkCore;

namespace Pingshi.Engagements;

/// <summary>Score, rank and reasons, when they become known after the phase has moved, or were said wrongly then.</summary>
public static class StateResult
{
    public const string Route = "/engagements/{engagement}/result";

    public sealed record Input
    {
        [Range(0, 100_000)] public decimal? Score { get; init; }
        [Range(1, 10_000)] public int? Rank { get; init; }
        [StringLength(1000)] public string? Reason { get; init; }
    }

    public sealed record Stated(EngagementId Engagement, Id<AnnouncedResult> Result);

    public static void Map(Routes routes) =>
        routes.Act<Input, Stated>(Route, MovePhase.Policy, ShowEngagement.Route, ExecuteAsync, s => Patterns.Url(ShowEngagement.Route, [s.Engagement]));

    /// <summary>All reasons against what is said of a procedure in this phase.</summary>
    public static IEnumerable<Reason> WhyNot(Phase phase, decimal? score, int? rank, string? reason)
    {
        if (phase is not (Phase.Won or Phase.Lost))
        {
            yield return EngagementWords.NoResultYet.Because();
        }
        if (phase == Phase.Lost && string.IsNullOrWhiteSpace(reason))
        {
            yield return EngagementWords.LostBecause.Because("reason");
        }
        if (score is { } points && decimal.Round(points, 4) != points)
        {
            yield return EngagementWords.ScoreTooFine.Because("score");
        }
    }

    /// <summary>Enters the result of an engagement that is won or lost.</summary>
    internal static async Task<AnnouncedResult> EnterAsync(AppDb db, Engagement engagement, decimal? score, int? rank, string? reason, CancellationToken ct)
    {
        var last = await db.Set<AnnouncedResult>().Where(r => r.EngagementId == engagement.Id).MaxAsync(r => (int?)r.Nth, ct) ?? 0;
        var result = new AnnouncedResult
        {
            Id = db.Scope.NewId<AnnouncedResult>(), EngagementId = engagement.Id, OrganizationId = engagement.ProviderId, Nth = last + 1, IsWon = engagement.Phase == Phase.Won, Score = score, Rank = rank,
            Reason = string.IsNullOrWhiteSpace(reason) ? null : reason.Trim(), StatedBy = db.Scope.Actor, At = db.Scope.Now,
        };
        db.Add(result);
        db.Record("engagements.state-result", result.Id.Subject, engagement.Id,
            ("won", result.IsWon ? "true" : "false"), ("score", score?.ToString(CultureInfo.InvariantCulture)), ("rank", rank?.ToString(CultureInfo.InvariantCulture)), ("reason", result.Reason));
        return result;
    }

    private static async Task<Stated> ExecuteAsync(Call call, Input input)
    {
        var engagement = await call.Db.Set<Engagement>().SingleAsync(e => e.Id == call.Engagement, call.Cancel);
        call.Expect(engagement);
        Refusal.If(WhyNot(engagement.Phase, input.Score, input.Rank, input.Reason));
        return new(engagement.Id, (await EnterAsync(call.Db, engagement, input.Score, input.Rank, input.Reason, call.Cancel)).Id);
    }
}
