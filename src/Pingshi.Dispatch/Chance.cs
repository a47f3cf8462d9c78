namespace Pingshi.Dispatch;

/// <summary>
/// Random numbers, the same for a seed on every machine and version: SplitMix64 (Steele, Lea and Flood 2014). <see cref="Random"/> promises neither that nor the speed.
/// </summary>
internal sealed class Chance(long seed)
{
    private const double ToUnit = 1.0 / (1L << 53);
    private ulong _state = unchecked((ulong)seed);

    /// <summary>From 0 to below 1.</summary>
    public double Unit => (Next() >> 11) * ToUnit;

    /// <summary>From 0 to below <paramref name="limit"/>.</summary>
    public int Below(int limit) => (int)(unchecked((Next() >> 32) * (ulong)limit) >> 32);

    /// <summary>From 1 to <paramref name="most"/>.</summary>
    public int UpTo(int most) => 1 + Below(most);

    private ulong Next()
    {
        unchecked
        {
            var z = _state += 0x9E3779B97F4A7C15;
            z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
            z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
            return z ^ (z >> 31);
        }
    }
}
