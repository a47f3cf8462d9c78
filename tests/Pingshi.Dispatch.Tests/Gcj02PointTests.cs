using CsCheck;

namespace Pingshi.Dispatch;

public sealed class Gcj02PointTests
{
    /// <summary>Pairs that two independent implementations publish; see docs/reference/dispatch.md.</summary>
    [Theory]
    [InlineData(31.1774276, 121.5272106, 31.17530398364597, 121.531541859215)]
    [InlineData(22.543847, 113.912316, 22.540796131694766, 113.9171764808363)]
    [InlineData(39.911954, 116.377817, 39.91334545536069, 116.38404722455657)]
    [InlineData(39.915, 116.404, 39.91640428150164, 116.41024449916938)]
    public void Equals_the_published_pairs(double latitude, double longitude, double gcjLatitude, double gcjLongitude)
    {
        var gcj02 = new GeoPoint(latitude, longitude).ToGcj02();
        Assert.Equal(gcjLatitude, gcj02.Latitude, 1e-9);
        Assert.Equal(gcjLongitude, gcj02.Longitude, 1e-9);

        var back = new Gcj02Point(gcjLatitude, gcjLongitude).ToWgs84();
        Assert.Equal(latitude, back.Latitude, 1e-7);
        Assert.Equal(longitude, back.Longitude, 1e-7);
    }

    [Fact]
    public void Every_place_in_China_comes_back_within_a_ten_millionth_of_a_degree() =>
        Gen.Select(Gen.Double[0.83, 55.82], Gen.Double[72.01, 137.83]).Sample((latitude, longitude) =>
        {
            var back = new GeoPoint(latitude, longitude).ToGcj02().ToWgs84();
            return Math.Abs(back.Latitude - latitude) < 1e-7 && Math.Abs(back.Longitude - longitude) < 1e-7;
        });

    [Fact]
    public void The_shift_is_never_more_than_two_kilometres_and_never_nothing() =>
        Gen.Select(Gen.Double[18, 53], Gen.Double[74, 135]).Sample((latitude, longitude) =>
        {
            var gcj02 = new GeoPoint(latitude, longitude).ToGcj02();
            var metres = new GeoPoint(latitude, longitude).DistanceTo(new GeoPoint(gcj02.Latitude, gcj02.Longitude));
            return metres is > 1 and < 2_000;
        });

    [Fact]
    public void Refuses_what_is_no_place()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new Gcj02Point(91, 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => new Gcj02Point(0, 181));
    }
}
