using System.Diagnostics;
using System.Globalization;
using Pingshi.Dispatch;
using Pingshi.Dispatch.Routing;

// Usage: emergency, or [core] FOLDER SECONDS [INSTANCE...]. FOLDER holds bks_distance_dimacs.csv and folders of instances; without names the recorded six of each set are run.
// With "core" the seconds are those of the processor, for a machine that does other work. Prints one line for each instance: cost, best known, gap, steps, seconds by the
// wall and of the processor, preparation included; then the mean gap of each folder.
if (args is ["emergency"])
{
    Emergency.Run();
    return;
}
string[] recorded = ["C104", "C204", "R104", "R204", "RC104", "RC204", "C1_2_4", "C2_2_4", "R1_2_4", "R2_2_4", "RC1_2_4", "RC2_2_4"];
TimeProvider clock = args is ["core", ..] ? new ProcessorClock() : TimeProvider.System;
args = args is ["core", .. var rest] ? rest : args;
var (folder, seconds) = (args[0], double.Parse(args[1], CultureInfo.InvariantCulture));
var names = args.Length > 2 ? args[2..] : recorded;
var known = File.ReadLines(Path.Combine(folder, "bks_distance_dimacs.csv")).Skip(1).Select(l => l.Split(',')).ToDictionary(c => c[0], c => double.Parse(c[2], CultureInfo.InvariantCulture));
List<(string Set, double Gap)> gaps = [];
foreach (var file in names.Select(n => Directory.EnumerateFiles(folder, n + ".txt", SearchOption.AllDirectories).Single()))
{
    using var text = File.OpenText(file);
    var instance = SolomonText.Read(text);
    var (began, worked) = (Stopwatch.GetTimestamp(), Environment.CpuUsage.TotalTime);
    var plan = RoutingSolver.Solve(instance, new() { Time = TimeSpan.FromSeconds(seconds) }, clock, CancellationToken.None);
    var (took, work) = (Stopwatch.GetElapsedTime(began).TotalSeconds, (Environment.CpuUsage.TotalTime - worked).TotalSeconds);
    var name = Path.GetFileNameWithoutExtension(file);
    var (cost, best) = (plan.DistanceTenths / 10.0, known[name]);
    gaps.Add((Path.GetFileName(Path.GetDirectoryName(file))!, 100 * ((cost / best) - 1)));
    Console.WriteLine($"{name,-10} {cost,10:F1} {best,10:F1} {gaps[^1].Gap,7:F2} % {plan.Routes.Count,4} routes {plan.Unserved.Count,3} unserved {plan.Iterations,10} steps {took,7:F2} s {work,7:F2} s of core");
}
foreach (var set in gaps.GroupBy(g => g.Set))
{
    Console.WriteLine($"{set.Key}: mean gap {set.Average(g => g.Gap):F2} % over {set.Count()} at {seconds} s");
}

/// <summary>Runs with the processor time of this process: a budget on one core, however busy the machine is.</summary>
internal sealed class ProcessorClock : TimeProvider
{
    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override long GetTimestamp() => Environment.CpuUsage.TotalTime.Ticks;
}
