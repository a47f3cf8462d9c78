using System.Text.Json;
using NodaTime;
using NodaTime.Text;

namespace Pingshi.WorkTime;

public sealed class ChinaHolidaysTests
{
    [Fact]
    public void Covers_2020_to_2026()
    {
        Assert.Equal([2020, 2021, 2022, 2023, 2024, 2025, 2026], ChinaHolidays.Years.Select(year => year.Year));
        Assert.Equal(new DateInterval(new LocalDate(2020, 1, 1), new LocalDate(2026, 12, 31)), ChinaHolidays.Announced);
        Assert.All(ChinaHolidays.Years, year => Assert.NotEmpty(year.Source));
    }

    [Fact]
    public void Knows_the_six_make_up_days_of_2026() => Assert.Equal(
        ["2026-01-04", "2026-02-14", "2026-02-28", "2026-05-09", "2026-09-20", "2026-10-10"],
        ChinaHolidays.Years[^1].SpecialDays.Where(day => day.Kind == SpecialDayKind.MakeupDay).Select(day => LocalDatePattern.Iso.Format(day.Date)));

    [Fact]
    public void Make_up_days_fall_on_weekends_and_every_holiday_has_a_name() => Assert.All(
        ChinaHolidays.Years.SelectMany(year => year.SpecialDays),
        day => Assert.True(day.Name is { Length: > 0 }
            && (day.Kind == SpecialDayKind.Holiday || day.Date.DayOfWeek is IsoDayOfWeek.Saturday or IsoDayOfWeek.Sunday)));

    [Fact]
    public void A_new_years_eve_belongs_to_the_arrangement_of_the_next_year() =>
        Assert.Equal(new LocalDate(2022, 12, 31), ChinaHolidays.Years.Single(year => year.Year == 2023).SpecialDays[0].Date);

    [Fact]
    public void Equals_an_independent_collection_of_the_same_facts()
    {
        var corpus = Environment.GetEnvironmentVariable("PINGSHI_CORPUS");
        Assert.SkipWhen(string.IsNullOrEmpty(corpus), "PINGSHI_CORPUS is not set: the collection is read from there.");

        using var facts = JsonDocument.Parse(File.ReadAllText(Path.Combine(corpus, "cn", "holidays-2004-2026.json")));
        Assert.Equal(Listed(facts, "holidays"), Shipped(SpecialDayKind.Holiday));
        Assert.Equal(Listed(facts, "workdays"), Shipped(SpecialDayKind.MakeupDay));
    }

    private static IEnumerable<LocalDate> Listed(JsonDocument facts, string list) => facts.RootElement.GetProperty(list).EnumerateObject()
        .Select(day => LocalDatePattern.Iso.Parse(day.Name).Value).Where(day => day.Year is >= 2020 and <= 2026).Order();

    private static IEnumerable<LocalDate> Shipped(SpecialDayKind kind) => ChinaHolidays.Years.SelectMany(year => year.SpecialDays)
        .Where(day => day.Kind == kind).Select(day => day.Date).Order();
}
