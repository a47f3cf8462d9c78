using CsCheck;

namespace Pingshi.Shares;

public sealed class TiersTests
{
    private static readonly Tier[] Steps = [new(0, Percentage.Of(3)), new(1_000, Percentage.Of(5)), new(5_000, Percentage.Of(8))];

    private static readonly Gen<Tiers> All = Gen.Select(Gen.Long[1, 2_000], Gen.Long[1, 2_000], Gen.Long[0, 1_000_000].Array[3], Gen.Bool).Select(
        (first, second, rates, whole) =>
        {
            Array.Sort(rates);
            long[] above = [0, first, first + second];
            return new Tiers(whole ? TierMode.Whole : TierMode.Marginal, [.. above.Zip(rates, (a, r) => new Tier(a, Percentage.FromPartsPerMillion(r)))]);
        });

    [Theory]
    [InlineData(1_000, 30_000_000L)]
    [InlineData(1_001, 30_050_000L)]
    [InlineData(6_000, 310_000_000L)]
    public void Marginal_tiers_tax_each_part_at_its_own_rate(long total, long millionths) =>
        Assert.Equal(millionths, new Tiers(TierMode.Marginal, Steps).Claim(total));

    [Theory]
    [InlineData(0, 0L)]
    [InlineData(1_000, 30_000_000L)]
    [InlineData(1_001, 50_050_000L)]
    [InlineData(6_000, 480_000_000L)]
    public void Whole_tiers_take_the_rate_reached_of_everything(long total, long millionths) =>
        Assert.Equal(millionths, new Tiers(TierMode.Whole, Steps).Claim(total));

    [Fact]
    public void Crossing_a_threshold_of_whole_tiers_tops_up_what_came_before() =>
        Assert.Equal(50_050_000 - 30_000_000, new Tiers(TierMode.Whole, Steps).Claim(before: 1_000, amount: 1));

    [Fact]
    public void Receipts_in_any_pieces_claim_what_their_sum_claims() => Gen.Select(All, Gen.Long[0, 3_000].Array[0, 6]).Sample((tiers, receipts) =>
    {
        var (before, claims) = (0L, Int128.Zero);
        foreach (var receipt in receipts)
        {
            claims += tiers.Claim(before, receipt);
            before += receipt;
        }

        return claims == tiers.Claim(receipts.Sum());
    });

    [Fact]
    public void A_claim_is_never_below_zero() => Gen.Select(All, Gen.Long[0, 5_000], Gen.Long[0, 5_000]).Sample((tiers, before, amount) =>
        tiers.Claim(before, amount) >= 0);

    [Fact]
    public void The_threshold_itself_belongs_to_the_tier_below() =>
        Assert.Equal([0L, 1_000L], new long[] { 1_000, 1_001 }.Select(t => new Tiers(TierMode.Whole, Steps).Reached(t).Above));

    [Fact]
    public void Refuses_tiers_that_do_not_rise_from_zero()
    {
        Refused.With(SharesCodes.TiersOutOfOrder, 1, () => new Tiers(TierMode.Marginal, []));
        Refused.With(SharesCodes.TiersOutOfOrder, 1, () => new Tiers(TierMode.Marginal, [new(1, Percentage.Of(1))]));
        Refused.With(SharesCodes.TiersOutOfOrder, 1, () => new Tiers(TierMode.Marginal, [new(0, Percentage.Of(1)), new(0, Percentage.Of(2))]));
        Refused.With(SharesCodes.TiersOutOfOrder, 1, () => new Tiers(TierMode.Whole, [new(0, Percentage.Of(2)), new(5, Percentage.Of(1))]));
        Assert.Equal(2, new Tiers(TierMode.Marginal, [new(0, Percentage.Of(2)), new(5, Percentage.Of(1))]).All.Count);
    }

    [Fact]
    public void Refuses_rates_outside_0_to_100_percent()
    {
        Refused.With(SharesCodes.RateOutOfRange, 1, () => new Tiers(TierMode.Marginal, [new(0, Percentage.Of(-1))]));
        Refused.With(SharesCodes.RateOutOfRange, 1, () => new Tiers(TierMode.Marginal, [new(0, Percentage.Of(100.0001m))]));
    }
}
