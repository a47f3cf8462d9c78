using NodaTime;
using Pingshi.Partners;
using Pingshi.Platform.Access;
using Pingshi.Platform.Data;
using Pingshi.Platform.Identity;
using Pingshi.Platform.Words;
using Pingshi.Policies;

namespace Pingshi.Tests.Partners;

public class DealRuleTests
{
    private static readonly Instant Now = Instant.FromUtc(2026, 11, 23, 4, 0);
    private static readonly Scope Scope = Scope.System("test", Now) with { Organization = default(Id<Organization>), Person = default(Id<Person>) };
    private static readonly Id<Organization> One = new(new Guid(1, 0, 0, new byte[8]));
    private static readonly Id<Organization> Two = new(new Guid(2, 0, 0, new byte[8]));
    private static readonly ReservedIndustry Water = new(new(new Guid(7, 0, 0, new byte[8])), "水利");
    private static readonly PolicyTerms Terms = new(90, 5, 0, [new("云平台", 8)], ["51", "4201"], [Water], 500_000_00);
    private static readonly ReservedFacts Elsewhere = new(["330106"], null, 500_000_00);

    private static readonly RegisterDeal.Input Input = new() { CustomerName = "水务集团", Project = "云平台", Product = "云平台", Region = "51", Evidence = "见面" };

    private static DealRegistration Deal() => new()
    {
        Id = default, OrganizationId = One, CustomerName = "水务集团", Project = "云平台", Product = "云平台", Region = "51", PolicyId = default, RegisteredAt = Now, RegisteredBy = default,
        AnswerDueAt = Now, NameKey = "k", State = DealState.Registered,
    };

    [Theory]
    [InlineData("水务集团（成都）有限公司", "水务集团(成都)有限公司")]
    [InlineData("Ｈｕａ Cloud", "hua-cloud")]
    [InlineData("智慧 水务 · 二期", "智慧水务二期")]
    public void Two_ways_to_write_a_name_are_one_claim(string one, string other)
    {
        Assert.Equal(ClaimKeys.ByName(one, "p", "x", "51"), ClaimKeys.ByName(other, "P", "X", "5107"));
        Assert.NotEqual(ClaimKeys.ByName(one, "p", "x", "51"), ClaimKeys.ByName(other, "p", "x", "52"));
        Assert.NotEqual(ClaimKeys.ByName(one, "p", "x", "51"), ClaimKeys.ByName(one, "p2", "x", "51"));
        Assert.NotEqual(ClaimKeys.ByName(one, "p", "x", "51"), ClaimKeys.ByName(one, "p", "x2", "51"));
        Assert.NotEqual(ClaimKeys.ByName("91440300708461136T", "p", "x", "51"), ClaimKeys.ByCode("91440300708461136T", "p", "x", "51"));
    }

    [Fact]
    public void A_registration_names_what_the_policy_knows()
    {
        Assert.Empty(RegisterDeal.WhyNot(Input, Terms));
        Assert.Equal([DealWords.NoPolicy], Rules(RegisterDeal.WhyNot(Input, null)));
        Assert.Equal([DealWords.ProductUnknown], Rules(RegisterDeal.WhyNot(Input with { Product = "别的" }, Terms)));
        Assert.Equal([DealWords.NothingNamed, DealWords.NothingNamed], Rules(RegisterDeal.WhyNot(Input with { CustomerName = "——", Project = "…" }, Terms)));
        Assert.Contains("credit-code.wrong-form", Rules(RegisterDeal.WhyNot(Input with { CustomerCreditCode = "123" }, Terms)).Select(r => r.Code));
        Assert.Contains("division.not-a-prefix", Rules(RegisterDeal.WhyNot(Input with { Region = "成都" }, Terms)).Select(r => r.Code));
    }

    [Fact]
    public void An_accepted_deal_is_protected_for_its_full_days_and_then_expired()
    {
        var deal = Deal();
        deal.Accept(2, null, Scope);
        var end = Instant.FromUtc(2026, 11, 25, 16, 0);
        Assert.Equal(end, deal.ProtectedUntil);
        Assert.Equal((DealState.Accepted, DealState.Expired), (deal.StateAt(end - Duration.Epsilon), deal.StateAt(end)));
        Assert.True(deal.IsProtected(end - Duration.Epsilon) && !deal.IsProtected(end) && !deal.IsLive(end));
        Assert.Equal([DealWords.NotProtected], Rules(deal.WhyNotExtend(new(2027, 1, 1), end)));
        Assert.Equal([DealWords.NotLater], Rules(deal.WhyNotExtend(new(2026, 11, 25), Now)));
        deal.Extend(new(2026, 11, 26), "再给一天", Scope);
        Assert.Equal((DealState.Extended, end + Duration.FromDays(1)), (deal.StateAt(end), deal.ProtectedUntil));
    }

    [Fact]
    public void A_registration_is_answered_once_and_refused_with_its_reason()
    {
        var deal = Deal();
        Assert.Equal([DealWords.ReasonNeeded], Rules(deal.WhyNotAnswer(false, null)));
        deal.Refuse("已在跟进", Scope);
        Assert.Equal([DealWords.NotWaiting], Rules(deal.WhyNotAnswer(true, null)));
        Assert.Equal([DealWords.Over], Rules(deal.WhyNotWithdraw(Now)));
    }

    [Fact]
    public void What_is_reserved_is_not_taken_directly_and_every_ground_is_named()
    {
        Assert.Empty(Deals.WhyNotDirect(Elsewhere, null, Terms));
        Assert.Empty(Deals.WhyNotDirect(new(["510100"], Water.Id, 1), null, null));
        Assert.Single(Deals.WhyNotDirect(Elsewhere with { Places = ["330106", "420106"] }, null, Terms));
        Assert.Single(Deals.WhyNotDirect(Elsewhere with { Industry = Water.Id }, null, Terms));
        Assert.Single(Deals.WhyNotDirect(Elsewhere with { BudgetMinor = 499_999_99 }, null, Terms));
        Assert.Single(Deals.WhyNotDirect(Elsewhere, "伙伴先谈的", Terms));
        Assert.Equal(Enumerable.Repeat(DealWords.Reserved, 4), Rules(Deals.WhyNotDirect(new(["510100"], Water.Id, 1), "伙伴先谈的", Terms)));
        // A part of a reserved province is reserved; the province of a reserved city is not.
        Assert.Empty(Deals.WhyNotDirect(Elsewhere with { Places = ["42"] }, null, Terms));
        Assert.Empty(Deals.WhyNotDirect(Elsewhere with { BudgetMinor = null }, null, Terms));
    }

    [Fact]
    public void A_protected_deal_keeps_other_partners_out_for_its_product_and_its_time()
    {
        ProtectedDeal deal = new(One, "云平台", Now + Duration.FromDays(1));
        Assert.Equal([DealWords.Protected], Rules(Deals.WhyNotInvite([deal], Two, "云 平台", Now)));
        Assert.Equal([DealWords.Protected], Rules(Deals.WhyNotInvite([deal], Two, null, Now)));
        Assert.Empty(Deals.WhyNotInvite([deal], One, "云平台", Now));
        Assert.Empty(Deals.WhyNotInvite([deal], Two, "安全", Now));
        Assert.Empty(Deals.WhyNotInvite([deal], Two, "云平台", deal.Until));
    }

    private static IEnumerable<Rule> Rules(IEnumerable<Reason> reasons) => reasons.Select(r => r.Rule);
}
