using Pingshi.Shares;

namespace Pingshi.Proposals.Quotes;

/// <summary>
/// How a line becomes an amount: unit price × quantity × periods, rounded once to the minor unit; less the discount, rounded
/// once; VAT on the net, rounded once. A half always goes away from zero. Net + tax = gross, and the sum of a quote is the sum
/// of its lines: nothing is rounded again.
/// </summary>
public readonly record struct LinePrice(UnitPrice Unit, decimal Quantity, decimal Periods, Percentage Discount, VatRate Vat)
{
    /// <summary>Before the discount, net.</summary>
    public Money List => Unit.For(Quantity * Periods);

    /// <summary>What the discount takes off.</summary>
    public Money Off => Discount.Of(List);

    public TaxedAmount Amount => TaxedAmount.FromNet(List - Off, Vat);
}
