using NodaTime;

namespace Pingshi.Host.DemoWorld;

/// <summary>
/// The time that the product believes while a world is made: some days ago, going on as time does, and moved towards now
/// from chapter to chapter, never back. Only the time of day is told otherwise; timers run as they do.
/// </summary>
internal sealed class DemoClock(TimeProvider real) : TimeProvider
{
    private TimeSpan _ago = TimeSpan.FromDays(MostDays);

    public const int MostDays = 100;

    public static readonly DateTimeZone China = DateTimeZoneProviders.Tzdb["Asia/Shanghai"];

    public LocalDate Today => Instant.FromDateTimeOffset(GetUtcNow()).InZone(China).Date;

    /// <summary>A day counted from the day on which the world is made, not from the one it believes.</summary>
    public LocalDate Day(int fromNow) => Instant.FromDateTimeOffset(real.GetUtcNow()).InZone(China).Date.PlusDays(fromNow);

    public override DateTimeOffset GetUtcNow() => real.GetUtcNow() - _ago;

    public override long GetTimestamp() => real.GetTimestamp();

    public override long TimestampFrequency => real.TimestampFrequency;

    public override TimeZoneInfo LocalTimeZone => real.LocalTimeZone;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) => real.CreateTimer(callback, state, dueTime, period);

    /// <summary>It is now so many days ago.</summary>
    public void MoveTo(int daysAgo)
    {
        var ago = TimeSpan.FromDays(daysAgo);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(ago, _ago, nameof(daysAgo));
        _ago = ago;
    }
}
