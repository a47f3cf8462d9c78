namespace Pingshi.Policies;

internal static class PolicyWords
{
    public static readonly Rule NoProduct = new("policy.no-product", 422,
        "请至少写一行产品与返佣比例，伙伴按这些产品报备。", "Give at least one product with its rate: partners register deals for these.");
    public static readonly Rule RateUnreadable = new("policy.rate-unreadable", 422,
        "“{0}”读不懂。每行写：产品 空格 百分比，如“云平台 8”。", "\"{0}\" cannot be read. Write one product and its percentage a line: Cloud platform 8.");
    public static readonly Rule RateTwice = new("policy.rate-twice", 422, "“{0}”写了两次。", "{0} stands there twice.");
    public static readonly Rule TooFine = new("policy.percent-too-fine", 422, "百分比最多四位小数。", "A percentage has at most four decimals.");
    public static readonly Rule IndustryUnknown = new("policy.industry-unknown", 422,
        "有的行业不在目录里。", "One of the industries is not in the catalogue.");
    public static readonly Rule NoDraft = new("policy.no-draft", 422, "还没有草稿。", "There is no draft.");
    public static readonly Rule EffectiveInThePast = new("policy.effective-in-the-past", 422,
        "生效日不能早于发布当天。", "It cannot take effect before the day it is published.");
    public static readonly Rule NothingToAgree = new("policy.nothing-to-agree", 422,
        "这一版没有任何条款变差，无须会签。", "This version worsens nothing; there is nothing to agree to.");
    public static readonly Rule AlreadyAgreed = new("policy.already-agreed", 422, "本单位已会签这一版。", "Your organisation agreed to this version already.");
    public static readonly Rule AlreadyInForce = new("policy.already-in-force", 422,
        "公示期已满，这一版对本单位已经生效。", "Its notice has run: it holds for your organisation already.");
    public static readonly Rule LeftBehind = new("policy.left-behind", 422,
        "对本单位已执行更新的版本。", "A newer version holds for your organisation already.");
    public static readonly Rule OfferNotYet = new("offer.change-not-yet", 422, "这项变更从 {0} 起才适用于该客户。", "This change holds for the customer from {0} on.");
    public static readonly Rule OfferNoticeRuns = new("offer.notice-runs", 422,
        "{0}：公示期内，客户未同意，{1} 前不适用于其在履行的合同。", "{0}: its notice runs and the customer did not agree; until {1} it does not touch a live contract.");

    public static readonly Text Policies = new("伙伴政策", "Partner policy");
    public static readonly Text Lead = new(
        "每一版都公开留存，不能改、不能删。变差的条款须满公示期，或由伙伴会签，才对该伙伴生效；已报备的项目始终按报备时的版本。",
        "Every version stays for all to read and is never changed. What gets worse holds for a partner only after its notice or the partner's signature; a registered deal keeps its version for ever.");
    public static readonly Text Empty = new("还没有发布伙伴政策。发布第一版之后，伙伴才能报备项目。", "No version is published yet. Partners can register deals once the first one is.");
    public static readonly Text Number = new("版本", "Version");
    public static readonly Text NumberIs = new("第 {0} 版", "Version {0}");
    public static readonly Text TitleWord = new("标题", "Title");
    public static readonly Text TextWord = new("正文", "Text");
    public static readonly Text EffectiveOn = new("生效日", "Effective on");
    public static readonly Text NoticeDaysHint = new("下一版若有变差的条款，欠伙伴这么多天公示。", "So many days of notice the next version owes for what it worsens.");
    public static readonly Text PublishedAt = new("发布", "Published");
    public static readonly Text By = new("发布人", "By");
    public static readonly Text State = new("对本单位", "For us");
    public static readonly Text StateOfUnsigned = new("对未会签的伙伴", "For partners that did not sign");
    public static readonly Text HoldsFrom = new("适用自", "Holds from");
    public static readonly Text Terms = new("条款", "Terms");
    public static readonly Text Compared = new("与上一版逐条对照", "Term by term beside the version before");
    public static readonly Text FirstVersion = new("这是第一版，没有可对照的。", "This is the first version; there is nothing to compare it with.");
    public static readonly Text TermWord = new("条款", "Term");
    public static readonly Text Before = new("原来", "Before");
    public static readonly Text After = new("这一版", "This version");
    public static readonly Text EffectWord = new("对伙伴", "For the partner");
    public static readonly Text NoneWord = new("无", "none");
    public static readonly Text Draft = new("草稿", "Draft");
    public static readonly Text WriteDraft = new("起草新版", "Write a new version");
    public static readonly Text DraftLead = new("草稿只有服务商看得到。发布之前，先看它让哪些条款变好、变差。", "Only the provider sees the draft. Before publishing, look at what it makes better and worse.");
    public static readonly Text SaveDraft = new("保存草稿", "Save the draft");
    public static readonly Text Publish = new("发布", "Publish");
    public static readonly Text PublishSays = new(
        "发布后所有伙伴都能看到，不能再改或撤回；有变差的条款时，同时通知每个伙伴，公示期从今天起算。",
        "Every partner sees it then, and it cannot be changed or taken back. Where it worsens something, each partner is given notice, which runs from today.");
    public static readonly Text Worsens = new("有 {0} 项条款变差：公示到 {1} 为止，伙伴会签可提前。", "{0} terms get worse: notice runs until {1}, less where a partner signs.");
    public static readonly Text WorsensNothing = new("没有条款变差：到生效日即适用。", "Nothing gets worse: it holds from its effective day.");
    public static readonly Text Sign = new("同意并会签", "Agree and sign");
    public static readonly Text SignSays = new("会签表示本单位接受变差的条款，不再等公示期满。会签人与时间留存，不能撤回。", "To sign is to accept the worse terms without waiting for the notice. Who signed and when is kept, and cannot be taken back.");
    public static readonly Text Signed = new("会签", "Signed");
    public static readonly Text Partners = new("各伙伴", "Partner by partner");
    public static readonly Text Partner = new("伙伴", "Partner");
    public static readonly Text NotSigned = new("未会签", "not signed");
    public static readonly Text RatesHint = new("每行一个：产品 空格 百分比", "One a line: product, space, percentage");
    public static readonly Text Rates = new("产品与返佣比例（%）", "Products and rates (%)");
    public static readonly Text ReservedHint = new("符合任何一项即为伙伴专属，服务商不得直接承接。", "A deal that meets any of these is the partners'; the provider may not take it directly.");
    public static readonly Text Reserved = new("伙伴专属商机", "Reserved for partners");
    public static readonly Text RegionsHint = new("行政区划代码，省 2 位、市 4 位、县 6 位", "Division codes: province 2 digits, city 4, county 6");
    public static readonly Text NoneReserved = new("没有专属商机。", "No deals are reserved.");
    public static readonly Text WorkingDays = new("{0} 个工作日", "{0} working days");
    public static readonly Text Days = new("{0} 天", "{0} days");
    public static readonly Text Below = new("{0} 元以下", "below {0} yuan");

    public static Text Of(Term term) => term switch
    {
        Term.NoticeDays => new("公示期（天）", "Notice (days)"),
        Term.ProtectionDays => new("报备保护期（天）", "Protection of a deal (days)"),
        Term.AnswerDays => new("报备答复时限（工作日）", "Answer to a registration (working days)"),
        Term.MarginFloor => new("伙伴毛利保底（%）", "Least margin of the partner (%)"),
        Term.Rate => new("返佣比例（%）", "Rate (%)"),
        Term.Region => new("专属地区", "Reserved region"),
        Term.Industry => new("专属行业", "Reserved industry"),
        Term.BudgetBelow => new("预算低于此数为专属（元）", "Reserved below a budget of (yuan)"),
    };

    public static Text Of(Effect effect) => effect switch
    {
        Effect.Better => new("变好", "better"),
        Effect.Same => new("不变", "the same"),
        Effect.Worse => new("变差", "worse"),
    };

    public static Text Of(PolicyState state) => state switch
    {
        PolicyState.Coming => new("待生效", "coming"),
        PolicyState.NoticeRuns => new("公示中", "notice runs"),
        PolicyState.InForce => new("执行中", "in force"),
        PolicyState.Former => new("已被取代", "former"),
    };

    public static Text Of(OfferChangeKind kind) => kind switch
    {
        OfferChangeKind.PriceRise => new("涨价", "Price rise"),
        OfferChangeKind.EndOfSale => new("停止供应", "End of sale"),
        OfferChangeKind.Renaming => new("更名", "Renaming"),
    };
}
