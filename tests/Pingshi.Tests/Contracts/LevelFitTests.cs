using NodaTime;
using Pingshi.Contracts;
using Pingshi.WorkTime;

namespace Pingshi.Tests.Contracts;

/// <summary>DESIGN §4.7: a level is proven only where what has to be done under each of its times fits inside it, whenever the fault comes.</summary>
public sealed class LevelFitTests
{
    private static readonly LocalDate Monday = new(2026, 3, 2);
    private static readonly CalendarHistory Calendars = new(new CalendarVersion(1, new LocalDate(2026, 1, 1), ChinaHolidays.Calendar(WorkWeek.MondayToFriday(DayHours.Between((9, 0), (18, 0))))));

    private static IReadOnlyList<LevelFit> Of(ServiceLevel level, params IReadOnlyList<InnerPromise> inner) =>
        LevelFit.Of(Terms.Sound with { ServiceLevels = [level], EndsOn = new LocalDate(2026, 12, 15) }, inner, Calendars, Monday);

    private static InnerPromise Restore(string name, int minutes, int step = 1, int? calendar = null) => new(1, LevelClock.Restoration, step, name, minutes, calendar);

    private static LevelFit Restoration(int? calendar, int minutes, params IReadOnlyList<InnerPromise> inner) =>
        Of(new(1, 15, null, minutes, calendar), inner).Single(f => f.Clock == LevelClock.Restoration);

    [Fact]
    public void Each_time_that_a_level_sets_asks_for_its_own_proof()
    {
        var fits = Of(new(1, 15, 120, 240, null), new InnerPromise(1, LevelClock.Response, 1, "值班", 15, null));
        Assert.Equal([(LevelClock.Response, true), (LevelClock.OnSite, false), (LevelClock.Restoration, false)], fits.Select(f => (f.Clock, f.IsProven)));
        Assert.Equal(2, Of(new(1, 15, null, 240, null)).Count);
    }

    [Fact]
    public void Steps_follow_one_another_and_what_is_in_one_step_runs_at_once()
    {
        Assert.True(Restoration(null, 240, Restore("诊断", 120), Restore("备件", 110), Restore("更换", 120, step: 2)).IsProven);
        Assert.False(Restoration(null, 240, Restore("诊断", 120), Restore("备件", 121), Restore("更换", 120, step: 2)).IsProven);
    }

    [Fact]
    public void An_engineer_of_working_days_does_not_keep_what_is_promised_around_the_clock()
    {
        var fit = Restoration(null, 24 * 60, Restore("值班", 60), Restore("工程师", 240, step: 2, calendar: 1));
        Assert.False(fit.IsProven);
        Assert.Equal("工程师", fit.Proof!.WeakestLink.Promise.Name);
        Assert.True(Restoration(1, 240, Restore("工程师", 240, calendar: 1)).IsProven);
    }

    [Fact]
    public void Days_that_nobody_has_announced_and_calendars_that_are_gone_prove_nothing()
    {
        var beyond = LevelFit.Of(Terms.Sound with { ServiceLevels = [new(1, 15, null, 240, 1)] }, [Restore("工程师", 60, calendar: 1)], Calendars, ChinaHolidays.Announced.End.PlusDays(-7)).Single(f => f.Clock == LevelClock.Restoration);
        Assert.True(beyond.Proof!.Fits);
        Assert.False(beyond.IsProven);
        Assert.Null(Restoration(1, 240, Restore("工程师", 60, calendar: 9)).Proof);
        Assert.Null(Restoration(9, 240, Restore("工程师", 60)).Proof);
    }
}
