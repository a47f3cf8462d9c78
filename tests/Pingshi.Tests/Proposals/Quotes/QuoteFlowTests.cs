using Microsoft.EntityFrameworkCore;
using NodaTime;
using Pingshi.Commitments;
using Pingshi.Engagements;
using Pingshi.Needs;
using Pingshi.Partners;
using Pingshi.Platform.Access;
using Pingshi.Platform.Audit;
using Pingshi.Platform.Data;
using Pingshi.Proposals.Quotes;
using Pingshi.Tests.Harness;

namespace Pingshi.Tests.Proposals.Quotes;

/// <summary>A quote from its first line to the customer's answer, on an engagement of each test's own.</summary>
public abstract class QuoteFlowTests(Product product) : ProductTests(product)
{
    private static readonly LocalDate ValidUntil = new(2027, 2, 1);

    private Visitor Presales => Product.As(World.Provider.With(Role.Presales));
    private Visitor Requester => Product.As(World.Customer.With(Role.Requester));

    [Fact]
    public async Task Every_line_is_priced_from_its_offer_and_explained()
    {
        var (url, asked) = await BeginAsync();
        var offer = await OfferAsync(Presales, 1234.567891m);
        await AddAsync(url, new { requirements = asked, offer, quantity = 3, periods = 2.5m, deliveryDays = 30, discountPercent = 12.5m, discountReason = "三年期" });
        var quote = await DraftAsync(url);
        var price = Assert.Single(quote.Lines).Price!;
        Assert.Equal((1234.567891m, 9259.26m, 1157.41m, 8101.85m, 6m, 486.11m, 8587.96m), (price.UnitPrice, price.List, price.Off, price.Net, price.VatPercent, price.Tax, price.Gross));
        Assert.Equal(new Amounts(8101.85m, 486.11m, 8587.96m), quote.Total);
        Assert.Equal(quote.Total.Gross, quote.Sums.ByRequirement.Sum(r => r.Amounts.Gross));
        Assert.Equal(quote.Total.Gross, Assert.Single(quote.Sums.BySupplier).Amounts.Gross);
        Assert.Empty(quote.WhyNotOffer);
        Assert.Contains("9,259.26", (await Presales.GetAsync(url + "/quote")).MustBeDone().Text);
    }

    /// <summary>Statement 2 of the design, at the door and in the database.</summary>
    [Fact]
    public async Task A_line_that_no_requirement_asked_for_is_refused()
    {
        var (url, _) = await BeginAsync();
        var offer = await OfferAsync(Presales, 10);
        (await Presales.ActAsync(url + "/quote/lines", new { offer, quantity = 1, deliveryDays = 1 })).MustRefuse("quote.line-unasked");
        (await Presales.ActAsync(url + "/quote/lines", new { requirements = Array.Empty<Id<Requirement>>(), offer, quantity = 1, deliveryDays = 1 })).MustRefuse("quote.line-unasked");
        (await Presales.ActAsync(url + "/quote/lines", new { requirements = new[] { World.Silent.Unshared }, offer, quantity = 1, deliveryDays = 1 })).MustRefuse("quote.line-unasked");
        (await Presales.SubmitAsync(url + "/quote/lines", new { offer, quantity = 1, deliveryDays = 1 })).Must(System.Net.HttpStatusCode.UnprocessableEntity);
        Assert.Empty((await DraftAsync(url)).Lines);
    }

    [Fact]
    public async Task The_database_itself_holds_no_gift_no_unasked_line_and_changes_none()
    {
        await using var db = Product.Open();
        const string Price = "INSERT INTO proposals_quote_prices (line_id, engagement_id, organization_id, unit_millionths, currency, vat_parts_per_million, discount_parts_per_million, net_minor, tax_minor, gross_minor) SELECT engagement_id, engagement_id, organization_id,";
        foreach (var (statement, because) in ((string, string)[])[
            (Price + "0, 'CNY', 60000, 0, 0, 0, 0 FROM proposals_quotes", "ck_proposals_quote_prices_no_gift"),
            (Price + "5, 'CNY', 60000, 0, 100, 6, 107 FROM proposals_quotes", "ck_proposals_quote_prices_sum"),
            (Price + "5, 'CNY', 60000, 9, 100, 6, 106 FROM proposals_quotes", "ck_proposals_quote_prices_discount"),
            ("INSERT INTO proposals_quote_lines (id, quote_id, engagement_id, organization_id, number, name, unit, quantity_millionths, periods_millionths, delivery_days, requirement_id, on_revision, at, by) SELECT engagement_id, id, engagement_id, organization_id, 99, 'x', 'x', 1, 1, 1, NULL, 1, 1, organization_id FROM proposals_quotes", "requirement_id"),
            ("UPDATE proposals_quote_prices SET net_minor = net_minor + 1, gross_minor = gross_minor + 1", "append-only"),
            ("UPDATE proposals_quote_lines SET name = 'x'", "append-only"),
            ("DELETE FROM proposals_offered_quotes", "append-only"),
            ("DELETE FROM proposals_quote_strikes", "append-only")])
        {
            var failure = await Assert.ThrowsAnyAsync<System.Data.Common.DbException>(() => db.Database.ExecuteSqlRawAsync(statement));
            Assert.Contains(because, failure.Message);
        }
    }

    [Fact]
    public async Task A_line_of_ones_own_carries_the_cost_statement_of_a_named_colleague()
    {
        var (url, asked) = await BeginAsync();
        object Custom(object statedBy, decimal unitPrice = 1000) => new { requirements = asked, name = "培训", unit = "次", unitPrice, vatPercent = 6, quantity = 2, deliveryDays = 10, unitCost = 600, statedBy, basis = "两名讲师一天" };
        (await Presales.ActAsync(url + "/quote/lines", new { requirements = asked, name = "培训", unit = "次", unitPrice = 1000, vatPercent = 6, quantity = 2, deliveryDays = 10 })).MustRefuse("quote.cost-not-stated");
        (await Presales.ActAsync(url + "/quote/lines", Custom(World.Partner.With(Role.PartnerManager).Person))).MustRefuse("quote.stated-by-unknown");
        (await Presales.ActAsync(url + "/quote/lines", Custom(World.Provider.With(Role.Presales).Person, 1_000_000_000_000))).MustRefuse("quote.too-large");
        await AddAsync(url, Custom(World.Provider.With(Role.Presales).Person));
        var cost = (await Presales.ReadAsync(url + "/quote/cost")).MustBeDone().As<ShowQuoteCost.Model>();
        Assert.Equal((2000m, 1200m, 800m, 40m), (cost.Net, cost.Cost, cost.Margin, Assert.Single(cost.Lines).MarginPercent));
        Assert.Equal("两名讲师一天", cost.Lines[0].Basis);
        (await Product.As(World.Provider.With(Role.AccountManager)).ReadAsync(url + "/quote/cost")).Must(System.Net.HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task An_offer_is_quoted_only_while_it_is_sold_at_a_price_in_the_currency_of_the_engagement()
    {
        var (url, asked) = await BeginAsync();
        var unpriced = (await Presales.ActAsync("/offers/new", new { code = Unique(), name = "无价", unit = "套" })).MustBeDone().As<AddOffer.Added>().Offer;
        (await Presales.ActAsync(url + "/quote/lines", new { requirements = asked, offer = unpriced, quantity = 1, deliveryDays = 1 })).MustRefuse("quote.no-price-in-force");
        (await Presales.ActAsync(url + "/quote/lines", new { requirements = asked, offer = await OfferAsync(Presales, 5, currency: "USD"), quantity = 1, deliveryDays = 1 })).MustRefuse("quote.other-currency");
        (await Presales.ActAsync(url + "/quote/lines", new { requirements = asked, offer = await OfferAsync(Presales, 0), quantity = 1, deliveryDays = 1 })).MustRefuse("quote.free-line");
    }

    [Fact]
    public async Task A_revision_makes_what_it_touches_stale_and_shows_its_price_and_time_difference()
    {
        var (url, asked) = await BeginAsync();
        await AddAsync(url, new { requirements = new[] { asked[0] }, offer = await OfferAsync(Presales, 100), quantity = 1, deliveryDays = 30 });
        await AddAsync(url, new { requirements = new[] { asked[1] }, offer = await OfferAsync(Presales, 50), quantity = 1, deliveryDays = 10 });
        var first = await OfferItAsync(url, new { validUntil = ValidUntil, answerBy = new LocalDate(2026, 12, 1) });
        await ShapeAsync(url, "/need-revise", new { reason = "收紧" });
        await ShapeAsync(url, $"/need/{asked[0]}", new { text = "四小时内恢复，改。", obligation = "mandatory", kind = "technical" });
        await ShapeAsync(url, $"/need/{asked[1]}/remove", null);
        await ShapeAsync(url, "/need-add", new { text = "新的一条", obligation = "ordinary", kind = "service" });
        await ShapeAsync(url, "/need-freeze", null);

        var stale = await DraftAsync(url);
        Assert.Equal(["quote.requirement-changed", "quote.requirement-gone"], Codes(stale.Lines.SelectMany(l => l.Stale)));
        (await Presales.ActAsync(url + "/quote/offer", new { validUntil = ValidUntil }, stale.Version)).MustRefuse("quote.stale").MustRefuse("quote.revision-behind").MustRefuse("quote.line-unasked");
        (await Requester.ActAsync($"{url}/quotes/{first}/answer", new { accepts = true })).MustRefuse("quote.stale");

        (await Presales.ActAsync(url + "/quote/redraft", null, stale.Version)).MustBeDone();
        var redrafted = await DraftAsync(url);
        Assert.Equal([false, true], redrafted.Lines.Select(l => l.Stale.Count > 0));
        (await Presales.ActAsync($"{url}/quote/lines/{redrafted.Lines[1].Id}/remove", null, redrafted.Version)).MustBeDone();
        var line = (await DraftAsync(url)).Lines[0];
        var version = (await DraftAsync(url)).Version;
        (await Presales.ActAsync($"{url}/quote/lines/{line.Id}", new { requirements = new[] { asked[0] }, offer = await OfferAsync(Presales, 120), quantity = 1, deliveryDays = 45 }, version)).MustBeDone();
        var effect = (await DraftAsync(url)).Effect!;
        Assert.Equal((1, 15), (effect.Against, effect.Days));
        Assert.Equal([(LineChange.Changed, 21.2m, 15), (LineChange.Removed, -53m, -10)], effect.Lines.Select(l => (l.Change, l.Difference, l.DaysDifference)));
        Assert.Equal(21.2m - 53m, effect.Price);
        (await Presales.ActAsync(url + "/quote/redraft", null, (await DraftAsync(url)).Version)).MustRefuse("quote.nothing-to-redraft");

        var second = await OfferItAsync(url, new { validUntil = ValidUntil });
        (await Requester.ActAsync($"{url}/quotes/{first}/answer", new { accepts = true })).MustRefuse("quote.superseded");
        (await Requester.ActAsync($"{url}/quotes/{second}/answer", new { accepts = true, words = "同意" })).MustBeDone();
        (await Requester.ActAsync($"{url}/quotes/{second}/answer", new { accepts = true })).MustRefuse("quote.answered");
        var shown = await OfferedAsync(Requester, url, first);
        Assert.Equal((QuoteState.Superseded, 159m), (shown.State, shown.Total.Gross));
    }

    [Fact]
    public async Task A_new_price_or_an_end_of_sale_makes_the_draft_stale_and_not_what_was_offered()
    {
        var (url, asked) = await BeginAsync();
        var (dearer, ending) = (await OfferAsync(Presales, 100), await OfferAsync(Presales, 50));
        await AddAsync(url, new { requirements = asked, offer = dearer, quantity = 1, deliveryDays = 30 });
        await AddAsync(url, new { requirements = asked, offer = ending, quantity = 1, deliveryDays = 30 });
        var offered = await OfferItAsync(url, new { validUntil = ValidUntil });
        (await Presales.ActAsync($"/offers/{dearer}/price", new { net = 130, vatPercent = 6, validFrom = "2026-11-23" }, await VersionOfOfferAsync(dearer))).MustBeDone();
        await using (var db = Product.Open())
        {
            // As if the last day had been said in time: no act ends a sale in the past.
            var yesterday = new LocalDate(2026, 11, 22);
            (await db.Set<Offer>().SingleAsync(o => o.Id == ending)).EndOn(yesterday, yesterday);
            db.Record("test.end-sale");
            await db.SaveChangesAsync();
        }
        var draft = await DraftAsync(url);
        Assert.Equal(["quote.price-changed", "quote.not-on-sale"], Codes(draft.Lines.SelectMany(l => l.Stale)));
        (await Presales.ActAsync(url + "/quote/offer", new { validUntil = ValidUntil }, draft.Version)).MustRefuse("quote.stale");
        Assert.Equal(new RedraftQuote.Redrafted(draft.Engagement, 1, Followed: 1, Left: 1), (await Presales.ActAsync(url + "/quote/redraft", null, draft.Version)).MustBeDone().As<RedraftQuote.Redrafted>());
        Assert.Equal(137.8m, (await DraftAsync(url)).Lines[0].Price!.Gross);
        var shown = await OfferedAsync(Requester, url, offered);
        Assert.Equal((QuoteState.Open, 159m), (shown.State, shown.Total.Gross));
        Assert.Empty(shown.Stale);
    }

    [Fact]
    public async Task What_the_customer_struck_counts_no_more_and_comes_back_only_through_it()
    {
        var (url, asked) = await BeginAsync();
        var (kept, extra) = (await OfferAsync(Presales, 100), await OfferAsync(Presales, 50));
        await AddAsync(url, new { requirements = asked, offer = kept, quantity = 1, deliveryDays = 30 });
        await AddAsync(url, new { requirements = asked, offer = extra, quantity = 1, deliveryDays = 30 });
        var offered = await OfferItAsync(url, new { validUntil = ValidUntil });
        var struck = (await OfferedAsync(Requester, url, offered)).Lines[1].Id;
        var path = $"{url}/quotes/{offered}/lines/{struck}";
        (await Requester.ActAsync(path + "/restore", new { words = "还是要" })).MustRefuse("quote.is-not-struck");
        (await Requester.ActAsync(path + "/strike", new { words = "没有要求过" })).MustBeDone();
        (await Requester.ActAsync(path + "/strike", new { words = "再划" })).MustRefuse("quote.is-struck");

        var shown = await OfferedAsync(Requester, url, offered);
        Assert.Equal((106m, true, "没有要求过"), (shown.Total.Gross, shown.Lines[1].IsStruck, shown.Lines[1].StruckWords));
        var draft = await DraftAsync(url);
        Assert.Equal(106m, draft.Total.Gross);
        (await Presales.ActAsync(url + "/quote/offer", new { validUntil = ValidUntil }, draft.Version)).MustRefuse("quote.struck");
        (await Presales.ActAsync($"{url}/quote/lines/{struck}/remove", null, draft.Version)).MustBeDone();
        // Under another number it is the same thing.
        (await Presales.ActAsync(url + "/quote/lines", new { requirements = asked, offer = extra, quantity = 9, deliveryDays = 1 }, (await DraftAsync(url)).Version)).MustRefuse("quote.struck");

        (await Requester.SubmitAsync(path + "/restore", new { words = "还是要" })).Must(System.Net.HttpStatusCode.Redirect);
        Assert.Equal(159m, (await OfferedAsync(Requester, url, offered)).Total.Gross);
        await AddAsync(url, new { requirements = asked, offer = extra, quantity = 1, deliveryDays = 30 });
        Assert.Empty((await DraftAsync(url)).WhyNotOffer);
    }

    [Fact]
    public async Task The_customer_reads_every_price_and_no_supplier_cost_or_margin()
    {
        var (url, asked) = await BeginAsync();
        (await Presales.ActAsync(url + "/bid-partners", new { requirements = new[] { asked[0] }, partner = World.Partner.Id })).MustBeDone();
        var partner = Product.As(World.Partner.With(Role.PartnerManager));
        var (ours, theirs) = (await OfferAsync(Presales, 100), await OfferAsync(partner, 77));
        (await Presales.ActAsync($"/offers/{ours}/cost", new { unit = 43.21m, validFrom = "2026-01-01" })).MustBeDone();
        (await partner.ActAsync($"/offers/{theirs}/cost", new { unit = 65.43m, validFrom = "2026-01-01" })).MustBeDone();
        await AddAsync(url, new { requirements = asked, offer = ours, quantity = 1, deliveryDays = 30 });
        await AddAsync(url, new { requirements = asked, offer = theirs, quantity = 1, deliveryDays = 30 });
        var offered = await OfferItAsync(url, new { validUntil = ValidUntil });

        var customers = (await Requester.ReadAsync($"{url}/quotes/{offered}")).MustBeDone();
        Assert.Equal(187.62m, customers.As<ShowOffered.Model>().Total.Gross);
        foreach (var secret in (string[])[World.Partner.Name, World.Partner.Id.ToString(), "43.21", "65.43"])
        {
            Assert.DoesNotContain(secret, customers.Text);
            Assert.DoesNotContain(secret, (await Requester.GetAsync($"{url}/quotes/{offered}")).MustBeDone().Text);
        }
        (await Requester.ReadAsync(url + "/quote")).Must(System.Net.HttpStatusCode.Forbidden);

        var partners = (await partner.ReadAsync($"{url}/quotes/{offered}")).MustBeDone().As<ShowOffered.Model>();
        Assert.Equal((77m, true, 81.62m), (Assert.Single(partners.Lines).Price!.Net, partners.IsPartOnly, partners.Total.Gross));
        Assert.Equal(11.57m, (await partner.ReadAsync(url + "/quote/cost")).MustBeDone().As<ShowQuoteCost.Model>().Margin);
        (await Product.As(World.Rival.With(Role.PartnerManager)).ReadAsync($"{url}/quotes/{offered}")).Must(System.Net.HttpStatusCode.NotFound);
        var cost = (await Product.As(World.Provider.With(Role.Presales)).ReadAsync(url + "/quote/cost")).MustBeDone();
        Assert.Equal(56.79m, cost.As<ShowQuoteCost.Model>().Margin);
        Assert.DoesNotContain("65.43", cost.Text);
    }

    [Fact]
    public async Task Rows_of_price_and_cost_are_there_for_their_readers_only()
    {
        foreach (var (member, prices, costs, supplies) in ((Member, int, int, int)[])[
            (World.Provider.With(Role.Presales), 3, 1, 3), (World.Provider.With(Role.AccountManager), 3, 0, 3), (World.Provider.With(Role.Engineer), 0, 0, 3), (World.Provider.Outside(Role.Manager), 0, 0, 0),
            (World.Customer.With(Role.Requester), 3, 0, 0), (World.OtherCustomer.With(Role.Requester), 0, 0, 0), (World.Partner.With(Role.PartnerManager), 1, 0, 1), (World.Rival.With(Role.PartnerManager), 0, 0, 0)])
        {
            await using var db = Product.Open(Product.ScopeOf(member));
            var found = (await db.Set<QuotePrice>().CountAsync(p => p.EngagementId == World.Drafted.Id), await db.Set<QuoteCost>().CountAsync(c => c.EngagementId == World.Drafted.Id), await db.Set<QuoteSupply>().CountAsync(s => s.EngagementId == World.Drafted.Id));
            Assert.Equal((member, (prices, costs, supplies)), (member, found));
        }
    }

    [Fact]
    public async Task In_a_running_tender_the_customer_sees_and_strikes_nothing()
    {
        foreach (var project in (Project[])[World.Silent, World.Recorded])
        {
            (await Requester.ReadAsync($"/engagements/{project.Id}/quotes")).Must(System.Net.HttpStatusCode.NotFound);
            (await Requester.ActAsync($"/engagements/{project.Id}/quotes/{project.Quote}/lines/{project.QuoteLine}/strike", new { words = "划" })).Must(System.Net.HttpStatusCode.NotFound);
            await using var db = Product.Open(Product.ScopeOf(World.Customer.With(Role.Requester)));
            Assert.False(await db.Set<OfferedQuote>().AnyAsync(q => q.EngagementId == project.Id) || await db.Set<QuotePrice>().AnyAsync(p => p.EngagementId == project.Id) || await db.Set<QuoteLine>().AnyAsync(l => l.EngagementId == project.Id));
        }
    }

    [Fact]
    public async Task An_offered_quote_promises_its_price_and_asks_for_an_answer()
    {
        var (url, asked) = await BeginAsync();
        await AddAsync(url, new { requirements = asked, offer = await OfferAsync(Presales, 100), quantity = 1, deliveryDays = 30 });
        var offered = await OfferItAsync(url, new { validUntil = ValidUntil, answerBy = new LocalDate(2026, 12, 1) });
        Assert.Equal(("open", "open"), await CommitmentsAsync(offered));
        (await Requester.ActAsync($"{url}/quotes/{offered}/answer", new { accepts = false, words = "太贵" })).MustBeDone();
        Assert.Equal(("dropped", "kept"), await CommitmentsAsync(offered));
        (await Presales.GetAsync($"{url}/quotes/{offered}/export")).MustBeDone();
        (await Requester.GetAsync($"{url}/quotes/export?sort=validUntil")).MustBeDone();
    }

    [Fact]
    public async Task Effort_on_site_is_shown_with_what_nobody_near_could_do()
    {
        var (url, asked) = await BeginAsync();
        var offer = (await Presales.ActAsync("/offers/new", new
        {
            code = Unique(), name = "机柜", unit = "台", regions = new[] { "33" }, installationHours = 1, constructionHours = 0.5m, yearlyServiceHours = 2, net = 10, vatPercent = 13, validFrom = "2026-01-01",
        })).As<AddOffer.Added>().Offer;
        await AddAsync(url, new { requirements = asked, offer, quantity = 1, deliveryDays = 1 });
        var draft = await DraftAsync(url);
        Assert.Contains("quote.no-engineer-near", Codes(draft.Warnings));
        Assert.Contains("quote.offer-not-there", Codes(draft.Warnings));
        (await Presales.ActAsync(url + "/quote/scope", new { sites = new[] { new Id<Pingshi.Accounts.Site>(World.Customer.Id.Value) }, serviceYears = 2 }, draft.Version)).MustRefuse("quote.unknown-site");
        (await Presales.SubmitAsync(url + "/quote/scope", new { sites = new[] { World.Site }, serviceYears = 2 }, draft.Version)).Must(System.Net.HttpStatusCode.Redirect);
        Assert.True(Assert.Single((await DraftAsync(url)).Sites, s => s.Id == World.Site).IsNamed);
    }

    private static int _made;

    private static string Unique() => "Q" + Interlocked.Increment(ref _made).ToString(System.Globalization.CultureInfo.InvariantCulture);

    private async Task<(string Url, Id<Requirement>[] Asked)> BeginAsync()
    {
        var text = "# 需求\n\n## 技术要求\n\n系统应当在四小时内恢复。\n\n系统应当留存审计日志六个月。\n";
        var url = (await Requester.SubmitAsync("/engagements/new", new { title = "报价 " + Unique(), goal = "上云", budgetFrom = 1, budgetTo = 1_000_000, method = ProcurementMethod.Direct }, files: Upload.Text("document", "需求.md", text)))
            .Must(System.Net.HttpStatusCode.Redirect).Location!;
        url = string.Join('/', url.Split('/')[..3]);
        await ShapeAsync(url, "/need-freeze", null);
        await using var db = Product.Open();
        var id = new EngagementId(Guid.Parse(url.Split('/')[2]));
        return (url, [.. await db.Set<RequirementText>().Where(t => t.EngagementId == id).OrderBy(t => t.Position).Select(t => t.RequirementId).ToListAsync()]);
    }

    private async Task ShapeAsync(string url, string act, object? input)
    {
        var id = new EngagementId(Guid.Parse(url.Split('/')[2]));
        (await Requester.ActAsync(url + act, input, await Product.VersionOfAsync<Need>(n => n.EngagementId == id))).MustBeDone();
    }

    private static async Task<Id<Offer>> OfferAsync(Visitor owner, decimal net, string? currency = null)
    {
        var id = (await owner.ActAsync("/offers/new", new { code = Unique(), name = "云主机 " + Unique(), unit = "台" })).MustBeDone().As<AddOffer.Added>().Offer;
        var version = (await owner.ReadAsync($"/offers/{id}")).As<ShowOffer.Model>().Version;
        (await owner.ActAsync($"/offers/{id}/price", new { net, currency, vatPercent = 6, validFrom = "2026-01-01" }, version)).MustBeDone();
        return id;
    }

    private Task<long> VersionOfOfferAsync(Id<Offer> id) => Product.VersionOfAsync<Offer>(o => o.Id == id);

    private async Task AddAsync(string url, object line) => (await Presales.ActAsync(url + "/quote/lines", line, (await DraftAsync(url)).Version)).MustBeDone();

    private async Task<ShowQuote.Model> DraftAsync(string url) => (await Presales.ReadAsync(url + "/quote")).MustBeDone().As<ShowQuote.Model>();

    private async Task<Id<OfferedQuote>> OfferItAsync(string url, object input) =>
        (await Presales.ActAsync(url + "/quote/offer", input, (await DraftAsync(url)).Version)).MustBeDone().As<OfferQuote.Offered>().Quote;

    private static async Task<ShowOffered.Model> OfferedAsync(Visitor reader, string url, Id<OfferedQuote> quote)
    {
        (await reader.GetAsync($"{url}/quotes/{quote}")).MustBeDone();
        return (await reader.ReadAsync($"{url}/quotes/{quote}")).MustBeDone().As<ShowOffered.Model>();
    }

    private static IReadOnlyList<string> Codes(IEnumerable<Pingshi.Platform.Words.Reason> reasons) => [.. reasons.Select(r => r.Rule.Code)];

    /// <summary>What became of the promise of the price and of the answer that was asked for.</summary>
    private async Task<(string Price, string Answer)> CommitmentsAsync(Id<OfferedQuote> quote)
    {
        await using var db = Product.Open();
        var rows = await db.Set<Commitment>().Where(c => c.SourceId == quote.Value).ToListAsync();
        return (Of(OfferQuote.Valid), Of(OfferQuote.AnswerDue));

        string Of(CommitmentKind kind) => rows.Single(r => r.Kind == kind.Key) switch
        {
            { DroppedAt: not null } => "dropped",
            { DoneAt: not null } => "kept",
            _ => "open",
        };
    }
}

public sealed class QuoteFlowOnSqlite(OnSqlite product) : QuoteFlowTests(product), IClassFixture<OnSqlite>;

public sealed class QuoteFlowOnPostgres(OnPostgres product) : QuoteFlowTests(product), IClassFixture<OnPostgres>;
