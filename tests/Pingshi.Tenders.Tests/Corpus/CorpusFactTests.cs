using static Pingshi.Tenders.Tests.Corpus.LabelledClauses;

namespace Pingshi.Tenders.Tests.Corpus;

/// <summary>What a person reads in each document of its procurement.</summary>
public sealed class CorpusFactTests
{
    private static StatedAmount Yuan(long yuan) => new(yuan * 100, "CNY");

    private static StatedMoment At(int year, int month, int day, int hour, int minute = 0) => new(new DateOnly(year, month, day), new TimeOnly(hour, minute));

    [Fact]
    public void Of_the_town_consultation() => Check(Town, new Expected
    {
        Number = "310113106251209159568-13297903", Name = "罗泾镇综合管理服务项目（宝山工业园区北园区）", Purchaser = "上海市宝山区罗泾镇综合行政执法队", Agency = "上海瑞和工程咨询有限公司",
        Method = "consultation", Budget = Yuan(1_500_000), Maximum = Yuan(1_500_000), Deadline = At(2026, 1, 23, 13, 30), Validity = 90, Bond = Yuan(0),
        Consortium = false, SmeOnly = true, Delivery = "12 个月；合同签订后生效", Payment = "按月支付，当月服务结束后支付应付金额",
    });

    [Fact]
    public void Of_the_market_tender()
    {
        Check(Market, new Expected
        {
            Number = "310113000250110159503-13185605", Name = "政府购买服务人员经费", Purchaser = "上海市宝山区市场监督管理局", Agency = "上海瑞和工程咨询有限公司", Method = "open",
            Budget = Yuan(4_350_060), Maximum = Yuan(4_350_060), Deadline = At(2025, 4, 11, 10), Validity = 90, Bond = Yuan(0), Consortium = false, Subcontract = false, SmeOnly = true,
            Delivery = "2024 整年度",
        });
        Assert.Contains(RealDocument.Read(Market).Warnings, warning => warning is { Code: "conflicting-fact", Arguments: ["projectNumber", _, "310113000240904126550-131487981"] });
    }

    [Fact]
    public void Of_the_customs_tender() => Check(Customs, new Expected
    {
        Number = "PCMET-2611YG0122", Name = "2026年黄浦海关辅助服务采购项目", Purchaser = "中华人民共和国黄浦海关", Agency = "上海浦成机电设备招标有限公司", Method = "open",
        Budget = Yuan(2_417_100), Deadline = At(2026, 3, 25, 10), Validity = 90, Bond = Yuan(48_000), Consortium = false, Subcontract = false, SmeOnly = true,
        Delivery = "自合同签订后一年", Payment = "每月支付一次。在对上月服务考核合格后，支付上月费用",
    });

    [Fact]
    public void Of_the_forest_station_tender() => Check(Forest, new Expected
    {
        Number = "11000025210200159640-XM002", Name = "森林防火队员综合保障项目餐饮服务", Purchaser = "北京松山国家级自然保护区管理处（北京市松山林场管理处）", Agency = "北京国际招标有限公司", Method = "open",
        Budget = Yuan(825_000), Maximum = Yuan(825_000), Deadline = At(2026, 1, 20, 10), Validity = 90, Bond = Yuan(12_000), Consortium = false, Subcontract = false, SmeOnly = true,
        Delivery = "一年（具体以合同签订时间为准）",
    });

    [Fact]
    public void Of_the_Alaska_request_for_proposals() => Check(Alaska, new Expected
    {
        Number = "2022-0600-4999", Name = "MAGI Medicaid Automated Renewals", Method = "rfp", Budget = new StatedAmount(150_000_000, "USD"), Maximum = new StatedAmount(150_000_000, "USD"),
        Deadline = At(2021, 12, 27, 16), Validity = 90, Consortium = false, Subcontract = true,
        Delivery = "The term of this contract will be from approximately January 31, 2022 -- October 21, 2022.",
    });

    [Fact]
    public void Of_the_agile_request_for_quotations() => Check(Agile, new Expected { Number = "4QTFHS150004", Method = "rfq" });

    private sealed record Expected
    {
        public string? Number { get; init; }
        public string? Name { get; init; }
        public string? Purchaser { get; init; }
        public string? Agency { get; init; }
        public string? Method { get; init; }
        public StatedAmount? Budget { get; init; }
        public StatedAmount? Maximum { get; init; }
        public StatedMoment? Deadline { get; init; }
        public int? Validity { get; init; }
        public StatedAmount? Bond { get; init; }
        public bool? Consortium { get; init; }
        public bool? Subcontract { get; init; }
        public bool? SmeOnly { get; init; }
        public string? Delivery { get; init; }
        public string? Payment { get; init; }
    }

    private static void Check(string name, Expected expected)
    {
        var document = RealDocument.Read(name);
        var facts = document.Facts;
        Assert.Equal(expected, new Expected
        {
            Number = facts.ProjectNumber?.Value, Name = facts.ProjectName?.Value, Purchaser = facts.Purchaser?.Value, Agency = facts.Agency?.Value, Method = facts.Method?.Value,
            Budget = facts.Budget?.Value, Maximum = facts.MaximumPrice?.Value, Deadline = facts.BidDeadline?.Value, Validity = facts.BidValidityDays?.Value, Bond = facts.BidBond?.Value,
            Consortium = facts.ConsortiumAllowed?.Value, Subcontract = facts.SubcontractAllowed?.Value, SmeOnly = facts.SmeOnly?.Value,
            Delivery = facts.DeliveryPeriod?.Value, Payment = facts.PaymentTerms?.Value,
        });
        Assert.All(
            new[]
            {
                facts.ProjectNumber?.Place, facts.ProjectName?.Place, facts.Purchaser?.Place, facts.Agency?.Place, facts.Method?.Place, facts.Budget?.Place, facts.MaximumPrice?.Place, facts.BidDeadline?.Place,
                facts.BidValidityDays?.Place, facts.BidBond?.Place, facts.ConsortiumAllowed?.Place, facts.SubcontractAllowed?.Place, facts.SmeOnly?.Place, facts.DeliveryPeriod?.Place, facts.PaymentTerms?.Place,
            }.OfType<Place>(),
            place => Assert.False(string.IsNullOrEmpty(document.TextAt(place))));
        if (facts.ProjectNumber is { } number)
        {
            Assert.Contains(number.Value, document.TextAt(number.Place)!, StringComparison.Ordinal);
        }
    }
}
