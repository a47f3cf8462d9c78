using System.Collections.Concurrent;
using Pingshi.Platform.Files;
using Pingshi.Tenders;

namespace Pingshi.Needs;

/// <summary>
/// Documents read lately. A stored file never changes, so what was read of it stays right; who may see it is asked of the
/// file's row before the shelf is.
/// </summary>
public sealed class DocumentShelf(FileStore files)
{
    private const int Most = 16;
    private readonly ConcurrentDictionary<Id<StoredFile>, NeedDocument> _read = new();
    private readonly ConcurrentQueue<Id<StoredFile>> _order = new();

    /// <summary>Reads the document, or refuses with the reason in the reader's language.</summary>
    public async Task<NeedDocument> ReadAsync(StoredFile file, CancellationToken ct)
    {
        if (_read.TryGetValue(file.Id, out var there))
        {
            return there;
        }
        try
        {
            await using var content = files.Open(file.Id);
            var document = await Task.Run(() => NeedReader.Read(content, file.Name, ct: ct), ct);
            Keep(file.Id, document);
            return document;
        }
        catch (UnreadableDocumentException unreadable)
        {
            throw UnreadableWords.Of(unreadable, "document");
        }
    }

    private void Keep(Id<StoredFile> id, NeedDocument document)
    {
        if (_read.TryAdd(id, document))
        {
            _order.Enqueue(id);
        }
        while (_read.Count > Most && _order.TryDequeue(out var oldest))
        {
            _read.TryRemove(oldest, out _);
        }
    }
}
