namespace Pingshi.Shares;

/// <summary>What a tier's percentage is taken of.</summary>
public enum TierMode
{
    /// <summary>Each part of the total at the rate of the tier it lies in (超额累进): crossing a threshold changes nothing below it.</summary>
    Marginal,

    /// <summary>The whole total at the rate of the tier it reaches (全额累进): who crosses a threshold is topped up for all before it.</summary>
    Whole,
}
