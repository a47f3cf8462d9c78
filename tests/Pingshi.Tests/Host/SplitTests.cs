using System.Runtime.CompilerServices;

namespace Pingshi.Tests.Host;

public sealed class SplitTests : IDisposable
{
    private readonly Workplace _here = new();

    private static string SampleFolder([CallerFilePath] string here = "") => Path.Combine(Path.GetDirectoryName(here)!, "../../../samples/split");

    [Fact]
    public async Task Prints_one_row_for_each_receipt_and_party_and_the_rows_sum_to_the_receipts()
    {
        Assert.Equal(0, await SplitAsync(await File.ReadAllTextAsync(Path.Combine(SampleFolder(), "receipts.csv"))));
        var lines = _here.Output.ToString().TrimEnd().Split('\n');
        Assert.Equal("receipt,party,amount_minor,currency", lines[0]);
        var rows = lines.Skip(1).Select(l => l.Split(',')).ToList();
        Assert.Equal(
            [("R-2026-001", 31_800_000), ("R-2026-002", 53_000_001), ("R-2026-003", 21_200_000), ("R-2026-004", -5_300_000), ("R-2026-005", 100_000)],
            rows.GroupBy(r => r[0]).Select(g => (g.Key, g.Sum(r => int.Parse(r[2])))));
        Assert.Distinct(rows.Select(r => (r[0], r[1])));
        Assert.Contains(rows, r => r is ["R-2026-001", "dunhe", "6114000", "CNY"]);
        Assert.Contains("R-2026-005: 挂账 suspense 1000.00 CNY", _here.Error.ToString());
    }

    [Fact]
    public async Task Bad_rows_are_named_with_their_line_and_the_others_are_split()
    {
        Assert.Equal(1, await SplitAsync("""
            receipt,date,gross,net,refund_of
            ok,2026-03-01,106.00,100.00,
            "no,day",2026-02-30,1.00,1.00,
            dear,2026-03-01,"1,000.00",1.00,
            ok,2026-03-01,1.00,1.00,
            back,2026-03-02,-107.00,,ok
            lost,2026-03-02,-1.00,,nobody
            plus,2026-03-02,1.00,,ok
            long,2026-03-02,1.00,1.00,,x
            """));
        var errors = _here.Error.ToString().Split('\n');
        Assert.All((string[])["line 3, date:", "line 4, gross:", "line 5, receipt:", "line 6, gross:", "line 7, refund_of:", "line 8, gross:", "line 9, —:"],
            named => Assert.Contains(errors, e => e.Contains(named, StringComparison.Ordinal)));
        Assert.Contains("106.00 CNY left to give back", _here.Error.ToString());
        Assert.All(_here.Output.ToString().TrimEnd().Split('\n').Skip(1), row => Assert.StartsWith("ok,", row, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Writes_the_ledger_for_both_programs()
    {
        var receipts = await File.ReadAllTextAsync(Path.Combine(SampleFolder(), "receipts.csv"));
        Assert.Equal(0, await SplitAsync(receipts, "--journal", _here["out.journal"]));
        Assert.Equal(0, await SplitAsync(receipts, "--journal", _here["out.beancount"]));
        Assert.Contains("account liabilities:dunhe:retained", await File.ReadAllTextAsync(_here["out.journal"]));
        Assert.Contains("open Liabilities:Dunhe:Retained CNY", await File.ReadAllTextAsync(_here["out.beancount"]));
    }

    [Fact]
    public async Task Explains_a_receipt_and_a_refund_in_both_languages()
    {
        var receipts = await File.ReadAllTextAsync(Path.Combine(SampleFolder(), "receipts.csv"));
        Assert.Equal(0, await SplitAsync(receipts, "--explain", "R-2026-001"));
        Assert.Contains("步骤 service-floor", _here.Output.ToString());
        Assert.Contains("Step service-floor", _here.Output.ToString());
        Assert.Equal(0, await SplitAsync(receipts, "--explain", "R-2026-004"));
        Assert.Contains("Refund R-2026-004: -53000.00 CNY, by what stands of the split of receipt R-2026-001", _here.Output.ToString());
        Assert.Equal(1, await SplitAsync(receipts, "--explain", "nothing"));
        Assert.Contains("no receipt nothing", _here.Error.ToString());
    }

    [Fact]
    public async Task A_rule_that_cannot_be_read_is_refused_with_every_place()
    {
        await File.WriteAllTextAsync(_here["rule.json"], """{"rule":"R"}""");
        await File.WriteAllTextAsync(_here["receipts.csv"], "receipt,date,gross\n");
        Assert.Equal(1, await _here.RunAsync("split", "--rule", _here["rule.json"], "--receipts", _here["receipts.csv"]));
        Assert.All((string[])["rule.json $.rule:", "rule.json $.version:", "rule.json $.steps:"], place => Assert.Contains(place, _here.Error.ToString()));
        Assert.Equal("", _here.Output.ToString());
    }

    // SplitWords.Headings; the other, SplitWords.UnknownReceipt, is met above.
    [Theory]
    [InlineData("receipt,date\n", "gross")]
    [InlineData("receipt,date,gross,colour\n", "colour")]
    [InlineData("receipt,date,gross,gross\n", "gross")]
    [InlineData("", "—")]
    public async Task Wrong_headings_are_refused_by_name(string csv, string named)
    {
        Assert.Equal(1, await SplitAsync(csv));
        Assert.Contains("The headings of the receipts are wrong", _here.Error.ToString());
        Assert.Contains(named, _here.Error.ToString());
    }

    [Fact]
    public async Task Needs_a_rule_and_receipts() => Assert.Equal(2, await _here.RunAsync("split"));

    public void Dispose() => _here.Dispose();

    private async Task<int> SplitAsync(string receipts, params string[] more)
    {
        await File.WriteAllTextAsync(_here["receipts.csv"], receipts);
        return await _here.RunAsync(["split", "--rule", Path.Combine(SampleFolder(), "rule.json"), "--receipts", _here["receipts.csv"], .. more]);
    }
}
