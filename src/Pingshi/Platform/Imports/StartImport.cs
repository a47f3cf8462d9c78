using Microsoft.EntityFrameworkCore;
using Pingshi.Platform.Files;

namespace Pingshi.Platform.Imports;

/// <summary>A team's file comes in, to become rows of one kind.</summary>
public static class StartImport
{
    public sealed record Input
    {
        public required Id<StoredFile> File { get; init; }
    }

    public sealed record Started(Id<ImportRun> Import);

    public sealed record FieldRow(string Name, Text Label, bool Required, Text? Hint, string Example);

    public sealed record Model(string Kind, Text Title, Text Lead, IReadOnlyList<FieldRow> Fields);

    public static void Map(Routes routes, ImportKind kind)
    {
        Model model = new(kind.Key, kind.Title, kind.Lead, [.. kind.Fields.Select(f => new FieldRow(f.Name, f.Label, f.Required, f.Hint, f.Example))]);
        routes.Read<StartImportPage, Model>(kind.Route, kind.Policy, _ => Task.FromResult(model));
        routes.File(kind.TemplateRoute, kind.Policy, call => Task.FromResult(ImportTemplate.Of(kind, call.Service<Reader>())));
        routes.ActPrepared<Input, Workbook, Started>(kind.Route, kind.Policy, kind.Route,
            (call, input) => PrepareAsync(call, input.File), (call, input, workbook) => ExecuteAsync(call, kind, input.File, workbook), s => Patterns.Url(MapColumns.Route, [s.Import]));
    }

    // The whole file is read once before it is taken: what cannot be imported is refused where it is brought.
    private static async Task<Workbook> PrepareAsync(Call call, Id<StoredFile> id)
    {
        var file = await call.Db.Set<StoredFile>().AsNoTracking().SingleOrDefaultAsync(f => f.Id == id, call.Cancel) ?? throw Refusal.NotFound;
        ImportWords.KindNotTaken.Unless(file.MediaType == FileKind.Xlsx.MediaType || Path.GetExtension(file.Name).ToLowerInvariant() is ".csv" or ".txt", "file");
        await using var content = call.Service<FileStore>().Open(id);
        return await SheetReader.ReadAsync(content, file.Name, null, SheetReader.All, call.Cancel);
    }

    private static async Task<Started> ExecuteAsync(Call call, ImportKind kind, Id<StoredFile> id, Workbook workbook)
    {
        var db = call.Db;
        var file = await db.Set<StoredFile>().SingleAsync(f => f.Id == id, call.Cancel);
        // It may hold costs or people's numbers: who fetches it again leaves an entry.
        file.Class = FileClass.Sensitive;
        ImportRun run = new()
        {
            Id = db.Scope.NewId<ImportRun>(), OrganizationId = db.Scope.Acting, PersonId = db.Scope.Actor, Kind = kind.Key, FileId = id, FileName = file.Name, At = db.Scope.Now, Sheet = workbook.Sheet.Name,
        };
        db.Add(run);
        db.Record("imports.start", run.Id.Subject, null, ("kind", kind.Key), ("file", file.Name));
        return new(run.Id);
    }
}
