using System.Globalization;
using System.Text.RegularExpressions;

namespace Pingshi.Tenders.Finding;

/// <summary>Reads points and per cent of the bid evaluation.</summary>
internal static partial class Points
{
    /// <summary>The points a cell states: the upper end of a range.</summary>
    public static decimal? Of(string cell)
    {
        var numbers = Number().Matches(cell);
        return cell.Length > 24 || numbers.Count is 0 or > 2 ? null : numbers.Select(number => Parse(number.Value)).Max();
    }

    /// <summary>The points a heading carries in brackets at its end.</summary>
    public static decimal? OfHeading(string heading) => Bracketed().Match(heading) is { Success: true } match ? Parse(match.Groups[1].Value) : null;

    private static decimal Parse(string text) => decimal.Parse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"\d{1,4}(?:\.\d{1,2})?")]
    private static partial Regex Number();

    [GeneratedRegex(@"[（(]\s*(?:满分)?\s*(\d{1,3}(?:\.\d{1,2})?)\s*(?:%|％|分|points?|percent)\s*[)）]\s*$", RegexOptions.IgnoreCase)]
    private static partial Regex Bracketed();
}
