using CsCheck;
using Pingshi.Acceptance;
using Pingshi.Contracts;
using Pingshi.Shares;
using Pingshi.Tests.Contracts;

namespace Pingshi.Tests.Acceptance;

/// <summary>What a grade is, how several become one verdict, and what it moves.</summary>
public class GradeTests
{
    private static readonly Gen<Grade> AnyGrade = Gen.OneOf(Gen.Const(Grade.Pass), Gen.Const(Grade.Fail), Gen.Int[0, 1000].Select(tenths => Grade.Of(tenths / 10m)));

    [Fact]
    public void What_is_below_full_has_words_and_only_a_score_has_points()
    {
        Assert.Empty(Grade.WhyNot(Mark.Pass, null, null));
        Assert.Empty(Grade.WhyNot(Mark.Score, 100, null));
        Assert.Empty(Grade.WhyNot(Mark.Score, 99.5m, "漏了两处"));
        Assert.Equal("acceptance.words-needed", Assert.Single(Grade.WhyNot(Mark.Fail, null, " ")).Rule.Code);
        Assert.Equal("acceptance.words-needed", Assert.Single(Grade.WhyNot(Mark.Score, 99.5m, null)).Rule.Code);
        Assert.Equal("acceptance.points-of-score", Assert.Single(Grade.WhyNot(Mark.Score, null, "x")).Rule.Code);
        Assert.Equal("acceptance.points-of-score", Assert.Single(Grade.WhyNot(Mark.Pass, 90, "x")).Rule.Code);
        Assert.Equal("acceptance.points-out-of-range", Assert.Single(Grade.WhyNot(Mark.Score, 100.1m, "x")).Rule.Code);
        Assert.Equal("acceptance.points-out-of-range", Assert.Single(Grade.WhyNot(Mark.Score, 90.55m, "x")).Rule.Code);
        Assert.Throws<ArgumentOutOfRangeException>(() => Grade.Of(-1m));
    }

    [Fact]
    public void A_grade_that_was_never_given_fails() => Assert.True(default(Grade).FailsBelow(1));

    [Fact]
    public void A_grade_comes_back_from_its_row_as_it_went_in() => AnyGrade.Sample(g => Grade.Of(g.Mark, g.Hundredths) == g);

    [Fact]
    public void One_fail_among_them_is_the_lowest() =>
        Assert.Equal(Grade.Fail, Closing.Combine(VerdictRule.Lowest, [Grade.Pass, Grade.Of(0m), Grade.Fail], 60));

    [Fact]
    public void The_mean_of_passes_is_a_pass_and_of_others_a_score()
    {
        Assert.Equal(Grade.Pass, Closing.Combine(VerdictRule.Mean, [Grade.Pass, Grade.Pass], 60));
        Assert.Equal(Grade.Fail, Closing.Combine(VerdictRule.Mean, [Grade.Fail], 60));
        Assert.Equal(Grade.Of(66.67m), Closing.Combine(VerdictRule.Mean, [Grade.Pass, Grade.Pass, Grade.Fail], 60));
    }

    [Fact]
    public void Half_is_no_majority()
    {
        Assert.Equal(Grade.Fail, Closing.Combine(VerdictRule.Majority, [Grade.Pass, Grade.Of(59.9m)], 60));
        Assert.Equal(Grade.Pass, Closing.Combine(VerdictRule.Majority, [Grade.Pass, Grade.Of(59.9m), Grade.Of(60m)], 60));
    }

    [Fact]
    public void A_verdict_does_not_depend_on_the_order_of_the_grades() =>
        Gen.Select(Gen.Enum<VerdictRule>(), AnyGrade.List[1, 7], Gen.Int[1, 100]).SelectMany(c => Gen.Shuffle(c.Item2.ToArray()).Select(shuffled => (c.Item1, c.Item2, c.Item3, shuffled)))
            .Sample(c => Closing.Combine(c.Item1, c.Item2, c.Item3) == Closing.Combine(c.Item1, c.shuffled, c.Item3));

    [Fact]
    public void The_lowest_is_above_none_and_the_mean_between_the_extremes() => AnyGrade.List[1, 7].Sample(grades =>
    {
        var (lowest, mean) = (Closing.Combine(VerdictRule.Lowest, grades, 60), Closing.Combine(VerdictRule.Mean, grades, 60));
        return grades.All(g => lowest.Points <= g.Points) && grades.Contains(lowest) && mean.Points >= grades.Min(g => g.Points) && mean.Points <= grades.Max(g => g.Points);
    });

    [Fact]
    public void A_better_grade_never_makes_the_verdict_worse() =>
        Gen.Select(Gen.Enum<VerdictRule>(), AnyGrade.List[1, 6], AnyGrade, AnyGrade).Sample((rule, others, one, other) =>
        {
            var (worse, better) = one.Points <= other.Points ? (one, other) : (other, one);
            return Closing.Combine(rule, [.. others, worse], 60).Points <= Closing.Combine(rule, [.. others, better], 60).Points;
        });

    [Fact]
    public void The_table_says_what_a_grade_leads_to()
    {
        var terms = Terms.Sound with { Assessment = Terms.Bands };
        Assert.Equal((true, true, true), Of(Grade.Fail));
        Assert.Equal((false, true, false), Of(Grade.Of(75m)));
        Assert.Equal((false, false, false), Of(Grade.Pass));
        Assert.Null(Consequence.Of(Terms.Sound, Grade.Fail).Band);
        (bool, bool, bool) Of(Grade grade) => Consequence.Of(terms, grade) is var c ? (c.Fails, c.NeedsRework, c.Band!.Terminates) : default;
    }

    [Fact]
    public void The_pass_mark_is_the_contracts()
    {
        var strict = Terms.Sound with { Acceptance = new(VerdictRule.Lowest, null, 80) };
        Assert.True(Consequence.Of(strict, Grade.Of(79.9m)).Fails);
        Assert.False(Consequence.Of(strict, Grade.Of(80m)).Fails);
        Assert.False(Consequence.Of(Terms.Sound, Grade.Of(60m)).Fails);
    }

    [Fact]
    public void A_grade_takes_the_bands_share_of_what_its_requirement_is_worth_and_nothing_else()
    {
        var money = Money(Terms.Sound with { Assessment = Terms.Bands }, new() { ["R-001"] = Grade.Of(70m) });
        // 33,333.30 is the milestone; the band from 60 takes a tenth.
        Assert.Equal((33_333_30, 3_333_33, 29_999_97), (money.Amount.Minor, money.Deducted.Minor, money.Payable.Minor));
    }

    [Fact]
    public void What_counts_as_accepted_without_a_verdict_takes_nothing() =>
        Assert.Equal(0, Money(Terms.Sound with { Assessment = Terms.Bands }, []).Deducted.Minor);

    [Fact]
    public void Without_a_table_no_grade_moves_money() => Assert.Equal(0, Money(Terms.Sound, new() { ["R-001"] = Grade.Fail }).Deducted.Minor);

    [Fact]
    public void No_cent_is_graded_twice_and_none_beyond_the_amount() =>
        Gen.Select(Gen.Long[0, 33_333_30], AnyGrade, AnyGrade).Sample((scored, first, second) =>
        {
            var terms = Terms.Sound with { Assessment = Terms.Bands, Milestones = [Terms.Milestone("M1", 666_667), Terms.Milestone("M2", 333_333, requirements: [Terms.First, Terms.Second])] };
            var part = new ScoredPart(scored, Percentage.FromPartsPerMillion(300_000).Of(Pingshi.Shares.Money.FromMinor(scored, Currency.Cny)).Minor);
            var money = MilestoneMoney.Of(terms, terms.Milestones[1], new Dictionary<string, Grade> { ["R-001"] = first, ["R-002"] = second }, [part])!;
            return money.Lines.Sum(l => l.Worth.Minor) + scored == money.Amount.Minor && money.Deducted.Minor >= 0 && money.Payable.Minor >= 0 && money.Payable + money.Deducted == money.Amount;
        });

    private static MilestoneMoney Money(ContractTerms terms, Dictionary<string, Grade> grades) => MilestoneMoney.Of(terms, terms.Milestones[1], grades, [])!;
}
