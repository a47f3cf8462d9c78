using Pingshi.Shares;

namespace Pingshi.Proposals.Quotes;

/// <summary>What became of a line between the version that was offered and the draft.</summary>
public enum LineChange
{
    Same,
    Changed,
    Added,
    Removed,
}

/// <summary>A line as the comparison needs it.</summary>
public sealed record ComparedLine(int Number, string Name, Money Gross, int DeliveryDays);

/// <summary>One line before and after: its price and time difference. A side that is not there counts nothing.</summary>
public sealed record LineEffect(int Number, string Name, LineChange Change, Money? Before, Money? After, Money Difference, int? DaysBefore, int? DaysAfter, int DaysDifference);

/// <summary>What a redraft changes against the offered version, line by line and as a whole (§4.3).</summary>
/// <param name="Price">Difference of the totals; always the sum of the lines' differences.</param>
/// <param name="Days">Difference of the delivery of the whole, which is delivered with its slowest line.</param>
public sealed record QuoteEffect(IReadOnlyList<LineEffect> Lines, Money Price, int Days)
{
    public static QuoteEffect Between(IReadOnlyCollection<ComparedLine> before, IReadOnlyCollection<ComparedLine> after, Currency currency)
    {
        var (old, now) = (before.ToDictionary(l => l.Number), after.ToDictionary(l => l.Number));
        IReadOnlyList<LineEffect> lines = [.. old.Keys.Union(now.Keys).Order().Select(n => Of(n, old.GetValueOrDefault(n), now.GetValueOrDefault(n), currency))];
        return new(lines, Money.Sum(lines.Select(l => l.Difference), currency), Slowest(after) - Slowest(before));
    }

    private static int Slowest(IReadOnlyCollection<ComparedLine> lines) => lines.Select(l => l.DeliveryDays).DefaultIfEmpty().Max();

    private static LineEffect Of(int number, ComparedLine? before, ComparedLine? after, Currency currency)
    {
        var zero = Money.Zero(currency);
        var change = (before, after) switch
        {
            (null, _) => LineChange.Added,
            (_, null) => LineChange.Removed,
            _ when before.Gross == after.Gross && before.DeliveryDays == after.DeliveryDays && before.Name == after.Name => LineChange.Same,
            _ => LineChange.Changed,
        };
        return new(
            number, (after ?? before)!.Name, change, before?.Gross, after?.Gross, (after?.Gross ?? zero) - (before?.Gross ?? zero),
            before?.DeliveryDays, after?.DeliveryDays, (after?.DeliveryDays ?? 0) - (before?.DeliveryDays ?? 0));
    }
}
