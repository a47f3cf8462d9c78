using Pingshi.Tenders.Tests.Building;

namespace Pingshi.Tenders.Tests.Finding;

public sealed class FactTests
{
    private static ProcurementFacts Of(params string[] lines) => Made.Of("# 招标公告\n\n" + string.Join("\n\n", lines) + "\n\n# 采购需求\n\n系统必须可用。", "need.md").Facts;

    [Theory]
    [InlineData("预算金额：980万元", 980_000_000)]
    [InlineData("预算金额（元）：1,234,567.89", 123_456_789)]
    [InlineData("项目预算（万元）：82.5", 82_500_000)]
    [InlineData("采购预算为人民币1.2亿元", 12_000_000_000)]
    public void Amounts_are_read_in_the_unit_that_the_line_or_its_label_states(string line, long fen) =>
        Assert.Equal(new StatedAmount(fen, "CNY"), Of(line).Budget?.Value);

    [Fact]
    public void Budget_and_maximum_price_may_stand_in_one_line()
    {
        var facts = Of("3.项目预算金额： 82.5 万元、项目最高限价（如有）： 80 万元");
        Assert.Equal((82_500_000, 80_000_000), (facts.Budget!.Value.Minor, facts.MaximumPrice!.Value.Minor));
    }

    [Theory]
    [InlineData("投标截止时间：2026年3月25日10:00（北京时间）", 10)]
    [InlineData("提交投标文件截止时间：2026-03-25 10:00:00", 10)]
    [InlineData("投标截止时间：2026年3月25日下午2时30分", 14)]
    public void The_deadline_is_read_with_its_time(string line, int hour)
    {
        var deadline = Of("投标人提出问题的截止时间：2026年3月1日9:00", line).BidDeadline?.Value;
        Assert.Equal((new DateOnly(2026, 3, 25), hour), (deadline!.Date, deadline.Time!.Value.Hour));
    }

    [Theory]
    [InlineData("本项目不接受联合体投标。", false)]
    [InlineData("本项目 (不允许) 接受联合体投标。", false)]
    [InlineData("本项目接受联合体投标。", true)]
    [InlineData("是否接受联合体投标：□是 ■否", false)]
    [InlineData("是否接受联合体投标：☑是 □否", true)]
    [InlineData("如本项目接受联合体投标，联合体各方应签订协议。", null)]
    public void Consortium(string line, bool? allowed) => Assert.Equal(allowed, Of(line).ConsortiumAllowed?.Value);

    [Theory]
    [InlineData("本项目不允许分包转包。", false)]
    [InlineData("本项目允许分包。", true)]
    [InlineData("允许分包，分包金额不得超过合同金额的30%，主体、关键性工作不得分包。", true)]
    [InlineData("项目的主体工作不得分包。", null)]
    [InlineData("禁止将核心工作分包。", null)]
    [InlineData("小微企业不得将合同分包给大中型企业。", null)]
    public void Subcontract(string line, bool? allowed) => Assert.Equal(allowed, Of(line).SubcontractAllowed?.Value);

    [Theory]
    [InlineData("本项目专门面向中小企业采购。", true)]
    [InlineData("■本项目专门面向 □中小■小微企业 采购。", true)]
    [InlineData("■本项目不专门面向中小企业预留采购份额。", false)]
    [InlineData("对于未预留份额专门面向中小企业采购的项目，给予价格扣除。", null)]
    public void Small_firms_only(string line, bool? only) => Assert.Equal(only, Of(line).SmeOnly?.Value);

    [Theory]
    [InlineData("投标有效期：90天", 90)]
    [InlineData("磋商有效期：开标后（60）日历天", 60)]
    [InlineData("投标保证金有效期：120天", null)]
    public void Validity(string line, int? days) => Assert.Equal(days, Of(line).BidValidityDays?.Value);

    [Theory]
    [InlineData("投标保证金金额：人民币4.8万元整", 4_800_000L)]
    [InlineData("本项目无需递交投标保证金。", 0L)]
    [InlineData("投标保证金不超过项目预算金额的2%。", null)]
    public void Bond(string line, long? fen) => Assert.Equal(fen, Of(line).BidBond?.Value.Minor);

    [Fact]
    public void English_facts()
    {
        var facts = Made.Of("""
            # Request for Proposals

            RFP Number: 2026-17

            RFP Title: County payroll

            The budget is $1,500,000. Proposals priced at more than this amount will be considered non-responsive.

            Proposals must be received no later than 4:30 pm on December 27th, 2026.

            Proposals must remain valid for 90 days.

            # Scope of work

            Joint ventures will not be allowed. Subcontractors may be used.
            """, "rfp.md").Facts;
        Assert.Equal(("2026-17", "County payroll", "rfp"), (facts.ProjectNumber?.Value, facts.ProjectName?.Value, facts.Method?.Value));
        Assert.Equal((new StatedAmount(150_000_000, "USD"), new StatedAmount(150_000_000, "USD")), (facts.Budget?.Value, facts.MaximumPrice?.Value));
        Assert.Equal(new StatedMoment(new DateOnly(2026, 12, 27), new TimeOnly(16, 30)), facts.BidDeadline?.Value);
        Assert.Equal((90, false, true), (facts.BidValidityDays?.Value, facts.ConsortiumAllowed?.Value, facts.SubcontractAllowed?.Value));
    }

    [Fact]
    public void English_facts_in_yuan()
    {
        var facts = Made.Of("""
            # Request for Proposals

            RFP No.: HC-2026-07

            Issued by: Harbour City Water Co., Ltd. (the "Company")

            Proposals due: 18 January 2027, 16:00 (Beijing time)

            The estimated budget for the full term is CNY 19,600,000 including VAT. Proposals priced above RMB 19 million will be rejected.

            # Instructions to Offerors

            1. Joint ventures of up to three members are accepted. Members are jointly and severally liable.
            2. The Offeror must provide a bid security of CNY 300,000 in the form of a bank guarantee.

            # Scope of work

            The supplier must run the service.
            """, "rfp.md").Facts;
        Assert.Equal("Harbour City Water Co., Ltd.", facts.Purchaser?.Value);
        Assert.Equal((new StatedAmount(1_960_000_000, "CNY"), new StatedAmount(1_900_000_000, "CNY")), (facts.Budget?.Value, facts.MaximumPrice?.Value));
        Assert.Equal(new StatedMoment(new DateOnly(2027, 1, 18), new TimeOnly(16, 0)), facts.BidDeadline?.Value);
        Assert.Equal((new StatedAmount(30_000_000, "CNY"), true), (facts.BidBond?.Value, facts.ConsortiumAllowed?.Value));
    }

    [Theory]
    [InlineData("Proposals due: January 18, 2027, 16:00", 16)]
    [InlineData("Proposals due: January 18, 2027 at 4:00 p.m.", 16)]
    [InlineData("Proposals must be received by 12:15 am on January 18, 2027.", 0)]
    public void An_English_deadline_is_read_in_either_clock(string line, int hour) =>
        Assert.Equal(hour, Made.Of($"# Request for Proposals\n\n{line}\n\n# Scope of work\n\nThe system must run.", "rfp.md").Facts.BidDeadline?.Value.Time?.Hour);

    [Fact]
    public void Nothing_is_inferred_from_silence_nor_read_from_forms() =>
        Assert.Equal(ProcurementFacts.None, Made.Of("# 采购需求\n\n系统必须可用。\n\n# 投标文件格式\n\n投标有效期：90天\n\n项目名称：____", "need.md").Facts);
}
