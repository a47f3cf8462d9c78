using System.Runtime.CompilerServices;
using Pingshi.Dispatch.Planning;

namespace Pingshi.Tests.Host;

public sealed class RouteTests : IDisposable
{
    private const string Square = "SQUARE\n\nVEHICLE\nNUMBER CAPACITY\n2 100\n\nCUSTOMER\nCUST NO. XCOORD. YCOORD. DEMAND READY TIME DUE DATE SERVICE TIME\n"
        + "0 0 0 0 0 1000 0\n1 0 10 1 0 900 5\n2 10 10 1 0 900 5\n3 10 0 1 0 900 5\n";

    private readonly Workplace _here = new();

    private static string Sample([CallerFilePath] string here = "") => Path.Combine(Path.GetDirectoryName(here)!, "../../../samples/route/county-day.json");

    [Fact]
    public async Task An_instance_is_answered_with_routes_and_cost()
    {
        Assert.Equal(0, await RouteAsync(Square, "--iterations", "100"));
        Assert.Matches("^Route #1: (1 2 3|3 2 1)\nCost 40.0\n$", _here.Output.ToString());
    }

    [Fact]
    public async Task The_plan_goes_into_a_file_where_one_is_named()
    {
        Assert.Equal(0, await RouteAsync(Square, "--time", "0.1", "--threads", "2", "--seed", "7", "--out", _here["plan.txt"]));
        Assert.EndsWith("\nCost 40.0\n", await File.ReadAllTextAsync(_here["plan.txt"]));
        Assert.Equal("", _here.Output.ToString());
    }

    [Fact]
    public async Task A_fleet_that_is_too_small_ends_with_one_and_names_who_is_left()
    {
        Assert.Equal(1, await RouteAsync(Square.Replace("2 100", "1 2"), "--iterations", "50"));
        Assert.Contains("unserved:", _here.Error.ToString());
    }

    [Fact]
    public async Task The_sample_is_planned_and_what_is_left_out_says_why()
    {
        Assert.Equal(0, await _here.RunAsync("route", Sample(), "--iterations", "200"));
        var plan = PlanningJson.ReadPlan(_here.Output.ToString());
        Assert.Equal(["county-hospital", "disk", "move-rack", "water-works"], plan.Visits.Select(v => v.Job).Distinct().Order());
        Assert.Equal("li", plan.Visits.Single(v => v.Job == "county-hospital").Engineer);
        Assert.Equal(0, plan.Score.BrokenPromises);
        var left = Assert.Single(plan.Unserved);
        Assert.Equal(new Obstacle(ObstacleKind.Skill, "power", 2), Assert.Single(left.Obstacles));
        Assert.Equal(RemedyKind.Skill, left.Remedies[0].Kind);
    }

    // RouteWords.Unreadable
    [Theory]
    [InlineData("{\"engineers\":[]", "$")]
    [InlineData("NAME\n\nVEHICLE\nNUMBER CAPACITY\n2 x\n", "Line 5: “x” is no whole number.")]
    public async Task What_cannot_be_read_is_refused_with_the_place(string text, string place)
    {
        Assert.Equal(1, await RouteAsync(text, "--iterations", "1"));
        Assert.Contains("The problem cannot be read", _here.Error.ToString());
        Assert.Contains(place, _here.Error.ToString());
    }

    // RouteWords.Unsound
    [Fact]
    public async Task A_problem_that_is_not_sound_is_refused_with_every_reason()
    {
        Assert.Equal(1, await RouteAsync("""{"engineers":[],"jobs":[]}""", "--iterations", "1"));
        Assert.Contains("there are no engineers", _here.Error.ToString());
    }

    [Fact]
    public async Task A_limit_below_zero_is_wrong_usage() => Assert.Equal(2, await RouteAsync(Square, "--time", "-1"));

    public void Dispose() => _here.Dispose();

    private async Task<int> RouteAsync(string text, params string[] more)
    {
        await File.WriteAllTextAsync(_here["problem"], text);
        return await _here.RunAsync(["route", _here["problem"], .. more]);
    }
}
