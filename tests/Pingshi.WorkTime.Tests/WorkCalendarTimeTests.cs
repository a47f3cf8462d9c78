using CsCheck;
using NodaTime;
using static Pingshi.WorkTime.Calendars;

namespace Pingshi.WorkTime;

public sealed class WorkCalendarTimeTests
{
    private static readonly DateTimeZone NewYork = DateTimeZoneProviders.Tzdb["America/New_York"];

    // Starts near the changes of the clock in both hemispheres and near the turn of the year, in whole minutes.
    private static readonly Gen<Instant> Starts =
        from year in Gen.Int[1985, 2027]
        from month in Gen.OneOf<int>([1, 3, 4, 5, 9, 10, 11, 12])
        from minute in Gen.Int[0, 31 * 1440]
        select Instant.FromUtc(year, month, 1, 0, 0) + Duration.FromMinutes(minute);

    [Fact]
    public void Nine_hours_end_at_the_closing_of_the_same_day()
    {
        var calendar = new WorkCalendar(DateTimeZone.Utc, WorkWeek.MondayToFriday(DayHours.Between((9, 0), (18, 0))));
        var monday = Instant.FromUtc(2026, 11, 23, 9, 0);
        var due = calendar.Add(monday, Duration.FromHours(9)).Value;
        Assert.Equal(Instant.FromUtc(2026, 11, 23, 18, 0), due);
        Assert.Equal(Instant.FromUtc(2026, 11, 24, 9, 0), calendar.NextWorking(due).Value);
        Assert.Equal(monday, calendar.Subtract(due, Duration.FromHours(9)).Value);
    }

    [Fact]
    public void Counts_from_the_opening_when_begun_outside_hours()
    {
        Assert.Equal(China(11, 23, 10, 0), Office.Add(China(11, 21, 3, 0), Duration.FromHours(1)).Value);
        Assert.Equal(China(11, 23, 14, 0), Office.Add(China(11, 23, 12, 10), Duration.FromMinutes(30)).Value);
    }

    [Fact]
    public void Works_on_a_make_up_Saturday_and_rests_through_the_festival()
    {
        Assert.Equal(China(2, 14, 10, 0), Office.Add(China(2, 13, 18, 0), Duration.FromHours(1)).Value);
        Assert.Equal(China(2, 24, 10, 0), Office.Add(China(2, 14, 18, 0), Duration.FromHours(1)).Value);
        Assert.Equal(Duration.FromHours(7.5), Office.Between(China(2, 14, 0, 0), China(2, 24, 0, 0)).Value);
    }

    [Fact]
    public void A_night_shift_ends_on_the_morning_of_the_holiday()
    {
        var nights = new WorkCalendar(
            DateTimeZone.Utc, WorkWeek.MondayToFriday(DayHours.Between((22, 0), (6, 0))), [SpecialDay.Holiday(new LocalDate(2026, 11, 25))]);
        Assert.True(nights.IsWorking(Instant.FromUtc(2026, 11, 25, 5, 59)).Value);
        Assert.False(nights.IsWorking(Instant.FromUtc(2026, 11, 25, 6, 0)).Value);
        Assert.False(nights.IsWorking(Instant.FromUtc(2026, 11, 25, 22, 0)).Value);
        Assert.Equal(Duration.FromHours(16), nights.Between(Instant.FromUtc(2026, 11, 24, 12, 0), Instant.FromUtc(2026, 11, 27, 12, 0)).Value);
    }

    [Fact]
    public void Day_and_night_is_elapsed_time()
    {
        var always = new WorkCalendar(NewYork, WorkWeek.AlwaysOpen);
        Assert.Equal(Instant.FromUtc(2026, 11, 2, 0, 0), always.Add(Instant.FromUtc(2026, 10, 31, 0, 0), Duration.FromHours(48)).Value);
        Assert.Equal(Instant.FromUtc(2025, 12, 31, 0, 0), always.Add(Instant.FromUtc(2000, 1, 1, 0, 0), Duration.FromDays(9_496)).Value);
    }

    [Fact]
    public void A_skipped_hour_is_not_worked_and_a_repeated_one_twice()
    {
        var always = new WorkCalendar(NewYork, WorkWeek.AlwaysOpen.With(IsoDayOfWeek.Sunday, DayHours.Between((1, 0), (4, 0))));
        var spring = NewYork.AtStartOfDay(new LocalDate(2026, 3, 8)).ToInstant();
        var autumn = NewYork.AtStartOfDay(new LocalDate(2026, 11, 1)).ToInstant();
        Assert.Equal(Duration.FromHours(2), always.Between(spring, NewYork.AtStartOfDay(new LocalDate(2026, 3, 9)).ToInstant()).Value);
        Assert.Equal(Duration.FromHours(4), always.Between(autumn, NewYork.AtStartOfDay(new LocalDate(2026, 11, 2)).ToInstant()).Value);
    }

    [Fact]
    public void An_empty_calendar_refuses_with_the_reason_and_measures_nothing()
    {
        var empty = new WorkCalendar(DateTimeZone.Utc, WorkWeek.Closed, [SpecialDay.Holiday(new LocalDate(2026, 1, 1))]);
        var now = Instant.FromUtc(2026, 11, 25, 0, 0);
        Refused.With(WorkTimeCodes.NoWorkingTime, 0, () => empty.Add(now, Duration.FromSeconds(1)));
        Refused.With(WorkTimeCodes.NoWorkingTime, 0, () => empty.Subtract(now, Duration.FromSeconds(1)));
        Refused.With(WorkTimeCodes.NoWorkingTime, 0, () => empty.NextWorking(now));
        Assert.Equal(Duration.Zero, empty.Between(now, now + Duration.FromDays(900)).Value);
        Assert.Equal(now, empty.Add(now, Duration.Zero).Value);
    }

    [Fact]
    public void A_calendar_of_one_day_refuses_what_it_does_not_hold()
    {
        var once = new WorkCalendar(DateTimeZone.Utc, WorkWeek.Closed, [SpecialDay.SpecialHours(new LocalDate(2026, 5, 1), DayHours.AllDay)]);
        var may = Instant.FromUtc(2026, 5, 1, 0, 0);
        Assert.Equal(may + Duration.FromDays(1), once.Add(Instant.FromUtc(2000, 1, 1, 0, 0), Duration.FromDays(1)).Value);
        Assert.Equal(may, once.Subtract(Instant.FromUtc(2199, 1, 1, 0, 0), Duration.FromDays(1)).Value);
        Refused.With(WorkTimeCodes.NotEnoughWorkingTime, 1, () => once.Add(may, Duration.FromDays(1) + Duration.Epsilon));
        Refused.With(WorkTimeCodes.NotEnoughWorkingTime, 1, () => once.Subtract(may + Duration.FromDays(1), Duration.FromDays(2)));
        Refused.With(WorkTimeCodes.NotEnoughWorkingTime, 1, () => once.NextWorking(may + Duration.FromDays(1)));
        Refused.With(WorkTimeCodes.NotEnoughWorkingTime, 1, () => once.Add(may, Duration.MaxValue));
    }

    [Fact]
    public void Refuses_moments_out_of_range()
    {
        Refused.With(WorkTimeCodes.OutOfRange, 3, () => Office.Add(Instant.FromUtc(1899, 12, 31, 23, 59), Duration.Zero));
        Refused.With(WorkTimeCodes.OutOfRange, 3, () => Office.IsWorking(Instant.FromUtc(2200, 1, 1, 0, 0)));
        Refused.With(WorkTimeCodes.OutOfRange, 3, () => Office.Between(Instant.MinValue, Instant.MaxValue));
    }

    [Fact]
    public void Says_what_is_provisional_from_which_day()
    {
        var firstUnknown = new LocalDate(2027, 1, 1);
        Assert.Null(Office.Add(China(11, 25, 9, 0), Duration.FromHours(4)).ProvisionalFrom);
        Assert.Equal(firstUnknown, Office.Add(China(12, 31, 17, 0), Duration.FromHours(4)).ProvisionalFrom);
        Assert.Equal(firstUnknown, Office.Between(China(12, 1, 9, 0), China(1, 1, 0, 0, 2027)).ProvisionalFrom);
        Assert.Null(Office.Between(China(12, 1, 9, 0), China(12, 31, 23, 59)).ProvisionalFrom);
        Assert.Equal(new LocalDate(2019, 12, 31), Office.IsWorking(China(12, 31, 12, 0, 2019)).ProvisionalFrom);
        Assert.True(Office.NextWorking(China(12, 31, 18, 0)).IsProvisional);
        Assert.True(Office.Subtract(China(1, 4, 9, 0, 2027), Duration.FromHours(1)).IsProvisional);
    }

    /// <summary>The fast way against the definition, minute by minute over four days that may hold a change of the clock.</summary>
    [Fact]
    public void Measures_and_adds_as_a_count_minute_by_minute_does() => Gen.Select(Any, Starts).Sample((calendar, start) =>
    {
        var minute = Duration.FromMinutes(1);
        var worked = 0;
        for (var at = start; at < start + Duration.FromDays(4); at += minute)
        {
            var works = Works(calendar, at);
            Assert.Equal(works, calendar.IsWorking(at).Value);
            if (!works)
            {
                continue;
            }

            worked++;
            Assert.Equal(at + minute, calendar.Add(start, Duration.FromMinutes(worked)).Value);
            Assert.Equal(at, calendar.Subtract(at + minute, minute).Value);
            Assert.Equal(at, calendar.NextWorking(at).Value);
            Assert.Equal(Duration.FromMinutes(worked), calendar.Between(start, at + minute).Value);
        }

        Assert.Equal(Duration.FromMinutes(worked), calendar.Between(start, start + Duration.FromDays(4)).Value);
    }, iter: 60);

    [Fact]
    public void Adding_and_measuring_are_inverse_over_years() =>
        Gen.Select(Any, Starts, Gen.Long[1, 4_000_000]).Where((calendar, _, _) => !calendar.Week.Equals(WorkWeek.Closed)).Sample((calendar, start, seconds) =>
        {
            var work = Duration.FromSeconds(seconds);
            var end = calendar.Add(start, work).Value;
            var back = calendar.Subtract(start, work).Value;
            return calendar.Between(start, end).Value == work && calendar.Between(end, start).Value == -work
                && calendar.Between(back, start).Value == work
                && calendar.Between(start, end - Duration.Epsilon).Value < work && calendar.Between(back + Duration.Epsilon, start).Value < work
                && calendar.Add(start, -work).Value == back && calendar.Subtract(start, -work).Value == end;
        }, iter: 300);

    [Fact]
    public void A_split_interval_sums_and_more_work_is_never_earlier() =>
        Gen.Select(Any, Starts, Starts, Starts).Sample((calendar, a, b, c) =>
            calendar.Between(a, b).Value + calendar.Between(b, c).Value == calendar.Between(a, c).Value
            && (a > b || calendar.Between(a, c).Value >= calendar.Between(b, c).Value), iter: 300);
}
