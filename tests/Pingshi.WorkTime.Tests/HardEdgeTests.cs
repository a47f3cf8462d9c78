using NodaTime;
using static Pingshi.WorkTime.Events;

namespace Pingshi.WorkTime;

/// <summary>What others got wrong, edge by edge; the thread in which their users told it stands beside each.</summary>
public sealed class HardEdgeTests
{
    private static readonly Instant Nine = At(11, 23, 9);

    /// <summary>glpi#687, osTicket#6739, OCA/project#73 (a hang).</summary>
    [Fact]
    public void Edge_1_created_outside_hours_with_few_working_days_or_with_no_calendar_at_all()
    {
        Assert.Equal(At(11, 23, 10), new Events().Started(At(11, 21, 3), 1).At(At(11, 21, 4)).Due);
        var mondays = new WorkCalendar(Calendars.Office.Zone, WorkWeek.Closed.With(IsoDayOfWeek.Monday, DayHours.Between((9, 0), (10, 0))));
        Assert.Equal(At(12, 7, 10), mondays.Add(Nine, Duration.FromHours(3)).Value);
        var empty = new CalendarHistory(new CalendarVersion(1, new LocalDate(2020, 1, 1), new WorkCalendar(DateTimeZone.Utc, WorkWeek.Closed)));
        Refused.With(WorkTimeCodes.NoWorkingTime, 0, () => new ClockLog(empty, new Events().Started(Nine, 1).All).At(Nine));
    }

    /// <summary>frappe/helpdesk#2212, glpi#467, OpenGamma/Strata#1958, chinese-calendar#68, odoo#278209.</summary>
    [Fact]
    public void Edge_2_lunch_night_shift_weekend_made_a_workday_and_a_holiday_on_a_make_up_day()
    {
        Assert.Equal(At(11, 23, 14, 30), new Events().Started(At(11, 23, 11), 2).At(Nine).Due);
        var nights = new WorkCalendar(Calendars.Office.Zone, WorkWeek.MondayToFriday(DayHours.Between((22, 0), (6, 0))));
        Assert.Equal(At(11, 24, 2), nights.Add(At(11, 23, 12), Duration.FromHours(4)).Value);
        Assert.Equal(At(2, 14, 10), new Events().Started(At(2, 13, 18), 1).At(At(2, 13, 18)).Due);
        var closed = Calendars.Office.With(SpecialDay.Holiday(new LocalDate(2026, 2, 14)));
        Assert.Equal(At(2, 24, 10), closed.Add(At(2, 13, 18), Duration.FromHours(1)).Value);
    }

    /// <summary>glpi#6902, #15605.</summary>
    [Fact]
    public void Edge_3_another_priority_keeps_the_pauses_so_far()
    {
        var clock = new Events().Started(Nine, 4).Paused(At(11, 23, 10)).Resumed(At(11, 23, 14)).Target(At(11, 23, 15), 3).At(At(11, 23, 15));
        Assert.Equal(At(11, 23, 16), clock.Due);
        Assert.Equal(Duration.FromHours(4), clock.Paused);
    }

    /// <summary>glpi#23359; first and total resolution as Plain tells them apart.</summary>
    [Fact]
    public void Edge_4_solved_time_is_no_pause_and_first_differs_from_total_resolution()
    {
        Clock Of(ClockTarget target) => new Events().Started(Nine, 4, target).Met(At(11, 23, 10)).Reopened(At(11, 23, 15)).Met(At(11, 23, 17)).At(At(11, 25, 9));
        Assert.Equal(Duration.Zero, Of(ClockTarget.TotalResolution).Paused);
        Assert.Equal(Duration.FromHours(3), Of(ClockTarget.TotalResolution).Elapsed);
        Assert.Equal(At(11, 23, 17), Of(ClockTarget.TotalResolution).MetAt);
        Assert.Equal(Duration.FromHours(1), Of(ClockTarget.FirstResolution).Elapsed);
        Assert.Equal(At(11, 23, 10), Of(ClockTarget.FirstResolution).MetAt);
    }

    /// <summary>frappe/helpdesk#2449, laravel-help-desk#52.</summary>
    [Fact]
    public void Edge_5_pauses_count_in_working_time_end_outside_hours_and_do_not_restart()
    {
        var clock = new Events().Started(At(11, 23, 17), 2).Paused(At(11, 23, 17, 30)).Paused(At(11, 23, 20), "county").Resumed(At(11, 23, 23)).At(At(11, 24, 8));
        Assert.Equal(Duration.FromMinutes(30), clock.Elapsed);
        Assert.Equal(At(11, 24, 10, 30), clock.Due);
        Assert.Equal(Duration.FromHours(5.5), clock.Paused);
        Assert.Equal(Duration.FromMinutes(30), clock.Spans.Where(span => span.Phase == ClockPhase.Paused).Aggregate(Duration.Zero, (sum, span) => sum + span.Worked));
        Assert.Equal(["provider", "customer", "county", "provider"], clock.Spans.Select(span => span.Holder));
    }

    /// <summary>glpi#14937: a target in days and the same in hours.</summary>
    [Fact]
    public void Edge_6_a_target_in_days_pauses_as_the_same_in_hours_does()
    {
        Clock Of(Duration allowed) => new ClockLog(Offices, new Events().Then(new ClockEvent.Started(new(1, Nine, Nine, "duty"), ClockTarget.Restoration, allowed, 1, "provider"))
            .Paused(At(11, 24, 9)).Resumed(At(11, 25, 9)).All).At(At(11, 25, 9));
        Assert.Equal(Of(Duration.FromHours(24)).Due, Of(Duration.FromDays(1)).Due);
        Assert.Equal(At(11, 27, 10, 30), Of(Duration.FromDays(1)).Due);
    }

    /// <summary>edmozley/freeitsm: an edit rewrote closed clocks.</summary>
    [Fact]
    public void Edge_7_a_calendar_edit_changes_no_clock_that_started_under_the_older_version()
    {
        var edited = new CalendarHistory(
            new CalendarVersion(1, new LocalDate(2020, 1, 1), Calendars.Office),
            new CalendarVersion(2, new LocalDate(2026, 11, 24), Calendars.Office.With(SpecialDay.Holiday(new LocalDate(2026, 11, 24)))));
        var story = new Events().Started(At(11, 23, 17), 2).All;
        Assert.Equal(At(11, 24, 10), new ClockLog(Offices, story).At(At(11, 23, 18)).Due);
        Assert.Equal(At(11, 24, 10), new ClockLog(edited, story).At(At(11, 23, 18)).Due);
        Assert.Equal(At(11, 25, 10), new ClockLog(edited, ((ClockEvent.Started)story[0]) with { Calendar = 2 }).At(At(11, 23, 18)).Due);
    }

    /// <summary>zammad#3140, #4432.</summary>
    [Fact]
    public void Edge_8_ones_own_reply_triggers_nothing_and_reminders_fall_in_service_hours()
    {
        var replied = new Events().Started(Nine, 2, ClockTarget.NextResponse).Met(At(11, 23, 10)).Met(At(11, 23, 11)).At(At(11, 24, 9));
        Assert.Equal((ClockState.Met, At(11, 23, 10), false), (replied.State, replied.MetAt, replied.IsBreached));
        Assert.Single(replied.Cycles);

        var clock = new Events().Started(At(11, 20, 17), 2).At(At(11, 20, 17));
        Assert.Equal(At(11, 20, 17, 30), clock.RemindAt(Duration.FromHours(1.5)));
        Assert.Equal(Nine, clock.RemindAt(Duration.FromHours(1)));
        Assert.Null(new Events().Started(Nine, 2).Paused(At(11, 23, 10)).At(At(11, 23, 11)).RemindAt(Duration.FromHours(1)));
        Assert.Throws<ArgumentOutOfRangeException>(() => clock.RemindAt(Duration.Zero));
    }

    /// <summary>glpi#1911, #14423.</summary>
    [Fact]
    public void Edge_9_the_next_group_has_its_own_budget_and_the_whole_must_fit()
    {
        var outer = new Promise("SLA", Calendars.Office, Duration.FromHours(4));
        PromiseLink Groups(double second) => PromiseLink.Serial(
            new Promise("first group", Calendars.Office, Duration.FromHours(2)), new Promise("second group", Calendars.Office, Duration.FromHours(second)));
        Assert.True(ChainProof.OfYear(outer, Groups(2), 2026).Fits);
        var late = ChainProof.OfYear(outer, Groups(2.5), 2026);
        Assert.False(late.Fits);
        Assert.Equal("second group", late.WeakestLink.Promise.Name);
    }
}
