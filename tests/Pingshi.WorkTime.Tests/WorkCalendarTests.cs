using NodaTime;

namespace Pingshi.WorkTime;

public sealed class WorkCalendarTests
{
    private static readonly LocalDate Day = new(2026, 2, 14);
    private static readonly WorkWeek Week = WorkWeek.MondayToFriday(DayHours.Between((9, 0), (18, 0)));

    [Fact]
    public void Refuses_two_exceptions_for_one_date() => Refused.With(
        WorkTimeCodes.DuplicateDate, 1, () => new WorkCalendar(DateTimeZone.Utc, Week, [SpecialDay.Holiday(Day), SpecialDay.MakeupDay(Day)]));

    [Fact]
    public void Refuses_a_make_up_day_that_would_not_work() => Refused.With(
        WorkTimeCodes.MakeupDayEmpty, 2, () => new WorkCalendar(DateTimeZone.Utc, Week, [SpecialDay.MakeupDay(Day, IsoDayOfWeek.Sunday)]));

    [Fact]
    public void A_company_holiday_on_a_make_up_day_holds_when_it_is_laid_over()
    {
        Assert.True(Calendars.Office.IsWorkingDay(Day).Value);
        var company = Calendars.Office.With(SpecialDay.Holiday(Day, "公司放假"));
        Assert.False(company.IsWorkingDay(Day).Value);
        Assert.Equal(Calendars.Office.SpecialDays.Count, company.SpecialDays.Count);
        Assert.Equal(Calendars.Office.Announced, company.Announced);
    }

    [Fact]
    public void A_make_up_day_takes_the_hours_of_the_weekday_it_names()
    {
        var week = Week.With(IsoDayOfWeek.Friday, DayHours.Between((9, 0), (12, 0)));
        var calendar = new WorkCalendar(DateTimeZone.Utc, week, [SpecialDay.MakeupDay(Day, IsoDayOfWeek.Friday)]);
        Assert.Equal(DayHours.Between((9, 0), (12, 0)), calendar.HoursOn(Day).Value);
    }

    [Fact]
    public void Equal_parts_make_equal_calendars()
    {
        var one = new WorkCalendar(DateTimeZone.Utc, Week, [SpecialDay.Holiday(Day)], ChinaHolidays.Announced);
        var same = new WorkCalendar(
            DateTimeZone.Utc, WorkWeek.MondayToFriday(DayHours.Between((9, 0), (18, 0))), [SpecialDay.Holiday(Day)], ChinaHolidays.Announced);
        Assert.Equal(one, same);
        Assert.Equal(one.GetHashCode(), same.GetHashCode());
        Assert.NotEqual(one, new WorkCalendar(DateTimeZone.Utc, Week, [SpecialDay.Holiday(Day, "x")], ChinaHolidays.Announced));
        Assert.NotEqual(one, new WorkCalendar(DateTimeZone.Utc, Week, [SpecialDay.Holiday(Day)]));
        Assert.NotEqual(one, new WorkCalendar(DateTimeZone.Utc, WorkWeek.AlwaysOpen, [SpecialDay.Holiday(Day)], ChinaHolidays.Announced));
    }
}
