using Microsoft.EntityFrameworkCore;
using NodaTime;
using Pingshi.Platform.Identity;

namespace Pingshi.Platform.Web;

/// <summary>
/// One act of one person, done once: the key, the digest of what was asked and, before commit, what was answered. A
/// twin waits on the unique key and gets the same answer.
/// </summary>
public sealed class IdempotencyKey : IPlatformRow
{
    /// <summary>The acting person; the empty id stands for those who act before they are anybody (first start, sign-in).</summary>
    public required Id<Person> PersonId { get; init; }
    public required string Key { get; init; }
    public required string RequestDigest { get; init; }
    public string? Answer { get; set; }
    public required Instant At { get; init; }
}

internal static class IdempotencyTable
{
    public static void Map(ModelBuilder model) => model.Entity<IdempotencyKey>(b =>
    {
        b.ToTable("platform_idempotency_keys");
        b.HasKey(k => new { k.PersonId, k.Key });
        b.Property(k => k.Key).HasMaxLength(255);
        b.Property(k => k.RequestDigest).HasMaxLength(64);
    });
}
