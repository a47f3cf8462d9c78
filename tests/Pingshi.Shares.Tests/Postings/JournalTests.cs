using System.Diagnostics;
using System.Globalization;
using Pingshi.Shares.Rules;
using Pingshi.Shares.Splits;

namespace Pingshi.Shares.Postings;

/// <summary>Two programs that are not ours read the journals and find our balances.</summary>
public sealed class JournalTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("pingshi-journal-").FullName;

    [Fact]
    public async Task Hledger_accepts_the_journal_and_finds_our_balances()
    {
        Needs("hledger");
        var ledger = Filled();
        var file = Write("j.journal", HledgerJournal.Write, ledger);
        await RunAsync("hledger", "check", "--strict", "-f", file);
        var csv = await RunAsync("hledger", "balance", "-f", file, "--cleared", "--empty", "--flat", "--no-total", "-O", "csv");
        Same(ledger, HledgerJournal.Name, csv.Split('\n').Skip(1).Select(l => l.Trim().Trim('"').Split("\",\"")).Where(c => c.Length == 2).Select(c => (c[0], c[1])));
    }

    [Fact]
    public async Task Hledger_notices_a_changed_cent()
    {
        Needs("hledger");
        var file = Write("j.journal", HledgerJournal.Write, Filled());
        var text = await File.ReadAllTextAsync(file);
        await File.WriteAllTextAsync(file, text.Replace("  123.45 CNY\n", "  123.46 CNY\n").Replace("  -123.45 CNY\n", "  -123.46 CNY\n"));
        Assert.NotEqual(text, await File.ReadAllTextAsync(file));
        await Assert.ThrowsAsync<InvalidOperationException>(() => RunAsync("hledger", "check", "--strict", "-f", file));
    }

    [Fact]
    public async Task Beancount_accepts_the_journal_and_finds_our_balances()
    {
        Needs("bean-check");
        var ledger = Filled();
        var file = Write("j.beancount", BeancountJournal.Write, ledger);
        Assert.Equal("", await RunAsync("bean-check", file));
        List<(string, string)> found = [];
        foreach (var currency in ledger.Accounts.Select(a => a.Currency.Code).Distinct())
        {
            // One currency at a time: a column shows all its figures with the same decimals.
            var csv = await RunAsync("bean-query", "-f", "csv", file, $"SELECT account, sum(number) AS n WHERE currency = '{currency}' GROUP BY account");
            found.AddRange(csv.Split('\n').Skip(1).Select(l => l.Trim().Split(',')).Where(c => c.Length == 2).Select(c => (c[0].Trim(), $"{c[1].Trim()} {currency}")));
        }

        Same(ledger, BeancountJournal.Name, found);
    }

    [Fact]
    public void An_empty_ledger_is_an_empty_journal() => Assert.Equal("", File.ReadAllText(Write("e", HledgerJournal.Write, new Ledger())) + File.ReadAllText(Write("f", BeancountJournal.Write, new Ledger())));

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    /// <summary>The sample's receipts, a release, a refund, payouts open, posted and voided, hostile words, other currencies.</summary>
    private static Ledger Filled()
    {
        var (ledger, totals, splitter) = (new Ledger(), new RunningTotals(), new Splitter(Sample.Rule));
        var at = new DateTimeOffset(2026, 3, 31, 0, 30, 0, TimeSpan.FromHours(8));
        var split = splitter.Split(
            new Receipt("R;1 | \"x\"", new DateOnly(2026, 3, 31), Money.Yuan(318_000.01m), Money.Yuan(300_000.01m)) { Costs = new Dictionary<string, Money> { ["room"] = Money.Yuan(12_000) } }, totals);
        var release = Mirror.Release(split, [], (RetentionStep)Sample.Rule.Steps[5], "fair", "V-1");
        var refund = Mirror.Reverse(split, [release], Money.Yuan(1_000.01m), MovementKind.Refund, "F-1\n2026-01-01 * evil");
        Account share = new("dunhe", AccountPurpose.Share, Currency.Cny), paid = new("dunhe", AccountPurpose.Paid, Currency.Cny);
        Transfer Payout(string key, decimal yuan, TransferKind kind, string? of = null) =>
            new(key, kind, share, paid, Money.Yuan(yuan), at.AddDays(3)) { Of = of, Reference = "付款 payout" };
        Transfer Other(string key, string currency, long minor) => new(
            key, TransferKind.Posted, new Account("lead", AccountPurpose.Bank, Currency.Of(currency)), new Account("9-x", AccountPurpose.Rebate, Currency.Of(currency)),
            Money.FromMinor(minor, Currency.Of(currency)), at);
        var answer = ledger.Post(
        [
            .. SplitPostings.Of(split, at, "R-1"), .. SplitPostings.Of(split, release, at.AddDays(1), "V-1"), .. SplitPostings.Of(split, refund, at.AddDays(2), "F-1"),
            Payout("P-1", 200, TransferKind.Pending), Payout("P-1/post", 123.45m, TransferKind.Post, "P-1"), Payout("P-2", 50, TransferKind.Pending),
            Payout("P-3", 70, TransferKind.Pending), Payout("P-3/void", 0, TransferKind.Void, "P-3"),
            Other("jpy", "JPY", 1_234), Other("kwd", "KWD", 1_234_567), Other("much", "USD", long.MaxValue), Other("more", "USD", long.MaxValue),
        ], at.AddDays(4));
        Assert.Equal(PostingRefusal.None, answer.Refusal);
        return ledger;
    }

    private static void Same(Ledger ledger, Func<Account, string> name, IEnumerable<(string Account, string Balance)> found)
    {
        var ours = ledger.Accounts.SelectMany(a => ledger.BalanceOf(a).Net is var net && net == 0 ? [] : ((string, string)[])[(name(a), JournalBalance(net, a.Currency))]);
        var theirs = found.SelectMany(f => f.Balance.Split(", ").Select(b => (f.Account, b))).Where(f => f.b.Any(c => c is >= '1' and <= '9'));
        Assert.Equal(ours.Order(), theirs.Select(t => (t.Account, Plain(t.b))).Order());
    }

    private static string JournalBalance(Int128 minor, Currency currency) =>
        $"{((decimal)minor / (decimal)Math.Pow(10, currency.Exponent)).ToString($"F{currency.Exponent}", CultureInfo.InvariantCulture)} {currency}";

    private static string Plain(string balance)
    {
        var (number, currency) = (balance.Split(' ')[0], Currency.Of(balance.Split(' ')[1]));
        return $"{decimal.Parse(number, NumberStyles.Any, CultureInfo.InvariantCulture).ToString($"F{currency.Exponent}", CultureInfo.InvariantCulture)} {currency}";
    }

    private static void Needs(string program) => Assert.SkipUnless(
        Environment.GetEnvironmentVariable("PATH")!.Split(':').Any(p => File.Exists(Path.Combine(p, program))), $"{program} is not installed: tools/test-needs installs it.");

    private static async Task<string> RunAsync(string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true, Environment = { ["LC_ALL"] = "C.UTF-8" } })!;
        var (output, error) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();
        return process.ExitCode == 0 ? await output : throw new InvalidOperationException($"{program}: {await error} {await output}");
    }

    private string Write(string name, Action<Ledger, TextWriter> write, Ledger ledger)
    {
        var file = Path.Combine(_folder, name);
        using var writer = File.CreateText(file);
        write(ledger, writer);
        return file;
    }
}
