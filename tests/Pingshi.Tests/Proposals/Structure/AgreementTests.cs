using CsCheck;
using Pingshi.Platform.Data;
using Pingshi.Platform.Identity;
using Pingshi.Proposals.Structure;

namespace Pingshi.Tests.Proposals.Structure;

public class AgreementTests
{
    private static readonly Id<Organization> Party = CompositionTests.Number(2);

    [Fact]
    public void Who_said_nothing_has_not_accepted() => Assert.Equal(Consent.None, Agreement.ConsentOf(1, []));

    [Fact]
    public void An_acceptance_holds_for_the_terms_it_was_given_to() => Assert.Equal(Consent.Accepted, Agreement.ConsentOf(3, [Reply(3)]));

    [Fact]
    public void A_change_of_the_terms_makes_every_acceptance_stale() => Gen.Select(Gen.Int[1, 50], Gen.Int[1, 50]).Sample((accepted, more) =>
        Assert.Equal(Consent.Stale, Agreement.ConsentOf(accepted + more, [Reply(accepted)])));

    [Fact]
    public void Who_declined_and_then_accepted_has_accepted() =>
        Assert.Equal(Consent.Accepted, Agreement.ConsentOf(2, [Reply(2, nth: 2), Reply(2, accepts: false)]));

    [Fact]
    public void Who_accepted_and_then_declined_has_declined() =>
        Assert.Equal(Consent.Declined, Agreement.ConsentOf(2, [Reply(2, accepts: false, nth: 2), Reply(2)]));

    [Fact]
    public void A_refusal_of_older_terms_is_no_answer_to_these() => Assert.Equal(Consent.None, Agreement.ConsentOf(3, [Reply(2, accepts: false)]));

    [Fact]
    public void Amounts_sum_to_the_total_to_the_minor_unit_or_not_at_all() => Gen.Long[0, 1_000_000_000_000].Array[1, 6].Sample(amounts =>
    {
        List<long?> each = [.. amounts];
        Assert.Equal(Sum.Exact, Agreement.SumOf(amounts.Sum(), each));
        Assert.Equal(Sum.Differs, Agreement.SumOf(amounts.Sum() + 1, each));
        Assert.Equal(Sum.Differs, Agreement.SumOf(amounts.Sum() - 1, each));
        Assert.Equal(Sum.AmountMissing, Agreement.SumOf(amounts.Sum(), [.. each, null]));
        Assert.Equal(Sum.NoTotal, Agreement.SumOf(null, each));
    });

    [Fact]
    public void Who_has_stated_nothing_is_named_and_no_figure_is()
    {
        var reasons = Agreement.WhyNotSum(100, [("甲", 40), ("乙", null)]).ToList();
        Assert.Equal(["structure.amount-missing"], reasons.Select(r => r.Rule.Code));
        Assert.Equal(["乙"], reasons[0].Arguments);
        Assert.Equal(["structure.sum-differs"], Agreement.WhyNotSum(100, [("甲", 40), ("乙", 59)]).Select(r => r.Rule.Code));
        Assert.Empty(Agreement.WhyNotSum(100, [("甲", 40), ("乙", 59)]).Single().Arguments);
        Assert.Equal(["structure.no-total"], Agreement.WhyNotSum(null, [("甲", 40)]).Select(r => r.Rule.Code));
        Assert.Empty(Agreement.WhyNotSum(100, [("甲", 40), ("乙", 60)]));
    }

    [Fact]
    public void Each_that_has_not_accepted_is_named_with_why() => Assert.Equal(
        [("structure.has-not-accepted", "甲"), ("structure.accepted-older", "乙"), ("structure.has-declined", "丙")],
        Agreement.WhyNotAgreed([("甲", Consent.None), ("乙", Consent.Stale), ("丙", Consent.Declined), ("丁", Consent.Accepted)]).Select(r => (r.Rule.Code, (string)r.Arguments[0])));

    [Fact]
    public void A_reply_is_to_terms_that_were_asked_and_are_read()
    {
        var structure = new DeliveryStructure { Id = default, EngagementId = default, ProviderId = default, Form = StructureForm.Consortium, LeadId = default };
        Assert.Equal(["structure.not-asked", "structure.amount-first"], Codes(seen: 1));
        structure.AskedTerms = 1;
        structure.Change();
        Assert.Equal(["structure.terms-changed", "structure.amount-first"], Codes(seen: 1));
        Assert.Equal(["structure.already-accepted"], Agreement.WhyNotReply(structure, 2, hasAmount: true, Consent.Accepted, accepts: true).Select(r => r.Rule.Code));
        Assert.Empty(Agreement.WhyNotReply(structure, 2, hasAmount: false, Consent.Accepted, accepts: false));
        (structure.Frozen, structure.FrozenTerms) = (1, 2);
        Assert.Equal(["structure.already-frozen"], Agreement.WhyNotReply(structure, 2, hasAmount: true, Consent.None, accepts: false).Select(r => r.Rule.Code));

        IEnumerable<string> Codes(int seen) => Agreement.WhyNotReply(structure, seen, hasAmount: false, Consent.None, accepts: true).Select(r => r.Rule.Code);
    }

    [Fact]
    public void A_consortium_that_does_not_state_joint_liability_is_not_put_to_its_members()
    {
        var structure = new DeliveryStructure { Id = default, EngagementId = default, ProviderId = CompositionTests.Number(1), Form = StructureForm.Consortium, LeadId = CompositionTests.Number(1) };
        Assert.Equal(["structure.liability-not-stated"], AskAcceptance.WhyNot(structure, CompositionTests.Of(StructureForm.Consortium, 1, 2)).Select(r => r.Rule.Code));
        structure.IsJointlyLiable = true;
        Assert.Empty(AskAcceptance.WhyNot(structure, CompositionTests.Of(StructureForm.Consortium, 1, 2)));
        structure.Form = StructureForm.Sole;
        Assert.Equal(["structure.nobody-to-ask"], AskAcceptance.WhyNot(structure, CompositionTests.Of(StructureForm.Sole, 1, 1)).Select(r => r.Rule.Code));
    }

    private static StructureReply Reply(int terms, bool accepts = true, int nth = 1) => new()
    {
        Id = default, StructureId = default, EngagementId = default, OrganizationId = Party, Terms = terms, Nth = nth, Accepts = accepts, By = default, ByName = "李经理", At = default,
    };
}
