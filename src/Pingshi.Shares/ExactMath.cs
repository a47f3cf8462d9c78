using System.Globalization;

namespace Pingshi.Shares;

/// <summary>The only places where the library divides and where it takes a decimal apart.</summary>
internal static class ExactMath
{
    /// <summary>Numerator ÷ denominator as a whole number; the denominator is above zero.</summary>
    public static long Divide(Int128 numerator, Int128 denominator, Rounding rounding)
    {
        // Everyday amounts fit in 64 bits, where dividing is ten times as fast.
        if (numerator >= -long.MaxValue && numerator <= long.MaxValue && denominator <= long.MaxValue)
        {
            return Divide((long)numerator, (long)denominator, rounding);
        }

        var (quotient, rest) = Int128.DivRem(numerator, denominator);
        var away = rest != 0 && rounding switch
        {
            Rounding.Down => false,
            Rounding.Up => true,
            Rounding.HalfUp => Int128.Abs(rest) >= denominator - Int128.Abs(rest),
            Rounding.HalfEven => RoundsToEven(quotient, Int128.Abs(rest), denominator),
        };

        return ToInt64(away ? quotient + Int128.Sign(numerator) : quotient);
    }

    private static long Divide(long numerator, long denominator, Rounding rounding)
    {
        var (quotient, rest) = Math.DivRem(numerator, denominator);
        var magnitude = Math.Abs(rest);
        var away = rest != 0 && rounding switch
        {
            Rounding.Down => false,
            Rounding.Up => true,
            Rounding.HalfUp => magnitude >= denominator - magnitude,
            Rounding.HalfEven => magnitude > denominator - magnitude || (magnitude == denominator - magnitude && long.IsOddInteger(quotient)),
        };

        return away ? quotient + Math.Sign(numerator) : quotient;
    }

    /// <summary>A decimal as a whole number of 10^-decimals; what does not fit exactly is refused, never rounded.</summary>
    public static long Scale(decimal value, int decimals)
    {
        Span<int> parts = stackalloc int[4];
        decimal.GetBits(value, parts);
        // The three parts are bit patterns: their top bit is no sign.
        var digits = unchecked(new Int128((uint)parts[2], ((ulong)(uint)parts[1] << 32) | (uint)parts[0]));
        var scale = decimals - value.Scale;
        if (scale < 0)
        {
            (digits, var rest) = Int128.DivRem(digits, PowerOfTen(-scale));
            if (rest != 0)
            {
                throw new SharesException(SharesCodes.TooPrecise, Invariant(value), Invariant(decimals));
            }
        }
        else if (digits > (Int128)long.MaxValue + 1)
        {
            throw new SharesException(SharesCodes.TooLarge, Invariant(value));
        }
        else
        {
            digits *= PowerOfTen(scale);
        }

        return ToInt64(decimal.IsNegative(value) ? -digits : digits);
    }

    /// <summary>The inverse of <see cref="Scale"/>, with exactly so many decimals.</summary>
    public static decimal Unscale(long units, int decimals)
    {
        var magnitude = (ulong)Int128.Abs(units);
        return new decimal(unchecked((int)magnitude), unchecked((int)(magnitude >> 32)), 0, units < 0, (byte)decimals);
    }

    public static string Invariant<T>(T value)
        where T : IFormattable => value.ToString(null, CultureInfo.InvariantCulture);

    public static Int128 PowerOfTen(int exponent)
    {
        var power = Int128.One;
        for (var step = 0; step < exponent; step++)
        {
            power *= 10;
        }

        return power;
    }

    private static bool RoundsToEven(Int128 quotient, Int128 rest, Int128 denominator)
    {
        var other = denominator - rest;
        return rest > other || (rest == other && Int128.IsOddInteger(quotient));
    }

    private static long ToInt64(Int128 value) => value >= long.MinValue && value <= long.MaxValue
        ? (long)value
        : throw new SharesException(SharesCodes.TooLarge, Invariant(value));
}
