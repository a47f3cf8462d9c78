using CsCheck;

namespace Pingshi.Dispatch.Planning;

/// <summary>Random problems about one town, and the pieces for small ones written by hand.</summary>
internal static class Problems
{
    public static readonly DateTimeOffset Morning = new(2026, 3, 2, 8, 0, 0, TimeSpan.FromHours(8));
    private static readonly string[] Skills = ["network", "storage", "power"];
    private static readonly string[] Parts = ["disk", "fan"];

    private static Gen<Place> Places { get; } = Gen.Select(Gen.Double[30.0, 30.4], Gen.Double[114.0, 114.4]).Select((north, east) => new Place { Latitude = north, Longitude = east });

    private static Gen<Skill> Had { get; } = Gen.Select(Among(Skills), Gen.Int[1, 3], Gen.Int[-1, 3])
        .Select((name, level, days) => new Skill { Name = name, Level = level, ValidUntil = days == 3 ? null : DateOnly.FromDateTime(Morning.AddDays(days).DateTime) });

    private static Gen<Engineer> Engineers { get; } =
        from start in Places
        from skills in Had.Array[0, 4]
        from days in Gen.Int[1, 2]
        from pauses in Gen.Int[0, 2]
        from overtime in Gen.Int[0, 60]
        from stock in Gen.Int[0, 3].Array[2]
        from speed in Gen.Int[60, 150]
        select new Engineer
        {
            Id = "", Skills = skills, OvertimeMinutes = overtime, SpeedPercent = speed, Parts = Parts.Zip(stock).ToDictionary(p => p.First, p => p.Second),
            Shifts = [.. Enumerable.Range(0, days).Select(d => Shift(start, d, pauses))],
        };

    private static Gen<Job> Jobs { get; } =
        from place in Places
        from minutes in Gen.Int[10, 150]
        from skills in Gen.Select(Among(Skills), Gen.Int[1, 3]).Select((n, l) => new RequiredSkill { Name = n, Level = l }).Array[0, 2]
        from window in Gen.Select(Gen.Int[0, 3], Gen.Int[0, 2000], Gen.Int[0, 300])
        from due in Gen.Int[0, 3000]
        from crew in Among(1, 1, 1, 2)
        from parts in Among("", "", "disk", "fan")
        from priority in Gen.Int[1, 5]
        select new Job
        {
            Id = "", Place = place, Minutes = minutes, Skills = skills, Crew = crew, Priority = priority,
            Windows = window.Item1 == 0 ? [new() { From = At(window.Item2), To = At(window.Item2 + window.Item3) }] : [],
            Due = due > 2000 ? null : At(due), MinutesByLevel = new Dictionary<int, int> { [3] = Math.Max(5, minutes / 2) },
            Parts = parts.Length == 0 ? new Dictionary<string, int>() : new() { [parts] = 1 },
        };

    public static Gen<DispatchProblem> Random { get; } =
        from engineers in Engineers.Array[1, 5]
        from jobs in Jobs.Array[0, 14]
        select Linked(engineers, jobs);

    public static DateTimeOffset At(int minutes) => Morning.AddMinutes(minutes);

    public static Place Point(double north, double east) => new() { Latitude = 30 + north, Longitude = 114 + east };

    public static Engineer Engineer(string id, double north = 0, double east = 0) => new() { Id = id, Shifts = [Shift(Point(north, east), 0, 0)] };

    public static Job Job(string id, double north = 0.01, double east = 0.01) => new() { Id = id, Place = Point(north, east), Minutes = 60 };

    public static DispatchProblem Of(Engineer[] engineers, params Job[] jobs) => new() { Engineers = engineers, Jobs = jobs };

    private static Gen<T> Among<T>(params T[] values) => Gen.Int[0, values.Length - 1].Select(i => values[i]);

    private static Shift Shift(Place start, int day, int pauses) => new()
    {
        From = Morning.AddDays(day), To = Morning.AddDays(day).AddHours(9), Start = start,
        Breaks = [.. Pauses(Morning.AddDays(day)).Take(pauses)],
    };

    private static Break[] Pauses(DateTimeOffset morning) =>
        [new() { From = morning.AddHours(3.5), To = morning.AddHours(5.5), Minutes = 60 }, new() { From = morning.AddHours(6), To = morning.AddHours(7), Minutes = 15 }];

    /// <summary>Gives ids; every fifth job comes after the one before it, every seventh excludes the first engineer, every sixth prefers them.</summary>
    private static DispatchProblem Linked(Engineer[] engineers, Job[] jobs) => new()
    {
        Engineers = [.. engineers.Select((e, i) => e with { Id = $"e{i}" })],
        Jobs = [.. jobs.Select((j, i) => j with { Id = $"j{i}", After = i % 5 == 4 ? [$"j{i - 1}"] : [], Excluded = i % 7 == 6 ? ["e0"] : [], Preferred = i % 6 == 5 ? ["e0"] : [] })],
    };
}
