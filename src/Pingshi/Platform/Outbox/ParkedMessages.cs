using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Pingshi.Platform.Outbox;

/// <summary>Messages that failed too often: the system administrator tries again or gives up, and says so in the audit log.</summary>
public static class ParkedMessages
{
    public const string Route = "/outbox";
    public const string RetryRoute = "/outbox/{message}/retry";
    public const string GiveUpRoute = "/outbox/{message}/give-up";

    private static readonly Policy Keep = Policy.For("outbox.keep", Role.SystemAdministrator);

    public sealed record Row(Id<OutboxMessage> Id, string Type, Instant At, int Attempts, string? LastError);

    public sealed record Model(IReadOnlyList<Row> Parked, int Pending, Instant? OldestPending);

    public static void Map(Routes routes)
    {
        routes.Read<ParkedMessagesPage, Model>(Route, Keep, ShowAsync);
        routes.Act<Nothing, Nothing>(RetryRoute, Keep, Route, (call, _) => SetAsync(call, Delivery.Pending, "outbox.retry"), _ => Route);
        routes.Act<Nothing, Nothing>(GiveUpRoute, Keep, Route, (call, _) => SetAsync(call, Delivery.Done, "outbox.give-up"), _ => Route);
    }

    private static async Task<Model> ShowAsync(Call call)
    {
        var messages = call.Db.Set<OutboxMessage>().AsNoTracking();
        var parked = await messages.Where(m => m.Delivery == Delivery.Parked).OrderBy(m => m.Id).Take(200)
            .Select(m => new Row(m.Id, m.Type, m.At, m.Attempts, m.LastError)).ToListAsync(call.Cancel);
        var pending = messages.Where(m => m.Delivery == Delivery.Pending);
        return new(parked, await pending.CountAsync(call.Cancel), await pending.MinAsync(m => (Instant?)m.At, call.Cancel));
    }

    private static async Task<Nothing> SetAsync(Call call, Delivery delivery, string act)
    {
        var id = call.Id<OutboxMessage>("message");
        var message = await call.Db.Set<OutboxMessage>().SingleOrDefaultAsync(m => m.Id == id && m.Delivery == Delivery.Parked, call.Cancel) ?? throw Refusal.NotFound;
        (message.Delivery, message.Attempts, message.NotBefore) = (delivery, 0, call.Scope.Now);
        call.Db.Record(act, id.Subject, null, ("type", message.Type));
        return new();
    }
}

internal static class OutboxWords
{
    public static readonly Text Outbox = new("消息投递", "Outbox");
    public static readonly Text Lead = new("投递多次失败的消息停在这里；同一事项的后续消息会等它。", "Messages that failed too often stop here; later ones of the same matter wait for them.");
    public static readonly Text Pending = new("待投递 {0} 条。", "{0} wait to be delivered.");
    public static readonly Text None = new("没有停住的消息。", "No message is parked.");
    public static readonly Text Type = new("类型", "Type");
    public static readonly Text Since = new("时间", "Since");
    public static readonly Text Error = new("最后的错误", "Last error");
    public static readonly Text Retry = new("重试", "Try again");
    public static readonly Text GiveUp = new("放弃投递", "Give up");
}
