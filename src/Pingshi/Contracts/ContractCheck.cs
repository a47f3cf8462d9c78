using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Pingshi.Platform.Files;
using Pingshi.Shares.Rules;

namespace Pingshi.Contracts;

/// <summary>Every byte that was signed is the byte that was signed: text, paper, scan, and the split rule behind them.</summary>
internal static class ContractCheck
{
    public static Check Of(FileStore store) => new("contracts", (db, ct) => RunAsync(db, store, ct));

    private static async IAsyncEnumerable<Finding> RunAsync(AppDb db, FileStore store, [EnumeratorCancellation] CancellationToken ct)
    {
        var (editions, signatures) = (0, 0);
        await foreach (var edition in db.Set<ContractEdition>().AsNoTracking().OrderBy(e => e.Id).AsAsyncEnumerable().WithCancellation(ct))
        {
            editions++;
            if (ContractTerms.DigestOf(Encoding.UTF8.GetBytes(edition.Json)) != edition.TermsDigest)
            {
                yield return Finding.Broken($"contract {edition.ContractId}, edition {edition.Number}: its text was changed");
            }
            if (ContractTerms.DigestOf(edition.Paper) != edition.PaperDigest)
            {
                yield return Finding.Broken($"contract {edition.ContractId}, edition {edition.Number}: its paper was changed");
            }
        }
        var signed = from s in db.Set<ContractSignature>().AsNoTracking() join e in db.Set<ContractEdition>() on s.EditionId equals e.Id select new { Signature = s, e.TermsDigest, e.PaperDigest };
        await foreach (var row in signed.AsAsyncEnumerable().WithCancellation(ct))
        {
            signatures++;
            if (row.Signature.TermsDigest != row.TermsDigest || row.Signature.PaperDigest != row.PaperDigest)
            {
                yield return Finding.Broken($"signature {row.Signature.Id} is under other digests than its edition's");
            }
            if (row.Signature.Scan is { } scan && await WhyBrokenAsync(store, scan, row.Signature.ScanDigest, ct) is { } why)
            {
                yield return Finding.Broken($"signature {row.Signature.Id}: its scan {why}");
            }
        }
        await foreach (var split in db.Set<ContractSplit>().AsNoTracking().AsAsyncEnumerable().WithCancellation(ct))
        {
            if (SplitRule.Read(split.Rule).Rule?.Digest != split.Digest)
            {
                yield return Finding.Broken($"split rule {split.Number} of contract {split.ContractId} was changed");
            }
        }
        yield return Finding.Note($"{editions} editions, {signatures} signatures");
    }

    private static async Task<string?> WhyBrokenAsync(FileStore store, Id<StoredFile> scan, string? digest, CancellationToken ct)
    {
        if (!store.Has(scan))
        {
            return "is missing";
        }
        await using var content = store.Open(scan);
        return "sha256:" + Convert.ToHexStringLower(await SHA256.HashDataAsync(content, ct)) == digest ? null : "was changed";
    }
}
