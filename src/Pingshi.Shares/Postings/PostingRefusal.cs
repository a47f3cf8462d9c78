namespace Pingshi.Shares.Postings;

/// <summary>Why a row is refused, and with it all that are linked to it.</summary>
public enum PostingRefusal
{
    /// <summary>It is not.</summary>
    None,

    /// <summary>It has no key.</summary>
    NoKey,

    /// <summary>Another row has the key, with other contents.</summary>
    KeyTaken,

    /// <summary>The amount is not above zero, or a row that frees money names one.</summary>
    Amount,

    /// <summary>Amount and accounts are not of one currency.</summary>
    Currency,

    /// <summary>Debit and credit are the same account.</summary>
    SameAccount,

    /// <summary>A row that settles names no pending row, or one that does not settle names one.</summary>
    NoPending,

    /// <summary>The pending row was settled before.</summary>
    Settled,

    /// <summary>The accounts are not those of the pending row.</summary>
    OtherAccounts,

    /// <summary>More is posted than was pending.</summary>
    MoreThanPending,

    /// <summary>The pending row may no longer be posted.</summary>
    TooLate,

    /// <summary>The pending row has not expired yet.</summary>
    TooEarly,

    /// <summary>It counts before the pending row that it settles.</summary>
    BeforePending,

    /// <summary>The account would break its limit.</summary>
    Limit,
}

/// <summary>What the ledger answers.</summary>
/// <param name="Rows">The rows, in the order of the transfers: the new ones, or those that had the same effect before.</param>
/// <param name="Refusal">Why nothing was taken.</param>
/// <param name="At">The place of the transfer at fault; -1 when none is.</param>
public sealed record PostingAnswer(IReadOnlyList<Row> Rows, PostingRefusal Refusal, int At)
{
    /// <summary>Whether the rows stand in the ledger.</summary>
    public bool Stands => Refusal == PostingRefusal.None;
}
