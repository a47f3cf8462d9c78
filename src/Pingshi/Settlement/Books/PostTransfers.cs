using Microsoft.EntityFrameworkCore;
using Pingshi.Platform.Identity;
using Pingshi.Shares.Postings;

namespace Pingshi.Settlement.Books;

/// <summary>
/// Linked transfers enter the acting organisation's book, all or none. What a row may be is the library's rule, applied to the
/// rows it touches; what an account holds is checked where it is lowered.
/// </summary>
internal static class PostTransfers
{
    extension(AppDb db)
    {
        public async Task<IReadOnlyList<LedgerTransfer>> PostAsync(EngagementId engagement, IReadOnlyList<Transfer> transfers, Id<Receipt>? receipt, CancellationToken ct)
        {
            var book = await db.LockBookAsync(engagement, ct);
            var touched = await db.TouchedAsync(book, transfers, ct);
            var there = touched.ToDictionary(t => t.Key, StringComparer.Ordinal);
            List<Transfer> fresh = [.. transfers.Where(t => !there.TryGetValue(t.Key, out var same) || same.AsTransfer() != t)];
            BookRules.MustStand(touched, fresh, BookTime.Of(db.Scope.Now));
            List<LedgerTransfer> rows = [.. Rows(db.Scope, book, fresh, there, receipt)];
            if (rows.Count > 0)
            {
                await db.TakeAsync(book, rows, ct);
            }
            return [.. transfers.Select(t => there.GetValueOrDefault(t.Key) ?? rows.Single(r => r.Key == t.Key))];
        }

        private async Task TakeAsync(Book book, List<LedgerTransfer> rows, CancellationToken ct)
        {
            foreach (var change in rows.SelectMany(Limits.ChangesBy).GroupBy(c => c.Account).OrderBy(g => g.Key))
            {
                await db.ChangeFreeAsync(book, change.Key, change.Sum(c => c.Change), ct);
            }
            db.AddRange(rows);
            db.Record("settlement.post", rows[0].BatchId.Subject, book.EngagementId, ("rows", LedgerTransfer.DigestOf(rows)));
            await db.SaveChangesAsync(ct);
            await db.CountAsync(book, ct);
            await db.CheckpointAsync(book, ct);
        }

        /// <summary>Raises or lowers what is free, in one statement that finds the account only where it stays at zero or above.</summary>
        private async Task ChangeFreeAsync(Book book, Account account, long change, CancellationToken ct)
        {
            var (party, purpose, currency) = (Id<Organization>.Parse(account.Party, null), account.Purpose, account.Currency.Code);
            await db.Database.ExecuteSqlAsync(
                $"INSERT INTO settlement_limited_accounts (engagement_id, organization_id, party_id, purpose, currency, free_minor) VALUES ({book.EngagementId.Value}, {book.OrganizationId.Value}, {party.Value}, {purpose.ToString()}, {currency}, 0) ON CONFLICT DO NOTHING", ct);
            var changed = await db.Set<LimitedAccount>()
                .Where(a => a.EngagementId == book.EngagementId && a.OrganizationId == book.OrganizationId && a.PartyId == party && a.Purpose == purpose && a.Currency == currency && a.FreeMinor + change >= 0)
                .ExecuteUpdateAsync(s => s.SetProperty(a => a.FreeMinor, a => a.FreeMinor + change), ct);
            BookWords.BelowZero.Unless(changed == 1, "amount", BookWords.Of(purpose));
        }

        /// <summary>The rows that have one of the keys, are settled by one of the transfers or settle the same, and those that these settle.</summary>
        private async Task<IReadOnlyList<LedgerTransfer>> TouchedAsync(Book book, IReadOnlyList<Transfer> transfers, CancellationToken ct)
        {
            List<string> keys = [.. transfers.SelectMany(t => (string?[])[t.Key, t.Of]).OfType<string>().Distinct()];
            var mine = db.Set<LedgerTransfer>().AsNoTracking().Where(t => t.EngagementId == book.EngagementId && t.OrganizationId == book.OrganizationId);
            var rows = await mine.Where(t => keys.Contains(t.Key) || (t.Settles != null && keys.Contains(t.Settles))).ToListAsync(ct);
            List<string> missing = [.. rows.Select(r => r.Settles).OfType<string>().Except(rows.Select(r => r.Key), StringComparer.Ordinal)];
            if (missing.Count > 0)
            {
                rows.AddRange(await mine.Where(t => missing.Contains(t.Key)).ToListAsync(ct));
            }
            return [.. rows.OrderBy(r => r.Number)];
        }
    }

    private static IEnumerable<LedgerTransfer> Rows(Scope scope, Book book, IReadOnlyList<Transfer> fresh, Dictionary<string, LedgerTransfer> there, Id<Receipt>? receipt)
    {
        var (batch, pending) = (scope.NewId<Batch>(), there.ToDictionary(t => t.Key, t => t.Value.AmountMinor, StringComparer.Ordinal));
        foreach (var transfer in fresh)
        {
            pending[transfer.Key] = transfer.Amount.Minor;
            yield return new LedgerTransfer
            {
                Id = scope.NewId<LedgerTransfer>(), EngagementId = book.EngagementId, OrganizationId = book.OrganizationId, Number = ++book.RowCount, BatchId = batch, Key = transfer.Key, Kind = transfer.Kind,
                DebitId = Id<Organization>.Parse(transfer.Debit.Party, null), DebitPurpose = transfer.Debit.Purpose, CreditId = Id<Organization>.Parse(transfer.Credit.Party, null), CreditPurpose = transfer.Credit.Purpose,
                Currency = transfer.Amount.Currency.Code, AmountMinor = transfer.Amount.Minor, Settles = transfer.Of, FreesMinor = transfer.Of is { } of ? pending[of] : 0,
                Until = transfer.Until is { } until ? NodaTime.Instant.FromDateTimeOffset(until) : null, Effective = NodaTime.Instant.FromDateTimeOffset(transfer.Effective), Recorded = scope.Now,
                Reference = transfer.Reference, ReceiptId = receipt,
            }.WithDigest();
        }
    }
}

/// <summary>The library's rules over stored rows.</summary>
internal static class BookRules
{
    /// <summary>A ledger of stored rows, numbered anew; limits are not its to keep.</summary>
    /// <exception cref="ArgumentException">A row does not follow from those before it.</exception>
    public static Ledger LedgerOf(IEnumerable<LedgerTransfer> rows) => Ledger.Of(rows.Select((row, i) => new Row(i + 1, row.AsTransfer(), BookTime.Of(row.Recorded))));

    public static void MustStand(IReadOnlyList<LedgerTransfer> touched, IReadOnlyList<Transfer> fresh, DateTimeOffset now)
    {
        var answer = LedgerOf(touched).Post(fresh, now);
        BookWords.NotPosted.Unless(answer.Stands, null, answer.At + 1, BookWords.Of(answer.Refusal));
    }
}
