using NodaTime;
using Pingshi.Partners;
using Pingshi.Platform.Access;
using Pingshi.Platform.Identity;

namespace Pingshi.Tests.Partners;

public class CompanyTests
{
    private static readonly LocalDate Today = new(2026, 11, 23);

    [Fact]
    public void A_size_is_declared_by_today_and_not_before_the_last_declaration() => Assert.Multiple(
        () => Assert.Empty(DeclareSize.WhyNot(On(Today), Today, Today)),
        () => Assert.Equal([CompanyWords.InTheFuture], DeclareSize.WhyNot(On(Today.PlusDays(1)), null, Today).Select(r => r.Rule)),
        () => Assert.Equal([CompanyWords.EarlierThanNewest], DeclareSize.WhyNot(On(Today.PlusDays(-2)), Today.PlusDays(-1), Today).Select(r => r.Rule)));

    [Fact]
    public void Nobody_is_related_to_itself()
    {
        var us = new Organization { Id = default, Side = Side.Provider, Name = "本公司", NameSort = "", CreditCode = "91440300708461136T", CreatedAt = default };
        Assert.Equal([CompanyWords.RelatedToItself], RelateOrganization.WhyNot(new() { Name = "本公司", Kind = RelationKind.Holding }, us).Select(r => r.Rule));
        Assert.Equal([CompanyWords.RelatedToItself], RelateOrganization.WhyNot(new() { Name = "别名", Kind = RelationKind.Holding, CreditCode = "91440300708461136T" }, us).Select(r => r.Rule));
        Assert.Equal([Pingshi.Platform.Identity.CreditCode.WrongForm], RelateOrganization.WhyNot(new() { Name = "子公司", Kind = RelationKind.Holding, CreditCode = "123" }, us).Select(r => r.Rule));
        Assert.Empty(RelateOrganization.WhyNot(new() { Name = "子公司", Kind = RelationKind.Holding }, us));
    }

    [Fact]
    public void A_partner_is_of_at_least_one_kind_and_works_in_real_divisions() => Assert.Multiple(
        () => Assert.Equal([PartnerWords.KindNeeded], new PartnerInput { Kinds = [], State = PartnerState.Active }.WhyNot().Select(r => r.Rule)),
        () => Assert.Equal(["division.not-a-prefix"], new PartnerInput { Kinds = [PartnerKind.Channel], State = PartnerState.Active, Regions = ["51，510"] }.WhyNot().Select(r => r.Rule.Code)),
        () => Assert.Empty(new PartnerInput { Kinds = [PartnerKind.Channel], State = PartnerState.Active }.WhyNot()));

    private static DeclareSize.Input On(LocalDate day) => new() { Size = OrganizationSize.Small, On = day };
}
