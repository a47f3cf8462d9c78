namespace Pingshi.Dispatch.Routing;

/// <summary>One search on one thread: ruin, recreate, and keep the new plan where it is better or, while it is warm, not much worse.</summary>
internal sealed class Annealing
{
    private const int ClockEvery = 64;
    private const double Hot = 1.0;
    private const double Cold = 0.01;

    private readonly Ground _ground;
    private readonly Tours _tours;
    private readonly Undo _undo;
    private readonly Pool _pool;
    private readonly Chance _chance;
    private readonly Ruin _ruin;
    private readonly Recreate _recreate;
    private readonly Best _best;
    private readonly long _absence;

    public Annealing(Ground ground, int seed)
    {
        _ground = ground;
        (_tours, _pool, _chance) = (new(ground), new(ground), new(seed));
        _undo = new(ground, _tours);
        _ruin = new(ground, _tours, _undo, _pool, _chance);
        _recreate = new(ground, _tours, _undo, _pool, _chance);
        _best = new(ground);
        // Serving one customer more outweighs any way.
        _absence = 10L * ground.Distance.Max();
    }

    private long Cost => _tours.Distance + (_absence * _pool.Count);

    public RoutingPlan Run(SearchClock clock)
    {
        for (var customer = 1; customer < _ground.Count; customer++)
        {
            _pool.Add(customer);
        }
        _undo.Begin([]);
        _recreate.Run();
        var cost = Cost;
        _best.Keep(_tours, _pool, cost);
        var step = 0L;
        var scale = _tours.Distance / (double)Math.Max(1, _ground.Count - 1 + _tours.Used);
        for (var used = clock.Used(0); used < 1; used = clock.Used(step))
        {
            var warmth = scale * Hot * Math.Pow(Cold / Hot, used);
            var slice = clock.Allowed(step, ClockEvery);
            for (var k = 0; k < slice; k++)
            {
                cost = Step(cost, warmth);
            }
            step += slice;
        }
        return _best.Plan(step);
    }

    private long Step(long cost, double warmth)
    {
        _undo.Begin(_pool.Customers);
        _ruin.Run();
        _recreate.Run();
        var reached = Cost;
        if (reached >= cost - (warmth * Math.Log(1 - _chance.Unit)))
        {
            _pool.Set(_undo.Back());
            return cost;
        }
        if (reached < _best.Cost)
        {
            _best.Keep(_tours, _pool, reached);
        }
        return reached;
    }
}
