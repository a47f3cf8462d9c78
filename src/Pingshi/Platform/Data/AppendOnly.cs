using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Pingshi.Platform.Data;

/// <summary>
/// Tables whose rows are never changed or deleted: the database itself refuses, whoever asks. The triggers are laid
/// at every start after the migrations, so that a new append-only table needs no migration of its own.
/// </summary>
internal static class AppendOnly
{
    private const string Annotation = "Pingshi:AppendOnly";

    extension<T>(EntityTypeBuilder<T> builder) where T : class
    {
        public EntityTypeBuilder<T> NeverChanged()
        {
            builder.HasAnnotation(Annotation, true);
            return builder;
        }
    }

    public static async Task LayAsync(AppDb db, CancellationToken ct)
    {
        // The names come from our own model, never from outside.
        foreach (var table in db.Model.GetEntityTypes().Where(t => t.FindAnnotation(Annotation) is not null).Select(t => t.GetTableName()!))
        {
            foreach (var statement in db is SqliteAppDb ? ForSqlite(table) : ForPostgres(table))
            {
                await db.Database.ExecuteSqlRawAsync(statement, ct);
            }
        }
    }

    private static IEnumerable<string> ForSqlite(string table) =>
        from act in (string[])["UPDATE", "DELETE"]
        select $"CREATE TRIGGER IF NOT EXISTS never_{act.ToLowerInvariant()}_{table} BEFORE {act} ON {table} BEGIN SELECT RAISE(ABORT, '{table} is append-only'); END";

    private static IEnumerable<string> ForPostgres(string table) =>
    [
        """
        CREATE OR REPLACE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS
        $$ BEGIN RAISE EXCEPTION '% is append-only', TG_TABLE_NAME; END $$
        """,
        $"CREATE OR REPLACE TRIGGER never_changed BEFORE UPDATE OR DELETE OR TRUNCATE ON {table} FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()",
    ];
}
