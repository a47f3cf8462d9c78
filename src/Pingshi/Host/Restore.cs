using System.CommandLine;
using System.IO.Compression;
using System.Text.Json;
using Pingshi.Platform;

namespace Pingshi.Host;

/// <summary>
/// Puts a backup into an empty data folder (and, on PostgreSQL, an empty database): unpacked beside, held against the
/// manifest, and only then moved to its place. It ends with what <c>verify</c> says.
/// </summary>
internal static class Restore
{
    public static Command Command(PlaceOptions options, Terminal terminal)
    {
        var file = new Argument<FileInfo>("FILE") { Description = "The archive that backup wrote." }.AcceptExistingOnly();
        var command = new Command("restore", "Put a backup into an empty data folder and database, then verify it.") { file };
        command.SetAction((result, ct) => RunAsync(options.Of(result), result.GetValue(file)!.FullName, terminal, ct));
        return command;
    }

    public static async Task<int> RunAsync(Place place, string file, Terminal terminal, CancellationToken ct)
    {
        place.MustBeEmpty();
        var unpacked = Path.Combine(place.DataFolder, DataFolder.Unpacking);
        await using (var database = place.OpenDatabase())
        {
            if (database.IsPostgres)
            {
                await PostgresTools.MustBeEmptyAsync(place.DatabaseSetting!, ct);
            }
            try
            {
                var manifest = await UnpackAsync(file, unpacked, database.IsPostgres, terminal, ct);
                if (database.IsPostgres)
                {
                    await using var beat = new Progress(terminal, "database").Beat();
                    await PostgresTools.LoadAsync(place.DatabaseSetting!, Path.Combine(unpacked, Archive.PostgresDatabase), ct);
                }
                MoveIn(place, unpacked);
                await terminal.Output.WriteLineAsync($"Restored what was backed up at {manifest.At} by version {manifest.Version}: the database and {manifest.Files.Count - 1} files.");
            }
            finally
            {
                if (Directory.Exists(unpacked))
                {
                    Directory.Delete(unpacked, recursive: true);
                }
            }
            await database.MigrateAsync(Scope.System("restore", terminal.Clock.Now), ct);
        }
        return await Verify.RunAsync(place, terminal, ct);
    }

    private static async Task<Manifest> UnpackAsync(string file, string folder, bool intoPostgres, Terminal terminal, CancellationToken ct)
    {
        if (Directory.Exists(folder))
        {
            Directory.Delete(folder, recursive: true);
        }
        try
        {
            await using var archive = await ZipFile.OpenReadAsync(file, ct);
            var manifest = await Archive.ReadManifestAsync(archive, file, ct);
            var here = intoPostgres ? "PostgreSQL" : "SQLite";
            HostWords.OtherDatabase.Unless(manifest.Database == here, null, manifest.Database, here);
            Directory.CreateDirectory(folder);
            var progress = new Progress(terminal, "files");
            var done = 0;
            foreach (var entry in manifest.Files)
            {
                await Archive.ExtractAsync(archive, entry, folder, ct);
                progress.Step(++done, manifest.Files.Count);
            }
            return manifest;
        }
        catch (Exception damage) when (damage is InvalidDataException or JsonException)
        {
            throw new Refusal(HostWords.NotABackup.Because(null, file));
        }
    }

    // The database comes last: a restore that was broken off leaves no folder that looks whole.
    private static void MoveIn(Place place, string unpacked)
    {
        if (Directory.Exists(Path.Combine(unpacked, "files")))
        {
            Directory.Move(Path.Combine(unpacked, "files"), place.FilesFolder);
        }
        if (File.Exists(Path.Combine(unpacked, DataFolder.DemoMark)))
        {
            File.Move(Path.Combine(unpacked, DataFolder.DemoMark), Path.Combine(place.DataFolder, DataFolder.DemoMark));
        }
        if (File.Exists(Path.Combine(unpacked, Archive.SqliteDatabase)))
        {
            File.Move(Path.Combine(unpacked, Archive.SqliteDatabase), place.DatabaseFile);
        }
    }
}
