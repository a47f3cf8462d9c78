namespace Pingshi.Shares;

/// <summary>A rate of value-added tax, from 0 % to below 100 %.</summary>
/// <remarks>
/// A rate of 0 % is a rate, not an exemption: which of them a supply is, this type does not say. The default value is 0 %.
/// Equality is equality of the percentage. Immutable and safe to share between threads.
/// </remarks>
public readonly record struct VatRate
{
    private VatRate(Percentage percentage) => Percentage = percentage;

    /// <summary>The percentage of the net amount.</summary>
    public Percentage Percentage { get; }

    /// <summary>The rates that China's VAT law of 2024 names (art. 10 to 12), highest first: 13, 9, 6 and, for small-scale taxpayers, 3 %.</summary>
    public static IReadOnlyList<VatRate> China { get; } = [Of(13), Of(9), Of(6), Of(3)];

    /// <summary>A rate.</summary>
    /// <param name="percentage">From 0 % to below 100 %.</param>
    /// <exception cref="SharesException"><see cref="SharesCodes.RateOutOfRange"/>.</exception>
    public static VatRate From(Percentage percentage) => percentage >= Percentage.Zero && percentage < Percentage.Hundred
        ? new VatRate(percentage)
        : throw new SharesException(SharesCodes.RateOutOfRange, percentage.ToString());

    /// <summary>A rate from the number before the sign: 13 for 13 %.</summary>
    /// <param name="percent">From 0 to below 100, at most four decimals.</param>
    /// <exception cref="SharesException"><see cref="SharesCodes.RateOutOfRange"/> or <see cref="SharesCodes.TooPrecise"/>.</exception>
    public static VatRate Of(decimal percent) => From(Percentage.Of(percent));

    /// <summary>As the percentage: <c>13%</c>.</summary>
    public override string ToString() => Percentage.ToString();
}
