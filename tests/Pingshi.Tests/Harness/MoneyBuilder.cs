using Microsoft.EntityFrameworkCore;
using NodaTime;
using Pingshi.Platform.Access;
using Pingshi.Platform.Data;
using Pingshi.Platform.Identity;
using Pingshi.Settlement;
using Pingshi.Settlement.Books;
using Pingshi.Settlement.Payables;
using Pingshi.Settlement.Splitting;
using Pingshi.Tests.Settlement;

namespace Pingshi.Tests.Harness;

/// <summary>
/// The money of an engagement of the world, by the acts of those whose acts they are: a receipt from before there was a rule,
/// a rule that both signed and a version that still waits, invoices of the provider and of the partner, a receipt that was split.
/// </summary>
internal sealed class MoneyBuilder(Deployment deployment, World world, Project project, Func<string, Func<Member?, bool>, string> word)
{
    private static readonly LocalDate Today = new(2026, 11, 23);

    private Visitor Finance => deployment.As(world.Provider.With(Role.Finance));
    private string Url => $"/engagements/{project.Id}";

    private bool IsPaid(Member? m) => m?.Company == world.Provider && m.IsOnTeam && m.Roles.HasAnyOf(RoleSet.Of(Role.Finance, Role.Manager));
    private bool Pays(Member? m) => m is not null && m.Company == world.Customer && m.Roles.Has(Role.CustomerFinance) && world.Reaches(m, project);
    private bool Shares(Member? m) => m?.Company == world.Partner && m.Roles.HasAnyOf(RoleSet.Of(Role.PartnerManager, Role.PartnerFinance));

    private bool Subcontracts(Member? m) => m?.Company == world.Rival && m.Roles.HasAnyOf(RoleSet.Of(Role.PartnerManager, Role.PartnerFinance));

    // It names the promises to accept and to pay, which both companies' people on the engagement see.
    private bool IsPromised(Member? m) => WorldBuilder.IsAuditor(m) || m?.Company == world.Rival || (m?.Company == world.Provider && m.IsOnTeam);

    public async Task BuildAsync()
    {
        project.WaitingReceipt = await ReceiveAsync(500, $"早到 {word($"the receipt that waits in {project}", m => IsPaid(m) || Pays(m) || WorldBuilder.IsAuditor(m))}");
        var first = await KeepAsync(RuleText.Of(world.Provider.Id, world.Partner.Id));
        await SignAsync(world.Provider.With(Role.Manager), first);
        await SignAsync(world.Partner.With(Role.PartnerManager), first);
        var second = await KeepAsync(RuleText.Of(world.Provider.Id, world.Partner.Id, 2, percent: 30, from: "2027-01-01"));
        (project.OpenRule, project.OpenDigest) = (second.Rule, second.Digest);
        await InvoiceAsync(Finance, new { number = $"P-{project.Id}", issuedOn = Today, dueOn = Today.PlusDays(30), basis = $"初验 {word($"what the customer is invoiced for in {project}", m => IsPaid(m) || Pays(m))}", net = 2000, vatPercent = 6 });
        project.PartnersInvoice = await InvoiceAsync(deployment.As(world.Partner.With(Role.PartnerFinance)), new
        {
            number = $"M-{project.Id}", recipient = world.Provider.Id, issuedOn = Today, dueOn = Today.PlusDays(30), basis = $"集成 {word($"what the partner invoices for in {project}", m => IsPaid(m) || Shares(m))}", net = 100, vatPercent = 6,
        });
        project.Receipt = await ReceiveAsync(1060, $"到账 {word($"the receipt that was split in {project}", m => IsPaid(m) || Pays(m) || Shares(m) || WorldBuilder.IsAuditor(m))}");
        (await Finance.ActAsync($"{Url}/receipts/{project.Receipt}/reverse", new { amount = 10.6m, on = Today, reference = $"退 {word($"a refund in {project}", m => IsPaid(m) || Shares(m) || WorldBuilder.IsAuditor(m))}" })).MustBeDone();
        await CheckAsync();
        await SubcontractAsync();
    }

    /// <summary>The rival works for the provider behind the customer's contract: one delivery waits, another is accepted, invoiced and proposed for payment.</summary>
    private async Task SubcontractAsync()
    {
        var subcontractor = deployment.As(world.Rival.With(Role.PartnerFinance));
        string Says(string of, bool isAudited) => word($"{of} in {project}", m => IsPaid(m) || Subcontracts(m) || (isAudited && WorldBuilder.IsAuditor(m)));
        project.SubcontractTerms = (await Finance.ActAsync(Url + "/subcontract-terms", new
        {
            payee = world.Rival.Id, contract = $"分包 {Says("the subcontract", isAudited: true)}", agreedOn = Today.PlusDays(-90), trigger = "ownAcceptance", acceptanceDays = 10, paymentDays = 30,
        })).MustBeDone().As<AgreeTerms.Agreed>().Terms;
        async Task<Id<SubcontractDelivery>> HandInAsync(string number) => (await subcontractor.ActAsync(Url + "/deliveries", new
        {
            terms = project.SubcontractTerms, number = $"{number} {word($"the number of a subcontractor's delivery in {project}", IsPromised)}", what = $"部署 {Says("what the subcontractor did", isAudited: false)}", on = Today, net = 50, vatPercent = 6,
        })).MustBeDone().As<HandInWork.HandedIn>().Delivery;
        project.Delivery = await HandInAsync("D-1");
        var accepted = await HandInAsync("D-2");
        (await deployment.As(world.Provider.With(Role.Manager)).ActAsync($"{Url}/deliveries/{accepted}/accept", new { words = $"合格 {Says("a word on a delivery", isAudited: false)}" })).MustBeDone();
        var invoice = (await subcontractor.ActAsync(Url + "/invoices", new
        {
            number = $"R-{project.Id}", recipient = world.Provider.Id, issuedOn = Today, dueOn = Today.PlusDays(30), basis = $"部署 {Says("what the subcontractor invoices for", isAudited: false)}", net = 50, vatPercent = 6,
        })).MustBeDone().As<EnterInvoice.Entered>().Invoice;
        project.Payout = (await Finance.ActAsync(Url + "/payouts", new { invoice, delivery = accepted, amount = 53 })).MustBeDone().As<ProposePayout.Proposed>().Payout;
    }

    private async Task<Id<Receipt>> ReceiveAsync(decimal gross, string reference) =>
        (await Finance.ActAsync(Url + "/receipts", new { on = Today, gross, reference })).MustBeDone().As<EnterReceipt.Entered>().Receipt;

    private async Task<KeepRule.Kept> KeepAsync(string text) => (await Finance.ActAsync(Url + "/split-rules", new { text })).MustBeDone().As<KeepRule.Kept>();

    private async Task SignAsync(Member who, KeepRule.Kept rule) => (await deployment.As(who).ActAsync($"{Url}/split-rules/{rule.Rule}/sign", new { digest = rule.Digest })).MustBeDone();

    private async Task<Id<Invoice>> InvoiceAsync(Visitor who, object invoice) => (await who.ActAsync(Url + "/invoices", invoice)).MustBeDone().As<EnterInvoice.Entered>().Invoice;

    /// <summary>A checkpoint, which the product makes only after many rows.</summary>
    private async Task CheckAsync()
    {
        await using var db = deployment.Open();
        var book = await db.Set<Book>().SingleAsync(b => b.EngagementId == project.Id);
        foreach (var (account, balance) in await db.BalancesAsync(book.EngagementId, book.OrganizationId, default))
        {
            db.Add(Checkpoint.Of(book, account, balance));
        }
        await db.SaveChangesAsync();
    }
}
