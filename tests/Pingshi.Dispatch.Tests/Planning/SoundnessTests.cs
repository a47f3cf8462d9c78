using static Pingshi.Dispatch.Planning.Problems;

namespace Pingshi.Dispatch.Planning;

public sealed class SoundnessTests
{
    public static TheoryData<DispatchProblem, string> Wrong => new()
    {
        { Of([]), "there are no engineers" },
        { Of([Engineer("a"), Engineer("a")]), "engineer a is there 2 times" },
        { Of([Engineer("a")], Job("j"), Job("j")), "job j is there 2 times" },
        { Of([Engineer("a") with { OvertimeMinutes = -1 }]), "engineer a: overtime is from 0 to 1440 minutes" },
        { Of([Engineer("a") with { SpeedPercent = 5 }]), "engineer a: speed is from 10 to 1,000 percent" },
        { Of([Engineer("a") with { CostPerKilometre = -1 }]), "engineer a: the cost of a kilometre is from 0 to 1,000,000" },
        { Of([Engineer("a") with { Shifts = [Engineer("a").Shifts[0], Engineer("a").Shifts[0]] }]), "engineer a: shifts, overtime included, are in order without overlap" },
        { Of([Engineer("a") with { Shifts = [Engineer("a").Shifts[0] with { To = At(0) }] }]), "engineer a: a shift ends after it begins, within two days" },
        { Of([Engineer("a") with { Shifts = [Engineer("a").Shifts[0] with { Breaks = [new() { From = At(60), To = At(90), Minutes = 31 }] }] }]), "engineer a: a break lies in its shift and is not longer than its window" },
        { Of([Engineer("a") with { Shifts = [Engineer("a").Shifts[0] with { Start = Point(90, 0) }] }]), "engineer a: a place is no point on the earth" },
        { Of([Engineer("a")], Job("j") with { Minutes = 0 }), "job j: minutes are from 1 to 100,000" },
        { Of([Engineer("a")], Job("j") with { Crew = 0 }), "job j: a crew is from 1 to 20" },
        { Of([Engineer("a")], Job("j") with { Priority = 0 }), "job j: priority and weights are from 1 to 1,000,000" },
        { Of([Engineer("a")], Job("j") with { Windows = [new() { From = At(2), To = At(1) }] }), "job j: a window ends before it begins" },
        { Of([Engineer("a")], Job("j") with { Preferred = ["b"] }), "job j: a preferred or excluded engineer is not among the engineers" },
        { Of([Engineer("a")], Job("j") with { After = ["k"] }), "job j: a job that must come before is not among the jobs" },
        { Of([Engineer("a")], Job("j") with { After = ["k"] }, Job("k") with { After = ["j"] }), "jobs wait for each other in a circle: j, k" },
        { Of([Engineer("a")], Job("j")) with { Announced = [new() { Job = "k", Engineers = ["a"], Begin = At(0) }] }, "announced job k: it is not among the jobs" },
        { Of([Engineer("a")], Job("j")) with { Announced = [new() { Job = "j", Engineers = [], Begin = At(0) }] }, "announced job j: it names as many engineers as the job's crew" },
    };

    [Theory]
    [MemberData(nameof(Wrong), DisableDiscoveryEnumeration = true)]
    public void What_is_wrong_is_named_with_whom_it_is_about(DispatchProblem problem, string reason) => Assert.Equal([reason], Soundness.WhyNot(problem));

    [Fact]
    public void A_plain_problem_is_sound() => Assert.Empty(Soundness.WhyNot(Of([Engineer("a")], Job("j"))));
}
