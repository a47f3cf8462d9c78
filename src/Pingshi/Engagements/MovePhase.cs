using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using Pingshi.Commitments;
using Pingshi.Platform.Files;

namespace Pingshi.Engagements;

/// <summary>The provider states how far the procurement has come, with the day and the announcement; the firewall follows.</summary>
public static class MovePhase
{
    public const string Route = "/engagements/{engagement}/phase";

    public static readonly Policy Policy = Platform.Access.Policy.For("engagements.move-phase", Role.Presales, Role.AccountManager, Role.Manager);

    public static readonly CommitmentKind BidsDue = new("engagements.bids-due", new("投标截止：{0}", "Bids close: {0}"));

    public sealed record Input
    {
        public required Phase Phase { get; init; }
        public required LocalDate On { get; init; }
        public Id<StoredFile>? Announcement { get; init; }

        /// <summary>When bids close, as the tender tells it in China's time.</summary>
        public LocalDateTime? BidDeadline { get; init; }

        /// <summary>Won or lost: our own score and rank as announced, and why. A loss needs its reason.</summary>
        [Range(0, 100_000)] public decimal? Score { get; init; }
        [Range(1, 10_000)] public int? Rank { get; init; }
        [StringLength(1000)] public string? Reason { get; init; }

        internal bool TellsResult => Phase is Phase.Won or Phase.Lost || Score is not null || Rank is not null || !string.IsNullOrWhiteSpace(Reason);
    }

    public sealed record Moved(EngagementId Engagement, Phase Phase);

    private static readonly DateTimeZone China = DateTimeZoneProviders.Tzdb["Asia/Shanghai"];

    public static void Map(Routes routes) =>
        routes.Act<Input, Moved>(Route, Policy, ShowEngagement.Route, ExecuteAsync, m => Patterns.Url(ShowEngagement.Route, [m.Engagement]));

    public static IEnumerable<Reason> WhyNot(Engagement engagement, Input input, LocalDate today)
    {
        foreach (var reason in engagement.WhyNotMoveTo(input.Phase))
        {
            yield return reason;
        }
        if (input.On > today)
        {
            yield return EngagementWords.InTheFuture.Because("on");
        }
        if (input.TellsResult)
        {
            foreach (var reason in StateResult.WhyNot(input.Phase, input.Score, input.Rank, input.Reason))
            {
                yield return reason;
            }
        }
        // What a whole market may rely on is shown by its announcement; a direct purchase has none.
        if (engagement.Method.HasPublication && input.Announcement is null)
        {
            yield return EngagementWords.AnnouncementNeeded.Because("announcement");
        }
    }

    private static async Task<Moved> ExecuteAsync(Call call, Input input)
    {
        var db = call.Db;
        var engagement = await db.Set<Engagement>().SingleAsync(e => e.Id == call.Engagement, call.Cancel);
        call.Expect(engagement);
        Refusal.If(WhyNot(engagement, input, db.Scope.Now.InZone(China).Date));
        await ApplyAsync(db, engagement, input, call.Cancel);
        return new(engagement.Id, engagement.Phase);
    }

    /// <summary>The phase moves, the announcement joins the engagement, the customer's grants follow, the deadline is a commitment.</summary>
    internal static async Task ApplyAsync(AppDb db, Engagement engagement, Input input, CancellationToken ct)
    {
        engagement.MoveTo(input.Phase);
        if (input.Announcement is { } id)
        {
            var file = await db.Set<StoredFile>().SingleOrDefaultAsync(f => f.Id == id, ct) ?? throw Refusal.NotFound;
            file.AttachTo(engagement.Id, Aspect.Shared);
        }
        db.Add(new PhaseChange
        {
            Id = db.Scope.NewId<PhaseChange>(), EngagementId = engagement.Id, Phase = input.Phase, On = input.On, Announcement = input.Announcement, StatedBy = db.Scope.Actor, At = db.Scope.Now,
        });
        if (input.BidDeadline is { } local)
        {
            engagement.BidDeadline = local.InZoneLeniently(China).ToInstant();
        }
        if (engagement is { Phase: Phase.Published, BidDeadline: { } due })
        {
            await db.RaiseAsync(BidsDue, engagement.Id.Value, new(engagement.ProviderId, engagement.CustomerId, due,
                Patterns.Url(ShowEngagement.Route, [engagement.Id]), [engagement.Title], EngagementId: engagement.Id), ct);
        }
        else if (engagement.Phase != Phase.Preparing)
        {
            await (engagement.Phase == Phase.Cancelled ? db.DropAsync(BidsDue, engagement.Id.Value, ct) : db.KeepAsync(BidsDue, engagement.Id.Value, ct));
        }
        if (engagement.Phase is Phase.Won or Phase.Lost)
        {
            await StateResult.EnterAsync(db, engagement, input.Score, input.Rank, input.Reason, ct);
        }
        await db.FollowFirewallAsync(engagement, ct);
        db.Record("engagements.move-phase", engagement.Id.Subject, engagement.Id, ("phase", input.Phase.ToString()), ("on", input.On.ToString()), ("announcement", input.Announcement?.ToString()));
    }
}
