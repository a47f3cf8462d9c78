using System.Security.Cryptography;

namespace Pingshi.Platform.Files;

/// <summary>The folder where the bytes of stored files lie, each under its id.</summary>
public sealed class FileStore(Database database, FileStore.Settings settings)
{
    public sealed record Settings(string Folder, long LargestBytes = 50L * 1024 * 1024, long LargestUnpackedBytes = 500L * 1024 * 1024);

    /// <summary>Stores what comes in, on disk before the row that speaks of it commits.</summary>
    public async Task<StoredFile> KeepAsync(Scope scope, string name, Stream content, CancellationToken ct)
    {
        var file = await ReceiveAsync(scope, name, content, ct);
        await using var db = database.Open(scope);
        Enter(db, file);
        await db.SaveChangesAsync(ct);
        return file;
    }

    /// <summary>The row of a file whose bytes are on disk, with its trace.</summary>
    public static void Enter(AppDb db, StoredFile file)
    {
        db.Add(file);
        db.Record("files.keep", file.Id.Subject, null, ("name", file.Name), ("digest", file.Digest));
    }

    /// <summary>Takes back bytes that no row speaks of.</summary>
    public void Discard(Id<StoredFile> id) => File.Delete(PathOf(id));

    /// <summary>Writes the bytes to disk and says what they are; the row is the caller's to enter.</summary>
    public async Task<StoredFile> ReceiveAsync(Scope scope, string name, Stream content, CancellationToken ct)
    {
        var id = scope.NewId<StoredFile>();
        var path = PathOf(id);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        var arriving = path + ".arriving";
        try
        {
            var (size, digest, kind) = await WriteAsync(arriving, name, content, ct);
            File.Move(arriving, path);
            return new()
            {
                Id = id, OrganizationId = scope.Acting, UploadedBy = scope.Actor, Name = CleanName(name), MediaType = kind.MediaType,
                Size = size, Digest = digest, At = scope.Now,
            };
        }
        finally
        {
            File.Delete(arriving);
        }
    }

    public Stream Open(Id<StoredFile> id) => new FileStream(PathOf(id), FileMode.Open, FileAccess.Read, FileShare.Read, 64 * 1024, FileOptions.Asynchronous);

    public bool Has(Id<StoredFile> id) => File.Exists(PathOf(id));

    public string Folder => settings.Folder;

    private string PathOf(Id<StoredFile> id)
    {
        var name = id.Value.ToString("N");
        // The end of an id is its random part: spread over 256 folders.
        return Path.Combine(settings.Folder, name[^2..], name);
    }

    private async Task<(long Size, string Digest, FileKind Kind)> WriteAsync(string path, string name, Stream content, CancellationToken ct)
    {
        await using var file = new FileStream(path, FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None, 64 * 1024, FileOptions.Asynchronous);
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var buffer = new byte[64 * 1024];
        int read;
        while ((read = await content.ReadAsync(buffer, ct)) > 0)
        {
            hash.AppendData(buffer, 0, read);
            await file.WriteAsync(buffer.AsMemory(0, read), ct);
            FileWords.TooLarge.Unless(file.Length <= settings.LargestBytes, null, settings.LargestBytes / 1024 / 1024);
        }
        FileWords.Empty.Unless(file.Length > 0);
        var kind = FileKind.Of(file) ?? throw new Refusal(FileWords.KindNotTaken.Because());
        FileWords.UnpacksTooLarge.Unless(!kind.IsPackage || await PackageSize.IsWithinAsync(file, settings.LargestUnpackedBytes, ct), null, settings.LargestUnpackedBytes / 1024 / 1024);
        var ending = Path.GetExtension(CleanName(name)).ToLowerInvariant();
        FileWords.NameWrong.Unless(kind.Endings.Contains(ending), null, ending, kind.Endings[0]);
        await file.FlushAsync(ct);
        RandomAccess.FlushToDisk(file.SafeFileHandle);
        return (file.Length, "sha256:" + Convert.ToHexStringLower(hash.GetHashAndReset()), kind);
    }

    /// <summary>The last part of what the sender called it, without what could steer a path, a header or a reader's eye.</summary>
    private static string CleanName(string name)
    {
        var last = name[(name.LastIndexOfAny(['/', '\\']) + 1)..];
        var clean = new string([.. last.Where(c => !char.IsControl(c) && char.GetUnicodeCategory(c) != System.Globalization.UnicodeCategory.Format)]).Trim().TrimEnd('.');
        return clean.Length == 0 ? "file" : clean[..Math.Min(clean.Length, 255)];
    }
}
