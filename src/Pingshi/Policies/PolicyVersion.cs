using NodaTime;
using Pingshi.Commitments;
using Pingshi.Platform.Identity;

namespace Pingshi.Policies;

/// <summary>The version that is being written; there is one at a time, and only the provider sees it.</summary>
public sealed class PolicyDraft : IRoot, IOrganizationOwned
{
    public required Id<PolicyDraft> Id { get; init; }
    public required Id<Organization> OrganizationId { get; init; }
    public required string Title { get; set; }
    public required string Text { get; set; }
    public required LocalDate EffectiveOn { get; set; }
    public required int NoticeDays { get; set; }
    public required PolicyTerms Terms { get; set; }
    public long Version { get; set; } = 1;
}

/// <summary>A published version of the partner programme (政策). Nothing in it is ever changed; the next version follows.</summary>
public sealed class PolicyVersion : IOrganizationOwned
{
    public required Id<PolicyVersion> Id { get; init; }

    /// <summary>The provider.</summary>
    public required Id<Organization> OrganizationId { get; init; }
    public required int Number { get; init; }
    public required string Title { get; init; }
    public required string Text { get; init; }

    /// <summary>The first day it is meant for; what it worsens waits for the notice.</summary>
    public required LocalDate EffectiveOn { get; init; }

    /// <summary>Notice that the version after it owes for what it worsens.</summary>
    public required int NoticeDays { get; init; }
    public required PolicyTerms Terms { get; init; }
    public required Instant PublishedAt { get; init; }
    public required Id<Person> PublishedBy { get; init; }
}

/// <summary>A partner's manager agreed to a version that worsens its terms.</summary>
public sealed class PolicySignature : IOrganizationOwned
{
    public required Id<PolicySignature> Id { get; init; }
    public required Id<PolicyVersion> VersionId { get; init; }

    /// <summary>The partner.</summary>
    public required Id<Organization> OrganizationId { get; init; }
    public required Id<Person> SignedBy { get; init; }
    public required Instant At { get; init; }
}

/// <summary>What a partner was told of a version that worsens its terms, and until when the better ones hold.</summary>
public sealed class PolicyNotice : IOrganizationOwned
{
    /// <summary>The provider owes it to the partner that the better terms hold until then.</summary>
    public static readonly CommitmentKind Runs = new("policies.notice", new("政策公示期：第 {0} 版生效前，按原条款执行", "Notice of policy version {0}: the terms before it hold")) { EndsByItself = true };

    public required Id<PolicyNotice> Id { get; init; }
    public required Id<PolicyVersion> VersionId { get; init; }

    /// <summary>The partner.</summary>
    public required Id<Organization> OrganizationId { get; init; }
    public required Instant At { get; init; }
    public required Instant RunsUntil { get; init; }

    bool IOrganizationOwned.MayBeWrittenBy(Scope scope) => scope.Side == Side.Provider;
}
