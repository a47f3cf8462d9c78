using Microsoft.EntityFrameworkCore;
using NodaTime;
using Pingshi.Engagements;
using Pingshi.Platform.Identity;
using Pingshi.Settlement.Books;
using Pingshi.Settlement.Splitting;
using Pingshi.Shares.Postings;
using Pingshi.Shares.Rules;
using Pingshi.Shares.Splits;

namespace Pingshi.Settlement;

/// <summary>One receipt: what it paid, and how its cents were split, as far as they are the reader's; with the words for each.</summary>
public static class ShowReceipt
{
    public const string Route = "/engagements/{engagement}/receipts/{receipt}";

    public sealed record InvoiceRow(string Number, decimal Gross, decimal Net);

    public sealed record LegRow(string Party, AccountPurpose Purpose, decimal Amount);

    public sealed record ExplanationRow(string Party, IReadOnlyList<string> Lines);

    public sealed record RetentionRow(string Step, string Party, IReadOnlyList<string> Grades);

    /// <param name="Why">Why it waits; null = it does not, or that is not the reader's to know.</param>
    public sealed record Model(
        EngagementHead Head, EngagementId Engagement, Id<Receipt> Receipt, LocalDate On, decimal Gross, string Currency, string Reference, IReadOnlyList<InvoiceRow> Invoices, decimal Unmatched, Waiting? Waiting, Text? Why, string? StoppedAt,
        string? Rule, IReadOnlyList<LegRow> Legs, IReadOnlyList<ExplanationRow> Explanations, IReadOnlyList<RetentionRow> Retentions, IReadOnlyList<Choice<Invoice>> RedLetters, bool MayKeep, bool MaySplitAgain);

    public static void Map(Routes routes) => routes.Read<ShowReceiptPage, Model>(Route, MoneyPolicies.See, ShowAsync);

    private static async Task<Model> ShowAsync(Call call)
    {
        var (db, ct, id, us) = (call.Db, call.Cancel, call.Id<Receipt>("receipt"), call.Scope.Acting);
        var receipt = await db.Set<Receipt>().AsNoTracking().SingleOrDefaultAsync(r => r.Id == id && r.EngagementId == call.Engagement, ct) ?? throw Refusal.NotFound;
        var standing = receipt.OrganizationId == us ? await db.StandingAsync(id, call.Engagement, ct) : null;
        var split = standing?.Split ?? await db.Set<ReceiptSplit>().AsNoTracking().Where(s => s.ReceiptId == id).OrderByDescending(s => s.Number).FirstOrDefaultAsync(ct);
        var rows = await db.Set<LedgerTransfer>().AsNoTracking().Where(t => t.ReceiptId == id).OrderBy(t => t.Number).ToListAsync(ct);
        var explanations = await db.Set<PartExplanation>().AsNoTracking().Where(e => e.ReceiptId == id).OrderBy(e => e.Id).ToListAsync(ct);
        var invoices = await (from m in db.Set<ReceiptMatch>() join i in db.Set<Invoice>() on m.InvoiceId equals i.Id where m.ReceiptId == id orderby i.Number
                              select new { i.Number, m.GrossMinor, m.NetMinor }).ToListAsync(ct);
        var names = await db.NamesAsync([us, receipt.OrganizationId, .. rows.SelectMany(r => (Id<Organization>[])[r.DebitId, r.CreditId]), .. explanations.Select(e => e.PartyId)], ct);
        var (currency, isHolder, reader) = (receipt.Gross.Currency, standing is not null, call.Service<Reader>());
        decimal Major(long minor) => Shares.Money.FromMinor(minor, currency).Amount;
        var rule = split?.RuleId is { } ruleId ? await db.Set<RuleVersion>().AsNoTracking().Where(r => r.Id == ruleId).Select(r => r.Name + " v" + r.Number).SingleOrDefaultAsync(ct) : null;
        return new(
            await EngagementHead.LoadAsync(call), call.Engagement, id, receipt.On, receipt.Gross.Amount, receipt.Currency, receipt.Reference,
            [.. invoices.Select(i => new InvoiceRow(i.Number, Major(i.GrossMinor), Major(i.NetMinor)))], Major(receipt.GrossMinor - invoices.Sum(i => i.GrossMinor)),
            isHolder ? split?.Waiting : null, isHolder && split is { Waiting: not Waiting.None } ? MoneyWords.Of(split.Waiting, split.Reason) : null, isHolder ? split?.StoppedAt : null, rule,
            [.. Balances.Fold([], rows).Where(b => b.Key.Purpose != AccountPurpose.Bank && (isHolder || b.Key.Party == us.ToString()) && b.Value.Net != 0).OrderBy(b => b.Key)
                .Select(b => new LegRow(NameOf(b.Key.Party), b.Key.Purpose, Major((long)-b.Value.Net)))],
            [.. explanations.Where(e => isHolder || e.PartyId == us).Select(e => new ExplanationRow(NameOf(e.PartyId.ToString()), [.. Named(reader.Language == Language.Chinese ? e.Chinese : e.English).Split('\n')]))],
            [.. Retentions(standing).Select(s => new RetentionRow(s.Id, NameOf(s.From), [.. s.Release.Select(r => r.Grade)]))],
            isHolder ? await db.Set<Invoice>().Where(i => i.EngagementId == receipt.EngagementId && i.OrganizationId == us && i.RedLetterOf != null).OrderBy(i => i.Number).Select(i => new Choice<Invoice>(i.Id, i.Number)).ToListAsync(ct) : [],
            isHolder && MoneyPolicies.Keep.Allows(call.Scope), isHolder && Resplit.WaitsWhole(standing!.Result) && standing.Stored.Count == 0);

        string NameOf(string party) => names.GetValueOrDefault(Id<Organization>.Parse(party, null), party);

        // The stored words name parties by their ids, as the rule does.
        string Named(string text) => names.Aggregate(text, (words, name) => words.Replace(name.Key.ToString(), name.Value, StringComparison.Ordinal)).Replace(receipt.Id.ToString(), receipt.Reference, StringComparison.Ordinal);
    }

    private static IEnumerable<RetentionStep> Retentions(Standing? standing) => standing?.Result is { } result
        ? result.Rule.Steps.OfType<RetentionStep>().Where(s => result.Legs.Any(l => l.Leg.Purpose == LegPurpose.Retained && l.Leg.Party == s.From) && standing.Stored.All(m => m.Step != s.Id))
        : [];
}
