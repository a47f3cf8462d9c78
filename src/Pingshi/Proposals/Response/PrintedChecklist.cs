using NodaTime;
using NodaTime.Text;
using Pingshi.Needs;
using Pingshi.Proposals.Structure;
using Pingshi.Tenders.Writing;

namespace Pingshi.Proposals.Response;

/// <summary>What goes into the envelope: our documents, the tender's own forms, seals and signatures, as far as each has come.</summary>
internal static class PrintedChecklist
{
    private static readonly DateTimeZone China = DateTimeZoneProviders.Tzdb["Asia/Shanghai"];

    /// <param name="isMade">Whether the document of a kind exists as the proposal stands now.</param>
    public static HandInChecklist Of(ResponseSource source, Func<ResponseKind, bool> isMade) => new()
    {
        Facts = source.Facts,
        Items = [.. Papers(source, isMade), .. Agreement(source), .. Forms(source, isMade(ResponseKind.Forms))],
        Deadline = source.Engagement.BidDeadline is { } due
            ? LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd HH:mm").Format(due.InZone(China).LocalDateTime)
            : source.Said.GetValueOrDefault(TenderFact.BidDeadline)?.Value.Replace('T', ' ') ?? "",
    };

    private static IEnumerable<HandInItem> Papers(ResponseSource source, Func<ResponseKind, bool> isMade) =>
        from kind in (ResponseKind[])[ResponseKind.AnswerVolume, ResponseKind.Technical, ResponseKind.Commercial, ResponseKind.SelfCheck, ResponseKind.Quotation]
        where ResponsePapers.WhyNone(source, kind) is null
        let signed = kind is ResponseKind.Technical or ResponseKind.Commercial or ResponseKind.Quotation
        select new HandInItem
        {
            Name = ResponseWords.Of(kind).In(ResponseWords.LanguageOf(source.Facts.Edition)),
            Mandatory = signed,
            State = !isMade(kind) ? HandInState.Missing : signed ? HandInState.Unsigned : HandInState.Ready,
            Seals = signed ? [SealKind.Official] : [],
            Signers = signed ? Signer(source.Facts.Edition) : "",
            Originals = 1,
        };

    // Where a consortium bids, every member signs its agreement, and the bid carries it.
    private static IEnumerable<HandInItem> Agreement(ResponseSource source) => source.Structure is not { Form: StructureForm.Consortium } divided ? [] :
    [
        new()
        {
            Name = Say(source, "联合体协议", "Consortium agreement"), Mandatory = true, State = HandInState.Unsigned, Seals = [SealKind.Official], Originals = divided.Parties.Count,
            Signers = string.Join(Say(source, "、", ", "), divided.Parties.Select(p => p.Name)),
            Remark = Say(source, $"按定版第{divided.Number}份，各方均须签署", $"as frozen in version {divided.Number}; every member signs"),
        },
    ];

    private static IEnumerable<HandInItem> Forms(ResponseSource source, bool areMade) => (source.Forms?.Forms ?? []).Select(form => new HandInItem
    {
        Name = form.Title,
        Place = form.Place.ToString(),
        Mandatory = true,
        State = form.Kind == FormKind.ConsortiumAgreement && source.Structure is not { Form: StructureForm.Consortium } ? HandInState.NotApplicable
            : !areMade ? HandInState.Missing
            : form.SignPlaces.Count > 0 || form.Blanks.Count > 0 ? HandInState.Unsigned : HandInState.Ready,
        Seals = form.SignPlaces.Any(p => p.Sealed) ? [SealKind.Official] : [],
        Signers = form.SignPlaces.Any(p => p.Signed) ? Signer(source.Facts.Edition) : "",
        Originals = 1,
        Remark = form.Blanks.Count == 0 ? "" : Say(source, $"{form.Blanks.Count}处空白须手填", $"{form.Blanks.Count} blanks to fill by hand"),
    });

    private static string Signer(Edition edition) => edition switch
    {
        Edition.Chinese => "法定代表人或授权代表",
        Edition.English => "legal or authorised representative",
    };

    private static string Say(ResponseSource source, string chinese, string english) => source.Facts.Edition switch
    {
        Edition.Chinese => chinese,
        Edition.English => english,
    };
}
