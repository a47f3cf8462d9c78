using Pingshi.Tests.Harness;

namespace Pingshi.Tests.Contracts;

/// <summary>What a draft takes and what it refuses at once.</summary>
public abstract class DraftContractTests(Product product) : ProductTests(product)
{
    [Fact]
    public async Task Contracts_are_drawn_once_from_a_frozen_structure_and_an_accepted_quote()
    {
        var stage = await ContractStage.DirectAsync(Product);
        (await stage.TryDrawAsync()).MustRefuse("contract.no-structure").MustRefuse("contract.not-accepted");
        await stage.FreezeSoleAsync();
        (await stage.TryDrawAsync()).MustRefuse("contract.not-accepted");
        await stage.AcceptAsync();
        await stage.DrawAsync();
        (await stage.TryDrawAsync()).MustRefuse("contract.drawn-already");
        Assert.Contains("HT-", (await stage.Presales.GetAsync(stage.Url + "/contracts?sort=drawn&filter=HT")).MustBeDone().Text, StringComparison.Ordinal);
        (await stage.Presales.GetAsync(stage.Url + "/contracts/export")).MustBeDone();
    }

    [Fact]
    public async Task Milestones_are_kept_changed_and_taken_out_by_their_key()
    {
        var paper = await DrawnAsync();
        await paper.FillAsync();
        // The form begins with what stands there.
        var form = (await paper.Stage.Presales.GetAsync(paper.Url + "?milestone=M2")).MustBeDone().Text;
        Assert.Contains("<summary>修改 M2</summary>", form, StringComparison.Ordinal);
        Assert.Contains("value=\"66.6667\"", form, StringComparison.Ordinal);
        Assert.Equal(2, form.Split("name=\"requirements\"").Skip(1).Count(box => box.Split('>')[0].Contains(" checked", StringComparison.Ordinal)));
        Assert.DoesNotContain("<summary>修改", (await paper.Stage.Presales.GetAsync(paper.Url)).MustBeDone().Text, StringComparison.Ordinal);
        (await paper.DraftAsync("/milestones", new { key = "M1", name = "首付", due = "2027-01-01", sharePercent = 33.3333m, isAdvance = true, paymentDays = 7, proof = "发票" })).MustBeDone();
        (await paper.DraftAsync("/milestones", new { key = "M9", name = "无", due = "2027-01-01", sharePercent = 1, paymentDays = 7, proof = "无" })).MustRefuse("contract.no-such-milestone");
        (await paper.AddMilestoneAsync(1.00001m, true)).MustRefuse("contract.share-too-fine");
        (await paper.AddMilestoneAsync(0, true)).MustRefuse("contract.share-out-of-range");
        (await paper.AddMilestoneAsync(1, false, World.Drafted.Unshared)).MustRefuse("contract.unknown-requirement");
        (await paper.DraftAsync("/milestones/remove", new { key = "M2" })).MustBeDone();
        (await paper.AddMilestoneAsync(66.6667m, false, paper.Stage.Asked)).MustBeDone();
        Assert.Equal(["首付 M1", "里程碑 66.6667 M2"], (await paper.ShownToAsync(paper.Stage.Presales))["milestones"]!.AsArray().Select(m => $"{(string)m!["milestone"]!["name"]!} {(string)m["milestone"]!["key"]!}"));
        (await paper.Stage.Presales.ActAsync(paper.Url + "/milestones/remove", new { key = "M1" }, 1)).MustRefuse("conflict.changed-meanwhile");
    }

    [Fact]
    public async Task Securities_levels_and_bands_are_kept_and_taken_out()
    {
        var paper = await DrawnAsync();
        await paper.FillAsync();
        (await paper.DraftAsync("/securities", new { kind = "performanceBond", form = "guarantee", amount = 1.001m, releasedWhen = "验收后" })).MustRefuse("contract.amount-too-fine");
        (await paper.DraftAsync("/securities", new { kind = "advancePaymentGuarantee", form = "guarantee", amount = 353.34m, releasedWhen = "扣回后" })).MustRefuse("contract.guarantee-above-advance");
        (await paper.DraftAsync("/securities", new { kind = "performanceBond", form = "guarantee", amount = 106, releasedWhen = "验收后" })).MustBeDone();
        (await paper.DraftAsync("/levels/accept-gap", new { because = "无" })).Must(System.Net.HttpStatusCode.Forbidden);
        (await paper.ActAsync(paper.Stage.Manager, "/levels/accept-gap", new { because = "无" })).MustRefuse("contract.no-levels");
        (await paper.DraftAsync("/levels", new { severity = 1, responseMinutes = 15, onSiteMinutes = 120, restorationMinutes = 240, aroundTheClock = true })).MustBeDone();
        (await paper.DraftAsync("/levels", new { severity = 2, responseMinutes = 30, restorationMinutes = 480 })).MustBeDone();
        (await paper.DraftAsync("/bands", new { from = 60, to = 60 })).MustRefuse("contract.band-out-of-range");
        (await paper.DraftAsync("/bands", new { from = 0, to = 60, deductPercent = 30, rectify = true, terminates = true })).MustBeDone();
        (await paper.DraftAsync("/send", new { signBy = "2026-12-01" })).MustRefuse("contract.fit-unproven").MustRefuse("contract.bands-gap");
        (await paper.DraftAsync("/bands", new { from = 60, to = 100 })).MustBeDone();
        (await paper.ActAsync(paper.Stage.Manager, "/levels/accept-gap", new { because = "支撑合同在谈" })).MustBeDone();
        await paper.SendAsync();
        var shown = await paper.ShownToAsync(paper.Stage.Requester);
        Assert.Equal(("支撑合同在谈", 2, 2), ((string)shown["terms"]!["gap"]!["because"]!, shown["terms"]!["serviceLevels"]!.AsArray().Count, shown["terms"]!["assessment"]!.AsArray().Count));
        (await paper.DraftAsync("/take-back")).MustBeDone();
        foreach (var (act, input) in new (string, object)[] { ("/securities/remove", new { kind = "performanceBond" }), ("/levels/remove", new { severity = 2 }), ("/bands/remove", new { from = 0 }) })
        {
            (await paper.DraftAsync(act, input)).MustBeDone();
        }
        var after = (await paper.ShownToAsync(paper.Stage.Presales))["terms"]!;
        Assert.Equal((0, 1, 1), (after["securities"]!.AsArray().Count, after["serviceLevels"]!.AsArray().Count, after["assessment"]!.AsArray().Count));
        // The draft after it is not the customer's to see: it still reads what went out.
        Assert.Equal(2, (await paper.ShownToAsync(paper.Stage.Requester))["terms"]!["serviceLevels"]!.AsArray().Count);
    }

    /// <summary>DESIGN §4.7: a proven level needs no name behind it, and what stands under it is no other side's.</summary>
    [Fact]
    public async Task Levels_go_out_when_all_that_has_to_be_done_under_them_fits()
    {
        var paper = await DrawnAsync();
        await paper.FillAsync();
        (await paper.DraftAsync("/levels", new { severity = 1, responseMinutes = 15, restorationMinutes = 240, aroundTheClock = true })).MustBeDone();
        (await paper.DraftAsync("/levels/inner", Inner("onSite", "上门", 60))).MustRefuse("contract.no-such-level");
        (await paper.DraftAsync("/levels/inner", Inner("response", "值班室", 15))).MustBeDone();
        (await paper.DraftAsync("/levels/inner", Inner("restoration", "支撑厂商", 241))).MustBeDone();
        (await paper.DraftAsync("/send", new { signBy = "2026-12-01" })).MustRefuse("contract.fit-unproven");
        Assert.Contains("放不下", (await paper.Stage.Presales.GetAsync(paper.Url)).MustBeDone().Text, StringComparison.Ordinal);
        (await paper.DraftAsync("/levels/inner", Inner("restoration", "支撑厂商", 240))).MustBeDone();
        (await paper.DraftAsync("/levels/inner", Inner("restoration", "备件", 240))).MustBeDone();
        (await paper.DraftAsync("/levels/inner/remove", new { severity = 1, clock = "restoration", name = "备件" })).MustBeDone();
        var fits = (await paper.ShownToAsync(paper.Stage.Presales))["fits"]!.AsArray();
        Assert.Equal([("response", true, 0L, "值班室"), ("restoration", true, 0L, "支撑厂商")], fits.Select(f => ((string)f!["clock"]!, (bool)f["isProven"]!, (long)f["slackMinutes"]!, (string)f["weakest"]!)));
        await paper.SendAsync();
        Assert.DoesNotContain("值班室", (await paper.Stage.Requester.GetAsync(paper.Url)).MustBeDone().Text, StringComparison.Ordinal);
        Assert.DoesNotContain("值班室", (await paper.ShownToAsync(paper.Stage.Requester)).ToJsonString(Readable), StringComparison.Ordinal);
        await paper.MustSignAsync(paper.Stage.Requester);
    }

    private static readonly System.Text.Json.JsonSerializerOptions Readable = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static object Inner(string clock, string name, int minutes) => new { severity = 1, clock, step = 1, name, minutes, aroundTheClock = true };

    [Fact]
    public async Task A_refused_form_shows_the_page_again_in_both_languages()
    {
        var paper = await DrawnAsync();
        var refused = await paper.Stage.Presales.SubmitAsync(paper.Url + "/send", new { signBy = "2026-12-01" }, await paper.VersionAsync());
        Assert.Contains("role=\"alert\"", refused.Must(System.Net.HttpStatusCode.UnprocessableEntity).Text, StringComparison.Ordinal);
        Assert.Contains("没有里程碑交付这些需求：R-001, R-002", refused.Text, StringComparison.Ordinal);
    }

    private async Task<Paper> DrawnAsync() => await (await ContractStage.AcceptedAsync(Product)).DrawAsync();
}

public sealed class DraftContractOnSqlite(OnSqlite product) : DraftContractTests(product), IClassFixture<OnSqlite>;

public sealed class DraftContractOnPostgres(OnPostgres product) : DraftContractTests(product), IClassFixture<OnPostgres>;
