using System.Diagnostics;
using NodaTime;

namespace Pingshi.WorkTime;

public sealed class IncidentReplayTests
{
    [Fact]
    public void A_real_log_of_119998_events_is_replayed_as_clocks_and_nothing_is_dropped_in_silence()
    {
        var corpus = Environment.GetEnvironmentVariable("PINGSHI_CORPUS");
        Assert.SkipWhen(string.IsNullOrEmpty(corpus), "PINGSHI_CORPUS is not set: the log is read from there.");

        var watch = Stopwatch.StartNew();
        var log = IncidentLog.Read(Path.Combine(corpus, "incidents", "incident_event_log_119998.zip"));
        var calendar = new WorkCalendar(DateTimeZone.Utc, WorkWeek.MondayToFriday(DayHours.Between((9, 0), (18, 0))));
        var calendars = new CalendarHistory(new CalendarVersion(1, new LocalDate(2000, 1, 1), calendar));
        var output = TestContext.Current.TestOutputHelper!;
        foreach (var target in (ClockTarget[])[ClockTarget.FirstResponse, ClockTarget.FirstResolution, ClockTarget.TotalResolution])
        {
            var clocks = log.Incidents.Select(incident => incident.At(target, calendars)).ToList();
            Assert.Equal(20_769, clocks.Count);
            output.WriteLine($"{target}: {clocks.Count(clock => clock.State == ClockState.Met && !clock.IsBreached)} met in time, "
                + $"{clocks.Count(clock => clock.State == ClockState.Met && clock.IsBreached)} met late, {clocks.Count(clock => clock.State != ClockState.Met)} open at the end of the log");
            Assert.All(clocks, Adds);
        }

        output.WriteLine($"{log.Rows} rows, {log.Strange.Count} strange; {watch.Elapsed.TotalSeconds:0.0} s");
        foreach (var group in log.Strange.GroupBy(strange => strange.Why))
        {
            output.WriteLine($"{group.Key}: {group.Count()} (lines {string.Join(", ", group.Take(20).Select(strange => strange.Line))})");
        }

        Assert.Equal(119_998, log.Rows);
        Assert.Equal(2, log.Strange.Count(strange => strange.Why == "unknown state -100"));

        void Adds(Clock clock)
        {
            Assert.All(clock.Spans.Zip(clock.Spans.Skip(1)), pair => Assert.Equal(pair.First.To, pair.Second.From));
            Assert.Equal(
                clock.Elapsed,
                clock.Spans.Where(span => span.Counts).Aggregate(Duration.Zero, (sum, span) => sum + calendar.Between(span.From, span.To).Value));
        }
    }
}
