using NodaTime;

namespace Pingshi.WorkTime;

/// <summary>The sample of docs/reference/worktime.md, with what it says comes out.</summary>
public sealed class SampleTests
{
    [Fact]
    public void The_sample_of_the_reference_gives_what_it_says()
    {
        var office = ChinaHolidays.Calendar(WorkWeek.MondayToFriday(DayHours.Between((9, 0), (12, 0)).And((13, 30), (18, 0))));
        var reported = Instant.FromUtc(2026, 2, 13, 9, 30);
        var due = office.Add(reported, Duration.FromHours(8)).Value;

        var query = ChinaHolidays.LegalDays.DeadlineOf(new LocalDate(2026, 9, 28), LegalPeriod.WorkingDays(7));

        Assert.Equal("2026-02-14T10:00:00Z", due.ToString());
        Assert.Equal(new LocalDate(2026, 10, 13), query.LastDay);
        Assert.True(ChinaHolidays.LegalDays.DeadlineOf(new LocalDate(2026, 12, 25), LegalPeriod.WorkingDays(7)).IsProvisional);
    }
}
