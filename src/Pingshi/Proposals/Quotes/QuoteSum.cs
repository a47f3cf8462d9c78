using System.Globalization;
using Pingshi.Needs;
using Pingshi.Platform.Identity;
using Pingshi.Shares;

namespace Pingshi.Proposals.Quotes;

/// <summary>A line as sums need it.</summary>
public sealed record SummedLine(int Number, Id<Organization>? Supplier, IReadOnlyList<Id<Requirement>> Requirements, TaxedAmount Amount);

/// <summary>Net, tax and gross of several lines, whatever their rates.</summary>
public readonly record struct QuoteTotal(Money Net, Money Tax, Money Gross)
{
    public static QuoteTotal Of(IEnumerable<TaxedAmount> amounts, Currency currency)
    {
        IReadOnlyList<TaxedAmount> all = [.. amounts];
        return new(Money.Sum(all.Select(a => a.Net), currency), Money.Sum(all.Select(a => a.Tax), currency), Money.Sum(all.Select(a => a.Gross), currency));
    }
}

/// <summary>
/// The sums of a quote. A struck line counts in none of them. Every sum is exact and the same in any order of the lines; where
/// a line is divided (among its requirements, among the sites), it is divided evenly and the odd cents go by largest remainder.
/// </summary>
public sealed class QuoteSum(IEnumerable<SummedLine> lines, IReadOnlySet<int> struck, Currency currency)
{
    /// <summary>The lines that count.</summary>
    public IReadOnlyList<SummedLine> Counting { get; } = [.. lines.Where(l => !struck.Contains(l.Number)).OrderBy(l => l.Number)];

    public QuoteTotal Total => QuoteTotal.Of(Counting.Select(l => l.Amount), currency);

    public IReadOnlyDictionary<VatRate, QuoteTotal> ByRate => By(l => l.Amount.Rate);

    /// <summary>By supplier, where the reader may know it.</summary>
    public IReadOnlyDictionary<Id<Organization>, QuoteTotal> BySupplier =>
        Counting.Where(l => l.Supplier is not null).GroupBy(l => l.Supplier!.Value).ToDictionary(g => g.Key, g => QuoteTotal.Of(g.Select(l => l.Amount), currency));

    /// <summary>By requirement: a line that serves several is divided evenly among them.</summary>
    public IReadOnlyDictionary<Id<Requirement>, QuoteTotal> ByRequirement =>
        Divided(l => [.. l.Requirements.Distinct().Select(r => r.Value)]).ToDictionary(d => new Id<Requirement>(d.Key), d => d.Value);

    /// <summary>By site: every line is divided evenly among the sites.</summary>
    public IReadOnlyDictionary<Id<T>, QuoteTotal> BySite<T>(IReadOnlyList<Id<T>> sites) =>
        Divided(_ => [.. sites.Distinct().Select(s => s.Value)]).ToDictionary(d => new Id<T>(d.Key), d => d.Value);

    private Dictionary<TKey, QuoteTotal> By<TKey>(Func<SummedLine, TKey> key) where TKey : notnull =>
        Counting.GroupBy(key).ToDictionary(g => g.Key, g => QuoteTotal.Of(g.Select(l => l.Amount), currency));

    private Dictionary<Guid, QuoteTotal> Divided(Func<SummedLine, IReadOnlyList<Guid>> among)
    {
        var parts =
            from line in Counting
            let keys = among(line)
            where keys.Count > 0
            let portions = keys.Select(k => new Portion(k.ToString("N", CultureInfo.InvariantCulture), 1)).ToList()
            let nets = Allocation.Divide(line.Amount.Net, portions)
            let taxes = Allocation.Divide(line.Amount.Tax, portions)
            from i in Enumerable.Range(0, keys.Count)
            select (Key: keys[i], Net: nets[i].Amount, Tax: taxes[i].Amount);
        return parts.GroupBy(p => p.Key).ToDictionary(g => g.Key, g =>
        {
            var (net, tax) = (Money.Sum(g.Select(p => p.Net), currency), Money.Sum(g.Select(p => p.Tax), currency));
            return new QuoteTotal(net, tax, net + tax);
        });
    }
}
