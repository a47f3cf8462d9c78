namespace Pingshi.WorkTime;

/// <summary>Every code a <see cref="WorkTimeException"/> can carry.</summary>
public static class WorkTimeCodes
{
    /// <summary>The windows of a day overlap, or are not in order. Arguments: the two windows.</summary>
    public const string WindowsOverlap = "windows-overlap";

    /// <summary>A date has two exceptions in one list. Arguments: the date.</summary>
    public const string DuplicateDate = "duplicate-date";

    /// <summary>Special hours without a window: that is a holiday. Arguments: the date.</summary>
    public const string SpecialHoursEmpty = "special-hours-empty";

    /// <summary>A make-up workday that takes the hours of a weekday without hours would be none. Arguments: the date, the weekday.</summary>
    public const string MakeupDayEmpty = "makeup-day-empty";

    /// <summary>The zone is none of the time zone database. Arguments: the id.</summary>
    public const string UnknownZone = "unknown-zone";

    /// <summary>The calendar has no working time at all, neither in the week nor by exception. Arguments: none.</summary>
    public const string NoWorkingTime = "no-working-time";

    /// <summary>The calendar has working time, but not as much as asked for before the end of the range. Arguments: the end of the range.</summary>
    public const string NotEnoughWorkingTime = "not-enough-working-time";

    /// <summary>The moment or date lies outside the range computed with. Arguments: the moment or date, first and last year of the range.</summary>
    public const string OutOfRange = "out-of-range";

    /// <summary>A calendar is known by versions and none of them is in force on the date. Arguments: the date.</summary>
    public const string NoVersionInForce = "no-version-in-force";

    /// <summary>Two versions begin on one day, or there is none. Arguments: the date, where there is one.</summary>
    public const string VersionsUnclear = "versions-unclear";

    /// <summary>The JSON of a calendar cannot be read. Arguments: the place in it, what is expected there.</summary>
    public const string UnreadableCalendar = "unreadable-calendar";

    /// <summary>Calendars of two zones cannot be joined into one. Arguments: the two zone ids.</summary>
    public const string ZonesDiffer = "zones-differ";

    /// <summary>Calendars whose announced days do not overlap cannot be joined into one. Arguments: none.</summary>
    public const string AnnouncedApart = "announced-apart";

    /// <summary>The iCalendar text cannot be read as a calendar. Arguments: what is wrong.</summary>
    public const string UnreadableICalendar = "unreadable-icalendar";

    /// <summary>A line of a clock's events cannot be read. Arguments: the place in it, what is expected there.</summary>
    public const string UnreadableClock = "unreadable-clock";

    /// <summary>A clock has no beginning. Arguments: none.</summary>
    public const string ClockNotStarted = "clock-not-started";

    /// <summary>A clock begins twice. Arguments: none.</summary>
    public const string ClockStartedTwice = "clock-started-twice";

    /// <summary>Something happened before the beginning. Arguments: none.</summary>
    public const string ClockBeforeStart = "clock-before-start";

    /// <summary>Something happened after the clock was cancelled. Arguments: none.</summary>
    public const string ClockAfterCancelled = "clock-after-cancelled";

    /// <summary>A pause, a new target or a fulfilment after the fulfilment, before any reopening. Arguments: none.</summary>
    public const string ClockNotOpen = "clock-not-open";

    /// <summary>A resumption while nothing is paused. Arguments: none.</summary>
    public const string ClockNotPaused = "clock-not-paused";

    /// <summary>A reopening while nothing is fulfilled. Arguments: none.</summary>
    public const string ClockNotMet = "clock-not-met";

    /// <summary>A target of no working time. Arguments: none.</summary>
    public const string ClockTargetNotPositive = "clock-target-not-positive";

    /// <summary>The beginning names a calendar version that is not there. Arguments: its number.</summary>
    public const string ClockCalendarUnknown = "clock-calendar-unknown";

    /// <summary>An event lacks a text that it must have. Arguments: which: by, holder, reason, proof.</summary>
    public const string ClockTextMissing = "clock-text-missing";

    /// <summary>Two events have one number. Arguments: none.</summary>
    public const string ClockNumberTwice = "clock-number-twice";

    /// <summary>An event was written down before it happened. Arguments: none.</summary>
    public const string ClockRecordedTooEarly = "clock-recorded-too-early";

    /// <summary>A correction of an event that is not there. Arguments: the number.</summary>
    public const string ClockUnknownEvent = "clock-unknown-event";

    /// <summary>A correction of a correction; the event itself is corrected again. Arguments: the number.</summary>
    public const string ClockCorrectsCorrection = "clock-corrects-correction";

    /// <summary>What is put in the place of an event has another number, or is a correction. Arguments: the number.</summary>
    public const string ClockCorrectedOddly = "clock-corrected-oddly";

    /// <summary>A contest or decision about what is no pause. Arguments: the number.</summary>
    public const string ClockNoSuchPause = "clock-no-such-pause";

    /// <summary>A contest or decision before the pause. Arguments: the number.</summary>
    public const string ClockContestTooEarly = "clock-contest-too-early";

    /// <summary>A second contest while the first is open. Arguments: the number.</summary>
    public const string ClockContestedAlready = "clock-contested-already";

    /// <summary>A contest of a pause that was overturned. Arguments: the number.</summary>
    public const string ClockOverturnedAlready = "clock-overturned-already";

    /// <summary>A decision about a pause that is not in dispute. Arguments: the number.</summary>
    public const string ClockNotContested = "clock-not-contested";

    /// <summary>All codes, in the order of this class.</summary>
    public static IReadOnlyList<string> All { get; } =
    [
        WindowsOverlap, DuplicateDate, SpecialHoursEmpty, MakeupDayEmpty, UnknownZone, NoWorkingTime, NotEnoughWorkingTime, OutOfRange,
        NoVersionInForce, VersionsUnclear, UnreadableCalendar,
        ZonesDiffer, AnnouncedApart, UnreadableICalendar, UnreadableClock, ClockNotStarted,
        ClockStartedTwice, ClockBeforeStart, ClockAfterCancelled, ClockNotOpen, ClockNotPaused,
        ClockNotMet, ClockTargetNotPositive, ClockCalendarUnknown, ClockTextMissing, ClockNumberTwice,
        ClockRecordedTooEarly, ClockUnknownEvent, ClockCorrectsCorrection, ClockCorrectedOddly, ClockNoSuchPause,
        ClockContestTooEarly, ClockContestedAlready, ClockOverturnedAlready, ClockNotContested,
    ];
}
