using System.Globalization;
using CsCheck;

namespace Pingshi.Dispatch;

public sealed class Bd09PointTests
{
    [Fact]
    public void Equals_the_published_pair()
    {
        var bd09 = new Gcj02Point(39.915, 116.404).ToBd09();
        Assert.Equal(39.92133699351021, bd09.Latitude, 1e-9);
        Assert.Equal(116.41036949371029, bd09.Longitude, 1e-9);
    }

    [Fact]
    public void Its_inverse_is_better_than_the_published_approximate_one()
    {
        var exact = new Bd09Point(39.915, 116.404).ToGcj02();
        var exactImage = exact.ToBd09();
        var approximateImage = new Gcj02Point(39.90865673957631, 116.39762729119315).ToBd09();
        Assert.Equal(39.90865673957631, exact.Latitude, 1e-5);
        Assert.Equal(116.39762729119315, exact.Longitude, 1e-5);
        Assert.True(Math.Abs(exactImage.Longitude - 116.404) < 1e-9);
        Assert.True(Math.Abs(exactImage.Latitude - 39.915) < 1e-9);
        Assert.True(Math.Abs(approximateImage.Longitude - 116.404) > 1e-9);
    }

    [Fact]
    public void Every_place_in_China_comes_back_within_a_ten_millionth_of_a_degree() =>
        Gen.Select(Gen.Double[0.85, 55.8], Gen.Double[72.03, 137.8]).Sample((latitude, longitude) =>
        {
            var back = new GeoPoint(latitude, longitude).ToBd09().ToWgs84();
            return Math.Abs(back.Latitude - latitude) < 1e-7 && Math.Abs(back.Longitude - longitude) < 1e-7;
        });

    [Fact]
    public void Refuses_what_is_no_place()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new Bd09Point(-91, 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => new Bd09Point(0, double.NaN));
    }

    [Fact]
    public void Every_county_of_China_comes_back_from_WGS_84()
    {
        var corpus = Environment.GetEnvironmentVariable("PINGSHI_CORPUS");
        Assert.SkipWhen(string.IsNullOrEmpty(corpus), "PINGSHI_CORPUS is not set: the county points are read from there.");

        var counties = 0;
        foreach (var line in File.ReadLines(Path.Combine(corpus, "cn", "region_gb2260_2020_bd09.csv")).Skip(1))
        {
            var fields = line.Split(',');
            if (fields[0].Length != 6 || fields[3].Length == 0)
            {
                continue;
            }

            var longitude = double.Parse(fields[3], CultureInfo.InvariantCulture);
            var latitude = double.Parse(fields[4], CultureInfo.InvariantCulture);
            var place = new Bd09Point(latitude, longitude).ToWgs84();
            var back = place.ToBd09();
            Assert.True(
                Math.Abs(back.Latitude - latitude) < 1e-6 && Math.Abs(back.Longitude - longitude) < 1e-6,
                $"{fields[0]} {fields[1]} came back as {back}.");

            // A conversion that did nothing would come back as well.
            Assert.True(place.DistanceTo(new GeoPoint(latitude, longitude)) > 100, $"{fields[0]} {fields[1]} was not moved.");
            counties++;
        }

        Assert.True(counties > 2_900, $"only {counties} counties were read");
    }
}
