namespace Pingshi.Shares;

/// <content>Division with floors and caps.</content>
public static partial class Allocation
{
    /// <summary>Divides a total by weights, nobody below his floor or above his cap.</summary>
    /// <remarks>
    /// Who would fall below his floor gets the floor, who would rise above his cap gets the cap, and the others divide what is left by
    /// their weights with <see cref="Divide"/>; repeated until nobody is out of bounds. Where both happen at once, the side that moves
    /// more is fixed first, which leads to the one division in which all who are within their bounds get the same per weight. A negative
    /// total gives the exact mirror. The remainder of one who is at a bound is zero.
    /// </remarks>
    /// <param name="total">The amount to divide; its magnitude fits in 64 bits.</param>
    /// <param name="portions">Who takes part, with unique keys.</param>
    /// <returns>One allotment for each portion, in the order of the portions.</returns>
    /// <exception cref="SharesException"><see cref="SharesCodes.FloorsExceedTotal"/>, <see cref="SharesCodes.CapsBelowTotal"/>,
    /// <see cref="SharesCodes.BoundsReversed"/>, and those of <see cref="Divide"/>.</exception>
    /// <exception cref="OverflowException">The total's magnitude or the sum of the weights does not fit in 64 bits.</exception>
    public static IReadOnlyList<Allotment> Within(Money total, IReadOnlyList<BoundedPortion> portions)
    {
        CheckBounds(total, portions);
        var left = Math.Abs(total.Minor);
        var shares = new Allotment[portions.Count];
        var free = Enumerable.Range(0, portions.Count).ToList();
        while (free.Count > 0 && OutOfBounds(left, free, portions) is { Count: > 0 } bound)
        {
            foreach (var (i, units) in bound)
            {
                shares[i] = new Allotment(portions[i].Key, Signed(units, total), Remainder: 0, GotExtra: false);
                left -= units;
                free.Remove(i);
            }
        }

        var divided = free.Count == 0 ? [] : Divide(Money.FromMinor(left, total.Currency), [.. free.Select(i => new Portion(portions[i].Key, portions[i].Weight))]);
        foreach (var (i, share) in free.Zip(divided))
        {
            shares[i] = share with { Amount = Signed(share.Amount.Minor, total) };
        }

        return shares;
    }

    /// <summary>Those whose quota lies outside their bounds, on the side that moves more, with the bound they get.</summary>
    private static List<(int Index, long Units)> OutOfBounds(long left, List<int> free, IReadOnlyList<BoundedPortion> portions)
    {
        var weights = free.Aggregate(0L, (sum, i) => sum + portions[i].Weight);
        if (weights == 0)
        {
            // Nobody has a claim by weight: each has his floor, and what is above the floors finds nobody.
            return [.. free.Select(i => (i, portions[i].AtLeast))];
        }

        // Times the sum of weights all is exact: what the floors add, less what the caps take away.
        var moved = -(Int128)left * weights;
        List<(int Index, long Units)> below = [], above = [];
        foreach (var i in free)
        {
            var quota = (Int128)left * portions[i].Weight;
            if (quota < (Int128)portions[i].AtLeast * weights)
            {
                below.Add((i, portions[i].AtLeast));
                quota = (Int128)portions[i].AtLeast * weights;
            }
            else if (quota > (Int128)portions[i].AtMost * weights)
            {
                above.Add((i, portions[i].AtMost));
                quota = (Int128)portions[i].AtMost * weights;
            }

            moved += quota;
        }

        return Int128.Sign(moved) switch { > 0 => below, < 0 => above, _ => [.. below, .. above] };
    }

    private static void CheckBounds(Money total, IReadOnlyList<BoundedPortion> portions)
    {
        var (magnitude, floors, caps, weights) = (Math.Abs(total.Minor), Int128.Zero, Int128.Zero, 0L);
        var keys = new HashSet<string>(StringComparer.Ordinal);
        foreach (var portion in portions)
        {
            CheckPortion(portion, keys);
            weights += portion.Weight;
            floors += portion.AtLeast;
            // Without a weight one gets the floor and no more.
            caps += portion.Weight == 0 ? portion.AtLeast : portion.AtMost;
        }

        if (floors > magnitude)
        {
            throw new SharesException(SharesCodes.FloorsExceedTotal, ExactMath.Invariant(floors), ExactMath.Invariant(magnitude));
        }

        if (caps < magnitude)
        {
            throw weights == 0
                ? new SharesException(SharesCodes.NothingToDivideBy)
                : new SharesException(SharesCodes.CapsBelowTotal, ExactMath.Invariant(caps), ExactMath.Invariant(magnitude));
        }
    }

    private static void CheckPortion(BoundedPortion portion, HashSet<string> keys)
    {
        if (portion.Weight < 0)
        {
            throw new SharesException(SharesCodes.NegativeWeight, portion.Key, ExactMath.Invariant(portion.Weight));
        }

        if (portion.AtLeast < 0 || portion.AtLeast > portion.AtMost)
        {
            throw new SharesException(
                SharesCodes.BoundsReversed, portion.Key, ExactMath.Invariant(portion.AtLeast), ExactMath.Invariant(portion.AtMost));
        }

        if (!keys.Add(portion.Key))
        {
            throw new SharesException(SharesCodes.DuplicateKey, portion.Key);
        }
    }
}
