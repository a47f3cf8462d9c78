using CsCheck;
using NodaTime;
using static Pingshi.WorkTime.Calendars;

namespace Pingshi.WorkTime;

public sealed class WorkCalendarDaysTests
{
    private static readonly WorkCalendar Legal = ChinaHolidays.LegalDays;
    private static readonly Gen<LocalDate> Dates = Gen.Int[0, 16_000].Select(days => new LocalDate(1985, 1, 1).PlusDays(days));

    [Fact]
    public void Seven_working_days_over_the_national_holiday_use_the_make_up_Saturday()
    {
        var deadline = Legal.DeadlineOf(new LocalDate(2026, 9, 28), LegalPeriod.WorkingDays(7));
        Assert.Equal(new LocalDate(2026, 10, 13), deadline.LastDay);
        Assert.Equal(China(10, 14, 0, 0), deadline.Ends);
        Assert.False(deadline.Moved);
        Assert.False(deadline.IsProvisional);
    }

    [Fact]
    public void The_first_day_is_not_counted_even_when_it_is_no_working_day()
    {
        Assert.Equal(new LocalDate(2026, 11, 30), Legal.AddWorkingDays(new LocalDate(2026, 11, 28), 1).Value);
        Assert.Equal(new LocalDate(2026, 11, 26), Legal.AddWorkingDays(new LocalDate(2026, 11, 25), 1).Value);
    }

    [Fact]
    public void Thirty_days_that_end_in_the_holiday_run_to_the_day_after_it()
    {
        var deadline = Legal.DeadlineOf(new LocalDate(2026, 9, 1), LegalPeriod.Days(30));
        Assert.Equal(new LocalDate(2026, 10, 1), deadline.CountedTo);
        Assert.Equal(new LocalDate(2026, 10, 8), deadline.LastDay);
        Assert.True(deadline.Moved);
    }

    [Fact]
    public void Work_of_a_date_ends_with_its_last_window_and_a_day_off_with_itself()
    {
        Assert.Equal(China(11, 25, 18, 0), Office.EndOfWorkOn(new LocalDate(2026, 11, 25)).Value);
        Assert.Equal(China(10, 10, 18, 0), Office.EndOfWorkOn(new LocalDate(2026, 10, 10)).Value); // a Saturday that is made up
        Assert.Equal(China(10, 2, 0, 0), Office.EndOfWorkOn(new LocalDate(2026, 10, 1)).Value);
        var nights = new WorkCalendar(Office.Zone, WorkWeek.MondayToFriday(DayHours.Between((22, 0), (6, 0))));
        Assert.Equal(China(11, 26, 6, 0), nights.EndOfWorkOn(new LocalDate(2026, 11, 25)).Value);
        Assert.True(Office.EndOfWorkOn(new LocalDate(2029, 1, 1)).IsProvisional);
    }

    [Fact]
    public void A_plain_weekend_moves_only_a_period_that_says_rest_day()
    {
        var wednesday = new LocalDate(2026, 11, 25);
        Assert.Equal(new LocalDate(2026, 11, 28), Legal.DeadlineOf(wednesday, LegalPeriod.Days(3)).LastDay);
        Assert.Equal(new LocalDate(2026, 11, 30), Legal.DeadlineOf(wednesday, LegalPeriod.Days(3, LastDayRule.AfterRestDays)).LastDay);
        Assert.Equal(new LocalDate(2026, 10, 1), Legal.DeadlineOf(new LocalDate(2026, 9, 1), LegalPeriod.Days(30, LastDayRule.Stays)).LastDay);
    }

    [Fact]
    public void The_day_after_the_holidays_is_the_last_one_also_on_a_Saturday()
    {
        var friday = new LocalDate(2026, 11, 27);
        var deadline = Legal.With(SpecialDay.Holiday(friday)).DeadlineOf(friday.PlusDays(-2), LegalPeriod.Days(2));
        Assert.Equal(friday.PlusDays(1), deadline.LastDay);
    }

    [Fact]
    public void The_day_of_an_instant_is_the_one_in_the_calendars_zone() => Assert.Equal(
        new LocalDate(2026, 11, 26), Legal.DeadlineOf(Instant.FromUtc(2026, 11, 24, 20, 0), LegalPeriod.WorkingDays(1)).LastDay);

    [Fact]
    public void Says_what_is_provisional()
    {
        Assert.True(Legal.DeadlineOf(new LocalDate(2026, 12, 25), LegalPeriod.WorkingDays(7)).IsProvisional);
        Assert.False(Legal.DeadlineOf(new LocalDate(2026, 12, 24), LegalPeriod.WorkingDays(5)).IsProvisional);
        Assert.Equal(new LocalDate(2027, 2, 8), Legal.DeadlineOf(new LocalDate(2026, 12, 25), LegalPeriod.Days(45)).ProvisionalFrom);
        Assert.False(Legal.DeadlineOf(new LocalDate(2026, 12, 25), LegalPeriod.Days(45, LastDayRule.Stays)).IsProvisional);
        Assert.Equal(new LocalDate(2027, 1, 1), Legal.WorkingDaysBetween(new LocalDate(2026, 12, 31), new LocalDate(2027, 1, 5)).ProvisionalFrom);
        Assert.False(Legal.WorkingDaysBetween(new LocalDate(2026, 12, 31), new LocalDate(2026, 12, 1)).IsProvisional);
        Assert.True(Legal.AddWorkingDays(new LocalDate(2027, 1, 2), -1).IsProvisional);
        Assert.False(Legal.AddWorkingDays(new LocalDate(2027, 1, 2), 0).IsProvisional);
        Assert.True(Legal.IsWorkingDay(new LocalDate(2027, 1, 1)).IsProvisional);
        Assert.True(Legal.HoursOn(new LocalDate(2019, 12, 31)).IsProvisional);
    }

    [Fact]
    public void A_calendar_without_announcements_is_never_provisional() => Assert.False(
        new WorkCalendar(DateTimeZone.Utc, WorkWeek.AlwaysOpen).DeadlineOf(new LocalDate(2150, 1, 1), LegalPeriod.WorkingDays(9)).IsProvisional);

    [Fact]
    public void Refuses_what_has_no_answer()
    {
        var empty = new WorkCalendar(DateTimeZone.Utc, WorkWeek.Closed);
        var once = new WorkCalendar(DateTimeZone.Utc, WorkWeek.Closed, [SpecialDay.SpecialHours(new LocalDate(2026, 5, 1), DayHours.AllDay)]);
        var day = new LocalDate(2026, 5, 1);
        Refused.With(WorkTimeCodes.NoWorkingTime, 0, () => empty.AddWorkingDays(day, 1));
        Refused.With(WorkTimeCodes.NoWorkingTime, 0, () => empty.DeadlineOf(day, LegalPeriod.Days(1, LastDayRule.AfterRestDays)));
        Refused.With(WorkTimeCodes.NotEnoughWorkingTime, 1, () => once.AddWorkingDays(day, 1));
        Refused.With(WorkTimeCodes.NotEnoughWorkingTime, 1, () => once.AddWorkingDays(day, -1));
        Refused.With(WorkTimeCodes.NotEnoughWorkingTime, 1, () => once.AddWorkingDays(day, int.MinValue));
        Refused.With(WorkTimeCodes.OutOfRange, 3, () => once.IsWorkingDay(new LocalDate(2200, 1, 1)));
        Refused.With(WorkTimeCodes.OutOfRange, 3, () => once.DeadlineOf(day, LegalPeriod.Days(99_999)));
        Refused.With(WorkTimeCodes.OutOfRange, 3, () => once.WorkingDaysBetween(day, new LocalDate(1899, 12, 31)));
        Assert.Equal(0, empty.WorkingDaysBetween(day, day.PlusDays(99)).Value);
    }

    [Fact]
    public void Counting_and_adding_are_inverse() => Gen.Select(Any, Dates, Gen.Int[-300, 300])
        .Where((calendar, _, _) => !calendar.Week.Equals(WorkWeek.Closed))
        .Sample((calendar, day, count) =>
        {
            var reached = calendar.AddWorkingDays(day, count).Value;
            return calendar.WorkingDaysBetween(day, reached).Value == count
                && (count == 0 ? reached == day : calendar.IsWorkingDay(reached).Value && Math.Sign(reached.CompareTo(day)) == Math.Sign(count));
        });

    [Fact]
    public void A_stretch_split_in_its_direction_sums() => Gen.Select(Any, Dates, Dates, Dates).Sample((calendar, a, b, c) =>
        calendar.WorkingDaysBetween(a, b).Value + calendar.WorkingDaysBetween(b, c).Value == calendar.WorkingDaysBetween(a, c).Value
        || Math.Sign(b.CompareTo(a)) != Math.Sign(c.CompareTo(b)), iter: 50);

    [Fact]
    public void A_day_that_a_zone_skips_is_no_obstacle()
    {
        // Samoa went from 29 to 31 December 2011.
        var apia = DateTimeZoneProviders.Tzdb["Pacific/Apia"];
        var always = WorkCalendar.AlwaysOpen(apia);
        Assert.Equal(apia.AtStartOfDay(new LocalDate(2011, 12, 31)).ToInstant(), always.DeadlineOf(new LocalDate(2011, 12, 28), LegalPeriod.Days(1)).Ends);
        Assert.Equal(Duration.FromHours(48), always.Explain(apia.AtStartOfDay(new LocalDate(2011, 12, 29)).ToInstant(), apia.AtStartOfDay(new LocalDate(2012, 1, 1)).ToInstant()).Worked);
    }
}
