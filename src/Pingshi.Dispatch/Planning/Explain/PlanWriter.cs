namespace Pingshi.Dispatch.Planning;

/// <summary>Turns a roster into a plan, with the explanations asked for.</summary>
internal sealed class PlanWriter(Board board, Roster roster)
{
    private readonly Placing _placing = new(board, roster);

    /// <param name="steps">Steps of the search.</param>
    /// <param name="explained">Whether the visits to a job are explained.</param>
    public DispatchPlan Write(long steps, Func<int, bool> explained)
    {
        var visits = board.Shifts.Index().OrderBy(s => s.Item.Engineer).ThenBy(s => s.Item.From).SelectMany(s => Visits(s.Index, explained)).ToList();
        var obstacles = new Obstacles(board, roster, _placing, new(board));
        var absent = Enumerable.Range(0, board.Jobs.Length).Where(j => !roster.IsServed(j)).ToList();
        var late = Enumerable.Range(0, board.Jobs.Length).Where(j => roster.IsServed(j) && IsLate(j, visits)).ToList();
        return new()
        {
            Visits = visits,
            Unserved = [.. absent.Select(j => obstacles.Of(j, late: false))],
            Late = [.. late.Select(j => Late(j, obstacles))],
            Score = Score(absent, visits),
            Iterations = steps,
        };
    }

    private bool IsLate(int number, List<Visit> visits) =>
        board.Jobs[number].Source is { Due: { } due, Id: var id } && visits.Any(v => v.Job == id && v.End > due);

    private Shortfall Late(int number, Obstacles obstacles)
    {
        var mark = roster.Mark;
        roster.Take(number, []);
        var shortfall = obstacles.Of(number, late: true);
        roster.BackTo(mark);
        return shortfall;
    }

    private List<Visit> Visits(int shift, Func<int, bool> explained)
    {
        var order = roster.Order(shift).ToArray();
        var times = new Times[order.Length];
        var walk = new Walk(board, roster, shift) { Visits = times };
        walk.Run(Trial.None);
        var engineer = board.Problem.Engineers[board.Shifts[shift].Engineer].Id;
        var reasons = new Reasons(board, roster, _placing);
        return [.. times.Select(t => new Visit
        {
            Job = board.Jobs[t.Job].Source.Id, Engineer = engineer, Leave = board.Moment(t.Leave), Begin = board.Moment(t.Begin), End = board.Moment(t.End),
            Metres = t.Metres, Fixed = board.Jobs[t.Job].Fixed, Why = explained(t.Job) ? reasons.Of(t.Job, shift) : null,
        })];
    }

    private PlanScore Score(List<int> absent, List<Visit> visits)
    {
        var broken = roster.Total.Broken + absent.Sum(j => (board.Jobs[j].Due is null ? 0L : board.Jobs[j].DueWeight) + board.Jobs[j].WishedWeight);
        var work = board.Problem.Engineers.Select(e => visits.Where(v => v.Engineer == e.Id).Sum(v => (long)(v.End - v.Begin).TotalSeconds)).ToList();
        return new(broken, absent.Sum(j => (long)board.Jobs[j].Priority), roster.Total.Overtime, roster.Total.Travel,
            roster.Total.Changes + absent.Count(j => board.Jobs[j].AnnouncedEngineers.Length > 0), work.Max() - work.Min());
    }
}
