using NodaTime;

namespace Pingshi.WorkTime;

/// <summary>Writes a clock's story as a test tells it: times of 2026 in China, numbers in the order of writing, recorded when it happened.</summary>
internal sealed class Events
{
    public static readonly CalendarHistory Offices = new(new CalendarVersion(1, new LocalDate(2020, 1, 1), Calendars.Office));

    private readonly List<ClockEvent> _events = [];

    public IReadOnlyList<ClockEvent> All => _events;

    public static Instant At(int month, int day, int hour, int minute = 0) => Calendars.China(month, day, hour, minute);

    public Events Started(Instant at, double hours, ClockTarget target = ClockTarget.TotalResolution, string holder = "provider", bool solvedTimeCounts = false) =>
        Then(new ClockEvent.Started(Stamp(at), target, Duration.FromHours(hours), 1, holder, solvedTimeCounts));

    public Events Paused(Instant at, string holder = "customer") => Then(new ClockEvent.Paused(Stamp(at), holder, "waits for access", "mail"));

    public Events Resumed(Instant at) => Then(new ClockEvent.Resumed(Stamp(at)));

    public Events HeldBy(Instant at, string holder) => Then(new ClockEvent.HolderChanged(Stamp(at), holder));

    public Events Target(Instant at, double hours) => Then(new ClockEvent.TargetChanged(Stamp(at), Duration.FromHours(hours), "severity"));

    public Events Contested(Instant at, int pause) => Then(new ClockEvent.Contested(Stamp(at), pause, "access was given"));

    public Events Decided(Instant at, int pause, bool upheld) => Then(new ClockEvent.Decided(Stamp(at), pause, upheld, "gate log"));

    public Events Met(Instant at) => Then(new ClockEvent.Met(Stamp(at)));

    public Events Reopened(Instant at) => Then(new ClockEvent.Reopened(Stamp(at), "fails again"));

    public Events Cancelled(Instant at) => Then(new ClockEvent.Cancelled(Stamp(at), "withdrawn"));

    public Events Corrected(Instant at, int wrong, Func<EventStamp, ClockEvent>? right = null) =>
        Then(new ClockEvent.Corrected(Stamp(at), wrong, right?.Invoke(new EventStamp(wrong, at, at, "duty")), "typed wrong"));

    public Events Then(ClockEvent next)
    {
        _events.Add(next);
        return this;
    }

    public EventStamp Stamp(Instant at) => new(_events.Count + 1, at, at, "duty");

    public ClockLog Log() => new(Offices, _events);

    public Clock At(Instant now) => Log().At(now);
}
