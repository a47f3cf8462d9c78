namespace Pingshi.Dispatch;

/// <summary>When a search ends. At least one of the two limits is set; the first that is reached counts.</summary>
public sealed record SearchLimits
{
    /// <summary>Wall clock for the whole call, preparation included; it is held within 5 % from a second upward.</summary>
    public TimeSpan? Time { get; init; }

    /// <summary>Steps of each thread. With this limit alone and one thread, the same seed gives the same plan on every machine.</summary>
    public long? Iterations { get; init; }

    /// <summary>Where chance begins.</summary>
    public int Seed { get; init; } = 1;

    /// <summary>How many searches run side by side, each with a seed of its own; the best plan counts.</summary>
    public int Threads { get; init; } = 1;

    internal void Check()
    {
        if (Time is null && Iterations is null)
        {
            throw new ArgumentException("A search needs a limit of time or of iterations.");
        }
        ArgumentOutOfRangeException.ThrowIfLessThan(Time ?? TimeSpan.Zero, TimeSpan.Zero, nameof(Time));
        ArgumentOutOfRangeException.ThrowIfNegative(Iterations ?? 0, nameof(Iterations));
        ArgumentOutOfRangeException.ThrowIfLessThan(Threads, 1);
    }
}
