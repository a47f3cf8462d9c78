using NodaTime;
using Pingshi.Needs;
using Pingshi.Partners;
using Pingshi.Platform.Identity;

namespace Pingshi.Proposals.Structure;

/// <summary>
/// Who delivers the proposal and how, with the agreement between them. Its terms are numbered: whatever changes them raises
/// the number, and what was accepted under a lower one is stale.
/// </summary>
public sealed class DeliveryStructure : IRoot, IEngagementOwned
{
    public required Id<DeliveryStructure> Id { get; init; }
    public required EngagementId EngagementId { get; init; }
    public required Id<Organization> ProviderId { get; init; }
    public required StructureForm Form { get; set; }

    /// <summary>Who leads the consortium, or holds the customer's contract; asks for acceptance and freezes.</summary>
    public required Id<Organization> LeadId { get; set; }

    /// <summary>Stated in the agreement: the members answer to the customer jointly and severally (联合体承担连带责任).</summary>
    public bool IsJointlyLiable { get; set; }

    /// <summary>Every party sees who does what; else only its own work.</summary>
    public bool SplitIsShared { get; set; }

    /// <summary>The lead sees what each member gets.</summary>
    public bool LeadSeesAmounts { get; set; }

    /// <summary>The version of the agreement as it reads now.</summary>
    public int Terms { get; private set; } = 1;

    /// <summary>The terms that the lead last asked the parties to accept, and by when; from then on they see the structure.</summary>
    public int? AskedTerms { get; set; }
    public Instant? DueAt { get; set; }

    /// <summary>The number of the last frozen version, and the terms it froze; 0 = none.</summary>
    public int Frozen { get; set; }
    public int FrozenTerms { get; set; }
    public long Version { get; set; } = 1;

    // The parties reply and state their amounts here; only who sees it can load it.
    Aspect IEngagementOwned.WritableThrough => Aspect.Own;

    /// <summary>The agreement reads differently now.</summary>
    public void Change() => Terms++;
}

/// <summary>An organisation's seat in a structure, from one version of the terms up to another: it decides who sees what.</summary>
public sealed class StructureSeat : IEngagementOwned
{
    public required Id<StructureSeat> Id { get; init; }
    public required Id<DeliveryStructure> StructureId { get; init; }
    public required EngagementId EngagementId { get; init; }
    public required Id<Organization> OrganizationId { get; init; }
    public required int FromTerms { get; init; }

    /// <summary>The first terms without it; null = it is there.</summary>
    public int? UntilTerms { get; set; }
}

/// <summary>A party by its name, as every other party knows it.</summary>
public sealed class StructureParty : IEngagementOwned, IPartOf<DeliveryStructure>
{
    public required Id<StructureParty> Id { get; init; }
    public required Id<DeliveryStructure> StructureId { get; init; }
    public required EngagementId EngagementId { get; init; }
    public required Id<Organization> OrganizationId { get; init; }
    public required string Name { get; init; }
    public required PartnerKind Kind { get; set; }

    /// <summary>Its work in the words of the agreement.</summary>
    public required string Work { get; set; }

    /// <summary>The source of the acceptance it owes; another with every lead, since a promise keeps the one it was made to.</summary>
    public required Guid OwedAs { get; set; }

    public object RootKey => StructureId;
}

/// <summary>A party's work on one requirement.</summary>
public sealed class StructureWork : IEngagementOwned, IPartOf<DeliveryStructure>
{
    public required Id<StructureWork> Id { get; init; }
    public required Id<DeliveryStructure> StructureId { get; init; }
    public required EngagementId EngagementId { get; init; }
    public required Id<Requirement> RequirementId { get; init; }
    public required string Key { get; init; }
    public required Id<Organization> OrganizationId { get; init; }
    public required bool IsResponsible { get; init; }

    /// <summary>Principal, key work (主体、关键性工作).</summary>
    public required bool IsCore { get; init; }

    /// <summary>The revision it was assigned against; older than the requirement's last change = stale.</summary>
    public required int AssignedIn { get; init; }

    public object RootKey => StructureId;

    public WorkOf Facts => new(RequirementId, Key, OrganizationId, IsResponsible, IsCore, AssignedIn);
}

/// <summary>
/// What a party gets, or the whole, gross, as stated under some terms; the newest stands. Sealed (§8): seen by who stated it
/// and by whom it was stated to.
/// </summary>
public sealed class StructureAmount : IEngagementOwned, IPartOf<DeliveryStructure>
{
    public static RoleSet Readers { get; } = RoleSet.Of(Role.Presales, Role.AccountManager, Role.Manager, Role.Finance, Role.PartnerManager, Role.PartnerFinance);

    public required Id<StructureAmount> Id { get; init; }
    public required Id<DeliveryStructure> StructureId { get; init; }
    public required EngagementId EngagementId { get; init; }
    public required Id<Organization> OrganizationId { get; init; }

    /// <summary>The amount of the whole, as the lead states it.</summary>
    public required bool IsTotal { get; init; }
    public required int Terms { get; init; }

    /// <summary>Minor units of <see cref="Currency"/>, with VAT.</summary>
    public required long GrossMinor { get; init; }
    public required string Currency { get; init; }

    /// <summary>The lead at that time, where the terms let it see the amount; who leads later sees nothing of it.</summary>
    public Id<Organization>? ShownTo { get; init; }

    /// <summary>A consortium's total stands in its agreement.</summary>
    public required bool ShownToParties { get; init; }
    public required Instant At { get; init; }
    public required Id<Person> By { get; init; }

    public object RootKey => StructureId;
    Aspect IEngagementOwned.WritableThrough => Aspect.Own;
    Id<Organization>? IEngagementOwned.OnlyBy => OrganizationId;
}

/// <summary>A party accepts or declines the terms of one version, by a named person.</summary>
public sealed class StructureReply : IEngagementOwned, IPartOf<DeliveryStructure>
{
    public required Id<StructureReply> Id { get; init; }
    public required Id<DeliveryStructure> StructureId { get; init; }
    public required EngagementId EngagementId { get; init; }
    public required Id<Organization> OrganizationId { get; init; }
    public required int Terms { get; init; }

    /// <summary>The party's first reply, its second …; the last stands.</summary>
    public required int Nth { get; init; }
    public required bool Accepts { get; init; }
    public string? Because { get; init; }
    public required Id<Person> By { get; init; }
    public required string ByName { get; init; }
    public required Instant At { get; init; }

    public object RootKey => StructureId;
    Aspect IEngagementOwned.WritableThrough => Aspect.Own;
    Id<Organization>? IEngagementOwned.OnlyBy => OrganizationId;
}
