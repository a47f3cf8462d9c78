using System.Globalization;
using System.Net;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using Pingshi.Commitments;
using Pingshi.Engagements;
using Pingshi.Partners;
using Pingshi.Platform.Access;
using Pingshi.Platform.Audit;
using Pingshi.Platform.Data;
using Pingshi.Platform.Identity;
using Pingshi.Platform.Web;
using Pingshi.Platform.Words;
using Pingshi.Tests.Harness;

namespace Pingshi.Tests.Partners;

public abstract class DealFlowTests(Product product) : ProductTests(product), IAsyncLifetime
{
    private Visitor Manager => Product.As(World.Provider.With(Role.Manager));
    private Visitor Partner => Product.As(World.Partner.With(Role.PartnerManager));
    private Visitor Rival => Product.As(World.Rival.With(Role.PartnerManager));

    public async ValueTask InitializeAsync() => await Product.ResetAsync();

    /// <summary>Time goes by, and everybody signs in again.</summary>
    private async Task LaterAsync(Duration by)
    {
        Product.Advance(by);
        await using var db = Product.Open();
        await db.Set<Session>().ExecuteUpdateAsync(s => s.SetProperty(x => x.CreatedAt, Product.Now).SetProperty(x => x.LastSeenAt, Product.Now));
    }

    public ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        return ValueTask.CompletedTask;
    }

    private static object Deal(string project = "智慧水务", string customer = "清江水务集团", string product = "安全", string? code = null, string region = "42", string evidence = "见过总工") =>
        new { customerName = customer, customerCreditCode = code, project, product, region, evidence };

    private static async Task<RegisterDeal.Registered> RegisterAsync(Visitor who, object deal) => (await who.ActAsync("/deals/new", deal)).MustBeDone().As<RegisterDeal.Registered>();

    private static async Task<ShowDeal.Model> ReadAsync(Visitor who, Id<DealRegistration> id) => (await who.ReadAsync($"/deals/{id}")).MustBeDone().As<ShowDeal.Model>();

    private async Task AnswerAsync(Id<DealRegistration> id, bool accepts, string? words = null) =>
        (await Manager.ActAsync($"/deals/{id}/answer", new { accepts, words }, (await ReadAsync(Manager, id)).Version)).MustBeDone();

    private async Task<Commitment> CommitmentAsync(CommitmentKind kind, Id<DealRegistration> deal)
    {
        await using var db = Product.Open();
        return await db.Set<Commitment>().SingleAsync(c => c.Kind == kind.Key && c.SourceId == deal.Value);
    }

    [Fact]
    public async Task A_registration_is_owed_an_answer_by_the_working_calendar_and_protected_once_accepted()
    {
        var registered = await RegisterAsync(Partner, Deal());
        Assert.Equal(DealState.Registered, registered.State);
        // Five working days after Monday, 23 November: the end of Monday, 30 November, in China.
        Assert.Equal(Instant.FromUtc(2026, 11, 30, 16, 0), registered.AnswerDueAt);
        var owed = await CommitmentAsync(DealRegistration.AnswerDue, registered.Deal);
        Assert.Equal((World.Provider.Id, World.Partner.Id, registered.AnswerDueAt), (owed.OwedBy, owed.OwedTo, owed.DueAt));

        await AnswerAsync(registered.Deal, accepts: true);
        Assert.Equal(CommitmentState.Kept, ListCommitments.StateOf(await CommitmentAsync(DealRegistration.AnswerDue, registered.Deal), Product.Now));
        var seen = await ReadAsync(Partner, registered.Deal);
        // Ninety full days by the policy it was registered under.
        Assert.Equal((DealState.Accepted, Instant.FromUtc(2027, 2, 21, 16, 0)), (seen.State, seen.ProtectedUntil));
        Assert.Equal(seen.ProtectedUntil, (await CommitmentAsync(DealRegistration.Protection, registered.Deal)).DueAt);
        (await Manager.ActAsync($"/deals/{registered.Deal}/answer", new { accepts = true }, seen.Version)).MustRefuse("deal.not-waiting");
    }

    [Fact]
    public async Task A_registration_keeps_its_policy_version_for_ever()
    {
        var registered = await RegisterAsync(Partner, Deal());
        // The worse version comes into force: sixty days instead of ninety.
        await LaterAsync(Duration.FromDays(40));
        var later = await RegisterAsync(Partner, Deal(project: "另一个"));
        await AnswerAsync(registered.Deal, accepts: true);
        await AnswerAsync(later.Deal, accepts: true);
        var (old, young) = (await ReadAsync(Partner, registered.Deal), await ReadAsync(Partner, later.Deal));
        Assert.Equal((1, 2), (old.PolicyNumber, young.PolicyNumber));
        Assert.Equal(Duration.FromDays(30), old.ProtectedUntil - young.ProtectedUntil);
    }

    [Fact]
    public async Task A_second_claim_is_told_that_there_is_one_and_nothing_else()
    {
        var first = await RegisterAsync(Partner, Deal(code: "91440300708461136T", evidence: "机密线索 一号"));
        var second = await RegisterAsync(Rival, Deal(project: "智慧 水务", customer: "清江水务（集团）", code: "91440300708461136T", region: "4201"));
        Assert.Equal(DealState.AlreadyClaimed, second.State);
        Assert.Equal(first.AnswerDueAt, second.AnswerDueAt);
        var seen = await ReadAsync(Rival, second.Deal);
        Assert.Empty(seen.Others);

        // By no route, list, count, page, export or file does it learn whose it is, or of its deal at all.
        string[] paths = ["/deals", "/deals?filter=机密", $"/deals/{second.Deal}", "/commitments/to-me/open", "/commitments/by-me/open", "/company", "/offers", "/policies", "/engagements"];
        foreach (var path in paths)
        {
            foreach (var answer in (Harness.Answer[])[await Rival.GetAsync(path), await Rival.ReadAsync(path)])
            {
                Assert.DoesNotContain(World.Partner.Name, answer.Text, StringComparison.Ordinal);
                Assert.DoesNotContain("机密线索", answer.Text, StringComparison.Ordinal);
                Assert.DoesNotContain(first.Deal.ToString(), answer.Text, StringComparison.Ordinal);
            }
        }
        Assert.Equal(2, (await Rival.ReadAsync("/deals")).As<ListDeals.Model>().Page.Total);
        Assert.All((await Rival.ReadAsync("/deals")).As<ListDeals.Model>().Page.Rows, r => Assert.False(r.IsContested));
        await AbsentAsync(Rival, first.Deal);

        // Nor does the first learn of the second.
        Assert.Empty((await ReadAsync(Partner, first.Deal)).Others);
        Assert.False(Assert.Single((await Partner.ReadAsync("/deals?filter=智慧水务")).As<ListDeals.Model>().Page.Rows).IsContested);
        // The provider sees both.
        Assert.Equal(second.Deal, Assert.Single((await ReadAsync(Manager, first.Deal)).Others).Deal);
        Assert.Equal(first.Deal, Assert.Single((await ReadAsync(Manager, second.Deal)).Others).Deal);
    }

    /// <summary>Another's registration answers like one that was never made.</summary>
    private async Task AbsentAsync(Visitor who, Id<DealRegistration> deal)
    {
        var invented = Product.Open().Scope.NewId<DealRegistration>();
        foreach (var id in (Id<DealRegistration>[])[deal, invented])
        {
            (await who.ReadAsync($"/deals/{id}")).Must(HttpStatusCode.NotFound);
            (await who.ActAsync($"/deals/{id}/withdraw", version: 1)).Must(HttpStatusCode.NotFound);
            (await who.ActAsync($"/deals/{id}/evidence", new { evidence = "x" })).Must(HttpStatusCode.NotFound);
        }
    }

    [Fact]
    public async Task A_claim_says_yes_or_no_and_shows_no_row()
    {
        await RegisterAsync(Partner, Deal());
        await using var db = Product.Open(Product.ScopeOf(World.Rival.With(Role.PartnerManager)));
        DealRegistration deal = new()
        {
            Id = db.Scope.NewId<DealRegistration>(), OrganizationId = World.Rival.Id, CustomerName = "清江水务集团", Project = "智慧水务", Product = "安全", Region = "42", PolicyId = World.Policy, RegisteredAt = Product.Now,
            RegisteredBy = db.Scope.Actor, AnswerDueAt = Product.Now, State = DealState.Registered, NameKey = ClaimKeys.ByName("清江水务集团", "智慧水务", "安全", "42"), CodeKey = ClaimKeys.ByCode("X", "智慧水务", "安全", "42"),
        };
        Assert.False(await db.TakeClaimAsync(deal, default));
        // What it took on the way there is given back, and the other's stays.
        Assert.Empty(await db.Set<DealClaim>().Where(c => c.DealId == deal.Id).ToListAsync());
        Assert.False(await db.TakeClaimAsync(deal, default));
        await using var all = Product.Open();
        Assert.Equal(World.Partner.Id, (await all.Set<DealClaim>().SingleAsync(c => c.Key == deal.NameKey)).OrganizationId);
    }

    [Fact]
    public async Task Of_claims_made_at_once_one_holds_the_deal()
    {
        var visitors = World.Companies.Where(c => c.Side == Side.Partner).Select(c => Product.As(c.With(Role.PartnerManager))).ToList();
        for (var round = 0; round < 4; round++)
        {
            var project = $"竞速{round.ToString(CultureInfo.InvariantCulture)}";
            var answers = await Task.WhenAll(visitors.Select((v, i) => v.ActAsync("/deals/new", Deal(project, customer: i % 2 == 0 ? "清江水务集团" : "清江水务", code: "91440300708461136T"))));
            var states = answers.Select(a => a.MustBeDone().As<RegisterDeal.Registered>().State).ToList();
            Assert.Single(states, DealState.Registered);
            Assert.Equal(visitors.Count - 1, states.Count(s => s == DealState.AlreadyClaimed));
        }
    }

    [Fact]
    public async Task The_provider_decides_between_two_claims()
    {
        var (first, second) = (await RegisterAsync(Partner, Deal()), await RegisterAsync(Rival, Deal()));
        (await Manager.ActAsync($"/deals/{second.Deal}/answer", new { accepts = true }, (await ReadAsync(Manager, second.Deal)).Version)).MustRefuse("deal.held-by-another");
        (await Manager.ActAsync($"/deals/{first.Deal}/answer", new { accepts = false }, (await ReadAsync(Manager, first.Deal)).Version)).MustRefuse("deal.reason-needed");
        await AnswerAsync(first.Deal, accepts: false, "证明不足");
        await AnswerAsync(second.Deal, accepts: true);
        Assert.Equal((DealState.Refused, "证明不足"), ((await ReadAsync(Partner, first.Deal)).State, (await ReadAsync(Partner, first.Deal)).Words));
        Assert.Equal(DealState.Accepted, (await ReadAsync(Rival, second.Deal)).State);
        Assert.Equal(DealState.AlreadyClaimed, (await RegisterAsync(Partner, Deal())).State);
    }

    [Fact]
    public async Task A_claim_is_free_again_once_withdrawn_or_expired()
    {
        var first = await RegisterAsync(Partner, Deal());
        (await Partner.ActAsync("/deals/new", Deal(project: "智慧 水务"))).MustRefuse("deal.registered-by-us");
        (await Partner.SubmitAsync($"/deals/{first.Deal}/withdraw", version: 1)).Must(HttpStatusCode.Redirect);
        (await Partner.ActAsync($"/deals/{first.Deal}/withdraw", version: 2)).MustRefuse("deal.over");
        (await Partner.ActAsync($"/deals/{first.Deal}/evidence", new { evidence = "晚了" })).MustRefuse("deal.over");
        Assert.Equal(CommitmentState.Dropped, ListCommitments.StateOf(await CommitmentAsync(DealRegistration.AnswerDue, first.Deal), Product.Now));

        var second = await RegisterAsync(Rival, Deal());
        Assert.Equal(DealState.Registered, second.State);
        await AnswerAsync(second.Deal, accepts: true);
        await LaterAsync(Duration.FromDays(89));
        (await Manager.ActAsync($"/deals/{second.Deal}/extend", new { until = "2027-02-21", words = "x" }, 2)).MustRefuse("deal.not-later");
        (await Manager.ActAsync($"/deals/{second.Deal}/extend", new { until = "2027-02-22", words = "客户推迟" }, 2)).MustBeDone();
        await LaterAsync(Duration.FromDays(2));
        Assert.Equal(DealState.Extended, (await ReadAsync(Rival, second.Deal)).State);
        Assert.Equal(DealState.AlreadyClaimed, (await RegisterAsync(Partner, Deal())).State);
        await LaterAsync(Duration.FromDays(1));
        Assert.Equal(DealState.Expired, (await ReadAsync(Rival, second.Deal)).State);
        (await Manager.ActAsync($"/deals/{second.Deal}/extend", new { until = "2027-04-01", words = "x" }, 3)).MustRefuse("deal.not-protected");
        Assert.Equal(DealState.Registered, (await RegisterAsync(Product.As(World.Outsider.With(Role.PartnerManager)), Deal())).State);
        await Product.Services.GetRequiredService<WindowEnds>().CloseOnceAsync(default);
        Assert.Equal(CommitmentState.Kept, ListCommitments.StateOf(await CommitmentAsync(DealRegistration.Protection, second.Deal), Product.Now));
    }

    [Fact]
    public async Task Evidence_is_read_by_its_partner_and_the_provider_and_by_nobody_else()
    {
        var answer = await Partner.SubmitAsync("/deals/new", Deal(), files: Upload.Text("file", "纪要.md", "会议纪要：绝密"));
        var id = Id<DealRegistration>.Parse(answer.Must(HttpStatusCode.Redirect).Location!.Split('/')[2], null);
        (await Partner.SubmitAsync($"/deals/{id}/evidence", new { evidence = "第二次" })).Must(HttpStatusCode.Redirect);
        var seen = await ReadAsync(Manager, id);
        Assert.Equal(["见过总工", "第二次"], seen.Evidence.Select(e => e.Text));
        var file = seen.Evidence[0].File!.Value;
        Assert.Contains("绝密", (await Manager.GetAsync($"/files/{file}")).MustBeDone().Text, StringComparison.Ordinal);
        Assert.Contains("绝密", (await Partner.GetAsync($"/files/{file}")).MustBeDone().Text, StringComparison.Ordinal);
        foreach (var stranger in (Harness.Member[])[World.Rival.With(Role.PartnerManager), World.Customer.With(Role.Requester)])
        {
            (await Product.As(stranger).GetAsync($"/files/{file}")).Must(HttpStatusCode.NotFound);
        }
        // Another's file is not one's evidence.
        (await Rival.ActAsync($"/deals/{World.Rival.Deal}/evidence", new { evidence = "借来的", file })).Must(HttpStatusCode.NotFound);
    }

    /// <summary>DESIGN §4.11: fails where the protection is taken out of inviting.</summary>
    [Fact]
    public async Task While_a_deal_is_protected_no_other_partner_is_invited_for_it()
    {
        var registered = await RegisterAsync(Partner, Deal());
        var url = $"/engagements/{World.Drafted.Id}";
        (await Manager.SubmitAsync(url + "/deals/link", new { deal = registered.Deal })).Must(HttpStatusCode.Redirect);
        (await Manager.ActAsync(url + "/deals/link", new { deal = registered.Deal })).MustRefuse("conflict.duplicate");
        object Invite(string? product) => new { requirements = new[] { World.Drafted.Unshared }, partner = World.FourthPartner.Id, product };
        await AnswerAsync(registered.Deal, accepts: true);
        (await Manager.ActAsync(url + "/bid-partners", Invite("安全"))).MustRefuse("deal.protected");
        (await Manager.ActAsync(url + "/bid-partners", Invite(null))).MustRefuse("deal.protected");
        (await Manager.ActAsync(url + "/bid-partners", new { requirements = new[] { World.Drafted.Unshared }, partner = World.Partner.Id })).MustBeDone();
        (await Manager.ActAsync(url + "/bid-partners", Invite("云平台"))).MustBeDone();
        var page = (await Manager.ReadAsync(url + "/deals")).MustBeDone().As<EngagementDeals.Model>();
        Assert.Equal(registered.Deal, Assert.Single(page.Deals).Deal);
        Assert.DoesNotContain(page.Linkable, d => d.Id == registered.Deal);

        // Another's registration under another name is not linked beside it.
        var rivals = await RegisterAsync(Rival, Deal(customer: "清江"));
        await AnswerAsync(rivals.Deal, accepts: true);
        (await Manager.ActAsync(url + "/deals/link", new { deal = rivals.Deal })).MustRefuse("deal.product-linked");

        await LaterAsync(Duration.FromDays(100));
        (await Manager.ActAsync(url + "/bid-partners", new { requirements = new[] { World.Drafted.Unshared }, partner = World.Outsider.Id, product = "安全" })).MustBeDone();
        (await Manager.ActAsync($"/engagements/{World.Awarded.Id}/deals/link", new { deal = rivals.Deal })).MustRefuse("deal.over");
    }

    [Fact]
    public async Task A_partner_does_not_learn_that_its_customer_is_on_the_deployment()
    {
        var (known, unknown) = (await RegisterAsync(Partner, Deal(customer: World.Customer.Name, project: "一")), await RegisterAsync(Partner, Deal(customer: "无此单位", project: "二")));
        (await Manager.ActAsync($"/engagements/{World.Drafted.Id}/deals/link", new { deal = known.Deal })).MustBeDone();
        Assert.Equal((known.State, known.AnswerDueAt), (unknown.State, unknown.AnswerDueAt));
        var (linked, free) = (await Partner.ReadAsync($"/deals/{known.Deal}"), await Partner.ReadAsync($"/deals/{unknown.Deal}"));
        Assert.Equal(linked.Headers.ETag, free.Headers.ETag);
        Assert.Equal(linked.Json.AsObject().Select(p => p.Key), free.Json.AsObject().Select(p => p.Key));
        Assert.DoesNotContain(World.Drafted.Id.ToString(), linked.Text, StringComparison.Ordinal);
        await using var theirs = Product.Open(Product.ScopeOf(World.Partner.With(Role.PartnerManager)));
        Assert.False(await theirs.Set<DealLink>().AnyAsync());
        await using var outside = Product.Open(Product.ScopeOf(World.Provider.Outside(Role.Manager)));
        Assert.False(await outside.Set<DealLink>().AnyAsync());
    }

    /// <summary>DESIGN §4.11: fails where the rule of reserved deals is taken out.</summary>
    [Fact]
    public async Task A_reserved_deal_is_not_taken_directly_and_the_attempt_is_in_the_audit_log()
    {
        var url = $"/engagements/{World.Drafted.Id}/deals";
        Assert.Empty(await WhyNotDirectAsync());
        (await Manager.ActAsync(url + "/lift", new { because = "x" })).MustRefuse("reserved.not-marked");
        (await Manager.SubmitAsync(url + "/reserve", new { because = "伙伴先谈的" })).Must(HttpStatusCode.Redirect);
        (await Manager.ActAsync(url + "/reserve", new { because = "再来" })).MustRefuse("reserved.marked-already");
        var against = await WhyNotDirectAsync();
        Assert.Equal("deal.reserved", Assert.Single(against).Rule.Code);
        Assert.Equal(["伙伴先谈的"], (await Manager.ReadAsync(url)).MustBeDone().As<EngagementDeals.Model>().ReservedBecause);

        await AttemptAsync(new Refusal(against));
        await using (var db = Product.Open())
        {
            var entry = await db.Set<AuditEntry>().SingleAsync(e => e.Act == "deals.take-directly");
            Assert.Equal((Outcome.Refused, World.Drafted.Id, World.Provider.With(Role.Manager).Person), (entry.Outcome, entry.EngagementId, entry.PersonId));
        }
        (await Manager.ActAsync(url + "/link", new { deal = World.Partner.Deal })).MustBeDone();
        (await Manager.ActAsync(url + "/lift", new { because = "x" })).MustRefuse("reserved.deal-linked");
        await AnswerAsync(World.Partner.Deal, accepts: false, "不符");
        (await Manager.ActAsync(url + "/lift", new { because = "伙伴已退出" })).MustBeDone();
        Assert.Empty(await WhyNotDirectAsync());
    }

    [Fact]
    public async Task The_policy_reserves_a_region_and_a_partners_signature_takes_nothing_from_another()
    {
        await using (var db = Product.Open())
        {
            // The customer's site moves to Sichuan, which the policy in force keeps for partners.
            (await db.Set<Pingshi.Accounts.Site>().SingleAsync(s => s.Id == World.Site)).CountyCode = "510107";
            db.Record("test.move", null, null, []);
            await db.SaveChangesAsync();
        }
        Assert.Equal([DealWords.Reserved], (await WhyNotDirectAsync()).Select(r => r.Rule));
    }

    private async Task<IReadOnlyList<Reason>> WhyNotDirectAsync()
    {
        await using var db = Product.Open(Product.ScopeOf(World.Provider.With(Role.Manager)));
        return await db.WhyNotDirectAsync(await db.Set<Engagement>().SingleAsync(e => e.Id == World.Drafted.Id), default);
    }

    /// <summary>What the platform does with an act that was refused for this.</summary>
    private async Task AttemptAsync(Refusal refusal)
    {
        DefaultHttpContext http = new() { RequestServices = Product.Services };
        http.Features.Set(Product.ScopeOf(World.Provider.With(Role.Manager)));
        http.Request.RouteValues["engagement"] = World.Drafted.Id.ToString();
        await Product.Services.GetRequiredService<Acts>().RecordDeniedAsync(http, refusal);
    }

    [Fact]
    public async Task What_cannot_be_registered_is_refused_by_name()
    {
        (await Partner.ActAsync("/deals/new", Deal(product: "别的"))).MustRefuse("deal.product-unknown");
        (await Partner.ActAsync("/deals/new", Deal(customer: "——"))).MustRefuse("deal.nothing-named");
        (await Partner.ActAsync("/deals/new", Deal(region: "成都"))).MustRefuse("division.not-a-prefix");
        (await Manager.ActAsync("/deals/new", Deal())).Must(HttpStatusCode.Forbidden);
        Assert.Equal("deal.no-policy", DealWords.NoPolicy.Code);
    }

    [Fact]
    public async Task Every_page_opens()
    {
        foreach (var visitor in (Visitor[])[Manager, Partner])
        {
            foreach (var path in (string[])["/deals", $"/deals/{World.Partner.Deal}", "/deals?sort=partner&filter=医院", "/deals?sort=protectedUntil&descending=true", "/deals/export"])
            {
                (await visitor.GetAsync(path)).MustBeDone();
            }
        }
        (await Manager.GetAsync($"/deals/{World.FourthPartner.Deal}")).MustBeDone();
        (await Manager.GetAsync($"/engagements/{World.Drafted.Id}/deals")).MustBeDone();
        Assert.Contains(DealWords.AlreadyClaimedSays.Chinese, (await Rival.GetAsync($"/deals/{World.Rival.Deal}")).MustBeDone().Text, StringComparison.Ordinal);
        Assert.Contains(DealWords.ContestedSays.Chinese, (await Manager.GetAsync($"/deals/{World.Rival.Deal}")).MustBeDone().Text, StringComparison.Ordinal);
    }
}

public sealed class DealFlowOnSqlite(OnSqlite product) : DealFlowTests(product), IClassFixture<OnSqlite>;

public sealed class DealFlowOnPostgres(OnPostgres product) : DealFlowTests(product), IClassFixture<OnPostgres>;
