namespace Pingshi.Dispatch.Routing;

/// <summary>What the routes touched in one step were before it, so that a step that is not kept costs only what it touched.</summary>
internal sealed class Undo(Ground ground, Tours tours)
{
    private readonly int[] _orders = new int[ground.Count];
    private readonly int[] _routes = new int[ground.Vehicles];
    private readonly int[] _ends = new int[ground.Vehicles];
    private readonly long[] _kept = new long[ground.Vehicles];
    private readonly int[] _absent = new int[ground.Count];
    private int _touched;
    private int _left;
    private long _step;

    public void Begin(ReadOnlySpan<int> absent)
    {
        _step++;
        _touched = 0;
        _left = absent.Length;
        absent.CopyTo(_absent);
    }

    public bool Touched(int route) => _kept[route] == _step;

    public void Keep(int route)
    {
        if (_kept[route] == _step)
        {
            return;
        }
        _kept[route] = _step;
        var end = _touched == 0 ? 0 : _ends[_touched - 1];
        for (var at = tours.First[route]; at != 0; at = tours.Next[at])
        {
            _orders[end++] = at;
        }
        _routes[_touched] = route;
        _ends[_touched++] = end;
    }

    /// <summary>Puts everything back; returns who was absent.</summary>
    public ReadOnlySpan<int> Back()
    {
        var begin = 0;
        for (var k = 0; k < _touched; k++)
        {
            tours.Replace(_routes[k], _orders.AsSpan(begin, _ends[k] - begin));
            begin = _ends[k];
        }
        var absent = _absent.AsSpan(0, _left);
        foreach (var customer in absent)
        {
            tours.Route[customer] = Tours.None;
        }
        return absent;
    }
}
