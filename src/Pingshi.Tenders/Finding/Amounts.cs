using System.Globalization;
using System.Text.RegularExpressions;

namespace Pingshi.Tenders.Finding;

/// <summary>Reads amounts of money as procurement documents write them.</summary>
internal static partial class Amounts
{
    private const decimal Largest = 90_000_000_000_000m;

    /// <summary>The first amount of a text that begins near its start; null when none has a unit.</summary>
    /// <param name="text">What follows the label, the label's own unit in brackets included.</param>
    public static StatedAmount? Of(string text)
    {
        if (Named().Match(text) is { Success: true } named)
        {
            var factor = named.Groups["unit"].Value.ToUpperInvariant() switch { "MILLION" => 1_000_000m, "BILLION" => 1_000_000_000m, _ => 1m };
            return Make(named.Groups["number"].Value, factor, Currency(named.Groups["currency"].Value));
        }

        var labelUnit = LabelUnit().Match(text).Groups["unit"].Value;
        foreach (Match match in Yuan().Matches(text))
        {
            var unit = match.Groups["unit"].Value is { Length: > 0 } own ? own : labelUnit;
            if (unit.Length > 0)
            {
                return Make(match.Groups["number"].Value, unit[0] switch { '亿' => 100_000_000m, '万' => 10_000m, _ => 1m }, "CNY");
            }
        }

        return null;
    }

    private static StatedAmount? Make(string number, decimal factor, string currency) =>
        decimal.TryParse(number.Replace("，", ",", StringComparison.Ordinal), NumberStyles.AllowThousands | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value)
            && value * factor <= Largest
            ? new StatedAmount((long)decimal.Round(value * factor * 100m), currency)
            : null;

    private static string Currency(string name) => name.ToUpperInvariant() switch
    {
        "CNY" or "RMB" => "CNY",
        "EUR" or "€" => "EUR",
        "GBP" or "£" => "GBP",
        "HKD" or "HK$" => "HKD",
        _ => "USD",
    };

    [GeneratedRegex($@"{FactPatterns.Currency}\s*(?<number>\d[\d,]{{0,20}}(?:\.\d{{1,2}})?)\s*(?<unit>million|billion)?", RegexOptions.IgnoreCase)]
    private static partial Regex Named();

    [GeneratedRegex(@"[（(]\s*(?:人民币|单位[：:])?\s*(?<unit>亿元|万元|元)\s*[)）]")]
    private static partial Regex LabelUnit();

    [GeneratedRegex(@"(?<![\d.])(?<number>\d[\d,，]{0,20}(?:\.\d{1,6})?)\s*(?<unit>亿元|万元|元|万)?(?!\s*(?:%|％|包|[年月日天]))")]
    private static partial Regex Yuan();
}
