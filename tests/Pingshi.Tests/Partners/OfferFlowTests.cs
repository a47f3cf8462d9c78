using System.Globalization;
using System.Net;
using Microsoft.EntityFrameworkCore;
using MiniExcelLibs;
using NodaTime;
using Pingshi.Partners;
using Pingshi.Platform.Access;
using Pingshi.Platform.Audit;
using Pingshi.Platform.Data;
using Pingshi.Platform.Identity;
using Pingshi.Tests.Harness;

namespace Pingshi.Tests.Partners;

public abstract class OfferFlowTests(Product product) : ProductTests(product)
{
    private static int _made;

    [Fact]
    public async Task The_provider_adds_a_partner_and_keeps_its_record()
    {
        var manager = Product.As(World.Provider.With(Role.AccountManager));
        var id = (await manager.ActAsync("/partners/new", new { name = "川西集成" + Unique(), kinds = new[] { "integration", "resource" }, regions = new[] { "51, 5107" }, state = "active", contactName = "李" }))
            .MustBeDone().As<AddPartner.Added>().Partner;
        var partner = (await manager.ReadAsync($"/partners/{id}")).MustBeDone().As<ShowPartner.Model>();
        Assert.Equal([PartnerKind.Resource, PartnerKind.Integration], partner.Kinds);
        Assert.Equal(["51", "5107"], partner.Regions);
        (await manager.SubmitAsync($"/partners/{id}", new { kinds = new[] { "consulting" }, state = "paused" }, partner.Version)).Must(HttpStatusCode.Redirect);
        Assert.Equal(PartnerState.Paused, (await manager.ReadAsync($"/partners/{id}")).As<ShowPartner.Model>().State);
        Assert.Contains((await manager.ReadAsync("/partners?sort=state&filter=川西")).MustBeDone().As<ListPartners.Model>().Page.Rows, r => r.Id == id);
        (await manager.GetAsync("/partners/export")).MustBeDone();
    }

    [Fact]
    public async Task A_partner_that_has_no_record_yet_gets_one()
    {
        var manager = Product.As(World.Provider.With(Role.Manager));
        var partner = (await manager.ActAsync("/organizations/new", new { name = "新伙伴", side = "partner" })).MustBeDone().Json["id"]!.GetValue<string>();
        var page = (await manager.ReadAsync($"/partners/{partner}")).MustBeDone().As<ShowPartner.Model>();
        Assert.Null(page.State);
        (await manager.ActAsync($"/partners/{partner}", new { kinds = new[] { "channel" }, state = "candidate" }, page.Version)).MustBeDone();
        (await manager.ActAsync($"/partners/{partner}", new { kinds = new[] { "channel" }, state = "active" }, page.Version)).MustRefuse("conflict.changed-meanwhile");
    }

    [Fact]
    public async Task A_partner_sees_its_own_page_and_no_others()
    {
        var manager = Product.As(World.Partner.With(Role.PartnerManager));
        var own = (await manager.ReadAsync($"/partners/{World.Partner.Id}")).MustBeDone().As<ShowPartner.Model>();
        Assert.False(own.MayKeep);
        foreach (var other in (Id<Organization>[])[World.Rival.Id, World.Provider.Id, World.Customer.Id])
        {
            (await manager.ReadAsync($"/partners/{other}")).Must(HttpStatusCode.NotFound);
        }
        (await manager.ReadAsync("/partners")).Must(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task An_offer_is_listed_with_the_price_of_the_day_and_keeps_its_older_ones()
    {
        var presales = Product.As(World.Provider.With(Role.Presales));
        var code = "ECS-" + Unique();
        var id = await AddAsync(presales, code, net: 1234.567891m, from: "2026-01-01");
        var version = (await OfferAsync(presales, id)).Version;
        (await presales.ActAsync($"/offers/{id}/price", new { net = 1, vatPercent = 6, validFrom = "2026-11-22" }, version)).MustRefuse("offer.price-in-the-past");
        (await presales.ActAsync($"/offers/{id}/price", new { net = 1500, vatPercent = 6, validFrom = "2026-12-01" }, version)).MustBeDone();

        var offer = await OfferAsync(presales, id);
        Assert.Equal([1500m, 1234.567891m], offer.Prices.Select(p => p.Net));
        Assert.Equal(1308.64m, offer.Prices[1].Gross);
        Assert.Equal(new LocalDate(2026, 1, 1), offer.InForceFrom);
        Assert.Equal(1234.567891m, (await RowAsync(presales, code)).Price!.Net);
        (await presales.ActAsync($"/offers/{id}/price", new { net = 1, vatPercent = 6, validFrom = "2026-12-01" }, offer.Version)).MustRefuse("offer.price-not-later");
    }

    [Fact]
    public async Task A_list_is_filtered_by_capability_and_by_region()
    {
        var presales = Product.As(World.Provider.With(Role.Presales));
        var (code, capability) = ("DR-" + Unique(), "容灾" + Unique());
        (await presales.ActAsync("/offers/new", new { code, name = "灾备", unit = "套", capabilities = new[] { capability }, regions = new[] { "632500" } })).MustBeDone();
        Assert.Equal([code], (await presales.ReadAsync("/offers?sort=owner&descending=true&filter=" + Uri.EscapeDataString(capability))).As<ListOffers.Model>().Page.Rows.Select(r => r.Code));
        Assert.Contains(code, (await presales.ReadAsync("/offers?filter=6325")).As<ListOffers.Model>().Page.Rows.Select(r => r.Code));
        (await presales.ActAsync("/offers/new", new { code, name = "灾备", unit = "套" })).MustRefuse("conflict.duplicate");
    }

    [Fact]
    public async Task Cost_is_seen_by_its_owners_finance_managers_and_presales_only_and_every_reading_leaves_a_trace()
    {
        var partner = Product.As(World.Partner.With(Role.PartnerManager));
        var id = await AddAsync(partner, "P-" + Unique());
        (await partner.ActAsync($"/offers/{id}/cost", new { unit = 777.123456m, yearlyService = 88.5m, validFrom = "2026-01-01" })).MustBeDone();
        var cost = Assert.Single((await Product.As(World.Partner.With(Role.PartnerFinance)).ReadAsync($"/offers/{id}/cost")).MustBeDone().As<ShowCost.Model>().Costs);
        Assert.Equal((777.123456m, 88.5m, "CNY"), (cost.Unit, cost.YearlyService, cost.Currency));

        (await Product.As(World.Provider.With(Role.Finance)).ReadAsync($"/offers/{id}")).MustBeDone();
        (await Product.As(World.Provider.With(Role.Finance)).ReadAsync($"/offers/{id}/cost")).Must(HttpStatusCode.NotFound);
        (await Product.As(World.Rival.With(Role.PartnerManager)).ReadAsync($"/offers/{id}/cost")).Must(HttpStatusCode.NotFound);
        (await Product.As(World.Provider.With(Role.AccountManager)).ReadAsync($"/offers/{id}/cost")).Must(HttpStatusCode.Forbidden);

        await using var db = Product.Open();
        Assert.Equal(1, await db.Set<AuditEntry>().CountAsync(e => e.Act == "offers.read-cost" && e.SubjectId == id.Value));
        foreach (var (member, sees) in ((Harness.Member, int)[])[
            (World.Partner.With(Role.PartnerFinance), 1), (World.Partner.With(Role.PartnerEngineer), 0), (World.Provider.With(Role.Manager), 0), (World.Rival.With(Role.PartnerManager), 0)])
        {
            await using var theirs = Product.Open(Product.ScopeOf(member));
            Assert.Equal(sees, await theirs.Set<OfferCost>().CountAsync(c => c.OfferId == id));
        }
    }

    [Fact]
    public async Task An_export_carries_the_price_and_never_the_cost()
    {
        var presales = Product.As(World.Provider.With(Role.Presales));
        var code = "X-" + Unique();
        var id = await AddAsync(presales, code, net: 50);
        (await presales.ActAsync($"/offers/{id}/cost", new { unit = 31.4159m, validFrom = "2026-01-01" })).MustBeDone();
        var rows = new MemoryStream((await presales.GetAsync("/offers/export?filter=" + code)).MustBeDone().Bytes).Query(useHeaderRow: true).Cast<IDictionary<string, object?>>().ToList();
        var row = Assert.Single(rows);
        Assert.Equal(50d, row["netPrice"]);
        Assert.DoesNotContain(row.Keys, k => k.Contains("cost", StringComparison.OrdinalIgnoreCase));
        Assert.DoesNotContain(row.Values, v => Equals(v, 31.4159d));
    }

    [Fact]
    public async Task An_offer_is_edited_and_taken_off_sale_by_its_owner()
    {
        var partner = Product.As(World.Partner.With(Role.PartnerManager));
        var id = await AddAsync(partner, "E-" + Unique());
        var version = (await OfferAsync(partner, id)).Version;
        var edit = new { name = "改名", unit = "台", installationHours = 2.25m, description = "说明" };
        (await Product.As(World.Provider.With(Role.Manager)).ActAsync($"/offers/{id}", edit, version)).Must(HttpStatusCode.NotFound);
        (await partner.SubmitAsync($"/offers/{id}", edit, version)).Must(HttpStatusCode.Redirect);
        var edited = await OfferAsync(partner, id);
        Assert.Equal(("改名", 2.25m), (edited.Offer.Name, edited.Offer.InstallationHours));
        (await partner.ActAsync($"/offers/{id}/end-of-sale", new { soldUntil = "2026-11-22" }, edited.Version)).MustRefuse("offer.ends-in-the-past");
        (await partner.ActAsync($"/offers/{id}/end-of-sale", new { soldUntil = "2026-11-23" }, edited.Version)).MustBeDone();
        Assert.Equal(new LocalDate(2026, 11, 23), (await OfferAsync(partner, id)).Offer.SoldUntil);
    }

    [Fact]
    public async Task Every_page_of_the_supply_side_opens()
    {
        var presales = Product.As(World.Provider.With(Role.Presales));
        var id = await AddAsync(presales, "V-" + Unique(), net: 9.5m);
        foreach (var path in (string[])["/offers", $"/offers/{id}", $"/offers/{id}/cost", "/partners", $"/partners/{World.Partner.Id}"])
        {
            (await presales.GetAsync(path)).MustBeDone();
        }
    }

    private static string Unique() => Interlocked.Increment(ref _made).ToString("000000", CultureInfo.InvariantCulture);

    private static async Task<Id<Offer>> AddAsync(Visitor who, string code, decimal? net = null, string? from = null) =>
        (await who.ActAsync("/offers/new", new { code, name = "云主机", unit = "台/年", capabilities = new[] { "信创" }, net, vatPercent = net is null ? (decimal?)null : 6, validFrom = from }))
            .MustBeDone().As<AddOffer.Added>().Offer;

    private static async Task<ShowOffer.Model> OfferAsync(Visitor who, Id<Offer> id) => (await who.ReadAsync($"/offers/{id}")).MustBeDone().As<ShowOffer.Model>();

    private static async Task<ListOffers.Row> RowAsync(Visitor who, string code) => Assert.Single((await who.ReadAsync("/offers?filter=" + code)).MustBeDone().As<ListOffers.Model>().Page.Rows);
}

public sealed class OfferFlowOnSqlite(OnSqlite product) : OfferFlowTests(product), IClassFixture<OnSqlite>;

public sealed class OfferFlowOnPostgres(OnPostgres product) : OfferFlowTests(product), IClassFixture<OnPostgres>;
