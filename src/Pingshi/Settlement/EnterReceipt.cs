using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using Pingshi.Commitments;
using Pingshi.Engagements;
using Pingshi.Platform.Identity;
using Pingshi.Settlement.Books;
using Pingshi.Settlement.Splitting;
using Pingshi.Shares;

namespace Pingshi.Settlement;

/// <summary>Money of the customer came in: it is matched to invoices, split by the rule in force on its day and posted, in one act.</summary>
public static class EnterReceipt
{
    public const string Route = "/engagements/{engagement}/receipts";

    public sealed record Input
    {
        public required LocalDate On { get; init; }
        [Range(0, 10_000_000_000_000)] public required decimal Gross { get; init; }

        /// <summary>The bank's reference: the same one is the same receipt.</summary>
        [Required, StringLength(100)] public required string Reference { get; init; }

        /// <summary>The invoices that it pays, the first first; none named = the oldest first.</summary>
        [MaxLength(100)] public IReadOnlyList<Id<Invoice>>? Invoices { get; init; }

        /// <summary>Costs that the rule passes through, each as <c>name=1200.00</c>.</summary>
        [MaxLength(100)] public IReadOnlyList<string>? Costs { get; init; }
    }

    public sealed record Entered(EngagementId Engagement, Id<Receipt> Receipt, Waiting Waiting);

    public static void Map(Routes routes) => routes.Act<Input, Entered>(Route, MoneyPolicies.Keep, ShowMoneyLine.Route, ExecuteAsync, e => Patterns.Url(ShowReceipt.Route, [e.Engagement, e.Receipt]));

    /// <summary>All reasons why these are not the figures of a receipt. What it was paid for is none: that may wait.</summary>
    public static IEnumerable<Reason> WhyNot(Input input, Currency currency, LocalDate today)
    {
        if (input.Gross == 0)
        {
            yield return MoneyWords.NotAboveZero.Because("gross");
        }
        if (decimal.Round(input.Gross, currency.Exponent) != input.Gross)
        {
            yield return MoneyWords.TooFine.Because("gross", currency.Exponent);
        }
        if (input.On > today)
        {
            yield return MoneyWords.InTheFuture.Because("on");
        }
        foreach (var cost in (input.Costs ?? []).Where(c => Named(c, currency) is null))
        {
            yield return MoneyWords.NotACost.Because("costs", cost);
        }
    }

    private static async Task<Entered> ExecuteAsync(Call call, Input input)
    {
        var (db, ct, us) = (call.Db, call.Cancel, call.Scope.Acting);
        var engagement = await db.Set<Engagement>().AsNoTracking().SingleOrDefaultAsync(e => e.Id == call.Engagement, ct) ?? throw Refusal.NotFound;
        var currency = Currency.Of(engagement.Currency);
        Refusal.If(WhyNot(input, currency, Validity.Today(call.Scope.Now)));
        MoneyWords.NotContracting.Unless(await db.ContractsAsync(engagement, ct));
        var book = await db.LockBookAsync(call.Engagement, ct);
        MoneyWords.ReceiptKnown.Unless(!await db.Set<Receipt>().AnyAsync(r => r.OrganizationId == us && r.Reference == input.Reference, ct), "reference", input.Reference);
        var by = await db.Set<Person>().Where(p => p.Id == call.Scope.Actor).Select(p => p.Name).SingleAsync(ct);
        var receipt = new Receipt
        {
            Id = db.Scope.NewId<Receipt>(), EngagementId = call.Engagement, OrganizationId = us, PayerId = engagement.CustomerId, On = input.On, Currency = currency.Code, GrossMinor = Money.Of(input.Gross, currency).Minor,
            Reference = input.Reference, At = db.Scope.Now, By = call.Scope.Actor, ByName = by,
        };
        db.Add(receipt);
        var net = await db.MatchAsync(receipt, receipt.GrossMinor, input.Invoices, ct);
        var split = await db.SplitAsync(book, receipt, new(net, CostsOf(input.Costs, currency), new Dictionary<string, string>()), waited: false, ct);
        db.Record("settlement.enter-receipt", receipt.Id.Subject, call.Engagement, ("reference", receipt.Reference), ("waiting", $"{split.Waiting}"));
        return new(call.Engagement, receipt.Id, split.Waiting);
    }

    internal static Dictionary<string, long> CostsOf(IReadOnlyList<string>? costs, Currency currency) =>
        (costs ?? []).Select(c => Named(c, currency)).OfType<NamedCost>().ToDictionary(c => c.Name, c => c.Minor, StringComparer.Ordinal);

    internal sealed record NamedCost(string Name, long Minor);

    internal static NamedCost? Named(string text, Currency currency)
    {
        var parts = text.Split('=', 2, StringSplitOptions.TrimEntries);
        return parts is [{ Length: > 0 } name, var figure] && decimal.TryParse(figure, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var amount) && amount is >= 0 and <= 10_000_000_000_000
            && decimal.Round(amount, currency.Exponent) == amount
            ? new(name, Money.Of(amount, currency).Minor) : null;
    }
}

internal static class MatchingReceipts
{
    extension(AppDb db)
    {
        /// <summary>Matches what of a receipt is open to invoices; its net once every cent is matched, null before.</summary>
        public async Task<long?> MatchAsync(Receipt receipt, long open, IReadOnlyList<Id<Invoice>>? named, CancellationToken ct)
        {
            var (holder, payer, engagement, currency) = (receipt.OrganizationId, receipt.PayerId, receipt.EngagementId, receipt.Currency);
            var invoices = await db.Set<Invoice>().AsNoTracking().Where(i => i.EngagementId == engagement && i.OrganizationId == holder && i.RecipientId == payer && i.RedLetterOf == null && i.Currency == currency)
                .OrderBy(i => i.DueOn).ThenBy(i => i.Number).ToListAsync(ct);
            MoneyWords.NoSuchInvoice.Unless(named is null || named.All(n => invoices.Any(i => i.Id == n)), "invoices");
            var paid = (await db.Set<ReceiptMatch>().AsNoTracking().Where(m => m.EngagementId == engagement).ToListAsync(ct)).ToLookup(m => m.InvoiceId, m => m.GrossMinor);
            var red = (await db.Set<Invoice>().AsNoTracking().Where(i => i.EngagementId == engagement && i.RedLetterOf != null).ToListAsync(ct)).ToLookup(i => i.RedLetterOf!.Value, i => i.GrossMinor);
            var asked = named is { Count: > 0 } ? named.Distinct().Select(n => invoices.Single(i => i.Id == n)) : invoices;
            var matched = Matching.Of(open, asked.Select(i => new OpenInvoice(i.Id, i.NetMinor, i.GrossMinor, paid[i.Id].Sum() + red[i.Id].Sum())));
            db.AddRange(matched.Select(m => new ReceiptMatch { ReceiptId = receipt.Id, InvoiceId = m.Invoice, EngagementId = engagement, OrganizationId = holder, GrossMinor = m.GrossMinor, NetMinor = m.NetMinor }));
            foreach (var full in matched.Where(m => m.GrossMinor + paid[m.Invoice].Sum() + red[m.Invoice].Sum() == invoices.Single(i => i.Id == m.Invoice).GrossMinor))
            {
                await db.KeepAsync(EnterInvoice.PaymentDue, full.Invoice.Value, ct);
            }
            var before = await db.Set<ReceiptMatch>().AsNoTracking().Where(m => m.ReceiptId == receipt.Id).ToListAsync(ct);
            return Matching.NetOf(receipt.GrossMinor, [.. before.Select(m => (m.GrossMinor, m.NetMinor)), .. matched.Select(m => (m.GrossMinor, m.NetMinor))]);
        }
    }
}
