using NodaTime;
using static Pingshi.WorkTime.Events;

namespace Pingshi.WorkTime;

public sealed class ClockRefusalTests
{
    private static readonly Instant Nine = At(11, 23, 9);
    private static readonly Instant Ten = At(11, 23, 10);
    private static readonly Instant Eleven = At(11, 23, 11);

    public static TheoryData<string, int?, int> Faulty => new()
    {
        { WorkTimeCodes.ClockNotStarted, null, 0 },
        { WorkTimeCodes.ClockStartedTwice, 2, 0 },
        { WorkTimeCodes.ClockBeforeStart, 2, 0 },
        { WorkTimeCodes.ClockAfterCancelled, 3, 0 },
        { WorkTimeCodes.ClockNotOpen, 3, 0 },
        { WorkTimeCodes.ClockNotPaused, 2, 0 },
        { WorkTimeCodes.ClockNotMet, 2, 0 },
        { WorkTimeCodes.ClockTargetNotPositive, 1, 0 },
        { WorkTimeCodes.ClockCalendarUnknown, 1, 1 },
        { WorkTimeCodes.ClockTextMissing, 2, 1 },
        { WorkTimeCodes.ClockNumberTwice, 1, 0 },
        { WorkTimeCodes.ClockRecordedTooEarly, 2, 0 },
        { WorkTimeCodes.ClockUnknownEvent, 2, 1 },
        { WorkTimeCodes.ClockCorrectsCorrection, 3, 1 },
        { WorkTimeCodes.ClockCorrectedOddly, 3, 1 },
        { WorkTimeCodes.ClockNoSuchPause, 2, 1 },
        { WorkTimeCodes.ClockContestTooEarly, 3, 1 },
        { WorkTimeCodes.ClockContestedAlready, 4, 1 },
        { WorkTimeCodes.ClockOverturnedAlready, 5, 1 },
        { WorkTimeCodes.ClockNotContested, 3, 1 },
    };

    [Theory, MemberData(nameof(Faulty))]
    public void Refuses_what_makes_no_clock_and_names_the_event(string code, int? number, int arguments)
    {
        var events = Story(code).All;
        var fault = Assert.Single(ClockLog.WhyNot(Offices, events));
        Assert.Equal((code, number, arguments), (fault.Code, fault.Event, fault.Arguments.Count));
        Assert.Equal([fault], Assert.Throws<ClockRefused>(() => new ClockLog(Offices, events)).Faults);
    }

    [Fact]
    public void Every_code_of_a_clock_is_refused_here() => Assert.Equal(
        WorkTimeCodes.All.Where(code => code.StartsWith("clock-", StringComparison.Ordinal)).Order(StringComparer.Ordinal),
        Faulty.Select(row => row.Data.Item1).Order(StringComparer.Ordinal));

    [Fact]
    public void Refuses_with_every_reason_at_once()
    {
        var faults = ClockLog.WhyNot(Offices, new Events().Resumed(Nine).Started(Ten, 0).Resumed(Eleven).Started(Eleven, 1).All);
        Assert.Equal(
            [WorkTimeCodes.ClockTargetNotPositive, WorkTimeCodes.ClockBeforeStart, WorkTimeCodes.ClockNotPaused, WorkTimeCodes.ClockStartedTwice],
            faults.Select(fault => fault.Code));
    }

    [Fact]
    public void A_clock_says_why_an_event_cannot_follow_and_takes_one_that_happened_earlier()
    {
        var story = new Events().Started(Nine, 4).Paused(Ten);
        var resumed = new ClockEvent.Resumed(story.Stamp(Eleven));
        Assert.Empty(story.Log().WhyNot(resumed));
        Assert.Equal(WorkTimeCodes.ClockNotPaused, Assert.Single(story.Log().With(resumed).WhyNot(new ClockEvent.Resumed(new(4, At(11, 23, 14), At(11, 23, 14), "duty")))).Code);
        var late = story.Log().With(resumed).With(new ClockEvent.HolderChanged(new(4, Nine, At(11, 24, 9), "duty"), "partner"));
        Assert.Equal("partner", late.At(At(11, 24, 9)).Holder);
    }

    [Fact]
    public void A_struck_out_beginning_leaves_no_clock() =>
        Assert.Equal(WorkTimeCodes.ClockNotStarted, Assert.Single(ClockLog.WhyNot(Offices, new Events().Started(Nine, 4).Corrected(Ten, 1).All)).Code);

    private static Events Story(string code)
    {
        var events = code is WorkTimeCodes.ClockNotStarted or WorkTimeCodes.ClockTargetNotPositive or WorkTimeCodes.ClockCalendarUnknown
            ? new Events() : new Events().Started(Nine, 4);
        return code switch
        {
            WorkTimeCodes.ClockNotStarted => events,
            WorkTimeCodes.ClockStartedTwice => events.Started(Ten, 4),
            WorkTimeCodes.ClockBeforeStart => events.Paused(At(11, 22, 9)),
            WorkTimeCodes.ClockAfterCancelled => events.Cancelled(Ten).Paused(Eleven),
            WorkTimeCodes.ClockNotOpen => events.Met(Ten).Paused(Eleven),
            WorkTimeCodes.ClockNotPaused => events.Resumed(Ten),
            WorkTimeCodes.ClockNotMet => events.Reopened(Ten),
            WorkTimeCodes.ClockTargetNotPositive => events.Started(Nine, 0),
            WorkTimeCodes.ClockCalendarUnknown => events.Then(new ClockEvent.Started(events.Stamp(Nine), ClockTarget.FirstResponse, Duration.FromHours(1), 7, "provider")),
            WorkTimeCodes.ClockTextMissing => events.Then(new ClockEvent.Paused(events.Stamp(Ten), "customer", "waits", " ")),
            WorkTimeCodes.ClockNumberTwice => events.Then(new ClockEvent.HolderChanged(new EventStamp(1, Ten, Ten, "duty"), "partner")),
            WorkTimeCodes.ClockRecordedTooEarly => events.Then(new ClockEvent.Paused(new EventStamp(2, Ten, Nine, "duty"), "customer", "waits", "mail")),
            WorkTimeCodes.ClockUnknownEvent => events.Corrected(Ten, 9),
            WorkTimeCodes.ClockCorrectsCorrection => events.Corrected(Ten, 1, stamp => new ClockEvent.Started(stamp, ClockTarget.FirstResponse, Duration.FromHours(1), 1, "x")).Corrected(Eleven, 2),
            WorkTimeCodes.ClockCorrectedOddly => events.Paused(Ten).Corrected(Eleven, 2, stamp => new ClockEvent.Resumed(stamp with { Number = 8 })),
            WorkTimeCodes.ClockNoSuchPause => events.Contested(Ten, 1),
            WorkTimeCodes.ClockContestTooEarly => events.Paused(Eleven).Contested(Ten, 2),
            WorkTimeCodes.ClockContestedAlready => events.Paused(Ten).Contested(Eleven, 2).Contested(Eleven, 2),
            WorkTimeCodes.ClockOverturnedAlready => events.Paused(Ten).Contested(Eleven, 2).Decided(Eleven, 2, upheld: false).Contested(Eleven, 2),
            WorkTimeCodes.ClockNotContested => events.Paused(Ten).Decided(Eleven, 2, upheld: true),
            _ => throw new ArgumentOutOfRangeException(nameof(code), code, "No story tells it."),
        };
    }
}
