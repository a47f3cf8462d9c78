namespace Pingshi.Dispatch;

/// <summary>The published BD-09 shift over GCJ-02. Its source and limits are in docs/reference/dispatch.md.</summary>
internal static class Bd09Shift
{
    private const double Wave = Math.PI * 3000 / 180;

    public static (double Latitude, double Longitude) FromGcj02(double latitude, double longitude) =>
        Applies(latitude, longitude) ? Shifted(latitude, longitude) : (latitude, longitude);

    public static (double Latitude, double Longitude) ToGcj02(double latitude, double longitude)
    {
        var origin = FixedPoint.Invert(latitude, longitude, Shifted);
        return Applies(origin.Latitude, origin.Longitude) ? origin : (latitude, longitude);
    }

    /// <summary>Abroad Baidu gives WGS-84, so a place is shifted only where GCJ-02 shifts it.</summary>
    private static bool Applies(double latitude, double longitude)
    {
        var place = Gcj02Shift.ToWgs84(latitude, longitude);
        return Gcj02Shift.Applies(place.Latitude, place.Longitude);
    }

    private static (double Latitude, double Longitude) Shifted(double latitude, double longitude)
    {
        var radius = Math.Sqrt(longitude * longitude + latitude * latitude) + 0.00002 * Math.Sin(latitude * Wave);
        var angle = Math.Atan2(latitude, longitude) + 0.000003 * Math.Cos(longitude * Wave);
        var (sine, cosine) = Math.SinCos(angle);
        return (radius * sine + 0.006, radius * cosine + 0.0065);
    }
}
