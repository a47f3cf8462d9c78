using CsCheck;
using NodaTime;
using static Pingshi.WorkTime.Calendars;

namespace Pingshi.WorkTime;

public sealed class ExplanationTests
{
    [Fact]
    public void Tells_window_by_window_in_both_languages()
    {
        var told = Office.Explain(China(2, 13, 17, 30), China(2, 24, 10, 0));
        Assert.Equal(
            [
                "2026-02-13 周五：17:30–18:00 = 30 分，累计 30 分",
                "2026-02-14 周六 调休上班（按周一） 春节：09:00–12:00 + 13:30–18:00 = 7 小时 30 分，累计 8 小时",
                "2026-02-15 – 2026-02-23，9 天 放假 春节：不计",
                "2026-02-24 周二：09:00–10:00 = 1 小时，累计 9 小时",
            ],
            told.In(ExplanationLanguage.Chinese));
        Assert.Equal(
            [
                "2026-02-13 Fri: 17:30–18:00 = 30 min, 30 min in all",
                "2026-02-14 Sat make-up day (as Mon) 春节: 09:00–12:00 + 13:30–18:00 = 7 h 30 min, 8 h in all",
                "2026-02-15 – 2026-02-23, 9 days holiday 春节: nothing counted",
                "2026-02-24 Tue: 09:00–10:00 = 1 h, 9 h in all",
            ],
            told.In(ExplanationLanguage.English));
    }

    [Fact]
    public void Says_of_a_day_that_it_is_not_announced_yet() =>
        Assert.Contains("not announced yet", Office.Explain(China(1, 4, 9, 0, 2027), China(1, 4, 10, 0, 2027)).Lines[0].English, StringComparison.Ordinal);

    [Fact]
    public void Counts_working_days_one_by_one()
    {
        var lines = ChinaHolidays.LegalDays.ExplainDays(new LocalDate(2026, 9, 28), new LocalDate(2026, 10, 9));
        Assert.Equal("2026-09-28：开始当天不计入", lines[0].Chinese);
        Assert.Equal("2026-10-01 周四 国庆节：非工作日", lines[3].Chinese);
        Assert.Equal("2026-10-09 Fri: working day 4", lines.Single(line => line.English.StartsWith("2026-10-09", StringComparison.Ordinal)).English);
    }

    [Fact]
    public void A_clock_tells_its_spans_holders_and_windows()
    {
        var lines = new Events().Started(China(11, 23, 9, 0), 4).Paused(China(11, 23, 10, 0)).Resumed(China(11, 23, 15, 0)).Contested(China(11, 23, 15, 30), 2)
            .At(China(11, 23, 16, 0)).Explain();
        Assert.Equal(
            [
                "total resolution: running, from 2026-11-23 09:00, due 2026-11-23 18:00; calendar version 1 (Asia/Shanghai)",
                "target 4 h, elapsed 2 h, remaining 2 h",
                "2026-11-23 09:00 – 2026-11-23 10:00, event 1, running, held by provider: working time 1 h, counts",
                "  2026-11-23 Mon: 09:00–10:00 = 1 h, 1 h in all",
                "2026-11-23 10:00 – 2026-11-23 15:00, event 2, paused, held by customer: working time 3 h 30 min, does not count",
                "2026-11-23 15:00 – 2026-11-23 16:00, event 3, running, held by provider: working time 1 h, counts",
                "  2026-11-23 Mon: 15:00–16:00 = 1 h, 1 h in all",
                "customer held it for 5 h, of which 0 min counted",
                "provider held it for 2 h, of which 2 h counted",
                "the pause of event 2 is in dispute and not decided: here it stands",
            ],
            lines.Select(line => line.English));
        Assert.All(lines, line => Assert.Matches(@"\p{IsCJKUnifiedIdeographs}", line.Chinese));
    }

    [Fact]
    public void A_proof_names_worst_start_slack_and_weakest_link()
    {
        var lines = ChainProof.Of(
            new Promise("restore", Office, Duration.FromHours(4)), new Promise("partner", Office, Duration.FromHours(3)), China(11, 23, 9, 0), China(11, 23, 10, 0)).Explain();
        Assert.Equal("Within \"restore\" it always fits: worst start 2026-11-23 09:00:00.000000001, slack 1 h, weakest link \"partner\"", lines[0].English);
        Assert.StartsWith("“restore”之内始终放得下：最不利的起点", lines[0].Chinese, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_told_sums_to_what_was_counted() => Gen.Select(Any, Gen.Int[1986, 2027], Gen.Int[0, 360 * 1440], Gen.Int[0, 40_000]).Sample((calendar, year, minute, length) =>
    {
        var start = Instant.FromUtc(year, 1, 2, 0, 0) + Duration.FromMinutes(minute);
        var end = start + Duration.FromMinutes(length);
        var told = calendar.Explain(start, end);
        Assert.Equal(calendar.Between(start, end).Value, told.Worked);
        Assert.Equal(told.Worked, told.Days.SelectMany(day => day.Windows).Aggregate(Duration.Zero, (sum, window) => sum + window.Duration));
        Assert.Equal(told.Worked, calendar.Stretches(start, end).Aggregate(Duration.Zero, (sum, window) => sum + window.Duration));
    }, iter: 200);
}
