using NodaTime;

namespace Pingshi.Policies;

/// <summary>A change that was announced, with the day it is meant for and the days of notice it owes where it makes things worse.</summary>
/// <param name="EffectiveOn">The first day on which it is meant to hold; days are China's.</param>
/// <param name="Days">Full days between the day of the announcement and the first day of worse terms.</param>
public readonly record struct Notice(Instant AnnouncedAt, LocalDate EffectiveOn, int Days)
{
    private static readonly DateTimeZone China = DateTimeZoneProviders.Tzdb["Asia/Shanghai"];

    /// <summary>When it holds for those whom it costs nothing: never before it was announced.</summary>
    public Instant Starts => Instant.Max(AnnouncedAt, China.AtStartOfDay(EffectiveOn).ToInstant());

    /// <summary>When the notice has run: the start of the first day after it.</summary>
    public Instant RunsUntil => China.AtStartOfDay(AnnouncedAt.InZone(China).Date.PlusDays(Days + 1)).ToInstant();

    /// <summary>When a worsening holds (§4.11): after the notice, or as soon as the other side agreed to it.</summary>
    public Instant WorseHoldsFrom(Instant? agreedAt) => Instant.Max(Starts, agreedAt is { } agreed ? Instant.Min(agreed, RunsUntil) : RunsUntil);
}
