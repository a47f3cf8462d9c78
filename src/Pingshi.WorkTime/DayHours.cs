using System.Collections;
using NodaTime;

namespace Pingshi.WorkTime;

/// <summary>The working windows that begin on one day, in order and without overlap; none means closed.</summary>
/// <remarks>
/// A window across midnight belongs to the day on which it begins, and is the last of its day. Equality is equality of the windows.
/// Immutable and safe to share between threads.
/// </remarks>
public sealed class DayHours : IReadOnlyList<WorkWindow>, IEquatable<DayHours>
{
    private readonly WorkWindow[] _windows;

    private DayHours(WorkWindow[] windows) => _windows = windows;

    /// <summary>No working time.</summary>
    public static DayHours Closed { get; } = new([]);

    /// <summary>From midnight to midnight.</summary>
    public static DayHours AllDay { get; } = new([WorkWindow.WholeDay]);

    /// <summary>How many windows the day has.</summary>
    public int Count => _windows.Length;

    /// <summary>Whether the day has no window.</summary>
    public bool IsClosed => _windows.Length == 0;

    /// <summary>A window, in the order of the day.</summary>
    /// <param name="index">From 0.</param>
    public WorkWindow this[int index] => _windows[index];

    /// <summary>The hours made of windows.</summary>
    /// <param name="windows">In order; each begins at or after the end of the one before.</param>
    /// <exception cref="WorkTimeException"><see cref="WorkTimeCodes.WindowsOverlap"/>.</exception>
    public static DayHours Of(params IReadOnlyList<WorkWindow> windows)
    {
        for (var i = 1; i < windows.Count; i++)
        {
            if (windows[i - 1].EndsNextDay || windows[i].Start < windows[i - 1].End)
            {
                throw new WorkTimeException(WorkTimeCodes.WindowsOverlap, windows[i - 1].ToString(), windows[i].ToString());
            }
        }

        return new DayHours([.. windows]);
    }

    /// <summary>One window of whole minutes.</summary>
    /// <param name="start">Hour and minute at which work begins.</param>
    /// <param name="end">Hour and minute at which it ends; at or before the start, on the next day.</param>
    public static DayHours Between((int Hour, int Minute) start, (int Hour, int Minute) end) =>
        Of(new WorkWindow(new LocalTime(start.Hour, start.Minute), new LocalTime(end.Hour, end.Minute)));

    /// <summary>These hours and more after them on the same day: a morning, then an afternoon.</summary>
    /// <param name="start">Hour and minute at which work begins again.</param>
    /// <param name="end">Hour and minute at which it ends; at or before the start, on the next day.</param>
    /// <exception cref="WorkTimeException"><see cref="WorkTimeCodes.WindowsOverlap"/>.</exception>
    public DayHours And((int Hour, int Minute) start, (int Hour, int Minute) end) => Of([.. _windows, .. Between(start, end)]);

    /// <inheritdoc/>
    public bool Equals(DayHours? other) => other is not null && _windows.AsSpan().SequenceEqual(other._windows);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as DayHours);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var hash = default(HashCode);
        foreach (var window in _windows)
        {
            hash.Add(window);
        }

        return hash.ToHashCode();
    }

    /// <summary>Invariant: <c>09:00-12:00 13:30-18:00</c>, or <c>closed</c>.</summary>
    public override string ToString() => IsClosed ? "closed" : string.Join(' ', _windows);

    /// <inheritdoc/>
    public IEnumerator<WorkWindow> GetEnumerator() => ((IEnumerable<WorkWindow>)_windows).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
