using Microsoft.EntityFrameworkCore;
using NodaTime;
using Pingshi.Platform.Identity;

namespace Pingshi.Commitments;

/// <summary>How a reader stands to a promise.</summary>
public enum Whose
{
    /// <summary>The reader in person.</summary>
    ByMe,

    /// <summary>Others, to the reader's organisation.</summary>
    ToMe,

    /// <summary>The reader's organisation, whoever of it.</summary>
    ByUs,
}

/// <summary>How far along the promises are that a list shows.</summary>
public enum Stage
{
    Open,
    Overdue,
    Done,
}

internal static class CommitmentQueries
{
    extension(IQueryable<Commitment> rows)
    {
        public IQueryable<Commitment> Open => rows.Where(c => c.DoneAt == null && c.DroppedAt == null);

        public IQueryable<Commitment> At(Stage stage, Instant now) => stage switch
        {
            Stage.Open => rows.Open,
            Stage.Overdue => rows.Open.Where(c => c.DueAt < now),
            Stage.Done => rows.Where(c => c.DoneAt != null || c.DroppedAt != null),
        };

        public IQueryable<Commitment> Of(Whose whose, Id<Person> me, Id<Organization> us) => whose switch
        {
            Whose.ByMe => rows.Where(c => c.OwedBy == us && c.OwedByPerson == me),
            Whose.ToMe => rows.Where(c => c.OwedTo == us && c.OwedBy != us),
            Whose.ByUs => rows.Where(c => c.OwedBy == us),
        };
    }

    extension(AppDb db)
    {
        /// <summary>How many promises to or of an organisation are open, also those that the scope does not see: only their number is told.</summary>
        public Task<int> OpenWithAsync(Id<Organization> organization, CancellationToken ct) =>
            db.Set<Commitment>().IgnoreQueryFilters([Filters.Scope]).Open.CountAsync(c => c.OwedBy == organization || c.OwedTo == organization, ct);

        /// <summary>What one person of an organisation still owes a customer: to it, or on an engagement with it.</summary>
        public IQueryable<Commitment> OpenTowards(Id<Organization> customer, Id<Organization> us, Id<Person> person) =>
            db.Set<Commitment>().Open.Where(c => c.OwedBy == us && c.OwedByPerson == person
                && (c.OwedTo == customer || db.Set<Grant>().Any(g => g.EngagementId == c.EngagementId && g.OrganizationId == customer)));
    }
}
