namespace Pingshi.Acceptance;

internal static class AcceptanceWords
{
    public static readonly Text Acceptance = new("验收", "Acceptance");
    public static readonly Text Lead = new(
        "客户判卷：验收小组逐项评定，组长逐项判定。判定不改，承做方可以答复；期限届满视同验收的单独列示。",
        "The customer grades: the group grades every requirement, its chair closes the verdicts. None is edited; the other side may reply; what counts as accepted by an elapsed term stands apart.");
    public static readonly Text NoneYet = new("还没有签署完成的合同。签署后，在这里组建验收小组、提请验收。", "No contract is signed yet. Once one is, the group is appointed and delivery reported here.");
    public static readonly Text NoVerdicts = new("还没有判定。承做方提请验收、小组评定之后，组长逐项判定。", "No verdict yet. Once a delivery is reported and graded, the chair closes them one by one.");
    public static readonly Text ContractWord = new("合同", "Contract");
    public static readonly Text MilestoneWord = new("里程碑", "Milestone");
    public static readonly Text Verdicts = new("判定", "Verdicts");
    public static readonly Text VerdictWord = new("判定", "Verdict");
    public static readonly Text Key = new("编号", "Key");
    public static readonly Text RequirementWord = new("需求", "Requirement");
    public static readonly Text Points = new("分数", "Points");
    public static readonly Text Words = new("意见", "Words");
    public static readonly Text ClosedOn = new("判定日期", "Closed on");
    public static readonly Text ClosedBy = new("组长", "Chair");
    public static readonly Text StateWord = new("状态", "State");
    public static readonly Text Due = new("期限", "Due");
    public static readonly Text Delivered = new("提请验收", "Delivered");
    public static readonly Text TermEnds = new("验收期限至 {0}", "to be graded by {0}");
    public static readonly Text NoTerm = new("未约定验收期限", "no term agreed");
    public static readonly Text Amount = new("含税金额", "Amount with VAT");
    public static readonly Text Deducted = new("扣减", "Deducted");
    public static readonly Text Payable = new("应付", "Payable");
    public static readonly Text PayableOn = new("{0} 前付款", "payable by {0}");
    public static readonly Text AcceptedOn = new("{0} 验收通过", "accepted on {0}");
    public static readonly Text DeemedOn = new("{0} 期限届满，视同验收（不是客户的判定）", "the term passed on {0}: deemed accepted (no verdict of the customer)");

    public static readonly Text Group = new("验收小组", "Acceptance group");
    public static readonly Text NoGroup = new("还没有验收小组。由客户的需求人组建。", "No group yet. A requester of the customer appoints it.");
    public static readonly Text AppointSays = new("成员只能是本单位在这个项目里的人；外部专家、测评机构的人先邀请进本单位。再次组建即换届，此前的判定不变。", "Members are people of this organisation on the engagement; invite outside experts into it first. Appointing again replaces the group; verdicts stay.");
    public static readonly Text Appoint = new("组建", "Appoint");
    public static readonly Text Chair = new("组长", "Chair");

    public static readonly Text Deliver = new("提请验收", "Report delivery");
    public static readonly Text DeliverSays = new("首次提请整个里程碑；不合格的整改后再次提请。验收期限自提请次日起算。", "The whole milestone first, then what failed once it is mended. The term runs from the day after.");
    public static readonly Text DeliveryWords = new("交付内容与查验方式", "What is delivered, and where it is seen");
    public static readonly Text DeliveryNumber = new("第 {0} 次提请", "Delivery {0}");

    public static readonly Text GradeWord = new("评定", "Grade");
    public static readonly Text GiveGrade = new("提交评定", "Give the grade");
    public static readonly Text GradeSays = new("提交后不改。自己评定之前，看不到别人的评定。", "It is final. You see nobody's grade before you gave yours.");
    public static readonly Text GradesGiven = new("{0}/{1} 人已评定", "{0} of {1} have graded");
    public static readonly Text Close = new("判定", "Close the verdict");
    public static readonly Text CloseSays = new("按合同约定的规则由成员评定得出，判定后不改。", "By the contract's rule, from the members' grades; never edited.");
    public static readonly Text WithoutOthers = new("缺人仍判定的原因", "Why without the missing members");
    public static readonly Text ReworkBy = new("整改期限", "Mended by");
    public static readonly Text ByRule = new("{0}，{1} 份评定", "{0}, of {1} grades");
    public static readonly Text BelowPass = new("低于及格分 {0}", "below the pass mark {0}");
    public static readonly Text Reply = new("答复", "Reply");
    public static readonly Text Replies = new("承做方答复", "The other side's reply");
    public static readonly Text Conclusion = new("验收结论", "Conclusion");
    public static readonly Text ConcludeWord = new("作出结论", "Conclude");
    public static readonly Text ConcludeSays = new("验收书即定稿，逐项列明判定。没有不合格项的里程碑即为验收通过，付款期限开始计算。", "The report is frozen with every verdict. A milestone of which nothing failed is accepted, and its payment term begins.");
    public static readonly Text Accepted = new("验收通过", "accepted");
    public static readonly Text NotAccepted = new("未通过，整改后再验", "not accepted, to be mended");
    public static readonly Text Report = new("验收书（docx）", "Acceptance report (docx)");
    public static readonly Text Digest = new("验收书 {0}", "report {0}");

    public static readonly Text Reworks = new("整改", "Rework");
    public static readonly Text ReworkDone = new("已整改", "Mended");
    public static readonly Text Scorecards = new("月度考核", "Monthly scorecards");
    public static readonly Text ScorecardsLead = new("按合同考核办法：每月一次，分数落在哪一档，就按哪一档扣减、整改或可解除合同。", "By the contract's assessment table: once a month, and the band of the grade says what is deducted, rectified, or may be terminated.");
    public static readonly Text NoScorecards = new("还没有月度考核。由验收小组组长逐月考核。", "No scorecard yet. The chair of the group closes one a month.");
    public static readonly Text CloseScorecard = new("考核", "Close the scorecard");
    public static readonly Text Month = new("月份", "Month");
    public static readonly Text DayOfMonth = new("月份（当月任一天）", "Month (any day of it)");
    public static readonly Text Base = new("考核价款（含税）", "What the month is worth, with VAT");
    public static readonly Text Left = new("{0}（尚可考核 {1}）", "{0} ({1} left)");
    public static readonly Text Rectify = new("限期整改", "rectify");
    public static readonly Text Terminates = new("可解除合同", "may terminate");

    public static readonly Text Consent = new("同意用作客户证言", "Consent to its use as testimony");
    public static readonly Text ConsentSays = new("承做方可在同意的范围和期限内把这个判定用作证据；可随时撤回，撤回后不再算证据。", "The other side may cite this verdict within the scope and until the day; you may take it back at any time, and it proves nothing then.");
    public static readonly Text Covers = new("范围（平台、地区）", "Scope (platform, region)");
    public static readonly Text MayNameUs = new("可署本单位名称", "Our name may be told");
    public static readonly Text ValidTo = new("有效期至", "Until");
    public static readonly Text ConsentedUntil = new("同意用作证言，至 {0}", "may be cited until {0}");
    public static readonly Text Withdraw = new("撤回同意", "Take the consent back");

    public static Text Of(Mark mark) => mark switch
    {
        Mark.Fail => new("不通过", "fail"),
        Mark.Pass => new("通过", "pass"),
        Mark.Score => new("评分", "score"),
    };

    public static Text Of(Capacity capacity) => capacity switch
    {
        Capacity.User => new("使用单位", "User"),
        Capacity.Expert => new("专家", "Expert"),
        Capacity.TestBody => new("测评机构", "Test body"),
    };

    public static Text Of(RequirementState state) => state switch
    {
        RequirementState.NotDelivered => new("未提请", "not delivered"),
        RequirementState.Open => new("待判定", "waits for a verdict"),
        RequirementState.Passed => new("合格", "passed"),
        RequirementState.Failed => new("不合格", "failed"),
        RequirementState.Deemed => new("视同验收", "deemed accepted"),
    };

    public static string Shape(RequirementState state) => state switch
    {
        RequirementState.NotDelivered => "○",
        RequirementState.Open => "▼",
        RequirementState.Passed => "✓",
        RequirementState.Failed => "✕",
        RequirementState.Deemed => "■",
    };

    public static string Class(RequirementState state) => state switch
    {
        RequirementState.NotDelivered or RequirementState.Deemed => "status-idle",
        RequirementState.Open => "status-warn",
        RequirementState.Passed => "status-good",
        RequirementState.Failed => "status-bad",
    };
}
