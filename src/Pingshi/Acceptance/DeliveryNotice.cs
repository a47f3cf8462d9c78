using NodaTime;
using Pingshi.Contracts;
using Pingshi.Platform.Identity;

namespace Pingshi.Acceptance;

/// <summary>
/// Whoever performs says that a milestone is delivered and asks for acceptance (提请验收): the whole the first time, then what had
/// failed. The term begins with it. Never changed.
/// </summary>
public sealed class DeliveryNotice : IEngagementOwned
{
    public required Id<DeliveryNotice> Id { get; init; }
    public required Id<Contract> ContractId { get; init; }
    public required EngagementId EngagementId { get; init; }
    public required Id<Organization> OrganizationId { get; init; }

    /// <summary>The key of the milestone.</summary>
    public required string Milestone { get; init; }

    /// <summary>1, 2 … of one milestone.</summary>
    public required int Number { get; init; }

    /// <summary>The keys of the requirements to be judged.</summary>
    public required IReadOnlyList<string> Keys { get; init; }

    /// <summary>What is delivered, and where it is seen.</summary>
    public required string Words { get; init; }
    public required LocalDate On { get; init; }

    /// <summary>The last day of the term and the first moment that is too late; null = the contract agrees on none.</summary>
    public LocalDate? TermEndsOn { get; init; }
    public Instant? TermEndsAt { get; init; }
    public required Instant At { get; init; }
    public required Id<Person> By { get; init; }
    public required string ByName { get; init; }

    Aspect IEngagementOwned.WritableThrough => Aspect.Own;
    Id<Organization>? IEngagementOwned.OnlyBy => OrganizationId;
}

/// <summary>
/// The term passed: the requirements that nobody of the group had graded count as accepted from then on. No customer's grade, and
/// shown apart from one. Never changed.
/// </summary>
public sealed class TermEnd : IEngagementOwned
{
    public required Id<DeliveryNotice> DeliveryId { get; init; }
    public required Id<Contract> ContractId { get; init; }
    public required EngagementId EngagementId { get; init; }

    /// <summary>Of the requirements that nobody graded; may be empty.</summary>
    public required IReadOnlyList<string> Keys { get; init; }
    public required LocalDate On { get; init; }
    public required Instant At { get; init; }
}
