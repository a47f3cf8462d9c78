using Microsoft.EntityFrameworkCore;
using NodaTime;
using Pingshi.Platform.Identity;

namespace Pingshi.Commitments;

/// <summary>A kind of promise: its key in rows, and its title, whose places the row's arguments fill. Modules add theirs at start.</summary>
public sealed record CommitmentKind(string Key, Text Title)
{
    /// <summary>Set where the promise is to keep to something until a moment: once that has passed, it was kept.</summary>
    public bool EndsByItself { get; init; }
}

/// <summary>
/// A promise from one organisation to another, with a moment it is due and a moment it was kept. Its row says whom it
/// concerns and where it leads; the module that raised it owns it and says when it is done.
/// </summary>
public sealed class Commitment : IRoot, IOrganizationOwned
{
    public required Id<Commitment> Id { get; init; }

    /// <summary>The key of its <see cref="CommitmentKind"/>.</summary>
    public required string Kind { get; init; }

    /// <summary>What fills the title's places, as JSON texts.</summary>
    public required IReadOnlyList<string> Arguments { get; set; }

    /// <summary>The path of the page where it is kept.</summary>
    public required string Link { get; set; }
    public required Id<Organization> OwedBy { get; init; }
    public Id<Person>? OwedByPerson { get; set; }
    public required Id<Organization> OwedTo { get; init; }
    public EngagementId? EngagementId { get; init; }

    /// <summary>The row it comes from; one commitment of a kind for each.</summary>
    public required Guid SourceId { get; init; }
    public required Instant DueAt { get; set; }

    /// <summary>Set where the due day rests on a year whose holidays are not announced yet.</summary>
    public bool IsProvisional { get; set; }
    public Instant? DoneAt { get; set; }

    /// <summary>Set where the promise fell away: the answer was withdrawn, the tender cancelled.</summary>
    public Instant? DroppedAt { get; set; }
    public long Version { get; set; } = 1;

    Id<Organization> IOrganizationOwned.OrganizationId => OwedBy;

    bool IOrganizationOwned.MayBeWrittenBy(Scope scope) => scope.Organization == OwedBy || scope.Organization == OwedTo || scope.Side == Side.Provider;

    public bool IsOpen => DoneAt is null && DroppedAt is null;
}

internal static class CommitmentTable
{
    public static void Map(ModelBuilder model, AppDb db) => model.Entity<Commitment>(b =>
    {
        b.ToTable("commitments_commitments");
        b.Property(c => c.Kind).HasMaxLength(60);
        b.Property(c => c.Link).HasMaxLength(300);
        b.PrimitiveCollection(c => c.Arguments);
        b.Property(c => c.Version).IsConcurrencyToken();
        b.HasIndex(c => new { c.Kind, c.SourceId }).IsUnique();
        b.HasIndex(c => new { c.OwedBy, c.DueAt });
        b.HasIndex(c => new { c.OwedTo, c.DueAt });
        // A party to the promise sees it; within an engagement only with a grant that is not silenced.
        b.HasQueryFilter(Filters.Scope, c => db.IsJob
            || ((c.OwedBy == db.MyOrganization || c.OwedTo == db.MyOrganization)
                && (c.EngagementId == null || db.Set<Grant>().Any(g => g.EngagementId == c.EngagementId && g.OrganizationId == db.MyOrganization
                    && (g.PersonId == null || g.PersonId == db.Me) && !g.Silenced))));
    });
}

public static class Raising
{
    extension(AppDb db)
    {
        /// <summary>Raises the commitment of this kind and source, or moves the one there is.</summary>
        public async Task RaiseAsync(CommitmentKind kind, Guid source, CommitmentTerms terms, CancellationToken ct)
        {
            var there = await db.Set<Commitment>().SingleOrDefaultAsync(c => c.Kind == kind.Key && c.SourceId == source, ct);
            if (there is null)
            {
                db.Add(new Commitment
                {
                    Id = db.Scope.NewId<Commitment>(), Kind = kind.Key, SourceId = source, Arguments = terms.Arguments, Link = terms.Link, OwedBy = terms.OwedBy,
                    OwedByPerson = terms.OwedByPerson, OwedTo = terms.OwedTo, EngagementId = terms.EngagementId, DueAt = terms.DueAt, IsProvisional = terms.IsProvisional,
                });
                return;
            }
            (there.Arguments, there.Link, there.OwedByPerson, there.DueAt, there.IsProvisional) = (terms.Arguments, terms.Link, terms.OwedByPerson, terms.DueAt, terms.IsProvisional);
            (there.DoneAt, there.DroppedAt) = (null, null);
        }

        /// <summary>The promise was kept now.</summary>
        public Task KeepAsync(CommitmentKind kind, Guid source, CancellationToken ct) => db.CloseAsync(kind, source, c => c.DoneAt = db.Scope.Now, ct);

        /// <summary>The promise fell away.</summary>
        public Task DropAsync(CommitmentKind kind, Guid source, CancellationToken ct) => db.CloseAsync(kind, source, c => c.DroppedAt = db.Scope.Now, ct);

        private async Task CloseAsync(CommitmentKind kind, Guid source, Action<Commitment> close, CancellationToken ct)
        {
            if (await db.Set<Commitment>().SingleOrDefaultAsync(c => c.Kind == kind.Key && c.SourceId == source, ct) is { IsOpen: true } there)
            {
                close(there);
            }
        }
    }
}

/// <summary>What a commitment says: who owes whom, by when, told how and kept where.</summary>
public sealed record CommitmentTerms(
    Id<Organization> OwedBy, Id<Organization> OwedTo, Instant DueAt, string Link, IReadOnlyList<string> Arguments,
    Id<Person>? OwedByPerson = null, EngagementId? EngagementId = null, bool IsProvisional = false);
