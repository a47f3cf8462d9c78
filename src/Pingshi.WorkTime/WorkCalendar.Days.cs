using NodaTime;

namespace Pingshi.WorkTime;

/// <content>Working days: dates and deadlines.</content>
public sealed partial class WorkCalendar
{
    /// <summary>Whether a window begins on the date.</summary>
    /// <param name="date">The date.</param>
    /// <exception cref="WorkTimeException"><see cref="WorkTimeCodes.OutOfRange"/>.</exception>
    public Counted<bool> IsWorkingDay(LocalDate date) => new(!Hours(WorkRange.Checked(date)).IsClosed, ProvisionalWithin(date, date));

    /// <summary>The day that is the so-manieth working day after (or before) a day, which is not counted itself.</summary>
    /// <param name="day">The day counted from; it need not be a working day.</param>
    /// <param name="workingDays">How many; below zero counts back, zero gives the day itself.</param>
    /// <exception cref="WorkTimeException"><see cref="WorkTimeCodes.NoWorkingTime"/>, <see cref="WorkTimeCodes.NotEnoughWorkingTime"/>,
    /// <see cref="WorkTimeCodes.OutOfRange"/>.</exception>
    public Counted<LocalDate> AddWorkingDays(LocalDate day, int workingDays)
    {
        var step = Math.Sign(workingDays);
        var date = WorkRange.Checked(day);
        for (var left = Math.Abs((long)workingDays); left > 0;)
        {
            date = Neighbour(date, step);
            left -= Hours(date).IsClosed ? 0 : 1;
        }

        return new(date, step switch
        {
            0 => null,
            > 0 => ProvisionalWithin(day.PlusDays(1), date),
            < 0 => ProvisionalWithin(date, day.PlusDays(-1)),
        });
    }

    /// <summary>
    /// How many working days lie after a day until another, that one included: the inverse of <see cref="AddWorkingDays"/>. Below zero when the
    /// other day is earlier.
    /// </summary>
    /// <param name="day">The day counted from, not counted itself.</param>
    /// <param name="until">The last day counted.</param>
    /// <exception cref="WorkTimeException"><see cref="WorkTimeCodes.OutOfRange"/>.</exception>
    public Counted<int> WorkingDaysBetween(LocalDate day, LocalDate until)
    {
        WorkRange.Checked(day);
        WorkRange.Checked(until);
        if (day == until)
        {
            return new(0, null);
        }

        var sign = until > day ? 1 : -1;
        var (first, last) = sign > 0 ? (day.PlusDays(1), until) : (until, day.PlusDays(-1));
        var count = 0;
        for (var date = first; date <= last; date = date.PlusDays(1))
        {
            count += Hours(date).IsClosed ? 0 : 1;
        }

        return new(sign * count, ProvisionalWithin(first, last));
    }

    /// <summary>
    /// The instant by which something due "on a date" is due: the end of the date's last window, by its own hours if it is a make-up day or has
    /// special ones. On a date without working time, the end of the date itself: whoever names a day off means that day.
    /// </summary>
    /// <param name="date">The date.</param>
    /// <exception cref="WorkTimeException"><see cref="WorkTimeCodes.OutOfRange"/>.</exception>
    public Counted<Instant> EndOfWorkOn(LocalDate date)
    {
        var (hours, provisional) = HoursOn(date);
        return new(hours is [.., var last] ? Zone.AtLeniently((last.EndsNextDay ? date.PlusDays(1) : date).At(last.End)).ToInstant() : EndOf(date), provisional);
    }

    /// <summary>The end of a period that an event on a day set off.</summary>
    /// <param name="day">The day of the event, not counted.</param>
    /// <param name="period">The period.</param>
    /// <exception cref="WorkTimeException"><see cref="WorkTimeCodes.NoWorkingTime"/>, <see cref="WorkTimeCodes.NotEnoughWorkingTime"/>,
    /// <see cref="WorkTimeCodes.OutOfRange"/>.</exception>
    public Deadline DeadlineOf(LocalDate day, LegalPeriod period)
    {
        WorkRange.Checked(day);
        if (period.IsInWorkingDays)
        {
            var (lastDay, provisional) = AddWorkingDays(day, period.Length);
            return new Deadline(day, lastDay, lastDay, EndOf(lastDay), provisional);
        }

        var countedTo = WorkRange.Checked(day.PlusDays(period.Length));
        var last = countedTo;
        while (Moves(last, period.LastDay))
        {
            last = Neighbour(last, 1);
        }

        return new Deadline(
            day, countedTo, last, EndOf(last), period.LastDay == LastDayRule.Stays ? null : ProvisionalWithin(countedTo, last));
    }

    /// <summary>The end of a period that an event at an instant set off: its day is the one in the calendar's zone.</summary>
    /// <param name="instant">The instant of the event.</param>
    /// <param name="period">The period.</param>
    /// <exception cref="WorkTimeException">As for the overload with a day.</exception>
    public Deadline DeadlineOf(Instant instant, LegalPeriod period) => DeadlineOf(DateOf(instant), period);

    private bool Moves(LocalDate date, LastDayRule rule) => rule switch
    {
        LastDayRule.Stays => false,
        LastDayRule.AfterHolidays => SpecialDayOn(date) is { Kind: SpecialDayKind.Holiday },
        LastDayRule.AfterRestDays => Hours(date).IsClosed,
    };

    private LocalDate Neighbour(LocalDate date, int step) => date == (step > 0 ? WorkRange.LastDay : WorkRange.FirstDay) || !HasWorkingTime
        ? throw NoAnswer()
        : date.PlusDays(step);

    // A zone may skip a whole day (Apia, 30 December 2011), which then has neither length nor start; leniently it begins where the next one does.
    private Instant StartOf(LocalDate date) => Zone.AtLeniently(date.AtMidnight()).ToInstant();

    private Instant EndOf(LocalDate date) => StartOf(date.PlusDays(1));
}
