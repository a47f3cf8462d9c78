using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Pingshi.Platform.Identity;

namespace Pingshi.Platform.Imports;

/// <summary>Says which sheet, which row of headings and which column fills which field; the check begins.</summary>
public static class MapColumns
{
    public const string Route = Importing.Route + "/columns";
    private const int SampleRows = 200;
    private const int Samples = 3;
    private const int SampleLength = 60;

    public sealed record Input
    {
        [Required, StringLength(255)] public required string Sheet { get; init; }
        [Range(1, 1_048_576)] public required int HeadingRow { get; init; }

        /// <summary>Each as <c>column=field</c>, the column by letter: <c>B=creditCode</c>.</summary>
        public IReadOnlyList<string> Columns { get; init; } = [];
    }

    public sealed record ColumnRow(string Letter, string Heading, IReadOnlyList<string> Samples, string? Field);

    public sealed record FieldChoice(string Name, Text Label, bool Required);

    public sealed record Model(
        Id<ImportRun> Import, Text Title, string FileName, IReadOnlyList<string> Sheets, string Sheet, int HeadingRow, bool IsRemembered,
        IReadOnlyList<ColumnRow> Columns, IReadOnlyList<FieldChoice> Fields, long Version) : IVersioned;

    public static void Map(Routes routes)
    {
        routes.Read<MapColumnsPage, Model>(Route, ListImports.Use, ShowAsync);
        routes.ActPrepared<Input, Workbook, StartImport.Started>(Route, ListImports.Use, Route, PrepareAsync, ExecuteAsync, s => Patterns.Url(Importing.Route, [s.Import]));
    }

    private static async Task<Model> ShowAsync(Call call)
    {
        var (run, kind) = await call.ImportAsync();
        var typed = Attempt.Of(call.Http)?.Values;
        var workbook = await call.ReadAsync(run, typed?.GetValueOrDefault("sheet") ?? call.Query("sheet") ?? run.Sheet, SampleRows);
        var sheet = workbook.Sheet;
        var asked = typed?.GetValueOrDefault("headingRow") ?? call.Query("headingRow");
        var row = int.TryParse(asked, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && sheet.Row(number) is not null ? number
            : run.HeadingRow > 0 && sheet.Name == run.Sheet ? run.HeadingRow : Headings.RowOf(sheet, kind.Fields);
        var headings = Headings.Of(sheet, row);
        var remembered = await RememberedAsync(call.Db, run, headings, call.Cancel);
        var fields = Chosen(typed, kind) ?? remembered?.Columns switch
        {
            null => Headings.Guess(kind.Fields, headings),
            var columns => Json.Read<Dictionary<string, int>>(columns),
        };
        var byColumn = fields.GroupBy(f => f.Value).ToDictionary(g => g.Key, g => g.First().Key);
        return new(
            run.Id, kind.Title, run.FileName, workbook.Names, sheet.Name, row, remembered is not null,
            [.. headings.Select((heading, column) => new ColumnRow(ColumnLetters.Of(column), heading, SamplesOf(sheet, row, column), byColumn.GetValueOrDefault(column)))],
            [.. kind.Fields.Select(f => new FieldChoice(f.Name, f.Label, f.Required))], run.Version);
    }

    private static async Task<Workbook> PrepareAsync(Call call, Input input) =>
        await call.ReadAsync((await call.ImportAsync()).Run, input.Sheet, SheetReader.All);

    private static async Task<StartImport.Started> ExecuteAsync(Call call, Input input, Workbook workbook)
    {
        var (run, kind) = await call.ImportAsync();
        call.Expect(run);
        ImportLayout layout = new(workbook.Sheet.Name, input.HeadingRow, Columns(input.Columns, kind));
        var lines = workbook.Sheet.Rows.Count(r => r.Number > input.HeadingRow);
        ImportWords.NoLines.Unless(lines > 0, "headingRow", input.HeadingRow);
        ImportWords.TooManyRows.Unless(lines <= ImportLimits.Rows, null, ImportLimits.Rows);
        run.Map(layout, lines);
        await call.Db.ForgetRefusedAsync(run, call.Cancel);
        await RememberAsync(call.Db, run, Headings.Of(workbook.Sheet, input.HeadingRow), call.Cancel);
        call.Db.Record("imports.map-columns", run.Id.Subject, null, ("sheet", run.Sheet), ("columns", run.Columns));
        return new(run.Id);
    }

    /// <summary>Reads the pairs; a field twice, a needed one missing and a name that is none are all said at once.</summary>
    internal static Dictionary<string, int> Columns(IReadOnlyList<string> pairs, ImportKind kind)
    {
        List<(string Pair, int? Column, ImportField? Field)> read = [.. pairs.Select(p => p.Split('=', 2) is [var letters, var name]
            ? (p, ColumnLetters.Find(letters), kind.Fields.FirstOrDefault(f => f.Name == name)) : (p, null, null))];
        var known = read.Where(r => r is { Column: not null, Field: not null }).ToList();
        Refusal.If(
        [
            .. read.Except(known).Select(r => ImportWords.NoSuchColumn.Because("columns", r.Pair)),
            .. known.GroupBy(r => r.Field!).Where(g => g.Count() > 1).Select(g => ImportWords.FieldTwice.Because("columns", g.Key.Label)),
            .. kind.Fields.Where(f => f.Required && known.All(r => r.Field != f)).Select(f => ImportWords.FieldNotMapped.Because("columns", f.Label)),
        ]);
        return known.ToDictionary(r => r.Field!.Name, r => r.Column!.Value);
    }

    private static Dictionary<string, int>? Chosen(IReadOnlyDictionary<string, string>? typed, ImportKind kind)
    {
        if (typed?.GetValueOrDefault("columns") is not { } columns)
        {
            return null;
        }
        return columns.Split(',').Select(p => p.Split('='))
            .Where(p => p is [_, var field] && kind.Fields.Any(f => f.Name == field) && ColumnLetters.Find(p[0]) is not null)
            .GroupBy(p => p[1]).ToDictionary(g => g.Key, g => ColumnLetters.Find(g.First()[0])!.Value);
    }

    private static IReadOnlyList<string> SamplesOf(Sheet sheet, int headingRow, int column) =>
        [.. sheet.Rows.Where(r => r.Number > headingRow).Select(r => r[column]).Where(t => t.Length > 0).Distinct().Take(Samples).Select(t => t.Length <= SampleLength ? t : t[..SampleLength] + "…")];

    private static string DigestOf(IReadOnlyList<string> headings) => Secret.Digest(Json.Write(headings));

    private static async Task<RememberedColumns?> RememberedAsync(AppDb db, ImportRun run, IReadOnlyList<string> headings, CancellationToken ct)
    {
        var digest = DigestOf(headings);
        return await db.Set<RememberedColumns>().SingleOrDefaultAsync(m => m.OrganizationId == run.OrganizationId && m.Kind == run.Kind && m.Headings == digest, ct);
    }

    private static async Task RememberAsync(AppDb db, ImportRun run, IReadOnlyList<string> headings, CancellationToken ct)
    {
        if (await RememberedAsync(db, run, headings, ct) is { } there)
        {
            (there.Columns, there.UsedAt) = (run.Columns, db.Scope.Now);
            return;
        }
        db.Add(new RememberedColumns
        {
            Id = db.Scope.NewId<RememberedColumns>(), OrganizationId = run.OrganizationId, Kind = run.Kind, Headings = DigestOf(headings), Columns = run.Columns, UsedAt = db.Scope.Now,
        });
    }
}
