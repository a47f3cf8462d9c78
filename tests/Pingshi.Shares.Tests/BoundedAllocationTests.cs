using System.Globalization;
using System.Numerics;
using CsCheck;

namespace Pingshi.Shares;

public sealed class BoundedAllocationTests
{
    private static readonly Gen<BoundedPortion[]> Portions = Gen.Select(
            Gen.Long[0, 6], Gen.Long[0, 50], Gen.OneOf(Gen.Long[0, 60], Gen.Const(long.MaxValue / 32)),
            (weight, floor, above) => (weight, floor, cap: floor + above))
        .Array[1, 8]
        .Select(all => all.Select((p, i) => new BoundedPortion(i.ToString("D2", CultureInfo.InvariantCulture), p.weight, p.floor, p.cap)).ToArray());

    /// <summary>Totals that the bounds allow, so that a refusal is a fault.</summary>
    private static readonly Gen<(Money Total, BoundedPortion[] Portions)> Feasible = Gen.Select(Portions, Gen.Long[0, 1_000_000], Gen.Bool)
        .Select((portions, raw, negative) =>
        {
            var least = portions.Sum(p => p.AtLeast);
            var most = portions.Sum(p => p.Weight == 0 ? p.AtLeast : Math.Min(p.AtMost, 1_000_000));
            var total = least + (raw % (most - least + 1));
            return (Money.FromMinor(negative ? -total : total, Currency.Cny), portions);
        });

    [Fact]
    public void Sums_exactly_and_nobody_is_out_of_bounds() => Feasible.Sample(c =>
    {
        var shares = Allocation.Within(c.Total, c.Portions);
        return Money.Sum(shares.Select(s => s.Amount), Currency.Cny) == c.Total
            && shares.Zip(c.Portions).All(p => Math.Abs(p.First.Amount.Minor) >= p.Second.AtLeast && Math.Abs(p.First.Amount.Minor) <= p.Second.AtMost);
    }, iter: Long.Run(5_000));

    /// <summary>
    /// Water-filling has one answer: nobody could be given a unit at the cost of one who has more per weight, unless a bound forbids it.
    /// </summary>
    [Fact]
    public void Nobody_between_his_bounds_is_a_whole_unit_behind_another_by_weight() => Feasible.Sample(c =>
    {
        var given = Allocation.Within(c.Total, c.Portions).Select(s => (BigInteger)Math.Abs(s.Amount.Minor)).ToArray();
        return Pairs(c.Portions.Length).All(pair =>
        {
            var (rich, poor) = (c.Portions[pair.A], c.Portions[pair.B]);
            return given[pair.A] <= rich.AtLeast || given[pair.B] >= poor.AtMost || poor.Weight == 0
                || (given[pair.A] - 1) * poor.Weight < (given[pair.B] + 1) * rich.Weight;
        });
    }, iter: Long.Run(5_000));

    [Fact]
    public void The_order_of_the_portions_changes_nothing() => Gen.Select(Feasible, Gen.Int).Sample((c, seed) =>
        Allocation.Within(c.Total, c.Portions).OrderBy(s => s.Key, StringComparer.Ordinal).SequenceEqual(
            Allocation.Within(c.Total, [.. c.Portions.OrderBy(p => HashCode.Combine(p.Key, seed))]).OrderBy(s => s.Key, StringComparer.Ordinal)));

    [Fact]
    public void Without_bounds_it_is_the_plain_division() => Gen.Select(Gen.Long[0, 1_000_000], Gen.Long[1, 9].Array[1, 9]).Sample((minor, weights) =>
    {
        var total = Money.FromMinor(minor, Currency.Cny);
        var portions = weights.Select((w, i) => new Portion($"{i}", w)).ToArray();
        return Allocation.Within(total, [.. portions.Select(p => new BoundedPortion(p.Key, p.Weight))]).SequenceEqual(Allocation.Divide(total, portions));
    });

    [Fact]
    public void A_floor_is_taken_from_those_above_theirs() => Assert.Equal([50, 25, 25], Amounts(100, new("a", 1, AtLeast: 50), new("b", 2), new("c", 2)));

    [Fact]
    public void What_a_cap_leaves_goes_to_the_others_by_weight() => Assert.Equal([10, 30, 60], Amounts(100, new("a", 5, AtMost: 10), new("b", 1), new("c", 2)));

    [Fact]
    public void A_cap_that_sets_money_free_lifts_one_above_his_floor() =>
        Assert.Equal([10, 45, 45], Amounts(100, new("a", 8, AtMost: 10), new("b", 1, AtLeast: 20), new("c", 1)));

    [Fact]
    public void Refuses_floors_above_the_total() => Refused.With(SharesCodes.FloorsExceedTotal, 2, () => Amounts(9, new("a", 1, AtLeast: 5), new("b", 1, AtLeast: 5)));

    [Fact]
    public void Refuses_caps_below_the_total()
    {
        Refused.With(SharesCodes.CapsBelowTotal, 2, () => Amounts(11, new("a", 1, AtMost: 5), new("b", 1, AtMost: 5)));
        Refused.With(SharesCodes.CapsBelowTotal, 2, () => Amounts(11, new("a", 1, AtMost: 5), new("b", 0)));
    }

    [Fact]
    public void Refuses_bounds_that_contradict_each_other()
    {
        Refused.With(SharesCodes.BoundsReversed, 3, () => Amounts(9, new BoundedPortion("a", 1, AtLeast: 6, AtMost: 5)));
        Refused.With(SharesCodes.BoundsReversed, 3, () => Amounts(9, new BoundedPortion("a", 1, AtLeast: -1)));
    }

    [Fact]
    public void Refuses_what_a_division_without_bounds_refuses()
    {
        Refused.With(SharesCodes.NothingToDivideBy, 0, () => Amounts(1));
        Refused.With(SharesCodes.NothingToDivideBy, 0, () => Amounts(3, new BoundedPortion("a", 0, AtLeast: 2)));
        Refused.With(SharesCodes.NegativeWeight, 2, () => Amounts(1, new BoundedPortion("a", -1)));
        Refused.With(SharesCodes.DuplicateKey, 1, () => Amounts(1, new("a", 1), new("a", 1)));
    }

    [Fact]
    public void Floors_alone_can_be_the_whole_division() => Assert.Equal([3, 2], Amounts(5, new("a", 0, AtLeast: 3), new("b", 0, AtLeast: 2)));

    private static long[] Amounts(long total, params BoundedPortion[] portions) =>
        [.. Allocation.Within(Money.FromMinor(total, Currency.Cny), portions).Select(s => s.Amount.Minor)];

    private static IEnumerable<(int A, int B)> Pairs(int count) =>
        from a in Enumerable.Range(0, count) from b in Enumerable.Range(0, count) where a != b select (a, b);
}
