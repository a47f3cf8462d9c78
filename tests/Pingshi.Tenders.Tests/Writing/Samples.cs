using Pingshi.Tenders.Writing;

namespace Pingshi.Tenders.Tests.Writing;

/// <summary>A bid and a contract that never were, large enough to fill pages.</summary>
internal static class Samples
{
    public static BidFacts Facts(Edition edition = Edition.Chinese) => new()
    {
        Edition = edition,
        ProjectName = edition == Edition.Chinese ? "清河市政务云升级扩容及三年运维服务项目" : "Water Operations Cloud, Upgrade and Three Years of Operation",
        ProjectNumber = "QHZC-2026-G-0117",
        Bidder = edition == Edition.Chinese ? "平湖云服务有限公司（牵头方）、清河数通科技有限公司" : "Pinghu Cloud Services Ltd.",
    };

    public static AnswerTable Answers(int lines = 40, Edition edition = Edition.Chinese, AnswerTableKind kind = AnswerTableKind.Technical) => new()
    {
        Facts = Facts(edition),
        Kind = kind,
        Lines = [.. Enumerable.Range(1, lines).Select(number => Line(number, edition))],
    };

    public static Quotation Quotation(Edition edition = Edition.Chinese) => new()
    {
        Facts = Facts(edition),
        Delivery = "合同签订后90日内完成扩容；运维服务三年",
        ValidityDays = 90,
        Lines =
        [
            new PriceLine { Name = "计算资源扩容", Specification = "国产化服务器，2路32核，512 GB", Unit = "台", Quantity = 24, UnitPrice = 86_500m, NetMinor = 183_716_814, VatMinor = 23_883_186, VatRate = 0.13m, RequirementKeys = ["R-012", "R-013"] },
            new PriceLine { Name = "存储与备份扩容", Specification = "分布式存储，可用容量1.2 PB", Unit = "套", Quantity = 1, UnitPrice = 3_120_000m, NetMinor = 276_106_195, VatMinor = 35_893_805, VatRate = 0.13m, RequirementKeys = ["R-018"] },
            new PriceLine { Name = "三年运维服务", Specification = "7×24小时，驻场4人", Unit = "年", Quantity = 3, UnitPrice = 1_280_000.5m, NetMinor = 362_264_292, VatMinor = 21_735_858, VatRate = 0.06m, RequirementKeys = ["R-031", "R-032", "R-033"] },
        ],
    };

    public static HandInChecklist Checklist() => new()
    {
        Facts = Facts(), Deadline = "2026年12月15日9时30分（北京时间）", HandInPlace = "清河市公共资源交易中心三楼开标二室", Binding = "胶装，正本与副本分别密封，封口加盖公章",
        Items =
        [
            new HandInItem { Name = "投标函", Place = "第六章 一", Mandatory = true, State = HandInState.Ready, Seals = [SealKind.Official], Signers = "法定代表人或授权代表", Originals = 1, Copies = 4 },
            new HandInItem { Name = "联合体协议书", Place = "第六章 四", Mandatory = true, State = HandInState.Unsigned, Seals = [SealKind.Official, SealKind.LegalRepresentative], Signers = "各成员法定代表人", Originals = 1, Copies = 4 },
            new HandInItem { Name = "项目经理社保证明", Place = "第四章 二 9", State = HandInState.Missing, Originals = 0, Copies = 5, Remark = "近6个月" },
            new HandInItem { Name = "分包意向书", Place = "第六章 五", State = HandInState.NotApplicable },
        ],
    };

    public static AcceptanceReport Acceptance(int lines = 30) => new()
    {
        ProjectName = Facts().ProjectName, ContractNumber = "QHHT-2027-003", Subject = "第一阶段：计算与存储资源扩容", Purchaser = "清河市大数据管理局", Supplier = "平湖云服务有限公司",
        AmountMinor = 519_600_000, Date = new DateOnly(2027, 4, 20), Conclusion = "验收小组认为第一阶段总体符合合同约定；第7项须在15日内整改并复验。",
        Group =
        [
            new GroupMember("周明", "清河市大数据管理局", "使用单位", Chair: true), new GroupMember("李文静", "清河市人民医院", "使用单位"), new GroupMember("陈立", "省信息系统测评中心", "测评机构"),
        ],
        Lines = [.. Enumerable.Range(1, lines).Select(number => new GradedLine
        {
            Key = $"R-{number:D3}", Clause = $"3.{number}", Requirement = $"第{number}项：云主机可用性不低于99.95%，单台故障后5分钟内在其他宿主机恢复，并提供连续三个月的监测记录。",
            Verdict = number % 11 == 0 ? null : new ClosedVerdict(number == 7 ? VerdictMark.Fail : number % 5 == 0 ? VerdictMark.Score : VerdictMark.Pass, number % 5 == 0 ? 92.5m : null, number == 7 ? "恢复用时11分钟，超出约定" : "抽测三次，符合", new DateOnly(2027, 4, 18)),
            Deemed = number == 11 ? new DeemedAcceptance(new DateOnly(2027, 4, 30), "合同第九条第2款：收到验收申请15日内未判定") : null,
            Reply = number == 7 ? "已更换心跳网卡，申请复测" : "",
        })],
    };

    public static ContractDraft Contract() => new()
    {
        Title = "政府采购服务合同", Number = "QHHT-2027-003", ProjectName = Facts().ProjectName, AmountMinor = 903_600_150, Preamble = "根据《中华人民共和国民法典》和采购结果，各方就下列事项订立本合同。",
        Parties =
        [
            new ContractParty { Role = "甲方（采购人）", Name = "清河市大数据管理局", CreditCode = "11XXXXXXXXXXXXXXXX", Address = "清河市人民路1号", Contact = "周明", Seal = SealKind.Official, Originals = 3 },
            new ContractParty { Role = "乙方一（联合体牵头方）", Name = "平湖云服务有限公司", SignerName = "王建国", AuthorityLetter = "PHY-2026-088", Originals = 2 },
            new ContractParty { Role = "乙方二（联合体成员方）", Name = "清河数通科技有限公司", Originals = 1 },
        ],
        Clauses =
        [
            new ContractClause("合同标的", ["乙方按招标文件和投标文件为甲方提供政务云扩容和三年运维服务，各项要求及其编号见附件一。", "乙方一、乙方二就本合同对甲方承担连带责任。"]),
            new ContractClause("履约验收", ["甲方组成验收小组，对附件一的每一项要求分别判定。", "甲方收到验收申请15日内未判定的，该项视同验收，并在验收书中单列。"]),
            new ContractClause("违约责任", ["乙方逾期交付的，每逾期一日支付对应款项千分之一的违约金，累计不超过百分之十。"]),
        ],
        Milestones = [new("第一阶段扩容", "2027年4月30日", "履约验收书", 519_600_000, "验收后30日内"), new("三年运维", "2030年4月30日", "月度考核表", 384_000_150, "按季度，验收后30日内")],
        ServiceLevels = [new("一级：业务中断", "15分钟", "2小时", "4小时", "7×24小时"), new("二级：性能严重下降", "30分钟", "4小时", "8小时", "7×24小时"), new("三级：一般故障", "2小时", "次工作日", "3个工作日", "工作日8:30—17:30")],
        Assessment = [new("月度可用性", "99.95%以上", "不扣款"), new("月度可用性", "99.90%—99.95%", "扣当月服务费5%，3日内提交整改方案"), new("月度可用性", "连续三个月低于99.90%", "甲方可以解除合同")],
        Attachments = ["需求条目与应答（冻结版次第3版）", "联合体协议书"],
    };

    public static MemberStatement Statement() => new()
    {
        Member = "清河数通科技有限公司", Keeper = "平湖云服务有限公司", ContractNumber = "QHHT-2027-003", ProjectName = Facts().ProjectName, From = new DateOnly(2027, 5, 1), To = new DateOnly(2027, 5, 31), OpeningMinor = 1_250_000, AmountsAre = "金额均为不含税",
        Lines =
        [
            new StatementLine { Date = new DateOnly(2027, 5, 12), Source = "收款 SK-2027-0512", Step = "直通成本", Explanation = "机房租赁按发票 FP-8812 直通，不参与分配", AmountMinor = 12_000_000 },
            new StatementLine { Date = new DateOnly(2027, 5, 12), Source = "收款 SK-2027-0512", Step = "比例 35%", Explanation = "剩余 447 823.01 元 × 35% = 156 738.0535，最大余数法进位到分", BaseMinor = 44_782_301, AmountMinor = 15_673_806 },
            new StatementLine { Date = new DateOnly(2027, 5, 20), Source = "付款 FK-2027-0031", Step = "支付", Explanation = "对应成员发票 FP-20270518-7", AmountMinor = -27_673_806 },
        ],
    };

    public static ScoringSelfCheck Scores() => new()
    {
        Facts = Facts(),
        Lines =
        [
            new ScoreLine { Factor = "技术参数响应", Points = 25, Own = 23, Objective = true, Rule = "全部满足得25分；▲条款每有一项负偏离或者未证实扣2分", Reason = "第18项未提供证明" },
            new ScoreLine { Factor = "总体方案", Points = 8, Rule = "对现状理解准确，架构合理、可落地的得8分" },
        ],
    };

    public static Paper Book() => Paper.Bind(
        "投标文件（技术商务部分）",
        new Paper { Title = "目录", ProjectNumber = Facts().ProjectNumber, Sections = [new PaperSection(false, [new ContentsBlock("目　录")])] },
        AnswerIndex.Over(Facts(), Answers(60)).ToPaper(), Answers(60).ToPaper(), Quotation().ToPaper());

    private static AnswerLine Line(int number, Edition edition) => new()
    {
        Key = $"R-{number:D3}",
        Clause = $"3.2.{number}",
        Requirement = edition == Edition.Chinese
            ? $"{(number % 6 == 0 ? "★" : "")}第{number}项：云平台应支持单集群不少于{number * 100}个计算节点，支持在线扩容，扩容过程不中断业务，并提供操作日志留存不少于180天。"
            : $"Item {number}: the platform shall support at least {number * 100} compute nodes in one cluster and extend it without interrupting service.",
        Obligation = number % 6 == 0 ? Obligation.Mandatory : number % 4 == 0 ? Obligation.Important : Obligation.Ordinary,
        Answer = number == 9 ? "" : edition == Edition.Chinese ? $"满足。本方案单集群支持{number * 120}个计算节点，在线扩容时业务不中断，日志留存365天。" : $"Met: {number * 120} nodes in one cluster, extended online.",
        Deviation = number == 9 ? null : number % 13 == 0 ? AnswerDeviation.Negative : number % 5 == 0 ? AnswerDeviation.Positive : AnswerDeviation.None,
        Proofs = number % 3 == 0 ? [] :
        [
            new ProofLine(edition == Edition.Chinese ? "云平台检测报告" : "Platform test report") { Issuer = edition == Edition.Chinese ? "省信息系统测评中心" : "Provincial Test Centre", Number = $"CP-2026-{number:D4}", ValidTo = new DateOnly(2028, 6, 30) },
        ],
    };
}
