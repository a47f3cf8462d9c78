using NodaTime;

namespace Pingshi.WorkTime;

/// <summary>What a stretch of a clock's life was.</summary>
public enum ClockPhase
{
    /// <summary>It ran: working time counts.</summary>
    Running,

    /// <summary>It was paused: nothing counts.</summary>
    Paused,

    /// <summary>It was fulfilled and later opened again. No pause; it counts only where the contract says so.</summary>
    Fulfilled,
}

/// <summary>A stretch of a clock's life in one hand. The spans of a clock touch: every second is in exactly one.</summary>
/// <param name="From">Its beginning, included.</param>
/// <param name="To">Its end, not included.</param>
/// <param name="Phase">What it was.</param>
/// <param name="Holder">Who held it.</param>
/// <param name="Worked">Working time in it by the clock's calendar, counted or not.</param>
/// <param name="Counts">Whether that working time counts.</param>
/// <param name="Allowed">The target in force in it.</param>
/// <param name="Event">The number of the event that began it.</param>
/// <param name="Cycle">Which count it belongs to, from 0: only <see cref="ClockTarget.NextResponse"/> has more than one.</param>
public readonly record struct ClockSpan(
    Instant From, Instant To, ClockPhase Phase, string Holder, Duration Worked, bool Counts, Duration Allowed, int Event, int Cycle)
{
    /// <summary>Elapsed time, working or not.</summary>
    public Duration Length => To - From;
}

/// <summary>How long one party held a clock.</summary>
/// <param name="Holder">Who.</param>
/// <param name="Length">Elapsed time, in every phase.</param>
/// <param name="Worked">Working time in it.</param>
/// <param name="Counted">Working time in it that counted against the target.</param>
public readonly record struct HolderShare(string Holder, Duration Length, Duration Worked, Duration Counted);

/// <summary>One count from zero towards the target.</summary>
/// <param name="From">When it began.</param>
/// <param name="Due">The first instant at which the counted time reaches the target then in force; null while it is paused before that, or was
/// cancelled or fulfilled in a pause.</param>
/// <param name="MetAt">When it was fulfilled; null while it is not.</param>
/// <param name="Elapsed">Working time counted.</param>
/// <param name="IsBreached">Whether it was still open after it was due. At the due instant itself it is in time.</param>
public readonly record struct ClockCycle(Instant From, Instant? Due, Instant? MetAt, Duration Elapsed, bool IsBreached);
