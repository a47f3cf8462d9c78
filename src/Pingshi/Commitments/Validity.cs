using NodaTime;

namespace Pingshi.Commitments;

public enum ValidityState
{
    NotYet,
    Valid,

    /// <summary>Ends within <see cref="Validity.Warning"/> days: time to renew.</summary>
    Expiring,
    Expired,
}

/// <summary>The days on which a certificate holds, both included; an open side is not limited. Days are China's.</summary>
public readonly record struct Validity(LocalDate? From, LocalDate? To)
{
    /// <summary>How many days before its end a certificate shows as expiring.</summary>
    public const int Warning = 90;

    public static readonly Rule EndsBeforeItBegins = new("validity.ends-before-it-begins", 422,
        "有效期截止日早于起始日。", "It would end before it begins.");

    private static readonly DateTimeZone China = DateTimeZoneProviders.Tzdb["Asia/Shanghai"];

    public static LocalDate Today(Instant now) => now.InZone(China).Date;

    /// <summary>The last second of the last day: when the promise to hold a valid certificate is due.</summary>
    public Instant? EndsAt => To is { } last ? last.At(new LocalTime(23, 59, 59)).InZoneLeniently(China).ToInstant() : null;

    public ValidityState On(LocalDate day) => this switch
    {
        { From: { } from } when day < from => ValidityState.NotYet,
        { To: { } to } when day > to => ValidityState.Expired,
        { To: { } to } when day.PlusDays(Warning) >= to => ValidityState.Expiring,
        _ => ValidityState.Valid,
    };

    public IEnumerable<Reason> WhyNot()
    {
        if (To < From)
        {
            yield return EndsBeforeItBegins.Because("validTo");
        }
    }

    public static Text Of(ValidityState state) => state switch
    {
        ValidityState.NotYet => new("未生效", "not valid yet"),
        ValidityState.Valid => new("有效", "valid"),
        ValidityState.Expiring => new("即将到期", "expiring"),
        ValidityState.Expired => new("已过期", "expired"),
    };
}
