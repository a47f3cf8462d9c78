using System.Numerics;
using CsCheck;

namespace Pingshi.Shares;

public sealed class UnitPriceTests
{
    [Fact]
    public void Holds_a_price_below_the_minor_unit()
    {
        var price = UnitPrice.Of(0.000123m, Currency.Cny);
        Assert.Equal(123, price.Millionths);
        Assert.Equal("0.000123 CNY", price.ToString());
        Assert.Equal("12 CNY", UnitPrice.Of(12, Currency.Cny).ToString());
        Assert.Equal(Money.Yuan(123), price.For(1_000_000));
    }

    [Fact]
    public void Rounds_once_at_the_end()
    {
        var price = UnitPrice.Of(0.005m, Currency.Cny);
        Assert.Equal(Money.Yuan(0.01m), price.For(1));
        Assert.Equal(Money.Yuan(0.02m), price.For(3));
        Assert.Equal(Money.Yuan(0.01m), price.For(3, Rounding.Down));
        Assert.Equal(Money.Of(2, Currency.Of("JPY")), UnitPrice.Of(1.5m, Currency.Of("JPY")).For(1));
    }

    [Fact]
    public void Refuses_more_than_six_decimals()
    {
        Refused.With(SharesCodes.TooPrecise, 2, () => UnitPrice.Of(0.0000001m, Currency.Cny));
        Refused.With(SharesCodes.TooPrecise, 2, () => UnitPrice.Of(1, Currency.Cny).For(0.0000001m));
    }

    [Fact]
    public void Refuses_a_product_that_does_not_fit() =>
        Refused.With(SharesCodes.TooLarge, 1, () => UnitPrice.FromMillionths(long.MaxValue, Currency.Cny).For(1_000_000));

    [Fact]
    public void Agrees_with_unbounded_arithmetic() =>
        Gen.Select(Gen.Long[-1_000_000_000_000, 1_000_000_000_000], Gen.Long[-1_000_000_000_000, 1_000_000_000_000]).Sample((millionths, parts) =>
        {
            var exact = (BigInteger)millionths * parts;
            var rounded = ((2 * BigInteger.Abs(exact)) + 10_000_000_000) / 20_000_000_000 * exact.Sign;
            return UnitPrice.FromMillionths(millionths, Currency.Cny).For(parts / 1_000_000m).Minor == rounded;
        });
}
