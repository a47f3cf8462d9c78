using Microsoft.EntityFrameworkCore;
using NodaTime;
using Pingshi.Commitments;
using Pingshi.Platform.Access;
using Pingshi.Platform.Data;
using Pingshi.Platform.Identity;
using Pingshi.Settlement;
using Pingshi.Settlement.Books;
using Pingshi.Settlement.Payables;
using Pingshi.Shares.Postings;
using Pingshi.Tests.Harness;

namespace Pingshi.Tests.Settlement;

/// <summary>From a subcontractor's own delivery to its money, and from a member's share to its bank; each payment under four eyes.</summary>
public abstract class PayableFlowTests(Product product) : ProductTests(product), IAsyncLifetime
{
    private static readonly LocalDate Today = new(2026, 11, 23);

    private Visitor Finance => Product.As(World.Provider.With(Role.Finance));
    private Visitor Manager => Product.As(World.Provider.With(Role.Manager));
    private Visitor Partner => Product.As(World.Partner.With(Role.PartnerFinance));
    private Visitor Subcontractor => Product.As(World.Rival.With(Role.PartnerFinance));
    private string Url => $"/engagements/{World.Drafted.Id}";

    public async ValueTask InitializeAsync() => await Product.ResetAsync();

    public ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        return ValueTask.CompletedTask;
    }

    /// <summary>DESIGN §4.10: a rule that pays a small firm only when the payer was paid is refused; fails where that is taken out.</summary>
    [Fact]
    public async Task Pay_when_paid_towards_a_small_firm_is_refused_with_the_article()
    {
        await DeclareAsync(OrganizationSize.Small);
        var refused = (await Finance.ActAsync(Url + "/subcontract-terms", Terms(trigger: "customerPaid"))).MustRefuse("payable.pay-when-paid");
        Assert.Contains("第九条", refused.Text, StringComparison.Ordinal);
        (await Finance.ActAsync(Url + "/subcontract-terms", Terms(paymentDays: 90))).MustRefuse("payable.too-long");
        (await Finance.ActAsync(Url + "/subcontract-terms", Terms() with { AgreedOn = Today.PlusDays(1) })).MustRefuse("money.in-the-future");
        (await Finance.ActAsync(Url + "/subcontract-terms", Terms() with { Payee = World.Partner.Id })).MustRefuse("payable.not-under-us");
        (await Subcontractor.ActAsync(Url + "/subcontract-terms", Terms())).MustRefuse("payable.not-under-us");
        (await Finance.ActAsync(Url + "/subcontract-terms", Terms())).MustBeDone();
        Assert.Equal(OrganizationSize.Small, (await ReadAsync(Subcontractor)).Terms.Single(t => t.Number == 2).Size);
    }

    /// <summary>DESIGN §4.10: a subcontractor is owed by its own acceptance and due date; no customer paid anything here.</summary>
    [Fact]
    public async Task A_delivery_is_due_so_many_days_after_its_own_acceptance_and_is_paid_against_its_invoice_by_two_people()
    {
        var delivery = await HandInAsync("D-9", 1000);
        Assert.Equal(NextAction.AcceptDelivery, (await RowAsync(Finance, delivery)).Next);
        (await Finance.ActAsync(Url + "/payouts", new { invoice = await InvoiceAsync("RI-9", 1000), delivery, amount = 1060 })).MustRefuse("payout.not-accepted");
        Assert.Equal(Today.PlusDays(30), (await Manager.ActAsync($"{Url}/deliveries/{delivery}/accept")).MustBeDone().As<DecideDelivery.Decided>().DueOn);
        (await Manager.ActAsync($"{Url}/deliveries/{delivery}/return", new { words = "晚了" })).MustRefuse("payable.decided");
        await MustBeOpenAsync(HandInWork.PaymentDue, delivery, isOpen: true);
        await MustBeOpenAsync(HandInWork.AcceptanceDue, delivery, isOpen: false);
        var invoice = (await MoneyAsync(Subcontractor)).Invoices.Single(i => i.Number == "RI-9").Id;
        (await Finance.ActAsync(Url + "/payouts", new { invoice, delivery, amount = 1061 })).MustRefuse("payout.beyond-invoice");
        var payout = (await Finance.ActAsync(Url + "/payouts", new { invoice, delivery, amount = 1060 })).MustBeDone().As<ProposePayout.Proposed>().Payout;
        (await Finance.ActAsync(Url + "/payouts", new { invoice, delivery, amount = 0.01m })).MustRefuse("payout.beyond-invoice");
        Assert.Equal(NextAction.ApprovePayout, (await RowAsync(Finance, delivery)).Next);
        (await Finance.ActAsync($"{Url}/payouts/{payout}/approve", new { words = "付-9" })).MustRefuse("payout.same-person");
        (await Manager.ActAsync($"{Url}/payouts/{payout}/approve", new { words = "付-9" })).MustBeDone();
        (await Manager.ActAsync($"{Url}/payouts/{payout}/decline", new { words = "付-9" })).MustRefuse("payout.decided");
        await MustBeOpenAsync(HandInWork.PaymentDue, delivery, isOpen: false);
        var row = await RowAsync(Subcontractor, delivery);
        Assert.Equal((1060m, NextAction.None, DeliveryState.Accepted), (row.Paid, row.Next, row.State));
        Assert.Equal(InvoiceState.Paid, (await MoneyAsync(Subcontractor)).Invoices.Single(i => i.Id == invoice).State);
        var statement = (await Subcontractor.ReadAsync(Url + "/statement")).MustBeDone().As<ShowStatement.Model>();
        Assert.Equal(1060m, statement.Accounts.Single(a => a.Purpose == AccountPurpose.Paid).Balance);
        foreach (var who in new[] { Finance, Subcontractor })
        {
            (await who.GetAsync(Url + "/payables")).MustBeDone();
            (await who.GetAsync(Url + "/payables/export")).MustBeDone();
        }
        await MustVerifyAsync();
    }

    [Fact]
    public async Task A_delivery_that_nobody_decided_in_time_counts_as_accepted_and_shows_apart()
    {
        var delivery = await HandInAsync("D-10", 100, on: Today.PlusDays(-50));
        var row = await RowAsync(Finance, delivery);
        Assert.Equal((DeliveryState.DeemedAccepted, Today.PlusDays(-40), Today.PlusDays(-10), 10), (row.State, row.AcceptedOn, row.DueOn, row.DaysLate));
        Assert.Null(row.LateInterest);
        var refused = (await Manager.ActAsync($"{Url}/deliveries/{delivery}/return", new { words = "不要了" })).MustRefuse("payable.accepted-by-time");
        Assert.Contains("第十条", refused.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_declared_itself_small_is_told_what_lateness_costs()
    {
        await DeclareAsync(OrganizationSize.Micro);
        (await Finance.ActAsync(Url + "/subcontract-terms", Terms() with { AgreedOn = Today.PlusDays(-60) })).MustBeDone();
        Assert.Equal(0.53m, (await RowAsync(Subcontractor, await HandInAsync("D-11", 100, on: Today.PlusDays(-50)))).LateInterest);
    }

    [Fact]
    public async Task What_is_returned_is_not_owed_and_says_why()
    {
        var delivery = await HandInAsync("D-12", 100);
        (await Manager.ActAsync($"{Url}/deliveries/{delivery}/return", new { words = "缺少测试报告" })).MustBeDone();
        var row = await RowAsync(Subcontractor, delivery);
        Assert.Equal((DeliveryState.Returned, "缺少测试报告", (LocalDate?)null), (row.State, row.Words, row.DueOn));
        await MustBeOpenAsync(HandInWork.PaymentDue, delivery, isOpen: false);
    }

    [Fact]
    public async Task Work_is_handed_in_under_ones_own_newest_terms_once()
    {
        object Work(object? terms = null, string number = "D-13", int on = 0, decimal net = 1, decimal vatPercent = 6) => new { terms = terms ?? World.Drafted.SubcontractTerms, number, what = "部署", on = Today.PlusDays(on), net, vatPercent };
        foreach (var (input, code) in ((object, string)[])[
            (Work(World.Drafted.Id), "payable.no-terms"), (Work(on: -100), "payable.before-terms"), (Work(on: 1), "money.in-the-future"), (Work(net: 0), "money.not-above-zero"), (Work(net: 0.001m), "money.too-fine"),
            (Work(vatPercent: 7), "invoice.unknown-vat-rate")])
        {
            (await Subcontractor.ActAsync(Url + "/deliveries", input)).MustRefuse(code);
        }
        (await Partner.ActAsync(Url + "/deliveries", Work())).MustRefuse("payable.no-terms");
        (await Subcontractor.ActAsync(Url + "/deliveries", Work())).MustBeDone();
        (await Subcontractor.ActAsync(Url + "/deliveries", Work())).MustRefuse("payable.known");
        (await Finance.ActAsync(Url + "/subcontract-terms", Terms())).MustBeDone();
        (await Subcontractor.ActAsync(Url + "/deliveries", Work(number: "D-14"))).MustRefuse("payable.newer-terms");
    }

    [Fact]
    public async Task A_members_share_is_paid_against_its_invoice_and_never_beyond_what_it_holds()
    {
        var invoice = (await MoneyAsync(Partner)).Invoices.Single(i => i.Number == $"M-{World.Drafted.Id}").Id;
        var before = (await PayableAsync()).Payable;
        object Payout(decimal amount, object? of = null, object? delivery = null) => new { invoice = of ?? invoice, amount, delivery };
        (await Finance.ActAsync(Url + "/payouts", Payout(1, World.Drafted.Id))).MustRefuse("payout.no-invoice");
        (await Finance.ActAsync(Url + "/payouts", Payout(1, delivery: World.Drafted.Delivery))).MustRefuse("payout.no-delivery");
        (await Finance.ActAsync(Url + "/payouts", Payout(1.001m))).MustRefuse("money.too-fine");
        (await Finance.ActAsync(Url + "/payouts", Payout(106.01m))).MustRefuse("payout.beyond-invoice");
        var payout = (await Finance.ActAsync(Url + "/payouts", Payout(106))).MustBeDone().As<ProposePayout.Proposed>().Payout;
        Assert.Equal(before, (await PayableAsync()).Payable);
        (await Finance.ActAsync($"{Url}/payouts/{payout}/decline", new { words = "写错了" })).MustBeDone();
        payout = (await Finance.ActAsync(Url + "/payouts", Payout(106))).MustBeDone().As<ProposePayout.Proposed>().Payout;
        (await Manager.ActAsync($"{Url}/payouts/{payout}/approve", new { words = "付-1" })).MustBeDone();
        Assert.Equal((before - 106, 0m), ((await PayableAsync()).Payable, (await PayableAsync()).Invoiced));
        (await Subcontractor.ActAsync($"{Url}/payouts/{payout}/approve", new { words = "付-1" })).Must(System.Net.HttpStatusCode.NotFound);
        (await Partner.ActAsync(Url + "/invoices", new { number = "M-2", recipient = World.Provider.Id, issuedOn = Today, dueOn = Today, basis = "集成", net = 100_000, vatPercent = 6 })).MustBeDone();
        (await Finance.ActAsync(Url + "/payouts", Payout(100_000, (await MoneyAsync(Partner)).Invoices.Single(i => i.Number == "M-2").Id))).MustRefuse("ledger.below-zero");
        Assert.All((await ReadAsync(Subcontractor)).Payouts, p => Assert.Equal(World.Rival.Name, p.Payee));
        await MustVerifyAsync();
    }

    [Fact]
    public async Task Of_two_who_propose_the_same_payment_at_once_one_succeeds()
    {
        var invoice = (await MoneyAsync(Partner)).Invoices.Single(i => i.Number == $"M-{World.Drafted.Id}").Id;
        var answers = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => Finance.ActAsync(Url + "/payouts", new { invoice, amount = 106 })));
        Assert.Single(answers, a => a.Status == System.Net.HttpStatusCode.OK);
        await MustVerifyAsync();
    }

    [Fact]
    public async Task A_payout_whose_row_was_taken_or_whose_approval_was_invented_is_found()
    {
        await using (var db = Product.Open())
        {
            db.Add(new PayoutDecision { PayoutId = World.Drafted.Payout, EngagementId = World.Drafted.Id, OrganizationId = World.Provider.Id, IsApproved = true, Words = "x", At = Product.Now, By = World.Provider.With(Role.Manager).Person, ByName = "x" });
            await db.SaveChangesAsync();
        }
        Assert.Contains("payout", Assert.Single(await BrokenAsync()), StringComparison.Ordinal);
    }

    private AgreeTerms.Input Terms(string trigger = "ownAcceptance", int paymentDays = 30) => new()
    {
        Payee = World.Rival.Id, Contract = "分包-2", AgreedOn = Today, Trigger = trigger == "customerPaid" ? PaymentTrigger.CustomerPaid : PaymentTrigger.OwnAcceptance, AcceptanceDays = 10, PaymentDays = paymentDays,
    };

    private async Task DeclareAsync(OrganizationSize size)
    {
        await using var db = Product.Open();
        (await db.Set<Organization>().SingleAsync(o => o.Id == World.Rival.Id)).Size = size;
        await db.SaveChangesAsync();
    }

    private async Task<Id<SubcontractDelivery>> HandInAsync(string number, decimal net, LocalDate? on = null)
    {
        var terms = (await ReadAsync(Subcontractor)).Terms.Single(t => t.IsOurs && t.IsNewest).Id;
        return (await Subcontractor.ActAsync(Url + "/deliveries", new { terms, number, what = "部署", on = on ?? Today, net, vatPercent = 6 })).MustBeDone().As<HandInWork.HandedIn>().Delivery;
    }

    private async Task<Id<Invoice>> InvoiceAsync(string number, decimal net) => (await Subcontractor.ActAsync(Url + "/invoices",
        new { number, recipient = World.Provider.Id, issuedOn = Today, dueOn = Today.PlusDays(30), basis = "部署", net, vatPercent = 6 })).MustBeDone().As<EnterInvoice.Entered>().Invoice;

    private async Task<ShowPayables.Model> ReadAsync(Visitor who) => (await who.ReadAsync(Url + "/payables")).MustBeDone().As<ShowPayables.Model>();

    private async Task<ShowPayables.DeliveryRow> RowAsync(Visitor who, Id<SubcontractDelivery> delivery) => (await ReadAsync(who)).Deliveries.Single(d => d.Id == delivery);

    private async Task<ShowMoneyLine.Model> MoneyAsync(Visitor who) => (await who.ReadAsync(Url + "/money")).MustBeDone().As<ShowMoneyLine.Model>();

    private async Task<ShowMoneyLine.PayableRow> PayableAsync() => (await MoneyAsync(Finance)).Payables.Single(p => p.Organization == World.Partner.Id);

    private async Task MustBeOpenAsync(CommitmentKind kind, Id<SubcontractDelivery> delivery, bool isOpen)
    {
        await using var db = Product.Open();
        Assert.Equal(isOpen, (await db.Set<Commitment>().SingleAsync(c => c.Kind == kind.Key && c.SourceId == delivery.Value)).IsOpen);
    }

    private async Task<IReadOnlyList<string>> BrokenAsync()
    {
        await using var db = Product.Open();
        return await LedgerCheck.Check.RunAsync(db, default).Where(f => f.IsBroken).Select(f => f.What).ToListAsync();
    }

    private async Task MustVerifyAsync() => Assert.Empty(await BrokenAsync());
}

public sealed class PayableFlowsOnSqlite(OnSqlite product) : PayableFlowTests(product), IClassFixture<OnSqlite>;

public sealed class PayableFlowsOnPostgres(OnPostgres product) : PayableFlowTests(product), IClassFixture<OnPostgres>;
