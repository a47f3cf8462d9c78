using NodaTime;

namespace Pingshi.WorkTime;

/// <summary>How a date differs from its weekday.</summary>
public enum SpecialDayKind
{
    /// <summary>No window begins on this day (放假).</summary>
    Holiday,

    /// <summary>The day works as another weekday does (调休上班).</summary>
    MakeupDay,

    /// <summary>The day has windows of its own.</summary>
    SpecialHours,
}

/// <summary>A date that differs from its weekday.</summary>
/// <remarks>Equality is equality of all members. Immutable and safe to share between threads.</remarks>
public sealed record SpecialDay
{
    private SpecialDay(LocalDate date, SpecialDayKind kind, IsoDayOfWeek worksAs, DayHours hours, string? name)
    {
        Date = date;
        Kind = kind;
        WorksAs = worksAs;
        Hours = hours;
        Name = name;
    }

    /// <summary>The date, in the calendar's zone.</summary>
    public LocalDate Date { get; }

    /// <summary>How it differs.</summary>
    public SpecialDayKind Kind { get; }

    /// <summary>The weekday whose hours a make-up day takes; <see cref="IsoDayOfWeek.None"/> for the other kinds.</summary>
    public IsoDayOfWeek WorksAs { get; }

    /// <summary>The windows of special hours; closed for the other kinds.</summary>
    public DayHours Hours { get; }

    /// <summary>What people call the day, where known: 春节.</summary>
    public string? Name { get; }

    /// <summary>A day on which no window begins. A night shift of the eve still ends on its morning.</summary>
    /// <param name="date">The date.</param>
    /// <param name="name">What people call it.</param>
    public static SpecialDay Holiday(LocalDate date, string? name = null) =>
        new(date, SpecialDayKind.Holiday, IsoDayOfWeek.None, DayHours.Closed, name);

    /// <summary>A day, usually of a weekend, that works as a weekday does.</summary>
    /// <param name="date">The date.</param>
    /// <param name="worksAs">The weekday whose hours it takes.</param>
    /// <param name="name">What people call it.</param>
    public static SpecialDay MakeupDay(LocalDate date, IsoDayOfWeek worksAs = IsoDayOfWeek.Monday, string? name = null) =>
        new(date, SpecialDayKind.MakeupDay, worksAs, DayHours.Closed, name);

    /// <summary>A day with windows of its own.</summary>
    /// <param name="date">The date.</param>
    /// <param name="hours">Its windows, at least one.</param>
    /// <param name="name">What people call it.</param>
    /// <exception cref="WorkTimeException"><see cref="WorkTimeCodes.SpecialHoursEmpty"/>: a day without hours is a holiday, on which
    /// deadlines move.</exception>
    public static SpecialDay SpecialHours(LocalDate date, DayHours hours, string? name = null) => hours.IsClosed
        ? throw new WorkTimeException(WorkTimeCodes.SpecialHoursEmpty, WorkRange.Text(date))
        : new SpecialDay(date, SpecialDayKind.SpecialHours, IsoDayOfWeek.None, hours, name);
}
