using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;

namespace Pingshi.Platform.Audit;

/// <summary>What a check found: the row that is wrong and why; or a count worth knowing.</summary>
public sealed record Finding(bool IsBroken, string What)
{
    public static Finding Broken(string what) => new(true, what);

    public static Finding Note(string what) => new(false, what);
}

/// <summary>One thing that <c>pingshi verify</c> proves. Modules add theirs at start.</summary>
public sealed record Check(string Name, Func<AppDb, CancellationToken, IAsyncEnumerable<Finding>> RunAsync);

/// <summary>Re-computes every entry and every seal, in order, and names the first that is broken.</summary>
internal static class AuditCheck
{
    private const int AtOnce = 10_000;

    public static Check Check { get; } = new("audit", RunAsync);

    private static async IAsyncEnumerable<Finding> RunAsync(AppDb db, [EnumeratorCancellation] CancellationToken ct)
    {
        var seals = await db.Set<Seal>().AsNoTracking().OrderBy(s => s.Number).ToListAsync(ct);
        var previous = Seal.Genesis;
        var number = 1L;
        foreach (var seal in seals)
        {
            if (seal.Number != number)
            {
                yield return Finding.Broken($"seal {number} is missing");
                yield break;
            }
            if (await WhyBrokenAsync(db, seal, previous, ct) is { } why)
            {
                yield return Finding.Broken($"seal {seal.Number}: {why}");
                yield break;
            }
            previous = seal.Digest;
            number++;
        }
        var loose = await db.Set<AuditEntry>().Where(e =>
            !db.Set<SealedEntry>().Any(s => s.EntryId == e.Id) && !db.Set<UnsealedEntry>().Any(u => u.EntryId == e.Id)).Select(e => e.Id).Take(1).ToListAsync(ct);
        if (loose is [var stray])
        {
            yield return Finding.Broken($"entry {stray} is under no seal and does not wait for one");
        }
        var unsealed = await db.Set<AuditEntry>().AsNoTracking().Where(e => db.Set<UnsealedEntry>().Any(u => u.EntryId == e.Id)).ToListAsync(ct);
        foreach (var entry in unsealed.Where(e => e.ComputeDigest() != e.Digest))
        {
            yield return Finding.Broken($"entry {entry.Id} was changed before it was sealed");
        }
        await foreach (var finding in ValuesAsync(db, ct))
        {
            yield return finding;
        }
        yield return Finding.Note($"{seals.Count} seals over {seals.Sum(s => (long)s.Count)} entries, {unsealed.Count} not sealed yet");
    }

    private static async Task<string?> WhyBrokenAsync(AppDb db, Seal seal, string previous, CancellationToken ct)
    {
        if (seal.Previous != previous)
        {
            return "does not follow the seal before it";
        }
        var entries = await (
            from s in db.Set<SealedEntry>().AsNoTracking()
            join e in db.Set<AuditEntry>() on s.EntryId equals e.Id into found
            from e in found.DefaultIfEmpty()
            where s.SealNumber == seal.Number
            orderby s.Position
            select new { s.EntryId, s.Digest, Entry = e }).ToListAsync(ct);
        foreach (var sealedEntry in entries)
        {
            if (sealedEntry.Entry is null)
            {
                return $"entry {sealedEntry.EntryId} is gone";
            }
            if (sealedEntry.Entry.ComputeDigest() != sealedEntry.Digest || sealedEntry.Entry.Digest != sealedEntry.Digest)
            {
                return $"entry {sealedEntry.EntryId} was changed";
            }
        }
        return entries.Count != seal.Count || Merkle.Root([.. entries.Select(e => e.Digest)]) != seal.MerkleRoot || seal.ComputeDigest() != seal.Digest
            ? "was changed"
            : null;
    }

    /// <summary>A value that was erased is no fault; one that no longer has the digest its entry names is.</summary>
    private static async IAsyncEnumerable<Finding> ValuesAsync(AppDb db, [EnumeratorCancellation] CancellationToken ct)
    {
        var last = default(Id<AuditEntry>);
        while (true)
        {
            var entries = await db.Set<AuditEntry>().AsNoTracking().Where(e => e.Id > last).OrderBy(e => e.Id).Take(AtOnce).Select(e => new { e.Id, e.Facts }).ToListAsync(ct);
            if (entries.Count == 0)
            {
                yield break;
            }
            var upTo = entries[^1].Id;
            var from = last;
            var values = (await db.Set<AuditValue>().AsNoTracking().Where(v => v.EntryId > from && v.EntryId <= upTo && v.Value != null).ToListAsync(ct)).ToLookup(v => v.EntryId);
            foreach (var entry in entries)
            {
                var facts = entry.Facts.Split('\n').ToHashSet(StringComparer.Ordinal);
                foreach (var value in values[entry.Id].Where(v => !facts.Contains($"{v.Name}={v.Digest()}")))
                {
                    yield return Finding.Broken($"entry {entry.Id}: its value {value.Name} was changed");
                }
            }
            last = upTo;
        }
    }
}
