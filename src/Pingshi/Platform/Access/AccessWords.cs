namespace Pingshi.Platform.Access;

internal static class AccessWords
{
    public static readonly Rule NotFound = new("access.not-found", 404,
        "没有这一项，或者你无权查看。", "There is no such thing, or it is not yours to see.");
    public static readonly Rule WrongRole = new("access.wrong-role", 403,
        "你的角色不能做这件事。请找本单位有相应角色的同事。", "Your role does not allow this. Ask a colleague who holds one that does.");
    public static readonly Rule SignInFirst = new("access.sign-in", 401,
        "请先登录。", "Sign in first.");
    public static readonly Rule SecondFactorFirst = new("access.second-factor", 403,
        "请先启用动态口令，再继续。", "Set up your one-time codes first.");
    public static readonly Rule BadForm = new("access.antiforgery", 400,
        "页面已过期或来源不对，请返回刷新后重试。", "This form is too old or came from elsewhere. Go back, reload and try again.");
    public static readonly Rule TooMany = new("access.too-many", 429,
        "操作太频繁，请稍后再试。", "Too many requests. Wait a moment and try again.");
    public static readonly Rule RoleOfOtherSide = new("access.role-of-other-side", 422,
        "角色“{0}”不属于这类单位。", "The role {0} does not belong to this kind of organisation.");
    public static readonly Rule TwoAdministrators = new("access.two-administrators", 422,
        "一个人不能同时担任两种管理员（三员分立）。", "Nobody holds two of the three administrator roles.");
    public static readonly Rule AdministratorDoesBusiness = new("access.administrator-does-business", 422,
        "管理员不能再担任业务角色。", "An administrator holds no business role.");

    public static Text Of(Role role) => role switch
    {
        Role.SystemAdministrator => new("系统管理员", "System administrator"),
        Role.SecurityAdministrator => new("安全管理员", "Security administrator"),
        Role.AuditAdministrator => new("审计管理员", "Audit administrator"),
        Role.AccountManager => new("客户经理", "Account manager"),
        Role.Presales => new("售前", "Presales"),
        Role.DeskAgent => new("服务台", "Desk agent"),
        Role.Engineer => new("工程师", "Engineer"),
        Role.Dispatcher => new("调度", "Dispatcher"),
        Role.Finance => new("财务", "Finance"),
        Role.Manager => new("主管", "Manager"),
        Role.Requester => new("需求人", "Requester"),
        Role.Judge => new("验收人", "Judge"),
        Role.CustomerFinance => new("财务", "Finance"),
        Role.PartnerManager => new("伙伴主管", "Partner manager"),
        Role.PartnerEngineer => new("伙伴工程师", "Partner engineer"),
        Role.PartnerFinance => new("伙伴财务", "Partner finance"),
    };

    public static Text Of(Side side) => side switch
    {
        Side.Provider => new("服务商", "Provider"),
        Side.Customer => new("客户", "Customer"),
        Side.Partner => new("伙伴", "Partner"),
    };
}
