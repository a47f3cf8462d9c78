using System.Net;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Pingshi.Engagements;
using Pingshi.Needs;
using Pingshi.Platform.Access;
using Pingshi.Platform.Audit;
using Pingshi.Platform.Data;
using Pingshi.Platform.Identity;
using Pingshi.Proposals.Structure;
using Pingshi.Tests.Harness;

namespace Pingshi.Tests.Proposals.Structure;

/// <summary>From the choice of a structure to its frozen version, and what each side sees of it on the way.</summary>
public abstract class StructureFlowTests(Product product) : ProductTests(product)
{
    private static int _tenders;

    private Visitor Presales => Product.As(World.Provider.With(Role.Presales));
    private Visitor Manager => Product.As(World.Provider.With(Role.Manager));
    private Visitor Partner => Product.As(World.Partner.With(Role.PartnerManager));
    private Visitor Rival => Product.As(World.Rival.With(Role.PartnerManager));
    private Visitor Outsider => Product.As(World.Outsider.With(Role.PartnerManager));

    [Fact]
    public async Task A_consortium_goes_from_the_choice_to_a_frozen_version()
    {
        var bid = await BidAsync();
        await AgreeAsync(bid);
        Assert.Equal(1, (int)(await bid.MustAsync(Presales, "/freeze"))["number"]!);

        await using var db = Product.Open();
        var current = await CurrentStructure.LoadAsync(db, bid.Id, default);
        Assert.NotNull(current);
        Assert.Equal((1, 1, StructureForm.Consortium, World.Provider.Id), (current.Number, current.Revision, current.Form, current.Lead));
        Assert.Equal(World.Partner.Id, current.SupplierOf(bid.Requirements[0]));
        Assert.Equal(World.Rival.Id, current.SupplierOf(bid.Requirements[1]));
        Assert.Equal([World.Provider.Id], current.SharersOf(bid.Requirements[1]));
        Assert.Empty(await db.StructureFindingsAsync(bid.Id, default));
        Assert.Equal(3, current.Contracts(World.Customer.Id, World.Customer.Name).Performs.Count);
        (await bid.ActAsync(Presales, "/freeze")).MustRefuse("structure.already-frozen");
        (await bid.ActAsync(Partner, "/decline", new { terms = await bid.TermsAsync(), because = "太晚" })).MustRefuse("structure.already-frozen");
        var page = (await Presales.GetAsync(bid.Url)).MustBeDone().Text;
        Assert.Contains("■ 第 1 份", page, StringComparison.Ordinal);
        Assert.Contains("联合协议", page, StringComparison.Ordinal);
        (await Presales.GetAsync(bid.Url + "/export")).MustBeDone();
    }

    /// <summary>DESIGN §4.11: fails where the rule of reserved deals is taken out.</summary>
    [Fact]
    public async Task What_is_kept_for_partners_the_provider_does_not_take_alone_and_the_attempt_is_in_the_audit_log()
    {
        var bid = await BidAsync();
        (await Manager.ActAsync($"/engagements/{bid.Id}/deals/reserve", new { because = "伙伴先谈的" })).MustBeDone();
        (await bid.ActAsync(Presales, "", new { form = StructureForm.Sole })).MustRefuse("deal.reserved");
        var sole = (await Presales.ReadAsync(bid.Url)).MustBeDone().Json["forms"]!.AsArray().Single(f => (string)f!["form"]! == "sole");
        Assert.Contains("伙伴先谈的", sole!.ToJsonString(new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping }), StringComparison.Ordinal);
        await using (var db = Product.Open())
        {
            var entry = await db.Set<AuditEntry>().SingleAsync(e => e.Act == "deals.take-directly" && e.EngagementId == bid.Id);
            Assert.Equal((Outcome.Refused, World.Provider.With(Role.Presales).Person), (entry.Outcome, entry.PersonId));
        }
        (await bid.ActAsync(Presales, "", new { form = StructureForm.Resale, lead = World.Partner.Id })).MustBeDone();
    }

    [Fact]
    public async Task A_member_sees_its_own_part_and_the_composition_and_no_other_amount()
    {
        var bid = await BidAsync();
        await AgreeAsync(bid, splitIsShared: false);
        var model = (await Partner.ReadAsync(bid.Url)).MustBeDone().Json;
        Assert.Equal(3, model["parties"]!.AsArray().Count);
        var (mine, rivals, ours) = (PartyIn(model, World.Partner), PartyIn(model, World.Rival), PartyIn(model, World.Provider));
        Assert.Equal((400.25m, "accepted"), ((decimal)mine["amount"]!, (string)mine["consent"]!));
        Assert.Equal(("member", "technology"), ((string)rivals["role"]!, (string)rivals["kind"]!));
        Assert.All(new[] { rivals, ours }, p => Assert.True(p["amount"] is null && p["hasAmount"] is null && p["consent"] is null && p["byName"] is null && p["because"] is null && string.IsNullOrEmpty((string)p["work"]!), p.ToJsonString()));
        Assert.Equal([bid.Requirements[0].ToString()], model["work"]!.AsArray().Select(w => (string)w!["requirement"]!));
        var said = (await Partner.GetAsync(bid.Url)).MustBeDone().Text + model.ToJsonString();
        Assert.DoesNotContain("250.5", said, StringComparison.Ordinal);
        Assert.DoesNotContain("349.25", said, StringComparison.Ordinal);
        Assert.DoesNotContain("甲方没想到", said, StringComparison.Ordinal);
        // Not even the lead: these terms do not say so.
        var lead = (await Presales.ReadAsync(bid.Url)).MustBeDone().Json;
        Assert.Null(PartyIn(lead, World.Partner)["amount"]);
        Assert.True((bool)PartyIn(lead, World.Partner)["hasAmount"]!);
        Assert.Equal(1000m, (decimal)lead["agreement"]!["total"]!);

        await using var db = Product.Open(Product.ScopeOf(World.Partner.With(Role.PartnerManager)));
        Assert.Equal([World.Partner.Id], await db.Set<StructureReply>().Where(r => r.EngagementId == bid.Id).Select(r => r.OrganizationId).Distinct().ToListAsync());
        Assert.Equal([World.Partner.Id], await db.Set<StructureAmount>().Where(a => a.EngagementId == bid.Id && !a.IsTotal).Select(a => a.OrganizationId).Distinct().ToListAsync());
        Assert.Equal([World.Partner.Id], await db.Set<StructureWork>().Where(w => w.EngagementId == bid.Id).Select(w => w.OrganizationId).Distinct().ToListAsync());
        await using var engineers = Product.Open(Product.ScopeOf(World.Partner.With(Role.PartnerEngineer)));
        Assert.Empty(await engineers.Set<StructureAmount>().ToListAsync());
    }

    [Fact]
    public async Task A_shared_split_names_who_does_what_and_not_what_it_says()
    {
        var bid = await BidAsync();
        await AgreeAsync(bid, splitIsShared: true);
        var work = (await Partner.ReadAsync(bid.Url)).MustBeDone().Json["work"]!.AsArray();
        var rivals = Assert.Single(work, w => (string?)w!["requirement"] == bid.Requirements[1].ToString())!;
        Assert.Equal(World.Rival.Name, (string)rivals["responsible"]!);
        Assert.Null(rivals["text"]);
    }

    [Fact]
    public async Task A_rival_without_a_seat_learns_of_nothing()
    {
        var bid = await BidAsync();
        await bid.MustAsync(Presales, "", new { form = "consortium", isJointlyLiable = true });
        await bid.JoinAsync(World.Partner);
        var before = (await Outsider.ReadAsync(bid.Url)).MustBeDone().Json;
        await bid.MustAsync(Presales, "/ask", new { due = "2026-12-01" });
        var after = (await Outsider.ReadAsync(bid.Url)).MustBeDone().Json;
        Assert.Equal(before.ToJsonString(), after.ToJsonString());
        Assert.Null(after["agreement"]);
        Assert.Empty(after["parties"]!.AsArray());
        foreach (var (act, input) in new (string, object)[] { ("/accept", new { terms = 2 }), ("/decline", new { terms = 2, because = "无" }), ("/amount", new { amount = 1 }), ("/total", new { amount = 1 }), ("/ask", new { due = "2026-12-01" }), ("/freeze", new { }) })
        {
            (await bid.ActAsync(Outsider, act, input)).Must(HttpStatusCode.NotFound);
        }
        // A party that the lead has not asked yet is in no other place.
        var second = await BidAsync();
        await second.MustAsync(Presales, "", new { form = "consortium", isJointlyLiable = true });
        await second.JoinAsync(World.Partner);
        Assert.Null((await Partner.ReadAsync(second.Url)).MustBeDone().Json["agreement"]);
    }

    [Fact]
    public async Task A_change_of_the_terms_makes_every_acceptance_stale()
    {
        var bid = await BidAsync();
        await AgreeAsync(bid);
        await bid.MustAsync(Rival, "/amount", new { amount = 251.50m });
        var refused = await bid.ActAsync(Presales, "/freeze");
        refused.MustRefuse("structure.accepted-older").MustRefuse("structure.not-asked-yet").MustRefuse("structure.sum-differs");
        Assert.Equal(3, refused.Codes.Count(c => c == "structure.accepted-older"));
        Assert.Equal("stale", (string)PartyIn((await Partner.ReadAsync(bid.Url)).Json, World.Partner)["consent"]!);
        (await bid.ActAsync(Partner, "/accept", new { terms = await bid.TermsAsync() - 1 })).MustRefuse("structure.terms-changed");
        await bid.MustAsync(Partner, "/accept", new { terms = await bid.TermsAsync() });
        (await bid.ActAsync(Partner, "/accept", new { terms = await bid.TermsAsync() })).MustRefuse("structure.already-accepted");
    }

    [Fact]
    public async Task The_lead_sees_an_amount_once_its_owner_accepted_that_it_does()
    {
        var bid = await BidAsync();
        await AgreeAsync(bid);
        await bid.MustAsync(Presales, "", new { form = "consortium", isJointlyLiable = true, leadSeesAmounts = true });
        Assert.Null(PartyIn((await Presales.ReadAsync(bid.Url)).Json, World.Partner)["amount"]);
        await bid.MustAsync(Partner, "/accept", new { terms = await bid.TermsAsync() });
        Assert.Equal(400.25m, (decimal)PartyIn((await Presales.ReadAsync(bid.Url)).Json, World.Partner)["amount"]!);
        Assert.Null(PartyIn((await Presales.ReadAsync(bid.Url)).Json, World.Rival)["amount"]);
        // A lead that comes later was shown nothing.
        await bid.MustAsync(Presales, "", new { form = "consortium", isJointlyLiable = true, leadSeesAmounts = true, lead = World.Rival.Id });
        Assert.Null(PartyIn((await Rival.ReadAsync(bid.Url)).Json, World.Partner)["amount"]);
    }

    [Fact]
    public async Task An_acceptance_is_owed_to_the_lead_and_kept_by_accepting()
    {
        var bid = await BidAsync();
        await bid.MustAsync(Presales, "", new { form = "consortium", isJointlyLiable = true });
        await bid.JoinAsync(World.Partner);
        await bid.JoinAsync(World.Rival);
        (await bid.ActAsync(Presales, "/ask", new { due = "2026-11-20" })).MustRefuse("structure.due-in-the-past");
        (await bid.ActAsync(Partner, "/accept", new { terms = await bid.TermsAsync() })).Must(HttpStatusCode.NotFound);
        await bid.MustAsync(Presales, "/ask", new { due = "2026-12-01" });
        Assert.Single(await OwedAsync(Partner, "by-us/open", bid));
        Assert.Equal(2, (await OwedAsync(Presales, "to-me/open", bid)).Count);
        (await bid.ActAsync(Partner, "/accept", new { terms = await bid.TermsAsync() })).MustRefuse("structure.amount-first");
        await bid.MustAsync(Partner, "/amount", new { amount = 10 });
        await bid.MustAsync(Partner, "/accept", new { terms = await bid.TermsAsync() });
        Assert.Empty(await OwedAsync(Partner, "by-us/open", bid));
        Assert.Single(await OwedAsync(Partner, "by-us/done", bid));
        // One that declines owes nothing either; its reason reaches the lead and nobody else.
        await bid.MustAsync(Rival, "/decline", new { terms = await bid.TermsAsync(), because = "甲方没想到" });
        Assert.Empty(await OwedAsync(Rival, "by-us/open", bid));
        Assert.Equal("甲方没想到", (string)PartyIn((await Presales.ReadAsync(bid.Url)).Json, World.Rival)["because"]!);
        Assert.Null(PartyIn((await Partner.ReadAsync(bid.Url)).Json, World.Rival)["because"]);
        (await bid.ActAsync(Presales, "/freeze")).MustRefuse("structure.has-declined").MustRefuse("structure.has-not-accepted").MustRefuse("structure.no-total").MustRefuse("structure.amount-missing")
            .MustRefuse("structure.nobody-responsible").MustRefuse("structure.nothing-to-do");
        // Who leaves owes nothing, and sees nothing more.
        await bid.MustAsync(Presales, "/ask", new { due = "2026-12-02" });
        await bid.MustAsync(Presales, $"/parties/{World.Rival.Id}/remove");
        Assert.Empty(await OwedAsync(Rival, "by-us/open", bid));
        Assert.Null((await Rival.ReadAsync(bid.Url)).Json["agreement"]);
    }

    [Fact]
    public async Task What_the_tender_bars_is_refused_with_its_place()
    {
        var bid = await BidAsync("本项目不接受联合体投标。\n\n本项目不允许分包。\n\n投标人须为所投产品制造商。");
        (await bid.ActAsync(Presales, "", new { form = "consortium", isJointlyLiable = true })).MustRefuse("structure.consortium-barred");
        (await bid.ActAsync(Presales, "", new { form = "subcontract" })).MustRefuse("structure.subcontract-barred");
        var model = (await Presales.ReadAsync(bid.Url)).MustBeDone().Json;
        var barred = model["forms"]!.AsArray().Single(f => (string?)f!["form"] == "consortium")!["whyNot"]!.AsArray().Single()!;
        Assert.False(string.IsNullOrEmpty((string?)barred["arguments"]![0]!["chinese"]));
        await bid.MustAsync(Presales, "", new { form = "sole" });
        (await bid.ActAsync(Presales, "/work", new { requirements = new[] { bid.Requirements[0] }, responsible = World.Provider.Id })).MustRefuse("structure.sole-has-no-split");
        (await bid.ActAsync(Presales, "/amount", new { amount = 5 })).MustRefuse("structure.sole-has-no-amounts");
        (await bid.ActAsync(Presales, "/ask", new { due = "2026-12-01" })).MustRefuse("structure.nobody-to-ask");
        (await bid.ActAsync(Presales, "/parties", new { organization = World.Partner.Id, kind = "technology" })).MustRefuse("structure.sole-is-alone");
        await bid.MustAsync(Presales, "/freeze");
        await using var db = Product.Open();
        Assert.Equal(World.Provider.Id, (await CurrentStructure.LoadAsync(db, bid.Id, default))!.SupplierOf(bid.Requirements[0]));
    }

    [Fact]
    public async Task A_subcontractor_is_named_within_the_limit_and_has_none_below_it()
    {
        var bid = await BidAsync("★ 允许分包，分包金额不得超过合同金额的30%，主体、关键性工作不得分包。");
        await bid.MustAsync(Presales, "", new { form = "subcontract" });
        (await bid.ActAsync(Presales, "/ask", new { due = "2026-12-01" })).MustRefuse("structure.needs-another");
        await bid.JoinAsync(World.Partner);
        (await bid.ActAsync(Presales, "/parties", new { organization = World.Rival.Id, kind = "technology", under = World.Partner.Id })).MustRefuse("structure.no-second-tier");
        (await bid.ActAsync(Presales, "/work", new { requirements = new[] { bid.Requirements[0] }, responsible = World.Partner.Id, isCore = true })).MustRefuse("structure.core-subcontracted");
        await bid.MustAsync(Presales, "/work", new { requirements = bid.Requirements.Skip(1), responsible = World.Provider.Id, isCore = true });
        await bid.MustAsync(Presales, "/work", new { requirements = new[] { bid.Requirements[0] }, responsible = World.Partner.Id });
        await bid.MustAsync(Presales, "/total", new { amount = 1000 });
        await bid.MustAsync(Presales, "/amount", new { amount = 699.99m });
        await bid.MustAsync(Partner, "/amount", new { amount = 1 }, HttpStatusCode.NotFound);
        await bid.MustAsync(Presales, "/ask", new { due = "2026-12-01" });
        await bid.MustAsync(Partner, "/amount", new { amount = 300.01m });
        // The contract is with the one who signs: it sees the price. What the customer pays is not the subcontractor's.
        Assert.Equal(300.01m, (decimal)PartyIn((await Presales.ReadAsync(bid.Url)).Json, World.Partner)["amount"]!);
        Assert.Null((await Partner.ReadAsync(bid.Url)).Json["agreement"]!["total"]);
        (await bid.ActAsync(Presales, "/freeze")).MustRefuse("structure.share-above-limit");
        await bid.MustAsync(Partner, "/amount", new { amount = 300 });
        var refused = await bid.ActAsync(Presales, "/freeze");
        Assert.DoesNotContain("structure.share-above-limit", refused.Codes);
        refused.MustRefuse("structure.sum-differs");
        Assert.DoesNotContain("structure.consent-needed", await FindingsAsync(bid));
        var silent = await BidAsync();
        await silent.MustAsync(Presales, "", new { form = "subcontract" });
        Assert.Contains("structure.consent-needed", await FindingsAsync(silent));
    }

    [Fact]
    public async Task In_a_resale_the_partner_leads_and_the_provider_supplies()
    {
        var bid = await BidAsync();
        (await bid.ActAsync(Presales, "", new { form = "resale" })).MustRefuse("structure.partner-resells");
        (await bid.ActAsync(Presales, "", new { form = "sole", lead = World.Partner.Id })).MustRefuse("structure.provider-leads");
        await bid.MustAsync(Presales, "", new { form = "resale", lead = World.Partner.Id });
        (await bid.ActAsync(Presales, $"/parties/{World.Partner.Id}/remove")).MustRefuse("structure.party-has-to-stay");
        (await bid.ActAsync(Presales, "/total", new { amount = 5 })).MustRefuse("structure.lead-only");
        await bid.MustAsync(Presales, "/work", new { requirements = bid.Requirements, responsible = World.Provider.Id });
        await bid.MustAsync(Partner, "/total", new { amount = 1000 });
        await bid.MustAsync(Partner, "/amount", new { amount = 200 });
        await bid.MustAsync(Presales, "/amount", new { amount = 800 });
        await bid.MustAsync(Partner, "/ask", new { due = "2026-12-01" });
        Assert.Single(await OwedAsync(Manager, "by-us/open", bid));
        await bid.MustAsync(Partner, "/accept", new { terms = await bid.TermsAsync() });
        await bid.MustAsync(Manager, "/accept", new { terms = await bid.TermsAsync() });
        // What the customer pays and what the partner keeps are the partner's.
        var ours = (await Presales.ReadAsync(bid.Url)).Json;
        Assert.Null(ours["agreement"]!["total"]);
        Assert.Null(PartyIn(ours, World.Partner)["amount"]);
        Assert.Equal(800m, (decimal)PartyIn((await Partner.ReadAsync(bid.Url)).Json, World.Provider)["amount"]!);
        (await bid.ActAsync(Presales, "/freeze")).MustRefuse("structure.lead-only");
        await bid.MustAsync(Partner, "/freeze");
        Assert.Single((await Partner.ReadAsync(bid.Url)).Json["frozenVersions"]!.AsArray());
    }

    [Fact]
    public async Task Nobody_bids_twice_for_the_same_procurement()
    {
        var number = $"同一项目 {Interlocked.Increment(ref _tenders)}";
        var (first, second) = (await BidAsync(projectNumber: number), await BidAsync(projectNumber: number));
        await first.MustAsync(Presales, "", new { form = "resale", lead = World.Partner.Id });
        (await second.ActAsync(Presales, "", new { form = "consortium", isJointlyLiable = true, lead = World.Partner.Id })).MustRefuse("structure.bids-twice");
        await second.MustAsync(Presales, "", new { form = "consortium", isJointlyLiable = true });
        (await second.ActAsync(Presales, "/parties", new { organization = World.Partner.Id, kind = "technology" })).MustRefuse("structure.bids-twice");
        // A supplier that signs nothing with the customer does not bid.
        await second.JoinAsync(World.Rival);
    }

    [Fact]
    public async Task A_large_firm_does_not_sign_where_only_small_ones_may_bid()
    {
        var bid = await BidAsync("本项目专门面向中小企业采购。");
        await using (var db = Product.Open())
        {
            await db.Set<Organization>().Where(o => o.Id == World.FourthPartner.Id).ExecuteUpdateAsync(s => s.SetProperty(o => o.Size, OrganizationSize.Large));
        }
        (await Presales.ActAsync($"/engagements/{bid.Id}/bid-partners", new { requirements = bid.Requirements, partner = World.FourthPartner.Id })).MustBeDone();
        (await bid.ActAsync(Presales, "", new { form = "resale", lead = World.FourthPartner.Id })).MustRefuse("structure.sme-only");
        await bid.MustAsync(Presales, "", new { form = "resale", lead = World.Partner.Id });
        Assert.Contains("structure.size-not-declared", await FindingsAsync(bid));
    }

    [Fact]
    public async Task A_changed_requirement_makes_its_work_stale_in_the_frozen_version_too()
    {
        var bid = await BidAsync();
        await AgreeAsync(bid);
        await bid.MustAsync(Presales, "/freeze");
        await ReviseAsync(bid);
        await using var db = Product.Open();
        Assert.Equal([WorkFlaw.Stale], (await db.StructureFindingsAsync(bid.Id, default)).Select(f => f.Flaw));
        var model = (await Presales.ReadAsync(bid.Url)).MustBeDone().Json;
        Assert.Equal(["R-001"], model["frozenVersions"]![0]!["staleKeys"]!.AsArray().Select(k => (string)k!));
        Assert.Contains("structure.work-stale", model["may"]!["whyNotFreeze"]!.AsArray().Select(r => (string)r!["rule"]!["code"]!));
        Assert.Equal(["R-001"], (await Partner.ReadAsync(bid.Url)).Json["frozenVersions"]![0]!["staleKeys"]!.AsArray().Select(k => (string)k!));
        Assert.Empty((await Rival.ReadAsync(bid.Url)).Json["frozenVersions"]![0]!["staleKeys"]!.AsArray());
        await bid.MustAsync(Presales, "/work", new { requirements = new[] { bid.Requirements[0] }, responsible = World.Partner.Id });
        Assert.DoesNotContain("structure.work-stale", (await bid.ActAsync(Presales, "/freeze")).Codes);
    }

    [Fact]
    public async Task A_frozen_version_is_never_changed()
    {
        var bid = await BidAsync();
        await AgreeAsync(bid);
        await bid.MustAsync(Presales, "/freeze");
        // Who leaves afterwards still sees what it accepted, and not what comes.
        await bid.MustAsync(Presales, $"/parties/{World.Rival.Id}/remove");
        var rivals = (await Rival.ReadAsync(bid.Url)).MustBeDone().Json;
        Assert.Null(rivals["agreement"]);
        Assert.Single(rivals["frozenVersions"]!.AsArray());
        await using var db = Product.Open();
        Assert.Equal(3, (await CurrentStructure.LoadAsync(db, bid.Id, default))!.Parties.Count);
        await Assert.ThrowsAnyAsync<System.Data.Common.DbException>(() => db.Set<FrozenWork>().Where(w => w.EngagementId == bid.Id).ExecuteDeleteAsync());
        await Assert.ThrowsAnyAsync<System.Data.Common.DbException>(() => db.Set<FrozenParty>().ExecuteUpdateAsync(s => s.SetProperty(p => p.Work, "改")));
        await Assert.ThrowsAnyAsync<System.Data.Common.DbException>(() => db.Set<FrozenStructure>().ExecuteUpdateAsync(s => s.SetProperty(f => f.Number, 9)));
        await Assert.ThrowsAnyAsync<System.Data.Common.DbException>(() => db.Set<StructureReply>().ExecuteUpdateAsync(s => s.SetProperty(r => r.Accepts, true)));
        await Assert.ThrowsAnyAsync<System.Data.Common.DbException>(() => db.Set<StructureAmount>().ExecuteUpdateAsync(s => s.SetProperty(a => a.GrossMinor, 1)));
    }

    [Fact]
    public async Task Nothing_is_done_on_a_structure_that_is_not_chosen_or_by_who_has_no_part_in_it()
    {
        var bid = await BidAsync();
        (await bid.ActAsync(Presales, "/parties", new { organization = World.Partner.Id, kind = "technology" })).MustRefuse("structure.not-chosen");
        (await bid.ActAsync(Presales, "", new { form = "consortium", lead = World.FourthPartner.Id })).MustRefuse("structure.not-invited");
        await bid.MustAsync(Presales, "", new { form = "consortium" });
        (await bid.ActAsync(Presales, "/amount", new { amount = 1.001m })).MustRefuse("structure.amount-too-fine");
        await bid.JoinAsync(World.Partner);
        (await bid.ActAsync(Presales, "/ask", new { due = "2026-12-01" })).MustRefuse("structure.liability-not-stated");
        (await bid.ActAsync(Presales, "/work", new { requirements = new[] { bid.Requirements[0] }, responsible = World.Rival.Id })).MustRefuse("structure.not-a-party");
        (await Presales.ActAsync(bid.Url + "/parties", new { organization = World.Partner.Id, kind = "technology" }, version: 1)).MustRefuse("conflict.changed-meanwhile");
    }

    [Fact]
    public async Task The_page_says_what_to_do_next_and_why_a_button_is_off()
    {
        var bid = await BidAsync();
        Assert.Contains("先选承接方式", (await Presales.GetAsync(bid.Url)).MustBeDone().Text, StringComparison.Ordinal);
        Assert.Contains("目前没有需要本单位确认的承接方式", (await Partner.GetAsync(bid.Url)).MustBeDone().Text, StringComparison.Ordinal);
        await bid.MustAsync(Presales, "", new { form = "consortium" });
        var page = (await Presales.GetAsync(bid.Url)).MustBeDone().Text;
        Assert.Contains("至少需要两方", page, StringComparison.Ordinal);
        Assert.Contains("连带责任（政府采购法第二十四条）", page, StringComparison.Ordinal);
        Assert.Contains("R-002 是实质性要求，还没有负责方", page, StringComparison.Ordinal);
        // A refused form shows the page again with the reason.
        var refused = (await Presales.SubmitAsync(bid.Url + "/ask", new { due = "2026-12-01" }, await bid.VersionAsync())).Must(HttpStatusCode.UnprocessableEntity);
        Assert.Contains("role=\"alert\"", refused.Text, StringComparison.Ordinal);
    }

    private async Task<IReadOnlyList<string>> FindingsAsync(Bid bid) => [.. (await Presales.ReadAsync(bid.Url)).MustBeDone().Json["findings"]!.AsArray().Select(f => (string)f!["rule"]!["code"]!)];

    private static JsonNode PartyIn(JsonNode model, Company company) => model["parties"]!.AsArray().Single(p => (string?)p!["organization"] == company.Id.ToString())!;

    private static async Task<IReadOnlyList<string>> OwedAsync(Visitor who, string list, Bid bid) =>
        [.. (await who.ReadAsync($"/commitments/{list}")).MustBeDone().Json["page"]!["rows"]!.AsArray().Where(r => (string?)r!["link"] == bid.Url && (string?)r["kind"] == "proposals.accept-structure").Select(r => (string)r!["title"]!)];

    /// <summary>A consortium of provider, partner and rival to which all have agreed, ready to be frozen.</summary>
    private async Task AgreeAsync(Bid bid, bool splitIsShared = true)
    {
        await bid.MustAsync(Presales, "", new { form = "consortium", isJointlyLiable = true, splitIsShared });
        await bid.JoinAsync(World.Partner);
        await bid.JoinAsync(World.Rival);
        await bid.MustAsync(Presales, "/work", new { requirements = new[] { bid.Requirements[0] }, responsible = World.Partner.Id });
        await bid.MustAsync(Presales, "/work", new { requirements = bid.Requirements.Skip(1), responsible = World.Rival.Id, sharers = new[] { World.Provider.Id } });
        await bid.MustAsync(Presales, "/ask", new { due = "2026-12-01" });
        await bid.MustAsync(Presales, "/total", new { amount = 1000 });
        await bid.MustAsync(Presales, "/amount", new { amount = 349.25m });
        await bid.MustAsync(Partner, "/amount", new { amount = 400.25m });
        await bid.MustAsync(Rival, "/amount", new { amount = 250.5m });
        await bid.MustAsync(Presales, "/ask", new { due = "2026-12-02" });
        await bid.MustAsync(Rival, "/decline", new { terms = await bid.TermsAsync(), because = "甲方没想到" });
        foreach (var who in new[] { Manager, Partner, Rival })
        {
            await bid.MustAsync(who, "/accept", new { terms = await bid.TermsAsync() });
        }
    }

    private async Task ReviseAsync(Bid bid)
    {
        await using var db = Product.Open();
        var need = await db.Set<Need>().SingleAsync(n => n.EngagementId == bid.Id);
        var carrier = (await Presales.SendAsync(new(HttpMethod.Post, $"/api/v1/files?name=澄清.md") { Content = new ByteArrayContent("# 澄清"u8.ToArray()) })).MustBeDone().Json["id"];
        (await Presales.ActAsync($"/engagements/{bid.Id}/need-revise", new { reason = "澄清" }, need.Version)).MustBeDone();
        (await Presales.ActAsync($"/engagements/{bid.Id}/need/{bid.Requirements[0]}", new { text = "★ 系统应当支持国密算法加密，并支持双栈。", obligation = "mandatory", kind = "technical" }, await Product.VersionOfAsync<Need>(n => n.EngagementId == bid.Id))).MustBeDone();
        (await Presales.ActAsync($"/engagements/{bid.Id}/need-freeze", new { carriedBy = (string)carrier! }, await Product.VersionOfAsync<Need>(n => n.EngagementId == bid.Id))).MustBeDone();
    }

    /// <summary>A recorded tender with two mandatory requirements, frozen, three partners invited to one each or both.</summary>
    private async Task<Bid> BidAsync(string terms = "", string? projectNumber = null)
    {
        var document = $"# 采购需求\n\n| 符号 | 含义 |\n|---|---|\n| ★ | 实质性要求，不满足则投标无效 |\n\n## 技术要求\n\n★ 系统应当支持国密算法加密。\n\n★ 系统应当提供不少于两个可用区。\n\n## 商务要求\n\n{terms}\n";
        var begun = await Presales.SubmitAsync("/engagements/record", new
        {
            customer = World.Customer.Id, title = "政务云", projectNumber = projectNumber ?? $"JG-{Interlocked.Increment(ref _tenders)}", method = ProcurementMethod.OpenTender, publishedOn = "2026-11-23",
            bidDeadline = "2026-12-21T09:30",
        }, files: Upload.Text("document", "采购需求.md", document));
        var id = EngagementId.Parse(begun.Must(HttpStatusCode.Redirect).Location!.Split('/')[2], null);
        (await Presales.ActAsync($"/engagements/{id}/need-freeze", version: await Product.VersionOfAsync<Need>(n => n.EngagementId == id))).MustBeDone();
        await using var db = Product.Open();
        var requirements = await db.Set<RequirementText>().Where(t => t.EngagementId == id && t.Revision == 1).OrderBy(t => t.Position).Select(t => t.RequirementId).ToListAsync();
        foreach (var (partner, at) in new[] { (World.Partner, 0), (World.Rival, 1), (World.Outsider, 1) })
        {
            (await Presales.ActAsync($"/engagements/{id}/bid-partners", new { requirements = new[] { requirements[at] }, partner = partner.Id })).MustBeDone();
        }
        return new(Product, id, requirements);
    }

    private sealed record Bid(Deployment Product, EngagementId Id, IReadOnlyList<Id<Requirement>> Requirements)
    {
        public string Url => $"/engagements/{Id}/structure";

        public async Task<Harness.Answer> ActAsync(Visitor who, string act, object? input = null) => await who.ActAsync(Url + act, input, await VersionAsync());

        public async Task<JsonNode> MustAsync(Visitor who, string act, object? input = null, HttpStatusCode status = HttpStatusCode.OK) => (await ActAsync(who, act, input)).Must(status).Json;

        public Task<JsonNode> JoinAsync(Company company) => MustAsync(Product.As(Product.World.Provider.With(Role.Presales)), "/parties", new { organization = company.Id, kind = "technology", work = "承担其中一部分" });

        public async Task<long?> VersionAsync()
        {
            await using var db = Product.Open();
            return await db.Set<DeliveryStructure>().Where(s => s.EngagementId == Id).Select(s => (long?)s.Version).SingleOrDefaultAsync();
        }

        public async Task<int> TermsAsync()
        {
            await using var db = Product.Open();
            return await db.Set<DeliveryStructure>().Where(s => s.EngagementId == Id).Select(s => s.Terms).SingleAsync();
        }
    }
}

public sealed class StructureFlowOnSqlite(OnSqlite product) : StructureFlowTests(product), IClassFixture<OnSqlite>;

public sealed class StructureFlowOnPostgres(OnPostgres product) : StructureFlowTests(product), IClassFixture<OnPostgres>;
