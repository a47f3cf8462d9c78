namespace Pingshi.Shares;

/// <summary>What one who takes part in a division gets.</summary>
/// <param name="Key">Who.</param>
/// <param name="Amount">The whole minor units given.</param>
/// <param name="Remainder">What the exact quota has above its whole minor units, as a numerator over the sum of all weights; not negative.</param>
/// <param name="GotExtra">Whether one of the left-over minor units was given for that remainder.</param>
/// <remarks>Remainder and extra unit explain every cent: amount = quota without its remainder, and one unit more where it says so.</remarks>
public readonly record struct Allotment(string Key, Money Amount, Int128 Remainder, bool GotExtra);
