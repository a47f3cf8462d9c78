using Microsoft.EntityFrameworkCore;
using NodaTime;
using Pingshi.Platform.Identity;

namespace Pingshi.Proposals;

/// <summary>
/// A customer's own verdict (客户证言) that it lets an organisation use: copied from the verdict with the consent, and no longer valid
/// once that ended or was taken back.
/// </summary>
public sealed class Testimony : IOrganizationOwned
{
    public required Id<Testimony> Id { get; init; }

    /// <summary>Who may cite it: who performed.</summary>
    public required Id<Organization> OrganizationId { get; init; }

    /// <summary>The consent it rests on.</summary>
    public required Guid ConsentId { get; init; }

    /// <summary>Null = the customer is not to be named.</summary>
    public string? Customer { get; init; }

    /// <summary>What was judged, in the contract's words.</summary>
    public required string Requirement { get; init; }

    /// <summary>How it was judged, with the customer's words.</summary>
    public required string Verdict { get; init; }

    /// <summary>Which platform and region the customer lets it speak of.</summary>
    public required string Covers { get; init; }
    public required LocalDate On { get; init; }
    public required LocalDate ValidTo { get; init; }
    public required Instant At { get; init; }
    public Instant? WithdrawnAt { get; set; }
}

internal static class Testimonies
{
    public static void Map(ModelBuilder model, AppDb db) => model.Entity<Testimony>(b =>
    {
        b.ToTable("proposals_testimonies");
        b.Property(t => t.Customer).HasMaxLength(200);
        b.Property(t => t.Covers).HasMaxLength(300);
        b.HasIndex(t => t.ConsentId).IsUnique();
        b.SeenByOwner(db);
    });

    extension(AppDb db)
    {
        /// <summary>
        /// The consent was taken back: nothing that cites the testimony proves anything any more. Asked beside a job, as the customer sees no
        /// proposal of another engagement; nothing of them comes back.
        /// </summary>
        public async Task WithdrawTestimonyAsync(Guid consent, CancellationToken ct)
        {
            var testimony = await db.Set<Testimony>().SingleAsync(t => t.ConsentId == consent, ct);
            testimony.WithdrawnAt = db.Scope.Now;
            var cited = await db.Set<Evidence>().Where(e => e.Testimony == testimony.Id).ToListAsync(ct);
            List<Id<Proposal>> proposals = [.. cited.Select(e => e.ProposalId).Distinct()];
            // Their versions rise with their evidence.
            await db.Set<Proposal>().Where(p => proposals.Contains(p.Id)).LoadAsync(ct);
            foreach (var evidence in cited)
            {
                evidence.WithdrawnAt = db.Scope.Now;
                db.Record("proposals.testimony-withdrawn", evidence.Id.Subject, evidence.EngagementId);
            }
        }
    }
}
