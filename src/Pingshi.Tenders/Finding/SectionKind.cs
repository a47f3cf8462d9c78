using System.Text.RegularExpressions;

namespace Pingshi.Tenders.Finding;

/// <summary>What a chapter of a procurement document is for.</summary>
internal enum SectionKind
{
    /// <summary>Nothing said.</summary>
    Unknown,

    /// <summary>The need itself: what is bought.</summary>
    Need,

    /// <summary>Situation and aims; describes rather than asks.</summary>
    Background,

    /// <summary>Who may bid.</summary>
    Qualification,

    /// <summary>Notice or invitation.</summary>
    Invitation,

    /// <summary>Instructions to bidders.</summary>
    Instructions,

    /// <summary>How bids are judged and scored.</summary>
    Evaluation,

    /// <summary>The check before scoring.</summary>
    Review,

    /// <summary>What voids a bid.</summary>
    Voiding,

    /// <summary>Draft contract.</summary>
    Contract,

    /// <summary>Forms to fill in.</summary>
    Forms,

    /// <summary>Law and policy quoted for information.</summary>
    Policy,

    /// <summary>How to get the document, platform, contact, protest, opening: asks nothing of the offer.</summary>
    Procedure,

    /// <summary>Table of contents.</summary>
    Contents,
}

/// <summary>Tells a chapter's kind by its heading.</summary>
internal static partial class SectionKinds
{
    /// <summary>The kind of a section from its heading and the section it stands in.</summary>
    public static SectionKind Of(string heading, SectionKind parent)
    {
        var own = ByWords(heading);
        return parent switch
        {
            // Inside these a heading such as "quality requirements" is still contract, form or policy.
            SectionKind.Contract or SectionKind.Forms or SectionKind.Policy or SectionKind.Contents or SectionKind.Procedure => parent,

            // The need's own chapters on staff, acceptance or qualification of persons stay the need.
            SectionKind.Need or SectionKind.Background => own switch
            {
                SectionKind.Background or SectionKind.Qualification or SectionKind.Need => own,
                SectionKind.Contract or SectionKind.Evaluation or SectionKind.Review or SectionKind.Voiding or SectionKind.Unknown
                    or SectionKind.Invitation or SectionKind.Instructions or SectionKind.Forms or SectionKind.Policy or SectionKind.Procedure
                    or SectionKind.Contents => SectionKind.Need,
            },
            SectionKind.Unknown => own,
            SectionKind.Qualification or SectionKind.Invitation or SectionKind.Instructions or SectionKind.Evaluation or SectionKind.Review
                or SectionKind.Voiding => own is SectionKind.Unknown or SectionKind.Background ? parent
                    : own is SectionKind.Need && parent is not SectionKind.Invitation ? parent
                    : own,
        };
    }

    private static SectionKind ByWords(string heading)
    {
        foreach (var (kind, words) in Patterns)
        {
            if (words.IsMatch(heading))
            {
                return kind;
            }
        }

        return SectionKind.Unknown;
    }

    private static readonly (SectionKind Kind, Regex Words)[] Patterns =
    [
        (SectionKind.Contents, ContentsWords()),
        (SectionKind.Forms, FormsWords()),
        (SectionKind.Procedure, ProcedureWords()),
        (SectionKind.Contract, ContractWords()),
        (SectionKind.Review, ReviewWords()),
        (SectionKind.Voiding, VoidingWords()),
        (SectionKind.Qualification, QualificationWords()),
        (SectionKind.Evaluation, EvaluationWords()),
        (SectionKind.Policy, PolicyWords()),
        (SectionKind.Instructions, InstructionsWords()),
        (SectionKind.Need, NeedWords()),
        (SectionKind.Invitation, InvitationWords()),
        (SectionKind.Background, BackgroundWords()),
    ];

    [GeneratedRegex(@"^\s*目\s*录|^\s*(table of )?contents?\s*$", RegexOptions.IgnoreCase)]
    private static partial Regex ContentsWords();

    [GeneratedRegex(
        """
        获取.{0,6}文件|文件的?(获取|发售|领取)|报名|公告期限|公告媒|联系(方式|人)|方式联系|提出询问|询问|质疑|投诉|其他补充事宜|补充事宜
        |开标(时间|程序|$)|^.{0,6}开标[、，]?$|评标委员会|磋商小组|中标(公告|通知)|成交(通知|结果|信息)|定标|确定(中标|成交)|推荐(中标|成交)|保密$|代理(服务)?费|中标服务费
        |文件的?(澄清|修改|解释|构成|组成$)|澄清|踏勘|现场(考察|勘察)|答疑|信息发布|重新评审|磋商终止|招标失败|废标$|解释权|未尽事宜|公平竞争|诚实信用|腐败|禁止行为|政采贷
        |protest|debrief|severability|disputes?\b|news\ release|human\ traffick|tariff|assistance\ to\ offerors|amendments?\ to\ the\ rfp|pre-?proposal\ conference|questions\ (prior|and)|^[\d.\s]*questions
        |disclosure\ of\ proposal|formula\ used|examples:|notification|negotiat|point\ of\ contact|solicitation\ advertising|discussions\ with|clarification\ of\ offers|evaluation\ of\ proposals$|rfp\ schedule|assignments?$
        """, RegexOptions.IgnoreCase | RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex ProcedureWords();

    [GeneratedRegex(
        """
        (投标|响应|磋商|谈判|应答|报价)?文件.{0,6}格式|格式.{0,4}附件|附件.{0,6}格式|有关格式|表格格式|响应文件组成$|投标函$|声明函|授权(委托)?书$|承诺书$|偏离表|一览表$
        |^(section\s+\d+\.?\s*)?(attachments?|exhibits?|forms|appendices|annexes)\s*$|template|sample\ form|submittal\ forms?
        """, RegexOptions.IgnoreCase | RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex FormsWords();

    [GeneratedRegex(
        """
        合同(书|文本|格式|草案|条款|协议|范本|主要条款|样本)|拟签订|合同$|保密协议|服务协议
        |general\ (legal|conditions)|standard\ (agreement|contract)|contract\ clauses|terms\ and\ conditions|contract\ (template|terms)$
        """, RegexOptions.IgnoreCase | RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex ContractWords();

    [GeneratedRegex("资格性?(审查|检查|评审)|符合性(审查|检查|要求)|形式评审|响应性评审|初步评审|实质性要求响应|pass[ /-]?fail|compliance review", RegexOptions.IgnoreCase)]
    private static partial Regex ReviewWords();

    [GeneratedRegex("(投标|响应|报价)?无效(情形|投标|标|响应|条款)|(投标|响应)无效|否决(投标|条款)|废标(条款|情形)|right of rejection", RegexOptions.IgnoreCase)]
    private static partial Regex VoidingWords();

    [GeneratedRegex(
        """
        (申请人|投标人|供应商|投标方|响应人|投标单位|参选人|报价人).{0,8}资格|资格(要求|条件|证明文件要求)|资质要求|合格的?(投标|供应商)|准入条件|投标人应具备
        |(minimum|mandatory|offeror|bidder|vendor|respondent).{0,12}(qualification|requirement|eligib)|eligibility|qualified\ offerors|licenses?\b
        """, RegexOptions.IgnoreCase | RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex QualificationWords();

    [GeneratedRegex("评(标|审|分|价).{0,8}(办法|方法|标准|细则|程序|因素|准则|原则|表)|综合评分|评分|打分|evaluation|basis for award|selection criteria|scoring|award criteria", RegexOptions.IgnoreCase)]
    private static partial Regex EvaluationWords();

    [GeneratedRegex("(政府)?采购(主要)?政策|划型标准|划分标准|政策功能|扶持政策|优惠政策")]
    private static partial Regex PolicyWords();

    [GeneratedRegex(
        """
        (投标|供应商|磋商|谈判|响应|申请|报价|询价|参选).{0,3}须知|须知|前附表|资料表|instructions?\ to|introduction\ & instructions|return\ instructions|submission\ (instructions|requirements)|proposal\ (contents|format)|quote\ submission
        """, RegexOptions.IgnoreCase | RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex InstructionsWords();

    [GeneratedRegex(
        """
        需求|用户要求|(项目|技术|服务|商务|功能|性能|人员|质量|安全|运维|培训|验收|实施|建设|管理|工作|岗位|执勤|保障|系统|平台|数据|交付|报价|其他|企业)(要求|规格|规范|标准|内容|任务|目标|指标|参数|职责|清单|方案)
        |任务书|项目要求|采购内容|采购标的|服务(范围|内容|承诺|方式|期限|地点)|技术(条款|部分|参数)|售后|考核|付款|驻场|响应时间|配置清单|参数|货物清单|建设内容
        |scope|statement\ of\ work|requirements?|deliverables?|objectives?|specifications?|performance|services?|personnel|staffing|functional|technical|support|training|security|integration|warranty|schedule|reporting|payment|invoic|subcontract|joint\ venture|contract\ term|quality|acceptance|data\ rights|milestones?|work
        """, RegexOptions.IgnoreCase | RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex NeedWords();

    [GeneratedRegex("公告|邀请|项目概况|invitation|notice|introduction|purpose", RegexOptions.IgnoreCase)]
    private static partial Regex InvitationWords();

    [GeneratedRegex("概况|概述|背景|现状|基本情况|简介|术语|定义|background|overview|about us|purpose|introduction|definitions?", RegexOptions.IgnoreCase)]
    private static partial Regex BackgroundWords();
}
