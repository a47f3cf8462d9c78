using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Pingshi.Host;
using Pingshi.Platform.Access;
using Pingshi.Tests.Harness;

namespace Pingshi.Tests.Host;

public sealed class ServeTests : IDisposable
{
    private readonly Workplace _here = new();

    [Theory]
    [InlineData("http://localhost:5080", true)]
    [InlineData("http://127.0.0.1:0", true)]
    [InlineData("http://[::1]:5080", true)]
    [InlineData("http://0.0.0.0:5080", false)]
    [InlineData("http://*:5080", false)]
    [InlineData("http://+:5080", false)]
    [InlineData("http://pingshi.example:5080", false)]
    public void Only_localhost_is_this_machine_alone(string url, bool loopback) => Assert.Equal(loopback, BindingAddress.Parse(url).IsLoopback);

    [Theory]
    [InlineData("http://0.0.0.0:0")]
    [InlineData("http://localhost:0;http://*:0")]
    public async Task A_demo_is_not_served_where_others_reach_it(string urls)
    {
        MarkDemo();
        Assert.Equal(1, await _here.RunAsync("serve", "--urls", urls, "--data", _here["data"]));
        Assert.Contains("演示数据", _here.Error.ToString());
        Assert.Contains("demo world", _here.Error.ToString());
        Assert.Equal(["DEMO"], Directory.EnumerateFiles(_here["data"]).Select(Path.GetFileName));
    }

    [Fact]
    public async Task A_demo_is_served_on_this_machine()
    {
        MarkDemo();
        using var stop = new CancellationTokenSource();
        var serving = Serve.RunAsync(_here.Place("data"), _here.Output, stop.Token);
        while (!_here.Output.ToString().Contains("/first-start/") && !serving.IsCompleted)
        {
            await Task.Delay(50);
        }
        await stop.CancelAsync();
        Assert.Equal(0, await serving);
        Assert.Contains("listens on http://127.0.0.1:", _here.Output.ToString());
    }

    [Theory]
    [InlineData(1)]
    [InlineData(4)]
    public async Task Asked_to_end_once_or_several_times_it_ends_in_order(int times)
    {
        using var product = await RunningProduct.StartAsync(_here["data"]);
        Assert.Equal(0, await product.EndAsync(times));
    }

    [Fact]
    public async Task Verify_leaves_data_of_another_version_alone_and_says_which_way_to_go()
    {
        var place = _here.Place("data");
        await Workplace.FillAsync(place, files: 0);
        await ChangeHistoryAsync(place, "INSERT INTO \"__EFMigrationsHistory\" VALUES ('29990101000000_Later', '99')");
        Assert.Equal(1, await _here.RunAsync("verify", "--data", place.DataFolder));
        Assert.Contains("A newer version wrote this data", _here.Error.ToString());
        await Refused.WithAsync("host.newer-data", () => Verify.RunAsync(place, TextWriter.Null, default));
        await ChangeHistoryAsync(place, "DELETE FROM \"__EFMigrationsHistory\"");
        Assert.Equal(1, await _here.RunAsync("verify", "--data", place.DataFolder));
        Assert.Contains("An earlier version wrote this data", _here.Error.ToString());
        await Refused.WithAsync("host.needs-upgrade", () => Verify.RunAsync(place, TextWriter.Null, default));
    }

    public void Dispose()
    {
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        _here.Dispose();
    }

    private void MarkDemo()
    {
        Directory.CreateDirectory(_here["data"]);
        File.WriteAllText(_here["data/" + DataFolder.DemoMark], "");
    }

    private static async Task ChangeHistoryAsync(Place place, string statement)
    {
        await using var database = place.OpenDatabase();
        await using var db = database.Open(Scope.System("test", Workplace.Noon));
        await db.Database.ExecuteSqlRawAsync(statement);
    }
}
