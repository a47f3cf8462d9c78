using System.Globalization;
using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Pingshi.Accounts;
using Pingshi.Dispatch;
using Pingshi.Partners;
using Pingshi.Platform.Access;
using Pingshi.Platform.Data;
using Pingshi.Platform.Identity;
using Pingshi.Platform.Imports;
using Pingshi.Tests.Harness;
using Pingshi.Workforce;

namespace Pingshi.Tests.Imports;

/// <summary>What the lines of each kind become, and what is refused.</summary>
public abstract class KindTests(Product product) : ProductTests(product)
{
    private static int _names;

    [Fact]
    public void Whoever_may_import_some_kind_may_open_the_imports() =>
        Assert.All(Kinds.All, kind => Assert.Equal(kind.Policy.Roles.Bits, kind.Policy.Roles.Bits & ListImports.Use.Roles.Bits));

    [Fact]
    public async Task The_example_of_every_field_is_read_and_the_names_are_unlike_each_other()
    {
        Assert.All(Kinds.All.SelectMany(k => k.Fields), f => Assert.Null(f.Take(f.Example).Against));
        Assert.All(Kinds.All, k => Assert.Equal(k.Fields.Count, k.Fields.Select(f => f.Name).Distinct().Count()));
        Assert.Equal(Kinds.All.Select(k => k.Key).Order(), Product.Services.GetServices<ImportKind>().Select(k => k.Key).Order());
        await Task.CompletedTask;
    }

    [Fact]
    public async Task Customers_take_industry_and_region_by_name_and_refuse_what_there_is_not()
    {
        var name = Unique("客户");
        await using (var db = Product.Open(Product.ScopeOf(World.Provider.With(Role.Manager))))
        {
            db.Add(new Industry { Id = db.Scope.NewId<Industry>(), OrganizationId = World.Provider.Id, Name = name + "业", NameSort = "" });
            db.Add(new Region { Id = db.Scope.NewId<Region>(), OrganizationId = World.Provider.Id, Name = name + "区", NameSort = "", Prefixes = ["32"] });
            db.Add(new Region { Id = db.Scope.NewId<Region>(), OrganizationId = World.Provider.Id, Name = name + "旧", NameSort = "", Prefixes = ["33"], ClosedAt = db.Scope.Now });
            await db.SaveChangesAsync();
        }
        string[] headings = ["客户名称", "行业", "区域"];
        Assert.Equal((1, 0, 0), await ImportAsync("customers", Role.Manager, headings, [name, name + "业", name + "区"]));
        await using (var db = Product.Open())
        {
            var customer = await db.Set<Organization>().SingleAsync(o => o.Name == name);
            var profile = await db.Set<CustomerProfile>().SingleAsync(p => p.CustomerId == customer.Id);
            Assert.NotNull(profile.IndustryId);
            Assert.NotNull(profile.RegionId);
        }
        Assert.Equal(["customer.industry-unknown|customer.region-unknown", "customer.region-unknown"],
            await RefusedAsync("customers", Role.Manager, headings, [name, "没有的", "没有的"], [name + "二", "", name + "旧"]));
        Assert.Equal(["credit-code.wrong-check-character"], await RefusedAsync("customers", Role.Manager, ["客户名称", "信用代码"], [name, "91110000100001342X"]));
    }

    [Fact]
    public async Task Sites_belong_to_a_customer_by_name_or_code_and_their_position_is_turned_into_wgs84()
    {
        var (customer, code) = (World.Customer.Name, "91110000100001342C");
        await using (var db = Product.Open())
        {
            (await db.Set<Organization>().SingleAsync(o => o.Id == World.OtherCustomer.Id)).CreditCode = code;
            await db.SaveChangesAsync();
        }
        var name = Unique("站");
        string[] headings = ["客户", "站点", "县级代码", "地址", "纬度", "经度", "坐标系"];
        string[][] rows = [[customer, name, "330106", "文三路 1 号", "30.2741", "120.1551", "高德"], [code, name, "320102", "中山路", "", "", ""]];
        Assert.Equal((2, 0, 0), await ImportAsync("sites", Role.AccountManager, headings, rows));
        await using (var db = Product.Open())
        {
            var site = await db.Set<Site>().SingleAsync(s => s.OrganizationId == World.Customer.Id && s.Name == name);
            Assert.True(site.Position!.Value.DistanceTo(GeoPoint.From(CoordinateSystem.Gcj02, 30.2741, 120.1551)) < 0.1);
            Assert.True(site.Position.Value.DistanceTo(new(30.2741, 120.1551)) > 100);
            Assert.Null((await db.Set<Site>().SingleAsync(s => s.OrganizationId == World.OtherCustomer.Id && s.Name == name)).Position);
        }
        Assert.Equal((0, 0, 2), await ImportAsync("sites", Role.AccountManager, headings, rows));
        Assert.Equal((0, 1, 0), await ImportAsync("sites", Role.AccountManager, ["客户", "站点", "地址"], [customer, name, "文三路 2 号"]));
        Assert.Equal(
            ["imports.no-such-customer", "site.half-a-position", "division.not-a-county", "imports.not-an-option", "imports.site-needs-address", "input.out-of-range|imports.site-needs-address"],
            await RefusedAsync("sites", Role.AccountManager, headings,
                ["没有的客户", name, "330106", "路", "", "", ""], [customer, name + "二", "330106", "路", "30", "120", ""], [customer, name + "三", "330100", "路", "", "", ""],
                [customer, name + "四", "330106", "路", "30", "120", "北京54"], [customer, name + "五", "330106", "", "", "", ""], [customer, name + "六", "", "路", "91", "120", "GPS"]));
    }

    [Fact]
    public async Task Partners_are_added_and_changed_with_kinds_regions_and_contact()
    {
        var name = Unique("伙伴");
        string[] headings = ["公司名称", "类型", "服务区域", "状态", "联系人", "邮箱"];
        Assert.Equal((1, 0, 0), await ImportAsync("partners", Role.Manager, headings, [name, "集成；渠道", "320000、3301", "合作中", "王工", "w@partner.example"]));
        await using (var db = Product.Open())
        {
            var partner = await db.Set<Partner>().SingleAsync(p => db.Set<Organization>().Any(o => o.Id == p.Id && o.Name == name && o.Side == Side.Partner));
            Assert.Equal([PartnerKind.Channel, PartnerKind.Integration], partner.Kinds);
            Assert.Equal(["32", "3301"], partner.Regions);
            Assert.Equal((PartnerState.Active, "王工"), (partner.State, partner.ContactName));
        }
        Assert.Equal((0, 0, 1), await ImportAsync("partners", Role.Manager, headings, [name, "channel, integration", "3301、32", "", "", ""]));
        Assert.Equal((0, 1, 0), await ImportAsync("partners", Role.Manager, headings, [name, "", "", "暂停", "", ""]));
        Assert.Equal(["partner.kind-needed", "imports.not-an-option|partner.kind-needed", "input.not-a-mail|division.unknown-province"],
            await RefusedAsync("partners", Role.Manager, headings, [name + "二", "", "", "", "", ""], [name + "三", "亲戚", "", "", "", ""], [name + "四", "集成", "99", "", "", "no mail"]));
    }

    [Fact]
    public async Task A_partners_credit_code_is_the_partners_own_to_change()
    {
        var name = Unique("伙伴");
        string[] headings = ["公司名称", "类型", "统一社会信用代码"];
        Assert.Equal((1, 0, 0), await ImportAsync("partners", Role.Manager, headings, [name, "集成", "91350100M000100Y43"]));
        Assert.Equal((0, 0, 1), await ImportAsync("partners", Role.Manager, headings, [name, "集成", "91350100M000100Y43"]));
        Assert.Equal(["imports.other-credit-code"], await RefusedAsync("partners", Role.Manager, headings, [name, "集成", "91330106673959654P"]));
    }

    [Fact]
    public async Task Of_two_engineers_of_one_name_none_is_changed_by_a_list()
    {
        var (name, engineer) = (Unique("同名"), new { countyCode = "330106" });
        foreach (var _ in (int[])[1, 2])
        {
            (await Of(Role.Dispatcher).ActAsync("/engineers/new", new { name, engineer.countyCode })).MustBeDone();
        }
        Assert.Equal(["imports.several-engineers"], await RefusedAsync("engineers", Role.Dispatcher, ["姓名", "区划代码"], [name, "510107"]));
    }

    [Fact]
    public async Task Offers_take_price_rate_sheet_and_cost_and_a_new_price_follows_the_old_one()
    {
        var code = Unique("SKU");
        string[] headings = ["产品编码", "名称", "计价单位", "不含税单价", "税率", "安装工时", "每年服务工时", "单位成本", "年服务成本", "能力"];
        string[] row = [code, "云主机", "台/年", "¥4,800.123456", "6%", "4.5", "12", "3100", "600.50", "信创、等保三级"];
        Assert.Equal((1, 0, 0), await ImportAsync("offers", Role.Manager, headings, row));
        Assert.Equal((0, 0, 1), await ImportAsync("offers", Role.Manager, headings, row));
        await using (var db = Product.Open())
        {
            var offer = await db.Set<Offer>().SingleAsync(o => o.Code == code);
            Assert.Equal((270, 720), (offer.InstallationMinutes, offer.YearlyServiceMinutes));
            Assert.Equal(["信创", "等保三级"], offer.Capabilities);
            var price = PriceFacts.Of(await db.Set<OfferPrice>().SingleAsync(p => p.OfferId == offer.Id))!;
            Assert.Equal((4800.123456m, 6m), (price.Net, price.VatPercent));
            Assert.Equal(1, await db.Set<OfferCost>().CountAsync(c => c.OfferId == offer.Id));
        }
        Assert.Equal(["offer.price-not-later"], await RefusedAsync("offers", Role.Manager, ["产品编码", "不含税单价"], [code, "4900"]));
        Assert.Equal((0, 1, 0), await ImportAsync("offers", Role.Manager, ["产品编码", "不含税单价", "生效日"], [code, "4900", "2027-01-01"]));
        Assert.Equal(["imports.offer-needs", "offer.unknown-vat-rate", "input.required"], await RefusedAsync("offers", Role.Manager, headings,
            [code + "b", "", "", "", "", "", "", "", "", ""], [code + "c", "云", "台", "1", "7%", "", "", "", "", ""], [code + "d", "云", "台", "1", "", "", "", "", "", ""]));
    }

    [Fact]
    public async Task A_partners_offers_and_engineers_become_its_own()
    {
        var name = Unique("张工");
        string[] headings = ["姓名", "区划代码", "技能", "行业", "开放"];
        Assert.Equal((1, 0, 0), await ImportAsync("engineers", Role.PartnerManager, headings, [name, "510107", "网络；安全、数据库", "政务,医疗", "是"]));
        await using (var db = Product.Open())
        {
            var engineer = await db.Set<Engineer>().SingleAsync(e => e.Name == name);
            Assert.Equal((World.Partner.Id, true), (engineer.OrganizationId, engineer.IsOffered));
            Assert.Equal(["网络", "安全", "数据库"], engineer.Skills);
            Assert.Equal(["政务", "医疗"], engineer.Industries);
        }
        Assert.Equal((0, 0, 1), await ImportAsync("engineers", Role.PartnerManager, headings, [name, "510107", "网络、安全、数据库", "", ""]));
        Assert.Equal((0, 1, 0), await ImportAsync("engineers", Role.PartnerManager, headings, [name, "", "网络", "", "否"]));
        Assert.Equal((1, 0, 0), await ImportAsync("offers", Role.PartnerManager, ["产品编码", "名称", "计价单位"], [name, "集成", "项"]));
        await using var then = Product.Open();
        Assert.Equal(World.Partner.Id, (await then.Set<Offer>().SingleAsync(o => o.Code == name)).OrganizationId);
    }

    [Fact]
    public async Task Engineers_without_a_county_or_offered_by_the_provider_are_refused() =>
        Assert.Equal(["division.not-a-county", "engineer.only-partners-offer", "imports.said-before|engineer.unknown-zone"], await RefusedAsync("engineers", Role.Dispatcher, ["姓名", "区划代码", "开放", "时区"],
            ["甲工", "", "", ""], ["乙工", "510107", "是", ""], ["乙工", "510107", "", "Moon/Sea"]));

    private static string Unique(string start) => string.Create(CultureInfo.InvariantCulture, $"{start}{Interlocked.Increment(ref _names)}号");

    private Visitor Of(Role role) => Product.As((role == Role.PartnerManager ? World.Partner : World.Provider).With(role));

    private async Task<(int New, int Changed, int Unchanged)> ImportAsync(string kind, Role role, string[] headings, string[] row) => await ImportAsync(kind, role, headings, [row]);

    private async Task<(int New, int Changed, int Unchanged)> ImportAsync(string kind, Role role, string[] headings, string[][] rows)
    {
        var run = await CheckAsync(kind, role, headings, rows);
        Assert.Equal("", string.Join(' ', await ReasonsAsync(run)));
        if (run.Good > 0)
        {
            (await Of(role).ActAsync($"/imports/{run.Id}/run", version: run.Version)).MustBeDone();
            await WorkAsync();
            run = await RunOfAsync(run.Id);
            Assert.Equal(ImportState.Done, run.State);
        }
        return (run.New, run.Changed, run.Unchanged);
    }

    /// <summary>The codes of each refused line, in the order of the lines; every line is to be refused.</summary>
    private async Task<IReadOnlyList<string>> RefusedAsync(string kind, Role role, string[] headings, params string[][] rows)
    {
        var run = await CheckAsync(kind, role, headings, rows);
        Assert.Equal((0, 0, 0), (run.New, run.Changed, run.Unchanged));
        return await ReasonsAsync(run);
    }

    private async Task<IReadOnlyList<string>> ReasonsAsync(ImportRun run)
    {
        await using var db = Product.Open();
        var lines = await db.Set<RefusedLine>().Where(l => l.RunId == run.Id).OrderBy(l => l.Row).ToListAsync();
        return [.. lines.Select(l => string.Join('|', l.Cells.Select(c => c.Code)))];
    }

    private async Task<ImportRun> CheckAsync(string kind, Role role, string[] headings, string[][] rows)
    {
        var visitor = Of(role);
        var location = (await visitor.SubmitAsync($"/imports/{kind}", files: new Upload("file", "表.xlsx", Book.Of([headings, .. rows])))).Must(HttpStatusCode.Redirect).Location!;
        var model = (await visitor.ReadAsync(location)).MustBeDone().Json;
        string[] columns = [.. model["columns"]!.AsArray().Where(c => c!["field"] is not null).Select(c => $"{c!["letter"]}={c["field"]}")];
        Assert.Equal(headings.Length, columns.Length);
        (await visitor.ActAsync(location, new { sheet = "Sheet1", headingRow = 1, columns }, (long)model["version"]!)).MustBeDone();
        await WorkAsync();
        var run = await RunOfAsync(Id<ImportRun>.Parse(location.Split('/')[2], null));
        Assert.Equal(ImportState.Checked, run.State);
        return run;
    }

    private async Task<ImportRun> RunOfAsync(Id<ImportRun> id)
    {
        await using var db = Product.Open();
        return await db.Set<ImportRun>().SingleAsync(r => r.Id == id);
    }

    private async Task WorkAsync()
    {
        while (await Product.Services.GetRequiredService<ImportRunner>().WorkOnceAsync(default)) { }
    }
}

public sealed class KindsOnSqlite(OnSqlite product) : KindTests(product), IClassFixture<OnSqlite>;

public sealed class KindsOnPostgres(OnPostgres product) : KindTests(product), IClassFixture<OnPostgres>;
