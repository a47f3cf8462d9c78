using Pingshi.Proposals;

namespace Pingshi.Host.DemoWorld;

/// <summary>Who answers what on the government cloud: proven, claimed without proof, short of what is asked; the rest is still open.</summary>
internal static class GovernmentCloudAnswers
{
    private const string Lab = "西河软件测评实验室";
    private const string Platform = "澄岸政务云平台 V5，清河市区域";

    public static readonly IReadOnlyList<(Member By, Reply Reply)> All =
    [
        (Cast.Presales, new("ISO/IEC 27001信息安全", Deviation.None, "我方持有有效的 ISO/IEC 27001 认证证书，范围覆盖云平台的建设与运维。") { Cites = Papers.Security }),
        (Cast.Presales, new("增值电信业务经营许可证", Deviation.None, "我方持有增值电信业务经营许可证，业务种类含互联网数据中心业务。")),
        (Cast.Engineers[0], new("新增计算资源不少于9600核vCPU、内存不少于", Deviation.Positive, "提供 10240 核 vCPU、40TB 内存，物理节点冗余 N+3。",
            new(EvidenceNature.TestReport, "资源池容量测试报告", Lab, "XH-2026-0718", Platform, HasFile: true))),
        (Cast.Engineers[0], new("处理器、操作系统须为", Deviation.None, "单台服务器 64 核，处理器与操作系统均在安全可靠测评结果名单内。",
            new(EvidenceNature.SystemCertificate, "安全可靠测评结果", "安全可靠测评公告", "2026-1-088", Platform))),
        (Cast.Engineers[0], new("物理节点故障时", Deviation.None, "实测虚拟机自动恢复 95 秒。", new(EvidenceNature.TestReport, "虚拟机高可用测试报告", Lab, "XH-2026-0721", Platform, HasFile: true))),
        (Cast.Engineers[0], new("跨集群在线迁移", Deviation.None, "支持跨集群在线迁移，业务中断不大于 0.6 秒。", new(EvidenceNature.TestReport, "在线迁移测试报告", Lab, "XH-2026-0725", Platform))),
        (Cast.Engineers[0], new("容器集群服务", Deviation.None, "提供容器集群服务，支持一云多芯混合调度。")),
        (Cast.Engineers[0], new("三副本或者同等可靠性", Deviation.None, "1.8PB 可用容量，三副本，数据持久性 99.9999999%。", new(EvidenceNature.Documentation, "分布式块存储产品白皮书", "澄岸云服务有限公司", "CA-WP-2026-04", Platform))),
        (Cast.Engineers[0], new("RPO", Deviation.None, "重要业务系统恢复点 30 分钟、恢复时间 3 小时，备份保存 180 日。", new(EvidenceNature.Reference, "临川湾政务云灾备演练报告", "临川湾市数据局", "LCW-2026-演练-02", "同版本平台，华南区域", HasFile: true))),
        (Cast.Engineers[0], new("不可篡改保存", Deviation.None, "备份数据支持一次写入、不可篡改保存。", new(EvidenceNature.TestReport, "防篡改备份测试报告", Lab, "XH-2026-0802", Platform))),
        (Cast.Engineers[0], new("IPv4/IPv6", Deviation.None, "全部服务支持双栈。")),
        (Cast.Presales, new("网络安全等级保护第三级测评，测评费用", Deviation.None, "平台按等级保护第三级建设，验收前完成测评。", new(EvidenceNature.CompanyCertificate, "公司等级保护建设服务资质", "北辰认证中心", "BC-DJ-0091"))),
        (Cast.Presales, new("开通时间不超过1个工作日", Deviation.Negative, "标准资源 1 个工作日内开通；涉及国产化适配的资源需要 2 个工作日。")),
        (Cast.Presales, new("每月向使用部门推送用量确认单", Deviation.None, "按部门、按项目计量，每月推送用量确认单。", new(EvidenceNature.Documentation, "计量与用量确认功能说明", "澄岸云服务有限公司", "CA-FN-2026-17", Platform))),
        (Cast.Engineers[1], new("7×24小时故障受理", Deviation.None, "7×24 小时受理，任何故障 24 小时内修复，备用资源池随时可切换。", new(EvidenceNature.Statement, "24 小时修复承诺书", "澄岸云服务有限公司", "CA-CN-2026-011", HasFile: true))),
        (Cast.Engineers[1], new("须由具名工程师答复", Deviation.None, "每张工单归一名具名工程师；系统不允许销售角色受理或者关闭。", new(EvidenceNature.Documentation, "服务台工单规则说明", "澄岸云服务有限公司", "CA-FN-2026-21"))),
        (Cast.Engineers[1], new("平台整体或者三个以上重要系统不可用", Deviation.None, "一级故障 10 分钟响应，市区 1 小时、县（区）3 小时到场，4 小时恢复。")),
        (Cast.Engineers[1], new("六个县（区）提供上门服务", Deviation.None, "六个县（区）各有一名常驻工程师，名单随投标文件提交。", new(EvidenceNature.Statement, "县（区）工程师名单与驻地证明", "澄岸云服务有限公司", "CA-CN-2026-012", HasFile: true))),
        (Cast.Presales, new("信息系统项目管理师证书和不少于五年", Deviation.None, "项目经理黄丽华，信息系统项目管理师，政务云运维八年。")),
        (Cast.SecurityPartnerManager, new("国密算法", Deviation.None, "传输与存储加密采用 SM2、SM3、SM4，随平台通过商用密码应用安全性评估。",
            new(EvidenceNature.SystemCertificate, "商用密码产品认证", "商用密码检测认证机构", "GM-2026-3341", "青隼加密网关 3.2，部署于澄岸政务云平台", ValidMonths: 30, HasFile: true))),
        (Cast.SecurityPartnerManager, new("为每台云主机提供防病毒", Deviation.Positive, "防病毒、入侵检测、基线核查之外，另含微隔离。", new(EvidenceNature.TestReport, "主机安全检测报告", Lab, "XH-2026-0655", "青隼主机安全 6.1"))),
        (Cast.DataCentreManager, new("均须在清河市行政区域内的机房", Deviation.None, "主备机房均在清河市内。", new(EvidenceNature.Documentation, "机房产权与位置说明", "厚壤数据中心有限公司", "HR-DC-2026-03", "清河一号、青溪二号机房", HasFile: true))),
    ];
}
