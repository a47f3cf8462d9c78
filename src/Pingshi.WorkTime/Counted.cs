using NodaTime;

namespace Pingshi.WorkTime;

/// <summary>An answer of a calendar, and whether it may still change.</summary>
/// <typeparam name="T">What was asked for: an instant, a date, a duration, a number.</typeparam>
/// <param name="Value">The answer.</param>
/// <param name="ProvisionalFrom">
/// The first day looked at for which holidays and make-up days are not announced yet (or not known any more); null when the answer stands
/// on announced days alone. There the plain week is assumed.
/// </param>
public readonly record struct Counted<T>(T Value, LocalDate? ProvisionalFrom)
{
    /// <summary>Whether an announcement still to come may change the answer. Every page that shows the answer says so.</summary>
    public bool IsProvisional => ProvisionalFrom is not null;
}
