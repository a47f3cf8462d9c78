using System.Globalization;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using Pingshi.Engagements;
using Pingshi.Needs;
using Pingshi.Platform.Files;
using Pingshi.Platform.Identity;
using Pingshi.Proposals.Quotes;
using Pingshi.Proposals.Structure;
using Pingshi.Tenders.Writing;

namespace Pingshi.Proposals.Response;

/// <summary>Everything that response documents are made from: the answers on the frozen revision, the offered quote, the frozen structure.</summary>
internal sealed record ResponseSource
{
    private static readonly DateTimeZone China = DateTimeZoneProviders.Tzdb["Asia/Shanghai"];

    public required Engagement Engagement { get; init; }
    public required AnswerSheet Sheet { get; init; }
    public required BidFacts Facts { get; init; }
    public required CurrentQuote? Quote { get; init; }
    public required CurrentStructure? Structure { get; init; }
    public required IReadOnlyDictionary<string, TenderFact> Said { get; init; }

    /// <summary>The document whose forms are filled, and how far they are; null where it is no docx or prints none.</summary>
    public required StoredFile? Tender { get; init; }
    public FilledForms? Forms { get; init; }
    public required LocalDate Today { get; init; }

    /// <summary>All reasons why no document may be made now, and those against the ones with prices beside them.</summary>
    public required IReadOnlyList<Reason> WhyNot { get; init; }
    public required IReadOnlyList<Reason> WhyNotPriced { get; init; }

    public int Revision => Sheet.Revision;

    public IReadOnlyList<Proposals.AnswerLine> Of(bool technical) => [.. Sheet.Lines.Where(l => PrintedAnswers.IsTechnical(l.Requirement.Kind) == technical)];

    public AnswerTable Table(bool technical) => new()
    {
        Facts = Facts, Kind = technical ? AnswerTableKind.Technical : AnswerTableKind.Commercial, Lines = [.. Of(technical).Select(l => PrintedAnswers.Of(l, Today, Facts.Edition))],
    };

    /// <summary>The price as it is handed in; null where it may not be.</summary>
    public Quotation? Quotation => Quote is { } quote && WhyNotPriced.Count == 0
        ? PrintedQuote.Of(quote, Sheet.Lines.ToDictionary(l => l.Requirement.RequirementId, l => l.Key), Facts, ValidityDays) : null;

    /// <summary>For how many days the tender asks a bid to hold.</summary>
    public int? ValidityDays => Said.GetValueOrDefault(TenderFact.BidValidityDays) is { } days && int.TryParse(days.Value, CultureInfo.InvariantCulture, out var number) ? number : null;

    /// <summary>The day on which bids close, in China; null where nobody said.</summary>
    public LocalDate? ClosesOn => Engagement.BidDeadline?.InZone(China).Date;

    public FormInput Input(Contact contact) => new()
    {
        ProjectName = Facts.ProjectName, ProjectNumber = Facts.ProjectNumber, Purchaser = Said.GetValueOrDefault("purchaser")?.Value ?? "", Bidder = Facts.Bidder,
        Address = contact.Address ?? "", Telephone = contact.Telephone ?? "", Mail = contact.Mail ?? "", PostalCode = contact.PostalCode ?? "", Bank = contact.Bank ?? "", BankAccount = contact.BankAccount ?? "",
        Delivery = Quotation?.Delivery ?? "", ConsortiumLead = Structure is { Form: StructureForm.Consortium } divided ? divided.Parties[0].Name : "",
        Quotation = Quotation, Technical = Table(technical: true).Lines, Commercial = Table(technical: false).Lines,
    };

    public static async Task<ResponseSource> LoadAsync(Call call)
    {
        var (db, id, ct) = (call.Db, call.Engagement, call.Cancel);
        var engagement = await db.Set<Engagement>().AsNoTracking().SingleOrDefaultAsync(e => e.Id == id, ct) ?? throw Refusal.NotFound;
        var sheet = await AnswerSheet.LoadAsync(db, id, call.Scope, ct);
        var structure = await CurrentStructure.LoadAsync(db, id, ct);
        var quote = await CurrentQuote.LoadAsync(db, id, ct);
        var said = await db.Set<TenderFact>().AsNoTracking().Where(f => f.EngagementId == id).ToDictionaryAsync(f => f.Name, ct);
        var edition = PrintedAnswers.EditionOf(sheet.Lines.Select(l => l.Requirement.Text));
        var today = Standings.Today(call.Scope.Now);
        IReadOnlyList<Reason> whyNot = [.. QuoteRules.WhyNotDraft(engagement.Method, engagement.Phase, sheet.Mine?.Goes, sheet.Revision), .. await db.WhyNotOnStructureAsync(id, sheet.Revision, ct)];
        var source = new ResponseSource
        {
            Engagement = engagement, Sheet = sheet, Structure = structure, Quote = quote, Said = said, Today = today,
            Facts = new()
            {
                Edition = edition, ProjectName = said.GetValueOrDefault(TenderFact.ProjectName)?.Value ?? engagement.Title,
                ProjectNumber = engagement.ProjectNumber ?? said.GetValueOrDefault(TenderFact.ProjectNumber)?.Value ?? "",
                Bidder = BidderOf(await db.BiddersAsync(engagement, structure, ct), structure?.Form == StructureForm.Consortium, edition),
            },
            Tender = await db.Set<StoredFile>().AsNoTracking().SingleOrDefaultAsync(f => db.Set<Need>().Any(n => n.EngagementId == id && n.Document == f.Id), ct),
            WhyNot = whyNot, WhyNotPriced = [.. whyNot, .. WhyNotQuoted(quote, sheet.Revision)],
        };
        return source.Tender is { } tender ? source with { Forms = await call.Service<FormShelf>().FillAsync(tender, source.Input(Contact.None), ct) } : source;
    }

    /// <summary>All reasons why the offered version may not be printed as the price of this revision.</summary>
    internal static IEnumerable<Reason> WhyNotQuoted(CurrentQuote? quote, int revision)
    {
        if (quote is null)
        {
            return [ResponseWords.NotQuoted.Because("quote")];
        }
        List<Reason> against = [.. quote.WhyNotGoOn];
        if (quote.State == QuoteState.Expired)
        {
            against.Add(QuoteWords.Expired.Because("quote", quote.Offered.ValidUntil));
        }
        if (quote.State == QuoteState.Declined)
        {
            against.Add(ResponseWords.QuoteDeclined.Because("quote", quote.Offered.Number));
        }
        if (quote.Offered.OnRevision < revision)
        {
            against.Add(ResponseWords.QuoteBehind.Because("quote", quote.Offered.Number, quote.Offered.OnRevision, revision));
        }
        return against;
    }

    private static string BidderOf(IReadOnlyList<string> bidders, bool isConsortium, Edition edition) => edition switch
    {
        Edition.Chinese => string.Join('、', bidders) + (isConsortium ? "（联合体）" : ""),
        Edition.English => string.Join(", ", bidders) + (isConsortium ? " (consortium)" : ""),
    };
}

/// <summary>What the forms ask of the bidder itself; a document is not outdated by it.</summary>
public sealed record Contact(string? Signer, string? Address, string? Telephone, string? Mail, string? PostalCode, string? Bank, string? BankAccount)
{
    public static Contact None { get; } = new(null, null, null, null, null, null, null);
}
