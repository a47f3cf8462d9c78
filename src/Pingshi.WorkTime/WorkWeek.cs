using NodaTime;

namespace Pingshi.WorkTime;

/// <summary>The hours of each weekday, before any exception.</summary>
/// <remarks>Equality is equality of all seven days. Immutable and safe to share between threads.</remarks>
public sealed class WorkWeek : IEquatable<WorkWeek>
{
    private readonly DayHours[] _days;

    private WorkWeek(DayHours[] days) => _days = days;

    /// <summary>No working time in the week; exceptions may still give some.</summary>
    public static WorkWeek Closed { get; } = new([.. Enumerable.Repeat(DayHours.Closed, 7)]);

    /// <summary>Day and night, all seven days (7×24).</summary>
    public static WorkWeek AlwaysOpen { get; } = new([.. Enumerable.Repeat(DayHours.AllDay, 7)]);

    /// <summary>The hours of a weekday.</summary>
    /// <param name="day">Monday to Sunday.</param>
    /// <exception cref="ArgumentOutOfRangeException">The day is <see cref="IsoDayOfWeek.None"/>.</exception>
    public DayHours this[IsoDayOfWeek day] => _days[Index(day)];

    /// <summary>The same hours from Monday to Friday, closed at the weekend.</summary>
    /// <param name="hours">The hours.</param>
    public static WorkWeek MondayToFriday(DayHours hours) =>
        new([hours, hours, hours, hours, hours, DayHours.Closed, DayHours.Closed]);

    /// <summary>A week with other hours on one weekday.</summary>
    /// <param name="day">Monday to Sunday.</param>
    /// <param name="hours">Its hours.</param>
    /// <exception cref="ArgumentOutOfRangeException">The day is <see cref="IsoDayOfWeek.None"/>.</exception>
    public WorkWeek With(IsoDayOfWeek day, DayHours hours)
    {
        var days = (DayHours[])_days.Clone();
        days[Index(day)] = hours;
        return new WorkWeek(days);
    }

    /// <inheritdoc/>
    public bool Equals(WorkWeek? other) => other is not null && _days.AsSpan().SequenceEqual(other._days);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as WorkWeek);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(_days[0], _days[1], _days[2], _days[3], _days[4], _days[5], _days[6]);

    private static int Index(IsoDayOfWeek day) => day is >= IsoDayOfWeek.Monday and <= IsoDayOfWeek.Sunday
        ? (int)day - 1
        : throw new ArgumentOutOfRangeException(nameof(day), day, "A weekday is Monday to Sunday.");
}
