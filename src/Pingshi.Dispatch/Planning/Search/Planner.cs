using System.Runtime.InteropServices;

namespace Pingshi.Dispatch.Planning;

/// <summary>One search on one thread: takes jobs out that lie near each other, puts them back where they cost least, and keeps what is better or, while it is warm, drives a little more.</summary>
internal sealed class Planner
{
    private const int ClockEvery = 4;
    private const int MostTaken = 12;
    private const int MostNear = 60;
    private const int Beside = 24;
    private const int HomeShifts = 12;
    private const double Hot = 0.5;
    private const double Cold = 0.005;

    private readonly Board _board;
    private readonly Chance _chance;
    private readonly Placing _placing;
    private readonly int[] _allShifts;
    private readonly int[] _movable;
    private readonly int[]?[] _near;
    private readonly int[]?[] _home;
    private readonly List<int> _absent = [];
    private readonly List<int> _absentBefore = [];
    private readonly List<int> _candidates = [];
    private readonly int[] _seen;
    private int _look;

    public Planner(Board board, int seed)
    {
        (_board, Roster, _chance) = (board, new(board), new(seed));
        _placing = new(board, Roster);
        _allShifts = [.. Enumerable.Range(0, board.Shifts.Length)];
        _movable = [.. Enumerable.Range(0, board.Jobs.Length).Where(j => !board.Jobs[j].Locked)];
        (_near, _home) = (new int[]?[board.Jobs.Length], new int[]?[board.Jobs.Length]);
        _seen = new int[board.Shifts.Length];
    }

    public Roster Roster { get; }

    private (long Broken, long Unserved, long Overtime) Tiers
    {
        get
        {
            var (broken, unserved) = (Roster.Total.Broken, 0L);
            foreach (var number in _absent)
            {
                broken += _board.Jobs[number].AbsenceWeight;
                unserved += _board.Jobs[number].Priority;
            }
            return (broken, unserved, Roster.Total.Overtime);
        }
    }

    /// <summary>Puts the present plan on the roster.</summary>
    /// <exception cref="ArgumentException">A fixed visit cannot be held.</exception>
    public void Begin() => Present.Put(_board, Roster, _placing);

    /// <summary>Searches from there; afterwards the roster holds the best plan found. Returns the steps made.</summary>
    public long Run(SearchClock clock)
    {
        _absent.AddRange(_movable.Where(j => !Roster.IsServed(j)));
        PutBack(everywhere: false, clock);
        Roster.Forget();
        if (_movable.Length == 0 || _board.Shifts.Length == 0)
        {
            return 0;
        }
        var (tiers, travel, step) = (Tiers, Roster.Total.Travel, 0L);
        var (bestTiers, bestCost, best) = (tiers, Roster.Total, Roster.Copy());
        var scale = Math.Max(1.0, travel / (double)_movable.Length);
        for (var used = clock.Used(0); used < 1; used = clock.Used(step))
        {
            var warmth = scale * Hot * Math.Pow(Cold / Hot, used);
            var slice = clock.Allowed(step, ClockEvery);
            for (var k = 0; k < slice; k++)
            {
                if (Step(ref tiers, ref travel, warmth) && tiers.CompareTo(bestTiers) is var by && (by < 0 || (by == 0 && Below(Roster.Total, bestCost))))
                {
                    (bestTiers, bestCost, best) = (tiers, Roster.Total, Roster.Copy());
                }
            }
            step += slice;
        }
        Roster.Restore(best);
        return step;
    }

    private static bool Below(Cost a, Cost b) => a.Travel != b.Travel ? a.Travel < b.Travel : a.Changes < b.Changes;

    private bool Step(ref (long, long, long) tiers, ref long travel, double warmth)
    {
        var mark = Roster.Mark;
        _absentBefore.Clear();
        _absentBefore.AddRange(_absent);
        Ruin();
        PutBack(everywhere: _chance.Below(50) == 0, null);
        var reached = Tiers;
        var by = reached.CompareTo(tiers);
        if (Roster.Broken == 0 && (by < 0 || (by == 0 && Roster.Total.Travel < travel - (warmth * Math.Log(1 - _chance.Unit)))))
        {
            (tiers, travel) = (reached, Roster.Total.Travel);
            Roster.Forget();
            return true;
        }
        Roster.BackTo(mark);
        _absent.Clear();
        _absent.AddRange(_absentBefore);
        return false;
    }

    private void Ruin()
    {
        var seed = _movable[_chance.Below(_movable.Length)];
        var left = _chance.UpTo(Math.Min(MostTaken, _movable.Length));
        Roster.Take(seed, _absent);
        foreach (var number in Near(seed))
        {
            if (--left <= 0)
            {
                return;
            }
            if (_chance.Below(5) > 0)
            {
                Roster.Take(number, _absent);
            }
        }
    }

    private void PutBack(bool everywhere, SearchClock? clock)
    {
        Sort();
        // A job may wait for another that is placed in this very round.
        for (var placed = true; placed;)
        {
            placed = false;
            for (var k = 0; k < _absent.Count && clock?.IsOver != true;)
            {
                if (Placed(_absent[k], everywhere))
                {
                    placed |= _board.Jobs[_absent[k]].Before.Length > 0;
                    _absent.RemoveAt(k);
                }
                else
                {
                    k++;
                }
            }
        }
    }

    private bool Placed(int number, bool everywhere) =>
        (!everywhere && _placing.Place(number, Candidates(number), _chance)) || _placing.Place(number, _allShifts, _chance);

    /// <summary>The shifts that visit jobs near this one.</summary>
    private ReadOnlySpan<int> Candidates(int number)
    {
        _look++;
        _candidates.Clear();
        foreach (var near in Near(number))
        {
            foreach (var shift in Roster.ShiftsOf[near])
            {
                if (_seen[shift] != _look)
                {
                    _seen[shift] = _look;
                    _candidates.Add(shift);
                }
            }
            if (_candidates.Count >= Beside)
            {
                break;
            }
        }
        foreach (var shift in Home(number))
        {
            if (_seen[shift] != _look)
            {
                _candidates.Add(shift);
            }
        }
        return CollectionsMarshal.AsSpan(_candidates);
    }

    /// <summary>The shifts that begin near this job.</summary>
    private int[] Home(int number) => _home[number] ??=
        [.. _allShifts.Where(s => _board.Duration(number, s) >= 0).OrderBy(s => _board.Legs.Between(_board.Shifts[s].Start, _board.Jobs[number].Place).Metres).ThenBy(s => s).Take(HomeShifts)];

    private int[] Near(int number) => _near[number] ??=
        [.. _movable.Where(j => j != number).OrderBy(j => _board.Legs.Between(_board.Jobs[number].Place, _board.Jobs[j].Place).Metres).ThenBy(j => j).Take(MostNear)];

    private void Sort()
    {
        var way = _chance.Below(4);
        var keys = _absent.Select(j => (Key: way switch
        {
            0 => -(long)_board.Jobs[j].Priority,
            1 => _board.Jobs[j].Due ?? int.MaxValue,
            2 => -(long)_board.Jobs[j].Source.Minutes * _board.Jobs[j].Crew,
            _ => _chance.Below(int.MaxValue),
        }, Tie: _chance.Below(int.MaxValue), Job: j)).Order().ToList();
        _absent.Clear();
        _absent.AddRange(keys.Select(k => k.Job));
    }
}
