using System.Globalization;
using Microsoft.EntityFrameworkCore;

namespace Pingshi.Platform.Data;

/// <summary>What was answered with success must be there after any crash; a database set up to forget is not started on.</summary>
internal static class Durability
{
    /// <summary>Set to 1, PostgreSQL may run with its safeguards off: for tests, whose clusters live for minutes.</summary>
    public const string UnsafeSetting = "PINGSHI_UNSAFE_DATABASE";

    public static readonly Rule NotDurable = new("data.not-durable", 503,
        "数据库设置 {0} = {1}，断电会丢失已确认的数据。请改为 {2} 后再启动。",
        "The database has {0} = {1}: a power cut would lose what was acknowledged. Set it to {2} and start again.");

    private static readonly (string Name, string Wanted)[] OnPostgres = [("fsync", "on"), ("full_page_writes", "on"), ("synchronous_commit", "on")];

    // As SQLite numbers them: 2 = FULL.
    private static readonly (string Name, string Wanted)[] OnSqlite = [("synchronous", "2")];

    public static async Task ProveAsync(AppDb db, CancellationToken ct)
    {
        var onPostgres = db is PostgresAppDb;
        if (onPostgres && Environment.GetEnvironmentVariable(UnsafeSetting) == "1")
        {
            return;
        }
        List<Reason> against = [];
        foreach (var (name, wanted) in onPostgres ? OnPostgres : OnSqlite)
        {
            against.AddRange(WhyNot(name, await ReadAsync(db, (onPostgres ? "SHOW " : "PRAGMA ") + name, ct), wanted));
        }
        Refusal.If(against);
    }

    public static IEnumerable<Reason> WhyNot(string name, string value, string wanted)
    {
        // A standby that confirms too is more than asked for.
        var isMore = name == "synchronous_commit" && value == "remote_apply";
        return value == wanted || isMore ? [] : [NotDurable.Because(null, name, value, wanted)];
    }

    private static async Task<string> ReadAsync(AppDb db, string query, CancellationToken ct)
    {
        // Through the context, so that the connection is opened the way every other one is.
        await db.Database.OpenConnectionAsync(ct);
        try
        {
            await using var command = db.Database.GetDbConnection().CreateCommand();
#pragma warning disable CA2100 // The text is one of the constants above.
            command.CommandText = query;
#pragma warning restore CA2100
            return Convert.ToString(await command.ExecuteScalarAsync(ct), CultureInfo.InvariantCulture) ?? "";
        }
        finally
        {
            await db.Database.CloseConnectionAsync();
        }
    }
}
