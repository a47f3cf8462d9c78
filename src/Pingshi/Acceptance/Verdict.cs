using NodaTime;
using Pingshi.Contracts;
using Pingshi.Needs;
using Pingshi.Platform.Identity;

namespace Pingshi.Acceptance;

/// <summary>That a member graded a requirement, for everyone of its side to see; what it said lies in <see cref="GradeContent"/>. Never changed.</summary>
public sealed class MemberGrade : IEngagementOwned
{
    public required Id<MemberGrade> Id { get; init; }
    public required Id<DeliveryNotice> DeliveryId { get; init; }
    public required Id<Contract> ContractId { get; init; }
    public required EngagementId EngagementId { get; init; }
    public required Id<Organization> OrganizationId { get; init; }
    public required Id<Requirement> RequirementId { get; init; }
    public required Id<Person> PersonId { get; init; }
    public required string Name { get; init; }
    public required Instant At { get; init; }

    Id<Organization>? IEngagementOwned.OnlyBy => OrganizationId;
}

/// <summary>
/// What a member said: its own until the verdict is closed, except to members who gave their own grade of the same requirement.
/// The other side never sees it. Never changed.
/// </summary>
public sealed class GradeContent : IEngagementOwned
{
    public required Id<MemberGrade> GradeId { get; init; }
    public required Id<DeliveryNotice> DeliveryId { get; init; }
    public required Id<Contract> ContractId { get; init; }
    public required EngagementId EngagementId { get; init; }
    public required Id<Organization> OrganizationId { get; init; }
    public required Id<Requirement> RequirementId { get; init; }
    public required Id<Person> PersonId { get; init; }
    public required Mark Mark { get; init; }
    public required int Hundredths { get; init; }
    public string? Words { get; init; }

    public Grade Grade => Grade.Of(Mark, Hundredths);

    Id<Organization>? IEngagementOwned.OnlyBy => OrganizationId;
}

/// <summary>The group's verdict (判卷) on one requirement of one delivery, closed by its chair. Never changed: another delivery may be followed by another.</summary>
public sealed class Verdict : IEngagementOwned
{
    public required Id<Verdict> Id { get; init; }
    public required Id<DeliveryNotice> DeliveryId { get; init; }
    public required Id<Contract> ContractId { get; init; }
    public required EngagementId EngagementId { get; init; }

    /// <summary>The side that asks.</summary>
    public required Id<Organization> OrganizationId { get; init; }
    public required Id<AcceptanceGroup> GroupId { get; init; }
    public required Id<Requirement> RequirementId { get; init; }
    public required string Key { get; init; }

    /// <summary>The requirement in the contract's words.</summary>
    public required string Text { get; init; }
    public required string Milestone { get; init; }

    /// <summary>The rule by which it was made of so many grades.</summary>
    public required VerdictRule Rule { get; init; }
    public required int PassMark { get; init; }
    public required int Counted { get; init; }

    /// <summary>Why it was closed although members had not graded.</summary>
    public string? WithoutOthers { get; init; }
    public required Mark Mark { get; init; }
    public required int Hundredths { get; init; }
    public required bool Fails { get; init; }
    public string? Words { get; init; }

    /// <summary>By when what it found is mended.</summary>
    public LocalDate? ReworkBy { get; init; }
    public required LocalDate On { get; init; }
    public required Instant At { get; init; }
    public required Id<Person> By { get; init; }
    public required string ByName { get; init; }

    public Grade Grade => Grade.Of(Mark, Hundredths);

    Id<Organization>? IEngagementOwned.OnlyBy => OrganizationId;
}

/// <summary>What the other side replies to a verdict or to a scorecard. Never changed.</summary>
public sealed class VerdictReply : IEngagementOwned
{
    public required Id<VerdictReply> Id { get; init; }
    public required Id<Contract> ContractId { get; init; }
    public required EngagementId EngagementId { get; init; }
    public required Id<Organization> OrganizationId { get; init; }
    public Id<Verdict>? VerdictId { get; init; }
    public Id<Scorecard>? ScorecardId { get; init; }
    public required string Words { get; init; }
    public required Instant At { get; init; }
    public required Id<Person> By { get; init; }
    public required string ByName { get; init; }

    Aspect IEngagementOwned.WritableThrough => Aspect.Own;
    Id<Organization>? IEngagementOwned.OnlyBy => OrganizationId;
}
