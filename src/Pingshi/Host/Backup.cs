using System.CommandLine;
using System.IO.Compression;
using Microsoft.Data.Sqlite;
using Pingshi.Platform;

namespace Pingshi.Host;

/// <summary>
/// Writes database, stored files and keys (they lie in the database) into one archive, while the product goes on working:
/// the database first, then the files, which are there before a row speaks of them and never change.
/// </summary>
internal static class Backup
{
    // SQLite's own numbers.
    private const int Corrupt = 11;
    private const int NotADatabase = 26;

    public static Command Command(PlaceOptions options, Terminal terminal)
    {
        var file = new Argument<string>("FILE") { Description = "The archive to write, such as pingshi-2026-11-23.zip. It must not exist." };
        var command = new Command("backup", "Write database, stored files and keys into one archive.") { file };
        command.SetAction((result, ct) => RunAsync(options.Of(result), Path.GetFullPath(result.GetValue(file)!), terminal, ct));
        return command;
    }

    public static async Task<int> RunAsync(Place place, string file, Terminal terminal, CancellationToken ct)
    {
        place.MustHaveData();
        HostWords.FileExists.Unless(!File.Exists(file), null, file);
        await using var database = place.OpenDatabase();
        var (part, copy) = (file + ".part", file + ".copy");
        try
        {
            await using (new Progress(terminal, "database").Beat())
            {
                await CopyDatabaseAsync(place, database, copy, ct);
            }
            var manifest = await WriteAsync(place, database.IsPostgres, copy, part, terminal, ct);
            File.Move(part, file);
            await terminal.Output.WriteLineAsync($"{file}: the database and {manifest.Files.Count - 1} files, {new FileInfo(file).Length:N0} bytes. It holds keys and personal data: keep it as safe as the data itself.");
        }
        finally
        {
            File.Delete(part);
            File.Delete(copy);
        }
        return 0;
    }

    private static async Task CopyDatabaseAsync(Place place, Database database, string copy, CancellationToken ct)
    {
        if (database.IsPostgres)
        {
            await PostgresTools.DumpAsync(place.DatabaseSetting!, copy, ct);
            return;
        }
        File.Delete(copy);
        string said;
        try
        {
            said = await CopySqliteAsync(place.DatabaseFile, copy, ct);
        }
        catch (SqliteException damaged) when (damaged.SqliteErrorCode is Corrupt or NotADatabase)
        {
            said = damaged.Message;
        }
        HostWords.CopyDamaged.Unless(said == "ok", null, said);
    }

    /// <summary>Copies as of one moment, whatever others write meanwhile; returns what the copy says of its own soundness.</summary>
    private static async Task<string> CopySqliteAsync(string file, string copy, CancellationToken ct)
    {
        await using var source = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = file, Mode = SqliteOpenMode.ReadWrite, Pooling = false }.ToString());
        await using var target = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = copy, Pooling = false }.ToString());
        await source.OpenAsync(ct);
        await target.OpenAsync(ct);
        source.BackupDatabase(target);
        await using var check = target.CreateCommand();
        check.CommandText = "PRAGMA quick_check(1)";
        return (string)(await check.ExecuteScalarAsync(ct))!;
    }

    private static async Task<Manifest> WriteAsync(Place place, bool isPostgres, string copy, string part, Terminal terminal, CancellationToken ct)
    {
        var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.ReadWrite, Share = FileShare.None, Options = FileOptions.Asynchronous };
        if (!OperatingSystem.IsWindows())
        {
            // The keys in it let their holder forge sessions.
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }
        await using var stream = new FileStream(part, options);
        Manifest manifest;
        await using (var archive = await ZipArchive.CreateAsync(stream, ZipArchiveMode.Create, leaveOpen: true, entryNameEncoding: null, ct))
        {
            List<ArchivedFile> files = [await Archive.AddAsync(archive, isPostgres ? Archive.PostgresDatabase : Archive.SqliteDatabase, copy, ct)];
            var progress = new Progress(terminal, "files");
            foreach (var (name, path) in StoredFiles(place))
            {
                files.Add(await Archive.AddAsync(archive, name, path, ct));
                progress.Step(files.Count);
            }
            manifest = new(Manifest.CurrentFormat, Product.Version, terminal.Clock.Now, isPostgres ? "PostgreSQL" : "SQLite", files);
            await Archive.FinishAsync(archive, manifest, ct);
        }
        await stream.FlushAsync(ct);
        RandomAccess.FlushToDisk(stream.SafeFileHandle);
        return manifest;
    }

    private static IEnumerable<(string Name, string Path)> StoredFiles(Place place)
    {
        if (place.IsDemo)
        {
            yield return (DataFolder.DemoMark, Path.Combine(place.DataFolder, DataFolder.DemoMark));
        }
        if (!Directory.Exists(place.FilesFolder))
        {
            yield break;
        }
        // Files without an ending only: one that is still arriving has no row yet.
        foreach (var path in Directory.EnumerateFiles(place.FilesFolder, "*", SearchOption.AllDirectories).Where(p => !Path.HasExtension(p)))
        {
            yield return ("files/" + Path.GetRelativePath(place.FilesFolder, path).Replace('\\', '/'), path);
        }
    }
}
