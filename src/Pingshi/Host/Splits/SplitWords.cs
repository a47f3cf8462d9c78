namespace Pingshi.Host.Splits;

internal static class SplitWords
{
    public static readonly Rule UnknownReceipt = new("split.unknown-receipt", 404,
        "文件中没有可以说明的收款 {0}。请用 --explain 写出 receipt 列中的一个编号。",
        "The file has no receipt {0} that was split. Give --explain one of the ids of the column receipt.");
    public static readonly Rule Headings = new("split.headings", 422,
        "收款文件的表头不对：{0}。需要 receipt,date,gross；可以有 net 或 vat、currency、refund_of、cost:名称、grade:结论。",
        "The headings of the receipts are wrong: {0}. Needed are receipt,date,gross; allowed are net or vat, currency, refund_of, cost:NAME, grade:VERDICT.");
}
