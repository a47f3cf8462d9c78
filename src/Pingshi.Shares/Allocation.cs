namespace Pingshi.Shares;

/// <summary>Divides an amount so that no cent is lost and anyone can recompute who got the odd one.</summary>
/// <remarks>
/// <para>The largest-remainder method (Hamilton): each gets the whole minor units of its exact quota, total × weight ÷ sum of weights;
/// the units left over go one each to the largest remainders.</para>
/// <para>Ties: the larger remainder first, then the larger weight, then the smaller key in ordinal order. The answer so depends on the
/// portions alone and not on the order in which they are listed.</para>
/// <para>What holds: the amounts sum to the total exactly; each is within one minor unit of its exact quota; a weight of zero gets
/// nothing; a negative total (a refund) gives the exact mirror of the positive one.</para>
/// </remarks>
public static partial class Allocation
{
    /// <summary>Divides a total by weights.</summary>
    /// <param name="total">The amount to divide, of any sign.</param>
    /// <param name="portions">Who takes part, with unique keys; at least one weight is above zero.</param>
    /// <returns>One allotment for each portion, in the order of the portions.</returns>
    /// <exception cref="SharesException"><see cref="SharesCodes.NothingToDivideBy"/>, <see cref="SharesCodes.NegativeWeight"/>,
    /// <see cref="SharesCodes.DuplicateKey"/>.</exception>
    /// <exception cref="OverflowException">The sum of the weights does not fit in 64 bits.</exception>
    public static IReadOnlyList<Allotment> Divide(Money total, IReadOnlyList<Portion> portions)
    {
        var weights = CheckedWeights(portions);
        var shares = new Allotment[portions.Count];
        var left = Int128.Abs(total.Minor);
        for (var i = 0; i < shares.Length; i++)
        {
            var (units, remainder) = Int128.DivRem(Int128.Abs(total.Minor) * portions[i].Weight, weights);
            shares[i] = new Allotment(portions[i].Key, Signed(units, total), remainder, GotExtra: false);
            left -= units;
        }

        // Fewer units are left than portions have a remainder, so nobody gets two and no weight of zero gets one.
        foreach (var i in Enumerable.Range(0, shares.Length).Order(ByClaim(shares, portions)).Take((int)left))
        {
            shares[i] = shares[i] with { Amount = shares[i].Amount + Signed(1, total), GotExtra = true };
        }

        return shares;
    }

    private static Money Signed(Int128 units, Money total) => Money.FromMinor((long)(units * total.Sign), total.Currency);

    private static Comparer<int> ByClaim(Allotment[] shares, IReadOnlyList<Portion> portions) => Comparer<int>.Create((a, b) =>
        shares[b].Remainder.CompareTo(shares[a].Remainder) is var byRemainder and not 0 ? byRemainder
        : portions[b].Weight.CompareTo(portions[a].Weight) is var byWeight and not 0 ? byWeight
        : string.CompareOrdinal(portions[a].Key, portions[b].Key));

    private static long CheckedWeights(IReadOnlyList<Portion> portions)
    {
        var sum = 0L;
        var keys = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (key, weight) in portions)
        {
            if (weight < 0)
            {
                throw new SharesException(SharesCodes.NegativeWeight, key, ExactMath.Invariant(weight));
            }

            if (!keys.Add(key))
            {
                throw new SharesException(SharesCodes.DuplicateKey, key);
            }

            sum += weight;
        }

        return sum > 0 ? sum : throw new SharesException(SharesCodes.NothingToDivideBy);
    }
}
