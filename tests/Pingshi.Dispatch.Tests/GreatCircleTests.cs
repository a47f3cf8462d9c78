using CsCheck;

namespace Pingshi.Dispatch;

public sealed class GreatCircleTests
{
    private static readonly Gen<GeoPoint> Points =
        Gen.Select(Gen.Double[-90, 90], Gen.Double[-180, 180], (latitude, longitude) => new GeoPoint(latitude, longitude));

    [Theory]
    [InlineData(0, 0, 90, 0, 0.5)]
    [InlineData(0, 0, 0, 180, 1)]
    [InlineData(90, 0, -90, 77, 1)]
    [InlineData(0, 179, 0, -179, 2 / 180.0)]
    [InlineData(60, 10, 61, 10, 1 / 180.0)]
    public void Is_a_known_part_of_half_the_circumference(double lat1, double lon1, double lat2, double lon2, double part) =>
        Assert.Equal(
            part * Math.PI * GreatCircle.EarthRadiusMetres, GreatCircle.Metres(new GeoPoint(lat1, lon1), new GeoPoint(lat2, lon2)), 0.001);

    /// <summary>The chord through the earth gives the same arc by another formula.</summary>
    [Fact]
    public void Agrees_with_the_chord_between_any_two_points() => Gen.Select(Points, Points).Sample((from, to) =>
    {
        var (x1, y1, z1) = OnSphere(from);
        var (x2, y2, z2) = OnSphere(to);
        var cross = Norm(y1 * z2 - z1 * y2, z1 * x2 - x1 * z2, x1 * y2 - y1 * x2);
        var arc = Math.Atan2(cross, x1 * x2 + y1 * y2 + z1 * z2);
        return Math.Abs(GreatCircle.Metres(from, to) - arc * GreatCircle.EarthRadiusMetres) < 1;
    });

    [Fact]
    public void Is_the_same_both_ways_and_nothing_to_itself() => Gen.Select(Points, Points).Sample((from, to) =>
        from.DistanceTo(to) == to.DistanceTo(from) && from.DistanceTo(from) == 0);

    [Fact]
    public void A_detour_is_never_shorter() => Gen.Select(Points, Points, Points).Sample((from, over, to) =>
        from.DistanceTo(to) <= from.DistanceTo(over) + over.DistanceTo(to) + 0.001);

    private static (double X, double Y, double Z) OnSphere(GeoPoint point)
    {
        var (sinLatitude, cosLatitude) = Math.SinCos(double.DegreesToRadians(point.Latitude));
        var (sinLongitude, cosLongitude) = Math.SinCos(double.DegreesToRadians(point.Longitude));
        return (cosLatitude * cosLongitude, cosLatitude * sinLongitude, sinLatitude);
    }

    private static double Norm(double x, double y, double z) => Math.Sqrt(x * x + y * y + z * z);
}
