using Pingshi.Tenders.Writing;

namespace Pingshi.Proposals.Response;

internal static class ResponseWords
{
    public static readonly Rule NotQuoted = new("response.not-quoted", 422, "还没有提出报价。", "No quote has been offered yet.");
    public static readonly Rule QuoteDeclined = new("response.quote-declined", 422, "客户没有接受第 {0} 号报价。请重新报价。", "The customer declined quote {0}. Offer another.");
    public static readonly Rule QuoteBehind = new("response.quote-behind", 422,
        "第 {0} 号报价按需求第 {1} 版提出，现行为第 {2} 版。请按现行版次重报。", "Quote {0} was offered on revision {1}; revision {2} stands. Offer it anew on that.");
    public static readonly Rule NothingScored = new("response.nothing-scored", 422, "需求文件没有给出分值，没有评分自查表。", "The need document gives no points; there is no scoring self-check.");
    public static readonly Rule NoForms = new("response.no-forms", 422,
        "需求文件不是 docx，或其中没有可识别的格式文件。", "The need document is no docx, or prints no form that could be told.");

    // What is missing before the hand-in: shown, and printed into the download; nothing of it bars a document that says so itself.
    public static readonly Rule NotAnswered = new("response.not-answered", 422, "未应答：{0}", "Not answered: {0}");
    public static readonly Rule StaleAnswers = new("response.stale-answers", 422, "需求已改，应答仍按旧版（在文件中注明已过时）：{0}", "Answered on older words, printed as stale: {0}");
    public static readonly Rule VoidRisks = new("response.void-risks", 422, "实质性要求未证实或有负偏离，投标可能无效：{0}", "Mandatory and unproven or falling short; the bid may be void: {0}");
    public static readonly Rule UnprovenAnswers = new("response.unproven", 422, "未证实（在文件中印为“未提供证明”）：{0}", "Unproven, and printed so: {0}");
    public static readonly Rule ProofEnds = new("response.proof-ends", 422, "证据在投标截止 {1} 前到期：{0}", "Evidence that ends before bids close on {1}: {0}");
    public static readonly Rule QuoteEndsEarly = new("response.quote-ends-early", 422,
        "第 {0} 号报价有效至 {1}；投标有效期 {2} 日，自 {3} 起算。", "Quote {0} holds until {1}; the bid must hold for {2} days from {3}.");
    public static readonly Rule NotMade = new("response.not-made", 422, "还没有生成：{0}", "Not made yet: {0}");
    public static readonly Rule Outdated = new("response.outdated", 422, "生成之后内容已变，须重新生成：{0}", "The proposal has changed since; make anew: {0}");
    public static readonly Rule BlankForms = new("response.blank-forms", 422, "格式文件中有空白须手填：{0}", "Blanks in the tender's own forms, to fill by hand: {0}");
    public static readonly Rule DeadlinePassed = new("response.deadline-passed", 422, "投标已于 {0} 截止。", "Bids closed at {0}.");

    public static readonly Text HandIn = new("递交", "Hand in");
    public static readonly Text HandInLead = new(
        "按定版需求的应答、已提出的报价和已定版的承接方式生成响应文件。没有证据的应答印为“未提供证明”。",
        "Response documents from the answers on the frozen revision, the offered quote and the frozen structure. An unproven answer prints as unproven.");
    public static readonly Text OnRevision = new("需求第 {0} 版", "revision {0}");
    public static readonly Text OnQuote = new("第 {0} 号报价", "quote {0}");
    public static readonly Text OnStructure = new("承接方式第 {0} 份", "structure {0}");
    public static readonly Text Missing = new("递交前还缺", "Missing before the hand-in");
    public static readonly Text NothingMissing = new("没有缺项。签字、盖章后即可递交。", "Nothing is missing. Sign, seal and hand in.");
    public static readonly Text Documents = new("响应文件", "Response documents");
    public static readonly Text Document = new("文件", "Document");
    public static readonly Text State = new("状态", "State");
    public static readonly Text MadeFrom = new("依据", "Made from");
    public static readonly Text Made = new("生成", "Made");
    public static readonly Text Digest = new("摘要", "Digest");
    public static readonly Text Files = new("下载", "Download");
    public static readonly Text Priced = new("含价格，仅可见价格的人可下载", "with prices, for those who see them");
    public static readonly Text MakeAnew = new("生成文件", "Make documents");
    public static readonly Text MakeHint = new("不勾选 = 全部。每次生成都另存一份，旧的保留。", "None ticked = all. Each time a new copy is kept; older ones stay.");
    public static readonly Text Zip = new("全部下载（zip）", "Download all (zip)");
    public static readonly Text ZipHint = new("只含与现状一致的文件，并附一份缺项清单。", "Only what stands as the proposal does now, with a list of what is missing.");
    public static readonly Text Bidder = new("填入格式文件的投标人信息", "What the forms ask of the bidder");
    public static readonly Text Signer = new("签字人", "Signer");
    public static readonly Text Address = new("地址", "Address");
    public static readonly Text Telephone = new("电话", "Telephone");
    public static readonly Text Mail = new("电子邮箱", "Mail");
    public static readonly Text PostalCode = new("邮编", "Postal code");
    public static readonly Text Bank = new("开户银行", "Bank");
    public static readonly Text BankAccount = new("账号", "Account");
    public static readonly Text Forms = new("格式文件中的签章处", "Forms, seals and signatures");
    public static readonly Text Form = new("格式文件", "Form");
    public static readonly Text Place = new("出处", "Place");
    public static readonly Text Seals = new("盖章", "Seals");
    public static readonly Text Signatures = new("签字", "Signatures");
    public static readonly Text Blanks = new("空白", "Blanks");
    public static readonly Text MissingFile = new("缺项清单", "missing");

    public static Text Of(ResponseKind kind) => kind switch
    {
        ResponseKind.AnswerVolume => new("应答文件（含条款应答索引）", "Answers with index"),
        ResponseKind.Technical => new("技术应答及偏离表", "Technical answer and deviation table"),
        ResponseKind.Commercial => new("商务应答及偏离表", "Commercial answer and deviation table"),
        ResponseKind.SelfCheck => new("评分自查表", "Scoring self-check"),
        ResponseKind.Quotation => new("报价文件", "Quotation"),
        ResponseKind.Forms => new("招标文件格式（已填）", "Tender's own forms, filled"),
        ResponseKind.Checklist => new("递交文件清单", "Hand-in checklist"),
    };

    public static Text Of(DocumentState state) => state switch
    {
        DocumentState.Missing => new("未生成", "not made"),
        DocumentState.Current => new("与现状一致", "as things stand"),
        DocumentState.Outdated => new("已过时", "outdated"),
        DocumentState.NotApplicable => new("不适用", "does not apply"),
    };

    public static Language LanguageOf(Edition edition) => edition switch
    {
        Edition.Chinese => Language.Chinese,
        Edition.English => Language.English,
    };
}
