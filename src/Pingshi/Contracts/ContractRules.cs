namespace Pingshi.Contracts;

internal static class ContractRules
{
    public static readonly Rule NoStructure = new("contract.no-structure", 422, "承接方式还没有定版。先在“承接方式”中定版。", "The delivery structure is not frozen yet. Freeze it first.");
    public static readonly Rule NoQuote = new("contract.no-quote", 422, "还没有报出的报价。", "No quote was offered yet.");
    public static readonly Rule StaleStructure = new("contract.stale-structure", 422,
        "承接方式与现行版次不符：{0}。先调整并重新定版。", "The structure no longer fits the revision that stands: {0}. Mend and freeze it again.");
    public static readonly Rule Stale = new("contract.stale", 422,
        "合同依据的是需求第 {0} 版、承接方式第 {1} 份、报价 {2}；现行为第 {3} 版、第 {4} 份、报价 {5}。过时的合同不能签。",
        "The contract was drawn from revision {0}, structure {1} and quote {2}; revision {3}, structure {4} and quote {5} stand. Nothing stale is signed.");
    public static readonly Rule StaleToSign = new("contract.stale-to-sign", 422, "合同依据的内容已变更，现在不能签；请拟合同的一方重新送签。", "What the contract rests on has changed: it is not signed now. Whoever drew it sends it out again.");
    public static readonly Rule NotAwarded = new("contract.not-awarded", 422, "采购还没有定标给我方：中标、成交之后才签合同（财政部令第87号第七十一条）。", "Not awarded to this side yet: a contract follows the award (decree 87 art. 71).");
    public static readonly Rule NotAccepted = new("contract.not-accepted", 422, "客户还没有接受报价，项目也没有成交。", "The customer has not accepted the quote, and the deal is not won.");
    public static readonly Rule DrawnAlready = new("contract.drawn-already", 409, "合同已拟出。", "The contracts are drawn already.");
    public static readonly Rule TreeChanged = new("contract.tree-changed", 422, "合同树的各方与现行承接方式不同，不能在原草稿上重拟。", "The sides of the tree are others than in the structure that stands: the drafts cannot become it.");
    public static readonly Rule LeadDraws = new("contract.lead-draws", 422, "合同由牵头方或总承包方拟出：{0}。", "The contracts are drawn by whoever leads: {0}.");
    public static readonly Rule HolderOnly = new("contract.holder-only", 422, "只有拟合同的一方可以这样做。", "Only the side that drew the contract does this.");
    public static readonly Rule AgreementDiffers = new("contract.agreement-differs", 422, "协议总额与报价含税总额不一致，不能拟成一份合同。", "The agreement's total is not the quote's total with VAT: they do not make one contract.");

    public static readonly Rule MilestonesSum = new("contract.milestones-sum", 422, "各里程碑比例合计 {0}，应为 100 %。", "The milestones' shares sum to {0} and not to 100 %.");
    public static readonly Rule PaymentTooLate = new("contract.payment-too-late", 422,
        "“{0}”的付款期限超过 {1} 日：机关、事业单位付款最长可约定 {1} 日（国务院令第802号）。", "{0} is paid after more than {1} days, the longest that a public body may agree on (State Council decree 802).");
    public static readonly Rule Uncovered = new("contract.uncovered", 422, "没有里程碑交付这些需求：{0}。", "No milestone delivers these requirements: {0}.");
    public static readonly Rule MilestoneDeliversNothing = new("contract.milestone-delivers-nothing", 422, "“{0}”不交付任何需求，也不是预付款。", "{0} delivers no requirement and is no advance.");
    public static readonly Rule UnknownRequirement = new("contract.unknown-requirement", 422, "合同里没有这条需求。", "The contract does not promise that requirement.");
    public static readonly Rule ShareOutOfRange = new("contract.share-out-of-range", 422, "比例须大于 0、不超过 100 %。", "A share lies above 0 and not above 100 %.");
    public static readonly Rule ShareTooFine = new("contract.share-too-fine", 422, "百分比最多四位小数。", "A percentage has at most four decimals.");
    public static readonly Rule NoSuchMilestone = new("contract.no-such-milestone", 422, "没有这个里程碑。", "There is no such milestone.");
    public static readonly Rule AmountTooFine = new("contract.amount-too-fine", 422, "金额最多 {0} 位小数。", "An amount has at most {0} decimals.");

    public static readonly Rule BidBondTooHigh = new("contract.bid-bond-too-high", 422,
        "投标保证金不得超过采购项目预算金额的 2 %，即 {0}（政府采购法实施条例第三十三条）。", "A bid bond is at most 2 % of the budget, here {0} (implementing regulation art. 33).");
    public static readonly Rule PerformanceBondTooHigh = new("contract.performance-bond-too-high", 422,
        "履约保证金不得超过合同金额的 10 %，即 {0}（政府采购法实施条例第四十八条）。", "A performance bond is at most 10 % of the contract's amount, here {0} (implementing regulation art. 48).");
    public static readonly Rule GuaranteeAboveAdvance = new("contract.guarantee-above-advance", 422, "预付款保函不得高于合同约定的预付款 {0}。", "An advance-payment guarantee is not above the advance that the contract pays, {0}.");
    public static readonly Rule RetentionBarred = new("contract.retention-barred", 422,
        "政府采购货物、服务合同不得收取质量保证金（质保金）（财库〔2019〕38号）。", "Public contracts for goods and services take no quality deposit (Ministry of Finance, Caiku [2019] 38).");
    public static readonly Rule SecurityBaseUnknown = new("contract.security-base-unknown", 422, "不知道计算限额的基数（预算或合同金额），不能约定。", "What the limit is counted from (budget or amount) is not known, so it cannot be agreed on.");

    public static readonly Rule LevelOrder = new("contract.level-order", 422, "{0} 级：到场不早于响应，恢复不早于到场。", "Severity {0}: nobody is on site before the response, nothing restored before that.");
    public static readonly Rule GraverIsSlower = new("contract.graver-is-slower", 422, "{0} 级故障比 {1} 级更重，时限却更长。", "Severity {0} is graver than {1} and slower.");
    public static readonly Rule FitUnproven = new("contract.fit-unproven", 422,
        "没有证明内部级别、支撑合同与路程始终放得进这些时限。补齐内部承诺，或由具名人员写明理由并承担。", "Nothing proves that the inner promises always fit inside these levels. Complete them, or a named person accepts that, with the reason.");
    public static readonly Rule NoSuchLevel = new("contract.no-such-level", 422, "合同没有为这一级约定这项时限。", "The contract sets no such time for that severity.");
    public static readonly Rule NoLevels = new("contract.no-levels", 422, "合同没有服务级别。", "The contract has no service levels.");

    public static readonly Rule BandOutOfRange = new("contract.band-out-of-range", 422, "档次 {0}–{1} 不在 0–100 之内，或起点不低于终点。", "The band {0}–{1} is not within 0–100, or does not begin below its end.");
    public static readonly Rule BandsGap = new("contract.bands-gap", 422, "考核办法没有覆盖 {0}–{1} 分。", "The assessment table says nothing of {0}–{1}.");
    public static readonly Rule BandsOverlap = new("contract.bands-overlap", 422, "考核办法的档次在 {0}–{1} 分重叠。", "Bands of the assessment table overlap at {0}–{1}.");
    public static readonly Rule BetterCostsMore = new("contract.better-costs-more", 422, "{0} 分起的档次比 {1} 分起的更好，后果却更重。", "The band from {0} is better than the one from {1} and costs more.");

    public static readonly Rule SplitOfMain = new("contract.split-of-main", 422, "分账规则只附在与客户签的合同上。", "A split rule belongs to the contract with the customer.");
    public static readonly Rule SplitUnreadable = new("contract.split-unreadable", 422, "分账规则读不出：{1}：{0}", "The split rule is not readable: {1}: {0}");
    public static readonly Rule SplitFlawed = new("contract.split-flawed", 422, "分账规则有错：{1}：{0}", "The split rule is flawed: {1}: {0}");
    public static readonly Rule SplitStrangers = new("contract.split-strangers", 422,
        "只有签订客户合同的各方参与分账；规则中的 {0} 不在其中。", "Only those who sign the customer's contract share what it brings; {0} does not.");
    public static readonly Rule SplitContradicts = new("contract.split-contradicts", 422,
        "按此规则，“{0}”所得与联合协议的金额不符。内部分账不得与联合协议相抵触。", "By this rule {0} gets another amount than the consortium's agreement says. The split may not contradict it.");
    public static readonly Rule SplitOtherCurrency = new("contract.split-other-currency", 422, "规则以 {0} 计，合同以 {1} 计。", "The rule counts in {0}, the contract in {1}.");
    public static readonly Rule SplitMissing = new("contract.split-missing", 422, "联合体的合同须先附上分账规则。", "A consortium's contract first names its split rule.");

    public static readonly Rule NotADraft = new("contract.not-a-draft", 409, "合同已送签，不能再改。先收回，或在签署后另订变更。", "It is out to be signed and changes no more. Take it back, or change it by another paper once signed.");
    public static readonly Rule NotOut = new("contract.not-out", 409, "合同还没有送签。", "It is not out to be signed.");
    public static readonly Rule ReadOnly = new("contract.read-only", 409, "合同已签，只读。变更须另订变更单或补充协议。", "It is signed and read-only. A change is a change order or an amendment.");
    public static readonly Rule SignByPast = new("contract.sign-by-past", 422, "签署期限已过。", "That day has passed.");
    public static readonly Rule NotASide = new("contract.not-a-side", 422, "该单位不是合同的一方。", "That organisation is no side of the contract.");
    public static readonly Rule SideSigned = new("contract.side-signed", 409, "“{0}”已签。", "{0} has signed already.");
    public static readonly Rule ApprovalIsNoSignature = new("contract.approval-is-no-signature", 422,
        "在系统中点击是批准，不是签字。这份合同没有约定批准即可，须在纸上签署盖章。", "A click is an approval and no signature. This contract does not say that one suffices: sign and seal it on paper.");
    public static readonly Rule OtherEdition = new("contract.other-edition", 409, "现在送签的是第 {0} 稿，请看过再签。", "Edition {0} is out now; read it before signing.");
    public static readonly Rule AuthorityNeeded = new("contract.authority-needed", 422, "不是法定代表人签字的，须写明授权委托书。", "Unless the legal representative signs, name the authority letter.");
    public static readonly Rule StraddleNeeded = new("contract.straddle-needed", 422, "合同约定加盖骑缝章。", "The contract asks for a straddle seal.");
    public static readonly Rule SignedOnWrongDay = new("contract.signed-on-wrong-day", 422, "签署日期须在送签（{0}）与今天（{1}）之间。", "It was signed between the day it went out ({0}) and today ({1}).");

    public static readonly Rule NotInForce = new("contract.not-in-force", 422, "合同未签或已终止。", "The contract is not signed, or has ended.");
    public static readonly Rule EndsBeforeItBegins = new("contract.ends-before-it-begins", 422, "终止日早于开始。", "It would end before it begins.");
    public static readonly Rule NotAChange = new("contract.not-a-change", 422, "变更只能是针对合同的变更单或补充协议。", "A change is a change order or an amendment of a contract.");
    public static readonly Rule AddedTooMuch = new("contract.added-too-much", 422,
        "追加采购累计不得超过原合同金额的 10 %，还可追加 {0}（政府采购法第四十九条）。", "Additions are at most 10 % of the contract together; {0} is left (Government Procurement Law art. 49).");
    public static readonly Rule NotSameSubject = new("contract.not-same-subject", 422,
        "追加的须与合同标的相同（政府采购法第四十九条）。", "What is added must be of the contract's own subject (Government Procurement Law art. 49).");
    public static readonly Rule AmendmentAddsMoney = new("contract.amendment-adds-money", 422, "补充协议不增加金额；增加金额用变更单。", "An amendment adds no money; a change order does.");
    public static readonly Rule AddedBelowZero = new("contract.added-below-zero", 422, "追加金额不能为负。", "What is added is not below zero.");
    public static readonly Rule DutyNotOwed = new("contract.duty-not-owed", 422, "没有这项未了的公告或备案义务。", "No such duty is open.");
}
