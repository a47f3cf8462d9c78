using NodaTime;
using Pingshi.Partners;
using Pingshi.Platform.Words;

namespace Pingshi.Tests.Partners;

public class OfferRulesTests
{
    private static readonly LocalDate Today = new(2026, 11, 23);

    [Fact]
    public void A_price_begins_later_than_the_last_one_and_never_in_the_past() => Assert.Multiple(
        () => Assert.Empty(Price(Today).WhyNot(Today.PlusDays(-1), Today)),
        () => Assert.Equal([OfferWords.PriceNotLater], Rules(Price(Today).WhyNot(Today, Today))),
        () => Assert.Equal([OfferWords.PriceInThePast], Rules(Price(Today.PlusDays(-1)).WhyNot(Today.PlusDays(-9), Today))));

    [Theory]
    [InlineData(13, true)]
    [InlineData(0, true)]
    [InlineData(12, false)]
    [InlineData(-6, false)]
    public void A_price_says_a_rate_that_the_law_knows(int percent, bool known) =>
        Assert.Equal(known ? [] : [OfferWords.UnknownVatRate], Rules((Price(Today) with { VatPercent = percent }).WhyNot(null, Today)));

    [Fact]
    public void A_price_is_exact_to_a_millionth_and_a_yearly_cost_to_a_cent() => Assert.Multiple(
        () => Assert.Empty((Price(Today) with { Net = 0.000001m }).WhyNot(null, Today)),
        () => Assert.Equal([OfferWords.TooFine], Rules((Price(Today) with { Net = 0.0000001m }).WhyNot(null, Today))),
        () => Assert.Equal([OfferWords.TooFine], Rules(new ShowCost.Input { Unit = 1, YearlyService = 0.001m, ValidFrom = Today }.WhyNot(null))),
        () => Assert.Equal([OfferWords.PriceNotLater], Rules(new ShowCost.Input { Unit = 1, ValidFrom = Today }.WhyNot(Today))));

    [Fact]
    public void A_sale_ends_today_at_the_earliest_and_may_go_on()
    {
        var offer = new Offer { Id = default, OrganizationId = default, Code = "A" };
        Assert.Equal([OfferWords.EndsInThePast], Rules(Assert.Throws<Refusal>(() => offer.EndOn(Today.PlusDays(-1), Today)).Reasons));
        offer.EndOn(Today, Today);
        Assert.True(offer.IsOnSale(Today));
        Assert.False(offer.IsOnSale(Today.PlusDays(1)));
        offer.EndOn(null, Today);
        Assert.True(offer.IsOnSale(Today.PlusDays(1)));
    }

    [Fact]
    public void Tags_typed_in_one_line_are_told_apart()
    {
        var offer = new Offer { Id = default, OrganizationId = default, Code = "A" };
        offer.Describe(new() { Name = "云主机", Unit = "台/年", Capabilities = ["信创、等保三级, 信创"], Regions = ["510000 3201"], InstallationHours = 1.5m });
        Assert.Equal(["信创", "等保三级"], offer.Capabilities);
        Assert.Equal(["3201", "51"], offer.Regions);
        Assert.Equal(90, offer.InstallationMinutes);
    }

    [Fact]
    public void Too_many_or_too_long_tags_are_refused() => Assert.Multiple(
        () => Assert.Equal(["tags.too-many"], Tags.WhyNot("skills", [string.Join(',', Enumerable.Range(0, 61))]).Select(r => r.Rule.Code)),
        () => Assert.Equal(["input.too-long"], Tags.WhyNot("skills", [new('x', 41)]).Select(r => r.Rule.Code)));

    private static SetPrice.Input Price(LocalDate from) => new() { Net = 100, VatPercent = 6, ValidFrom = from };

    private static IEnumerable<Rule> Rules(IEnumerable<Reason> reasons) => reasons.Select(r => r.Rule);
}
