using System.Diagnostics;
using Pingshi.Dispatch;
using Pingshi.Dispatch.Planning;
using Pingshi.Dispatch.Travel;

/// <summary>How long it takes to put one job more into a plan of 200 engineers and 2,000 jobs, from the problem as data to the plan with its reasons.</summary>
internal static class Emergency
{
    private const int Engineers = 200;
    private const int Jobs = 2000;
    private const int Rounds = 9;
    private static readonly DateTimeOffset Morning = new(2026, 3, 2, 8, 0, 0, TimeSpan.FromHours(8));
    private static readonly string[] Skills = ["network", "storage", "power"];

    public static void Run()
    {
        var chance = new Random(1);
        var problem = new DispatchProblem
        {
            Engineers = [.. Enumerable.Range(0, Engineers).Select(i => new Engineer
            {
                Id = $"e{i}", OvertimeMinutes = 60, Skills = [new() { Name = Skills[i % 3], Level = 2 }, new() { Name = Skills[(i + 1) % 3] }],
                Shifts = [new() { From = Morning, To = Morning.AddHours(10), Start = Somewhere(chance) }],
            })],
            Jobs = [.. Enumerable.Range(0, Jobs).Select(i => new Job
            {
                Id = $"j{i}", Place = Somewhere(chance), Minutes = 20 + chance.Next(30), Skills = [new() { Name = Skills[i % 3] }], Due = i % 4 == 0 ? Morning.AddHours(2 + chance.Next(8)) : null,
            })],
        };
        var began = Stopwatch.GetTimestamp();
        var plan = DispatchSolver.Solve(problem, new RoadTravel(), new() { Time = TimeSpan.FromSeconds(10) }, TimeProvider.System, CancellationToken.None);
        Console.WriteLine($"{Engineers} engineers, {Jobs} jobs: {plan.Score}, {plan.Iterations} steps, {plan.Unserved.Count} unserved, with explanations {Stopwatch.GetElapsedTime(began).TotalSeconds:F1} s");
        var announced = plan.Visits.Select(v => new AnnouncedVisit { Job = v.Job, Engineers = [v.Engineer], Begin = v.Begin }).ToList();
        var times = new List<double>();
        for (var round = -2; round < Rounds; round++)
        {
            var emergency = new Job { Id = "emergency", Place = Somewhere(chance), Minutes = 40, Skills = [new() { Name = "power", Level = 2 }], Due = Morning.AddHours(4), DueWeight = 9 };
            var now = problem with { Jobs = [.. problem.Jobs, emergency], Announced = announced };
            began = Stopwatch.GetTimestamp();
            var answer = DispatchSolver.Insert(now, new RoadTravel(), emergency.Id);
            times.Add(round < 0 ? 0 : Stopwatch.GetElapsedTime(began).TotalMilliseconds);
            Console.WriteLine($"emergency {(answer.Visits.Any(v => v.Job == "emergency") ? "served" : "unserved")}, {answer.Unserved.Count} unserved, {times[^1]:F0} ms");
        }
        times.Sort();
        Console.WriteLine($"median {times[2 + (Rounds / 2)]:F0} ms, worst {times[^1]:F0} ms");
    }

    private static Place Somewhere(Random chance) => new() { Latitude = 30 + (chance.NextDouble() * 0.8), Longitude = 114 + (chance.NextDouble() * 0.8) };
}
