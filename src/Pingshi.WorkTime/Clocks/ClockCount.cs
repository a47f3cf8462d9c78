using NodaTime;

namespace Pingshi.WorkTime;

/// <summary>The figures of one count.</summary>
/// <param name="Due">The first instant at which the counted time reaches the target then in force; null where it is not reached and does not run.</param>
/// <param name="Elapsed">Working time counted.</param>
public readonly record struct ClockCount(Instant? Due, Duration Elapsed)
{
    /// <summary>Counts the spans of one cycle.</summary>
    /// <param name="spans">All spans of the clock.</param>
    /// <param name="cycle">Which cycle.</param>
    /// <param name="calendar">By which calendar.</param>
    /// <param name="runsFrom">From where it runs, or ran when it was fulfilled; null where it does not.</param>
    /// <param name="allowed">The target last in force.</param>
    internal static ClockCount Of(ReadOnlySpan<ClockSpan> spans, int cycle, WorkCalendar calendar, Instant? runsFrom, Duration allowed)
    {
        var (elapsed, before) = (Duration.Zero, Duration.Zero);
        Instant? due = null;
        foreach (ref readonly var span in spans)
        {
            if (span.Cycle != cycle || !span.Counts)
            {
                continue;
            }

            var worked = calendar.Between(span.From, span.To).Value;
            if (due is null)
            {
                due = elapsed >= span.Allowed ? span.From
                    : elapsed + worked >= span.Allowed ? calendar.Add(span.From, span.Allowed - elapsed).Value
                    : null;
            }

            elapsed += worked;
            before = span.From < runsFrom ? elapsed : before;
        }

        if (due is null && runsFrom is { } from)
        {
            due = before < allowed ? calendar.Add(from, allowed - before).Value : from;
        }

        return new ClockCount(due, elapsed);
    }
}
