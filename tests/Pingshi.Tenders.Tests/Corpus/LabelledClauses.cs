using static Pingshi.Tenders.Tests.Corpus.Label;

namespace Pingshi.Tenders.Tests.Corpus;

/// <summary>Clauses labelled by hand from the documents themselves; every ★ of each document is among them.</summary>
internal static class LabelledClauses
{
    public const string Town = "zh/town-integrated-management-services.docx";
    public const string Market = "zh/market-supervision-staffing.docx";
    public const string Customs = "zh/customs-auxiliary-services.docx";
    public const string Forest = "zh/forest-station-catering.pdf";
    public const string Alaska = "en/alaska-automated-renewals-rfp.md";
    public const string Agile = "en/18f-agile-bpa-rfq.pdf";

    public static IReadOnlyDictionary<string, Label[]> All { get; } = new Dictionary<string, Label[]>
    {
        // Its legend makes clauses with 不得, 必须, 应当 … substantive; it has no ★ of its own.
        [Town] =
        [
            M("¶80", "本项目不允许联合体投标"), M("¶84", "1.满足《中华人民共和国政府采购法》"), M("¶86", "3.本项目的特定资格要求"),
            M("¶167", "(1)具有独立承担民事责任"), M("¶178", "3.2.1 单位负责人为同一人"), M("¶284", "15.3 供应商的最终报价不得超过"),
            M("¶300", "17.1 磋商响应有效期"), M("¶303", "18.2 响应文件应用不褪色"), M("T3/r2", "专门面向中小企业采购"),
            M("T4/r5", "资质证书 | 是否具有省市级"), M("T5/r2", "投标报价一览表 | 报价是否合理"),
            O("T2/r7", "付款方式 | 按月支付"), O("T7/r2", "服务承诺 | 5 |", 5), O("T7/r5", "拟派项目负责人情况表", 5), O("T8/r2", "类似项目业绩", 5),
            O("¶983", "1、户籍不限，男性"), O("¶989", "2、预防、制止生活垃圾"), O("¶998", "2、坚决服从命令"), O("¶1010", "1、第三方管理（特保）公司应"),
            O("¶1014", "2、中标单位承诺中标后"), O("¶1020", "（3）中标单位对所派驻"),
        ],
        [Market] =
        [
            M("¶273", "★17.2 投标人不按照"), M("¶274", "★17.3 投标文件中未提供"), M("¶296", "★20.2 投标文件中未提供"), M("¶312", "★其中对《投标函》"), M("¶498", "★(3)评审价"),
            M("¶90", "4.本项目不接受联合体"), M("¶92", "5.本项目仅面向小微企业"), M("¶94", "7.具有人力资源"), M("¶247", "14.1 投标文件应从开标之日起"),
            M("¶289", "19.4 除《招标需求》中说明"), M("¶477", "2.单位负责人或法定代表人"), M("T6/r7", "自定义 | 《劳务派遣经"), M("T8/r1", "投标报价 | 1、不得进行选择性"),
            M("T8/r4", "投标有效期 | 按招标文件规定"), M("T8/r6", "合同转让与分包 | 不允许"),
            O("T2/r6", "投标有效期 | 投标截止后"), O("¶459", "1.所有工作人员应遵纪守法"), O("¶462", "3.甲方因工作实际需要"), O("¶467", "1.服务时间：2024"),
            O("T9/r3", "拟派人员能力", 30), O("T11/r2", "投标人业绩", 10),
        ],
        [Customs] =
        [
            M("T2/r15", "投标方的资格条件"), M("¶239", "15.4 未按规定提交投标保证金"), M("¶313", "由法人授权代表投标"), M("¶314", "投标文件附有招标人不能接受"),
            M("¶316", "投标单位未提供投标保证金"), M("¶319", "投标价超出采购预算"),
            O("T2/r5", "投标有效期：90天"), O("T2/r11", "付款方式：每月支付一次"), O("¶380", "（1）需要供应商提供8台公车"), O("¶392", "3）保洁情况巡检"),
            O("¶399", "①保持干净"), O("¶425", "及时清理宠物粪便"), O("¶436", "（2）拟派人员要求固定"), O("¶438", "（4）供应商应以满足岗位配置"), O("¶450", "（3）每季度至少开展1次"),
            O("¶462", "投标报价应包括规定服务时间"), O("T4/r2", "驾驶服务 | 工作日"), O("T4/r8", "出境宠物检疫场所消毒服务 |"), O("T5/r4", "驾驶服务（30分） | 交通责任事故"),
            O("T16/r8", "针对本项目服务人员的培训方案", 10),
        ],
        [Forest] =
        [
            M("p47", "★6. 供应商应承诺中标后"), M("p47", "★9. 供应商成交后应协助"),
            M("p3", "6.本项目是否接受联合体投标"), M("p3", "1.满足《中华人民共和国政府采购法》"), M("p3", "■本项目专门面向"), M("p8/r7", "分包 | 本项目的非主体"),
            M("p18", "13.1 投标文件应在本招标文件"), M("p27/r4", "投标报价 | 投标报价未超过"), M("p27/r5", "报价唯一性 | 投标文件未出现"), M("p28/r5", "附加条件 | 投标文件未含有"),
            O("p8/r5", "投标有效期 | 自提交投标文件"), O("p33/r5", "服务方案 | 18分", 18), O("p34/r5", "投标报价 | 10分", 10),
            O("p35", "3.服务期限：1"), O("p35", "1. 配置工作人员：厨师长"), O("p35", "（1）早餐：2"), O("p36", "⑥隔夜熟食必须回锅"), O("p38", "5．厨师长要把好采购"),
            O("p45", "1.采购人对供应商的工作情况"), O("p45", "3.松山管理处对食堂进行"), O("p48", "8.鲜菜、肉类"),
        ],
        [Alaska] =
        [
            M("¶118", "DHSS, DPA estimates a budget"), M("¶120", "Proposals must be received no later"), M("¶127", "The vendor must have experience"), M("¶128", "The vendor's team must ensure"),
            M("¶141", "When submitting a proposal via email"), M("¶164", "All proposals must be signed"), M("¶204", "Offerors may only submit one"), M("¶241", "The contractor shall provide a Project Manager"),
            M("¶308", "Code deliverables shall be submitted"), M("¶317", "The contractor shall comply with the acceptable"), M("¶355", "Joint ventures will not be allowed"),
            I("¶300", "The Project Manager should have a minimum"), I("¶302", "The Technical Lead should have a minimum"),
            O("¶233", "Reduce the automated notices"), O("¶237", "Ensure that user centered design"),
            O("¶433", "Sec. 5.01 Technical Understanding and Approach (15%)", 15),
        ],
        [Agile] =
        [
            M("p4", "1.2 Quote Submission"), M("p4", "B. Labor Category Discount"), M("p5", "D. Price"), M("p6", "A. Ensure that the prototype"), M("p6", "B. Publish a repository"),
            M("p6", "D. The quoter shall completely"), M("p6", "G. Write a brief description"), M("p6", "1. If a commit is made"), M("p6", "3. If any defect"),
            M("p10", "Contractors shall submit a response on all"), M("p10", "All orders against the BPAs must"), M("p11", "Each invoice shall contain"), M("p11", "The contractor shall be responsible for reworking"),
            M("p11", "The contractor shall use open source"), M("p12", "If an open source license provides"), M("p16", "Factor 1: Technical Approach"),
            I("p17", "c. used at least five modern"), O("p9", "BPA pricing will be based"), O("p9", "The period of performance for these BPAs"),
        ],
    };
}
