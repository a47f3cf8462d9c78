namespace Pingshi.Acceptance;

internal static class AcceptanceRules
{
    public static readonly Rule AskerOnly = new("acceptance.asker-only", 403, "只有合同的需方组建验收小组并判卷；承做方不能。", "Only the side that the contract was made to appoints the group and grades; who performs cannot.");
    public static readonly Rule NotSigned = new("acceptance.not-signed", 422, "合同还没有签署完成，或这是一份变更。", "The contract is not signed yet, or this is a change of one.");
    public static readonly Rule NoSuchMilestone = new("acceptance.no-such-milestone", 422, "没有这个里程碑，或它不交付任何需求。", "There is no such milestone, or it delivers no requirement.");

    public static readonly Rule NotOurs = new("acceptance.not-ours", 422, "验收小组成员须是本单位在这个项目里、能看合同的人员。", "A member is a person of this organisation who works on the engagement and may read the contract.");
    public static readonly Rule MemberTwice = new("acceptance.member-twice", 422, "同一人只能以一种身份进入验收小组。", "Nobody sits in the group twice.");
    public static readonly Rule ChairIsMember = new("acceptance.chair-is-member", 422, "组长须是小组成员。", "The chair is one of the members.");
    public static readonly Rule NoGroup = new("acceptance.no-group", 422, "还没有组建验收小组。", "No acceptance group was appointed yet.");
    public static readonly Rule NotAMember = new("acceptance.not-a-member", 422, "你不是验收小组成员。", "You are no member of the acceptance group.");
    public static readonly Rule ChairOnly = new("acceptance.chair-only", 422, "由验收小组组长办理。", "The chair of the acceptance group does this.");

    public static readonly Rule DeliveryOpen = new("acceptance.delivery-open", 409, "这个里程碑还有待判的需求：{0}。", "Requirements of this milestone still wait for a verdict: {0}.");
    public static readonly Rule AcceptedAlready = new("acceptance.accepted-already", 409, "这个里程碑已验收。", "This milestone is accepted already.");

    public static readonly Rule PointsOfScore = new("acceptance.points-of-score", 422, "选“评分”须填分数；“通过”“不通过”不填分数。", "A score has points; a pass or a fail has none.");
    public static readonly Rule PointsOutOfRange = new("acceptance.points-out-of-range", 422, "分数在 0–100 之间，最多 {0} 位小数。", "Points lie between 0 and 100, with at most {0} decimal.");
    public static readonly Rule WordsNeeded = new("acceptance.words-needed", 422, "不通过或未满分的，须写明意见。", "A fail, or less than full points, needs words.");
    public static readonly Rule GradedAlready = new("acceptance.graded-already", 409, "你已评过这条需求。", "You have graded this requirement already.");
    public static readonly Rule VerdictClosed = new("acceptance.verdict-closed", 409, "这条需求已判定。判定不改；重新交付后另作判定。", "Its verdict is closed and never edited. Another follows another delivery.");
    public static readonly Rule TermPassed = new("acceptance.term-passed", 409, "验收期限已于 {0} 届满而无人评定，已视同验收。", "The term passed on {0} and nobody had graded it: it counts as accepted.");

    public static readonly Rule NoGrades = new("acceptance.no-grades", 422, "还没有成员评定。", "No member has graded it.");
    public static readonly Rule ChairGradesFirst = new("acceptance.chair-grades-first", 422, "组长先给出自己的评定。", "The chair gives its own grade first.");
    public static readonly Rule GradesMissing = new("acceptance.grades-missing", 422, "还缺 {0} 的评定；要先判定，须写明原因。", "Grades of {0} are missing; to close without them, say why.");
    public static readonly Rule ReworkDayNeeded = new("acceptance.rework-day-needed", 422, "不合格或需整改的，须定整改期限。", "What fails or is to be rectified needs a day by which it is mended.");
    public static readonly Rule ReworkDayPast = new("acceptance.rework-day-past", 422, "整改期限已过。", "That day has passed.");
    public static readonly Rule NoRework = new("acceptance.no-rework", 422, "没有这项未了的整改。", "No such rework is owed.");
    public static readonly Rule OpenRequirements = new("acceptance.open-requirements", 422, "这些需求还没有判定：{0}。", "These requirements have no verdict yet: {0}.");
    public static readonly Rule ConcludedAlready = new("acceptance.concluded", 409, "已作出验收结论。", "It is concluded already.");

    public static readonly Rule NoTable = new("acceptance.no-table", 422, "合同没有考核办法，不能按月考核。", "The contract has no assessment table to score a month by.");
    public static readonly Rule MonthNotBegun = new("acceptance.month-not-begun", 422, "这个月还没有开始。", "That month has not begun.");
    public static readonly Rule MonthScored = new("acceptance.month-scored", 409, "这个月已考核。", "That month has its scorecard.");
    public static readonly Rule BaseTooHigh = new("acceptance.base-too-high", 422, "考核价款超出里程碑尚未考核的金额 {0}。", "It is more than the milestone has left to be graded, {0}.");
    public static readonly Rule BaseTooFine = new("acceptance.base-too-fine", 422, "金额最多 {0} 位小数。", "An amount has at most {0} decimals.");

    public static readonly Rule TestimonyOfFail = new("acceptance.testimony-of-fail", 422, "不合格的判定不能用作客户证言。", "A verdict that fails is no testimony.");
    public static readonly Rule ConsentEndsPast = new("acceptance.consent-ends-past", 422, "同意的有效期已过。", "The consent would have ended already.");
    public static readonly Rule ConsentedAlready = new("acceptance.consented-already", 409, "已同意用作证言，至 {0}。", "Consent is given already, until {0}.");
    public static readonly Rule NotConsented = new("acceptance.not-consented", 409, "没有有效的同意。", "No consent is in force.");
}
