using NodaTime;

namespace Pingshi.WorkTime;

/// <summary>The end of a period.</summary>
/// <param name="Start">The day of the event, not counted.</param>
/// <param name="CountedTo">The last day before any move.</param>
/// <param name="LastDay">The last day on which the act is in time.</param>
/// <param name="Ends">The first instant that is too late: the start of the next day in the calendar's zone.</param>
/// <param name="ProvisionalFrom">The first day looked at that is not announced yet; null when the deadline stands.</param>
public readonly record struct Deadline(LocalDate Start, LocalDate CountedTo, LocalDate LastDay, Instant Ends, LocalDate? ProvisionalFrom)
{
    /// <summary>Whether the last day moved because it was not an ordinary one.</summary>
    public bool Moved => LastDay != CountedTo;

    /// <summary>Whether an announcement still to come may change the deadline. Every page that shows it says so.</summary>
    public bool IsProvisional => ProvisionalFrom is not null;
}
