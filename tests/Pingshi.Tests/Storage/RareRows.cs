using Microsoft.EntityFrameworkCore;
using NodaTime;
using Pingshi.Acceptance;
using Pingshi.Contracts;
using Pingshi.Engagements;
using Pingshi.Partners;
using Pingshi.Platform.Access;
using Pingshi.Platform.Audit;
using Pingshi.Platform.Data;
using Pingshi.Proposals.Response;
using Pingshi.Settlement.Payables;
using Pingshi.Tests.Harness;

namespace Pingshi.Tests.Storage;

/// <summary>What the world has none of, because it would change what other tests of the world may do: one row of each.</summary>
internal static class RareRows
{
    public static async Task AddRareRowsAsync(this Deployment product)
    {
        await using var db = product.Open();
        var (world, scope, now, today) = (product.World, db.Scope, db.Scope.Now, new LocalDate(2026, 11, 23));
        var (project, us, customer) = (world.Drafted, world.Provider.Id, world.Customer.Id);
        var (id, contract, manager, judge) = (project.Id, project.JudgedContract, world.Provider.With(Role.Manager).Person, world.Customer.With(Role.Judge).Person);
        // Its version rises with the announced result.
        _ = await db.Set<Engagement>().SingleAsync(e => e.Id == id);
        var consent = new TestimonyConsent
        {
            Id = scope.NewId<TestimonyConsent>(), VerdictId = project.Verdict, Number = 1, ContractId = contract, EngagementId = id, OrganizationId = customer, Covers = "华东", MayNameUs = true,
            ValidTo = today.PlusYears(1), At = now, By = judge,
        };
        db.AddRange(
            new DealLink { Id = scope.NewId<DealLink>(), EngagementId = id, OrganizationId = us, DealId = world.Partner.Deal, By = manager, At = now },
            new ReservedMark { Id = scope.NewId<ReservedMark>(), EngagementId = id, OrganizationId = us, Because = "伙伴先谈的", By = manager, At = now },
            new AnnouncedResult { Id = scope.NewId<AnnouncedResult>(), EngagementId = id, OrganizationId = us, Nth = 9, IsWon = true, StatedBy = manager, At = now },
            new ResponseDocument
            {
                Id = scope.NewId<ResponseDocument>(), EngagementId = id, OrganizationId = us, Kind = ResponseKind.Quotation, Format = PaperFormat.Xlsx, Nth = 99, File = world.Customer.LooseFile, Revision = 1, Basis = "b",
                At = now, By = manager, ByName = "经理",
            },
            new ContractSplit { Id = scope.NewId<ContractSplit>(), ContractId = contract, EngagementId = id, Number = 99, Rule = "{}", Digest = "sha256:0", At = now, By = manager },
            new ContractEnding { ContractId = contract, EngagementId = id, On = today, Because = "双方同意", At = now, By = manager },
            new VerdictReply { Id = scope.NewId<VerdictReply>(), ContractId = contract, EngagementId = id, OrganizationId = us, VerdictId = project.Verdict, Words = "已知悉", At = now, By = manager, ByName = "经理" },
            new Conclusion
            {
                DeliveryId = project.JudgedDelivery, ContractId = contract, EngagementId = id, OrganizationId = customer, IsAccepted = true, Words = "合格", Report = [1], ReportDigest = "sha256:0", On = today, At = now,
                By = judge, ByName = "组长",
            },
            new MilestoneAcceptance { Id = scope.NewId<MilestoneAcceptance>(), ContractId = contract, EngagementId = id, Milestone = "M1", IsDeemed = false, On = today, Currency = "CNY", PayableOn = today.PlusDays(30), At = now },
            new TermEnd { DeliveryId = project.OpenDelivery, ContractId = contract, EngagementId = id, Keys = ["R-001"], On = today, At = now },
            new PayoutDecision { PayoutId = project.Payout, EngagementId = id, OrganizationId = us, IsApproved = false, Words = "账号有误", At = now, By = manager, ByName = "经理" },
            consent,
            new ConsentWithdrawal { ConsentId = consent.Id, ContractId = contract, EngagementId = id, OrganizationId = customer, At = now, By = judge });
        db.Record("test.rare-rows", null, id);
        await db.SaveChangesAsync();
    }
}
