using Microsoft.EntityFrameworkCore;
using Pingshi.Platform.Identity;
using Pingshi.Shares;
using Pingshi.Shares.Postings;

namespace Pingshi.Settlement.Books;

/// <summary>What one account came to after a row of its book; a balance is the last one and the rows after it.</summary>
public sealed class Checkpoint : IEngagementOwned
{
    public required EngagementId EngagementId { get; init; }
    public required Id<Organization> OrganizationId { get; init; }
    public required long UpTo { get; init; }
    public required Id<Organization> PartyId { get; init; }
    public required AccountPurpose Purpose { get; init; }
    public required string Currency { get; init; }
    public required long DebitMinor { get; init; }
    public required long CreditMinor { get; init; }
    public required long PendingDebitMinor { get; init; }
    public required long PendingCreditMinor { get; init; }

    Aspect IEngagementOwned.WritableThrough => Aspect.Own;
    Id<Organization>? IEngagementOwned.OnlyBy => OrganizationId;

    public Account Account => new(PartyId.ToString(), Purpose, Shares.Currency.Of(Currency));
    public Balance Balance => new(DebitMinor, CreditMinor, PendingDebitMinor, PendingCreditMinor);

    /// <summary>An account as it stands after the last row of a book.</summary>
    public static Checkpoint Of(Book book, Account account, Balance balance) => new()
    {
        EngagementId = book.EngagementId, OrganizationId = book.OrganizationId, UpTo = book.RowCount, PartyId = Id<Organization>.Parse(account.Party, null), Purpose = account.Purpose, Currency = account.Currency.Code,
        DebitMinor = (long)balance.Debits, CreditMinor = (long)balance.Credits, PendingDebitMinor = (long)balance.PendingDebits, PendingCreditMinor = (long)balance.PendingCredits,
    };
}

public static class Balances
{
    /// <summary>As many rows may follow a checkpoint before the next is made.</summary>
    public const int Interval = 500;

    public static Dictionary<Account, Balance> Fold(IEnumerable<KeyValuePair<Account, Balance>> from, IEnumerable<LedgerTransfer> rows)
    {
        var balances = new Dictionary<Account, Balance>(from);
        foreach (var row in rows)
        {
            var (debit, credit) = (balances.GetValueOrDefault(row.Debit), balances.GetValueOrDefault(row.Credit));
            balances[row.Debit] = debit with { Debits = debit.Debits + row.MovedMinor, PendingDebits = debit.PendingDebits + row.PendingMinor };
            balances[row.Credit] = credit with { Credits = credit.Credits + row.MovedMinor, PendingCredits = credit.PendingCredits + row.PendingMinor };
        }
        return balances;
    }

    extension(AppDb db)
    {
        /// <summary>Every account of a book that the scope sees, as it stands.</summary>
        public async Task<Dictionary<Account, Balance>> BalancesAsync(EngagementId engagement, Id<Organization> keeper, CancellationToken ct)
        {
            var checkpoints = db.Set<Checkpoint>().AsNoTracking().Where(c => c.EngagementId == engagement && c.OrganizationId == keeper);
            var upTo = await checkpoints.MaxAsync(c => (long?)c.UpTo, ct) ?? 0;
            var there = await checkpoints.Where(c => c.UpTo == upTo).ToListAsync(ct);
            var later = await db.Set<LedgerTransfer>().AsNoTracking().Where(t => t.EngagementId == engagement && t.OrganizationId == keeper && t.Number > upTo).OrderBy(t => t.Number).ToListAsync(ct);
            return Fold(there.Select(c => KeyValuePair.Create(c.Account, c.Balance)), later);
        }

        /// <summary>Inside the transaction that holds the book's lock: a checkpoint, once enough rows follow the last.</summary>
        internal async Task CheckpointAsync(Book book, CancellationToken ct)
        {
            var last = await db.Set<Checkpoint>().Where(c => c.EngagementId == book.EngagementId && c.OrganizationId == book.OrganizationId).MaxAsync(c => (long?)c.UpTo, ct) ?? 0;
            if (book.RowCount - last < Interval)
            {
                return;
            }
            foreach (var (account, balance) in await db.BalancesAsync(book.EngagementId, book.OrganizationId, ct))
            {
                db.Add(Checkpoint.Of(book, account, balance));
            }
            await db.SaveChangesAsync(ct);
        }
    }
}
