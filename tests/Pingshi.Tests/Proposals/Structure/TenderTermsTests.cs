using Pingshi.Partners;
using Pingshi.Platform.Identity;
using Pingshi.Platform.Words;
using Pingshi.Proposals;
using Pingshi.Proposals.Structure;

namespace Pingshi.Tests.Proposals.Structure;

public class TenderTermsTests
{
    [Fact]
    public void A_barred_consortium_is_refused_with_its_place()
    {
        var reason = Assert.Single(new TenderTerms { ConsortiumAllowed = new(false, "p4") }.WhyNot(StructureForm.Consortium));
        Assert.Equal(("structure.consortium-barred", new Text("第 4 页", "page 4")), (reason.Rule.Code, (Text)reason.Arguments[0]));
        Assert.Empty(new TenderTerms { ConsortiumAllowed = new(false, "p4") }.WhyNot(StructureForm.Sole));
    }

    [Fact]
    public void Silence_bars_no_consortium() => Assert.All(Enum.GetValues<StructureForm>(), form => Assert.Empty(new TenderTerms().WhyNot(form)));

    [Fact]
    public void Barred_subcontracting_is_refused_with_its_place() =>
        Assert.Equal(["structure.subcontract-barred"], new TenderTerms { SubcontractAllowed = new(false, "p9") }.WhyNot(StructureForm.Subcontract).Select(r => r.Rule.Code));

    [Theory]
    [InlineData("本项目不接受代理商投标。", true)]
    [InlineData("供应商须为所投产品制造商。", true)]
    [InlineData("投标人应当是依法注册的法人。", false)]
    public void A_tender_for_makers_only_bars_resale(string clause, bool bars)
    {
        var reasons = new TenderTerms().With([new("R-007", clause, "p3")]).WhyNot(StructureForm.Resale).ToList();
        Assert.Equal(bars ? ["structure.resale-barred"] : [], reasons.Select(r => r.Rule.Code));
        Assert.All(reasons, r => Assert.Equal(new Text("R-007 第 3 页", "R-007 page 3"), (Text)r.Arguments[0]));
    }

    [Theory]
    [InlineData("允许分包，分包金额不得超过合同金额的30%。", 30.0)]
    [InlineData("分包比例最高不超过 合同总价 25.5 ％", 25.5)]
    [InlineData("Subcontracted work shall not exceed 40% of the contract price.", 40.0)]
    [InlineData("预留份额通过分包给中小企业，不低于合同金额的30%。", null)]
    [InlineData("系统可用性不低于 99.9%。", null)]
    public void The_limit_of_subcontracting_is_read_where_it_is_stated(string clause, double? percent) =>
        Assert.Equal((decimal?)percent, new TenderTerms().With([new("R-001", clause, null)]).SubcontractLimit?.Percent);

    [Theory]
    [InlineData(3_000, 10_000, false)]
    [InlineData(3_001, 10_000, true)]
    public void The_share_is_within_the_limit_to_the_minor_unit(long subcontracted, long total, bool above)
    {
        var terms = new TenderTerms { SubcontractLimit = new(30, new("R-001", "p2")) };
        Assert.Equal(above ? ["structure.share-above-limit"] : [], terms.WhyNotShare(subcontracted, total).Select(r => r.Rule.Code));
        Assert.Empty(new TenderTerms().WhyNotShare(subcontracted, total));
    }

    [Theory]
    [InlineData("本项目的主体、关键性工作不得分包。", true)]
    [InlineData("禁止将核心工作分包给第三方", true)]
    [InlineData("非主体部分允许分包。", false)]
    public void Core_work_stays_where_the_tender_says_so(string clause, bool stays) =>
        Assert.Equal(stays, new TenderTerms().With([new("R-001", clause, null)]).CoreStays is not null);

    [Fact]
    public void A_large_firm_does_not_sign_where_only_small_ones_may()
    {
        var terms = new TenderTerms { SmeOnly = new(true, "p1") };
        Assert.Equal(["structure.sme-only"], terms.WhyNotBidder("甲", OrganizationSize.Large).Select(r => r.Rule.Code));
        Assert.Empty(terms.WhyNotBidder("甲", OrganizationSize.Small));
        Assert.Empty(terms.WhyNotBidder("甲", null));
        Assert.Empty(new TenderTerms().WhyNotBidder("甲", OrganizationSize.Large));
    }

    [Theory]
    [InlineData("CMMI", "3级", "5级", "3级")]
    [InlineData("安防工程企业设计施工维护能力", "一级", "二级", "二级")]
    [InlineData("工程设计资质", "甲级", "乙级", "乙级")]
    [InlineData("网络安全等级保护", "三级", "二级", "二级")]
    public void The_lowest_level_counts_among_those_who_do_the_same_work(string name, string one, string other, string counts)
    {
        var finding = Assert.Single(Levels.Examine([new("甲", PartnerKind.Integration, name, one), new("乙", PartnerKind.Integration, name, other)]));
        Assert.Equal((StructureWords.LowestLevel, counts), (finding.Rule, (string)finding.Arguments[1]));
        Assert.Empty(Levels.Examine([new("甲", PartnerKind.Integration, name, one), new("乙", PartnerKind.Consulting, name, other)]));
        Assert.Empty(Levels.Examine([new("甲", PartnerKind.Integration, name, one), new("乙", PartnerKind.Integration, name, one)]));
    }

    [Fact]
    public void Levels_in_an_order_nobody_told_are_left_to_a_person() =>
        Assert.Equal([StructureWords.LevelsDiffer], Levels.Examine([new("甲", PartnerKind.Integration, "绿色认证", "金牌"), new("乙", PartnerKind.Integration, "绿色认证", "银牌")]).Select(f => f.Rule));
}
