using System.Diagnostics;
using System.IO.Compression;
using Microsoft.Data.Sqlite;
using Pingshi.Host;
using Pingshi.Platform.Audit;
using Pingshi.Platform.Data;
using Pingshi.Platform.Files;
using Pingshi.Platform.Words;

namespace Pingshi.Tests.Host;

public sealed class BackupTests(PostgresServer server) : IClassFixture<PostgresServer>, IDisposable
{
    private readonly Workplace _here = new();

    [Fact]
    public async Task A_round_trip_on_SQLite_ends_with_a_clean_verify()
    {
        var place = _here.Place("data");
        await Workplace.FillAsync(place, files: 3);
        Assert.Equal(0, await _here.RunAsync("backup", _here["b.zip"], "--data", place.DataFolder));
        Assert.Equal(0, await _here.RunAsync("restore", _here["b.zip"], "--data", _here["again"]));
        Assert.Contains("All holds.", _here.Output.ToString());
        Assert.Equal(3, await Workplace.CountAsync<StoredFile>(_here.Place("again")));
        Assert.Equal(await Workplace.CountAsync<AuditEntry>(place), await Workplace.CountAsync<AuditEntry>(_here.Place("again")));
        Assert.Equal(["files", "pingshi.db"], Names("again").Where(n => !n.Contains('-')));
        Assert.Equal(["again", "b.zip", "data"], Names("."));
    }

    [Fact]
    public async Task A_round_trip_on_PostgreSQL_ends_with_a_clean_verify()
    {
        Assert.SkipWhen(PostgresServer.WhyNot is not null, PostgresServer.WhyNot ?? "");
        var place = _here.Place("data", server.NewDatabase("from"));
        await Workplace.FillAsync(place);
        Assert.Equal(0, await Backup.RunAsync(place, _here["b.zip"], _here.Terminal, default));
        var again = _here.Place("again", server.NewDatabase("into"));
        Assert.Equal(0, await Restore.RunAsync(again, _here["b.zip"], _here.Terminal, default));
        Assert.Equal(2, await Workplace.CountAsync<StoredFile>(again));
        await RefusedAsync(HostWords.DatabaseNotEmpty, () => Restore.RunAsync(_here.Place("third", again.DatabaseSetting), _here["b.zip"], _here.Terminal, default));
        await RefusedAsync(HostWords.OtherDatabase, () => Restore.RunAsync(_here.Place("third"), _here["b.zip"], _here.Terminal, default));
        await RefusedAsync(HostWords.ToolFailed, () => PostgresTools.DumpAsync(place.DatabaseSetting + ";Timeout=1;Port=1", _here["x"], default));
    }

    [Fact]
    public async Task The_keys_that_read_the_cookies_come_back_with_the_database()
    {
        var place = _here.Place("data");
        await Workplace.FillAsync(place);
        var ring = new KeyRing(place.OpenDatabase(), TimeProvider.System);
        ring.StoreElement(new("key", "secret"), "key-1");
        await Backup.RunAsync(place, _here["b.zip"], _here.Terminal, default);
        await Restore.RunAsync(_here.Place("again"), _here["b.zip"], _here.Terminal, default);
        Assert.Equal("secret", new KeyRing(_here.Place("again").OpenDatabase(), TimeProvider.System).GetAllElements().Single().Value);
        if (!OperatingSystem.IsWindows())
        {
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(_here["b.zip"]));
        }
    }

    [Fact]
    public async Task What_commits_while_the_backup_is_taken_does_not_disturb_it()
    {
        var place = _here.Place("data");
        await Workplace.FillAsync(place);
        using var open = new SqliteConnection($"Data Source={place.DatabaseFile};Pooling=False");
        await open.OpenAsync();
        using var write = open.CreateCommand();
        write.CommandText = "BEGIN IMMEDIATE; UPDATE platform_leases SET token = token; DELETE FROM platform_idempotency_keys";
        await write.ExecuteNonQueryAsync();
        Assert.Equal(0, await Backup.RunAsync(place, _here["b.zip"], _here.Terminal, default));
        await open.CloseAsync();
        Assert.Equal(0, await Restore.RunAsync(_here.Place("again"), _here["b.zip"], _here.Terminal, default));
    }

    [Fact]
    public async Task A_backup_overwrites_nothing()
    {
        var place = _here.Place("data");
        await Workplace.FillAsync(place);
        await File.WriteAllTextAsync(_here["b.zip"], "mine");
        await RefusedAsync(HostWords.FileExists, () => Backup.RunAsync(place, _here["b.zip"], _here.Terminal, default));
        Assert.Equal("mine", await File.ReadAllTextAsync(_here["b.zip"]));
    }

    [Fact]
    public async Task A_folder_with_anything_in_it_is_not_restored_into()
    {
        var place = _here.Place("data");
        await Workplace.FillAsync(place);
        await Backup.RunAsync(place, _here["b.zip"], _here.Terminal, default);
        await RefusedAsync(HostWords.NotEmpty, () => Restore.RunAsync(place, _here["b.zip"], _here.Terminal, default));
        Directory.CreateDirectory(_here["other"]);
        await File.WriteAllTextAsync(_here["other/note.txt"], "mine");
        Assert.Equal(1, await _here.RunAsync("restore", _here["b.zip"], "--data", _here["other"]));
        Assert.Contains("--data", _here.Error.ToString());
        Assert.Equal(["note.txt"], Names("other"));
    }

    [Fact]
    public async Task What_a_broken_restore_left_does_not_stop_the_next_one()
    {
        var place = _here.Place("data");
        await Workplace.FillAsync(place);
        await Backup.RunAsync(place, _here["b.zip"], _here.Terminal, default);
        Directory.CreateDirectory(_here["again/restoring/files"]);
        Assert.Equal(0, await Restore.RunAsync(_here.Place("again"), _here["b.zip"], _here.Terminal, default));
    }

    [Theory]
    [InlineData("DEMO", "../DEMO", "host.backup-damaged")]
    [InlineData("sha256:", "sha256:0", "host.backup-damaged")]
    [InlineData("\"size\":", "\"size\":1", "host.backup-damaged")]
    [InlineData("pingshi-backup-1", "pingshi-backup-9", "host.not-a-backup")]
    [InlineData("{", "", "host.not-a-backup")]
    public async Task A_manifest_that_does_not_fit_restores_nothing(string written, string instead, string code)
    {
        var place = _here.Place("data");
        await Workplace.FillAsync(place);
        await File.WriteAllTextAsync(Path.Combine(place.DataFolder, DataFolder.DemoMark), "");
        await Backup.RunAsync(place, _here["b.zip"], _here.Terminal, default);
        await ChangeManifestAsync(m => m.Replace(written, instead));
        var refusal = await Assert.ThrowsAsync<Refusal>(() => Restore.RunAsync(_here.Place("again"), _here["b.zip"], _here.Terminal, default));
        Assert.Equal(code, refusal.Reasons.Single().Rule.Code);
        Assert.False(Directory.Exists(_here["again"]) && Names("again").Any());
        Assert.False(File.Exists(_here["DEMO"]));
    }

    [Fact]
    public async Task A_file_that_is_no_backup_or_is_cut_off_is_refused()
    {
        var place = _here.Place("data");
        await Workplace.FillAsync(place);
        await Backup.RunAsync(place, _here["b.zip"], _here.Terminal, default);
        var bytes = await File.ReadAllBytesAsync(_here["b.zip"]);
        await File.WriteAllBytesAsync(_here["cut.zip"], bytes[..(bytes.Length / 2)]);
        await File.WriteAllTextAsync(_here["text.zip"], "hello");
        foreach (var file in (string[])["cut.zip", "text.zip"])
        {
            await RefusedAsync(HostWords.NotABackup, () => Restore.RunAsync(_here.Place("again"), _here[file], _here.Terminal, default));
        }
        // A damaged stretch in the middle of the database; a single flipped bit may unpack to the same bytes.
        bytes.AsSpan(bytes.Length / 3, 64).Fill(0x5A);
        await File.WriteAllBytesAsync(_here["flipped.zip"], bytes);
        await RefusedAsync(HostWords.BackupDamaged, () => Restore.RunAsync(_here.Place("again"), _here["flipped.zip"], _here.Terminal, default));
    }

    [Fact]
    public async Task A_database_that_fails_its_own_check_is_not_backed_up()
    {
        var place = _here.Place("data");
        await Workplace.FillAsync(place);
        SqliteConnection.ClearAllPools();
        await using (var file = File.OpenWrite(place.DatabaseFile))
        {
            file.Position = file.Length / 4096 / 2 * 4096;
            await file.WriteAsync(new byte[4096 * 20]);
        }
        await RefusedAsync(HostWords.CopyDamaged, () => Backup.RunAsync(place, _here["b.zip"], _here.Terminal, default));
        Assert.Equal(["data"], Names("."));
    }

    [Fact]
    public async Task Without_the_programs_of_PostgreSQL_it_says_which_is_missing()
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "pingshi.dll"), "backup", _here["b.zip"], "--data", _here["data"]]) { RedirectStandardError = true };
        (start.Environment["PATH"], start.Environment["PINGSHI_DATABASE"]) = (_here.Folder, "Host=127.0.0.1;Port=1");
        using var process = Process.Start(start)!;
        var said = await process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        Assert.Equal(1, process.ExitCode);
        Assert.Equal($"{string.Format(HostWords.ToolMissing.Chinese, "pg_dump")}\n{string.Format(HostWords.ToolMissing.English, "pg_dump")}", said.Trim().ReplaceLineEndings("\n"));
        Assert.Empty(Directory.EnumerateFiles(_here.Folder));
    }

    [Fact]
    public async Task A_demo_stays_a_demo()
    {
        var place = _here.Place("data");
        await Workplace.FillAsync(place);
        await File.WriteAllTextAsync(Path.Combine(place.DataFolder, DataFolder.DemoMark), "");
        await Backup.RunAsync(place, _here["b.zip"], _here.Terminal, default);
        await Restore.RunAsync(_here.Place("again"), _here["b.zip"], _here.Terminal, default);
        Assert.True(_here.Place("again").IsDemo);
    }

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        _here.Dispose();
    }

    private IEnumerable<string> Names(string folder) => Directory.EnumerateFileSystemEntries(_here[folder]).Select(e => Path.GetFileName(e)).Order(StringComparer.Ordinal);

    private static async Task RefusedAsync(Rule rule, Func<Task> act) =>
        Assert.Equal(rule.Code, (await Assert.ThrowsAsync<Refusal>(act)).Reasons.Single().Rule.Code);

    private async Task ChangeManifestAsync(Func<string, string> change)
    {
        await using var archive = await ZipFile.OpenAsync(_here["b.zip"], ZipArchiveMode.Update);
        var entry = archive.GetEntry(Manifest.EntryName)!;
        string text;
        using (var reader = new StreamReader(await entry.OpenAsync()))
        {
            text = await reader.ReadToEndAsync();
        }
        entry.Delete();
        await using var writer = new StreamWriter(await archive.CreateEntry(Manifest.EntryName).OpenAsync());
        await writer.WriteAsync(change(text));
    }
}
