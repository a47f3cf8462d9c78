using System.Net;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using Pingshi.Commitments;
using Pingshi.Contracts;
using Pingshi.Platform.Access;
using Pingshi.Proposals.Structure;
using Pingshi.Tests.Harness;

namespace Pingshi.Tests.Contracts;

/// <summary>A consortium's tree: all members sign with the customer, each sees its own contracts and no other's amounts.</summary>
public abstract class ConsortiumContractTests(Product product) : ProductTests(product)
{
    private const string Split = """
        { "rule": "gov-cloud", "version": 1, "currency": "CNY", "holder": "lead", "valid": { "from": "2026-11-01" },
          "parties": [ { "id": "lead", "role": "lead", "work": "平台" }, { "id": "member-1", "role": "technology", "work": "密码" }, { "id": "member-2", "role": "technology", "work": "集成" } ],
          "steps": [ { "kind": "percent", "id": "one", "of": "net", "percent": "20%", "to": "member-1" }, { "kind": "percent", "id": "two", "of": "net", "percent": "30%", "to": "member-2" }, { "kind": "remainder", "id": "rest", "to": "lead" } ] }
        """;

    [Fact]
    public async Task Each_party_sees_its_own_contracts_of_the_tree_and_never_anothers_amounts()
    {
        var stage = await ContractStage.ConsortiumAsync(Product);
        (await stage.TryDrawAsync(stage.Partner)).MustRefuse("contract.lead-draws");
        var main = await stage.DrawAsync(SigningWay.Approval);
        var theirs = await stage.PaperOfAsync(ContractKind.Internal, World.Partner);
        Assert.Equal(4, (await main.ShownToAsync(stage.Presales))["terms"]!["sides"]!.AsArray().Count);
        // What the agreement keeps from its lead no contract tells it.
        var inner = await theirs.ShownToAsync(stage.Presales);
        Assert.Null(inner["amount"]);
        Assert.Null(inner["terms"]!["amountMinor"]);
        (await theirs.AddMilestoneAsync(100, false, stage.Asked[0])).MustBeDone();
        await theirs.SendAsync();
        (await stage.Partner.ReadAsync(theirs.Url)).MustBeDone();
        (await stage.Rival.ReadAsync(theirs.Url)).Must(HttpStatusCode.NotFound);
        (await stage.Rival.GetAsync(theirs.Url + "/paper")).Must(HttpStatusCode.NotFound);
        (await stage.Requester.ReadAsync(theirs.Url)).Must(HttpStatusCode.NotFound);
        (await stage.Rival.ActAsync(theirs.Url + "/approve", new { edition = 1 })).Must(HttpStatusCode.NotFound);
        Assert.Single((await stage.Partner.ReadAsync(stage.Url + "/contracts")).MustBeDone().Json["page"]!["rows"]!.AsArray());
        Assert.Empty((await stage.Rival.ReadAsync(stage.Url + "/contracts")).MustBeDone().Json["page"]!["rows"]!.AsArray());
    }

    [Fact]
    public async Task The_split_rule_stands_between_those_who_sign_and_the_customer_never_reads_it()
    {
        var stage = await ContractStage.ConsortiumAsync(Product);
        var main = await stage.DrawAsync(SigningWay.Approval);
        (await main.AddMilestoneAsync(100, false, stage.Asked)).MustBeDone();
        (await main.DraftAsync("/send", new { signBy = "2026-12-01" })).MustRefuse("contract.split-missing");
        (await main.DraftAsync("/split", new { rule = "{}" })).MustRefuse("contract.split-unreadable");
        (await main.DraftAsync("/split", new { rule = Split.Replace("30%", "31%", StringComparison.Ordinal) })).MustRefuse("contract.split-contradicts");
        var below = await stage.PaperOfAsync(ContractKind.Internal, World.Rival);
        (await below.DraftAsync("/split", new { rule = Split })).MustRefuse("contract.split-of-main");
        (await main.DraftAsync("/split", new { rule = Split })).MustBeDone();
        await main.SendAsync();
        Assert.StartsWith("sha256:", (string)(await main.ShownToAsync(stage.Partner))["split"]!["digest"]!, StringComparison.Ordinal);
        var customers = await main.ShownToAsync(stage.Requester);
        Assert.Null(customers["split"]);
        Assert.DoesNotContain("member-1\"", customers.ToJsonString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task All_members_sign_and_then_the_law_asks_the_purchaser_to_publish_and_to_file()
    {
        var stage = await ContractStage.ConsortiumAsync(Product);
        var main = await stage.DrawAsync(SigningWay.Approval);
        Assert.Equal(new LocalDate(2026, 12, 23), await DueAsync(main, "contracts.contract-due"));
        (await main.AddMilestoneAsync(100, false, stage.Asked)).MustBeDone();
        (await main.DraftAsync("/securities", new { kind = "retention", form = "transfer", amount = 1, releasedWhen = "期满" })).MustRefuse("contract.retention-barred");
        (await main.DraftAsync("/securities", new { kind = "performanceBond", form = "guarantee", amount = 106.01m, releasedWhen = "期满" })).MustRefuse("contract.performance-bond-too-high");
        (await main.DraftAsync("/securities", new { kind = "bidBond", form = "guarantee", amount = 60.01m, releasedWhen = "定标后" })).MustRefuse("contract.bid-bond-too-high");
        (await main.DraftAsync("/split", new { rule = Split })).MustBeDone();
        await main.SendAsync();
        (await stage.Requester.ActAsync(main.Url + "/duty", new { duty = "publish", where = "网站" })).MustRefuse("contract.duty-not-owed");
        foreach (var who in new[] { stage.Manager, stage.Partner, stage.Requester })
        {
            (await who.ActAsync(main.Url + "/approve", new { edition = 1 })).MustBeDone();
            Assert.Equal("outForSignature", (string)(await main.ShownToAsync(who))["state"]!);
        }
        (await stage.Rival.ActAsync(main.Url + "/approve", new { edition = 1 })).MustBeDone();
        Assert.Equal("inForce", (string)(await main.ShownToAsync(stage.Rival))["state"]!);
        // Monday: two working days later is Wednesday, seven are the Wednesday after.
        Assert.Equal((new LocalDate(2026, 11, 25), new LocalDate(2026, 12, 2)), (await DueAsync(main, "contracts.publish"), await DueAsync(main, "contracts.file")));
        (await stage.Requester.ActAsync(main.Url + "/duty", new { duty = "publish", where = "政府采购网" })).MustBeDone();
        (await stage.Requester.ActAsync(main.Url + "/duty", new { duty = "publish", where = "政府采购网" })).MustRefuse("contract.duty-not-owed");
    }

    [Fact]
    public async Task An_agreement_over_another_total_than_the_quote_makes_no_contract() =>
        (await (await ContractStage.ConsortiumAsync(Product, total: 1000)).TryDrawAsync()).MustRefuse("contract.agreement-differs");

    [Fact]
    public async Task A_rival_without_a_seat_learns_nothing_by_trying_to_draw()
    {
        var stage = await ContractStage.ConsortiumAsync(Product);
        (await stage.TryDrawAsync(Product.As(World.Outsider.With(Role.PartnerManager)))).Must(HttpStatusCode.NotFound);
    }

    /// <summary>DESIGN §4.12: another side learns that it is stale, and no key of a requirement that is not its own.</summary>
    [Fact]
    public async Task A_member_that_signs_something_stale_learns_no_more_than_that()
    {
        var stage = await ContractStage.ConsortiumAsync(Product);
        await stage.DrawAsync(SigningWay.Approval);
        var theirs = await stage.PaperOfAsync(ContractKind.Internal, World.Partner);
        (await theirs.AddMilestoneAsync(100, false, stage.Asked[0])).MustBeDone();
        await theirs.SendAsync();
        await using (var db = Product.Open())
        {
            // As if a revision had come in the award's own minute: the clause of another member reads differently.
            await db.Set<Pingshi.Needs.RequirementText>().Where(t => t.EngagementId == stage.Id && t.RequirementId == stage.Asked[1]).ExecuteUpdateAsync(s => s.SetProperty(t => t.ChangedIn, 2));
        }
        var refused = await stage.Partner.ActAsync(theirs.Url + "/approve", new { edition = 1 });
        Assert.DoesNotContain("R-002", refused.MustRefuse("contract.stale-to-sign").Text, StringComparison.Ordinal);
    }

    private async Task<LocalDate> DueAsync(Paper paper, string kind)
    {
        await using var db = Product.Open();
        var due = await db.Set<Commitment>().Where(c => c.Kind == kind && c.SourceId == paper.Id.Value).Select(c => c.DueAt).SingleAsync();
        return (due - Duration.FromSeconds(1)).InZone(DateTimeZoneProviders.Tzdb["Asia/Shanghai"]).Date;
    }
}

public sealed class ConsortiumContractOnSqlite(OnSqlite product) : ConsortiumContractTests(product), IClassFixture<OnSqlite>;

public sealed class ConsortiumContractOnPostgres(OnPostgres product) : ConsortiumContractTests(product), IClassFixture<OnPostgres>;
