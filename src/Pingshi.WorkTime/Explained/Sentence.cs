using System.Globalization;
using NodaTime;
using NodaTime.Text;

namespace Pingshi.WorkTime;

/// <summary>A language that results are explained in.</summary>
public enum ExplanationLanguage
{
    /// <summary>Simplified Chinese.</summary>
    Chinese,

    /// <summary>English.</summary>
    English,
}

/// <summary>One line of an explanation, in both languages.</summary>
/// <param name="Chinese">Simplified Chinese.</param>
/// <param name="English">English.</param>
public readonly record struct Sentence(string Chinese, string English)
{
    /// <summary>The line in a language.</summary>
    /// <param name="language">Which.</param>
    public string In(ExplanationLanguage language) => language switch
    {
        ExplanationLanguage.Chinese => Chinese,
        ExplanationLanguage.English => English,
    };

    internal static Sentence Of(FormattableString chinese, FormattableString english) =>
        new(FormattableString.Invariant(chinese), FormattableString.Invariant(english));
}

/// <summary>How results write times and lengths.</summary>
internal static class Telling
{
    private static readonly LocalDateTimePattern Minutes = LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd HH:mm");
    private static readonly LocalDateTimePattern Exact = LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd HH:mm:ss.FFFFFFFFF");

    /// <summary>The wall clock of the zone; an instant the clock shows twice is told with its offset.</summary>
    public static string Time(Instant instant, DateTimeZone zone)
    {
        var local = instant.InZone(zone);
        var text = (local is { Second: 0, NanosecondOfSecond: 0 } ? Minutes : Exact).Format(local.LocalDateTime);
        return zone.MapLocal(local.LocalDateTime).Count > 1 ? $"{text}{local.Offset.ToString("g", CultureInfo.InvariantCulture)}" : text;
    }

    public static string Clock(LocalTime time, bool endsDay) => endsDay && time == LocalTime.Midnight ? "24:00" : WorkWindow.Text(time);

    public static Sentence Length(Duration length)
    {
        if (length < Duration.Zero)
        {
            var positive = Length(-length);
            return new("−" + positive.Chinese, "−" + positive.English);
        }

        var hours = length.Days * 24 + length.Hours;
        var seconds = length.Seconds + length.SubsecondNanoseconds / 1e9m;
        List<(decimal Amount, string Chinese, string English)> parts = [(hours, "小时", "h"), (length.Minutes, "分", "min"), (seconds, "秒", "s")];
        parts.RemoveAll(part => part.Amount == 0);
        return parts.Count == 0
            ? new("0 分", "0 min")
            : new(
                string.Join(" ", parts.Select(part => FormattableString.Invariant($"{part.Amount:0.#########} {part.Chinese}"))),
                string.Join(" ", parts.Select(part => FormattableString.Invariant($"{part.Amount:0.#########} {part.English}"))));
    }

    public static Sentence Day(IsoDayOfWeek day) => new("周" + "一二三四五六日"[(int)day - 1], day.ToString()[..3]);
}
