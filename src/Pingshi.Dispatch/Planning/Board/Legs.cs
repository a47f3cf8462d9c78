using Pingshi.Dispatch.Travel;

namespace Pingshi.Dispatch.Planning;

/// <summary>The ways between the places of a problem, asked for once each where memory allows.</summary>
internal sealed class Legs(ITravel travel)
{
    private const int MostKept = 4096;

    private readonly Dictionary<GeoPoint, int> _numbers = [];
    private readonly List<GeoPoint> _points = [];
    private Leg[]? _kept;
    private bool[]? _known;

    public int NumberOf(Place place)
    {
        var point = place.Point;
        if (!_numbers.TryGetValue(point, out var number))
        {
            _numbers.Add(point, number = _points.Count);
            _points.Add(point);
        }
        return number;
    }

    /// <summary>Called once all places are numbered.</summary>
    public void Close()
    {
        if (_points.Count <= MostKept)
        {
            (_kept, _known) = (new Leg[_points.Count * _points.Count], new bool[_points.Count * _points.Count]);
        }
    }

    public Leg Between(int from, int to)
    {
        if (_kept is null || _known is null)
        {
            return travel.Between(_points[from], _points[to]);
        }
        var at = unchecked((from * _points.Count) + to);
        if (!_known[at])
        {
            (_kept[at], _known[at]) = (travel.Between(_points[from], _points[to]), true);
        }
        return _kept[at];
    }
}
