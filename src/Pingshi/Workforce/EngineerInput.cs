using System.ComponentModel.DataAnnotations;
using NodaTime;
using Pingshi.Accounts;
using Pingshi.Dispatch;
using Pingshi.Platform.Identity;

namespace Pingshi.Workforce;

/// <summary>Who an engineer is, where it starts from and what it can do.</summary>
public sealed record EngineerInput
{
    [Required, StringLength(100)] public required string Name { get; init; }
    public Id<Person>? Person { get; init; }
    [Required, StringLength(6)] public required string CountyCode { get; init; }
    [Range(-90, 90)] public double? Latitude { get; init; }
    [Range(-180, 180)] public double? Longitude { get; init; }

    /// <summary>What the two numbers were measured in; maps of China show GCJ-02 or BD-09.</summary>
    public CoordinateSystem? System { get; init; }
    public IReadOnlyList<string>? Skills { get; init; }
    public IReadOnlyList<string>? Industries { get; init; }
    [StringLength(60)] public string? Zone { get; init; }
    public bool IsOffered { get; init; }

    internal GeoPoint? Position =>
        Latitude is { } latitude && Longitude is { } longitude && GeoPoint.TryFrom(System ?? CoordinateSystem.Wgs84, latitude, longitude, out var point) ? point : null;

    public IEnumerable<Reason> WhyNot(Side employer)
    {
        foreach (var reason in (IEnumerable<Reason>)[.. DivisionCode.WhyNotCounty(CountyCode, "countyCode"), .. Tags.WhyNot("skills", Skills), .. Tags.WhyNot("industries", Industries)])
        {
            yield return reason;
        }
        if (Latitude is null != Longitude is null)
        {
            yield return EngineerWords.BothDegrees.Because(Latitude is null ? "latitude" : "longitude");
        }
        if (Zone is { } zone && DateTimeZoneProviders.Tzdb.GetZoneOrNull(zone) is null)
        {
            yield return EngineerWords.UnknownZone.Because("zone", zone);
        }
        if (IsOffered && employer != Side.Partner)
        {
            yield return EngineerWords.OnlyPartnersOffer.Because("isOffered");
        }
    }
}
