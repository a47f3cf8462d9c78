using Microsoft.EntityFrameworkCore;
using NodaTime;
using Pingshi.Contracts;
using Pingshi.Platform.Access;
using Pingshi.Platform.Data;
using Pingshi.Platform.Files;
using Pingshi.Proposals.Structure;
using Pingshi.Tenders.Writing;

namespace Pingshi.Tests.Harness;

/// <summary>Contracts of an engagement of the world, as rows: one in each state that an act asks for.</summary>
internal sealed class ContractBuilder(AppDb db, World world, Project project, Func<string, Func<Member?, bool>, string> word)
{
    private static readonly LocalDate Today = new(2026, 11, 23);

    private int _sequence;

    private bool Reads(Member? m) => m is not null && m.Roles.HasAnyOf(ContractTables.Readers) && ((m.Company == world.Provider && m.IsOnTeam) || (m.Company == world.Customer && world.Reaches(m, project)));

    public async Task BuildAsync()
    {
        var structure = await db.Set<FrozenStructure>().SingleAsync(f => f.EngagementId == project.Id);
        var scan = await db.Set<StoredFile>().SingleAsync(f => f.Id == project.Document);
        project.DraftedContract = Add(structure, SigningWay.Paper, isOut: false, m => Reads(m) && m!.Company == world.Provider).Id;
        project.ContractOut = Add(structure, SigningWay.Paper, isOut: true, Reads).Id;
        project.ContractToApprove = Add(structure, SigningWay.Approval, isOut: true, Reads).Id;
        project.SignedContract = Add(structure, SigningWay.Approval, isOut: true, Reads, scan).Id;
        await db.SaveChangesAsync();
    }

    /// <param name="scan">Signed, with this scan; null = not signed yet.</param>
    private Contract Add(FrozenStructure structure, SigningWay signing, bool isOut, Func<Member?, bool> mayRead, StoredFile? scan = null)
    {
        var contract = new Contract
        {
            Id = db.Scope.NewId<Contract>(), EngagementId = project.Id, Sequence = ++_sequence, Number = $"HT-{_sequence}", Kind = ContractKind.Main, Paper = PaperKind.Contract, HolderId = world.Provider.Id,
            StructureId = structure.Id, StructureNumber = structure.Number, QuoteId = project.Quote, QuoteNumber = 1, OnRevision = 1, DrawnAt = db.Scope.Now, DrawnBy = world.Provider.With(Role.Presales).Person,
        };
        var terms = TermsOf(contract.Number, signing, word($"what contract {_sequence} of {project} says", mayRead));
        db.AddRange(contract, new DraftTerms { ContractId = contract.Id, EngagementId = project.Id, HolderId = world.Provider.Id, Json = terms.Text });
        db.AddRange(terms.Sides.Select(s => new ContractSide
        {
            Id = db.Scope.NewId<ContractSide>(), ContractId = contract.Id, EngagementId = project.Id, OrganizationId = s.Organization, HolderId = world.Provider.Id, Name = s.Name, Role = s.Role, Asks = s.Asks,
            Code = s.Asks ? "customer" : "lead",
        }));
        if (isOut)
        {
            var edition = Print(contract, terms);
            if (scan is not null)
            {
                Sign(edition, world.Customer.With(Role.Requester), null);
                project.Signature = Sign(edition, world.Provider.With(Role.Manager), scan);
            }
        }
        return contract;
    }

    private ContractTerms TermsOf(string number, SigningWay signing, string words)
    {
        var terms = new ContractTerms
        {
            Title = "政务云", Number = number, Nature = ContractNature.Services, IsPublic = true, AmountMinor = 38_160, NetMinor = 36_000, BudgetMinor = 200_000_000, Currency = "CNY", Signing = signing, StraddleSeal = false,
            Words = words, Sides = [new(world.Customer.Id, world.Customer.Name, PartyRole.Purchaser, true), new(world.Provider.Id, world.Provider.Name, PartyRole.Lead, false)],
            Requirements = [new(project.Unshared, "R-003", "系统应当支持审计日志留存。")],
            Milestones = [new("M1", "上线", [project.Unshared], new(2027, 1, 31), 1_000_000, false, 30, "验收书")], ServiceLevels = [new(1, 15, 120, 240, null)],
        };
        return terms with { Gap = new(world.Provider.With(Role.Manager).Person, "主管", "支撑合同在谈", db.Scope.Now, terms.LevelsDigest()) };
    }

    private ContractEdition Print(Contract contract, ContractTerms terms)
    {
        var paper = ContractPaper.Docx(terms);
        var edition = new ContractEdition
        {
            Id = db.Scope.NewId<ContractEdition>(), ContractId = contract.Id, EngagementId = project.Id, Number = contract.SendOut(), Json = terms.Text, TermsDigest = terms.Digest, Paper = paper,
            PaperDigest = ContractTerms.DigestOf(paper), At = db.Scope.Now, By = contract.DrawnBy, SignBy = Today.PlusDays(7),
        };
        db.Add(edition);
        return edition;
    }

    private Id<ContractSignature> Sign(ContractEdition edition, Member by, StoredFile? scan)
    {
        var signature = new ContractSignature
        {
            Id = db.Scope.NewId<ContractSignature>(), EditionId = edition.Id, ContractId = edition.ContractId, EngagementId = project.Id, OrganizationId = by.Company.Id,
            Way = scan is null ? SigningWay.Approval : SigningWay.Paper, TermsDigest = edition.TermsDigest, PaperDigest = edition.PaperDigest, SignerName = "签字人", Seal = scan is null ? null : SealKind.Contract,
            Originals = scan is null ? null : 2, Scan = scan?.Id, ScanName = scan?.Name, ScanType = scan?.MediaType, ScanDigest = scan?.Digest, On = Today, At = db.Scope.Now, By = by.Person, ByName = "签字人",
        };
        db.Add(signature);
        return signature.Id;
    }
}
