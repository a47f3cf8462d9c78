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

    /// <summary>All codes, in the order of this class.</summary>
    public static IReadOnlyList<string> All { get; } =
    [
        WindowsOverlap, DuplicateDate, SpecialHoursEmpty, MakeupDayEmpty, UnknownZone, NoWorkingTime, NotEnoughWorkingTime, OutOfRange,
        NoVersionInForce, VersionsUnclear, UnreadableCalendar,
    ];
}
