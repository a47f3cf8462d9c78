namespace Pingshi.Dispatch.Planning;

/// <summary>Finds out why a visit is its engineer's: who else could, and what the plan would lose by them.</summary>
internal sealed class Reasons(Board board, Roster roster, Placing placing)
{
    public Reason Of(int number, int shift)
    {
        var (job, mine) = (board.Jobs[number], board.Shifts[shift].Engineer);
        var able = board.Shifts.Index().Where(s => board.Duration(number, s.Index) >= 0 && Stocked(job, s.Item.Engineer)).ToList();
        var (free, next) = job.Crew > 1 || job.Locked || job.Before.Length > 0 ? (0, null) : Others(number, shift, [.. able.Where(s => s.Item.Engineer != mine).Select(s => s.Index)]);
        return new(job.Fixed, job.AnnouncedEngineers.Contains(mine), job.Preferred.Contains(mine), able.Select(s => s.Item.Engineer).Distinct().Count(), free, next);
    }

    private bool Stocked(BoardJob job, int engineer) => job.Parts.All(p => board.Stock[engineer][p.Part] >= p.Count);

    private (int Free, Alternative? Next) Others(int number, int shift, int[] shifts)
    {
        var (mark, before) = (roster.Mark, roster.Total);
        roster.Take(number, []);
        var (mine, free, best) = (before - roster.Total, new HashSet<int>(), (Spot?)null);
        if (placing.Bounds(number) is var (notBefore, doneBy))
        {
            foreach (var other in shifts)
            {
                if (placing.Best(null, number, other, new(number, 0, board.Duration(number, other), notBefore, doneBy, Relaxed.Nothing)) is { } spot)
                {
                    free.Add(board.Shifts[other].Engineer);
                    best = best is { } found && !spot.Extra.IsBelow(found.Extra) ? best : spot;
                }
            }
        }
        roster.BackTo(mark);
        return (free.Count, best is { } next ? Made(next, next.Extra - mine) : null);
    }

    private Alternative Made(Spot spot, Cost more) =>
        new(board.Problem.Engineers[board.Shifts[spot.Shift].Engineer].Id, more.Broken, more.Overtime, more.Travel, more.Changes);
}
