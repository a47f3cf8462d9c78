using System.Numerics;
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
    private readonly Stretch[] _stretches;

    // Where to begin looking: by the day of a moment, and by a share of the year's work. The stretch is then a step or two away.
    private readonly int[] _ofDay;
    private readonly int[] _ofWork;
    private readonly int _workShift;

    private YearOfWork(long start, long end, List<(long Start, long End)> stretches)
    {
        _start = start;
        _stretches = new Stretch[stretches.Count];
        for (var i = 0; i < _stretches.Length; i++)
        {
            _stretches[i] = new Stretch(stretches[i].Start, stretches[i].End, Total);
            Total += stretches[i].End - stretches[i].Start;
        }

        _ofDay = new int[(end - start) / NodaConstants.NanosecondsPerDay];
        for (var (day, first) = (0, 0); day < _ofDay.Length; day++)
        {
            while (first < _stretches.Length && _stretches[first].End <= start + day * NodaConstants.NanosecondsPerDay)
            {
                first++;
            }

            _ofDay[day] = first;
        }

        // About two places for each stretch.
        _workShift = 64 - BitOperations.LeadingZeroCount((ulong)(Total / (2 * _stretches.Length + 1)));
        _ofWork = new int[(Total >> _workShift) + 1];
        for (var (place, last) = (0, 0); place < _ofWork.Length; place++)
        {
            while (last + 1 < _stretches.Length && _stretches[last + 1].Before <= (long)place << _workShift)
            {
                last++;
            }

            _ofWork[place] = last;
        }
    }

    /// <summary>Work from one moment until another, and the work of the year before it.</summary>
    private readonly record struct Stretch(long Start, long End, long Before);

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
        if (i == _stretches.Length)
        {
            return Total;
        }

        ref readonly var stretch = ref _stretches[i];
        return stretch.Before + Math.Max(0, moment - stretch.Start);
    }

    public bool IsWorking(long moment)
    {
        var i = FirstEndingAfter(moment);
        return i < _stretches.Length && _stretches[i].Start <= moment;
    }

    /// <summary>The first working moment at or after the one given, or null where the year has none left.</summary>
    public long? NextWorking(long moment)
    {
        var i = FirstEndingAfter(moment);
        return i < _stretches.Length ? Math.Max(moment, _stretches[i].Start) : null;
    }

    /// <summary>The stretches of work from one moment until another.</summary>
    public IEnumerable<(long Start, long End)> Within(long from, long to)
    {
        for (var i = FirstEndingAfter(from); i < _stretches.Length && _stretches[i].Start < to; i++)
        {
            yield return (Math.Max(_stretches[i].Start, from), Math.Min(_stretches[i].End, to));
        }
    }

    /// <summary>The earliest moment before which so much work lies in the year; work is above zero and at most the total.</summary>
    public long EarliestAfter(long work)
    {
        var i = _ofWork[work >> _workShift];
        while (i + 1 < _stretches.Length && _stretches[i + 1].Before < work)
        {
            i++;
        }

        // At a seam the end of the stretch before is earlier than the beginning of this one.
        i -= _stretches[i].Before == work ? 1 : 0;
        return At(i, work);
    }

    /// <summary>The latest moment before which only so much work lies in the year; work is zero or more and below the total.</summary>
    public long LatestBefore(long work)
    {
        var i = _ofWork[work >> _workShift];
        while (i + 1 < _stretches.Length && _stretches[i + 1].Before <= work)
        {
            i++;
        }

        return At(i, work);
    }

    private long At(int stretch, long work) => _stretches[stretch].Start + (work - _stretches[stretch].Before);

    private int FirstEndingAfter(long moment)
    {
        var i = _ofDay[(moment - _start) / NodaConstants.NanosecondsPerDay];
        while (i < _stretches.Length && _stretches[i].End <= moment)
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
