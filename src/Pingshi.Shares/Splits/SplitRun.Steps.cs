using Pingshi.Shares.Rules;

namespace Pingshi.Shares.Splits;

/// <content>The kinds of steps.</content>
internal ref partial struct SplitRun<TTrace>
{
    private SuspenseReason Cost(PlannedStep step, CostStep cost, ref StepTotals totals)
    {
        var stated = step.Cost < 0 ? cost.Amount.Minor : step.Cost < _figures.Costs.Length ? _figures.Costs[step.Cost] : SplitFigures.Unknown;
        var due = stated < 0 ? 0 : Due(stated, cost.Per, totals);
        _facts = Stated(stated, totals.Paid, due);
        if (stated < 0 || due > _left)
        {
            return stated < 0 ? SuspenseReason.CostUnknown : SuspenseReason.CostNotCovered;
        }

        Divide(step, due);
        for (var i = 0; i < step.To.Length; i++)
        {
            _legs[SplitPlan.Cost(step.To[i])] += _desk.Parts[i];
        }

        _left -= due;
        _costs += due;
        totals = totals with { Paid = totals.Paid + due };
        return SuspenseReason.None;
    }

    private SuspenseReason Fee(PlannedStep step, FeeStep fee, ref StepTotals totals)
    {
        var due = Due(fee.Amount.Minor, fee.Per, totals);
        _facts = Stated(fee.Amount.Minor, totals.Paid, due);
        if (!Give(step, due))
        {
            return SuspenseReason.FeeNotCovered;
        }

        totals = totals with { Paid = totals.Paid + due };
        return SuspenseReason.None;
    }

    private SuspenseReason Floor(PlannedStep step, FloorStep floor)
    {
        var exact = floor.Amount is { } amount ? (Int128)amount.Minor * Millionths : (Int128)_base * floor.Rate.PartsPerMillion;
        var least = Rounded(exact);
        var lacking = Math.Max(0, least - _legs[SplitPlan.Share(step.Party)]);
        _facts = new StepFacts(floor.Amount is null ? _base : least, Before: 0, exact, least);
        if (lacking > _left)
        {
            return SuspenseReason.FloorNotMet;
        }

        _legs[SplitPlan.Share(step.Party)] += lacking;
        _desk.Credits[step.Party] += lacking;
        _left -= lacking;
        return SuspenseReason.None;
    }

    private SuspenseReason Percent(PlannedStep step, PercentStep percent, ref StepTotals totals)
    {
        var input = BaseOf(percent.Of);
        var before = _plan.PerAgreement ? totals.Base : 0;
        var (from, after) = ((Int128)before * percent.Rate.PartsPerMillion, ((Int128)before + input) * percent.Rate.PartsPerMillion);
        return Claim(step, input, before, from, after, ref totals);
    }

    private SuspenseReason Tiers(PlannedStep step, TiersStep tiers, ref StepTotals totals)
    {
        var input = BaseOf(tiers.Of);
        var before = tiers.Per == Per.Receipt ? 0 : totals.Base;
        return Claim(step, input, before, tiers.Tiers.Claim(before), tiers.Tiers.Claim(before + input), ref totals);
    }

    private SuspenseReason Claim(PlannedStep step, long input, long before, Int128 from, Int128 after, ref StepTotals totals)
    {
        var amount = Rounded(from, after);
        _facts = new StepFacts(input, before, after - from, amount);
        if (!Give(step, amount))
        {
            return SuspenseReason.OverClaimed;
        }

        totals = new StepTotals(totals.Base + input, totals.Paid + amount);
        return SuspenseReason.None;
    }

    private SuspenseReason Cap(PlannedStep step, CapStep cap, ref StepTotals totals)
    {
        var most = cap.Per == Per.Receipt ? cap.Amount.Minor : Math.Max(0, cap.Amount.Minor - totals.Paid);
        ref var share = ref _legs[SplitPlan.Share(step.Party)];
        var excess = Math.Max(0, share - most);
        _facts = Stated(cap.Amount.Minor, cap.Per == Per.Receipt ? 0 : totals.Paid, excess);
        share -= excess;
        _left += excess;
        totals = totals with { Paid = totals.Paid + share };
        return SuspenseReason.None;
    }

    private SuspenseReason Retention(PlannedStep step, RetentionStep retention, ref StepTotals totals)
    {
        var share = _legs[SplitPlan.Share(step.Party)];
        var before = _plan.PerAgreement ? totals.Base : 0;
        var (from, after) = ((Int128)before * retention.Rate.PartsPerMillion, ((Int128)before + share) * retention.Rate.PartsPerMillion);
        var kept = Rounded(from, after);
        _facts = new StepFacts(share, before, after - from, kept);
        totals = new StepTotals(totals.Base + share, totals.Paid + kept);
        _legs[SplitPlan.Share(step.Party)] -= kept;
        var grade = step.Verdict < _figures.Grades.Length ? _figures.Grades[step.Verdict] : -1;
        if (grade < 0)
        {
            _legs[SplitPlan.Retained(step.Party)] += kept;
            return SuspenseReason.None;
        }

        var released = Rounded((Int128)kept * retention.Release[grade].Rate.PartsPerMillion);
        _legs[SplitPlan.Share(step.Party)] += released;
        _legs[SplitPlan.Share(step.Otherwise)] += kept - released;
        return SuspenseReason.None;
    }

    /// <summary>The floors given so far are part of what is divided, and the least of their parties' parts.</summary>
    private SuspenseReason Remainder(PlannedStep step)
    {
        var pot = _left;
        for (var i = 0; i < step.To.Length; i++)
        {
            pot += _desk.Floors[i] = _desk.Credits[step.To[i]];
        }

        _facts = Stated(_left, 0, pot);
        var width = step.To.Length;
        if (pot == _left)
        {
            Divide(step, pot);
        }
        else
        {
            Apportionment.AboveFloors(pot, step.Weights, _desk.Floors[..width], _desk.Parts[..width], _desk.Remainders[..width], _desk.Open[..width]);
        }

        for (var i = 0; i < width; i++)
        {
            _legs[SplitPlan.Share(step.To[i])] += _desk.Parts[i] - _desk.Floors[i];
            _desk.Credits[step.To[i]] = 0;
        }

        _left = 0;
        return SuspenseReason.None;
    }

    /// <summary>What is due of a stated amount: all of it on each receipt, or what is still unpaid as far as this receipt reaches.</summary>
    private readonly long Due(long stated, Per per, StepTotals totals) =>
        per == Per.Receipt ? stated : Math.Min(_left, Math.Max(0, stated - totals.Paid));

    private static StepFacts Stated(long stated, long before, long amount) => new(stated, before, (Int128)amount * Millionths, amount);

    private readonly void Divide(PlannedStep step, long amount)
    {
        if (step.To.Length == 1)
        {
            _desk.Parts[0] = amount;
            return;
        }

        Apportionment.Divide(amount, step.Weights, step.WeightSum, _desk.Parts[..step.To.Length], _desk.Remainders[..step.To.Length]);
    }

    /// <summary>Gives by weight what goes beyond the floors already given; false, and nothing is given, when that is more than is left.</summary>
    private bool Give(PlannedStep step, long amount)
    {
        Divide(step, amount);
        var sum = 0L;
        for (var i = 0; i < step.To.Length; i++)
        {
            sum += Math.Max(0, _desk.Parts[i] - _desk.Credits[step.To[i]]);
        }

        if (sum > _left)
        {
            return false;
        }

        for (var i = 0; i < step.To.Length; i++)
        {
            ref var credit = ref _desk.Credits[step.To[i]];
            var counted = Math.Min(credit, _desk.Parts[i]);
            credit -= counted;
            _legs[SplitPlan.Share(step.To[i])] += _desk.Parts[i] - counted;
        }

        _left -= sum;
        return true;
    }
}
