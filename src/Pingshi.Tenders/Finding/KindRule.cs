using System.Text.RegularExpressions;

namespace Pingshi.Tenders.Finding;

/// <summary>Tells what a requirement is about, by its chapter first and then by its words.</summary>
internal static partial class KindRule
{
    public static RequirementKind Of(string text, SectionKind section, string? heading)
    {
        var head = text.Length <= 600 ? text : text[..600];
        return section switch
        {
            SectionKind.Qualification => RequirementKind.Qualification,
            SectionKind.Review when QualificationWords().IsMatch(head) => RequirementKind.Qualification,
            SectionKind.Invitation => RequirementKind.Qualification,
            SectionKind.Need or SectionKind.Background or SectionKind.Unknown => OfNeed(head, heading ?? ""),
            _ => CommercialWords().IsMatch(head) ? RequirementKind.Commercial
                : QualificationWords().IsMatch(head) ? RequirementKind.Qualification
                : section is SectionKind.Evaluation ? OfNeed(head, heading ?? "")
                : RequirementKind.Format,
        };
    }

    private static RequirementKind OfNeed(string text, string heading) =>
        FormatWords().IsMatch(text) ? RequirementKind.Format
        : CommercialWords().IsMatch(text) ? RequirementKind.Commercial
        : Strongest(text) ?? Strongest(heading) ?? RequirementKind.Service;

    /// <summary>The kind whose words occur most; technical before functional before service where they tie.</summary>
    private static RequirementKind? Strongest(string text)
    {
        var counts = new (RequirementKind Kind, int Count)[]
        {
            (RequirementKind.Technical, TechnicalWords().Count(text)),
            (RequirementKind.Functional, FunctionalWords().Count(text)),
            (RequirementKind.Service, ServiceWords().Count(text)),
        };
        var best = counts.MaxBy(kind => kind.Count);
        return best.Count > 0 ? best.Kind : null;
    }

    [GeneratedRegex("资格|资质|许可证|营业执照|独立承担|信用(中国|记录)|失信|违法记录|联合体|法人|中小企业声明|社会保障资金|业绩|体系认证|备案证明|registered|licen[sc]ed?|qualification|years.? experience|past performance", RegexOptions.IgnoreCase)]
    private static partial Regex QualificationWords();

    [GeneratedRegex("投标文件|响应文件|投标书|正本|副本|签字|盖章|公章|密封|偏离表|开标一览表|投标函|格式|装订|proposals? (must|shall|should)|quote submission|email submission|page limit|attachment [a-z]\\b|offerors? (must|shall) (submit|provide|include)|quoters? (shall|must)", RegexOptions.IgnoreCase)]
    private static partial Regex FormatWords();

    [GeneratedRegex("报价|付款|支付|价格|预算|限价|保证金|违约|税|发票|结算|履约担保|合同(期|履行期限|金额)|服务期限|质保期|保险费|赔偿|转包|分包|invoice|payment|price|pricing|budget|cost|warranty|insurance|discount|subcontract", RegexOptions.IgnoreCase)]
    private static partial Regex CommercialWords();

    [GeneratedRegex("参数|性能|接口|协议|带宽|CPU|vCPU|内存|存储|硬盘|GB|TB|Mbps|IOPS|加密|国密|等保|漏洞|备份|可用性|并发|时延|主机|网络|数据库|服务器|端口|标准(?!化)|技术|API|security|encrypt|storage|network|latency|uptime|availability|database|software|source code|repository|technolog|stack|server|compute|backup", RegexOptions.IgnoreCase)]
    private static partial Regex TechnicalWords();

    [GeneratedRegex("功能|模块|系统(应|须|支持)|平台(应|须|支持)|用户界面|查询|统计|报表|审批|流程|导出|导入|展示|检索|门户|user|interface|search|portal|workflow|notif|application|automat|prototype", RegexOptions.IgnoreCase)]
    private static partial Regex FunctionalWords();

    [GeneratedRegex("服务|人员|培训|驻场|上门|维护|运维|巡检|保洁|值班|应急|响应时间|管理|岗位|着装|考核|staff|personnel|support|training|report|maintenance|manager|team|deliver", RegexOptions.IgnoreCase)]
    private static partial Regex ServiceWords();
}
