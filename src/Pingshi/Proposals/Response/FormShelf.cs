using System.Collections.Concurrent;
using Pingshi.Needs;
using Pingshi.Platform.Files;
using Pingshi.Tenders;
using Pingshi.Tenders.Writing;

namespace Pingshi.Proposals.Response;

/// <summary>
/// Tenders whose forms were filled lately. A stored file never changes and filling is a function of file and input, so what
/// was filled stays right; who may see the file is asked of its row before the shelf is.
/// </summary>
internal sealed class FormShelf(FileStore files)
{
    private const int Most = 8;
    private readonly ConcurrentDictionary<(Id<StoredFile> File, string Input), FilledForms> _filled = new();
    private readonly ConcurrentQueue<(Id<StoredFile> File, string Input)> _order = new();

    /// <summary>Null where the document is no docx, or none whose forms can be told.</summary>
    public async Task<FilledForms?> FillAsync(StoredFile tender, FormInput input, CancellationToken ct)
    {
        if (tender.MediaType != FileKind.Docx.MediaType)
        {
            return null;
        }
        var key = (tender.Id, ResponsePapers.DigestOf(input));
        if (!_filled.TryGetValue(key, out var filled))
        {
            await using var content = files.Open(tender.Id);
            using var bytes = new MemoryStream();
            await content.CopyToAsync(bytes, ct);
            try
            {
                filled = await Task.Run(() => FormFiller.Fill(bytes.ToArray(), input), ct);
            }
            catch (UnreadableDocumentException unreadable)
            {
                throw UnreadableWords.Of(unreadable, "document");
            }
            Keep(key, filled);
        }
        return filled.Forms.Count > 0 ? filled : null;
    }

    private void Keep((Id<StoredFile>, string) key, FilledForms filled)
    {
        if (_filled.TryAdd(key, filled))
        {
            _order.Enqueue(key);
        }
        while (_filled.Count > Most && _order.TryDequeue(out var oldest))
        {
            _filled.TryRemove(oldest, out _);
        }
    }
}
