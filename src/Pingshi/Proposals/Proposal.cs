using Microsoft.EntityFrameworkCore;
using NodaTime;
using Pingshi.Needs;
using Pingshi.Partners;
using Pingshi.Platform.Files;
using Pingshi.Platform.Identity;
using Pingshi.Tenders;

namespace Pingshi.Proposals;

/// <summary>One organisation's whole reply to a need: the provider's, or an invited partner's part of it.</summary>
public sealed class Proposal : IRoot, IEngagementOwned
{
    public required Id<Proposal> Id { get; init; }
    public required EngagementId EngagementId { get; init; }
    public required Id<Organization> OrganizationId { get; init; }

    /// <summary>Whether the provider goes for it, with its reasons, and who decided; null while undecided.</summary>
    public bool? Goes { get; set; }
    public string? GoReason { get; set; }
    public Id<Person>? DecidedBy { get; set; }
    public Instant? DecidedAt { get; set; }

    /// <summary>Since when the customer sees the provider's answers; null = it does not. A partner's answers are never shown to it.</summary>
    public Instant? ShownAt { get; set; }
    public long Version { get; set; } = 1;

    Aspect IEngagementOwned.WritableThrough => Aspect.Own;
    Id<Organization>? IEngagementOwned.OnlyBy => OrganizationId;
}

/// <summary>How an answer departs from its requirement.</summary>
public enum Deviation
{
    Positive,
    None,
    Negative,
}

/// <summary>The reply to one requirement.</summary>
public sealed class Answer : IEngagementOwned, IPartOf<Proposal>
{
    public required Id<Answer> Id { get; init; }
    public required Id<Proposal> ProposalId { get; init; }
    public required EngagementId EngagementId { get; init; }
    public required Id<Organization> OrganizationId { get; init; }
    public required Id<Requirement> RequirementId { get; init; }

    /// <summary>The revision of the need it was written against; older than the requirement's last change = stale.</summary>
    public int AnswersRevision { get; set; }
    public string? Text { get; set; }
    public Deviation? Deviation { get; set; }
    public Id<Person>? OwnerId { get; set; }
    public Instant? DueAt { get; set; }
    public Instant? AnsweredAt { get; set; }

    public object RootKey => ProposalId;
    Aspect IEngagementOwned.WritableThrough => Aspect.Own;
    Id<Organization>? IEngagementOwned.OnlyBy => OrganizationId;
}

/// <summary>What a piece of evidence is; it decides what it can prove.</summary>
public enum EvidenceNature
{
    /// <summary>A certificate of the company (ISO 27001, a qualification): says nothing of a system.</summary>
    CompanyCertificate,

    /// <summary>A certificate of the very platform or system (等级保护 of a region, a product's test certificate).</summary>
    SystemCertificate,

    /// <summary>A certificate of a person who is to do the work: says nothing of a system.</summary>
    PersonCertificate,
    TestReport,

    /// <summary>Documentation, a screenshot, a data sheet of what is offered.</summary>
    Documentation,

    /// <summary>A contract or acceptance report of a comparable project.</summary>
    Reference,

    /// <summary>A signed statement, where the tender asks for one.</summary>
    Statement,

    /// <summary>A customer's own verdict, used as far and as long as it consents.</summary>
    Testimony,
}

/// <summary>What supports an answer: a stored file, a certificate, or both; it says what it speaks of and until when it holds.</summary>
public sealed class Evidence : IEngagementOwned, IPartOf<Proposal>
{
    public required Id<Evidence> Id { get; init; }
    public required Id<Answer> AnswerId { get; init; }
    public required Id<Proposal> ProposalId { get; init; }
    public required EngagementId EngagementId { get; init; }
    public required Id<Organization> OrganizationId { get; init; }
    public required EvidenceNature Nature { get; init; }
    public required string Object { get; init; }
    public string? Level { get; init; }
    public string? Issuer { get; init; }
    public string? Number { get; init; }
    public LocalDate? ValidTo { get; init; }

    /// <summary>Which platform and region it covers: a company's certificate does not prove a clause about a system.</summary>
    public string? Covers { get; init; }
    public Id<StoredFile>? File { get; init; }

    /// <summary>The certificate it was copied from, as it stood then; what became of that later changes nothing here.</summary>
    public Id<Certificate>? CopiedFrom { get; init; }
    /// <summary>The customer's testimony it was copied from, and since when the customer no longer lets it be used.</summary>
    public Id<Testimony>? Testimony { get; init; }
    public Instant? WithdrawnAt { get; set; }
    public required Instant At { get; init; }
    public required Id<Person> AddedBy { get; init; }

    /// <summary>
    /// Whether it proves a requirement of this kind on that day: not expired or withdrawn, and about the right thing. A company's
    /// certificate does not prove a clause about a system (§4.1).
    /// </summary>
    public bool Proves(RequirementKind kind, LocalDate today) => WithdrawnAt is null && (ValidTo is not { } end || end >= today) && kind switch
    {
        RequirementKind.Functional or RequirementKind.Technical => Nature is not (EvidenceNature.CompanyCertificate or EvidenceNature.PersonCertificate or EvidenceNature.Statement),
        RequirementKind.Service => Nature is not EvidenceNature.CompanyCertificate,
        RequirementKind.Qualification or RequirementKind.Commercial or RequirementKind.Format => true,
    };

    public object RootKey => ProposalId;
    Aspect IEngagementOwned.WritableThrough => Aspect.Own;
    Id<Organization>? IEngagementOwned.OnlyBy => OrganizationId;
}

internal static class ProposalTables
{
    public static void Map(ModelBuilder model, AppDb db)
    {
        model.Entity<Proposal>(b =>
        {
            b.ToTable("proposals_proposals");
            b.Property(p => p.Version).IsConcurrencyToken();
            b.Property(p => p.GoReason).HasMaxLength(1000);
            b.HasIndex(p => new { p.EngagementId, p.OrganizationId }).IsUnique();
            // Its own people; the provider's account team, which leads the bid; and the customer once it is shown the provider's.
            b.HasQueryFilter(Filters.Scope, p => db.IsJob || db.Set<Grant>().Any(g => g.EngagementId == p.EngagementId
                && g.OrganizationId == db.MyOrganization && (g.PersonId == null || g.PersonId == db.Me) && !g.Silenced
                && ((g.Aspect == Aspect.Own && (p.OrganizationId == db.MyOrganization || db.IsProvider))
                    || (g.Aspect == Aspect.Shared && p.ShownAt != null))));
        });
        model.Entity<Answer>(b =>
        {
            b.ToTable("proposals_answers");
            b.HasIndex(a => new { a.RequirementId, a.OrganizationId }).IsUnique();
            b.HasIndex(a => a.ProposalId);
            b.HasQueryFilter(Filters.Scope, a => db.IsJob || db.Set<Proposal>().Any(p => p.Id == a.ProposalId));
        });
        model.Entity<Evidence>(b =>
        {
            b.ToTable("proposals_evidence");
            b.Property(e => e.Object).HasMaxLength(300);
            b.Property(e => e.Level).HasMaxLength(100);
            b.Property(e => e.Issuer).HasMaxLength(200);
            b.Property(e => e.Number).HasMaxLength(100);
            b.Property(e => e.Covers).HasMaxLength(300);
            b.HasIndex(e => e.AnswerId);
            b.HasIndex(e => e.Testimony);
            b.HasQueryFilter(Filters.Scope, e => db.IsJob || db.Set<Proposal>().Any(p => p.Id == e.ProposalId));
        });
    }
}
