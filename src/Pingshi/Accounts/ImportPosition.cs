using Pingshi.Dispatch;
using Pingshi.Platform.Imports;

namespace Pingshi.Accounts;

/// <summary>Where something lies, as files say it: county, degrees, and the system the degrees were read in.</summary>
internal static class ImportPosition
{
    private static readonly Text SystemHint = new("WGS-84（GPS）、GCJ-02（高德、腾讯）、BD-09（百度）", "WGS-84 (GPS), GCJ-02 (Amap, Tencent), BD-09 (Baidu)");

    public static readonly ImportField<string> County = new("countyCode", AccountWords.County, text => DivisionCode.WhyNotCounty(Fields.Plain(text), "countyCode").FirstOrDefault() is { } against
        ? Parsed<string>.Not(against.Rule, [.. against.Arguments]) : Parsed<string>.Of(Fields.Plain(text)))
    {
        Example = "330106", Hint = AccountWords.CountyHint, AlsoCalled = ["区划代码", "行政区划代码", "区县代码", "县区代码", "County", "Division code"],
    };

    public static readonly ImportField<decimal> Latitude = Fields.Decimal("latitude", AccountWords.Latitude, -90, 90, 12) with { Example = "30.259", AlsoCalled = ["lat"] };
    public static readonly ImportField<decimal> Longitude = Fields.Decimal("longitude", AccountWords.Longitude, -180, 180, 12) with { Example = "120.130", AlsoCalled = ["lng", "lon"] };

    public static readonly ImportField<CoordinateSystem> System = new("system", AccountWords.System, Read)
    {
        Example = "GCJ-02", Hint = SystemHint, AlsoCalled = ["坐标系统", "坐标类型", "datum"],
    };

    /// <summary>Whether the line says all three or none; the reason is left with the line.</summary>
    public static bool IsWhole(ImportLine line)
    {
        var said = new[] { Latitude, Longitude, (ImportField)System }.Count(f => line.TextOf(f).Length > 0);
        if (said is 1 or 2)
        {
            line.Refuse(System, AccountWords.HalfAPosition);
        }
        return said == 3;
    }

    private static Parsed<CoordinateSystem> Read(string text)
    {
        var plain = Fields.Plain(text).ToUpperInvariant();
        bool Names(params ReadOnlySpan<string> names)
        {
            foreach (var name in names)
            {
                if (plain.Contains(name, StringComparison.Ordinal))
                {
                    return true;
                }
            }
            return false;
        }
        return (Names("WGS", "GPS"), Names("GCJ", "高德", "腾讯", "火星"), Names("BD", "百度")) switch
        {
            (true, false, false) => Parsed<CoordinateSystem>.Of(CoordinateSystem.Wgs84),
            (false, true, false) => Parsed<CoordinateSystem>.Of(CoordinateSystem.Gcj02),
            (false, false, true) => Parsed<CoordinateSystem>.Of(CoordinateSystem.Bd09),
            _ => Parsed<CoordinateSystem>.Not(ImportWords.NotAnOption, text, SystemHint),
        };
    }
}
