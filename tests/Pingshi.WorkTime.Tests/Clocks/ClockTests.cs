using NodaTime;
using static Pingshi.WorkTime.Events;

namespace Pingshi.WorkTime;

public sealed class ClockTests
{
    // Monday 23 November 2026, an ordinary week; hours 09:00-12:00 and 13:30-18:00.
    private static readonly Instant Nine = At(11, 23, 9);

    [Fact]
    public void Runs_towards_its_due_instant()
    {
        var clock = new Events().Started(Nine, 4).At(At(11, 23, 11));
        Assert.Equal(ClockState.Running, clock.State);
        Assert.Equal(At(11, 23, 14, 30), clock.Due);
        Assert.Equal(Duration.FromHours(2), clock.Elapsed);
        Assert.Equal(Duration.FromHours(2), clock.Remaining);
        Assert.Equal("provider", clock.Holder);
        Assert.False(clock.IsBreached);
    }

    [Fact]
    public void Stands_ready_before_its_beginning()
    {
        var clock = new Events().Started(Nine, 4).At(Nine - Duration.FromDays(3));
        Assert.Equal(ClockState.NotStarted, clock.State);
        Assert.Equal(At(11, 23, 14, 30), clock.Due);
        Assert.Empty(clock.Spans);
    }

    [Fact]
    public void A_pause_stops_it_and_its_seconds_belong_to_whom_is_waited_for()
    {
        var story = new Events().Started(Nine, 4).Paused(At(11, 23, 10)).Resumed(At(11, 23, 15));
        var paused = story.At(At(11, 23, 14));
        Assert.Equal((ClockState.Paused, "customer"), (paused.State, paused.Holder));
        Assert.Null(paused.Due);
        Assert.Equal(Duration.FromHours(1), paused.Elapsed);

        var resumed = story.At(At(11, 23, 16));
        Assert.Equal(At(11, 23, 18), resumed.Due);
        Assert.Equal(Duration.FromHours(2), resumed.Elapsed);
        Assert.Equal(Duration.FromHours(5), resumed.Paused);
        Assert.Equal(new HolderShare("customer", Duration.FromHours(5), Duration.FromHours(3.5), Duration.Zero), resumed.Shares[0]);
        Assert.Equal(new HolderShare("provider", Duration.FromHours(2), Duration.FromHours(2), Duration.FromHours(2)), resumed.Shares[1]);
    }

    [Fact]
    public void Is_due_from_the_resumption_at_the_very_instant_of_it() =>
        Assert.Equal(At(11, 23, 18), new Events().Started(Nine, 4).Paused(At(11, 23, 10)).Resumed(At(11, 23, 15)).At(At(11, 23, 15)).Due);

    [Fact]
    public void Every_second_has_one_holder()
    {
        var clock = new Events().Started(Nine, 4).HeldBy(At(11, 23, 10), "partner").Paused(At(11, 23, 11)).HeldBy(At(11, 23, 14), "county").Resumed(At(11, 23, 15)).At(At(11, 23, 16));
        Assert.Equal(["provider", "partner", "customer", "customer", "county"], clock.Spans.Select(span => span.Holder));
        Assert.Equal(Nine, clock.Spans[0].From);
        Assert.Equal(At(11, 23, 16), clock.Spans[^1].To);
        Assert.All(clock.Spans.Zip(clock.Spans.Skip(1)), pair => Assert.Equal(pair.First.To, pair.Second.From));
    }

    [Fact]
    public void Is_in_time_at_the_due_instant_and_late_after_it()
    {
        Assert.False(new Events().Started(Nine, 4).Met(At(11, 23, 14, 30)).At(At(11, 24, 9)).IsBreached);
        var late = new Events().Started(Nine, 4).Met(At(11, 23, 14, 31)).At(At(11, 24, 9));
        Assert.True(late.IsBreached);
        Assert.Equal(-Duration.FromMinutes(1), late.Remaining);
        Assert.Equal(At(11, 23, 14, 30), late.Due);
    }

    [Fact]
    public void Fulfilled_in_time_it_still_says_when_it_would_have_been_due()
    {
        var clock = new Events().Started(Nine, 4).Met(At(11, 23, 10)).At(At(11, 30, 9));
        Assert.Equal((ClockState.Met, At(11, 23, 10), At(11, 23, 14, 30)), (clock.State, clock.MetAt, clock.Due));
        Assert.Equal(Duration.FromHours(1), clock.Elapsed);
    }

    [Fact]
    public void A_longer_target_never_heals_a_breach_and_a_shorter_one_never_makes_the_past_late()
    {
        Assert.True(new Events().Started(Nine, 2).Target(At(11, 23, 15), 8).At(At(11, 23, 16)).IsBreached);
        var shorter = new Events().Started(Nine, 8).Target(At(11, 23, 15), 2);
        Assert.Equal(At(11, 23, 15), shorter.At(At(11, 23, 15)).Due);
        Assert.False(shorter.At(At(11, 23, 15)).IsBreached);
        Assert.True(shorter.At(At(11, 23, 15, 1)).IsBreached);
    }

    [Fact]
    public void The_first_resolution_stands_and_the_total_one_goes_on()
    {
        Clock After(ClockTarget target, bool solvedTimeCounts = false) => new Events().Started(Nine, 4, target, solvedTimeCounts: solvedTimeCounts)
            .Met(At(11, 23, 10)).Reopened(At(11, 23, 15)).At(At(11, 23, 16));

        var first = After(ClockTarget.FirstResolution);
        Assert.Equal((ClockState.Met, Duration.FromHours(1)), (first.State, first.Elapsed));
        var total = After(ClockTarget.TotalResolution);
        Assert.Equal((ClockState.Running, Duration.FromHours(2), At(11, 23, 18)), (total.State, total.Elapsed, total.Due));
        Assert.Null(total.MetAt);
        var strict = After(ClockTarget.TotalResolution, solvedTimeCounts: true);
        Assert.Equal((Duration.FromHours(5.5), At(11, 23, 14, 30), true), (strict.Elapsed, strict.Due, strict.IsBreached));
    }

    [Fact]
    public void Keeping_in_the_loop_counts_each_message_afresh()
    {
        var clock = new Events().Started(Nine, 1, ClockTarget.NextResponse).Met(At(11, 23, 11)).Reopened(At(11, 23, 15)).Reopened(At(11, 23, 15, 30)).At(At(11, 23, 15, 40));
        Assert.Equal([true, false], clock.Cycles.Select(cycle => cycle.IsBreached));
        Assert.True(clock.IsBreached);
        Assert.Equal(At(11, 23, 16), clock.Due);
        Assert.Equal(Duration.FromMinutes(40), clock.Elapsed);
    }

    [Fact]
    public void While_a_pause_is_disputed_both_accounts_can_be_read()
    {
        var story = new Events().Started(Nine, 4).Paused(At(11, 23, 10)).Resumed(At(11, 23, 15)).Contested(At(11, 24, 9), 2);
        var now = At(11, 24, 10);
        Assert.Equal([2], story.At(now).Contested);
        Assert.Equal(At(11, 23, 18), story.At(now).Due);
        Assert.Equal(At(11, 23, 14, 30), story.Log().IfOverturned(now)!.Due);

        var upheld = new Events().Started(Nine, 4).Paused(At(11, 23, 10)).Resumed(At(11, 23, 15)).Contested(At(11, 24, 9), 2).Decided(At(11, 24, 9, 30), 2, upheld: true);
        Assert.Equal(At(11, 23, 18), upheld.At(now).Due);
        Assert.Null(upheld.Log().IfOverturned(now));
    }

    [Fact]
    public void An_overturned_pause_never_stopped_the_clock()
    {
        var now = At(11, 24, 10);
        var never = new Events().Started(Nine, 4).At(now);
        var overturned = Disputed(new Events()).Decided(At(11, 24, 9, 30), 2, upheld: false).At(now);
        Assert.Equal((never.Due, never.Elapsed, never.IsBreached), (overturned.Due, overturned.Elapsed, overturned.IsBreached));
        Assert.Equal(["provider"], overturned.Shares.Select(share => share.Holder));

        static Events Disputed(Events events) => events.Started(Nine, 4).Paused(At(11, 23, 10)).Resumed(At(11, 23, 15)).Contested(At(11, 24, 9), 2);
    }

    [Fact]
    public void A_correction_adds_an_event_and_the_old_account_stays_readable()
    {
        var log = new Events().Started(Nine, 4).Paused(At(11, 23, 10)).Resumed(At(11, 23, 15))
            .Corrected(At(11, 24, 9), 3, stamp => new ClockEvent.Resumed(stamp with { At = At(11, 23, 11) })).Log();
        var now = At(11, 24, 10);
        Assert.Equal(At(11, 23, 15, 30), log.At(now).Due);
        Assert.Equal(At(11, 23, 18), log.Uncorrected(now)!.Due);
        Assert.Equal(At(11, 23, 18), log.At(now, At(11, 24, 8)).Due);
        Assert.Equal(4, log.Events.Count);
    }

    [Fact]
    public void A_correction_may_strike_an_event_out_and_the_last_correction_holds()
    {
        var story = new Events().Started(Nine, 4).Met(At(11, 23, 10)).Corrected(At(11, 23, 11), 2);
        Assert.Equal(ClockState.Running, story.At(At(11, 23, 12)).State);
        story.Corrected(At(11, 23, 11, 30), 2, stamp => new ClockEvent.Met(stamp with { At = At(11, 23, 10, 30) }));
        Assert.Equal(At(11, 23, 10, 30), story.At(At(11, 23, 12)).MetAt);
        Assert.Null(new Events().Started(Nine, 4).Log().Uncorrected(Nine));
    }

    [Fact]
    public void The_dispute_of_a_pause_that_was_struck_out_has_no_object()
    {
        var log = new Events().Started(Nine, 4).Paused(At(11, 23, 10)).Contested(At(11, 23, 11), 2).Corrected(At(11, 23, 14), 2).Log();
        Assert.Empty(log.At(At(11, 23, 15)).Contested);
        Assert.Null(log.IfOverturned(At(11, 23, 15)));
    }

    [Fact]
    public void Cancelled_it_is_due_no_more_and_what_was_fulfilled_stays_so()
    {
        var cancelled = new Events().Started(Nine, 4).Cancelled(At(11, 23, 10)).At(At(11, 25, 9));
        Assert.Equal((ClockState.Cancelled, false, Duration.FromHours(1)), (cancelled.State, cancelled.IsBreached, cancelled.Elapsed));
        Assert.Null(cancelled.Due);
        Assert.Equal(ClockState.Met, new Events().Started(Nine, 4).Met(At(11, 23, 10)).Cancelled(At(11, 23, 11)).At(At(11, 25, 9)).State);
        Assert.True(new Events().Started(Nine, 4).Cancelled(At(11, 24, 10)).At(At(11, 25, 9)).IsBreached);
    }

    [Fact]
    public void Says_when_days_not_announced_yet_can_still_change_it()
    {
        Assert.True(new Events().Started(At(12, 31, 17), 4).At(At(12, 31, 17)).ProvisionalFrom is not null);
        Assert.Null(new Events().Started(Nine, 4).At(Nine).ProvisionalFrom);
    }

    [Fact]
    public void Recounts_under_another_calendar_as_the_fold_would()
    {
        var events = new Events().Started(Nine, 4).Paused(At(11, 23, 10)).Resumed(At(11, 23, 15)).HeldBy(At(11, 23, 16), "partner").All;
        var other = Calendars.Office.With(SpecialDay.Holiday(new LocalDate(2026, 11, 23)));
        var expected = new ClockLog(new CalendarHistory(new CalendarVersion(1, new LocalDate(2020, 1, 1), other)), events).At(At(11, 24, 10));
        Assert.Equal(new ClockCount(expected.Due, expected.Elapsed), new ClockLog(Offices, events).At(At(11, 24, 10)).Recount(other));
    }
}
