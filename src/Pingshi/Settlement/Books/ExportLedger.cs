using System.Text;
using Microsoft.EntityFrameworkCore;
using Pingshi.Settlement.Splitting;
using Pingshi.Shares.Postings;

namespace Pingshi.Settlement.Books;

/// <summary>The books as plain text that hledger or beancount recomputes: of each reader the rows that are its own.</summary>
public static class ExportLedger
{
    public const string Route = "/engagements/{engagement}/ledger/export";
    public const string Hledger = "hledger";
    public const string Beancount = "beancount";

    public static void Map(Routes routes) => routes.File(Route, MoneyPolicies.SeeStatement, ExportAsync);

    private static async Task<IResult> ExportAsync(Call call)
    {
        var format = call.Query("format") ?? Hledger;
        BookWords.UnknownFormat.Unless(format is Hledger or Beancount, "format");
        var rows = await call.Db.Set<LedgerTransfer>().AsNoTracking().Where(t => t.EngagementId == call.Engagement).OrderBy(t => t.OrganizationId).ThenBy(t => t.Number).ToListAsync(call.Cancel);
        var names = await call.Db.NamesAsync([.. rows.SelectMany(r => (Id<Platform.Identity.Organization>[])[r.DebitId, r.CreditId])], call.Cancel);
        call.Db.Record("settlement.export-ledger", Outcome.Read, null, call.Engagement, [("format", format)]);
        await call.Db.SaveChangesAsync(call.Cancel);
        using var text = new StringWriter();
        Write(rows, names.ToDictionary(n => n.Key.ToString(), n => n.Value), format, text);
        return Results.File(Encoding.UTF8.GetBytes(text.ToString()), "text/plain; charset=utf-8", format == Hledger ? "ledger.journal" : "ledger.beancount");
    }

    /// <summary>Writes rows of one or several books; who an account's party is stands in a comment at the top.</summary>
    public static void Write(IReadOnlyCollection<LedgerTransfer> rows, IReadOnlyDictionary<string, string> names, string format, TextWriter to)
    {
        foreach (var (party, name) in names.OrderBy(n => n.Key, StringComparer.Ordinal))
        {
            to.Write($"; {party} = {string.Concat(name.Where(c => !char.IsControl(c)))}\n");
        }
        // Keys are unique in their book only.
        var ledger = Ledger.Of(rows.Select((row, i) => new Row(i + 1, row.AsTransfer() is var t ? t with { Key = $"{row.OrganizationId}/{t.Key}", Of = t.Of is null ? null : $"{row.OrganizationId}/{t.Of}" } : t, BookTime.Of(row.Recorded))));
        if (format == Beancount)
        {
            BeancountJournal.Write(ledger, to);
        }
        else
        {
            HledgerJournal.Write(ledger, to);
        }
    }
}
