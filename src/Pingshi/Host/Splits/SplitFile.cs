using Pingshi.Shares;
using Pingshi.Shares.Postings;
using Pingshi.Shares.Rules;
using Pingshi.Shares.Splits;

namespace Pingshi.Host.Splits;

/// <summary>The receipts of a file on their way through the rule and into a ledger: by day, receipts before refunds, then by id.</summary>
internal sealed class SplitFile
{
    // A receipt counts for the day it bears in China.
    private static readonly TimeSpan Offset = TimeSpan.FromHours(8);

    private readonly Dictionary<string, SplitResult> _splits = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<Movement>> _movements = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Movement> _refunds = new(StringComparer.Ordinal);
    private readonly List<RowError> _errors;
    private readonly IReadOnlyList<ReceiptRow> _rows;

    private SplitFile(ReceiptFile file) => (_rows, _errors) = (file.Rows, [.. file.Errors]);

    public IReadOnlyList<RowError> Errors => _errors;

    public Ledger Ledger { get; } = new();

    /// <summary>In the order of the file.</summary>
    public IEnumerable<(string Receipt, string Name, Money Amount)> Rows =>
        from row in _rows
        let id = row.Receipt.Id
        from amount in _splits.TryGetValue(id, out var split) ? split.Rows()
            : _refunds.TryGetValue(id, out var refund) ? refund.Legs.GroupBy(l => l.Leg.Name).Select(g => (g.Key, Money.Sum(g.Select(l => l.Amount), g.First().Amount.Currency)))
            : []
        select (id, amount.Item1, amount.Item2);

    /// <summary>What waits in suspense, and why.</summary>
    public IEnumerable<string> Waiting =>
        from row in _rows
        where _splits.TryGetValue(row.Receipt.Id, out var split) && split.Stop.Reason != SuspenseReason.None
        let split = _splits[row.Receipt.Id]
        let amount = split.Legs.First(l => l.Leg.Purpose == LegPurpose.Suspense).Amount
        select $"{row.Receipt.Id}: 挂账 suspense {amount}{(split.StoppedAt is { } at ? $" ({at})" : "")}: {SuspenseWords.Of(split.Stop.Reason)}";

    public static SplitFile Run(SplitRule rule, ReceiptFile file)
    {
        var (run, splitter, totals) = (new SplitFile(file), new Splitter(rule), new RunningTotals());
        foreach (var row in file.Rows.OrderBy(r => r.Receipt.On).ThenBy(r => r.RefundOf is not null).ThenBy(r => r.Receipt.Id, StringComparer.Ordinal))
        {
            if (row.RefundOf is { } of)
            {
                run.Reverse(row, of);
            }
            else
            {
                var split = splitter.Split(row.Receipt, totals);
                run._splits.Add(row.Receipt.Id, split);
                run.Post(row, SplitPostings.Of(split, At(row), row.Receipt.Id));
            }
        }
        return run;
    }

    public IReadOnlyList<ExplanationNode> Explain(string receipt) =>
        _splits.TryGetValue(receipt, out var split) ? [Explanation.Of(split)]
        : _refunds.TryGetValue(receipt, out var refund) ? [Explanation.Of(_splits[refund.Receipt], refund)]
        : [];

    private void Reverse(ReceiptRow row, string of)
    {
        if (!_splits.TryGetValue(of, out var original))
        {
            _errors.Add(new(row.Line, "refund_of", new($"此前没有已分账的收款 {of}，请检查编号和日期。", $"no receipt {of} was split before: check its id and the dates.")));
            return;
        }
        if (row.Receipt.Gross.Currency != original.Receipt.Gross.Currency)
        {
            _errors.Add(new(row.Line, "currency", new($"应与原收款同为 {original.Receipt.Gross.Currency}。", $"the receipt given back is in {original.Receipt.Gross.Currency}.")));
            return;
        }
        var before = _movements.GetValueOrDefault(of) ?? [];
        try
        {
            var movement = Mirror.Reverse(original, before, -row.Receipt.Gross, MovementKind.Refund, row.Receipt.Id);
            _movements[of] = [.. before, movement];
            _refunds.Add(row.Receipt.Id, movement);
            Post(row, SplitPostings.Of(original, movement, At(row), row.Receipt.Id));
        }
        catch (SharesException refused)
        {
            _errors.Add(new(row.Line, "gross", new(
                $"收款 {of} 可退的只有 {refused.Arguments[^1]}。", $"of receipt {of} there is {refused.Arguments[^1]} left to give back.")));
        }
    }

    private static DateTimeOffset At(ReceiptRow row) => new(row.Receipt.On.ToDateTime(TimeOnly.MinValue), Offset);

    private void Post(ReceiptRow row, IReadOnlyList<Transfer> transfers)
    {
        var answer = Ledger.Post(transfers, At(row));
        if (!answer.Stands)
        {
            throw new InvalidOperationException($"{row.Receipt.Id}: {answer.Refusal}");
        }
    }
}
