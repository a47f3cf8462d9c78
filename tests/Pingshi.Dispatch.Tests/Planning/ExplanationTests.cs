using Pingshi.Dispatch.Travel;
using static Pingshi.Dispatch.Planning.Problems;

namespace Pingshi.Dispatch.Planning;

public sealed class ExplanationTests
{
    [Fact]
    public void A_missing_skill_is_named_with_who_could_learn_it()
    {
        var shortfall = Shortfall(Of([Engineer("a"), Engineer("b", 0.2)], Job("one") with { Skills = [new() { Name = "power" }] }));
        Assert.Equal([new(ObstacleKind.Skill, "power", 2)], shortfall.Obstacles);
        var remedy = Assert.Single(shortfall.Remedies);
        Assert.Equal((RemedyKind.Skill, "power", "a"), (remedy.Kind, remedy.Name, remedy.Engineer));
    }

    [Fact]
    public void A_lower_level_and_an_expired_certificate_are_told_apart()
    {
        var asked = Job("one") with { Skills = [new() { Name = "power", Level = 2 }] };
        var low = Engineer("low") with { Skills = [new() { Name = "power" }] };
        var expired = Engineer("expired") with { Skills = [new() { Name = "power", Level = 3, ValidUntil = new(2026, 3, 1) }] };
        Assert.Equal([new(ObstacleKind.Level, "power", 1), new(ObstacleKind.Certificate, "power", 1)], Shortfall(Of([low, expired], asked)).Obstacles);
    }

    [Fact]
    public void Forty_minutes_of_overtime_would_do()
    {
        var job = Job("long", 0, 0) with { Minutes = (9 * 60) + 40 };
        var shortfall = Shortfall(Of([Engineer("a")], job));
        Assert.Equal([new(ObstacleKind.Time, null, 1)], shortfall.Obstacles);
        Assert.Equal((RemedyKind.Overtime, 40, 2400L), shortfall.Remedies.Where(r => r.Kind == RemedyKind.Overtime).Select(r => (r.Kind, r.Minutes, r.OvertimeSeconds)).Single());
    }

    [Fact]
    public void Another_day_would_do()
    {
        var job = Job("late", 0, 0) with { Windows = [new() { From = At(-1440), To = At(-60) }] };
        var remedy = Assert.Single(Shortfall(Of([Engineer("a")], job)).Remedies);
        Assert.Equal((RemedyKind.OtherTime, 60, At(0)), (remedy.Kind, remedy.Minutes, remedy.Begin));
    }

    [Fact]
    public void A_part_and_an_exclusion_are_named()
    {
        var part = Shortfall(Of([Engineer("a")], Job("one") with { Parts = new Dictionary<string, int> { ["fan"] = 1 } }));
        Assert.Equal([new(ObstacleKind.Part, "fan", 1)], part.Obstacles);
        Assert.Equal((RemedyKind.Part, "fan"), (part.Remedies[0].Kind, part.Remedies[0].Name));
        var excluded = Shortfall(Of([Engineer("a")], Job("one") with { Excluded = ["a"] }));
        Assert.Equal([new(ObstacleKind.Excluded, null, 1)], excluded.Obstacles);
        Assert.Equal(RemedyKind.Exclusion, excluded.Remedies[0].Kind);
    }

    [Fact]
    public void Whoever_has_other_visits_is_busy()
    {
        var day = Job("day", 0, 0) with { Minutes = 9 * 60, Priority = 9 };
        Assert.Equal([new(ObstacleKind.Busy, null, 1)], Shortfall(Of([Engineer("a")], day, Job("small", 0, 0))).Obstacles);
    }

    [Fact]
    public void What_waits_for_an_unserved_job_says_so()
    {
        var plan = Solve(Of([Engineer("a")], Job("first") with { Excluded = ["a"] }, Job("second") with { After = ["first"] }));
        Assert.Equal([new(ObstacleKind.Predecessor, "first", 1)], plan.Unserved.Single(u => u.Job == "second").Obstacles);
    }

    [Fact]
    public void A_crew_that_is_too_small_is_named() =>
        Assert.Equal([new(ObstacleKind.Crew, null, 1)], Shortfall(Of([Engineer("a")], Job("rack") with { Crew = 2 })).Obstacles);

    [Fact]
    public void A_late_job_says_who_would_have_to_come_sooner()
    {
        var plan = Solve(Of([Engineer("a")], Job("one", 0, 0) with { Due = At(30) }));
        var late = Assert.Single(plan.Late);
        Assert.Equal([new(ObstacleKind.Time, null, 1)], late.Obstacles);
        Assert.Equal(30, late.Remedies.Single(r => r.Kind == RemedyKind.OtherTime).Minutes);
    }

    [Fact]
    public void A_visit_says_who_else_could_and_at_what_loss()
    {
        var why = Assert.Single(Solve(Of([Engineer("near"), Engineer("far", 0.3), Engineer("none") with { Shifts = [] }], Job("one"))).Visits).Why!;
        Assert.Equal((2, 1, "far"), (why.Able, why.Free, why.NextBest?.Engineer));
        Assert.True(why.NextBest!.TravelCost > 0);
        Assert.False(why.Fixed || why.AsAnnounced || why.Preferred);
    }

    private static Shortfall Shortfall(DispatchProblem problem) => Assert.Single(Solve(problem).Unserved);

    private static DispatchPlan Solve(DispatchProblem problem) =>
        DispatchSolver.Solve(problem, new RoadTravel(), new() { Iterations = 50 }, TimeProvider.System, CancellationToken.None);
}
