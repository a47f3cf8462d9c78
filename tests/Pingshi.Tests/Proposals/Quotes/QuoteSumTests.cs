using CsCheck;
using Pingshi.Needs;
using Pingshi.Platform.Data;
using Pingshi.Platform.Identity;
using Pingshi.Proposals.Quotes;
using Pingshi.Shares;

namespace Pingshi.Tests.Proposals.Quotes;

/// <summary>Money of a quote: exact, the same in any order, and a struck line counts in none of it.</summary>
public class QuoteSumTests
{
    private static readonly Id<Requirement>[] Requirements = [.. Enumerable.Range(1, 5).Select(n => new Id<Requirement>(new Guid(n, 0, 0, [0, 0, 0, 0, 0, 0, 0, 1])))];
    private static readonly Id<Organization>[] Suppliers = [.. Enumerable.Range(1, 3).Select(n => new Id<Organization>(new Guid(n, 0, 0, [0, 0, 0, 0, 0, 0, 0, 2])))];

    private static readonly int[] Rates = [13, 9, 6, 3, 0];

    private static readonly Gen<LinePrice> Price =
        from unit in Gen.Long[1, 1_000_000_000_000]
        from quantity in Gen.Int[1, 10_000_000]
        from periods in Gen.Int[1, 1_000]
        from discount in Gen.Long[0, 999_999]
        from rate in Gen.Int[0, 4]
        select new LinePrice(UnitPrice.FromMillionths(unit, Currency.Cny), quantity / 1000m, periods / 100m, Percentage.FromPartsPerMillion(discount), VatRate.Of(Rates[rate]));

    private static readonly Gen<SummedLine[]> Lines =
        Gen.Select(Price, Gen.Int[1, 5], Gen.Int[0, 2], (price, serves, supplier) => new SummedLine(0, Suppliers[supplier], [.. Requirements.Take(serves)], price.Amount))
            .Array[0, 12].Select(lines => lines.Select((l, i) => l with { Number = i + 1 }).ToArray());

    [Fact]
    public void Explains_a_line_step_by_step()
    {
        LinePrice price = new(UnitPrice.Of(1234.567891m, Currency.Cny), 3, 2.5m, Percentage.Of(12.5m), VatRate.Of(6));
        Assert.Equal(Money.Yuan(9259.26m), price.List);
        Assert.Equal(Money.Yuan(1157.41m), price.Off);
        Assert.Equal((Money.Yuan(8101.85m), Money.Yuan(486.11m), Money.Yuan(8587.96m)), (price.Amount.Net, price.Amount.Tax, price.Amount.Gross));
    }

    [Fact]
    public void Every_step_of_a_line_adds_up() => Price.Sample(price =>
    {
        Assert.Equal(price.List, price.Amount.Net + price.Off);
        Assert.Equal(price.Amount.Gross, price.Amount.Net + price.Amount.Tax);
        Assert.True(price.Off.Sign >= 0 && price.Off <= price.List);
    });

    [Fact]
    public void The_total_is_the_sum_of_the_lines_in_any_order() => Gen.Select(Lines, Gen.Int).Sample((lines, seed) =>
    {
        var total = Sum(lines).Total;
        Assert.Equal(total.Gross, total.Net + total.Tax);
        Assert.Equal(lines.Sum(l => l.Amount.Gross.Minor), total.Gross.Minor);
        var shuffled = lines.OrderBy(l => (l.Number * 7919) ^ seed).ToArray();
        Assert.Equal(total, Sum(shuffled).Total);
        Assert.Equal(Sum(lines).ByRequirement.OrderBy(s => s.Key), Sum(shuffled).ByRequirement.OrderBy(s => s.Key));
    });

    [Fact]
    public void Every_summary_adds_up_to_the_total() => Lines.Sample(lines =>
    {
        var sum = Sum(lines);
        foreach (var parts in (IEnumerable<QuoteTotal>[])[sum.ByRequirement.Values, sum.BySupplier.Values, sum.ByRate.Values, sum.BySite(Suppliers).Values])
        {
            Assert.Equal(sum.Total.Net.Minor, parts.Sum(p => p.Net.Minor));
            Assert.Equal(sum.Total.Tax.Minor, parts.Sum(p => p.Tax.Minor));
            Assert.Equal(sum.Total.Gross.Minor, parts.Sum(p => p.Gross.Minor));
        }
    });

    [Fact]
    public void A_struck_line_counts_nowhere_and_restoring_it_brings_back_the_same_sums() => Gen.Select(Lines, Gen.Int[1, 12]).Sample((lines, number) =>
    {
        var struck = new QuoteSum(lines, new HashSet<int> { number }, Currency.Cny);
        var without = Sum([.. lines.Where(l => l.Number != number)]);
        Assert.Equal(without.Total, struck.Total);
        Assert.Equal(without.BySupplier.OrderBy(s => s.Key), struck.BySupplier.OrderBy(s => s.Key));
        Assert.DoesNotContain(struck.Counting, l => l.Number == number);
        Assert.Equal(Sum(lines).Total, new QuoteSum(lines, new HashSet<int>(), Currency.Cny).Total);
    });

    [Fact]
    public void The_effect_of_a_redraft_is_the_difference_of_the_totals() => Gen.Select(Lines, Lines).Sample((before, after) =>
    {
        var effect = QuoteEffect.Between([.. before.Select(Compared)], [.. after.Select(Compared)], Currency.Cny);
        Assert.Equal(Sum(after).Total.Gross - Sum(before).Total.Gross, effect.Price);
        Assert.Equal(effect.Price.Minor, effect.Lines.Sum(l => l.Difference.Minor));
        var back = QuoteEffect.Between([.. after.Select(Compared)], [.. before.Select(Compared)], Currency.Cny);
        Assert.Equal((-effect.Price, -effect.Days), (back.Price, back.Days));
    });

    [Fact]
    public void The_whole_is_delivered_with_its_slowest_line()
    {
        var effect = QuoteEffect.Between(
            [new(1, "甲", Money.Yuan(100), 30), new(2, "乙", Money.Yuan(50), 60)], [new(1, "甲", Money.Yuan(120), 45), new(3, "丙", Money.Yuan(10), 20)], Currency.Cny);
        Assert.Equal((Money.Yuan(-20), -15), (effect.Price, effect.Days));
        Assert.Equal([LineChange.Changed, LineChange.Removed, LineChange.Added], effect.Lines.Select(l => l.Change));
        Assert.Equal([15, -60, 20], effect.Lines.Select(l => l.DaysDifference));
    }

    private static ComparedLine Compared(SummedLine line) => new(line.Number, "行", line.Amount.Gross, line.Number * 3);

    private static QuoteSum Sum(IReadOnlyList<SummedLine> lines) => new(lines, new HashSet<int>(), Currency.Cny);
}
