namespace Pingshi.Shares.Postings;

/// <summary>One row of the ledger: an amount from the credited account to the debited one. It balances by construction and never changes.</summary>
/// <param name="Key">The caller's key: the same row sent twice has one effect.</param>
/// <param name="Kind">What it does.</param>
/// <param name="Debit">The account that is debited.</param>
/// <param name="Credit">The account that is credited, another one of the same currency.</param>
/// <param name="Amount">Above zero, in the accounts' currency; zero for a row that voids or lets expire.</param>
/// <param name="Effective">When it counts, in the offset whose day it counts for.</param>
public sealed record Transfer(string Key, TransferKind Kind, Account Debit, Account Credit, Money Amount, DateTimeOffset Effective)
{
    /// <summary>The key of the pending row that this one posts, voids or lets expire.</summary>
    public string? Of { get; init; }

    /// <summary>When a pending row may no longer be posted; null = never.</summary>
    public DateTimeOffset? Until { get; init; }

    /// <summary>What it stands on: receipt, rule version, verdict, payout. For the journal.</summary>
    public string Reference { get; init; } = "";
}

/// <summary>A row as the ledger holds it.</summary>
/// <param name="Number">From 1, without gaps.</param>
/// <param name="Transfer">The row.</param>
/// <param name="Recorded">When the ledger took it.</param>
public sealed record Row(long Number, Transfer Transfer, DateTimeOffset Recorded);
