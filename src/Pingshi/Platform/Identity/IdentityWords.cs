namespace Pingshi.Platform.Identity;

internal static class IdentityWords
{
    public static readonly Rule WrongSignIn = new("sign-in.wrong", 401,
        "邮箱、密码或动态口令不对。", "Mail, password or one-time code is wrong.");
    public static readonly Rule LinkUsed = new("link.used", 410,
        "这个链接已用过、已过期或不存在。请联系邀请你的人。", "This link was used, has expired or never was. Ask whoever invited you.");
    public static readonly Rule WeakPassword = new("password.weak", 422,
        "密码至少 12 个字符，且不能包含邮箱名。", "A password has at least 12 characters and does not contain your mail name.");
    public static readonly Rule WrongCode = new("totp.wrong", 422,
        "动态口令不对。请核对手机时间后再试。", "This code is wrong. Check your phone's clock and try again.");
    public static readonly Rule AdministratorsMustDiffer = new("first-start.same-person", 422,
        "三个管理员必须是三个人，邮箱不能相同。", "The three administrators are three people with three mail addresses.");
    public static readonly Rule UnknownZone = new("account.unknown-zone", 422, "没有这个时区：{0}", "There is no time zone {0}.");
    public static readonly Rule MailTaken = new("person.mail-taken", 409,
        "这个邮箱已在本单位使用。", "This mail address is already used in this organisation.");
    public static readonly Rule NotYourself = new("person.not-yourself", 422,
        "不能对自己做这件事。请另一位管理员操作。", "Not to yourself: ask another administrator.");
    public static readonly Rule FirstPersonExists = new("person.first-exists", 409,
        "这个单位已有第一人，由他邀请其他人。", "This organisation has its first person already, who invites the rest.");

    public static readonly Text SignIn = new("登录", "Sign in");
    public static readonly Text SignInLead = new("对客户的每一项承诺：谁欠谁、何时、凭什么证明、谁来评判、谁因此受益。", "Every promise to a customer: who owes what to whom, by when, with what proof, graded by whom, and who earns from it.");
    public static readonly Text Mail = new("邮箱", "Mail");
    public static readonly Text Password = new("密码", "Password");
    public static readonly Text NewPassword = new("新密码", "New password");
    public static readonly Text OldPassword = new("现在的密码", "Present password");
    public static readonly Text Code = new("动态口令", "One-time code");
    public static readonly Text CodeHint = new("启用了动态口令的账号必填，六位数字。", "Six digits; needed where one-time codes are set up.");
    public static readonly Text FirstStart = new("首次启动", "First start");
    public static readonly Text FirstStartLead = new(
        "给服务商命名，并指定三名管理员。三人各持一职（三员分立），系统没有默认密码。",
        "Name the provider and its three administrators. Each holds one office, and there is no default password.");
    public static readonly Text ProviderName = new("服务商名称", "Provider's name");
    public static readonly Text NameOf = new("{0}：姓名", "{0}: name");
    public static readonly Text MailOf = new("{0}：邮箱", "{0}: mail");
    public static readonly Text Begin = new("开始", "Begin");
    public static readonly Text LinksLead = new(
        "请把每个链接交给本人。链接七天内有效，只能用一次，离开此页后不再显示。",
        "Hand each link to its person. A link works once, for seven days, and is not shown again.");
    public static readonly Text Join = new("加入", "Join");
    public static readonly Text JoinLead = new("{0}，请设置密码。", "{0}, choose a password.");
    public static readonly Text SecondFactor = new("动态口令", "One-time codes");
    public static readonly Text SecondFactorLead = new(
        "用手机验证器扫码，或手工输入密钥，再填入显示的六位数字。管理员必须启用。",
        "Scan this with an authenticator app or type the key, then enter the six digits it shows. Administrators must.");
    public static readonly Text Key = new("密钥", "Key");
    public static readonly Text QrCode = new("验证器二维码", "QR code for the authenticator app");
    public static readonly Text Confirm = new("启用", "Turn on");
    public static readonly Text SecondFactorWhy = new("登录时再验一次：只有密码，别人也进不来。", "Asked for at sign-in, so that a password alone lets nobody in.");
    public static readonly Text ChangeApp = new("更换验证器", "Change the authenticator app");
    public static readonly Text IsOn = new("已启用", "on");
    public static readonly Text Account = new("我的账号", "My account");
    public static readonly Text Name = new("姓名", "Name");
    public static readonly Text LanguageWord = new("语言", "Language");
    public static readonly Text Zone = new("时区", "Time zone");
    public static readonly Text Sessions = new("登录的设备", "Where you are signed in");
    public static readonly Text Device = new("设备", "Device");
    public static readonly Text LastSeen = new("最近使用", "Last seen");
    public static readonly Text ThisOne = new("本机", "this one");
    public static readonly Text End = new("结束", "End");
    public static readonly Text EndOthers = new("结束其他所有登录", "End all others");
    public static readonly Text ActFor = new("代表的单位", "Acting for");
    public static readonly Text Switch = new("切换", "Switch");
    public static readonly Text ChangePassword = new("修改密码", "Change password");
    public static readonly Text ChangeEndsOthers = new("修改后，其他设备上的登录都会结束。", "Your other sessions end with the change.");
    public static readonly Text People = new("人员", "People");
    public static readonly Text PeopleLead = new("谁在哪个单位、担任什么角色。", "Who belongs to which organisation, with which roles.");
    public static readonly Text Organizations = new("单位", "Organisations");
    public static readonly Text OrganizationsLead = new("服务商、客户与伙伴。", "The provider, its customers and its partners.");
    public static readonly Text Organization = new("单位", "Organisation");
    public static readonly Text SideWord = new("类别", "Kind");
    public static readonly Text CreditCode = new("统一社会信用代码", "Unified social credit code");
    public static readonly Text Size = new("企业规模（自行声明）", "Size (as declared)");
    public static readonly Text NewOrganization = new("新增单位", "New organisation");
    public static readonly Text Roles = new("角色", "Roles");
    public static readonly Text State = new("状态", "State");
    public static readonly Text Active = new("在用", "active");
    public static readonly Text Disabled = new("已停用", "disabled");
    public static readonly Text Invited = new("已邀请，尚未加入", "invited, not joined yet");
    public static readonly Text Locked = new("已锁定", "locked");
    public static readonly Text Invite = new("邀请人员", "Invite a person");
    public static readonly Text InviteLead = new(
        "邀请链接会显示一次，并可由系统寄出。角色由安全管理员授予；客户与伙伴的角色由其第一人授予。",
        "The link is shown once and can be mailed. Roles are given by the security administrator; a customer's or partner's by its first person.");
    public static readonly Text AlsoMail = new("同时寄到邮箱", "Also send it by mail");
    public static readonly Text InvitationLink = new("邀请链接", "Invitation link");
    public static readonly Text GiveRoles = new("授予角色", "Give roles");
    public static readonly Text Disable = new("停用", "Disable");
    public static readonly Text DisableSays = new("停用后立即退出所有登录，不能再登录。", "Ends all sessions at once; the person can no longer sign in.");
    public static readonly Text Enable = new("恢复", "Enable");
    public static readonly Text NewLink = new("重发链接", "New link");
    public static readonly Text Steward = new("第一人", "first person");
    public static readonly Text NobodyYet = new("还没有人。请从上面的邀请开始。", "Nobody yet. Begin with an invitation above.");
    public static readonly Text Home = new("首页", "Start");

    public static Text Of(OrganizationSize size) => size switch
    {
        OrganizationSize.Micro => new("微型", "micro"),
        OrganizationSize.Small => new("小型", "small"),
        OrganizationSize.Medium => new("中型", "medium"),
        OrganizationSize.Large => new("大型", "large"),
    };
}
