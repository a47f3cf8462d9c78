using System.Globalization;
using System.Text.Json;
using NodaTime;
using NodaTime.Text;

namespace Pingshi.WorkTime;

/// <summary>China's official yearly arrangements of holidays and make-up workdays (放假调休), which the State Council announces.</summary>
/// <remarks>
/// Shipped as data for 2020 to 2026. Answers that look at earlier or later days are provisional and say so. The arrangement of the first year
/// missing can still turn the last days of the year before it into holidays or workdays.
/// </remarks>
public static class ChinaHolidays
{
    /// <summary>The arrangements shipped, by year.</summary>
    public static IReadOnlyList<YearArrangement> Years { get; } = Shipped();

    /// <summary>The days that the arrangements cover.</summary>
    public static DateInterval Announced { get; } = new(new LocalDate(Years[0].Year, 1, 1), new LocalDate(Years[^1].Year, 12, 31));

    /// <summary>A calendar in China's zone (Asia/Shanghai) with all arrangements shipped; make-up days work Monday's hours.</summary>
    /// <param name="week">The hours of a week.</param>
    /// <exception cref="WorkTimeException"><see cref="WorkTimeCodes.MakeupDayEmpty"/>: Monday has no hours.</exception>
    public static WorkCalendar Calendar(WorkWeek week) =>
        new(DateTimeZoneProviders.Tzdb["Asia/Shanghai"], week, Years.SelectMany(year => year.SpecialDays), Announced);

    /// <summary>The calendar of statutory periods: working days from Monday to Friday and make-up days, each a whole day.</summary>
    public static WorkCalendar LegalDays { get; } = Calendar(WorkWeek.MondayToFriday(DayHours.AllDay));

    private static YearArrangement[] Shipped()
    {
        using var data = typeof(ChinaHolidays).Assembly.GetManifestResourceStream("china-holidays.json")!;
        using var years = JsonDocument.Parse(data);
        return [.. years.RootElement.EnumerateObject().Select(Arrangement).OrderBy(year => year.Year)];
    }

    private static YearArrangement Arrangement(JsonProperty year)
    {
        var holidays = year.Value.GetProperty("holidays").EnumerateArray().SelectMany(run =>
            new DateInterval(Date(run, "from"), Date(run, "to")).Select(date => SpecialDay.Holiday(date, Name(run))));
        var makeup = year.Value.GetProperty("makeup").EnumerateArray().Select(day => SpecialDay.MakeupDay(Date(day, "date"), name: Name(day)));
        return new YearArrangement(
            int.Parse(year.Name, CultureInfo.InvariantCulture),
            year.Value.GetProperty("source").GetString()!,
            [.. holidays.Concat(makeup).OrderBy(day => day.Date)]);
    }

    private static LocalDate Date(JsonElement element, string property) =>
        LocalDatePattern.Iso.Parse(element.GetProperty(property).GetString()!).GetValueOrThrow();

    private static string Name(JsonElement element) => element.GetProperty("name").GetString()!;
}
