using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace Pingshi.Shares;

/// <summary>An amount of one currency: a whole number of its minor units.</summary>
/// <remarks>
/// <para>64-bit minor units: about ±92 quadrillion yuan. Nothing wraps around: what does not fit throws <see cref="OverflowException"/>
/// (sums) or <see cref="SharesException"/> with <see cref="SharesCodes.TooLarge"/> (products, which are computed in 128 bits).</para>
/// <para>Whether an amount contains VAT is not said by it: <see cref="TaxedAmount"/> does.</para>
/// <para>Equality is equality of units and currency; order exists within one currency only. The default value is zero of
/// <see cref="Currency.None"/>. Immutable and safe to share between threads.</para>
/// </remarks>
public readonly record struct Money : IComparable<Money>, IFormattable
{
    private Money(long minor, Currency currency)
    {
        Minor = minor;
        Currency = currency;
    }

    /// <summary>The amount in minor units: 1234 for 12.34 yuan.</summary>
    public long Minor { get; }

    /// <summary>The currency.</summary>
    public Currency Currency { get; }

    /// <summary>The amount in major units, with as many decimals as the currency has.</summary>
    public decimal Amount => ExactMath.Unscale(Minor, Currency.Exponent);

    /// <summary>Whether the amount is zero.</summary>
    public bool IsZero => Minor == 0;

    /// <summary>-1, 0 or 1.</summary>
    public int Sign => Math.Sign(Minor);

    /// <summary>An amount from its minor units, as it is stored.</summary>
    /// <param name="minor">Minor units.</param>
    /// <param name="currency">The currency.</param>
    public static Money FromMinor(long minor, Currency currency) => new(minor, currency);

    /// <summary>An amount from major units, exactly.</summary>
    /// <param name="amount">Major units: 12.34m for 12.34 yuan.</param>
    /// <param name="currency">The currency.</param>
    /// <exception cref="SharesException"><see cref="SharesCodes.TooPrecise"/>: a fraction of the minor unit is never rounded away
    /// silently. <see cref="SharesCodes.TooLarge"/>.</exception>
    public static Money Of(decimal amount, Currency currency) => new(ExactMath.Scale(amount, currency.Exponent), currency);

    /// <summary>An amount of yuan, exactly.</summary>
    /// <param name="amount">Yuan with at most two decimals.</param>
    /// <exception cref="SharesException"><see cref="SharesCodes.TooPrecise"/> or <see cref="SharesCodes.TooLarge"/>.</exception>
    public static Money Yuan(decimal amount) => Of(amount, Currency.Cny);

    /// <summary>Zero of a currency.</summary>
    /// <param name="currency">The currency.</param>
    public static Money Zero(Currency currency) => new(0, currency);

    /// <summary>Reads what <see cref="ToString()"/> writes: <c>1234.50 CNY</c>; fewer decimals than the currency's are taken too.</summary>
    /// <param name="text">Invariant digits without grouping, a space and the currency code.</param>
    /// <exception cref="FormatException">The text is no such amount.</exception>
    public static Money Parse(string text) =>
        TryParse(text, out var money) ? money : throw new FormatException($"'{text}' is not an amount such as 1234.50 CNY.");

    /// <summary>Reads what <see cref="ToString()"/> writes, without throwing.</summary>
    /// <param name="text">The text.</param>
    /// <param name="money">The amount, when the answer is true.</param>
    public static bool TryParse([NotNullWhen(true)] string? text, out Money money)
    {
        money = default;
        const NumberStyles Plain = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint;
        var space = text?.LastIndexOf(' ') ?? -1;
        if (space < 0
            || !Currency.TryOf(text![(space + 1)..], out var currency)
            || !decimal.TryParse(text.AsSpan(0, space), Plain, CultureInfo.InvariantCulture, out var amount))
        {
            return false;
        }

        try
        {
            money = Of(amount, currency);
            return true;
        }
        catch (SharesException)
        {
            return false;
        }
    }

    /// <summary>The amount times a ratio, exact until the one rounding at the end.</summary>
    /// <param name="numerator">Numerator of the ratio.</param>
    /// <param name="denominator">Denominator of the ratio, above zero.</param>
    /// <param name="rounding">The rounding to the minor unit.</param>
    /// <exception cref="ArgumentOutOfRangeException">The denominator is not above zero.</exception>
    /// <exception cref="SharesException"><see cref="SharesCodes.TooLarge"/>.</exception>
    public Money Times(long numerator, long denominator, Rounding rounding = Rounding.HalfUp)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(denominator);
        return new Money(ExactMath.Divide((Int128)Minor * numerator, denominator, rounding), Currency);
    }

    /// <summary>The amount without its sign.</summary>
    /// <exception cref="OverflowException">The amount is the smallest that 64 bits hold.</exception>
    public Money Abs() => new(Math.Abs(Minor), Currency);

    /// <summary>The sum of amounts, in any order the same.</summary>
    /// <param name="amounts">Amounts of the currency.</param>
    /// <param name="currency">The currency, which is the answer's also when there is none.</param>
    /// <exception cref="SharesException"><see cref="SharesCodes.CurrencyMismatch"/>, <see cref="SharesCodes.TooLarge"/>.</exception>
    public static Money Sum(IEnumerable<Money> amounts, Currency currency)
    {
        var total = Int128.Zero;
        foreach (var amount in amounts)
        {
            total += amount.InCurrency(currency);
        }

        // 128 bits on the way, so that the order cannot decide whether the sum fits.
        return new Money(ExactMath.Divide(total, 1, Rounding.Down), currency);
    }

    /// <summary>The sum.</summary>
    /// <param name="left">An amount.</param>
    /// <param name="right">An amount of the same currency.</param>
    /// <exception cref="SharesException"><see cref="SharesCodes.CurrencyMismatch"/>.</exception>
    /// <exception cref="OverflowException">The sum does not fit.</exception>
    public static Money operator +(Money left, Money right) => new(left.Minor + right.InCurrency(left.Currency), left.Currency);

    /// <summary>The difference.</summary>
    /// <param name="left">An amount.</param>
    /// <param name="right">An amount of the same currency.</param>
    /// <exception cref="SharesException"><see cref="SharesCodes.CurrencyMismatch"/>.</exception>
    /// <exception cref="OverflowException">The difference does not fit.</exception>
    public static Money operator -(Money left, Money right) => new(left.Minor - right.InCurrency(left.Currency), left.Currency);

    /// <summary>The amount with the other sign.</summary>
    /// <param name="money">An amount.</param>
    /// <exception cref="OverflowException">The amount is the smallest that 64 bits hold.</exception>
    public static Money operator -(Money money) => new(-money.Minor, money.Currency);

    /// <summary>The amount so many times.</summary>
    /// <param name="money">An amount.</param>
    /// <param name="times">How many times.</param>
    /// <exception cref="OverflowException">The product does not fit.</exception>
    public static Money operator *(Money money, long times) => new(money.Minor * times, money.Currency);

    /// <summary>Whether the left amount is smaller; <see cref="SharesCodes.CurrencyMismatch"/> between currencies.</summary>
    /// <param name="left">An amount.</param>
    /// <param name="right">An amount of the same currency.</param>
    public static bool operator <(Money left, Money right) => left.CompareTo(right) < 0;

    /// <summary>Whether the left amount is larger; <see cref="SharesCodes.CurrencyMismatch"/> between currencies.</summary>
    /// <param name="left">An amount.</param>
    /// <param name="right">An amount of the same currency.</param>
    public static bool operator >(Money left, Money right) => left.CompareTo(right) > 0;

    /// <summary>Whether the left amount is not larger; <see cref="SharesCodes.CurrencyMismatch"/> between currencies.</summary>
    /// <param name="left">An amount.</param>
    /// <param name="right">An amount of the same currency.</param>
    public static bool operator <=(Money left, Money right) => left.CompareTo(right) <= 0;

    /// <summary>Whether the left amount is not smaller; <see cref="SharesCodes.CurrencyMismatch"/> between currencies.</summary>
    /// <param name="left">An amount.</param>
    /// <param name="right">An amount of the same currency.</param>
    public static bool operator >=(Money left, Money right) => left.CompareTo(right) >= 0;

    /// <summary>Compares within one currency.</summary>
    /// <param name="other">An amount of the same currency.</param>
    /// <exception cref="SharesException"><see cref="SharesCodes.CurrencyMismatch"/>.</exception>
    public int CompareTo(Money other) => Minor.CompareTo(other.InCurrency(Currency));

    /// <summary>Invariant and exact: <c>1234.50 CNY</c>, which <see cref="Parse"/> reads back.</summary>
    public override string ToString() => $"{ExactMath.Invariant(Amount)} {Currency}";

    /// <summary>For readers: the number in their culture's form with the currency's decimals.</summary>
    /// <param name="format"><c>N</c>: grouped, <c>1,234.50</c>. <c>F</c>: not grouped, <c>1234.50</c>. None: as <see cref="ToString()"/>.</param>
    /// <param name="formatProvider">The culture; the current one when left out.</param>
    /// <exception cref="FormatException">Another format.</exception>
    public string ToString(string? format, IFormatProvider? formatProvider) => format switch
    {
        null or "" => ToString(),
        "N" or "F" => Amount.ToString(format + Currency.Exponent.ToString(CultureInfo.InvariantCulture), formatProvider),
        _ => throw new FormatException($"'{format}' is none of the formats N and F."),
    };

    private long InCurrency(Currency currency) => Currency == currency
        ? Minor
        : throw new SharesException(SharesCodes.CurrencyMismatch, currency.Code, Currency.Code);
}
