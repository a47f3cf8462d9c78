using NodaTime;

namespace Pingshi.WorkTime;

public sealed class CalendarHistoryTests
{
    private static readonly WorkCalendar Calendar = Calendars.Office;
    private static readonly LocalDate January = new(2026, 1, 1);
    private static readonly LocalDate July = new(2026, 7, 1);

    private readonly CalendarHistory _history = new(new CalendarVersion(2, July, Calendar), new CalendarVersion(1, January, Calendar));

    [Fact]
    public void Finds_the_version_in_force()
    {
        Assert.Equal(1, _history.InForceOn(January).Number);
        Assert.Equal(1, _history.InForceOn(July.PlusDays(-1)).Number);
        Assert.Equal(2, _history.InForceOn(July).Number);
        Assert.Equal(2, _history.InForceOn(July.PlusYears(9)).Number);
    }

    [Fact]
    public void Finds_the_version_that_a_clock_kept()
    {
        Assert.Equal(January, _history.Version(1)!.ValidFrom);
        Assert.Null(_history.Version(3));
    }

    [Fact]
    public void Refuses_a_day_before_the_first_version() =>
        Refused.With(WorkTimeCodes.NoVersionInForce, 1, () => _history.InForceOn(January.PlusDays(-1)));

    [Fact]
    public void Refuses_versions_that_cannot_be_told_apart()
    {
        Refused.With(WorkTimeCodes.VersionsUnclear, 1, () => new CalendarHistory(new CalendarVersion(1, July, Calendar), new CalendarVersion(2, July, Calendar)));
        Refused.With(WorkTimeCodes.VersionsUnclear, 1, () => new CalendarHistory(new CalendarVersion(1, January, Calendar), new CalendarVersion(1, July, Calendar)));
        Refused.With(WorkTimeCodes.VersionsUnclear, 0, () => new CalendarHistory());
    }
}
