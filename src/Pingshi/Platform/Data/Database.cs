using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Npgsql;

namespace Pingshi.Platform.Data;

/// <summary>Which database the product runs on: a file in the data folder, or the PostgreSQL a connection string names.</summary>
public sealed class Database : IAsyncDisposable
{
    private readonly DbContextOptions _options;
    private readonly Schema _schema;
    private readonly NpgsqlDataSource? _postgres;

    private Database(DbContextOptions options, Schema schema, string connectionString, NpgsqlDataSource? postgres)
    {
        (_options, _schema, ConnectionString, _postgres) = (options, schema, connectionString, postgres);
    }

    public string ConnectionString { get; }

    public bool IsPostgres => _postgres is not null;

    public static Database Sqlite(string file, Schema schema)
    {
        var connection = new SqliteConnectionStringBuilder
        {
            DataSource = file,
            ForeignKeys = true,
            // One writer at a time: a second waits here for the first's commit instead of failing with "database is locked".
            DefaultTimeout = 30,
        }.ToString();
        var options = new DbContextOptionsBuilder<SqliteAppDb>()
            .UseSqlite(connection)
            .AddInterceptors(new DurableConnection());
        return new(Shared(options).Options, schema, connection, null);
    }

    public static Database Postgres(string connectionString, Schema schema)
    {
        var source = NpgsqlDataSource.Create(connectionString);
        var options = new DbContextOptionsBuilder<PostgresAppDb>().UseNpgsql(source);
        return new(Shared(options).Options, schema, connectionString, source);
    }

    /// <summary>From the one setting: a connection string that names a host is PostgreSQL; nothing = SQLite in the data folder.</summary>
    public static Database FromSetting(string? setting, string dataFolder, Schema schema) => string.IsNullOrWhiteSpace(setting)
        ? Sqlite(Path.Combine(dataFolder, "pingshi.db"), schema)
        : Postgres(setting, schema);

    public AppDb Open(Scope scope) => _options switch
    {
        DbContextOptions<SqliteAppDb> sqlite => new SqliteAppDb(sqlite, _schema, scope),
        DbContextOptions<PostgresAppDb> postgres => new PostgresAppDb(postgres, _schema, scope),
        _ => throw new InvalidOperationException("Neither database."),
    };

    public async Task MigrateAsync(Scope job, CancellationToken ct)
    {
        await using var db = Open(job);
        await Durability.ProveAsync(db, ct);
        await db.Database.MigrateAsync(ct);
        await AppendOnly.LayAsync(db, ct);
        if (!IsPostgres)
        {
            // Readers go on while one writes; kept in the file, so once is enough.
            await db.Database.ExecuteSqlAsync($"PRAGMA journal_mode=WAL", ct);
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (_postgres is not null)
        {
            await _postgres.DisposeAsync();
        }
        else
        {
            SqliteConnection.ClearPool(new SqliteConnection(ConnectionString));
        }
    }

    private static DbContextOptionsBuilder<T> Shared<T>(DbContextOptionsBuilder<T> options) where T : AppDb
    {
        options.UseSnakeCaseNamingConvention();
        options.ConfigureWarnings(w => w
            // A filtered parent with an unfiltered child drops rows silently; the tests forbid such an Include.
            .Ignore(CoreEventId.PossibleIncorrectRequiredNavigationWithQueryFilterInteractionWarning)
            .Throw(RelationalEventId.MultipleCollectionIncludeWarning));
        return options;
    }

    private sealed class DurableConnection : DbConnectionInterceptor
    {
        // NORMAL loses acknowledged commits when the power goes; FULL does not. It is a setting of each connection.
        private const string Durable = "PRAGMA synchronous=FULL;";

        public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData)
        {
            using var command = connection.CreateCommand();
            command.CommandText = Durable;
            command.ExecuteNonQuery();
        }

        public override async Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
        {
            await using var command = connection.CreateCommand();
            command.CommandText = Durable;
            await command.ExecuteNonQueryAsync(cancellationToken);
        }
    }
}
