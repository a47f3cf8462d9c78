using Microsoft.EntityFrameworkCore;
using NodaTime;
using Pingshi.Engagements;
using Pingshi.Platform.Files;
using Pingshi.Tenders;

namespace Pingshi.Needs;

/// <summary>The need: its document beside the requirements read from it, each linked to its place; and what may be done with it now.</summary>
public static class NeedPages
{
    public const string Route = "/engagements/{engagement}/need";
    public const string RequirementRoute = "/engagements/{engagement}/need/{requirement}";

    public static readonly Policy See = Policy.For("needs.see", Role.Requester, Role.Judge, Role.AccountManager, Role.Presales, Role.Engineer, Role.Finance, Role.Manager);
    public static readonly Policy Shape = Policy.For("needs.shape", Role.Requester, Role.Presales, Role.AccountManager);

    public sealed record Row(Id<Requirement> Requirement, string Key, string? Heading, string Text, Obligation Obligation, RequirementKind Kind, decimal? Weight, string? Place, string? Anchor, bool ChangedHere);

    /// <summary>A line of the document: a heading, a clause, or a row of a table.</summary>
    public sealed record Line(string Anchor, string Kind, string Text, IReadOnlyList<string> Keys);

    public sealed record Fact(string Name, string Value, string Place, string Anchor);

    public sealed record Frozen(int Number, Instant At, string? Reason, Id<StoredFile>? CarriedBy);

    public sealed record Model(
        EngagementHead Head, EngagementId Engagement, string Goal, Id<StoredFile>? Document, string? DocumentName, int Revision, bool IsDraft, IReadOnlyList<Frozen> Revisions,
        IReadOnlyList<Row> Rows, IReadOnlyList<Line> Lines, IReadOnlyList<ReadingWarning> Warnings, IReadOnlyList<Fact> Facts,
        bool MayShape, IReadOnlyList<Reason> WhyNotFreeze, IReadOnlyList<Reason> WhyNotRevise, long Version) : IVersioned;

    public static void Map(Routes routes)
    {
        routes.Read<NeedPage, Model>(Route, See, ShowAsync);
        routes.File(Route + "/export", See, ExportAsync);
    }

    /// <summary>Who shapes a need: its customer's requester for its own, presales for a recorded tender.</summary>
    internal static bool MayShape(Engagement engagement, Scope scope) => Shape.Allows(scope) && engagement.Origin switch
    {
        Origin.OwnNeed => scope.Organization == engagement.CustomerId,
        Origin.RecordedTender => scope.Organization == engagement.ProviderId,
    };

    private static async Task<Model> ShowAsync(Call call)
    {
        var (db, ct) = (call.Db, call.Cancel);
        var engagement = await db.Set<Engagement>().AsNoTracking().SingleAsync(e => e.Id == call.Engagement, ct);
        var need = await db.Set<Need>().AsNoTracking().SingleOrDefaultAsync(n => n.EngagementId == call.Engagement, ct) ?? throw Refusal.NotFound;
        var revision = int.TryParse(call.Query("revision"), out var asked) && asked >= 1 && asked <= need.Newest ? asked : need.Newest;
        var frozen = await db.Set<Revision>().AsNoTracking().Where(r => r.NeedId == need.Id).OrderBy(r => r.Number).Select(r => new Frozen(r.Number, r.FrozenAt, r.Reason, r.CarriedBy)).ToListAsync(ct);
        var texts = await (
            from t in db.Set<RequirementText>().AsNoTracking()
            join r in db.Set<Requirement>() on t.RequirementId equals r.Id
            where t.NeedId == need.Id && t.Revision == revision
            orderby t.Position
            select new { Text = t, r.Key }).ToListAsync(ct);
        var facts = await db.Set<TenderFact>().AsNoTracking().Where(f => f.NeedId == need.Id).OrderBy(f => f.Name).ToListAsync(ct);
        var file = need.Document is { } id ? await db.Set<StoredFile>().AsNoTracking().SingleOrDefaultAsync(f => f.Id == id, ct) : null;
        var document = file is null ? null : await call.Service<DocumentShelf>().ReadAsync(file, ct);
        var keys = texts.Where(t => t.Text.Place is not null).ToLookup(t => DocumentLines.AnchorOf(Place.Parse(t.Text.Place!)), t => t.Key);
        var lines = document is null ? [] : DocumentLines.Of(document, keys);
        var anchors = lines.Select(l => l.Anchor).ToHashSet(StringComparer.Ordinal);
        return new(
            await EngagementHead.LoadAsync(call), engagement.Id, need.Goal, file?.Id, file?.Name, revision, need.HasDraft && revision == need.Newest, frozen,
            [.. texts.Select(t => new Row(t.Text.RequirementId, t.Key, t.Text.Heading, t.Text.Text, t.Text.Obligation, t.Text.Kind, t.Text.Weight, t.Text.Place,
                t.Text.Place is { } place && DocumentLines.AnchorOf(Place.Parse(place)) is var anchor && anchors.Contains(anchor) ? anchor : null,
                revision > 1 && t.Text.ChangedIn == revision))],
            lines, document?.Warnings ?? [], [.. facts.Select(f => new Fact(f.Name, f.Value, f.Place, DocumentLines.AnchorOf(Place.Parse(f.Place))))], MayShape(engagement, call.Scope),
            [.. FreezeRevision.WhyNot(need, [.. texts.Select(t => t.Text)])], [.. BeginRevision.WhyNot(need, engagement)], need.Version);
    }

    private static async Task<IResult> ExportAsync(Call call)
    {
        var model = await ShowAsync(call);
        var reader = call.Service<Reader>();
        return Xlsx.Download(model.Rows.Select(row => new Dictionary<string, object?>
        {
            ["#"] = row.Key, [reader.Say(NeedWords.Text)] = row.Text, [reader.Say(NeedWords.ObligationWord)] = reader.Say(NeedWords.Of(row.Obligation)),
            [reader.Say(NeedWords.KindWord)] = reader.Say(NeedWords.Of(row.Kind)), [reader.Say(NeedWords.Weight)] = row.Weight, [reader.Say(NeedWords.PlaceWord)] = row.Place,
        }), "requirements.xlsx");
    }
}
