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
        // One board for each thread: it keeps what it has looked up.
        var boards = Enumerable.Range(0, limits.Threads).Select(_ => new Board(problem, travel)).ToList();
        var planners = boards.Select((b, thread) => new Planner(b, unchecked(limits.Seed + (thread * 7919)))).ToList();
        planners.ForEach(p => p.Begin());
        var steps = new long[limits.Threads];
        Parallel.For(0, limits.Threads, new ParallelOptions { MaxDegreeOfParallelism = limits.Threads }, thread => steps[thread] = planners[thread].Run(clock));
        return planners.Select((p, thread) => new PlanWriter(boards[thread], p.Roster).Write(steps[thread], _ => true)).MinBy(p => p.Score)!;
    }

    /// <summary>Puts one job into the announced plan at once, where it costs least. Nobody else's engineer changes; times slide within what is allowed.</summary>
    /// <param name="problem">The announced plan and the new job, among its jobs.</param>
    /// <param name="travel">How long ways are.</param>
    /// <param name="job">The new job.</param>
    /// <returns>The plan; where no engineer can take the job, it is among the unserved, with what would help. Only what concerns the new job is explained.</returns>
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
