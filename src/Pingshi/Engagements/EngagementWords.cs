namespace Pingshi.Engagements;

internal static class EngagementWords
{
    public static readonly Rule NoSuchStep = new("engagement.no-such-step", 422,
        "不能从“{0}”直接到“{1}”。", "There is no step from {0} to {1}.");
    public static readonly Rule InTheFuture = new("engagement.in-the-future", 422, "日期还没有到。", "This day has not come yet.");
    public static readonly Rule AnnouncementNeeded = new("engagement.announcement-needed", 422,
        "请上传公告文件作为凭证。", "Attach the announcement: it is the proof.");
    public static readonly Rule LostBecause = new("engagement.lost-because", 422,
        "请写明未中标的原因：价格、资格、技术、服务，还是其他。", "Say why it was lost: price, qualification, technique, service or something else.");
    public static readonly Rule NoResultYet = new("engagement.no-result-yet", 422,
        "只有公布了中标或未中标，才有得分、名次和原因。", "Score, rank and reasons belong to a result: won or lost.");
    public static readonly Rule ScoreTooFine = new("engagement.score-too-fine", 422, "得分最多四位小数。", "A score has at most four decimals.");
    public static readonly Rule NotAColleague = new("engagement.not-a-colleague", 422, "只能加入本单位的人。", "Only people of your own organisation join this way.");
    public static readonly Rule IsMember = new("engagement.is-member", 409, "他已在此项目中。", "This person is on the engagement already.");
    public static readonly Rule LastMember = new("engagement.last-member", 422, "本单位至少要留一个人。", "One of your people must stay.");
    public static readonly Rule DayIsFull = new("engagement.day-is-full", 422, "一天最多 24 小时，这天已记 {0} 小时。", "A day has 24 hours; {0} are recorded on this one.");
    public static readonly Rule BudgetBackwards = new("engagement.budget-backwards", 422, "预算下限高于上限。", "The budget's lower end lies above its upper end.");
    public static readonly Rule NothingPublished = new("engagement.nothing-published", 422,
        "“{0}”没有公开发布的文件，请让客户自己提出需求。", "{0} publishes no document: let the customer state its need.");
    public static readonly Rule NotACustomer = new("engagement.not-a-customer", 422, "请选择一个客户单位。", "Choose a customer.");

    public static readonly Text Engagement = new("项目", "Engagement");
    public static readonly Text Engagements = new("项目", "Engagements");
    public static readonly Text EngagementsLead = new("一个项目就是与一位客户之间的一条线。", "An engagement is one thread with one customer.");
    public static readonly Text Firewall = new("招标静默", "Tender firewall");
    public static readonly Text FirewallSays = new(
        "招标静默期：从发布到定标，客户账号在此项目上既不能读也不能写；只录入公开的文件、澄清与答疑。",
        "The tender firewall stands: from publication to award no customer account reads or writes here; only published documents, clarifications and queries are recorded.");
    public static readonly Text BeginNeed = new("提出需求", "State a need");
    public static readonly Text RecordTender = new("登记招标项目", "Record a tender");
    public static readonly Text EmptyCustomer = new("还没有项目。点“提出需求”，说说想达成什么，不必完整。", "No engagement yet. State a need: say what you want to reach, however vaguely.");
    public static readonly Text EmptyPresales = new("还没有项目。点“登记招标项目”，上传公开的招标文件。", "No engagement yet. Record a tender: upload the published document.");
    public static readonly Text EmptyOthers = new("还没有与你有关的项目。", "No engagement concerns you yet.");
    public static readonly Text Title = new("名称", "Title");
    public static readonly Text Customer = new("客户", "Customer");
    public static readonly Text MethodWord = new("采购方式", "Procurement method");
    public static readonly Text PhaseWord = new("阶段", "Phase");
    public static readonly Text BidDeadline = new("投标截止", "Bids close");
    public static readonly Text Began = new("开始", "Began");
    public static readonly Text Overview = new("概况", "Overview");
    public static readonly Text OriginWord = new("来源", "Origin");
    public static readonly Text ProjectNumber = new("项目编号", "Project number");
    public static readonly Text Budget = new("预算", "Budget");
    public static readonly Text BudgetFrom = new("预算下限（元）", "Budget from (yuan)");
    public static readonly Text BudgetTo = new("预算上限（元）", "Budget to (yuan)");
    public static readonly Text MaximumPrice = new("最高限价", "Maximum price");
    public static readonly Text MaximumPriceYuan = new("最高限价（元）", "Maximum price (yuan)");
    public static readonly Text MovePhase = new("变更阶段", "Move the phase");
    public static readonly Text MovePhaseSays = new("发布后，客户账号立即静默，直到定标。", "With publication the customer's accounts fall silent at once, until the award.");
    public static readonly Text On = new("日期", "Day");
    public static readonly Text Announcement = new("公告文件", "Announcement");
    public static readonly Text Members = new("参与的人", "People");
    public static readonly Text Person = new("人员", "Person");
    public static readonly Text AddMember = new("加入同事", "Add a colleague");
    public static readonly Text RemoveMember = new("移出", "Remove");
    public static readonly Text Presales = new("售前投入", "Presales work");
    public static readonly Text LogPresales = new("登记售前工时", "Log presales work");
    public static readonly Text KindOfWork = new("工作", "Work");
    public static readonly Text Hours = new("小时", "hours");
    public static readonly Text Note = new("说明", "Note");
    public static readonly Text PresalesCredit = new("售前积分", "Presales credit");
    public static readonly Text PresalesCreditLead = new("每人每季度的售前工时，丢单也保留。", "Each person's presales hours by quarter, kept when the deal is lost.");
    public static readonly Text NoPresales = new("还没有登记售前工时。在项目页登记。", "No presales work yet. Log it on the engagement's page.");
    public static readonly Text Result = new("公布的结果", "Result announced");
    public static readonly Text Score = new("本单位得分", "Own score");
    public static readonly Text Rank = new("名次", "Rank");
    public static readonly Text Because = new("原因", "Why");
    public static readonly Text ResultHint = new("得分、名次和原因只在中标或未中标时填写；未中标必须写明原因。", "Score, rank and reasons only where it is won or lost; a loss needs its reason.");
    public static readonly Text StateResult = new("补记或更正结果", "Add to the result, or correct it");
    public static readonly Text ResultKept = new("售前工时照计。", "The presales hours still count.");
    public static readonly Text Quarter = new("季度", "Quarter");
    public static readonly Text Goal = new("想达成什么", "What is wanted");
    public static readonly Text GoalHint = new("用自己的话说，一段话就够；以后随时可改。", "In your own words; a paragraph is enough, and you may change it later.");
    public static readonly Text Document = new("需求文件", "Need document");
    public static readonly Text DocumentHint = new("docx、文字版 pdf、xlsx、md 或 txt，最大 50 MB；没有也可以。", "docx, text pdf, xlsx, md or txt, up to 50 MB; may be left out.");
    public static readonly Text Files = new("文件", "Files");
    public static readonly Text FilesLead = new("项目里的每个文件，按密级下载；下载敏感文件会留痕。涉及国家秘密的文件不得上传。", "Every file of the engagement. Who takes a sensitive one home leaves a trace. State secrets are not allowed in.");
    public static readonly Text NoFiles = new("还没有文件。需求文件、公告和证据材料会列在这里。", "No file yet. Need documents, announcements and evidence are listed here.");
    public static readonly Text FileName = new("文件名", "Name");
    public static readonly Text FileClassWord = new("密级", "Class");
    public static readonly Text Size = new("大小", "Size");
    public static readonly Text From = new("来自", "From");
    public static readonly Text Uploaded = new("上传", "Uploaded");
    public static readonly Text Digest = new("摘要", "Digest");
    public static readonly Text Classify = new("改密级", "Change the class");
    public static readonly Text PublishedOn = new("公告日期", "Published on");

    public static Text Of(Origin origin) => origin switch
    {
        Origin.OwnNeed => new("客户提出", "the customer's own need"),
        Origin.RecordedTender => new("登记的招标项目", "a recorded tender"),
    };

    public static Text Of(PresalesKind kind) => kind switch
    {
        PresalesKind.Consulting => new("咨询", "Consulting"),
        PresalesKind.Survey => new("调研勘察", "Survey"),
        PresalesKind.Demonstration => new("演示测试", "Demonstration"),
        PresalesKind.Solution => new("方案", "Solution"),
        PresalesKind.BidPreparation => new("投标准备", "Bid preparation"),
        PresalesKind.DraftedSpecification => new("编制需求或规范", "Drafted the specification"),
    };

    public static Text Of(Phase phase) => phase switch
    {
        Phase.Preparing => new("发布前", "Before publication"),
        Phase.Published => new("已发布", "Published"),
        Phase.Evaluating => new("评审中", "Under evaluation"),
        Phase.Won => new("中标", "Won"),
        Phase.Lost => new("未中标", "Lost"),
        Phase.Cancelled => new("已终止", "Cancelled"),
    };

    public static Text Of(ProcurementMethod method) => method switch
    {
        ProcurementMethod.Direct => new("直接采购", "Direct purchase"),
        ProcurementMethod.OpenTender => new("公开招标", "Open tender"),
        ProcurementMethod.InvitedTender => new("邀请招标", "Invited tender"),
        ProcurementMethod.CompetitiveNegotiation => new("竞争性谈判", "Competitive negotiation"),
        ProcurementMethod.CompetitiveConsultation => new("竞争性磋商", "Competitive consultation"),
        ProcurementMethod.Inquiry => new("询价", "Inquiry"),
        ProcurementMethod.SingleSource => new("单一来源", "Single source"),
        ProcurementMethod.FrameworkAgreement => new("框架协议", "Framework agreement"),
        ProcurementMethod.ElectronicMall => new("电子卖场", "Electronic mall"),
        ProcurementMethod.WorksTender => new("工程招标", "Works tender"),
        ProcurementMethod.EnterpriseOwn => new("企业自有采购方式", "Enterprise's own method"),
    };
}
