using Pingshi.Shares.Rules;

namespace Pingshi.Shares.Splits;

public sealed class SplitterTests
{
    private const string Rest = """{"id":"rest","kind":"remainder","to":"a"}""";

    [Fact]
    public void The_sample_gives_each_party_what_one_counts_by_hand()
    {
        var split = new Splitter(Sample.Rule).Split(
            new Receipt("r", new DateOnly(2026, 3, 31), Money.Yuan(318_000), Money.Yuan(300_000)) { Costs = new Dictionary<string, Money> { ["room"] = Money.Yuan(12_000) } },
            new RunningTotals());

        // 300,000 net: 12,000 cost; floor 36,000 (12 %); channel 15,000 (5 %); 237,000 left and the floor are divided 4:1,
        // 54,600 of 273,000 for dunhe, of whom 10 % wait.
        Assert.Equal(
            [("channel", 15_000m), ("dunhe", 61_140m), ("dunhe:retained", 5_460m), ("lead", 218_400m), ("lead:tax", 18_000m)],
            split.Rows().Select(r => (r.Name, r.Amount.Amount)));
        Assert.Equal(Money.Yuan(61_140), split.Of("dunhe"));
        Assert.Equal(SuspenseReason.None, split.Stop.Reason);
    }

    [Theory]
    [InlineData("""{"id":"s","kind":"fee","to":"b","amount":"10.01"}""", SuspenseReason.FeeNotCovered)]
    [InlineData("""{"id":"s","kind":"cost","to":"b","amount":"10.01"}""", SuspenseReason.CostNotCovered)]
    [InlineData("""{"id":"s","kind":"cost","to":"b","cost":"room"}""", SuspenseReason.CostUnknown)]
    [InlineData("""{"id":"s","kind":"floor","to":"b","amount":"10.01"}""", SuspenseReason.FloorNotMet)]
    [InlineData("""{"id":"t","kind":"percent","to":"c","of":"gross","percent":"60%"},{"id":"s","kind":"percent","to":"b","of":"gross","percent":"60%"}""", SuspenseReason.OverClaimed)]
    public void What_cannot_be_split_waits_with_its_reason_and_step(string steps, SuspenseReason reason)
    {
        var split = One(Sample.Steps($"{steps},{Rest}"), Money.Yuan(10));
        Assert.Equal((reason, "s"), (split.Stop.Reason, split.StoppedAt));
        Assert.Equal(Money.Yuan(10), Money.Sum(split.Legs.Select(l => l.Amount), Currency.Cny));
        Assert.Contains(split.Legs, l => l.Leg == new Leg("a", LegPurpose.Suspense));
    }

    [Fact]
    public void A_receipt_that_the_rule_does_not_know_waits_as_a_whole()
    {
        var net = Sample.Rule;
        var day = new DateOnly(2026, 3, 1);
        Assert.Equal(SuspenseReason.NotValid, Whole(net, new("r", new DateOnly(2025, 12, 31), Money.Yuan(1), Money.Yuan(1))));
        Assert.Equal(SuspenseReason.NotValid, Whole(net, new("r", new DateOnly(2029, 1, 1), Money.Yuan(1), Money.Yuan(1))));
        Assert.Equal(SuspenseReason.OtherCurrency, Whole(net, new("r", day, Money.Of(1, Currency.Of("USD")), null)));
        Assert.Equal(SuspenseReason.NotMatched, Whole(net, new("r", day, Money.Yuan(1), null)));
        Assert.Equal(SuspenseReason.NotMatched, Whole(net, new("r", day, Money.Yuan(1), Money.Of(1, Currency.Of("USD")))));
        Assert.Equal(SuspenseReason.NetBeyondGross, Whole(net, new("r", day, Money.Yuan(1), Money.Yuan(2))));
        Assert.Equal(SuspenseReason.Negative, Whole(net, new("r", day, Money.Yuan(-1), Money.Yuan(-1))));
    }

    [Fact]
    public void What_no_step_takes_waits() =>
        Assert.Equal(SuspenseReason.NoRemainder, One(Sample.Steps("""{"id":"s","kind":"percent","to":"b","of":"gross","percent":"99%"}"""), Money.Yuan(10)).Stop.Reason);

    [Fact]
    public void Rounding_per_line_and_per_agreement_give_different_cents_and_the_rule_says_which()
    {
        static long Shares(string per)
        {
            var rule = Sample.Steps($$"""{"id":"s","kind":"percent","to":"b","of":"gross","percent":"50%"},{{Rest}}""", $$""" "rounding":{"per":"{{per}}"}, """);
            return Simulation.Run(rule, Enumerable.Range(0, 10).Select(i => Receipt($"{i}", Money.FromMinor(1, Currency.Cny)))).Totals
                .Where(t => t.Name == "b").Sum(t => t.Amount.Minor);
        }

        Assert.Equal((10, 5), (Shares("line"), Shares("agreement")));
    }

    [Fact]
    public void A_cost_per_agreement_is_recovered_by_the_receipts_that_come()
    {
        var rule = Sample.Steps($$"""{"id":"s","kind":"cost","to":"b","amount":"15.00","per":"agreement"},{{Rest}}""");
        var splits = Simulation.Run(rule, [Receipt("1", Money.Yuan(10)), Receipt("2", Money.Yuan(10)), Receipt("3", Money.Yuan(10))]).Splits;
        Assert.Equal([10m, 5m, 0m], splits.Select(s => s.Of("b").Amount));
    }

    [Fact]
    public void A_total_per_period_starts_anew_with_the_period()
    {
        var rule = Sample.Steps($$"""{"id":"s","kind":"fee","to":"b","amount":"5.00","per":"period"},{{Rest}}""");
        var splits = Simulation.Run(rule, [Receipt("1", Money.Yuan(10)), Receipt("2", Money.Yuan(10)), Receipt("3", Money.Yuan(10)) with { On = new(2026, 4, 1) }]).Splits;
        Assert.Equal([5m, 0m, 5m], splits.Select(s => s.Of("b").Amount));
    }

    [Fact]
    public void A_floor_is_the_least_and_no_extra()
    {
        var rule = Sample.Steps($$"""{"id":"f","kind":"floor","to":"b","amount":"3.00"},{"id":"s","kind":"percent","to":"b","of":"gross","percent":"10%"},{{Rest}}""");
        Assert.Equal([3m, 3m, 4m], new[] { 10m, 30m, 40m }.Select(gross => One(rule, Money.Yuan(gross)).Of("b").Amount));
    }

    [Fact]
    public void A_floor_below_shares_given_before_tops_them_up()
    {
        var rule = Sample.Steps($$"""{"id":"s","kind":"percent","to":"b","of":"gross","percent":"10%"},{"id":"f","kind":"floor","to":"b","amount":"3.00"},{{Rest}}""");
        Assert.Equal([3m, 4m], new[] { 10m, 40m }.Select(gross => One(rule, Money.Yuan(gross)).Of("b").Amount));
    }

    [Fact]
    public void A_cap_gives_back_what_is_beyond_it()
    {
        var rule = Sample.Steps($$"""{"id":"s","kind":"percent","to":"b","of":"gross","percent":"50%"},{"id":"c","kind":"cap","party":"b","amount":"6.00","per":"agreement"},{{Rest}}""");
        Assert.Equal([5m, 1m, 0m], Simulation.Run(rule, [.. "123".Select(i => Receipt($"{i}", Money.Yuan(10)))]).Splits.Select(s => s.Of("b").Amount));
    }

    [Theory]
    [InlineData("good", 10, 0)]
    [InlineData("fair", 6, 4)]
    [InlineData("poor", 0, 10)]
    public void A_grade_given_at_once_moves_the_retention_at_once(string grade, int released, int lost)
    {
        var split = new Splitter(Retaining).Split(Receipt("r", Money.Yuan(100)) with { Grades = new Dictionary<string, string> { ["v"] = grade } }, new RunningTotals());
        Assert.Equal((90 + released, lost), (split.Of("b").Amount, split.Of("a").Amount));
    }

    [Theory]
    [InlineData("good", 10, 0)]
    [InlineData("fair", 6, 4)]
    [InlineData("poor", 0, 10)]
    public void A_grade_given_later_releases_the_same(string grade, int released, int lost)
    {
        var split = One(Retaining, Money.Yuan(100));
        Assert.Contains(split.Legs, l => l == new LegAmount(new("b", LegPurpose.Retained), Money.Yuan(10)));
        var release = Mirror.Release(split, [], (RetentionStep)Retaining.Steps[1], grade, "V-1");
        var standing = Mirror.Standing(split, [release]);
        Assert.Equal((90 + released, lost), (Of(standing, "b"), Of(standing, "a")));
        Assert.DoesNotContain(standing, l => l.Leg.Purpose == LegPurpose.Retained);
        Assert.Empty(Mirror.Release(split, [release], (RetentionStep)Retaining.Steps[1], grade, "V-2").Legs);
        Refused.With(SharesCodes.UnknownGrade, 2, () => Mirror.Release(split, [], (RetentionStep)Retaining.Steps[1], "superb", "V-1"));
    }

    [Fact]
    public void A_reversal_of_more_than_stands_is_refused()
    {
        var split = One(Retaining, Money.Yuan(100));
        var first = Mirror.Reverse(split, [], Money.Yuan(99), MovementKind.Clawback, "red-1");
        Refused.With(SharesCodes.BeyondOriginal, 2, () => Mirror.Reverse(split, [first], Money.Yuan(1.01m), MovementKind.Clawback, "red-2"));
        Refused.With(SharesCodes.BeyondOriginal, 2, () => Mirror.Reverse(split, [first], Money.Yuan(0), MovementKind.Clawback, "red-2"));
        Assert.Throws<ArgumentException>(() => Mirror.Reverse(split, [], Money.Yuan(1), MovementKind.Clawback, " "));
        Assert.Throws<ArgumentException>(() => Mirror.Reverse(split, [], Money.Yuan(1), MovementKind.Release, "x"));
    }

    [Fact]
    public void A_reversal_stands_on_the_original_version()
    {
        var split = One(Retaining, Money.Yuan(100));
        Assert.Equal(Retaining.Digest, Mirror.Reverse(split, [], Money.Yuan(1), MovementKind.Refund, "x").Digest);
    }

    [Fact]
    public void Splits_without_allocating_memory()
    {
        var splitter = new Splitter(Sample.Rule);
        var (totals, legs, costs) = (new StepTotals[Sample.Rule.Steps.Count], new long[splitter.Legs.Count], new long[] { 1_200 });
        void Once() => splitter.Run(new SplitFigures { Gross = 31_800_00, Net = 30_000_00, Costs = costs }, totals, legs);
        for (var i = 0; i < 100; i++)
        {
            Once();
        }

        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < 1_000; i++)
        {
            Once();
        }

        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }

    [Fact]
    public void Refuses_spans_of_a_wrong_length() => Assert.Throws<ArgumentException>(() =>
        new Splitter(Sample.Rule).Run(new SplitFigures { Gross = 1, Net = 1 }, new StepTotals[1], new long[1]));

    [Fact]
    public void Explains_every_step_in_both_languages()
    {
        var lines = Explanation.Of(new Splitter(Sample.Rule).Split(
            new Receipt("R-1", new DateOnly(2026, 3, 31), Money.Yuan(318_000.01m), Money.Yuan(300_000.01m)) { Costs = new Dictionary<string, Money> { ["room"] = Money.Yuan(12_000) } },
            new RunningTotals()));
        var (zh, en) = (lines.Lines(chinese: true).ToList(), lines.Lines(chinese: false).ToList());
        Assert.Equal(zh.Count, en.Count);
        Assert.Contains("R-1", zh[0], StringComparison.Ordinal);
        Assert.Contains(zh, l => l.Contains("步骤 channel-share：不含税收款 300000.01 CNY 按超额累进（> 0.00 CNY: 5%, > 500000.00 CNY: 6.5%）= 1500000 1/20 × 0.01，四舍五入为 15000.00 CNY"));
        Assert.Contains(en, l => l.Contains("Step channel-share: net 300000.01 CNY by marginal tiers (> 0.00 CNY: 5%, > 500000.00 CNY: 6.5%) = 1500000 1/20 × 0.01, rounded half up to 15000.00 CNY"));
        Assert.Contains(zh, l => l.Contains("→ dunhe:retained（暂扣）"));
        Assert.All(Sample.Rule.Steps, step => Assert.Contains(en, l => l.Contains($"Step {step.Id}:")));
    }

    [Fact]
    public void Says_why_something_waits()
    {
        var lines = Explanation.Of(One(Sample.Steps("""{"id":"s","kind":"fee","to":"b","amount":"10.01"}"""), Money.Yuan(10))).Lines(chinese: false);
        Assert.Contains(lines, l => l.Contains("Suspense: 10.00 CNY → a:suspense. Stopped at step s: Less is left than the fee."));
        Assert.All(Enum.GetValues<SuspenseReason>(), reason => Assert.NotEmpty(SuspenseWords.Of(reason).Chinese));
    }

    private static SplitRule Retaining { get; } = Sample.Steps("""
        {"id":"s","kind":"percent","to":"b","of":"gross","percent":"100%"},
        {"id":"q","kind":"retention","from":"b","percent":"10%","verdict":"v","release":{"good":"100%","fair":"60%","poor":"0%"},"otherwise":"a"}
        """);

    private static SplitResult One(SplitRule rule, Money gross) => new Splitter(rule).Split(Receipt("r", gross), new RunningTotals());

    private static Receipt Receipt(string id, Money gross) => new(id, new DateOnly(2026, 3, 1), gross, gross);

    private static SuspenseReason Whole(SplitRule rule, Receipt receipt)
    {
        var split = new Splitter(rule).Split(receipt, new RunningTotals());
        Assert.Equal([new(new(rule.Holder, LegPurpose.Suspense), receipt.Gross)], split.Legs);
        return split.Stop.Reason;
    }

    private static decimal Of(IReadOnlyList<LegAmount> legs, string name) => legs.Where(l => l.Leg.Name == name).Sum(l => l.Amount.Amount);
}
