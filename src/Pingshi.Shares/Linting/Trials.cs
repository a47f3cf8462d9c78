using System.Collections.Frozen;
using Pingshi.Shares.Rules;
using Pingshi.Shares.Splits;

namespace Pingshi.Shares.Linting;

/// <summary>Splits trial receipts and tells which of them break the rule.</summary>
internal sealed class Trials
{
    // Ten trillion yuan: no receipt is larger.
    private const long Largest = 1_000_000_000_000_000;

    private readonly SplitRule _rule;
    private readonly Splitter _splitter;
    private readonly long[] _amounts;
    private readonly SplitResult[] _results;

    public Trials(SplitRule rule)
    {
        _rule = rule;
        _splitter = new Splitter(rule);
        _amounts = [.. Amounts(rule)];
        _results = [.. _amounts.Select(amount => Try(amount, []))];
    }

    public IEnumerable<Finding> Findings() => [.. Broken(), .. TopUps(), .. Unreachable()];

    /// <summary>At and beside every sum of the rule's amounts, and the powers of ten.</summary>
    private static SortedSet<long> Amounts(SplitRule rule)
    {
        var amounts = new SortedSet<long>();
        void Add(Int128 amount) => amounts.UnionWith(
            new[] { amount - 1, amount, amount + 1 }.Where(a => a > 0 && a <= Largest).Select(a => (long)a));

        var sum = Int128.Zero;
        foreach (var step in rule.Steps)
        {
            foreach (var amount in Figures(step))
            {
                Add(amount);
                Add(sum += amount);
            }
        }

        for (var power = 1L; power <= Largest; power *= 10)
        {
            amounts.Add(power);
        }

        return amounts;
    }

    private static IEnumerable<Int128> Figures(SplitStep step) => step switch
    {
        CostStep s => [s.Amount.Minor],
        FeeStep s => [s.Amount.Minor],
        FloorStep { Amount: { } amount } => [amount.Minor],
        CapStep s => [s.Amount.Minor],
        TiersStep s => s.Tiers.All.Select(t => (Int128)t.Above),
        _ => [],
    };

    private IEnumerable<Finding> Broken()
    {
        var seen = new HashSet<SplitStop>();
        for (var i = 0; i < _amounts.Length; i++)
        {
            var stop = _results[i].Stop;
            if (stop.Reason == SuspenseReason.None || !seen.Add(stop))
            {
                continue;
            }

            var first = i == 0 ? _amounts[0] : Boundary(_amounts[i - 1], _amounts[i], stop);
            var other = Array.FindIndex(_results, i, r => r.Stop != stop);
            var upTo = other < 0 ? (long?)null : LastBefore(_amounts[other - 1], _amounts[other], stop);
            yield return Finding(stop, first, upTo);
        }
    }

    /// <summary>The smallest amount above one that does not stop so and up to one that does, where between them it changes once.</summary>
    private long Boundary(long good, long bad, SplitStop stop)
    {
        while (bad - good > 1)
        {
            var middle = good + ((bad - good) / 2);
            (good, bad) = Try(middle, []).Stop == stop ? (good, middle) : (middle, bad);
        }

        return bad;
    }

    private long LastBefore(long bad, long good, SplitStop stop)
    {
        while (good - bad > 1)
        {
            var middle = bad + ((good - bad) / 2);
            (bad, good) = Try(middle, []).Stop == stop ? (middle, good) : (bad, middle);
        }

        return bad;
    }

    private Finding Finding(SplitStop stop, long first, long? upTo)
    {
        var code = stop.Reason switch
        {
            SuspenseReason.FloorNotMet => FindingCodes.FloorFails,
            SuspenseReason.OverClaimed => FindingCodes.OverHundred,
            SuspenseReason.NoRemainder => FindingCodes.NoRemainder,
            _ => FindingCodes.SmallReceipt,
        };
        var (from, to) = (Minor(first), upTo is { } last ? Minor(last) : (Money?)null);
        var why = SuspenseWords.Of(stop.Reason);
        var (zh, en) = to is null ? ($"{from} 及以上", $"from {from} on") : ($"{from} 至 {to}", $"from {from} to {to}");
        var (atZh, atEn) = stop.Step < 0 ? ("", "") : ($"，停在步骤 {_rule.Steps[stop.Step].Id}", $" at step {_rule.Steps[stop.Step].Id}");
        return new Finding(
            code,
            to is null ? Gravity.Error : Gravity.Warning,
            stop.Step < 0 ? "$.steps" : Places.Step(stop.Step),
            new Words($"收款{zh}会挂账{atZh}：{why.Chinese}", $"Receipts {en} go to suspense{atEn}: {why.English}"),
            new Witness(Receipt(first), Before([]), stop.Reason, to));
    }

    /// <summary>Tiers whose reached rate holds for all before: one cent across a threshold is topped up for the whole total.</summary>
    private IEnumerable<Finding> TopUps()
    {
        for (var i = 0; i < _rule.Steps.Count; i++)
        {
            if (_rule.Steps[i] is not TiersStep { Tiers.Mode: TierMode.Whole, Per: not Per.Receipt } tiers)
            {
                continue;
            }

            foreach (var tier in tiers.Tiers.All.Skip(1))
            {
                var before = new StepTotals(tier.Above, 0);
                if (Try(1, [(i, before)]) is { Stop: { Reason: SuspenseReason.OverClaimed, Step: var at } } && at == i)
                {
                    yield return new Finding(FindingCodes.TopUp, Gravity.Warning, Places.Step(i), new Words(
                        $"累计达到 {Minor(tier.Above)} 后，一笔 {Minor(1)} 的收款要按 {tier.Rate} 补足此前全部，超过它的余额，会挂账。",
                        $"After {Minor(tier.Above)} in all, a receipt of {Minor(1)} must top up everything before to {tier.Rate}, more than it leaves: it goes to suspense."),
                        new Witness(Receipt(1), Before([(i, before)]), SuspenseReason.OverClaimed, null));
                    break;
                }
            }
        }
    }

    private IEnumerable<Finding> Unreachable() =>
        from i in Enumerable.Range(0, _rule.Steps.Count)
        where _rule.Steps[i] is GivingStep or FloorStep && _results.All(r => r.Steps.Count <= i || r.Steps[i].LeftBefore.IsZero)
        select new Finding(FindingCodes.Unreachable, Gravity.Error, Places.Step(i), new Words(
            $"步骤 {_rule.Steps[i].Id} 从不执行：上面的步骤没有给它留下任何余额，或已经停下。",
            $"Step {_rule.Steps[i].Id} is never reached: the steps above leave it nothing, or stop before it."));

    private SplitResult Try(long amount, IReadOnlyList<(int Step, StepTotals Totals)> before)
    {
        var totals = new RunningTotals();
        foreach (var (step, total) in before)
        {
            totals.Set(_rule.Steps[step].Id, _rule.Steps[step] is TiersStep { Per: Per.Period } ? _rule.Period.Of(_rule.From) : "", total);
        }

        return _splitter.Split(Receipt(amount), totals);
    }

    private Receipt Receipt(long amount) => new("witness", _rule.From, Minor(amount), Minor(amount))
    {
        Costs = _splitter.CostNames.ToFrozenDictionary(name => name, _ => Money.Zero(_rule.Currency), StringComparer.Ordinal),
    };

    private StepTotals[] Before(IReadOnlyList<(int Step, StepTotals Totals)> before) =>
        [.. _rule.Steps.Select((_, i) => before.Where(b => b.Step == i).Select(b => b.Totals).FirstOrDefault())];

    private Money Minor(long minor) => Money.FromMinor(minor, _rule.Currency);
}
