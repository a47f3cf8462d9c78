using System.Globalization;

namespace Pingshi.Tests.Host;

public sealed class ClockCommandTests : IDisposable
{
    private const string Calendar = """
        {"zone":"Asia/Shanghai","week":{"mon":[["09:00","12:00"],["13:30","18:00"]],"tue":[["09:00","12:00"],["13:30","18:00"]],
        "wed":[["09:00","12:00"],["13:30","18:00"]],"thu":[["09:00","12:00"],["13:30","18:00"]],"fri":[["09:00","12:00"],["13:30","18:00"]]},
        "holidays":["2026-01-01"],"makeup":["2026-02-14"]}
        """;

    private readonly Workplace _here = new();

    [Fact]
    public async Task Answers_each_case_by_the_smallest_form_of_a_calendar()
    {
        // Friday 13 February 2026 17:30 in Beijing; Saturday is a make-up workday. Then a whole New Year's Day.
        var cases = $"id,start,add_seconds,end\nA-1,{Unix("2026-02-13T17:30")},28800,{Unix("2026-02-14T10:00")}\n\"say \"\"B\"\", 2\",{Unix("2025-12-31T18:00")},3600,{Unix("2026-01-02T09:00")}\n";
        Assert.Equal(0, await RunAsync(Calendar, cases));
        Assert.Equal(
            $"id,due,working_seconds\nA-1,{Unix("2026-02-14T18:00")},5400\n\"say \"\"B\"\", 2\",{Unix("2026-01-02T10:00")},0\n".ReplaceLineEndings(),
            _here.Output.ToString());
        Assert.Empty(_here.Error.ToString());
    }

    [Fact]
    public async Task Nine_hours_from_nine_are_the_same_day()
    {
        var day = """{"zone":"Asia/Shanghai","week":{"mon":[["09:00","18:00"]]}}""";
        Assert.Equal(0, await RunAsync(day, $"end,id,start,add_seconds\r\n0,x,{Unix("2026-11-23T09:00")},32400\r\n"));
        Assert.Contains($"x,{Unix("2026-11-23T18:00")},", _here.Output.ToString());
    }

    [Fact]
    public async Task Reports_a_row_that_cannot_be_read_with_its_line_and_answers_the_others()
    {
        var start = Unix("2026-11-23T09:00");
        Assert.Equal(1, await RunAsync(Calendar, $"id,start,add_seconds,end\na,{start},3600,{start}\nb,soon,3600,{start}\nc,{start},3600\nd,99999999999999,1,{start}\ne,\"{start},1,{start}\n\nf,{start},7200,{start}"));
        Assert.Equal(["id,due,working_seconds", $"a,{start + 3600},0", $"f,{start + 7200},0"], _here.Output.ToString().Split(Environment.NewLine, StringSplitOptions.RemoveEmptyEntries));
        var said = _here.Error.ToString();
        Assert.All((string[])["line 3: start must be whole seconds, not \"soon\"", "line 4: 4 columns", "line 5: 99999999999999", "line 6: 4 columns", "第 3 行"], words => Assert.Contains(words, said));
        Assert.DoesNotContain("line 7", said);
    }

    [Theory]
    [InlineData("""{"zone":"Asia/Shanghai","weeks":{}}""", "$.weeks")]
    [InlineData("""{"zone":"Asia/Peking","week":{}}""", "Asia/Peking")]
    public async Task Refuses_a_calendar_it_cannot_read_and_says_where(string calendar, string place)
    {
        Assert.Equal(1, await RunAsync(calendar, "id,start,add_seconds,end\n"));
        Assert.Equal(2, _here.Error.ToString().Split(place).Length - 1);
        Assert.Empty(_here.Output.ToString());
    }

    [Fact]
    public async Task Refuses_cases_without_their_columns_and_a_calendar_without_working_time()
    {
        Assert.Equal(1, await RunAsync(Calendar, "id,start\n"));
        Assert.Contains("line 1: the first line must name", _here.Error.ToString());
        Assert.Equal(1, await RunAsync("""{"zone":"UTC","week":{}}""", "id,start,add_seconds,end\na,0,1,0\n"));
        Assert.Contains("line 2: the calendar has no working time at all", _here.Error.ToString());
        Assert.Equal(2, await _here.RunAsync("clock"));
    }

    [Fact]
    public async Task Replays_a_clock_and_tells_both_accounts_in_both_languages()
    {
        Assert.Equal(0, await ReplayAsync("""
            {"kind":"calendar","version":3,"valid_from":"2026-01-01","calendar":{"zone":"Asia/Shanghai","week":{"mon":[["09:00","18:00"]]}}}
            {"kind":"started","at":"2026-11-23T09:00:00+08:00","by":"desk","target":"restoration","allowed_seconds":14400,"calendar":3,"holder":"provider"}
            {"kind":"paused","at":"2026-11-23T10:00:00+08:00","by":"desk","holder":"customer","reason":"no access","proof":"mail"}
            {"kind":"resumed","at":"2026-11-23T12:00:00+08:00","by":"desk"}
            {"kind":"contested","at":"2026-11-23T12:30:00+08:00","by":"customer","pause":3,"reason":"the door was open"}
            {"kind":"met","at":"2026-11-23T14:00:00+08:00","by":"desk"}
            {"kind":"corrected","at":"2026-11-23T15:00:00+08:00","by":"desk","wrong":6,"right":{"kind":"met","at":"2026-11-23T13:30:00+08:00","by":"desk"},"reason":"typed late"}
            """));
        var told = _here.Output.ToString();
        Assert.Contains("restoration: met, from 2026-11-23 09:00, due 2026-11-23 15:00; calendar version 3 (Asia/Shanghai)", told);
        Assert.Contains("恢复：已履行", told);
        Assert.Contains("2026-11-23 Mon: 09:00–10:00 = 1 h, 1 h in all", told);
        Assert.Contains("If the disputed pauses are overturned:", told);
        Assert.Contains("breached", told);
        Assert.Contains("Before the corrections:", told);
    }

    [Fact]
    public async Task Says_by_which_hours_it_counts_when_none_are_given()
    {
        Assert.Equal(0, await ReplayAsync("""{"kind":"started","at":"2026-11-23T01:00:00Z","by":"desk","target":"first-response","allowed_seconds":3600,"calendar":1,"holder":"provider"}"""));
        Assert.Contains("no calendar given", _here.Output.ToString());
    }

    [Fact]
    public async Task Refuses_lines_that_make_no_clock_with_every_reason()
    {
        Assert.Equal(1, await ReplayAsync("""
            {"kind":"resumed","at":"2026-11-23T01:00:00Z","by":"desk"}
            {"kind":"paused","at":"2026-11-23T02:00:00Z","by":"desk","holder":"customer","reason":"","proof":"mail"}
            """));
        Assert.All((string[])["缺少开始事件", "the beginning is missing", "event 2: a text is missing: reason", "event 1: it happened before the beginning"], words => Assert.Contains(words, _here.Error.ToString()));
        Assert.Equal(1, await ReplayAsync("{\n{\"kind\":\"calendar\",\"version\":1}"));
        Assert.Contains("line 1: it cannot be read at $", _here.Error.ToString());
        Assert.Contains("line 2: it cannot be read at $.valid_from", _here.Error.ToString());
    }

    public void Dispose() => _here.Dispose();

    private static long Unix(string china) => DateTimeOffset.Parse(china + "+08:00", CultureInfo.InvariantCulture).ToUnixTimeSeconds();

    private async Task<int> RunAsync(string calendar, string cases)
    {
        await File.WriteAllTextAsync(_here["calendar.json"], calendar);
        await File.WriteAllTextAsync(_here["cases.csv"], cases);
        return await _here.RunAsync("clock", "--calendar", _here["calendar.json"], "--cases", _here["cases.csv"]);
    }

    private async Task<int> ReplayAsync(string lines)
    {
        await File.WriteAllTextAsync(_here["clock.jsonl"], lines);
        return await _here.RunAsync("clock", "replay", _here["clock.jsonl"]);
    }
}
