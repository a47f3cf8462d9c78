using Microsoft.EntityFrameworkCore;
using NodaTime;
using Pingshi.Platform.Identity;

namespace Pingshi.Platform.Imports;

/// <summary>What can be imported, and what was: by whom, when, with what counts.</summary>
public static class ListImports
{
    public const string Route = "/imports";

    /// <summary>Everybody whom some kind lets in; which kinds, each kind's own policy says.</summary>
    public static readonly Policy Use = Policy.For("imports.use",
        Role.AccountManager, Role.Presales, Role.Dispatcher, Role.Manager, Role.PartnerManager);

    public sealed record KindRow(string Key, Text Title, Text Lead);

    public sealed record Row(Id<ImportRun> Import, Instant At, string Kind, string FileName, ImportState State, int Total, int New, int Changed, int Refused, string Who);

    public sealed record Model(IReadOnlyList<KindRow> Kinds, ListPage<Row> Page);

    private static readonly Listing<ImportRun> Listing = new(
        (rows, text) => rows.Where(r => r.FileName.Contains(text)),
        new("at", ImportWords.At, r => r.At),
        new("kind", ImportWords.KindWord, r => r.Kind),
        new("file", ImportWords.File, r => r.FileName),
        new("state", ImportWords.StateWord, r => r.State));

    public static void Map(Routes routes)
    {
        routes.Read<ListImportsPage, Model>(Route, Use, ShowAsync);
        routes.File(Route + "/export", Use, ExportAsync);
    }

    private static async Task<Model> ShowAsync(Call call)
    {
        var kinds = KindsOf(call);
        var page = await Listing.PageAsync(Mine(call, kinds), Listing.Asked(call, descending: true), r => r, call.Cancel);
        var people = page.Rows.Select(r => r.PersonId).Distinct().ToList();
        var names = await call.Db.Set<Person>().Where(p => people.Contains(p.Id)).ToDictionaryAsync(p => p.Id, p => p.Name, call.Cancel);
        return new(
            [.. kinds.Select(k => new KindRow(k.Key, k.Title, k.Lead))],
            new([.. page.Rows.Select(r => new Row(r.Id, r.At, r.Kind, r.FileName, r.State, r.Total, r.New, r.Changed, r.Refused, names.GetValueOrDefault(r.PersonId, "")))], page.Total, page.Page, page.Pages, page.Query));
    }

    private static async Task<IResult> ExportAsync(Call call) => await Listing.ExportAsync(
        Mine(call, KindsOf(call)), Listing.Asked(call, descending: true),
        r => new Dictionary<string, object?>
        {
            ["at"] = r.At.ToString(), ["kind"] = r.Kind, ["file"] = r.FileName, ["state"] = r.State.ToString(), ["rows"] = r.Total, ["new"] = r.New, ["changed"] = r.Changed, ["unchanged"] = r.Unchanged, ["refused"] = r.Refused,
        }, "imports.xlsx", call.Cancel);

    private static List<ImportKind> KindsOf(Call call) => [.. call.Http.RequestServices.GetServices<ImportKind>().Where(k => k.Policy.Allows(call.Scope))];

    private static IQueryable<ImportRun> Mine(Call call, List<ImportKind> kinds)
    {
        var keys = kinds.Select(k => k.Key).ToList();
        return call.Db.Set<ImportRun>().AsNoTracking().Where(r => keys.Contains(r.Kind));
    }
}
