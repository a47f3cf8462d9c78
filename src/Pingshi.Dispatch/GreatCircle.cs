namespace Pingshi.Dispatch;

/// <summary>Distances over a spherical earth.</summary>
/// <remarks>Against the WGS-84 ellipsoid the error stays below 0.6 %: less than any road factor that is laid on top of it.</remarks>
public static class GreatCircle
{
    /// <summary>Radius of the sphere in metres: the mean radius (2a + b) / 3 of the WGS-84 ellipsoid.</summary>
    public const double EarthRadiusMetres = 6_371_008.8;

    /// <summary>Shortest distance over the surface in metres, by the haversine formula, which stays exact for near points.</summary>
    /// <param name="from">One point.</param>
    /// <param name="to">The other point; the answer is the same either way round.</param>
    public static double Metres(GeoPoint from, GeoPoint to)
    {
        var fromLatitude = double.DegreesToRadians(from.Latitude);
        var toLatitude = double.DegreesToRadians(to.Latitude);
        var north = Math.Sin((toLatitude - fromLatitude) / 2);
        var east = Math.Sin(double.DegreesToRadians(to.Longitude - from.Longitude) / 2);
        var haversine = north * north + Math.Cos(fromLatitude) * Math.Cos(toLatitude) * east * east;

        // Rounding can carry antipodes a hair above 1, where the arc sine has no value.
        return 2 * EarthRadiusMetres * Math.Asin(Math.Min(1, Math.Sqrt(haversine)));
    }
}
