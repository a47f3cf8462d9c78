namespace Pingshi.Dispatch.Planning;

/// <summary>Whether an engineer can do a job on a shift, apart from time and parts, and how long it takes them.</summary>
internal static class Ability
{
    /// <summary>What stands against it, and the skill it is about; null where nothing does.</summary>
    public static (ObstacleKind Kind, string? Name)? WhyNot(BoardJob job, Engineer engineer, BoardShift shift)
    {
        if (job.Excluded.Contains(shift.Engineer))
        {
            return (ObstacleKind.Excluded, null);
        }
        foreach (var asked in job.Source.Skills)
        {
            var had = engineer.Skills.Where(s => s.Name == asked.Name).ToList();
            var enough = had.Where(s => s.Level >= asked.Level).ToList();
            if (!enough.Any(s => Counts(s, shift.Day)))
            {
                return (had.Count == 0 ? ObstacleKind.Skill : enough.Count == 0 ? ObstacleKind.Level : ObstacleKind.Certificate, asked.Name);
            }
        }
        return null;
    }

    public static int Seconds(BoardJob job, Engineer engineer)
    {
        var minutes = job.Source.Minutes;
        if (job.Source.MinutesByLevel.Count > 0 && job.Source.Skills is [var first, ..])
        {
            var level = engineer.Skills.Where(s => s.Name == first.Name).Select(s => s.Level).DefaultIfEmpty().Max();
            minutes = job.Source.MinutesByLevel.Where(m => m.Key <= level).OrderByDescending(m => m.Key).Select(m => m.Value).FirstOrDefault(minutes);
        }
        return minutes * Board.Minute;
    }

    private static bool Counts(Skill skill, DateOnly day) => !(day < skill.ValidFrom) && !(day > skill.ValidUntil);
}
