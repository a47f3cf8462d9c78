using System.Globalization;
using Pingshi.Accounts;

namespace Pingshi.Policies;

/// <summary>Typed terms out of what was filled in.</summary>
internal static class PolicyInput
{
    private const int Longest = 100;

    /// <exception cref="Refusal">With every reason why they are no terms.</exception>
    public static PolicyTerms Read(DraftPolicy.Input input, IReadOnlyList<ReservedIndustry> industries)
    {
        var regions = DivisionCode.ReadPrefixes(input.ReservedRegions ?? []);
        List<Reason> against = [.. regions.Count > 0 ? DivisionCode.WhyNotPrefixes(regions, "reservedRegions") : []];
        if (decimal.Round(input.MarginFloorPercent, 4) != input.MarginFloorPercent)
        {
            against.Add(PolicyWords.TooFine.Because("marginFloorPercent"));
        }
        var rates = ReadRates(input.Rates, against);
        Refusal.If(against);
        return new(input.ProtectionDays, input.AnswerDays, input.MarginFloorPercent, rates, regions, industries, input.ReservedBelow is { } yuan ? (long)decimal.Round(yuan * 100) : null);
    }

    private static List<ProductRate> ReadRates(IReadOnlyList<string> typed, List<Reason> against)
    {
        List<ProductRate> rates = [];
        foreach (var line in typed.SelectMany(t => t.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)))
        {
            var cut = line.LastIndexOfAny([' ', '\t', '　', '=', ':', '：']);
            var product = cut > 0 ? line[..cut].TrimEnd(' ', '\t', '　', '=', ':', '：') : "";
            if (product.Length is 0 or > Longest || !decimal.TryParse(line[(cut + 1)..].TrimEnd('%', '％'), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var percent) || percent > 100)
            {
                against.Add(PolicyWords.RateUnreadable.Because("rates", line));
            }
            else if (decimal.Round(percent, 4) != percent)
            {
                against.Add(PolicyWords.TooFine.Because("rates"));
            }
            else if (rates.Any(r => string.Equals(r.Product, product, StringComparison.OrdinalIgnoreCase)))
            {
                against.Add(PolicyWords.RateTwice.Because("rates", product));
            }
            else
            {
                rates.Add(new(product, percent));
            }
        }
        if (rates.Count == 0 && against.All(r => r.Field != "rates"))
        {
            against.Add(PolicyWords.NoProduct.Because("rates"));
        }
        return rates;
    }

    /// <summary>The rates as they are typed.</summary>
    public static string Lines(IEnumerable<ProductRate> rates) => string.Join('\n', rates.Select(r => string.Create(CultureInfo.InvariantCulture, $"{r.Product} {r.Percent:0.####}")));
}
