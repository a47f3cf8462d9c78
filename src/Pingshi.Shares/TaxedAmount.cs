namespace Pingshi.Shares;

/// <summary>An amount that knows its tax: net, rate, tax and gross, with net + tax = gross always.</summary>
/// <remarks>
/// <para>Rounding: exactly one of the parts is rounded, to the minor unit, a half away from zero; the third is the sum or the difference.
/// From net: tax = net × rate, rounded. From gross: net = gross ÷ (1 + rate), rounded, and tax = gross − net. A credit note
/// (negative) is the exact mirror of its invoice.</para>
/// <para>Rounding line by line and rounding the total give different cents. Both are lawful; which one holds, the contract says:
/// <see cref="op_Addition"/> keeps the lines' taxes, <see cref="FromNet"/> of the summed net taxes the total.</para>
/// <para>Equality is equality of net, rate and tax. The default value is zero of no currency. Immutable and safe to share between threads.</para>
/// </remarks>
public readonly record struct TaxedAmount
{
    private const long Whole = 1_000_000;

    private TaxedAmount(Money net, VatRate rate, Money tax)
    {
        Net = net;
        Rate = rate;
        Tax = tax;
        Gross = net + tax;
    }

    /// <summary>Without tax (不含税).</summary>
    public Money Net { get; }

    /// <summary>The rate.</summary>
    public VatRate Rate { get; }

    /// <summary>The tax (税额).</summary>
    public Money Tax { get; }

    /// <summary>With tax (价税合计); computed when the value is made, so that a gross that does not fit is refused there.</summary>
    public Money Gross { get; }

    /// <summary>From the amount without tax.</summary>
    /// <param name="net">Without tax.</param>
    /// <param name="rate">The rate.</param>
    /// <exception cref="OverflowException">The gross does not fit.</exception>
    public static TaxedAmount FromNet(Money net, VatRate rate) => new(net, rate, rate.Percentage.Of(net));

    /// <summary>From the amount with tax; the answer's gross is exactly this amount.</summary>
    /// <param name="gross">With tax.</param>
    /// <param name="rate">The rate.</param>
    public static TaxedAmount FromGross(Money gross, VatRate rate)
    {
        var net = gross.Times(Whole, Whole + rate.Percentage.PartsPerMillion);
        return new TaxedAmount(net, rate, gross - net);
    }

    /// <summary>From stored parts, or from an invoice whose lines were rounded in a way of their own: the tax is taken as it stands.</summary>
    /// <param name="net">Without tax.</param>
    /// <param name="rate">The rate.</param>
    /// <param name="tax">The tax: of the same currency and sign as net, and not larger.</param>
    /// <exception cref="SharesException"><see cref="SharesCodes.CurrencyMismatch"/> or <see cref="SharesCodes.TaxOutOfRange"/>.</exception>
    public static TaxedAmount FromParts(Money net, VatRate rate, Money tax)
    {
        var fits = net.Sign < 0
            ? tax.CompareTo(net) >= 0 && tax.Sign <= 0
            : tax.CompareTo(net) <= 0 && tax.Sign >= 0;
        return fits ? new TaxedAmount(net, rate, tax) : throw new SharesException(SharesCodes.TaxOutOfRange, net.ToString(), tax.ToString());
    }

    /// <summary>The sum of two amounts of one rate: nets and taxes are added, nothing is rounded again.</summary>
    /// <param name="left">An amount.</param>
    /// <param name="right">An amount of the same currency and rate.</param>
    /// <exception cref="SharesException"><see cref="SharesCodes.RateMismatch"/> or <see cref="SharesCodes.CurrencyMismatch"/>.</exception>
    /// <exception cref="OverflowException">The sum does not fit.</exception>
    public static TaxedAmount operator +(TaxedAmount left, TaxedAmount right) => left.Rate == right.Rate
        ? new TaxedAmount(left.Net + right.Net, left.Rate, left.Tax + right.Tax)
        : throw new SharesException(SharesCodes.RateMismatch, left.Rate.ToString(), right.Rate.ToString());

    /// <summary>The credit note: every part with the other sign.</summary>
    /// <param name="amount">An amount.</param>
    public static TaxedAmount operator -(TaxedAmount amount) => new(-amount.Net, amount.Rate, -amount.Tax);

    /// <summary>All parts, invariant: <c>100.00 CNY + 13% 13.00 CNY = 113.00 CNY</c>.</summary>
    public override string ToString() => $"{Net} + {Rate} {Tax} = {Gross}";
}
