using Microsoft.EntityFrameworkCore;

namespace Pingshi.Platform.Imports;

/// <summary>The rows that were not taken, as they came, with one more column that says why: corrected, it is imported again.</summary>
internal static class FetchRefused
{
    public const string Route = Importing.Route + "/refused";

    public static void Map(Routes routes) => routes.File(Route, ListImports.Use, FetchAsync);

    private static async Task<IResult> FetchAsync(Call call)
    {
        var (run, kind) = await call.ImportAsync();
        ImportWords.NotChecked.Unless(run.HeadingRow > 0);
        var refused = await call.Db.Set<RefusedLine>().AsNoTracking().Where(l => l.RunId == run.Id).ToDictionaryAsync(l => l.Row, l => l.Cells, call.Cancel);
        var sheet = (await call.ReadAsync(run, run.Sheet, SheetReader.All)).Sheet;
        call.Db.Record("imports.fetch-refused", Outcome.Read, run.Id.Subject, null, [("file", run.FileName)]);
        await call.Db.SaveChangesAsync(call.Cancel);
        return PlainTables.Download($"{Path.GetFileNameWithoutExtension(run.FileName)}-{call.Service<Reader>().Say(ImportWords.Refused)}.xlsx",
            (sheet.Name, Rows(run, kind, sheet, refused, call.Service<Reader>())));
    }

    internal static IEnumerable<IReadOnlyList<string>> Rows(ImportRun run, ImportKind kind, Sheet sheet, IReadOnlyDictionary<int, IReadOnlyList<RefusedCell>> refused, Reader reader)
    {
        var columns = Enumerable.Range(0, sheet.Columns).Where(c => !IsOurs(sheet.Row(run.HeadingRow)?[c])).ToList();
        var headings = Headings.Of(sheet, run.HeadingRow);
        yield return [.. columns.Select(c => headings[c]), reader.Say(ImportWords.ReasonsColumn)];
        var lines = sheet.Rows.Where(r => r.Number > run.HeadingRow).ToList();
        foreach (var (order, line) in lines.Index())
        {
            var why = refused.TryGetValue(line.Number, out var cells) ? string.Join("\n", cells.Select(c => Say(c, kind, reader)))
                : run.StoppedShort && order >= run.Taken ? reader.Say(ImportWords.NotReached)
                : null;
            if (why is not null)
            {
                yield return [.. columns.Select(c => line[c]), why];
            }
        }
    }

    // A file that came back once already has the column; its old reasons are not carried on.
    private static bool IsOurs(string? heading) => heading == ImportWords.ReasonsColumn.Chinese || heading == ImportWords.ReasonsColumn.English;

    private static string Say(RefusedCell cell, ImportKind kind, Reader reader)
    {
        var why = reader.Say(new Text(cell.Chinese, cell.English));
        return kind.Fields.FirstOrDefault(f => f.Name == cell.Field) is { } field ? $"{reader.Say(field.Label)}: {why}" : why;
    }
}
