using CsCheck;
using NodaTime;

namespace Pingshi.WorkTime;

public sealed class ClockOrderTests
{
    private static readonly Instant Start = Calendars.China(11, 20, 9, 0);

    /// <summary>A story that happened: each step is one of those possible where the clock stands, some time after the one before.</summary>
    private static readonly Gen<ClockEvent[]> Stories =
        from target in Gen.Enum<ClockTarget>()
        from solved in Gen.Bool
        from steps in Gen.Select(Gen.Int[0, 5], Gen.Int[1, 900]).Array[1, 14]
        select Tell(target, solved, steps);

    [Fact]
    public void The_order_of_recording_changes_no_account() => Gen.Select(Stories, Gen.Int[1, 20_000], Gen.Int[0, 9_999]).Sample((story, minutes, seed) =>
    {
        var now = Start + Duration.FromMinutes(minutes);
        var expected = Told(new ClockLog(Events.Offices, story), now);
        var written = Start + Duration.FromDays(60);
#pragma warning disable RS0030 // A seed is passed in: the order must be the same when the sample is repeated.
        var random = new Random(seed);
#pragma warning restore RS0030
        var shuffled = story.OrderBy(_ => random.Next()).Select((e, i) => e with { Stamp = e.Stamp with { RecordedAt = written + Duration.FromMinutes(i) } }).ToArray();
        Assert.Equal(expected, Told(new ClockLog(Events.Offices, shuffled), now));

        // Written down one by one in any order in which each could be taken, the clock ends the same; what makes sense only together comes at once.
        var log = new ClockLog(Events.Offices, shuffled.OfType<ClockEvent.Started>().Single());
        var left = shuffled.Where(e => e is not ClockEvent.Started).ToList();
        while (left.Find(e => log.WhyNot(e).Count == 0) is { } possible)
        {
            log = log.With(possible);
            left.Remove(possible);
        }

        Assert.Equal(expected, Told(log.With(left), now));
    }, iter: 300);

    [Fact]
    public void Spans_touch_from_the_start_on_and_count_what_a_walk_over_the_minutes_counts() => Gen.Select(Stories, Gen.Int[1, 8_000]).Sample((story, minutes) =>
    {
        var now = Start + Duration.FromMinutes(minutes);
        var clock = new ClockLog(Events.Offices, story).At(now);
        Assert.All(clock.Spans.Zip(clock.Spans.Skip(1)), pair => Assert.Equal(pair.First.To, pair.Second.From));
        Assert.Equal(Start, clock.Spans.Count > 0 ? clock.Spans[0].From : Start);
        Assert.Equal(clock.Spans.Aggregate(Duration.Zero, (sum, span) => sum + span.Length), clock.Shares.Aggregate(Duration.Zero, (sum, share) => sum + share.Length));

        var (counted, due) = (0L, (Instant?)null);
        foreach (var span in clock.Spans.Where(span => span.Counts && span.Cycle == clock.Cycles.Count - 1))
        {
            for (var minute = span.From; minute < span.To; minute += Duration.FromMinutes(1))
            {
                due ??= Duration.FromMinutes(counted) >= span.Allowed ? minute : null;
                counted += Calendars.Works(Calendars.Office, minute) ? 1 : 0;
                due ??= Duration.FromMinutes(counted) >= span.Allowed ? minute + Duration.FromMinutes(1) : null;
            }
        }

        Assert.Equal(Duration.FromMinutes(counted), clock.Elapsed);
        Assert.Equal(Calendars.Office, clock.Calendar.Calendar);
        if (due is not null)
        {
            Assert.Equal(due, clock.Due);
        }
    }, iter: 120);

    private static string Told(ClockLog log, Instant now)
    {
        var lines = log.At(now).Explain().Select(line => line.English).ToList();
        return string.Join('\n', [.. lines, log.IfOverturned(now) is { } other ? string.Join('\n', other.Explain().Select(line => line.English)) : ""]);
    }

    private static ClockEvent[] Tell(ClockTarget target, bool solvedTimeCounts, (int Kind, int Minutes)[] steps)
    {
        var events = new Events().Started(Start, 6, target, solvedTimeCounts: solvedTimeCounts);
        var (at, open, paused, disputed) = (Start, true, (int?)null, (int?)null);
        foreach (var (kind, minutes) in steps)
        {
            at += Duration.FromMinutes(minutes);
            var next = events.All.Count + 1;
            switch (kind)
            {
                case 0 when open && paused is null:
                    events.Paused(at, "customer");
                    paused = next;
                    break;
                case 1 when paused is not null:
                    events.Resumed(at);
                    paused = null;
                    break;
                case 2 when open:
                    events.Met(at);
                    (open, paused) = (false, null);
                    break;
                case 2:
                    events.Reopened(at);
                    open = true;
                    break;
                case 3:
                    events.HeldBy(at, minutes % 2 == 0 ? "partner" : "provider");
                    break;
                case 4 when open:
                    events.Target(at, minutes % 9 + 1);
                    break;
                case 5 when disputed is { } pause:
                    events.Decided(at, pause, upheld: minutes % 2 == 0);
                    disputed = null;
                    break;
                case 5 when paused is { } pause && events.All.OfType<ClockEvent.Contested>().All(contest => contest.Pause != pause):
                    events.Contested(at, pause);
                    disputed = pause;
                    break;
            }
        }

        return [.. events.All];
    }
}
