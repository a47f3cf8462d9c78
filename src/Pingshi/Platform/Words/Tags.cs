namespace Pingshi.Platform.Words;

/// <summary>Short words of one field: a person types them in a row, a program sends them as a list.</summary>
internal static class Tags
{
    public const int Longest = 40;
    public const int Most = 60;

    public static readonly Rule TooMany = new("tags.too-many", 400, "最多 {0} 个。", "At most {0}.");
    public static readonly Rule NoDivision = new("tags.no-division", 400,
        "“{0}”不是行政区划代码（2、4 或 6 位数字）。", "{0} is no division code (2, 4 or 6 digits).");

    private static readonly char[] Between = [',', '，', '、', ';', '；', '\n', '\t'];

    public static IReadOnlyList<string> Of(IReadOnlyList<string>? typed) =>
        [.. (typed ?? []).SelectMany(t => t.Split(Between, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)).Distinct(StringComparer.OrdinalIgnoreCase)];

    public static string InOneLine(IEnumerable<string> tags) => string.Join('、', tags);

    public static IEnumerable<Reason> WhyNot(string field, IReadOnlyList<string>? typed)
    {
        var tags = Of(typed);
        if (tags.Count > Most)
        {
            yield return TooMany.Because(field, Most);
        }
        if (tags.Any(t => t.Length > Longest))
        {
            yield return WebWords.TooLong.Because(field, Longest);
        }
    }

    /// <summary>A region is a division by its code: two digits a province, four a city, six a county.</summary>
    public static IEnumerable<Reason> WhyNotDivisions(string field, IReadOnlyList<string>? typed)
    {
        var codes = Of(typed);
        if (codes.Count > Most)
        {
            yield return TooMany.Because(field, Most);
        }
        foreach (var code in codes.Where(c => !(c.Length is 2 or 4 or 6 && c.All(char.IsAsciiDigit))))
        {
            yield return NoDivision.Because(field, code);
        }
    }
}
