using CsCheck;
using NodaTime;

namespace Pingshi.WorkTime;

/// <summary>Calendars that tests share: an office in China in 2026, and random ones.</summary>
internal static class Calendars
{
    public static readonly DayHours OfficeHours = DayHours.Between((9, 0), (12, 0)).And((13, 30), (18, 0));

    public static readonly WorkCalendar Office = ChinaHolidays.Calendar(WorkWeek.MondayToFriday(OfficeHours));

    private static readonly string[] Zones =
        ["Asia/Shanghai", "America/New_York", "Australia/Lord_Howe", "Asia/Kathmandu", "Pacific/Apia", "Europe/Berlin", "Africa/Casablanca"];

    // Windows between sorted minutes, the last one sometimes across midnight; gaps and touching windows both occur.
    private static readonly Gen<DayHours> Hours = Gen.Int[0, 1439].Array[0, 6].Select(minutes =>
    {
        var times = minutes.Distinct().Order().Select(m => new LocalTime(m / 60, m % 60)).ToArray();
        var windows = times.Zip(times.Skip(1)).Where((_, i) => i % 2 == 0).Select(pair => new WorkWindow(pair.First, pair.Second)).ToList();
        if (times.Length % 2 == 1)
        {
            windows.Add(new WorkWindow(times[^1], times[0]));
        }

        return DayHours.Of(windows);
    });

    public static readonly Gen<WorkCalendar> Any =
        from zone in Gen.OneOf<string>(Zones)
        from hours in Hours.Array[7]
        from year in Gen.Int[1985, 2027]
        from days in Gen.Select(Gen.Int[0, 380], Gen.Int[0, 2], Gen.Int[1, 7], Hours).Array[0, 40]
        let week = hours.Index().Aggregate(WorkWeek.Closed, (week, day) => week.With((IsoDayOfWeek)(day.Index + 1), day.Item))
        select new WorkCalendar(
            DateTimeZoneProviders.Tzdb[zone], week,
            days.DistinctBy(d => d.Item1).Select(d =>
            {
                var date = new LocalDate(year, 1, 1).PlusDays(d.Item1);
                return d.Item2 switch
                {
                    1 when !week[(IsoDayOfWeek)d.Item3].IsClosed => SpecialDay.MakeupDay(date, (IsoDayOfWeek)d.Item3, "补班"),
                    2 when !d.Item4.IsClosed => SpecialDay.SpecialHours(date, d.Item4),
                    _ => SpecialDay.Holiday(date),
                };
            }));

    public static Instant China(int month, int day, int hour, int minute, int year = 2026) =>
        new LocalDateTime(year, month, day, hour, minute).InZoneStrictly(DateTimeZoneProviders.Tzdb["Asia/Shanghai"]).ToInstant();

    /// <summary>The definition, word for word: does the wall clock show a time within a window of its day, or of the day before?</summary>
    public static bool Works(WorkCalendar calendar, Instant instant)
    {
        var local = instant.InZone(calendar.Zone).LocalDateTime;
        return calendar.HoursOn(local.Date).Value.Any(w => w.Start <= local.TimeOfDay && (w.EndsNextDay || local.TimeOfDay < w.End))
            || calendar.HoursOn(local.Date.PlusDays(-1)).Value.Any(w => w.EndsNextDay && local.TimeOfDay < w.End);
    }
}
