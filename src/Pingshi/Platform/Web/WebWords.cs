namespace Pingshi.Platform.Web;

internal static class WebWords
{
    public static readonly Rule ChangedMeanwhile = new("conflict.changed-meanwhile", 412,
        "这一项刚被别人改过。现在的内容和你写的都在下面，请对照后再提交。",
        "Someone changed this meanwhile. What stands now and what you wrote are both below; compare and submit again.");
    public static readonly Rule VersionNeeded = new("conflict.version-needed", 428,
        "请带上你所依据的版本（If-Match）。", "Say which version you start from (If-Match).");
    public static readonly Rule KeyReused = new("idempotency.key-reused", 422,
        "这个幂等键已用于另一个请求。请换一个新的键。", "This idempotency key was used for another request. Take a new one.");
    public static readonly Rule KeyTooLong = new("idempotency.key-too-long", 400,
        "幂等键最长 255 个字符。", "An idempotency key has at most 255 characters.");
    public static readonly Rule Duplicate = new("conflict.duplicate", 409,
        "已有相同的一项。", "The same thing exists already.");
    public static readonly Rule Required = new("input.required", 400, "此项必填。", "This is needed.");
    public static readonly Rule TooLong = new("input.too-long", 400, "最多 {0} 个字符。", "At most {0} characters.");
    public static readonly Rule OutOfRange = new("input.out-of-range", 400, "应在 {0} 到 {1} 之间。", "Must lie between {0} and {1}.");
    public static readonly Rule NotAMail = new("input.not-a-mail", 400, "这不是邮箱地址。", "This is not a mail address.");
    public static readonly Rule Invalid = new("input.invalid", 400, "格式不对。", "This is not well formed.");
    public static readonly Rule Unreadable = new("input.unreadable", 400, "读不懂这一项：{0}", "This could not be read: {0}");
    public static readonly Rule BadRequest = new("input.bad-request", 400, "请求无法读取。", "The request could not be read.");
    public static readonly Rule NotJson = new("input.not-json", 415,
        "请以 application/json 提交。", "Send application/json.");
    public static readonly Rule UnknownColumn = new("list.unknown-column", 400,
        "没有“{0}”这一列。可用的列：{1}", "There is no column {0}. Columns: {1}");
    public static readonly Rule Broken = new("fault", 500,
        "系统出错，没有保存任何内容。请带上编号 {0} 联系管理员。", "Something went wrong and nothing was saved. Tell your administrator the number {0}.");

    public static readonly Text ProductName = new("平视", "Pingshi");
    public static readonly Text SkipToContent = new("跳到正文", "Skip to content");
    public static readonly Text Search = new("筛选", "Filter");
    public static readonly Text Export = new("导出", "Export");
    public static readonly Text Previous = new("上一页", "Previous");
    public static readonly Text Next = new("下一页", "Next");
    public static readonly Text PageOf = new("第 {0} 页，共 {1} 页，{2} 条", "Page {0} of {1}, {2} rows");
    public static readonly Text Save = new("保存", "Save");
    public static readonly Text StandsNow = new("现在的内容", "What stands now");
    public static readonly Text YouWrote = new("你写的内容", "What you wrote");
    public static readonly Text SignOut = new("退出", "Sign out");
    public static readonly Text OtherLanguage = new("English", "中文");
    public static readonly Text NoStateSecrets = new(
        "禁止上传涉及国家秘密的文件。", "Do not upload anything classified as a state secret.");
    public static readonly Text Optional = new("选填", "optional");
    public static readonly Text Choose = new("请选择", "Choose");
    public static readonly Text Navigation = new("导航", "Navigation");
    public static readonly Text Actions = new("操作", "Actions");
    public static readonly Text Menu = new("菜单", "Menu");
    public static readonly Text Administration = new("管理", "Administration");
    public static readonly Text BackHome = new("回到首页", "Back to the start page");
    public static readonly Text All = new("全部", "All");
}
