namespace Pingshi.Shares.Splits;

/// <summary><see cref="Allocation"/> on bare numbers and without allocating memory, for those who stand in order of precedence.</summary>
internal static class Apportionment
{
    /// <summary>Divides by largest remainder. The weights are above zero and stand in order of precedence.</summary>
    public static void Divide(long total, ReadOnlySpan<long> weights, long weightSum, Span<long> parts, Span<Int128> remainders)
    {
        var left = total;
        for (var i = 0; i < weights.Length; i++)
        {
            var product = (Int128)total * weights[i];
            var units = ExactMath.Divide(product, weightSum, Rounding.Down);
            (parts[i], remainders[i]) = (units, product - ((Int128)units * weightSum));
            left -= units;
        }

        for (; left > 0; left--)
        {
            var first = 0;
            for (var i = 1; i < weights.Length; i++)
            {
                first = remainders[i] > remainders[first] ? i : first;
            }

            parts[first]++;
            remainders[first] = -1;
        }
    }

    /// <summary>
    /// Divides so that nobody falls below his floor; the floors together are not above the total. Who is at his floor leaves the division
    /// with it, and the others divide anew, until nobody is below.
    /// </summary>
    public static void AboveFloors(long total, ReadOnlySpan<long> weights, ReadOnlySpan<long> floors, Span<long> parts, Span<Int128> remainders, Span<long> open)
    {
        weights.CopyTo(open);
        var again = true;
        while (again)
        {
            var (sum, left) = (0L, total);
            for (var i = 0; i < open.Length; i++)
            {
                sum += open[i];
                left -= open[i] == 0 ? floors[i] : 0;
            }

            again = false;
            for (var i = 0; i < open.Length; i++)
            {
                if (open[i] > 0 && (Int128)left * open[i] < (Int128)floors[i] * sum)
                {
                    open[i] = 0;
                    again = true;
                }
            }

            if (!again && sum > 0)
            {
                Divide(left, open, sum, parts, remainders);
            }
        }

        for (var i = 0; i < open.Length; i++)
        {
            parts[i] = open[i] == 0 ? floors[i] : parts[i];
        }
    }
}
