using System.IO.Compression;
using System.Net;
using System.Text;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using Pingshi.Engagements;
using Pingshi.Host.DemoWorld;
using Pingshi.Needs;
using Pingshi.Partners;
using Pingshi.Platform.Access;
using Pingshi.Platform.Audit;
using Pingshi.Platform.Data;
using Pingshi.Platform.Files;
using Pingshi.Platform.Web;
using Pingshi.Proposals;
using Pingshi.Proposals.Quotes;
using Pingshi.Proposals.Response;
using Pingshi.Proposals.Structure;
using Pingshi.Tests.Harness;
using Answer = Pingshi.Tests.Harness.Answer;

namespace Pingshi.Tests.Proposals.Response;

/// <summary>From answers and quote to the documents that are handed in, on an engagement of each test's own.</summary>
public abstract class HandInTests(Product product) : ProductTests(product)
{
    private const string Plain = "# 需求\n\n## 技术要求\n\n3.1.1 系统应当在四小时内恢复。\n\n系统应当留存审计日志六个月。\n";
    private static readonly LocalDate ValidUntil = new(2027, 6, 1);
    private static int _made;

    private Visitor Presales => Product.As(World.Provider.With(Role.Presales));
    private Visitor Manager => Product.As(World.Provider.With(Role.Manager));
    private Visitor Engineer => Product.As(World.Provider.With(Role.Engineer));
    private Visitor Requester => Product.As(World.Customer.With(Role.Requester));
    private Visitor Partner => Product.As(World.Partner.With(Role.PartnerManager));

    /// <summary>Statement 1 of the design, in what leaves the house: fails where an answer without proof is printed as more.</summary>
    [Fact]
    public async Task An_unproven_answer_prints_as_unproven_in_every_format()
    {
        var bid = await BeginAsync();
        await bid.AnswerAsync(0, "满足，实测两小时");
        await bid.AnswerAsync(1, "满足，留存一年", proof: "T-2026-9");
        await bid.MakeAsync(ResponseKind.Technical, ResponseKind.AnswerVolume);
        foreach (var file in (await bid.RowsAsync()).Where(r => r.Kind is ResponseKind.Technical or ResponseKind.AnswerVolume).SelectMany(r => r.Files))
        {
            var text = Unpacked((await Presales.GetAsync($"/files/{file.File}")).MustBeDone().Bytes);
            Assert.Contains("未提供证明", text, StringComparison.Ordinal);
            Assert.Contains("T-2026-9", text, StringComparison.Ordinal);
            Assert.Contains("3.1.1", text, StringComparison.Ordinal);
        }
        Assert.Contains("response.unproven", await bid.MissingAsync());
    }

    [Fact]
    public async Task Each_document_is_kept_with_its_digest_and_says_what_it_was_made_from()
    {
        var bid = await BeginAsync();
        await bid.AnswerAsync(0, "满足", proof: "T-1");
        await bid.QuoteAsync(ValidUntil);
        var made = (await bid.MakeAsync()).As<MakeDocuments.Made>();
        // No points are given and no form is printed: neither of these documents exists here.
        Assert.Equal(9, made.Documents.Count);
        var rows = await bid.RowsAsync();
        Assert.All(rows.Where(r => r.Kind is not (ResponseKind.SelfCheck or ResponseKind.Forms)), r => Assert.Equal(DocumentState.Current, r.State));
        Assert.All(rows.Where(r => r.Kind is ResponseKind.SelfCheck or ResponseKind.Forms), r => Assert.Equal(DocumentState.NotApplicable, r.State));
        var quotation = rows.Single(r => r.Kind == ResponseKind.Quotation).Files;
        Assert.Equal([(1, (int?)1, "sha256:"), (1, 1, "sha256:")], quotation.Select(f => (f.Revision, f.Quote, f.Digest[..7])));
        Assert.All(rows.Single(r => r.Kind == ResponseKind.Technical).Files, f => Assert.Null(f.Quote));
        var xlsx = Unpacked((await Presales.GetAsync($"/files/{quotation.Single(f => f.Format == PaperFormat.Xlsx).File}")).MustBeDone().Bytes);
        Assert.Contains("R-001", xlsx, StringComparison.Ordinal);
        Assert.Contains("壹佰零陆元整", Unpacked((await Presales.GetAsync($"/files/{quotation.Single(f => f.Format == PaperFormat.Docx).File}")).MustBeDone().Bytes), StringComparison.Ordinal);
        var page = (await Presales.GetAsync(bid.Url + "/hand-in")).MustBeDone().Text;
        Assert.Contains("✓ 与现状一致", page, StringComparison.Ordinal);
        await using var db = Product.Open();
        Assert.All(await db.Set<ResponseDocument>().Where(d => d.EngagementId == bid.Id).ToListAsync(), d => Assert.Equal((World.Provider.With(Role.Presales).Person, bid.Id), (d.By, d.EngagementId)));
        await Assert.ThrowsAnyAsync<System.Data.Common.DbException>(() => db.Set<ResponseDocument>().ExecuteUpdateAsync(s => s.SetProperty(d => d.Revision, 9)));
    }

    [Fact]
    public async Task What_holds_prices_is_sealed_and_every_download_leaves_a_trace()
    {
        var bid = await BeginAsync();
        await bid.QuoteAsync(ValidUntil);
        await bid.MakeAsync(ResponseKind.Quotation, ResponseKind.Technical);
        var rows = await bid.RowsAsync();
        var (priced, open) = (rows.Single(r => r.Kind == ResponseKind.Quotation).Files[0].File, rows.Single(r => r.Kind == ResponseKind.Technical).Files[0].File);
        (await Engineer.GetAsync($"/files/{priced}")).Must(HttpStatusCode.NotFound);
        (await Engineer.GetAsync($"/files/{open}")).MustBeDone();
        foreach (var outsider in new[] { Requester, Partner })
        {
            (await outsider.GetAsync($"/files/{priced}")).Must(HttpStatusCode.NotFound);
            (await outsider.GetAsync($"/files/{open}")).Must(HttpStatusCode.NotFound);
        }
        (await Presales.ActAsync($"{bid.Url}/files/{priced}/class", new { @class = FileClass.Internal })).MustBeDone();
        (await Presales.GetAsync($"/files/{priced}")).MustBeDone();
        await using var db = Product.Open();
        var traces = await db.Set<AuditEntry>().Where(e => e.Act == "files.fetch" && e.EngagementId == bid.Id).Select(e => e.PersonId).ToListAsync();
        Assert.Equal([World.Provider.With(Role.Engineer).Person, World.Provider.With(Role.Presales).Person], traces.OfType<Id<Pingshi.Platform.Identity.Person>>().OrderBy(p => p == World.Provider.With(Role.Presales).Person));
    }

    [Fact]
    public async Task All_that_stands_is_taken_home_in_one_file_with_what_is_missing()
    {
        var bid = await BeginAsync();
        using (var nothing = new ZipArchive(new MemoryStream((await Presales.GetAsync(bid.Url + "/hand-in/zip")).MustBeDone().Bytes)))
        {
            Assert.Equal(["缺项清单.txt"], nothing.Entries.Select(e => e.Name));
        }
        await bid.QuoteAsync(ValidUntil);
        await bid.MakeAsync();
        await bid.AnswerAsync(0, "满足");
        using var zip = new ZipArchive(new MemoryStream((await Presales.GetAsync(bid.Url + "/hand-in/zip")).MustBeDone().Bytes));
        // The tables were made before the answer: they are not what stands, and the list says so.
        Assert.DoesNotContain(zip.Entries, e => e.Name.StartsWith("技术", StringComparison.Ordinal));
        Assert.Equal(2, zip.Entries.Count(e => e.Name.StartsWith("报价文件 第1号报价", StringComparison.Ordinal)));
        using var missing = new StreamReader(zip.GetEntry("缺项清单.txt")!.Open());
        Assert.Contains("须重新生成", await missing.ReadToEndAsync(), StringComparison.Ordinal);
        await using var db = Product.Open();
        Assert.Equal(2, await db.Set<AuditEntry>().CountAsync(e => e.Act == "proposals.take-hand-in" && e.EngagementId == bid.Id));
    }

    [Fact]
    public async Task A_document_is_made_from_a_frozen_need_and_a_standing_quote_or_not_at_all()
    {
        var bid = await BeginAsync(freeze: false);
        (await bid.TryMakeAsync(ResponseKind.Quotation)).MustRefuse("proposal.nothing-frozen").MustRefuse("response.not-quoted");
        await bid.FreezeAsync();
        (await bid.TryMakeAsync(ResponseKind.SelfCheck, ResponseKind.Forms)).MustRefuse("response.nothing-scored").MustRefuse("response.no-forms");
        (await bid.TryMakeAsync(ResponseKind.Quotation)).MustRefuse("response.not-quoted");
        await bid.MakeAsync(ResponseKind.Technical);
        var offered = await bid.QuoteAsync(ValidUntil);
        (await Requester.ActAsync($"{bid.Url}/quotes/{offered}/answer", new { accepts = false, words = "太贵" })).MustBeDone();
        (await bid.TryMakeAsync(ResponseKind.Quotation)).MustRefuse("response.quote-declined");
    }

    /// <summary>Statement 3 of the design: nothing stale goes on, and what was made before is told from what stands.</summary>
    [Fact]
    public async Task A_revision_outdates_the_documents_and_bars_the_price_until_it_is_offered_anew()
    {
        var bid = await BeginAsync();
        await bid.AnswerAsync(0, "满足", proof: "T-1");
        await bid.QuoteAsync(ValidUntil);
        await bid.MakeAsync();
        await bid.ReviseAsync("系统应当在两小时内恢复。");
        var after = await bid.ModelAsync();
        Assert.Equal(DocumentState.Outdated, after.Rows.Single(r => r.Kind == ResponseKind.Technical).State);
        Assert.Equal(DocumentState.Outdated, after.Rows.Single(r => r.Kind == ResponseKind.Quotation).State);
        (await bid.TryMakeAsync(ResponseKind.Quotation)).MustRefuse("quote.stale").MustRefuse("response.quote-behind");
        foreach (var code in (string[])["response.stale-answers", "response.outdated", "quote.stale", "response.quote-behind", "response.not-answered"])
        {
            Assert.Contains(code, await bid.MissingAsync());
        }
        // The tables may be made: they print what is stale as stale, and it counts as no answer.
        await bid.MakeAsync(ResponseKind.Technical);
        var docx = (await bid.RowsAsync()).Single(r => r.Kind == ResponseKind.Technical).Files.Single(f => f.Format == PaperFormat.Docx);
        var text = Unpacked((await Presales.GetAsync($"/files/{docx.File}")).MustBeDone().Bytes);
        Assert.Contains("已过时：此条于第2版有改动，以下按第1版所写", text, StringComparison.Ordinal);
        Assert.Contains("未应答2项", text, StringComparison.Ordinal);
        Assert.Equal((2, DocumentState.Current), (docx.Revision, (await bid.RowsAsync()).Single(r => r.Kind == ResponseKind.Technical).State));
    }

    [Fact]
    public async Task What_is_divided_and_not_frozen_on_this_revision_bars_quote_and_documents()
    {
        var bid = await BeginAsync();
        await bid.AddLineAsync();
        (await Presales.ActAsync(bid.Url + "/bid-partners", new { requirements = bid.Asked, partner = World.Partner.Id })).MustBeDone();
        await bid.StructureAsync(Presales, "", new { form = "consortium", isJointlyLiable = true });
        await bid.StructureAsync(Presales, "/parties", new { organization = World.Partner.Id, kind = "technology" });
        (await bid.TryMakeAsync(ResponseKind.Technical)).MustRefuse("structure.freeze-first");
        (await bid.TryOfferAsync(ValidUntil)).MustRefuse("structure.freeze-first");
        await bid.StructureAsync(Presales, "/work", new { requirements = new[] { bid.Asked[0] }, responsible = World.Partner.Id });
        await bid.StructureAsync(Presales, "/work", new { requirements = new[] { bid.Asked[1] }, responsible = World.Provider.Id });
        await bid.StructureAsync(Presales, "/total", new { amount = 100 });
        await bid.StructureAsync(Presales, "/amount", new { amount = 60 });
        await bid.StructureAsync(Presales, "/ask", new { due = "2026-12-01" });
        await bid.StructureAsync(Partner, "/amount", new { amount = 40 });
        await bid.StructureAsync(Presales, "/ask", new { due = "2026-12-01" });
        await using var db = Product.Open();
        var terms = await db.Set<DeliveryStructure>().Where(s => s.EngagementId == bid.Id).Select(s => s.Terms).SingleAsync();
        await bid.StructureAsync(Partner, "/accept", new { terms });
        await bid.StructureAsync(Manager, "/accept", new { terms });
        await bid.StructureAsync(Presales, "/freeze", null);

        // A line of one's own is supplied by whoever is responsible for what it serves.
        object Own(int at) => new { requirements = new[] { bid.Asked[at] }, name = $"培训 {at}", unit = "次", unitPrice = 100, vatPercent = 6, quantity = 1, deliveryDays = 10, unitCost = 60, statedBy = World.Provider.With(Role.Presales).Person, basis = "讲师一天" };
        await bid.AddLineAsync(Own(0));
        await bid.AddLineAsync(Own(1));
        (await bid.TryOfferAsync(ValidUntil)).MustBeDone();
        var lines = (await CurrentQuote.LoadAsync(db, bid.Id, default))!.Lines;
        Assert.Equal([World.Provider.Id, World.Partner.Id, World.Provider.Id], lines.Select(l => l.Supplier!.Value));
        Assert.Equal(2, (await Presales.ReadAsync(bid.Url + "/quote/cost")).MustBeDone().As<ShowQuoteCost.Model>().Lines.Count(l => l.StatedBy is not null));
        var made = (await bid.MakeAsync(ResponseKind.Quotation, ResponseKind.Checklist)).As<MakeDocuments.Made>();
        Assert.Equal(4, made.Documents.Count);
        Assert.Contains("（联合体）", (await bid.ModelAsync()).Bidder, StringComparison.Ordinal);
        Assert.Equal(1, (await bid.ModelAsync()).Structure);

        await bid.ReviseAsync("系统应当在两小时内恢复。");
        (await bid.TryMakeAsync(ResponseKind.Technical)).MustRefuse("structure.frozen-on-other").MustRefuse("structure.work-stale");
        (await bid.TryOfferAsync(ValidUntil)).MustRefuse("structure.frozen-on-other").MustRefuse("quote.stale");
    }

    /// <summary>DESIGN §4.11 and the floors of the programme: fails where the registered deal's own policy version is not asked.</summary>
    [Fact]
    public async Task The_partner_whose_registered_deal_it_is_keeps_its_floor()
    {
        var bid = await BeginAsync();
        var partner = Product.As(World.FourthPartner.With(Role.PartnerManager));
        (await Presales.ActAsync(bid.Url + "/bid-partners", new { requirements = bid.Asked, partner = World.FourthPartner.Id })).MustBeDone();
        (await Manager.ActAsync(bid.Url + "/deals/link", new { deal = World.FourthPartner.Deal })).MustBeDone();
        await bid.AddLineAsync(new { requirements = bid.Asked, offer = await bid.OfferAsync(Presales, 901), quantity = 1, deliveryDays = 5 });
        var small = (await Presales.ActAsync(bid.Url + "/quote/lines", new { requirements = bid.Asked, offer = await bid.OfferAsync(partner, 100), quantity = 1, deliveryDays = 5 }, await bid.QuoteVersionAsync())).MustBeDone().As<KeepLine.Kept>();
        (await bid.TryOfferAsync(ValidUntil)).MustRefuse("quote.below-floor");
        (await Presales.ActAsync($"{bid.Url}/quote/lines/{small.Line}/remove", null, await bid.QuoteVersionAsync())).MustBeDone();
        await bid.AddLineAsync(new { requirements = bid.Asked, offer = await bid.OfferAsync(partner, 100.12m), quantity = 1, deliveryDays = 5 });
        (await bid.TryOfferAsync(ValidUntil)).MustBeDone();
    }

    [Fact]
    public async Task The_forms_that_the_tender_prints_are_filled_in_place_and_what_stays_blank_is_listed()
    {
        var bid = await BeginAsync(Samples.Read("qinghe-government-cloud.docx"));
        await bid.QuoteAsync(ValidUntil);
        var made = (await Presales.ActAsync(bid.Url + "/hand-in", new { kinds = new[] { ResponseKind.Forms, ResponseKind.SelfCheck }, signer = "周启明", telephone = "0555-8800100" })).MustBeDone().As<MakeDocuments.Made>();
        Assert.Equal(3, made.Documents.Count);
        var model = await bid.ModelAsync();
        Assert.Contains(model.Forms, f => f.Title.Contains("投标函", StringComparison.Ordinal) && f.Sealed);
        Assert.Contains("response.blank-forms", model.Missing.Select(r => r.Rule.Code));
        var filled = Unpacked((await Presales.GetAsync($"/files/{model.Rows.Single(r => r.Kind == ResponseKind.Forms).Files.Single().File}")).MustBeDone().Bytes);
        Assert.Contains(World.Provider.Name, filled, StringComparison.Ordinal);
        Assert.Equal(DocumentState.Current, model.Rows.Single(r => r.Kind == ResponseKind.Forms).State);
        (await Engineer.GetAsync($"/files/{model.Rows.Single(r => r.Kind == ResponseKind.Forms).Files.Single().File}")).Must(HttpStatusCode.NotFound);
        Assert.Contains("格式文件中的签章处", (await Presales.GetAsync(bid.Url + "/hand-in")).MustBeDone().Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_English_tender_is_answered_in_English()
    {
        var bid = await BeginAsync(Encoding.UTF8.GetBytes("# Requirements\n\n## Technical\n\nThe service shall recover within four hours.\n\nThe service shall keep audit logs for six months.\n"));
        await bid.MakeAsync(ResponseKind.Technical);
        var file = (await bid.RowsAsync()).Single(r => r.Kind == ResponseKind.Technical).Files.Single(f => f.Format == PaperFormat.Docx);
        Assert.Contains("Technical Answer and Deviation Table", Unpacked((await Presales.GetAsync($"/files/{file.File}")).MustBeDone().Bytes), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_passed_deadline_is_said()
    {
        var bid = await BeginAsync();
        await using (var db = Product.Open())
        {
            (await db.Set<Engagement>().SingleAsync(e => e.Id == bid.Id)).BidDeadline = Instant.FromUtc(2026, 11, 1, 0, 0);
            db.Record("test.deadline");
            await db.SaveChangesAsync();
        }
        Assert.Contains("response.deadline-passed", await bid.MissingAsync());
        Assert.Contains("response.not-made", await bid.MissingAsync());
    }

    [Fact]
    public async Task Losing_asks_for_the_reason_and_keeps_the_presales_credit()
    {
        var bid = await BeginAsync();
        (await Presales.ActAsync(bid.Url + "/presales", new { on = "2026-11-20", hours = 3, kind = PresalesKind.Solution })).MustBeDone();
        async Task<Answer> MoveAsync(object input) => await Presales.ActAsync(bid.Url + "/phase", input, await Product.VersionOfAsync<Engagement>(e => e.Id == bid.Id));
        async Task<Answer> StateAsync(object input) => await Presales.ActAsync(bid.Url + "/result", input, await Product.VersionOfAsync<Engagement>(e => e.Id == bid.Id));
        (await StateAsync(new { score = 80 })).MustRefuse("engagement.no-result-yet");
        (await MoveAsync(new { phase = Phase.Cancelled, on = "2026-11-22", rank = 1 })).MustRefuse("engagement.no-result-yet");
        (await MoveAsync(new { phase = Phase.Lost, on = "2026-11-22" })).MustRefuse("engagement.lost-because");
        (await MoveAsync(new { phase = Phase.Lost, on = "2026-11-22", score = 86.41m, rank = 2, reason = "价格高出一成" })).MustBeDone();
        (await StateAsync(new { score = 86.4125m })).MustRefuse("engagement.lost-because");
        (await StateAsync(new { score = 86.41256m, reason = "价格" })).MustRefuse("engagement.score-too-fine");
        (await StateAsync(new { score = 86.4125m, rank = 2, reason = "价格高出一成，演示失分" })).MustBeDone();
        var results = (await Presales.ReadAsync(bid.Url)).MustBeDone().As<ShowEngagement.Model>().Results;
        Assert.Equal([(86.4125m, (int?)2, "价格高出一成，演示失分"), (86.41m, 2, "价格高出一成")], results.Select(r => (r.Score!.Value, r.Rank, r.Reason!)));
        Assert.Contains("86.4125", (await Presales.GetAsync(bid.Url)).MustBeDone().Text, StringComparison.Ordinal);
        // What we make of a loss is our own affair.
        Assert.DoesNotContain("演示失分", (await Requester.GetAsync(bid.Url)).MustBeDone().Text, StringComparison.Ordinal);
        var credit = (await Presales.ReadAsync("/presales-credit")).MustBeDone().As<PresalesCredit.Model>().Rows;
        Assert.Contains(credit, r => r.Phase == Phase.Lost && r.Minutes == 180);
        (await bid.TryMakeAsync(ResponseKind.Technical)).MustRefuse("quote.engagement-over");
    }

    private static string Unpacked(byte[] package)
    {
        using var zip = new ZipArchive(new MemoryStream(package));
        var text = new StringBuilder();
        foreach (var entry in zip.Entries.Where(e => e.Name.EndsWith(".xml", StringComparison.Ordinal)))
        {
            using var reader = new StreamReader(entry.Open());
            text.Append(reader.ReadToEnd());
        }
        return text.ToString();
    }

    private async Task<Bid> BeginAsync(byte[]? document = null, bool freeze = true)
    {
        var upload = document is null ? Upload.Text("document", "需求.md", Plain) : new Upload("document", document[0] == 'P' ? "招标文件.docx" : "tender.md", document);
        var url = (await Requester.SubmitAsync("/engagements/new", new { title = $"递交 {Interlocked.Increment(ref _made)}", goal = "上云", budgetFrom = 1, budgetTo = 1_000_000, method = ProcurementMethod.Direct }, files: upload))
            .Must(HttpStatusCode.Redirect).Location!;
        var bid = new Bid(Product, new EngagementId(Guid.Parse(url.Split('/')[2])));
        if (freeze)
        {
            await bid.FreezeAsync();
        }
        return bid;
    }

    private sealed record Bid(Deployment Product, EngagementId Id)
    {
        private Visitor Presales => Product.As(Product.World.Provider.With(Role.Presales));
        private Visitor Requester => Product.As(Product.World.Customer.With(Role.Requester));

        public string Url => $"/engagements/{Id}";
        public IReadOnlyList<Id<Requirement>> Asked { get; private set; } = [];

        public async Task FreezeAsync()
        {
            await ShapeAsync("/need-freeze", null);
            await using var db = Product.Open();
            var revision = await db.Set<Revision>().Where(r => r.EngagementId == Id).MaxAsync(r => r.Number);
            Asked = [.. await db.Set<RequirementText>().Where(t => t.EngagementId == Id && t.Revision == revision).OrderBy(t => t.Position).Select(t => t.RequirementId).ToListAsync()];
        }

        public async Task ReviseAsync(string first)
        {
            await ShapeAsync("/need-revise", new { reason = "收紧" });
            await ShapeAsync($"/need/{Asked[0]}", new { text = first, obligation = "ordinary", kind = "technical" });
            await FreezeAsync();
        }

        public async Task AnswerAsync(int at, string text, string? proof = null)
        {
            await using var db = Product.Open();
            var version = await db.Set<Proposal>().Where(p => p.EngagementId == Id && p.OrganizationId == Product.World.Provider.Id).Select(p => (long?)p.Version).SingleOrDefaultAsync();
            (await Presales.ActAsync($"{Url}/bid/{Asked[at]}", new { text, deviation = Deviation.None }, version)).MustBeDone();
            if (proof is not null)
            {
                (await Presales.ActAsync($"{Url}/bid/{Asked[at]}/evidence", new { nature = EvidenceNature.TestReport, @object = "检测报告", issuer = "测评中心", number = proof })).MustBeDone();
            }
        }

        public async Task<Id<Offer>> OfferAsync(Visitor owner, decimal net)
        {
            var code = $"H{Interlocked.Increment(ref _made)}";
            return (await owner.ActAsync("/offers/new", new { code, name = "云主机 " + code, unit = "台", net, vatPercent = 6, validFrom = "2026-01-01" })).MustBeDone().As<AddOffer.Added>().Offer;
        }

        public async Task AddLineAsync(object? line = null) => (await Presales.ActAsync(Url + "/quote/lines",
            line ?? new { requirements = Asked, offer = await OfferAsync(Presales, 100), quantity = 1, deliveryDays = 30 }, await QuoteVersionAsync())).MustBeDone();

        public async Task<Id<OfferedQuote>> QuoteAsync(LocalDate until)
        {
            await AddLineAsync();
            return (await TryOfferAsync(until)).MustBeDone().As<OfferQuote.Offered>().Quote;
        }

        public async Task<Answer> TryOfferAsync(LocalDate validUntil) => await Presales.ActAsync(Url + "/quote/offer", new { validUntil }, await QuoteVersionAsync());

        public async Task<long?> QuoteVersionAsync()
        {
            await using var db = Product.Open();
            return await db.Set<Quote>().Where(q => q.EngagementId == Id).Select(q => (long?)q.Version).SingleOrDefaultAsync();
        }

        public async Task StructureAsync(Visitor who, string act, object? input)
        {
            await using var db = Product.Open();
            var version = await db.Set<DeliveryStructure>().Where(s => s.EngagementId == Id).Select(s => (long?)s.Version).SingleOrDefaultAsync();
            (await who.ActAsync($"{Url}/structure{act}", input, version)).MustBeDone();
        }

        public Task<Answer> TryMakeAsync(params IReadOnlyList<ResponseKind> kinds) => Presales.ActAsync(Url + "/hand-in", new { kinds });

        public async Task<Answer> MakeAsync(params IReadOnlyList<ResponseKind> kinds) => (await TryMakeAsync(kinds)).MustBeDone();

        public async Task<HandIn.Model> ModelAsync() => (await Presales.ReadAsync(Url + "/hand-in")).MustBeDone().As<HandIn.Model>();

        public async Task<IReadOnlyList<HandIn.Row>> RowsAsync() => (await ModelAsync()).Rows;

        public async Task<IReadOnlyList<string>> MissingAsync() => [.. (await ModelAsync()).Missing.Select(r => r.Rule.Code)];

        private async Task ShapeAsync(string act, object? input) =>
            (await Requester.ActAsync(Url + act, input, await Product.VersionOfAsync<Need>(n => n.EngagementId == Id))).MustBeDone();
    }
}

public sealed class HandInOnSqlite(OnSqlite product) : HandInTests(product), IClassFixture<OnSqlite>;

public sealed class HandInOnPostgres(OnPostgres product) : HandInTests(product), IClassFixture<OnPostgres>;
