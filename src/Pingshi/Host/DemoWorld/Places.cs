namespace Pingshi.Host.DemoWorld;

/// <summary>A county of the demo world: its code, and degrees north and east (WGS-84).</summary>
internal sealed record County(string Name, string Code, double Latitude, double Longitude);

/// <summary>
/// Two cities that are on no map, in codes of a real province that no city bears, some tens of kilometres from county to
/// county, so that who is how far away reads as it would.
/// </summary>
internal static class Places
{
    public const string QingheCity = "3619";
    public const string LanjiangCity = "3618";

    public static readonly County CityEast = new("清河市城东区", "361902", 27.412, 115.108);
    public static readonly County RiverWest = new("清河市河西区", "361903", 27.405, 115.032);
    public static readonly County Qingxi = new("青溪县", "361921", 27.668, 115.214);
    public static readonly County Linyuan = new("临沅县", "361922", 27.231, 115.397);
    public static readonly County Nanping = new("南屏县", "361923", 27.049, 114.921);
    public static readonly County Beiyuan = new("北塬县", "361924", 27.803, 114.866);
    public static readonly County RiverMouth = new("澜江市江口区", "361802", 26.902, 115.611);
    public static readonly County Bailing = new("白岭县", "361821", 26.744, 115.842);
    public static readonly County Yunqiao = new("云桥县", "361822", 27.013, 115.958);
    public static readonly County Shiwa = new("石洼县", "361823", 26.655, 115.377);
}
