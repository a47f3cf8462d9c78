using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Pingshi.Platform;
using Pingshi.Settlement.Payables;
using Pingshi.Settlement.Splitting;
using Pingshi.Shares;
using Pingshi.Shares.Postings;
using Pingshi.Shares.Splits;

namespace Pingshi.Settlement.Books;

/// <summary>Re-computes every row, every split and every balance of every book, and names the first transfer that is broken.</summary>
internal static class LedgerCheck
{
    public static Check Check { get; } = new("ledger", RunAsync);

    private static async IAsyncEnumerable<Finding> RunAsync(AppDb db, [EnumeratorCancellation] CancellationToken ct)
    {
        var books = await db.Set<Book>().AsNoTracking().OrderBy(b => b.EngagementId).ThenBy(b => b.OrganizationId).ToListAsync(ct);
        var (rows, splits) = (0L, 0L);
        foreach (var book in books)
        {
            var contents = await BookContents.LoadAsync(db, book, ct);
            (rows, splits) = (rows + contents.Rows.Count, splits + contents.Splits.Count);
            if (WhyBroken(contents) is { } why)
            {
                yield return Finding.Broken(why);
            }
        }
        var stray = await db.Set<LedgerTransfer>().Where(t => !db.Set<Book>().Any(b => b.EngagementId == t.EngagementId && b.OrganizationId == t.OrganizationId)).Select(t => t.Id).Take(1).ToListAsync(ct);
        if (stray is [var first])
        {
            yield return Finding.Broken($"transfer {first} stands in no book");
        }
        yield return Finding.Note($"{books.Count} books, {rows} transfers, {splits} splits");
    }

    public static string? WhyBroken(BookContents contents) => RowBroken(contents) ?? SplitBroken(contents) ?? PayoutBroken(contents) ?? BalanceBroken(contents);

    private static string? RowBroken(BookContents contents)
    {
        var next = 1L;
        foreach (var row in contents.Rows)
        {
            if (row.Number != next++)
            {
                return $"transfer {next - 1} of the book of {contents.Book.EngagementId} is missing";
            }
            if (row.ComputeDigest() != row.Digest)
            {
                return $"transfer {row.Id} (row {row.Number}) was changed";
            }
        }
        if (contents.Book.RowCount != contents.Rows.Count)
        {
            return $"transfer {next} of the book of {contents.Book.EngagementId} is missing";
        }
        foreach (var batch in contents.Rows.GroupBy(r => r.BatchId))
        {
            if (contents.Sealed.GetValueOrDefault(batch.Key.Value) != LedgerTransfer.DigestOf(batch))
            {
                return $"transfer {batch.First().Id} (row {batch.First().Number}) is not what the audit log says was posted";
            }
        }
        try
        {
            BookRules.LedgerOf(contents.Rows);
            return null;
        }
        catch (Exception unfit) when (unfit is ArgumentException or SharesException)
        {
            return $"the rows of the book of {contents.Book.EngagementId} do not follow from one another: {unfit.Message}";
        }
    }

    /// <summary>Runs the splits of a book in their order from nothing, and holds the rows they give against those that stand.</summary>
    private static string? SplitBroken(BookContents contents)
    {
        var (totals, there, next) = (new RunningTotals(), contents.Rows.Where(r => r.ReceiptId is not null).ToDictionary(r => r.Key, StringComparer.Ordinal), 1L);
        var expected = new List<Transfer>();
        foreach (var split in contents.Splits)
        {
            if (split.Number != next++ || !contents.Receipts.TryGetValue(split.ReceiptId, out var receipt))
            {
                return $"split {next - 1} of the book of {contents.Book.EngagementId}, or its receipt, is missing";
            }
            var rule = split.RuleId is { } id ? contents.Rules.GetValueOrDefault(id) : null;
            if ((rule is null) != (split.RuleId is null) || (rule is not null && (rule.Read().Digest != split.RuleDigest || rule.Digest != split.RuleDigest)))
            {
                return $"the rule of receipt {receipt.Id} was changed";
            }
            if (split.TotalsBefore != Json.Write(StoredTotal.Of(totals)))
            {
                return $"the running totals before the split of receipt {receipt.Id} are not those of the splits before it";
            }
            var result = Resplit.Run(receipt, split, rule);
            totals = SplitReceipts.After(receipt, split, rule);
            var waited = contents.Splits.Any(s => s.ReceiptId == receipt.Id && s.Number < split.Number);
            expected.AddRange(Resplit.Rows(receipt, result, waited));
            if (contents.Splits.All(s => s.ReceiptId != receipt.Id || s.Number <= split.Number))
            {
                expected.AddRange(Moved(receipt, result, contents.Movements[receipt.Id]));
            }
        }
        foreach (var transfer in expected)
        {
            if (!there.Remove(transfer.Key, out var row))
            {
                return $"the transfer {transfer.Key} that the split gives is missing";
            }
            if (row.AsTransfer() != transfer)
            {
                return $"transfer {row.Id} (row {row.Number}) is {row.AmountMinor} {row.Currency}, and the split gives {transfer.Amount.Minor}";
            }
        }
        return there.Values.MinBy(r => r.Number) is { } stray ? $"transfer {stray.Id} (row {stray.Number}) comes from no split" : null;
    }

    /// <summary>Every payout and its decision have exactly their rows.</summary>
    private static string? PayoutBroken(BookContents contents)
    {
        var there = contents.Rows.Where(r => r.Key.StartsWith(PayoutRows.Prefix, StringComparison.Ordinal)).ToDictionary(r => r.Key, StringComparer.Ordinal);
        foreach (var transfer in contents.Payouts.SelectMany(p => PayoutRows.Of(p, contents.Decisions.GetValueOrDefault(p.Id))))
        {
            if (!there.Remove(transfer.Key, out var row))
            {
                return $"the transfer {transfer.Key} that the payout gives is missing";
            }
            if (row.AsTransfer() != transfer)
            {
                return $"transfer {row.Id} (row {row.Number}) is not what the payout {transfer.Key} gives";
            }
        }
        return there.Values.MinBy(r => r.Number) is { } stray ? $"transfer {stray.Id} (row {stray.Number}) comes from no payout" : null;
    }

    private static IEnumerable<Transfer> Moved(Receipt receipt, SplitResult? result, IEnumerable<ReceiptMovement> stored)
    {
        List<ReceiptMovement> movements = [.. stored.OrderBy(m => m.Number)];
        return result is null
            ? movements.SelectMany(m => Resplit.RowsOfWhole(receipt, m))
            : Resplit.Movements(result, movements).Zip(movements).SelectMany(pair => Resplit.Rows(receipt, result, pair.First, pair.Second));
    }

    private static string? BalanceBroken(BookContents contents)
    {
        var balances = Balances.Fold([], contents.Rows);
        if (balances.Values.Aggregate(Int128.Zero, (sum, b) => sum + b.Net) != 0)
        {
            return $"debits and credits of the book of {contents.Book.EngagementId} differ";
        }
        foreach (var checkpoint in contents.Checkpoints)
        {
            if (Balances.Fold([], contents.Rows.Where(r => r.Number <= checkpoint.UpTo)).GetValueOrDefault(checkpoint.Account) != checkpoint.Balance)
            {
                return $"the checkpoint of {checkpoint.Account} at row {checkpoint.UpTo} is not what the rows come to";
            }
        }
        var free = contents.Rows.SelectMany(Limits.ChangesBy).GroupBy(c => c.Account).ToDictionary(g => g.Key, g => g.Sum(c => c.Change));
        foreach (var account in contents.Limited)
        {
            var named = new Account(account.PartyId.ToString(), account.Purpose, Currency.Of(account.Currency));
            if (free.GetValueOrDefault(named) != account.FreeMinor)
            {
                return $"the account {named} holds {free.GetValueOrDefault(named)}, and not {account.FreeMinor}";
            }
        }
        return null;
    }
}

/// <summary>Everything of one book.</summary>
internal sealed record BookContents(
    Book Book, IReadOnlyList<LedgerTransfer> Rows, IReadOnlyList<ReceiptSplit> Splits, IReadOnlyDictionary<Id<Receipt>, Receipt> Receipts, IReadOnlyDictionary<Id<RuleVersion>, RuleVersion> Rules,
    ILookup<Id<Receipt>, ReceiptMovement> Movements, IReadOnlyList<Payout> Payouts, IReadOnlyDictionary<Id<Payout>, PayoutDecision> Decisions, IReadOnlyList<Checkpoint> Checkpoints, IReadOnlyList<LimitedAccount> Limited, IReadOnlyDictionary<Guid, string> Sealed)
{
    public static async Task<BookContents> LoadAsync(AppDb db, Book book, CancellationToken ct)
    {
        var (engagement, keeper) = (book.EngagementId, book.OrganizationId);
        var posted = await (from e in db.Set<AuditEntry>() join v in db.Set<AuditValue>() on e.Id equals v.EntryId
                            where e.EngagementId == engagement && e.Act == "settlement.post" && v.Name == "rows" && e.SubjectId != null && v.Value != null
                            select new { e.SubjectId, v.Value }).ToListAsync(ct);
        return new(
            book,
            await db.Set<LedgerTransfer>().AsNoTracking().Where(t => t.EngagementId == engagement && t.OrganizationId == keeper).OrderBy(t => t.Number).ToListAsync(ct),
            await db.Set<ReceiptSplit>().AsNoTracking().Where(s => s.EngagementId == engagement && s.OrganizationId == keeper).OrderBy(s => s.Number).ToListAsync(ct),
            await db.Set<Receipt>().AsNoTracking().Where(r => r.EngagementId == engagement && r.OrganizationId == keeper).ToDictionaryAsync(r => r.Id, ct),
            await db.Set<RuleVersion>().AsNoTracking().Where(r => r.EngagementId == engagement && r.OrganizationId == keeper).ToDictionaryAsync(r => r.Id, ct),
            (await db.Set<ReceiptMovement>().AsNoTracking().Where(m => m.EngagementId == engagement && m.OrganizationId == keeper).ToListAsync(ct)).ToLookup(m => m.ReceiptId),
            await db.Set<Payout>().AsNoTracking().Where(p => p.EngagementId == engagement && p.OrganizationId == keeper).ToListAsync(ct),
            await db.Set<PayoutDecision>().AsNoTracking().Where(d => d.EngagementId == engagement && d.OrganizationId == keeper).ToDictionaryAsync(d => d.PayoutId, ct),
            await db.Set<Checkpoint>().AsNoTracking().Where(c => c.EngagementId == engagement && c.OrganizationId == keeper).ToListAsync(ct),
            await db.Set<LimitedAccount>().AsNoTracking().Where(a => a.EngagementId == engagement && a.OrganizationId == keeper).ToListAsync(ct),
            posted.ToDictionary(p => p.SubjectId!.Value, p => p.Value!));
    }
}
