using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Pingshi.Platform.Identity;

namespace Pingshi.Platform.Access;

/// <summary>What an engagement is called above its own module: the key of grants, and nothing else.</summary>
public abstract class EngagementThread;

/// <summary>How far a grant on an engagement reaches.</summary>
public enum Aspect
{
    /// <summary>What the customer and the account team share: the need, its documents, what was announced.</summary>
    Shared,

    /// <summary>What one organisation prepares for itself on the engagement: its answers, its evidence.</summary>
    Own,

    /// <summary>Price, cost, margin.</summary>
    Sealed,
}

/// <summary>
/// A row that lets an organisation, or one person of it, reach one aspect of one engagement. Grants are written where
/// a party joins; every filter is an EXISTS over them.
/// </summary>
public sealed class Grant : IPlatformRow
{
    public required Id<Grant> Id { get; init; }
    public required EngagementId EngagementId { get; init; }
    public required Id<Organization> OrganizationId { get; init; }

    /// <summary>The one person it is for; null = everyone of the organisation.</summary>
    public Id<Person>? PersonId { get; init; }

    public required Aspect Aspect { get; init; }

    /// <summary>
    /// Set while the tender firewall stands (§4.5): the grant exists and reaches nothing. Only customers' grants are
    /// ever silenced.
    /// </summary>
    public bool Silenced { get; set; }
}

internal sealed class GrantTable : IEntityTypeConfiguration<Grant>
{
    public void Configure(EntityTypeBuilder<Grant> builder)
    {
        builder.ToTable("access_grants");
        builder.HasIndex(g => new { g.EngagementId, g.OrganizationId, g.PersonId, g.Aspect }).IsUnique();
        builder.HasIndex(g => new { g.OrganizationId, g.PersonId });
    }
}
