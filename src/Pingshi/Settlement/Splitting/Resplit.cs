using Pingshi.Platform;
using Pingshi.Shares;
using Pingshi.Shares.Postings;
using Pingshi.Shares.Rules;
using Pingshi.Shares.Splits;

namespace Pingshi.Settlement.Splitting;

/// <summary>
/// Stored splits run again: the same text, facts and totals give the same cents, today and for whoever doubts them. Rules are
/// facts in, transfers out; nothing is fetched here.
/// </summary>
public static class Resplit
{
    /// <summary>The split as it was made; null where no rule had any say in it.</summary>
    public static SplitResult? Run(Receipt receipt, ReceiptSplit split, RuleVersion? rule) => rule is null
        ? null
        : new Splitter(rule.Read()).Split(Json.Read<SplitFacts>(split.Facts).Of(receipt), StoredTotal.Restore(Json.Read<IReadOnlyList<StoredTotal>>(split.TotalsBefore)));

    /// <summary>All of it waits: then it may be split again.</summary>
    public static bool WaitsWhole(SplitResult? result) => result is null || result.Legs.All(l => l.Leg.Purpose == LegPurpose.Suspense);

    /// <summary>The rows of a split: into the bank and owed to the legs; or, where the receipt waited before, from suspense to the legs.</summary>
    public static IReadOnlyList<Transfer> Rows(Receipt receipt, SplitResult? result, bool waited)
    {
        var (currency, effective, key) = (Currency.Of(receipt.Currency), Books.BookTime.Of(Books.BookTime.StartOf(receipt.On)), KeyOf(receipt));
        var suspense = new Account(receipt.OrganizationId.ToString(), AccountPurpose.Suspense, currency);
        if (result is null)
        {
            var bank = new Account(receipt.OrganizationId.ToString(), AccountPurpose.Bank, currency);
            return [new Transfer($"{key}/waits", TransferKind.Posted, bank, suspense, receipt.Gross, effective) { Reference = $"receipt {receipt.Id}, no rule" }];
        }
        if (!waited)
        {
            return SplitPostings.Of(result, effective, key);
        }
        return
        [
            .. result.Legs.Where(l => l.Leg.Purpose != LegPurpose.Suspense).Select(l => new Transfer(
                $"{key}/later/{l.Leg.Party}/{l.Leg.Purpose.ToString().ToLowerInvariant()}", TransferKind.Posted, suspense, SplitPostings.AccountOf(l.Leg, currency), l.Amount, effective)
            {
                Reference = $"receipt {receipt.Id}, {result.Rule}, {result.Rule.Digest}",
            }),
        ];
    }

    /// <summary>What happened to a split, in order, each computed on what stood before it.</summary>
    /// <exception cref="SharesException">A movement does not fit what stood.</exception>
    public static IReadOnlyList<Movement> Movements(SplitResult result, IEnumerable<ReceiptMovement> stored)
    {
        List<Movement> movements = [];
        foreach (var movement in stored.OrderBy(m => m.Number))
        {
            movements.Add(Movement(result, movements, movement));
        }
        return movements;
    }

    public static Movement Movement(SplitResult result, IReadOnlyCollection<Movement> before, ReceiptMovement stored) => stored.Kind == MovementKind.Release
        ? Mirror.Release(result, before, result.Rule.Steps.OfType<RetentionStep>().Single(s => s.Id == stored.Step), stored.Grade!, stored.Reference)
        : Mirror.Reverse(result, before, Money.FromMinor(stored.AmountMinor, result.Receipt.Gross.Currency), stored.Kind, stored.Reference);

    public static IReadOnlyList<Transfer> Rows(Receipt receipt, SplitResult result, Movement movement, ReceiptMovement stored) =>
        SplitPostings.Of(result, movement, Books.BookTime.Of(Books.BookTime.StartOf(stored.On)), $"{KeyOf(receipt)}/{stored.Number}");

    /// <summary>A receipt that no rule has split goes back whole.</summary>
    public static IReadOnlyList<Transfer> RowsOfWhole(Receipt receipt, ReceiptMovement stored)
    {
        var (currency, holder) = (Currency.Of(receipt.Currency), receipt.OrganizationId.ToString());
        return [new Transfer($"{KeyOf(receipt)}/{stored.Number}/whole", TransferKind.Posted, new(holder, AccountPurpose.Suspense, currency), new(holder, AccountPurpose.Bank, currency), receipt.Gross,
            Books.BookTime.Of(Books.BookTime.StartOf(stored.On))) { Reference = $"refund {stored.Reference}, receipt {receipt.Id}" }];
    }

    private static string KeyOf(Receipt receipt) => $"receipt/{receipt.Id}";
}
