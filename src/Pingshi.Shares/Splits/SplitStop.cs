namespace Pingshi.Shares.Splits;

/// <summary>Where a split stopped.</summary>
/// <param name="Reason">Why; <see cref="SuspenseReason.None"/> when all was split.</param>
/// <param name="Step">The place of the step that could not be done; -1 when it was none.</param>
public readonly record struct SplitStop(SuspenseReason Reason, int Step);
