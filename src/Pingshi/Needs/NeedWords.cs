using Pingshi.Tenders;

namespace Pingshi.Needs;

internal static class NeedWords
{
    public static readonly Rule NoDraft = new("need.no-draft", 422,
        "这一版已定，不能再改。要改，请另起一版。", "This revision is frozen. To change something, begin a new revision.");
    public static readonly Rule HasDraft = new("need.has-draft", 409, "已有一版在修改中。", "A draft is being written already.");
    public static readonly Rule NothingToFreeze = new("need.nothing-to-freeze", 422,
        "还没有任何需求条目。请先添加或上传文件。", "There is no requirement yet. Add one or upload a document.");
    public static readonly Rule NotYoursToShape = new("need.not-yours-to-shape", 403,
        "客户提出的需求由客户修改，登记的招标项目由售前修改。", "A customer's own need is the customer's to change; a recorded tender is presales'.");
    public static readonly Rule NotWithItself = new("need.not-with-itself", 422, "请选择另一条。", "Choose another requirement.");
    public static readonly Rule SplitIntoTwo = new("need.split-into-two", 422,
        "请用空行把文字分成至少两条。", "Separate the words into at least two parts by a blank line.");

    public static readonly Text Need = new("需求", "Need");
    public static readonly Text NeedLead = new("左边是文件原文，右边是读出的需求，逐条对应出处。", "The document on one side, the requirements read from it on the other, each linked to its place.");
    public static readonly Text BeginLead = new("说清想达成什么就可以开始；有文件就一并上传，逐条读出。", "Saying what you want is enough to begin. A document that comes with it is read clause by clause.");
    public static readonly Text RecordLead = new("登记一份已公开的采购文件。到定标为止，客户账号看不到这个项目。", "Record a published document. Until the award the customer's accounts do not see this engagement.");
    public static readonly Text NoCustomers = new("还没有客户单位。请先由客户经理建立。", "There is no customer yet. An account manager creates one first.");
    public static readonly Text PublishedDocumentHint = new("公开的采购文件本身，也作为公告凭证。docx、文字版 pdf、xlsx、md 或 txt，最大 50 MB。", "The published document itself; it is also the proof of publication. docx, text pdf, xlsx, md or txt, up to 50 MB.");
    public static readonly Text Revisions = new("版次", "Revisions");
    public static readonly Text FromRevision = new("从", "From");
    public static readonly Text ToRevision = new("到", "to");
    public static readonly Text CompareThem = new("比较", "Compare");
    public static readonly Text ChangeWord = new("变化", "Change");
    public static readonly Text Rearrange = new("合并、移动、拆分、删除", "Merge, move, split, remove");
    public static readonly Text Points = new("{0} 分", "{0} points");
    public static readonly Text Goal = new("客户的话", "In the customer's words");
    public static readonly Text Draft = new("草稿", "draft");
    public static readonly Text RevisionWord = new("第 {0} 版", "Revision {0}");
    public static readonly Text Text = new("内容", "Text");
    public static readonly Text ObligationWord = new("约束", "Obligation");
    public static readonly Text KindWord = new("类别", "Kind");
    public static readonly Text Weight = new("分值", "Score");
    public static readonly Text PlaceWord = new("出处", "Place");
    public static readonly Text Requirements = new("需求条目", "Requirements");
    public static readonly Text DocumentText = new("文件原文", "The document");
    public static readonly Text Download = new("下载文件", "Download the document");
    public static readonly Text Facts = new("文件载明", "What the document says");
    public static readonly Text Warnings = new("没读懂的地方", "What was not understood");
    public static readonly Text Correct = new("修改", "Correct");
    public static readonly Text Add = new("添加一条", "Add a requirement");
    public static readonly Text Freeze = new("定为第 {0} 版", "Freeze revision {0}");
    public static readonly Text FreezeIt = new("定版", "Freeze");
    public static readonly Text FreezeSays = new("定版后这一版不再改变，应答、报价与合同都以它为准。", "A frozen revision never changes; answers, prices and contracts rest on it.");
    public static readonly Text CarriedBy = new("书面澄清或变更文件", "Written clarification or change");
    public static readonly Text LaterDeadline = new("顺延后的投标截止时间", "Later closing of bids");
    public static readonly Text Revise = new("另起一版", "Begin a new revision");
    public static readonly Text ReviseSays = new("说明为何要改；可以直接改，也可以上传新文件逐条比对。", "Say why. Edit the copy, or upload the new document to have it compared clause by clause.");
    public static readonly Text Why = new("为何要改", "Why");
    public static readonly Text NewDocument = new("新文件", "New document");
    public static readonly Text Compare = new("与上一版比较", "Compare with the one before");
    public static readonly Text CompareTitle = new("第 {0} 版 → 第 {1} 版", "Revision {0} → {1}");
    public static readonly Text NothingChanged = new("两版没有差别。", "Nothing differs.");
    public static readonly Text ChangedHere = new("本版有改动", "changed here");
    public static readonly Text Merge = new("并入另一条", "Merge another one into it");
    public static readonly Text MergeWith = new("并入", "Merge in");
    public static readonly Text Split = new("拆分", "Split");
    public static readonly Text SplitSays = new("用空行隔开；第一段留用原编号。", "Separate by blank lines; the first part keeps the key.");
    public static readonly Text Move = new("移到……之后", "Move behind");
    public static readonly Text Remove = new("删除", "Remove");
    public static readonly Text RemoveSays = new("从这一版中删除；已定的版本不受影响。", "Removes it from this draft; frozen revisions keep it.");
    public static readonly Text NoRequirements = new("还没有需求条目。把目标拆成几条，或上传文件。", "No requirement yet. Break the goal into a few, or upload a document.");
    public static readonly Text Back = new("返回需求", "Back to the need");

    public static Text Of(Obligation obligation) => obligation switch
    {
        Obligation.Mandatory => new("实质性", "mandatory"),
        Obligation.Important => new("重要", "important"),
        Obligation.Ordinary => new("一般", "ordinary"),
    };

    public static Text Of(RequirementKind kind) => kind switch
    {
        RequirementKind.Functional => new("功能", "functional"),
        RequirementKind.Technical => new("技术", "technical"),
        RequirementKind.Service => new("服务", "service"),
        RequirementKind.Qualification => new("资格", "qualification"),
        RequirementKind.Commercial => new("商务", "commercial"),
        RequirementKind.Format => new("格式", "format"),
    };

    public static Text Of(ClauseChange change) => change switch
    {
        ClauseChange.Same => new("未变", "same"),
        ClauseChange.Changed => new("已改", "changed"),
        ClauseChange.Moved => new("移位", "moved"),
        ClauseChange.Added => new("新增", "added"),
        ClauseChange.Removed => new("删除", "removed"),
    };

    public static Text WarningOf(string code) => code switch
    {
        "points-do-not-add-up" => new("各项分值之和与文件所写总分不符", "The points do not add up to the total the document states"),
        "page-without-text" => new("这一页没有文字（可能是图片）", "This page holds no text; it may be a picture"),
        "conflicting-fact" => new("文件前后说法不一致", "The document says two different things"),
        "mark-without-legend" => new("使用了标记，但没有说明其含义", "A mark is used whose meaning is not explained"),
        "external-parts-ignored" => new("引用的外部内容没有读取", "Content linked from elsewhere was not read"),
        _ => new(code, code),
    };

    public static Text FactName(string name) => name switch
    {
        "projectNumber" => new("项目编号", "Project number"),
        "projectName" => new("项目名称", "Project name"),
        "purchaser" => new("采购人", "Purchaser"),
        TenderFact.Agency => new("采购代理", "Agency"),
        "method" => new("采购方式", "Method"),
        TenderFact.ConsortiumAllowed => new("接受联合体", "Consortium allowed"),
        TenderFact.SubcontractAllowed => new("允许分包", "Subcontracting allowed"),
        TenderFact.SmeOnly => new("仅面向中小企业", "Small and medium enterprises only"),
        TenderFact.Budget => new("预算", "Budget"),
        TenderFact.MaximumPrice => new("最高限价", "Maximum price"),
        "bidBond" => new("投标保证金", "Bid bond"),
        TenderFact.BidDeadline => new("投标截止", "Bids close"),
        "bidValidityDays" => new("投标有效期（日）", "Bid validity (days)"),
        "deliveryPeriod" => new("履约期限", "Delivery period"),
        "paymentTerms" => new("付款方式", "Payment terms"),
        _ => new(name, name),
    };
}
