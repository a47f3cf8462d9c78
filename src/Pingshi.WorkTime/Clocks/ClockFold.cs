using NodaTime;

namespace Pingshi.WorkTime;

/// <summary>Walks the effective events of a clock in the order of their times and cuts its life into spans, or says why they make none.</summary>
/// <remarks>
/// The same walk checks and counts. It checks with every pause in place; an account without an overturned pause is then walked leniently,
/// because the resumption of a pause that never was means nothing.
/// </remarks>
internal sealed class ClockFold(HashSet<int> ignoredPauses)
{
    private readonly List<Cut> _cuts = [];
    private string _holder = "";
    private string? _pausedFor;
    private ClockPhase _phase = ClockPhase.Running;
    private bool _closedForGood;
    private int _cycle;

    public List<ClockFault> Faults { get; } = [];

    public ClockEvent.Started? Beginning { get; private set; }

    public Instant? CancelledAt { get; private set; }

    public bool FellAway { get; private set; }

    /// <summary>The fulfilments, each with the count that it ended.</summary>
    public List<(int Cycle, Instant At)> Fulfilments { get; } = [];

    public IReadOnlyList<Cut> Cuts => _cuts;

    /// <summary>From here on the clock is in this state.</summary>
    public readonly record struct Cut(Instant At, ClockPhase Phase, string Holder, Duration Allowed, int Event, int Cycle);

    private bool IsOpen => _phase != ClockPhase.Fulfilled;

    private Duration Allowed => _cuts[^1].Allowed;

    public static ClockFold Walk(IEnumerable<ClockEvent> inOrder, HashSet<int> ignoredPauses)
    {
        var fold = new ClockFold(ignoredPauses);
        foreach (var next in inOrder)
        {
            if (next is ClockEvent.Started || fold.MayFollow(next))
            {
                next.Apply(fold);
            }
        }

        return fold;
    }

    public void Start(ClockEvent.Started started)
    {
        if (Beginning is not null)
        {
            Fault(WorkTimeCodes.ClockStartedTwice, started);
            return;
        }

        (Beginning, _holder) = (started, started.Holder);
        Cutting(started, started.Allowed);
    }

    public void Pause(ClockEvent.Paused paused)
    {
        if (!IsOpen)
        {
            Fault(WorkTimeCodes.ClockNotOpen, paused);
        }
        else if (!ignoredPauses.Contains(paused.Number))
        {
            (_phase, _pausedFor) = (ClockPhase.Paused, paused.Holder);
            Cutting(paused);
        }
    }

    public void Resume(ClockEvent.Resumed resumed)
    {
        if (_phase == ClockPhase.Paused)
        {
            (_phase, _pausedFor) = (ClockPhase.Running, null);
            Cutting(resumed);
        }
        else
        {
            Fault(WorkTimeCodes.ClockNotPaused, resumed);
        }
    }

    public void ChangeHolder(ClockEvent.HolderChanged changed)
    {
        _holder = changed.Holder;
        Cutting(changed);
    }

    public void ChangeTarget(ClockEvent.TargetChanged changed)
    {
        if (IsOpen)
        {
            Cutting(changed, changed.Allowed);
        }
        else
        {
            Fault(WorkTimeCodes.ClockNotOpen, changed);
        }
    }

    public void Meet(ClockEvent.Met met)
    {
        if (IsOpen)
        {
            (_phase, _pausedFor) = (ClockPhase.Fulfilled, null);
            if (!_closedForGood)
            {
                Fulfilments.Add((_cycle, met.At));
            }

            Cutting(met);
            _closedForGood |= Reopening.FirstStands(Beginning!.Target);
        }
        else if (!Reopening.CountsAfresh(Beginning!.Target))
        {
            Fault(WorkTimeCodes.ClockNotOpen, met);
        }
    }

    public void Reopen(ClockEvent.Reopened reopened)
    {
        if (!IsOpen)
        {
            _phase = ClockPhase.Running;
            _cycle += Reopening.CountsAfresh(Beginning!.Target) ? 1 : 0;
            Cutting(reopened);
        }
        else if (!Reopening.CountsAfresh(Beginning!.Target))
        {
            Fault(WorkTimeCodes.ClockNotMet, reopened);
        }
    }

    public void Cancel(ClockEvent.Cancelled cancelled)
    {
        CancelledAt = cancelled.At;

        // What was fulfilled stays so; only an open promise falls away.
        FellAway = IsOpen && !_closedForGood;
    }

    /// <summary>The events in the order of their times; of equal times the order in which they were recorded.</summary>
    public static IEnumerable<ClockEvent> InOrder(IEnumerable<ClockEvent> events) =>
        events.OrderBy(e => e.At).ThenBy(e => e.Stamp.RecordedAt).ThenBy(e => e.Number);

    private bool MayFollow(ClockEvent next)
    {
        // Contests, decisions and corrections may come after the end; they move no time themselves.
        if (next is ClockEvent.Contested or ClockEvent.Decided or ClockEvent.Corrected)
        {
            return false;
        }

        if (Beginning is null || CancelledAt is not null)
        {
            Fault(Beginning is null ? WorkTimeCodes.ClockBeforeStart : WorkTimeCodes.ClockAfterCancelled, next);
            return false;
        }

        return true;
    }

    private void Fault(string code, ClockEvent wrong) => Faults.Add(ClockFault.Of(code, wrong));

    private void Cutting(ClockEvent at, Duration? allowed = null)
    {
        // Where the first fulfilment stands, what comes after it is checked but changes no account.
        if (!_closedForGood)
        {
            _cuts.Add(new Cut(at.At, _phase, _pausedFor ?? _holder, allowed ?? Allowed, at.Number, _cycle));
        }
    }
}
