using System.Globalization;

namespace Pingshi.Shares;

/// <summary>The price of one unit, in millionths of the currency's major unit: 0.000123 yuan for a call, 0.35 for a gigabyte.</summary>
/// <remarks>
/// A type of its own, so that a price per unit is never added to an amount. It becomes one by <see cref="For"/>, with one rounding. May be
/// negative: a credit per unit. Equality is equality of millionths and currency. Immutable and safe to share between threads.
/// </remarks>
public readonly record struct UnitPrice
{
    private const int Decimals = 6;

    private UnitPrice(long millionths, Currency currency)
    {
        Millionths = millionths;
        Currency = currency;
    }

    /// <summary>The price in millionths of the major unit.</summary>
    public long Millionths { get; }

    /// <summary>The currency.</summary>
    public Currency Currency { get; }

    /// <summary>The price in major units, with six decimals.</summary>
    public decimal Price => ExactMath.Unscale(Millionths, Decimals);

    /// <summary>A price from its millionths, as it is stored.</summary>
    /// <param name="millionths">Millionths of the major unit.</param>
    /// <param name="currency">The currency.</param>
    public static UnitPrice FromMillionths(long millionths, Currency currency) => new(millionths, currency);

    /// <summary>A price from major units, exactly.</summary>
    /// <param name="price">Major units with at most six decimals.</param>
    /// <param name="currency">The currency.</param>
    /// <exception cref="SharesException"><see cref="SharesCodes.TooPrecise"/> or <see cref="SharesCodes.TooLarge"/>.</exception>
    public static UnitPrice Of(decimal price, Currency currency) => new(ExactMath.Scale(price, Decimals), currency);

    /// <summary>What a quantity costs: price × quantity, exact in 128 bits, rounded once to the minor unit.</summary>
    /// <param name="quantity">How many units, with at most six decimals.</param>
    /// <param name="rounding">The rounding to the minor unit.</param>
    /// <exception cref="SharesException"><see cref="SharesCodes.TooPrecise"/> or <see cref="SharesCodes.TooLarge"/>.</exception>
    public Money For(decimal quantity, Rounding rounding = Rounding.HalfUp)
    {
        var product = (Int128)Millionths * ExactMath.Scale(quantity, Decimals);
        var unit = ExactMath.PowerOfTen((2 * Decimals) - Currency.Exponent);
        return Money.FromMinor(ExactMath.Divide(product, unit, rounding), Currency);
    }

    /// <summary>Invariant, with as many decimals as needed: <c>0.000123 CNY</c>.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Price:0.######} {Currency}");
}
