using System.CommandLine;
using System.Text.Json;
using Pingshi.Dispatch;
using Pingshi.Dispatch.Planning;
using Pingshi.Dispatch.Routing;
using Pingshi.Dispatch.Travel;
using Pingshi.Platform;

namespace Pingshi.Host.Routing;

/// <summary>Plans who visits whom from a file, or routes for a benchmark instance; nothing is stored.</summary>
internal static class RouteCommand
{
    private const int UsualSeconds = 10;
    private const int Incomplete = 1;

    public static Command Command(PlaceOptions options, Terminal terminal)
    {
        var file = new Argument<FileInfo>("FILE") { Description = "A dispatch problem as JSON, or a Solomon/Homberger instance." }.AcceptExistingOnly();
        var time = AtLeast(new Option<double?>("--time") { Description = $"Seconds to search; {UsualSeconds} where no limit is given." }, 0);
        var iterations = AtLeast(new Option<long?>("--iterations") { Description = "Steps of each thread; alone and on one thread, the same seed gives the same plan." }, 0);
        var seed = new Option<int>("--seed") { Description = "Where chance begins.", DefaultValueFactory = _ => 1 };
        var threads = AtLeast(new Option<int>("--threads") { Description = "Searches side by side; the best counts.", DefaultValueFactory = _ => 1 }, 1);
        var to = new Option<FileInfo>("--out") { Description = "Write the plan there instead of printing it." };
        var command = new Command("route", "Plan who visits whom, or routes for a benchmark instance.") { file, time, iterations, seed, threads, to };
        command.SetAction((result, ct) => RunAsync(result.GetValue(file)!, result.GetValue(to), new()
        {
            Time = Seconds(result.GetValue(time), result.GetValue(iterations)), Iterations = result.GetValue(iterations),
            Seed = result.GetValue(seed), Threads = result.GetValue(threads),
        }, terminal, ct));
        return command;
    }

    private static async Task<int> RunAsync(FileInfo file, FileInfo? to, SearchLimits limits, Terminal terminal, CancellationToken ct)
    {
        var text = await File.ReadAllTextAsync(file.FullName, ct);
        string plan;
        bool complete;
        await using (new Progress(terminal, file.Name).Beat())
        {
            // A signal ends the search early, and what it has is written all the same.
            (plan, complete) = Answer(text, limits, terminal, ct);
        }
        await using var opened = to is null ? null : File.CreateText(to.FullName);
        await (opened ?? terminal.Output).WriteAsync(plan);
        return complete ? 0 : Incomplete;
    }

    private static (string Plan, bool Complete) Answer(string text, SearchLimits limits, Terminal terminal, CancellationToken ct)
    {
        try
        {
            return SolomonText.Fits(text) ? Routes(text, limits, terminal, ct) : Visits(text, limits, terminal, ct);
        }
        catch (Exception unreadable) when (unreadable is JsonException or FormatException)
        {
            throw new Refusal(RouteWords.Unreadable.Because(null, unreadable.Message));
        }
        catch (ArgumentException unsound)
        {
            throw new Refusal(RouteWords.Unsound.Because(null, unsound.Message));
        }
    }

    private static (string, bool) Routes(string text, SearchLimits limits, Terminal terminal, CancellationToken ct)
    {
        using var reader = new StringReader(text);
        var plan = RoutingSolver.Solve(SolomonText.Read(reader), limits, terminal.Clock, ct);
        using var writer = new StringWriter();
        plan.WriteTo(writer);
        if (!plan.IsComplete)
        {
            terminal.Error.WriteLine($"未服务 unserved: {string.Join(' ', plan.Unserved)}");
        }
        return (writer.ToString(), plan.IsComplete);
    }

    // A job left out is an answer, not a failure: the plan says why.
    private static (string, bool) Visits(string text, SearchLimits limits, Terminal terminal, CancellationToken ct)
    {
        var plan = DispatchSolver.Solve(PlanningJson.ReadProblem(text), new RoadTravel(), limits, terminal.Clock, ct);
        return (PlanningJson.Write(plan) + "\n", true);
    }

    private static TimeSpan? Seconds(double? seconds, long? iterations) =>
        seconds is { } given ? TimeSpan.FromSeconds(Math.Min(given, TimeSpan.FromDays(7).TotalSeconds)) : iterations is null ? TimeSpan.FromSeconds(UsualSeconds) : null;

    private static Option<T> AtLeast<T>(Option<T> option, long least)
    {
        option.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<T>() is IConvertible number && !(Convert.ToDouble(number, System.Globalization.CultureInfo.InvariantCulture) >= least))
            {
                result.AddError($"{option.Name} must be {least} or more.");
            }
        });
        return option;
    }
}
