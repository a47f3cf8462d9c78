namespace Pingshi.Dispatch.Travel;

/// <summary>
/// Great-circle distance times a road factor, driven at a speed by class of road: the first kilometres in town, the next on county roads, the rest on
/// expressways. An estimate for planning; it knows no rivers, mountains or traffic.
/// </summary>
public sealed record RoadTravel : ITravel
{
    private const double SecondsOfHour = 3600;

    /// <summary>Road metres for each metre of the great circle; 1 to 5.</summary>
    public double RoadFactor { get; init; } = 1.3;

    /// <summary>Metres of road in town, at both ends together.</summary>
    public int TownMetres { get; init; } = 10_000;

    /// <summary>Metres of road after town that are county roads.</summary>
    public int CountyMetres { get; init; } = 50_000;

    /// <summary>Speed in town, in km/h.</summary>
    public int TownSpeed { get; init; } = 25;

    /// <summary>Speed on county roads, in km/h.</summary>
    public int CountySpeed { get; init; } = 50;

    /// <summary>Speed on expressways, in km/h.</summary>
    public int ExpresswaySpeed { get; init; } = 80;

    /// <inheritdoc/>
    public Leg Between(GeoPoint from, GeoPoint to)
    {
        var metres = GreatCircle.Metres(from, to) * RoadFactor;
        var town = Math.Min(metres, TownMetres);
        var county = Math.Min(metres - town, CountyMetres);
        var hours = ((town / TownSpeed) + (county / CountySpeed) + ((metres - town - county) / ExpresswaySpeed)) / 1000;
        return new((int)metres, (int)Math.Ceiling(hours * SecondsOfHour));
    }
}
