using CsCheck;

namespace Pingshi.Dispatch.Travel;

public sealed class RoadTravelTests
{
    private static readonly GeoPoint Origin = new(30, 114);

    [Fact]
    public void Seventy_kilometres_are_town_county_road_and_expressway()
    {
        var roads = new RoadTravel { RoadFactor = 1 };
        var leg = roads.Between(Origin, new(30 + (70_000 / 111_195.08), 114));
        Assert.InRange(leg.Metres, 69_990, 70_010);
        // 10 km at 25, 50 km at 50, 10 km at 80 km/h.
        Assert.InRange(leg.Seconds, (24 + 60 + 7.5) * 60 - 2, ((24 + 60 + 7.5) * 60) + 2);
    }

    [Fact]
    public void A_way_over_a_third_place_is_never_shorter() =>
        Gen.Select(Gen.Double[29, 31], Gen.Double[113, 115], Gen.Double[29, 31], Gen.Double[113, 115]).Sample((a, b, c, d) =>
        {
            var (roads, over, to) = (new RoadTravel(), new GeoPoint(a, b), new GeoPoint(c, d));
            // Metres are cut and seconds rounded up, which may cost one.
            Assert.True(roads.Between(Origin, to).Metres <= roads.Between(Origin, over).Metres + roads.Between(over, to).Metres + 1);
            Assert.True(roads.Between(Origin, to).Seconds <= roads.Between(Origin, over).Seconds + roads.Between(over, to).Seconds);
        });
}
