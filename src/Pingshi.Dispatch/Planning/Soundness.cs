namespace Pingshi.Dispatch.Planning;

/// <summary>Whether a problem can be worked on at all.</summary>
public static class Soundness
{
    private const int Day = 1440;
    private const int MostCrew = 20;
    private const int MostDays = 400;

    /// <summary>Everything that is wrong, in English, each naming the engineer or job; empty where nothing is.</summary>
    public static IReadOnlyList<string> WhyNot(DispatchProblem problem)
    {
        var engineers = problem.Engineers.Select(e => e.Id).ToHashSet(StringComparer.Ordinal);
        var jobs = problem.Jobs.DistinctBy(j => j.Id).ToDictionary(j => j.Id, StringComparer.Ordinal);
        List<string> reasons = [.. Twice("engineer", problem.Engineers.Select(e => e.Id)), .. Twice("job", problem.Jobs.Select(j => j.Id)), .. Twice("announced job", problem.Announced.Select(a => a.Job))];
        reasons.AddRange(problem.Engineers.Count == 0 ? ["there are no engineers"] : []);
        reasons.AddRange(problem.Engineers.SelectMany(e => Of(e).Select(r => $"engineer {e.Id}: {r}")));
        reasons.AddRange(problem.Jobs.SelectMany(j => Of(j, engineers, jobs).Select(r => $"job {j.Id}: {r}")));
        reasons.AddRange(problem.Announced.SelectMany(a => Of(a, engineers, jobs).Select(r => $"announced job {a.Job}: {r}")));
        reasons.AddRange(Circle(problem));
        var shifts = problem.Engineers.SelectMany(e => e.Shifts).ToList();
        reasons.AddRange(shifts.Count > 0 && shifts.Max(s => s.To) - shifts.Min(s => s.From) > TimeSpan.FromDays(MostDays) ? [$"shifts span more than {MostDays} days"] : []);
        return reasons;
    }

    internal static void Check(DispatchProblem problem)
    {
        if (WhyNot(problem) is { Count: > 0 } reasons)
        {
            throw new ArgumentException(string.Join("; ", reasons));
        }
    }

    private static IEnumerable<string> Twice(string what, IEnumerable<string> ids) => ids.CountBy(i => i).Where(i => i.Value > 1).Select(i => $"{what} {i.Key} is there {i.Value} times");

    private static IEnumerable<string> When(params IEnumerable<(bool Wrong, string Why)> rules) => rules.Where(r => r.Wrong).Select(r => r.Why);

    private static IEnumerable<string> Of(Engineer engineer) => When(
        (engineer.OvertimeMinutes is < 0 or > Day, $"overtime is from 0 to {Day} minutes"),
        (engineer.CostPerKilometre is < 0 or > 1_000_000, "the cost of a kilometre is from 0 to 1,000,000"),
        (engineer.SpeedPercent is < 10 or > 1000, "speed is from 10 to 1,000 percent"),
        (engineer.Parts.Any(p => p.Value < 0), "the number of a part is not below zero"),
        (engineer.Shifts.Any(s => s.To <= s.From || s.To - s.From > TimeSpan.FromDays(2)), "a shift ends after it begins, within two days"),
        (engineer.Shifts.Zip(engineer.Shifts.Skip(1)).Any(p => p.First.To.AddMinutes(engineer.OvertimeMinutes) > p.Second.From), "shifts, overtime included, are in order without overlap"),
        (engineer.Shifts.Any(s => s.Breaks.Any(b => b.Minutes < 1 || b.From.AddMinutes(b.Minutes) > b.To || b.From < s.From || b.To > s.To)), "a break lies in its shift and is not longer than its window"),
        (engineer.Shifts.Any(s => s.Breaks.Zip(s.Breaks.Skip(1)).Any(p => p.First.To > p.Second.From)), "breaks are in order without overlap"),
        (!engineer.Shifts.All(s => IsPlace(s.Start) && (s.End is null || IsPlace(s.End))), "a place is no point on the earth"));

    private static IEnumerable<string> Of(Job job, HashSet<string> engineers, Dictionary<string, Job> jobs) => When(
        (job.Minutes is < 1 or > 100_000 || job.MinutesByLevel.Any(m => m.Value is < 1 or > 100_000), "minutes are from 1 to 100,000"),
        (job.Crew is < 1 or > MostCrew, $"a crew is from 1 to {MostCrew}"),
        (job.Priority is < 1 or > 1_000_000 || job.DueWeight is < 1 or > 1_000_000 || job.Wished?.Weight is < 1 or > 1_000_000, "priority and weights are from 1 to 1,000,000"),
        (job.Windows.Any(w => w.To < w.From) || job.Wished is { } wished && wished.To < wished.From, "a window ends before it begins"),
        (job.Parts.Any(p => p.Value < 1), "the number of a part is 1 or more"),
        (job.Preferred.Concat(job.Excluded).Any(e => !engineers.Contains(e)), "a preferred or excluded engineer is not among the engineers"),
        (job.After.Any(a => !jobs.ContainsKey(a)), "a job that must come before is not among the jobs"),
        (!IsPlace(job.Place), "its place is no point on the earth"));

    private static IEnumerable<string> Of(AnnouncedVisit visit, HashSet<string> engineers, Dictionary<string, Job> jobs) => When(
        (!jobs.ContainsKey(visit.Job), "it is not among the jobs"),
        (visit.Engineers.Any(e => !engineers.Contains(e)), "an engineer is not among the engineers"),
        (jobs.TryGetValue(visit.Job, out var job) && job.Crew != visit.Engineers.Distinct(StringComparer.Ordinal).Count(), "it names as many engineers as the job's crew"));

    private static bool IsPlace(Place place) => GeoPoint.TryFrom(place.System, place.Latitude, place.Longitude, out _);

    /// <summary>Takes away, as long as there are any, the jobs that wait for none of those left.</summary>
    private static IEnumerable<string> Circle(DispatchProblem problem)
    {
        var left = problem.Jobs.Where(j => j.After.Count > 0).DistinctBy(j => j.Id).ToDictionary(j => j.Id, j => j.After, StringComparer.Ordinal);
        while (left.Where(j => !j.Value.Any(left.ContainsKey)).Select(j => j.Key).ToList() is { Count: > 0 } free)
        {
            free.ForEach(j => left.Remove(j));
        }
        return left.Count == 0 ? [] : [$"jobs wait for each other in a circle: {string.Join(", ", left.Keys.Order(StringComparer.Ordinal))}"];
    }
}
