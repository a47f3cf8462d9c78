using NodaTime;
using Pingshi.Commitments;
using Pingshi.WorkTime;

namespace Pingshi.Tests.Commitments;

public class CalendarTests
{
    private static readonly LocalDate Today = new(2026, 11, 23);

    [Theory]
    [InlineData("09:00-12:00 13:30-18:00", "09:00-12:00 13:30-18:00")]
    [InlineData("9:00–12:00，13:30至18:00", "09:00-12:00 13:30-18:00")]
    [InlineData("00:00-24:00", "00:00-24:00")]
    [InlineData("22:00-06:00", "22:00-06:00")]
    [InlineData("休", "")]
    [InlineData("closed", "")]
    [InlineData("  ", "")]
    [InlineData(null, "")]
    public void Hours_are_read_as_people_write_them(string? typed, string read)
    {
        var (hours, against) = HoursText.Read(typed, "monday");
        Assert.Empty(against);
        Assert.Equal(read, HoursText.Write(hours));
        Assert.Equal(hours, HoursText.Read(read, "monday").Hours);
    }

    [Theory]
    [InlineData("nine to five")]
    [InlineData("09:00")]
    [InlineData("09:00-25:00")]
    [InlineData("09:00-12:00-13:00")]
    public void What_is_no_hours_is_named(string typed) => Assert.All(HoursText.Read(typed, "monday").Against, r => Assert.Equal((CalendarWords.NoHours, "monday"), (r.Rule, r.Field)));

    [Fact]
    public void Something_is_named_for_every_word_that_is_no_hours() => Assert.Equal(3, HoursText.Read("nine to five", "monday").Against.Count);

    [Theory]
    [InlineData("09:00-12:00 11:00-18:00")]
    [InlineData("13:00-18:00 09:00-12:00")]
    public void Windows_that_overlap_or_are_out_of_order_are_refused(string typed) =>
        Assert.Equal([CalendarWords.WindowsOverlap], HoursText.Read(typed, "monday").Against.Select(r => r.Rule));

    [Fact]
    public void Own_dates_are_read_line_by_line()
    {
        var (plan, against) = SetCalendar.Read(Input("2026-12-31 休 年终 盘点\n\n2026-10-01 09:00-12:00 13:00-15:00 国庆值班\r\n2026-12-30 closed"));
        Assert.Empty(against);
        Assert.Equal(
            [(new(2026, 12, 31), "", "年终 盘点"), (new(2026, 10, 1), "09:00-12:00 13:00-15:00", "国庆值班"), (new(2026, 12, 30), "", null)],
            plan.Days.Select(d => (d.Date, HoursText.Write(d.Hours), d.Name)));
    }

    [Theory]
    [InlineData("31.12.2026 休")]
    [InlineData("2026-12-31")]
    [InlineData("2026-12-31 年终")]
    [InlineData("0001-01-01 休")]
    public void A_line_without_date_or_hours_is_refused(string line) => Assert.Equal([CalendarWords.NoDate], SetCalendar.Read(Input(line)).Against.Select(r => r.Rule));

    [Fact]
    public void A_date_stands_there_once() =>
        Assert.Equal([CalendarWords.DateTwice], SetCalendar.Read(Input("2026-12-31 休\n2026-12-31 09:00-12:00")).Against.Select(r => r.Rule));

    [Fact]
    public void Monday_needs_hours_because_make_up_days_work_by_them() =>
        Assert.Equal([CalendarWords.MondayEmpty], SetCalendar.Read(Input("") with { Monday = "" }).Against.Select(r => r.Rule));

    [Fact]
    public void The_first_version_may_begin_any_day() => Assert.Empty(SetCalendar.WhyNotFrom(Today.PlusYears(-3), Today, null));

    [Fact]
    public void A_later_version_begins_tomorrow_at_the_earliest()
    {
        Assert.Equal([CalendarWords.NotFromThePast], SetCalendar.WhyNotFrom(Today, Today, Today.PlusYears(-1)).Select(r => r.Rule));
        Assert.Empty(SetCalendar.WhyNotFrom(Today.PlusDays(1), Today, Today.PlusYears(-1)));
    }

    [Fact]
    public void A_version_comes_after_one_that_has_still_to_come()
    {
        var coming = Today.PlusDays(30);
        Assert.Equal([CalendarWords.NotBeforeTheNewest], SetCalendar.WhyNotFrom(coming, Today, coming).Select(r => r.Rule));
        Assert.Empty(SetCalendar.WhyNotFrom(coming.PlusDays(1), Today, coming));
    }

    [Fact]
    public void A_version_lies_in_the_years_that_are_computed() =>
        Assert.Equal([CalendarWords.OutOfRange], SetCalendar.WhyNotFrom(new(9999, 1, 1), Today, null).Select(r => r.Rule));

    [Theory]
    [InlineData(2026, 10, 1, DayMark.Holiday, "")]
    [InlineData(2026, 10, 10, DayMark.Makeup, "09:00-18:00")]
    [InlineData(2026, 10, 12, DayMark.Work, "09:00-18:00")]
    [InlineData(2026, 10, 11, DayMark.Rest, "")]
    [InlineData(2026, 12, 31, DayMark.OwnClosed, "")]
    [InlineData(2026, 10, 3, DayMark.OwnHours, "10:00-12:00")]
    public void A_day_is_marked_by_the_official_arrangement_and_the_own_dates_over_it(int year, int month, int day, DayMark mark, string hours)
    {
        LocalDate[] own = [new(2026, 12, 31), new(2026, 10, 3)];
        var calendar = ChinaHolidays.Calendar(ProviderCalendars.UsualWeek).With(SpecialDay.Holiday(own[0]), SpecialDay.SpecialHours(own[1], DayHours.Between((10, 0), (12, 0))));
        var history = new CalendarHistory([new(1, new(2020, 1, 1), calendar)]);
        var shown = ShowCalendar.DayOf(history, new Dictionary<int, HashSet<LocalDate>> { [1] = [.. own] }, new(year, month, day));
        Assert.Equal((mark, hours, false), (shown.Mark, shown.Hours, shown.IsProvisional));
    }

    [Fact]
    public void A_day_of_a_year_that_is_not_announced_is_provisional_unless_it_is_ones_own()
    {
        var own = new LocalDate(2030, 5, 6);
        var calendar = ChinaHolidays.Calendar(ProviderCalendars.UsualWeek).With(SpecialDay.Holiday(own));
        var history = new CalendarHistory([new(1, new(2020, 1, 1), calendar)]);
        var owns = new Dictionary<int, HashSet<LocalDate>> { [1] = [own] };
        Assert.True(ShowCalendar.DayOf(history, owns, own.PlusDays(1)).IsProvisional);
        Assert.False(ShowCalendar.DayOf(history, owns, own).IsProvisional);
    }

    private static SetCalendar.Input Input(string days) => new()
    {
        ValidFrom = Today, Monday = "09:00-18:00", Tuesday = "09:00-18:00", Wednesday = "09:00-18:00", Thursday = "09:00-18:00", Friday = "09:00-18:00", Days = days,
    };
}
