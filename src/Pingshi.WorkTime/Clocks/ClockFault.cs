using System.Globalization;

namespace Pingshi.WorkTime;

/// <summary>One reason why events do not make a clock.</summary>
/// <param name="Code">One of <see cref="WorkTimeCodes"/> that begin with <c>clock-</c>.</param>
/// <param name="Event">The number of the event that is wrong; null where one is missing.</param>
/// <param name="Arguments">Invariant texts, in the order that the code's documentation gives.</param>
public sealed record ClockFault(string Code, int? Event, params IReadOnlyList<string> Arguments)
{
    /// <summary>Invariant: <c>clock-not-paused (event 3)</c>.</summary>
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"{Code}{(Event is { } number ? $" (event {number}{string.Concat(Arguments.Select(a => $", {a}"))})" : "")}");

    /// <inheritdoc/>
    public bool Equals(ClockFault? other) =>
        other is not null && Code == other.Code && Event == other.Event && Arguments.SequenceEqual(other.Arguments, StringComparer.Ordinal);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Code, Event, Arguments.Count);

    internal static ClockFault Of(string code, ClockEvent wrong, params string[] arguments) => new(code, wrong.Number, arguments);
}

/// <summary>Events that do not make a clock: all reasons at once.</summary>
/// <param name="faults">The reasons, at least one.</param>
public sealed class ClockRefused(IReadOnlyList<ClockFault> faults)
    : Exception($"The events make no clock: {string.Join("; ", faults)}.")
{
    /// <summary>Every reason, in the order of the events.</summary>
    public IReadOnlyList<ClockFault> Faults { get; } = faults;
}
