namespace Pingshi.Proposals;

internal static class ProposalWords
{
    public static readonly Rule NothingFrozen = new("proposal.nothing-frozen", 422,
        "需求还没有定版，暂不能应答。", "The need has no frozen revision yet; there is nothing to answer.");
    public static readonly Rule NoGo = new("proposal.no-go", 422,
        "已决定不参与。要应答，请先改变决定。", "The decision was not to go. Change it before answering.");
    public static readonly Rule NotInRevision = new("proposal.not-in-revision", 422,
        "第 {0} 版里已没有这一条。", "Revision {0} no longer contains this requirement.");
    public static readonly Rule OwnerUnknown = new("proposal.owner-unknown", 422,
        "负责人必须是本单位参与此项目的人。", "The owner must be one of your people on this engagement.");
    public static readonly Rule DueInThePast = new("proposal.due-in-the-past", 422, "期限已过。", "The due moment lies in the past.");
    public static readonly Rule AnswerFirst = new("proposal.answer-first", 422,
        "请先写应答，再附证据。", "Write the answer before adding evidence.");
    public static readonly Rule EvidenceEmpty = new("proposal.evidence-empty", 422,
        "请上传文件，或填写证书编号与发证机构。", "Attach a file, or give the certificate's number and issuer.");
    public static readonly Rule EvidenceExpired = new("proposal.evidence-expired", 422,
        "这份证据已于 {0} 到期。", "This evidence expired on {0}.");
    public static readonly Rule EvidenceNotYetValid = new("proposal.evidence-not-yet-valid", 422,
        "这份证书自 {0} 起才有效。", "This certificate is valid from {0} only.");
    public static readonly Rule TestimonyByConsent = new("proposal.testimony-by-consent", 422,
        "客户证言只能引用客户同意使用的判定，不能自行填写。", "Testimony is a customer's verdict that it lets you use; it cannot be typed in.");
    public static readonly Rule TestimonyWithdrawn = new("proposal.testimony-withdrawn", 422,
        "客户已撤回同意，不能再引用。", "The customer took its consent back; it is cited no more.");
    public static readonly Rule NotAPartner = new("proposal.not-a-partner", 422, "只能邀请伙伴单位。", "Only partners can be invited.");
    public static readonly Rule NoRequirementChosen = new("proposal.no-requirement-chosen", 422,
        "请至少勾选一条需求。", "Choose at least one requirement.");
    public static readonly Rule NothingToShow = new("proposal.nothing-to-show", 422,
        "还没有任何应答。", "There is no answer yet.");
    public static readonly Rule FirewallUp = new("proposal.firewall-up", 422,
        "招标静默期内，客户看不到应答。定标后再展示。", "While the tender firewall stands nothing is shown to the customer.");
    public static readonly Rule GoDespiteStop = new("proposal.go-despite-stop", 422,
        "有 {0} 项会导致投标无效的情形。要参与，请写明为何可以排除。", "{0} findings bar the bid. To go all the same, say why they do not apply.");
    public static readonly Rule PartnerHasNoAnswer = new("proposal.partner-has-no-answer", 422,
        "这个伙伴还没有应答这一条。", "This partner has not answered this requirement yet.");

    public static readonly Text BidRoom = new("应答室", "Bid room");
    public static readonly Text BidRoomLead = new("逐条应答，附上证据。没有证据的“满足”一律显示为“未证实”。", "Answer requirement by requirement, with evidence. A claim without evidence shows as unproven everywhere.");
    public static readonly Text GoNoGo = new("参与决策", "Go or no-go");
    public static readonly Text GoLead = new("先看能不能投，再决定投不投。每一项都指明文件中的出处。", "First whether we may bid, then whether we will. Every finding names its place in the document.");
    public static readonly Text Answers = new("应答", "Answers");
    public static readonly Text AnswersLead = new("服务商对每一条需求的应答与证据。", "The provider's answer to each requirement, with its evidence.");
    public static readonly Text NotShownYet = new("服务商还没有展示应答。", "The provider has not shown its answers yet.");
    public static readonly Text Requirement = new("需求", "Requirement");
    public static readonly Text Obligation = new("约束", "Obligation");
    public static readonly Text Score = new("分值", "Score");
    public static readonly Text Owner = new("负责人", "Owner");
    public static readonly Text Due = new("期限", "Due");
    public static readonly Text Answer = new("应答", "Answer");
    public static readonly Text DeviationWord = new("偏离", "Deviation");
    public static readonly Text EvidenceWord = new("证据", "Evidence");
    public static readonly Text State = new("状态", "State");
    public static readonly Text VoidRisk = new("废标风险", "Void risk");
    public static readonly Text Partners = new("伙伴", "Partners");
    public static readonly Text Assign = new("分派", "Assign");
    public static readonly Text AssignChosen = new("把勾选的分派给", "Assign the chosen to");
    public static readonly Text InvitePartner = new("邀请伙伴应答", "Invite a partner");
    public static readonly Text InviteLead = new("伙伴只看到勾选的条目，看不到彼此，也看不到其他内容。", "The partner sees the chosen requirements only: neither each other nor anything else.");
    public static readonly Text Show = new("向客户展示应答", "Show the answers to the customer");
    public static readonly Text ShownSince = new("客户自 {0} 起可以看到应答。", "The customer sees the answers since {0}.");
    public static readonly Text SaveAnswer = new("保存应答", "Save the answer");
    public static readonly Text AddEvidence = new("附上证据", "Add evidence");
    public static readonly Text CiteCertificate = new("引用本单位资质", "Cite one of our certificates");
    public static readonly Text CiteSays = new("按现在的内容连同文件复制一份；以后更正或续期不影响已附的证据。", "Copied as it stands, with its file; a later correction or renewal does not touch it.");
    public static readonly Text CiteTestimony = new("引用客户证言", "Cite a customer's testimony");
    public static readonly Text CiteTestimonySays = new("客户同意使用的判定，在其同意的范围和期限内算作证据；撤回或到期后，应答重新显示为未证明。", "A verdict that the customer lets you use, within its scope and until its day; withdrawn or expired, the answer is unproven again.");
    public static readonly Text TestimonyWord = new("客户证言", "Testimony");
    public static readonly Text RemoveEvidence = new("撤下", "Remove");
    public static readonly Text Nature = new("证据种类", "Kind of evidence");
    public static readonly Text Object = new("证明对象", "What it is about");
    public static readonly Text Level = new("等级", "Level");
    public static readonly Text Issuer = new("发证机构", "Issuer");
    public static readonly Text Number = new("编号", "Number");
    public static readonly Text ValidTo = new("有效期至", "Valid to");
    public static readonly Text Covers = new("覆盖的平台与地域", "Platform and region it covers");
    public static readonly Text CoversHint = new("公司证书不能证明系统条款。", "A company's certificate does not prove a clause about a system.");
    public static readonly Text File = new("文件", "File");
    public static readonly Text DoesNotProve = new("不能证明此条", "does not prove this");
    public static readonly Text Adopt = new("采用", "Adopt");
    public static readonly Text PartnersAnswers = new("伙伴的应答", "Partners' answers");
    public static readonly Text InRevision = new("第 {0} 版", "revision {0}");
    public static readonly Text AnsweredAgainst = new("按第 {0} 版应答", "answered against revision {0}");
    public static readonly Text Decide = new("记录决定", "Record the decision");
    public static readonly Text Go = new("参与", "Go");
    public static readonly Text No = new("不参与", "No go");
    public static readonly Text Undecided = new("尚未决定", "undecided");
    public static readonly Text Reason = new("理由", "Reason");
    public static readonly Text Findings = new("发现", "Findings");
    public static readonly Text NoFindings = new("没有发现妨碍参与的情形。", "Nothing found that stands in the way.");
    public static readonly Text PlaceWord = new("出处", "Place");
    public static readonly Text All = new("全部", "All");
    public static readonly Text Mine = new("我的", "Mine");
    public static readonly Text NothingHere = new("没有符合条件的条目。", "No requirement matches.");
    public static readonly Text Choose = new("选择 {0}", "Choose {0}");
    public static readonly Text PreviousWord = new("上一条", "Previous");
    public static readonly Text NextWord = new("下一条", "Next");
    public static readonly Text Untold = new("文件未说明", "the document does not say");

    public static Text Of(Standing standing) => standing switch
    {
        Standing.Unanswered => new("未应答", "unanswered"),
        Standing.Stale => new("已过时", "stale"),
        Standing.Unproven => new("未证实", "unproven"),
        Standing.Negative => new("负偏离", "negative deviation"),
        Standing.Proven => new("已证实", "proven"),
    };

    public static Text Of(Deviation deviation) => deviation switch
    {
        Deviation.Positive => new("正偏离", "positive"),
        Deviation.None => new("无偏离", "none"),
        Deviation.Negative => new("负偏离", "negative"),
    };

    public static Text Of(EvidenceNature nature) => nature switch
    {
        EvidenceNature.CompanyCertificate => new("公司证书", "Company certificate"),
        EvidenceNature.SystemCertificate => new("系统或平台证书", "System or platform certificate"),
        EvidenceNature.PersonCertificate => new("人员证书", "Certificate of a person"),
        EvidenceNature.TestReport => new("测试报告", "Test report"),
        EvidenceNature.Documentation => new("产品资料", "Documentation"),
        EvidenceNature.Reference => new("业绩", "Reference project"),
        EvidenceNature.Statement => new("声明", "Signed statement"),
        EvidenceNature.Testimony => new("客户证言", "Customer's testimony"),
    };
}
