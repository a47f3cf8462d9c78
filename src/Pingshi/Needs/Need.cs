using Microsoft.EntityFrameworkCore;
using NodaTime;
using Pingshi.Platform.Files;
using Pingshi.Platform.Identity;
using Pingshi.Tenders;

namespace Pingshi.Needs;

/// <summary>
/// What the customer asks, as a whole: a goal in its own words, perhaps a document, and the requirements read from it.
/// Revisions are numbered from 1; the one above the last frozen is the draft.
/// </summary>
public sealed class Need : IRoot, IEngagementOwned
{
    public required Id<Need> Id { get; init; }
    public required EngagementId EngagementId { get; init; }

    /// <summary>The customer's own words: a vague goal is enough.</summary>
    public required string Goal { get; set; }

    /// <summary>The document the present draft was read from.</summary>
    public Id<StoredFile>? Document { get; set; }

    /// <summary>The last frozen revision; 0 = none yet.</summary>
    public int Frozen { get; set; }

    /// <summary>Whether a revision above <see cref="Frozen"/> is being written.</summary>
    public bool HasDraft { get; set; }

    /// <summary>Why the draft is being written; null for the first.</summary>
    public string? DraftReason { get; set; }

    /// <summary>The number the next new requirement gets.</summary>
    public int NextNumber { get; set; } = 1;
    public long Version { get; set; } = 1;

    /// <summary>The revision that is shown when none is named: the draft where there is one, else the last frozen.</summary>
    public int Newest => HasDraft ? Frozen + 1 : Frozen;

    /// <summary>The key of a new requirement: …; never used twice.</summary>
    public string TakeKey() => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"R-{NextNumber++:D3}");
}

/// <summary>A frozen version of the whole need.</summary>
public sealed class Revision : IEngagementOwned, IPartOf<Need>
{
    public required Id<Revision> Id { get; init; }
    public required Id<Need> NeedId { get; init; }
    public required EngagementId EngagementId { get; init; }
    public required int Number { get; init; }
    public required Instant FrozenAt { get; init; }
    public required Id<Person> FrozenBy { get; init; }

    /// <summary>Why the need changed; empty for revision 1.</summary>
    public string? Reason { get; init; }

    /// <summary>The clarification or written change that carries it, where the phase demands one.</summary>
    public Id<StoredFile>? CarriedBy { get; init; }

    public object RootKey => NeedId;
}

/// <summary>One clause of a need, the same through all revisions: what answers, prices and verdicts hang on.</summary>
public sealed class Requirement : IEngagementOwned, IPartOf<Need>
{
    public required Id<Requirement> Id { get; init; }
    public required Id<Need> NeedId { get; init; }
    public required EngagementId EngagementId { get; init; }

    /// <summary>R-012: stable through all revisions.</summary>
    public required string Key { get; init; }

    public object RootKey => NeedId;
}

/// <summary>How a requirement reads in one revision. A requirement without a row in a revision is not part of it.</summary>
public sealed class RequirementText : IEngagementOwned, IPartOf<Need>
{
    public required Id<RequirementText> Id { get; init; }
    public required Id<Requirement> RequirementId { get; init; }
    public required Id<Need> NeedId { get; init; }
    public required EngagementId EngagementId { get; init; }
    public required int Revision { get; init; }
    public required int Position { get; set; }
    public required string Text { get; set; }
    public string? Heading { get; set; }
    public required Obligation Obligation { get; set; }
    public required RequirementKind Kind { get; set; }

    /// <summary>Points, where the document gives a score.</summary>
    public decimal? Weight { get; set; }

    /// <summary>Where in the document it stands, as <c>Place</c> writes itself; null where a person added it.</summary>
    public string? Place { get; set; }

    /// <summary>The revision in which it last read differently: what was answered against an older one is stale.</summary>
    public required int ChangedIn { get; set; }

    public object RootKey => NeedId;
}

/// <summary>One requirement shown to a partner that was invited to it; nothing else of the need is.</summary>
public sealed class RequirementShare : IEngagementOwned
{
    public required Id<RequirementShare> Id { get; init; }
    public required EngagementId EngagementId { get; init; }
    public required Id<Requirement> RequirementId { get; init; }
    public required Id<Organization> OrganizationId { get; init; }
    public required Instant At { get; init; }
}

internal static class NeedTables
{
    public static void Map(ModelBuilder model, AppDb db)
    {
        TenderFactTable.Map(model, db);
        model.Entity<Need>(b =>
        {
            b.ToTable("needs_needs");
            b.Property(n => n.Version).IsConcurrencyToken();
            b.HasIndex(n => n.EngagementId).IsUnique();
            b.SeenThroughGrant(db);
        });
        model.Entity<Revision>(b => { b.ToTable("needs_revisions"); b.HasIndex(r => new { r.NeedId, r.Number }).IsUnique(); b.SeenThroughGrant(db, also: Aspect.Own); });
        model.Entity<Requirement>(b =>
        {
            b.ToTable("needs_requirements");
            b.Property(r => r.Key).HasMaxLength(12);
            b.HasIndex(r => new { r.NeedId, r.Key }).IsUnique();
            // Through the shared need, or one by one: a partner sees those it was invited to and no other.
            b.HasQueryFilter(Filters.Scope, r => db.IsJob
                || db.Set<Grant>().Any(g => g.EngagementId == r.EngagementId && g.OrganizationId == db.MyOrganization
                    && (g.PersonId == null || g.PersonId == db.Me) && !g.Silenced
                    && (g.Aspect == Aspect.Shared
                        || (g.Aspect == Aspect.Own && db.Set<RequirementShare>().Any(s => s.RequirementId == r.Id && s.OrganizationId == db.MyOrganization)))));
        });
        model.Entity<RequirementText>(b =>
        {
            b.ToTable("needs_requirement_texts");
            b.HasIndex(t => new { t.RequirementId, t.Revision }).IsUnique();
            b.HasIndex(t => new { t.NeedId, t.Revision, t.Position });
            b.Property(t => t.Place).HasMaxLength(60);
            b.Property(t => t.Heading).HasMaxLength(300);
            b.HasQueryFilter(Filters.Scope, t => db.IsJob
                || db.Set<Grant>().Any(g => g.EngagementId == t.EngagementId && g.OrganizationId == db.MyOrganization
                    && (g.PersonId == null || g.PersonId == db.Me) && !g.Silenced
                    && (g.Aspect == Aspect.Shared
                        || (g.Aspect == Aspect.Own && db.Set<RequirementShare>().Any(s => s.RequirementId == t.RequirementId && s.OrganizationId == db.MyOrganization)))));
        });
        model.Entity<RequirementShare>(b =>
        {
            b.ToTable("needs_requirement_shares");
            b.HasIndex(s => new { s.RequirementId, s.OrganizationId }).IsUnique();
            b.HasQueryFilter(Filters.Scope, s => db.IsJob || s.OrganizationId == db.MyOrganization
                || (db.IsProvider && db.Set<Grant>().Any(g => g.EngagementId == s.EngagementId && g.OrganizationId == db.MyOrganization
                    && (g.PersonId == null || g.PersonId == db.Me) && g.Aspect == Aspect.Own && !g.Silenced)));
        });
    }
}
