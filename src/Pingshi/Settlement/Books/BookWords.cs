using Pingshi.Shares.Postings;

namespace Pingshi.Settlement.Books;

internal static class BookWords
{
    public static readonly Rule NotPosted = new("ledger.not-posted", 422, "账本不能记下第 {0} 行：{1}", "The ledger does not take row {0}: {1}");
    public static readonly Rule BelowZero = new("ledger.below-zero", 422,
        "“{0}”账户余额不足，转出后会小于零。", "The account {0} does not hold as much: it would fall below zero.");
    public static readonly Rule UnknownFormat = new("ledger.unknown-format", 400, "账本格式应为 hledger 或 beancount。", "Ask for hledger or beancount.");

    public static readonly Text Export = new("导出账本", "Export the ledger");

    public static Text Of(AccountPurpose purpose) => purpose switch
    {
        AccountPurpose.Bank => new("银行存款", "bank"),
        AccountPurpose.Share => new("应付分账", "share"),
        AccountPurpose.Cost => new("代付成本", "cost"),
        AccountPurpose.Retained => new("暂扣", "retained"),
        AccountPurpose.Tax => new("税额", "tax"),
        AccountPurpose.Suspense => new("挂账", "suspense"),
        AccountPurpose.Paid => new("已付款", "paid"),
        AccountPurpose.Rebate => new("返点", "rebate"),
    };

    public static Text Of(PostingRefusal refusal) => refusal switch
    {
        PostingRefusal.None => new("可以记账。", "It can be posted."),
        PostingRefusal.NoKey => new("没有键。", "it has no key."),
        PostingRefusal.KeyTaken => new("这个键已用于另一行。", "another row has its key."),
        PostingRefusal.Amount => new("金额应大于零，撤销与失效的行除外。", "its amount is not above zero, or it frees money and names one."),
        PostingRefusal.Currency => new("金额与账户币种不同。", "amount and accounts are not of one currency."),
        PostingRefusal.SameAccount => new("借贷为同一账户。", "it debits the account that it credits."),
        PostingRefusal.NoPending => new("没有指明待定的行。", "it names no pending row."),
        PostingRefusal.Settled => new("待定的行已了结。", "the pending row was settled before."),
        PostingRefusal.OtherAccounts => new("账户与待定的行不同。", "its accounts are not those of the pending row."),
        PostingRefusal.MoreThanPending => new("超过待定金额。", "it posts more than was pending."),
        PostingRefusal.TooLate => new("待定的行已过期。", "the pending row may no longer be posted."),
        PostingRefusal.TooEarly => new("待定的行尚未到期。", "the pending row has not expired yet."),
        PostingRefusal.BeforePending => new("生效早于待定的行。", "it counts before the pending row."),
        PostingRefusal.Limit => new("账户会超出限额。", "the account would break its limit."),
    };
}
