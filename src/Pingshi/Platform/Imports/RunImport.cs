namespace Pingshi.Platform.Imports;

/// <summary>Imports the good rows of a checked file.</summary>
internal static class RunImport
{
    public const string Route = Importing.Route + "/run";

    public static void Map(Routes routes) =>
        routes.Act<Nothing, StartImport.Started>(Route, ListImports.Use, Importing.Route, ExecuteAsync, s => Patterns.Url(Importing.Route, [s.Import]));

    private static async Task<StartImport.Started> ExecuteAsync(Call call, Nothing input)
    {
        var (run, _) = await call.ImportAsync();
        call.Expect(run);
        run.Run(call.Scope.Now);
        await call.Db.ForgetRefusedAsync(run, call.Cancel);
        call.Db.Record("imports.begin-run", run.Id.Subject, null, ("file", run.FileName));
        return new(run.Id);
    }
}
