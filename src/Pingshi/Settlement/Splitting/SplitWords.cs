namespace Pingshi.Settlement.Splitting;

internal static class SplitWords
{
    public static readonly Rule Unreadable = new("split.unreadable", 422, "规则读不懂，{0}：{1}", "The rule cannot be read, {0}: {1}");
    public static readonly Rule OtherHolder = new("split.other-holder", 422,
        "只能为本单位开票收到的款项写规则，holder 应为 {0}。", "A rule splits what its holder receives: name yourselves, {0}, as holder.");
    public static readonly Rule OtherCurrency = new("split.other-currency", 422, "规则的币种应为 {0}。", "The rule must be in {0}.");
    public static readonly Rule NotNextVersion = new("split.not-next-version", 422,
        "下一版规则应为“{0}”第 {1} 版。", "The next version is {0}, version {1}.");
    public static readonly Rule NotASigner = new("split.not-a-signer", 422,
        "“{0}”没有与客户签约，不能分得客户的款项。分包方按其自身验收与期限付款。",
        "{0} does not sign the customer's contract and has no share in its receipts. A subcontractor is paid on its own acceptance and due date.");
    public static readonly Rule Unsound = new("split.unsound", 422, "规则不成立：{0}", "The rule does not hold: {0}");
    public static readonly Rule OtherText = new("split.other-text", 409,
        "这不是你看到的文本。请重新阅读后再签。", "This is not the text you read. Read it again before you sign.");
    public static readonly Rule NotToSign = new("split.not-to-sign", 422,
        "这一版没有改动本单位的条款，无需签署。", "This version does not touch your terms; there is nothing to sign.");
    public static readonly Rule Superseded = new("split.superseded", 409, "已有更新的一版，请签署最新一版。", "A newer version was written since. Sign that one.");
    public static readonly Rule AlreadySigned = new("split.already-signed", 409, "本单位已签署这一版。", "You have signed this version.");

    public static readonly Text Rules = new("分账规则", "Split rules");
    public static readonly Text Lead = new("收到的每一笔款按已签署的规则分账。改动到谁的条款，就要谁签署；没有签齐的版本不生效。",
        "Every receipt is split by the rule that was signed. Whoever's terms a version touches must sign it; until then it is not in force.");
    public static readonly Text None = new("还没有分账规则，收款会先挂账。", "There is no split rule yet; receipts wait in suspense.");
    public static readonly Text VersionNumber = new("第 {0} 版", "Version {0}");
    public static readonly Text InForce = new("生效中", "in force");
    public static readonly Text NotInForce = new("未生效", "not in force");
    public static readonly Text ValidFrom = new("起", "From");
    public static readonly Text ValidUntil = new("止", "Until");
    public static readonly Text Holder = new("收款方", "Holder");
    public static readonly Text Party = new("参与方", "Party");
    public static readonly Text Signature = new("签署", "Signature");
    public static readonly Text Waiting = new("待签署", "to sign");
    public static readonly Text NotNeeded = new("条款未变", "terms untouched");
    public static readonly Text Sign = new("签署这一版", "Sign this version");
    public static readonly Text SignSays = new("签署即同意下面的全文；摘要随签名保存。", "You agree to the whole text below; its digest is kept with your signature.");
    public static readonly Text Write = new("写下一版", "Write the next version");
    public static readonly Text RuleText = new("规则（JSON）", "Rule (JSON)");
    public static readonly Text Signers = new("可分账的单位（与客户签约的各方）及其编号，写入规则的 parties", "Who may share (those who sign with the customer), and their ids for the rule's parties");
    public static readonly Text Id = new("编号", "Id");
    public static readonly Text WholeText = new("全文与摘要", "Text and digest");
}
