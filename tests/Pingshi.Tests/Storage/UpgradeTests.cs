using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Pingshi.Host;
using Pingshi.Platform.Access;
using Pingshi.Platform.Data;
using Pingshi.Tests.Harness;
using Pingshi.Tests.Host;

#pragma warning disable EF1002, EF1003, CA2100 // The names come from the database's own catalogue.

namespace Pingshi.Tests.Storage;

/// <summary>From the schema of every earlier version, with the rows it had, to this one.</summary>
public sealed class UpgradeTests : IDisposable
{
    private readonly Workplace _here = new();

    [Theory]
    [InlineData(Engine.Sqlite)]
    [InlineData(Engine.Postgres)]
    public async Task Every_row_of_an_earlier_version_is_there_after_the_upgrade(Engine engine)
    {
        Assert.SkipWhen(engine == Engine.Postgres && PostgresServer.WhyNot is not null, PostgresServer.WhyNot ?? "");
        await using var deployment = await Deployment.StartAsync(engine);
        await deployment.StopAsync();
        await using (var database = deployment.Place.OpenDatabase())
        {
            foreach (var earlier in await EarlierAsync(database))
            {
                var before = await GoBackAsync(database, earlier);
                Assert.True(before.Values.Sum(t => t.Rows.Count) > 500, "Too few rows to show anything.");
                await database.MigrateAsync(Job(), default);
                foreach (var (table, (columns, rows)) in before)
                {
                    var after = await RowsAsync(database, table, columns);
                    Assert.True(rows.SequenceEqual(after), $"{table}: {rows.Except(after).Take(1).SingleOrDefault()} became {after.Except(rows).Take(1).SingleOrDefault()}");
                }
            }
        }
        var verified = await Verify.RunAsync(deployment.Place, _here.Output, default);
        Assert.True(verified == 0, _here.Output.ToString());
    }

    [Theory]
    [InlineData(Engine.Sqlite)]
    [InlineData(Engine.Postgres)]
    public async Task What_is_append_only_still_is_after_the_upgrade(Engine engine)
    {
        Assert.SkipWhen(engine == Engine.Postgres && PostgresServer.WhyNot is not null, PostgresServer.WhyNot ?? "");
        await using var deployment = await Deployment.StartAsync(engine);
        await deployment.StopAsync();
        await using var database = deployment.Place.OpenDatabase();
        var guarded = await GuardedAsync(database);
        Assert.NotEmpty(guarded);
        foreach (var earlier in await EarlierAsync(database))
        {
            await GoBackAsync(database, earlier);
            await database.MigrateAsync(Job(), default);
            Assert.Equal(guarded, await GuardedAsync(database));
        }
    }

    public void Dispose() => _here.Dispose();

    private static Scope Job() => Scope.System("test", Deployment.Start);

    private static async Task<IReadOnlyList<string>> EarlierAsync(Database database)
    {
        await using var db = database.Open(Job());
        return [.. db.Database.GetMigrations().SkipLast(1)];
    }

    /// <summary>The database as that version kept it, and what it holds.</summary>
    private static async Task<Dictionary<string, (IReadOnlyList<string> Columns, IReadOnlyList<string> Rows)>> GoBackAsync(Database database, string migration)
    {
        await using var db = database.Open(Job());
        await db.GetService<IMigrator>().MigrateAsync(migration);
        Dictionary<string, (IReadOnlyList<string>, IReadOnlyList<string>)> found = [];
        foreach (var table in await ListAsync(database, database.IsPostgres
            ? "SELECT table_name FROM information_schema.tables WHERE table_schema = 'public' AND table_name NOT LIKE '\\_\\_%'"
            : "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\' AND name NOT LIKE '\\_\\_%' ESCAPE '\\'"))
        {
            var columns = await ListAsync(database, database.IsPostgres
                ? $"SELECT column_name FROM information_schema.columns WHERE table_schema = 'public' AND table_name = '{table}'"
                : $"SELECT name FROM pragma_table_info('{table}')");
            found[table] = (columns, await RowsAsync(database, table, columns));
        }
        return found;
    }

    private static Task<IReadOnlyList<string>> GuardedAsync(Database database) => ListAsync(database, database.IsPostgres
        ? "SELECT event_object_table || ' ' || event_manipulation FROM information_schema.triggers"
        : "SELECT name || ' ' || tbl_name FROM sqlite_master WHERE type = 'trigger'");

    private static Task<IReadOnlyList<string>> RowsAsync(Database database, string table, IReadOnlyList<string> columns) =>
        ListAsync(database, $"SELECT {string.Join(", ", columns.Select(c => $"\"{c}\""))} FROM \"{table}\"");

    private static async Task<IReadOnlyList<string>> ListAsync(Database database, string query)
    {
        await using var db = database.Open(Job());
        await db.Database.OpenConnectionAsync();
        await using var command = db.Database.GetDbConnection().CreateCommand();
        command.CommandText = query;
        await using var reader = await command.ExecuteReaderAsync();
        List<string> rows = [];
        while (await reader.ReadAsync())
        {
            rows.Add(string.Join('|', Enumerable.Range(0, reader.FieldCount).Select(i => Text(reader.GetValue(i)))));
        }
        rows.Sort(StringComparer.Ordinal);
        return rows;
    }

    private static string? Text(object value) => value switch
    {
        byte[] bytes => Convert.ToHexString(bytes),
        Array items => string.Join(',', items.Cast<object>()),
        _ => Convert.ToString(value, CultureInfo.InvariantCulture),
    };
}
