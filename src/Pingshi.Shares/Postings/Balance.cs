namespace Pingshi.Shares.Postings;

/// <summary>An account at an instant, in minor units; each sum may be larger than one amount can be.</summary>
/// <param name="Debits">Posted to the debit side.</param>
/// <param name="Credits">Posted to the credit side.</param>
/// <param name="PendingDebits">Reserved on the debit side.</param>
/// <param name="PendingCredits">Reserved on the credit side.</param>
public readonly record struct Balance(Int128 Debits, Int128 Credits, Int128 PendingDebits, Int128 PendingCredits)
{
    /// <summary>Posted debits less posted credits: above zero for money held, below zero for money owed.</summary>
    public Int128 Net => Debits - Credits;
}
