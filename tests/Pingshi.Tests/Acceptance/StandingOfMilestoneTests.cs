using NodaTime;
using Pingshi.Acceptance;
using Pingshi.Contracts;
using Pingshi.Platform.Data;
using Pingshi.Platform.Identity;
using Pingshi.Tests.Contracts;
using Pingshi.Tests.Harness;

namespace Pingshi.Tests.Acceptance;

/// <summary>How a milestone stands, from deliveries, verdicts and terms; and who may grade and close.</summary>
public class StandingOfMilestoneTests
{
    private static readonly Instant Now = Instant.FromUtc(2027, 2, 1, 4, 0);
    private static readonly LocalDate Today = new(2027, 2, 1);
    private static readonly Milestone Both = Terms.Milestone("M2", 1_000_000, requirements: [Terms.First, Terms.Second]);
    private static readonly ContractTerms Contract = Terms.Sound with { Milestones = [Both] };
    private static readonly Id<Person> Chair = Person(1);
    private static readonly Id<Person> User = Person(2);
    private static readonly IReadOnlyList<GroupSeat> Seats = [Seat(Chair, isChair: true), Seat(User)];

    [Fact]
    public void Nothing_is_accepted_that_was_not_delivered()
    {
        var standing = Of([], [], []);
        Assert.All(standing.Requirements, r => Assert.Equal(RequirementState.NotDelivered, r.State));
        Assert.False(standing.IsAccepted);
        Assert.Equal(["R-001", "R-002"], standing.ToDeliver);
    }

    [Fact]
    public void It_is_accepted_once_every_requirement_passed()
    {
        var first = Delivery(1, "R-001", "R-002");
        Assert.False(Of([first], [Closed(first, "R-001")], []).IsAccepted);
        var standing = Of([first], [Closed(first, "R-001"), Closed(first, "R-002")], []);
        Assert.True(standing is { IsAccepted: true, HasDeemed: false });
        Assert.Equal("acceptance.accepted-already", Assert.Single(standing.WhyNotDeliver()).Rule.Code);
    }

    [Fact]
    public void What_failed_is_delivered_again_and_judged_again_while_what_passed_stays()
    {
        var first = Delivery(1, "R-001", "R-002");
        var failed = Of([first], [Closed(first, "R-001"), Closed(first, "R-002", fails: true)], []);
        Assert.Empty(failed.WhyNotDeliver());
        Assert.Equal(["R-002"], failed.ToDeliver);
        var second = Delivery(2, "R-002");
        var again = Of([first, second], [Closed(first, "R-001"), Closed(first, "R-002", fails: true)], []);
        Assert.Equal([RequirementState.Passed, RequirementState.Open], again.Requirements.Select(r => r.State));
        Assert.True(Of([first, second], [Closed(first, "R-001"), Closed(first, "R-002", fails: true), Closed(second, "R-002")], []).IsAccepted);
    }

    [Fact]
    public void While_something_waits_for_its_verdict_nothing_is_delivered_again()
    {
        var first = Delivery(1, "R-001", "R-002");
        Assert.Equal("acceptance.delivery-open", Assert.Single(Of([first], [Closed(first, "R-001")], []).WhyNotDeliver()).Rule.Code);
    }

    [Fact]
    public void An_advance_is_not_delivered() =>
        Assert.Equal("acceptance.no-such-milestone", Assert.Single(MilestoneStanding.Of(Contract, Both with { IsAdvance = true }, [], [], []).WhyNotDeliver()).Rule.Code);

    /// <summary>DESIGN §4.4: fails where the rule is taken out.</summary>
    [Fact]
    public void What_counts_as_accepted_is_no_grade_of_the_customer()
    {
        var first = Delivery(1, "R-001", "R-002");
        var standing = Of([first], [Closed(first, "R-001")], [End(first, "R-002")]);
        Assert.True(standing is { IsAccepted: true, HasDeemed: true });
        Assert.Equal([RequirementState.Passed, RequirementState.Deemed], standing.Requirements.Select(r => r.State));
        Assert.Equal(["R-001"], standing.Grades.Keys);
        Assert.Null(standing.Requirements[1].Verdict);
        Assert.Equal(Today, standing.Requirements[1].DeemedOn);
    }

    [Fact]
    public void Nobody_grades_what_is_closed_or_passed_over_or_twice()
    {
        var delivery = Delivery(1, "R-001", "R-002");
        var open = Of([delivery], [], []).Requirements[0];
        Assert.Empty(GradeRequirement.WhyNot(delivery, open, [], User, Now));
        Assert.Equal("acceptance.graded-already", Assert.Single(GradeRequirement.WhyNot(delivery, open, [User], User, Now)).Rule.Code);
        Assert.Equal("acceptance.verdict-closed", Assert.Single(GradeRequirement.WhyNot(delivery, Of([delivery], [Closed(delivery, "R-001")], []).Requirements[0], [], User, Now)).Rule.Code);
        Assert.Equal("acceptance.term-passed", Assert.Single(GradeRequirement.WhyNot(delivery, open, [], User, Now + Duration.FromDays(30))).Rule.Code);
        // Whoever graded in time keeps the requirement open for the others.
        Assert.Empty(GradeRequirement.WhyNot(delivery, open, [Chair], User, Now + Duration.FromDays(30)));
        Assert.Equal("acceptance.term-passed", Assert.Single(GradeRequirement.WhyNot(delivery, Of([delivery], [], [End(delivery, "R-001")]).Requirements[0], [Chair], User, Now)).Rule.Code);
    }

    [Fact]
    public void The_chair_closes_after_its_own_grade_and_says_why_others_are_missing()
    {
        var delivery = Delivery(1, "R-001", "R-002");
        var open = Of([delivery], [], []).Requirements[0];
        Assert.Equal("acceptance.no-grades", Assert.Single(CloseVerdict.WhyNot(open, Seats, [], null)).Rule.Code);
        Assert.Equal("acceptance.chair-grades-first", Assert.Single(CloseVerdict.WhyNot(open, Seats, [User], "出差")).Rule.Code);
        Assert.Equal("acceptance.grades-missing", Assert.Single(CloseVerdict.WhyNot(open, Seats, [Chair], null)).Rule.Code);
        Assert.Empty(CloseVerdict.WhyNot(open, Seats, [Chair], "出差"));
        Assert.Empty(CloseVerdict.WhyNot(open, Seats, [Chair, User], null));
    }

    [Fact]
    public void Nothing_is_concluded_while_something_waits_or_twice()
    {
        var delivery = Delivery(1, "R-001", "R-002");
        Assert.Equal("acceptance.open-requirements", Assert.Single(Conclude.WhyNot(Of([delivery], [Closed(delivery, "R-001")], []), isConcluded: false)).Rule.Code);
        var judged = Of([delivery], [Closed(delivery, "R-001"), Closed(delivery, "R-002", fails: true)], []);
        Assert.Empty(Conclude.WhyNot(judged, isConcluded: false));
        Assert.Equal("acceptance.concluded", Assert.Single(Conclude.WhyNot(judged, isConcluded: true)).Rule.Code);
    }

    [Fact]
    public void A_group_is_made_of_ones_own_people_each_once_with_its_chair_among_them()
    {
        HashSet<Id<Person>> ours = [Chair, User];
        Assert.Empty(AppointGroup.WhyNot(new() { Chair = Chair, Users = [User], Experts = [Chair] }, ours));
        Assert.Equal("acceptance.chair-is-member", Assert.Single(AppointGroup.WhyNot(new() { Chair = Chair, Users = [User] }, ours)).Rule.Code);
        Assert.Equal("acceptance.member-twice", Assert.Single(AppointGroup.WhyNot(new() { Chair = Chair, Users = [Chair, User], TestBody = [User] }, ours)).Rule.Code);
        Assert.Equal("acceptance.not-ours", Assert.Single(AppointGroup.WhyNot(new() { Chair = Chair, Users = [Chair, Person(9)] }, ours)).Rule.Code);
    }

    [Fact]
    public void Rework_needs_a_day_that_is_still_to_come()
    {
        Assert.Empty(Judging.WhyNotRework(false, null, Today));
        Assert.Equal("acceptance.rework-day-needed", Assert.Single(Judging.WhyNotRework(true, null, Today)).Rule.Code);
        Assert.Equal("acceptance.rework-day-past", Assert.Single(Judging.WhyNotRework(true, Today.PlusDays(-1), Today)).Rule.Code);
        Assert.Empty(Judging.WhyNotRework(true, Today, Today));
    }

    [Fact]
    public void A_month_is_scored_once_when_it_has_begun_within_what_its_milestone_has_left()
    {
        var input = new CloseScorecard.Input { Month = Today, Milestone = "M2", Points = 90, Words = "响应偏慢", Base = 100 };
        var left = Pingshi.Shares.Money.Yuan(100);
        Assert.Empty(CloseScorecard.WhyNot(input, [new LocalDate(2027, 1, 1)], left, Today));
        Assert.Equal("acceptance.month-not-begun", Assert.Single(CloseScorecard.WhyNot(input with { Month = new(2027, 3, 15) }, [], left, Today)).Rule.Code);
        Assert.Equal("acceptance.month-scored", Assert.Single(CloseScorecard.WhyNot(input with { Month = new(2027, 2, 28) }, [new LocalDate(2027, 2, 1)], left, Today)).Rule.Code);
        Assert.Equal("acceptance.base-too-high", Assert.Single(CloseScorecard.WhyNot(input with { Base = 100.01m }, [], left, Today)).Rule.Code);
        Assert.Equal("acceptance.base-too-fine", Assert.Single(CloseScorecard.WhyNot(input with { Base = 1.001m }, [], left, Today)).Rule.Code);
        Assert.Equal("acceptance.words-needed", Assert.Single(CloseScorecard.WhyNot(input with { Words = null }, [], left, Today)).Rule.Code);
        Assert.Equal("acceptance.no-table", Assert.Single(CloseScorecard.WhyNotTable(Contract)).Rule.Code);
    }

    [Fact]
    public void Testimony_is_made_of_a_verdict_that_passed_until_a_day_to_come()
    {
        var delivery = Delivery(1, "R-001");
        var passed = Closed(delivery, "R-001");
        Assert.Empty(ConsentToTestimony.WhyNot(passed, null, Today, Today));
        Assert.Equal("acceptance.testimony-of-fail", Assert.Single(ConsentToTestimony.WhyNot(Closed(delivery, "R-001", fails: true), null, Today, Today)).Rule.Code);
        Assert.Equal("acceptance.consent-ends-past", Assert.Single(ConsentToTestimony.WhyNot(passed, null, Today.PlusDays(-1), Today)).Rule.Code);
        var consent = new TestimonyConsent
        {
            Id = default, VerdictId = passed.Id, Number = 1, ContractId = default, EngagementId = default, OrganizationId = Terms.Customer, Covers = "华东", MayNameUs = false, ValidTo = Today, At = Now, By = Chair,
        };
        Assert.Equal("acceptance.consented-already", Assert.Single(ConsentToTestimony.WhyNot(passed, consent, Today, Today)).Rule.Code);
    }

    [Fact]
    public void The_basis_of_a_payment_is_told_by_its_kind()
    {
        Assert.Same(Payments.Due, Payments.KindOf(isByTerm: false, isPublic: true));
        Assert.Same(Payments.DueAfterTerm, Payments.KindOf(isByTerm: true, isPublic: false));
        Assert.Contains("art. 10", Payments.KindOf(isByTerm: true, isPublic: true).Title.English, StringComparison.Ordinal);
        Assert.DoesNotContain("802", Payments.KindOf(isByTerm: true, isPublic: false).Title.Chinese, StringComparison.Ordinal);
    }

    private static MilestoneStanding Of(IReadOnlyList<DeliveryNotice> deliveries, IReadOnlyList<Verdict> verdicts, IReadOnlyList<TermEnd> ends) => MilestoneStanding.Of(Contract, Both, deliveries, verdicts, ends);

    private static Id<Person> Person(byte number) => new(new Guid(number, 0, 0, [0, 0, 0, 0, 0, 0, 0, number]));

    private static GroupSeat Seat(Id<Person> person, bool isChair = false) => new()
    {
        Id = default, GroupId = default, ContractId = default, EngagementId = default, OrganizationId = Terms.Customer, PersonId = person, Name = "成员", Capacity = Capacity.User, IsChair = isChair,
    };

    private static DeliveryNotice Delivery(int number, params IReadOnlyList<string> keys) => new()
    {
        Id = new(new Guid(number, 0, 0, [0, 0, 0, 0, 0, 0, 0, 7])), ContractId = default, EngagementId = default, OrganizationId = Terms.Provider, Milestone = "M2", Number = number, Keys = keys, Words = "已上线", On = Today,
        TermEndsOn = Today.PlusDays(10), TermEndsAt = Now + Duration.FromDays(10), At = Now, By = Person(5), ByName = "售前",
    };

    private static Verdict Closed(DeliveryNotice delivery, string key, bool fails = false) => new()
    {
        Id = default, DeliveryId = delivery.Id, ContractId = default, EngagementId = default, OrganizationId = Terms.Customer, GroupId = default, RequirementId = key == "R-001" ? Terms.First : Terms.Second, Key = key,
        Text = "要求", Milestone = "M2", Rule = VerdictRule.Lowest, PassMark = 60, Counted = 2, Mark = fails ? Mark.Fail : Mark.Pass, Hundredths = fails ? 0 : 10_000, Fails = fails, On = Today, At = Now, By = Chair, ByName = "组长",
    };

    private static TermEnd End(DeliveryNotice delivery, params IReadOnlyList<string> keys) =>
        new() { DeliveryId = delivery.Id, ContractId = default, EngagementId = default, Keys = keys, On = Today, At = Now };
}
