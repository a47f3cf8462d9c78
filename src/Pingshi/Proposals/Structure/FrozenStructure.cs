using NodaTime;
using Pingshi.Needs;
using Pingshi.Partners;
using Pingshi.Platform.Identity;

namespace Pingshi.Proposals.Structure;

/// <summary>A version of the structure that stands: what quote, response documents and contract read. Never changed, only followed by another.</summary>
public sealed class FrozenStructure : IEngagementOwned, IPartOf<DeliveryStructure>
{
    public required Id<FrozenStructure> Id { get; init; }
    public required Id<DeliveryStructure> StructureId { get; init; }
    public required EngagementId EngagementId { get; init; }

    /// <summary>1, 2, 3 … for one engagement.</summary>
    public required int Number { get; init; }
    public required int Terms { get; init; }

    /// <summary>The revision of the need whose requirements it divides.</summary>
    public required int Revision { get; init; }
    public required StructureForm Form { get; init; }
    public required Id<Organization> LeadId { get; init; }
    public required Id<Organization> ProviderId { get; init; }
    public required bool IsJointlyLiable { get; init; }
    public required bool SplitIsShared { get; init; }
    public required Instant At { get; init; }
    public required Id<Person> By { get; init; }
    public required string ByName { get; init; }

    public object RootKey => StructureId;
    Aspect IEngagementOwned.WritableThrough => Aspect.Own;
}

/// <summary>A party of a frozen version; who accepted for it stands in its reply to those terms.</summary>
public sealed class FrozenParty : IEngagementOwned
{
    public required Id<FrozenParty> Id { get; init; }
    public required Id<FrozenStructure> FrozenId { get; init; }
    public required EngagementId EngagementId { get; init; }
    public required Id<Organization> OrganizationId { get; init; }
    public required string Name { get; init; }
    public required PartnerKind Kind { get; init; }
    public required string Work { get; init; }

    Aspect IEngagementOwned.WritableThrough => Aspect.Own;

    public PartyFacts Facts => new(OrganizationId, Name, Kind);
}

/// <summary>A party's work on one requirement in a frozen version.</summary>
public sealed class FrozenWork : IEngagementOwned
{
    public required Id<FrozenWork> Id { get; init; }
    public required Id<FrozenStructure> FrozenId { get; init; }
    public required EngagementId EngagementId { get; init; }
    public required Id<Requirement> RequirementId { get; init; }
    public required string Key { get; init; }
    public required Id<Organization> OrganizationId { get; init; }
    public required bool IsResponsible { get; init; }
    public required bool IsCore { get; init; }
    public required int AssignedIn { get; init; }

    Aspect IEngagementOwned.WritableThrough => Aspect.Own;

    public WorkOf Facts => new(RequirementId, Key, OrganizationId, IsResponsible, IsCore, AssignedIn);
}
