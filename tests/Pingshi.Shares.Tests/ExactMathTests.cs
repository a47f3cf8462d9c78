using System.Numerics;
using CsCheck;

namespace Pingshi.Shares;

/// <summary>Rounding is seen through <see cref="Money.Times"/>, the one door to the division.</summary>
public sealed class ExactMathTests
{
    [Theory]
    [InlineData(5, 10, Rounding.HalfUp, 1)]
    [InlineData(-5, 10, Rounding.HalfUp, -1)]
    [InlineData(4, 10, Rounding.HalfUp, 0)]
    [InlineData(5, 10, Rounding.HalfEven, 0)]
    [InlineData(15, 10, Rounding.HalfEven, 2)]
    [InlineData(-15, 10, Rounding.HalfEven, -2)]
    [InlineData(-25, 10, Rounding.HalfEven, -2)]
    [InlineData(26, 10, Rounding.HalfEven, 3)]
    [InlineData(19, 10, Rounding.Down, 1)]
    [InlineData(-19, 10, Rounding.Down, -1)]
    [InlineData(11, 10, Rounding.Up, 2)]
    [InlineData(-11, 10, Rounding.Up, -2)]
    [InlineData(20, 10, Rounding.Up, 2)]
    [InlineData(1, 3, Rounding.HalfUp, 0)]
    [InlineData(2, 3, Rounding.HalfUp, 1)]
    public void Rounds_by_the_rule_named(long minor, long denominator, Rounding rounding, long expected) =>
        Assert.Equal(expected, Money.FromMinor(minor, Currency.Cny).Times(1, denominator, rounding).Minor);

    /// <summary>Unbounded integers and twice the numerator: another way to the same figure.</summary>
    [Fact]
    public void Agrees_with_unbounded_arithmetic_on_every_rule() =>
        Gen.Select(Gen.Long, Gen.Long[0, 1_000_000], Gen.Long[1_000_000, long.MaxValue], Gen.Enum<Rounding>())
            .Sample((minor, numerator, denominator, rounding) =>
            {
                var exact = (BigInteger)minor * numerator;
                var floor = BigInteger.DivRem(BigInteger.Abs(exact), denominator, out var rest);
                var up = rounding switch
                {
                    Rounding.Down => false,
                    Rounding.Up => rest > 0,
                    Rounding.HalfUp => 2 * rest >= denominator,
                    Rounding.HalfEven => 2 * rest > denominator || (2 * rest == denominator && !floor.IsEven),
                };
                var expected = exact.Sign * (up ? floor + 1 : floor);
                return Money.FromMinor(minor, Currency.Cny).Times(numerator, denominator, rounding).Minor == expected;
            });

    [Fact]
    public void Refuses_a_product_that_does_not_fit() =>
        Refused.With(SharesCodes.TooLarge, 1, () => Money.FromMinor(long.MaxValue, Currency.Cny).Times(2, 1));

    [Fact]
    public void A_decimal_taken_apart_comes_back() => Gen.Long.Sample(minor =>
        Money.Of(Money.FromMinor(minor, Currency.Cny).Amount, Currency.Cny).Minor == minor
        && UnitPrice.Of(UnitPrice.FromMillionths(minor, Currency.Cny).Price, Currency.Cny).Millionths == minor);

    [Theory]
    [InlineData("92233720368547758.08")]
    [InlineData("-92233720368547758.09")]
    [InlineData("79228162514264337593543950335")]
    [InlineData("9223372036854775809")]
    public void Refuses_a_figure_that_does_not_fit(string amount) =>
        Refused.With(SharesCodes.TooLarge, 1, () => Money.Yuan(decimal.Parse(amount, System.Globalization.CultureInfo.InvariantCulture)));

    [Fact]
    public void Trailing_zeros_are_no_precision() => Assert.Equal(1_250, Money.Yuan(12.50000000m).Minor);
}
