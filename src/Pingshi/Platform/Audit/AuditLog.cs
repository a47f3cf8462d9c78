using Microsoft.EntityFrameworkCore;
using NodaTime;
using Pingshi.Platform.Identity;

namespace Pingshi.Platform.Audit;

/// <summary>The audit administrator reads all acts and changes none.</summary>
public static class AuditLog
{
    public const string Route = "/audit";

    private static readonly Policy Read = Policy.For("audit.read", Role.AuditAdministrator);

    public sealed record Row(Id<AuditEntry> Id, Instant At, string? Person, string? Organization, string? Job, string Act, Outcome Outcome, string? SubjectKind, Guid? SubjectId, long? Seal, IReadOnlyList<string> Values);

    public sealed record Model(ListPage<Row> Page, long Seals, int Unsealed);

    public static readonly Listing<AuditEntry> Listing = new(
        (rows, text) => rows.Where(e => e.Act.Contains(text)),
        new("at", AuditWords.At, e => e.Id),
        new("act", AuditWords.Act, e => e.Act),
        new("outcome", AuditWords.OutcomeWord, e => e.Outcome));

    public static void Map(Routes routes)
    {
        routes.Read<AuditLogPage, Model>(Route, Read, ShowAsync);
        routes.File(Route + "/export", Read, ExportAsync);
    }

    private static async Task<Model> ShowAsync(Call call)
    {
        var db = call.Db;
        var page = await Listing.PageAsync(db.Set<AuditEntry>().AsNoTracking(), Listing.Asked(call, descending: true), e => e, call.Cancel);
        List<Id<AuditEntry>> ids = [.. page.Rows.Select(e => e.Id)];
        var values = (await db.Set<AuditValue>().AsNoTracking().Where(v => ids.Contains(v.EntryId)).ToListAsync(call.Cancel)).ToLookup(v => v.EntryId);
        var seals = await db.Set<SealedEntry>().AsNoTracking().Where(s => ids.Contains(s.EntryId)).ToDictionaryAsync(s => s.EntryId, s => s.SealNumber, call.Cancel);
        List<Id<Person>> people = [.. page.Rows.Select(e => e.PersonId).OfType<Id<Person>>().Distinct()];
        var names = await db.Set<Person>().Where(p => people.Contains(p.Id)).ToDictionaryAsync(p => p.Id, p => p.Name, call.Cancel);
        List<Id<Organization>> organizations = [.. page.Rows.Select(e => e.OrganizationId).OfType<Id<Organization>>().Distinct()];
        var organizationNames = await db.Set<Organization>().Where(o => organizations.Contains(o.Id)).ToDictionaryAsync(o => o.Id, o => o.Name, call.Cancel);
        List<Row> rows = [.. page.Rows.Select(e => new Row(
            e.Id, e.At, e.PersonId is { } p ? names.GetValueOrDefault(p) : null, e.OrganizationId is { } o ? organizationNames.GetValueOrDefault(o) : null, e.Job,
            e.Act, e.Outcome, e.SubjectKind, e.SubjectId, seals.TryGetValue(e.Id, out var seal) ? seal : null,
            [.. values[e.Id].Select(v => $"{v.Name}: {v.Value ?? "—"}")]))];
        return new(new(rows, page.Total, page.Page, page.Pages, page.Query), await db.Set<Seal>().LongCountAsync(call.Cancel), await db.Set<UnsealedEntry>().CountAsync(call.Cancel));
    }

    private static async Task<IResult> ExportAsync(Call call) => await Listing.ExportAsync(
        call.Db.Set<AuditEntry>().AsNoTracking(), Listing.Asked(call, descending: true),
        e => new Dictionary<string, object?>
        {
            ["at"] = e.At.ToString(), ["person"] = e.PersonId.ToString(), ["organization"] = e.OrganizationId.ToString(), ["job"] = e.Job, ["act"] = e.Act,
            ["outcome"] = e.Outcome.ToString(), ["subject"] = e.SubjectKind, ["subjectId"] = e.SubjectId.ToString(), ["digest"] = e.Digest,
        }, "audit.xlsx", call.Cancel);
}

internal static class AuditWords
{
    public static readonly Text Audit = new("审计", "Audit");
    public static readonly Text Lead = new("每一次操作、被拒绝的访问和对密封事实的读取。只能看，不能改。", "Every act, every refused access, every reading of a sealed fact. To read, never to change.");
    public static readonly Text At = new("时间", "When");
    public static readonly Text Who = new("谁", "Who");
    public static readonly Text Act = new("操作", "Act");
    public static readonly Text OutcomeWord = new("结果", "Outcome");
    public static readonly Text Details = new("内容", "Details");
    public static readonly Text Seal = new("封印", "Seal");
    public static readonly Text NotYet = new("待封", "not yet");
    public static readonly Text Sealed = new("已有 {0} 道封印，{1} 条待封。", "{0} seals; {1} entries wait to be sealed.");

    public static Text Of(Outcome outcome) => outcome switch
    {
        Outcome.Done => new("完成", "done"),
        Outcome.Refused => new("拒绝", "refused"),
        Outcome.Read => new("读取", "read"),
    };
}
