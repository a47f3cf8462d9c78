using System.Collections.Frozen;

namespace Pingshi.Shares.Splits;

/// <summary>Money that came in, as the rule needs to know it.</summary>
/// <param name="Id">The caller's name for it.</param>
/// <param name="On">The day it counts for.</param>
/// <param name="Gross">With tax.</param>
/// <param name="Net">Without tax, from the invoices it was matched to; null = not matched yet.</param>
public sealed record Receipt(string Id, DateOnly On, Money Gross, Money? Net)
{
    /// <summary>Costs that the rule passes through, by their name; zero or more, in the receipt's currency.</summary>
    public IReadOnlyDictionary<string, Money> Costs { get; init; } = FrozenDictionary<string, Money>.Empty;

    /// <summary>Grades already given, by verdict.</summary>
    public IReadOnlyDictionary<string, string> Grades { get; init; } = FrozenDictionary<string, string>.Empty;
}
