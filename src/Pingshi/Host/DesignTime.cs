using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;
using NodaTime;

namespace Pingshi.Host;

/// <summary>Contexts for <c>dotnet ef</c>; no database is opened to write a migration.</summary>
internal sealed class SqliteDesign : IDesignTimeDbContextFactory<SqliteAppDb>
{
    public SqliteAppDb CreateDbContext(string[] args) => (SqliteAppDb)Database.Sqlite("design.db", Modules.Schema).Open(Scope.System("design", Instant.FromUnixTimeTicks(0)));
}

internal sealed class PostgresDesign : IDesignTimeDbContextFactory<PostgresAppDb>
{
    public PostgresAppDb CreateDbContext(string[] args) => (PostgresAppDb)Database.Postgres("Host=localhost", Modules.Schema).Open(Scope.System("design", Instant.FromUnixTimeTicks(0)));
}
