using CsCheck;
using NodaTime;
using Pingshi.Contracts;
using Pingshi.Platform;
using Pingshi.Platform.Words;
using Pingshi.Shares;

namespace Pingshi.Tests.Contracts;

/// <summary>What a contract may say: amounts to the cent, securities within the law, levels with a name behind them, a table without a hole.</summary>
public sealed class ContractTermsTests
{
    private static IReadOnlyList<string> Codes(IEnumerable<Reason> reasons) => [.. reasons.Select(r => r.Rule.Code).Distinct()];

    [Fact]
    public void Sound_terms_go_out() => Assert.Empty(Terms.Sound.WhyNotSend());

    [Fact]
    public void Terms_read_back_are_the_terms_that_were_written_and_have_their_digest()
    {
        var terms = Terms.Sound with { Assessment = Terms.Bands, EffectiveFrom = new LocalDate(2027, 1, 1), Words = "其他" };
        var read = Json.Read<ContractTerms>(terms.Text);
        Assert.Equal((terms.Text, terms.Digest), (read.Text, read.Digest));
        Assert.StartsWith("sha256:", terms.Digest, StringComparison.Ordinal);
        Assert.NotEqual(terms.Digest, (terms with { AmountMinor = terms.AmountMinor + 1 }).Digest);
    }

    [Fact]
    public void The_amounts_of_milestones_are_the_contracts_amount_to_the_cent_whatever_the_shares() =>
        Gen.Select(Gen.Long[0, 10_000_000_000_000], Gen.Int[1, 999_999].Array[0, 11]).Sample((amount, cuts) =>
        {
            long[] edges = [0, .. cuts.Distinct().Order().Select(c => (long)c), 1_000_000];
            var shares = edges.Zip(edges.Skip(1), (from, to) => to - from).ToList();
            var terms = Terms.Sound with { AmountMinor = amount, Milestones = [.. shares.Select((share, i) => Terms.Milestone($"M{i + 1}", share))] };
            var amounts = terms.MilestoneAmounts();
            var reversed = (terms with { Milestones = [.. terms.Milestones.Reverse()] }).MilestoneAmounts();
            return amounts.Values.Sum(a => a.Minor) == amount && amounts.Values.All(a => a.Minor >= 0) && amounts.All(a => reversed[a.Key] == a.Value)
                && !terms.WhyNotMilestones().Any(r => r.Rule.Code == "contract.milestones-sum");
        });

    [Fact]
    public void Shares_that_are_not_the_whole_are_refused_and_give_no_amounts()
    {
        var short1 = Terms.Sound with { Milestones = [Terms.Milestone("M1", 999_999, requirements: [Terms.First, Terms.Second])] };
        Assert.Equal(["contract.milestones-sum"], Codes(short1.WhyNotSend()));
        Assert.Empty(short1.MilestoneAmounts());
    }

    [Fact]
    public void What_is_promised_is_delivered_by_a_milestone_and_no_milestone_delivers_nothing()
    {
        var terms = Terms.Sound with { Milestones = [Terms.Milestone("M1", 500_000, requirements: Terms.First), Terms.Milestone("M2", 500_000)] };
        Assert.Equal(["contract.uncovered", "contract.milestone-delivers-nothing"], Codes(terms.WhyNotSend()));
        Assert.Equal("R-002", terms.WhyNotCovered().First().Arguments[0]);
        Assert.Equal(["contract.unknown-requirement", "contract.share-out-of-range"], Codes(terms.WhyNotKeep(Terms.Milestone("M3", 0, requirements: new Pingshi.Platform.Data.Id<Pingshi.Needs.Requirement>(Terms.Customer.Value)))));
    }

    [Fact]
    public void A_public_body_pays_within_sixty_days()
    {
        var late = Terms.Sound with { Milestones = [Terms.Milestone("M1", 1_000_000, paymentDays: 61, requirements: [Terms.First, Terms.Second])] };
        Assert.Equal(["contract.payment-too-late"], Codes(late.WhyNotSend()));
        Assert.Empty((late with { IsPublic = false }).WhyNotSend());
    }

    /// <summary>The limits of DESIGN §4.9: each at its last cent and one above.</summary>
    [Theory]
    [InlineData(SecurityKind.BidBond, 2_400_00, "contract.bid-bond-too-high")]
    [InlineData(SecurityKind.PerformanceBond, 10_000_00, "contract.performance-bond-too-high")]
    [InlineData(SecurityKind.AdvancePaymentGuarantee, 30_000_00, "contract.guarantee-above-advance")]
    public void A_security_above_its_legal_limit_is_refused(SecurityKind kind, long most, string code)
    {
        ContractTerms With(long minor) => Terms.Sound with { Securities = [new(kind, SecurityForm.Guarantee, minor, "验收合格后 30 日内")] };
        Assert.Empty(With(most).WhyNotSend());
        Assert.Equal([code], Codes(With(most + 1).WhyNotSend()));
    }

    [Fact]
    public void A_limit_is_exact_for_any_amount() => Gen.Select(Gen.Long[1, 10_000_000_000], Gen.Long[0, 2_000_000_000]).Sample((amount, minor) =>
        (Terms.Sound with { AmountMinor = amount, Securities = [new(SecurityKind.PerformanceBond, SecurityForm.Transfer, minor, "到期")] }).WhyNotSecurities().Any() == (minor * 10 > amount));

    [Fact]
    public void A_quality_deposit_on_public_goods_or_services_is_refused_and_on_works_it_is_not()
    {
        ContractTerms With(ContractNature nature, bool isPublic) => Terms.Sound with { Nature = nature, IsPublic = isPublic, Securities = [new(SecurityKind.Retention, SecurityForm.Transfer, 1, "质保期满")] };
        Assert.Equal(["contract.retention-barred"], Codes(With(ContractNature.Goods, true).WhyNotSend()));
        Assert.Equal(["contract.retention-barred"], Codes(With(ContractNature.Services, true).WhyNotSend()));
        Assert.Empty(With(ContractNature.Works, true).WhyNotSend());
        Assert.Empty(With(ContractNature.Services, false).WhyNotSend());
    }

    [Fact]
    public void A_limit_of_an_unknown_base_is_not_guessed() => Assert.Equal(["contract.security-base-unknown"],
        Codes((Terms.Sound with { BudgetMinor = null, Securities = [new(SecurityKind.BidBond, SecurityForm.Guarantee, 1, "定标后")] }).WhyNotSend()));

    /// <summary>DESIGN §4.7: fails where the rule is taken out.</summary>
    [Fact]
    public void Levels_are_signed_only_with_a_named_persons_acceptance_of_exactly_these_levels()
    {
        var terms = Terms.Sound with { ServiceLevels = [new(1, 15, 120, 240, null), new(2, 30, null, 480, null)] };
        Assert.Equal(["contract.fit-unproven"], Codes(terms.WhyNotSend()));
        var accepted = terms with { Gap = new(default, "李工", "三个月内补齐支撑合同", Instant.FromUtc(2026, 11, 23, 4, 0), terms.LevelsDigest()) };
        Assert.Empty(accepted.WhyNotSend());
        var faster = accepted with { ServiceLevels = [new(1, 5, 60, 120, null), accepted.ServiceLevels[1]] };
        Assert.Equal(["contract.fit-unproven"], Codes(faster.WhyNotSend()));
    }

    [Fact]
    public void Levels_that_contradict_themselves_are_refused()
    {
        Assert.Contains("contract.level-order", Codes((Terms.Sound with { ServiceLevels = [new(1, 30, 15, 240, null)] }).WhyNotLevels()));
        Assert.Contains("contract.level-order", Codes((Terms.Sound with { ServiceLevels = [new(1, 30, 60, 45, null)] }).WhyNotLevels()));
        Assert.Contains("contract.graver-is-slower", Codes((Terms.Sound with { ServiceLevels = [new(1, 30, 60, 240, null), new(2, 15, 60, 480, null)] }).WhyNotLevels()));
        Assert.DoesNotContain("contract.graver-is-slower", Codes((Terms.Sound with { ServiceLevels = [new(1, 30, 60, 240, null), new(2, 15, 60, 480, 1)] }).WhyNotLevels()));
    }

    [Fact]
    public void Every_grade_falls_into_exactly_one_band_of_a_table_without_objections() =>
        Gen.Select(Gen.Int[1, 99].Array[0, 9], Gen.Decimal[0, 100]).Sample((cuts, grade) =>
        {
            int[] edges = [0, .. cuts.Distinct().Order(), 100];
            List<AssessmentBand> bands = [.. edges.Zip(edges.Skip(1), (from, to) => new AssessmentBand(from, to, 0, false, false))];
            return !Assessment.WhyNot(bands).Any() && bands.Count(b => b.Holds(grade)) == 1 && Assessment.Of(bands, 100).To == 100;
        });

    [Fact]
    public void A_table_with_a_gap_or_an_overlap_is_refused_wherever_it_lies() =>
        Gen.Select(Gen.Int[1, 98], Gen.Int[1, 20], Gen.Bool).Sample((cut, width, overlaps) =>
        {
            var next = overlaps ? Math.Max(0, cut - width) : Math.Min(99, cut + width);
            var codes = Codes(Assessment.WhyNot([new(0, cut, 0, false, false), new(next, 100, 0, false, false)]));
            return codes.SequenceEqual([overlaps ? "contract.bands-overlap" : "contract.bands-gap"]);
        });

    [Fact]
    public void A_table_reaches_from_zero_to_a_hundred_and_a_better_grade_never_costs_more()
    {
        Assert.Empty(Assessment.WhyNot(Terms.Bands));
        Assert.Equal(["contract.bands-gap"], Codes(Assessment.WhyNot([new(10, 100, 0, false, false)])));
        Assert.Equal(["contract.bands-gap"], Codes(Assessment.WhyNot([new(0, 90, 0, false, false)])));
        Assert.Contains("contract.band-out-of-range", Codes(Assessment.WhyNot([new(0, 101, 0, false, false)])));
        Assert.Equal(["contract.better-costs-more"], Codes(Assessment.WhyNot([new(0, 60, 0, false, false), new(60, 100, 1, false, false)])));
        Assert.Equal(["contract.better-costs-more"], Codes(Assessment.WhyNot([new(0, 60, 1, false, false), new(60, 100, 1, false, true)])));
        Assert.Equal(["contract.bands-gap"], Codes((Terms.Sound with { Assessment = [new(0, 90, 0, false, false)] }).WhyNotSend()));
    }

    [Fact]
    public void A_contract_does_not_end_before_it_begins() => Assert.Equal(["contract.ends-before-it-begins"],
        Codes((Terms.Sound with { EffectiveFrom = new LocalDate(2027, 2, 1), EndsOn = new LocalDate(2027, 1, 31) }).WhyNotSend()));

    /// <summary>Government Procurement Law art. 49: to the cent, and together with what was added before.</summary>
    [Fact]
    public void Additions_are_of_the_same_subject_and_a_tenth_of_the_contract_together()
    {
        ContractTerms Order(long added, bool same = true) => Terms.Sound with { Paper = PaperKind.ChangeOrder, AmountMinor = added, SameSubject = same };
        Assert.Empty(ContractChange.WhyNot(Terms.Sound, Order(10_000_00), 0));
        Assert.Equal(["contract.added-too-much"], Codes(ContractChange.WhyNot(Terms.Sound, Order(10_000_01), 0)));
        Assert.Equal(["contract.added-too-much"], Codes(ContractChange.WhyNot(Terms.Sound, Order(1), 10_000_00)));
        Assert.Equal(["contract.not-same-subject"], Codes(ContractChange.WhyNot(Terms.Sound, Order(1, same: false), 0)));
        Assert.Equal(["contract.added-below-zero"], Codes(ContractChange.WhyNot(Terms.Sound, Order(-1), 0)));
        Assert.Equal(["contract.amendment-adds-money"], Codes(ContractChange.WhyNot(Terms.Sound, Order(1) with { Paper = PaperKind.Amendment }, 0)));
        Assert.Empty(ContractChange.WhyNot(Terms.Sound with { IsPublic = false }, Order(90_000_00, same: false), 0));
    }

    [Fact]
    public void Money_shown_is_the_contracts() => Assert.Equal(Money.FromMinor(100_000_01, Currency.Cny), Terms.Sound.Amount);
}
