using Microsoft.EntityFrameworkCore;
using Pingshi.Contracts;
using Pingshi.Tests.Harness;

namespace Pingshi.Tests.Contracts;

/// <summary>A signed contract is changed by another paper, signed the same way, and ended by its holder.</summary>
public abstract class ChangeContractTests(Product product) : ProductTests(product)
{
    [Fact]
    public async Task A_change_order_is_drafted_and_signed_in_the_same_way_and_leaves_the_contract_as_it_was()
    {
        var contract = await ContractStage.InForceAsync(Product);
        var stage = contract.Stage;
        var before = (await contract.ShownToAsync(stage.Requester))["terms"]!.ToJsonString();
        var order = stage.PaperOf((await contract.DraftAsync("/changes", new { paper = "changeOrder", number = "BG-1", words = "增加一台云主机", added = 53.25m, sameSubject = true })).MustBeDone().Json);
        (await order.DraftAsync("/send", new { signBy = "2026-12-01" })).MustRefuse("contract.milestones-sum");
        (await order.AddMilestoneAsync(100, true)).MustBeDone();
        await order.SendAsync();
        foreach (var who in new[] { stage.Requester, stage.Manager })
        {
            (await who.ActAsync(order.Url + "/approve", new { edition = 1 })).MustBeDone();
        }
        Assert.Equal(("inForce", 53.25m), ((string)(await order.ShownToAsync(stage.Requester))["state"]!, (decimal)(await order.ShownToAsync(stage.Requester))["amount"]!));
        var after = await contract.ShownToAsync(stage.Requester);
        Assert.Equal(before, after["terms"]!.ToJsonString());
        Assert.Equal("BG-1", (string)after["changes"]![0]!["number"]!);
        (await order.DraftAsync("/changes", new { paper = "amendment", number = "BG-2", words = "改" })).MustRefuse("contract.not-a-change");
    }

    [Fact]
    public async Task An_amendment_changes_words_and_no_money()
    {
        var contract = await ContractStage.InForceAsync(Product);
        (await contract.DraftAsync("/changes", new { paper = "contract", number = "X", words = "改" })).MustRefuse("contract.not-a-change");
        (await contract.DraftAsync("/changes", new { paper = "amendment", number = "X", words = "改", added = 1 })).MustRefuse("contract.amendment-adds-money");
        (await contract.DraftAsync("/changes", new { paper = "changeOrder", number = "X", words = "改", added = 1.001m })).MustRefuse("contract.amount-too-fine");
        var amendment = contract.Stage.PaperOf((await contract.DraftAsync("/changes", new { paper = "amendment", number = "BC-1", words = "联系人改为李工" })).MustBeDone().Json);
        await amendment.SendAsync();
        Assert.Equal("联系人改为李工", (string)(await amendment.ShownToAsync(contract.Stage.Requester))["terms"]!["words"]!);
    }

    [Fact]
    public async Task A_contract_ends_by_its_holders_statement_and_takes_no_change_then()
    {
        var contract = await ContractStage.InForceAsync(Product);
        (await contract.DraftAsync("/end", new { on = "2026-11-22", because = "协商一致" })).MustRefuse("contract.ends-before-it-begins");
        (await contract.DraftAsync("/end", new { on = "2026-11-23", because = "协商一致" })).MustBeDone();
        Assert.Equal("ended", (string)(await contract.ShownToAsync(contract.Stage.Requester))["state"]!);
        (await contract.DraftAsync("/end", new { on = "2026-11-24", because = "再次" })).MustRefuse("contract.not-in-force");
        (await contract.DraftAsync("/changes", new { paper = "amendment", number = "X", words = "改" })).MustRefuse("contract.not-in-force");
        await using var db = Product.Open();
        await Assert.ThrowsAnyAsync<System.Data.Common.DbException>(() => db.Set<ContractEnding>().ExecuteDeleteAsync());
    }
}

public sealed class ChangeContractOnSqlite(OnSqlite product) : ChangeContractTests(product), IClassFixture<OnSqlite>;

public sealed class ChangeContractOnPostgres(OnPostgres product) : ChangeContractTests(product), IClassFixture<OnPostgres>;
