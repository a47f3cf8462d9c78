using System.Numerics;
using Pingshi.Shares.Rules;

namespace Pingshi.Shares.Splits;

/// <summary>
/// The rule's meaning written a second time, with numbers of any size and no care for speed: what the product answers must be this.
/// </summary>
internal sealed class PlainSplit(SplitRule rule)
{
    private readonly Dictionary<(string Step, string Period), (BigInteger Base, BigInteger Paid)> _totals = [];

    public (Dictionary<Leg, BigInteger> Legs, SuspenseReason Reason) Of(Receipt receipt)
    {
        var legs = new Dictionary<Leg, BigInteger>();
        var credits = rule.Parties.ToDictionary(p => p.Id, _ => BigInteger.Zero);
        BigInteger gross = receipt.Gross.Minor, net = receipt.Net!.Value.Minor, costs = 0;
        var start = rule.OfGross ? gross : net;
        var left = start;
        Add(rule.Holder, LegPurpose.Tax, gross - start);
        var reason = SuspenseReason.None;
        foreach (var step in start == 0 ? [] : rule.Steps)
        {
            reason = One(step);
            if (reason != SuspenseReason.None)
            {
                break;
            }
        }

        Add(rule.Holder, LegPurpose.Suspense, left);
        return (legs.Where(l => l.Value != 0).ToDictionary(), reason == SuspenseReason.None && left > 0 ? SuspenseReason.NoRemainder : reason);

        void Add(string party, LegPurpose purpose, BigInteger amount) => legs[new(party, purpose)] = Got(party, purpose) + amount;

        BigInteger Got(string party, LegPurpose purpose) => legs.GetValueOrDefault(new(party, purpose));

        BigInteger Base(StepBase of) => of switch
        {
            StepBase.Gross => gross, StepBase.Net => net, StepBase.Left => left, StepBase.Margin => start - costs,
        };

        SuspenseReason One(SplitStep step)
        {
            var period = step is CostStep { Per: Per.Period } or FeeStep { Per: Per.Period } or TiersStep { Per: Per.Period } or CapStep { Per: Per.Period }
                ? receipt.On.ToString("yyyy-MM", System.Globalization.CultureInfo.InvariantCulture) : "";
            var (before, paid) = _totals.GetValueOrDefault((step.Id, period));
            switch (step)
            {
                case CostStep s:
                    var cost = s.Name is not null ? receipt.Costs[s.Name].Minor : Due(s.Amount.Minor, s.Per);
                    if (cost > left)
                    {
                        return SuspenseReason.CostNotCovered;
                    }

                    foreach (var (party, part) in Divided(cost, s.To))
                    {
                        Add(party, LegPurpose.Cost, part);
                    }

                    (left, costs) = (left - cost, costs + cost);
                    Keep(0, cost);
                    return SuspenseReason.None;
                case FeeStep s:
                    var fee = Due(s.Amount.Minor, s.Per);
                    return Give(s.To, fee) && Keep(0, fee) ? SuspenseReason.None : SuspenseReason.FeeNotCovered;
                case FloorStep s:
                    var floor = s.Amount is { } fixedFloor ? fixedFloor.Minor : Round(start * s.Rate.PartsPerMillion);
                    var lacking = BigInteger.Max(0, floor - Got(s.To, LegPurpose.Share));
                    if (lacking > left)
                    {
                        return SuspenseReason.FloorNotMet;
                    }

                    Add(s.To, LegPurpose.Share, lacking);
                    credits[s.To] += lacking;
                    left -= lacking;
                    return SuspenseReason.None;
                case PercentStep s:
                    return Claim(s.To, Base(s.Of), rule.RoundsPerAgreement ? before : 0, total => total * s.Rate.PartsPerMillion);
                case TiersStep s:
                    return Claim(s.To, Base(s.Of), s.Per == Per.Receipt ? 0 : before, total => TierClaim(s.Tiers, total));
                case CapStep s:
                    var most = s.Per == Per.Receipt ? s.Amount.Minor : BigInteger.Max(0, s.Amount.Minor - paid);
                    var excess = BigInteger.Max(0, Got(s.Party, LegPurpose.Share) - most);
                    Add(s.Party, LegPurpose.Share, -excess);
                    left += excess;
                    Keep(0, Got(s.Party, LegPurpose.Share));
                    return SuspenseReason.None;
                case RetentionStep s:
                    var share = Got(s.From, LegPurpose.Share);
                    var since = rule.RoundsPerAgreement ? before : 0;
                    var kept = Round((since + share) * s.Rate.PartsPerMillion) - Round(since * s.Rate.PartsPerMillion);
                    Keep(share, kept);
                    Add(s.From, LegPurpose.Share, -kept);
                    if (receipt.Grades.TryGetValue(s.Verdict, out var grade))
                    {
                        var released = Round(kept * s.Release.Single(r => r.Grade == grade).Rate.PartsPerMillion);
                        Add(s.From, LegPurpose.Share, released);
                        Add(s.Otherwise, LegPurpose.Share, kept - released);
                    }
                    else
                    {
                        Add(s.From, LegPurpose.Retained, kept);
                    }

                    return SuspenseReason.None;
                default:
                    var to = ((RemainderStep)step).To;
                    var pot = left + to.Aggregate(BigInteger.Zero, (sum, t) => sum + credits[t.Key]);
                    foreach (var share2 in Allocation.Within(
                        Money.FromMinor((long)pot, rule.Currency), [.. to.Select(t => new BoundedPortion(t.Key, t.Weight, (long)credits[t.Key]))]))
                    {
                        Add(share2.Key, LegPurpose.Share, share2.Amount.Minor - credits[share2.Key]);
                        credits[share2.Key] = 0;
                    }

                    left = 0;
                    return SuspenseReason.None;
            }

            BigInteger Due(long stated, Per per) => per == Per.Receipt ? stated : BigInteger.Min(left, BigInteger.Max(0, stated - paid));

            bool Keep(BigInteger seen, BigInteger given)
            {
                _totals[(step.Id, period)] = (before + seen, paid + given);
                return true;
            }

            SuspenseReason Claim(IReadOnlyList<Portion> to, BigInteger input, BigInteger since, Func<BigInteger, BigInteger> millionths)
            {
                var amount = rule.RoundsPerAgreement
                    ? Round(millionths(since + input)) - Round(millionths(since))
                    : Round(millionths(since + input) - millionths(since));
                return Give(to, amount) && Keep(input, amount) ? SuspenseReason.None : SuspenseReason.OverClaimed;
            }
        }

        bool Give(IReadOnlyList<Portion> to, BigInteger amount)
        {
            var additions = Divided(amount, to).Select(d => (d.Party, d.Part, Added: BigInteger.Max(0, d.Part - credits[d.Party]))).ToList();
            var sum = additions.Aggregate(BigInteger.Zero, (total, d) => total + d.Added);
            if (sum > left)
            {
                return false;
            }

            foreach (var (party, part, added) in additions)
            {
                Add(party, LegPurpose.Share, added);
                credits[party] -= part - added;
            }

            left -= sum;
            return true;
        }
    }

    private static BigInteger TierClaim(Tiers tiers, BigInteger total)
    {
        var rate = tiers.All.Where((t, i) => i == 0 || total > t.Above).Last().Rate.PartsPerMillion;
        return tiers.Mode == TierMode.Whole
            ? total * rate
            : tiers.All.Select((t, i) => (Low: (BigInteger)t.Above, High: i + 1 < tiers.All.Count ? tiers.All[i + 1].Above : total, t.Rate.PartsPerMillion))
                .Aggregate(BigInteger.Zero, (sum, t) => sum + (BigInteger.Max(0, BigInteger.Min(t.High, total) - t.Low) * t.PartsPerMillion));
    }

    private static IEnumerable<(string Party, BigInteger Part)> Divided(BigInteger amount, IReadOnlyList<Portion> to)
    {
        var sum = to.Sum(t => t.Weight);
        var quotas = to.Select(t => (t.Key, t.Weight, Units: amount * t.Weight / sum, Odd: amount * t.Weight % sum)).ToList();
        var odd = (int)(amount - quotas.Aggregate(BigInteger.Zero, (total, q) => total + q.Units));
        var lucky = quotas.OrderByDescending(q => q.Odd).ThenByDescending(q => q.Weight).ThenBy(q => q.Key, StringComparer.Ordinal).Take(odd).Select(q => q.Key).ToHashSet();
        return quotas.Select(q => (q.Key, q.Units + (lucky.Contains(q.Key) ? 1 : 0)));
    }

    private BigInteger Round(BigInteger millionths)
    {
        var (units, rest) = BigInteger.DivRem(millionths, 1_000_000);
        return units + (rule.Rounding switch
        {
            Rounding.Down => 0,
            Rounding.Up => rest > 0 ? 1 : 0,
            Rounding.HalfUp => rest >= 500_000 ? 1 : 0,
            Rounding.HalfEven => rest > 500_000 || (rest == 500_000 && !units.IsEven) ? 1 : 0,
        });
    }
}
