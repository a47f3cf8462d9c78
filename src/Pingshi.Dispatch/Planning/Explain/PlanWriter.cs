namespace Pingshi.Dispatch.Planning;

/// <summary>Turns a roster into a plan, with the explanations asked for.</summary>
internal sealed class PlanWriter(Board board, Roster roster)
{
    private readonly Placing _placing = new(board, roster);

    /// <param name="steps">Steps of the search.</param>
    /// <param name="explained">Whether the visits to a job, or what stands in its way, are explained.</param>
    public DispatchPlan Write(long steps, Func<int, bool> explained)
    {
        var visits = board.Shifts.Index().OrderBy(s => s.Item.Engineer).ThenBy(s => s.Item.From).SelectMany(s => Visits(s.Index, explained)).ToList();
        var obstacles = new Obstacles(board, roster, _placing, new(board));
        var absent = Enumerable.Range(0, board.Jobs.Length).Where(j => !roster.IsServed(j)).ToList();
        var late = visits.Where(v => board.Jobs[board.JobOf(v.Job)].Source.Due is { } due && v.End > due).Select(v => board.JobOf(v.Job)).Distinct().Order().ToList();
        return new()
        {
            Visits = visits,
            Unserved = [.. absent.Select(j => explained(j) ? obstacles.Of(j, late: false) : Bare(j))],
            Late = [.. late.Select(j => explained(j) ? Late(j, obstacles) : Bare(j))],
            Score = Score(absent, visits),
            Iterations = steps,
        };
    }

    private Shortfall Bare(int number) => new(board.Jobs[number].Source.Id, [], []);

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
        var broken = roster.Total.Broken + absent.Sum(j => board.Jobs[j].AbsenceWeight);
        var byEngineer = visits.ToLookup(v => v.Engineer, v => (long)(v.End - v.Begin).TotalSeconds);
        var work = board.Problem.Engineers.Select(e => byEngineer[e.Id].Sum()).ToList();
        return new(broken, absent.Sum(j => (long)board.Jobs[j].Priority), roster.Total.Overtime, roster.Total.Travel,
            roster.Total.Changes + absent.Count(j => board.Jobs[j].AnnouncedEngineers.Length > 0), work.Max() - work.Min());
    }
}
