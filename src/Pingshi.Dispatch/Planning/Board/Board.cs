using Pingshi.Dispatch.Travel;

namespace Pingshi.Dispatch.Planning;

/// <summary>A sound problem as the search reads it: everything by number, time in seconds from the first shift on. Used by one thread.</summary>
internal sealed class Board
{
    public const int Minute = 60;
    public const int CannotDo = -1;

    private readonly Dictionary<string, int> _engineers;
    private readonly Dictionary<string, int> _jobs;
    private readonly Dictionary<string, int> _parts = [];
    private readonly int[]?[] _durations;

    public Board(DispatchProblem problem, ITravel travel)
    {
        Problem = problem;
        Legs = new(travel);
        Origin = problem.Engineers.SelectMany(e => e.Shifts).Select(s => s.From).DefaultIfEmpty().Min();
        _engineers = problem.Engineers.Index().ToDictionary(e => e.Item.Id, e => e.Index, StringComparer.Ordinal);
        _jobs = problem.Jobs.Index().ToDictionary(j => j.Item.Id, j => j.Index, StringComparer.Ordinal);
        Shifts = [.. problem.Engineers.Index().SelectMany(e => e.Item.Shifts.Select(s => new BoardShift(e.Index, e.Item, s, Seconds, Legs)))];
        Jobs = [.. problem.Jobs.Select(Compiled)];
        foreach (var job in Jobs)
        {
            job.After = [.. job.Source.After.Select(a => _jobs[a])];
        }
        foreach (var (job, after) in Jobs.Index().SelectMany(j => j.Item.After.Select(a => (j.Index, a))))
        {
            Jobs[after].Before = [.. Jobs[after].Before, job];
        }
        foreach (var visit in problem.Announced)
        {
            var job = Jobs[_jobs[visit.Job]];
            (job.AnnouncedEngineers, job.AnnouncedBegin, job.Fixed) = ([.. visit.Engineers.Select(e => _engineers[e])], Seconds(visit.Begin), visit.Fixed);
        }
        foreach (var job in Jobs.Where(j => j.Fixed))
        {
            Lock(job);
        }
        Stock = [.. problem.Engineers.Select(e => _parts.OrderBy(p => p.Value).Select(p => e.Parts.GetValueOrDefault(p.Key)).ToArray())];
        Legs.Close();
        _durations = new int[]?[Jobs.Length];
    }

    public DispatchProblem Problem { get; }

    public DateTimeOffset Origin { get; }

    public Legs Legs { get; }

    public BoardShift[] Shifts { get; }

    public BoardJob[] Jobs { get; }

    /// <summary>Parts of each engineer, by number.</summary>
    public int[][] Stock { get; }

    public int JobOf(string id) => _jobs[id];

    public string PartName(int part) => _parts.First(p => p.Value == part).Key;

    /// <summary>In the zone in which the first shift is written.</summary>
    public DateTimeOffset Moment(int seconds) => Origin.AddSeconds(seconds);

    /// <summary>How long a job takes on a shift, or <see cref="CannotDo"/>.</summary>
    public int Duration(int job, int shift)
    {
        var known = _durations[job] ??= new int[Shifts.Length];
        if (known[shift] == 0)
        {
            var (of, engineer) = (Shifts[shift], Problem.Engineers[Shifts[shift].Engineer]);
            known[shift] = Ability.WhyNot(Jobs[job], engineer, of) is null ? Ability.Seconds(Jobs[job], engineer) : CannotDo;
        }
        return known[shift];
    }

    public int Seconds(DateTimeOffset moment) => (int)Math.Clamp((moment - Origin).TotalSeconds, -1e9, 1e9);

    private void Lock(BoardJob job)
    {
        job.Locked = true;
        foreach (var after in job.After.Select(a => Jobs[a]).Where(a => !a.Locked))
        {
            Lock(after);
        }
    }

    private BoardJob Compiled(Job job) => new(job, Legs.NumberOf(job.Place))
    {
        Windows = [.. job.Windows.Select(w => new BoardWindow(Seconds(w.From), Seconds(w.To))).OrderBy(w => w.From)],
        Wished = job.Wished is { } wished ? new(Seconds(wished.From), Seconds(wished.To)) : null,
        Due = job.Due is { } due ? Seconds(due) : null,
        Preferred = [.. job.Preferred.Select(e => _engineers[e])],
        Excluded = [.. job.Excluded.Select(e => _engineers[e])],
        Parts = [.. job.Parts.OrderBy(p => p.Key, StringComparer.Ordinal).Select(p => (PartOf(p.Key), p.Value))],
    };

    private int PartOf(string name)
    {
        if (!_parts.TryGetValue(name, out var part))
        {
            _parts.Add(name, part = _parts.Count);
        }
        return part;
    }
}
