using CsCheck;

namespace Pingshi.Shares;

public sealed class PercentageTests
{
    [Theory]
    [InlineData("13%", 130_000)]
    [InlineData("13 %", 130_000)]
    [InlineData("0.05%", 500)]
    [InlineData("33.3333%", 333_333)]
    [InlineData("-5%", -50_000)]
    [InlineData("150％", 1_500_000)]
    public void Reads_exact_parts(string text, long parts) => Assert.Equal(parts, Percentage.Parse(text).PartsPerMillion);

    [Theory]
    [InlineData("")]
    [InlineData("%")]
    [InlineData("13")]
    [InlineData("0.00001%")]
    [InlineData("1,000%")]
    [InlineData("9999999999999999%")]
    public void Refuses_a_text_that_is_no_percentage(string text)
    {
        Assert.False(Percentage.TryParse(text, out _));
        Assert.Throws<FormatException>(() => Percentage.Parse(text));
    }

    [Fact]
    public void Refuses_more_than_four_decimals() => Refused.With(SharesCodes.TooPrecise, 2, () => Percentage.Of(33.33333m));

    [Fact]
    public void Reads_back_what_it_writes() =>
        Gen.Long.Select(Percentage.FromPartsPerMillion).Sample(percentage => Percentage.Parse(percentage.ToString()) == percentage);

    [Fact]
    public void Writes_no_trailing_zeros()
    {
        Assert.Equal("13%", Percentage.Of(13.0000m).ToString());
        Assert.Equal("0.05%", Percentage.Of(0.05m).ToString());
        Assert.Equal("0%", Percentage.Zero.ToString());
        Assert.Equal("100%", Percentage.Hundred.ToString());
    }

    [Fact]
    public void Takes_so_much_of_an_amount_with_one_rounding()
    {
        Assert.Equal(Money.Yuan(13), Percentage.Of(13).Of(Money.Yuan(100)));
        Assert.Equal(Money.Yuan(0.01m), Percentage.Of(50).Of(Money.Yuan(0.01m)));
        Assert.Equal(Money.Yuan(0), Percentage.Of(50).Of(Money.Yuan(0.01m), Rounding.Down));
        Assert.Equal(Money.FromMinor(long.MaxValue, Currency.Cny), Percentage.Hundred.Of(Money.FromMinor(long.MaxValue, Currency.Cny)));
    }

    [Fact]
    public void Adds_subtracts_and_orders_like_its_parts() =>
        Gen.Select(Gen.Long[-5_000_000, 5_000_000], Gen.Long[-5_000_000, 5_000_000]).Sample((a, b) =>
        {
            var (left, right) = (Percentage.FromPartsPerMillion(a), Percentage.FromPartsPerMillion(b));
            return (left + right).PartsPerMillion == a + b && (left - right).PartsPerMillion == a - b
                && left < right == a < b && left > right == a > b && left <= right == a <= b && left >= right == a >= b
                && Math.Sign(left.CompareTo(right)) == Math.Sign(a.CompareTo(b));
        });
}
