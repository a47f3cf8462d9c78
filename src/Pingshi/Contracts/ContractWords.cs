using Pingshi.Proposals.Structure;
using Pingshi.Tenders.Writing;

namespace Pingshi.Contracts;

internal static class ContractWords
{
    public static readonly Text Contracts = new("合同", "Contracts");
    public static readonly Text Lead = new("谁与谁签、承诺什么、何时付多少。签后只读，变更另订。", "Who signs with whom, what is promised, what is paid when. Once signed it is read-only; a change is another paper.");
    public static readonly Text Draw = new("拟出合同", "Draw the contracts");
    public static readonly Text DrawSays = new("依据定版的承接方式、报出的报价和现行需求，一次拟出整棵合同树。依据变了，可在草稿上重拟，填好的里程碑等保留。", "From the frozen structure, the offered quote and the need as it stands, the whole tree at once. Where these moved, drafts are drawn again and keep what was filled in.");
    public static readonly Text None = new("还没有合同。中标或报价被接受后，由牵头方拟出。", "No contract yet. Once awarded or accepted, whoever leads draws them.");
    public static readonly Text NatureWord = new("标的", "Subject");
    public static readonly Text NumberWord = new("合同编号", "Contract number");
    public static readonly Text TitleWord = new("项目名称", "Title");
    public static readonly Text SigningWord = new("签署方式", "How it is signed");
    public static readonly Text KindWord = new("类别", "Kind");
    public static readonly Text SidesWord = new("各方", "Sides");
    public static readonly Text Amount = new("含税金额", "Amount with VAT");
    public static readonly Text AmountElsewhere = new("按联合协议", "by the consortium's agreement");
    public static readonly Text StateWord = new("状态", "State");
    public static readonly Text DrawnAt = new("拟出时间", "Drawn");
    public static readonly Text DrawnFrom = new("依据：需求第 {0} 版 · 承接方式第 {1} 份 · 报价 {2}", "From revision {0} · structure {1} · quote {2}");
    public static readonly Text Edition = new("第 {0} 稿", "Edition {0}");
    public static readonly Text Paper = new("打印版（docx）", "Printable version (docx)");
    public static readonly Text Digests = new("文本 {0} · 纸面 {1}", "text {0} · paper {1}");
    public static readonly Text Heading = new("合同要素", "Heading");
    public static readonly Text Straddle = new("加盖骑缝章", "Straddle seal");
    public static readonly Text OriginalsEach = new("每方执几份", "Originals each side keeps");
    public static readonly Text EffectiveFrom = new("生效日（空=签署完成之日）", "In force from (empty = the last signature)");
    public static readonly Text EndsOn = new("终止日", "Last day");
    public static readonly Text Agreed = new("其他约定", "What else is agreed");
    public static readonly Text Save = new("保存", "Save");
    public static readonly Text Remove = new("删除", "Remove");
    public static readonly Text Add = new("添加", "Add");
    public static readonly Text Change = new("修改", "Change");
    public static readonly Text MilestoneToKeep = new("要修改的里程碑（不选则新增）", "Milestone to change (none: another one)");
    public static readonly Text MilestonesWord = new("里程碑", "Milestones");
    public static readonly Text Name = new("名称", "Name");
    public static readonly Text Requirements = new("交付的需求", "Requirements delivered");
    public static readonly Text Due = new("期限", "Due");
    public static readonly Text Share = new("占合同金额 %", "Share of the amount, %");
    public static readonly Text Advance = new("预付款", "Advance");
    public static readonly Text PaymentDays = new("验收后几日内付", "Paid within days of acceptance");
    public static readonly Text Proof = new("验收依据", "Proof");
    public static readonly Text SecuritiesWord = new("保证金与保函", "Securities");
    public static readonly Text Form = new("形式", "Form");
    public static readonly Text ReleasedWhen = new("退还条件", "Released when");
    public static readonly Text LevelsWord = new("服务级别", "Service levels");
    public static readonly Text Severity = new("故障级别", "Severity");
    public static readonly Text Response = new("响应（分钟）", "Response, minutes");
    public static readonly Text OnSite = new("到场（分钟）", "On site, minutes");
    public static readonly Text Restoration = new("恢复（分钟）", "Restoration, minutes");
    public static readonly Text AroundTheClock = new("7×24 小时", "around the clock");
    public static readonly Text CalendarNumber = new("工作日历第 {0} 版", "working calendar, version {0}");
    public static readonly Text InnerWord = new("内部承诺", "What stands under the levels");
    public static readonly Text InnerSays = new("内部响应、支撑合同、路程。同一步同时进行，下一步在上一步全部到期后开始。合同其他方看不到。", "Internal response, underpinning contracts, journeys. Those of one step run at once, the next step follows. No other side sees them.");
    public static readonly Text AddInner = new("添加内部承诺", "Add an inner promise");
    public static readonly Text ClockWord = new("时限", "Time");
    public static readonly Text Step = new("步骤", "Step");
    public static readonly Text MinutesWord = new("分钟", "Minutes");
    public static readonly Text Minutes = new("{0} 分钟", "{0} min");
    public static readonly Text WorstStart = new("最不利的起点 {0}，余量 {1} 分钟，最弱一环“{2}”", "Worst start {0}, {1} min left, weakest link \"{2}\"");
    public static readonly Text FitProvisional = new("{0} 起的放假安排尚未公布，不算证明。", "The holidays from {0} on are not announced yet: no proof.");
    public static readonly Text Fits = new("始终放得下", "always fits");
    public static readonly Text FitsNot = new("放不下", "does not always fit");
    public static readonly Text FitOpen = new("未证明", "not proven");
    public static readonly Text AcceptGap = new("由我承担：未证明放得下", "I answer for it: nothing proves that it fits");
    public static readonly Text GapAccepted = new("{0} 于 {1} 承担：内部级别是否放得下，没有证明。", "{0} accepted on {1} that nothing proves that the inner promises fit.");
    public static readonly Text Because = new("理由", "Reason");
    public static readonly Text AssessmentWord = new("考核办法", "Assessment table");
    public static readonly Text From = new("自（含）", "From");
    public static readonly Text To = new("至（不含，100 含）", "To (100 included)");
    public static readonly Text Deduct = new("扣减 %", "Deduction, %");
    public static readonly Text Rectify = new("限期整改", "Rectify");
    public static readonly Text Terminates = new("可解除合同", "May terminate");
    public static readonly Text SplitWord = new("分账规则", "Split rule");
    public static readonly Text SplitSays = new("规则中的各方：{0}。客户看不到分账规则。", "The rule's parties: {0}. The customer never sees it.");
    public static readonly Text SplitIs = new("第 {0} 版，{1}", "Version {0}, {1}");
    public static readonly Text SplitJson = new("规则（JSON）", "The rule (JSON)");
    public static readonly Text Send = new("送签", "Send out to be signed");
    public static readonly Text SendSays = new("送签后文本与打印版即冻结，各方看到的是同一稿。", "Text and paper are frozen then; all sides see the same edition.");
    public static readonly Text SignBy = new("请于此日前签署", "Sign by");
    public static readonly Text TakeBack = new("收回修改", "Take back");
    public static readonly Text TakeBackSays = new("收回后，已有的签署不再算数，须对新一稿重签。", "Signatures given so far no longer count; the next edition is signed anew.");
    public static readonly Text Signatures = new("签署", "Signatures");
    public static readonly Text SignWord = new("登记纸面签署", "Enter the signature on paper");
    public static readonly Text Approve = new("批准", "Approve");
    public static readonly Text ApproveSays = new("合同约定：具名人员批准即可。批准不是签字或盖章。", "The contract says that a named person's approval suffices. It is no signature and no seal.");
    public static readonly Text SideWord = new("签署方", "Side");
    public static readonly Text Signer = new("签字人", "Signer");
    public static readonly Text AuthorityLetter = new("授权委托书（编号或日期）", "Authority letter (number or date)");
    public static readonly Text LegalRepresentative = new("法定代表人本人签字", "The legal representative signed");
    public static readonly Text Seal = new("印章", "Seal");
    public static readonly Text Originals = new("正本份数", "Originals");
    public static readonly Text Courier = new("快递单号", "Courier number");
    public static readonly Text SignedOn = new("签署日期", "Signed on");
    public static readonly Text Scan = new("签署件扫描", "Scan of the signed paper");
    public static readonly Text NotYet = new("未签", "not yet");
    public static readonly Text Changes = new("变更", "Changes");
    public static readonly Text BeginChange = new("起草变更", "Begin a change");
    public static readonly Text ChangeWords = new("变更内容", "What changes");
    public static readonly Text Added = new("追加金额（含税）", "Added amount with VAT");
    public static readonly Text SameSubject = new("与合同标的相同", "Of the contract's own subject");
    public static readonly Text EndWord = new("终止合同", "End the contract");
    public static readonly Text EndSays = new("终止后不再计时、不再产生新的义务；已有的签署与文本保留。", "Nothing new arises from it then; text and signatures stay.");
    public static readonly Text On = new("日期", "Day");
    public static readonly Text Duties = new("签后义务", "After signing");
    public static readonly Text DutyDone = new("已办", "Done");
    public static readonly Text Where = new("公告地址或备案号", "Where it stands");
    public static readonly Text Promised = new("承诺的需求", "What is promised");
    public static readonly Text ChangesOf = new("变更自：", "Changes: ");

    public static Text Of(ContractNature nature) => nature switch
    {
        ContractNature.Goods => new("货物", "Goods"),
        ContractNature.Services => new("服务", "Services"),
        ContractNature.Works => new("工程", "Works"),
    };

    public static Text Of(PaperKind paper) => paper switch
    {
        PaperKind.Contract => new("合同", "Contract"),
        PaperKind.ChangeOrder => new("变更单", "Change order"),
        PaperKind.Amendment => new("补充协议", "Amendment"),
    };

    public static Text Of(SigningWay way) => way switch
    {
        SigningWay.Paper => new("纸面签字盖章", "on paper, signed and sealed"),
        SigningWay.Approval => new("具名人员批准", "by a named person's approval"),
    };

    public static Text Of(SecurityKind kind) => kind switch
    {
        SecurityKind.BidBond => new("投标保证金", "Bid bond"),
        SecurityKind.PerformanceBond => new("履约保证金", "Performance bond"),
        SecurityKind.AdvancePaymentGuarantee => new("预付款保函", "Advance-payment guarantee"),
        SecurityKind.Retention => new("质量保证金", "Quality deposit"),
    };

    public static Text Of(SecurityForm form) => form switch
    {
        SecurityForm.Guarantee => new("保函", "guarantee"),
        SecurityForm.Cheque => new("支票、汇票或本票", "cheque or draft"),
        SecurityForm.Transfer => new("转账", "transfer"),
    };

    public static Text Of(ContractState state) => state switch
    {
        ContractState.Draft => new("草稿", "draft"),
        ContractState.OutForSignature => new("待签", "out for signature"),
        ContractState.Signed => new("已签，未生效", "signed"),
        ContractState.InForce => new("已签，履行中", "in force"),
        ContractState.Ended => new("已终止", "ended"),
    };

    public static Text Of(LevelClock clock) => clock switch
    {
        LevelClock.Response => new("响应", "response"),
        LevelClock.OnSite => new("到场", "on site"),
        LevelClock.Restoration => new("恢复", "restoration"),
    };

    public static Text Of(ContractKind kind) => kind switch
    {
        ContractKind.Main => new("与客户", "with the customer"),
        ContractKind.Internal => new("联合体内部", "within the consortium"),
        ContractKind.Subcontract => new("分包", "subcontract"),
        ContractKind.Supply => new("供货", "supply"),
    };

    public static Text Of(PartyRole role) => role switch
    {
        PartyRole.Purchaser => new("采购人", "purchaser"),
        PartyRole.Contractor => new("供应商", "contractor"),
        PartyRole.Lead => new("联合体牵头方", "lead"),
        PartyRole.Member => new("联合体成员", "member"),
        PartyRole.Subcontractor => new("分包方", "subcontractor"),
        PartyRole.Reseller => new("总集/转售方", "reseller"),
        PartyRole.Supplier => new("供货方", "supplier"),
    };

    public static Text Of(SealKind seal) => seal switch
    {
        SealKind.Official => new("公章", "official seal"),
        SealKind.Contract => new("合同专用章", "contract seal"),
        SealKind.Finance => new("财务专用章", "finance seal"),
        SealKind.LegalRepresentative => new("法定代表人名章", "name seal of the legal representative"),
        SealKind.Straddle => new("骑缝章", "straddle seal"),
        SealKind.Electronic => new("电子签章", "electronic seal"),
    };

    public static Text Of(ContractDuty duty) => duty switch
    {
        ContractDuty.Publish => new("合同公告（2 个工作日）", "publish (2 working days)"),
        ContractDuty.File => new("合同备案（7 个工作日）", "file (7 working days)"),
    };

    public static string Shape(ContractState state) => state switch
    {
        ContractState.Draft => "○",
        ContractState.OutForSignature => "▼",
        ContractState.Signed or ContractState.InForce => "✓",
        ContractState.Ended => "■",
    };
}
