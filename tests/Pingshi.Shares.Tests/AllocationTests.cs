using System.Globalization;
using System.Numerics;
using CsCheck;

namespace Pingshi.Shares;

public sealed class AllocationTests
{
    private static readonly Gen<Money> Totals = Gen.Long.Select(minor => Money.FromMinor(minor, Currency.Cny));

    private static readonly Gen<Portion[]> Portions = Gen.Frequency(
            (3, Gen.Long[0, 5]), (2, Gen.Long[0, 1_000_000]), (1, Gen.Long[0, long.MaxValue / 20]))
        .Array[1, 20]
        .Select(weights => weights.Select((weight, i) => new Portion(i.ToString("D2", CultureInfo.InvariantCulture), weight)).ToArray())
        .Where(portions => portions.Any(portion => portion.Weight > 0));

    [Fact]
    public void A_third_each_leaves_the_odd_fen_to_the_first_key()
    {
        var shares = Allocation.Divide(Money.Yuan(100), [new("c", 1), new("a", 1), new("b", 1)]);
        Assert.Equal([("c", 33.33m, false), ("a", 33.34m, true), ("b", 33.33m, false)], shares.Select(s => (s.Key, s.Amount.Amount, s.GotExtra)));
        Assert.All(shares, share => Assert.Equal(1, share.Remainder));
    }

    [Fact]
    public void The_larger_remainder_gets_the_odd_fen() =>
        Assert.Equal([2, 8], Allocation.Divide(Money.FromMinor(10, Currency.Cny), [new("a", 16), new("b", 84)])
            .Select(s => s.Amount.Minor));

    [Fact]
    public void Among_equal_remainders_the_larger_weight_gets_it() =>
        Assert.Equal([0, 2], Allocation.Divide(Money.FromMinor(2, Currency.Cny), [new("a", 1), new("b", 3)]).Select(s => s.Amount.Minor));

    [Fact]
    public void Keys_are_compared_by_code_and_not_by_culture() =>
        Assert.Equal([0, 1], Allocation.Divide(Money.FromMinor(1, Currency.Cny), [new("a", 1), new("B", 1)]).Select(s => s.Amount.Minor));

    [Fact]
    public void Every_cent_is_given_and_none_twice() => Gen.Select(Totals, Portions).Sample((total, portions) =>
        Money.Sum(Allocation.Divide(total, portions).Select(share => share.Amount), Currency.Cny) == total);

    [Fact]
    public void Each_share_is_within_one_unit_of_its_exact_quota() => Gen.Select(Totals, Portions).Sample((total, portions) =>
    {
        var weights = portions.Aggregate(BigInteger.Zero, (sum, portion) => sum + portion.Weight);
        return Allocation.Divide(total, portions).Zip(portions).All(pair =>
            BigInteger.Abs((pair.First.Amount.Minor * weights) - ((BigInteger)total.Minor * pair.Second.Weight)) < weights);
    });

    [Fact]
    public void The_order_of_the_portions_changes_nothing() => Gen.Select(Totals, Portions, Gen.Int).Sample((total, portions, seed) =>
    {
        var shuffled = portions.OrderBy(portion => HashCode.Combine(portion.Key, seed)).ToArray();
        return Allocation.Divide(total, portions).OrderBy(s => s.Key, StringComparer.Ordinal)
            .SequenceEqual(Allocation.Divide(total, shuffled).OrderBy(s => s.Key, StringComparer.Ordinal));
    });

    [Fact]
    public void Answers_in_the_order_of_the_portions() => Gen.Select(Totals, Portions).Sample((total, portions) =>
        Allocation.Divide(total, portions).Select(s => s.Key).SequenceEqual(portions.Select(p => p.Key)));

    [Fact]
    public void A_refund_mirrors_the_receipt() => Gen.Select(Gen.Long[0, long.MaxValue], Portions).Sample((minor, portions) =>
    {
        var receipt = Allocation.Divide(Money.FromMinor(minor, Currency.Cny), portions);
        var refund = Allocation.Divide(Money.FromMinor(-minor, Currency.Cny), portions);
        return receipt.Select(s => -s.Amount).SequenceEqual(refund.Select(s => s.Amount));
    });

    [Fact]
    public void Who_has_no_weight_gets_nothing() => Gen.Select(Totals, Portions).Sample((total, portions) =>
        Allocation.Divide(total, portions).Zip(portions).All(pair => pair.Second.Weight > 0 || pair.First.Amount.IsZero));

    /// <summary>Remainder and extra unit explain the amount without knowing the method.</summary>
    [Fact]
    public void The_explanation_recomputes_every_amount() => Gen.Select(Totals, Portions).Sample((total, portions) =>
    {
        var weights = portions.Aggregate(BigInteger.Zero, (sum, portion) => sum + portion.Weight);
        return Allocation.Divide(total, portions).Zip(portions).All(pair =>
        {
            var quota = BigInteger.Abs(total.Minor) * pair.Second.Weight;
            var units = (quota - (BigInteger)pair.First.Remainder) / weights;
            return pair.First.Amount.Minor == total.Sign * (units + (pair.First.GotExtra ? 1 : 0));
        });
    });

    [Fact]
    public void Nobody_with_a_smaller_remainder_got_the_odd_unit() => Gen.Select(Totals, Portions).Sample((total, portions) =>
    {
        var shares = Allocation.Divide(total, portions);
        var least = shares.Where(s => s.GotExtra).Select(s => s.Remainder).DefaultIfEmpty(Int128.MaxValue).Min();
        return shares.Where(s => !s.GotExtra).All(s => s.Remainder <= least);
    });

    [Fact]
    public void The_smallest_total_that_fits_can_be_divided() =>
        Assert.Equal(long.MinValue, Allocation.Divide(Money.FromMinor(long.MinValue, Currency.Cny), [new("a", 1)])[0].Amount.Minor);

    [Fact]
    public void Refuses_when_nobody_takes_part()
    {
        Refused.With(SharesCodes.NothingToDivideBy, 0, () => Allocation.Divide(Money.Yuan(1), []));
        Refused.With(SharesCodes.NothingToDivideBy, 0, () => Allocation.Divide(Money.Yuan(1), [new("a", 0)]));
    }

    [Fact]
    public void Refuses_a_weight_below_zero() =>
        Refused.With(SharesCodes.NegativeWeight, 2, () => Allocation.Divide(Money.Yuan(1), [new("a", 2), new("b", -1)]));

    [Fact]
    public void Refuses_two_portions_of_one_key() =>
        Refused.With(SharesCodes.DuplicateKey, 1, () => Allocation.Divide(Money.Yuan(1), [new("a", 2), new("a", 1)]));

    [Fact]
    public void Refuses_weights_that_do_not_add_up_in_64_bits() => Assert.Throws<OverflowException>(
        () => Allocation.Divide(Money.Yuan(1), [new("a", long.MaxValue), new("b", 1)]));
}
