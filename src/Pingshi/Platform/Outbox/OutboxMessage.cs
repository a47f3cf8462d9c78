using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Pingshi.Platform.Outbox;

public enum Delivery
{
    Pending,
    Done,
    /// <summary>Set aside after too many failures; a person looks at it, and its root's later messages wait.</summary>
    Parked,
}

/// <summary>What other modules may learn late: stored with the change, delivered after it, in order per root.</summary>
public sealed class OutboxMessage : IPlatformRow
{
    public required Id<OutboxMessage> Id { get; init; }
    public required Guid RootId { get; init; }

    /// <summary>The root's version after the change; commits of one root follow one another, so it orders them.</summary>
    public required long RootVersion { get; init; }
    public required string Type { get; init; }
    public required string Payload { get; init; }
    public required Instant At { get; init; }
    public Delivery Delivery { get; set; }
    public int Attempts { get; set; }
    public required Instant NotBefore { get; set; }
    public string? LastError { get; set; }
}

/// <summary>That a consumer has dealt with a message; written in the consumer's transaction, so it never does twice.</summary>
public sealed class OutboxReceipt : IPlatformRow
{
    public required Id<OutboxMessage> MessageId { get; init; }
    public required string Consumer { get; init; }
}

/// <summary>One who listens to a type of message. Modules add theirs at start.</summary>
public sealed record Consumer(string Name, string MessageType, Func<AppDb, OutboxMessage, IServiceProvider, CancellationToken, Task> Handle);

internal static class OutboxTables
{
    public static void Map(ModelBuilder model)
    {
        model.Entity<OutboxMessage>(b =>
        {
            b.ToTable("outbox_messages");
            b.HasIndex(m => new { m.Delivery, m.NotBefore });
            b.HasIndex(m => new { m.RootId, m.RootVersion });
            b.Property(m => m.Type).HasMaxLength(80);
        });
        model.Entity<OutboxReceipt>(b =>
        {
            b.ToTable("outbox_receipts");
            b.HasKey(r => new { r.MessageId, r.Consumer });
            b.Property(r => r.Consumer).HasMaxLength(80);
        });
    }
}

public static class Posting
{
    extension(AppDb db)
    {
        /// <summary>Leaves a message with the change; it is sent once this transaction has committed.</summary>
        public void Post<T>(string type, Guid root, long rootVersion, T payload) => db.Add(new OutboxMessage
        {
            Id = db.Scope.NewId<OutboxMessage>(),
            RootId = root,
            RootVersion = rootVersion,
            Type = type,
            Payload = Json.Write(payload),
            At = db.Scope.Now,
            NotBefore = db.Scope.Now,
        });
    }
}
