using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Pingshi.Platform.Identity;

namespace Pingshi.Platform.Data;

/// <summary>
/// The one context, without sets: a module reaches its rows by <c>Set&lt;T&gt;()</c>, filtered by the scope it was opened for.
/// One handler, one context, one transaction; after a refusal it is dropped, so that nothing refused is ever saved.
/// </summary>
public abstract class AppDb(DbContextOptions options, Schema schema, Scope scope) : DbContext(options)
{
    public Scope Scope { get; } = scope;

    // What the named filters compare with. Ids that nobody has stand for "none", so that the filters need no null.
    internal Id<Organization> MyOrganization { get; } = scope.Organization ?? default;
    internal Id<Person> Me { get; } = scope.Person ?? default;
    internal bool IsJob { get; } = scope.Job is not null;
    internal bool IsProvider { get; } = scope.Side == Side.Provider;

    /// <summary>Whether this unit of work changed rows that an audit entry must speak of, and whether one does.</summary>
    internal bool Changed { get; private set; }
    internal bool Recorded { get; set; }

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder) =>
        Conversions.Use(configurationBuilder, IdentifiedTypes);

    protected override void OnModelCreating(ModelBuilder modelBuilder) => schema.Apply(modelBuilder, this);

    public override async Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default)
    {
        ChangeTracker.DetectChanges();
        List<EntityEntry> changes = [.. ChangeTracker.Entries().Where(e => e.State is EntityState.Added or EntityState.Modified or EntityState.Deleted)];
        Versions.Raise(ChangeTracker, changes);
        await WriteGuard.CheckAsync(this, changes, cancellationToken);
        Changed |= changes.Any(c => c.Entity is not IPlatformRow);
        Recorded |= changes.Any(c => c.Entity is AuditEntry);
        return await base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
    }

    public override int SaveChanges(bool acceptAllChangesOnSuccess) =>
        throw new NotSupportedException("The write guard asks the database: use SaveChangesAsync.");

    private static readonly IReadOnlyList<Type> IdentifiedTypes = [.. typeof(AppDb).Assembly.GetTypes()
        .SelectMany(t => t.GetProperties(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly))
        .Select(p => Nullable.GetUnderlyingType(p.PropertyType) ?? p.PropertyType)
        .Where(t => t.IsGenericType && t.GetGenericTypeDefinition() == typeof(Id<>))
        .Select(t => t.GenericTypeArguments[0])
        .Where(t => !t.IsGenericParameter)
        .Distinct()];
}

/// <summary>The context for SQLite; exists so that its migrations have a home of their own.</summary>
public sealed class SqliteAppDb(DbContextOptions<SqliteAppDb> options, Schema schema, Scope scope) : AppDb(options, schema, scope);

/// <summary>The context for PostgreSQL; exists so that its migrations have a home of their own.</summary>
public sealed class PostgresAppDb(DbContextOptions<PostgresAppDb> options, Schema schema, Scope scope) : AppDb(options, schema, scope);
