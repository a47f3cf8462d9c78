using NodaTime;
using Pingshi.Contracts;
using Pingshi.Platform.Identity;

namespace Pingshi.Acceptance;

/// <summary>What a member is in the acceptance group.</summary>
public enum Capacity
{
    /// <summary>使用单位.</summary>
    User,

    /// <summary>专家.</summary>
    Expert,

    /// <summary>测评机构.</summary>
    TestBody,
}

/// <summary>The acceptance group (验收小组) of a contract, as whoever asks appointed it. Never changed: another group follows it.</summary>
public sealed class AcceptanceGroup : IEngagementOwned
{
    public required Id<AcceptanceGroup> Id { get; init; }
    public required Id<Contract> ContractId { get; init; }
    public required EngagementId EngagementId { get; init; }

    /// <summary>Who appointed it: the side that asks.</summary>
    public required Id<Organization> OrganizationId { get; init; }
    public required int Number { get; init; }
    public required Instant At { get; init; }
    public required Id<Person> By { get; init; }

    Id<Organization>? IEngagementOwned.OnlyBy => OrganizationId;
}

/// <summary>A member of a group. Never changed.</summary>
public sealed class GroupSeat : IEngagementOwned
{
    public required Id<GroupSeat> Id { get; init; }
    public required Id<AcceptanceGroup> GroupId { get; init; }
    public required Id<Contract> ContractId { get; init; }
    public required EngagementId EngagementId { get; init; }
    public required Id<Organization> OrganizationId { get; init; }
    public required Id<Person> PersonId { get; init; }
    public required string Name { get; init; }
    public required Capacity Capacity { get; init; }

    /// <summary>Closes the verdicts.</summary>
    public required bool IsChair { get; init; }

    Id<Organization>? IEngagementOwned.OnlyBy => OrganizationId;
}
