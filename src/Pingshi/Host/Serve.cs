using Pingshi.Platform;
using Pingshi.Platform.Identity;

namespace Pingshi.Host;

internal static class Serve
{
    public static async Task<int> RunAsync(Place place, TextWriter output, CancellationToken ct)
    {
        Directory.CreateDirectory(place.DataFolder);
        await using var app = WebHost.Build(place);
        var database = app.Services.GetRequiredService<Database>();
        var job = Scope.System("start", TimeProvider.System.Now);
        await database.MigrateAsync(job, ct);
        await app.StartAsync(ct);
        var address = app.Urls.First();
        await output.WriteLineAsync($"Pingshi 平视 listens on {address}");
        if (await FirstStart.OpenAsync(database, job, ct) is { } link)
        {
            await output.WriteLineAsync("There is no provider yet. Open this link once to name it and its three administrators:");
            await output.WriteLineAsync(address + link);
        }
        await app.WaitForShutdownAsync(ct);
        return 0;
    }
}
