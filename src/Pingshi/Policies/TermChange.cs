using System.Globalization;

namespace Pingshi.Policies;

public enum Term
{
    NoticeDays,
    ProtectionDays,
    AnswerDays,
    MarginFloor,
    Rate,

    /// <summary>Where, in which industries and below which budget deals are kept for partners.</summary>
    Region,
    Industry,
    BudgetBelow,
}

/// <summary>What a change of a term means to the partner.</summary>
public enum Effect
{
    Better,
    Same,
    Worse,
}

/// <summary>One term of a version beside the same term of another.</summary>
/// <param name="Of">The product, region or industry, where a term has several.</param>
/// <param name="Before">As it stood, in plain figures; null where it was not there.</param>
public sealed record TermChange(Term Term, string? Of, string? Before, string? After, Effect Effect)
{
    /// <summary>Every term of both, whether it changed or not.</summary>
    public static IReadOnlyList<TermChange> Between(PolicyVersion before, PolicyVersion after) => Between(before.NoticeDays, before.Terms, after.NoticeDays, after.Terms);

    public static IReadOnlyList<TermChange> Between(int noticeBefore, PolicyTerms before, int noticeAfter, PolicyTerms after) =>
    [
        Number(Term.NoticeDays, null, noticeBefore, noticeAfter),
        Number(Term.ProtectionDays, null, before.ProtectionDays, after.ProtectionDays),
        Sooner(Number(Term.AnswerDays, null, before.AnswerDays, after.AnswerDays)),
        Number(Term.MarginFloor, null, before.MarginFloorPercent, after.MarginFloorPercent),
        .. Rates(before.Rates, after.Rates),
        .. Places(before.ReservedRegions, after.ReservedRegions),
        .. Members(before.ReservedIndustries, after.ReservedIndustries),
        Number(Term.BudgetBelow, null, Yuan(before.ReservedBelowMinor), Yuan(after.ReservedBelowMinor)),
    ];

    // What is not there counts as nothing: no rate, no amount below which deals are reserved.
    private static TermChange Number(Term term, string? of, decimal? before, decimal? after) =>
        new(term, of, Text(before), Text(after), (after ?? 0).CompareTo(before ?? 0) switch { > 0 => Effect.Better, 0 => Effect.Same, < 0 => Effect.Worse });

    private static IEnumerable<TermChange> Rates(IReadOnlyList<ProductRate> before, IReadOnlyList<ProductRate> after) =>
        from product in before.Concat(after).Select(r => r.Product).Distinct(StringComparer.OrdinalIgnoreCase)
        select Number(Term.Rate, product, PercentOf(before, product), PercentOf(after, product));

    private static decimal? PercentOf(IReadOnlyList<ProductRate> rates, string product) =>
        rates.FirstOrDefault(r => string.Equals(r.Product, product, StringComparison.OrdinalIgnoreCase))?.Percent;

    // A county stays reserved where its province is: what counts is the ground, not how it is written.
    private static IEnumerable<TermChange> Places(IReadOnlyList<string> before, IReadOnlyList<string> after) =>
        from code in before.Union(after)
        let was = before.Any(b => code.StartsWith(b, StringComparison.Ordinal))
        let stays = after.Any(a => code.StartsWith(a, StringComparison.Ordinal))
        select Kept(Term.Region, code, was, stays);

    private static IEnumerable<TermChange> Members(IReadOnlyList<ReservedIndustry> before, IReadOnlyList<ReservedIndustry> after) =>
        from industry in before.Concat(after).DistinctBy(i => i.Id)
        select Kept(Term.Industry, industry.Name, before.Any(b => b.Id == industry.Id), after.Any(a => a.Id == industry.Id));

    private static TermChange Kept(Term term, string of, bool before, bool after) => new(
        term, of, before ? of : null, after ? of : null, (before, after) switch { (false, true) => Effect.Better, (true, false) => Effect.Worse, (true, true) or (false, false) => Effect.Same });

    /// <summary>Of what one waits for, less is better.</summary>
    private static TermChange Sooner(TermChange number) =>
        number with { Effect = number.Effect switch { Effect.Better => Effect.Worse, Effect.Same => Effect.Same, Effect.Worse => Effect.Better } };

    private static decimal? Yuan(long? minor) => minor is { } fen ? fen / 100m : null;

    private static string? Text(decimal? number) => number?.ToString("0.####", CultureInfo.InvariantCulture);
}
