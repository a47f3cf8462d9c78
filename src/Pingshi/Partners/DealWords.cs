namespace Pingshi.Partners;

internal static class DealWords
{
    public static readonly Rule NoPolicy = new("deal.no-policy", 422, "服务商还没有发布伙伴政策，暂不能报备。", "The provider has published no partner policy yet; nothing can be registered.");
    public static readonly Rule ProductUnknown = new("deal.product-unknown", 422, "贵单位适用的政策里没有“{0}”这个产品。", "The policy that holds for you names no product {0}.");
    public static readonly Rule NothingNamed = new("deal.nothing-named", 422, "请写出名称，不能只有标点。", "Write a name, not only punctuation.");
    public static readonly Rule RegisteredByUs = new("deal.registered-by-us", 422, "本单位已报备过这个项目。", "Your own organisation registered this deal already.");
    public static readonly Rule NotWaiting = new("deal.not-waiting", 422, "这份报备已不在等待答复。", "This registration no longer waits for an answer.");
    public static readonly Rule ReasonNeeded = new("deal.reason-needed", 422, "不予受理须说明原因，伙伴会看到。", "A refusal needs its reason; the partner reads it.");
    public static readonly Rule HeldByAnother = new("deal.held-by-another", 422,
        "另一份报备仍占有这个项目：先答复那一份，才能受理这一份。", "Another registration holds this deal: answer that one first.");
    public static readonly Rule NotProtected = new("deal.not-protected", 422, "这份报备不在保护期内。", "This registration is not protected now.");
    public static readonly Rule NotLater = new("deal.not-later", 422, "新的截止日应晚于现在的。", "The new end must be later than the one there is.");
    public static readonly Rule Over = new("deal.over", 422, "这份报备已结束。", "This registration is over.");
    public static readonly Rule ProductLinked = new("deal.product-linked", 422,
        "这个项目上，“{0}”已有另一伙伴的报备在保护期内。", "On this engagement another partner's registration for {0} is protected.");
    public static readonly Rule Protected = new("deal.protected", 422,
        "“{0}”是另一伙伴报备的项目，保护到 {1}，不能再邀请别的伙伴。", "Another partner registered this deal for {0}; it is protected until {1} and nobody else may be invited for it.");
    public static readonly Rule MarkedAlready = new("reserved.marked-already", 422, "这个项目已标为伙伴专属。", "This engagement is kept for partners already.");
    public static readonly Rule NotMarked = new("reserved.not-marked", 422, "这个项目没有标为伙伴专属。", "This engagement bears no such mark.");
    public static readonly Rule DealLinked = new("reserved.deal-linked", 422,
        "已有伙伴的有效报备关联到本项目，不能取消专属标记。", "A partner's live registration belongs to this engagement; the mark stays.");

    /// <summary>The provider may not take what is kept for partners; whoever tries leaves a trace.</summary>
    public static readonly Rule Reserved = new("deal.reserved", 422,
        "这是伙伴专属商机（{0}），服务商不能直接承接。此次尝试已记入审计日志。",
        "This deal is reserved for partners ({0}): the provider may not take it directly. The attempt is in the audit log.") { TracedAs = "deals.take-directly" };

    public static readonly Text Deals = new("报备", "Deal registrations");
    public static readonly Text LeadOfPartner = new(
        "把你在跟的项目报备给服务商：答复有时限，受理后有保护期，条款始终按报备时的政策版本。",
        "Register the deals you work on: the answer has a deadline, an accepted deal is protected, and its terms stay those of the policy it was registered under.");
    public static readonly Text LeadOfProvider = new("伙伴报备的项目。每份报备都有答复时限；伙伴之间互不可见。", "What partners registered. Each waits for an answer with a deadline; no partner sees another's.");
    public static readonly Text EmptyOfPartner = new("还没有报备。报备之后，服务商欠你一个答复。", "Nothing is registered. Once you register a deal, the provider owes you an answer.");
    public static readonly Text EmptyOfProvider = new("还没有伙伴报备项目。发布伙伴政策后，伙伴即可报备。", "No partner registered a deal yet. They can once a policy is published.");
    public static readonly Text RegisterWord = new("报备项目", "Register a deal");
    public static readonly Text Customer = new("客户", "Customer");
    public static readonly Text CustomerHint = new("按你所知的单位全称。是否已是服务商的客户，这里不作答。", "Its full name as you know it. Whether it is a customer here already is not told.");
    public static readonly Text CreditCodeWord = new("客户统一社会信用代码", "The customer's credit code");
    public static readonly Text CreditCodeHint = new("填了它，名称写法不同的重复报备也能认出。", "With it, the same deal is recognised under another spelling of the name.");
    public static readonly Text Project = new("项目", "Project");
    public static readonly Text Product = new("产品", "Product");
    public static readonly Text Region = new("地区", "Region");
    public static readonly Text RegionHint = new("行政区划代码：省 2 位、市 4 位、县 6 位", "Division code: province 2 digits, city 4, county 6");
    public static readonly Text Evidence = new("已做的工作", "Work done so far");
    public static readonly Text EvidenceHint = new("见过谁、交流了什么、下一步是什么。", "Whom you met, what was discussed, what comes next.");
    public static readonly Text File = new("附件", "File");
    public static readonly Text AddEvidenceWord = new("补充证明", "Add evidence");
    public static readonly Text State = new("状态", "State");
    public static readonly Text Partner = new("伙伴", "Partner");
    public static readonly Text AnswerDue = new("答复截止", "Answer due");
    public static readonly Text ProtectedUntil = new("保护至", "Protected until");
    public static readonly Text RegisteredAt = new("报备", "Registered");
    public static readonly Text Answered = new("答复", "Answered");
    public static readonly Text Words = new("答复内容", "What was said");
    public static readonly Text PolicyWord = new("适用政策", "Policy");
    public static readonly Text PolicyStays = new("报备时的第 {0} 版，始终不变", "Version {0}, as at its registration, for ever");
    public static readonly Text AlreadyClaimedSays = new(
        "已有报备：在你之前已有同一客户、项目、产品、地区的报备。服务商会查看你的证明并答复你。",
        "Already claimed: the same customer, project, product and region was registered before. The provider looks at your evidence and answers you.");
    public static readonly Text ContestedSays = new("还有别的报备与此相同，请一并查看。答复里不要提到其他伙伴。", "Others claim the same; look at all of them. Name no other partner in your answer.");
    public static readonly Text Contested = new("有重复", "contested");
    public static readonly Text OtherClaims = new("相同的报备", "Claims to the same deal");
    public static readonly Text AnswerWord = new("答复", "Answer");
    public static readonly Text AcceptWord = new("受理", "Accept");
    public static readonly Text AcceptSays = new("受理即进入保护期：{0} 天。", "Accepting protects the deal for {0} days.");
    public static readonly Text RefuseWord = new("不予受理", "Refuse");
    public static readonly Text AnswerWords = new("说明（伙伴会看到）", "Words (the partner reads them)");
    public static readonly Text ExtendWord = new("延长保护期", "Protect it for longer");
    public static readonly Text Until = new("新的截止日", "New last day");
    public static readonly Text WithdrawWord = new("撤回报备", "Withdraw");
    public static readonly Text WithdrawSays = new("撤回后不再受保护，别的伙伴可以报备。", "It is no longer protected then, and another partner may register it.");

    public static readonly Text InviteHint = new("只为这个产品邀请；另一伙伴报备且在保护期内的产品不能邀请别人。", "Only for this product; nobody else can be invited for a product that another partner registered and has protected.");
    public static readonly Text EngagementLead = new("关联到本项目的报备，以及本项目是否为伙伴专属。伙伴看不到这一页。", "Registrations that belong to this engagement, and whether it is reserved for partners. No partner sees this page.");
    public static readonly Text NoneLinked = new("还没有关联报备。", "No registration belongs to this engagement yet.");
    public static readonly Text LinkWord = new("关联报备", "Link a registration");
    public static readonly Text LinkSays = new("关联之后，保护期内不能为同一产品邀请别的伙伴。", "While it is protected, no other partner can be invited for the product then.");
    public static readonly Text NothingToLink = new("没有可关联的有效报备。", "There is no live registration to link.");
    public static readonly Text ReservedWord = new("伙伴专属", "Reserved for partners");
    public static readonly Text NotReserved = new("不是伙伴专属，服务商可以直接承接。", "Not reserved: the provider may take it directly.");
    public static readonly Text MarkWord = new("标为伙伴专属", "Keep it for partners");
    public static readonly Text LiftWord = new("取消专属标记", "Lift the mark");
    public static readonly Text Because = new("原因", "Reason");
    public static readonly Text MarkedBy = new("{0} 标记", "Marked by {0}");

    public static Text ByRegion(string code) => new($"地区 {code}", $"region {code}");

    public static Text ByIndustry(string name) => new($"行业 {name}", $"industry {name}");

    public static Text ByBudget(long yuan) => new($"预算低于 {yuan} 元", $"budget below {yuan} yuan");

    public static Text Of(DealState state) => state switch
    {
        DealState.Registered => new("待答复", "waiting"),
        DealState.AlreadyClaimed => new("已有报备", "already claimed"),
        DealState.Accepted => new("保护中", "protected"),
        DealState.Extended => new("已延长", "extended"),
        DealState.Expired => new("已到期", "expired"),
        DealState.Refused => new("不予受理", "refused"),
        DealState.Withdrawn => new("已撤回", "withdrawn"),
    };
}
