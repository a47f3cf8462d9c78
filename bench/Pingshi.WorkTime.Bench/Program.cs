using System.Diagnostics;
using System.Globalization;
using NodaTime;
using Pingshi.WorkTime;
using Pingshi.WorkTime.Bench;

// Rates are per second of processor time of this one thread's process, so that a busy machine slows the run but hardly the figures.
const int Cases = 1 << 16;
const int Rounds = 64;

var office = ChinaHolidays.Calendar(WorkWeek.MondayToFriday(DayHours.Between((9, 0), (12, 0)).And((13, 30), (18, 0))));
var (from, to) = (Instant.FromUtc(2025, 12, 1, 0, 0), Instant.FromUtc(2027, 3, 1, 0, 0));
var windows = office.Stretches(from, to).ToList();
var (sums, table) = (new PrefixSums(windows), new QuarterTable(windows, from, to));

#pragma warning disable RS0030 // A fixed seed: every run measures the same cases.
var random = new Random(20260101);
#pragma warning restore RS0030
var starts = new Instant[Cases];
var ends = new Instant[Cases];
for (var i = 0; i < Cases; i++)
{
    starts[i] = Instant.FromUtc(2026, 1, 1, 0, 0) + Duration.FromSeconds(random.Next(350 * 86_400));
    ends[i] = starts[i] + Duration.FromSeconds(random.Next(14 * 86_400));
}

var (startSeconds, endSeconds) = (starts.Select(at => at.ToUnixTimeSeconds()).ToArray(), ends.Select(at => at.ToUnixTimeSeconds()).ToArray());
var eight = Duration.FromHours(8);
var wrong = 0;
for (var i = 0; i < Cases; i++)
{
    var (due, worked) = (office.Add(starts[i], eight).Value.ToUnixTimeSeconds(), (long)office.Between(starts[i], ends[i]).Value.TotalSeconds);
    wrong += due == sums.Add(startSeconds[i], 28_800) && due == table.Add(startSeconds[i], 28_800)
        && worked == sums.Between(startSeconds[i], endSeconds[i]) && worked == table.Between(startSeconds[i], endSeconds[i]) ? 0 : 1;
}

Console.WriteLine($"{Cases} cases computed three ways, {wrong} differ");
Console.WriteLine("| | add 8 h, M/s | between, M/s |");
Console.WriteLine("|---|---|---|");
Row("binary search over prefix sums", i => sums.Add(startSeconds[i], 28_800), i => sums.Between(startSeconds[i], endSeconds[i]));
Row("WorkCalendar", i => office.Add(starts[i], eight).Value.ToUnixTimeTicks(), i => office.Between(starts[i], ends[i]).Value.BclCompatibleTicks);
Row("quarter-hour table", i => table.Add(startSeconds[i], 28_800), i => table.Between(startSeconds[i], endSeconds[i]));
Recount();
return wrong == 0 ? 0 : 1;

void Row(string name, Func<int, long> add, Func<int, long> between) =>
    Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {name} | {Rate(add)} | {Rate(between)} |"));

static string Rate(Func<int, long> work)
{
    var best = 0.0;
    var (sum, allocated) = (0L, GC.GetAllocatedBytesForCurrentThread());
    for (var pass = 0; pass < 5; pass++)
    {
        var began = Environment.CpuUsage.TotalTime;
        for (var round = 0; round < Rounds; round++)
        {
            for (var i = 0; i < Cases; i++)
            {
                sum ^= work(i);
            }
        }

        best = Math.Max(best, (double)Rounds * Cases / (Environment.CpuUsage.TotalTime - began).TotalSeconds);
    }

    allocated = GC.GetAllocatedBytesForCurrentThread() - allocated;
    GC.KeepAlive(sum);
    return string.Create(CultureInfo.InvariantCulture, $"{best / 1e6:0.0} ({(double)allocated / (5L * Rounds * Cases):0.##} B each)");
}

// A hundred thousand different clocks, ten times: a million recounts under a changed calendar.
void Recount()
{
    var calendars = new CalendarHistory(new CalendarVersion(1, new LocalDate(2020, 1, 1), office));
    var changed = office.With(SpecialDay.Holiday(new LocalDate(2026, 11, 27)), SpecialDay.SpecialHours(new LocalDate(2026, 3, 3), DayHours.AllDay));
    var clocks = new Clock[100_000];
    for (var i = 0; i < clocks.Length; i++)
    {
        var at = starts[i % Cases];
        EventStamp Stamp(int number) => new(number, at + Duration.FromHours(number * 5), at + Duration.FromHours(number * 5), "bench");
        clocks[i] = new ClockLog(
            calendars,
            new ClockEvent.Started(Stamp(1), ClockTarget.TotalResolution, Duration.FromHours(16 + i % 24), 1, "provider"),
            new ClockEvent.Paused(Stamp(2), "customer", "no access", "mail"),
            new ClockEvent.Resumed(Stamp(3)),
            new ClockEvent.HolderChanged(Stamp(4), "partner")).At(at + Duration.FromDays(3));
    }

    var (moved, allocated) = (0, GC.GetAllocatedBytesForCurrentThread());
    var (watch, began) = (Stopwatch.StartNew(), Environment.CpuUsage.TotalTime);
    for (var round = 0; round < 10; round++)
    {
        foreach (var clock in clocks)
        {
            moved += clock.Recount(changed).Due == clock.Due ? 0 : 1;
        }
    }

    var took = (Environment.CpuUsage.TotalTime - began).TotalSeconds;
    allocated = GC.GetAllocatedBytesForCurrentThread() - allocated;
    Console.WriteLine(string.Create(
        CultureInfo.InvariantCulture,
        $"1,000,000 clocks of four events recounted after a calendar change: {took:0.00} s of processor time ({watch.Elapsed.TotalSeconds:0.00} s by the wall), {moved / 10} of 100,000 due instants move, {allocated} B allocated"));
}
