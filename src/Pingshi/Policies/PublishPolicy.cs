using Microsoft.EntityFrameworkCore;
using NodaTime;
using Pingshi.Commitments;
using Pingshi.Platform.Identity;

namespace Pingshi.Policies;

/// <summary>The draft becomes the next version, for ever; partners whose terms it worsens are given notice.</summary>
public static class PublishPolicy
{
    public const string Route = "/policies/draft/publish";

    public static readonly Policy Publish = Policy.For("policies.publish", Role.Manager);

    public sealed record Published(Id<PolicyVersion> Version, int Number);

    public static void Map(Routes routes) =>
        routes.Act<Nothing, Published>(Route, Publish, DraftPolicy.Route, ExecuteAsync, p => Patterns.Url(ShowPolicy.Route, [p.Version]));

    public static IEnumerable<Reason> WhyNot(LocalDate effectiveOn, LocalDate today)
    {
        if (effectiveOn < today)
        {
            yield return PolicyWords.EffectiveInThePast.Because("effectiveOn");
        }
    }

    internal static PolicyVersion VersionOf(PolicyDraft draft, int number, Scope scope) => new()
    {
        Id = scope.NewId<PolicyVersion>(), OrganizationId = draft.OrganizationId, Number = number, Title = draft.Title, Text = draft.Text, EffectiveOn = draft.EffectiveOn,
        NoticeDays = draft.NoticeDays, Terms = draft.Terms, PublishedAt = scope.Now, PublishedBy = scope.Actor,
    };

    private static async Task<Published> ExecuteAsync(Call call, Nothing input)
    {
        var (db, ct) = (call.Db, call.Cancel);
        var draft = await db.Set<PolicyDraft>().SingleOrDefaultAsync(ct) ?? throw new Refusal(PolicyWords.NoDraft.Because());
        call.Expect(draft);
        Refusal.If(WhyNot(draft.EffectiveOn, Validity.Today(db.Scope.Now)));
        var history = await db.PoliciesAsync(ct);
        var version = VersionOf(draft, history.NextNumber, db.Scope);
        db.Add(version);
        db.Remove(draft);
        await GiveNoticeAsync(db, history.With(version), version, ct);
        db.Record("policies.publish", version.Id.Subject, null, ("number", version.Number.ToString(System.Globalization.CultureInfo.InvariantCulture)), ("effectiveOn", version.EffectiveOn.ToString()));
        return new(version.Id, version.Number);
    }

    private static async Task GiveNoticeAsync(AppDb db, PolicyHistory history, PolicyVersion version, CancellationToken ct)
    {
        foreach (var partner in await db.Set<Organization>().Where(o => o.Side == Side.Partner && o.ClosedAt == null).Select(o => o.Id).ToListAsync(ct))
        {
            if (history.NoticeOf(version, partner) is not { } due)
            {
                continue;
            }
            var notice = new PolicyNotice { Id = db.Scope.NewId<PolicyNotice>(), VersionId = version.Id, OrganizationId = partner, At = db.Scope.Now, RunsUntil = due.WorseHoldsFrom(null) };
            db.Add(notice);
            await db.RaiseAsync(PolicyNotice.Runs, notice.Id.Value, new(version.OrganizationId, partner, notice.RunsUntil, Patterns.Url(ShowPolicy.Route, [version.Id]),
                [version.Number.ToString(System.Globalization.CultureInfo.InvariantCulture)]), ct);
        }
    }
}
