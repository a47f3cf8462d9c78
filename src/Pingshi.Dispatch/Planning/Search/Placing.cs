namespace Pingshi.Dispatch.Planning;

/// <summary>A place in a shift, and what it adds.</summary>
internal readonly record struct Spot(int Shift, int Index, int Begin, Cost Extra);

/// <summary>Finds the cheapest place for a job, or the cheapest crew, and puts it there; but never where that breaks more promises than leaving it out.</summary>
internal sealed class Placing(Board board, Roster roster)
{
    private const int MostBeginnings = 60;

    /// <summary>Places a job among these shifts; false where it finds no place.</summary>
    public bool Place(int number, ReadOnlySpan<int> shifts, Chance? blink = null)
    {
        var job = board.Jobs[number];
        if (Bounds(number) is not var (notBefore, doneBy))
        {
            return false;
        }
        if (job.Crew > 1)
        {
            return PlaceCrew(number, shifts, notBefore, doneBy);
        }
        if (Best(number, shifts, notBefore, doneBy, Relaxed.Nothing, blink) is not { } spot || spot.Extra.Broken > job.AbsenceWeight)
        {
            return false;
        }
        roster.Add(number, spot.Shift, spot.Index, job.IsLinked ? spot.Begin : Roster.Unpinned);
        return true;
    }

    /// <summary>When a job may begin and must be done for the jobs it is linked with; null where one that must come before is not placed.</summary>
    public (int NotBefore, int DoneBy)? Bounds(int number)
    {
        var (job, notBefore, doneBy) = (board.Jobs[number], int.MinValue, int.MaxValue);
        foreach (var after in job.After)
        {
            if (!roster.IsServed(after))
            {
                return null;
            }
            notBefore = Math.Max(notBefore, roster.ShiftsOf[after].Max(s => roster.Pin[after] + board.Duration(after, s)));
        }
        foreach (var before in job.Before.Where(roster.IsServed))
        {
            doneBy = Math.Min(doneBy, roster.Pin[before]);
        }
        return (notBefore, doneBy);
    }

    public Spot? Best(int number, ReadOnlySpan<int> shifts, int notBefore, int doneBy, Relaxed relaxed, Chance? blink = null)
    {
        Spot? best = null;
        foreach (var shift in shifts)
        {
            best = Best(best, number, shift, new(number, 0, board.Duration(number, shift), notBefore, doneBy, relaxed), blink);
        }
        return best;
    }

    /// <summary>The better of a spot and the best in this shift.</summary>
    public Spot? Best(Spot? best, int number, int shift, Trial trial, Chance? blink = null)
    {
        return trial.Duration < 0 || !roster.HasParts(board.Jobs[number], board.Shifts[shift].Engineer) ? best : Cheapest(best, shift, trial, blink);
    }

    /// <summary>The same without a look at skills and parts.</summary>
    public Spot? Cheapest(Spot? best, int shift, Trial trial, Chance? blink)
    {
        for (var index = 0; index <= roster.Order(shift).Length; index++)
        {
            if (blink?.Below(100) != 0 && At(shift, trial with { Index = index }) is { } spot && (best is not { } found || spot.Extra.IsBelow(found.Extra)))
            {
                best = spot;
            }
        }
        return best;
    }

    /// <summary>The very place that is tried; null where a rule stands against it.</summary>
    public Spot? At(int shift, in Trial trial)
    {
        var walk = new Walk(board, roster, shift);
        return walk.Run(trial) ? new(shift, trial.Index, walk.TrialBegin, walk.Cost - roster.CostOf(shift)) : null;
    }

    /// <summary>All begin together: of the moments at which one of them could begin, the one with the cheapest crew.</summary>
    private bool PlaceCrew(int number, ReadOnlySpan<int> shifts, int notBefore, int doneBy)
    {
        var beginnings = new SortedSet<int>();
        foreach (var shift in shifts)
        {
            for (var index = 0; index <= roster.Order(shift).Length; index++)
            {
                if (board.Duration(number, shift) >= 0 && At(shift, new(number, index, board.Duration(number, shift), notBefore, doneBy, Relaxed.Nothing)) is { } spot)
                {
                    beginnings.Add(spot.Begin);
                }
            }
        }
        var (best, cheapest) = ((List<Spot>?)null, new Cost(board.Jobs[number].AbsenceWeight, long.MaxValue, 0, 0));
        var step = Math.Max(1, beginnings.Count / MostBeginnings);
        foreach (var begin in beginnings.Where((_, i) => i % step == 0))
        {
            if (Crew(number, shifts, begin, doneBy) is { } crew)
            {
                var own = board.Jobs[number].Broken(begin, begin + crew.Max(s => board.Duration(number, s.Shift)));
                var extra = crew.Aggregate(new Cost(own, 0, 0, 0), (sum, s) => sum + s.Extra);
                if (extra.IsBelow(cheapest))
                {
                    (best, cheapest) = (crew, extra);
                }
            }
        }
        foreach (var spot in best ?? [])
        {
            roster.Add(number, spot.Shift, spot.Index, spot.Begin);
        }
        return best is not null;
    }

    /// <summary>The cheapest for that beginning, one spot for each engineer; those who end by the due instant first.</summary>
    private List<Spot>? Crew(int number, ReadOnlySpan<int> shifts, int begin, int doneBy)
    {
        var spots = new Dictionary<int, Spot>();
        foreach (var shift in shifts)
        {
            var duration = board.Duration(number, shift);
            // Not before and done at once after: it begins at that moment or not at all.
            var trial = new Trial(number, 0, duration, begin, Math.Min(doneBy, begin + duration), Relaxed.Nothing);
            if (Best(null, number, shift, trial) is { } spot)
            {
                var engineer = board.Shifts[shift].Engineer;
                spots[engineer] = spots.TryGetValue(engineer, out var other) && other.Extra.IsBelow(spot.Extra) ? other : spot;
            }
        }
        var crew = spots.OrderBy(s => begin + board.Duration(number, s.Value.Shift) > board.Jobs[number].Due).ThenBy(s => s.Value.Extra.Broken).ThenBy(s => s.Value.Extra.Overtime).ThenBy(s => s.Value.Extra.Travel).ThenBy(s => s.Value.Extra.Changes).ThenBy(s => s.Key)
            .Select(s => s.Value).Take(board.Jobs[number].Crew).ToList();
        return crew.Count == board.Jobs[number].Crew ? crew : null;
    }
}
