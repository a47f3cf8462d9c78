namespace Pingshi.Shares;

/// <summary>An exact number in lowest terms.</summary>
/// <remarks>Equality is equality of value. Immutable and safe to share between threads. The default value is 0/0 and no number.</remarks>
public readonly record struct Fraction
{
    /// <summary>A number from its parts.</summary>
    /// <param name="numerator">Any.</param>
    /// <param name="denominator">Above zero.</param>
    /// <exception cref="ArgumentOutOfRangeException">The denominator is not above zero.</exception>
    public Fraction(Int128 numerator, Int128 denominator)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(denominator, Int128.One);
        var (a, b) = (Int128.Abs(numerator), denominator);
        while (b != 0)
        {
            (a, b) = (b, a % b);
        }

        (Numerator, Denominator) = (numerator / a, denominator / a);
    }

    /// <summary>The numerator, which carries the sign.</summary>
    public Int128 Numerator { get; }

    /// <summary>The denominator, above zero.</summary>
    public Int128 Denominator { get; }

    /// <summary>A whole number and what is beyond it: <c>33333 1/3</c>, <c>7</c>, <c>-1/2</c>.</summary>
    public override string ToString()
    {
        var (whole, rest) = Int128.DivRem(Numerator, Denominator);
        var beyond = $"{ExactMath.Invariant(whole == 0 ? rest : Int128.Abs(rest))}/{ExactMath.Invariant(Denominator)}";
        return rest == 0 ? ExactMath.Invariant(whole) : whole == 0 ? beyond : $"{ExactMath.Invariant(whole)} {beyond}";
    }
}
