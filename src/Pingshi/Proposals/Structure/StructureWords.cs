namespace Pingshi.Proposals.Structure;

internal static class StructureWords
{
    // What the tender bars, with the place that bars it.
    public static readonly Rule ConsortiumBarred = new("structure.consortium-barred", 422,
        "采购文件不接受联合体（{0}）。", "The tender bars consortia ({0}).");
    public static readonly Rule SubcontractBarred = new("structure.subcontract-barred", 422,
        "采购文件不允许分包（{0}）。", "The tender bars subcontracting ({0}).");
    public static readonly Rule ResaleBarred = new("structure.resale-barred", 422,
        "采购文件不接受代理或转售（{0}）。", "The tender bars agents and resale ({0}).");
    public static readonly Rule SmeOnly = new("structure.sme-only", 422,
        "本项目只面向中小企业（{1}），“{0}”声明为大型企业，不能与客户签约。", "Only small and medium enterprises may bid ({1}); {0} declared itself large and cannot sign with the customer.");
    public static readonly Rule ShareAboveLimit = new("structure.share-above-limit", 422,
        "分包金额超过 {0}% 的上限（{1}）。", "The subcontracted amount exceeds the limit of {0} % ({1}).");
    public static readonly Rule CoreSubcontracted = new("structure.core-subcontracted", 422,
        "{0} 是主体、关键性工作，采购文件规定不得分包。", "{0} is core work, which the tender does not allow to be subcontracted.");

    // What a structure is.
    public static readonly Rule NotChosen = new("structure.not-chosen", 422,
        "还没有选择承接方式。", "No delivery structure is chosen yet.");
    public static readonly Rule ProviderLeads = new("structure.provider-leads", 422,
        "“{0}”由服务商与客户签约，牵头方只能是服务商。", "In the form {0} the provider signs with the customer: it must be the lead.");
    public static readonly Rule PartnerResells = new("structure.partner-resells", 422,
        "转售由伙伴与客户签约：请选择一家伙伴作为签约方。", "In a resale a partner signs with the customer: choose one.");
    public static readonly Rule LeadMissing = new("structure.lead-missing", 422,
        "牵头方不在参与方之中。", "The lead is not among the parties.");
    public static readonly Rule ProviderMissing = new("structure.provider-missing", 422,
        "服务商不在参与方之中。", "The provider is not among the parties.");
    public static readonly Rule SoleIsAlone = new("structure.sole-is-alone", 422,
        "独家承接只有服务商一方，请先移除另外 {0} 方。", "A sole structure has one party: remove the other {0} first.");
    public static readonly Rule NeedsAnother = new("structure.needs-another", 422,
        "“{0}”至少需要两方。请添加伙伴。", "The form {0} needs at least two parties. Add a partner.");
    public static readonly Rule NoSecondTier = new("structure.no-second-tier", 422,
        "“{0}”不能再从分包方手里接活：分包承担主体不得再次分包（财政部令第87号第三十五条）。", "{0} cannot work under a subcontractor: who takes a subcontract may not subcontract again (decree 87 art. 35).");
    public static readonly Rule NotInvited = new("structure.not-invited", 422,
        "只能加入服务商自己或已受邀应答的伙伴。", "Only the provider itself and partners invited to this bid can join.");
    public static readonly Rule BidsTwice = new("structure.bids-twice", 422,
        "“{0}”已在同一采购（项目编号 {1}）的另一份方案中投标：联合体各方不得再单独参加，也不得另组联合体（实施条例第二十二条）。",
        "{0} already bids for the same procurement (project number {1}) in another proposal: a member of a consortium may bid neither alone nor in another one (implementing regulation art. 22).");
    public static readonly Rule PartyHasToStay = new("structure.party-has-to-stay", 422,
        "牵头方和服务商不能移除。要换牵头方，请重新选择承接方式。", "The lead and the provider cannot be removed. To change the lead, choose the structure anew.");
    public static readonly Rule LiabilityNotStated = new("structure.liability-not-stated", 422,
        "联合协议必须写明各方承担连带责任（政府采购法第二十四条）。", "The agreement of a consortium has to state that its members are jointly liable (Government Procurement Law art. 24).");

    // Work.
    public static readonly Rule NotAParty = new("structure.not-a-party", 422,
        "负责方和参与方必须是承接方式中的单位。", "Whoever is responsible or shares in the work must be a party of the structure.");
    public static readonly Rule SoleHasNoSplit = new("structure.sole-has-no-split", 422,
        "独家承接时全部工作由服务商负责，无需分工。", "In a sole structure all work is the provider's; there is nothing to divide.");
    public static readonly Rule NobodyResponsible = new("structure.nobody-responsible", 422,
        "{0} 是实质性要求，还没有负责方。", "{0} is mandatory and nobody is responsible for it.");
    public static readonly Rule WorkStale = new("structure.work-stale", 422,
        "{0} 在分工之后变更过，请重新分工。", "{0} has changed since it was assigned. Assign it again.");
    public static readonly Rule WorkGone = new("structure.work-gone", 422,
        "{0} 已不在现行版次中，请撤销其分工。", "{0} is no longer part of the need. Take its work away.");
    public static readonly Rule NothingToDo = new("structure.nothing-to-do", 422,
        "“{0}”还没有分到任何需求。", "{0} has no requirement to work on yet.");

    // The agreement.
    public static readonly Rule LeadOnly = new("structure.lead-only", 422,
        "这件事由牵头方“{0}”来做。", "This is for the lead to do: {0}.");
    public static readonly Rule NotAskedYet = new("structure.not-asked-yet", 422,
        "条款已改，各方还没有被请求接受第 {0} 版。", "The terms have changed: the parties were not asked to accept version {0} yet.");
    public static readonly Rule NotAsked = new("structure.not-asked", 422,
        "牵头方还没有请各方确认。", "The lead has not asked the parties yet.");
    public static readonly Rule NobodyToAsk = new("structure.nobody-to-ask", 422,
        "独家承接没有其他参与方，可直接定版。", "A sole structure has no other party: freeze it directly.");
    public static readonly Rule DueInThePast = new("structure.due-in-the-past", 422,
        "期限已过。", "The due moment lies in the past.");
    public static readonly Rule TermsChanged = new("structure.terms-changed", 422,
        "协议已改为第 {0} 版，请看过再决定。", "The agreement has become version {0}. Read it before deciding.");
    public static readonly Rule AmountFirst = new("structure.amount-first", 422,
        "请先填写本单位的金额。", "State your own amount first.");
    public static readonly Rule AlreadyAccepted = new("structure.already-accepted", 422,
        "本单位已接受第 {0} 版。", "Your organisation has accepted version {0} already.");
    public static readonly Rule AlreadyFrozen = new("structure.already-frozen", 422,
        "这些条款已定版为第 {0} 份。", "These terms are frozen as number {0}.");
    public static readonly Rule FreezeFirst = new("structure.freeze-first", 422,
        "承接方式为“{0}”，其条款还没有定版。先由各方确认并定版。", "The delivery structure ({0}) is not frozen as it reads now. Have it accepted and freeze it first.");
    public static readonly Rule FrozenOnOther = new("structure.frozen-on-other", 422,
        "承接方式按需求第 {0} 版定版，现行为第 {1} 版。请复核分工并重新定版。", "The delivery structure was frozen on revision {0}; revision {1} stands. Look at the work again and freeze it anew.");
    public static readonly Rule HasNotAccepted = new("structure.has-not-accepted", 422,
        "“{0}”还没有接受。", "{0} has not accepted yet.");
    public static readonly Rule AcceptedOlder = new("structure.accepted-older", 422,
        "“{0}”接受的是旧条款，须重新接受。", "{0} accepted older terms and has to accept again.");
    public static readonly Rule HasDeclined = new("structure.has-declined", 422,
        "“{0}”已拒绝。", "{0} has declined.");
    public static readonly Rule NoTotal = new("structure.no-total", 422,
        "还没有填写总金额。", "The total is not stated yet.");
    public static readonly Rule AmountMissing = new("structure.amount-missing", 422,
        "“{0}”还没有填写金额。", "{0} has not stated its amount yet.");
    public static readonly Rule SumDiffers = new("structure.sum-differs", 422,
        "各方金额之和与总金额不等。", "The amounts of the parties do not add up to the total.");
    public static readonly Rule AmountTooFine = new("structure.amount-too-fine", 422,
        "金额最多 {0} 位小数。", "An amount has at most {0} decimals.");
    public static readonly Rule SoleHasNoAmounts = new("structure.sole-has-no-amounts", 422,
        "独家承接没有需要划分的金额。", "A sole structure has no amounts to divide.");

    // Findings.
    public static readonly Rule SizeNotDeclared = new("structure.size-not-declared", 422,
        "本项目只面向中小企业，“{0}”尚未声明企业规模。", "Only small and medium enterprises may bid, and {0} has not declared its size.");
    public static readonly Rule ConsentNeeded = new("structure.consent-needed", 422,
        "采购文件未说明是否允许分包：分包须经采购人同意（政府采购法第四十八条）。", "The tender does not say whether subcontracting is allowed: it needs the purchaser's consent (Government Procurement Law art. 48).");
    public static readonly Rule LowestLevel = new("structure.lowest-level", 422,
        "联合体中承担同类工作的各方，“{0}”按等级较低的计算：{1}（{2}）。实施条例第二十二条。", "Among those who do the same kind of work {0} counts by the lowest level: {1} ({2}). Implementing regulation art. 22.");
    public static readonly Rule LevelsDiffer = new("structure.levels-differ", 422,
        "“{0}”等级不同（{1}），按较低的计算（实施条例第二十二条），请人工核对高低。", "The levels of {0} differ ({1}); the lower one counts (implementing regulation art. 22). Check by hand which it is.");

    public static readonly Text Structure = new("承接方式", "Delivery structure");
    public static readonly Text Lead = new("谁与客户签约，谁承担哪些需求，各得多少；每一方为自己确认，牵头方定版。", "Who signs with the customer, who works on which requirement, who gets what. Each party accepts for itself; the lead freezes.");
    public static readonly Text NothingForYou = new("目前没有需要本单位确认的承接方式。服务商邀请本单位加入后，会显示在这里和“我的承诺”中。", "There is no delivery structure for you to accept. Once the lead asks you, it stands here and among what you owe.");
    public static readonly Text ChooseFirst = new("先选承接方式：文件禁止的会写明出处。然后添加伙伴、分工，请各方确认，最后定版。", "Choose the form first: what the tender bars names its place. Then add partners, divide the work, ask each to accept, and freeze.");
    public static readonly Text Choose = new("选择承接方式", "Choose the structure");
    public static readonly Text Barred = new("{0}：{1}", "{0}: {1}");
    public static readonly Text ChooseAnew = new("改变承接方式", "Change the structure");
    public static readonly Text ChangeSays = new("改动条款会使已有的接受全部过时，各方须重新确认；已定版的版本不变。", "A change of the terms makes every acceptance stale: all accept anew. What is frozen stays.");
    public static readonly Text Form = new("方式", "Form");
    public static readonly Text LeadWord = new("牵头方（签约方）", "Lead (signs with the customer)");
    public static readonly Text Liable = new("各方对客户承担连带责任", "The members are jointly liable to the customer");
    public static readonly Text SplitShared = new("各方可看到彼此的分工", "Every party sees who does what");
    public static readonly Text LeadSees = new("牵头方可看到各方金额", "The lead sees each party's amount");
    public static readonly Text NotStated = new("未写明", "not stated");
    public static readonly Text Yes = new("是", "yes");
    public static readonly Text NoWord = new("否", "no");
    public static readonly Text Parties = new("参与方", "Parties");
    public static readonly Text Party = new("单位", "Organisation");
    public static readonly Text Role = new("角色", "Role");
    public static readonly Text Kind = new("类别", "Kind of work");
    public static readonly Text Work = new("承担的工作", "Its work");
    public static readonly Text Amount = new("金额（含税）", "Amount, with VAT");
    public static readonly Text OwnAmount = new("本单位金额（含税）", "Our amount, with VAT");
    public static readonly Text Total = new("总金额（含税）", "Total, with VAT");
    public static readonly Text SealedAmount = new("不可见", "not shown to you");
    public static readonly Text NoAmount = new("未填写", "not stated");
    public static readonly Text ConsentWord = new("确认", "Acceptance");
    public static readonly Text AddParty = new("添加参与方", "Add a party");
    public static readonly Text NobodyToAdd = new("没有可添加的伙伴。先在应答室邀请伙伴应答。", "There is nobody to add. Invite a partner in the bid room first.");
    public static readonly Text Under = new("在谁名下", "Contracts with");
    public static readonly Text UnderHint = new("留空 = 与签约方。分包不得再分包。", "Empty = with the lead. There is no second tier.");
    public static readonly Text Remove = new("移除", "Remove");
    public static readonly Text RemoveSays = new("它的分工一并撤销，不再看到本方案。", "Its work is taken away with it, and it no longer sees this proposal.");
    public static readonly Text Split = new("分工", "Who does what");
    public static readonly Text SplitLead = new("每条实质性要求恰有一个负责方，可有其他参与方。分到的伙伴会看到该条原文。", "Each mandatory requirement has exactly one party responsible; others may share in it. A partner sees the words of what it is given.");
    public static readonly Text NoSplit = new("还没有分工。", "No work is divided yet.");
    public static readonly Text Requirement = new("需求", "Requirement");
    public static readonly Text Responsible = new("负责方", "Responsible");
    public static readonly Text Sharers = new("协同方", "Sharing");
    public static readonly Text Core = new("主体、关键性工作", "Core work");
    public static readonly Text State = new("状态", "State");
    public static readonly Text AssignChosen = new("给勾选的需求分工", "Divide the chosen");
    public static readonly Text Assign = new("分工", "Assign");
    public static readonly Text AgreementWord = new("协议第 {0} 版", "Agreement, version {0}");
    public static readonly Text StateTotal = new("填写总金额", "State the total");
    public static readonly Text StateAmount = new("填写本单位金额", "State our amount");
    public static readonly Text AmountHint = new("含税。其他成员看不到；改动后各方须重新确认。", "With VAT. No other member sees it. A change makes all accept anew.");
    public static readonly Text Ask = new("请各方确认", "Ask the parties to accept");
    public static readonly Text AskSays = new("每一方得到一项到期的承诺，并看到组成和自己的部分。", "Each gets a commitment with this day, and sees the composition and its own part.");
    public static readonly Text Due = new("期限", "Due");
    public static readonly Text AskedFor = new("已请各方确认第 {0} 版，期限", "Asked to accept version {0} by");
    public static readonly Text Accept = new("接受第 {0} 版", "Accept version {0}");
    public static readonly Text AcceptWord = new("接受", "Accept");
    public static readonly Text Decline = new("拒绝", "Decline");
    public static readonly Text Because = new("理由", "Reason");
    public static readonly Text Freeze = new("定版", "Freeze");
    public static readonly Text FreezeSays = new("定版后不再改变：报价、响应文件和合同都以它为准。以后的改动另成新版。", "Frozen, it no longer changes: quote, response documents and contract read it. A later change becomes a new version.");
    public static readonly Text FrozenVersions = new("已定版", "Frozen versions");
    public static readonly Text NoFrozen = new("还没有定版。", "Nothing is frozen yet.");
    public static readonly Text FrozenAs = new("第 {0} 份", "No. {0}");
    public static readonly Text OnRevision = new("按需求第 {0} 版", "on revision {0} of the need");
    public static readonly Text FrozenStale = new("需求已变，下列分工须更新并重新定版：{0}", "The need has changed: the work on {0} has to be renewed and frozen again");
    public static readonly Text Contracts = new("合同关系", "Contracts");
    public static readonly Text Between = new("{0}：{1} → {2}", "{0}: {1} → {2}");
    public static readonly Text JointlyAll = new("承担连带责任", "jointly liable");
    public static readonly Text You = new("本单位", "you");

    public static Text Of(StructureForm form) => form switch
    {
        StructureForm.Sole => new("独家", "sole"),
        StructureForm.Consortium => new("联合体", "consortium"),
        StructureForm.Subcontract => new("分包", "subcontract"),
        StructureForm.Resale => new("总集/转售", "resale"),
    };

    public static Text Of(PartyRole role) => role switch
    {
        PartyRole.Purchaser => new("采购人", "purchaser"),
        PartyRole.Contractor => new("承包方", "contractor"),
        PartyRole.Lead => new("牵头方", "lead"),
        PartyRole.Member => new("成员方", "member"),
        PartyRole.Subcontractor => new("分包方", "subcontractor"),
        PartyRole.Reseller => new("转售方", "reseller"),
        PartyRole.Supplier => new("供应方", "supplier"),
    };

    public static Text Of(ContractKind kind) => kind switch
    {
        ContractKind.Main => new("客户合同", "Customer's contract"),
        ContractKind.Internal => new("联合协议", "Consortium agreement"),
        ContractKind.Subcontract => new("分包合同", "Subcontract"),
        ContractKind.Supply => new("供货合同", "Supply contract"),
    };

    public static Text Of(Consent consent) => consent switch
    {
        Consent.None => new("未确认", "not yet"),
        Consent.Accepted => new("已接受", "accepted"),
        Consent.Stale => new("已过时", "stale"),
        Consent.Declined => new("已拒绝", "declined"),
    };

    public static Text Of(WorkFlaw flaw) => flaw switch
    {
        WorkFlaw.NobodyResponsible => new("无负责方", "nobody responsible"),
        WorkFlaw.Stale => new("已过时", "stale"),
        WorkFlaw.Gone => new("已不在需求中", "no longer asked"),
        WorkFlaw.CoreSubcontracted => new("主体工作不得分包", "core work may not be subcontracted"),
    };
}
