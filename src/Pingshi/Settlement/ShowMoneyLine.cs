using Microsoft.EntityFrameworkCore;
using NodaTime;
using Pingshi.Commitments;
using Pingshi.Engagements;
using Pingshi.Platform.Identity;
using Pingshi.Settlement.Books;
using Pingshi.Settlement.Payables;
using Pingshi.Settlement.Splitting;
using Pingshi.Shares;
using Pingshi.Shares.Postings;

namespace Pingshi.Settlement;

/// <summary>
/// The money line of an engagement: invoiced, received, payable to each; how old, why it is stuck, what is next and whose it
/// is. Each reader sees the invoices, receipts and shares that are its own.
/// </summary>
public static class ShowMoneyLine
{
    public const string Route = "/engagements/{engagement}/money";

    public sealed record InvoiceRow(
        Id<Invoice> Id, string Number, string Basis, string Issuer, string Recipient, bool IsOurs, bool IsRedLetter, LocalDate IssuedOn, LocalDate DueOn, decimal Net, decimal VatPercent, decimal Tax, decimal Gross,
        decimal Received, decimal Open, int DaysLate, InvoiceState State, NextAction Next, string Owner);

    /// <param name="Why">Why it waits in suspense; null = it does not, or is not the reader's to know.</param>
    public sealed record ReceiptRow(Id<Receipt> Id, LocalDate On, string Reference, decimal Gross, decimal Suspense, Text? Why, NextAction Next, string Owner, int DaysWaiting);

    public sealed record PayableRow(Id<Organization> Organization, string Name, decimal Payable, decimal Retained, decimal Invoiced, NextAction Next, string Owner);

    public sealed record Model(
        EngagementHead Head, EngagementId Engagement, string Currency, IReadOnlyList<InvoiceRow> Invoices, IReadOnlyList<ReceiptRow> Receipts, IReadOnlyList<PayableRow> Payables, IReadOnlyList<Choice<Organization>> Recipients, bool MayKeep,
        bool MaySeeStatement, LocalDate Today);

    public static void Map(Routes routes)
    {
        routes.Read<ShowMoneyLinePage, Model>(Route, MoneyPolicies.See, ShowAsync);
        routes.File(Route + "/export", MoneyPolicies.See, ExportAsync);
    }

    private static async Task<Model> ShowAsync(Call call)
    {
        var (db, ct, id) = (call.Db, call.Cancel, call.Engagement);
        var engagement = await db.Set<Engagement>().AsNoTracking().SingleOrDefaultAsync(e => e.Id == id, ct) ?? throw Refusal.NotFound;
        var invoices = await db.Set<Invoice>().AsNoTracking().Where(i => i.EngagementId == id).OrderBy(i => i.DueOn).ThenBy(i => i.Number).ToListAsync(ct);
        var paid = await PaidTo.LoadAsync(db, id, ct);
        var names = await db.NamesAsync([engagement.CustomerId, .. await db.PayersAsync(id, ct)], ct);
        return new(
            await EngagementHead.LoadAsync(call), id, engagement.Currency, await InvoicesAsync(call, invoices, paid), await ReceiptsAsync(call), await PayablesAsync(call, invoices, paid, Currency.Of(engagement.Currency)),
            [.. names.Select(n => new Choice<Organization>(n.Key, n.Value)).OrderBy(c => c.Name, StringComparer.Ordinal)], MoneyPolicies.Keep.Allows(call.Scope), MoneyPolicies.SeeStatement.Allows(call.Scope), Validity.Today(call.Scope.Now));
    }

    private static async Task<IReadOnlyList<InvoiceRow>> InvoicesAsync(Call call, IReadOnlyList<Invoice> invoices, PaidTo payouts)
    {
        var (db, us, today) = (call.Db, call.Scope.Acting, Validity.Today(call.Scope.Now));
        var names = await db.NamesAsync([.. invoices.SelectMany(i => (Id<Organization>[])[i.OrganizationId, i.RecipientId])], call.Cancel);
        var paid = (await db.Set<ReceiptMatch>().AsNoTracking().Where(m => m.EngagementId == call.Engagement).ToListAsync(call.Cancel)).ToLookup(m => m.InvoiceId, m => m.GrossMinor);
        var red = invoices.Where(i => i.RedLetterOf is not null).ToLookup(i => i.RedLetterOf!.Value, i => i.GrossMinor);
        return [.. invoices.Select(RowOf)];

        InvoiceRow RowOf(Invoice i)
        {
            var (received, back) = (paid[i.Id].Sum() + payouts.Paid(i.Id), red[i.Id].Sum());
            var state = i.RedLetterOf is null ? MoneyLine.StateOf(i.GrossMinor, received, back, i.DueOn, today) : InvoiceState.TakenBack;
            return new(
                i.Id, i.Number, i.Basis, names.GetValueOrDefault(i.OrganizationId, ""), names.GetValueOrDefault(i.RecipientId, ""), i.OrganizationId == us, i.RedLetterOf is not null, i.IssuedOn, i.DueOn, Major(i.NetMinor, i),
                i.VatPartsPerMillion / 10_000m, Major(i.TaxMinor, i), Major(i.GrossMinor, i), Major(received, i), i.RedLetterOf is null ? Major(i.GrossMinor - received - back, i) : 0, MoneyLine.DaysLate(state, i.DueOn, today), state,
                MoneyLine.NextFor(state), i.OwnerName);
        }

        static decimal Major(long minor, Invoice i) => Money.FromMinor(minor, Currency.Of(i.Currency)).Amount;
    }

    private static async Task<IReadOnlyList<ReceiptRow>> ReceiptsAsync(Call call)
    {
        var (db, ct, id, today) = (call.Db, call.Cancel, call.Engagement, Validity.Today(call.Scope.Now));
        var receipts = await db.Set<Receipt>().AsNoTracking().Where(r => r.EngagementId == id).OrderBy(r => r.On).ThenBy(r => r.Reference).ToListAsync(ct);
        var splits = (await db.Set<ReceiptSplit>().AsNoTracking().Where(s => s.EngagementId == id).ToListAsync(ct)).GroupBy(s => s.ReceiptId).ToDictionary(g => g.Key, g => g.MaxBy(s => s.Number)!);
        var rows = (await db.Set<LedgerTransfer>().AsNoTracking().Where(t => t.EngagementId == id && t.ReceiptId != null && (t.DebitPurpose == AccountPurpose.Suspense || t.CreditPurpose == AccountPurpose.Suspense)).ToListAsync(ct)).ToLookup(t => t.ReceiptId!.Value);
        return [.. receipts.Select(RowOf)];

        ReceiptRow RowOf(Receipt r)
        {
            var split = r.OrganizationId == call.Scope.Acting ? splits.GetValueOrDefault(r.Id) : null;
            var waits = rows[r.Id].Sum(t => t.CreditPurpose == AccountPurpose.Suspense ? t.MovedMinor : -t.MovedMinor);
            var stuck = waits > 0 && split is { Waiting: not Waiting.None } ? split : null;
            return new(
                r.Id, r.On, r.Reference, r.Gross.Amount, Money.FromMinor(waits, Currency.Of(r.Currency)).Amount, stuck is null ? null : MoneyWords.Of(stuck.Waiting, stuck.Reason),
                stuck is null ? NextAction.None : MoneyLine.NextFor(stuck.Waiting, stuck.Reason), r.OrganizationId == call.Scope.Acting ? r.ByName : "", stuck is null ? 0 : Math.Max(0, Period.DaysBetween(r.On, today)));
        }
    }

    private static async Task<IReadOnlyList<PayableRow>> PayablesAsync(Call call, IReadOnlyList<Invoice> invoices, PaidTo payouts, Currency currency)
    {
        var (db, ct, us, id) = (call.Db, call.Cancel, call.Scope.Acting, call.Engagement);
        var keepers = await db.Set<LedgerTransfer>().Where(t => t.EngagementId == id).Select(t => t.OrganizationId).Distinct().ToListAsync(ct);
        List<PayableRow> payables = [];
        foreach (var keeper in keepers)
        {
            var balances = (await db.BalancesAsync(id, keeper, ct)).Where(b => b.Key.Currency == currency && (keeper == us || b.Key.Party == us.ToString())).ToList();
            var names = await db.NamesAsync([keeper, .. balances.Select(b => Id<Organization>.Parse(b.Key.Party, null))], ct);
            var owner = await db.Set<Receipt>().Where(r => r.EngagementId == id && r.OrganizationId == keeper).OrderByDescending(r => r.At).Select(r => r.ByName).FirstOrDefaultAsync(ct) ?? "";
            foreach (var party in balances.GroupBy(b => b.Key.Party).OrderBy(g => g.Key, StringComparer.Ordinal))
            {
                long Of(params AccountPurpose[] purposes) => (long)-party.Where(b => purposes.Contains(b.Key.Purpose)).Aggregate(Int128.Zero, (sum, b) => sum + b.Value.Net);
                var organization = Id<Organization>.Parse(party.Key, null);
                var (payable, retained) = (Of(AccountPurpose.Share, AccountPurpose.Cost), Of(AccountPurpose.Retained));
                var invoiced = invoices.Where(i => i.OrganizationId == organization && i.RecipientId == keeper).Sum(i => i.RedLetterOf is null ? i.GrossMinor : -i.GrossMinor) - payouts.PaidShare(keeper, organization);
                if (payable != 0 || retained != 0)
                {
                    payables.Add(new(organization, names.GetValueOrDefault(organization, ""), Major(payable), Major(retained), Major(invoiced), MoneyLine.NextFor(organization == keeper, payable, invoiced, retained), keeper == us ? owner : ""));
                }
            }
        }
        return payables;

        decimal Major(long minor) => Money.FromMinor(minor, currency).Amount;
    }

    private static async Task<IResult> ExportAsync(Call call)
    {
        var (reader, model) = (call.Service<Reader>(), await ShowAsync(call));
        string Say(Text text) => reader.Say(text);
        call.Db.Record("settlement.export-money", Outcome.Read, null, call.Engagement, []);
        await call.Db.SaveChangesAsync(call.Cancel);
        return Xlsx.Download(model.Invoices.Select(i => new Dictionary<string, object?>
        {
            [Say(MoneyWords.Invoice)] = i.Number,
            [Say(MoneyWords.Basis)] = i.Basis,
            [Say(MoneyWords.Issuer)] = i.Issuer,
            [Say(MoneyWords.Recipient)] = i.Recipient,
            [Say(MoneyWords.IssuedOn)] = reader.Say(i.IssuedOn),
            [Say(MoneyWords.DueOn)] = reader.Say(i.DueOn),
            [Say(MoneyWords.Net)] = i.Net,
            [Say(MoneyWords.Vat)] = i.VatPercent,
            [Say(MoneyWords.Tax)] = i.Tax,
            [Say(MoneyWords.Gross)] = i.Gross,
            [Say(MoneyWords.Received)] = i.Received,
            [Say(MoneyWords.Open)] = i.Open,
            [Say(MoneyWords.DaysLate)] = i.DaysLate,
            [Say(MoneyWords.State)] = Say(MoneyWords.Of(i.State)),
            [Say(MoneyWords.Next)] = Say(MoneyWords.Of(i.Next)),
            [Say(MoneyWords.Owner)] = i.Owner,
        }), "money-line.xlsx");
    }
}
