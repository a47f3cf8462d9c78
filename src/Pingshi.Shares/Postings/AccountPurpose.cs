namespace Pingshi.Shares.Postings;

/// <summary>What an account is for.</summary>
public enum AccountPurpose
{
    /// <summary>Money held: a bank account of the party (银行存款).</summary>
    Bank,

    /// <summary>What the party has earned and is owed (应付分账款).</summary>
    Share,

    /// <summary>Costs of the party that are passed through (代付成本).</summary>
    Cost,

    /// <summary>Shares that wait for a verdict (质保金).</summary>
    Retained,

    /// <summary>VAT of receipts (税额).</summary>
    Tax,

    /// <summary>What no rule could split (挂账).</summary>
    Suspense,

    /// <summary>What was paid out to the party (已付款).</summary>
    Paid,

    /// <summary>What the party was promised beside receipts: a rebate (返点).</summary>
    Rebate,
}
