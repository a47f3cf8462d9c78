using System.CommandLine;
using Pingshi.Platform;
using Pingshi.Platform.Identity;

namespace Pingshi.Host;

internal static class Serve
{
    public static Command Command(PlaceOptions options, Terminal terminal)
    {
        var command = new Command("serve", "Serve the product (what pingshi does without a command).") { options.Urls };
        command.SetAction((result, ct) => RunAsync(options.Of(result), terminal.Output, ct));
        return command;
    }

    /// <summary>Being asked to end is how serving ends, at whatever moment: 0.</summary>
    public static async Task<int> RunAsync(Place place, TextWriter output, CancellationToken ct)
    {
        try
        {
            await ServeAsync(place, output, ct);
        }
        catch (OperationCanceledException) when (ct.IsCancellationRequested)
        {
        }
        return 0;
    }

    private static async Task ServeAsync(Place place, TextWriter output, CancellationToken ct)
    {
        Directory.CreateDirectory(place.DataFolder);
        await using var app = WebHost.Build(place);
        RefuseDemoElsewhere(place, app.Configuration);
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
    }

    // The demo's passwords stand in a terminal somewhere; whoever reaches the address could sign in with them.
    private static void RefuseDemoElsewhere(Place place, IConfiguration configuration)
    {
        if (place.IsDemo)
        {
            Refusal.If(Addresses.Of(place, configuration).Where(a => !a.IsLoopback)
                .Select(a => HostWords.DemoElsewhere.Because("urls", place.DataFolder, a.ToString())).Take(1));
        }
    }
}
