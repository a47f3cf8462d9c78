namespace Pingshi.Dispatch.Planning;

/// <summary>Which rules a walk may pass over; to find out what would help.</summary>
[Flags]
internal enum Relaxed
{
    Nothing = 0,
    Overtime = 1,
    Windows = 2,

    /// <summary>The other way round: due is a hard limit for the job that is tried.</summary>
    DueIsHard = 4,
}

/// <summary>A job that is tried at a place of a shift.</summary>
internal readonly record struct Trial(int Job, int Index, int Duration, int NotBefore, int DoneBy, Relaxed Relaxed)
{
    public static Trial None { get; } = new(-1, -1, 0, int.MinValue, int.MaxValue, Relaxed.Nothing);
}

/// <summary>Walks through a shift and tells when everything happens, and what it costs; but for the promises of crews, which the roster counts once.</summary>
internal ref struct Walk(Board board, Roster roster, int shift)
{
    private const int AnnouncedTolerance = 30 * Board.Minute;

    private readonly BoardShift _shift = board.Shifts[shift];
    private int _time = board.Shifts[shift].From;
    private int _place = board.Shifts[shift].Start;
    private int _break = 0;
    private Cost _cost;

    public readonly Cost Cost => _cost;

    /// <summary>When the job that was tried begins.</summary>
    public int TrialBegin { get; private set; }

    /// <summary>When the engineer is back.</summary>
    public int Back { get; private set; }

    /// <summary>Filled visit by visit where room is given.</summary>
    public Span<Times> Visits { get; init; }

    /// <summary>False where a rule is broken.</summary>
    public bool Run(in Trial trial)
    {
        var order = roster.Order(shift);
        var visits = order.Length + (trial.Job >= 0 ? 1 : 0);
        for (var k = 0; k < visits; k++)
        {
            var tried = k == trial.Index;
            var job = tried ? trial.Job : order[trial.Job >= 0 && k > trial.Index ? k - 1 : k];
            if (!Visit(job, tried ? trial : Trial.None with { Duration = board.Duration(job, shift), Relaxed = trial.Relaxed & Relaxed.Overtime }, tried, k))
            {
                return false;
            }
        }
        var way = Way(_shift.End);
        var back = _time + way.Seconds;
        while (IsPauseDue(back))
        {
            back = AfterPause(back);
        }
        Back = visits == 0 ? _shift.From : back;
        if (Back > _shift.Limit && (trial.Relaxed & Relaxed.Overtime) == 0)
        {
            return false;
        }
        if (visits > 0)
        {
            _cost += new Cost(0, Math.Max(0, Back - _shift.To), (long)way.Metres * _shift.CostPerKilometre, 0);
        }
        return true;
    }

    private bool Visit(int number, in Trial trial, bool tried, int k)
    {
        var job = board.Jobs[number];
        var pin = tried ? Roster.Unpinned : roster.Pin[number];
        var way = Way(job.Place);
        var (arrival, paused, leave) = (_time + way.Seconds, 0, int.MaxValue);
        while (true)
        {
            if (Begin(job, pin, Math.Max(arrival, trial.NotBefore), trial.Relaxed) is not { } begin)
            {
                return false;
            }
            var end = begin + trial.Duration;
            if (IsPauseDue(end))
            {
                (paused, leave) = (paused + _shift.Breaks[_break].Length, Math.Min(leave, _shift.Breaks[_break].Latest));
                arrival = AfterPause(arrival);
                continue;
            }
            if (end > trial.DoneBy || (end > _shift.Limit && (trial.Relaxed & Relaxed.Overtime) == 0) || ((trial.Relaxed & Relaxed.DueIsHard) != 0 && end > job.Due))
            {
                return false;
            }
            if (!Visits.IsEmpty)
            {
                Visits[k] = new(number, Math.Min(leave, begin - way.Seconds - paused), begin, end, way.Metres);
            }
            TrialBegin = tried ? begin : TrialBegin;
            _cost += new Cost(job.Crew > 1 ? 0 : job.Broken(begin, end), 0, (long)way.Metres * _shift.CostPerKilometre, Changed(job, begin));
            (_time, _place) = (end, job.Place);
            return true;
        }
    }

    private static int? Begin(BoardJob job, int pin, int arrival, Relaxed relaxed) =>
        pin != Roster.Unpinned ? arrival <= pin ? pin : null
        : (relaxed & Relaxed.Windows) != 0 ? arrival
        : job.BeginFrom(arrival);

    private readonly long Changed(BoardJob job, int begin) =>
        (job.AnnouncedEngineers.Length > 0 && (!job.AnnouncedEngineers.Contains(_shift.Engineer) || Math.Abs(begin - job.AnnouncedBegin) > AnnouncedTolerance) ? 1 : 0)
        + (job.Preferred.Length > 0 && !job.Preferred.Contains(_shift.Engineer) ? 1 : 0);

    private readonly bool IsPauseDue(int until) => _break < _shift.Breaks.Length && until > _shift.Breaks[_break].Latest;

    /// <summary>A pause lies before the way, on it or after it, whichever is soonest; so a visit taken out never makes the next one later.</summary>
    private int AfterPause(int arrival)
    {
        var pause = _shift.Breaks[_break++];
        return Math.Max(arrival, pause.From) + pause.Length;
    }

    private readonly (int Metres, int Seconds) Way(int to)
    {
        var leg = board.Legs.Between(_place, to);
        return (leg.Metres, (int)((long)leg.Seconds * 100 / _shift.SpeedPercent));
    }
}

/// <summary>One visit as walked. Way and pauses fit between leaving and beginning.</summary>
internal readonly record struct Times(int Job, int Leave, int Begin, int End, int Metres);
