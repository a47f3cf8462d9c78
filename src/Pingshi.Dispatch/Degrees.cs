namespace Pingshi.Dispatch;

/// <summary>What makes a pair of numbers a latitude and a longitude, the same in every system.</summary>
internal static class Degrees
{
    /// <summary>NaN fails both comparisons, so it is refused too.</summary>
    public static bool IsLatitude(double value) => value is >= -90 and <= 90;

    public static bool IsLongitude(double value) => value is >= -180 and <= 180;

    public static double Latitude(double value, string parameter) => IsLatitude(value)
        ? value
        : throw new ArgumentOutOfRangeException(parameter, value, "A latitude lies between -90 and 90 degrees.");

    public static double Longitude(double value, string parameter) => IsLongitude(value)
        ? value
        : throw new ArgumentOutOfRangeException(parameter, value, "A longitude lies between -180 and 180 degrees.");
}
