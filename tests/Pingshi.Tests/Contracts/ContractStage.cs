using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using Pingshi.Contracts;
using Pingshi.Engagements;
using Pingshi.Needs;
using Pingshi.Partners;
using Pingshi.Platform.Access;
using Pingshi.Platform.Data;
using Pingshi.Proposals.Quotes;
using Pingshi.Proposals.Structure;
using Pingshi.Tests.Harness;

namespace Pingshi.Tests.Contracts;

/// <summary>An engagement of a test's own, brought by the product's acts to where contracts are drawn, and the acts on them.</summary>
internal sealed class ContractStage(Deployment product)
{
    private static int _made;

    public static readonly LocalDate Today = new(2026, 11, 23);

    public EngagementId Id { get; private set; }
    public IReadOnlyList<Id<Requirement>> Asked { get; private set; } = [];
    public string Url => $"/engagements/{Id}";

    private World World => product.World;
    public Visitor Presales => product.As(World.Provider.With(Role.Presales));
    public Visitor Manager => product.As(World.Provider.With(Role.Manager));
    public Visitor Requester => product.As(World.Customer.With(Role.Requester));
    public Visitor Partner => product.As(World.Partner.With(Role.PartnerManager));
    public Visitor Rival => product.As(World.Rival.With(Role.PartnerManager));

    public static string Unique(string prefix) => prefix + Interlocked.Increment(ref _made).ToString(CultureInfo.InvariantCulture);

    /// <summary>A direct purchase of two requirements, with the price of 1,060.00 offered and nothing decided yet.</summary>
    public static async Task<ContractStage> DirectAsync(Deployment product)
    {
        var stage = new ContractStage(product);
        stage.Take(await stage.Requester.SubmitAsync("/engagements/new", new { title = Unique("专线 "), goal = "上云", budgetFrom = 1, budgetTo = 1_000_000, method = ProcurementMethod.Direct },
            files: Upload.Text("document", "需求.md", "# 需求\n\n## 技术要求\n\n系统应当在四小时内恢复。\n\n系统应当留存审计日志六个月。\n")));
        await stage.FreezeNeedAsync(stage.Requester);
        await stage.OfferAsync();
        return stage;
    }

    /// <summary>The same, up to a contract that may be drawn: structure frozen, quote accepted.</summary>
    public static async Task<ContractStage> AcceptedAsync(Deployment product)
    {
        var stage = await DirectAsync(product);
        await stage.FreezeSoleAsync();
        await stage.AcceptAsync();
        return stage;
    }

    /// <summary>A tender with provider, partner and rival as a consortium: 1,060.00 in all, of it 530.00, 318.00 and 212.00.</summary>
    public static async Task<ContractStage> ConsortiumAsync(Deployment product, decimal total = 1060)
    {
        var (stage, world) = (new ContractStage(product), product.World);
        stage.Take(await stage.Presales.SubmitAsync("/engagements/record", new
        {
            customer = world.Customer.Id, title = Unique("政务云 "), projectNumber = Unique("HT-"), method = ProcurementMethod.OpenTender, publishedOn = Today, bidDeadline = "2026-12-21T09:30", maximumPrice = 3000,
        }, files: Upload.Text("document", "采购需求.md", "# 采购需求\n\n| 符号 | 含义 |\n|---|---|\n| ★ | 实质性要求，不满足则投标无效 |\n\n## 技术要求\n\n★ 系统应当支持国密算法加密。\n\n★ 系统应当提供不少于两个可用区。\n")));
        await stage.FreezeNeedAsync(stage.Presales);
        foreach (var (company, requirements) in new[] { (world.Partner, stage.Asked.Take(1)), (world.Rival, stage.Asked.Skip(1)), (world.Outsider, stage.Asked.Skip(1)) })
        {
            (await stage.Presales.ActAsync(stage.Url + "/bid-partners", new { requirements, partner = company.Id })).MustBeDone();
        }
        await stage.OfferAsync();
        await stage.DivideAsync(total);
        (await stage.Presales.SubmitAsync(stage.Url + "/phase", new { phase = Phase.Won, on = Today }, await product.VersionOfAsync<Engagement>(e => e.Id == stage.Id), files: Upload.Text("announcement", "公告.md", "中标公告")))
            .Must(System.Net.HttpStatusCode.Redirect);
        return stage;
    }

    private void Take(Answer begun) => Id = EngagementId.Parse(begun.Must(System.Net.HttpStatusCode.Redirect).Location!.Split('/')[2], null);

    public async Task FreezeNeedAsync(Visitor shaper)
    {
        (await shaper.ActAsync(Url + "/need-freeze", null, await product.VersionOfAsync<Need>(n => n.EngagementId == Id))).MustBeDone();
        await using var db = product.Open();
        var revision = await db.Set<Revision>().Where(r => r.EngagementId == Id).MaxAsync(r => r.Number);
        Asked = await db.Set<RequirementText>().Where(t => t.EngagementId == Id && t.Revision == revision).OrderBy(t => t.Position).Select(t => t.RequirementId).ToListAsync();
    }

    /// <summary>Offers one line for all requirements: 1,000.00 net, 1,060.00 gross.</summary>
    public async Task OfferAsync()
    {
        if (await QuoteVersionAsync() is var version && version == 0)
        {
            var offer = (await Presales.ActAsync("/offers/new", new { code = Unique("C"), name = Unique("云主机 "), unit = "台" })).MustBeDone().As<AddOffer.Added>().Offer;
            (await Presales.ActAsync($"/offers/{offer}/price", new { net = 1000, vatPercent = 6, validFrom = "2026-01-01" }, await product.VersionOfAsync<Offer>(o => o.Id == offer))).MustBeDone();
            (await Presales.ActAsync(Url + "/quote/lines", new { requirements = Asked, offer, quantity = 1, deliveryDays = 30 }, version)).MustBeDone();
        }
        (await Presales.ActAsync(Url + "/quote/offer", new { validUntil = new LocalDate(2027, 2, 1) }, await QuoteVersionAsync())).MustBeDone();
    }

    private async Task<long> QuoteVersionAsync() => (await Presales.ReadAsync(Url + "/quote")).MustBeDone().As<ShowQuote.Model>().Version;

    public async Task FreezeSoleAsync()
    {
        await MustStructureAsync(Presales, "", new { form = StructureForm.Sole });
        await MustStructureAsync(Presales, "/freeze");
    }

    public async Task AcceptAsync()
    {
        await using var db = product.Open();
        var newest = await db.Set<OfferedQuote>().Where(q => q.EngagementId == Id).OrderByDescending(q => q.Number).Select(q => q.Id).FirstAsync();
        (await Requester.ActAsync($"{Url}/quotes/{newest}/answer", new { accepts = true })).MustBeDone();
    }

    private async Task DivideAsync(decimal total)
    {
        await MustStructureAsync(Presales, "", new { form = "consortium", isJointlyLiable = true });
        foreach (var company in new[] { World.Partner, World.Rival })
        {
            await MustStructureAsync(Presales, "/parties", new { organization = company.Id, kind = "technology", work = "承担其中一部分" });
        }
        await MustStructureAsync(Presales, "/work", new { requirements = new[] { Asked[0] }, responsible = World.Partner.Id });
        await MustStructureAsync(Presales, "/work", new { requirements = Asked.Skip(1), responsible = World.Rival.Id, sharers = new[] { World.Provider.Id } });
        await MustStructureAsync(Presales, "/ask", new { due = "2026-12-01" });
        await MustStructureAsync(Presales, "/total", new { amount = total });
        await MustStructureAsync(Presales, "/amount", new { amount = total - 530 });
        await MustStructureAsync(Partner, "/amount", new { amount = 318 });
        await MustStructureAsync(Rival, "/amount", new { amount = 212 });
        await MustStructureAsync(Presales, "/ask", new { due = "2026-12-02" });
        var terms = await TermsAsync();
        foreach (var who in new[] { Manager, Partner, Rival })
        {
            await MustStructureAsync(who, "/accept", new { terms });
        }
        await MustStructureAsync(Presales, "/freeze");
    }

    private async Task<int> TermsAsync()
    {
        await using var db = product.Open();
        return await db.Set<DeliveryStructure>().Where(s => s.EngagementId == Id).Select(s => s.Terms).SingleAsync();
    }

    private async Task MustStructureAsync(Visitor who, string act, object? input = null)
    {
        await using var db = product.Open();
        var version = await db.Set<DeliveryStructure>().Where(s => s.EngagementId == Id).Select(s => (long?)s.Version).SingleOrDefaultAsync();
        (await who.ActAsync(Url + "/structure" + act, input, version)).MustBeDone();
    }

    public async Task<Answer> TryDrawAsync(Visitor? who = null, SigningWay signing = SigningWay.Paper) =>
        await (who ?? Presales).ActAsync(Url + "/contracts/draw", new { nature = ContractNature.Services, number = Unique("HT-"), signing });

    /// <summary>The customer's contract, drawn.</summary>
    public async Task<Paper> DrawAsync(SigningWay signing = SigningWay.Paper) => PaperOf((await TryDrawAsync(signing: signing)).MustBeDone().Json);

    public Paper PaperOf(JsonNode drawn) => new(product, this, Id<Contract>.Parse((string)drawn["contract"]!, null));

    public async Task<Paper> PaperOfAsync(ContractKind kind, Harness.Company performs)
    {
        await using var db = product.Open();
        var performing = performs.Id;
        return new(product, this, await db.Set<Contract>().Where(c => c.EngagementId == Id && c.Kind == kind && db.Set<ContractSide>().Any(s => s.ContractId == c.Id && s.OrganizationId == performing && !s.Asks)).Select(c => c.Id).SingleAsync());
    }

    /// <summary>A contract whose milestones are whole, with both sides' approval: in force.</summary>
    public static async Task<Paper> InForceAsync(Deployment product)
    {
        var stage = await AcceptedAsync(product);
        var paper = await stage.DrawAsync(SigningWay.Approval);
        await paper.FillAsync();
        await paper.SendAsync();
        (await stage.Requester.ActAsync(paper.Url + "/approve", new { edition = 1 })).MustBeDone();
        (await stage.Manager.ActAsync(paper.Url + "/approve", new { edition = 1 })).MustBeDone();
        return paper;
    }
}

/// <summary>One contract of a stage.</summary>
internal sealed record Paper(Deployment Product, ContractStage Stage, Id<Contract> Id)
{
    public string Url => $"{Stage.Url}/contracts/{Id}";

    public Task<long> VersionAsync() => Product.VersionOfAsync<Contract>(c => c.Id == Id);

    public async Task<Answer> ActAsync(Visitor who, string act, object? input = null) => await who.ActAsync(Url + act, input, await VersionAsync());

    public async Task<Answer> DraftAsync(string act, object? input = null) => await ActAsync(Stage.Presales, act, input);

    public async Task<JsonNode> ShownToAsync(Visitor who)
    {
        (await who.GetAsync(Url)).MustBeDone();
        return (await who.ReadAsync(Url)).MustBeDone().Json;
    }

    public Task<Answer> AddMilestoneAsync(decimal share, bool isAdvance = false, params IReadOnlyList<Id<Requirement>> requirements) =>
        DraftAsync("/milestones", new { name = "里程碑 " + share, requirements, due = new LocalDate(2027, 1, 31), sharePercent = share, isAdvance, paymentDays = 30, proof = "验收书" });

    /// <summary>Two milestones that deliver everything.</summary>
    public async Task FillAsync()
    {
        (await AddMilestoneAsync(33.3333m, true)).MustBeDone();
        (await AddMilestoneAsync(66.6667m, false, Stage.Asked)).MustBeDone();
    }

    public async Task SendAsync() => (await DraftAsync("/send", new { signBy = "2026-12-01" })).MustBeDone();

    /// <summary>A paper as it comes back, signed and sealed.</summary>
    public async Task<object> SignedAsync(Visitor who, int edition = 1, Id<Pingshi.Platform.Identity.Organization>? side = null, string? authorityLetter = "授权〔2026〕7号", bool straddleSeal = true, LocalDate? on = null) => new
    {
        edition, side, signer = "王代表", authorityLetter, seal = "contract", straddleSeal, originals = 2, courier = "SF1234567", on = on ?? ContractStage.Today, scan = await UploadAsync(who),
    };

    private static async Task<string> UploadAsync(Visitor who) => (string)(await who.UploadAsync("签署件.pdf", System.Text.Encoding.ASCII.GetBytes("%PDF-1.7\n% signed and sealed\n%%EOF\n"))).MustBeDone().Json["id"]!;

    public async Task MustSignAsync(Visitor who) => (await who.ActAsync(Url + "/sign", await SignedAsync(who))).MustBeDone();
}
