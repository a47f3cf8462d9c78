namespace Pingshi.Shares.Splits;

/// <summary>The reasons in words.</summary>
public static class SuspenseWords
{
    /// <summary>Why it waits, in one sentence.</summary>
    /// <param name="reason">The reason.</param>
    public static Words Of(SuspenseReason reason) => reason switch
    {
        SuspenseReason.None => new("全部分清，没有挂账。", "All is split; nothing waits."),
        SuspenseReason.NotValid => new("收款日期不在规则有效期内。", "The receipt's day lies outside the rule's validity."),
        SuspenseReason.OtherCurrency => new("收款币种与规则不同。", "The receipt is in another currency than the rule."),
        SuspenseReason.NotMatched => new("收款尚未与发票核对，不含税金额未知。", "The receipt is not matched to invoices, so its net is unknown."),
        SuspenseReason.NetBeyondGross => new("不含税金额小于零或大于含税金额。", "The net is below zero or above the gross."),
        SuspenseReason.Negative => new("负数收款没有指明要冲回哪一笔分账。", "A receipt below zero names no split that it reverses."),
        SuspenseReason.CostUnknown => new("收款没有写明规则要转付的成本。", "The receipt does not state a cost that the rule passes through."),
        SuspenseReason.CostNotCovered => new("余额不足以转付成本。", "Less is left than the cost."),
        SuspenseReason.FeeNotCovered => new("余额不足以支付固定费用。", "Less is left than the fee."),
        SuspenseReason.FloorNotMet => new("余额低于受保护的最低份额。", "Less is left than the protected floor."),
        SuspenseReason.OverClaimed => new("按比例应分的金额超过余额。", "A percentage asks for more than is left."),
        SuspenseReason.NoRemainder => new("还有余额，但规则没有写明归谁。", "Something is left and no step says whose it is."),
    };
}
