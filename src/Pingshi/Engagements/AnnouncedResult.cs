using Microsoft.EntityFrameworkCore;
using NodaTime;
using Pingshi.Platform.Identity;

namespace Pingshi.Engagements;

/// <summary>
/// What was announced of a procedure, as far as it concerns us: won or lost, our own score and rank, and why. Said by the
/// provider for itself; never edited, the last one said holds.
/// </summary>
public sealed class AnnouncedResult : IEngagementOwned, IPartOf<Engagement>
{
    public required Id<AnnouncedResult> Id { get; init; }
    public required EngagementId EngagementId { get; init; }

    /// <summary>The provider: what it makes of a loss is its own affair.</summary>
    public required Id<Organization> OrganizationId { get; init; }

    /// <summary>1, 2, 3 … for one engagement: the highest holds.</summary>
    public required int Nth { get; init; }
    public required bool IsWon { get; init; }

    /// <summary>Our own score, where it was announced.</summary>
    public decimal? Score { get; init; }
    public int? Rank { get; init; }
    public string? Reason { get; init; }
    public required Id<Person> StatedBy { get; init; }
    public required Instant At { get; init; }

    public object RootKey => EngagementId;
    Aspect IEngagementOwned.WritableThrough => Aspect.Own;
    Id<Organization>? IEngagementOwned.OnlyBy => OrganizationId;
}

internal static class AnnouncedResultTable
{
    public static void Map(ModelBuilder model, AppDb db) => model.Entity<AnnouncedResult>(b =>
    {
        b.ToTable("engagements_results", t => t.HasCheckConstraint("ck_engagements_results_lost_because", "is_won OR reason IS NOT NULL"));
        b.Property(r => r.Score).HasPrecision(9, 4);
        b.Property(r => r.Reason).HasMaxLength(1000);
        b.HasIndex(r => new { r.EngagementId, r.Nth }).IsUnique();
        b.HasQueryFilter(Filters.Scope, r => db.IsJob || (r.OrganizationId == db.MyOrganization && db.Set<Grant>().Any(g => g.EngagementId == r.EngagementId
            && g.OrganizationId == db.MyOrganization && (g.PersonId == null || g.PersonId == db.Me) && g.Aspect == Aspect.Own && !g.Silenced)));
        b.NeverChanged();
    });
}
