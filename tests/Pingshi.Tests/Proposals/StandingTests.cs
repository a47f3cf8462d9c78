using NodaTime;
using Pingshi.Needs;
using Pingshi.Platform.Data;
using Pingshi.Platform.Identity;
using Pingshi.Proposals;
using Pingshi.Tenders;

namespace Pingshi.Tests.Proposals;

public class StandingTests
{
    private static readonly LocalDate Today = new(2026, 11, 23);

    [Fact]
    public void A_claim_without_evidence_is_unproven() =>
        Assert.Equal(Standing.Unproven, Standings.Of(Clause(), Reply(Deviation.None), [], Today));

    [Fact]
    public void A_claim_of_more_than_was_asked_without_evidence_is_unproven_too() =>
        Assert.Equal(Standing.Unproven, Standings.Of(Clause(), Reply(Deviation.Positive), [], Today));

    [Fact]
    public void Evidence_about_the_system_proves_a_technical_clause() =>
        Assert.Equal(Standing.Proven, Standings.Of(Clause(), Reply(Deviation.None), [Proof(EvidenceNature.TestReport)], Today));

    [Theory]
    [InlineData(RequirementKind.Functional)]
    [InlineData(RequirementKind.Technical)]
    [InlineData(RequirementKind.Service)]
    public void A_companys_certificate_does_not_prove_a_clause_about_a_system(RequirementKind kind) =>
        Assert.Equal(Standing.Unproven, Standings.Of(Clause(kind), Reply(Deviation.None), [Proof(EvidenceNature.CompanyCertificate)], Today));

    [Fact]
    public void A_companys_certificate_proves_a_condition_of_qualification() =>
        Assert.Equal(Standing.Proven, Standings.Of(Clause(RequirementKind.Qualification), Reply(Deviation.None), [Proof(EvidenceNature.CompanyCertificate)], Today));

    [Fact]
    public void Evidence_proves_through_its_last_day_and_not_the_day_after()
    {
        var proof = Proof(EvidenceNature.SystemCertificate, Today);
        Assert.Equal(Standing.Proven, Standings.Of(Clause(), Reply(Deviation.None), [proof], Today));
        Assert.Equal(Standing.Unproven, Standings.Of(Clause(), Reply(Deviation.None), [proof], Today.PlusDays(1)));
    }

    [Fact]
    public void An_answer_to_words_that_changed_since_is_stale_whatever_proves_it() =>
        Assert.Equal(Standing.Stale, Standings.Of(Clause(changedIn: 2), Reply(Deviation.None, revision: 1), [Proof(EvidenceNature.TestReport)], Today));

    [Fact]
    public void An_answer_to_words_that_stand_unchanged_in_a_later_revision_is_not_stale() =>
        Assert.Equal(Standing.Proven, Standings.Of(Clause(changedIn: 1, revision: 3), Reply(Deviation.None, revision: 1), [Proof(EvidenceNature.TestReport)], Today));

    [Fact]
    public void A_text_without_a_deviation_is_no_answer() =>
        Assert.Equal(Standing.Unanswered, Standings.Of(Clause(), Reply(null), [], Today));

    [Theory]
    [InlineData(Standing.Unanswered, true)]
    [InlineData(Standing.Stale, true)]
    [InlineData(Standing.Unproven, true)]
    [InlineData(Standing.Negative, true)]
    [InlineData(Standing.Proven, false)]
    public void A_mandatory_requirement_is_a_void_risk_until_it_is_proven(Standing standing, bool risk) =>
        Assert.Equal(risk, Standings.IsVoidRisk(Obligation.Mandatory, standing));

    [Theory]
    [InlineData(Obligation.Important)]
    [InlineData(Obligation.Ordinary)]
    public void Other_requirements_never_void_a_bid(Obligation obligation) =>
        Assert.All(Enum.GetValues<Standing>(), standing => Assert.False(Standings.IsVoidRisk(obligation, standing)));

    [Fact]
    public void Evidence_needs_a_file_or_a_number_with_its_issuer()
    {
        var bare = new AddEvidence.Input { Nature = EvidenceNature.Reference, Object = "X" };
        Assert.Equal(["proposal.evidence-empty"], AddEvidence.WhyNot(bare, Today).Select(r => r.Rule.Code));
        Assert.Empty(AddEvidence.WhyNot(bare with { Number = "1", Issuer = "Y" }, Today));
    }

    [Fact]
    public void Evidence_that_has_expired_is_refused() =>
        Assert.Contains("proposal.evidence-expired", AddEvidence.WhyNot(
            new() { Nature = EvidenceNature.Reference, Object = "X", Number = "1", Issuer = "Y", ValidTo = Today.PlusDays(-1) }, Today).Select(r => r.Rule.Code));

    [Fact]
    public void Nothing_is_answered_before_a_revision_is_frozen_or_after_a_no() =>
        Assert.Equal(["proposal.nothing-frozen", "proposal.no-go"], AnswerRequirement.WhyNot(
            new Proposal { Id = default, EngagementId = default, OrganizationId = default, Goes = false }, 0).Select(r => r.Rule.Code));

    [Fact]
    public void While_the_firewall_stands_nothing_is_shown_to_the_customer() =>
        Assert.Equal(["proposal.firewall-up"], ShowAnswers.WhyNot(isFirewallUp: true, hasAnswer: true).Select(r => r.Rule.Code));

    [Fact]
    public void An_empty_proposal_is_not_shown() =>
        Assert.Equal(["proposal.nothing-to-show"], ShowAnswers.WhyNot(isFirewallUp: false, hasAnswer: false).Select(r => r.Rule.Code));

    private static RequirementText Clause(RequirementKind kind = RequirementKind.Technical, int changedIn = 1, int revision = 1) => new()
    {
        Id = default, RequirementId = default, NeedId = default, EngagementId = default, Revision = revision, Position = 1, Text = "…",
        Obligation = Obligation.Mandatory, Kind = kind, ChangedIn = changedIn,
    };

    private static Answer Reply(Deviation? deviation, int revision = 1) => new()
    {
        Id = default, ProposalId = default, EngagementId = default, OrganizationId = default, RequirementId = default, Text = "yes", Deviation = deviation, AnswersRevision = revision,
    };

    private static Evidence Proof(EvidenceNature nature, LocalDate? validTo = null) => new()
    {
        Id = default, AnswerId = default, ProposalId = default, EngagementId = default, OrganizationId = default, Nature = nature, Object = "X", ValidTo = validTo,
        At = default, AddedBy = new Id<Person>(Guid.Empty),
    };
}
