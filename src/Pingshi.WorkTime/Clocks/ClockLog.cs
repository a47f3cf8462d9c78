using NodaTime;

namespace Pingshi.WorkTime;

/// <summary>The events of one clock, checked. Everything about the clock is computed from them by <see cref="At(Instant)"/>.</summary>
/// <remarks>
/// <para>The result does not depend on the order in which the events are given or were recorded, only on when they happened; of two that
/// happened at one instant the one recorded first is first.</para>
/// <para>Immutable and safe to share between threads.</para>
/// </remarks>
public sealed class ClockLog
{
    private static readonly HashSet<int> None = [];

    private readonly CalendarHistory _calendars;
    private readonly PauseVerdicts _pauses;
    private readonly ClockEvent[] _inOrder;

    /// <summary>A clock of events.</summary>
    /// <param name="calendars">The versions of the calendar; the clock keeps the one that its beginning names.</param>
    /// <param name="events">In any order.</param>
    /// <exception cref="ClockRefused">The events make no clock; with every reason.</exception>
    public ClockLog(CalendarHistory calendars, params IEnumerable<ClockEvent> events)
    {
        _calendars = calendars;
        Events = [.. events.OrderBy(e => e.Stamp.RecordedAt).ThenBy(e => e.Number)];
        var corrected = new Corrections(Events);
        _inOrder = [.. ClockFold.InOrder(corrected.Standing)];
        _pauses = new PauseVerdicts(corrected);
        if (Check(corrected) is { Count: > 0 } faults)
        {
            throw new ClockRefused(faults);
        }
    }

    /// <summary>Every event, in the order in which they were recorded.</summary>
    public IReadOnlyList<ClockEvent> Events { get; }

    /// <summary>Why events make no clock; none where they do.</summary>
    /// <param name="calendars">The versions of the calendar.</param>
    /// <param name="events">In any order.</param>
    public static IReadOnlyList<ClockFault> WhyNot(CalendarHistory calendars, params IEnumerable<ClockEvent> events)
    {
        try
        {
            _ = new ClockLog(calendars, events);
            return [];
        }
        catch (ClockRefused refused)
        {
            return refused.Faults;
        }
    }

    /// <summary>Why events cannot be added; none where they can.</summary>
    /// <param name="next">One event, or several that only make sense together, such as a pause and its end written down late.</param>
    public IReadOnlyList<ClockFault> WhyNot(params IEnumerable<ClockEvent> next) => WhyNot(_calendars, [.. Events, .. next]);

    /// <summary>The clock with more events.</summary>
    /// <param name="next">They may have happened before others that are recorded already.</param>
    /// <exception cref="ClockRefused">The events cannot be added.</exception>
    public ClockLog With(params IEnumerable<ClockEvent> next) => new(_calendars, [.. Events, .. next]);

    /// <summary>The clock as it stands at an instant, by everything recorded.</summary>
    /// <param name="now">The instant; what happens after it is left out.</param>
    /// <exception cref="WorkTimeException">The calendar has no answer, such as <see cref="WorkTimeCodes.NoWorkingTime"/>.</exception>
    public Clock At(Instant now) => Account(now, _pauses.Overturned);

    /// <summary>The clock as it stood at an instant by what was recorded until then: what people saw.</summary>
    /// <param name="now">The instant.</param>
    /// <param name="knownAt">Until when records count.</param>
    /// <exception cref="ClockRefused">What was recorded by then made no clock yet.</exception>
    /// <exception cref="WorkTimeException">The calendar has no answer.</exception>
    public Clock At(Instant now, Instant knownAt) => new ClockLog(_calendars, Events.Where(e => e.Stamp.RecordedAt <= knownAt)).At(now);

    /// <summary>The account with every disputed pause struck out; null while no dispute is open.</summary>
    /// <param name="now">The instant.</param>
    public Clock? IfOverturned(Instant now) => _pauses.Open.Count > 0 ? Account(now, [.. _pauses.Overturned, .. _pauses.Open]) : null;

    /// <summary>The account as it would be without any correction; null where none was made, or where the wrong events alone make no clock.</summary>
    /// <param name="now">The instant.</param>
    public Clock? Uncorrected(Instant now)
    {
        var wrong = Events.Where(e => e is not ClockEvent.Corrected).ToList();
        return wrong.Count < Events.Count && WhyNot(_calendars, wrong).Count == 0 ? new ClockLog(_calendars, wrong).At(now) : null;
    }

    private Clock Account(Instant now, HashSet<int> ignoredPauses)
    {
        var fold = ClockFold.Walk(_inOrder.TakeWhile((e, i) => i == 0 || e.At <= now), ignoredPauses);
        return new Clock(fold, _calendars.Version(fold.Beginning!.Calendar)!, now, [.. _pauses.Open]);
    }

    private List<ClockFault> Check(Corrections corrected)
    {
        List<ClockFault> faults = [.. Events.SelectMany(e => e.Faults()), .. corrected.Faults, .. _pauses.Faults];
        faults.AddRange(corrected.Standing.Where(e => e.Stamp.RecordedAt < e.At).Select(e => ClockFault.Of(WorkTimeCodes.ClockRecordedTooEarly, e)));
        var fold = ClockFold.Walk(_inOrder, None);
        faults.AddRange(fold.Faults);
        if (!_inOrder.OfType<ClockEvent.Started>().Any())
        {
            faults.Add(new ClockFault(WorkTimeCodes.ClockNotStarted, null));
        }
        else if (fold.Beginning is { } beginning && _calendars.Version(beginning.Calendar) is null)
        {
            faults.Add(ClockFault.Of(WorkTimeCodes.ClockCalendarUnknown, beginning, beginning.Calendar.ToString(System.Globalization.CultureInfo.InvariantCulture)));
        }

        return faults;
    }
}
