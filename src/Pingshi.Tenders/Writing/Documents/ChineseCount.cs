namespace Pingshi.Tenders.Writing;

/// <summary>Small numbers as Chinese headings count: 一, 十二, 二十.</summary>
internal static class ChineseCount
{
    private const string Digits = "〇一二三四五六七八九";

    /// <param name="number">1 to 99; beyond that the figures.</param>
    public static string Of(int number) => number switch
    {
        > 0 and < 10 => Digits[number].ToString(),
        < 20 and >= 10 => "十" + (number == 10 ? "" : Digits[number - 10]),
        >= 20 and < 100 => $"{Digits[number / 10]}十{(number % 10 == 0 ? "" : Digits[number % 10])}",
        _ => Figures.Count(number),
    };
}
