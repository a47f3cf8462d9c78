namespace Pingshi.Shares;

/// <summary>One who takes part in a division, with the least and the most that he may get of it.</summary>
/// <param name="Key">Who: unique in one division.</param>
/// <param name="Weight">How much in proportion to the others' weights, zero or more.</param>
/// <param name="AtLeast">The floor in minor units, zero or more.</param>
/// <param name="AtMost">The cap in minor units, not below the floor.</param>
public readonly record struct BoundedPortion(string Key, long Weight, long AtLeast = 0, long AtMost = long.MaxValue);
