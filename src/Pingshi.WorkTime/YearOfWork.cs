using NodaTime;

namespace Pingshi.WorkTime;

/// <summary>
/// The working time of one UTC year as sorted stretches of nanoseconds with prefix sums, so that adding and measuring need no walk over days.
/// </summary>
/// <remarks>
/// An instant is working time if the wall clock of the zone then shows a time in a window of the day it shows, or in one across midnight of the
/// day before. This decides every transition: an hour that the clock skips is not worked, one that it shows twice is worked twice.
/// </remarks>
internal sealed class YearOfWork
{
    private readonly long _start;
    private readonly long[] _starts;
    private readonly long[] _ends;
    private readonly long[] _before;
    private readonly int[] _firstOfDay;

    private YearOfWork(long start, long end, List<(long Start, long End)> stretches)
    {
        _start = start;
        _starts = [.. stretches.Select(s => s.Start)];
        _ends = [.. stretches.Select(s => s.End)];
        _before = new long[_starts.Length];
        for (var i = 0; i < _starts.Length; i++)
        {
            _before[i] = Total;
            Total += _ends[i] - _starts[i];
        }

        // For each day the first stretch that ends after its midnight: from there the one looked for is a step or two away.
        _firstOfDay = new int[(end - start) / NodaConstants.NanosecondsPerDay];
        var first = 0;
        for (var day = 0; day < _firstOfDay.Length; day++)
        {
            while (first < _ends.Length && _ends[first] <= start + day * NodaConstants.NanosecondsPerDay)
            {
                first++;
            }

            _firstOfDay[day] = first;
        }
    }

    /// <summary>Nanoseconds of work in the year.</summary>
    public long Total { get; }

    public static YearOfWork Build(DateTimeZone zone, int year, Func<LocalDate, DayHours> hoursOn)
    {
        var start = Instant.FromUtc(year, 1, 1, 0, 0);
        var end = Instant.FromUtc(year + 1, 1, 1, 0, 0);

        // Two days of margin cover every offset and a window across midnight.
        var windows = Merged(LocalWindows(new LocalDate(year, 1, 1).PlusDays(-2), new LocalDate(year, 12, 31).PlusDays(2), hoursOn));
        var stretches = zone.GetZoneIntervals(start, end).SelectMany(interval => InUtc(windows, interval, start, end));
        return new YearOfWork(Nanoseconds(start), Nanoseconds(end), Merged(stretches));
    }

    /// <summary>Work from the beginning of the year until the moment.</summary>
    public long WorkedBefore(long moment)
    {
        var i = FirstEndingAfter(moment);
        return i == _ends.Length ? Total : _before[i] + Math.Max(0, moment - _starts[i]);
    }

    public bool IsWorking(long moment)
    {
        var i = FirstEndingAfter(moment);
        return i < _ends.Length && _starts[i] <= moment;
    }

    /// <summary>The first working moment at or after the one given, or null where the year has none left.</summary>
    public long? NextWorking(long moment)
    {
        var i = FirstEndingAfter(moment);
        return i < _ends.Length ? Math.Max(moment, _starts[i]) : null;
    }

    /// <summary>The earliest moment before which so much work lies in the year; work is above zero and at most the total.</summary>
    public long EarliestAfter(long work)
    {
        var i = Array.BinarySearch(_before, work);
        return At((i >= 0 ? i : ~i) - 1, work);
    }

    /// <summary>The latest moment before which only so much work lies in the year; work is zero or more and below the total.</summary>
    public long LatestBefore(long work)
    {
        var i = Array.BinarySearch(_before, work);
        return At(i >= 0 ? i : ~i - 1, work);
    }

    private long At(int stretch, long work) => _starts[stretch] + (work - _before[stretch]);

    private int FirstEndingAfter(long moment)
    {
        var i = _firstOfDay[(moment - _start) / NodaConstants.NanosecondsPerDay];
        while (i < _ends.Length && _ends[i] <= moment)
        {
            i++;
        }

        return i;
    }

    /// <summary>Windows on the line of local time, as if it were UTC.</summary>
    private static IEnumerable<(long Start, long End)> LocalWindows(LocalDate first, LocalDate last, Func<LocalDate, DayHours> hoursOn)
    {
        for (var date = first; date <= last; date = date.PlusDays(1))
        {
            var midnight = Nanoseconds(date.AtMidnight().InUtc().ToInstant());
            foreach (var window in hoursOn(date))
            {
                var until = window.End.NanosecondOfDay + (window.EndsNextDay ? NodaConstants.NanosecondsPerDay : 0);
                yield return (midnight + window.Start.NanosecondOfDay, midnight + until);
            }
        }
    }

    /// <summary>What of the windows the wall clock shows during one interval of constant offset within the year.</summary>
    private static IEnumerable<(long Start, long End)> InUtc(
        List<(long Start, long End)> windows, NodaTime.TimeZones.ZoneInterval interval, Instant yearStart, Instant yearEnd)
    {
        var from = Nanoseconds(interval.HasStart ? Instant.Max(interval.Start, yearStart) : yearStart);
        var to = Nanoseconds(interval.HasEnd ? Instant.Min(interval.End, yearEnd) : yearEnd);
        var offset = interval.WallOffset.Nanoseconds;
        foreach (var window in windows)
        {
            var (start, end) = (Math.Max(window.Start - offset, from), Math.Min(window.End - offset, to));
            if (start < end)
            {
                yield return (start, end);
            }
        }
    }

    /// <summary>Joins what touches or overlaps; the input is sorted by its starts.</summary>
    private static List<(long Start, long End)> Merged(IEnumerable<(long Start, long End)> sorted)
    {
        var merged = new List<(long Start, long End)>();
        foreach (var next in sorted)
        {
            if (merged is [.., var last] && next.Start <= last.End)
            {
                merged[^1] = (last.Start, Math.Max(last.End, next.End));
            }
            else
            {
                merged.Add(next);
            }
        }

        return merged;
    }

    private static long Nanoseconds(Instant instant) => (instant - NodaConstants.UnixEpoch).ToInt64Nanoseconds();
}
