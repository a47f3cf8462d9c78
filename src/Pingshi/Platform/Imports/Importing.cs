using Microsoft.EntityFrameworkCore;

namespace Pingshi.Platform.Imports;

/// <summary>How the steps of an import find it: the organisation's own, of a kind that the caller may import.</summary>
internal static class Importing
{
    public const string Route = ListImports.Route + "/{import}";

    extension(Call call)
    {
        public async Task<(ImportRun Run, ImportKind Kind)> ImportAsync()
        {
            var id = call.Id<ImportRun>("import");
            var run = await call.Db.Set<ImportRun>().SingleOrDefaultAsync(r => r.Id == id, call.Cancel) ?? throw Refusal.NotFound;
            var kind = call.Http.RequestServices.GetServices<ImportKind>().Single(k => k.Key == run.Kind);
            return kind.Policy.Allows(call.Scope) ? (run, kind) : throw Refusal.NotFound;
        }

        public async Task<Workbook> ReadAsync(ImportRun run, string? sheet, int most)
        {
            await using var content = call.Service<Files.FileStore>().Open(run.FileId);
            return await SheetReader.ReadAsync(content, run.FileName, sheet, most, call.Cancel);
        }
    }

    extension(AppDb db)
    {
        public Task ForgetRefusedAsync(ImportRun run, CancellationToken ct) => db.Set<RefusedLine>().Where(l => l.RunId == run.Id).ExecuteDeleteAsync(ct);
    }
}
