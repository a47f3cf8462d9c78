namespace Pingshi.Commitments;

internal static class CommitmentWords
{
    public static readonly Text Commitments = new("承诺", "Commitments");
    public static readonly Text Lead = new(
        "谁欠谁、欠什么、何时到期。客户、服务商、伙伴看到的是同一页。",
        "Who owes what to whom, and by when. Customers, the provider and partners look at the same page.");
    public static readonly Text Calendar = new("下载日历（ics）", "Calendar (ics)");
    public static readonly Text Promise = new("承诺", "Commitment");
    public static readonly Text OwedBy = new("承诺方", "Owed by");
    public static readonly Text OwedTo = new("承诺给", "Owed to");
    public static readonly Text Due = new("到期", "Due");
    public static readonly Text State = new("状态", "State");
    public static readonly Text Provisional = new("暂定", "provisional");
    public static readonly Text ProvisionalSays = new(
        "到期日所在年份的放假安排尚未公布，公布后可能改变。",
        "The holidays of that year are not announced yet; the day may move when they are.");
    public static readonly Text WhoseWord = new("谁的承诺", "Whose");

    public static readonly Text NoneByMe = new(
        "你没有这样的承诺。领到应答任务、项目登记投标截止后，会列在这里；也可看看本单位的承诺。",
        "You owe nothing of this kind. Answers assigned to you and deadlines you hold appear here; look also at what your organisation owes.");
    public static readonly Text NoneToMe = new(
        "没有这样的、别人对本单位的承诺。项目开始后，对方的每项承诺都会列在这里。",
        "Nobody owes your organisation anything of this kind. Once an engagement begins, every promise made to you is listed here.");
    public static readonly Text NoneByUs = new(
        "本单位没有这样的承诺。打开项目，就能看到其中的期限。",
        "Your organisation owes nothing of this kind. Open an engagement to see its deadlines.");

    public static Text Of(Whose whose) => whose switch
    {
        Whose.ByMe => new("我欠的", "Owed by me"),
        Whose.ToMe => new("欠我的", "Owed to me"),
        Whose.ByUs => new("本单位欠的", "Owed by my organisation"),
    };

    public static Text Of(Stage stage) => stage switch
    {
        Stage.Open => new("未完成", "Open"),
        Stage.Overdue => new("已逾期", "Overdue"),
        Stage.Done => new("已了结", "Done"),
    };

    public static Text Of(CommitmentState state) => state switch
    {
        CommitmentState.Open => new("进行中", "open"),
        CommitmentState.Overdue => new("逾期", "overdue"),
        CommitmentState.Kept => new("已兑现", "kept"),
        CommitmentState.KeptLate => new("逾期兑现", "kept late"),
        CommitmentState.Dropped => new("已免除", "fell away"),
    };

    /// <summary>What an empty list says to do next.</summary>
    public static Text None(Whose whose) => whose switch
    {
        Whose.ByMe => NoneByMe,
        Whose.ToMe => NoneToMe,
        Whose.ByUs => NoneByUs,
    };
}
