using Pingshi.Platform.Identity;
using Pingshi.Shares.Postings;

namespace Pingshi.Settlement.Books;

/// <summary>
/// An account that may never go below zero, with what is still free on it, pending rows counted. The statement that posts
/// lowers it where enough is there and nowhere else; a constraint of the table says the same.
/// </summary>
public sealed class LimitedAccount : IEngagementOwned
{
    public required EngagementId EngagementId { get; init; }
    public required Id<Organization> OrganizationId { get; init; }
    public required Id<Organization> PartyId { get; init; }
    public required AccountPurpose Purpose { get; init; }
    public required string Currency { get; init; }
    public long FreeMinor { get; set; }

    Aspect IEngagementOwned.WritableThrough => Aspect.Own;
    Id<Organization>? IEngagementOwned.OnlyBy => OrganizationId;
}

/// <summary>Which accounts have a limit.</summary>
public static class Limits
{
    /// <summary>
    /// What is owed to someone is never paid, refunded or released beyond what was put there. Money held has none here: the
    /// bank says what is on it, and an account through which every receipt goes keeps no running balance.
    /// </summary>
    public static Limit Of(AccountPurpose purpose) => purpose switch
    {
        AccountPurpose.Share or AccountPurpose.Cost or AccountPurpose.Retained or AccountPurpose.Tax or AccountPurpose.Suspense => Limit.CreditBalance,
        AccountPurpose.Bank or AccountPurpose.Paid or AccountPurpose.Rebate => Limit.None,
    };

    /// <summary>By how much a row changes what is free on each limited account that it touches.</summary>
    public static IEnumerable<(Account Account, long Change)> ChangesBy(LedgerTransfer row)
    {
        if (Of(row.DebitPurpose) == Limit.CreditBalance)
        {
            yield return (row.Debit, checked(-row.MovedMinor - row.PendingMinor));
        }
        if (Of(row.CreditPurpose) == Limit.CreditBalance)
        {
            yield return (row.Credit, row.MovedMinor);
        }
    }
}
