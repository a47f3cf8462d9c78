using NodaTime;
using Pingshi.Platform.Words;
using Pingshi.Proposals;

namespace Pingshi.Tests.Proposals;

public class GoNoGoTests
{
    private static readonly GoFacts Clean = new()
    {
        Qualifications = [], Certificates = [], Related = [], Customer = "县数据局", Day = new LocalDate(2026, 12, 1), BidderIsSme = false,
    };

    private static readonly Text Parent = new("母公司", "parent");

    [Fact]
    public void Nothing_in_the_way_finds_nothing() => Assert.Empty(GoNoGo.Examine(Clean));

    [Fact]
    public void A_large_firm_is_stopped_where_only_small_and_medium_ones_may_bid() =>
        Assert.Equal([("go.sme-only", FindingWeight.Stop, "p3")], Found(Clean with { SmeOnly = new(true, "p3") }));

    [Fact]
    public void A_small_firm_is_not() => Assert.Empty(GoNoGo.Examine(Clean with { SmeOnly = new(true, "p3"), BidderIsSme = true }));

    [Fact]
    public void A_firm_that_has_not_declared_its_size_is_told_so() =>
        Assert.Equal([("go.size-not-declared", FindingWeight.Look, "p3")], Found(Clean with { SmeOnly = new(true, "p3"), BidderIsSme = null }));

    [Fact]
    public void Barred_consortia_and_subcontracts_are_named_with_their_places() =>
        Assert.Equal(
            [("go.no-consortium", FindingWeight.Look, "p4"), ("go.no-subcontract", FindingWeight.Look, "p9")],
            Found(Clean with { ConsortiumAllowed = new(false, "p4"), SubcontractAllowed = new(false, "p9") }));

    [Fact]
    public void What_the_document_does_not_say_is_no_finding() =>
        Assert.Empty(GoNoGo.Examine(Clean with { ConsortiumAllowed = null, SubcontractAllowed = new(true, "p9") }));

    [Theory]
    [InlineData("投标人须具有有效的ISO27001认证证书", "ISO/IEC 27001 信息安全管理体系", true)]
    [InlineData("投标人须具有有效的ISO27001认证证书", "ISO 9001", false)]
    [InlineData("投标人须具有 ISO 27001 认证", "ISO27001 信息安全管理体系", true)]
    [InlineData("具有CMMI 5级证书", "CMMI", true)]
    [InlineData("具有增值电信业务经营许可证", "增值电信业务经营许可证", true)]
    [InlineData("具有增值电信业务经营许可证", "劳务派遣经营许可证", false)]
    public void A_named_certificate_is_looked_for_among_those_held(string clause, string held, bool found)
    {
        var findings = GoNoGo.Examine(Clean with { Qualifications = [new("R-001", clause, "p7")], Certificates = [new(held, "5", null)] });
        Assert.Equal(!found, findings.Any(f => f.Rule == GoNoGo.CertificateMissing && f.Weight == FindingWeight.Stop && f.Place == "p7"));
    }

    [Fact]
    public void A_certificate_that_expires_before_bids_close_stops()
    {
        var clause = new QualificationClause("R-002", "须具有ISO27001证书", "p7");
        Assert.Equal([("go.certificate-expires", FindingWeight.Stop, "p7")],
            Found(Clean with { Qualifications = [clause], Certificates = [new("ISO27001", null, new(2026, 11, 30))] }));
        Assert.Empty(GoNoGo.Examine(Clean with { Qualifications = [clause], Certificates = [new("ISO27001", null, new(2026, 12, 1))] }));
    }

    [Fact]
    public void A_condition_that_names_no_certificate_is_for_a_person_to_check() =>
        Assert.Equal([("go.clause-to-check", FindingWeight.Look, "p7")], Found(Clean with { Qualifications = [new("R-003", "未被列入失信名单", "p7")] }));

    [Fact]
    public void A_related_purchaser_stops_and_any_other_related_company_is_to_be_watched() =>
        Assert.Equal(
            [("go.related-to-purchaser", FindingWeight.Stop, null), ("go.related-may-not-bid", FindingWeight.Look, null)],
            Found(Clean with { Related = [new("县数据局", Parent), new("云山集团", Parent)] }));

    [Fact]
    public void Who_drafted_the_specification_is_stopped() =>
        Assert.Equal([("go.drafted-specification", FindingWeight.Stop, null)], Found(Clean with { DraftedSpecificationMinutes = 90 }));

    [Fact]
    public void Going_against_a_stop_needs_a_reason()
    {
        var stop = GoNoGo.Examine(Clean with { DraftedSpecificationMinutes = 90 });
        Assert.Equal(["proposal.go-despite-stop"], DecideGo.WhyNot(new() { Goes = true }, stop).Select(r => r.Rule.Code));
        Assert.Empty(DecideGo.WhyNot(new() { Goes = true, Reason = "单一来源" }, stop));
        Assert.Empty(DecideGo.WhyNot(new() { Goes = false }, stop));
    }

    private static IEnumerable<(string, FindingWeight, string?)> Found(GoFacts facts) => GoNoGo.Examine(facts).Select(f => (f.Rule.Code, f.Weight, f.Place));
}
