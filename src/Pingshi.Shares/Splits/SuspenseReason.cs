namespace Pingshi.Shares.Splits;

/// <summary>Why a receipt, or what was left of it, waits in suspense.</summary>
public enum SuspenseReason
{
    /// <summary>Nothing waits.</summary>
    None,

    /// <summary>The receipt's day lies outside the rule's validity.</summary>
    NotValid,

    /// <summary>The receipt is in another currency.</summary>
    OtherCurrency,

    /// <summary>The receipt is not matched to invoices, so that its net is unknown.</summary>
    NotMatched,

    /// <summary>The net is below zero or above the gross.</summary>
    NetBeyondGross,

    /// <summary>A receipt below zero that names no split which it reverses.</summary>
    Negative,

    /// <summary>The receipt does not state a cost that the rule passes through.</summary>
    CostUnknown,

    /// <summary>Less is left than the cost.</summary>
    CostNotCovered,

    /// <summary>Less is left than the fee.</summary>
    FeeNotCovered,

    /// <summary>Less is left than a protected floor.</summary>
    FloorNotMet,

    /// <summary>A percentage asks for more than is left.</summary>
    OverClaimed,

    /// <summary>Something is left and no step takes it.</summary>
    NoRemainder,
}
