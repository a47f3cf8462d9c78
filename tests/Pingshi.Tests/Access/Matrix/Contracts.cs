using Microsoft.EntityFrameworkCore;
using NodaTime;
using Pingshi.Commitments;
using Pingshi.Contracts;
using Pingshi.Platform.Access;
using Pingshi.Platform.Data;
using Pingshi.Proposals.Structure;
using Pingshi.Tests.Harness;
using static Pingshi.Tests.Access.Line;

namespace Pingshi.Tests.Access.Matrix;

internal static class Contracts
{
    public static IReadOnlyList<Line> Lines { get; } =
    [
        //                                                                                      customer provider partner admin steward
        Read("/engagements/{engagement}/contracts",                                            "rjf AP...FM M.F ... ..").On(Finds.Engagement),
        File("/engagements/{engagement}/contracts/export",                                     "rjf AP...FM M.F ... ..").On(Finds.Engagement),
        Act("/engagements/{engagement}/contracts/draw",                                        "... AP....M M.. ... ..").On(Sits).With(_ => new { nature = "services", number = "HT-9" }).After(AgreeOnTheQuoteAsync),
        Read("/engagements/{engagement}/contracts/{contract}",                                 "rjf AP...FM M.F ... ..").On(FindsOut).Naming("contract", x => Of(x).SignedContract),
        File("/engagements/{engagement}/contracts/{contract}/paper",                           "rjf AP...FM M.F ... ..").On(FindsOut).Naming("contract", x => Of(x).ContractOut),
        File("/engagements/{engagement}/contracts/{contract}/scans/{signature}",               "rjf AP...FM M.F ... ..").On(FindsOut).Naming("contract", x => Of(x).SignedContract).Naming("signature", x => Of(x).Signature),
        OnDraft(Act("/engagements/{engagement}/contracts/{contract}/heading",                  "... AP....M M.. ... ..")).Naming("contract", Draft).At(Now(Draft)).With(_ => new { title = "政务云", number = "HT-1a", originalsEach = 2 }),
        OnDraft(Act("/engagements/{engagement}/contracts/{contract}/milestones",               "... AP....M M.. ... ..")).Naming("contract", Draft).At(Now(Draft)).With(_ => new { name = "试运行", due = "2027-02-01", sharePercent = 10, paymentDays = 30, proof = "报告" }),
        OnDraft(Act("/engagements/{engagement}/contracts/{contract}/milestones/remove",        "... AP....M M.. ... ..")).Naming("contract", Draft).At(Now(Draft)).With(_ => new { key = "M1" }),
        OnDraft(Act("/engagements/{engagement}/contracts/{contract}/securities",               "... AP....M M.. ... ..")).Naming("contract", Draft).At(Now(Draft)).With(_ => new { kind = "performanceBond", form = "guarantee", amount = 10, releasedWhen = "验收后" }),
        OnDraft(Act("/engagements/{engagement}/contracts/{contract}/securities/remove",        "... AP....M M.. ... ..")).Naming("contract", Draft).At(Now(Draft)).With(_ => new { kind = "performanceBond" }),
        OnDraft(Act("/engagements/{engagement}/contracts/{contract}/levels",                   "... AP....M M.. ... ..")).Naming("contract", Draft).At(Now(Draft)).With(_ => new { severity = 2, responseMinutes = 30, restorationMinutes = 480 }),
        OnDraft(Act("/engagements/{engagement}/contracts/{contract}/levels/remove",            "... AP....M M.. ... ..")).Naming("contract", Draft).At(Now(Draft)).With(_ => new { severity = 1 }),
        OnDraft(Act("/engagements/{engagement}/contracts/{contract}/levels/inner",             "... AP....M M.. ... ..")).Naming("contract", Draft).At(Now(Draft)).With(_ => new { severity = 1, clock = "response", step = 1, name = "值班", minutes = 10, aroundTheClock = true }),
        OnDraft(Act("/engagements/{engagement}/contracts/{contract}/levels/inner/remove",      "... AP....M M.. ... ..")).Naming("contract", Draft).At(Now(Draft)).With(_ => new { severity = 1, clock = "response", name = "值班" }),
        OnDraft(Act("/engagements/{engagement}/contracts/{contract}/levels/accept-gap",        "... ......M M.. ... ..")).Naming("contract", Draft).At(Now(Draft)).With(_ => new { because = "支撑合同在谈" }),
        OnDraft(Act("/engagements/{engagement}/contracts/{contract}/bands",                    "... AP....M M.. ... ..")).Naming("contract", Draft).At(Now(Draft)).With(_ => new { from = 0, to = 100 }),
        OnDraft(Act("/engagements/{engagement}/contracts/{contract}/bands/remove",             "... AP....M M.. ... ..")).Naming("contract", Draft).At(Now(Draft)).With(_ => new { from = 0 }),
        OnDraft(Act("/engagements/{engagement}/contracts/{contract}/split",                    "... AP....M M.. ... ..")).Naming("contract", Draft).At(Now(Draft)).With(_ => new { rule = Split }),
        OnDraft(Act("/engagements/{engagement}/contracts/{contract}/send",                     "... AP....M M.. ... ..")).Naming("contract", Draft).At(Now(Draft)).With(_ => new { signBy = "2026-12-01" }),
        OnOut(Act("/engagements/{engagement}/contracts/{contract}/take-back",                  "... AP....M M.. ... ..")).Naming("contract", Out).At(Now(Out)),
        OnOut(Act("/engagements/{engagement}/contracts/{contract}/approve",                    "r.. A.....M M.. ... ..")).Naming("contract", x => Of(x).ContractToApprove).With(_ => new { edition = 1 }),
        OnOut(Act("/engagements/{engagement}/contracts/{contract}/sign",                       "r.. A.....M M.. ... ..")).Naming("contract", Out).With(x => new { edition = 1, signer = "王代表", isLegalRepresentative = true, seal = "contract", originals = 2, on = "2026-11-23", scan = x.Company.LooseFile }).After(GiveTheFileAsync),
        OnOut(Act("/engagements/{engagement}/contracts/{contract}/changes",                    "... AP....M M.. ... ..")).Naming("contract", x => Of(x).SignedContract).With(_ => new { paper = "amendment", number = "BC-1", words = "联系人变更" }),
        OnOut(Act("/engagements/{engagement}/contracts/{contract}/end",                        "... AP....M M.. ... ..")).Naming("contract", x => Of(x).SignedContract).With(_ => new { on = "2026-11-23", because = "协商一致" }),
        OnOut(Act("/engagements/{engagement}/contracts/{contract}/duty",                       "r.. A.....M M.. ... ..")).Naming("contract", x => Of(x).SignedContract).With(_ => new { duty = "publish", where = "政府采购网" }).After(OweAsync),
    ];

    private const string Split = """
        { "rule": "one", "version": 1, "currency": "CNY", "holder": "lead", "valid": { "from": "2026-11-01" }, "parties": [ { "id": "lead", "role": "lead", "work": "全部" } ],
          "steps": [ { "kind": "remainder", "id": "rest", "to": "lead" } ] }
        """;

    // Contracts hang on one engagement of the world; of every other they are not.
    private static Project Of(Ask x) => x.World.Drafted;

    private static object Draft(Ask x) => Of(x).DraftedContract;

    private static object Out(Ask x) => Of(x).ContractOut;

    private static Func<Ask, Task<long?>> Now(Func<Ask, object> contract) => async x =>
    {
        var id = (Id<Contract>)contract(x);
        return await x.Product.VersionOfAsync<Contract>(c => c.Id == id);
    };

    private static bool Reads(Ask x) => Finds.Engagement(x) && x.Who!.Roles.HasAnyOf(RoleSet.Of(
        Role.Presales, Role.AccountManager, Role.Manager, Role.Finance, Role.Requester, Role.Judge, Role.CustomerFinance, Role.PartnerManager, Role.PartnerFinance));

    // A partner that could draw finds a structure only where it has a seat in a frozen one; a role that could not is told so first.
    private static bool Sits(Ask x) => Finds.Engagement(x) && !(x.Company.Side == Side.Partner && x.Who!.Roles.Has(Role.PartnerManager)
        && !(x.Company == x.World.Partner && (x.Project == x.World.Drafted || x.Project == x.World.Awarded)));

    private static bool FindsDraft(Ask x) => x.Project == x.World.Drafted && x.Company == x.World.Provider && Reads(x);

    private static Line OnDraft(Line line) => line.On(x => FindsDraft(x) || (IsElsewhere(x) && x.Company == x.World.Provider && !line.Names(x)));

    private static Line OnOut(Line line) => line.On(x => FindsOut(x) || (IsElsewhere(x) && x.Company.Side != Side.Partner && !line.Names(x)));

    // Another engagement and a contract that is not of it: nothing there for whoever could act. A role that could not, and
    // that finds each of the two, is told so first.
    private static bool IsElsewhere(Ask x) => x.Project != x.World.Drafted && Finds.Engagement(x) && Reads(x with { Project = x.World.Drafted });

    private static bool FindsOut(Ask x) => x.Project == x.World.Drafted && (x.Company == x.World.Provider || x.Company == x.World.Customer) && Reads(x);

    private static async Task AgreeOnTheQuoteAsync(Ask x)
    {
        await using var db = x.Product.Open();
        var structure = await db.Set<DeliveryStructure>().SingleAsync(s => s.EngagementId == x.Project.Id);
        db.Add(new StructureAmount
        {
            Id = db.Scope.NewId<StructureAmount>(), StructureId = structure.Id, EngagementId = x.Project.Id, OrganizationId = structure.LeadId, IsTotal = true, Terms = structure.FrozenTerms, GrossMinor = 38_160, Currency = "CNY",
            ShownToParties = true, At = db.Scope.Now + Duration.FromSeconds(1), By = x.World.Provider.With(Role.Presales).Person,
        });
        await db.SaveChangesAsync();
    }

    // A scan is the signer's own upload.
    private static async Task GiveTheFileAsync(Ask x)
    {
        await using var db = x.Product.Open();
        var (file, me) = (x.Company.LooseFile, x.Who?.Person ?? default);
        await db.Set<Pingshi.Platform.Files.StoredFile>().Where(f => f.Id == file).ExecuteUpdateAsync(s => s.SetProperty(f => f.UploadedBy, me));
    }

    private static async Task OweAsync(Ask x)
    {
        await using var db = x.Product.Open();
        await db.RaiseAsync(LegalClocks.PublishDue, Of(x).SignedContract.Value, new(x.World.Customer.Id, x.World.Provider.Id, db.Scope.Now, "/", ["HT"], null, Of(x).Id), default);
        await db.SaveChangesAsync();
    }
}
