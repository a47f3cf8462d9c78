using Pingshi.Engagements;

namespace Pingshi.Proposals.Quotes;

internal static class QuoteWords
{
    public static readonly Rule LineUnasked = new("quote.line-unasked", 422,
        "没有需求提出过这一行：每一行至少对应定版需求中的一条。没有人要的，不卖。", "No requirement asked for this line: each serves at least one of the frozen revision. Nothing is sold that nobody asked for.");
    public static readonly Rule FreeLine = new("quote.free-line", 422,
        "免费的一行就是赠品：采购人不得索要或接受赠品（财政部令第87号第六条）。每一行须单独有价。",
        "A free line is a gift, which a purchaser may neither ask for nor accept (decree 87 art. 6). Every line has a price of its own.");
    public static readonly Rule DiscountNeedsReason = new("quote.discount-needs-reason", 422, "请写明优惠的理由。", "Say why there is a discount.");
    public static readonly Rule PriceFromOffer = new("quote.price-from-offer", 422,
        "价格、名称、单位和成本来自供给；要便宜，请给优惠并写明理由。", "Name, unit, price and cost come from the offer; to sell for less give a discount with its reason.");
    public static readonly Rule CustomNeeds = new("quote.custom-needs", 422,
        "没有对应供给的一行须写明名称、单位、单价和税率。", "A line without an offer needs its name, unit, unit price and VAT rate.");
    public static readonly Rule CostNotStated = new("quote.cost-not-stated", 422,
        "没有对应供给的一行须有具名人员的成本说明：单位成本、说明人、依据。", "A line without an offer needs a named person's cost statement: unit cost, who states it, on what it rests.");
    public static readonly Rule StatedByUnknown = new("quote.stated-by-unknown", 422,
        "说明成本的人必须是本单位参与此项目的人。", "Whoever states the cost must be one of your people on this engagement.");
    public static readonly Rule NoPriceInForce = new("quote.no-price-in-force", 422, "“{0}”今天没有生效的价格。", "{0} has no price in force today.");
    public static readonly Rule NotOnSale = new("quote.not-on-sale", 422, "“{0}”已于 {1} 停售。", "{0} went off sale on {1}.");
    public static readonly Rule OtherCurrency = new("quote.other-currency", 422,
        "“{0}”以 {1} 计价，本项目以 {2} 计价。", "{0} is priced in {1}, this engagement in {2}.");
    public static readonly Rule TooFine = new("quote.too-fine", 422, "最多 {0} 位小数。", "At most {0} decimals.");
    public static readonly Rule TooLarge = new("quote.too-large", 422, "这一行的金额超出可计算的范围。", "The amount of this line is too large to compute.");
    public static readonly Rule UnknownVatRate = new("quote.unknown-vat-rate", 422, "税率只能是 13、9、6、3 或 0。", "The VAT rate is 13, 9, 6, 3 or 0.");
    public static readonly Rule StruckLine = new("quote.struck", 422,
        "客户已划去：{0}。未经客户恢复，不能再列入。", "The customer struck it as not asked: {0}. It comes back only when the customer asks for it.");
    public static readonly Rule EngagementOver = new("quote.engagement-over", 422, "项目已有结果，报价不再变更。", "The procedure has a result; the quote changes no more.");
    public static readonly Rule BidsAreIn = new("quote.bids-are-in", 422,
        "投标已截止：“{0}”只报一次价。", "Bids are in: {0} takes no second price.");
    public static readonly Rule Empty = new("quote.empty", 422, "报价中还没有任何一行。", "The quote has no line yet.");
    public static readonly Rule StaleLines = new("quote.stale", 422,
        "已过时，须先按现行版次与价格重报：{0}。", "Stale; redraft on what stands now first: {0}.");
    public static readonly Rule RevisionBehind = new("quote.revision-behind", 422,
        "报价按第 {0} 版起草，现行为第 {1} 版，新增：{2}。请先重报。", "The quote was drafted on revision {0}; revision {1} stands, with new: {2}. Redraft first.");
    public static readonly Rule OverMaximum = new("quote.over-maximum", 422,
        "含税总价 {0} 超过最高限价 {1}，投标将被否决（出处：{2}）。", "The total with VAT, {0}, is above the maximum price {1}: the bid would be void (place: {2}).");
    public static readonly Rule BelowFloor = new("quote.below-floor", 422,
        "这是“{0}”报备的项目：按政策第 {1} 版，至少 {2}% 归该伙伴，现在只有 {3}%（不含税）。",
        "{0} registered this deal: by policy version {1} at least {2} % of it stays with that partner, and here it is {3} % (net).");
    public static readonly Rule ValidUntilPast = new("quote.valid-until-past", 422, "有效期已过。", "It would already have expired.");
    public static readonly Rule AnswerAfterValidity = new("quote.answer-after-validity", 422,
        "请客户答复的日期须在有效期内，且不早于今天。", "The day asked of the customer lies between today and the last day of validity.");
    public static readonly Rule NoAnswerInTender = new("quote.no-answer-in-tender", 422,
        "招标静默期内不能请客户答复。", "While the tender firewall stands the customer cannot be asked to answer.");
    public static readonly Rule NothingToRedraft = new("quote.nothing-to-redraft", 422, "没有需要重报的内容。", "There is nothing to redraft.");
    public static readonly Rule Superseded = new("quote.superseded", 422, "第 {0} 号报价已取代这一份。", "Quote {0} has taken its place.");
    public static readonly Rule Expired = new("quote.expired", 422, "这份报价已于 {0} 到期。", "This quote expired on {0}.");
    public static readonly Rule Answered = new("quote.answered", 422, "客户已答复这份报价。", "The customer has answered this quote.");
    public static readonly Rule Awarded = new("quote.awarded", 422,
        "已定标：不得再划去或恢复，合同不得背离投标文件。（财政部令第87号第七十一条）", "Awarded: nothing is struck or restored any more; the contract may not depart from the bid. (Decree 87 art. 71)");
    public static readonly Rule IsStruckAlready = new("quote.is-struck", 422, "这一行已划去。", "This line is struck already.");
    public static readonly Rule IsNotStruck = new("quote.is-not-struck", 422, "这一行没有被划去。", "This line is not struck.");
    public static readonly Rule UnknownSite = new("quote.unknown-site", 422, "只能选客户未关闭的站点。", "Only open sites of the customer can be named.");

    // Why a line is stale, and what to look at: shown, listed, and gathered into the refusals above.
    public static readonly Rule RequirementChanged = new("quote.requirement-changed", 422,
        "{0} 在第 {1} 版有改动，此行按第 {2} 版报价。", "{0} reads differently since revision {1}; this line was quoted on revision {2}.");
    public static readonly Rule RequirementGone = new("quote.requirement-gone", 422, "{0} 已不在现行版次。", "{0} is no longer in the revision that stands.");
    public static readonly Rule PriceChanged = new("quote.price-changed", 422, "供给单价由 {0} 变为 {1}。", "The offer's unit price went from {0} to {1}.");
    public static readonly Rule OverBudget = new("quote.over-budget", 422, "含税总价 {0} 超出预算 {1}。", "The total with VAT, {0}, is above the budget {1}.");
    public static readonly Rule AbnormallyLow = new("quote.abnormally-low", 422,
        "含税总价 {0} 低于最高限价 {1} 的 45%，将启动异常低价审查（财库〔2026〕2号），请备好说明。",
        "The total with VAT, {0}, is below 45 % of the maximum price {1}: the review of abnormally low prices would start (Ministry of Finance notice 2026 no. 2). Have the explanation ready.");
    public static readonly Rule NoEngineerNear = new("quote.no-engineer-near", 422,
        "所在市没有工程师驻点：{0}。", "No engineer is based in the city of: {0}.");
    public static readonly Rule OfferNotThere = new("quote.offer-not-there", 422, "“{0}”在以下站点不供应：{1}。", "{0} cannot be had at: {1}.");

    public static readonly Text QuoteWord = new("报价", "Quote");
    public static readonly Text Lead = new("逐行报价，每一行对应需求。没有需求提出的，不能报。", "Line by line, each bound to what was asked. What no requirement asked for cannot be quoted.");
    public static readonly Text Drafted = new("按第 {0} 版起草", "drafted on revision {0}");
    public static readonly Text Lines = new("报价行", "Lines");
    public static readonly Text Line = new("行", "Line");
    public static readonly Text AddLine = new("新增一行", "Add a line");
    public static readonly Text EditLine = new("修改这一行", "Change this line");
    public static readonly Text SaveLine = new("保存这一行", "Save the line");
    public static readonly Text RemoveLine = new("删去", "Remove");
    public static readonly Text Supplier = new("供方", "Supplier");
    public static readonly Text OfferWord = new("供给", "Offer");
    public static readonly Text Custom = new("没有对应的供给", "No offer fits");
    public static readonly Text CustomHint = new("自拟一行须有具名人员的成本说明。", "A line of one's own needs a named person's cost statement.");
    public static readonly Text Name = new("名称", "Name");
    public static readonly Text Unit = new("单位", "Unit");
    public static readonly Text Quantity = new("数量", "Quantity");
    public static readonly Text Periods = new("期数", "Periods");
    public static readonly Text PeriodsHint = new("按年计价的写年数；一次性购买写 1。", "Years, where the unit is priced by the year; 1 where it is bought once.");
    public static readonly Text DeliveryDays = new("交付天数", "Delivery days");
    public static readonly Text UnitPriceWord = new("单价（不含税）", "Unit price, net");
    public static readonly Text Discount = new("优惠 %", "Discount, %");
    public static readonly Text DiscountReason = new("优惠理由", "Reason of the discount");
    public static readonly Text Net = new("不含税", "Net");
    public static readonly Text VatWord = new("税率 %", "VAT, %");
    public static readonly Text Tax = new("税额", "Tax");
    public static readonly Text Gross = new("含税", "With VAT");
    public static readonly Text Total = new("合计", "Total");
    public static readonly Text Serves = new("对应需求", "Serves");
    public static readonly Text UnitCost = new("单位成本", "Unit cost");
    public static readonly Text YearlyCost = new("每站点每年服务成本", "Service cost per site and year");
    public static readonly Text StatedBy = new("成本说明人", "Cost stated by");
    public static readonly Text Basis = new("依据", "On what it rests");
    public static readonly Text InstallationHours = new("安装（小时/站点）", "Installation, hours a site");
    public static readonly Text ConstructionHours = new("施工（小时/站点）", "Construction, hours a site");
    public static readonly Text YearlyHours = new("年服务（小时/站点）", "Yearly service, hours a site");
    public static readonly Text Explained = new("{0} × {1} × {2} = {3}；优惠 {4}% = {5}；不含税 {6}；税率 {7}% = {8}；含税 {9}",
        "{0} × {1} × {2} = {3}; discount {4}% = {5}; net {6}; VAT {7}% = {8}; with VAT {9}");
    public static readonly Text HowComputed = new("怎样算出", "How it is computed");
    public static readonly Text Rounding = new("每行三次取整到分：单价×数量×期数、优惠、税额，四舍五入；合计是各行之和，不再取整。",
        "Each line is rounded to the cent three times, a half away from zero: unit price × quantity × periods, the discount, the tax. Totals are sums of lines and not rounded again.");
    public static readonly Text State = new("状态", "State");
    public static readonly Text Stale = new("已过时", "stale");
    public static readonly Text Struck = new("未要求，已划去", "not asked, struck");
    public static readonly Text InOrder = new("有效", "stands");
    public static readonly Text NoLines = new("还没有报价行。从“新增一行”开始：选供给，勾选它对应的需求。", "No line yet. Begin with “Add a line”: choose an offer and the requirements it serves.");
    public static readonly Text ByRequirement = new("按需求", "By requirement");
    public static readonly Text BySupplier = new("按供方", "By supplier");
    public static readonly Text BySite = new("按站点", "By site");
    public static readonly Text ByRate = new("按税率", "By VAT rate");
    public static readonly Text Divided = new("一行对应多条需求或覆盖多个站点时平均分摊，尾差按最大余数。", "A line that serves several requirements or sites is divided evenly; odd cents go by largest remainder.");
    public static readonly Text Budget = new("预算", "Budget");
    public static readonly Text MaximumPrice = new("最高限价", "Maximum price");
    public static readonly Text ServiceCost = new("服务工作量（承诺之前先看）", "Service effort, before anything is promised");
    public static readonly Text ServiceLead = new("每站点的安装、施工工时与年服务工时 × 报价覆盖的站点。", "Installation and construction hours, and yearly service, of each site the quote covers.");
    public static readonly Text NoSites = new("客户没有登记站点，无法计算服务工作量。", "The customer has no site on record; the service effort cannot be computed.");
    public static readonly Text RegionWord = new("地区", "Region");
    public static readonly Text Sites = new("站点", "Sites");
    public static readonly Text AllSites = new("不选 = 全部未关闭的站点", "None chosen = all open sites");
    public static readonly Text Installation = new("安装工时", "Installation hours");
    public static readonly Text Construction = new("施工工时", "Construction hours");
    public static readonly Text Yearly = new("年服务工时", "Service hours a year");
    public static readonly Text WholeHours = new("{0} 年共计工时", "Hours in {0} years");
    public static readonly Text Years = new("服务年数", "Years of service");
    public static readonly Text SaveScope = new("保存范围", "Save the scope");
    public static readonly Text Effect = new("与已报版本相比", "Against the offered version");
    public static readonly Text EffectLead = new("第 {0} 号报价 → 草稿：价差 {1}，交付时间差 {2} 天。", "Quote {0} → draft: price {1}, delivery {2} days.");
    public static readonly Text Before = new("已报", "Offered");
    public static readonly Text After = new("草稿", "Draft");
    public static readonly Text Difference = new("价差", "Price difference");
    public static readonly Text DaysDifference = new("天数差", "Days");
    public static readonly Text Redraft = new("按现行版次与价格重报", "Redraft on what stands now");
    public static readonly Text RedraftSays = new("过时的行改用今天的价格与第 {0} 版需求；已不存在的需求会解除对应，无所对应的行须由人删去。",
        "Stale lines take today's price and revision {0}; requirements that are gone are unbound, and a line that serves none is left for a person to remove.");
    public static readonly Text OfferIt = new("报出", "Offer the quote");
    public static readonly Text OfferSays = new("报出后冻结，不能修改；之后的变化另成一版。", "It is frozen then and never edited; what changes later is another version.");
    public static readonly Text ValidUntil = new("有效期至", "Valid until");
    public static readonly Text AnswerBy = new("请客户答复于", "Answer asked by");
    public static readonly Text Note = new("附言", "Note");
    public static readonly Text Quotes = new("已报价格", "Offered quotes");
    public static readonly Text QuotesLead = new("每一版报出后都冻结；最新一版有效。", "Every version is frozen once offered; the newest stands.");
    public static readonly Text NothingOffered = new("还没有报出任何报价。", "Nothing has been offered yet.");
    public static readonly Text Number = new("编号", "Number");
    public static readonly Text QuoteNumber = new("第 {0} 号报价", "Quote {0}");
    public static readonly Text OfferedAt = new("报出时间", "Offered");
    public static readonly Text OnRevision = new("需求版次", "Revision");
    public static readonly Text Open = new("草稿", "Draft");
    public static readonly Text YoursOnly = new("只显示由贵单位供给的行。", "Only the lines that you supply are shown.");
    public static readonly Text Strike = new("划去：没有要求过", "Strike: not asked");
    public static readonly Text Restore = new("恢复这一行", "Ask for it after all");
    public static readonly Text Words = new("说明", "Words");
    public static readonly Text StruckBy = new("{0} 划去：{1}", "struck {0}: {1}");
    public static readonly Text Answer = new("答复报价", "Answer the quote");
    public static readonly Text Accept = new("接受", "Accept");
    public static readonly Text Decline = new("不接受", "Decline");
    public static readonly Text AnsweredAt = new("客户于 {0} 答复：{1}", "The customer answered {0}: {1}");
    public static readonly Text Cost = new("成本与毛利", "Cost and margin");
    public static readonly Text CostLead = new("只有本单位有权的人可以看；每次查看都留痕。", "Seen by the right people of your own organisation only; every reading leaves a trace.");
    public static readonly Text CostAmount = new("成本", "Cost");
    public static readonly Text ServiceMoney = new("服务成本", "Service cost");
    public static readonly Text Margin = new("毛利", "Margin");
    public static readonly Text MarginPercent = new("毛利率 %", "Margin, %");
    public static readonly Text NoCost = new("没有成本记录", "no cost recorded");
    public static readonly Text Warnings = new("请留意", "To look at");

    public static Text Of(LineChange change) => change switch
    {
        LineChange.Same => new("不变", "same"),
        LineChange.Changed => new("变更", "changed"),
        LineChange.Added => new("新增", "added"),
        LineChange.Removed => new("删去", "removed"),
    };

    public static Text Of(QuoteState state) => state switch
    {
        QuoteState.Open => new("有效", "open"),
        QuoteState.Accepted => new("已接受", "accepted"),
        QuoteState.Declined => new("未接受", "declined"),
        QuoteState.Superseded => new("已被取代", "superseded"),
        QuoteState.Expired => new("已到期", "expired"),
    };

    /// <summary>What is said of a method that takes no second price.</summary>
    public static Text Of(ProcurementMethod method) => EngagementWords.Of(method);
}
