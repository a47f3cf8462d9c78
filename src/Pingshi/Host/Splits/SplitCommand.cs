using System.CommandLine;
using System.Globalization;
using Pingshi.Platform;
using Pingshi.Shares.Linting;
using Pingshi.Shares.Postings;
using Pingshi.Shares.Rules;
using Pingshi.Shares.Splits;

namespace Pingshi.Host.Splits;

/// <summary>Splits a file of receipts by a rule, without data or server, so that any party can recompute its share.</summary>
internal static class SplitCommand
{
    private const int Refused = 1;

    public static Command Command(PlaceOptions options, Terminal terminal)
    {
        var rule = new Option<FileInfo>("--rule") { Description = "The split rule, JSON.", Required = true }.AcceptExistingOnly();
        var receipts = new Option<FileInfo>("--receipts") { Description = "CSV: receipt,date,gross and net or vat; currency, refund_of, cost:NAME, grade:VERDICT.", Required = true }.AcceptExistingOnly();
        var journal = new Option<string>("--journal") { Description = "Also write the ledger: hledger, or beancount where the name ends so." };
        var explain = new Option<string>("--explain") { Description = "Also explain every cent of this receipt." };
        var command = new Command("split", "Split receipts by a rule: who gets what, to the cent.") { rule, receipts, journal, explain };
        command.SetAction((result, ct) => RunAsync(
            result.GetValue(rule)!.FullName, result.GetValue(receipts)!.FullName, result.GetValue(journal), result.GetValue(explain), terminal, ct));
        return command;
    }

    private static async Task<int> RunAsync(string ruleFile, string receiptFile, string? journal, string? explain, Terminal terminal, CancellationToken ct)
    {
        var reading = SplitRule.Read(await File.ReadAllTextAsync(ruleFile, ct));
        foreach (var error in reading.Errors)
        {
            await terminal.Error.WriteLineAsync($"{Path.GetFileName(ruleFile)} {error}");
        }
        if (reading.Rule is not { } rule)
        {
            return Refused;
        }
        foreach (var finding in Linter.Lint(rule).Where(f => f.Gravity == Gravity.Error))
        {
            await terminal.Error.WriteLineAsync($"{Path.GetFileName(ruleFile)} {finding}");
        }
        using var text = File.OpenText(receiptFile);
        var file = ReceiptFile.Read(text, rule, ct);
        var run = SplitFile.Run(rule, file);
        await PrintAsync(run, explain, terminal, ct);
        if (journal is not null)
        {
            await using var writer = File.CreateText(journal);
            Write(run.Ledger, journal, writer);
        }
        return run.Errors.Count == 0 ? 0 : Refused;
    }

    private static async Task PrintAsync(SplitFile run, string? explain, Terminal terminal, CancellationToken ct)
    {
        await terminal.Output.WriteLineAsync("receipt,party,amount_minor,currency");
        foreach (var (receipt, name, amount) in run.Rows)
        {
            ct.ThrowIfCancellationRequested();
            await terminal.Output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{CsvText.Quoted(receipt)},{name},{amount.Minor},{amount.Currency}"));
        }
        foreach (var line in run.Waiting.Concat(run.Errors.OrderBy(e => e.Line).Select(e => e.ToString())))
        {
            await terminal.Error.WriteLineAsync(line);
        }
        if (explain is not null)
        {
            var nodes = run.Explain(explain);
            SplitWords.UnknownReceipt.Unless(nodes.Count > 0, null, explain);
            await terminal.Output.WriteLineAsync();
            foreach (var line in nodes.SelectMany(n => n.Lines(chinese: true).Concat(n.Lines(chinese: false))))
            {
                await terminal.Output.WriteLineAsync(line);
            }
        }
    }

    private static void Write(Ledger ledger, string name, TextWriter to)
    {
        if (Path.GetExtension(name) is ".beancount" or ".bean")
        {
            BeancountJournal.Write(ledger, to);
        }
        else
        {
            HledgerJournal.Write(ledger, to);
        }
    }
}
