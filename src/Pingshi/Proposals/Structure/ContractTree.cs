using System.Text.Json.Serialization;
using Pingshi.Platform.Identity;

namespace Pingshi.Proposals.Structure;

/// <summary>What a contract of the tree is.</summary>
public enum ContractKind
{
    /// <summary>With the customer.</summary>
    Main,

    /// <summary>Between the lead and a member of a consortium.</summary>
    Internal,
    Subcontract,

    /// <summary>The provider supplies the partner that holds the customer's contract.</summary>
    Supply,
}

/// <summary>A side of a contract.</summary>
public sealed record ContractParty(Id<Organization> Organization, string Name, PartyRole Role);

/// <summary>One contract: who asks and who performs. Those who perform a consortium's main contract are jointly liable.</summary>
public sealed record ContractNode(ContractKind Kind, ContractParty Asks, IReadOnlyList<ContractParty> Performs, IReadOnlyList<ContractNode> Below)
{
    /// <summary>This contract and all below it, outermost first.</summary>
    [JsonIgnore]
    public IEnumerable<ContractNode> All => [this, .. Below.SelectMany(n => n.All)];
}

/// <summary>Who contracts with whom: the customer's contract at the root, everything that rests on it below.</summary>
public static class ContractTree
{
    /// <exception cref="Refusal">The composition is not whole: a second tier, a missing lead.</exception>
    public static ContractNode Of(Composition composition, Id<Organization> customer, string customerName)
    {
        Refusal.If(composition.WhyNot());
        var lead = composition.Parties.Single(p => p.Organization == composition.Lead);
        List<ContractNode> below = [.. composition.Parties.Where(p => p != lead).Select(p => new ContractNode(KindOf(composition.Form), PartyOf(lead), [PartyOf(p)], []))];
        return new(ContractKind.Main, new(customer, customerName, PartyRole.Purchaser), [.. composition.Bidders.Select(PartyOf)], below);

        ContractParty PartyOf(PartyFacts party) => new(party.Organization, party.Name, composition.RoleOf(party.Organization));
    }

    private static ContractKind KindOf(StructureForm form) => form switch
    {
        StructureForm.Consortium => ContractKind.Internal,
        StructureForm.Resale => ContractKind.Supply,
        StructureForm.Sole or StructureForm.Subcontract => ContractKind.Subcontract,
    };
}
