using System.Runtime.InteropServices;

namespace Pingshi.Dispatch.Planning;

/// <summary>Which jobs each shift visits in which order. What is done can be undone, last first.</summary>
internal sealed class Roster
{
    public const int Unpinned = int.MinValue;

    private readonly Board _board;
    private readonly List<int>[] _orders;
    private readonly Cost[] _costs;
    private readonly int[][] _partsUsed;
    private readonly bool[] _broken;
    private readonly long[] _crewBroken;
    private readonly Stack<Deed> _deeds = [];

    public Roster(Board board)
    {
        _board = board;
        _orders = [.. board.Shifts.Select(_ => new List<int>())];
        (_costs, _broken) = (new Cost[board.Shifts.Length], new bool[board.Shifts.Length]);
        _partsUsed = [.. board.Stock.Select(s => new int[s.Length])];
        _crewBroken = new long[board.Jobs.Length];
        ShiftsOf = [.. board.Jobs.Select(_ => new List<int>())];
        Pin = new int[board.Jobs.Length];
        Array.Fill(Pin, Unpinned);
    }

    /// <summary>Beginnings that stand, of linked and fixed jobs.</summary>
    public int[] Pin { get; }

    /// <summary>The shifts of a job's crew; none where it is not served.</summary>
    public List<int>[] ShiftsOf { get; }

    public Cost Total { get; private set; }

    /// <summary>How many shifts break a rule. Where a way over a third place is shorter than the straight one, even taking a job out can do that.</summary>
    public int Broken { get; private set; }

    /// <summary>Where to go back to.</summary>
    public int Mark => _deeds.Count;

    public ReadOnlySpan<int> Order(int shift) => CollectionsMarshal.AsSpan(_orders[shift]);

    public Cost CostOf(int shift) => _costs[shift];

    public bool IsServed(int job) => ShiftsOf[job].Count > 0;

    public bool HasPart(int part, int count, int engineer) => _board.Stock[engineer][part] - _partsUsed[engineer][part] >= count;

    public bool HasParts(BoardJob job, int engineer)
    {
        foreach (var (part, count) in job.Parts)
        {
            if (!HasPart(part, count, engineer))
            {
                return false;
            }
        }
        return true;
    }

    public void Add(int job, int shift, int index, int pin)
    {
        _deeds.Push(new(job, shift, index, Pin[job], true));
        Pin[job] = pin;
        Enter(job, shift, index);
    }

    /// <summary>Takes a job from everyone who has it, and those that come after it with it.</summary>
    public void Take(int job, List<int> taken)
    {
        if (!IsServed(job))
        {
            return;
        }
        taken.Add(job);
        while (ShiftsOf[job] is [.., var shift])
        {
            var index = _orders[shift].IndexOf(job);
            _deeds.Push(new(job, shift, index, Pin[job], false));
            Leave(job, shift);
        }
        Pin[job] = Unpinned;
        foreach (var after in _board.Jobs[job].Before)
        {
            Take(after, taken);
        }
    }

    public void Forget() => _deeds.Clear();

    public void BackTo(int mark)
    {
        while (_deeds.Count > mark)
        {
            var deed = _deeds.Pop();
            Pin[deed.Job] = deed.Pin;
            if (deed.Added)
            {
                Leave(deed.Job, deed.Shift);
            }
            else
            {
                Enter(deed.Job, deed.Shift, deed.Index);
            }
        }
    }

    public Snapshot Copy() => new([.. _orders.Select(o => o.ToArray())], [.. Pin]);

    public void Restore(Snapshot kept)
    {
        for (var shift = 0; shift < _orders.Length; shift++)
        {
            foreach (var job in _orders[shift].ToArray())
            {
                Leave(job, shift);
            }
        }
        kept.Pins.CopyTo(Pin, 0);
        for (var shift = 0; shift < _orders.Length; shift++)
        {
            foreach (var (index, job) in kept.Orders[shift].Index())
            {
                Enter(job, shift, index);
            }
        }
        Forget();
    }

    private void Enter(int job, int shift, int index)
    {
        _orders[shift].Insert(index, job);
        ShiftsOf[job].Add(shift);
        Carry(job, shift, 1);
    }

    private void Leave(int job, int shift)
    {
        _orders[shift].Remove(job);
        ShiftsOf[job].Remove(shift);
        Carry(job, shift, -1);
    }

    private void Carry(int job, int shift, int sign)
    {
        var used = _partsUsed[_board.Shifts[shift].Engineer];
        foreach (var (part, count) in _board.Jobs[job].Parts)
        {
            used[part] += sign * count;
        }
        var walk = new Walk(_board, this, shift);
        var broken = !walk.Run(Trial.None);
        Broken += (broken ? 1 : 0) - (_broken[shift] ? 1 : 0);
        _broken[shift] = broken;
        Total += walk.Cost - _costs[shift];
        _costs[shift] = walk.Cost;
        if (_board.Jobs[job].Crew > 1)
        {
            CountCrew(job);
        }
    }

    /// <summary>A crew's promise is one promise: broken once, by whoever ends last. All begin at the pin.</summary>
    private void CountCrew(int job)
    {
        var ends = ShiftsOf[job].Select(s => Pin[job] + _board.Duration(job, s)).ToList();
        var broken = ends.Count == 0 ? 0 : _board.Jobs[job].Broken(Pin[job], ends.Max());
        Total += new Cost(broken - _crewBroken[job], 0, 0, 0);
        _crewBroken[job] = broken;
    }

    private readonly record struct Deed(int Job, int Shift, int Index, int Pin, bool Added);
}

/// <summary>A roster as it was.</summary>
internal sealed record Snapshot(int[][] Orders, int[] Pins);
