using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using NodaTime;
using NodaTime.Text;

namespace Pingshi.Platform.Imports;

/// <summary>The kinds of field that modules build theirs from.</summary>
public static partial class Fields
{
    private static readonly string[] ErrorNames = ["#NULL!", "#DIV/0!", "#VALUE!", "#REF!", "#NAME?", "#NUM!", "#N/A", "#GETTING_DATA", "#ERROR!"];

    public static bool IsError(string text) => ErrorNames.Contains(text);

    public static ImportField<string> Text(string name, Text label, int most) => new(name, label, text =>
        text.Length <= most ? Parsed<string>.Of(text) : Parsed<string>.Not(WebWords.TooLong, most));

    /// <summary>One of a closed set, by its Chinese or English word or its name.</summary>
    public static ImportField<T> Choice<T>(string name, Text label, Func<T, Text> words) where T : struct, Enum
    {
        var options = Enum.GetValues<T>();
        Text all = new(string.Join("、", options.Select(o => words(o).Chinese)), string.Join(", ", options.Select(o => words(o).English)));
        return new(name, label, text => Options(options, words, text) is [var one, ..] ? Parsed<T>.Of(one) : Parsed<T>.Not(ImportWords.NotAnOption, Cut(text), all)) { Hint = all };
    }

    public static ImportField<int> Whole(string name, Text label, int least, int most) => new(name, label, text =>
        Number(text) is not { } number ? Parsed<int>.Not(ImportWords.NotANumber, Cut(text))
        : number != decimal.Truncate(number) ? Parsed<int>.Not(ImportWords.NotWhole, Cut(text))
        : number < least || number > most ? Parsed<int>.Not(WebWords.OutOfRange, least, most)
        : Parsed<int>.Of((int)number));

    /// <param name="places">Digits after the point that mean something; more are refused, not rounded.</param>
    public static ImportField<decimal> Decimal(string name, Text label, decimal least, decimal most, int places) => new(name, label, text =>
        Number(text) is not { } number ? Parsed<decimal>.Not(ImportWords.NotANumber, Cut(text)) : Bounded(number, least, most, places));

    /// <summary>An amount of money, with or without ¥, 元 and thousands separators; a unit price may go below the cent.</summary>
    public static ImportField<decimal> Amount(string name, Text label, decimal most, int places = 2) => new(name, label, text =>
        Number(AmountWords.Replace(Plain(text), "")) is not { } number ? Parsed<decimal>.Not(ImportWords.NotANumber, Cut(text)) : Bounded(number, 0, most, places));

    /// <summary>A rate as a fraction: 13%, 13 and 0.13 are all 0.13.</summary>
    public static ImportField<decimal> Rate(string name, Text label) => new(name, label, text =>
    {
        var plain = Plain(text);
        return Number(plain.TrimEnd('%')) is not { } number ? Parsed<decimal>.Not(ImportWords.NotANumber, Cut(text))
            : Bounded(plain.EndsWith('%') || number >= 1 ? number / 100 : number, 0, 1, 6);
    });

    /// <summary>A day: 2026-03-01, 2026/3/1, 2026.3.1, 20260301 or 2026年3月1日.</summary>
    public static ImportField<LocalDate> Date(string name, Text label) => new(name, label, text =>
        DayShape.Match(Plain(text)) is { Success: true } day
            && LocalDatePattern.Iso.Parse($"{day.Groups[1].Value}-{day.Groups[2].Value.PadLeft(2, '0')}-{day.Groups[3].Value.PadLeft(2, '0')}") is { Success: true } date
            ? Parsed<LocalDate>.Of(date.Value) : Parsed<LocalDate>.Not(ImportWords.NotADay, Cut(text)));

    public static ImportField<bool> YesNo(string name, Text label) => new(name, label, text => Plain(text).ToLowerInvariant() switch
    {
        "是" or "有" or "√" or "✓" or "y" or "yes" or "true" or "1" => Parsed<bool>.Of(true),
        "否" or "无" or "×" or "✗" or "n" or "no" or "false" or "0" => Parsed<bool>.Of(false),
        _ => Parsed<bool>.Not(ImportWords.NotAnOption, Cut(text), new Text("是、否", "yes, no")),
    });

    /// <summary>Several texts in one cell, apart by ; ； , ， 、 / or a new line; none twice.</summary>
    public static ImportField<IReadOnlyList<string>> List(string name, Text label, int most, int eachMost) => new(name, label, text =>
    {
        var parts = Parts(text);
        return parts.Count > most ? Parsed<IReadOnlyList<string>>.Not(ImportWords.TooManyInList, most)
            : parts.Any(p => p.Length > eachMost) ? Parsed<IReadOnlyList<string>>.Not(WebWords.TooLong, eachMost)
            : Parsed<IReadOnlyList<string>>.Of(parts);
    }) { Hint = ImportWords.ListHint };

    /// <summary>Several of a closed set in one cell.</summary>
    public static ImportField<IReadOnlyList<T>> Choices<T>(string name, Text label, Func<T, Text> words) where T : struct, Enum
    {
        var one = Choice(name, label, words);
        return new(name, label, text =>
        {
            List<Parsed<T>> each = [.. Parts(text).Select(one.Parse)];
            var wrong = each.FirstOrDefault(p => p.Against is not null);
            return wrong.Against is { } rule ? Parsed<IReadOnlyList<T>>.Not(rule, [.. wrong.Arguments]) : Parsed<IReadOnlyList<T>>.Of([.. each.Select(p => p.Value).Distinct()]);
        }) { Hint = one.Hint };
    }

    /// <summary>A text in one width (Ａ５％ is A5%), without spaces around.</summary>
    public static string Plain(string text) => text.Normalize(NormalizationForm.FormKC).Trim();

    private static IReadOnlyList<string> Parts(string text) =>
        [.. text.Split([';', '；', ',', '，', '、', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Distinct(StringComparer.Ordinal)];

    private static List<T> Options<T>(T[] options, Func<T, Text> words, string text) where T : struct, Enum
    {
        var plain = Plain(text);
        bool Is(string word) => string.Equals(Plain(word), plain, StringComparison.OrdinalIgnoreCase);
        return [.. options.Where(o => Is(words(o).Chinese) || Is(words(o).English) || Is(o.ToString()))];
    }

    private static decimal? Number(string text) =>
        decimal.TryParse(Plain(text), NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static Parsed<decimal> Bounded(decimal number, decimal least, decimal most, int places) =>
        number < least || number > most ? Parsed<decimal>.Not(WebWords.OutOfRange, least, most)
        : number != decimal.Round(number, places) ? Parsed<decimal>.Not(ImportWords.TooManyPlaces, places)
        : Parsed<decimal>.Of(number);

    private static string Cut(string text) => text.Length <= 60 ? text : text[..60] + "…";

    [GeneratedRegex(@"^[¥￥]|元(/.*)?$|CNY|RMB", RegexOptions.IgnoreCase)]
    private static partial Regex AmountWords { get; }

    [GeneratedRegex(@"^(\d{4})(?:[-/.年]?)(\d{1,2})(?:[-/.月]?)(\d{1,2})(?:日)?(?: 00:00)?$")]
    private static partial Regex DayShape { get; }
}
