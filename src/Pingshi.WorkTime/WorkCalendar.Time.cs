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
        return Answer(YearOf(instant).IsWorking(moment), instant, instant);
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
            return Answer(start, start, start);
        }

        var left = Limited(work);
        var index = IndexOf(start);
        left += Year(index).WorkedBefore(moment);
        while (left > Year(index).Total)
        {
            left -= Year(index).Total;
            index = index + 1 < _years.Length ? index + 1 : throw NoAnswer();
        }

        var end = At(Year(index).EarliestAfter(left));
        return Answer(end, start, end);
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
            return Answer(end, end, end);
        }

        var left = Limited(work);
        var index = IndexOf(end);
        var worked = Year(index).WorkedBefore(moment);
        while (left > worked)
        {
            left -= worked;
            index = index > 0 ? index - 1 : throw NoAnswer();
            worked = Year(index).Total;
        }

        var start = At(Year(index).LatestBefore(worked - left));
        return Answer(start, start, end);
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
        var (first, last) = (IndexOf(start), IndexOf(end));
        var work = Year(last).WorkedBefore(to) - Year(first).WorkedBefore(from);
        for (var index = first; index < last; index++)
        {
            work += Year(index).Total;
        }

        return Answer(Duration.FromNanoseconds(work), start, end);
    }

    /// <summary>The first working instant at or after the one given.</summary>
    /// <param name="instant">The instant.</param>
    /// <exception cref="WorkTimeException"><see cref="WorkTimeCodes.NoWorkingTime"/>, <see cref="WorkTimeCodes.NotEnoughWorkingTime"/>,
    /// <see cref="WorkTimeCodes.OutOfRange"/>.</exception>
    public Counted<Instant> NextWorking(Instant instant)
    {
        var moment = WorkRange.Nanoseconds(instant);
        for (var index = IndexOf(instant); index < _years.Length; index++)
        {
            if (Year(index).NextWorking(Math.Max(moment, StartOf(index))) is { } next)
            {
                return Answer(At(next), instant, At(next));
            }
        }

        throw NoAnswer();
    }

    private static Instant At(long moment) => NodaConstants.UnixEpoch + Duration.FromNanoseconds(moment);

    private static int IndexOf(Instant instant) => instant.InUtc().Year - WorkRange.FirstYear;

    private static long StartOf(int index) => WorkRange.Nanoseconds(Instant.FromUtc(WorkRange.FirstYear + index, 1, 1, 0, 0));

    /// <summary>Nanoseconds of a duration above zero, of at most 290 years; the range has 300, and 64 bits hold 292.</summary>
    private long Limited(Duration work) => work <= Longest ? work.ToInt64Nanoseconds() : throw NoAnswer();

    private Counted<T> Answer<T>(T value, Instant first, Instant last) => new(value, Announced is null ? null : ProvisionalWithin(DateOf(first), DateOf(last)));

    private YearOfWork YearOf(Instant instant) => Year(IndexOf(instant));

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
