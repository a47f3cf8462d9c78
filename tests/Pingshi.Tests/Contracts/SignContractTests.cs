using System.Net;
using Microsoft.EntityFrameworkCore;
using Pingshi.Contracts;
using Pingshi.Platform.Access;
using Pingshi.Platform.Data;
using Pingshi.Tests.Harness;

namespace Pingshi.Tests.Contracts;

/// <summary>From the accepted quote to a signed contract that nobody changes any more.</summary>
public abstract class SignContractTests(Product product) : ProductTests(product)
{
    [Fact]
    public async Task A_contract_is_drawn_from_the_frozen_proposal_filled_printed_and_signed_on_paper_by_both_sides()
    {
        var stage = await ContractStage.AcceptedAsync(Product);
        var paper = await stage.DrawAsync();
        var draft = await paper.ShownToAsync(stage.Presales);
        Assert.Equal(("draft", 1060m, 2), ((string)draft["state"]!, (decimal)draft["amount"]!, draft["terms"]!["requirements"]!.AsArray().Count));
        // A draft is its holder's.
        (await stage.Requester.ReadAsync(paper.Url)).Must(HttpStatusCode.NotFound);
        (await paper.DraftAsync("/send", new { signBy = "2026-12-01" })).MustRefuse("contract.milestones-sum").MustRefuse("contract.uncovered");
        await paper.FillAsync();
        var filled = await paper.ShownToAsync(stage.Presales);
        Assert.Equal(1060m, filled["milestones"]!.AsArray().Sum(m => (decimal)m!["amount"]!));
        (await paper.DraftAsync("/send", new { signBy = "2026-11-22" })).MustRefuse("contract.sign-by-past");
        await paper.SendAsync();

        var docx = (await stage.Requester.GetAsync(paper.Url + "/paper")).MustBeDone();
        var shown = await paper.ShownToAsync(stage.Requester);
        Assert.Equal("outForSignature", (string)shown["state"]!);
        Assert.Equal((string)shown["edition"]!["paperDigest"]!, ContractTerms.DigestOf(docx.Bytes));
        await paper.MustSignAsync(stage.Requester);
        (await stage.Requester.ActAsync(paper.Url + "/sign", await paper.SignedAsync(stage.Requester))).MustRefuse("contract.side-signed");
        await paper.MustSignAsync(stage.Manager);
        var signed = await paper.ShownToAsync(stage.Requester);
        Assert.Equal("inForce", (string)signed["state"]!);
        var theirs = signed["signatures"]!.AsArray()[0]!;
        Assert.Equal(("王代表", "授权〔2026〕7号", "contract", true, 2, "SF1234567"), ((string)theirs["signer"]!, (string)theirs["authorityLetter"]!, (string)theirs["seal"]!, (bool)theirs["straddleSeal"]!, (int)theirs["originals"]!, (string)theirs["courier"]!));
        var scan = (await stage.Presales.GetAsync($"{paper.Url}/scans/{(string)theirs["signature"]!}")).MustBeDone();
        Assert.Equal((string)theirs["scanDigest"]!, ContractTerms.DigestOf(scan.Bytes));
        Assert.Equal(docx.Bytes, (await stage.Requester.GetAsync(paper.Url + "/paper")).Bytes);
    }

    /// <summary>DESIGN §4.9: fails where the rule is taken out.</summary>
    [Fact]
    public async Task A_signed_contract_is_read_only()
    {
        var paper = await ContractStage.InForceAsync(Product);
        var stage = paper.Stage;
        var before = (await paper.ShownToAsync(stage.Presales))["terms"]!.ToJsonString();
        foreach (var (act, input) in new (string, object)[]
        {
            ("/heading", new { title = "改", number = "改", originalsEach = 1 }), ("/milestones", new { name = "改", due = "2027-01-01", sharePercent = 1, paymentDays = 1, proof = "无" }), ("/milestones/remove", new { key = "M1" }),
            ("/securities", new { kind = "performanceBond", form = "guarantee", amount = 1, releasedWhen = "到期" }), ("/levels", new { severity = 1, responseMinutes = 1, restorationMinutes = 2 }),
            ("/levels/remove", new { severity = 1 }), ("/bands", new { from = 0, to = 100 }), ("/bands/remove", new { from = 0 }), ("/split", new { rule = "{}" }), ("/send", new { signBy = "2026-12-01" }),
        })
        {
            (await paper.DraftAsync(act, input)).MustRefuse("contract.not-a-draft");
        }
        (await paper.DraftAsync("/take-back")).MustRefuse("contract.read-only");
        (await stage.Manager.ActAsync(paper.Url + "/approve", new { edition = 1 })).MustRefuse("contract.read-only");
        (await stage.Manager.ActAsync(paper.Url + "/sign", await paper.SignedAsync(stage.Manager))).MustRefuse("contract.read-only");
        Assert.Equal(before, (await paper.ShownToAsync(stage.Presales))["terms"]!.ToJsonString());
    }

    [Fact]
    public async Task The_database_itself_changes_nothing_that_was_signed()
    {
        _ = await ContractStage.InForceAsync(Product);
        await using var db = Product.Open();
        foreach (var statement in (string[])["UPDATE contracts_editions SET json = 'x'", "UPDATE contracts_editions SET paper_digest = 'x'", "DELETE FROM contracts_editions", "UPDATE contracts_signatures SET signer_name = 'x'",
            "DELETE FROM contracts_signatures", "UPDATE contracts_sides SET name = 'x'", "DELETE FROM contracts_sides"])
        {
            var failure = await Assert.ThrowsAnyAsync<System.Data.Common.DbException>(() => db.Database.ExecuteSqlRawAsync(statement));
            Assert.Contains("append-only", failure.Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_click_is_an_approval_and_suffices_only_where_the_contract_says_so()
    {
        var stage = await ContractStage.AcceptedAsync(Product);
        var paper = await stage.DrawAsync();
        await paper.FillAsync();
        (await stage.Presales.ActAsync(paper.Url + "/take-back", null, await paper.VersionAsync())).MustRefuse("contract.not-out");
        (await stage.Manager.ActAsync(paper.Url + "/approve", new { edition = 1 })).MustRefuse("contract.not-out");
        await paper.SendAsync();
        (await stage.Requester.ActAsync(paper.Url + "/approve", new { edition = 1 })).MustRefuse("contract.approval-is-no-signature");
        Assert.Equal("outForSignature", (string)(await paper.ShownToAsync(stage.Presales))["state"]!);

        var approved = await ContractStage.InForceAsync(Product);
        var rows = (await approved.ShownToAsync(approved.Stage.Presales))["signatures"]!.AsArray();
        Assert.All(rows, r => Assert.Equal(("approval", null), ((string)r!["way"]!, (string?)r["seal"])));
        Assert.Equal(World.Customer.With(Role.Requester).Name, (string)rows[0]!["signer"]!);
    }

    [Fact]
    public async Task A_paper_is_entered_with_authority_seals_day_and_by_whom_it_concerns()
    {
        var stage = await ContractStage.AcceptedAsync(Product);
        var paper = await stage.DrawAsync();
        await paper.FillAsync();
        await paper.SendAsync();
        async Task<Harness.Answer> SignAsync(Visitor who, object input) => await who.ActAsync(paper.Url + "/sign", input);
        (await SignAsync(stage.Requester, await paper.SignedAsync(stage.Requester, authorityLetter: null))).MustRefuse("contract.authority-needed");
        (await SignAsync(stage.Requester, await paper.SignedAsync(stage.Requester, straddleSeal: false))).MustRefuse("contract.straddle-needed");
        (await SignAsync(stage.Requester, await paper.SignedAsync(stage.Requester, on: ContractStage.Today.PlusDays(1)))).MustRefuse("contract.signed-on-wrong-day");
        (await SignAsync(stage.Requester, await paper.SignedAsync(stage.Requester, on: ContractStage.Today.PlusDays(-1)))).MustRefuse("contract.signed-on-wrong-day");
        (await SignAsync(stage.Requester, await paper.SignedAsync(stage.Requester, edition: 2))).MustRefuse("contract.other-edition");
        (await SignAsync(stage.Requester, await paper.SignedAsync(stage.Requester, side: World.Provider.Id))).MustRefuse("contract.holder-only");
        (await SignAsync(stage.Manager, await paper.SignedAsync(stage.Manager, side: World.Rival.Id))).MustRefuse("contract.not-a-side");
        // Somebody else's upload is no scan of one's own.
        (await SignAsync(stage.Manager, await paper.SignedAsync(stage.Requester))).Must(HttpStatusCode.NotFound);
        // The holder enters what came back from a customer that signs on paper only.
        (await SignAsync(stage.Manager, await paper.SignedAsync(stage.Manager, side: World.Customer.Id))).MustBeDone();
        (await stage.Partner.ReadAsync(paper.Url)).Must(HttpStatusCode.NotFound);
        (await stage.Requester.ActAsync(paper.Url + "/take-back", null, await paper.VersionAsync())).Must(HttpStatusCode.Forbidden);
        // Taken back, the next edition is signed anew.
        (await paper.DraftAsync("/take-back")).MustBeDone();
        (await paper.DraftAsync("/heading", new { title = "改后", number = "HT-改", signing = SigningWay.Paper, straddleSeal = true, originalsEach = 3 })).MustBeDone();
        await paper.SendAsync();
        Assert.All((await paper.ShownToAsync(stage.Requester))["signatures"]!.AsArray(), r => Assert.Null(r!["signer"]));
    }

    [Fact]
    public async Task A_signature_is_owed_and_kept_by_signing()
    {
        var stage = await ContractStage.AcceptedAsync(Product);
        var paper = await stage.DrawAsync();
        await paper.FillAsync();
        await paper.SendAsync();
        async Task<int> OwedAsync(string list) => (await stage.Requester.ReadAsync($"/commitments/{list}")).MustBeDone().Json["page"]!["rows"]!.AsArray().Count(r => (string?)r!["link"] == paper.Url && (string?)r["kind"] == "contracts.sign");
        Assert.Equal((1, 0), (await OwedAsync("by-us/open"), await OwedAsync("by-us/done")));
        await paper.MustSignAsync(stage.Requester);
        Assert.Equal((0, 1), (await OwedAsync("by-us/open"), await OwedAsync("by-us/done")));
    }

    /// <summary>DESIGN §4.3 at the contract: a later quote or revision, and the older one is not signed.</summary>
    [Fact]
    public async Task Nothing_stale_goes_out_or_is_signed()
    {
        var stage = await ContractStage.AcceptedAsync(Product);
        var paper = await stage.DrawAsync(SigningWay.Approval);
        await paper.FillAsync();
        await paper.SendAsync();
        (await stage.Requester.ActAsync(stage.Url + "/need-revise", new { reason = "收紧" }, await Product.VersionOfAsync<Pingshi.Needs.Need>(n => n.EngagementId == stage.Id))).MustBeDone();
        (await stage.Requester.ActAsync($"{stage.Url}/need/{stage.Asked[0]}", new { text = "两小时内恢复。", obligation = "ordinary", kind = "technical" }, await Product.VersionOfAsync<Pingshi.Needs.Need>(n => n.EngagementId == stage.Id))).MustBeDone();
        await stage.FreezeNeedAsync(stage.Requester);
        (await stage.Requester.ActAsync(paper.Url + "/approve", new { edition = 1 })).MustRefuse("contract.stale");
        (await stage.Manager.ActAsync(paper.Url + "/sign", await paper.SignedAsync(stage.Manager))).MustRefuse("contract.stale");
        (await paper.DraftAsync("/take-back")).MustBeDone();
        (await paper.DraftAsync("/send", new { signBy = "2026-12-01" })).MustRefuse("contract.stale").MustRefuse("quote.stale");
    }

    [Fact]
    public async Task A_doubled_signature_has_one_effect()
    {
        var stage = await ContractStage.AcceptedAsync(Product);
        var paper = await stage.DrawAsync(SigningWay.Approval);
        await paper.FillAsync();
        await paper.SendAsync();
        var key = ContractStage.Unique("once-");
        var answers = await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => stage.Requester.ActAsync(paper.Url + "/approve", new { edition = 1 }, key: key)));
        Assert.All(answers, a => a.MustBeDone());
        await using var db = Product.Open();
        Assert.Equal(1, await db.Set<ContractSignature>().CountAsync(s => s.ContractId == paper.Id));
    }
}

public sealed class SignContractOnSqlite(OnSqlite product) : SignContractTests(product), IClassFixture<OnSqlite>;

public sealed class SignContractOnPostgres(OnPostgres product) : SignContractTests(product), IClassFixture<OnPostgres>;
