using System.CommandLine;
using Microsoft.EntityFrameworkCore;
using Pingshi.Platform;

namespace Pingshi.Host;

internal static class Verify
{
    public static Command Command(PlaceOptions options, Terminal terminal)
    {
        var command = new Command("verify", "Prove the audit log, the stored files and what else can be proven.");
        command.SetAction((ParseResult result, CancellationToken ct) => RunAsync(options.Of(result), terminal, ct));
        return command;
    }

    public static Task<int> RunAsync(Place place, TextWriter output, CancellationToken ct) =>
        RunAsync(place, new Terminal(output, TextWriter.Null, TimeProvider.System), ct);

    /// <summary>Runs every check; 0 = all holds, 1 = something is broken and named.</summary>
    public static async Task<int> RunAsync(Place place, Terminal terminal, CancellationToken ct)
    {
        place.MustHaveData();
        await using var app = WebHost.Build(place);
        var database = app.Services.GetRequiredService<Database>();
        var job = Scope.System("verify", terminal.Clock.Now);
        await MustBeOfThisVersionAsync(database, job, ct);
        var broken = 0;
        foreach (var check in app.Services.GetServices<Check>())
        {
            await using var db = database.Open(job);
            await using var beat = new Progress(terminal, check.Name).Beat();
            await foreach (var finding in check.RunAsync(db, ct))
            {
                broken += finding.IsBroken ? 1 : 0;
                await terminal.Output.WriteLineAsync($"{check.Name}: {(finding.IsBroken ? "BROKEN: " : "")}{finding.What}");
            }
        }
        await terminal.Output.WriteLineAsync(broken == 0 ? "All holds." : $"{broken} broken.");
        return broken == 0 ? 0 : 1;
    }

    /// <summary>Data of another version has other tables; to check it with these rules would say nothing.</summary>
    internal static async Task MustBeOfThisVersionAsync(Database database, Scope job, CancellationToken ct)
    {
        await using var db = database.Open(job);
        HostWords.NeedsUpgrade.Unless(!(await db.Database.GetPendingMigrationsAsync(ct)).Any());
        HostWords.Newer.Unless(!(await db.Database.GetAppliedMigrationsAsync(ct)).Except(db.Database.GetMigrations()).Any());
    }
}
