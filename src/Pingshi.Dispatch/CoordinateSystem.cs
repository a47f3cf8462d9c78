namespace Pingshi.Dispatch;

/// <summary>The reference that a pair of degrees was measured in. Needed where points come in as plain numbers: imports, map services.</summary>
/// <remarks>
/// Inside the program a point's type says its system: <see cref="GeoPoint"/>, <see cref="Gcj02Point"/>, <see cref="Bd09Point"/>.
/// Taking one for the other misplaces a point in China by 100 to 1,500 m.
/// </remarks>
public enum CoordinateSystem
{
    /// <summary>WGS-84: satellite receivers, OpenStreetMap, OSRM.</summary>
    Wgs84,

    /// <summary>GCJ-02 (国测局坐标): the obfuscated system of Chinese maps, among them AMap and Tencent.</summary>
    Gcj02,

    /// <summary>BD-09 (百度坐标): Baidu's system, GCJ-02 shifted once more.</summary>
    Bd09,
}
