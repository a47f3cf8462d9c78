namespace Pingshi.Shares.Splits;

/// <summary>What part of a receipt a leg is.</summary>
public enum LegPurpose
{
    /// <summary>A party's share.</summary>
    Share,

    /// <summary>A party's cost passed through.</summary>
    Cost,

    /// <summary>A party's share that waits for a verdict.</summary>
    Retained,

    /// <summary>The receipt's tax, with the holder.</summary>
    Tax,

    /// <summary>What the rule could not split, with the holder.</summary>
    Suspense,
}
