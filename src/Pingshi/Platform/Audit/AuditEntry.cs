using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NodaTime;
using Pingshi.Platform.Identity;

namespace Pingshi.Platform.Audit;

/// <summary>What became of an act.</summary>
public enum Outcome
{
    Done,
    Refused,
    /// <summary>A sealed fact was read.</summary>
    Read,
}

/// <summary>
/// One line of the audit log: ids and salted digests only. It commits with the change it tells of and carries the
/// digest of its own canonical bytes but no predecessor, so that no writer waits for a chain; the sealer chains later.
/// </summary>
public sealed class AuditEntry : IPlatformRow
{
    public required Id<AuditEntry> Id { get; init; }
    public required Instant At { get; init; }
    public Id<Person>? PersonId { get; init; }
    public Id<Organization>? OrganizationId { get; init; }
    public string? Job { get; init; }
    public required string Act { get; init; }
    public required Outcome Outcome { get; init; }
    public EngagementId? EngagementId { get; init; }
    public string? SubjectKind { get; init; }
    public Guid? SubjectId { get; init; }

    /// <summary>"name=digest" lines, sorted; the values they digest lie in <see cref="AuditValue"/> and can be erased.</summary>
    public required string Facts { get; init; }

    /// <summary>SHA-256 over <see cref="CanonicalBytes"/>, as lower-case hex.</summary>
    public required string Digest { get; init; }

    public static AuditEntry Of(Scope scope, string act, Outcome outcome, EngagementId? engagement, (string Kind, Guid Id)? subject, IEnumerable<AuditValue> values, Id<AuditEntry> id)
    {
        var entry = new AuditEntry
        {
            Id = id,
            At = scope.Now,
            PersonId = scope.Person,
            OrganizationId = scope.Organization,
            Job = scope.Job,
            Act = act,
            Outcome = outcome,
            EngagementId = engagement,
            SubjectKind = subject?.Kind,
            SubjectId = subject?.Id,
            Facts = string.Join('\n', values.Select(v => $"{v.Name}={v.Digest()}").Order(StringComparer.Ordinal)),
            Digest = "",
        };
        return entry.WithDigest();
    }

    /// <summary>
    /// Every member but the digest, each as a big-endian length and its UTF-8 bytes (-1 for none), after a version word:
    /// two different entries never have the same bytes.
    /// </summary>
    public byte[] CanonicalBytes()
    {
        using var bytes = new MemoryStream();
        Span<byte> length = stackalloc byte[4];
        ReadOnlySpan<string?> fields =
        [
            "pingshi-audit-1",
            Id.ToString(),
            (At.ToUnixTimeTicks() / 10).ToString(CultureInfo.InvariantCulture),
            PersonId?.ToString(),
            OrganizationId?.ToString(),
            Job,
            Act,
            Outcome.ToString(),
            EngagementId?.ToString(),
            SubjectKind,
            SubjectId?.ToString(),
            Facts,
        ];
        foreach (var field in fields)
        {
            var text = field is null ? null : Encoding.UTF8.GetBytes(field);
            BinaryPrimitives.WriteInt32BigEndian(length, text?.Length ?? -1);
            bytes.Write(length);
            bytes.Write(text ?? []);
        }
        return bytes.ToArray();
    }

    public string ComputeDigest() => Convert.ToHexStringLower(SHA256.HashData(CanonicalBytes()));

    private AuditEntry WithDigest() => new()
    {
        Id = Id, At = At, PersonId = PersonId, OrganizationId = OrganizationId, Job = Job, Act = Act, Outcome = Outcome,
        EngagementId = EngagementId, SubjectKind = SubjectKind, SubjectId = SubjectId, Facts = Facts, Digest = ComputeDigest(),
    };
}

/// <summary>A personal or sealed value an entry speaks of: beside the log, so that it can be erased and the log still verifies.</summary>
public sealed class AuditValue : IPlatformRow
{
    public required Id<AuditEntry> EntryId { get; init; }
    public required string Name { get; init; }
    public required string Salt { get; init; }
    public required string? Value { get; set; }

    /// <summary>SHA-256 over salt and value; the salt keeps short values from being guessed.</summary>
    public string Digest() => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Salt + "\n" + Value)));
}

/// <summary>An entry that no seal covers yet. The sealer finds its work here, never by "id greater than the last".</summary>
public sealed class UnsealedEntry : IPlatformRow
{
    public required Id<AuditEntry> EntryId { get; init; }
}

/// <summary>The place of an entry under a seal.</summary>
public sealed class SealedEntry : IPlatformRow
{
    public required Id<AuditEntry> EntryId { get; init; }
    public required long SealNumber { get; init; }
    public required int Position { get; init; }
    public required string Digest { get; init; }
}

/// <summary>A seal over the entries of one moment, chained to the seal before it.</summary>
public sealed class Seal : IPlatformRow
{
    public required long Number { get; init; }
    public required Instant At { get; init; }
    public required int Count { get; init; }
    public required string MerkleRoot { get; init; }
    public required string Previous { get; init; }
    public required string Digest { get; init; }

    /// <summary>What stands before the first seal.</summary>
    public static readonly string Genesis = new('0', 64);

    public static Seal Over(long number, Instant at, IReadOnlyList<string> digests, string previous)
    {
        var root = Merkle.Root(digests);
        return new() { Number = number, At = at, Count = digests.Count, MerkleRoot = root, Previous = previous, Digest = DigestOf(number, at, digests.Count, root, previous) };
    }

    public string ComputeDigest() => DigestOf(Number, At, Count, MerkleRoot, Previous);

    private static string DigestOf(long number, Instant at, int count, string root, string previous) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(
            string.Create(CultureInfo.InvariantCulture, $"pingshi-seal-1\n{number}\n{at.ToUnixTimeTicks() / 10}\n{count}\n{root}\n{previous}"))));
}

internal static class Merkle
{
    /// <summary>The root of RFC 6962's tree: leaves and nodes are hashed under different first bytes, so that neither passes for the other.</summary>
    public static string Root(IReadOnlyList<string> digests) => Convert.ToHexStringLower(Hash(digests));

    private static byte[] Hash(IEnumerable<string> digests)
    {
        List<byte[]> level = [.. digests.Select(d => SHA256.HashData([0, .. Convert.FromHexString(d)]))];
        if (level.Count == 0)
        {
            return SHA256.HashData([]);
        }
        while (level.Count > 1)
        {
            level = [.. level.Chunk(2).Select(pair => pair is [var left, var right] ? SHA256.HashData([1, .. left, .. right]) : pair[0])];
        }
        return level[0];
    }
}

internal static class AuditTables
{
    public static void Map(ModelBuilder model)
    {
        model.Entity<AuditEntry>(b =>
        {
            b.ToTable("audit_entries");
            b.NeverChanged();
            b.HasIndex(e => e.At);
            b.HasIndex(e => e.EngagementId);
            b.Property(e => e.Act).HasMaxLength(80);
            b.Property(e => e.SubjectKind).HasMaxLength(60);
            b.Property(e => e.Digest).HasMaxLength(64);
        });
        model.Entity<AuditValue>(b => { b.ToTable("audit_values"); b.HasKey(v => new { v.EntryId, v.Name }); });
        model.Entity<UnsealedEntry>(b => { b.ToTable("audit_unsealed"); b.HasKey(e => e.EntryId); });
        model.Entity<SealedEntry>(b =>
        {
            b.ToTable("audit_sealed");
            b.NeverChanged();
            b.HasKey(e => e.EntryId);
            b.HasIndex(e => new { e.SealNumber, e.Position }).IsUnique();
        });
        model.Entity<Seal>(b => { b.ToTable("audit_seals"); b.NeverChanged(); b.HasKey(s => s.Number); b.Property(s => s.Number).ValueGeneratedNever(); });
    }
}
