using System.Globalization;

namespace Pingshi.Dispatch;

/// <summary>A place in BD-09 degrees, as Baidu's maps and services give them.</summary>
/// <remarks>
/// Made to be converted: distances are measured on <see cref="GeoPoint"/>. Equality is exact equality of both numbers. Immutable.
/// The formulas, their source and their limits are in <c>docs/reference/dispatch.md</c>.
/// </remarks>
public readonly record struct Bd09Point
{
    /// <summary>A point from BD-09 degrees.</summary>
    /// <param name="latitude">Degrees north, -90 to 90.</param>
    /// <param name="longitude">Degrees east, -180 to 180.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number is out of its range or not a number.</exception>
    public Bd09Point(double latitude, double longitude)
    {
        Latitude = Degrees.Latitude(latitude, nameof(latitude));
        Longitude = Degrees.Longitude(longitude, nameof(longitude));
    }

    /// <summary>Degrees north in BD-09.</summary>
    public double Latitude { get; }

    /// <summary>Degrees east in BD-09.</summary>
    public double Longitude { get; }

    /// <summary>The same place in GCJ-02, found by iteration: converting it back gives this point within 1e-7 degree (about 1 cm).</summary>
    public Gcj02Point ToGcj02()
    {
        var (latitude, longitude) = Bd09Shift.ToGcj02(Latitude, Longitude);
        return new Gcj02Point(latitude, longitude);
    }

    /// <summary>The same place in WGS-84.</summary>
    public GeoPoint ToWgs84() => ToGcj02().ToWgs84();

    /// <summary>Latitude and longitude with six decimals and the system: <c>39.921337,116.410369 BD-09</c>.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Latitude:F6},{Longitude:F6} BD-09");
}
