namespace Pingshi.Shares.Splits;

/// <summary>A receipt as bare numbers, for <see cref="Splitter.Run"/>.</summary>
public readonly ref struct SplitFigures
{
    /// <summary>Stands for a figure that is not known.</summary>
    public const long Unknown = -1;

    /// <summary>With tax, in minor units.</summary>
    public required long Gross { get; init; }

    /// <summary>Without tax, in minor units; <see cref="Unknown"/> when the receipt is not matched to invoices.</summary>
    public required long Net { get; init; }

    /// <summary>In the order of <see cref="Splitter.CostNames"/>: minor units of zero or more, or <see cref="Unknown"/>.</summary>
    public ReadOnlySpan<long> Costs { get; init; }

    /// <summary>In the order of <see cref="Splitter.Verdicts"/>: the place of the grade in the step's releases, or -1. Empty = no verdict yet.</summary>
    public ReadOnlySpan<int> Grades { get; init; }
}
