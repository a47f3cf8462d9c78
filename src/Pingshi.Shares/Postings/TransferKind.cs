namespace Pingshi.Shares.Postings;

/// <summary>What a row of the ledger does.</summary>
public enum TransferKind
{
    /// <summary>Moves money at once.</summary>
    Posted,

    /// <summary>Reserves money until a later row posts, voids or lets it expire.</summary>
    Pending,

    /// <summary>Moves what a pending row reserved, or a part of it; the rest is free again.</summary>
    Post,

    /// <summary>Frees what a pending row reserved.</summary>
    Void,

    /// <summary>Frees what a pending row reserved, because its time is over.</summary>
    Expire,
}
