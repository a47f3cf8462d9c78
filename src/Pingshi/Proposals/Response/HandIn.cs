using System.IO.Compression;
using System.Text;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using Pingshi.Engagements;
using Pingshi.Platform.Files;
using Pingshi.Tenders.Writing;

namespace Pingshi.Proposals.Response;

/// <summary>What is handed in, how each document stands, and all that is missing before it.</summary>
public static class HandIn
{
    public const string ZipRoute = "/engagements/{engagement}/hand-in/zip";

    public static readonly Policy See = Policy.For("proposals.see-hand-in", Role.Presales, Role.AccountManager, Role.Manager, Role.Finance);

    public sealed record FileRow(Id<ResponseDocument> Document, PaperFormat Format, Id<StoredFile> File, string Digest, int Revision, int? Quote, int? Structure, Instant At, string By);

    public sealed record Row(ResponseKind Kind, DocumentState State, bool IsPriced, IReadOnlyList<FileRow> Files, IReadOnlyList<Reason> WhyNot);

    public sealed record FormRow(string Title, string Place, bool Sealed, bool Signed, int Blanks);

    public sealed record Model(
        EngagementHead Head, EngagementId Engagement, int Revision, int? Quote, int? Structure, string Bidder, Instant? Deadline, IReadOnlyList<Row> Rows, IReadOnlyList<FormRow> Forms,
        IReadOnlyList<Reason> Missing, bool MayMake, IReadOnlyList<Reason> WhyNot);

    public static void Map(Routes routes)
    {
        routes.Read<HandInPage, Model>(MakeDocuments.Route, See, ShowAsync);
        routes.File(ZipRoute, See, ZipAsync);
    }

    private static async Task<Model> ShowAsync(Call call)
    {
        var source = await ResponseSource.LoadAsync(call);
        var shelf = await HandInShelf.LoadAsync(call, source);
        var rows = await RowsAsync(call, shelf);
        return new(
            await EngagementHead.LoadAsync(call), call.Engagement, source.Revision, source.Quote?.Offered.Number, source.Structure?.Number, source.Facts.Bidder, source.Engagement.BidDeadline, rows,
            [.. (source.Forms?.Forms ?? []).Select(f => new FormRow(f.Title, f.Place.ToString(), f.SignPlaces.Any(p => p.Sealed), f.SignPlaces.Any(p => p.Signed), f.Blanks.Count))],
            [.. Missing(call, shelf)], BidRoom.Lead.Allows(call.Scope), source.WhyNot);
    }

    // A file that the reader may not see has no row here, and its document no link.
    private static async Task<IReadOnlyList<Row>> RowsAsync(Call call, HandInShelf shelf)
    {
        var ids = shelf.Newest.Select(d => d.File).ToList();
        var digests = await call.Db.Set<StoredFile>().Where(f => ids.Contains(f.Id)).ToDictionaryAsync(f => f.Id, f => f.Digest, call.Cancel);
        return [.. Enum.GetValues<ResponseKind>().Select(kind => new Row(
            kind, shelf.StateOf(kind), kind.IsPriced(),
            [.. shelf.Newest.Where(d => d.Kind == kind && digests.ContainsKey(d.File)).Select(d => new FileRow(d.Id, d.Format, d.File, digests[d.File], d.Revision, d.QuoteNumber, d.Structure, d.At, d.ByName))],
            [.. MakeDocuments.WhyNot(shelf.Source, [kind])]))];
    }

    internal static IEnumerable<Reason> Missing(Call call, HandInShelf shelf)
    {
        var (source, reader) = (shelf.Source, call.Service<Reader>());
        var (quote, forms) = (source.Quote?.Offered, source.Forms?.Forms.Where(f => f.Blanks.Count > 0).ToList() ?? []);
        return
        [
            .. source.Engagement.BidDeadline is { } due && due < call.Scope.Now ? [ResponseWords.DeadlinePassed.Because(null, due)] : (IEnumerable<Reason>)[],
            .. source.WhyNotPriced,
            .. HandInGaps.OfAnswers(source.Sheet.Lines),
            .. HandInGaps.OfTime(source.Sheet.Lines, source.ClosesOn, source.ValidityDays, quote?.Number, quote?.ValidUntil),
            .. HandInGaps.OfDocuments([.. Enum.GetValues<ResponseKind>().Select(k => (ResponseWords.Of(k), shelf.StateOf(k)))], names => reader.List(names.Select(n => reader.Say(n)))),
            .. forms.Count > 0 ? [ResponseWords.BlankForms.Because("forms", reader.List(forms.Select(f => $"{f.Title} ({f.Blanks.Count})")))] : (IEnumerable<Reason>)[],
        ];
    }

    // Where nothing stands yet, the list of what is missing says so.
    private static async Task<IResult> ZipAsync(Call call)
    {
        var shelf = await HandInShelf.LoadAsync(call, await ResponseSource.LoadAsync(call));
        List<ResponseDocument> current = [.. shelf.Newest.Where(d => shelf.StateOf(d.Kind) == DocumentState.Current)];
        var ids = current.Select(d => d.File).ToList();
        var files = await call.Db.Set<StoredFile>().AsNoTracking().Where(f => ids.Contains(f.Id)).ToDictionaryAsync(f => f.Id, call.Cancel);
        call.Db.Record("proposals.take-hand-in", Outcome.Read, null, call.Engagement, [("files", string.Join(',', files.Keys))]);
        await call.Db.SaveChangesAsync(call.Cancel);
        var bytes = new MemoryStream();
        await using (var zip = await ZipArchive.CreateAsync(bytes, ZipArchiveMode.Create, leaveOpen: true, entryNameEncoding: Encoding.UTF8, call.Cancel))
        {
            foreach (var document in current.Where(d => files.ContainsKey(d.File)))
            {
                await using var stored = call.Service<FileStore>().Open(document.File);
                await using var entry = await zip.CreateEntry(files[document.File].Name, CompressionLevel.Fastest).OpenAsync(call.Cancel);
                await stored.CopyToAsync(entry, call.Cancel);
            }
            await WriteMissingAsync(call, zip, shelf);
        }
        bytes.Position = 0;
        return Results.File(bytes, "application/zip", "hand-in.zip");
    }

    private static async Task WriteMissingAsync(Call call, ZipArchive zip, HandInShelf shelf)
    {
        var reader = call.Service<Reader>();
        var missing = Missing(call, shelf).Select(reader.Say).ToList();
        await using var entry = await zip.CreateEntry(reader.Say(ResponseWords.MissingFile) + ".txt").OpenAsync(call.Cancel);
        var lines = missing.Count == 0 ? [reader.Say(ResponseWords.NothingMissing)] : missing;
        await entry.WriteAsync(Encoding.UTF8.GetBytes(string.Join('\n', lines.Prepend(reader.Say(ResponseWords.Missing))) + "\n"), call.Cancel);
    }
}
