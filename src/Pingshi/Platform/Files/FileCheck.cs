using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;

namespace Pingshi.Platform.Files;

/// <summary>Every stored file is there and its bytes have the digest of its row.</summary>
internal static class FileCheck
{
    public static Check Of(FileStore store) => new("files", (db, ct) => RunAsync(db, store, ct));

    private static async IAsyncEnumerable<Finding> RunAsync(AppDb db, FileStore store, [EnumeratorCancellation] CancellationToken ct)
    {
        var count = 0;
        await foreach (var file in db.Set<StoredFile>().AsNoTracking().OrderBy(f => f.Id).AsAsyncEnumerable().WithCancellation(ct))
        {
            count++;
            if (!store.Has(file.Id))
            {
                yield return Finding.Broken($"file {file.Id} is missing");
                continue;
            }
            await using var content = store.Open(file.Id);
            if ("sha256:" + Convert.ToHexStringLower(await SHA256.HashDataAsync(content, ct)) != file.Digest)
            {
                yield return Finding.Broken($"file {file.Id} was changed");
            }
        }
        yield return Finding.Note($"{count} files");
    }
}
