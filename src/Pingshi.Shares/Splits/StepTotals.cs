namespace Pingshi.Shares.Splits;

/// <summary>What earlier receipts brought to one step, in minor units.</summary>
/// <param name="Base">The sum of what its percentage was taken of.</param>
/// <param name="Paid">The sum of what it paid, or, for a cap, of what it let pass.</param>
public readonly record struct StepTotals(long Base, long Paid);
