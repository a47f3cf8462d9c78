using Pingshi.Engagements;
using Pingshi.Needs;
using Pingshi.Platform.Identity;
using Pingshi.Proposals.Quotes;
using Pingshi.Proposals.Structure;

namespace Pingshi.Contracts;

/// <summary>What the parties agreed on under the frozen terms, gross and in minor units; and whose amount the lead may read.</summary>
public sealed record AgreedAmounts(long? Total, IReadOnlyDictionary<Id<Organization>, long> Of, IReadOnlySet<Id<Organization>> ShownToLead);

/// <summary>From the frozen structure and the offered quote to what each contract of the tree says.</summary>
public sealed record TreeDrawing(
    Engagement Engagement, CurrentStructure Structure, CurrentQuote Quote, int Revision, AgreedAmounts Agreed, IReadOnlyList<PromisedRequirement> Requirements)
{
    // A reseller has a price of its own towards the customer; everybody else sells what was quoted.
    private long MainAmount => Structure.Form == StructureForm.Resale ? Agreed.Total ?? 0 : Quote.Total.Gross.Minor;

    /// <summary>All reasons why quote and agreement do not make one contract.</summary>
    public IEnumerable<Reason> WhyNot()
    {
        if (Structure.Form is StructureForm.Consortium or StructureForm.Subcontract && Agreed.Total != Quote.Total.Gross.Minor)
        {
            yield return ContractRules.AgreementDiffers.Because();
        }
    }

    public ContractTerms TermsOf(ContractNode node, string number, ContractNature nature, SigningWay signing) => new()
    {
        Title = Engagement.Title, Number = number, Nature = nature, Signing = signing, IsPublic = node.Kind == ContractKind.Main && IsPublic(Engagement.Method),
        AmountMinor = node.Kind == ContractKind.Main ? MainAmount : BelowAmount(node), Currency = Engagement.Currency,
        NetMinor = node.Kind == ContractKind.Main && Structure.Form != StructureForm.Resale ? Quote.Total.Net.Minor : null,
        BudgetMinor = node.Kind == ContractKind.Main ? Engagement.MaximumPriceMinor ?? Engagement.BudgetToMinor : null,
        Sides = [SideOf(node.Asks, asks: true), .. node.Performs.Select(p => SideOf(p, asks: false))],
        Requirements = node.Kind == ContractKind.Main ? Requirements : [.. Requirements.Where(r => IsWorkOf(node, r.Id))],
    };

    // What the agreement keeps from its lead is not told by drawing a contract: that paper refers to the agreement.
    private long? BelowAmount(ContractNode node) => node.Performs is [var party] && Agreed.ShownToLead.Contains(party.Organization) && Agreed.Of.TryGetValue(party.Organization, out var amount) ? amount : null;

    private bool IsWorkOf(ContractNode node, Id<Requirement> requirement) =>
        node.Performs.Any(p => Structure.SupplierOf(requirement) == p.Organization || Structure.SharersOf(requirement).Contains(p.Organization));

    private static SideTerms SideOf(ContractParty party, bool asks) => new(party.Organization, party.Name, party.Role, asks);

    // A direct purchase and an enterprise's own procedure are no government procurement.
    private static bool IsPublic(ProcurementMethod method) => method.HasPublication && method != ProcurementMethod.EnterpriseOwn;
}
