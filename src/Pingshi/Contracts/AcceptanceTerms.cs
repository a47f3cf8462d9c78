namespace Pingshi.Contracts;

/// <summary>How the grades of the acceptance group's members become one verdict.</summary>
public enum VerdictRule
{
    Lowest,
    Mean,

    /// <summary>Passed where more than half of the members do not fail it.</summary>
    Majority,
}

/// <summary>How the delivery is judged (验收办法).</summary>
/// <param name="TermDays">
/// Days from the notice of delivery, its own day not counted, within which the group grades; what nobody of it graded counts as
/// accepted from then on. Null = nothing ever counts as accepted without a verdict.
/// </param>
/// <param name="PassMark">Fewer points fail.</param>
public sealed record AcceptanceTerms(VerdictRule Rule, int? TermDays, int PassMark)
{
    /// <summary>What holds where a contract says nothing of it.</summary>
    public static AcceptanceTerms Usual { get; } = new(VerdictRule.Lowest, null, 60);
}

public static class AcceptanceOfTerms
{
    extension(ContractTerms terms)
    {
        /// <summary>How a delivery under these terms is judged.</summary>
        public AcceptanceTerms Judged => terms.Acceptance ?? AcceptanceTerms.Usual;
    }
}

internal static class AcceptanceTermsWords
{
    public static readonly Text Title = new("验收办法", "How the delivery is judged");
    public static readonly Text RuleWord = new("多人评分如何定一个判定", "One verdict from several grades");
    public static readonly Text TermDays = new("验收期限（天，空=不视同验收）", "Days to grade in (empty = never deemed accepted)");
    public static readonly Text PassMark = new("及格分", "Pass mark");
    public static readonly Text Says = new("判定规则：{0}；及格分 {1}；验收期限：{2}。", "Verdict: {0}; pass mark {1}; days to grade in: {2}.");
    public static readonly Text NoTerm = new("未约定", "none agreed");

    public static Text Of(VerdictRule rule) => rule switch
    {
        VerdictRule.Lowest => new("取最低", "the lowest grade"),
        VerdictRule.Mean => new("取平均", "the mean of the grades"),
        VerdictRule.Majority => new("过半数通过", "more than half pass it"),
    };

    /// <summary>The clause as the paper prints it.</summary>
    public static IEnumerable<string> Clause(AcceptanceTerms terms)
    {
        yield return $"甲方组建验收小组，由小组成员逐项评定，组长按“{Of(terms.Rule).Chinese}”的规则逐项作出判定；评分低于{terms.PassMark}分的为不合格。";
        yield return terms.TermDays is { } days
            ? $"验收小组应自乙方书面提请验收次日起{days}日内评定；期限届满而无人评定的要求，视同验收，单独列示，不作为甲方的评定。"
            : "未经验收小组判定的要求，不因时间经过视同验收。";
    }
}
