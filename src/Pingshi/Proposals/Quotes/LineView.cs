using Pingshi.Needs;

namespace Pingshi.Proposals.Quotes;

/// <summary>An amount as pages and programs see it.</summary>
public sealed record Amounts(decimal Net, decimal Tax, decimal Gross)
{
    public static Amounts Of(QuoteTotal total) => new(total.Net.Amount, total.Tax.Amount, total.Gross.Amount);
}

/// <summary>Every step from the unit price to the gross amount, so that anyone can recompute it.</summary>
public sealed record Explained(
    decimal UnitPrice, decimal Quantity, decimal Periods, decimal List, decimal DiscountPercent, string? DiscountReason, decimal Off, decimal Net, decimal VatPercent, decimal Tax, decimal Gross)
{
    public static Explained Of(LinePrice price, string? reason)
    {
        var amount = price.Amount;
        return new(
            price.Unit.Price, price.Quantity, price.Periods, price.List.Amount, price.Discount.Percent, reason, price.Off.Amount,
            amount.Net.Amount, amount.Rate.Percentage.Percent, amount.Tax.Amount, amount.Gross.Amount);
    }
}

/// <summary>A line as it is shown.</summary>
/// <param name="Price">Null where the reader may not see it.</param>
/// <param name="Supplier">Null where the reader may not know it.</param>
public sealed record LineView(
    Id<QuoteLine> Id, int Number, string Key, string Name, string Unit, int DeliveryDays, int OnRevision, string? Supplier, Explained? Price,
    IReadOnlyList<Choice<Requirement>> Serves, bool IsStruck, string? StruckWords, IReadOnlyList<Reason> Stale)
{
    internal static LineView Of(LoadedLine line, string? supplier, bool isStruck, IReadOnlyList<Reason> stale) => new(
        line.Line.Id, line.Line.Number, QuoteRules.KeyOf(line.Line.Number), line.Line.Name, line.Line.Unit, line.Line.DeliveryDays, line.Line.OnRevision, supplier,
        line.Computed is { } price ? Explained.Of(price, line.Price!.DiscountReason) : null, [.. line.Serves.Select(s => new Choice<Requirement>(s.Id, s.Key))],
        isStruck, line.Strike?.Words, stale);
}

/// <summary>One row of a summary: what it is summed by, and the sums.</summary>
public sealed record SumRow(string Name, Amounts Amounts);
