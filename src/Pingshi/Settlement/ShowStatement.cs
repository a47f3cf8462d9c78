using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using Pingshi.Engagements;
using Pingshi.Platform.Identity;
using Pingshi.Settlement.Books;
using Pingshi.Settlement.Splitting;
using Pingshi.Shares;
using Pingshi.Shares.Postings;

namespace Pingshi.Settlement;

/// <summary>The reader's own statement of an engagement (对账单): its accounts, and every row that touched them, each with its explanation.</summary>
public static class ShowStatement
{
    public const string Route = "/engagements/{engagement}/statement";

    public sealed record AccountRow(AccountPurpose Purpose, string Currency, decimal Balance, decimal Pending);

    /// <param name="Amount">Above zero: the reader's account grew.</param>
    public sealed record Row(
        long Number, Instant Effective, TransferKind Kind, AccountPurpose Account, decimal Amount, string Currency, string Other, AccountPurpose OtherAccount, Id<Receipt>? Receipt, string? ReceiptReference);

    public sealed record Model(EngagementHead Head, EngagementId Engagement, IReadOnlyList<AccountRow> Accounts, ListPage<Row> Page);

    public static readonly Listing<LedgerTransfer> Listing = new(
#pragma warning disable CA1307, CA1310 // Becomes SQL, where a StringComparison has no meaning.
        (rows, text) => rows.Where(t => t.Reference.Contains(text)),
#pragma warning restore CA1307, CA1310
        new("number", MoneyWords.Number, t => t.Number),
        new("effective", MoneyWords.On, t => t.Effective),
        new("amount", MoneyWords.Amount, t => t.AmountMinor));

    public static void Map(Routes routes)
    {
        routes.Read<ShowStatementPage, Model>(Route, MoneyPolicies.SeeStatement, ShowAsync);
        routes.File(Route + "/export", MoneyPolicies.SeeStatement, ExportAsync);
    }

    private static async Task<Model> ShowAsync(Call call)
    {
        var (db, ct, us) = (call.Db, call.Cancel, call.Scope.Acting);
        var page = await Listing.PageAsync(Of(call), Listing.Asked(call), t => t, ct);
        var accounts = new Dictionary<Account, Balance>();
        foreach (var keeper in await Of(call).Select(t => t.OrganizationId).Distinct().ToListAsync(ct))
        {
            foreach (var (account, balance) in (await db.BalancesAsync(call.Engagement, keeper, ct)).Where(b => b.Key.Party == us.ToString()))
            {
                accounts[account] = accounts.TryGetValue(account, out var there) ? Sum(there, balance) : balance;
            }
        }
        var rows = await RowsAsync(call, page.Rows);
        db.Record("settlement.read-statement", Outcome.Read, null, call.Engagement, []);
        await db.SaveChangesAsync(ct);
        return new(await EngagementHead.LoadAsync(call), call.Engagement, [.. accounts.OrderBy(a => a.Key).Select(a => AccountOf(a.Key, a.Value))], new(rows, page.Total, page.Page, page.Pages, page.Query));
    }

    private static async Task<IResult> ExportAsync(Call call)
    {
        var reader = call.Service<Reader>();
        call.Db.Record("settlement.export-statement", Outcome.Read, null, call.Engagement, []);
        await call.Db.SaveChangesAsync(call.Cancel);
        var rows = await RowsAsync(call, await Of(call).OrderBy(t => t.Number).ToListAsync(call.Cancel));
        var receipts = rows.Select(r => r.Receipt).OfType<Id<Receipt>>().Distinct().ToList();
        var words = (await call.Db.Set<PartExplanation>().AsNoTracking().Where(e => receipts.Contains(e.ReceiptId) && e.PartyId == call.Scope.Acting).OrderBy(e => e.Id).ToListAsync(call.Cancel))
            .ToLookup(e => e.ReceiptId, e => reader.Language == Language.Chinese ? e.Chinese : e.English);
        return Xlsx.Download(rows.Select(r => new Dictionary<string, object?>
        {
            [reader.Say(MoneyWords.Number)] = r.Number,
            [reader.Say(MoneyWords.On)] = reader.Say(BookTime.DayOf(r.Effective)),
            [reader.Say(MoneyWords.Kind)] = reader.Say(MoneyWords.Of(r.Kind)),
            [reader.Say(MoneyWords.Account)] = reader.Say(BookWords.Of(r.Account)),
            [reader.Say(MoneyWords.Amount)] = r.Amount,
            [reader.Say(MoneyWords.Currency)] = r.Currency,
            [reader.Say(MoneyWords.Party)] = r.Other,
            [reader.Say(MoneyWords.Receipt)] = r.ReceiptReference,
            [reader.Say(MoneyWords.Explained)] = r.Receipt is { } receipt ? string.Join('\n', words[receipt]) : null,
        }), "statement.xlsx");
    }

    /// <summary>A row as one of its two sides sees it.</summary>
    public static Row RowOf(LedgerTransfer t, Id<Organization> us, Func<Id<Organization>, string> nameOf, string? receipt)
    {
        // Where both accounts are ours the one that is owed to somebody is told: the bank says the rest.
        var credited = t.CreditId == us && (t.DebitId != us || t.CreditPurpose != AccountPurpose.Bank);
        var (mine, other, theirs) = credited ? (t.CreditPurpose, t.DebitId, t.DebitPurpose) : (t.DebitPurpose, t.CreditId, t.CreditPurpose);
        var grows = credited != CountsDebits(mine);
        var amount = Money.FromMinor(t.AmountMinor, Shares.Currency.Of(t.Currency)).Amount;
        return new(t.Number, t.Effective, t.Kind, mine, grows ? amount : -amount, t.Currency, nameOf(other), theirs, t.ReceiptId, receipt);
    }

    private static async Task<IReadOnlyList<Row>> RowsAsync(Call call, IReadOnlyList<LedgerTransfer> transfers)
    {
        var names = await call.Db.NamesAsync([.. transfers.SelectMany(t => (Id<Organization>[])[t.DebitId, t.CreditId])], call.Cancel);
        List<Id<Receipt>> ids = [.. transfers.Select(t => t.ReceiptId).OfType<Id<Receipt>>().Distinct()];
        var receipts = await call.Db.Set<Receipt>().Where(r => ids.Contains(r.Id)).ToDictionaryAsync(r => r.Id, r => r.Reference, call.Cancel);
        return [.. transfers.Select(t => RowOf(t, call.Scope.Acting, id => names.GetValueOrDefault(id, ""), t.ReceiptId is { } r ? receipts.GetValueOrDefault(r) : null))];
    }

    private static IQueryable<LedgerTransfer> Of(Call call)
    {
        var (id, us) = (call.Engagement, call.Scope.Acting);
        return call.Db.Set<LedgerTransfer>().AsNoTracking().Where(t => t.EngagementId == id && (t.DebitId == us || t.CreditId == us));
    }

    /// <summary>What is held and what was paid out grows by debits; what is owed by credits.</summary>
    private static bool CountsDebits(AccountPurpose purpose) => purpose is AccountPurpose.Bank or AccountPurpose.Paid;

    private static Balance Sum(Balance a, Balance b) => new(a.Debits + b.Debits, a.Credits + b.Credits, a.PendingDebits + b.PendingDebits, a.PendingCredits + b.PendingCredits);

    private static AccountRow AccountOf(Account account, Balance balance)
    {
        var sign = CountsDebits(account.Purpose) ? 1 : -1;
        return new(account.Purpose, account.Currency.Code, Major(sign * balance.Net), Major(sign * (balance.PendingDebits - balance.PendingCredits)));

        decimal Major(Int128 minor) => Money.FromMinor((long)minor, account.Currency).Amount;
    }
}
