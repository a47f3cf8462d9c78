using System.Globalization;
using Pingshi.Host;
using Pingshi.Platform.Data;

namespace Pingshi.Tests.Host;

/// <summary>kill -9 at random moments under mixed writes: every acknowledged write is there once, and <c>verify</c> is clean.</summary>
public sealed class KillTests(PostgresServer postgres) : IClassFixture<PostgresServer>, IDisposable
{
    private readonly Workplace _here = new();

    private static int Kills => int.Parse(Environment.GetEnvironmentVariable("PINGSHI_KILLS") ?? "10", CultureInfo.InvariantCulture);

    [Fact]
    public Task No_acknowledged_write_is_lost_or_doubled_on_SQLite() => KillAsync(_here.Place("data"), Kills, []);

    [Fact]
    public async Task No_acknowledged_write_is_lost_or_doubled_on_PostgreSQL()
    {
        Assert.SkipUnless(PostgresServer.WhyNot is null, PostgresServer.WhyNot ?? "");
        var database = postgres.NewDatabase("kills");
        await KillAsync(_here.Place("data", database), Math.Max(5, Kills / 4), new() { ["PINGSHI_DATABASE"] = database });
    }

    private async Task KillAsync(Place place, int kills, Dictionary<string, string> environment)
    {
        var seed = Environment.TickCount;
        var writes = new MixedWrites(place, seed);
        var random = new Random(seed);
        await writes.PrepareAsync();
        for (var kill = 0; kill < kills; kill++)
        {
            using var product = await RunningProduct.StartAsync(place.DataFolder, environment);
            var running = writes.RunAsync(product.Address, CancellationToken.None);
            // After a random number of acknowledged writes, at a random moment within the next ones; every fifth while it warms up.
            var enough = kill % 5 == 4 ? 0 : writes.Acknowledged + random.Next(1, 40);
            while (writes.Acknowledged < enough && !running.IsCompleted)
            {
                await Task.Delay(1);
            }
            await Task.Delay(enough == 0 ? random.Next(1000) : random.Next(20));
            product.Kill();
            await running;
        }
        using (var product = await RunningProduct.StartAsync(place.DataFolder, environment))
        {
            // A last run without a kill: what was left unknown is retried under its key.
            using var stop = new CancellationTokenSource(TimeSpan.FromSeconds(1));
            await writes.RunAsync(product.Address, stop.Token);
            // The sealer gets the second it is promised.
            await Task.Delay(1500);
        }
        await writes.CheckAsync();
        var verified = await Verify.RunAsync(place, _here.Output, default);
        Assert.True(verified == 0, _here.Output.ToString());
        Assert.True(writes.Acknowledged > kills && writes.Retried > 0, $"Only {writes.Acknowledged} writes in {kills} runs show nothing.");
        TestContext.Current.SendDiagnosticMessage($"seed {seed}: {writes.Acknowledged} acknowledged, {writes.Retried} retried after {kills} kills");
    }

    public void Dispose()
    {
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        _here.Dispose();
    }
}
