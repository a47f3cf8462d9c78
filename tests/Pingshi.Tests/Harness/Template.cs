using System.Collections.Concurrent;
using System.Globalization;
using Npgsql;
using Pingshi.Host;
using Pingshi.Platform.Access;
using Pingshi.Tests.Host;

namespace Pingshi.Tests.Harness;

/// <summary>What a deployment starts from.</summary>
public enum Contents
{
    /// <summary>A migrated database without a provider: the first start.</summary>
    Empty,

    /// <summary>The provider, three customers, four partners and their engagements: see <see cref="World"/>.</summary>
    World,
}

/// <summary>A data folder, and on PostgreSQL a database, made once a run and copied for every deployment.</summary>
internal sealed class Template
{
    private static readonly ConcurrentDictionary<(Engine, Contents), Lazy<Task<Template>>> Made = new();
    private static readonly string Root = Directory.CreateTempSubdirectory("pingshi-tests-").FullName;
    private static readonly Lazy<PostgresServer> Server = new(() => new());
    private static readonly SemaphoreSlim OneCopyAtATime = new(1);
    private static int _copies;

    private Template(Place place, World? world) => (Place, World) = (place, world);

    public Place Place { get; }
    public World? World { get; }

    public static Task<Template> OfAsync(Engine engine, Contents contents) =>
        Made.GetOrAdd((engine, contents), _ => new(() => contents == Contents.Empty ? MigrateAsync(engine) : PopulateAsync(engine))).Value;

    /// <summary>A place of its own with the same contents.</summary>
    public async Task<Place> CopyAsync()
    {
        var copy = NewPlace(Place.DatabaseSetting is null ? Engine.Sqlite : Engine.Postgres, Place.DatabaseSetting);
        foreach (var file in Directory.EnumerateFiles(Place.DataFolder, "*", SearchOption.AllDirectories))
        {
            var target = Path.Combine(copy.DataFolder, Path.GetRelativePath(Place.DataFolder, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }
        if (Place.DatabaseSetting is not null)
        {
            await CopyDatabaseAsync(NameIn(Place.DatabaseSetting), NameIn(copy.DatabaseSetting!));
        }
        return copy;
    }

    public static async Task DropAsync(Place place)
    {
        if (place.DatabaseSetting is { } setting)
        {
            await RunAsync($"DROP DATABASE IF EXISTS \"{NameIn(setting)}\" WITH (FORCE)");
        }
        Directory.Delete(place.DataFolder, recursive: true);
    }

    public static void Clear()
    {
        if (Server.IsValueCreated)
        {
            Server.Value.Dispose();
        }
        Directory.Delete(Root, recursive: true);
    }

    private static async Task<Template> MigrateAsync(Engine engine)
    {
        var place = NewPlace(engine, null);
        if (place.DatabaseSetting is { } setting)
        {
            await RunAsync($"CREATE DATABASE \"{NameIn(setting)}\"");
        }
        await using (var database = place.OpenDatabase())
        {
            await database.MigrateAsync(Scope.System("test", Deployment.Start), default);
        }
        return new(place, null);
    }

    private static async Task<Template> PopulateAsync(Engine engine)
    {
        var deployment = await Deployment.StartAsync(engine, Contents.Empty);
        var world = await WorldBuilder.BuildAsync(deployment);
        await deployment.StopAsync();
        return new(deployment.Place, world);
    }

    private static Place NewPlace(Engine engine, string? like)
    {
        var name = string.Create(CultureInfo.InvariantCulture, $"d{Interlocked.Increment(ref _copies)}");
        var folder = Directory.CreateDirectory(Path.Combine(Root, name)).FullName;
        return new(folder, engine == Engine.Sqlite ? null : new NpgsqlConnectionStringBuilder(like ?? Server.Value.Setting("postgres", null)) { Database = name }.ToString(), "http://127.0.0.1:0");
    }

    private static string NameIn(string setting) => new NpgsqlConnectionStringBuilder(setting).Database!;

    // The server refuses to copy a database that two copy at once.
    private static async Task CopyDatabaseAsync(string from, string to)
    {
        await OneCopyAtATime.WaitAsync();
        try
        {
            await RunAsync($"CREATE DATABASE \"{to}\" TEMPLATE \"{from}\"");
        }
        finally
        {
            OneCopyAtATime.Release();
        }
    }

    private static async Task RunAsync(string statement)
    {
        await using var connection = new NpgsqlConnection(Server.Value.Setting("postgres", null));
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(statement, connection);
        await command.ExecuteNonQueryAsync();
    }
}
