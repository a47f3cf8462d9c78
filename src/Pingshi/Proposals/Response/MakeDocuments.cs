using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Pingshi.Platform.Files;
using Pingshi.Platform.Identity;

namespace Pingshi.Proposals.Response;

/// <summary>Response documents are made from what stands and kept as files of the engagement. Nothing stale goes in unsaid (§4.3).</summary>
public static class MakeDocuments
{
    public const string Route = "/engagements/{engagement}/hand-in";

    public sealed record Input
    {
        /// <summary>Empty = all that this proposal has.</summary>
        public IReadOnlyList<ResponseKind>? Kinds { get; init; }

        /// <summary>Printed beside the line where it signs, never on it.</summary>
        [StringLength(50)] public string? Signer { get; init; }
        [StringLength(200)] public string? Address { get; init; }
        [StringLength(50)] public string? Telephone { get; init; }
        [StringLength(100)] public string? Mail { get; init; }
        [StringLength(20)] public string? PostalCode { get; init; }
        [StringLength(100)] public string? Bank { get; init; }
        [StringLength(50)] public string? BankAccount { get; init; }
    }

    public sealed record Made(EngagementId Engagement, IReadOnlyList<Id<ResponseDocument>> Documents);

    /// <summary>What was written before the transaction, and for which documents.</summary>
    internal sealed record Written(IReadOnlyList<ResponseKind> Kinds, IReadOnlyList<MadePaper> Papers);

    public static void Map(Routes routes) =>
        routes.ActPrepared<Input, Written, Made>(Route, BidRoom.Lead, Route, WriteAsync, KeepAsync, m => Patterns.Url(Route, [m.Engagement]));

    /// <summary>All reasons why these may not be made now.</summary>
    internal static IEnumerable<Reason> WhyNot(ResponseSource source, IReadOnlyList<ResponseKind> kinds) =>
    [
        .. kinds.Any(k => k.IsPriced()) ? source.WhyNotPriced : source.WhyNot,
        .. kinds.Select(k => ResponsePapers.WhyNone(source, k)).OfType<Rule>().Select(r => r.Because("kinds")),
    ];

    // Writing is slow and changes nothing: the write lock is not held for it.
    private static async Task<Written> WriteAsync(Call call, Input input)
    {
        var source = await ResponseSource.LoadAsync(call);
        IReadOnlyList<ResponseKind> kinds = input.Kinds is { Count: > 0 } chosen ? [.. chosen.Distinct().Order()] : ResponsePapers.KindsOf(source);
        Refusal.If(WhyNot(source, kinds));
        var checklist = await ChecklistAsync(call, source, kinds);
        var contact = new Contact(input.Signer, input.Address, input.Telephone, input.Mail, input.PostalCode, input.Bank, input.BankAccount);
        List<MadePaper> papers = [];
        foreach (var kind in kinds)
        {
            papers.AddRange(await ResponsePapers.WriteAsync(source, kind, checklist, contact, call.Service<FormShelf>(), call.Cancel));
        }
        return new(kinds, papers);
    }

    // What they were made from must still be so when they are kept.
    private static async Task<Made> KeepAsync(Call call, Input input, Written written)
    {
        var db = call.Db;
        var source = await ResponseSource.LoadAsync(call);
        Refusal.If(WhyNot(source, written.Kinds));
        var checklist = await ChecklistAsync(call, source, written.Kinds);
        WebWords.ChangedMeanwhile.Unless(written.Papers.All(p => p.Basis == ResponsePapers.BasisOf(source, p.Kind, checklist)));
        var name = await db.Set<Person>().Where(p => p.Id == db.Scope.Actor).Select(p => p.Name).SingleAsync(call.Cancel);
        var newest = (await HandInShelf.LoadAsync(call, source)).Newest.ToDictionary(d => (d.Kind, d.Format), d => d.Nth);
        List<ResponseDocument> made = [];
        foreach (var paper in written.Papers)
        {
            made.Add(await KeepAsync(call, source, paper, newest.GetValueOrDefault((paper.Kind, paper.Format)) + 1, name));
        }
        db.AddRange(made);
        db.Record("proposals.make-documents", null, call.Engagement,
            ("revision", source.Revision.ToString(CultureInfo.InvariantCulture)), ("kinds", string.Join(',', written.Kinds)), ("documents", string.Join(',', made.Select(d => d.Id))));
        return new(call.Engagement, [.. made.Select(d => d.Id)]);
    }

    private static async Task<ResponseDocument> KeepAsync(Call call, ResponseSource source, MadePaper paper, int nth, string by)
    {
        var file = await call.Service<FileStore>().ReceiveAsync(call.Scope, NameOf(source, paper), new MemoryStream(paper.Bytes), call.Cancel);
        // Whoever takes a sensitive file home leaves a trace.
        file.Class = FileClass.Sensitive;
        file.AttachTo(call.Engagement, paper.Kind.IsPriced() ? Aspect.Sealed : Aspect.Own);
        FileStore.Enter(call.Db, file);
        return new()
        {
            Id = call.Scope.NewId<ResponseDocument>(), EngagementId = call.Engagement, OrganizationId = call.Scope.Acting, Kind = paper.Kind, Format = paper.Format, Nth = nth, File = file.Id, Revision = source.Revision,
            Quote = paper.Kind.IsPriced() ? source.Quote!.Offered.Id : null, QuoteNumber = paper.Kind.IsPriced() ? source.Quote!.Offered.Number : null, Structure = source.Structure?.Number,
            Basis = paper.Basis, At = call.Scope.Now, By = call.Scope.Actor, ByName = by,
        };
    }

    private static string NameOf(ResponseSource source, MadePaper paper)
    {
        var language = ResponseWords.LanguageOf(source.Facts.Edition);
        var on = paper.Kind.IsPriced() ? new Text($"第{source.Quote!.Offered.Number}号报价", $"quote {source.Quote.Offered.Number}") : new Text($"第{source.Revision}版", $"revision {source.Revision}");
        return $"{ResponseWords.Of(paper.Kind).In(language)} {on.In(language)}{paper.Format.Ending()}";
    }

    // Those that are being made count as made: the checklist of one act is right when the act is done.
    private static async Task<Pingshi.Tenders.Writing.HandInChecklist> ChecklistAsync(Call call, ResponseSource source, IReadOnlyList<ResponseKind> making)
    {
        var shelf = await HandInShelf.LoadAsync(call, source);
        return PrintedChecklist.Of(source, k => making.Contains(k) || shelf.StateOf(k) == DocumentState.Current);
    }
}
