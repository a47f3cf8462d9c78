using System.Security.Cryptography;
using System.Text;
using Pingshi.Platform;
using Pingshi.Tenders.Writing;

namespace Pingshi.Proposals.Response;

/// <summary>The bytes of one document, and the digest of what it was made from.</summary>
internal sealed record MadePaper(ResponseKind Kind, PaperFormat Format, byte[] Bytes, string Basis);

/// <summary>From the proposal to what is handed in. Equal proposals give equal bytes.</summary>
internal static class ResponsePapers
{
    /// <summary>Which documents this proposal has at all: a scoring table only where points are given, forms only where the tender prints some.</summary>
    public static IReadOnlyList<ResponseKind> KindsOf(ResponseSource source) => [.. Enum.GetValues<ResponseKind>().Where(k => WhyNone(source, k) is null)];

    /// <summary>Why there is no such document here.</summary>
    public static Rule? WhyNone(ResponseSource source, ResponseKind kind) => kind switch
    {
        ResponseKind.SelfCheck when SelfCheck(source).Lines.Count == 0 => ResponseWords.NothingScored,
        ResponseKind.Forms when source.Forms is null => ResponseWords.NoForms,
        ResponseKind.AnswerVolume or ResponseKind.Technical or ResponseKind.Commercial or ResponseKind.SelfCheck or ResponseKind.Quotation or ResponseKind.Forms or ResponseKind.Checklist => null,
    };

    /// <summary>What a document of this kind would be made from now; null where it may not be made.</summary>
    public static string? BasisOf(ResponseSource source, ResponseKind kind, HandInChecklist checklist) => kind switch
    {
        ResponseKind.AnswerVolume => DigestOf(new[] { source.Table(technical: true), source.Table(technical: false) }),
        ResponseKind.Technical => DigestOf(source.Table(technical: true)),
        ResponseKind.Commercial => DigestOf(source.Table(technical: false)),
        ResponseKind.SelfCheck => DigestOf(SelfCheck(source)),
        ResponseKind.Quotation => source.Quotation is { } quotation ? DigestOf(quotation) : null,
        ResponseKind.Forms => source.Quotation is null || source.Forms is null ? null : DigestOf(new FilledFrom(source.Tender!.Digest, source.Input(Contact.None))),
        ResponseKind.Checklist => DigestOf(checklist),
    };

    public static string DigestOf<T>(T made) where T : notnull => "sha256:" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Json.Write(made))));

    public static async Task<IReadOnlyList<MadePaper>> WriteAsync(ResponseSource source, ResponseKind kind, HandInChecklist checklist, Contact contact, FormShelf shelf, CancellationToken ct)
    {
        var signed = source with { Facts = source.Facts with { SignerName = contact.Signer ?? "" } };
        var basis = BasisOf(source, kind, checklist)!;
        var files = kind switch
        {
            ResponseKind.AnswerVolume => [(PaperFormat.Docx, PaperWriter.Docx(Volume(signed)))],
            ResponseKind.Technical => Both(signed.Table(technical: true).ToPaper(), signed.Table(technical: true).ToSheet()),
            ResponseKind.Commercial => Both(signed.Table(technical: false).ToPaper(), signed.Table(technical: false).ToSheet()),
            ResponseKind.SelfCheck => Both(SelfCheck(signed).ToPaper(), SelfCheck(signed).ToSheet()),
            ResponseKind.Quotation => Both(signed.Quotation!.ToPaper(), [.. signed.Quotation!.ToSheets()]),
            ResponseKind.Forms => [(PaperFormat.Docx, (await shelf.FillAsync(source.Tender!, signed.Input(contact), ct))!.Docx)],
            ResponseKind.Checklist => Both(checklist.ToPaper(), checklist.ToSheet()),
        };
        return [.. files.Select(f => new MadePaper(kind, f.Item1, f.Item2, basis))];
    }

    private static (PaperFormat, byte[])[] Both(Paper paper, params IReadOnlyList<Sheet> sheets) => [(PaperFormat.Docx, PaperWriter.Docx(paper)), (PaperFormat.Xlsx, SheetWriter.Xlsx(sheets))];

    private static Paper Volume(ResponseSource source)
    {
        var (technical, commercial) = (source.Table(technical: true), source.Table(technical: false));
        return Paper.Bind(ResponseWords.Of(ResponseKind.AnswerVolume).In(ResponseWords.LanguageOf(source.Facts.Edition)),
            AnswerIndex.Over(source.Facts, technical, commercial).ToPaper(), technical.ToPaper(), commercial.ToPaper());
    }

    // The points are the evaluators': what we expect of each is for a person to enter, and stays open until then.
    private static ScoringSelfCheck SelfCheck(ResponseSource source) => new()
    {
        Facts = source.Facts,
        Lines = [.. source.Sheet.Lines.Where(l => l.Requirement.Weight is > 0).Select(l => new ScoreLine
        {
            Factor = l.Requirement.Heading ?? l.Key, Points = l.Requirement.Weight!.Value, Rule = l.Requirement.Text, Reason = PrintedAnswers.Of(l, source.Today, source.Facts.Edition).Answer,
        })],
    };

    private sealed record FilledFrom(string Tender, FormInput Input);
}
