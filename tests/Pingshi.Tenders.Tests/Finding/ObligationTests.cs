using Pingshi.Tenders.Tests.Building;

namespace Pingshi.Tenders.Tests.Finding;

public sealed class ObligationTests
{
    private static NeedDocument Need(params string[] lines) => Made.Of("# 采购需求\n\n" + string.Join("\n\n", lines), "need.md");

    private static Obligation Of(string clause, params string[] before) => Need([.. before, clause]).Find(clause).Obligation;

    [Fact]
    public void Marks_mean_what_the_legend_of_the_document_says()
    {
        string[] legend = ["注：标有“#”的条款为实质性要求，不满足将导致投标无效；标注“▲”的指标为一般指标；带“※”号的为重要参数。"];
        Assert.Equal(Obligation.Mandatory, Of("#系统支持国密算法。", legend));
        Assert.Equal(Obligation.Ordinary, Of("▲系统支持双活。", legend));
        Assert.Equal(Obligation.Important, Of("※系统支持容灾。", legend));
        Assert.False(Need([.. legend, "系统支持备份。"]).Has("注："));
    }

    [Fact]
    public void Without_a_legend_custom_holds_and_a_warning_says_so()
    {
        var document = Need("★系统支持国密算法。", "▲系统支持双活。", "※系统支持容灾。");
        Assert.Equal([Obligation.Mandatory, Obligation.Important, Obligation.Ordinary], document.Requirements.Select(requirement => requirement.Obligation));
        Assert.Equal(["★", "▲"], document.Warnings.Where(warning => warning.Code == "mark-without-legend").Select(warning => warning.Arguments[0]));
    }

    [Fact]
    public void A_legend_may_explain_two_marks_at_once_or_stand_in_a_table()
    {
        Assert.Equal(Obligation.Important, Of("#系统支持容灾。", "“★”和“#”分别表示实质性条款和重要条款。"));
        Assert.Equal(Obligation.Important, Of("※系统支持容灾。", "| 符号 | 含义 |\n|---|---|\n| ★ | 实质性要求 |\n| ※ | 重要指标 |"));
    }

    [Fact]
    public void A_clause_that_carries_a_mark_is_no_legend()
    {
        var document = Need("凡标有“★”的条款均为实质性要求。", "★(3)评审价：报价有缺漏项的，其投标无效。", "★其中对《投标函》未盖章的条款，其投标无效。");
        Assert.Equal(2, document.Requirements.Count);
        Assert.All(document.Requirements, requirement => Assert.Equal((Obligation.Mandatory, RequirementReasons.Mark), (requirement.Obligation, requirement.Reason)));
    }

    [Fact]
    public void Words_are_substantive_only_where_the_legend_says_so()
    {
        const string Legend = "磋商文件中用“不得”“必须”“应当”等文字规定的条款为实质性要求条款。";
        Assert.Equal(Obligation.Mandatory, Of("数据不得出境。", Legend));
        Assert.Equal(Obligation.Ordinary, Of("系统应支持备份。", Legend));
        Assert.Equal(Obligation.Ordinary, Of("数据不得出境。"));
    }

    [Theory]
    [InlineData("系统必须支持备份。", RequirementReasons.ObligationWord)]
    [InlineData("系统须支持备份。", RequirementReasons.ObligationWord)]
    [InlineData("系统应支持备份。", RequirementReasons.ObligationWord)]
    [InlineData("数据不得出境。", RequirementReasons.ObligationWord)]
    [InlineData("每日巡查辖区两次。", RequirementReasons.NeedClause)]
    public void Chinese_words_of_obligation_oblige_but_do_not_void(string clause, string reason)
    {
        var found = Need(clause).Find(clause);
        Assert.Equal((Obligation.Ordinary, reason), (found.Obligation, found.Reason));
    }

    [Theory]
    [InlineData("报价超过最高限价的，其投标无效。", true)]
    [InlineData("未提供授权委托书的，将被视为未实质性响应招标文件。", true)]
    [InlineData("除上述规定的投标无效 情形外，其他偏离仅作为评审因素，而不导致投标无效。", false)]
    [InlineData("供应商应当一次性提出质疑，超过次数的质疑将不予受理。", false)]
    public void A_clause_that_voids_the_bid_is_mandatory_and_one_that_only_speaks_of_it_is_not(string clause, bool voids) =>
        Assert.Equal(voids, Of(clause) == Obligation.Mandatory);

    [Theory]
    [InlineData("The vendor shall encrypt all data.", Obligation.Mandatory)]
    [InlineData("The vendor must encrypt all data.", Obligation.Mandatory)]
    [InlineData("The vendor should encrypt all data.", Obligation.Important)]
    [InlineData("Encryption of all data at rest.", Obligation.Ordinary)]
    [InlineData("Joint ventures will not be allowed.", Obligation.Mandatory)]
    public void English_is_weighed_by_shall_must_and_should(string clause, Obligation obligation) =>
        Assert.Equal(obligation, Made.Of($"# Scope of work\n\n{clause}", "sow.md").Find(clause).Obligation);

    [Theory]
    [InlineData("The state shall pay within 30 days.")]
    [InlineData("We manage the work in two-week sprints.")]
    public void What_the_purchaser_does_is_not_asked_of_the_bidder(string clause) =>
        Assert.False(Made.Of($"# Scope of work\n\n{clause}\n\nThe vendor shall deliver.", "sow.md").Has(clause) && clause.StartsWith("We", StringComparison.Ordinal));

    [Fact]
    public void Items_of_a_list_of_cases_that_void_a_bid_are_mandatory()
    {
        var document = Made.Of("# 评标办法\n\n凡投标文件存在下列情况之一者，将视为非实质性响应，投标无效：\n\n（1）投标有效期不足；\n\n（2）未提供投标保证金的；", "need.md");
        Assert.Equal([RequirementReasons.VoidList, RequirementReasons.VoidList], document.Requirements.Select(requirement => requirement.Reason));
    }

    [Fact]
    public void The_same_ground_for_voiding_printed_twice_is_one_requirement() =>
        Assert.Single(Made.Of("# 投标人须知\n\n报价超过最高限价的，其投标无效。\n\n# 评标办法\n\n报价超过最高限价的，其投标无效。", "need.md").Requirements);

    [Fact]
    public void A_list_of_chapters_opens_none_of_them()
    {
        var document = Made.Of("# 投标人须知\n\n招标文件由下列文件组成：\n\n第一章 投标邀请\n\n第二章 投标人须知\n\n第三章 采购需求\n\n投标文件应由法定代表人签字。", "need.md");
        Assert.Equal("投标人须知", document.Find("投标文件应").Heading);
        Assert.Equal(RequirementReasons.Instruction, document.Find("投标文件应").Reason);
    }

    [Fact]
    public void A_heading_ends_where_the_next_number_of_its_kind_begins()
    {
        var document = Need("1．用餐标准", "（1）早餐不少于两种主食；", "2．供应商必须保证食品安全，并保存全部进货凭证不少于两年。");
        Assert.Equal("采购需求", document.Find("2．供应商").Heading);
    }

    [Fact]
    public void A_list_that_counts_past_the_number_of_its_chapter_stays_in_it()
    {
        var clauses = Enumerable.Range(1, 6).Select(n => $"{n}. The Offeror must hold certificate number {n}.");
        var document = Made.Of($"# Request for Proposals\n\n## 3. Minimum Qualifications\n\n{string.Join('\n', clauses)}\n\n## 4. Services\n\n1. The supplier must run the service.", "rfp.md");
        Assert.Equal([.. Enumerable.Repeat(RequirementKind.Qualification, 6), RequirementKind.Service], document.Requirements.Select(r => r.Kind));
    }
}
