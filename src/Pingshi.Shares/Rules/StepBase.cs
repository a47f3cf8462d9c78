namespace Pingshi.Shares.Rules;

/// <summary>What a percentage is taken of.</summary>
public enum StepBase
{
    /// <summary>The receipt with tax (含税收款).</summary>
    Gross,

    /// <summary>The receipt without tax (不含税收款).</summary>
    Net,

    /// <summary>What the steps above left.</summary>
    Left,

    /// <summary>The rule's base less the costs due by the steps above, at least zero (毛利).</summary>
    Margin,
}
