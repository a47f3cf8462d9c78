namespace Pingshi.Dispatch.Planning;

/// <summary>Finds the single changes that would serve a job in the plan as it stands.</summary>
internal sealed class Remedies(Board board, Roster roster, Placing placing)
{
    private const int Most = 5;

    public IReadOnlyList<Remedy> For(int number, int notBefore, int doneBy, Relaxed relaxed)
    {
        var found = board.Shifts.Index().SelectMany(s => OnShift(number, s.Index, new(number, 0, 0, notBefore, doneBy, relaxed)));
        return [.. found.GroupBy(r => r.Kind).Select(g => g.OrderBy(r => r.Minutes).ThenBy(r => r.OvertimeSeconds).ThenBy(r => r.TravelCost).ThenBy(r => r.Engineer, StringComparer.Ordinal).First())
            .OrderBy(r => r.Kind != RemedyKind.None).ThenBy(r => r.Kind is not (RemedyKind.Overtime or RemedyKind.OtherTime)).ThenBy(r => r.Minutes).ThenBy(r => r.Kind).Take(Most)];
    }

    private IEnumerable<Remedy> OnShift(int number, int shift, Trial trial)
    {
        var (job, of) = (board.Jobs[number], board.Shifts[shift]);
        var engineer = board.Problem.Engineers[of.Engineer];
        trial = trial with { Duration = Ability.Seconds(job, engineer) };
        var parts = job.Parts.Where(p => !roster.HasPart(p.Part, p.Count, of.Engineer)).ToList();
        if (Ability.WhyNot(job, engineer, of) is { } inability)
        {
            // One change must do: whoever lacks two things is no remedy.
            var changed = inability.Kind == ObstacleKind.Excluded ? engineer : engineer with { Skills = [.. engineer.Skills, .. job.Source.Skills.Where(s => s.Name == inability.Name).Select(s => new Skill { Name = s.Name, Level = s.Level })] };
            var free = inability.Kind == ObstacleKind.Excluded ? new BoardJob(job.Source, job.Place) : job;
            if (parts.Count == 0 && Ability.WhyNot(free, changed, of) is null && Spot(number, shift, trial) is { } able)
            {
                yield return Made(inability.Kind == ObstacleKind.Excluded ? RemedyKind.Exclusion : RemedyKind.Skill, inability.Name, 0, able);
            }
            yield break;
        }
        if (parts.Count > 0)
        {
            if (parts.Count == 1 && Spot(number, shift, trial) is { } stocked)
            {
                yield return Made(RemedyKind.Part, board.PartName(parts[0].Part), 0, stocked);
            }
            yield break;
        }
        if (Spot(number, shift, trial) is { } asItIs)
        {
            yield return Made(job.IsTooDear(asItIs.Extra, trial.Relaxed) ? RemedyKind.Promise : RemedyKind.None, null, 0, asItIs);
            yield break;
        }
        if (Spot(number, shift, trial with { Relaxed = trial.Relaxed | Relaxed.Overtime }) is { } longer)
        {
            var beyond = Back(shift, longer, trial with { Relaxed = trial.Relaxed | Relaxed.Overtime }) - of.Limit;
            yield return Made(RemedyKind.Overtime, null, Minutes(beyond), longer);
        }
        var loose = trial with { Relaxed = (trial.Relaxed | Relaxed.Windows) & ~Relaxed.DueIsHard };
        if (Spot(number, shift, loose) is { } other)
        {
            var off = job.MayBegin(other.Begin) ? 0 : Off(job, other.Begin);
            var late = (trial.Relaxed & Relaxed.DueIsHard) != 0 ? Math.Max(0, other.Begin + trial.Duration - (job.Due ?? int.MaxValue)) : 0;
            yield return Made(RemedyKind.OtherTime, null, Minutes(Math.Max(off, late)), other);
        }
    }

    private static int Minutes(int seconds) => (Math.Max(0, seconds) + Board.Minute - 1) / Board.Minute;

    private static int Off(BoardJob job, int begin) => job.Windows.Min(w => Math.Max(w.From - begin, begin - w.To));

    /// <summary>The cheapest place in a shift, whatever the engineer carries.</summary>
    private Spot? Spot(int number, int shift, Trial trial) => placing.Cheapest(null, shift, trial with { Job = number }, null);

    private int Back(int shift, Spot spot, Trial trial)
    {
        var walk = new Walk(board, roster, shift);
        walk.Run(trial with { Index = spot.Index });
        return walk.Back;
    }

    private Remedy Made(RemedyKind kind, string? name, int minutes, Spot spot) =>
        new(kind, board.Problem.Engineers[board.Shifts[spot.Shift].Engineer].Id, name, minutes, board.Moment(spot.Begin), spot.Extra.Broken, spot.Extra.Overtime, spot.Extra.Travel);
}
