using NodaTime;
using static Pingshi.WorkTime.Events;

namespace Pingshi.WorkTime;

public sealed class ClockJsonTests
{
    [Fact]
    public void Every_kind_of_event_reads_back_as_it_was_written()
    {
        var events = new Events().Started(At(11, 23, 9), 4.5, ClockTarget.OnSiteArrival, solvedTimeCounts: true).HeldBy(At(11, 23, 9, 30), "县域工程师").Paused(At(11, 23, 10))
            .Contested(At(11, 23, 10, 30), 3).Decided(At(11, 23, 11), 3, upheld: true).Resumed(At(11, 23, 11)).Target(At(11, 23, 11, 30), 6).Met(At(11, 23, 14))
            .Reopened(At(11, 23, 15)).Corrected(At(11, 23, 16), 8, stamp => new ClockEvent.Met(stamp with { At = At(11, 23, 14, 30) })).Corrected(At(11, 23, 17), 2)
            .Cancelled(At(11, 24, 9)).All;
        var kinds = typeof(ClockEvent).GetNestedTypes().Length;
        Assert.Equal(kinds, events.Select(e => e.GetType()).Distinct().Count());
        Assert.All(events, e => Assert.Equal(e, ClockJson.Read(ClockJson.Write(e), 0)));
        Assert.All(Enum.GetValues<ClockTarget>(), target =>
        {
            var started = new Events().Started(At(11, 23, 9), 1, target).All[0];
            Assert.Equal(started, ClockJson.Read(ClockJson.Write(started), 0));
        });
        Assert.Contains("县域工程师", ClockJson.Write(events[1]), StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_left_out_follows_from_the_rest() => Assert.Equal(
        new ClockEvent.Met(new EventStamp(4, At(11, 23, 9), At(11, 23, 9), "duty")),
        ClockJson.Read("""{"kind":"met","at":"2026-11-23T09:00:00+08:00","by":"duty"}""", 4));

    [Theory]
    [InlineData("{", "$")]
    [InlineData("[]", "$")]
    [InlineData("""{"at":"2026-11-23T09:00:00Z","by":"x"}""", "$.kind")]
    [InlineData("""{"kind":"ended","at":"2026-11-23T09:00:00Z","by":"x"}""", "$.kind")]
    [InlineData("""{"kind":"met","by":"x"}""", "$.at")]
    [InlineData("""{"kind":"met","at":"2026-11-23 09:00","by":"x"}""", "$.at")]
    [InlineData("""{"kind":"met","at":"2026-11-23T09:00:00Z"}""", "$.by")]
    [InlineData("""{"kind":"met","at":"2026-11-23T09:00:00Z","by":"x","holder":"y"}""", "$.holder")]
    [InlineData("""{"kind":"met","at":"2026-11-23T09:00:00Z","by":"x","by":"y"}""", "$.by")]
    [InlineData("""{"kind":"met","number":"1","at":"2026-11-23T09:00:00Z","by":"x"}""", "$.number")]
    [InlineData("""{"kind":"decided","at":"2026-11-23T09:00:00Z","by":"x","pause":2,"reason":"y"}""", "$.upheld")]
    [InlineData("""{"kind":"started","at":"2026-11-23T09:00:00Z","by":"x","target":"fast","allowed_seconds":1,"calendar":1,"holder":"x"}""", "$.target")]
    [InlineData("""{"kind":"started","at":"2026-11-23T09:00:00Z","by":"x","target":"restoration","allowed_seconds":"1","calendar":1,"holder":"x"}""", "$.allowed_seconds")]
    [InlineData("""{"kind":"corrected","at":"2026-11-23T09:00:00Z","by":"x","wrong":2,"right":{"kind":"met"},"reason":"y"}""", "$.right.at")]
    public void Refuses_what_it_cannot_read_and_says_where(string json, string place)
    {
        var refusal = Assert.Throws<WorkTimeException>(() => ClockJson.Read(json, 1));
        Assert.Equal((WorkTimeCodes.UnreadableClock, place), (refusal.Code, refusal.Arguments[0]));
    }
}
