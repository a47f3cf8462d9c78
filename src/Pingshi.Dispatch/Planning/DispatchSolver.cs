using Pingshi.Dispatch.Travel;

namespace Pingshi.Dispatch.Planning;

/// <summary>Plans who visits whom. Stateless; safe to call from several threads.</summary>
public static class DispatchSolver
{
    /// <summary>Searches for a good plan, beginning with the one announced. A cancelled search returns what it has. Explanations come after the search and are outside its limits.</summary>
    /// <param name="problem">Who and what.</param>
    /// <param name="travel">How long ways are.</param>
    /// <param name="limits">When to end the search.</param>
    /// <param name="time">The clock for a limit of time.</param>
    /// <param name="ct">Ends the search early.</param>
    /// <exception cref="ArgumentException">The problem is not sound (see <see cref="Soundness"/>), a fixed visit cannot be held, or no limit is set.</exception>
    public static DispatchPlan Solve(DispatchProblem problem, ITravel travel, SearchLimits limits, TimeProvider time, CancellationToken ct)
    {
        limits.Check();
        Soundness.Check(problem);
        var clock = new SearchClock(limits, time, ct);
        var searches = new (Board Board, Planner Planner, long Steps)[limits.Threads];
        Parallel.For(0, limits.Threads, new ParallelOptions { MaxDegreeOfParallelism = limits.Threads }, thread =>
        {
            var board = new Board(problem, travel);
            var planner = new Planner(board, unchecked(limits.Seed + (thread * 7919)));
            searches[thread] = (board, planner, planner.Run(clock));
        });
        return searches.Select(s => new PlanWriter(s.Board, s.Planner.Roster).Write(s.Steps, _ => true)).MinBy(p => p.Score)!;
    }

    /// <summary>Puts one job into the announced plan at once, where it costs least. Nobody else's engineer changes; times slide within what is allowed.</summary>
    /// <param name="problem">The announced plan and the new job, among its jobs.</param>
    /// <param name="travel">How long ways are.</param>
    /// <param name="job">The new job.</param>
    /// <returns>The plan; where no engineer can take the job, it is among the unserved, with what would help.</returns>
    /// <exception cref="ArgumentException">The problem is not sound, a fixed visit cannot be held, or it has no such job.</exception>
    public static DispatchPlan Insert(DispatchProblem problem, ITravel travel, string job)
    {
        Soundness.Check(problem);
        if (problem.Jobs.All(j => j.Id != job))
        {
            throw new ArgumentException($"The problem has no job {job}.", nameof(job));
        }
        var board = new Board(problem, travel);
        var roster = new Roster(board);
        var placing = new Placing(board, roster);
        Present.Put(board, roster, placing);
        var number = board.JobOf(job);
        if (!roster.IsServed(number))
        {
            placing.Place(number, [.. Enumerable.Range(0, board.Shifts.Length)]);
        }
        return new PlanWriter(board, roster).Write(0, j => j == number);
    }
}
