using System.Globalization;

namespace Pingshi.Dispatch;

/// <summary>A place in GCJ-02 degrees, as AMap, Tencent and other Chinese maps give them.</summary>
/// <remarks>
/// Made to be converted: distances are measured on <see cref="GeoPoint"/>. Equality is exact equality of both numbers. Immutable.
/// The formulas, their source and their limits are in <c>docs/reference/dispatch.md</c>.
/// </remarks>
public readonly record struct Gcj02Point
{
    /// <summary>A point from GCJ-02 degrees.</summary>
    /// <param name="latitude">Degrees north, -90 to 90.</param>
    /// <param name="longitude">Degrees east, -180 to 180.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number is out of its range or not a number.</exception>
    public Gcj02Point(double latitude, double longitude)
    {
        Latitude = Degrees.Latitude(latitude, nameof(latitude));
        Longitude = Degrees.Longitude(longitude, nameof(longitude));
    }

    /// <summary>Degrees north in GCJ-02.</summary>
    public double Latitude { get; }

    /// <summary>Degrees east in GCJ-02.</summary>
    public double Longitude { get; }

    /// <summary>The same place in WGS-84, found by iteration: converting it back gives this point within 1e-7 degree (about 1 cm).</summary>
    public GeoPoint ToWgs84()
    {
        var (latitude, longitude) = Gcj02Shift.ToWgs84(Latitude, Longitude);
        return new GeoPoint(latitude, longitude);
    }

    /// <summary>The same place in BD-09; outside China the same numbers.</summary>
    public Bd09Point ToBd09()
    {
        var (latitude, longitude) = Bd09Shift.FromGcj02(Latitude, Longitude);
        return new Bd09Point(latitude, longitude);
    }

    /// <summary>Latitude and longitude with six decimals and the system: <c>39.916404,116.410244 GCJ-02</c>.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Latitude:F6},{Longitude:F6} GCJ-02");
}
