namespace Pingshi.Shares.Rules;

/// <summary>Over what an amount, a tier or a cap is counted.</summary>
public enum Per
{
    /// <summary>Each receipt on its own.</summary>
    Receipt,

    /// <summary>All receipts of the rule's period: the running total starts anew with each.</summary>
    Period,

    /// <summary>All receipts of the agreement.</summary>
    Agreement,
}
