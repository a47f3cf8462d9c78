using Microsoft.EntityFrameworkCore;
using Pingshi.Platform;
using Pingshi.Settlement.Books;
using Pingshi.Shares.Splits;

namespace Pingshi.Settlement.Splitting;

/// <summary>The last splitting of a receipt, run again, and what happened to it since.</summary>
internal sealed record Standing(Receipt Receipt, ReceiptSplit Split, SplitResult? Result, IReadOnlyList<ReceiptMovement> Stored, IReadOnlyList<Movement> Movements);

/// <summary>A receipt is split, inside the transaction that holds its book's lock.</summary>
internal static class SplitReceipts
{
    extension(AppDb db)
    {
        /// <summary>Splits by the rule in force on its day; where that cannot be, the receipt waits in suspense with the reason.</summary>
        /// <param name="waited">Whether it waits there already.</param>
        public async Task<ReceiptSplit> SplitAsync(Book book, Receipt receipt, SplitFacts facts, bool waited, CancellationToken ct)
        {
            var rules = await db.RulesAsync(receipt.EngagementId, receipt.OrganizationId, ct);
            var rule = rules.InForceOn(receipt.On);
            var totals = await db.TotalsAsync(book, ct);
            var before = StoredTotal.Of(totals);
            book.SplitCount++;
            await db.CountAsync(book, ct);
            var split = new ReceiptSplit
            {
                Id = db.Scope.NewId<ReceiptSplit>(), ReceiptId = receipt.Id, EngagementId = receipt.EngagementId, OrganizationId = receipt.OrganizationId, Number = book.SplitCount, RuleId = rule?.Version.Id,
                RuleDigest = rule?.Version.Digest, Facts = Json.Write(facts), TotalsBefore = Json.Write(before), Waiting = Waiting.None, Reason = SuspenseReason.None, At = db.Scope.Now,
            };
            var result = Resplit.Run(receipt, split, rule?.Version);
            split = Told(split, result, rules.Any(r => r.HoldsOn(receipt.On)));
            MoneyWords.StillWaits.Unless(!waited || !Resplit.WaitsWhole(result), null, MoneyWords.Of(split.Waiting, split.Reason));
            db.Add(split);
            db.AddRange(result is null ? [] : Explaining.ByParty(result).Select(part => Explaining.Of(db.Scope, receipt, part.Key, part.Value)));
            await db.PostAsync(receipt.EngagementId, Resplit.Rows(receipt, result, waited), receipt.Id, ct);
            return split;
        }

        public async Task<Standing> StandingAsync(Id<Receipt> id, EngagementId engagement, CancellationToken ct)
        {
            var receipt = await db.Set<Receipt>().AsNoTracking().SingleOrDefaultAsync(r => r.Id == id && r.EngagementId == engagement, ct) ?? throw Refusal.NotFound;
            var split = await db.Set<ReceiptSplit>().AsNoTracking().Where(s => s.ReceiptId == id).OrderByDescending(s => s.Number).FirstOrDefaultAsync(ct) ?? throw Refusal.NotFound;
            var rule = await db.Set<RuleVersion>().AsNoTracking().SingleOrDefaultAsync(r => r.Id == split.RuleId, ct);
            var stored = await db.Set<ReceiptMovement>().AsNoTracking().Where(m => m.ReceiptId == id).OrderBy(m => m.Number).ToListAsync(ct);
            var result = Resplit.Run(receipt, split, rule);
            return new(receipt, split, result, stored, result is null ? [] : Resplit.Movements(result, stored));
        }

        /// <summary>What all splits of the book so far brought: those before the last one, and the last one run again.</summary>
        private async Task<RunningTotals> TotalsAsync(Book book, CancellationToken ct)
        {
            var last = await db.Set<ReceiptSplit>().AsNoTracking().Where(s => s.EngagementId == book.EngagementId && s.OrganizationId == book.OrganizationId).OrderByDescending(s => s.Number).FirstOrDefaultAsync(ct);
            if (last is null)
            {
                return new();
            }
            var receipt = await db.Set<Receipt>().AsNoTracking().SingleAsync(r => r.Id == last.ReceiptId, ct);
            var rule = await db.Set<RuleVersion>().AsNoTracking().SingleOrDefaultAsync(r => r.Id == last.RuleId, ct);
            return After(receipt, last, rule);
        }
    }

    /// <summary>The running totals once a split was made.</summary>
    public static RunningTotals After(Receipt receipt, ReceiptSplit split, RuleVersion? rule)
    {
        var totals = StoredTotal.Restore(Json.Read<IReadOnlyList<StoredTotal>>(split.TotalsBefore));
        if (rule is not null)
        {
            new Splitter(rule.Read()).Split(Json.Read<SplitFacts>(split.Facts).Of(receipt), totals);
        }
        return totals;
    }

    private static ReceiptSplit Told(ReceiptSplit split, SplitResult? result, bool isThereOne) => new()
    {
        Id = split.Id, ReceiptId = split.ReceiptId, EngagementId = split.EngagementId, OrganizationId = split.OrganizationId, Number = split.Number, RuleId = split.RuleId, RuleDigest = split.RuleDigest,
        Facts = split.Facts, TotalsBefore = split.TotalsBefore, At = split.At,
        Waiting = result is null ? (isThereOne ? Waiting.NotSigned : Waiting.NoRule) : result.Stop.Reason == SuspenseReason.None ? Waiting.None : Waiting.ByRule,
        Reason = result?.Stop.Reason ?? SuspenseReason.None, StoppedAt = result?.StoppedAt,
    };
}
