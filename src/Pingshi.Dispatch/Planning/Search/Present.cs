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
            Spot? best = null;
            for (var shift = 0; shift < board.Shifts.Length; shift++)
            {
                var of = board.Shifts[shift];
                if (of.Engineer == engineer && of.From <= job.AnnouncedBegin && job.AnnouncedBegin <= of.Limit)
                {
                    var from = exact ? Math.Max(notBefore, job.AnnouncedBegin) : notBefore;
                    best = placing.Best(best, number, shift, new(number, 0, board.Durations(number)[shift], from, doneBy, Relaxed.Nothing));
                }
            }
            if (best is not { } spot || (exact && spot.Begin != job.AnnouncedBegin))
            {
                return false;
            }
            roster.Add(number, spot.Shift, spot.Index, exact ? spot.Begin : Roster.Unpinned);
        }
        return true;
    }
}
