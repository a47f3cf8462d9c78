using Pingshi.Tenders.Tests.Building;

namespace Pingshi.Tenders.Tests.Finding;

public sealed class ScoringTests
{
    private static NeedDocument Table(string rows) => Made.Of($"# 评分标准\n\n| 序号 | 评分因素 | 分值 | 评分标准 |\n|---|---|---|---|\n{rows}", "need.md");

    [Fact]
    public void Rows_of_a_scoring_table_carry_their_points()
    {
        var document = Table("| 1 | 服务方案 | 30分 | 方案完整得 30 分 |\n| 2 | 业绩 | 0~10 | 每个 2 分 |\n| 3 | 报价 | 60 | 按公式 |\n| 合计 | | 100 | |");
        Assert.Equal([30m, 10m, 60m], document.Requirements.Select(requirement => requirement.Weight));
        Assert.All(document.Requirements, requirement => Assert.Equal(RequirementReasons.ScoringRow, requirement.Reason));
        Assert.DoesNotContain(document.Warnings, warning => warning.Code == "points-do-not-add-up");
    }

    [Fact]
    public void Points_that_do_not_add_up_are_warned_of() =>
        Assert.Contains(Table("| 1 | 服务方案 | 30 | 完整 |\n| 2 | 报价 | 60 | 公式 |\n| 合计 | | 100 | |").Warnings, warning => warning is { Code: "points-do-not-add-up", Arguments: ["90", "100"] });

    [Fact]
    public void Headings_of_an_evaluation_chapter_carry_their_per_cent()
    {
        var document = Made.Of("# Evaluation criteria\n\n## Technical approach (15%)\n\nHow well the approach fits.\n\n# Scope\n\nThe vendor shall deliver.", "rfp.md");
        Assert.Equal((15m, RequirementReasons.ScoringHeading), (document.Find("Technical approach").Weight, document.Find("Technical approach").Reason));
    }

    [Fact]
    public void Rows_of_the_check_before_scoring_are_mandatory()
    {
        var document = Made.Of("# 符合性审查\n\n| 序号 | 审查因素 | 审查内容 |\n|---|---|---|\n| 1 | 投标有效期 | 满足招标文件要求 |", "need.md");
        Assert.Equal((Obligation.Mandatory, RequirementReasons.ReviewRow), (document.Find("投标有效期").Obligation, document.Find("投标有效期").Reason));
    }
}
