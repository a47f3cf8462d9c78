using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using Pingshi.Commitments;
using Pingshi.Platform;
using Pingshi.Platform.Access;
using Pingshi.Platform.Data;
using Pingshi.Settlement;
using Pingshi.Settlement.Books;
using Pingshi.Settlement.Splitting;
using Pingshi.Shares.Postings;
using Pingshi.Tests.Harness;
using LedgerCommand = Pingshi.Host.LedgerCommand;
using Product = Pingshi.Tests.Harness.Product;

namespace Pingshi.Tests.Settlement;

/// <summary>From an invoice to everyone's statement: what each gets, why, and who sees it.</summary>
public abstract class MoneyFlowTests(Product product) : ProductTests(product), IAsyncLifetime
{
    private static readonly LocalDate Today = new(2026, 11, 23);

    private Visitor Finance => Product.As(World.Provider.With(Role.Finance));
    private Visitor Manager => Product.As(World.Provider.With(Role.Manager));
    private Visitor Partner => Product.As(World.Partner.With(Role.PartnerFinance));
    private Visitor PartnerManager => Product.As(World.Partner.With(Role.PartnerManager));
    private Visitor Rival => Product.As(World.Rival.With(Role.PartnerFinance));
    private Visitor Customer => Product.As(World.Customer.With(Role.CustomerFinance));
    private string Url => $"/engagements/{World.Drafted.Id}";

    public async ValueTask InitializeAsync() => await Product.ResetAsync();

    public ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task A_receipt_is_split_net_of_tax_and_everyone_reads_its_own_cents_with_their_explanation()
    {
        await InvoiceAsync("S-1", 1000);
        var receipt = await ReceiveAsync("B-1", 1060);
        var holder = await ReadAsync(Finance, receipt);
        Assert.Equal(1060, holder.Legs.Sum(l => l.Amount));
        Assert.Equal([("member", AccountPurpose.Retained, 40m), ("member", AccountPurpose.Share, 360m), ("lead", AccountPurpose.Share, 600m), ("lead", AccountPurpose.Tax, 60m)],
            holder.Legs.Select(l => (l.Party == World.Provider.Name ? "lead" : "member", l.Purpose, l.Amount)).OrderByDescending(l => l.Item1).ThenBy(l => l.Purpose.ToString()).ToList());
        var member = await ReadAsync(Partner, receipt);
        Assert.Equal(400, member.Legs.Sum(l => l.Amount));
        Assert.All(member.Legs, l => Assert.Equal(World.Partner.Name, l.Party));
        Assert.Contains(Assert.Single(member.Explanations).Lines, l => l.Contains("360.00", StringComparison.Ordinal) || l.Contains("400.00", StringComparison.Ordinal));
        Assert.DoesNotContain("600.00 CNY", string.Join('\n', member.Explanations.SelectMany(e => e.Lines).Where(l => l.Contains('→'))), StringComparison.Ordinal);
        var customer = await ReadAsync(Customer, receipt);
        Assert.Empty(customer.Legs);
        Assert.Empty(customer.Explanations);
        (await Rival.ReadAsync($"{Url}/receipts/{receipt}")).Must(System.Net.HttpStatusCode.NotFound);
        foreach (var who in new[] { Finance, Partner })
        {
            (await who.GetAsync($"{Url}/receipts/{receipt}")).MustBeDone();
        }
    }

    [Fact]
    public async Task A_receipt_is_taken_though_it_cannot_be_split_and_says_why_until_it_can()
    {
        var entered = (await Finance.ActAsync(Url + "/receipts", new { on = Today, gross = 9999.99m, reference = "B-9" })).MustBeDone().As<EnterReceipt.Entered>();
        Assert.Equal(Waiting.ByRule, entered.Waiting);
        var row = (await MoneyAsync(Finance)).Receipts.Single(r => r.Id == entered.Receipt);
        Assert.Equal((9999.99m, NextAction.MatchInvoices), (row.Suspense, row.Next));
        (await Finance.ActAsync($"{Url}/receipts/{entered.Receipt}/split")).MustRefuse("receipt.still-waits");
        await InvoiceAsync("S-9", 10000);
        (await Finance.ActAsync($"{Url}/receipts/{entered.Receipt}/split")).MustBeDone();
        (await Finance.ActAsync($"{Url}/receipts/{entered.Receipt}/split")).MustRefuse("receipt.is-split");
        var split = await ReadAsync(Finance, entered.Receipt);
        Assert.Equal((9999.99m, (Waiting?)Waiting.None), (split.Legs.Sum(l => l.Amount), split.Waiting));
        Assert.DoesNotContain(split.Legs, l => l.Purpose == AccountPurpose.Suspense);
        await MustVerifyAsync();
    }

    [Fact]
    public async Task A_doubled_submission_has_one_effect()
    {
        await InvoiceAsync("S-2", 1000);
        var input = new { on = Today, gross = 1060, reference = "B-2" };
        var answers = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => Finance.ActAsync(Url + "/receipts", input, key: "twice")));
        Assert.Single(answers.Select(a => a.MustBeDone().Text).Distinct());
        (await Finance.ActAsync(Url + "/receipts", input)).MustRefuse("receipt.known");
        await using var db = Product.Open();
        Assert.Equal(1, await db.Set<Receipt>().CountAsync(r => r.Reference == "B-2"));
        await MustVerifyAsync();
    }

    [Fact]
    public async Task Receipts_entered_at_once_all_stand_and_the_books_hold()
    {
        await InvoiceAsync("S-3", 10000);
        await Task.WhenAll(Enumerable.Range(0, 8).Select(i => Finance.ActAsync(Url + "/receipts", new { on = Today, gross = 100 + i, reference = $"C-{i}" })));
        await using var db = Product.Open();
        Assert.Equal(8, await db.Set<Receipt>().CountAsync(r => EF.Functions.Like(r.Reference, "C-%")));
        await MustVerifyAsync();
    }

    /// <summary>DESIGN §4.10: a reversal mirrors the original split, whatever rule holds since.</summary>
    [Fact]
    public async Task A_refund_mirrors_the_split_at_the_version_that_made_it()
    {
        await InvoiceAsync("S-4", 1000);
        var receipt = await ReceiveAsync("B-4", 1060);
        await SignAsync(await KeepAsync(RuleText.Of(World.Provider.Id, World.Partner.Id, 3, percent: 80)));
        (await Finance.ActAsync($"{Url}/receipts/{receipt}/reverse", new { amount = 530, on = Today, reference = "R-4" })).MustBeDone();
        Assert.Equal((530m, 200m), ((await ReadAsync(Finance, receipt)).Legs.Sum(l => l.Amount), (await ReadAsync(Partner, receipt)).Legs.Sum(l => l.Amount)));
        (await Finance.ActAsync($"{Url}/receipts/{receipt}/reverse", new { amount = 530, on = Today, reference = "R-4" })).MustRefuse("receipt.reversal-known");
        (await Finance.ActAsync($"{Url}/receipts/{receipt}/reverse", new { amount = 530.01m, on = Today, reference = "R-5" })).MustRefuse("receipt.beyond-receipt");
        (await Finance.ActAsync($"{Url}/receipts/{receipt}/reverse", new { amount = 1, on = Today.PlusDays(-1), reference = "R-6" })).MustRefuse("receipt.before-receipt");
        (await Finance.ActAsync($"{Url}/receipts/{receipt}/reverse", new { amount = 1, on = Today, reference = "R-7", redLetter = await InvoiceAsync("S-5", 5) })).MustRefuse("receipt.no-red-letter");
        var red = await InvoiceAsync("S-6", 500, of: (await MoneyAsync(Finance)).Invoices.Single(i => i.Number == "S-4").Id);
        (await Finance.ActAsync($"{Url}/receipts/{receipt}/reverse", new { amount = 530, on = Today, reference = "R-8", redLetter = red })).MustBeDone();
        Assert.Empty((await ReadAsync(Finance, receipt)).Legs);
        await MustVerifyAsync();
    }

    [Fact]
    public async Task A_verdict_releases_what_was_retained_by_its_grade()
    {
        await InvoiceAsync("S-7", 1000);
        var receipt = await ReceiveAsync("B-7", 1060);
        object Release(string step, string grade) => new { step, grade, reference = "验收书 1", on = Today };
        (await Finance.ActAsync($"{Url}/receipts/{receipt}/release", Release("none", "good"))).MustRefuse("receipt.no-retention");
        (await Finance.ActAsync($"{Url}/receipts/{receipt}/release", Release("quality", "grand"))).MustRefuse("receipt.unknown-grade");
        (await Finance.ActAsync($"{Url}/receipts/{receipt}/release", Release("quality", "poor"))).MustBeDone();
        (await Finance.ActAsync($"{Url}/receipts/{receipt}/release", Release("quality", "good"))).MustRefuse("receipt.already-released");
        Assert.Equal(360, (await ReadAsync(Partner, receipt)).Legs.Sum(l => l.Amount));
        await MustVerifyAsync();
    }

    [Fact]
    public async Task A_receipt_that_no_rule_split_goes_back_whole()
    {
        var url = $"{Url}/receipts/{World.Drafted.WaitingReceipt}/reverse";
        (await Finance.ActAsync(url, new { amount = 1, on = Today, reference = "W-1" })).MustRefuse("receipt.only-whole");
        (await Finance.ActAsync(url, new { amount = 500, on = Today, reference = "W-1" })).MustBeDone();
        (await Finance.ActAsync($"{Url}/receipts/{World.Drafted.WaitingReceipt}/split")).MustRefuse("receipt.is-split");
        await MustVerifyAsync();
    }

    /// <summary>DESIGN §4.11 in money: a version without the signature of those it touches splits nothing.</summary>
    [Fact]
    public async Task A_version_is_in_force_once_everyone_it_touches_signed_it_and_no_version_goes_around_that()
    {
        var third = await KeepAsync(RuleText.Of(World.Provider.Id, World.Partner.Id, 3, percent: 10));
        var fourth = await KeepAsync(RuleText.Of(World.Provider.Id, World.Partner.Id, 4, percent: 10));
        await InvoiceAsync("S-8", 1000);
        Assert.Equal(400, (await ReadAsync(Partner, await ReceiveAsync("B-8", 530))).Legs.Sum(l => l.Amount) * 2);
        (await PartnerManager.ActAsync($"{Url}/split-rules/{third.Rule}/sign", new { digest = third.Digest })).MustRefuse("split.superseded");
        (await PartnerManager.ActAsync($"{Url}/split-rules/{fourth.Rule}/sign", new { digest = third.Digest })).MustRefuse("split.other-text");
        await SignAsync(fourth);
        (await PartnerManager.ActAsync($"{Url}/split-rules/{fourth.Rule}/sign", new { digest = fourth.Digest })).MustRefuse("split.already-signed");
        Assert.Equal(50, (await ReadAsync(Partner, await ReceiveAsync("B-10", 530))).Legs.Sum(l => l.Amount));
        var same = await KeepAsync(RuleText.Of(World.Provider.Id, World.Partner.Id, 5, percent: 10));
        (await PartnerManager.ActAsync($"{Url}/split-rules/{same.Rule}/sign", new { digest = same.Digest })).MustRefuse("split.not-to-sign");
        (await Manager.GetAsync(Url + "/split-rules")).MustBeDone();
        await MustVerifyAsync();
    }

    [Fact]
    public async Task A_rule_that_cannot_be_read_or_gives_to_who_does_not_sign_is_refused()
    {
        (await Finance.ActAsync(Url + "/split-rules", new { text = "{}" })).MustRefuse("split.unreadable");
        (await Finance.ActAsync(Url + "/split-rules", new { text = RuleText.Of(World.Provider.Id, World.Rival.Id, 3) })).MustRefuse("split.not-a-signer");
        (await Partner.ActAsync(Url + "/split-rules", new { text = RuleText.Of(World.Provider.Id, World.Partner.Id, 3) })).MustRefuse("split.other-holder");
    }

    [Fact]
    public async Task An_invoice_must_add_up_and_go_to_who_owes_it()
    {
        object Invoice(string number = "I-1", decimal net = 100, decimal vatPercent = 6, decimal? tax = null, int due = 30, int issued = 0, object? recipient = null, object? redLetterOf = null) =>
            new { number, net, vatPercent, tax, issuedOn = Today.PlusDays(issued), dueOn = Today.PlusDays(due), basis = "初验", recipient, redLetterOf };
        foreach (var (input, code) in ((object, string)[])[
            (Invoice(vatPercent: 7), "invoice.unknown-vat-rate"), (Invoice(net: 0), "money.not-above-zero"), (Invoice(net: 1.001m), "money.too-fine"), (Invoice(tax: 101), "invoice.tax-out-of-range"),
            (Invoice(due: -1), "invoice.due-before-issue"), (Invoice(issued: 1), "money.in-the-future"), (Invoice(recipient: World.Partner.Id), "invoice.recipient-unknown"), (Invoice(number: $"P-{World.Drafted.Id}"), "invoice.known"),
            (Invoice(redLetterOf: World.Drafted.Id), "invoice.not-there")])
        {
            (await Finance.ActAsync(Url + "/invoices", input)).MustRefuse(code);
        }
        var first = await InvoiceAsync("I-2", 100);
        (await Finance.ActAsync(Url + "/invoices", Invoice("I-3", 101, redLetterOf: first))).MustRefuse("invoice.more-than-invoiced");
        (await Rival.ActAsync(Url + "/invoices", Invoice())).MustRefuse("money.not-contracting");
        (await Rival.ActAsync(Url + "/receipts", new { on = Today, gross = 1, reference = "X" })).MustRefuse("money.not-contracting");
        (await Finance.ActAsync(Url + "/receipts", new { on = Today, gross = 1, reference = "X", costs = new[] { "room" } })).MustRefuse("receipt.not-a-cost");
    }

    [Fact]
    public async Task The_customer_owes_an_invoice_until_it_is_paid_and_the_money_line_says_how_late()
    {
        var invoice = await InvoiceAsync("S-11", 100, due: -5, issued: -10);
        await using (var db = Product.Open())
        {
            Assert.True((await db.Set<Commitment>().SingleAsync(c => c.Kind == "settlement.payment-due" && c.SourceId == invoice.Value)).IsOpen);
        }
        var row = (await MoneyAsync(Customer)).Invoices.Single(i => i.Id == invoice);
        Assert.Equal((InvoiceState.Overdue, 5, NextAction.Remind), (row.State, row.DaysLate, row.Next));
        Assert.NotEmpty(row.Owner);
        (await Finance.ActAsync(Url + "/receipts", new { on = Today, gross = 106, reference = "B-11", invoices = new[] { invoice } })).MustBeDone();
        Assert.Equal(InvoiceState.Paid, (await MoneyAsync(Customer)).Invoices.Single(i => i.Id == invoice).State);
        await using (var db = Product.Open())
        {
            Assert.NotNull((await db.Set<Commitment>().SingleAsync(c => c.Kind == "settlement.payment-due" && c.SourceId == invoice.Value)).DoneAt);
        }
        Assert.Contains((await MoneyAsync(Finance)).Payables, p => p.Organization == World.Partner.Id && p.Next is NextAction.AskForInvoice or NextAction.PayOut);
        (await Finance.GetAsync(Url + "/money")).MustBeDone();
    }

    [Fact]
    public async Task A_statement_holds_ones_own_rows_only_and_its_sums_are_the_books()
    {
        await InvoiceAsync("S-12", 1000);
        await ReceiveAsync("B-12", 1060);
        var mine = (await Partner.ReadAsync(Url + "/statement")).MustBeDone().As<ShowStatement.Model>();
        Assert.All(mine.Page.Rows, r => Assert.True(r.Account is AccountPurpose.Share or AccountPurpose.Retained));
        Assert.Equal(mine.Accounts.Sum(a => a.Balance), mine.Page.Rows.Where(r => r.OtherAccount == AccountPurpose.Bank).Sum(r => r.Amount));
        Assert.All((await Rival.ReadAsync(Url + "/statement")).MustBeDone().As<ShowStatement.Model>().Page.Rows, r => Assert.Equal(AccountPurpose.Paid, r.Account));
        (await Partner.GetAsync(Url + "/statement")).MustBeDone();
        (await Partner.GetAsync(Url + "/statement/export")).MustBeDone();
    }

    [Theory]
    [InlineData("hledger", "/usr/bin/hledger", "check --strict -f")]
    [InlineData("beancount", "/usr/bin/bean-check", "")]
    public async Task The_books_are_accepted_by_the_programs_that_recompute_them(string format, string program, string arguments)
    {
        Assert.SkipUnless(File.Exists(program), $"{program} is not installed.");
        Assert.Contains(BookWords.UnknownFormat.Chinese, (await Finance.GetAsync(Url + "/ledger/export?format=ods")).Must(System.Net.HttpStatusCode.BadRequest).Text, StringComparison.Ordinal);
        (await Finance.ActAsync($"{Url}/receipts/{World.Drafted.Receipt}/release", new { step = "quality", grade = "good", reference = "验收书", on = Today })).MustBeDone();
        var file = Path.Combine(Product.Place.DataFolder, "books." + (format == "hledger" ? "journal" : "beancount"));
        foreach (var who in new[] { Finance, Partner })
        {
            await File.WriteAllBytesAsync(file, (await who.GetAsync($"{Url}/ledger/export?format={format}")).MustBeDone().Bytes);
            await MustAcceptAsync(program, $"{arguments} {file}");
        }
        Assert.DoesNotContain(World.Provider.Id + ":share", await File.ReadAllTextAsync(file), StringComparison.OrdinalIgnoreCase);
        var whole = Path.ChangeExtension(file, null) + "-all" + Path.GetExtension(file);
        Assert.Equal(0, await LedgerCommand.RunAsync(Product.Place, format, whole, new(TextWriter.Null, TextWriter.Null, Product.Clock), default));
        await MustAcceptAsync(program, $"{arguments} {whole}");
    }

    private static async Task MustAcceptAsync(string program, string arguments)
    {
        using var run = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardError = true, RedirectStandardOutput = true, Environment = { ["LC_ALL"] = "C.UTF-8" } })!;
        var said = await run.StandardError.ReadToEndAsync() + await run.StandardOutput.ReadToEndAsync();
        await run.WaitForExitAsync();
        Assert.True(run.ExitCode == 0, said);
    }

    private async Task<Id<Invoice>> InvoiceAsync(string number, decimal net, int due = 30, int issued = 0, Id<Invoice>? of = null) => (await Finance.ActAsync(Url + "/invoices",
        new { number, net, vatPercent = 6, issuedOn = Today.PlusDays(issued), dueOn = Today.PlusDays(due), basis = "初验", redLetterOf = of })).MustBeDone().As<EnterInvoice.Entered>().Invoice;

    /// <summary>A receipt for an invoice of the test that is open as far.</summary>
    private async Task<Id<Receipt>> ReceiveAsync(string reference, decimal gross)
    {
        var invoices = (await MoneyAsync(Finance)).Invoices.Where(i => i.IsOurs && i.Number.StartsWith("S-", StringComparison.Ordinal) && i.Open >= gross).Select(i => i.Id).Take(1).ToList();
        var entered = (await Finance.ActAsync(Url + "/receipts", new { on = Today, gross, reference, invoices })).MustBeDone().As<EnterReceipt.Entered>();
        Assert.Equal(Waiting.None, entered.Waiting);
        return entered.Receipt;
    }

    private async Task<KeepRule.Kept> KeepAsync(string text) => (await Finance.ActAsync(Url + "/split-rules", new { text })).MustBeDone().As<KeepRule.Kept>();

    private async Task SignAsync(KeepRule.Kept rule)
    {
        foreach (var who in new[] { Manager, PartnerManager })
        {
            (await who.ActAsync($"{Url}/split-rules/{rule.Rule}/sign", new { digest = rule.Digest })).MustBeDone();
        }
    }

    private async Task<ShowReceipt.Model> ReadAsync(Visitor who, Id<Receipt> receipt) => (await who.ReadAsync($"{Url}/receipts/{receipt}")).MustBeDone().As<ShowReceipt.Model>();

    private async Task<ShowMoneyLine.Model> MoneyAsync(Visitor who) => (await who.ReadAsync(Url + "/money")).MustBeDone().As<ShowMoneyLine.Model>();

    private async Task MustVerifyAsync()
    {
        await using var db = Product.Open();
        Assert.Empty(await LedgerCheck.Check.RunAsync(db, default).Where(f => f.IsBroken).Select(f => f.What).ToListAsync());
    }
}

public sealed class MoneyFlowsOnSqlite(OnSqlite product) : MoneyFlowTests(product), IClassFixture<OnSqlite>;

public sealed class MoneyFlowsOnPostgres(OnPostgres product) : MoneyFlowTests(product), IClassFixture<OnPostgres>;
