using NodaTime;

namespace Pingshi.WorkTime;

/// <summary>Where a clock stands.</summary>
public enum ClockState
{
    /// <summary>Its beginning lies ahead.</summary>
    NotStarted,

    /// <summary>It runs.</summary>
    Running,

    /// <summary>It is paused.</summary>
    Paused,

    /// <summary>It is fulfilled.</summary>
    Met,

    /// <summary>The promise fell away before it was fulfilled.</summary>
    Cancelled,
}

/// <summary>A clock at one instant: one account of its events.</summary>
/// <remarks>Made by <see cref="ClockLog"/>. Immutable and safe to share between threads.</remarks>
public sealed class Clock
{
    private readonly ClockSpan[] _spans;
    private readonly Instant? _runsFrom;

    internal Clock(ClockFold fold, CalendarVersion calendar, Instant now, IReadOnlyList<int> contested)
    {
        var beginning = fold.Beginning!;
        (Target, StartedAt, Calendar, Now, Contested) = (beginning.Target, beginning.At, calendar, now, contested);
        var last = fold.Cuts[^1];
        Allowed = last.Allowed;
        State = StateOf(fold, last, now);
        Holder = last.Holder;
        _spans = [.. Spanning(fold, calendar.Calendar, EndOf(fold, last, now), beginning.SolvedTimeCounts)];
        _runsFrom = RunsFrom(fold, fold.Cuts.Count - 1);
        Cycles = [.. Enumerable.Range(0, last.Cycle + 1).Select(cycle => CycleOf(fold, cycle))];
        ProvisionalFrom = calendar.Calendar.Between(StartedAt, Instant.Max(StartedAt, Instant.Max(now, Due ?? now))).ProvisionalFrom;
    }

    /// <summary>What it counts towards.</summary>
    public ClockTarget Target { get; }

    /// <summary>When it began.</summary>
    public Instant StartedAt { get; }

    /// <summary>The instant of this account.</summary>
    public Instant Now { get; }

    /// <summary>The calendar version that it keeps.</summary>
    public CalendarVersion Calendar { get; }

    /// <summary>Where it stands.</summary>
    public ClockState State { get; }

    /// <summary>Who has to act, or had to when it ended.</summary>
    public string Holder { get; }

    /// <summary>The target in force: working time from the start.</summary>
    public Duration Allowed { get; }

    /// <summary>Working time counted in the present cycle.</summary>
    public Duration Elapsed => Cycle.Elapsed;

    /// <summary>What is left of the target; below zero by as much working time as it is late.</summary>
    public Duration Remaining => Allowed - Elapsed;

    /// <summary>When it is, or was, due. Null while it is paused before that: it then moves with every working second.</summary>
    public Instant? Due => Cycle.Due;

    /// <summary>When it was fulfilled; null while it is open.</summary>
    public Instant? MetAt => State == ClockState.Met ? Cycle.MetAt : null;

    /// <summary>Whether the promise was broken, in this count or an earlier one.</summary>
    public bool IsBreached => Cycles.Any(cycle => cycle.IsBreached);

    /// <summary>Every count: one, and for <see cref="ClockTarget.NextResponse"/> one more with each message answered or to be answered.</summary>
    public IReadOnlyList<ClockCycle> Cycles { get; }

    /// <summary>The present count.</summary>
    public ClockCycle Cycle => Cycles[^1];

    /// <summary>Its life in spans that touch: whose every second was.</summary>
    public IReadOnlyList<ClockSpan> Spans => _spans;

    /// <summary>The numbers of the pauses in dispute: this account lets them stand, <see cref="ClockLog.IfOverturned"/> does not.</summary>
    public IReadOnlyList<int> Contested { get; }

    /// <summary>The first day of its life, or until it is due, that is not announced yet; null where the account stands.</summary>
    public LocalDate? ProvisionalFrom { get; }

    /// <summary>Elapsed time in pauses. Time between a fulfilment and a reopening is none.</summary>
    public Duration Paused => _spans.Where(span => span.Phase == ClockPhase.Paused).Aggregate(Duration.Zero, (sum, span) => sum + span.Length);

    /// <summary>How long each party held it, the longest first.</summary>
    public IReadOnlyList<HolderShare> Shares =>
    [
        .. _spans.GroupBy(span => span.Holder, StringComparer.Ordinal).Select(held => held.Aggregate(
            new HolderShare(held.Key, Duration.Zero, Duration.Zero, Duration.Zero),
            (sum, span) => new(sum.Holder, sum.Length + span.Length, sum.Worked + span.Worked, sum.Counted + (span.Counts ? span.Worked : Duration.Zero))))
            .OrderByDescending(share => share.Length),
    ];

    /// <summary>The last instant in working time that leaves so much working time before it is due: when to remind. Null where it is not due.</summary>
    /// <param name="before">How much working time is to be left; above zero.</param>
    /// <exception cref="ArgumentOutOfRangeException">Zero or below.</exception>
    public Instant? RemindAt(Duration before)
    {
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(before, Duration.Zero);
        return Due is { } due && State == ClockState.Running ? Calendar.Calendar.Subtract(due, before).Value : null;
    }

    /// <summary>What the present count would be under another calendar, without the events being walked again. Allocates nothing.</summary>
    /// <param name="calendar">The calendar.</param>
    public ClockCount Recount(WorkCalendar calendar) => ClockCount.Of(_spans, Cycles.Count - 1, calendar, _runsFrom, Allowed);

    private static ClockState StateOf(ClockFold fold, ClockFold.Cut last, Instant now) =>
        now < fold.Beginning!.At ? ClockState.NotStarted
        : fold.FellAway ? ClockState.Cancelled
        : last.Phase switch
        {
            ClockPhase.Running => ClockState.Running,
            ClockPhase.Paused => ClockState.Paused,
            ClockPhase.Fulfilled => ClockState.Met,
        };

    private static Instant EndOf(ClockFold fold, ClockFold.Cut last, Instant now) =>
        fold.FellAway ? fold.CancelledAt!.Value : last.Phase == ClockPhase.Fulfilled ? fold.Fulfilments[^1].At : now;

    /// <summary>From where it runs after a cut; fulfilled out of running, from where it ran, because that says when it would have been due.</summary>
    private static Instant? RunsFrom(ClockFold fold, int cut) => fold.FellAway && cut == fold.Cuts.Count - 1 ? null
        : fold.Cuts[cut].Phase switch
        {
            ClockPhase.Running => fold.Cuts[cut].At,
            ClockPhase.Paused => null,

            // Who holds what is fulfilled may change; the cut before all those tells.
            ClockPhase.Fulfilled when fold.Cuts[cut - 1].Phase == ClockPhase.Paused => null,
            ClockPhase.Fulfilled => RunsFrom(fold, cut - 1),
        };

    private ClockCycle CycleOf(ClockFold fold, int cycle)
    {
        var cuts = fold.Cuts.Index().Where(cut => cut.Item.Cycle == cycle).ToList();
        var end = cuts[^1].Item.Phase == ClockPhase.Fulfilled ? fold.Fulfilments.Last(fulfilment => fulfilment.Cycle == cycle).At : (Instant?)null;
        var (index, cut) = cuts[^1];
        var (due, elapsed) = ClockCount.Of(_spans, cycle, Calendar.Calendar, RunsFrom(fold, index), cut.Allowed);
        return new ClockCycle(cuts[0].Item.At, due, end, elapsed, due < (end ?? (fold.FellAway ? fold.CancelledAt!.Value : Now)));
    }

    private static IEnumerable<ClockSpan> Spanning(ClockFold fold, WorkCalendar calendar, Instant end, bool solvedTimeCounts)
    {
        for (var i = 0; i < fold.Cuts.Count; i++)
        {
            var cut = fold.Cuts[i];
            var to = i + 1 < fold.Cuts.Count ? fold.Cuts[i + 1].At : end;
            if (to > cut.At)
            {
                // Between two counts nothing is owed, whatever the contract says of solved time.
                var counts = cut.Phase switch
                {
                    ClockPhase.Running => true,
                    ClockPhase.Paused => false,
                    ClockPhase.Fulfilled => solvedTimeCounts && !Reopening.CountsAfresh(fold.Beginning!.Target),
                };
                yield return new ClockSpan(
                    cut.At, to, cut.Phase, cut.Holder, calendar.Between(cut.At, to).Value, counts, cut.Allowed, cut.Event, cut.Cycle);
            }
        }
    }
}
