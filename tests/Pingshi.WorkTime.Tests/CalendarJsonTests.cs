using CsCheck;
using NodaTime;

namespace Pingshi.WorkTime;

public sealed class CalendarJsonTests
{
    [Fact]
    public void Reads_the_smallest_form()
    {
        var calendar = CalendarJson.Read("""
            {"zone":"Asia/Shanghai","week":{"mon":[["09:00","12:00"],["13:30","18:00"]]},"holidays":["2026-01-01"],"makeup":["2026-02-14"]}
            """);
        Assert.Equal(Calendars.OfficeHours, calendar.Week[IsoDayOfWeek.Monday]);
        Assert.True(calendar.Week[IsoDayOfWeek.Tuesday].IsClosed);
        Assert.Equal(
            [SpecialDay.Holiday(new LocalDate(2026, 1, 1)), SpecialDay.MakeupDay(new LocalDate(2026, 2, 14))], calendar.SpecialDays);
        Assert.Null(calendar.Announced);
    }

    [Fact]
    public void Reads_every_member()
    {
        var calendar = CalendarJson.Read("""
            {
              "zone": "Asia/Kathmandu",
              "week": { "mon": [["00:00", "24:00"]], "fri": [["22:00", "06:00:30"]] },
              "holidays": [{ "date": "2026-10-20", "name": "Dashain" }],
              "makeup": [{ "date": "2026-10-24", "as": "fri", "name": "for Dashain" }],
              "special": [{ "date": "2026-10-19", "hours": [["09:00", "12:00"]] }],
              "announced": ["2026-01-01", "2026-12-31"]
            }
            """);
        Assert.Equal(DayHours.AllDay, calendar.Week[IsoDayOfWeek.Monday]);
        Assert.Equal(new WorkWindow(new LocalTime(22, 0), new LocalTime(6, 0, 30)), calendar.Week[IsoDayOfWeek.Friday][0]);
        Assert.Equal("Dashain", calendar.SpecialDayOn(new LocalDate(2026, 10, 20))!.Name);
        Assert.Equal(IsoDayOfWeek.Friday, calendar.SpecialDayOn(new LocalDate(2026, 10, 24))!.WorksAs);
        Assert.Equal(DayHours.Between((9, 0), (12, 0)), calendar.HoursOn(new LocalDate(2026, 10, 19)).Value);
        Assert.Equal(new DateInterval(new LocalDate(2026, 1, 1), new LocalDate(2026, 12, 31)), calendar.Announced);
    }

    [Fact]
    public void What_is_written_reads_back_as_an_equal_calendar()
    {
        Calendars.Any.Sample(calendar => CalendarJson.Read(CalendarJson.Write(calendar)).Equals(calendar), iter: 300);
        Assert.Equal(Calendars.Office, CalendarJson.Read(CalendarJson.Write(Calendars.Office)));
    }

    [Fact]
    public void Chinese_names_stay_readable() => Assert.Contains("\"春节\"", CalendarJson.Write(Calendars.Office), StringComparison.Ordinal);

    [Theory]
    [InlineData("""{""", "line 1")]
    [InlineData("""[]""", "$")]
    [InlineData("""{"week":{}}""", "$.zone")]
    [InlineData("""{"zone":8,"week":{}}""", "$.zone")]
    [InlineData("""{"zone":"UTC"}""", "$.week")]
    [InlineData("""{"zone":"UTC","week":{},"holiday":[]}""", "$.holiday")]
    [InlineData("""{"zone":"UTC","week":{},"holidays":[],"holidays":[]}""", "$.holidays")]
    [InlineData("""{"zone":"UTC","week":{"monday":[]}}""", "$.week.monday")]
    [InlineData("""{"zone":"UTC","week":{"mon":"09:00-18:00"}}""", "$.week.mon")]
    [InlineData("""{"zone":"UTC","week":{"mon":[["09:00"]]}}""", "$.week.mon[0]")]
    [InlineData("""{"zone":"UTC","week":{"mon":[["24:00","09:00"]]}}""", "$.week.mon[0][0]")]
    [InlineData("""{"zone":"UTC","week":{"mon":[["09:00","25:00"]]}}""", "$.week.mon[0][1]")]
    [InlineData("""{"zone":"UTC","week":{},"holidays":"2026-01-01"}""", "$.holidays")]
    [InlineData("""{"zone":"UTC","week":{},"holidays":["2026-02-30"]}""", "$.holidays[0]")]
    [InlineData("""{"zone":"UTC","week":{},"holidays":[{"name":"x"}]}""", "$.holidays[0].date")]
    [InlineData("""{"zone":"UTC","week":{},"holidays":[{"date":"2026-01-01","as":"mon"}]}""", "$.holidays[0].as")]
    [InlineData("""{"zone":"UTC","week":{},"makeup":[{"date":"2026-01-01","as":"x"}]}""", "$.makeup[0].as")]
    [InlineData("""{"zone":"UTC","week":{},"special":["2026-01-01"]}""", "$.special[0].hours")]
    [InlineData("""{"zone":"UTC","week":{},"announced":["2026-01-01"]}""", "$.announced")]
    [InlineData("""{"zone":"UTC","week":{},"announced":["2026-01-02","2026-01-01"]}""", "$.announced")]
    public void Refuses_what_it_cannot_read_and_says_where(string json, string place)
    {
        var refusal = Assert.Throws<WorkTimeException>(() => CalendarJson.Read(json));
        Assert.Equal((WorkTimeCodes.UnreadableCalendar, place, 2), (refusal.Code, refusal.Arguments[0], refusal.Arguments.Count));
    }

    [Fact]
    public void Refuses_a_zone_that_does_not_exist() =>
        Refused.With(WorkTimeCodes.UnknownZone, 1, () => CalendarJson.Read("""{"zone":"Asia/Peking","week":{}}"""));
}
