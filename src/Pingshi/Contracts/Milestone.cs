using System.Globalization;
using NodaTime;
using Pingshi.Needs;
using Pingshi.Shares;

namespace Pingshi.Contracts;

/// <summary>A milestone: what it delivers, by when, and its share of the contract's amount.</summary>
/// <param name="Key">M1, M2 …: stays with it over all editions.</param>
/// <param name="SharePartsPerMillion">Of the amount.</param>
/// <param name="IsAdvance">Paid before anything is delivered.</param>
/// <param name="PaymentDays">Days from acceptance (of an advance: from its due day) within which it is paid.</param>
/// <param name="Proof">What shows that it is done.</param>
public sealed record Milestone(
    string Key, string Name, IReadOnlyList<Id<Requirement>> Requirements, LocalDate Due, long SharePartsPerMillion, bool IsAdvance, int PaymentDays, string Proof);

/// <summary>The milestones of a paper: nothing is promised that none delivers, and their amounts are the contract's to the cent.</summary>
public static class Milestones
{
    private const long Whole = 1_000_000;

    /// <summary>The longest payment term that a public body may agree on.</summary>
    public const int LongestPublicTerm = 60;

    extension(ContractTerms terms)
    {
        /// <summary>
        /// Each milestone's amount, by its key. They sum to the contract's amount exactly, in any order: odd cents go by largest
        /// remainder. Empty while the shares are not the whole, or where the paper names no amount.
        /// </summary>
        public IReadOnlyDictionary<string, Money> MilestoneAmounts() => terms.Amount is not { } amount || terms.Milestones.Sum(m => m.SharePartsPerMillion) != Whole
            ? new Dictionary<string, Money>()
            : Allocation.Divide(amount, [.. terms.Milestones.Select(m => new Portion(m.Key, m.SharePartsPerMillion))]).ToDictionary(a => a.Key, a => a.Amount);

        public string NextMilestoneKey() => "M" + (terms.Milestones.Select(m => int.Parse(m.Key.AsSpan(1), CultureInfo.InvariantCulture)).DefaultIfEmpty().Max() + 1).ToString(CultureInfo.InvariantCulture);

        /// <summary>All reasons against the milestones as they stand; none needs to be where nothing is paid.</summary>
        public IEnumerable<Reason> WhyNotMilestones()
        {
            var sum = terms.Milestones.Sum(m => m.SharePartsPerMillion);
            if (sum != Whole && !(terms.Milestones.Count == 0 && terms.AmountMinor == 0))
            {
                yield return ContractRules.MilestonesSum.Because("share", Percentage.FromPartsPerMillion(sum).ToString());
            }
            foreach (var late in terms.Milestones.Where(m => terms.IsPublic && m.PaymentDays > LongestPublicTerm))
            {
                yield return ContractRules.PaymentTooLate.Because("paymentDays", late.Name, LongestPublicTerm);
            }
        }

        /// <summary>All reasons why what is promised is not what the milestones deliver.</summary>
        public IEnumerable<Reason> WhyNotCovered()
        {
            var covered = terms.Milestones.SelectMany(m => m.Requirements).ToHashSet();
            List<string> open = [.. terms.Requirements.Where(r => !covered.Contains(r.Id)).Select(r => r.Key)];
            if (open.Count > 0)
            {
                yield return ContractRules.Uncovered.Because("requirements", string.Join(", ", open));
            }
            foreach (var empty in terms.Milestones.Where(m => m is { IsAdvance: false, Requirements.Count: 0 }))
            {
                yield return ContractRules.MilestoneDeliversNothing.Because("requirements", empty.Name);
            }
        }

        /// <summary>All reasons against putting this milestone there.</summary>
        public IEnumerable<Reason> WhyNotKeep(Milestone milestone)
        {
            if (milestone.Requirements.Except(terms.Requirements.Select(r => r.Id)).Any())
            {
                yield return ContractRules.UnknownRequirement.Because("requirements");
            }
            if (milestone.SharePartsPerMillion is <= 0 or > Whole)
            {
                yield return ContractRules.ShareOutOfRange.Because("share");
            }
        }
    }
}
