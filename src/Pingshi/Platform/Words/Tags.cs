namespace Pingshi.Platform.Words;

/// <summary>Short words of one field: a person types them in a row, a program sends them as a list.</summary>
internal static class Tags
{
    public const int Longest = 40;
    public const int Most = 60;

    public static readonly Rule TooMany = new("tags.too-many", 400, "最多 {0} 个。", "At most {0}.");

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
}
