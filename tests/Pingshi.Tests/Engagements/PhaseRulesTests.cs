using NodaTime;
using Pingshi.Engagements;
using Pingshi.Platform.Words;

namespace Pingshi.Tests.Engagements;

public class PhaseRulesTests
{
    private static readonly Instant Now = Instant.FromUtc(2026, 11, 23, 12, 0);

    [Theory]
    [MemberData(nameof(Methods))]
    public void Before_publication_anything_may_change(ProcurementMethod method) =>
        Assert.Empty(Against(method, Phase.Preparing, carried: false, qualifications: ["R-001"]));

    [Theory]
    [MemberData(nameof(Methods))]
    public void A_published_need_changes_only_by_a_written_clarification(ProcurementMethod method)
    {
        Assert.Contains(PhaseRules.ClarificationNeeded, Against(method, Phase.Published, carried: false));
        Assert.Empty(Against(method, Phase.Published, carried: true));
    }

    [Theory]
    [InlineData(ProcurementMethod.OpenTender)]
    [InlineData(ProcurementMethod.InvitedTender)]
    public void A_tenders_clarification_needs_fifteen_days_before_bids_close(ProcurementMethod method)
    {
        var exactly = Now + Duration.FromDays(PhaseRules.ClarificationDays);
        Assert.Empty(Against(method, Phase.Published, carried: true, closes: exactly));
        Assert.Equal([PhaseRules.ClarificationTooLate], Against(method, Phase.Published, carried: true, closes: exactly - Duration.FromSeconds(1)));
    }

    [Fact]
    public void A_tenders_clarification_may_not_touch_the_conditions_of_qualification()
    {
        var reason = Assert.Single(PhaseRules.WhyNot(Change(ProcurementMethod.OpenTender, Phase.Published, carried: true, qualifications: ["R-002", "R-007"])));
        Assert.Equal(PhaseRules.QualificationFixed, reason.Rule);
        Assert.Equal("R-002, R-007", Assert.Single(reason.Arguments));
    }

    [Fact]
    public void All_reasons_are_told_at_once() => Assert.Equal(
        [PhaseRules.ClarificationNeeded, PhaseRules.ClarificationTooLate, PhaseRules.QualificationFixed],
        Against(ProcurementMethod.OpenTender, Phase.Published, carried: false, closes: Now, qualifications: ["R-001"]));

    [Theory]
    [InlineData(ProcurementMethod.CompetitiveNegotiation, "need.groups-change-needed")]
    [InlineData(ProcurementMethod.CompetitiveConsultation, "need.written-change-needed")]
    [InlineData(ProcurementMethod.SingleSource, "need.written-change-needed")]
    public void Where_the_parties_talk_only_a_written_change_alters_the_need(ProcurementMethod method, string code)
    {
        Assert.Equal([code], Against(method, Phase.Evaluating, carried: false).Select(r => r.Code));
        Assert.Empty(Against(method, Phase.Evaluating, carried: true));
    }

    [Fact]
    public void An_inquiry_never_changes_once_offers_are_in() =>
        Assert.Equal([PhaseRules.InquiryNeverChanges], Against(ProcurementMethod.Inquiry, Phase.Evaluating, carried: true));

    [Fact]
    public void A_tender_never_changes_once_bids_are_in() =>
        Assert.Equal([PhaseRules.BidsAreIn], Against(ProcurementMethod.OpenTender, Phase.Evaluating, carried: true));

    [Theory]
    [MemberData(nameof(Methods))]
    public void After_the_award_nothing_substantive_changes(ProcurementMethod method) =>
        Assert.Equal([PhaseRules.AwardedNothingSubstantive], Against(method, Phase.Won, carried: true));

    [Fact]
    public void A_direct_purchase_is_free_to_change_also_once_it_is_agreed() =>
        Assert.Empty(Against(ProcurementMethod.Direct, Phase.Won, carried: false));

    [Theory]
    [InlineData(Phase.Lost)]
    [InlineData(Phase.Cancelled)]
    public void A_procedure_that_ended_changes_no_more(Phase phase) =>
        Assert.Equal([PhaseRules.ProcedureEnded], Against(ProcurementMethod.OpenTender, phase, carried: true));

    [Fact]
    public void A_refusal_names_the_article_in_both_languages()
    {
        foreach (var rule in (Rule[])[PhaseRules.ClarificationNeeded, PhaseRules.ClarificationTooLate, PhaseRules.QualificationFixed, PhaseRules.GroupsChangeNeeded, PhaseRules.InquiryNeverChanges, PhaseRules.AwardedNothingSubstantive])
        {
            Assert.Contains("条", rule.Chinese, StringComparison.Ordinal);
            Assert.Contains("art. ", rule.English, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void A_method_whose_rules_are_not_known_is_named_and_not_computed()
    {
        Assert.True(PhaseRules.IsKnown(ProcurementMethod.OpenTender));
        Assert.False(PhaseRules.IsKnown(ProcurementMethod.EnterpriseOwn));
        Assert.False(PhaseRules.IsKnown(ProcurementMethod.WorksTender));
    }

    public static TheoryData<ProcurementMethod> Methods { get; } = [.. Enum.GetValues<ProcurementMethod>().Where(m => m.HasPublication)];

    private static IEnumerable<Rule> Against(ProcurementMethod method, Phase phase, bool carried, Instant? closes = null, string[]? qualifications = null) =>
        PhaseRules.WhyNot(Change(method, phase, carried, closes, qualifications)).Select(r => r.Rule);

    private static NeedChange Change(ProcurementMethod method, Phase phase, bool carried, Instant? closes = null, string[]? qualifications = null) =>
        new() { Method = method, Phase = phase, HasWrittenCarrier = carried, Now = Now, BidDeadline = closes, ChangedQualifications = qualifications ?? [] };
}
