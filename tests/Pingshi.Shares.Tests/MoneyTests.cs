using System.Globalization;
using CsCheck;

namespace Pingshi.Shares;

public sealed class MoneyTests
{
    private static readonly Gen<Currency> Currencies = Gen.OneOf<Currency>([.. Currency.All]);

    [Fact]
    public void Holds_minor_units_of_its_currency()
    {
        Assert.Equal(1_234, Money.Yuan(12.34m).Minor);
        Assert.Equal(12, Money.Of(12m, Currency.Of("JPY")).Minor);
        Assert.Equal(12_345, Money.Of(12.345m, Currency.Of("KWD")).Minor);
        Assert.Equal(12.34m, Money.FromMinor(1_234, Currency.Cny).Amount);
        Assert.Equal("-0.05 CNY", Money.FromMinor(-5, Currency.Cny).ToString());
    }

    [Fact]
    public void Refuses_a_fraction_of_the_minor_unit()
    {
        Refused.With(SharesCodes.TooPrecise, 2, () => Money.Yuan(0.001m));
        Refused.With(SharesCodes.TooPrecise, 2, () => Money.Of(0.5m, Currency.Of("JPY")));
    }

    [Fact]
    public void Refuses_to_mix_currencies()
    {
        var yuan = Money.Yuan(1);
        var dollar = Money.Of(1, Currency.Of("USD"));
        Refused.With(SharesCodes.CurrencyMismatch, 2, () => yuan + dollar);
        Refused.With(SharesCodes.CurrencyMismatch, 2, () => yuan - dollar);
        Refused.With(SharesCodes.CurrencyMismatch, 2, () => yuan < dollar);
        Refused.With(SharesCodes.CurrencyMismatch, 2, () => Money.Sum([yuan, dollar], Currency.Cny));
        Assert.NotEqual(yuan, dollar);
    }

    [Fact]
    public void Never_wraps_around()
    {
        var most = Money.FromMinor(long.MaxValue, Currency.Cny);
        var least = Money.FromMinor(long.MinValue, Currency.Cny);
        var one = Money.FromMinor(1, Currency.Cny);
        Assert.Throws<OverflowException>(() => most + one);
        Assert.Throws<OverflowException>(() => least - one);
        Assert.Throws<OverflowException>(() => most * 2);
        Assert.Throws<OverflowException>(() => -least);
        Assert.Throws<OverflowException>(() => least.Abs());
        Refused.With(SharesCodes.TooLarge, 1, () => Money.Sum([most, one], Currency.Cny));
    }

    [Fact]
    public void A_sum_that_fits_does_so_in_any_order()
    {
        var most = Money.FromMinor(long.MaxValue, Currency.Cny);
        Assert.Equal(most, Money.Sum([most, most, -most], Currency.Cny));
        Assert.Equal(Money.Zero(Currency.Cny), Money.Sum([], Currency.Cny));
    }

    [Fact]
    public void Adds_subtracts_and_orders_like_its_minor_units() =>
        Gen.Select(Gen.Long[-1_000_000_000, 1_000_000_000], Gen.Long[-1_000_000_000, 1_000_000_000]).Sample((a, b) =>
        {
            var (left, right) = (Money.FromMinor(a, Currency.Cny), Money.FromMinor(b, Currency.Cny));
            return (left + right).Minor == a + b && (left - right).Minor == a - b && (left * 3).Minor == a * 3
                && (-left).Minor == -a && left.Abs().Minor == Math.Abs(a) && left.Sign == Math.Sign(a) && left.IsZero == (a == 0)
                && left < right == a < b && left > right == a > b && left <= right == a <= b && left >= right == a >= b;
        });

    [Fact]
    public void Reads_back_what_it_writes_in_every_currency() =>
        Gen.Select(Gen.Long, Currencies, Money.FromMinor).Sample(money => Money.Parse(money.ToString()) == money);

    [Theory]
    [InlineData("")]
    [InlineData("12.34")]
    [InlineData("CNY")]
    [InlineData("12.345 CNY")]
    [InlineData("12,340.00 CNY")]
    [InlineData("12.34 RMB")]
    [InlineData("1e2 CNY")]
    [InlineData(" 1 CNY")]
    [InlineData("999999999999999999 CNY")]
    public void Refuses_a_text_that_is_no_amount(string text)
    {
        Assert.False(Money.TryParse(text, out _));
        Assert.Throws<FormatException>(() => Money.Parse(text));
    }

    [Fact]
    public void Takes_fewer_decimals_than_the_currency_has() => Assert.Equal(Money.Yuan(12.3m), Money.Parse("12.3 CNY"));

    [Fact]
    public void Formats_for_readers_in_their_culture()
    {
        var money = Money.Yuan(-1234567.5m);
        Assert.Equal("-1,234,567.50", money.ToString("N", CultureInfo.GetCultureInfo("zh-CN")));
        Assert.Equal("-1.234.567,50", money.ToString("N", CultureInfo.GetCultureInfo("de-DE")));
        Assert.Equal("-1234567.50", money.ToString("F", CultureInfo.InvariantCulture));
        Assert.Equal("-1234567.50 CNY", money.ToString(null, CultureInfo.GetCultureInfo("de-DE")));
        Assert.Equal("1,234", Money.Of(1_234, Currency.Of("JPY")).ToString("N", CultureInfo.InvariantCulture));
        Assert.Throws<FormatException>(() => money.ToString("C", CultureInfo.InvariantCulture));
    }

    [Fact]
    public void Refuses_a_ratio_without_a_whole() => Assert.Throws<ArgumentOutOfRangeException>(() => Money.Yuan(1).Times(1, 0));
}
