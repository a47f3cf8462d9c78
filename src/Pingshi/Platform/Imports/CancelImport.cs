namespace Pingshi.Platform.Imports;

/// <summary>Stops a check or an import before its next batch. It may come while the version rises with every batch, so it names none.</summary>
internal static class CancelImport
{
    public const string Route = Importing.Route + "/cancel";

    public static void Map(Routes routes) =>
        routes.Act<Nothing, StartImport.Started>(Route, ListImports.Use, Importing.Route, ExecuteAsync, s => Patterns.Url(Importing.Route, [s.Import]));

    private static async Task<StartImport.Started> ExecuteAsync(Call call, Nothing input)
    {
        var (run, _) = await call.ImportAsync();
        run.Cancel(call.Scope.Now);
        call.Db.Record("imports.cancel", run.Id.Subject, null, run.Facts);
        return new(run.Id);
    }
}
