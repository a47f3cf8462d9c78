using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Pingshi.Platform.Outbox;

/// <summary>
/// Hands messages to their consumers: found by state, so that a late commit is never skipped; one root's messages in the
/// order of its versions; at least once in delivery, exactly once in effect through the receipts.
/// </summary>
internal sealed partial class OutboxSender(Database database, IEnumerable<Consumer> consumers, IServiceProvider services, TimeProvider clock, ILogger<OutboxSender> log)
    : BackgroundService
{
    public const string LeaseName = "outbox";
    public const int MostAttempts = 8;
    private const int AtOnce = 200;
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(500);
    private readonly string _holder = $"{Environment.MachineName}/{Environment.ProcessId}";
    private readonly ILookup<string, Consumer> _consumers = consumers.ToLookup(c => c.MessageType);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                while (await SendOnceAsync(stoppingToken) > 0) { }
                await Task.Delay(Pause, clock, stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception failure) when (failure is not OutOfMemoryException)
            {
                LoopFailed(failure);
                await Task.Delay(Pause, clock, stoppingToken);
            }
        }
    }

    /// <summary>Delivers what may be delivered now; returns how many messages it dealt with.</summary>
    public async Task<int> SendOnceAsync(CancellationToken ct)
    {
        var now = clock.Now;
        List<OutboxMessage> due;
        await using (var db = database.Open(Scope.System("outbox", now)))
        {
            if (!await db.Set<OutboxMessage>().AnyAsync(m => m.Delivery == Delivery.Pending && m.NotBefore <= now, ct)
                || await db.TryLeaseAsync(LeaseName, _holder, now, Duration.FromMinutes(1), ct) is null)
            {
                return 0;
            }
            due = await db.Set<OutboxMessage>().AsNoTracking()
                .Where(m => m.Delivery == Delivery.Pending && m.NotBefore <= now
                    && !db.Set<OutboxMessage>().Any(earlier => earlier.RootId == m.RootId && earlier.RootVersion < m.RootVersion && earlier.Delivery != Delivery.Done))
                .OrderBy(m => m.Id).Take(AtOnce).ToListAsync(ct);
        }
        foreach (var message in due)
        {
            await DeliverAsync(message, ct);
        }
        return due.Count;
    }

    private async Task DeliverAsync(OutboxMessage message, CancellationToken ct)
    {
        try
        {
            foreach (var consumer in _consumers[message.Type])
            {
                await ConsumeAsync(message, consumer, ct);
            }
            await UpdateAsync(message.Id, m => m.Delivery = Delivery.Done, ct);
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            DeliveryFailed(message.Id.Value, message.Type, failure);
            await UpdateAsync(message.Id, m =>
            {
                m.Attempts++;
                m.LastError = $"{failure.GetType().Name}: {failure.Message}";
                m.Delivery = m.Attempts >= MostAttempts ? Delivery.Parked : Delivery.Pending;
                m.NotBefore = clock.Now + Duration.FromSeconds(1L << m.Attempts);
            }, ct);
        }
    }

    private async Task ConsumeAsync(OutboxMessage message, Consumer consumer, CancellationToken ct)
    {
        await using var db = database.Open(Scope.System($"outbox:{consumer.Name}", clock.Now));
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        if (await db.Set<OutboxReceipt>().AnyAsync(r => r.MessageId == message.Id && r.Consumer == consumer.Name, ct))
        {
            return;
        }
        db.Add(new OutboxReceipt { MessageId = message.Id, Consumer = consumer.Name });
        await consumer.Handle(db, message, services, ct);
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
    }

    private async Task UpdateAsync(Id<OutboxMessage> id, Action<OutboxMessage> change, CancellationToken ct)
    {
        await using var db = database.Open(Scope.System("outbox", clock.Now));
        change(await db.Set<OutboxMessage>().SingleAsync(m => m.Id == id, ct));
        await db.SaveChangesAsync(ct);
    }

    [LoggerMessage(LogLevel.Error, "The outbox could not be read; messages wait.")]
    private partial void LoopFailed(Exception failure);

    [LoggerMessage(LogLevel.Warning, "Message {MessageId} of type {Type} was not delivered and will be tried again.")]
    private partial void DeliveryFailed(Guid messageId, string type, Exception failure);
}
