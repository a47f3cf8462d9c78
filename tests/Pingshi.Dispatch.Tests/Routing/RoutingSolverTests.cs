using CsCheck;

namespace Pingshi.Dispatch.Routing;

public sealed class RoutingSolverTests
{
    private const string Square = "SQUARE\n\nVEHICLE\nNUMBER CAPACITY\n2 100\n\nCUSTOMER\nCUST NO. XCOORD. YCOORD. DEMAND READY TIME DUE DATE SERVICE TIME\n"
        + "0 0 0 0 0 1000 0\n1 0 10 1 0 900 5\n2 10 10 1 0 900 5\n3 10 0 1 0 900 5\n";

    private static readonly string Spread = Instances.Text("SPREAD", 25, 200, 1000, Enumerable.Range(1, 60).Select(i => new RoutingStop(i * 37 % 101, i * 59 % 97, 5 + (i % 7), i * 11 % 600, 900 - (i % 40), 10)));

    [Fact]
    public void The_checker_accepts_every_plan_under_random_instances() =>
        Instances.Random.Sample(text =>
        {
            var plan = Solve(text, 300, 1);
            Assert.True(plan.IsComplete);
            Assert.Empty(RouteChecker.Faults(text, Instances.Written(plan)));
        }, iter: 200);

    [Fact]
    public void The_same_seed_and_steps_give_the_same_plan() =>
        Gen.Select(Instances.Random, Gen.Int[0, 1000]).Sample((text, seed) =>
            Assert.Equal(Instances.Written(Solve(text, 200, seed)), Instances.Written(Solve(text, 200, seed))), iter: 40);

    [Fact]
    public void Four_corners_are_driven_round()
    {
        var plan = Solve(Square, 100, 1);
        Assert.Equal(400, plan.DistanceTenths);
        Assert.EndsWith("\nCost 40.0\n", Instances.Written(plan));
        Assert.Single(plan.Routes);
    }

    [Fact]
    public void Who_finds_no_vehicle_is_named()
    {
        var plan = Solve(Square.Replace("2 100", "1 2"), 100, 1);
        Assert.Equal(2, Assert.Single(plan.Routes).Count);
        Assert.Single(plan.Unserved);
        Assert.False(plan.IsComplete);
    }

    [Fact]
    public void A_cancelled_search_returns_what_it_has()
    {
        var plan = RoutingSolver.Solve(Instances.Read(Square), new() { Time = TimeSpan.FromHours(1) }, TimeProvider.System, new(canceled: true));
        Assert.True(plan.IsComplete);
        Assert.Equal(0, plan.Iterations);
    }

    [Fact]
    public void Several_threads_are_no_worse_than_the_first_of_them()
    {
        var one = Solve(Spread, 200, 1);
        var two = RoutingSolver.Solve(Instances.Read(Spread), new() { Iterations = 200, Threads = 2 }, TimeProvider.System, CancellationToken.None);
        Assert.True(two.DistanceTenths <= one.DistanceTenths);
        Assert.Empty(RouteChecker.Faults(Spread, Instances.Written(two)));
    }

    [Fact]
    public void A_search_without_limit_is_refused() => Assert.Throws<ArgumentException>(() => Solve(Square, null, 1));

    [Fact]
    public void More_steps_find_shorter_routes() => Assert.True(Solve(Spread, 20_000, 1).DistanceTenths < Solve(Spread, 1, 1).DistanceTenths);

    /// <summary>Benchmark instances are not part of the repository; where they lie is told by the environment.</summary>
    [Theory]
    [InlineData("solomon100/C101.txt", 8273, 0)]
    [InlineData("solomon100/R104.txt", 9715, 4)]
    [InlineData("solomon100/RC208.txt", 7761, 4)]
    [InlineData("homberger200/C1_2_1.txt", 26986, 1)]
    public void Benchmarks_are_solved_close_to_the_best_known(string name, int best, int percent)
    {
        var path = Path.Combine(Environment.GetEnvironmentVariable("PINGSHI_CORPUS") ?? "", "vrptw", name);
        Assert.SkipUnless(File.Exists(path), "PINGSHI_CORPUS names no folder with the instances.");
        var text = File.ReadAllText(path);
        var plan = Solve(text, 50_000, 1);
        Assert.Empty(RouteChecker.Faults(text, Instances.Written(plan)));
        Assert.InRange(plan.DistanceTenths, best, best * (100 + percent) / 100);
    }

    private static RoutingPlan Solve(string text, long? steps, int seed) =>
        RoutingSolver.Solve(Instances.Read(text), new() { Iterations = steps, Seed = seed }, TimeProvider.System, CancellationToken.None);
}
