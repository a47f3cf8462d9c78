using NodaTime;

namespace Pingshi.WorkTime.Bench;

/// <summary>What one writes first: the windows of a year as two sorted arrays and a prefix sum, and a binary search.</summary>
internal sealed class PrefixSums
{
    private readonly long[] _starts;
    private readonly long[] _ends;
    private readonly long[] _before;

    public PrefixSums(IReadOnlyList<Interval> windows)
    {
        _starts = [.. windows.Select(window => window.Start.ToUnixTimeSeconds())];
        _ends = [.. windows.Select(window => window.End.ToUnixTimeSeconds())];
        _before = new long[_starts.Length];
        for (var i = 1; i < _starts.Length; i++)
        {
            _before[i] = _before[i - 1] + _ends[i - 1] - _starts[i - 1];
        }
    }

    public long Add(long start, long work)
    {
        var worked = Worked(start) + work;
        var i = Array.BinarySearch(_before, worked);
        i = i >= 0 ? i - 1 : ~i - 1;
        return _starts[i] + worked - _before[i];
    }

    public long Between(long start, long end) => Worked(end) - Worked(start);

    private long Worked(long at)
    {
        var i = Array.BinarySearch(_starts, at);
        i = i >= 0 ? i : ~i - 1;
        return i < 0 ? 0 : _before[i] + Math.Min(at, _ends[i]) - _starts[i];
    }
}

/// <summary>What cannot be beaten: one look-up in a table of quarters of an hour. Only for windows that keep to them.</summary>
internal sealed class QuarterTable
{
    private const int Quarter = 900;
    private readonly long _from;
    private readonly int[] _worked;
    private readonly bool[] _works;
    private readonly int[] _byWork;

    public QuarterTable(IReadOnlyList<Interval> windows, Instant from, Instant to)
    {
        _from = from.ToUnixTimeSeconds();
        var quarters = (int)((to.ToUnixTimeSeconds() - _from) / Quarter);
        (_worked, _works) = (new int[quarters + 1], new bool[quarters + 1]);
        foreach (var window in windows)
        {
            for (var at = window.Start.ToUnixTimeSeconds(); at < window.End.ToUnixTimeSeconds(); at += Quarter)
            {
                _works[(at - _from) / Quarter] = true;
            }
        }

        List<int> byWork = [];
        for (var quarter = 0; quarter < quarters; quarter++)
        {
            _worked[quarter + 1] = _worked[quarter] + (_works[quarter] ? Quarter : 0);
            if (_works[quarter])
            {
                byWork.Add(quarter);
            }
        }

        _byWork = [.. byWork];
    }

    public long Add(long start, long work)
    {
        // The earliest instant: at a seam the end of the quarter before.
        var last = Worked(start) + work - 1;
        return _from + (long)_byWork[last / Quarter] * Quarter + last % Quarter + 1;
    }

    public long Between(long start, long end) => Worked(end) - Worked(start);

    private long Worked(long at)
    {
        var (quarter, rest) = Math.DivRem(at - _from, Quarter);
        return _worked[quarter] + (_works[quarter] ? rest : 0);
    }
}
