using CsCheck;
using NodaTime;
using static Pingshi.WorkTime.Calendars;

namespace Pingshi.WorkTime;

public sealed class CalendarJoinTests
{
    private static readonly WorkCalendar Nights = ChinaHolidays.Calendar(WorkWeek.MondayToFriday(DayHours.Between((22, 0), (6, 0))));

    [Fact]
    public void Two_shifts_relieve_each_other()
    {
        var both = Office.Union(Nights);
        Assert.Equal("09:00-12:00 13:30-18:00 22:00-06:00", both.Week[IsoDayOfWeek.Monday].ToString());
        Assert.Equal(SpecialDayKind.MakeupDay, both.SpecialDayOn(new LocalDate(2026, 2, 14))!.Kind);
        Assert.Equal("春节", both.SpecialDayOn(new LocalDate(2026, 2, 17))!.Name);
        Assert.Equal(Office.Announced, both.Announced);
    }

    [Fact]
    public void Two_parties_meet_when_both_work()
    {
        var county = ChinaHolidays.Calendar(WorkWeek.MondayToFriday(DayHours.Between((8, 30), (11, 30)).And((14, 0), (19, 0))));
        Assert.Equal("09:00-11:30 14:00-18:00", Office.Intersection(county).Week[IsoDayOfWeek.Friday].ToString());
        Assert.True(Office.Intersection(Nights).Week.Equals(WorkWeek.Closed));
        Assert.Equal(Office.Week, Office.Intersection(WorkCalendar.AlwaysOpen(Office.Zone)).Week);
        Assert.Equal(WorkWeek.AlwaysOpen, Office.Union(WorkCalendar.AlwaysOpen(Office.Zone)).Week);
    }

    [Fact]
    public void Refuses_what_cannot_be_one_calendar()
    {
        Refused.With(WorkTimeCodes.ZonesDiffer, 2, () => Office.Union(WorkCalendar.AlwaysOpen(DateTimeZone.Utc)));
        var later = new WorkCalendar(Office.Zone, Office.Week, announced: new DateInterval(new LocalDate(2030, 1, 1), new LocalDate(2030, 12, 31)));
        Refused.With(WorkTimeCodes.AnnouncedApart, 0, () => Office.Union(later));
    }

    [Fact]
    public void Works_at_every_instant_as_either_or_both_of_the_two_do() =>
        Gen.Select(Any, Any, Gen.Int[0, 400 * 1440].Array[200]).Sample((a, other, minutes) =>
        {
            var b = new WorkCalendar(a.Zone, other.Week, other.SpecialDays, other.Announced);
            var (either, both) = (a.Union(b), a.Intersection(b));
            var first = a.SpecialDays.Concat(b.SpecialDays).Select(day => day.Date).DefaultIfEmpty(new LocalDate(2026, 1, 1)).Min().PlusDays(-10);
            foreach (var minute in minutes)
            {
                var at = first.AtStartOfDayInZone(a.Zone).ToInstant() + Duration.FromMinutes(minute);
                var (x, y) = (a.IsWorking(at).Value, b.IsWorking(at).Value);
                Assert.Equal((x || y, x && y), (either.IsWorking(at).Value, both.IsWorking(at).Value));
            }

            Assert.Equal(either, CalendarJson.Read(CalendarJson.Write(either)));
        }, iter: 200);
}
