namespace Pingshi.Shares;

/// <summary>One who takes part in a division, and how much of it.</summary>
/// <param name="Key">Who: unique in one division. Compared by ordinal value, so that no culture decides a tie.</param>
/// <param name="Weight">How much in proportion to the others' weights, zero or more: parts per million, days, thirds, cents of cost.</param>
public readonly record struct Portion(string Key, long Weight);
