using System.CommandLine;
using Microsoft.Data.Sqlite;
using Pingshi.Host.DemoWorld;
using Pingshi.Platform;

namespace Pingshi.Host;

/// <summary>
/// Fills an empty data folder with a demo world, prints its sign-ins and serves it on this machine. The world is made beside
/// and moved to its place when it is whole, so that a demo broken off leaves no folder that looks like one.
/// </summary>
internal static class Demo
{
    public static Command Command(PlaceOptions options, Terminal terminal)
    {
        var command = new Command("demo", "Fill an empty data folder with a demo world, print its sign-ins, and serve it on this machine.") { options.Urls };
        command.SetAction((result, ct) => RunAsync(options.Of(result), terminal, ct));
        return command;
    }

    public static async Task<int> RunAsync(Place place, Terminal terminal, CancellationToken ct)
    {
        Refusal.If(Addresses.Each(place.Urls).Where(a => !a.IsLoopback).Select(a => HostWords.DemoElsewhere.Because("urls", place.DataFolder, a.ToString())).Take(1));
        // The mark lies in the folder; a world in a database of its own could be served from a folder without it.
        DemoWords.OnPostgres.Unless(string.IsNullOrWhiteSpace(place.DatabaseSetting));
        if (!place.IsDemo)
        {
            DemoWords.NeedsEmptyFolder.Unless(!place.HasData, null, place.DataFolder);
            await CreateAsync(place, terminal, ct);
        }
        await SignIns.PrintAsync(place, terminal.Output, ct);
        return await Serve.RunAsync(place, terminal.Output, ct);
    }

    /// <summary>Makes the world in an empty folder, and marks it.</summary>
    public static async Task CreateAsync(Place place, Terminal terminal, CancellationToken ct)
    {
        var making = place with { DataFolder = Path.Combine(place.DataFolder, DataFolder.Making), Urls = "http://127.0.0.1:0" };
        DeleteIfThere(making.DataFolder);
        Directory.CreateDirectory(making.DataFolder);
        try
        {
            await SignIns.KeepAsync(making, await Making.RunAsync(making, terminal, ct), ct);
            await File.WriteAllTextAsync(Path.Combine(making.DataFolder, DataFolder.DemoMark), "This folder holds a demo world; pingshi serves it on this machine only.\n", ct);
            MoveIn(making, place);
        }
        finally
        {
            SqliteConnection.ClearAllPools();
            DeleteIfThere(making.DataFolder);
        }
    }

    // The mark goes first, so that the world is never there without it; the database goes last.
    private static void MoveIn(Place making, Place place)
    {
        var entries = Directory.EnumerateFileSystemEntries(making.DataFolder)
            .OrderBy(path => Path.GetFileName(path) != DataFolder.DemoMark).ThenBy(path => path == making.DatabaseFile).ToList();
        foreach (var path in entries)
        {
            Directory.Move(path, Path.Combine(place.DataFolder, Path.GetFileName(path)));
        }
    }

    private static void DeleteIfThere(string folder)
    {
        if (Directory.Exists(folder))
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
