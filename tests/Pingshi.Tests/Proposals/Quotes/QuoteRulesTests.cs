using NodaTime;
using Pingshi.Engagements;
using Pingshi.Needs;
using Pingshi.Partners;
using Pingshi.Platform.Data;
using Pingshi.Platform.Words;
using Pingshi.Proposals.Quotes;
using Pingshi.Shares;

namespace Pingshi.Tests.Proposals.Quotes;

public class QuoteRulesTests
{
    private static readonly LocalDate Today = new(2026, 11, 23);
    private static int _ids;

    private static Guid Some() => new(Interlocked.Increment(ref _ids), 0, 0, [0, 0, 0, 0, 0, 0, 0, 1]);

    [Fact]
    public void A_sound_draft_may_be_offered() => Assert.Empty(Codes(Facts()));

    /// <summary>Statement 2 of the design: nothing unasked.</summary>
    [Fact]
    public void A_line_that_serves_nothing_asked_cannot_be_offered()
    {
        Assert.Contains("quote.line-unasked", Codes(Facts(line: Line() with { Serves = [] })));
        Assert.Contains("quote.line-unasked", Codes(Facts(line: Line(changedIn: null))));
    }

    [Fact]
    public void A_line_that_was_quoted_on_other_words_is_stale_and_names_the_requirement()
    {
        var reason = Assert.Single(QuoteRules.WhyStale(Line(changedIn: 2), Today));
        Assert.Equal(("quote.requirement-changed", "R-001"), (reason.Rule.Code, reason.Arguments[0]));
        Assert.Contains("quote.stale", Codes(Facts(line: Line(changedIn: 2))));
    }

    [Fact]
    public void A_line_that_serves_one_requirement_still_asked_is_stale_for_the_one_that_is_gone()
    {
        var line = Line() with { Serves = [Served(1), Served(null)] };
        Assert.Equal(["quote.requirement-gone"], QuoteRules.WhyStale(line, Today).Select(r => r.Rule.Code));
        Assert.True(QuoteRules.IsAsked(line));
    }

    [Fact]
    public void A_line_whose_offer_costs_something_else_or_is_sold_no_more_is_stale()
    {
        var (then, now) = (new Id<OfferPrice>(Some()), new Id<OfferPrice>(Some()));
        UnitPrice Yuan(decimal price) => UnitPrice.Of(price, Currency.Cny);
        Assert.Equal(["quote.price-changed"], QuoteRules.WhyStale(Line() with { Offer = new(then, Yuan(1), now, Yuan(2), null) }, Today).Select(r => r.Rule.Code));
        Assert.Equal(["quote.not-on-sale"], QuoteRules.WhyStale(Line() with { Offer = new(then, Yuan(1), then, Yuan(1), Today.PlusDays(-1)) }, Today).Select(r => r.Rule.Code));
        Assert.Empty(QuoteRules.WhyStale(Line() with { Offer = new(then, Yuan(1), then, Yuan(1), Today) }, Today));
    }

    [Fact]
    public void What_a_registered_deal_promises_its_partner_is_held_to_the_cent()
    {
        var (partner, other) = (new Id<Pingshi.Platform.Identity.Organization>(Some()), new Id<Pingshi.Platform.Identity.Organization>(Some()));
        OfferingFacts Sold(decimal byPartner) => Facts() with { Floors = [new(partner, "伙伴", 1, 8)], BySupplier = new Dictionary<Id<Pingshi.Platform.Identity.Organization>, Money> { [partner] = Money.Yuan(byPartner), [other] = Money.Yuan(90) } };
        Assert.Empty(Codes(Sold(8)));
        Assert.Equal(["quote.below-floor"], Codes(Sold(7.99m)));
        Assert.Equal(["quote.below-floor"], Codes(Facts() with { Floors = [new(partner, "伙伴", 1, 8)] }));
    }

    [Fact]
    public void What_came_into_the_need_since_must_be_looked_at()
    {
        Assert.Contains("quote.revision-behind", Codes(Facts() with { OnRevision = 1, Revision = 2, NewKeys = ["R-009"] }));
        Assert.Empty(Codes(Facts() with { OnRevision = 1, Revision = 2 }));
    }

    [Fact]
    public void A_struck_line_blocks_the_offer() => Assert.Contains("quote.struck", Codes(Facts(line: Line() with { IsStruck = true })));

    [Fact]
    public void Above_the_maximum_price_it_is_refused_with_the_documents_place()
    {
        var over = Facts(maximum: 105.99m);
        var reason = Assert.Single(QuoteRules.WhyNotOffer(over));
        Assert.Equal("quote.over-maximum", reason.Rule.Code);
        Assert.Equal("p.12", reason.Arguments[2]);
        Assert.Empty(Codes(Facts(maximum: 106m)));
    }

    [Fact]
    public void Above_the_budget_and_far_below_the_maximum_one_is_warned()
    {
        Assert.Equal(["quote.over-budget"], QuoteRules.Warnings(Total(100), new(Money.Yuan(105), null, null)).Select(r => r.Rule.Code));
        Assert.Equal(["quote.abnormally-low"], QuoteRules.Warnings(Total(100), new(null, Money.Yuan(1000), null)).Select(r => r.Rule.Code));
        Assert.Empty(QuoteRules.Warnings(Total(100), new(Money.Yuan(106), Money.Yuan(200), null)));
    }

    [Theory]
    [InlineData(ProcurementMethod.OpenTender, Phase.Evaluating, "quote.bids-are-in")]
    [InlineData(ProcurementMethod.Inquiry, Phase.Evaluating, "quote.bids-are-in")]
    [InlineData(ProcurementMethod.CompetitiveNegotiation, Phase.Evaluating, null)]
    [InlineData(ProcurementMethod.OpenTender, Phase.Published, null)]
    [InlineData(ProcurementMethod.Direct, Phase.Won, "quote.engagement-over")]
    public void The_phase_says_whether_there_is_another_price(ProcurementMethod method, Phase phase, string? code) =>
        Assert.Equal(code is null ? [] : [code], Codes(Facts() with { Method = method, Phase = phase }));

    [Fact]
    public void Without_a_frozen_need_or_against_a_no_nothing_is_quoted()
    {
        Assert.Contains("proposal.nothing-frozen", Codes(Facts() with { Revision = 0 }));
        Assert.Contains("proposal.no-go", Codes(Facts() with { Goes = false }));
        Assert.Contains("quote.empty", Codes(Facts() with { Lines = [] }));
    }

    [Fact]
    public void All_reasons_are_given_at_once() =>
        Assert.Equal(["quote.line-unasked", "quote.stale", "quote.struck", "quote.over-maximum"], Codes(Facts(line: Line(changedIn: null) with { IsStruck = true }, maximum: 1m)));

    [Theory]
    [InlineData(-1, null, false, "quote.valid-until-past")]
    [InlineData(30, 31, false, "quote.answer-after-validity")]
    [InlineData(30, -1, false, "quote.answer-after-validity")]
    [InlineData(30, 10, true, "quote.no-answer-in-tender")]
    [InlineData(0, 0, false, null)]
    public void The_days_lie_where_they_can(int validDays, int? answerDays, bool isFirewallUp, string? code) => Assert.Equal(
        code is null ? [] : [code], QuoteRules.WhyNotDays(Today, Today.PlusDays(validDays), answerDays is { } days ? Today.PlusDays(days) : null, isFirewallUp).Select(r => r.Rule.Code));

    [Fact]
    public void An_answer_comes_in_time_once_and_to_what_stands()
    {
        var open = new OfferedFacts(1, 1, Today, null, Today, [], false);
        Assert.Equal(QuoteState.Open, open.State);
        Assert.Empty(open.WhyNotAnswer(true));
        Assert.Equal(["quote.superseded"], Said((open with { Newest = 2 }).WhyNotAnswer(true)));
        Assert.Equal(["quote.expired"], Said((open with { Today = Today.PlusDays(1) }).WhyNotStrike()));
        Assert.Equal(["quote.answered"], Said((open with { Accepted = false }).WhyNotAnswer(true)));
        Assert.Equal(["quote.stale"], Said((open with { Stale = ["Q-01"] }).WhyNotAnswer(true)));
        Assert.Empty((open with { Stale = ["Q-01"] }).WhyNotAnswer(false));
        Assert.Equal(["quote.awarded"], Said((open with { IsAwarded = true }).WhyNotStrike()));
    }

    [Theory]
    [InlineData("quote.line-unasked", false, 1.0, 0.0, null)]
    [InlineData("quote.free-line", true, 1.0, 100.0, "促销")]
    [InlineData("quote.discount-needs-reason", true, 1.0, 10.0, null)]
    [InlineData("quote.too-fine", true, 1.2345, 0.0, null)]
    public void A_line_says_all_that_is_wrong_with_it(string code, bool isBound, double quantity, double discount, string? reason) => Assert.Contains(code, Said(new LineInput
    {
        Requirements = isBound ? [new(Some())] : null, Offer = new(Some()), Quantity = (decimal)quantity, DeliveryDays = 1, DiscountPercent = (decimal)discount, DiscountReason = reason,
    }.WhyNot()));

    [Fact]
    public void A_line_of_ones_own_needs_its_price_and_a_named_persons_cost()
    {
        LineInput bare = new() { Requirements = [new(Some())], Quantity = 1, DeliveryDays = 1 };
        Assert.Equal(["quote.custom-needs", "quote.cost-not-stated"], Said(bare.WhyNot()));
        var whole = bare with { Name = "培训", Unit = "次", UnitPrice = 1000, VatPercent = 6, UnitCost = 600, StatedBy = new(Some()), Basis = "两名讲师一天" };
        Assert.Empty(whole.WhyNot());
        Assert.Equal(["quote.unknown-vat-rate"], Said((whole with { VatPercent = 7 }).WhyNot()));
        Assert.Equal(["quote.price-from-offer"], Said((whole with { Offer = new(Some()) }).WhyNot()));
        Assert.Equal(["quote.free-line"], Said((whole with { UnitPrice = 0 }).WhyNot()));
    }

    [Fact]
    public void Effort_is_counted_by_region_and_says_where_nobody_is_based_and_what_is_not_sold()
    {
        CoveredSite Site(string name, string county) => new(new(Some()), name, county);
        var sheet = ServiceSheet.Of(
            [new("机柜", 60, 30, 120, []), new("专线", 10, 0, 5, ["42"])], [Site("武昌", "420106"), Site("江岸", "420102"), Site("宜昌", "420502"), Site("朝阳", "110105")], ["420111", "110108"], years: 3);
        Assert.Equal(["Beijing", "Hubei"], sheet.Regions.Select(r => r.Region.English));
        var hubei = sheet.Regions[1];
        Assert.Equal((3, 210L, 90L, 375L, 1425L), (hubei.Sites, hubei.InstallationMinutes, hubei.ConstructionMinutes, hubei.YearlyMinutes, hubei.WholeMinutes));
        Assert.Equal(["宜昌"], sheet.WithoutEngineer);
        var gap = Assert.Single(sheet.NotThere);
        Assert.Equal(("专线", "朝阳"), (gap.Name, Assert.Single(gap.Sites)));
        Assert.Empty(ServiceSheet.Of([], [Site("武昌", "420106")], [], 1).WithoutEngineer);
    }

    private static IReadOnlyList<string> Codes(OfferingFacts facts) => Said(QuoteRules.WhyNotOffer(facts));

    private static IReadOnlyList<string> Said(IEnumerable<Reason> reasons) => [.. reasons.Select(r => r.Rule.Code)];

    private static QuoteTotal Total(decimal net) => new(Money.Yuan(net), Money.Yuan(net * 0.06m), Money.Yuan(net * 1.06m));

    private static Served Served(int? changedIn) => new(new(Some()), "R-001", changedIn);

    private static LineFacts Line(int? changedIn = 1) => new(1, "云主机", 1, [Served(changedIn)], false, null);

    private static OfferingFacts Facts(LineFacts? line = null, decimal? maximum = null) => new()
    {
        Method = ProcurementMethod.Direct, Phase = Phase.Preparing, IsFirewallUp = false, Goes = null, Revision = 1, OnRevision = 1, NewKeys = [], Lines = [line ?? Line()], Total = Total(100),
        Limits = new(null, maximum is { } most ? Money.Yuan(most) : null, "p.12"), Today = Today,
    };
}
