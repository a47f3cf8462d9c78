using Pingshi.Shares;

namespace Pingshi.Contracts;

/// <summary>
/// A band of the assessment table (考核办法): a grade from <paramref name="From"/> up to, and not with, <paramref name="To"/>
/// (the highest band with 100) deducts so much of what the graded work is worth, demands rectification, or lets the customer terminate.
/// </summary>
public sealed record AssessmentBand(int From, int To, long DeductPartsPerMillion, bool Rectify, bool Terminates);

/// <summary>The assessment table: every grade from 0 to 100 falls into exactly one band.</summary>
public static class Assessment
{
    public const int Highest = 100;

    /// <summary>The band of a grade.</summary>
    /// <param name="bands">A table without objections (<see cref="WhyNot"/>).</param>
    /// <param name="grade">0 to 100.</param>
    public static AssessmentBand Of(IReadOnlyList<AssessmentBand> bands, decimal grade) => bands.Single(b => b.Holds(grade));

    /// <summary>All reasons why these bands are no table: each gap and overlap, and a better grade that costs more.</summary>
    public static IEnumerable<Reason> WhyNot(IReadOnlyList<AssessmentBand> bands)
    {
        foreach (var wrong in bands.Where(b => b.From < 0 || b.To > Highest || b.From >= b.To))
        {
            yield return ContractRules.BandOutOfRange.Because("from", wrong.From, wrong.To);
        }
        List<AssessmentBand> sorted = [.. bands.OrderBy(b => b.From).ThenBy(b => b.To)];
        var reached = 0;
        foreach (var band in sorted)
        {
            if (band.From > reached)
            {
                yield return ContractRules.BandsGap.Because("from", reached, band.From);
            }
            if (band.From < reached)
            {
                yield return ContractRules.BandsOverlap.Because("from", band.From, Math.Min(reached, band.To));
            }
            reached = Math.Max(reached, band.To);
        }
        if (reached < Highest)
        {
            yield return ContractRules.BandsGap.Because("to", reached, Highest);
        }
        foreach (var (worse, better) in sorted.Zip(sorted.Skip(1)).Where(p => p.Second.DeductPartsPerMillion > p.First.DeductPartsPerMillion || (p.Second.Terminates && !p.First.Terminates)))
        {
            yield return ContractRules.BetterCostsMore.Because("deduct", better.From, worse.From);
        }
    }

    extension(AssessmentBand band)
    {
        public bool Holds(decimal grade) => grade >= band.From && (grade < band.To || (band.To == Highest && grade == Highest));

        public Percentage Deduct => Percentage.FromPartsPerMillion(band.DeductPartsPerMillion);
    }

    extension(ContractTerms terms)
    {
        /// <summary>A contract needs no table; one that has bands has a whole one.</summary>
        public IEnumerable<Reason> WhyNotBands() => terms.Assessment.Count == 0 ? [] : WhyNot(terms.Assessment);
    }
}
