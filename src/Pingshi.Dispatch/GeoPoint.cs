using System.Globalization;

namespace Pingshi.Dispatch;

/// <summary>A place on the earth in WGS-84, the one system in which distances are measured and points are stored.</summary>
/// <remarks>
/// <para>Degrees, north and east positive. Six decimals are about 0.1 m. The default value is the valid point 0°, 0°.</para>
/// <para>Equality is exact equality of both numbers: points that went through a conversion are compared by distance.</para>
/// <para>A point of another system is another type and becomes a <see cref="GeoPoint"/> only by a conversion that names it, so that
/// systems cannot be mixed by accident. Immutable, and so safe to share between threads.</para>
/// </remarks>
public readonly record struct GeoPoint
{
    /// <summary>A point from WGS-84 degrees.</summary>
    /// <param name="latitude">Degrees north, -90 to 90.</param>
    /// <param name="longitude">Degrees east, -180 to 180.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number is out of its range or not a number.</exception>
    public GeoPoint(double latitude, double longitude)
    {
        Latitude = Degrees.Latitude(latitude, nameof(latitude));
        Longitude = Degrees.Longitude(longitude, nameof(longitude));
    }

    /// <summary>Degrees north, -90 to 90.</summary>
    public double Latitude { get; }

    /// <summary>Degrees east, -180 to 180.</summary>
    public double Longitude { get; }

    /// <summary>A point from degrees of the system named.</summary>
    /// <param name="system">The system that the numbers were measured in.</param>
    /// <param name="latitude">Degrees north, -90 to 90.</param>
    /// <param name="longitude">Degrees east, -180 to 180.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number is out of its range or not a number.</exception>
    public static GeoPoint From(CoordinateSystem system, double latitude, double longitude) => system switch
    {
        CoordinateSystem.Wgs84 => new GeoPoint(latitude, longitude),
        CoordinateSystem.Gcj02 => new Gcj02Point(latitude, longitude).ToWgs84(),
        CoordinateSystem.Bd09 => new Bd09Point(latitude, longitude).ToWgs84(),
    };

    /// <summary>A point from degrees of the system named, without throwing: for rows of an import.</summary>
    /// <param name="system">The system that the numbers were measured in.</param>
    /// <param name="latitude">Degrees north.</param>
    /// <param name="longitude">Degrees east.</param>
    /// <param name="point">The point, when the answer is true.</param>
    /// <returns>Whether both numbers are in their range.</returns>
    public static bool TryFrom(CoordinateSystem system, double latitude, double longitude, out GeoPoint point)
    {
        var valid = Degrees.IsLatitude(latitude) && Degrees.IsLongitude(longitude);
        point = valid ? From(system, latitude, longitude) : default;
        return valid;
    }

    /// <summary>Metres over the surface to another point, by <see cref="GreatCircle"/>.</summary>
    /// <param name="other">The other point.</param>
    public double DistanceTo(GeoPoint other) => GreatCircle.Metres(this, other);

    /// <summary>The same place in GCJ-02; outside China the same numbers.</summary>
    public Gcj02Point ToGcj02()
    {
        var (latitude, longitude) = Gcj02Shift.FromWgs84(Latitude, Longitude);
        return new Gcj02Point(latitude, longitude);
    }

    /// <summary>The same place in BD-09; outside China the same numbers.</summary>
    public Bd09Point ToBd09() => ToGcj02().ToBd09();

    /// <summary>Latitude and longitude with six decimals, invariant: <c>39.915000,116.404000</c>.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Latitude:F6},{Longitude:F6}");
}
