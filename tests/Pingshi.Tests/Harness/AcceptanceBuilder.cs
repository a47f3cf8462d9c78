using Microsoft.EntityFrameworkCore;
using NodaTime;
using Pingshi.Acceptance;
using Pingshi.Contracts;
using Pingshi.Platform.Access;
using Pingshi.Platform.Data;
using Pingshi.Proposals;
using Pingshi.Proposals.Structure;

namespace Pingshi.Tests.Harness;

/// <summary>A contract of an engagement of the world whose acceptance began, as rows; and testimony that its performer and a partner may cite.</summary>
internal sealed class AcceptanceBuilder(AppDb db, World world, Project project, Func<string, Func<Member?, bool>, string> word)
{
    private const string Judged = "R-003";
    private const string Open = "R-001";
    private static readonly LocalDate Today = new(2026, 11, 23);

    private Member Chair => world.Customer.With(Role.Judge);
    private Member Requester => world.Customer.With(Role.Requester);

    private bool Reads(Member? m) => m is not null && m.Roles.HasAnyOf(ContractTables.Readers) && ((m.Company == world.Provider && m.IsOnTeam) || (m.Company == world.Customer && world.Reaches(m, project)));

    public async Task BuildAsync()
    {
        var contract = await SignedAsync();
        project.JudgedContract = contract.Id;
        var group = new AcceptanceGroup { Id = db.Scope.NewId<AcceptanceGroup>(), ContractId = contract.Id, EngagementId = project.Id, OrganizationId = world.Customer.Id, Number = 1, At = db.Scope.Now, By = Requester.Person };
        db.AddRange(group, Seat(group, Chair, isChair: true), Seat(group, Requester));
        project.JudgedDelivery = Deliver(contract, "M1", Judged);
        project.OpenDelivery = Deliver(contract, "M2", Open);
        Grade(contract, project.JudgedDelivery, project.Unshared, Requester, 9000, "日志可查");
        Grade(contract, project.JudgedDelivery, project.Unshared, Chair, 9000, "日志可查");
        // Until somebody else gave its own.
        Grade(contract, project.OpenDelivery, project.Invited, Requester, 7000, word($"a grade of a member in {project}", m => m == Requester));
        var verdict = VerdictOf(contract, group);
        project.Verdict = verdict.Id;
        var scorecard = new Scorecard
        {
            Id = db.Scope.NewId<Scorecard>(), ContractId = contract.Id, EngagementId = project.Id, OrganizationId = world.Customer.Id, Number = 1, Month = new(2026, 10, 1), Milestone = "M1", Points = 90,
            Words = word($"a scorecard of {project}", Reads), BaseMinor = 1000, DeductedMinor = 0, Currency = "CNY", Rectify = false, Terminates = false, At = db.Scope.Now, By = Chair.Person, ByName = Chair.Name,
        };
        project.Scorecard = scorecard.Id;
        db.AddRange(verdict, scorecard);
        foreach (var company in (Company[])[world.Provider, world.Partner])
        {
            var testimony = new Testimony
            {
                Id = db.Scope.NewId<Testimony>(), OrganizationId = company.Id, ConsentId = db.Scope.NewId<TestimonyConsent>().Value, Requirement = "系统应当留存日志",
                Verdict = $"95分 {word($"testimony of {company.Name}", m => m?.Company == company)}", Covers = "华东", On = Today, ValidTo = Today.PlusYears(1), At = db.Scope.Now,
            };
            company.Testimony = testimony.Id;
            db.Add(testimony);
        }
        await db.SaveChangesAsync();
    }

    private async Task<Contract> SignedAsync()
    {
        var structure = await db.Set<FrozenStructure>().SingleAsync(f => f.EngagementId == project.Id);
        var contract = new Contract
        {
            Id = db.Scope.NewId<Contract>(), EngagementId = project.Id, Sequence = 100, Number = "YS-1", Kind = ContractKind.Main, Paper = PaperKind.Contract, HolderId = world.Provider.Id, StructureId = structure.Id,
            StructureNumber = structure.Number, QuoteId = project.Quote, QuoteNumber = 1, OnRevision = 1, DrawnAt = db.Scope.Now, DrawnBy = world.Provider.With(Role.Presales).Person,
        };
        var terms = new ContractTerms
        {
            Title = "政务云", Number = contract.Number, Nature = ContractNature.Services, IsPublic = true, AmountMinor = 38_160, NetMinor = 36_000, Currency = "CNY", Signing = SigningWay.Approval, StraddleSeal = false,
            Sides = [new(world.Customer.Id, world.Customer.Name, PartyRole.Purchaser, true), new(world.Provider.Id, world.Provider.Name, PartyRole.Lead, false)],
            Requirements = [new(project.Invited, Open, "系统应当支持国密算法。"), new(project.Unshared, Judged, "系统应当留存审计日志。")],
            Milestones = [new("M1", "上线", [project.Unshared], new(2027, 1, 31), 600_000, false, 30, "验收书"), new("M2", "终验", [project.Invited], new(2027, 3, 31), 400_000, false, 30, "验收书")],
            Assessment = [new(0, 60, 300_000, true, true), new(60, 100, 0, false, false)], Acceptance = new(VerdictRule.Lowest, 30, 60),
        };
        var paper = ContractPaper.Docx(terms);
        var edition = new ContractEdition
        {
            Id = db.Scope.NewId<ContractEdition>(), ContractId = contract.Id, EngagementId = project.Id, Number = contract.SendOut(), Json = terms.Text, TermsDigest = terms.Digest, Paper = paper,
            PaperDigest = ContractTerms.DigestOf(paper), At = db.Scope.Now, By = contract.DrawnBy, SignBy = Today,
        };
        db.AddRange(contract, new DraftTerms { ContractId = contract.Id, EngagementId = project.Id, HolderId = world.Provider.Id, Json = terms.Text }, edition);
        db.AddRange(terms.Sides.Select(s => new ContractSide
        {
            Id = db.Scope.NewId<ContractSide>(), ContractId = contract.Id, EngagementId = project.Id, OrganizationId = s.Organization, HolderId = world.Provider.Id, Name = s.Name, Role = s.Role, Asks = s.Asks,
            Code = s.Asks ? "customer" : "lead",
        }));
        db.AddRange(Sign(edition, Requester), Sign(edition, world.Provider.With(Role.Manager)));
        return contract;
    }

    private ContractSignature Sign(ContractEdition edition, Member by) => new()
    {
        Id = db.Scope.NewId<ContractSignature>(), EditionId = edition.Id, ContractId = edition.ContractId, EngagementId = project.Id, OrganizationId = by.Company.Id, Way = SigningWay.Approval,
        TermsDigest = edition.TermsDigest, PaperDigest = edition.PaperDigest, SignerName = "签字人", On = Today, At = db.Scope.Now, By = by.Person, ByName = "签字人",
    };

    private GroupSeat Seat(AcceptanceGroup group, Member member, bool isChair = false) => new()
    {
        Id = db.Scope.NewId<GroupSeat>(), GroupId = group.Id, ContractId = group.ContractId, EngagementId = project.Id, OrganizationId = world.Customer.Id, PersonId = member.Person, Name = isChair ? "组长甲" : "成员乙",
        Capacity = Capacity.User, IsChair = isChair,
    };

    private Id<DeliveryNotice> Deliver(Contract contract, string milestone, string key)
    {
        var delivery = new DeliveryNotice
        {
            Id = db.Scope.NewId<DeliveryNotice>(), ContractId = contract.Id, EngagementId = project.Id, OrganizationId = world.Provider.Id, Milestone = milestone, Number = 1, Keys = [key],
            Words = word($"the delivery of {milestone} in {project}", Reads), On = Today, TermEndsOn = Today.PlusDays(30), TermEndsAt = db.Scope.Now + Duration.FromDays(30), At = db.Scope.Now,
            By = world.Provider.With(Role.Presales).Person, ByName = "售前",
        };
        db.Add(delivery);
        return delivery.Id;
    }

    private void Grade(Contract contract, Id<DeliveryNotice> delivery, Id<Pingshi.Needs.Requirement> requirement, Member member, int hundredths, string words) =>
        db.AddRange(AcceptanceRows.Grade(db, contract.Id, project, delivery, requirement, member, Mark.Score, hundredths, words));

    private Verdict VerdictOf(Contract contract, AcceptanceGroup group) => new()
    {
        Id = db.Scope.NewId<Verdict>(), DeliveryId = project.JudgedDelivery, ContractId = contract.Id, EngagementId = project.Id, OrganizationId = world.Customer.Id, GroupId = group.Id, RequirementId = project.Unshared,
        Key = Judged, Text = "系统应当留存审计日志。", Milestone = "M1", Rule = VerdictRule.Lowest, PassMark = 60, Counted = 2, Mark = Mark.Score, Hundredths = 9000, Fails = false,
        Words = word($"a verdict in {project}", Reads), On = Today, At = db.Scope.Now, By = Chair.Person, ByName = "组长甲",
    };
}

/// <summary>Rows that tests put beside the world's.</summary>
internal static class AcceptanceRows
{
    public static object[] Grade(
        AppDb db, Id<Contract> contract, Project project, Id<DeliveryNotice> delivery, Id<Pingshi.Needs.Requirement> requirement, Member member, Mark mark, int hundredths, string? words)
    {
        var grade = new MemberGrade
        {
            Id = db.Scope.NewId<MemberGrade>(), DeliveryId = delivery, ContractId = contract, EngagementId = project.Id, OrganizationId = member.Company.Id, RequirementId = requirement, PersonId = member.Person,
            Name = "成员", At = db.Scope.Now,
        };
        return
        [
            grade, new GradeContent
            {
                GradeId = grade.Id, DeliveryId = delivery, ContractId = contract, EngagementId = project.Id, OrganizationId = member.Company.Id, RequirementId = requirement, PersonId = member.Person, Mark = mark,
                Hundredths = hundredths, Words = words,
            },
        ];
    }
}
