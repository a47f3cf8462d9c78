namespace Pingshi.Host.Routing;

internal static class RouteWords
{
    public static readonly Rule Unreadable = new("route.unreadable", 422,
        "无法读取问题文件：{0}。请提供派工问题的 JSON，或 Solomon/Homberger 文本算例。",
        "The problem cannot be read: {0}. Give a dispatch problem as JSON, or an instance in the text form of Solomon and Homberger.");
    public static readonly Rule Unsound = new("route.unsound", 422,
        "问题本身不成立：{0}。请改正后再算。",
        "The problem is not sound: {0}. Mend it and run again.");
}
