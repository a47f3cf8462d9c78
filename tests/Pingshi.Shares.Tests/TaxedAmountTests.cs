using System.Numerics;
using CsCheck;

namespace Pingshi.Shares;

public sealed class TaxedAmountTests
{
    private static readonly Gen<Money> Amounts = Gen.Long[-1_000_000_000_000, 1_000_000_000_000].Select(minor => Money.FromMinor(minor, Currency.Cny));
    private static readonly Gen<VatRate> Rates =
        Gen.OneOf(Gen.OneOf<VatRate>([.. VatRate.China]), Gen.Long[0, 999_999].Select(parts => VatRate.From(Percentage.FromPartsPerMillion(parts))));

    [Fact]
    public void Computes_the_tax_from_the_net_amount()
    {
        var amount = TaxedAmount.FromNet(Money.Yuan(100), VatRate.Of(13));
        Assert.Equal((Money.Yuan(100), Money.Yuan(13), Money.Yuan(113)), (amount.Net, amount.Tax, amount.Gross));
        Assert.Equal("100.00 CNY + 13% 13.00 CNY = 113.00 CNY", amount.ToString());
    }

    [Fact]
    public void Computes_the_net_amount_from_the_gross()
    {
        var amount = TaxedAmount.FromGross(Money.Yuan(100), VatRate.Of(6));
        Assert.Equal((Money.Yuan(94.34m), Money.Yuan(5.66m), Money.Yuan(100)), (amount.Net, amount.Tax, amount.Gross));
    }

    [Fact]
    public void Rounds_a_half_fen_of_tax_up_and_its_credit_note_down() => Assert.Equal(
        (Money.Yuan(0.05m), Money.Yuan(-0.05m)),
        (TaxedAmount.FromNet(Money.Yuan(0.5m), VatRate.Of(9)).Tax, TaxedAmount.FromNet(Money.Yuan(-0.5m), VatRate.Of(9)).Tax));

    [Fact]
    public void Net_and_tax_are_always_the_gross() => Gen.Select(Amounts, Rates).Sample((money, rate) =>
    {
        var fromNet = TaxedAmount.FromNet(money, rate);
        var fromGross = TaxedAmount.FromGross(money, rate);
        return fromNet.Net == money && fromNet.Net + fromNet.Tax == fromNet.Gross
            && fromGross.Gross == money && fromGross.Net + fromGross.Tax == fromGross.Gross;
    });

    [Fact]
    public void The_rounded_part_is_within_half_a_fen_of_what_is_exact() => Gen.Select(Amounts, Rates).Sample((money, rate) =>
    {
        BigInteger parts = rate.Percentage.PartsPerMillion;
        var taxError = ((BigInteger)TaxedAmount.FromNet(money, rate).Tax.Minor * 1_000_000) - (money.Minor * parts);
        var netError = ((BigInteger)TaxedAmount.FromGross(money, rate).Net.Minor * (1_000_000 + parts)) - ((BigInteger)money.Minor * 1_000_000);
        return 2 * BigInteger.Abs(taxError) <= 1_000_000 && 2 * BigInteger.Abs(netError) <= 1_000_000 + parts;
    });

    [Fact]
    public void A_credit_note_mirrors_its_invoice() => Gen.Select(Amounts, Rates).Sample((money, rate) =>
        -TaxedAmount.FromNet(money, rate) == TaxedAmount.FromNet(-money, rate)
        && -TaxedAmount.FromGross(money, rate) == TaxedAmount.FromGross(-money, rate));

    [Fact]
    public void What_was_computed_is_taken_back_from_storage() => Gen.Select(Amounts, Rates).Sample((money, rate) =>
    {
        var fromNet = TaxedAmount.FromNet(money, rate);
        var fromGross = TaxedAmount.FromGross(money, rate);
        return TaxedAmount.FromParts(fromNet.Net, rate, fromNet.Tax) == fromNet
            && TaxedAmount.FromParts(fromGross.Net, rate, fromGross.Tax) == fromGross;
    });

    [Theory]
    [InlineData(100, -1)]
    [InlineData(-100, 1)]
    [InlineData(100, 101)]
    [InlineData(-100, -101)]
    [InlineData(0, 1)]
    public void Refuses_a_tax_that_cannot_belong_to_the_net_amount(long net, long tax) => Refused.With(
        SharesCodes.TaxOutOfRange, 2,
        () => TaxedAmount.FromParts(Money.FromMinor(net, Currency.Cny), VatRate.Of(13), Money.FromMinor(tax, Currency.Cny)));

    [Fact]
    public void A_sum_keeps_the_taxes_of_its_lines()
    {
        var line = TaxedAmount.FromNet(Money.Yuan(0.05m), VatRate.Of(13));
        var sum = line + line + line;
        Assert.Equal(Money.Yuan(0.03m), sum.Tax);
        Assert.Equal(Money.Yuan(0.02m), TaxedAmount.FromNet(sum.Net, VatRate.Of(13)).Tax);
    }

    [Fact]
    public void Refuses_to_add_amounts_of_different_rates() => Refused.With(
        SharesCodes.RateMismatch, 2,
        () => TaxedAmount.FromNet(Money.Yuan(1), VatRate.Of(13)) + TaxedAmount.FromNet(Money.Yuan(1), VatRate.Of(6)));

    [Fact]
    public void Refuses_a_gross_that_does_not_fit() =>
        Assert.Throws<OverflowException>(() => TaxedAmount.FromNet(Money.FromMinor(long.MaxValue, Currency.Cny), VatRate.Of(13)));
}
