namespace Pingshi.Host;

/// <summary>What the start page says.</summary>
internal static class HomeWords
{
    public static readonly Text Welcome = new("平视：客户出题，厂商做题，客户判卷", "Pingshi: the customer asks, the vendor answers, the customer grades");
    public static readonly Text WhatItIs = new(
        "平视是云服务商与政企客户、合作伙伴共用的工作系统。每一项承诺都在同一条线上：谁欠谁、何时兑现、凭什么证明、由被承诺的人评判。三方看到的是同一只钟、同一份证据、同一张账。",
        "Pingshi is where a cloud provider works with its government and enterprise customers and its partners. Every promise is on one thread: who owes what to whom, by when, with what proof, graded by the one it was made to. All sides see the same clock, the same evidence and the same books.");
    public static readonly Text Greeting = new("{0}，你好", "Hello, {0}");
    public static readonly Text NextStep = new("接下来", "Next");
    public static readonly Text OwedByMe = new("我欠别人的", "Owed by me");
    public static readonly Text OwedToUs = new("别人欠我们的", "Owed to us");
    public static readonly Text Newest = new("最近的项目", "Newest engagements");
    public static readonly Text AllEngagements = new("全部项目", "All engagements");
    public static readonly Text NothingOwed = new("没有未兑现的承诺。", "No open promise.");
    public static readonly Text NothingOwedToUs = new("没有人欠我们承诺。", "No one owes us an open promise.");
    public static readonly Text NoEngagements = new("还没有你能看到的项目。", "There is no engagement that you can see yet.");
    public static readonly Text Open = new("{0} 项未兑现", "{0} open");
    public static readonly Text Overdue = new("已逾期", "overdue");
    public static readonly Text Provisional = new("暂定：当年假期尚未公布", "provisional: that year's holidays are not announced");
    public static readonly Text To = new("对 {0}", "to {0}");
    public static readonly Text From = new("{0} 应交", "from {0}");

    public static readonly Text SetUpCodes = new("启用动态口令。管理员启用后才能工作。", "Turn on one-time codes: an administrator cannot work without.");
    public static readonly Text NoOrganization = new("你还不属于任何单位，所以什么也看不到。请联系邀请你的人。", "You belong to no organisation yet and see nothing. Ask whoever invited you.");
    public static readonly Text NoRole = new("你还没有角色。请联系本单位的管理员。", "You have no role yet. Ask your organisation's administrator.");
    public static readonly Text InviteColleagues = new("邀请同事，并为自己和他们授予角色。", "Invite colleagues, and give yourself and them their roles.");
    public static readonly Text NameCustomers = new("登记第一个客户单位。", "Enter the first customer.");
    public static readonly Text InvitePeople = new("邀请服务商的同事。", "Invite the provider's people.");
    public static readonly Text SeeParked = new("有 {0} 条消息投递失败，请处理。", "{0} messages could not be delivered: see to them.");
    public static readonly Text GiveRoles = new("有 {0} 人还没有角色，请授予。", "{0} people have no role yet: give them one.");
    public static readonly Text ReadAudit = new("查看最近的操作记录。", "Read what was done lately.");
    public static readonly Text KeepSoonest = new("先办最近到期的一项。", "See to what is due first.");
    public static readonly Text BeginNeed = new("提出第一个需求：一段话就够。", "State your first need: a paragraph is enough.");
    public static readonly Text RecordTender = new("登记一个已发布的招标项目。", "Record a published tender.");
    public static readonly Text OpenNewest = new("打开最近的项目。", "Open the newest engagement.");
    public static readonly Text Nothing = new("现在没有需要你做的事。", "Nothing needs you now.");
    public static readonly Text Go = new("去办", "Go");
}
