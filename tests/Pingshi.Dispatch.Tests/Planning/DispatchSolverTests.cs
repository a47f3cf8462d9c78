using CsCheck;
using Pingshi.Dispatch.Travel;
using static Pingshi.Dispatch.Planning.Problems;

namespace Pingshi.Dispatch.Planning;

public sealed class DispatchSolverTests
{
    private static readonly RoadTravel Roads = new();

    [Fact]
    public void Every_rule_holds_in_every_plan_under_random_problems() =>
        Problems.Random.Sample(problem => Assert.Empty(PlanChecker.Faults(problem, Solve(problem, 60), Roads)), iter: 300);

    [Fact]
    public void The_same_seed_and_steps_give_the_same_plan() =>
        Gen.Select(Problems.Random, Gen.Int[0, 1000]).Sample((problem, seed) =>
            Assert.Equal(PlanningJson.Write(Solve(problem, 40, seed)), PlanningJson.Write(Solve(problem, 40, seed))), iter: 50);

    [Fact]
    public void A_new_plan_never_moves_a_fixed_visit() =>
        Gen.Select(Problems.Random, Gen.Int[1, 3]).Sample((problem, every) =>
        {
            var first = Solve(problem, 20);
            var announced = first.Visits.GroupBy(v => v.Job).Select((v, i) => new AnnouncedVisit { Job = v.Key, Engineers = [.. v.Select(x => x.Engineer)], Begin = v.First().Begin, Fixed = i % every == 0 }).ToList();
            var after = announced.SelectMany(a => problem.Jobs.Single(j => j.Id == a.Job).After).ToHashSet();
            var fixedOnes = announced.Select(a => a with { Fixed = a.Fixed || after.Contains(a.Job) }).ToList();
            var again = problem with { Announced = fixedOnes };
            var plan = Solve(again, 60, 7);
            Assert.Empty(PlanChecker.Faults(again, plan, Roads));
            foreach (var visit in fixedOnes.Where(a => a.Fixed))
            {
                Assert.Equal(visit.Engineers.Order().Select(e => (e, visit.Begin)), plan.Visits.Where(v => v.Job == visit.Job).Select(v => (v.Engineer, v.Begin)).Order());
            }
        }, iter: 150);

    [Fact]
    public void A_search_is_not_worse_than_the_plan_it_begins_with() =>
        Problems.Random.Sample(problem =>
        {
            var first = Solve(problem, 0);
            Assert.True(Solve(problem, 60).Score.CompareTo(first.Score) <= 0);
        }, iter: 100);

    [Fact]
    public void A_promise_outweighs_every_way()
    {
        var problem = Of([Engineer("near"), Engineer("far", 0.5, 0.5)],
            Job("first") with { Due = At(80) }, Job("second") with { Due = At(80) }, Job("third", 0.5, 0.5) with { Due = At(110) });
        Assert.Equal(1, Solve(problem, 200).Score.BrokenPromises);
        Assert.Equal(0, Solve(problem with { Engineers = [.. problem.Engineers, Engineer("other", 0.05, 0.05)] }, 200).Score.BrokenPromises);
    }

    [Fact]
    public void Nobody_is_served_at_the_price_of_a_promise()
    {
        var day = Job("promised", 0, 0) with { Minutes = 9 * 60, Due = At(9 * 60) };
        var plan = Solve(Of([Engineer("a") with { OvertimeMinutes = 120 }], day, Job("other", 0, 0) with { Windows = [new() { From = At(0), To = At(60) }] }), 50);
        Assert.Equal((0L, 1L), (plan.Score.BrokenPromises, plan.Score.Unserved));
        var left = Assert.Single(plan.Unserved);
        Assert.Equal([new(ObstacleKind.Promise, null, 1)], left.Obstacles);
        Assert.Equal((RemedyKind.Promise, 1L), (left.Remedies[0].Kind, left.Remedies[0].BrokenPromises));
    }

    [Fact]
    public void A_promise_to_be_kept_by_two_is_broken_once()
    {
        var plan = Solve(Of([Engineer("a"), Engineer("b")], Job("rack") with { Crew = 2, Due = At(30), DueWeight = 5 }), 20);
        Assert.Equal((2, 5L), (plan.Visits.Count, plan.Score.BrokenPromises));
    }

    [Fact]
    public void A_pause_may_lie_on_the_way()
    {
        // Over 80 minutes there: the pause from 60 to 90 is neither over before the way nor begun after it.
        var engineer = Engineer("a");
        engineer = engineer with { Shifts = [engineer.Shifts[0] with { Breaks = [new() { From = At(60), To = At(90), Minutes = 20 }] }] };
        var problem = Of([engineer], Job("far", 0.4, 0.4) with { Windows = [new() { From = At(0), To = At(120) }] });
        var visit = Assert.Single(Solve(problem, 5).Visits);
        Assert.InRange(visit.Begin, At(80), At(120));
        Assert.Equal(At(0), visit.Leave);
    }

    [Fact]
    public void Two_who_must_be_there_at_once_begin_together()
    {
        var plan = Solve(Of([Engineer("a"), Engineer("b", 0.2, 0.2)], Job("rack") with { Crew = 2 }), 20);
        Assert.Equal(["a", "b"], plan.Visits.Select(v => v.Engineer));
        Assert.Equal(plan.Visits[0].Begin, plan.Visits[1].Begin);
    }

    [Fact]
    public void What_must_come_first_is_done_before()
    {
        var plan = Solve(Of([Engineer("a"), Engineer("b")], Job("after") with { After = ["before"] }, Job("before")), 50);
        Assert.True(plan.Visits.Single(v => v.Job == "before").End <= plan.Visits.Single(v => v.Job == "after").Begin);
    }

    [Fact]
    public void A_preferred_engineer_comes_where_it_costs_nothing_else() =>
        Assert.All(Solve(Of([Engineer("a"), Engineer("b")], Job("one") with { Preferred = ["b"] }), 50).Visits, v => Assert.Equal("b", v.Engineer));

    [Fact]
    public void An_emergency_changes_nobody_elses_engineer() =>
        Problems.Random.Where(p => p.Jobs.Count > 1).Sample(problem =>
        {
            var emergency = problem.Jobs[^1] with { After = [] };
            var before = problem with { Jobs = [.. problem.Jobs.SkipLast(1)] };
            var plan = Solve(before, 20);
            var announced = plan.Visits.GroupBy(v => v.Job).Select(v => new AnnouncedVisit { Job = v.Key, Engineers = [.. v.Select(x => x.Engineer)], Begin = v.First().Begin });
            var now = before with { Jobs = [.. before.Jobs, emergency], Announced = [.. announced] };
            var inserted = DispatchSolver.Insert(now, Roads, emergency.Id);
            Assert.Empty(PlanChecker.Faults(now, inserted, Roads));
            Assert.Equal(plan.Visits.Select(v => (v.Job, v.Engineer)).Order(), inserted.Visits.Where(v => v.Job != emergency.Id).Select(v => (v.Job, v.Engineer)).Order());
        }, iter: 150);

    [Fact]
    public void A_fixed_visit_that_cannot_be_held_is_named()
    {
        var problem = Of([Engineer("a")], Job("one", 0.3, 0.3)) with { Announced = [new() { Job = "one", Engineers = ["a"], Begin = At(1), Fixed = true }] };
        Assert.Contains("job one", Assert.Throws<ArgumentException>(() => Solve(problem, 1)).Message);
    }

    [Fact]
    public void A_cancelled_search_still_keeps_every_rule() =>
        Problems.Random.Sample(problem => Assert.Empty(PlanChecker.Faults(problem,
            DispatchSolver.Solve(problem, Roads, new() { Time = TimeSpan.FromHours(1) }, TimeProvider.System, new(canceled: true)), Roads)), iter: 30);

    [Fact]
    public void Two_threads_give_a_plan_that_is_no_worse() =>
        Problems.Random.Sample(problem => Assert.True(
            DispatchSolver.Solve(problem, Roads, new() { Iterations = 20, Threads = 2 }, TimeProvider.System, CancellationToken.None).Score.CompareTo(Solve(problem, 20).Score) <= 0), iter: 20);

    private static DispatchPlan Solve(DispatchProblem problem, long steps, int seed = 1) =>
        DispatchSolver.Solve(problem, Roads, new() { Iterations = steps, Seed = seed }, TimeProvider.System, CancellationToken.None);
}
