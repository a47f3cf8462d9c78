using System.Buffers;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text.RegularExpressions;
using NodaTime;
using Pingshi.Platform;

namespace Pingshi.Host;

/// <summary>What a backup says of itself: its kind, when and by what it was written, and the digest of everything in it.</summary>
public sealed record Manifest(string Format, string Version, Instant At, string Database, IReadOnlyList<ArchivedFile> Files)
{
    public const string CurrentFormat = "pingshi-backup-1";
    public const string EntryName = "manifest.json";
}

/// <summary>One entry of a backup, by its name in the archive.</summary>
public sealed record ArchivedFile(string Name, long Size, string Digest);

/// <summary>A backup is one zip file: the database, the stored files, the demo mark where there is one, and the manifest.</summary>
internal static partial class Archive
{
    public const string SqliteDatabase = "pingshi.db";
    public const string PostgresDatabase = "pingshi.dump";

    // Nothing else is ever unpacked, so that no name in an archive can lead out of the folder.
    [GeneratedRegex(@"^(pingshi\.db|pingshi\.dump|DEMO|files/[0-9a-f]{2}/[0-9a-f]{32})\z")]
    private static partial Regex KnownName { get; }

    public static async Task<ArchivedFile> AddAsync(ZipArchive archive, string name, string path, CancellationToken ct)
    {
        await using var from = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite, 0, FileOptions.Asynchronous | FileOptions.SequentialScan);
        await using var to = await archive.CreateEntry(name, CompressionLevel.Fastest).OpenAsync(ct);
        var (size, digest) = await CopyAsync(from, to, long.MaxValue, ct);
        return new(name, size, digest);
    }

    public static async Task FinishAsync(ZipArchive archive, Manifest manifest, CancellationToken ct)
    {
        await using var entry = await archive.CreateEntry(Manifest.EntryName).OpenAsync(ct);
        await using var text = new StreamWriter(entry);
        await text.WriteAsync(Json.Write(manifest));
    }

    public static async Task<Manifest> ReadManifestAsync(ZipArchive archive, string file, CancellationToken ct)
    {
        var entry = archive.GetEntry(Manifest.EntryName) ?? throw new Refusal(HostWords.NotABackup.Because(null, file));
        await using var content = await entry.OpenAsync(ct);
        using var text = new StreamReader(content);
        var manifest = Json.Read<Manifest>(await text.ReadToEndAsync(ct));
        HostWords.NotABackup.Unless(manifest.Format == Manifest.CurrentFormat, null, file);
        return manifest;
    }

    /// <summary>Unpacks one entry below <paramref name="folder"/>; what differs from the manifest by a byte is refused.</summary>
    public static async Task ExtractAsync(ZipArchive archive, ArchivedFile file, string folder, CancellationToken ct)
    {
        HostWords.BackupDamaged.Unless(KnownName.IsMatch(file.Name), null, file.Name);
        var entry = archive.GetEntry(file.Name) ?? throw new Refusal(HostWords.BackupDamaged.Because(null, file.Name));
        var path = Path.Combine(folder, file.Name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        await using var to = new FileStream(path, FileMode.CreateNew, FileAccess.Write, FileShare.None, 0, FileOptions.Asynchronous);
        try
        {
            await using var from = await entry.OpenAsync(ct);
            HostWords.BackupDamaged.Unless(await CopyAsync(from, to, file.Size, ct) == (file.Size, file.Digest), null, file.Name);
        }
        catch (InvalidDataException)
        {
            throw new Refusal(HostWords.BackupDamaged.Because(null, file.Name));
        }
        RandomAccess.FlushToDisk(to.SafeFileHandle);
    }

    private static async Task<(long Size, string Digest)> CopyAsync(Stream from, Stream to, long most, CancellationToken ct)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var buffer = ArrayPool<byte>.Shared.Rent(128 * 1024);
        var size = 0L;
        try
        {
            int read;
            // One byte too many is enough to know that the entry is not what the manifest says.
            while (size <= most && (read = await from.ReadAsync(buffer, ct)) > 0)
            {
                hash.AppendData(buffer, 0, read);
                await to.WriteAsync(buffer.AsMemory(0, read), ct);
                size += read;
            }
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
        return (size, "sha256:" + Convert.ToHexStringLower(hash.GetHashAndReset()));
    }
}
