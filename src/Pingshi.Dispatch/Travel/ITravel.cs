namespace Pingshi.Dispatch.Travel;

/// <summary>The way from one place to another.</summary>
/// <param name="Metres">How far; 0 or more.</param>
/// <param name="Seconds">How long at the usual speed; 0 or more.</param>
public readonly record struct Leg(int Metres, int Seconds);

/// <summary>Where ways come from. An implementation answers at once, always the same for the same places, and from several threads.</summary>
public interface ITravel
{
    /// <summary>The way from a place to another; the way back may differ.</summary>
    Leg Between(GeoPoint from, GeoPoint to);
}
