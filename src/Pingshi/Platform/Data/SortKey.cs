using System.Globalization;

namespace Pingshi.Platform.Data;

internal static class SortKey
{
    private static readonly CompareInfo Chinese = CultureInfo.GetCultureInfo("zh-CN").CompareInfo;

    /// <summary>A text whose byte order is the pinyin order of <paramref name="name"/>.</summary>
    public static string Of(string name) => Convert.ToHexStringLower(Chinese.GetSortKey(name, CompareOptions.IgnoreCase).KeyData);
}
