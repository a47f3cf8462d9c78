namespace Pingshi.Shares.Postings;

/// <summary>What an account may never become, pending rows counted as if they were posted.</summary>
public enum Limit
{
    /// <summary>Anything.</summary>
    None,

    /// <summary>Debits never exceed credits: a party is never paid more than it has earned.</summary>
    CreditBalance,

    /// <summary>Credits never exceed debits: a bank account is never overdrawn.</summary>
    DebitBalance,
}
