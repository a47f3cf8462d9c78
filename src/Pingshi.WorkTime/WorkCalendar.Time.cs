using NodaTime;

namespace Pingshi.WorkTime;

/// <content>Working time: instants and durations.</content>
public sealed partial class WorkCalendar
{
    private static readonly Duration Longest = Duration.FromDays(290 * 366);

    /// <summary>Whether work is done at an instant. The end of a window is not in it.</summary>
    /// <param name="instant">The instant.</param>
    /// <exception cref="WorkTimeException"><see cref="WorkTimeCodes.OutOfRange"/>.</exception>
    public Counted<bool> IsWorking(Instant instant)
    {
        var moment = WorkRange.Nanoseconds(instant);
        return Answer(Year(WorkRange.IndexOf(moment)).IsWorking(moment), moment, moment);
    }

    /// <summary>The earliest instant by which so much working time has passed since the start.</summary>
    /// <param name="start">From when; it may lie outside working time.</param>
    /// <param name="work">How much. Nine hours from 09:00 in a window 09:00–18:00 end at 18:00 the same day; a contract that means the next
    /// opening asks <see cref="NextWorking"/> of the answer. Zero gives the start itself; below zero is <see cref="Subtract"/>.</param>
    /// <exception cref="WorkTimeException"><see cref="WorkTimeCodes.NoWorkingTime"/>, <see cref="WorkTimeCodes.NotEnoughWorkingTime"/>,
    /// <see cref="WorkTimeCodes.OutOfRange"/>.</exception>
    public Counted<Instant> Add(Instant start, Duration work)
    {
        if (work < Duration.Zero)
        {
            return Subtract(start, -work);
        }

        var moment = WorkRange.Nanoseconds(start);
        if (work == Duration.Zero)
        {
            return Answer(start, moment, moment);
        }

        var left = Limited(work);
        var index = WorkRange.IndexOf(moment);
        var year = Year(index);
        left += year.WorkedBefore(moment);
        while (left > year.Total)
        {
            left -= year.Total;
            index = index + 1 < _years.Length ? index + 1 : throw NoAnswer();
            year = Year(index);
        }

        var end = year.EarliestAfter(left);
        return Answer(At(end), moment, end);
    }

    /// <summary>The latest instant since which so much working time has passed until the end: the mirror of <see cref="Add"/>.</summary>
    /// <param name="end">Until when; it may lie outside working time.</param>
    /// <param name="work">How much. Nine hours before 18:00 in a window 09:00–18:00 are 09:00. Zero gives the end itself; below zero is
    /// <see cref="Add"/>.</param>
    /// <exception cref="WorkTimeException"><see cref="WorkTimeCodes.NoWorkingTime"/>, <see cref="WorkTimeCodes.NotEnoughWorkingTime"/>,
    /// <see cref="WorkTimeCodes.OutOfRange"/>.</exception>
    public Counted<Instant> Subtract(Instant end, Duration work)
    {
        if (work < Duration.Zero)
        {
            return Add(end, -work);
        }

        var moment = WorkRange.Nanoseconds(end);
        if (work == Duration.Zero)
        {
            return Answer(end, moment, moment);
        }

        var left = Limited(work);
        var index = WorkRange.IndexOf(moment);
        var worked = Year(index).WorkedBefore(moment);
        while (left > worked)
        {
            left -= worked;
            index = index > 0 ? index - 1 : throw NoAnswer();
            worked = Year(index).Total;
        }

        var start = Year(index).LatestBefore(worked - left);
        return Answer(At(start), start, moment);
    }

    /// <summary>The working time from one instant (included) to another (not included); below zero when the other is earlier.</summary>
    /// <param name="start">From when.</param>
    /// <param name="end">Until when.</param>
    /// <exception cref="WorkTimeException"><see cref="WorkTimeCodes.OutOfRange"/>.</exception>
    public Counted<Duration> Between(Instant start, Instant end)
    {
        if (end < start)
        {
            var (value, provisional) = Between(end, start);
            return new(-value, provisional);
        }

        var (from, to) = (WorkRange.Nanoseconds(start), WorkRange.Nanoseconds(end));
        var (first, last) = (WorkRange.IndexOf(from), WorkRange.IndexOf(to));
        var work = Year(last).WorkedBefore(to) - Year(first).WorkedBefore(from);
        for (var index = first; index < last; index++)
        {
            work += Year(index).Total;
        }

        return Answer(Duration.FromNanoseconds(work), from, to);
    }

    /// <summary>The first working instant at or after the one given.</summary>
    /// <param name="instant">The instant.</param>
    /// <exception cref="WorkTimeException"><see cref="WorkTimeCodes.NoWorkingTime"/>, <see cref="WorkTimeCodes.NotEnoughWorkingTime"/>,
    /// <see cref="WorkTimeCodes.OutOfRange"/>.</exception>
    public Counted<Instant> NextWorking(Instant instant)
    {
        var moment = WorkRange.Nanoseconds(instant);
        for (var index = WorkRange.IndexOf(moment); index < _years.Length; index++)
        {
            if (Year(index).NextWorking(Math.Max(moment, WorkRange.StartOf(index))) is { } next)
            {
                return Answer(At(next), moment, next);
            }
        }

        throw NoAnswer();
    }

    /// <summary>The stretches of working time from one instant until another, in order, clipped to both; two that touch are one.</summary>
    /// <param name="start">From when, included.</param>
    /// <param name="end">Until when, not included; at or before the start there are none.</param>
    /// <exception cref="WorkTimeException"><see cref="WorkTimeCodes.OutOfRange"/>.</exception>
    public IEnumerable<Interval> Stretches(Instant start, Instant end)
    {
        var (from, to) = (WorkRange.Nanoseconds(start), WorkRange.Nanoseconds(end));
        return from < to ? Joined(from, to, WorkRange.IndexOf(from), WorkRange.IndexOf(to)) : [];
    }

    private IEnumerable<Interval> Joined(long from, long to, int first, int last)
    {
        (long Start, long End)? open = null;
        for (var index = first; index <= last; index++)
        {
            foreach (var next in Year(index).Within(Math.Max(from, WorkRange.StartOf(index)), to))
            {
                if (open is { } before && before.End < next.Start)
                {
                    yield return new Interval(At(before.Start), At(before.End));
                    open = null;
                }

                open = (open?.Start ?? next.Start, next.End);
            }
        }

        if (open is { } rest)
        {
            yield return new Interval(At(rest.Start), At(rest.End));
        }
    }

    private static Instant At(long moment) => NodaConstants.UnixEpoch + Duration.FromNanoseconds(moment);

    /// <summary>Nanoseconds of a duration above zero, of at most 290 years; the range has 300, and 64 bits hold 292.</summary>
    private long Limited(Duration work) => work <= Longest ? work.ToInt64Nanoseconds() : throw NoAnswer();

    private Counted<T> Answer<T>(T value, long first, long last) =>
        new(value, first >= _surelyFrom && last < _surelyTo ? null : ProvisionalWithin(DateOf(At(first)), DateOf(At(last))));

    /// <summary>Two threads may build the same year at once; both are equal and either may stay.</summary>
    private YearOfWork Year(int index)
    {
        if (Volatile.Read(ref _years[index]) is { } known)
        {
            return known;
        }

        var built = YearOfWork.Build(Zone, WorkRange.FirstYear + index, Hours);
        Volatile.Write(ref _years[index], built);
        return built;
    }
}
