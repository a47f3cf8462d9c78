using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Pingshi.Host;
using Pingshi.Platform.Data;
using SQLitePCL;

#pragma warning disable EF1002, EF1003 // The names come from the model.

namespace Pingshi.Tests.Harness;

/// <summary>All rows of a database at once: told apart, and put back.</summary>
internal static class Rows
{
    private const string Snapshot = "snapshot";

    // These say that something was asked or done, not how things stand.
    private static readonly HashSet<string> OfActs = ["audit_entries", "audit_values", "audit_unsealed", "audit_sealed", "audit_seals", "platform_leases", "platform_keys"];

    public static async Task<string> DigestAsync(Deployment deployment)
    {
        await using var db = deployment.Open();
        await db.Database.OpenConnectionAsync();
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        await using var command = db.Database.GetDbConnection().CreateCommand();
        var tables = TablesOf(db).Where(t => !OfActs.Contains(t)).ToList();
        command.CommandText = string.Join(';', tables.Select(t => $"SELECT * FROM {t}"));
        await using var reader = await command.ExecuteReaderAsync();
        foreach (var table in tables)
        {
            List<string> rows = [];
            while (await reader.ReadAsync())
            {
                rows.Add(string.Join('|', Enumerable.Range(0, reader.FieldCount).Select(i => Convert.ToString(reader.GetValue(i), CultureInfo.InvariantCulture))));
            }
            rows.Sort(StringComparer.Ordinal);
            hash.AppendData(Encoding.UTF8.GetBytes($"{table}\n{string.Join('\n', rows)}\n"));
            await reader.NextResultAsync();
        }
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    /// <summary>Keeps what is there now, so that a copy can return to it.</summary>
    public static async Task KeepAsync(Deployment deployment)
    {
        if (deployment.Database.IsPostgres)
        {
            await using var db = deployment.Open();
            var statements = TablesOf(db).Select(t => $"CREATE TABLE {Snapshot}.{t} AS TABLE public.{t};");
            await db.Database.ExecuteSqlRawAsync($"CREATE SCHEMA {Snapshot}; {string.Concat(statements)}");
        }
    }

    public static async Task RestoreAsync(Deployment deployment, Place template)
    {
        await using var db = deployment.Open();
        var tables = TablesOf(db).ToList();
        if (deployment.Database.IsPostgres)
        {
            await RestorePostgresAsync(db, tables);
        }
        else
        {
            await RestoreSqliteAsync(db, tables, template.DatabaseFile);
        }
    }

    private static async Task RestorePostgresAsync(AppDb db, List<string> tables)
    {
        // Replicas fire no triggers: append-only tables give way to a test, and to nobody else. The locks come first, so that
        // whatever still works in the background waits. Only what differs is written again: a test touches few of the tables.
        var statements = $"""
            BEGIN;
            SET LOCAL session_replication_role = replica;
            LOCK TABLE {string.Join(", ", tables.Select(t => "public." + t))};
            DO $restore$
            DECLARE name text; differs boolean;
            BEGIN
              FOREACH name IN ARRAY ARRAY[{string.Join(", ", tables.Select(t => $"'{t}'"))}] LOOP
                EXECUTE format('SELECT EXISTS (SELECT t::text FROM public.%1$I t EXCEPT SELECT t::text FROM {Snapshot}.%1$I t)
                  OR EXISTS (SELECT t::text FROM {Snapshot}.%1$I t EXCEPT SELECT t::text FROM public.%1$I t)', name) INTO differs;
                IF differs THEN
                  EXECUTE format('DELETE FROM public.%1$I', name);
                  EXECUTE format('INSERT INTO public.%1$I SELECT * FROM {Snapshot}.%1$I', name);
                END IF;
              END LOOP;
            END $restore$;
            COMMIT;
            """;
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                await db.Database.ExecuteSqlRawAsync(statements);
                return;
            }
            catch (Npgsql.PostgresException deadlock) when (deadlock.SqlState == Npgsql.PostgresErrorCodes.DeadlockDetected && attempt < 5)
            {
                await db.Database.CloseConnectionAsync();
            }
        }
    }

    private static async Task RestoreSqliteAsync(AppDb db, List<string> tables, string template)
    {
        await db.Database.OpenConnectionAsync();
        var handle = ((SqliteConnection)db.Database.GetDbConnection()).Handle;
        await db.Database.ExecuteSqlRawAsync($"ATTACH '{template}' AS {Snapshot}");
        await db.Database.ExecuteSqlRawAsync("BEGIN IMMEDIATE");
        var differs = string.Join(" UNION ALL ", tables.Select(t => $"""
            SELECT '{t}' AS Value WHERE EXISTS (SELECT * FROM main.{t} EXCEPT SELECT * FROM {Snapshot}.{t}) OR EXISTS (SELECT * FROM {Snapshot}.{t} EXCEPT SELECT * FROM main.{t})
            """));
        var touched = await db.Database.SqlQueryRaw<string>(differs).ToListAsync();
        // This connection fires no triggers meanwhile: append-only tables give way to a test, and to nobody else.
        raw.sqlite3_db_config(handle, raw.SQLITE_DBCONFIG_ENABLE_TRIGGER, 0, out _);
        await db.Database.ExecuteSqlRawAsync(string.Concat(touched.Select(t => $"DELETE FROM main.{t}; INSERT INTO main.{t} SELECT * FROM {Snapshot}.{t};")) + "COMMIT");
        raw.sqlite3_db_config(handle, raw.SQLITE_DBCONFIG_ENABLE_TRIGGER, 1, out _);
        await db.Database.ExecuteSqlRawAsync($"DETACH {Snapshot}");
    }

    private static IEnumerable<string> TablesOf(AppDb db) => db.Model.GetEntityTypes().Select(t => t.GetTableName()!).Distinct().Order(StringComparer.Ordinal);
}
