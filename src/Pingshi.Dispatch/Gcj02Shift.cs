namespace Pingshi.Dispatch;

/// <summary>The published approximation of the GCJ-02 shift. Its source and limits are in docs/reference/dispatch.md.</summary>
internal static class Gcj02Shift
{
    // The ellipsoid of Krasovsky 1940, on which the shift, computed in metres, is turned into degrees.
    private const double SemiMajorAxis = 6_378_245.0;
    private const double EccentricitySquared = 0.00669342162296594323;

    // The shift is at most about 0.01 degree; beyond this margin a point cannot be the image of one inside the box.
    private const double Margin = 0.1;

    /// <summary>Whether the shift applies: a box around China, not its border; the formulas have always been used with it.</summary>
    public static bool Applies(double latitude, double longitude) => IsInBox(latitude, longitude, 0);

    public static (double Latitude, double Longitude) FromWgs84(double latitude, double longitude) =>
        Applies(latitude, longitude) ? Shifted(latitude, longitude) : (latitude, longitude);

    public static (double Latitude, double Longitude) ToWgs84(double latitude, double longitude)
    {
        if (!IsInBox(latitude, longitude, Margin))
        {
            return (latitude, longitude);
        }

        var origin = FixedPoint.Invert(latitude, longitude, Shifted);

        // On the rim of the box the shift tears: a point there may be its own origin, or nobody's.
        return Applies(origin.Latitude, origin.Longitude) || Applies(latitude, longitude) ? origin : (latitude, longitude);
    }

    private static bool IsInBox(double latitude, double longitude, double margin) =>
        longitude >= 72.004 - margin && longitude <= 137.8347 + margin && latitude >= 0.8293 - margin && latitude <= 55.8271 + margin;

    private static (double Latitude, double Longitude) Shifted(double latitude, double longitude)
    {
        var (north, east) = Metres(longitude - 105, latitude - 35);
        var (sine, cosine) = Math.SinCos(double.DegreesToRadians(latitude));
        var curvature = 1 - EccentricitySquared * sine * sine;
        var root = Math.Sqrt(curvature);
        var meridianRadius = SemiMajorAxis * (1 - EccentricitySquared) / (curvature * root);
        var parallelRadius = SemiMajorAxis / root * cosine;
        return (latitude + double.RadiansToDegrees(north / meridianRadius), longitude + double.RadiansToDegrees(east / parallelRadius));
    }

    /// <summary>The shift in metres at x degrees east and y degrees north of 105° E, 35° N.</summary>
    private static (double North, double East) Metres(double x, double y)
    {
        var both = 20 * Math.Sin(6 * Math.PI * x) + 20 * Math.Sin(2 * Math.PI * x);
        var wavesNorth = both + Waves(y, 160, 320);
        var wavesEast = both + Waves(x, 150, 300);
        var root = Math.Sqrt(Math.Abs(x));
        return (
            -100 + 2 * x + 3 * y + 0.2 * y * y + 0.1 * x * y + 0.2 * root + wavesNorth * 2 / 3,
            300 + x + 2 * y + 0.1 * x * x + 0.1 * x * y + 0.1 * root + wavesEast * 2 / 3);
    }

    private static double Waves(double t, double long12, double long30) =>
        20 * Math.Sin(Math.PI * t) + 40 * Math.Sin(Math.PI * t / 3) + long12 * Math.Sin(Math.PI * t / 12) + long30 * Math.Sin(Math.PI * t / 30);
}
