using NodaTime;
using Pingshi.Platform.Files;
using Pingshi.Platform.Identity;
using Pingshi.Proposals.Quotes;
using Pingshi.Proposals.Structure;
using Pingshi.Tenders.Writing;

namespace Pingshi.Contracts;

/// <summary>
/// A contract of the tree, or a change of one. This row says what it was drawn from and whether it is out; what it says lies in
/// <see cref="DraftTerms"/> until it goes out, then in an edition that nobody changes.
/// </summary>
public sealed class Contract : IRoot, IEngagementOwned
{
    public required Id<Contract> Id { get; init; }
    public required EngagementId EngagementId { get; init; }

    /// <summary>1, 2, 3 … on one engagement.</summary>
    public required int Sequence { get; init; }

    /// <summary>The number that the paper bears.</summary>
    public required string Number { get; set; }
    public required ContractKind Kind { get; init; }
    public required PaperKind Paper { get; init; }

    /// <summary>Of a change: the contract that it changes.</summary>
    public Id<Contract>? ChangesId { get; init; }

    /// <summary>Who drafts it, sends it out and keeps it: the lead of the structure.</summary>
    public required Id<Organization> HolderId { get; init; }
    public required Id<FrozenStructure> StructureId { get; set; }
    public required int StructureNumber { get; set; }
    public Id<OfferedQuote>? QuoteId { get; set; }
    public int? QuoteNumber { get; set; }

    /// <summary>The revision of the need that it promises.</summary>
    public required int OnRevision { get; set; }
    public required Instant DrawnAt { get; init; }
    public required Id<Person> DrawnBy { get; init; }

    /// <summary>The number of the last edition; 0 = it never went out.</summary>
    public int Editions { get; private set; }

    /// <summary>Its last edition is with the sides, or signed; false = it is a draft.</summary>
    public bool IsOut { get; private set; }
    public long Version { get; set; } = 1;

    Aspect IEngagementOwned.WritableThrough => Aspect.Own;
    Id<Organization>? IEngagementOwned.OnlyBy => HolderId;

    public IEnumerable<Reason> WhyNotDraft()
    {
        if (IsOut)
        {
            yield return ContractRules.NotADraft.Because();
        }
    }

    /// <summary>All reasons against taking it back; <paramref name="standing"/> is its state now.</summary>
    public static IEnumerable<Reason> WhyNotTakeBack(ContractState standing) => standing switch
    {
        ContractState.Draft => [ContractRules.NotOut.Because()],
        ContractState.OutForSignature => [],
        ContractState.Signed or ContractState.InForce or ContractState.Ended => [ContractRules.ReadOnly.Because()],
    };

    public int SendOut()
    {
        Refusal.If(WhyNotDraft());
        IsOut = true;
        return ++Editions;
    }

    public void TakeBack(ContractState standing)
    {
        Refusal.If(WhyNotTakeBack(standing));
        IsOut = false;
    }
}

/// <summary>A side of a contract: it sees the contract, and no other of the tree.</summary>
public sealed class ContractSide : IEngagementOwned
{
    public required Id<ContractSide> Id { get; init; }
    public required Id<Contract> ContractId { get; init; }
    public required EngagementId EngagementId { get; init; }
    public required Id<Organization> OrganizationId { get; init; }
    public required Id<Organization> HolderId { get; init; }
    public required string Name { get; init; }
    public required PartyRole Role { get; init; }

    /// <summary>Whether it asks (甲方); else it performs (乙方).</summary>
    public required bool Asks { get; init; }

    /// <summary>What a split rule calls it: <c>lead</c>, <c>member-1</c>; of who asks <c>customer</c>.</summary>
    public required string Code { get; init; }

    Aspect IEngagementOwned.WritableThrough => Aspect.Own;
    Id<Organization>? IEngagementOwned.OnlyBy => HolderId;
}

/// <summary>What a draft says: its holder's work, nobody else's to see.</summary>
public sealed class DraftTerms : IEngagementOwned, IPartOf<Contract>
{
    public required Id<Contract> ContractId { get; init; }
    public required EngagementId EngagementId { get; init; }
    public required Id<Organization> HolderId { get; init; }

    /// <summary><see cref="ContractTerms"/> as JSON.</summary>
    public required string Json { get; set; }

    /// <summary>What has to be done under its service levels: <see cref="InnerPromise"/>s as JSON. It never goes out with the terms.</summary>
    public string Inner { get; set; } = "[]";

    public object RootKey => ContractId;
    Aspect IEngagementOwned.WritableThrough => Aspect.Own;
    Id<Organization>? IEngagementOwned.OnlyBy => HolderId;
}

/// <summary>What went out to be signed: the text, the printed paper, and the digest of each. Never changed.</summary>
public sealed class ContractEdition : IEngagementOwned
{
    public required Id<ContractEdition> Id { get; init; }
    public required Id<Contract> ContractId { get; init; }
    public required EngagementId EngagementId { get; init; }
    public required int Number { get; init; }
    public required string Json { get; init; }

    /// <summary>The algorithm and the hash of <see cref="Json"/> in UTF-8.</summary>
    public required string TermsDigest { get; init; }

    /// <summary>The paper as docx.</summary>
    public required byte[] Paper { get; init; }
    public required string PaperDigest { get; init; }
    public required Instant At { get; init; }
    public required Id<Person> By { get; init; }

    /// <summary>By when the sides are asked to sign.</summary>
    public required LocalDate SignBy { get; init; }

    Aspect IEngagementOwned.WritableThrough => Aspect.Own;
}

/// <summary>A side's signature on paper, or its named person's approval, under exactly one edition. Never changed.</summary>
public sealed class ContractSignature : IEngagementOwned
{
    public required Id<ContractSignature> Id { get; init; }
    public required Id<ContractEdition> EditionId { get; init; }
    public required Id<Contract> ContractId { get; init; }
    public required EngagementId EngagementId { get; init; }

    /// <summary>The side.</summary>
    public required Id<Organization> OrganizationId { get; init; }
    public required SigningWay Way { get; init; }

    /// <summary>The digests that were signed, word for word those of the edition.</summary>
    public required string TermsDigest { get; init; }
    public required string PaperDigest { get; init; }
    public required string SignerName { get; init; }

    /// <summary>Number or date of the authority letter (授权委托书); null = the legal representative signed.</summary>
    public string? AuthorityLetter { get; init; }
    public SealKind? Seal { get; init; }
    public bool HasStraddleSeal { get; init; }
    public int? Originals { get; init; }
    public string? Courier { get; init; }

    /// <summary>The signed paper as it came back.</summary>
    public Id<StoredFile>? Scan { get; init; }
    public string? ScanName { get; init; }
    public string? ScanType { get; init; }
    public string? ScanDigest { get; init; }
    public required LocalDate On { get; init; }
    public required Instant At { get; init; }
    public required Id<Person> By { get; init; }
    public required string ByName { get; init; }
}

/// <summary>Who divides what a contract brings, and how: a version of the rule by its digest. The customer never sees it.</summary>
public sealed class ContractSplit : IEngagementOwned
{
    public required Id<ContractSplit> Id { get; init; }
    public required Id<Contract> ContractId { get; init; }
    public required EngagementId EngagementId { get; init; }
    public required int Number { get; init; }
    public required string Rule { get; init; }
    public required string Digest { get; init; }
    public required Instant At { get; init; }
    public required Id<Person> By { get; init; }

    Aspect IEngagementOwned.WritableThrough => Aspect.Own;
}

/// <summary>A contract came to its end before its day. Never changed.</summary>
public sealed class ContractEnding : IEngagementOwned
{
    public required Id<Contract> ContractId { get; init; }
    public required EngagementId EngagementId { get; init; }
    public required LocalDate On { get; init; }
    public required string Because { get; init; }
    public required Instant At { get; init; }
    public required Id<Person> By { get; init; }

    Aspect IEngagementOwned.WritableThrough => Aspect.Own;
}
