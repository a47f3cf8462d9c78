using System.Net;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using Pingshi.Accounts;
using Pingshi.Commitments;
using Pingshi.Dispatch;
using Pingshi.Engagements;
using Pingshi.Platform.Access;
using Pingshi.Platform.Audit;
using Pingshi.Platform.Data;
using Pingshi.Platform.Identity;
using Pingshi.Platform.Web;
using Pingshi.Proposals;
using Pingshi.Tests.Harness;
using Xunit.Sdk;
using Answer = Pingshi.Proposals.Answer;

namespace Pingshi.Tests.Accounts;

public abstract class AccountsTests(Product product) : ProductTests(product)
{
    private static readonly CommitmentKind Kind = new("engagements.bids-due", new("{0}", "{0}"));

    private Visitor Manager => Product.As(World.Provider.With(Role.Manager));
    private Visitor AccountManager => Product.As(World.Provider.With(Role.AccountManager));

    [Fact]
    public async Task A_catalogue_is_added_to_renamed_closed_and_never_deleted()
    {
        var industry = (await Manager.ActAsync("/industries/new", new { name = "水务" })).MustBeDone().As<KeepIndustry.Kept>().Industry;
        (await Manager.ActAsync("/industries/new", new { name = "水务" })).MustRefuse("conflict.duplicate");
        (await Manager.ActAsync($"/industries/{industry}", new { name = "水务与环保" }, version: 1)).MustBeDone();
        (await Manager.ActAsync($"/industries/{industry}/close", new { close = true }, version: 1)).MustRefuse("conflict.changed-meanwhile");
        (await Manager.ActAsync($"/industries/{industry}/close", new { close = true }, version: 2)).MustBeDone();
        var row = (await Manager.ReadAsync("/industries?filter=环保")).MustBeDone().As<ListIndustries.Model>().Page.Rows.Single();
        Assert.Equal((industry, "水务与环保", true), (row.Id, row.Name, row.ClosedAt is not null));
        (await Manager.ActAsync("/customers/new", new { name = "新客户甲", industry })).MustRefuse("customer.industry-unknown");
    }

    [Fact]
    public async Task Rows_that_a_column_holds_equal_follow_each_other_as_they_were_made_and_back_and_no_page_repeats_one()
    {
        var made = new List<Id<Industry>>();
        foreach (var number in Enumerable.Range(0, 60))
        {
            made.Add((await Manager.ActAsync("/industries/new", new { name = $"同类{60 - number}" })).MustBeDone().As<KeepIndustry.Kept>().Industry);
        }
        foreach (var (way, expected) in ((string, IEnumerable<Id<Industry>>)[])[("false", made), ("true", made.AsEnumerable().Reverse())])
        {
            var first = (await Manager.ReadAsync($"/industries?filter=同类&sort=closed&descending={way}")).As<ListIndustries.Model>().Page;
            var second = (await Manager.ReadAsync($"/industries?filter=同类&sort=closed&descending={way}&page=2")).As<ListIndustries.Model>().Page;
            Assert.Equal(expected, [.. first.Rows.Concat(second.Rows).Select(r => r.Id)]);
        }
    }

    [Fact]
    public async Task A_region_takes_no_code_of_another()
    {
        var west = (await Manager.ActAsync("/regions/new", new { name = "西南", prefixes = (string[])["51 52", "530000"] })).MustBeDone().As<KeepRegion.Kept>().Region;
        (await Manager.ActAsync("/regions/new", new { name = "云南", prefixes = (string[])["53"] })).MustRefuse("region.prefix-taken");
        (await Manager.ActAsync("/regions/new", new { name = "错", prefixes = (string[])["99"] })).MustRefuse("division.unknown-province");
        (await Manager.ActAsync($"/regions/{west}/close", new { close = true }, version: 1)).MustBeDone();
        (await Manager.ActAsync("/regions/new", new { name = "云南", prefixes = (string[])["53"] })).MustBeDone();
        (await Manager.ActAsync($"/regions/{west}/close", new { close = false }, version: 2)).MustRefuse("region.prefix-taken");
        Assert.Equal(["51", "52", "53"], (await Manager.ReadAsync("/regions?filter=西南")).MustBeDone().As<ListRegions.Model>().Page.Rows.Single().Prefixes);
    }

    [Fact]
    public async Task The_forms_of_the_catalogue_work_without_script()
    {
        (await Manager.SubmitAsync("/regions/new", new { name = "东北", prefixes = "21 22，23" })).Must(HttpStatusCode.Redirect);
        var refused = await Manager.SubmitAsync("/regions/new", new { name = "又一个", prefixes = "21" });
        refused.Must(HttpStatusCode.Conflict);
        Assert.Contains("“21”已属于区域“东北”", WebUtility.HtmlDecode(refused.Text), StringComparison.Ordinal);
        (await Manager.GetAsync("/industries")).Must(HttpStatusCode.OK);
        Assert.Contains("辽宁", (await Manager.GetAsync("/regions")).Must(HttpStatusCode.OK).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_customer_is_added_with_a_code_that_checks_and_is_found_in_the_list()
    {
        var industry = (await Manager.ActAsync("/industries/new", new { name = "政务云" })).MustBeDone().As<KeepIndustry.Kept>().Industry;
        (await AccountManager.ActAsync("/customers/new", new { name = "青山区政务局", creditCode = "91350100M000100Y44" })).MustRefuse("credit-code.wrong-check-character");
        (await AccountManager.ActAsync("/organizations/new", new { name = "青山区政务局", side = "customer", creditCode = "91350100M000100Y44" })).MustRefuse("credit-code.wrong-check-character");
        var customer = (await AccountManager.ActAsync("/customers/new", new { name = "青山区政务局", creditCode = "91350100m000100y43", industry })).MustBeDone().As<KeepCustomer.Kept>().Customer;
        var row = (await AccountManager.ReadAsync("/customers?filter=政务云&sort=industry")).MustBeDone().As<ListCustomers.Model>().Page.Rows.Single();
        Assert.Equal((customer, "91350100M000100Y43", "政务云", 0), (row.Id, row.CreditCode, row.Industry, row.Sites));
        (await AccountManager.GetAsync("/customers/export?filter=政务云")).Must(HttpStatusCode.OK);
        (await AccountManager.GetAsync("/customers?sort=regon")).Must(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task A_closed_region_is_not_chosen_and_a_closed_customer_gets_neither_site_nor_team()
    {
        var region = (await Manager.ActAsync("/regions/new", new { name = "旧西北", prefixes = (string[])["64"] })).MustBeDone().As<KeepRegion.Kept>().Region;
        (await Manager.ActAsync($"/regions/{region}/close", new { close = true }, version: 1)).MustBeDone();
        (await Manager.ActAsync("/customers/new", new { name = "选旧区的客户", region })).MustRefuse("customer.region-unknown");
        var customer = await NewCustomerAsync("已撤并的客户");
        (await Manager.ActAsync($"/customers/{customer}/close", new { close = true }, await VersionAsync(customer))).MustBeDone();
        (await Manager.ActAsync($"/customers/{customer}/sites/new", new { name = "机房", county = "330106", address = "文三路" })).MustRefuse("customer.closed");
        (await Manager.ActAsync($"/customers/{customer}/team", new { person = World.Provider.With(Role.Engineer).Person, part = "engineer", isLead = true })).MustRefuse("customer.closed");
    }

    [Fact]
    public async Task A_customer_is_closed_and_opened_again_and_its_people_come_in_only_while_it_is_open()
    {
        var (customer, requester) = (World.ThirdCustomer.Id, Product.As(World.ThirdCustomer.With(Role.Requester)));
        (await requester.ReadAsync("/engagements")).MustBeDone();
        (await Manager.ActAsync($"/customers/{customer}/close", new { close = true })).MustRefuse("conflict.version-needed");
        (await Manager.ActAsync($"/customers/{customer}/close", new { close = true }, 77)).MustRefuse("conflict.changed-meanwhile");
        (await Manager.SubmitAsync($"/customers/{customer}/close", new { close = true }, await VersionAsync(customer))).Must(HttpStatusCode.Redirect);
        Assert.NotNull((await Manager.ReadAsync($"/customers/{customer}")).As<ShowCustomer.Model>().ClosedAt);
        (await requester.ReadAsync("/engagements")).Must(HttpStatusCode.Forbidden);
        var document = (string)(await Product.As(World.Provider.With(Role.Presales)).UploadAsync("need.md", "# 需求\n\n系统应当支持审计。\n"u8.ToArray())).MustBeDone().Json["id"]!;
        object tender = new { customer, title = "t", method = "openTender", publishedOn = "2026-11-01", document };
        (await Product.As(World.Provider.With(Role.Presales)).ActAsync("/engagements/record", tender)).MustRefuse("customer.closed");

        (await Manager.ActAsync($"/customers/{customer}/close", new { close = false }, await VersionAsync(customer))).MustBeDone();
        (await requester.ReadAsync("/engagements")).MustBeDone();
        await using var db = Product.Open();
        Assert.Equal(["accounts.close-customer", "accounts.open-customer"],
            await db.Set<AuditEntry>().Where(e => e.SubjectId == customer.Value && e.Act.EndsWith("-customer")).OrderBy(e => e.Act).Select(e => e.Act).ToListAsync());
    }

    [Fact]
    public async Task A_customer_to_whom_something_is_promised_is_not_closed_whoever_sees_the_promise()
    {
        var customer = await NewCustomerAsync("还有承诺的客户");
        Guid source;
        await using (var db = Product.Open())
        {
            source = db.Scope.NewId<Commitment>().Value;
            await db.RaiseAsync(Kind, source, new(World.Provider.Id, customer, Product.Now + Duration.FromDays(3), "/", ["一", "二"], EngagementId: World.Drafted.Id), default);
            await db.SaveChangesAsync();
        }
        var outside = Product.As(World.Provider.Outside(Role.Manager));
        var refused = (await outside.ActAsync($"/customers/{customer}/close", new { close = true }, await VersionAsync(customer))).MustRefuse("customer.commitments-open");
        Assert.Contains("1", refused.Text, StringComparison.Ordinal);
        await using (var db = Product.Open())
        {
            await db.KeepAsync(Kind, source, default);
            await db.SaveChangesAsync();
        }
        (await outside.ActAsync($"/customers/{customer}/close", new { close = true }, await VersionAsync(customer))).MustBeDone();
    }

    [Fact]
    public async Task Facts_of_a_customer_are_not_overwritten_unseen()
    {
        var customer = await NewCustomerAsync("两人同改");
        var version = await VersionAsync(customer);
        (await AccountManager.ActAsync($"/customers/{customer}/facts", new { creditCode = "91330106673959654P" }, version)).MustBeDone();
        (await Manager.ActAsync($"/customers/{customer}/facts", new { }, version)).MustRefuse("conflict.changed-meanwhile");
        Assert.Equal("91330106673959654P", (await Manager.ReadAsync($"/customers/{customer}")).MustBeDone().As<ShowCustomer.Model>().CreditCode);
    }

    [Fact]
    public async Task A_position_read_from_a_map_is_stored_as_WGS_84()
    {
        var customer = await NewCustomerAsync("有站点的客户");
        // Tiananmen as Baidu's map gives it, and where a GPS receiver stands there.
        (await AccountManager.ActAsync($"/customers/{customer}/sites/new", new { name = "一号点", county = "110101", address = "长安街", latitude = 39.915, longitude = 116.404, system = "bd09" })).MustBeDone();
        var site = (await AccountManager.ReadAsync($"/customers/{customer}")).As<ShowCustomer.Model>().Sites.Single();
        var expected = new Bd09Point(39.915, 116.404).ToWgs84();
        Assert.True(new GeoPoint(site.Latitude!.Value, site.Longitude!.Value).DistanceTo(expected) < 0.1);
        Assert.True(new GeoPoint(39.915, 116.404).DistanceTo(expected) > 100);
    }

    [Fact]
    public async Task A_site_is_refused_with_all_reasons_edited_closed_and_opened_again()
    {
        var customer = await NewCustomerAsync("站点客户");
        var bad = await AccountManager.ActAsync($"/customers/{customer}/sites/new", new { name = "一", county = "991234", address = "某处", latitude = 30 });
        bad.MustRefuse("division.unknown-province").MustRefuse("site.half-a-position");
        var site = (await AccountManager.ActAsync($"/customers/{customer}/sites/new", new { name = "机房", county = "330106", address = "文三路" })).MustBeDone().As<KeepSite.Kept>().Site;
        (await AccountManager.ActAsync($"/customers/{customer}/sites/{site}", new { name = "机房", county = "330106", address = "文三路 9 号" })).MustRefuse("conflict.version-needed");
        (await AccountManager.ActAsync($"/customers/{customer}/sites/{site}", new { name = "机房", county = "330106", address = "文三路 9 号" }, version: 1)).MustBeDone();
        var conflict = await Manager.SubmitAsync($"/customers/{customer}/sites/{site}", new { name = "机房", county = "330106", address = "文一路" }, version: 1);
        conflict.Must(HttpStatusCode.PreconditionFailed);
        Assert.Contains("文三路 9 号", conflict.Text, StringComparison.Ordinal);
        Assert.Contains("文一路", conflict.Text, StringComparison.Ordinal);
        (await AccountManager.ActAsync($"/customers/{customer}/sites/{site}/close", new { close = true }, version: 2)).MustBeDone();
        (await AccountManager.ActAsync($"/customers/{customer}/sites/{site}", new { name = "机房", county = "330106", address = "别处" }, version: 3)).MustRefuse("site.closed");
        (await AccountManager.ActAsync($"/customers/{customer}/sites/{site}/close", new { close = false }, version: 3)).MustBeDone();
        (await AccountManager.GetAsync($"/customers/{customer}/sites/{site}")).Must(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_site_is_not_reached_through_another_customer()
    {
        var customer = await NewCustomerAsync("甲客户");
        var site = (await AccountManager.ActAsync($"/customers/{customer}/sites/new", new { name = "机房", county = "330106", address = "文三路" })).As<KeepSite.Kept>().Site;
        (await AccountManager.ReadAsync($"/customers/{World.OtherCustomer.Id}/sites/{site}")).Must(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_customer_sees_its_own_sites_and_team_and_no_note_of_the_provider()
    {
        var ours = World.ThirdCustomer;
        (await AccountManager.ActAsync($"/customers/{ours.Id}/sites/new", new { name = "本部机房", county = "330106", address = "文三路" })).MustBeDone();
        (await AccountManager.ActAsync($"/customers/{World.OtherCustomer.Id}/sites/new", new { name = "别家机房", county = "330106", address = "文三路" })).MustBeDone();
        var lead = World.Provider.Outside(Role.AccountManager);
        (await AccountManager.ActAsync($"/customers/{ours.Id}/team", new { person = lead.Person, part = "accountManager", isLead = true })).MustBeDone();
        (await AccountManager.ActAsync($"/customers/{ours.Id}/notes", new { text = "付款慢，小心" })).MustBeDone();
        var requester = Product.As(ours.With(Role.Requester));
        var page = (await requester.GetAsync("/our-account")).Must(HttpStatusCode.OK).Text;
        Assert.Contains("本部机房", page, StringComparison.Ordinal);
        Assert.Contains(lead.Name, page, StringComparison.Ordinal);
        Assert.DoesNotContain("别家机房", page, StringComparison.Ordinal);
        Assert.DoesNotContain("付款慢", page, StringComparison.Ordinal);
        Assert.Equal("本部机房", (await requester.ReadAsync("/our-account")).MustBeDone().As<ShowOurAccount.Model>().Sites.Single().Name);
        (await requester.ReadAsync($"/customers/{ours.Id}")).Must(HttpStatusCode.Forbidden);
        (await requester.ReadAsync($"/customers/{World.OtherCustomer.Id}")).Must(HttpStatusCode.NotFound);
        Assert.Contains("付款慢", (await AccountManager.GetAsync($"/customers/{ours.Id}")).Must(HttpStatusCode.OK).Text, StringComparison.Ordinal);
        await using var db = Product.Open(Product.ScopeOf(ours.With(Role.Requester)));
        Assert.Empty(await db.Set<CustomerNote>().ToListAsync());
        Assert.Empty(await db.Set<CustomerProfile>().ToListAsync());
    }

    [Fact]
    public async Task A_customer_writes_no_site_even_past_the_route()
    {
        await using var db = Product.Open(Product.ScopeOf(World.Customer.With(Role.Requester)));
        db.Add(new Site { Id = db.Scope.NewId<Site>(), OrganizationId = World.Customer.Id, Name = "假", NameSort = "假", CountyCode = "330106", Address = "无" });
        await Assert.ThrowsAsync<Pingshi.Platform.Words.Refusal>(() => db.SaveChangesAsync());
    }

    [Fact]
    public async Task A_team_begins_with_a_lead_and_keeps_one()
    {
        var customer = await NewCustomerAsync("有团队的客户");
        var (engineer, lead) = (World.Provider.With(Role.Engineer).Person, World.Provider.With(Role.AccountManager).Person);
        (await Manager.ActAsync($"/customers/{customer}/team", new { person = engineer, part = "engineer" })).MustRefuse("team.needs-lead");
        (await Manager.ActAsync($"/customers/{customer}/team", new { person = World.Provider.With(Role.SystemAdministrator).Person, part = "service", isLead = true })).MustRefuse("team.no-business-role");
        (await Manager.ActAsync($"/customers/{customer}/team", new { person = World.Customer.With(Role.Requester).Person, part = "service", isLead = true })).MustRefuse("team.not-a-colleague");
        (await Manager.ActAsync($"/customers/{customer}/team", new { person = lead, part = "accountManager", isLead = true })).MustBeDone();
        (await Manager.ActAsync($"/customers/{customer}/team", new { person = engineer, part = "engineer" })).MustBeDone();
        (await Manager.ActAsync($"/customers/{customer}/team", new { person = engineer, part = "engineer" })).MustRefuse("team.seat-taken");
        (await Manager.ActAsync($"/customers/{customer}/team/{lead}/remove")).MustRefuse("team.needs-lead");
        (await Manager.ActAsync($"/customers/{customer}/team/{lead}", new { part = "accountManager", isLead = false })).MustRefuse("team.needs-lead");
        (await Manager.ActAsync($"/customers/{customer}/team/{engineer}", new { part = "service", isLead = true })).MustBeDone();
        (await Manager.ActAsync($"/customers/{customer}/team/{lead}/remove")).MustBeDone();
        var member = (await Manager.ReadAsync($"/customers/{customer}")).As<ShowCustomer.Model>().Team.Single();
        Assert.Equal((engineer, TeamPart.Service, true), (member.Person, member.Part, member.IsLead));
    }

    [Fact]
    public async Task A_handover_passes_seat_grants_commitments_and_answers_and_names_them()
    {
        await Product.ResetAsync();
        var (from, to) = (World.Provider.With(Role.Presales), World.Provider.Outside(Role.Presales));
        var customer = World.Customer.Id;
        var (promise, other) = (await OweAsync(from, World.Drafted.Id, customer), await OweAsync(from, null, World.OtherCustomer.Id));
        await OwnAnswersAsync(from);

        var plan = (await Manager.ReadAsync($"/customers/{customer}/hand-over?from={from.Person}&to={to.Person}")).MustBeDone().As<HandOverCustomer.Model>();
        Assert.Equal(World.Projects.Count, plan.Parts.Single(p => p.Label == "项目").Count);
        var listed = plan.Parts.Single(p => p.Label == "未完成的承诺").Count;
        Assert.Equal(0, plan.OutOfSight);

        var done = (await Manager.ActAsync($"/customers/{customer}/hand-over", new { from = from.Person, to = to.Person, note = "下周二有评审，找处长。" })).MustBeDone().As<HandOverCustomer.Done>();

        await using var db = Product.Open();
        Assert.False(await db.Set<TeamMember>().AnyAsync(m => m.CustomerId == customer && m.PersonId == from.Person));
        Assert.True(await db.Set<TeamMember>().AnyAsync(m => m.CustomerId == customer && m.PersonId == to.Person && m.ShownAs == to.Name));
        foreach (var project in World.Projects)
        {
            Assert.False(await db.Set<Grant>().AnyAsync(g => g.EngagementId == project.Id && g.PersonId == from.Person));
            Assert.Equal([Aspect.Own, Aspect.Sealed, Aspect.Shared], (await db.Set<Grant>().Where(g => g.EngagementId == project.Id && g.PersonId == to.Person).Select(g => g.Aspect).ToListAsync()).OrderBy(a => a.ToString(), StringComparer.Ordinal));
        }
        Assert.Equal(to.Person, (await db.Set<Commitment>().SingleAsync(c => c.Id == promise)).OwedByPerson);
        Assert.Equal(from.Person, (await db.Set<Commitment>().SingleAsync(c => c.Id == other)).OwedByPerson);
        Assert.Equal(listed, (await db.Set<HandoverCount>().SingleAsync(c => c.HandoverId == done.Handover && c.Step == "commitments")).Count);
        var owners = await db.Set<Answer>().Where(a => a.OwnerId == from.Person).Select(a => a.EngagementId).Distinct().ToListAsync();
        Assert.Equal([World.Awarded.Id], owners);
        Assert.True(await db.Set<Answer>().AnyAsync(a => a.OwnerId == to.Person && a.EngagementId == World.Drafted.Id));

        var entry = await db.Set<AuditEntry>().SingleAsync(e => e.Act == "accounts.hand-over" && e.SubjectId == done.Handover.Value);
        Assert.Equal(World.Provider.With(Role.Manager).Person, entry.PersonId);
        var told = await db.Set<AuditValue>().Where(v => v.EntryId == entry.Id).ToDictionaryAsync(v => v.Name, v => v.Value);
        Assert.Contains(promise.ToString(), told["commitments"], StringComparison.Ordinal);
        Assert.Contains(World.Silent.Id.ToString(), told["engagements"], StringComparison.Ordinal);
        Assert.Equal(to.Person.ToString(), told["to"]);

        var kept = (await Product.As(to).ReadAsync($"/customers/{customer}")).MustBeDone().As<ShowCustomer.Model>().Handovers[0];
        Assert.Equal((from.Name, to.Name, "下周二有评审，找处长。"), (kept.From, kept.To, kept.Note));
        (await Product.As(to).ReadAsync($"/engagements/{World.Drafted.Id}")).MustBeDone();
        (await Product.As(from).ReadAsync($"/engagements/{World.Drafted.Id}")).Must(HttpStatusCode.NotFound);
        await Product.ResetAsync();
    }

    [Fact]
    public async Task A_manager_who_is_on_none_of_them_passes_all_and_reads_no_title()
    {
        await Product.ResetAsync();
        var (from, to) = (World.Provider.With(Role.Engineer), World.Provider.Outside(Role.Engineer));
        var outside = Product.As(World.Provider.Outside(Role.Manager));
        var plan = (await outside.ReadAsync($"/customers/{World.Customer.Id}/hand-over?from={from.Person}&to={to.Person}")).MustBeDone().As<HandOverCustomer.Model>();
        Assert.Equal((World.Projects.Count, 0), (plan.OutOfSight, plan.Parts.Sum(p => p.Count)));
        (await outside.ActAsync($"/customers/{World.Customer.Id}/hand-over", new { from = from.Person, to = to.Person, note = "离职" })).MustBeDone();
        await using var db = Product.Open();
        // An engineer sees no price, whoever sat there before.
        Assert.Equal([Aspect.Own, Aspect.Shared], (await db.Set<Grant>().Where(g => g.EngagementId == World.Silent.Id && g.PersonId == to.Person).Select(g => g.Aspect).ToListAsync()).OrderBy(a => a.ToString(), StringComparer.Ordinal));
        await Product.ResetAsync();
    }

    [Fact]
    public async Task A_handover_is_refused_to_strangers_to_oneself_and_without_words()
    {
        var (from, to) = (World.Provider.With(Role.Presales).Person, World.Provider.Outside(Role.Presales).Person);
        var path = $"/customers/{World.Customer.Id}/hand-over";
        (await Product.As(World.Provider.Outside(Role.AccountManager)).ActAsync(path, new { from, to, note = "抢" })).MustRefuse("handover.not-yours");
        (await Manager.ActAsync(path, new { from, to = from, note = "x" })).MustRefuse("handover.to-oneself");
        (await Manager.ActAsync(path, new { from = to, to = from, note = "x" })).MustRefuse("handover.no-seat");
        (await Manager.ActAsync(path, new { from, to = World.Provider.With(Role.AuditAdministrator).Person, note = "x" })).MustRefuse("team.no-business-role");
        (await Manager.ActAsync(path, new { from, to, note = " " })).Must(HttpStatusCode.BadRequest);
        (await Manager.ActAsync($"/customers/{World.Partner.Id}/hand-over", new { from, to, note = "x" })).Must(HttpStatusCode.NotFound);
        (await Product.As(World.Provider.With(Role.Engineer)).ActAsync(path, new { from, to, note = "x" })).Must(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task The_page_lists_what_passes_before_the_act()
    {
        var (from, to) = (World.Provider.With(Role.Presales), World.Provider.Outside(Role.Presales));
        var page = WebUtility.HtmlDecode((await Manager.GetAsync($"/customers/{World.Customer.Id}/hand-over?from={from.Person}&to={to.Person}")).Must(HttpStatusCode.OK).Text);
        Assert.Contains("将移交", page, StringComparison.Ordinal);
        Assert.Contains($"/engagements/{World.Drafted.Id}", page, StringComparison.Ordinal);
        Assert.Contains("确认交接", page, StringComparison.Ordinal);
    }

    private async Task<Id<Organization>> NewCustomerAsync(string name) =>
        (await AccountManager.ActAsync("/customers/new", new { name })).MustBeDone().As<KeepCustomer.Kept>().Customer;

    private async Task<long> VersionAsync(Id<Organization> customer) => (await Manager.ReadAsync($"/customers/{customer}")).MustBeDone().As<ShowCustomer.Model>().Version;

    private async Task<Id<Commitment>> OweAsync(Member debtor, EngagementId? engagement, Id<Organization> creditor)
    {
        await using var db = Product.Open();
        var source = db.Scope.NewId<Commitment>().Value;
        await db.RaiseAsync(Kind, source, new(World.Provider.Id, creditor, Product.Now + Duration.FromDays(3), "/", ["承诺"], debtor.Person, engagement), default);
        await db.SaveChangesAsync();
        return (await db.Set<Commitment>().SingleAsync(c => c.SourceId == source)).Id;
    }

    private async Task OwnAnswersAsync(Member owner)
    {
        await using var db = Product.Open();
        await db.Set<Answer>().Where(a => a.OrganizationId == World.Provider.Id).ExecuteUpdateAsync(s => s.SetProperty(a => a.OwnerId, owner.Person));
    }
}

public sealed class AccountsOnSqlite(OnSqlite product) : AccountsTests(product), IClassFixture<OnSqlite>;

public sealed class AccountsOnPostgres(OnPostgres product) : AccountsTests(product), IClassFixture<OnPostgres>;
