namespace Pingshi.Shares.Splits;

/// <summary>The memory that a run works in.</summary>
internal readonly ref struct SplitDesk
{
    /// <summary>By party: what floors gave that later steps have not yet counted.</summary>
    public required Span<long> Credits { get; init; }

    /// <summary>As wide as the widest step, each.</summary>
    public required Span<long> Parts { get; init; }

    public required Span<long> Floors { get; init; }

    public required Span<long> Open { get; init; }

    public required Span<Int128> Remainders { get; init; }
}
