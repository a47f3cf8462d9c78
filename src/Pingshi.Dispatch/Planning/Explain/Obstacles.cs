namespace Pingshi.Dispatch.Planning;

/// <summary>Finds out what keeps a job from being served, or from being served in time.</summary>
internal sealed class Obstacles(Board board, Roster roster, Placing placing, Roster empty)
{
    private static readonly ObstacleKind[] Order = Enum.GetValues<ObstacleKind>();
    private readonly Placing _alone = new(board, empty);

    /// <summary>The job must not be on the roster. What is late counts due as a limit that holds.</summary>
    public Shortfall Of(int number, bool late)
    {
        var job = board.Jobs[number];
        if (placing.Bounds(number) is not var (notBefore, doneBy))
        {
            var missing = job.After.First(a => !roster.IsServed(a));
            return new(job.Source.Id, [new(ObstacleKind.Predecessor, board.Jobs[missing].Source.Id, board.Problem.Engineers.Count)], []);
        }
        var relaxed = late ? Relaxed.DueIsHard : Relaxed.Nothing;
        var obstacles = board.Shifts.Index().GroupBy(s => s.Item.Engineer)
            .Select(shifts => shifts.Select(s => First(number, s.Index, notBefore, doneBy, relaxed)).MaxBy(o => Array.IndexOf(Order, o.Kind)))
            .CountBy(o => o).OrderBy(o => o.Key.Kind).ThenBy(o => o.Key.Name, StringComparer.Ordinal)
            .Select(o => new Obstacle(o.Key.Kind, o.Key.Name, o.Value)).ToList();
        return new(job.Source.Id, obstacles, job.Crew > 1 ? [] : new Remedies(board, roster, placing).For(number, notBefore, doneBy, relaxed));
    }

    private (ObstacleKind Kind, string? Name) First(int number, int shift, int notBefore, int doneBy, Relaxed relaxed)
    {
        var (job, of) = (board.Jobs[number], board.Shifts[shift]);
        if (Ability.WhyNot(job, board.Problem.Engineers[of.Engineer], of) is { } inability)
        {
            return inability;
        }
        if (!roster.HasParts(job, of.Engineer))
        {
            return (ObstacleKind.Part, board.PartName(job.Parts.First(p => !roster.HasPart(p.Part, p.Count, of.Engineer)).Part));
        }
        var trial = new Trial(number, 0, board.Duration(number, shift), notBefore, doneBy, relaxed);
        return _alone.Best(null, number, shift, trial) is null ? (ObstacleKind.Time, null)
            : placing.Best(null, number, shift, trial) is not { } spot ? (ObstacleKind.Busy, null)
            : job.IsTooDear(spot.Extra, relaxed) ? (ObstacleKind.Promise, null)
            : (ObstacleKind.Crew, null);
    }
}
