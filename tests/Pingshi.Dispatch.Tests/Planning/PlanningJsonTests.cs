using System.Text.Json;
using CsCheck;
using Pingshi.Dispatch.Travel;

namespace Pingshi.Dispatch.Planning;

public sealed class PlanningJsonTests
{
    [Fact]
    public void A_problem_comes_back_as_it_was() =>
        Problems.Random.Sample(p => Assert.Equal(PlanningJson.Write(p), PlanningJson.Write(PlanningJson.ReadProblem(PlanningJson.Write(p)))), iter: 50);

    [Fact]
    public void A_plan_comes_back_as_it_was() =>
        Problems.Random.Sample(p =>
        {
            var plan = PlanningJson.Write(DispatchSolver.Solve(p, new RoadTravel(), new() { Iterations = 5 }, TimeProvider.System, CancellationToken.None));
            Assert.Equal(plan, PlanningJson.Write(PlanningJson.ReadPlan(plan)));
        }, iter: 30);

    [Theory]
    [InlineData("""{"engineers":[]}""")]
    [InlineData("""{"engineers":[],"jobs":[],"vehicles":[]}""")]
    [InlineData("""{"engineers":null,"jobs":[]}""")]
    [InlineData("null")]
    public void What_is_no_problem_is_refused(string json) => Assert.Throws<JsonException>(() => PlanningJson.ReadProblem(json));

    [Theory]
    [InlineData("dispatch-problem.schema.json", true)]
    [InlineData("dispatch-plan.schema.json", false)]
    public void The_published_schema_is_the_one_that_is_read(string file, bool problem) =>
        Assert.Equal(problem ? PlanningJson.ProblemSchema : PlanningJson.PlanSchema, File.ReadAllText(Path.Combine(Reference(), file)));

    private static string Reference()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder!.FullName, "Pingshi.slnx")))
        {
            folder = folder.Parent;
        }
        return Path.Combine(folder.FullName, "docs", "reference");
    }
}
