using System.Collections.Frozen;
using System.Numerics;
using CsCheck;
using Pingshi.Shares.Rules;

namespace Pingshi.Shares.Splits;

public sealed class SplitPropertyTests
{
    [Fact]
    public void Every_cent_of_every_receipt_is_given_once() => Cases((rule, receipts) =>
        All(rule, receipts).All(s => Money.Sum(s.Legs.Select(l => l.Amount), Currency.Cny) == s.Receipt.Gross && s.Legs.All(l => l.Amount.Sign > 0)));

    [Fact]
    public void A_second_writing_of_the_rules_gives_the_same_cents_and_the_same_reason() => Cases((rule, receipts) =>
    {
        var plain = new PlainSplit(rule);
        return All(rule, receipts).All(split =>
        {
            var (legs, reason) = plain.Of(split.Receipt);
            return split.Stop.Reason == reason && split.Legs.Count == legs.Count && split.Legs.All(l => legs[l.Leg] == l.Amount.Minor);
        });
    });

    [Fact]
    public void The_bare_numbers_are_those_of_the_explained_split() => Cases((rule, receipts) =>
    {
        var splitter = new Splitter(rule);
        var (totals, running, legs) = (new RunningTotals(), new RunningTotals(), new long[splitter.Legs.Count]);
        return receipts.All(receipt =>
        {
            var explained = splitter.Split(receipt, totals);
            var steps = running.Of(rule, receipt.On);
            var stop = splitter.Run(Figures(splitter, receipt), steps, legs);
            foreach (var (step, total) in rule.Steps.Zip(steps))
            {
                running.Set(step.Id, PeriodOf(rule, step, receipt), total);
            }

            return stop == explained.Stop && totals.Of(rule, receipt.On).SequenceEqual(steps)
                && splitter.Legs.Zip(legs).Where(l => l.Second != 0).SequenceEqual(explained.Legs.Select(l => (l.Leg, l.Amount.Minor)));
        });
    });

    [Fact]
    public void The_explanation_adds_up_to_the_legs_step_by_step() => Cases((rule, receipts) => All(rule, receipts).All(split =>
        split.Steps.All(s => s.LeftBefore - s.LeftAfter == Money.Sum(s.Moves.Select(m => m.Amount), Currency.Cny))
        && split.Steps.Zip(split.Steps.Skip(1)).All(pair => pair.First.LeftAfter == pair.Second.LeftBefore)
        && split.Legs.Where(l => l.Leg.Purpose is not (LegPurpose.Tax or LegPurpose.Suspense)).All(leg =>
            leg.Amount == Money.Sum(split.Steps.SelectMany(s => s.Moves).Where(m => m.Leg == leg.Leg).Select(m => m.Amount), Currency.Cny))));

    [Fact]
    public void A_floor_holds_in_every_receipt_that_is_not_stopped_unless_a_cap_or_a_retention_takes_it() => Cases((rule, receipts) =>
        rule.Steps.Any(s => s is CapStep or RetentionStep) || All(rule, receipts).Where(s => s.StoppedAt is null && s.Steps.Count > 0).All(split =>
            rule.Steps.OfType<FloorStep>().All(floor =>
                split.Legs.Where(l => l.Leg == new Leg(floor.To, LegPurpose.Share)).Sum(l => l.Amount.Minor) >= split.Steps.Single(l => l.Step == floor).Amount.Minor)));

    [Fact]
    public void The_order_in_which_receipts_are_listed_changes_nothing() => Gen.Select(RandomRules.Case, Gen.Int).Sample((c, seed) =>
        Simulation.Run(c.Rule, c.Receipts).Totals.SequenceEqual(
            Simulation.Run(c.Rule, c.Receipts.OrderBy(r => HashCode.Combine(r.Id, seed))).Totals), iter: Long.Run(1_000));

    [Fact]
    public void The_order_in_which_parties_are_listed_changes_nothing() => Cases((rule, receipts) =>
    {
        var turned = Sample.Of(System.Text.Encoding.UTF8.GetString(rule.CanonicalBytes.Span).Replace(
            """{"id":"a","role":"lead","work":"x"},{"id":"b","role":"member","work":"y"}""",
            """{"id":"b","role":"member","work":"y"},{"id":"a","role":"lead","work":"x"}"""));
        return turned.Digest == rule.Digest && Simulation.Run(rule, receipts).Totals.SequenceEqual(Simulation.Run(turned, receipts).Totals);
    });

    [Fact]
    public void A_full_reversal_is_the_exact_mirror() => Cases((rule, receipts) => All(rule, receipts).Where(s => s.Receipt.Gross.Sign > 0).All(split =>
        Mirror.Reverse(split, [], split.Receipt.Gross, MovementKind.Refund, "x").Legs.SequenceEqual(split.Legs.Select(l => l with { Amount = -l.Amount }))));

    [Fact]
    public void Partial_reversals_never_take_more_than_was_given_and_sum_to_the_receipt() =>
        Gen.Select(RandomRules.Case, Gen.Double[0, 1].Array[1, 5]).Sample((c, parts) => All(c.Rule, c.Receipts).Where(s => s.Receipt.Gross.Sign > 0).All(split =>
        {
            var movements = new List<Movement>();
            foreach (var part in parts.Append(1))
            {
                var left = Money.Sum(Mirror.Standing(split, movements).Select(l => l.Amount), Currency.Cny);
                var amount = Money.FromMinor((long)(left.Minor * (decimal)part), Currency.Cny);
                if (amount.Sign > 0)
                {
                    var movement = Mirror.Reverse(split, movements, amount, MovementKind.Refund, "x");
                    if (Money.Sum(movement.Legs.Select(l => l.Amount), Currency.Cny) != -amount || movement.Legs.Any(l => l.Amount.Sign > 0))
                    {
                        return false;
                    }

                    movements.Add(movement);
                    if (Mirror.Standing(split, movements).Any(l => l.Amount.Sign < 0))
                    {
                        return false;
                    }
                }
            }

            return Mirror.Standing(split, movements).Count == 0;
        }), iter: Long.Run(1_000));

    /// <summary>A division that simply rounds each part loses or invents cents; the properties above would see it.</summary>
    [Fact]
    public void A_deliberately_broken_allocation_is_caught()
    {
        static IEnumerable<Money> Broken(Money total, IReadOnlyList<Portion> portions) => portions.Select(p => total.Times(p.Weight, portions.Sum(q => q.Weight)));

        Assert.Throws<CsCheckException>(() => Gen.Select(Gen.Long[0, 1_000_000], Gen.Long[1, 9].Array[2, 6]).Sample((minor, weights) =>
            Money.Sum(Broken(Money.FromMinor(minor, Currency.Cny), [.. weights.Select((w, i) => new Portion($"{i}", w))]), Currency.Cny).Minor == minor));
    }

    private static void Cases(Func<SplitRule, Receipt[], bool> holds) => RandomRules.Case.Sample(c => holds(c.Rule, c.Receipts), iter: Long.Run(1_000));

    private static IReadOnlyList<SplitResult> All(SplitRule rule, Receipt[] receipts) => Simulation.Run(rule, receipts).Splits;

    private static SplitFigures Figures(Splitter splitter, Receipt receipt) => new()
    {
        Gross = receipt.Gross.Minor,
        Net = receipt.Net!.Value.Minor,
        Costs = splitter.CostNames.Select(n => receipt.Costs[n].Minor).ToArray(),
        Grades = splitter.Verdicts.Select(v => receipt.Grades.TryGetValue(v.Verdict, out var g) ? v.Release.ToList().FindIndex(r => r.Grade == g) : -1).ToArray(),
    };

    private static string PeriodOf(SplitRule rule, SplitStep step, Receipt receipt) =>
        step is CostStep { Per: Per.Period } or FeeStep { Per: Per.Period } or TiersStep { Per: Per.Period } or CapStep { Per: Per.Period } ? rule.Period.Of(receipt.On) : "";
}
