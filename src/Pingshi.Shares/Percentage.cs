using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace Pingshi.Shares;

/// <summary>A percentage in exact parts per million: four decimals of a percent, so 0.05 % a day or 3.45 % a year, and never 33.3 repeating.</summary>
/// <remarks>
/// May be negative (a discount) or above 100 % (a markup); what a use allows, it checks. Equal thirds are not percentages: use weights
/// (<see cref="Portion"/>). Equality is equality of the parts; arithmetic is checked. Immutable and safe to share between threads.
/// </remarks>
public readonly record struct Percentage : IComparable<Percentage>
{
    private const int DecimalsOfPercent = 4;
    private const long Whole = 1_000_000;

    private Percentage(long partsPerMillion) => PartsPerMillion = partsPerMillion;

    /// <summary>0 %.</summary>
    public static Percentage Zero => default;

    /// <summary>100 %.</summary>
    public static Percentage Hundred => new(Whole);

    /// <summary>Parts per million: 130,000 for 13 %.</summary>
    public long PartsPerMillion { get; }

    /// <summary>The number before the sign: 13 for 13 %, without trailing zeros.</summary>
    public decimal Percent => TrimmedPercent(PartsPerMillion);

    /// <summary>A percentage from its parts, as it is stored.</summary>
    /// <param name="partsPerMillion">Parts per million.</param>
    public static Percentage FromPartsPerMillion(long partsPerMillion) => new(partsPerMillion);

    /// <summary>A percentage from the number before the sign, exactly.</summary>
    /// <param name="percent">13 for 13 %; at most four decimals.</param>
    /// <exception cref="SharesException"><see cref="SharesCodes.TooPrecise"/> or <see cref="SharesCodes.TooLarge"/>.</exception>
    public static Percentage Of(decimal percent) => new(ExactMath.Scale(percent, DecimalsOfPercent));

    /// <summary>Reads <c>13%</c> or <c>13 %</c>, also with the full-width sign.</summary>
    /// <param name="text">Invariant digits and the sign.</param>
    /// <exception cref="FormatException">The text is no such percentage.</exception>
    public static Percentage Parse(string text) =>
        TryParse(text, out var percentage) ? percentage : throw new FormatException($"'{text}' is not a percentage such as 13%.");

    /// <summary>Reads a percentage without throwing.</summary>
    /// <param name="text">Invariant digits and the sign.</param>
    /// <param name="percentage">The percentage, when the answer is true.</param>
    public static bool TryParse([NotNullWhen(true)] string? text, out Percentage percentage)
    {
        percentage = default;
        const NumberStyles Plain = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowTrailingWhite;
        if (text is not [.. var digits, '%' or '％'] || !decimal.TryParse(digits, Plain, CultureInfo.InvariantCulture, out var percent))
        {
            return false;
        }

        try
        {
            percentage = Of(percent);
            return true;
        }
        catch (SharesException)
        {
            return false;
        }
    }

    /// <summary>So much of an amount.</summary>
    /// <param name="amount">The amount.</param>
    /// <param name="rounding">The one rounding, to the minor unit.</param>
    /// <exception cref="SharesException"><see cref="SharesCodes.TooLarge"/>.</exception>
    public Money Of(Money amount, Rounding rounding = Rounding.HalfUp) => amount.Times(PartsPerMillion, Whole, rounding);

    /// <summary>The sum, of the same whole.</summary>
    /// <param name="left">A percentage.</param>
    /// <param name="right">A percentage.</param>
    /// <exception cref="OverflowException">The sum does not fit.</exception>
    public static Percentage operator +(Percentage left, Percentage right) => new(left.PartsPerMillion + right.PartsPerMillion);

    /// <summary>The difference, of the same whole.</summary>
    /// <param name="left">A percentage.</param>
    /// <param name="right">A percentage.</param>
    /// <exception cref="OverflowException">The difference does not fit.</exception>
    public static Percentage operator -(Percentage left, Percentage right) => new(left.PartsPerMillion - right.PartsPerMillion);

    /// <summary>Whether the left one is smaller.</summary>
    /// <param name="left">A percentage.</param>
    /// <param name="right">A percentage.</param>
    public static bool operator <(Percentage left, Percentage right) => left.PartsPerMillion < right.PartsPerMillion;

    /// <summary>Whether the left one is larger.</summary>
    /// <param name="left">A percentage.</param>
    /// <param name="right">A percentage.</param>
    public static bool operator >(Percentage left, Percentage right) => left.PartsPerMillion > right.PartsPerMillion;

    /// <summary>Whether the left one is not larger.</summary>
    /// <param name="left">A percentage.</param>
    /// <param name="right">A percentage.</param>
    public static bool operator <=(Percentage left, Percentage right) => left.PartsPerMillion <= right.PartsPerMillion;

    /// <summary>Whether the left one is not smaller.</summary>
    /// <param name="left">A percentage.</param>
    /// <param name="right">A percentage.</param>
    public static bool operator >=(Percentage left, Percentage right) => left.PartsPerMillion >= right.PartsPerMillion;

    /// <summary>Compares the parts.</summary>
    /// <param name="other">A percentage.</param>
    public int CompareTo(Percentage other) => PartsPerMillion.CompareTo(other.PartsPerMillion);

    /// <summary>Invariant and exact: <c>13%</c>, <c>0.05%</c>, which <see cref="Parse"/> reads back.</summary>
    public override string ToString() => $"{ExactMath.Invariant(Percent)}%";

    private static decimal TrimmedPercent(long parts)
    {
        var decimals = DecimalsOfPercent;
        while (decimals > 0 && parts % 10 == 0)
        {
            parts /= 10;
            decimals--;
        }

        return ExactMath.Unscale(parts, decimals);
    }
}
