using System.Collections.Frozen;

namespace Pingshi.Accounts;

/// <summary>
/// Codes of China's administrative divisions (GB/T 2260): two digits for the province, two for the city, two for the
/// county. Cities and counties are renumbered every year, so only the province part is held against a list.
/// </summary>
internal static class DivisionCode
{
    public static readonly Rule NotACounty = new("division.not-a-county", 422,
        "县级行政区划代码是六位数字，精确到县（区、市）。（GB/T 2260）",
        "A county code has six digits and names a county, district or county-level city. (GB/T 2260)");
    public static readonly Rule UnknownProvince = new("division.unknown-province", 422,
        "“{0}”开头的省级代码不存在。（GB/T 2260）", "No province has a code that begins with {0}. (GB/T 2260)");
    public static readonly Rule NotAPrefix = new("division.not-a-prefix", 422,
        "“{0}”不是省（2 位）、市（4 位）或县（6 位）的区划代码。", "{0} is no code of a province (2 digits), city (4) or county (6).");
    public static readonly Rule NoPrefix = new("division.no-prefix", 422,
        "请至少填一个区划代码。", "Give at least one division code.");

    // Cities that have no counties: their own code stands for the county's.
    private static readonly FrozenSet<string> CitiesWithoutCounties = FrozenSet.Create("441900", "442000", "460400", "620200");

    private static readonly FrozenDictionary<string, Text> Provinces = new Dictionary<string, Text>
    {
        ["11"] = new("北京", "Beijing"), ["12"] = new("天津", "Tianjin"), ["13"] = new("河北", "Hebei"), ["14"] = new("山西", "Shanxi"), ["15"] = new("内蒙古", "Inner Mongolia"),
        ["21"] = new("辽宁", "Liaoning"), ["22"] = new("吉林", "Jilin"), ["23"] = new("黑龙江", "Heilongjiang"),
        ["31"] = new("上海", "Shanghai"), ["32"] = new("江苏", "Jiangsu"), ["33"] = new("浙江", "Zhejiang"), ["34"] = new("安徽", "Anhui"), ["35"] = new("福建", "Fujian"),
        ["36"] = new("江西", "Jiangxi"), ["37"] = new("山东", "Shandong"),
        ["41"] = new("河南", "Henan"), ["42"] = new("湖北", "Hubei"), ["43"] = new("湖南", "Hunan"), ["44"] = new("广东", "Guangdong"), ["45"] = new("广西", "Guangxi"), ["46"] = new("海南", "Hainan"),
        ["50"] = new("重庆", "Chongqing"), ["51"] = new("四川", "Sichuan"), ["52"] = new("贵州", "Guizhou"), ["53"] = new("云南", "Yunnan"), ["54"] = new("西藏", "Tibet"),
        ["61"] = new("陕西", "Shaanxi"), ["62"] = new("甘肃", "Gansu"), ["63"] = new("青海", "Qinghai"), ["64"] = new("宁夏", "Ningxia"), ["65"] = new("新疆", "Xinjiang"),
        ["71"] = new("台湾", "Taiwan"), ["81"] = new("香港", "Hong Kong"), ["82"] = new("澳门", "Macao"),
    }.ToFrozenDictionary();

    /// <summary>The province that a valid code lies in.</summary>
    public static Text ProvinceOf(string code) => Provinces[code[..2]];

    /// <summary>All reasons why this is no code of a county.</summary>
    public static IEnumerable<Reason> WhyNotCounty(string code, string field)
    {
        if (code.Length != 6 || !code.All(char.IsAsciiDigit) || (code.EndsWith("00", StringComparison.Ordinal) && !CitiesWithoutCounties.Contains(code)))
        {
            yield return NotACounty.Because(field);
        }
        else if (!Provinces.ContainsKey(code[..2]))
        {
            yield return UnknownProvince.Because(field, code[..2]);
        }
    }

    /// <summary>All reasons why these are not the parts of a region.</summary>
    public static IEnumerable<Reason> WhyNotPrefixes(IReadOnlyList<string> prefixes, string field)
    {
        if (prefixes.Count == 0)
        {
            yield return NoPrefix.Because(field);
        }
        foreach (var prefix in prefixes)
        {
            if (prefix.Length is not (2 or 4 or 6) || !prefix.All(char.IsAsciiDigit))
            {
                yield return NotAPrefix.Because(field, prefix);
            }
            else if (!Provinces.ContainsKey(prefix[..2]))
            {
                yield return UnknownProvince.Because(field, prefix[..2]);
            }
        }
    }

    /// <summary>The codes in what was typed, whatever stands between them; full codes of provinces and cities lose their zeros.</summary>
    public static IReadOnlyList<string> ReadPrefixes(IEnumerable<string> typed) => [.. typed
        .SelectMany(t => t.Split([' ', ',', ';', '，', '、', '；', '\n', '\r', '\t'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        .Select(Shortened).Distinct().Order(StringComparer.Ordinal)];

    private static string Shortened(string code) => code switch
    {
        { Length: 6 } when CitiesWithoutCounties.Contains(code) => code,
        { Length: 6 } when code.EndsWith("0000", StringComparison.Ordinal) => code[..2],
        { Length: 6 } when code.EndsWith("00", StringComparison.Ordinal) => code[..4],
        _ => code,
    };
}
