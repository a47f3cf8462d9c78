using Pingshi.Platform;

namespace Pingshi.Host;

internal static class Verify
{
    /// <summary>Runs every check; 0 = all holds, 1 = something is broken and named.</summary>
    public static async Task<int> RunAsync(Place place, TextWriter output, CancellationToken ct)
    {
        await using var app = WebHost.Build(place);
        var database = app.Services.GetRequiredService<Database>();
        var broken = 0;
        foreach (var check in app.Services.GetServices<Check>())
        {
            await using var db = database.Open(Scope.System("verify", TimeProvider.System.Now));
            await foreach (var finding in check.RunAsync(db, ct))
            {
                broken += finding.IsBroken ? 1 : 0;
                await output.WriteLineAsync($"{check.Name}: {(finding.IsBroken ? "BROKEN: " : "")}{finding.What}");
            }
        }
        await output.WriteLineAsync(broken == 0 ? "All holds." : $"{broken} broken.");
        return broken == 0 ? 0 : 1;
    }
}
