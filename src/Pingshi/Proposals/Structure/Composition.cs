using Pingshi.Partners;
using Pingshi.Platform.Identity;

namespace Pingshi.Proposals.Structure;

/// <summary>How a proposal is delivered (承接方式): who signs with the customer, and who works behind it.</summary>
public enum StructureForm
{
    /// <summary>The provider alone.</summary>
    Sole,

    /// <summary>Several bid as one and are jointly liable (联合体).</summary>
    Consortium,

    /// <summary>The provider signs; partners named in the bid do a part (分包).</summary>
    Subcontract,

    /// <summary>A partner signs with the customer, and the provider is its supplier (总集/转售).</summary>
    Resale,
}

/// <summary>What an organisation is in a structure.</summary>
public enum PartyRole
{
    Purchaser,
    Contractor,
    Lead,
    Member,
    Subcontractor,
    Reseller,
    Supplier,
}

/// <summary>One organisation of a structure.</summary>
/// <param name="Kind">The kind of work it does.</param>
/// <param name="Under">With whom it contracts; null = with the lead.</param>
public sealed record PartyFacts(Id<Organization> Organization, string Name, PartnerKind Kind, Id<Organization>? Under = null);

/// <summary>Form, lead and parties of a structure: what a rule receives, and what the contracts follow from.</summary>
public sealed record Composition(StructureForm Form, Id<Organization> Lead, Id<Organization> Provider, IReadOnlyList<PartyFacts> Parties)
{
    public PartyRole RoleOf(Id<Organization> party) => Form switch
    {
        StructureForm.Consortium => party == Lead ? PartyRole.Lead : PartyRole.Member,
        StructureForm.Resale => party == Lead ? PartyRole.Reseller : PartyRole.Supplier,
        StructureForm.Sole or StructureForm.Subcontract => party == Lead ? PartyRole.Contractor : PartyRole.Subcontractor,
    };

    /// <summary>Who signs with the customer, and so bids.</summary>
    public IEnumerable<PartyFacts> Bidders => Form == StructureForm.Consortium ? Parties : Parties.Where(p => p.Organization == Lead);

    /// <summary>All reasons why these parties are not yet, or cannot be, a structure of this form.</summary>
    public IEnumerable<Reason> WhyNot()
    {
        foreach (var reason in WhyNotLead(Form, Lead, Provider))
        {
            yield return reason;
        }
        if (Parties.All(p => p.Organization != Lead))
        {
            yield return StructureWords.LeadMissing.Because("lead");
        }
        if (Parties.All(p => p.Organization != Provider))
        {
            yield return StructureWords.ProviderMissing.Because();
        }
        if (Form == StructureForm.Sole && Parties.Count > 1)
        {
            yield return StructureWords.SoleIsAlone.Because(null, Parties.Count - 1);
        }
        if (Form != StructureForm.Sole && Parties.Count < 2)
        {
            yield return StructureWords.NeedsAnother.Because(null, StructureWords.Of(Form));
        }
        foreach (var second in Parties.Where(p => p.Under is { } under && (under != Lead || p.Organization == Lead)))
        {
            yield return StructureWords.NoSecondTier.Because("under", second.Name);
        }
    }

    /// <summary>All reasons why this organisation cannot lead a structure of the form.</summary>
    public static IEnumerable<Reason> WhyNotLead(StructureForm form, Id<Organization> lead, Id<Organization> provider)
    {
        if (form is StructureForm.Sole or StructureForm.Subcontract && lead != provider)
        {
            yield return StructureWords.ProviderLeads.Because("lead", StructureWords.Of(form));
        }
        if (form == StructureForm.Resale && lead == provider)
        {
            yield return StructureWords.PartnerResells.Because("lead");
        }
    }
}
