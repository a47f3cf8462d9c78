using Pingshi.Settlement.Splitting;
using Pingshi.Shares.Postings;
using Pingshi.Shares.Splits;

namespace Pingshi.Settlement;

internal static class MoneyWords
{
    public static readonly Rule UnknownVatRate = new("invoice.unknown-vat-rate", 422, "税率应为 13、9、6、3 或 0。", "The VAT rate is 13, 9, 6, 3 or 0.");
    public static readonly Rule NotAboveZero = new("money.not-above-zero", 422, "金额应大于零。", "The amount must be above zero.");
    public static readonly Rule TooFine = new("money.too-fine", 422, "金额最多 {0} 位小数。", "The amount has at most {0} decimals.");
    public static readonly Rule InTheFuture = new("money.in-the-future", 422, "日期还没有到。", "That day is still to come.");
    public static readonly Rule TaxOutOfRange = new("invoice.tax-out-of-range", 422, "税额不能超过不含税金额，小数不能多于币种。", "The tax is above the net, or has too many decimals.");
    public static readonly Rule DueBeforeIssue = new("invoice.due-before-issue", 422, "付款期限不能早于开票日期。", "It cannot be due before it is issued.");
    public static readonly Rule RecipientUnknown = new("invoice.recipient-unknown", 422,
        "发票只能开给客户，或开给按规则向本单位分账、按付款条件向本单位付款的单位。", "Invoices go to the customer, to the holder whose rule gives you a share, or to whoever pays you as its subcontractor.");
    public static readonly Rule NotContracting = new("money.not-contracting", 422,
        "只有与客户签约的单位向客户开票、收款。", "Only who signs the customer's contract invoices the customer and receives its money.");
    public static readonly Rule InvoiceKnown = new("invoice.known", 409, "发票号 {0} 已登记。", "Invoice {0} was entered before.");
    public static readonly Rule NoSuchInvoice = new("invoice.not-there", 422, "没有这张可用的发票。", "There is no such invoice to use here.");
    public static readonly Rule MoreThanInvoiced = new("invoice.more-than-invoiced", 422, "红字金额超过原发票余额。", "The red-letter invoices together exceed the original.");
    public static readonly Rule NotACost = new("receipt.not-a-cost", 422, "“{0}”应写成“名称=金额”，例如 room=1200.00。", "Write {0} as name=amount, for example room=1200.00.");
    public static readonly Rule ReceiptKnown = new("receipt.known", 409, "银行流水号 {0} 已登记，不会重复入账。", "The receipt with reference {0} was entered before and is not posted twice.");
    public static readonly Rule StillWaits = new("receipt.still-waits", 422, "仍要挂账：{0}", "It still waits in suspense: {0}");
    public static readonly Rule IsSplit = new("receipt.is-split", 422, "这笔收款已分账，不能再分。要更正，请退款或冲回。", "This receipt is split. To correct it, refund it or claw it back.");
    public static readonly Rule BeforeReceipt = new("receipt.before-receipt", 422, "不能早于收款日期 {0}。", "It cannot lie before the receipt of {0}.");
    public static readonly Rule ReversalKnown = new("receipt.reversal-known", 409, "凭证号 {0} 已登记，不会重复退回。", "The reversal {0} was entered before and is not posted twice.");
    public static readonly Rule NoRedLetter = new("receipt.no-red-letter", 422, "冲回应指明本单位的红字发票。", "A clawback names a red-letter invoice of yours.");
    public static readonly Rule BeyondReceipt = new("receipt.beyond-receipt", 422, "超过这笔收款现存的 {0}。", "That is more than the {0} that still stand of this receipt.");
    public static readonly Rule OnlyWhole = new("receipt.only-whole", 422, "尚未分账的收款只能全额退回一次。", "A receipt that was not split goes back whole, once.");
    public static readonly Rule NoRetention = new("receipt.no-retention", 422, "规则没有“{0}”这一暂扣步骤。", "The rule has no retention {0}.");
    public static readonly Rule UnknownGrade = new("receipt.unknown-grade", 422, "评定应为：{0}。", "The grade is one of: {0}.");
    public static readonly Rule AlreadyReleased = new("receipt.already-released", 409, "这一暂扣已释放。", "This retention was released before.");

    public static readonly Text MoneyLine = new("资金线", "Money line");
    public static readonly Text MoneyLead = new("开票、到账、应付各方，停在哪里、为什么、下一步由谁做。", "Invoiced, received, payable to each; where it is stuck and why, what is next and whose it is.");
    public static readonly Text Statement = new("对账单", "Statement");
    public static readonly Text StatementLead = new("本单位在这个项目上的每一分钱，点开可看来历。", "Every cent of yours on this engagement; open a row to see where it came from.");
    public static readonly Text NothingPosted = new("还没有属于本单位的分录。", "Nothing has been posted for you yet.");
    public static readonly Text Invoices = new("发票", "Invoices");
    public static readonly Text Invoice = new("发票号", "Invoice");
    public static readonly Text NoInvoices = new("还没有发票。先登记开给客户的发票，再登记收款。", "No invoices yet. Enter the invoice to the customer first, then the receipt.");
    public static readonly Text Receipts = new("收款", "Receipts");
    public static readonly Text Receipt = new("收款", "Receipt");
    public static readonly Text ReceiptLead = new("这笔款付了哪些发票，每一分归谁、凭哪一条规则。", "What this money paid, and whose every cent is by which rule.");
    public static readonly Text NoReceipts = new("还没有收款。", "Nothing has been received yet.");
    public static readonly Text Payables = new("应付各方", "Payable to each");
    public static readonly Text PayablesSay = new("没有对方的发票不付款；暂扣部分等待验收评定。", "Nobody is paid without an invoice of its own; what is retained waits for the verdict.");
    public static readonly Text Payable = new("应付", "Payable");
    public static readonly Text Retained = new("暂扣", "Retained");
    public static readonly Text Invoiced = new("对方已开票", "Invoiced by it");
    public static readonly Text Number = new("编号", "Number");
    public static readonly Text Issuer = new("开票方", "Issuer");
    public static readonly Text Recipient = new("收票方", "Recipient");
    public static readonly Text Basis = new("依据", "Basis");
    public static readonly Text BasisSays = new("所依据的里程碑或验收。", "The milestone or acceptance it rests on.");
    public static readonly Text IssuedOn = new("开票日期", "Issued on");
    public static readonly Text DueOn = new("付款期限", "Due on");
    public static readonly Text Net = new("不含税", "Net");
    public static readonly Text Vat = new("税率", "VAT rate");
    public static readonly Text Tax = new("税额", "Tax");
    public static readonly Text TaxSays = new("留空则按税率计算。", "Left empty, it is computed from the rate.");
    public static readonly Text Gross = new("价税合计", "Gross");
    public static readonly Text Received = new("已到账", "Received");
    public static readonly Text Open = new("未到账", "Open");
    public static readonly Text DaysLate = new("逾期天数", "Days late");
    public static readonly Text Late = new("逾期 {0} 天", "{0} days late");
    public static readonly Text State = new("状态", "State");
    public static readonly Text Next = new("下一步", "Next");
    public static readonly Text Owner = new("负责人", "Owner");
    public static readonly Text On = new("日期", "Date");
    public static readonly Text Kind = new("类型", "Kind");
    public static readonly Text Account = new("账户", "Account");
    public static readonly Text Amount = new("金额", "Amount");
    public static readonly Text Currency = new("币种", "Currency");
    public static readonly Text Party = new("单位", "Party");
    public static readonly Text Explained = new("来历", "Explanation");
    public static readonly Text Rule = new("规则", "Rule");
    public static readonly Text Waits = new("挂账", "In suspense");
    public static readonly Text WaitsFor = new("已 {0} 天", "for {0} days");
    public static readonly Text WhoGotWhat = new("各方现存", "What stands for whom");
    public static readonly Text Pays = new("对应发票", "Invoices paid");
    public static readonly Text Unmatched = new("还有 {0} 没有对应发票。", "{0} is matched to no invoice.");
    public static readonly Text SplitIt = new("重新分账", "Split it now");
    public static readonly Text SplitSays = new("规则签齐、发票补齐或成本补齐后，从挂账转出。", "Once the rule is signed, invoices are there and costs are told, it leaves suspense.");
    public static readonly Text Costs = new("转付成本", "Costs passed through");
    public static readonly Text CostsSay = new("名称=金额，例如 room=1200.00。", "name=amount, for example room=1200.00.");
    public static readonly Text Release = new("释放暂扣", "Release what is retained");
    public static readonly Text Step = new("步骤", "Step");
    public static readonly Text Grade = new("评定", "Grade");
    public static readonly Text Verdict = new("依据（验收书编号）", "Verdict (number of the acceptance report)");
    public static readonly Text Reverse = new("退款或冲回", "Refund or claw back");
    public static readonly Text ReverseSays = new("按原分账、原版本的现存各份退回，谁都不多退。", "It mirrors what stands of the original split, at its version; nobody gives back more than it got.");
    public static readonly Text Reference = new("凭证号", "Reference");
    public static readonly Text RedLetter = new("红字发票", "Red-letter invoice");
    public static readonly Text RedLetterOf = new("红字冲销的发票", "Takes back (red letter)");
    public static readonly Text EnterInvoice = new("登记发票", "Enter an invoice");
    public static readonly Text EnterReceipt = new("登记收款", "Enter a receipt");
    public static readonly Text EnterReceiptSays = new("不勾选发票时，先付最早到期的。分不清的部分挂账并写明原因。", "Without a choice it pays what was due first. What cannot be split waits in suspense with its reason.");

    private static readonly Text NoRule = new("这一天没有分账规则。", "There is no split rule for its day.");
    private static readonly Text NotSigned = new("分账规则还没有签齐。", "The split rule still lacks a signature.");

    /// <summary>Why a receipt waits: by us, or in the rule's own words.</summary>
    public static Text Of(Waiting waiting, SuspenseReason reason) => waiting switch
    {
        Waiting.NoRule => NoRule,
        Waiting.NotSigned => NotSigned,
        Waiting.None or Waiting.ByRule => SuspenseWords.Of(reason) is var words ? new(words.Chinese, words.English) : default,
    };

    public static Text Of(InvoiceState state) => state switch
    {
        InvoiceState.Open => new("待付款", "open"),
        InvoiceState.Overdue => new("逾期", "overdue"),
        InvoiceState.PartlyPaid => new("部分到账", "partly paid"),
        InvoiceState.Paid => new("已付清", "paid"),
        InvoiceState.TakenBack => new("已冲销", "taken back"),
    };

    public static Text Of(NextAction next) => next switch
    {
        NextAction.None => new("—", "—"),
        NextAction.AwaitPayment => new("等待付款", "await the payment"),
        NextAction.Remind => new("催款", "remind the customer"),
        NextAction.MatchInvoices => new("补登发票", "enter the invoice it pays"),
        NextAction.WriteRule => new("写分账规则", "write the split rule"),
        NextAction.CollectSignatures => new("请各方签署规则", "have the rule signed"),
        NextAction.TellTheRule => new("补齐规则所需", "give the rule what it lacks"),
        NextAction.AwaitVerdict => new("等待验收评定", "await the verdict"),
        NextAction.AcceptDelivery => new("验收交付", "accept the delivery"),
        NextAction.ApprovePayout => new("批准付款", "approve the payout"),
        NextAction.AskForInvoice => new("请对方开票", "ask for its invoice"),
        NextAction.PayOut => new("付款", "pay it out"),
    };

    public static Text Of(TransferKind kind) => kind switch
    {
        TransferKind.Posted => new("入账", "posted"),
        TransferKind.Pending => new("待定", "pending"),
        TransferKind.Post => new("确认", "confirmed"),
        TransferKind.Void => new("撤销", "voided"),
        TransferKind.Expire => new("失效", "expired"),
    };
}
