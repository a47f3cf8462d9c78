using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Pingshi.Platform.Imports;

/// <summary>Where an import stands: what a check found or an import did, and every refused row with its reasons.</summary>
public static class ShowImport
{
    public sealed record Row(int Number, IReadOnlyList<RefusedCell> Cells);

    public sealed record Model(
        Id<ImportRun> Import, string Kind, Text Title, string FileName, Instant At, ImportState State, int Total, int Taken, int New, int Changed, int Unchanged, int Refused,
        Text? Problem, ListPage<Row> Page, IReadOnlyDictionary<string, Text> Fields, IReadOnlyList<Reason> WhyNotRun, bool MayMap, bool MayCancel, bool IsAtWork, bool WasRun, long Version) : IVersioned;

    private static readonly Listing<RefusedLine> Listing = new(
        (rows, text) => rows.Where(l => l.Reasons.Contains(text)),
        new Column<RefusedLine>("row", ImportWords.RowWord, l => l.Row));

    public static void Map(Routes routes) => routes.Read<ShowImportPage, Model>(Importing.Route, ListImports.Use, ShowAsync);

    private static async Task<Model> ShowAsync(Call call)
    {
        var (run, kind) = await call.ImportAsync();
        var lines = await Listing.PageAsync(call.Db.Set<RefusedLine>().AsNoTracking().Where(l => l.RunId == run.Id), Listing.Asked(call), l => l, call.Cancel);
        return new(
            run.Id, kind.Key, kind.Title, run.FileName, run.At, run.State, run.Total, run.Taken, run.New, run.Changed, run.Unchanged, run.Refused,
            run is { ProblemChinese: { } chinese, ProblemEnglish: { } english } ? new Text(chinese, english) : null,
            new([.. lines.Rows.Select(l => new Row(l.Row, l.Cells))], lines.Total, lines.Page, lines.Pages, lines.Query),
            kind.Fields.ToDictionary(f => f.Name, f => f.Label), [.. run.WhyNotRun()], run.MayBeMapped, !run.WhyNotCancel().Any(), run.IsAtWork, run.RunAt is not null, run.Version);
    }
}
