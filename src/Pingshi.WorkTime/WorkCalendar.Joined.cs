using NodaTime;

namespace Pingshi.WorkTime;

/// <content>Calendars made of others.</content>
public sealed partial class WorkCalendar
{
    /// <summary>Day and night, every day (7×24).</summary>
    /// <param name="zone">Whose days the answers are explained in.</param>
    public static WorkCalendar AlwaysOpen(DateTimeZone zone) => new(zone, WorkWeek.AlwaysOpen);

    /// <summary>The calendar that works when this one or the other does: two shifts that relieve each other.</summary>
    /// <param name="other">A calendar of the same zone.</param>
    /// <exception cref="WorkTimeException"><see cref="WorkTimeCodes.ZonesDiffer"/>, <see cref="WorkTimeCodes.AnnouncedApart"/>.</exception>
    /// <remarks>A plain calendar like any other: it can be written, changed and explained. Days that only one of the two announced are
    /// provisional. A date on which nobody works stays a holiday if it was one to either.</remarks>
    public WorkCalendar Union(WorkCalendar other) => CalendarJoin.Of(this, other, CalendarJoin.Either);

    /// <summary>The calendar that works when this one and the other do: when two parties can meet.</summary>
    /// <param name="other">A calendar of the same zone.</param>
    /// <exception cref="WorkTimeException"><see cref="WorkTimeCodes.ZonesDiffer"/>, <see cref="WorkTimeCodes.AnnouncedApart"/>.</exception>
    /// <remarks>As for <see cref="Union"/>.</remarks>
    public WorkCalendar Intersection(WorkCalendar other) => CalendarJoin.Of(this, other, CalendarJoin.Both);

    /// <summary>The hours of a date by the week alone.</summary>
    internal DayHours PlainHours(LocalDate date) => Week[date.DayOfWeek];

    /// <summary>The hours of a date.</summary>
    internal DayHours TrueHours(LocalDate date) => Hours(date);
}
