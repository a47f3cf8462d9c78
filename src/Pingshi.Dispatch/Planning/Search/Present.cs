namespace Pingshi.Dispatch.Planning;

/// <summary>Puts the present plan on a roster: fixed visits first and as they stand, the others as far as they still hold.</summary>
internal static class Present
{
    /// <summary>A fixed visit that cannot be held is an error of whoever wrote the problem.</summary>
    /// <exception cref="ArgumentException">It names the job.</exception>
    public static void Put(Board board, Roster roster, Placing placing)
    {
        var announced = Enumerable.Range(0, board.Jobs.Length).Where(j => board.Jobs[j].AnnouncedEngineers.Length > 0)
            .OrderBy(j => !board.Jobs[j].Locked).ThenBy(j => board.Jobs[j].AnnouncedBegin).ThenBy(j => j).ToList();
        foreach (var number in announced)
        {
            var job = board.Jobs[number];
            var mark = roster.Mark;
            // A visit that is not fixed keeps its engineers, but slides where that helps; a linked one begins as announced.
            var exact = job.Fixed || job.IsLinked;
            if (Held(board, roster, placing, number, exact))
            {
                continue;
            }
            roster.BackTo(mark);
            if (job.Fixed)
            {
                throw new ArgumentException($"The fixed visit to job {job.Source.Id} cannot be held: it breaks a rule or does not go with another fixed visit.");
            }
        }
        roster.Forget();
    }

    private static bool Held(Board board, Roster roster, Placing placing, int number, bool exact)
    {
        var job = board.Jobs[number];
        if (placing.Bounds(number) is not var (notBefore, doneBy))
        {
            return false;
        }
        foreach (var engineer in job.AnnouncedEngineers)
        {
            if (InShift(board, job, engineer) is not { } shift || board.Duration(number, shift) is var duration && duration < 0 || !roster.HasParts(job, engineer))
            {
                return false;
            }
            var trial = exact
                ? new Trial(number, 0, duration, Math.Max(notBefore, job.AnnouncedBegin), Math.Min(doneBy, job.AnnouncedBegin + duration), Relaxed.Nothing)
                : new Trial(number, 0, duration, notBefore, doneBy, Relaxed.Nothing);
            if ((placing.At(shift, trial with { Index = Announced(board, roster, job, shift) }) ?? placing.Cheapest(null, shift, trial, null)) is not { } spot)
            {
                return false;
            }
            roster.Add(number, spot.Shift, spot.Index, exact ? spot.Begin : Roster.Unpinned);
        }
        return true;
    }

    private static int? InShift(Board board, BoardJob job, int engineer)
    {
        var at = Array.FindIndex(board.Shifts, s => s.Engineer == engineer && s.From <= job.AnnouncedBegin && job.AnnouncedBegin <= s.Limit);
        return at < 0 ? null : at;
    }

    /// <summary>Where it stands among those announced before it.</summary>
    private static int Announced(Board board, Roster roster, BoardJob job, int shift)
    {
        var index = 0;
        foreach (var other in roster.Order(shift))
        {
            index += board.Jobs[other].AnnouncedBegin < job.AnnouncedBegin ? 1 : 0;
        }
        return index;
    }
}
