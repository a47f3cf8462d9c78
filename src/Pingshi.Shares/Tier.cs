namespace Pingshi.Shares;

/// <summary>One tier: above so much, this percentage.</summary>
/// <param name="Above">Minor units above which the tier begins, zero or more; the amount exactly at it still belongs to the tier before.</param>
/// <param name="Rate">From 0 % to 100 %.</param>
public readonly record struct Tier(long Above, Percentage Rate);
