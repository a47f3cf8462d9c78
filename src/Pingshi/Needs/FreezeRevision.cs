using Microsoft.EntityFrameworkCore;
using NodaTime;
using Pingshi.Engagements;
using Pingshi.Platform.Files;
using Pingshi.Tenders;

namespace Pingshi.Needs;

/// <summary>The draft becomes a revision that never changes again: what answers, prices and contracts rest on.</summary>
public static class FreezeRevision
{
    public const string Route = "/engagements/{engagement}/need-freeze";

    public sealed record Input
    {
        /// <summary>The written clarification, or the group's written change, where the phase demands one.</summary>
        public Id<StoredFile>? CarriedBy { get; init; }

        /// <summary>The later closing of bids that the clarification sets, in China's time.</summary>
        public LocalDateTime? BidDeadline { get; init; }
    }

    public sealed record Frozen(EngagementId Engagement, int Revision);

    private static readonly DateTimeZone China = DateTimeZoneProviders.Tzdb["Asia/Shanghai"];

    public static void Map(Routes routes) =>
        routes.Act<Input, Frozen>(Route, NeedPages.Shape, NeedPages.Route, ExecuteAsync, f => Patterns.Url(NeedPages.Route, [f.Engagement]));

    public static IEnumerable<Reason> WhyNot(Need need, IReadOnlyList<RequirementText> texts)
    {
        if (!need.HasDraft)
        {
            yield return NeedWords.NoDraft.Because();
        }
        else if (texts.Count == 0)
        {
            yield return NeedWords.NothingToFreeze.Because();
        }
    }

    private static async Task<Frozen> ExecuteAsync(Call call, Input input)
    {
        await Shaping.MustAsync(call);
        var (db, ct) = (call.Db, call.Cancel);
        var need = await Drafting.DraftAsync(call);
        var engagement = await db.Set<Engagement>().SingleAsync(e => e.Id == need.EngagementId, ct);
        var texts = await Drafting.TextsAsync(db, need, need.Newest, ct);
        Refusal.If([.. WhyNot(need, texts), .. await WhyNotInPhaseAsync(db, need, engagement, texts, input, ct)]);
        var revision = new Revision
        {
            Id = db.Scope.NewId<Revision>(), NeedId = need.Id, EngagementId = need.EngagementId, Number = need.Newest, FrozenAt = db.Scope.Now, FrozenBy = db.Scope.Actor,
            Reason = need.DraftReason, CarriedBy = input.CarriedBy,
        };
        if (input.CarriedBy is { } id)
        {
            (await db.Set<StoredFile>().SingleOrDefaultAsync(f => f.Id == id, ct) ?? throw Refusal.NotFound).AttachTo(need.EngagementId, Aspect.Shared);
        }
        if (input.BidDeadline is { } later)
        {
            engagement.BidDeadline = later.InZoneLeniently(China).ToInstant();
        }
        db.Add(revision);
        (need.Frozen, need.HasDraft, need.DraftReason) = (revision.Number, false, null);
        db.Record("needs.freeze-revision", revision.Id.Subject, need.EngagementId,
            ("revision", revision.Number.ToString(System.Globalization.CultureInfo.InvariantCulture)), ("reason", revision.Reason), ("carriedBy", input.CarriedBy?.ToString()));
        return new(need.EngagementId, revision.Number);
    }

    /// <summary>Revision 1 records what is there; every later one is a change, and the phase says what may change.</summary>
    private static async Task<IEnumerable<Reason>> WhyNotInPhaseAsync(AppDb db, Need need, Engagement engagement, IReadOnlyList<RequirementText> texts, Input input, CancellationToken ct)
    {
        if (need.Frozen == 0)
        {
            return [];
        }
        var before = await db.Set<RequirementText>().AsNoTracking().Where(t => t.NeedId == need.Id && t.Revision == need.Frozen && t.Kind == RequirementKind.Qualification)
            .Select(t => t.RequirementId).ToListAsync(ct);
        var changed = texts.Where(t => t.ChangedIn == need.Newest && (t.Kind == RequirementKind.Qualification || before.Contains(t.RequirementId))).Select(t => t.RequirementId)
            .Concat(before.Except(texts.Select(t => t.RequirementId))).ToHashSet();
        var keys = await db.Set<Requirement>().Where(r => r.NeedId == need.Id).ToDictionaryAsync(r => r.Id, r => r.Key, ct);
        return PhaseRules.WhyNot(new()
        {
            Method = engagement.Method, Phase = engagement.Phase, HasWrittenCarrier = input.CarriedBy is not null, Now = db.Scope.Now,
            BidDeadline = input.BidDeadline?.InZoneLeniently(China).ToInstant() ?? engagement.BidDeadline,
            ChangedQualifications = [.. changed.Select(id => keys[id]).Order(StringComparer.Ordinal)],
        });
    }
}
