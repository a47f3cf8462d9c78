namespace Pingshi.Dispatch.Routing;

/// <summary>Finds short routes for an instance. Stateless; safe to call from several threads.</summary>
public static class RoutingSolver
{
    /// <summary>Searches until a limit is reached or the search is cancelled, and returns the best plan found; a cancelled search returns what it has.</summary>
    /// <param name="instance">What is to be served.</param>
    /// <param name="limits">When to end; see <see cref="SearchLimits"/>.</param>
    /// <param name="time">The clock for a limit of time.</param>
    /// <param name="ct">Ends the search early.</param>
    /// <exception cref="ArgumentException">No limit is set, or one is out of range.</exception>
    public static RoutingPlan Solve(RoutingInstance instance, SearchLimits limits, TimeProvider time, CancellationToken ct)
    {
        limits.Check();
        var clock = new SearchClock(limits, time, ct);
        var ground = new Ground(instance);
        var plans = new RoutingPlan[limits.Threads];
        if (limits.Threads == 1)
        {
            plans[0] = new Annealing(ground, limits.Seed).Run(clock);
        }
        else
        {
            Parallel.For(0, limits.Threads, new ParallelOptions { MaxDegreeOfParallelism = limits.Threads },
                thread => plans[thread] = new Annealing(ground, unchecked(limits.Seed + (thread * 7919))).Run(clock));
        }
        return plans.OrderBy(p => p.Unserved.Count).ThenBy(p => p.DistanceTenths).First();
    }
}
