using Microsoft.Data.Sqlite;
using Pingshi.Host;

namespace Pingshi.Tests.Host;

/// <summary>A power cut loses what was only promised to the disk. First it is shown that the harness sees such a loss.</summary>
public sealed class PowerCutTests
{
    private const int Cuts = 12;

    [Fact]
    public async Task The_harness_sees_what_a_database_that_does_not_flush_each_commit_loses()
    {
        Assert.SkipUnless(LoopDisk.WhyNot is null, LoopDisk.WhyNot ?? "");
        var (lost, written) = await CutBareDatabaseAsync("NORMAL");
        TestContext.Current.SendDiagnosticMessage($"NORMAL: {lost} of {written} lost in {Cuts} cuts");
        Assert.True(lost > 0, $"Nothing of {written} was lost: a zero of this harness shows nothing.");
    }

    [Fact]
    public async Task A_database_that_flushes_each_commit_loses_nothing()
    {
        Assert.SkipUnless(LoopDisk.WhyNot is null, LoopDisk.WhyNot ?? "");
        var (lost, written) = await CutBareDatabaseAsync("FULL");
        TestContext.Current.SendDiagnosticMessage($"FULL: {lost} of {written} lost in {Cuts} cuts");
        Assert.Equal(0, lost);
    }

    [Fact]
    public async Task The_product_loses_no_acknowledged_write_and_no_file()
    {
        Assert.SkipUnless(LoopDisk.WhyNot is null, LoopDisk.WhyNot ?? "");
        using var disk = new LoopDisk();
        var seed = Environment.TickCount;
        var random = new Random(seed);
        var writes = new MixedWrites(new Place(Path.Combine(disk.Folder, "data"), null, ""), seed);
        await writes.PrepareAsync();
        SqliteConnection.ClearAllPools();
        using var product = await RunningProduct.StartAsync(Path.Combine(disk.Folder, "data"));
        using var stop = new CancellationTokenSource();
        var running = writes.RunAsync(product.Address, stop.Token);
        for (var cut = 0; cut < Cuts; cut++)
        {
            await Task.Delay(random.Next(1500, 4000));
            var acknowledged = writes.AcknowledgedMarks;
            var copy = disk.Cut();
            var place = new Place(Path.Combine(copy, "data"), null, "");
            Assert.Empty(await MixedWrites.LostAsync(place, acknowledged));
            using var said = new StringWriter();
            Assert.True(await Verify.RunAsync(place, said, default) == 0, $"seed {seed}: {said}");
            SqliteConnection.ClearAllPools();
            disk.Discard(copy);
        }
        await stop.CancelAsync();
        await running;
        product.Kill();
        Assert.True(writes.Acknowledged > Cuts);
        TestContext.Current.SendDiagnosticMessage($"seed {seed}: 0 of {writes.Acknowledged} lost in {Cuts} cuts");
    }

    private static async Task<(int Lost, int Written)> CutBareDatabaseAsync(string synchronous)
    {
        using var disk = new LoopDisk();
        var random = new Random(Environment.TickCount);
        var written = 0;
        using var stop = new CancellationTokenSource();
        var writing = Task.Run(() => WriteAsync(Path.Combine(disk.Folder, "bare.db"), synchronous, () => Interlocked.Increment(ref written), stop.Token));
        var lost = 0;
        for (var cut = 0; cut < Cuts; cut++)
        {
            await Task.Delay(random.Next(300, 1200));
            var acknowledged = Volatile.Read(ref written);
            var copy = disk.Cut();
            lost += Math.Max(0, acknowledged - Rows(Path.Combine(copy, "bare.db")));
            SqliteConnection.ClearAllPools();
            disk.Discard(copy);
        }
        await stop.CancelAsync();
        await writing;
        SqliteConnection.ClearAllPools();
        return (lost, written);
    }

    private static async Task WriteAsync(string file, string synchronous, Action acknowledged, CancellationToken stop)
    {
        await using var connection = new SqliteConnection($"Data Source={file}");
        await connection.OpenAsync(CancellationToken.None);
        await using var command = connection.CreateCommand();
        command.CommandText = $"PRAGMA journal_mode=WAL; PRAGMA synchronous={synchronous}; CREATE TABLE rows (number INTEGER PRIMARY KEY)";
        await command.ExecuteNonQueryAsync(CancellationToken.None);
        command.CommandText = "INSERT INTO rows DEFAULT VALUES";
        while (!stop.IsCancellationRequested)
        {
            await command.ExecuteNonQueryAsync(CancellationToken.None);
            acknowledged();
        }
    }

    private static int Rows(string file)
    {
        if (!File.Exists(file))
        {
            return 0;
        }
        using var connection = new SqliteConnection($"Data Source={file}");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT count(*) FROM rows";
        try
        {
            return Convert.ToInt32(command.ExecuteScalar(), System.Globalization.CultureInfo.InvariantCulture);
        }
        catch (SqliteException noTable) when (noTable.SqliteErrorCode == 1)
        {
            return 0;
        }
    }
}
