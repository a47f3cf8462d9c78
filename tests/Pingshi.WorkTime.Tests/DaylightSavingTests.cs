using NodaTime;

namespace Pingshi.WorkTime;

/// <summary>Every change of the clock of four zones, counted minute by minute around it.</summary>
public sealed class DaylightSavingTests
{
    private static readonly Duration Minute = Duration.FromMinutes(1);

    // Windows on both sides of every hour at which these zones change, one of them across midnight.
    private static readonly DayHours Hours = DayHours.Between((0, 20), (0, 50)).And((1, 10), (2, 15)).And((2, 40), (3, 5)).And((9, 0), (12, 0)).And((23, 15), (0, 10));

    private static readonly WorkWeek Week = Enumerable.Range(1, 7).Aggregate(WorkWeek.Closed, (week, day) => week.With((IsoDayOfWeek)day, Hours));

    [Theory]
    [InlineData("Asia/Shanghai", 1986, 1992, 12)]
    [InlineData("America/New_York", 2020, 2027, 14)]
    [InlineData("Australia/Lord_Howe", 2020, 2027, 14)]
    [InlineData("Asia/Kathmandu", 1985, 1987, 1)]
    public void Adds_and_measures_over_every_change_as_a_count_of_minutes_does(string zone, int first, int last, int changes)
    {
        var calendar = new WorkCalendar(DateTimeZoneProviders.Tzdb[zone], Week);
        var (from, to) = (Instant.FromUtc(first, 1, 1, 0, 0), Instant.FromUtc(last, 1, 1, 0, 0));
        var transitions = calendar.Zone.GetZoneIntervals(from, to).Where(interval => interval.HasStart && interval.Start > from).Select(interval => interval.Start).ToList();
        Assert.Equal(changes, transitions.Count);
        foreach (var start in transitions.Select(transition => transition - Duration.FromHours(26)))
        {
            var worked = Duration.Zero;
            for (var at = start; at < start + Duration.FromHours(52); at += Minute)
            {
                var works = Calendars.Works(calendar, at);
                Assert.Equal(works, calendar.IsWorking(at).Value);
                Assert.Equal(worked, calendar.Between(start, at).Value);
                if (works)
                {
                    worked += Minute;
                    Assert.Equal(at + Minute, calendar.Add(start, worked).Value);
                    Assert.Equal(at, calendar.Subtract(at + Minute, Minute).Value);
                }
            }
        }
    }
}
