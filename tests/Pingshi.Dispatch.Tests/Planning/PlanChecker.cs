using Pingshi.Dispatch.Travel;

namespace Pingshi.Dispatch.Planning;

/// <summary>Judges a plan by the problem alone, visit by visit; shares nothing with the search but the travel model that both are given.</summary>
internal static class PlanChecker
{
    public static IReadOnlyList<string> Faults(DispatchProblem problem, DispatchPlan plan, ITravel travel)
    {
        List<string> faults = [];
        var jobs = problem.Jobs.ToDictionary(j => j.Id);
        foreach (var engineer in problem.Engineers)
        {
            var visits = plan.Visits.Where(v => v.Engineer == engineer.Id).OrderBy(v => v.Begin).ToList();
            var unseen = visits.ToHashSet();
            foreach (var shift in engineer.Shifts)
            {
                var mine = visits.Where(v => v.Begin >= shift.From && v.Begin <= shift.To.AddMinutes(engineer.OvertimeMinutes)).ToList();
                unseen.ExceptWith(mine);
                Drive(engineer, shift, mine, jobs, travel, faults);
            }
            faults.AddRange(unseen.Select(v => $"{v.Job} lies outside every shift of {engineer.Id}"));
            foreach (var part in visits.SelectMany(v => jobs[v.Job].Parts).GroupBy(p => p.Key, p => p.Value).Where(p => p.Sum() > engineer.Parts.GetValueOrDefault(p.Key)))
            {
                faults.Add($"{engineer.Id} has too few {part.Key}");
            }
        }
        faults.AddRange(problem.Jobs.SelectMany(j => Job(j, plan, problem)));
        return faults;
    }

    private static void Drive(Engineer engineer, Shift shift, List<Visit> visits, Dictionary<string, Job> jobs, ITravel travel, List<string> faults)
    {
        var (at, free) = (shift.Start, shift.From);
        List<Gap> gaps = [];
        foreach (var visit in visits)
        {
            var job = jobs[visit.Job];
            var way = Seconds(travel, at, job.Place, engineer);
            if (free.AddSeconds(way) > visit.Begin)
            {
                faults.Add($"{engineer.Id} cannot be at {job.Id} by {visit.Begin:HH:mm:ss}");
            }
            if (visit.Leave < free || visit.Leave.AddSeconds(way) > visit.Begin)
            {
                faults.Add($"{engineer.Id} cannot leave for {job.Id} at {visit.Leave:HH:mm:ss}");
            }
            gaps.Add(new(free, visit.Begin, visit.Begin - free - TimeSpan.FromSeconds(way)));
            var day = DateOnly.FromDateTime(shift.From.DateTime);
            faults.AddRange(job.Skills.Where(asked => !engineer.Skills.Any(s => s.Name == asked.Name && s.Level >= asked.Level && (s.ValidFrom ?? day) <= day && (s.ValidUntil ?? day) >= day))
                .Select(s => $"{engineer.Id} has no valid {s.Name} for {job.Id}"));
            (at, free) = (job.Place, visit.End);
        }
        var home = Seconds(travel, at, shift.End ?? shift.Start, engineer);
        var limit = shift.To.AddMinutes(engineer.OvertimeMinutes);
        if (visits.Count == 0)
        {
            return;
        }
        if (free.AddSeconds(home) > limit)
        {
            faults.Add($"{engineer.Id} is not back by {limit:HH:mm}");
        }
        gaps.Add(new(free, limit, limit - free - TimeSpan.FromSeconds(home)));
        foreach (var pause in shift.Breaks.Where(b => visits[^1].End.AddSeconds(home) > b.To.AddMinutes(-b.Minutes)))
        {
            if (gaps.Find(g => g.Fits(pause)) is { } gap)
            {
                gap.Slack -= TimeSpan.FromMinutes(pause.Minutes);
            }
            else
            {
                faults.Add($"{engineer.Id} has no pause between {pause.From:HH:mm} and {pause.To:HH:mm}");
            }
        }
    }

    private static int Seconds(ITravel travel, Place from, Place to, Engineer engineer) =>
        (int)((long)travel.Between(GeoPoint.From(from.System, from.Latitude, from.Longitude), GeoPoint.From(to.System, to.Latitude, to.Longitude)).Seconds * 100 / engineer.SpeedPercent);

    private static IEnumerable<string> Job(Job job, DispatchPlan plan, DispatchProblem problem)
    {
        var visits = plan.Visits.Where(v => v.Job == job.Id).ToList();
        if (visits.Count == 0)
        {
            if (plan.Unserved.All(u => u.Job != job.Id))
            {
                yield return $"{job.Id} is neither visited nor named as unserved";
            }
            yield break;
        }
        if (visits.Count != job.Crew || visits.DistinctBy(v => v.Engineer).Count() != job.Crew || visits.DistinctBy(v => v.Begin).Count() != 1)
        {
            yield return $"{job.Id} has not its crew of {job.Crew} at once";
        }
        var begin = visits[0].Begin;
        if (job.Windows.Count > 0 && !job.Windows.Any(w => w.From <= begin && begin <= w.To))
        {
            yield return $"{job.Id} begins outside its windows";
        }
        foreach (var visit in visits)
        {
            var engineer = problem.Engineers.Single(e => e.Id == visit.Engineer);
            var level = job.Skills is [var first, ..] ? engineer.Skills.Where(s => s.Name == first.Name).Max(s => s.Level) : 0;
            var minutes = job.Skills.Count == 0 || job.MinutesByLevel.All(m => m.Key > level) ? job.Minutes : job.MinutesByLevel.Where(m => m.Key <= level).MaxBy(m => m.Key).Value;
            if (visit.End - visit.Begin != TimeSpan.FromMinutes(minutes) || job.Excluded.Contains(visit.Engineer))
            {
                yield return $"{visit.Engineer} at {job.Id}: wrong length, or excluded";
            }
        }
        if (job.After.Any(a => plan.Visits.Where(v => v.Job == a).Select(v => v.End).DefaultIfEmpty(DateTimeOffset.MaxValue).Max() > begin))
        {
            yield return $"{job.Id} begins before what must come first is done";
        }
        if ((job.Due is { } due && visits.Any(v => v.End > due)) != plan.Late.Any(l => l.Job == job.Id))
        {
            yield return $"{job.Id}: late and named as late are not the same";
        }
    }

    /// <summary>Between two visits; the slack is what the way leaves over for pauses, before it, on it or after it.</summary>
    private sealed class Gap(DateTimeOffset from, DateTimeOffset to, TimeSpan slack)
    {
        public TimeSpan Slack { get; set; } = slack;

        public bool Fits(Break pause)
        {
            var (begin, end) = (from > pause.From ? from : pause.From, to < pause.To ? to : pause.To);
            return begin.AddMinutes(pause.Minutes) <= end && TimeSpan.FromMinutes(pause.Minutes) <= Slack;
        }
    }
}
