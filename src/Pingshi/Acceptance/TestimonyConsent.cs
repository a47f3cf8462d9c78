using NodaTime;
using Pingshi.Contracts;
using Pingshi.Platform.Identity;

namespace Pingshi.Acceptance;

/// <summary>The customer lets a verdict of its own be used as testimony: for what, whether by its name, until when. Never changed.</summary>
public sealed class TestimonyConsent : IEngagementOwned
{
    public required Id<TestimonyConsent> Id { get; init; }
    public required Id<Verdict> VerdictId { get; init; }

    /// <summary>1, 2 … of one verdict: each after the one before was withdrawn or ran out.</summary>
    public required int Number { get; init; }
    public required Id<Contract> ContractId { get; init; }
    public required EngagementId EngagementId { get; init; }
    public required Id<Organization> OrganizationId { get; init; }

    /// <summary>Which platform and region it may be used for.</summary>
    public required string Covers { get; init; }
    public required bool MayNameUs { get; init; }
    public required LocalDate ValidTo { get; init; }
    public required Instant At { get; init; }
    public required Id<Person> By { get; init; }

    Id<Organization>? IEngagementOwned.OnlyBy => OrganizationId;
}

/// <summary>The customer took its consent back. Never changed.</summary>
public sealed class ConsentWithdrawal : IEngagementOwned
{
    public required Id<TestimonyConsent> ConsentId { get; init; }
    public required Id<Contract> ContractId { get; init; }
    public required EngagementId EngagementId { get; init; }
    public required Id<Organization> OrganizationId { get; init; }
    public required Instant At { get; init; }
    public required Id<Person> By { get; init; }

    Id<Organization>? IEngagementOwned.OnlyBy => OrganizationId;
}
