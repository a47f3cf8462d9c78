using CsCheck;
using Pingshi.Needs;
using Pingshi.Platform.Data;
using Pingshi.Proposals.Structure;
using Pingshi.Tenders;

namespace Pingshi.Tests.Proposals.Structure;

public class WorkSplitTests
{
    private static readonly Composition Three = CompositionTests.Of(StructureForm.Consortium, 1, 3);

    [Fact]
    public void A_mandatory_requirement_without_a_responsible_party_is_a_gap() =>
        Assert.Equal([("R-001", WorkFlaw.NobodyResponsible)], Found(Three, [Asked(1), Asked(2, Obligation.Ordinary)], []));

    [Fact]
    public void Sharing_in_it_makes_nobody_responsible() =>
        Assert.Equal([("R-001", WorkFlaw.NobodyResponsible)], Found(Three, [Asked(1)], [Work(1, 2, isResponsible: false)]));

    [Fact]
    public void One_responsible_and_several_sharing_is_whole() =>
        Assert.Empty(Found(Three, [Asked(1)], [Work(1, 2), Work(1, 1, isResponsible: false), Work(1, 3, isResponsible: false)]));

    [Fact]
    public void The_work_of_somebody_who_is_no_party_does_not_count() =>
        Assert.Equal([("R-001", WorkFlaw.NobodyResponsible)], Found(Three, [Asked(1)], [Work(1, 9)]));

    [Fact]
    public void A_requirement_that_reads_differently_since_makes_its_work_stale() =>
        Assert.Equal([("R-001", WorkFlaw.Stale)], Found(Three, [Asked(1, changedIn: 2), Asked(2)], [Work(1, 2), Work(2, 3)]));

    [Fact]
    public void A_requirement_that_is_no_longer_asked_for_is_listed() =>
        Assert.Equal([("R-002", WorkFlaw.Gone)], Found(Three, [Asked(1)], [Work(1, 2), Work(2, 3)]));

    [Fact]
    public void Core_work_goes_to_no_subcontractor_where_the_tender_keeps_it()
    {
        var subcontract = CompositionTests.Of(StructureForm.Subcontract, 1, 2);
        Assert.Equal([("R-001", WorkFlaw.CoreSubcontracted)], Found(subcontract, [Asked(1)], [Work(1, 2, isCore: true)], coreStays: true));
        Assert.Empty(Found(subcontract, [Asked(1)], [Work(1, 2, isCore: true)]));
        Assert.Empty(Found(subcontract, [Asked(1)], [Work(1, 1, isCore: true)], coreStays: true));
        Assert.Empty(Found(subcontract, [Asked(1)], [Work(1, 2)], coreStays: true));
    }

    [Fact]
    public void Alone_there_is_nothing_to_divide() => Assert.Empty(Found(CompositionTests.Of(StructureForm.Sole, 1, 1), [Asked(1)], []));

    [Fact]
    public void Every_finding_becomes_a_reason_that_names_its_requirement() => Assert.Equal(
        [("structure.nobody-responsible", "R-001"), ("structure.work-stale", "R-002"), ("structure.work-gone", "R-003"), ("structure.core-subcontracted", "R-004")],
        WorkSplit.WhyNot(Enum.GetValues<WorkFlaw>().Select((f, n) => new WorkFinding(default, $"R-00{n + 1}", f))).Select(r => (r.Rule.Code, (string)r.Arguments[0])));

    /// <summary>Whatever the split: each mandatory requirement has one responsible party, or is listed.</summary>
    [Fact]
    public void No_mandatory_requirement_is_forgotten() => Gen.Select(Gen.Int[1, 6].Array[0, 8], Gen.Int[1, 4].Array[0, 8], Gen.Bool.Array[8]).Sample((asked, work, responsible) =>
    {
        List<AskedFor> need = [.. asked.Distinct().Select(n => Asked(n))];
        List<WorkOf> split = [.. work.Select((party, n) => Work(n + 1, party, responsible[n]))];
        var gaps = WorkSplit.Examine(Three, need, split, coreStays: false).Where(f => f.Flaw == WorkFlaw.NobodyResponsible).Select(f => f.Key).Order();
        Assert.Equal(need.Where(a => split.Count(w => w.Requirement == a.Requirement && w.IsResponsible && Three.Parties.Any(p => p.Organization == w.Organization)) != 1).Select(a => a.Key).Order(), gaps);
    });

    [Fact]
    public void Only_parties_work_and_only_where_something_is_divided()
    {
        var chosen = new AssignWork.Input { Requirements = [Requirement(1)], Responsible = CompositionTests.Number(9) };
        Assert.Equal(["structure.not-a-party"], AssignWork.WhyNot(chosen, Three, new(), ["R-001"]).Select(r => r.Rule.Code));
        Assert.Equal(["structure.sole-has-no-split"], AssignWork.WhyNot(chosen with { Responsible = null }, CompositionTests.Of(StructureForm.Sole, 1, 1), new(), []).Select(r => r.Rule.Code));
        Assert.Equal(["proposal.no-requirement-chosen"], AssignWork.WhyNot(chosen with { Requirements = [], Responsible = null }, Three, new(), []).Select(r => r.Rule.Code));
    }

    private static IEnumerable<(string, WorkFlaw)> Found(Composition composition, IReadOnlyList<AskedFor> asked, IReadOnlyList<WorkOf> work, bool coreStays = false) =>
        WorkSplit.Examine(composition, asked, work, coreStays).Select(f => (f.Key, f.Flaw));

    private static AskedFor Asked(int number, Obligation obligation = Obligation.Mandatory, int changedIn = 1) => new(Requirement(number), $"R-00{number}", obligation, changedIn);

    private static WorkOf Work(int requirement, int party, bool isResponsible = true, bool isCore = false) =>
        new(Requirement(requirement), $"R-00{requirement}", CompositionTests.Number(party), isResponsible, isCore, AssignedIn: 1);

    private static Id<Requirement> Requirement(int number) => new(new Guid(number, 1, 0, new byte[8]));
}
