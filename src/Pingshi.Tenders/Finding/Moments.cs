using System.Globalization;
using System.Text.RegularExpressions;

namespace Pingshi.Tenders.Finding;

/// <summary>Reads dates and times as procurement documents write them.</summary>
internal static partial class Moments
{
    private static readonly string[] Months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

    /// <summary>The first date of a text with the time of day beside it; null when it has none.</summary>
    public static StatedMoment? Of(string text)
    {
        if (Numeric().Match(text) is { Success: true } numeric && Day(numeric.Groups["year"].Value, numeric.Groups["month"].Value, numeric.Groups["day"].Value) is { } date)
        {
            return new StatedMoment(date, ClockAfter(text[(numeric.Index + numeric.Length)..]));
        }

        if (Worded().Match(text) is { Success: true } worded
            && Day(worded.Groups["year"].Value, (Array.IndexOf(Months, worded.Groups["month"].Value[..3].ToLowerInvariant()) + 1).ToString(CultureInfo.InvariantCulture), worded.Groups["day"].Value) is { } day)
        {
            return new StatedMoment(day, Clock12(text) ?? ClockAfter(text[(worded.Index + worded.Length)..]));
        }

        return null;
    }

    private static DateOnly? Day(string year, string month, string day) =>
        DateOnly.TryParseExact($"{year}-{month}-{day}", "yyyy-M-d", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date : null;

    private static TimeOnly? ClockAfter(string text)
    {
        if (Clock24().Match(text) is not { Success: true } clock)
        {
            return null;
        }

        var hour = int.Parse(clock.Groups["hour"].Value, CultureInfo.InvariantCulture);
        hour += clock.Groups["half"].Value == "下午" && hour < 12 ? 12 : 0;
        return Time(hour, clock.Groups["minute"].Value);
    }

    private static TimeOnly? Clock12(string text)
    {
        if (EnglishClock().Match(text) is not { Success: true } clock)
        {
            return null;
        }

        var hour = int.Parse(clock.Groups["hour"].Value, CultureInfo.InvariantCulture) % 12;
        return Time(hour + (clock.Groups["half"].Value[0] is 'p' or 'P' ? 12 : 0), clock.Groups["minute"].Value);
    }

    private static TimeOnly? Time(int hour, string minute)
    {
        var minutes = minute.Length == 0 ? 0 : int.Parse(minute, CultureInfo.InvariantCulture);
        return hour < 24 && minutes < 60 ? new TimeOnly(hour, minutes) : null;
    }

    [GeneratedRegex(@"(?<year>20\d\d)\s*[年\-/.]\s*(?<month>\d{1,2})\s*[月\-/.]\s*(?<day>\d{1,2})\s*日?")]
    private static partial Regex Numeric();

    [GeneratedRegex(@"^[\s,，（(]{0,3}(?:at\s)?(?:星期.|周.)?[)）\s]{0,2}(?<half>上午|下午)?\s*(?<hour>\d{1,2})\s*[:：时点]\s*(?<minute>\d{1,2})?")]
    private static partial Regex Clock24();

    [GeneratedRegex(@"\b(?:(?<day>\d{1,2})(?:st|nd|rd|th)?\s+)?(?<month>jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\.?(?:\s+(?<day>\d{1,2})(?:st|nd|rd|th)?)?,?\s+(?<year>20\d\d)", RegexOptions.IgnoreCase)]
    private static partial Regex Worded();

    [GeneratedRegex(@"\b(?<hour>\d{1,2})(?::(?<minute>\d{2}))?\s*(?<half>[ap])\.?m\b", RegexOptions.IgnoreCase)]
    private static partial Regex EnglishClock();
}
