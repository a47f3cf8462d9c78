using Pingshi.Acceptance;
using Pingshi.Accounts;
using Pingshi.Commitments;
using Pingshi.Contracts;
using Pingshi.Engagements;
using Pingshi.Needs;
using Pingshi.Partners;
using Pingshi.Platform.Access;
using Pingshi.Platform.Data;
using Pingshi.Platform.Files;
using Pingshi.Platform.Identity;
using Pingshi.Platform.Imports;
using Pingshi.Platform.Outbox;
using Pingshi.Policies;
using Pingshi.Proposals;
using Pingshi.Proposals.Quotes;

namespace Pingshi.Tests.Harness;

/// <summary>
/// Who and what every test finds: a provider with two people in every role (one on the team of <see cref="Customer"/> and
/// its engagements, one outside), three customers, four partners, four engagements of the first customer.
/// </summary>
public sealed class World
{
    /// <summary>Everyone's.</summary>
    public const string Password = "Level-with-you-7";

    /// <summary>The one-time-code secret of the three administrators.</summary>
    public const string TotpSecret = "JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP";

    public required Company Provider { get; init; }

    /// <summary>The customer of all engagements.</summary>
    public required Company Customer { get; init; }

    /// <summary>A customer that shares nothing with the first.</summary>
    public required Company OtherCustomer { get; init; }
    public required Company ThirdCustomer { get; init; }

    /// <summary>Invited to <see cref="Project.Invited"/> of every engagement.</summary>
    public required Company Partner { get; init; }

    /// <summary>Invited to <see cref="Project.Rivals"/> of every engagement.</summary>
    public required Company Rival { get; init; }

    /// <summary>Invited to nothing.</summary>
    public required Company Outsider { get; init; }
    public required Company FourthPartner { get; init; }

    /// <summary>The customer's own need, before publication: revision 1 frozen and answered, the answers shown, a draft of revision 2 begun.</summary>
    public required Project Drafted { get; init; }

    /// <summary>The customer's own need, published: the firewall stands. Revision 1, answered and shown before.</summary>
    public required Project Silent { get; init; }

    /// <summary>A tender that presales recorded, published: the firewall stands.</summary>
    public required Project Recorded { get; init; }

    /// <summary>A recorded tender that was won.</summary>
    public required Project Awarded { get; init; }

    /// <summary>An outbox message that was set aside.</summary>
    public required Id<OutboxMessage> ParkedMessage { get; init; }

    public IReadOnlyList<Company> Companies => [Provider, Customer, OtherCustomer, ThirdCustomer, Partner, Rival, Outsider, FourthPartner];
    public IReadOnlyList<Project> Projects => [Drafted, Silent, Recorded, Awarded];

    /// <summary>An industry and a region of the provider, a site of <see cref="Customer"/>, and a version of the working calendar that was withdrawn.</summary>
    public Id<Industry> Industry { get; set; }
    public Id<Region> Region { get; set; }
    public Id<Site> Site { get; set; }
    public Id<ProviderCalendar> Calendar { get; set; }

    /// <summary>The version of the partner policy in force, and a worse one whose notice runs.</summary>
    public Id<PolicyVersion> Policy { get; set; }
    public Id<PolicyVersion> WorsePolicy { get; set; }

    /// <summary>Words that stand in the texts of one party only, and who may ever read them.</summary>
    public required IReadOnlyList<Canary> Canaries { get; init; }

    /// <summary>
    /// Who holds a grant on an engagement that reaches something now: the account team; of the customer those who joined its
    /// own need, and everyone once a recorded tender is awarded, but nobody while the firewall stands; the invited partners.
    /// </summary>
    public bool Reaches(Member member, Project project) => member.Company.Side switch
    {
        Side.Provider => member.IsOnTeam,
        Side.Customer => member.Company == Customer && !project.IsFirewallUp && (project.Origin == Origin.RecordedTender || member.IsOnTeam),
        Side.Partner => member.Company == Partner || member.Company == Rival,
    };
}

/// <summary>An organisation and its people.</summary>
public sealed class Company
{
    public required Id<Organization> Id { get; init; }
    public required Side Side { get; init; }
    public required string Name { get; init; }
    public List<Member> People { get; } = [];

    /// <summary>A text file of this organisation that is part of no engagement yet.</summary>
    public Id<StoredFile> LooseFile { get; set; }

    /// <summary>A table that nobody imported yet.</summary>
    public Id<StoredFile> Table { get; set; }

    /// <summary>An import of such a table that was checked: of customers, a partner's of engineers.</summary>
    public Id<ImportRun> Import { get; set; }

    /// <summary>What the provider or a partner can offer; a customer offers nothing.</summary>
    public Supply? Supply { get; set; }

    /// <summary>A partner's registration of a deal: <see cref="World.Partner"/>'s and <see cref="World.Rival"/>'s are the same, the fourth's is protected.</summary>
    public Id<DealRegistration> Deal { get; set; }

    /// <summary>What a customer let the provider, or <see cref="World.Partner"/>, cite.</summary>
    public Id<Testimony> Testimony { get; set; }

    /// <summary>Whoever holds the role and works on the world's engagements, as far as the role is asked there.</summary>
    public Member With(Role role) => People.First(p => p.Roles.Has(role));

    /// <summary>Whoever holds the role and works on none of them.</summary>
    public Member Outside(Role role) => People.Last(p => p.Roles.Has(role) && !p.IsOnTeam);

    /// <summary>The first person of a customer or partner, without any role.</summary>
    public Member Steward => People.First(p => p.IsSteward);
}

/// <summary>A person as the member of one organisation, with a session that is open.</summary>
public sealed record Member(Id<Person> Person, Id<Membership> Membership, Company Company, RoleSet Roles, bool IsSteward, bool IsOnTeam, string Name, string Mail, string Token)
{
    public override string ToString() =>
        $"{(IsSteward ? "steward" : string.Join('+', Roles.Each()))} of {Company.Name}{(Company.Side != Side.Partner && !IsSteward && !IsOnTeam ? ", outside the team" : "")}";
}

/// <summary>An engagement with everything that can hang on one.</summary>
public sealed record Project(string Name, Origin Origin, bool IsFirewallUp)
{
    public EngagementId Id { get; set; }
    public Id<StoredFile> Document { get; set; }

    /// <summary>The requirement that the partner was invited to.</summary>
    public Id<Requirement> Invited { get; set; }

    /// <summary>The requirement that its rival was invited to.</summary>
    public Id<Requirement> Rivals { get; set; }

    /// <summary>A requirement that no partner was invited to.</summary>
    public Id<Requirement> Unshared { get; set; }

    /// <summary>The provider's evidence for <see cref="Invited"/>, and the partner's and the rival's for theirs.</summary>
    public Id<Evidence> Evidence { get; set; }
    public Id<Evidence> PartnersEvidence { get; set; }
    public Id<Evidence> RivalsEvidence { get; set; }

    /// <summary>The version of the agreement between the provider and the partner.</summary>
    public int Terms { get; set; }

    /// <summary>The files behind them.</summary>
    public Id<StoredFile> EvidenceFile { get; set; }
    public Id<StoredFile> PartnersFile { get; set; }

    /// <summary>The offered version of the quote; a line of it, the one that the partner supplies, the one that the customer struck.</summary>
    public Id<OfferedQuote> Quote { get; set; }
    public Id<QuoteLine> QuoteLine { get; set; }
    public Id<QuoteLine> PartnersQuoteLine { get; set; }

    /// <summary>Contracts of <see cref="World.Drafted"/> between provider and customer: a draft, one out to be signed on paper, one out for approval, one signed with a scan.</summary>
    public Id<Contract> DraftedContract { get; set; }
    public Id<Contract> ContractOut { get; set; }
    public Id<Contract> ContractToApprove { get; set; }
    public Id<Contract> SignedContract { get; set; }
    public Id<ContractSignature> Signature { get; set; }
    public Id<QuoteLine> StruckLine { get; set; }

    /// <summary>A receipt that was split, and one from before there was a rule.</summary>
    public Id<Pingshi.Settlement.Receipt> Receipt { get; set; }
    public Id<Pingshi.Settlement.Receipt> WaitingReceipt { get; set; }

    /// <summary>The version of the split rule that waits for signatures, and its digest.</summary>
    public Id<Pingshi.Settlement.Splitting.RuleVersion> OpenRule { get; set; }
    public string OpenDigest { get; set; } = "";

    /// <summary>The terms between the provider and the rival as its subcontractor, a delivery that waits to be accepted, a payout that waits to be approved.</summary>
    public Id<Pingshi.Settlement.Payables.SubcontractTerms> SubcontractTerms { get; set; }
    public Id<Pingshi.Settlement.Payables.SubcontractDelivery> Delivery { get; set; }
    public Id<Pingshi.Settlement.Payables.Payout> Payout { get; set; }

    /// <summary>The partner's invoice to the provider.</summary>
    public Id<Pingshi.Settlement.Invoice> PartnersInvoice { get; set; }

    /// <summary>
    /// A signed contract of <see cref="World.Drafted"/> whose acceptance began: the judge chairs, the requester is a member. One requirement has its
    /// verdict, another is delivered and graded by the requester; a month has its scorecard.
    /// </summary>
    public Id<Contract> JudgedContract { get; set; }
    public Id<DeliveryNotice> JudgedDelivery { get; set; }
    public Id<DeliveryNotice> OpenDelivery { get; set; }
    public Id<Verdict> Verdict { get; set; }
    public Id<Scorecard> Scorecard { get; set; }

    public override string ToString() => Name;
}

/// <summary>A word of one party and whether a person (null = nobody signed in) may ever be shown it.</summary>
public sealed record Canary(string Word, string Of, Func<Member?, bool> MayBeShownTo);
