using NodaTime;
using NodaTime.Text;

namespace Pingshi.WorkTime;

/// <summary>A stretch of working time by the wall clock, from <see cref="Start"/> (included) to <see cref="End"/> (not included).</summary>
/// <param name="Start">Local time at which work begins.</param>
/// <param name="End">Local time at which it ends. At or before the start it is on the next day: 22:00–06:00 is a night shift, 00:00–00:00 a whole day.</param>
/// <remarks>Immutable; equality is equality of both times. The default value is a whole day.</remarks>
public readonly record struct WorkWindow(LocalTime Start, LocalTime End)
{
    /// <summary>From midnight to midnight.</summary>
    public static WorkWindow WholeDay => default;

    /// <summary>Whether the window ends on the day after the one it begins on, midnight itself included.</summary>
    public bool EndsNextDay => End <= Start;

    /// <summary>Invariant: <c>09:00-12:00</c>; midnight at the end is <c>24:00</c>.</summary>
    public override string ToString() => $"{Text(Start)}-{(End == LocalTime.Midnight ? "24:00" : Text(End))}";

    internal static string Text(LocalTime time) =>
        (time.Second == 0 && time.NanosecondOfSecond == 0 ? LocalTimePattern.CreateWithInvariantCulture("HH:mm") : LocalTimePattern.ExtendedIso).Format(time);
}
