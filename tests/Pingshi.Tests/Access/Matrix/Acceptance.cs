using Microsoft.EntityFrameworkCore;
using Pingshi.Acceptance;
using Pingshi.Commitments;
using Pingshi.Contracts;
using Pingshi.Platform.Access;
using Pingshi.Platform.Data;
using Pingshi.Proposals;
using Pingshi.Tests.Harness;
using static Pingshi.Tests.Access.Line;

namespace Pingshi.Tests.Access.Matrix;

internal static class Acceptance
{
    // Who performs finds what it delivered and is told that only the side it was made to grades.
    private const string AskerOnly = "acceptance.asker-only";
    private static readonly RoleSet Appointing = RoleSet.Of(Role.Manager);
    private static readonly RoleSet Grading = RoleSet.Of(Role.Presales, Role.AccountManager, Role.Manager);

    public static IReadOnlyList<Line> Lines { get; } =
    [
        //                                                                                              customer provider partner admin steward
        Read("/engagements/{engagement}/acceptance",                                                   "rjf AP...FM M.F ... ..").On(Finds.Engagement),
        File("/engagements/{engagement}/acceptance/export",                                            "rjf AP...FM M.F ... ..").On(Finds.Engagement),
        Read("/engagements/{engagement}/contracts/{contract}/acceptance",                              "rjf AP...FM M.F ... ..").On(FindsIt).Naming("contract", Judged),
        OnIt(Act("/engagements/{engagement}/contracts/{contract}/acceptance/group",                    "r.. ....... ... ... .."), Appointing).Naming("contract", Judged).Otherwise(AskerOnly).With(Group),
        OnIt(Act("/engagements/{engagement}/contracts/{contract}/acceptance/deliver",                  "... AP....M M.. ... ..")).Naming("contract", Judged).With(_ => new { milestone = "M2", words = "已整改" }).After(FailAsync),
        Read("/engagements/{engagement}/contracts/{contract}/acceptance/{notice}",                   "rjf AP...FM M.F ... ..").On(FindsIt).Naming("contract", Judged).Naming("notice", x => Of(x).OpenDelivery),
        File("/engagements/{engagement}/contracts/{contract}/acceptance/{notice}/report",            "rjf AP...FM M.F ... ..").On(FindsIt).Naming("contract", Judged).Naming("notice", x => Of(x).JudgedDelivery),
        OnIt(Act("/engagements/{engagement}/contracts/{contract}/acceptance/{notice}/grade",         "rj. ....... ... ... .."), Grading).Naming("contract", Judged).Naming("notice", x => Of(x).OpenDelivery).Otherwise(AskerOnly).With(_ => new { key = "R-001", mark = Mark.Pass }),
        OnIt(Act("/engagements/{engagement}/contracts/{contract}/acceptance/{notice}/close",         "rj. ....... ... ... .."), Grading).Naming("contract", Judged).Naming("notice", x => Of(x).OpenDelivery).Otherwise(AskerOnly).With(_ => new { key = "R-001", words = "可用" }).After(GradeAsync),
        OnIt(Act("/engagements/{engagement}/contracts/{contract}/acceptance/{notice}/conclude",      "rj. ....... ... ... .."), Grading).Naming("contract", Judged).Naming("notice", x => Of(x).JudgedDelivery).Otherwise(AskerOnly).With(_ => new { words = "合格" }),
        OnIt(Act("/engagements/{engagement}/contracts/{contract}/acceptance/rework-done",              "rj. ....... ... ... .."), Grading).Naming("contract", Judged).Otherwise(AskerOnly).With(x => new { source = Of(x).Verdict.Value }).After(OweReworkAsync),
        OnIt(Act("/engagements/{engagement}/contracts/{contract}/verdicts/{verdict}/reply",            "... AP....M M.. ... ..")).Naming("contract", Judged).Naming("verdict", x => Of(x).Verdict).With(_ => new { words = "已补" }),
        OnIt(Act("/engagements/{engagement}/contracts/{contract}/verdicts/{verdict}/consent",          "r.. ....... ... ... ..")).Naming("contract", Judged).Naming("verdict", x => Of(x).Verdict).With(_ => new { covers = "华东", validTo = "2027-11-23" }),
        OnIt(Act("/engagements/{engagement}/contracts/{contract}/verdicts/{verdict}/withdraw-consent", "r.. ....... ... ... ..")).Naming("contract", Judged).Naming("verdict", x => Of(x).Verdict).After(ConsentAsync),
        Read("/engagements/{engagement}/contracts/{contract}/scorecards",                              "rjf AP...FM M.F ... ..").On(FindsIt).Naming("contract", Judged),
        File("/engagements/{engagement}/contracts/{contract}/scorecards/export",                       "rjf AP...FM M.F ... ..").On(FindsIt).Naming("contract", Judged),
        OnIt(Act("/engagements/{engagement}/contracts/{contract}/scorecards/close",                    "rj. ....... ... ... .."), Grading).Naming("contract", Judged).Otherwise(AskerOnly).With(_ => new { month = "2026-11-01", milestone = "M1", points = 100, @base = 1 }),
        OnIt(Act("/engagements/{engagement}/contracts/{contract}/scorecards/{scorecard}/reply",        "... AP....M M.. ... ..")).Naming("contract", Judged).Naming("scorecard", x => Of(x).Scorecard).With(_ => new { words = "已补" }),
        OnDraft(Act("/engagements/{engagement}/contracts/{contract}/acceptance-terms",                 "... AP....M M.. ... ..")).Naming("contract", Draft).At(NowOfDraftAsync).With(_ => new { rule = VerdictRule.Mean, termDays = 10, passMark = 80 }),
        Act("/engagements/{engagement}/bid/{requirement}/evidence/testimony",                          "... AP.E..M ME. ... ..").On(Finds.Invited).With(x => new { testimony = x.Company.Testimony }),
    ];

    private static Project Of(Ask x) => x.World.Drafted;

    private static object Judged(Ask x) => Of(x).JudgedContract;

    private static object Draft(Ask x) => Of(x).DraftedContract;

    private static bool Reads(Ask x) => Finds.Engagement(x) && x.Who!.Roles.HasAnyOf(RoleSet.Of(
        Role.Presales, Role.AccountManager, Role.Manager, Role.Finance, Role.Requester, Role.Judge, Role.CustomerFinance, Role.PartnerManager, Role.PartnerFinance));

    private static bool FindsIt(Ask x) => x.Project == x.World.Drafted && (x.Company == x.World.Provider || x.Company == x.World.Customer) && Reads(x);

    // Another engagement and a contract that is not of it: nothing there for whoever could act. A role that could not, and
    // that finds each of the two, is told so first.
    private static bool IsElsewhere(Ask x) => x.Project != x.World.Drafted && Finds.Engagement(x) && Reads(x with { Project = x.World.Drafted });

    /// <param name="also">Roles that act where their side asks, as of a subcontract.</param>
    private static Line OnIt(Line line, RoleSet also = default) => line.On(x => FindsIt(x) || (IsElsewhere(x) && x.Company.Side != Side.Partner && !line.Names(x) && !x.Who!.Roles.HasAnyOf(also)));

    private static Line OnDraft(Line line) => line.On(x => FindsDraft(x) || (IsElsewhere(x) && x.Company == x.World.Provider && !line.Names(x)));

    private static bool FindsDraft(Ask x) => x.Project == x.World.Drafted && x.Company == x.World.Provider && Reads(x);

    private static async Task<long?> NowOfDraftAsync(Ask x)
    {
        var id = Of(x).DraftedContract;
        return await x.Product.VersionOfAsync<Contract>(c => c.Id == id);
    }

    private static object Group(Ask x)
    {
        var (chair, member) = (x.World.Customer.With(Role.Judge).Person, x.World.Customer.With(Role.Requester).Person);
        return new { chair, users = new[] { chair }, experts = new[] { member } };
    }

    private static async Task GradeAsync(Ask x)
    {
        await using var db = x.Product.Open();
        db.AddRange(AcceptanceRows.Grade(db, Of(x).JudgedContract, Of(x), Of(x).OpenDelivery, Of(x).Invited, x.World.Customer.With(Role.Judge), Mark.Pass, 0, null));
        await db.SaveChangesAsync();
    }

    private static async Task FailAsync(Ask x)
    {
        await using var db = x.Product.Open();
        var group = await db.Set<AcceptanceGroup>().SingleAsync(g => g.ContractId == Of(x).JudgedContract);
        db.Add(new Verdict
        {
            Id = db.Scope.NewId<Verdict>(), DeliveryId = Of(x).OpenDelivery, ContractId = group.ContractId, EngagementId = Of(x).Id, OrganizationId = group.OrganizationId, GroupId = group.Id, RequirementId = Of(x).Invited,
            Key = "R-001", Text = "系统应当支持国密算法。", Milestone = "M2", Rule = VerdictRule.Lowest, PassMark = 60, Counted = 1, Mark = Mark.Fail, Hundredths = 0, Fails = true, On = new(2026, 11, 23), At = db.Scope.Now,
            By = group.By, ByName = "组长甲",
        });
        await db.SaveChangesAsync();
    }

    private static async Task OweReworkAsync(Ask x)
    {
        await using var db = x.Product.Open();
        await db.RaiseAsync(Judging.ReworkDue, Of(x).Verdict.Value, new(x.World.Provider.Id, x.World.Customer.Id, db.Scope.Now, "/", ["YS-1", "R-003"], null, Of(x).Id), default);
        await db.SaveChangesAsync();
    }

    private static async Task ConsentAsync(Ask x)
    {
        await using var db = x.Product.Open();
        var consent = new TestimonyConsent
        {
            Id = db.Scope.NewId<TestimonyConsent>(), VerdictId = Of(x).Verdict, Number = 1, ContractId = Of(x).JudgedContract, EngagementId = Of(x).Id, OrganizationId = x.World.Customer.Id, Covers = "华东", MayNameUs = false,
            ValidTo = new(2027, 11, 23), At = db.Scope.Now, By = x.World.Customer.With(Role.Requester).Person,
        };
        db.AddRange(consent, new Testimony
        {
            Id = db.Scope.NewId<Testimony>(), OrganizationId = x.World.Provider.Id, ConsentId = consent.Id.Value, Requirement = "系统应当留存审计日志。", Verdict = "90分", Covers = "华东", On = new(2026, 11, 23),
            ValidTo = consent.ValidTo, At = db.Scope.Now,
        });
        await db.SaveChangesAsync();
    }
}
