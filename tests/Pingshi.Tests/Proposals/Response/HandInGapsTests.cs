using NodaTime;
using Pingshi.Needs;
using Pingshi.Platform.Data;
using Pingshi.Platform.Words;
using Pingshi.Proposals;
using Pingshi.Proposals.Response;
using Pingshi.Proposals.Structure;
using Pingshi.Tenders;
using Pingshi.Tenders.Writing;
using AnswerLine = Pingshi.Proposals.AnswerLine;

namespace Pingshi.Tests.Proposals.Response;

public class HandInGapsTests
{
    private static readonly LocalDate Today = new(2026, 11, 23);
    private static int _ids;

    private static Guid Some() => new(Interlocked.Increment(ref _ids), 0, 0, [0, 0, 0, 0, 0, 0, 0, 2]);

    [Fact]
    public void Each_answer_that_does_not_stand_is_named_under_what_it_lacks()
    {
        var reasons = HandInGaps.OfAnswers([Line("R-001", Standing.Unanswered), Line("R-002", Standing.Stale), Line("R-003", Standing.Unproven, Obligation.Mandatory), Line("R-004", Standing.Negative, Obligation.Mandatory),
            Line("R-005", Standing.Unproven), Line("R-006", Standing.Negative), Line("R-007", Standing.Proven, Obligation.Mandatory)]).ToList();
        Assert.Equal([("response.not-answered", "R-001"), ("response.stale-answers", "R-002"), ("response.void-risks", "R-003, R-004"), ("response.unproven", "R-005")],
            reasons.Select(r => (r.Rule.Code, (string)r.Arguments[0])));
    }

    [Fact]
    public void A_proof_or_a_price_that_ends_too_early_is_said_before_bids_close()
    {
        var lines = (AnswerLine[])[Line("R-001", Standing.Proven, validTo: Today.PlusDays(10)), Line("R-002", Standing.Proven, validTo: Today.PlusDays(30)), Line("R-003", Standing.Proven)];
        Assert.Equal([("response.proof-ends", "R-001")], HandInGaps.OfTime(lines, Today.PlusDays(20), null, 1, Today).Select(r => (r.Rule.Code, (string)r.Arguments[0])));
        Assert.Equal(["response.quote-ends-early"], Codes(HandInGaps.OfTime([], Today, 90, 1, Today.PlusDays(89))));
        Assert.Empty(HandInGaps.OfTime([], Today, 90, 1, Today.PlusDays(90)));
        Assert.Empty(HandInGaps.OfTime(lines, null, 90, 1, Today));
    }

    [Fact]
    public void What_is_not_made_or_outdated_is_listed_and_what_does_not_apply_is_not()
    {
        static string Joined(IEnumerable<Text> texts) => string.Join('|', texts.Select(t => t.English));
        var reasons = HandInGaps.OfDocuments([(new("甲", "a"), DocumentState.Missing), (new("乙", "b"), DocumentState.Outdated), (new("丙", "c"), DocumentState.Current), (new("丁", "d"), DocumentState.NotApplicable)], Joined);
        Assert.Equal([("response.not-made", "a"), ("response.outdated", "b")], reasons.Select(r => (r.Rule.Code, (string)r.Arguments[0])));
    }

    [Fact]
    public void A_structure_stands_when_it_is_frozen_as_it_reads_on_the_revision_that_stands()
    {
        var flaw = new WorkFinding(new(Some()), "R-001", WorkFlaw.Stale);
        Assert.Empty(StructureStands.WhyNot(null, false, null, 3, []));
        Assert.Empty(StructureStands.WhyNot(StructureForm.Sole, false, null, 3, []));
        Assert.Empty(StructureStands.WhyNot(StructureForm.Consortium, true, 3, 3, []));
        Assert.Equal(["structure.freeze-first"], Codes(StructureStands.WhyNot(StructureForm.Consortium, false, null, 3, [])));
        Assert.Equal(["structure.freeze-first"], Codes(StructureStands.WhyNot(StructureForm.Resale, false, 3, 3, [])));
        Assert.Equal(["structure.frozen-on-other", "structure.work-stale"], Codes(StructureStands.WhyNot(StructureForm.Subcontract, true, 2, 3, [flaw])));
    }

    [Theory]
    [InlineData("系统应当支持 Kubernetes、PostgreSQL、OpenStack、Prometheus 与 Grafana。", Edition.Chinese)]
    [InlineData("The service shall recover within four hours.", Edition.English)]
    [InlineData("", Edition.Chinese)]
    public void A_tender_is_answered_in_its_own_language(string text, Edition edition) => Assert.Equal(edition, PrintedAnswers.EditionOf([text]));

    [Theory]
    [InlineData("★ 3.2.1 系统应当恢复", "3.2.1")]
    [InlineData("3.2.1、系统应当恢复", "3.2.1")]
    [InlineData("99.99% 的可用性", "")]
    [InlineData("系统 3.2.1 版", "")]
    public void A_clause_is_told_by_the_number_it_begins_with(string text, string clause) => Assert.Equal(clause, PrintedAnswers.Of(Line("R-001", Standing.Unanswered, text: text), Today, Edition.Chinese).Clause);

    private static IReadOnlyList<string> Codes(IEnumerable<Reason> reasons) => [.. reasons.Select(r => r.Rule.Code)];

    private static AnswerLine Line(string key, Standing standing, Obligation obligation = Obligation.Ordinary, LocalDate? validTo = null, string text = "系统应当恢复")
    {
        var (requirement, engagement) = (new Id<Requirement>(Some()), new EngagementId(Some()));
        var words = new RequirementText
        {
            Id = new(Some()), RequirementId = requirement, NeedId = new(Some()), EngagementId = engagement, Revision = 1, Position = 1, Text = text, Obligation = obligation, Kind = RequirementKind.Technical, ChangedIn = 1,
        };
        var proof = new Evidence
        {
            Id = new(Some()), AnswerId = new(Some()), ProposalId = new(Some()), EngagementId = engagement, OrganizationId = new(Some()), Nature = EvidenceNature.TestReport, Object = "报告", ValidTo = validTo, At = default, AddedBy = new(Some()),
        };
        return new(key, words, null, standing == Standing.Proven ? [proof] : [], standing, []);
    }
}
