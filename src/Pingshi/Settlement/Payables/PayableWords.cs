namespace Pingshi.Settlement.Payables;

internal static class PayableWords
{
    public static readonly Rule PayWhenPaid = new("payable.pay-when-paid", 422,
        "“{0}”声明为{1}企业，不得约定收到客户付款后才向其付款（《保障中小企业款项支付条例》第九条）。请约定自其自身验收起的付款天数。",
        "{0} declared itself a {1} firm: its payment may not wait until the customer paid (regulation on payments to small and medium firms, art. 9). Agree on days from its own acceptance.");
    public static readonly Rule OwnDueDate = new("payable.own-due-date", 422,
        "分包款自“{0}”自身验收起计，有自己的付款期限，不以客户付款为条件。", "{0} is owed from its own acceptance, with a due date of its own, and not from the customer's payment.");
    public static readonly Rule TooLong = new("payable.too-long", 422,
        "对中小企业超过 {0} 日付款，须写明按行业规范、交易习惯约定的理由（《保障中小企业款项支付条例》）。",
        "More than {0} days towards a small or medium firm needs the reason why that is reasonable (regulation on payments to small and medium firms).");
    public static readonly Rule NotUnderUs = new("payable.not-under-us", 422,
        "它不是本单位的分包方：与客户签约的各方从收款中分账。", "It is no subcontractor of yours: those who sign with the customer share its receipts.");
    public static readonly Rule NoTerms = new("payable.no-terms", 422, "没有与本单位约定的这一付款条件。", "There are no such terms with you.");
    public static readonly Rule NewerTerms = new("payable.newer-terms", 409, "已有更新的付款条件，请按最新一版交付。", "Newer terms were agreed since. Hand in under those.");
    public static readonly Rule BeforeTerms = new("payable.before-terms", 422, "不能早于付款条件的约定日期 {0}。", "It cannot lie before the terms of {0}.");
    public static readonly Rule DeliveryKnown = new("payable.known", 409, "交付编号 {0} 已登记。", "The delivery {0} was handed in before.");
    public static readonly Rule AcceptedByTime = new("payable.accepted-by-time", 422,
        "验收期限 {0} 已过，视为验收合格（《保障中小企业款项支付条例》第十条）。", "The days for it passed on {0}: it counts as accepted (regulation on payments to small and medium firms, art. 10).");
    public static readonly Rule Decided = new("payable.decided", 409, "这一交付已验收或退回。", "This delivery was accepted or returned before.");
    public static readonly Rule NoInvoice = new("payout.no-invoice", 422, "没有收款方开给本单位的这张发票，不能付款。", "There is no such invoice of the payee to you, and without one nothing is paid.");
    public static readonly Rule NoDelivery = new("payout.no-delivery", 422, "开票方没有向本单位作这一交付。", "Whoever issued the invoice made no such delivery to you.");
    public static readonly Rule NotAccepted = new("payout.not-accepted", 422, "这一交付还没有验收，或已退回。", "This delivery is not accepted yet, or was returned.");
    public static readonly Rule BeyondInvoice = new("payout.beyond-invoice", 422, "超过发票未付的 {0}。", "That is more than the {0} open on the invoice.");
    public static readonly Rule BeyondDelivery = new("payout.beyond-delivery", 422, "超过这一交付未付的 {0}。", "That is more than the {0} open on the delivery.");
    public static readonly Rule SamePerson = new("payout.same-person", 422, "付款须由另一人批准，不能由提出人自己批准。", "A payout is approved by another person than the one who proposed it.");
    public static readonly Rule PayoutDecided = new("payout.decided", 409, "这笔付款已批准或已退回。", "This payout was approved or declined before.");

    public static readonly Text Payables = new("应付与付款", "Payables");
    public static readonly Text Lead = new("分包款自分包方自身验收起计，与客户何时付款无关；付款由一人提出、另一人批准。",
        "A subcontractor is owed from its own acceptance, whenever the customer pays. One person proposes a payment, another approves it.");
    public static readonly Text Terms = new("分包付款条件", "Terms of subcontracts");
    public static readonly Text NoTermsYet = new("还没有分包付款条件。", "No terms with a subcontractor yet.");
    public static readonly Text Agree = new("登记付款条件", "Record terms");
    public static readonly Text AgreeSays = new("条件不再改动；新的条件另立一版，已交付的仍按原条件。", "Terms are never changed; later ones follow, and what was handed in keeps its own.");
    public static readonly Text Contract = new("分包合同号", "Subcontract");
    public static readonly Text AgreedOn = new("约定日期", "Agreed on");
    public static readonly Text Payer = new("付款方", "Payer");
    public static readonly Text Payee = new("收款方", "Payee");
    public static readonly Text Size = new("约定时声明的规模", "Size declared then");
    public static readonly Text NotDeclared = new("未声明", "not declared");
    public static readonly Text Trigger = new("付款起算", "Payment counts from");
    public static readonly Text OwnAcceptance = new("分包方自身验收", "its own acceptance");
    public static readonly Text CustomerPaid = new("收到客户付款（背靠背）", "the customer's payment (pay when paid)");
    public static readonly Text AcceptanceDays = new("验收天数", "Days to accept");
    public static readonly Text PaymentDays = new("付款天数", "Days to pay");
    public static readonly Text LongerBecause = new("超过 60 日的理由", "Reason for more than 60 days");
    public static readonly Text Deliveries = new("分包交付", "Deliveries of subcontractors");
    public static readonly Text NoDeliveries = new("还没有分包交付。分包方按付款条件交付后出现在这里。", "Nothing was handed in yet. Once a subcontractor hands in under its terms, it stands here.");
    public static readonly Text HandIn = new("提交交付", "Hand in work");
    public static readonly Text What = new("内容", "What");
    public static readonly Text HandedInOn = new("交付日期", "Handed in on");
    public static readonly Text AcceptBy = new("验收期限", "Accept by");
    public static readonly Text AcceptedOn = new("验收日期", "Accepted on");
    public static readonly Text Paid = new("已付", "Paid");
    public static readonly Text LateInterest = new("逾期利息 {0}", "late interest {0}");
    public static readonly Text LateInterestSays = new("未另行约定时，逾期利息按日万分之五（《保障中小企业款项支付条例》第十五条）。",
        "Where nothing else is agreed, late interest is 0.05 % a day (regulation on payments to small and medium firms, art. 15).");
    public static readonly Text Accept = new("验收合格", "Accept");
    public static readonly Text Return = new("退回", "Return");
    public static readonly Text Words = new("说明", "Words");
    public static readonly Text Why = new("理由", "Reason");
    public static readonly Text Payouts = new("付款", "Payouts");
    public static readonly Text NoPayouts = new("还没有付款。收到对方发票后可提出付款。", "No payouts yet. Once the payee's invoice is there, propose one.");
    public static readonly Text Propose = new("提出付款", "Propose a payout");
    public static readonly Text ProposeSays = new("提出后即预留，另一人批准后付出。付分包款时请指明交付。", "It is reserved at once and paid when another person approves. For a subcontractor name the delivery.");
    public static readonly Text ProposedBy = new("提出", "Proposed by");
    public static readonly Text DecidedBy = new("批准或退回", "Approved or declined by");
    public static readonly Text Approve = new("批准付款", "Approve");
    public static readonly Text Decline = new("不批准", "Decline");
    public static readonly Text BankOrder = new("银行付款编号", "Number at the bank");
    public static readonly Text Proposed = new("待批准", "proposed");
    public static readonly Text Approved = new("已付", "paid");
    public static readonly Text Declined = new("未批准", "declined");
    public static readonly Text Delivery = new("交付", "Delivery");

    public static Text Of(DeliveryState state) => state switch
    {
        DeliveryState.InAcceptance => new("待验收", "to be accepted"),
        DeliveryState.Accepted => new("已验收", "accepted"),
        DeliveryState.DeemedAccepted => new("视为验收合格", "deemed accepted"),
        DeliveryState.Returned => new("已退回", "returned"),
    };
}
