using CsCheck;

namespace Pingshi.Dispatch;

public sealed class GeoPointTests
{
    [Theory]
    [InlineData(90.0000001, 0)]
    [InlineData(-90.0000001, 0)]
    [InlineData(0, 180.0000001)]
    [InlineData(0, -180.0000001)]
    [InlineData(double.NaN, 0)]
    [InlineData(0, double.NaN)]
    [InlineData(double.PositiveInfinity, 0)]
    public void Refuses_what_is_no_place(double latitude, double longitude)
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new GeoPoint(latitude, longitude));
        foreach (var system in Enum.GetValues<CoordinateSystem>())
        {
            Assert.Throws<ArgumentOutOfRangeException>(() => GeoPoint.From(system, latitude, longitude));
            Assert.False(GeoPoint.TryFrom(system, latitude, longitude, out _));
        }
    }

    [Fact]
    public void Takes_the_poles_and_both_edges_of_the_date_line()
    {
        Assert.Equal(90, new GeoPoint(90, 180).Latitude);
        Assert.Equal(-180, new GeoPoint(-90, -180).Longitude);
    }

    [Fact]
    public void Reads_plain_numbers_in_the_system_named()
    {
        var place = new GeoPoint(39.915, 116.404);
        var gcj02 = place.ToGcj02();
        var bd09 = place.ToBd09();
        Assert.Equal(place, GeoPoint.From(CoordinateSystem.Wgs84, 39.915, 116.404));
        Assert.True(place.DistanceTo(GeoPoint.From(CoordinateSystem.Gcj02, gcj02.Latitude, gcj02.Longitude)) < 0.01);
        Assert.True(place.DistanceTo(GeoPoint.From(CoordinateSystem.Bd09, bd09.Latitude, bd09.Longitude)) < 0.01);
        Assert.True(GeoPoint.TryFrom(CoordinateSystem.Bd09, bd09.Latitude, bd09.Longitude, out var read));
        Assert.Equal(bd09.ToWgs84(), read);
    }

    [Fact]
    public void Outside_China_all_systems_agree() =>
        Gen.Select(Gen.Double[-90, 90], Gen.Double[-180, 180])
            .Where((latitude, longitude) => longitude is < 71.5 or > 138.5 || latitude is < 0.5 or > 56.5)
            .Sample((latitude, longitude) =>
            {
                var place = new GeoPoint(latitude, longitude);
                var gcj02 = place.ToGcj02();
                var bd09 = place.ToBd09();
                return (gcj02.Latitude, gcj02.Longitude) == (latitude, longitude)
                    && (bd09.Latitude, bd09.Longitude) == (latitude, longitude)
                    && gcj02.ToWgs84() == place && bd09.ToWgs84() == place;
            });

    [Fact]
    public void Writes_six_decimals_with_a_point()
    {
        Assert.Equal("39.915000,116.404000", new GeoPoint(39.915, 116.404).ToString());
        Assert.Equal("39.915000,116.404000 GCJ-02", new Gcj02Point(39.915, 116.404).ToString());
        Assert.Equal("39.915000,116.404000 BD-09", new Bd09Point(39.915, 116.404).ToString());
    }
}
