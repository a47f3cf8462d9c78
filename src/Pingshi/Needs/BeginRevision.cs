using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Pingshi.Engagements;
using Pingshi.Platform.Files;
using Pingshi.Tenders;

namespace Pingshi.Needs;

/// <summary>
/// The customer changes its mind: a new draft beside the frozen revision, copied from it to be edited, or read from a new
/// document and aligned with it clause by clause, so that every clause that is still there keeps its key.
/// </summary>
public static class BeginRevision
{
    public const string Route = "/engagements/{engagement}/need-revise";

    public sealed record Input
    {
        [Required, StringLength(1000)] public required string Reason { get; init; }
        public Id<StoredFile>? Document { get; init; }
    }

    public sealed record Begun(EngagementId Engagement, int Revision);

    public static void Map(Routes routes) => routes.ActPrepared<Input, NeedDocument?, Begun>(Route, NeedPages.Shape, NeedPages.Route,
        (call, input) => Intake.PrepareAsync(call, input.Document), ExecuteAsync, b => Patterns.Url(NeedPages.Route, [b.Engagement]));

    public static IEnumerable<Reason> WhyNot(Need need, Engagement engagement)
    {
        if (need.HasDraft)
        {
            yield return NeedWords.HasDraft.Because();
        }
        // Whether a carrier is attached is asked when the change is frozen; what no carrier can mend is said here.
        foreach (var reason in PhaseRules.WhyNot(new() { Method = engagement.Method, Phase = engagement.Phase, HasWrittenCarrier = true, Now = NodaTime.Instant.MinValue }))
        {
            yield return reason;
        }
    }

    private static async Task<Begun> ExecuteAsync(Call call, Input input, NeedDocument? document)
    {
        var engagement = await Shaping.MustAsync(call);
        var (db, ct) = (call.Db, call.Cancel);
        var need = await db.Set<Need>().SingleOrDefaultAsync(n => n.EngagementId == call.Engagement, ct) ?? throw Refusal.NotFound;
        call.Expect(need);
        Refusal.If(WhyNot(need, engagement));
        var frozen = await db.Set<RequirementText>().AsNoTracking().Where(t => t.NeedId == need.Id && t.Revision == need.Frozen).OrderBy(t => t.Position).ToListAsync(ct);
        (need.HasDraft, need.DraftReason) = (true, input.Reason);
        if (document is null)
        {
            db.AddRange(frozen.Select(t => Copy(db, t, need.Newest)));
        }
        else
        {
            await ReadAgainAsync(db, need, frozen, input.Document!.Value, document, ct);
        }
        db.Record("needs.begin-revision", need.Id.Subject, call.Engagement, ("reason", input.Reason), ("document", input.Document?.ToString()));
        return new(call.Engagement, need.Newest);
    }

    private static async Task ReadAgainAsync(AppDb db, Need need, List<RequirementText> frozen, Id<StoredFile> file, NeedDocument document, CancellationToken ct)
    {
        (await db.Set<StoredFile>().SingleAsync(f => f.Id == file, ct)).AttachTo(need.EngagementId, Aspect.Shared);
        need.Document = file;
        var requirements = await db.Set<Requirement>().Where(r => r.NeedId == need.Id).ToDictionaryAsync(r => r.Id, ct);
        var match = Alignment.Match([.. frozen.Select(t => t.Text)], [.. document.Requirements.Select(r => r.Text)]);
        foreach (var (position, found) in document.Requirements.Index())
        {
            var old = match[position] is { } at ? frozen[at] : null;
            var same = old is not null && old.Text == found.Text && old.Obligation == found.Obligation;
            Intake.Lay(db, need, found, need.Newest, position + 1, same ? old!.ChangedIn : need.Newest, old is null ? null : requirements[old.RequirementId]);
        }
        db.RemoveRange(await db.Set<TenderFact>().Where(f => f.NeedId == need.Id).ToListAsync(ct));
        await db.SaveChangesAsync(ct);
        db.AddRange(TenderFact.Of(need, document.Facts, db.Scope));
    }

    private static RequirementText Copy(AppDb db, RequirementText text, int revision) => new()
    {
        Id = db.Scope.NewId<RequirementText>(), RequirementId = text.RequirementId, NeedId = text.NeedId, EngagementId = text.EngagementId, Revision = revision,
        Position = text.Position, Text = text.Text, Heading = text.Heading, Obligation = text.Obligation, Kind = text.Kind, Weight = text.Weight, Place = text.Place, ChangedIn = text.ChangedIn,
    };
}
