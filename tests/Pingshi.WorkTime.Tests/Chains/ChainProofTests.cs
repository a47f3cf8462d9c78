using CsCheck;
using NodaTime;
using static Pingshi.WorkTime.Calendars;

namespace Pingshi.WorkTime;

public sealed class ChainProofTests
{
    private static readonly WorkCalendar DayAndNight = new(DateTimeZoneProviders.Tzdb["Asia/Shanghai"], WorkWeek.AlwaysOpen);
    private static readonly WorkCalendar County = ChinaHolidays.Calendar(WorkWeek.MondayToFriday(DayHours.Between((8, 30), (12, 0)).And((14, 0), (17, 30))));

    [Fact]
    public void A_promise_of_a_day_does_not_hold_over_a_festival()
    {
        var proof = ChainProof.OfYear(
            new Promise("restore within 24 h", DayAndNight, Duration.FromHours(24)),
            PromiseLink.Serial(new Promise("desk", DayAndNight, Duration.FromHours(1)), new Promise("county engineer", County, Duration.FromHours(4))), 2026);
        Assert.False(proof.Fits);
        Assert.Equal("county engineer", proof.WeakestLink.Promise.Name);

        // From 10:30 the desk ends at 11:30 and leaves four hours until Saturday's closing; a nanosecond later the rest falls after the festival.
        Assert.Equal(China(2, 14, 10, 30) + Duration.Epsilon, proof.WorstStart);
        Assert.Equal(China(2, 24, 8, 30) + Duration.Epsilon, proof.InnerDue);
    }

    [Fact]
    public void The_same_chain_fits_within_eight_hours_by_the_countys_own_calendar() => Assert.True(ChainProof.OfYear(
        new Promise("restore within 8 working hours", County, Duration.FromHours(8)),
        PromiseLink.Serial(new Promise("desk", DayAndNight, Duration.FromHours(1)), new Promise("county engineer", County, Duration.FromHours(4))), 2026).Fits);

    [Fact]
    public void The_same_calendar_fits_to_the_nanosecond()
    {
        var outer = new Promise("outer", Office, Duration.FromHours(6));
        var fits = ChainProof.OfYear(outer, PromiseLink.Serial(new Promise("a", Office, Duration.FromHours(2)), new Promise("b", Office, Duration.FromHours(4))), 2026);
        Assert.True(fits.Fits);
        Assert.Equal(Duration.Zero, fits.Slack);
        Assert.False(ChainProof.OfYear(outer, new Promise("b", Office, Duration.FromHours(6) + Duration.Epsilon), 2026).Fits);
    }

    [Fact]
    public void Links_at_once_wait_for_the_slowest()
    {
        var proof = ChainProof.OfYear(
            new Promise("outer", DayAndNight, Duration.FromHours(8)),
            PromiseLink.Serial(
                PromiseLink.Parallel(new Promise("parts", DayAndNight, Duration.FromHours(2)), new Promise("journey", DayAndNight, Duration.FromHours(3))),
                new Promise("repair", DayAndNight, Duration.FromHours(4))), 2026);
        Assert.Equal(Duration.FromHours(1), proof.Slack);
        Assert.Equal([false, true, true], proof.Steps.Select(step => step.IsCritical));
        Assert.Equal([Duration.Zero, Duration.FromHours(1), Duration.FromHours(4)], proof.Steps.Select(step => step.Gain));
        Assert.Equal("repair", proof.WeakestLink.Promise.Name);
    }

    [Fact]
    public void Says_when_days_not_announced_yet_can_change_the_answer()
    {
        var outer = new Promise("outer", DayAndNight, Duration.FromDays(30));
        Assert.Null(ChainProof.Of(outer, new Promise("inner", Office, Duration.FromHours(1)), China(3, 2, 9, 0), China(3, 3, 9, 0)).ProvisionalFrom);
        Assert.Equal(new LocalDate(2027, 1, 1), ChainProof.OfYear(outer, new Promise("inner", Office, Duration.FromHours(1)), 2026).ProvisionalFrom);
    }

    [Fact]
    public void Refuses_what_is_no_chain()
    {
        Assert.Throws<ArgumentException>(() => PromiseLink.Serial());
        Assert.Throws<ArgumentException>(() => new Promise(" ", Office, Duration.Zero));
        Assert.Throws<ArgumentOutOfRangeException>(() => new Promise("x", Office, -Duration.Epsilon));
        Assert.Throws<ArgumentOutOfRangeException>(() => ChainProof.Of(new Promise("x", Office, Duration.Zero), new Promise("y", Office, Duration.Zero), China(1, 1, 0, 0), China(1, 1, 0, 0)));
        var empty = new WorkCalendar(DateTimeZone.Utc, WorkWeek.Closed);
        Refused.With(WorkTimeCodes.NoWorkingTime, 0, () => ChainProof.OfYear(new Promise("x", Office, Duration.FromHours(1)), new Promise("y", empty, Duration.FromHours(1)), 2026));
    }

    /// <summary>Against a walk over the minutes from every minute and the nanosecond after it: with data in whole minutes nothing lies between.</summary>
    [Fact]
    public void Finds_the_slack_and_the_start_that_a_walk_over_every_minute_finds()
    {
        var chains =
            from calendars in Any.Where(calendar => calendar.Week != WorkWeek.Closed && Busy(calendar)).Array[4]
            from minutes in Gen.Int[0, 700].Array[4]
            from shape in Gen.Int[0, 2]
            from start in Gen.Int[0, 360 * 1440]
            select (calendars, minutes, shape, Instant.FromUtc(2026, 1, 3, 0, 0) + Duration.FromMinutes(start));
        chains.Sample(
            (calendars, minutes, shape, from) =>
            {
                var to = from + Duration.FromDays(2);
                var promises = calendars.Zip(minutes, (calendar, m) => new Promise("p" + m, calendar, Duration.FromMinutes(m))).ToArray();
                PromiseLink inner = shape switch
                {
                    0 => PromiseLink.Serial(promises[1..]),
                    1 => PromiseLink.Parallel(promises[1..]),
                    _ => PromiseLink.Serial(PromiseLink.Parallel(promises[1], promises[2]), promises[3]),
                };
                var proof = ChainProof.Of(promises[0], inner, from, to);

                var naive = promises.Select(promise => new MinuteWalk(promise.Calendar, from)).ToArray();
                Instant Due(int i, Instant at) => naive[i].Add(at, promises[i].Allowed);
                var worst = (Slack: Duration.MaxValue, Start: from);
                for (var minute = from; minute < to; minute += Duration.FromMinutes(1))
                {
                    // Between them the line is straight, so the last nanosecond is the third that can be least.
                    foreach (var start in (Instant[])[minute, minute + Duration.Epsilon, minute + Duration.FromMinutes(1) - Duration.Epsilon])
                    {
                        var end = shape switch
                        {
                            0 => Due(3, Due(2, Due(1, start))),
                            1 => Instant.Max(Due(1, start), Instant.Max(Due(2, start), Due(3, start))),
                            _ => Due(3, Instant.Max(Due(1, start), Due(2, start))),
                        };
                        var slack = Due(0, start) - end;
                        worst = slack < worst.Slack ? (slack, start) : worst;
                    }
                }

                Assert.Equal(worst.Slack, proof.Slack);
            }, iter: 6);
    }

    private static bool Busy(WorkCalendar calendar) => Enumerable.Range(1, 7).Count(day => !calendar.Week[(IsoDayOfWeek)day].IsClosed) >= 5
        && Enumerable.Range(1, 7).Sum(day => calendar.Week[(IsoDayOfWeek)day].Sum(w => (w.End.NanosecondOfDay - w.Start.NanosecondOfDay + NodaConstants.NanosecondsPerDay) % NodaConstants.NanosecondsPerDay)) > 20L * NodaConstants.NanosecondsPerHour;

    private sealed class MinuteWalk
    {
        private static readonly Duration Minute = Duration.FromMinutes(1);
        private readonly Instant _from;
        private readonly bool[] _works = new bool[60 * 1440];

        public MinuteWalk(WorkCalendar calendar, Instant from)
        {
            _from = from;
            for (var i = 0; i < _works.Length; i++)
            {
                _works[i] = Works(calendar, from + Duration.FromMinutes(i));
            }
        }

        public Instant Add(Instant start, Duration work)
        {
            while (work > Duration.Zero)
            {
                var cell = (int)((start - _from) / Minute);
                var end = _from + Duration.FromMinutes(cell + 1);
                var step = _works[cell] ? Duration.Min(end - start, work) : Duration.Zero;
                work -= step;
                start = work == Duration.Zero ? start + step : end;
            }

            return start;
        }
    }
}
