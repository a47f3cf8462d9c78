namespace Pingshi.Shares.Postings;

/// <summary>The ledger as a journal of hledger, so that anyone can recompute it: <c>hledger check --strict -f FILE</c>, <c>hledger balance -C</c>.</summary>
/// <remarks>
/// Accounts and commodities are declared. Posted rows are cleared (*); open pending rows are marked (!) and carry no money between real accounts
/// of a cleared report. The last transaction asserts every balance. Dates are those of the rows' own offsets.
/// </remarks>
public static class HledgerJournal
{
    /// <summary>Writes the journal.</summary>
    /// <param name="ledger">The ledger.</param>
    /// <param name="to">Where to; lines end with a line feed.</param>
    public static void Write(Ledger ledger, TextWriter to)
    {
        foreach (var currency in ledger.Accounts.Select(a => a.Currency).Distinct().OrderBy(c => c.Code, StringComparer.Ordinal))
        {
            // Without decimals the mark stands behind the figure, so that hledger knows there are none.
            to.Write($"commodity {(currency.Exponent == 0 ? $"1000. {currency}" : JournalText.Amount(1000 * ExactMath.PowerOfTen(currency.Exponent), currency))}\n");
        }

        foreach (var account in ledger.Accounts)
        {
            to.Write($"account {Name(account)}\n");
        }

        foreach (var row in JournalText.Moving(ledger))
        {
            Entry(row.Transfer, "*", to);
        }

        foreach (var row in ledger.Open())
        {
            Entry(row.Transfer, "!", to);
        }

        Assertions(ledger, to);
    }

    /// <summary>The account's name in the journal.</summary>
    /// <param name="account">The account.</param>
    public static string Name(Account account) => $"{(account.Purpose == AccountPurpose.Bank ? "assets" : "liabilities")}:{account.Party}:{account.Purpose.ToString().ToLowerInvariant()}";

    private static void Entry(Transfer transfer, string mark, TextWriter to)
    {
        to.Write($"\n{JournalText.Day(transfer.Effective.Date)} {mark} {JournalText.Plain(transfer.Reference)}  ; key: {JournalText.Plain(transfer.Key)}\n");
        to.Write($"    {Name(transfer.Debit)}  {JournalText.Amount(transfer.Amount.Minor, transfer.Amount.Currency)}\n");
        to.Write($"    {Name(transfer.Credit)}  {JournalText.Amount(-(Int128)transfer.Amount.Minor, transfer.Amount.Currency)}\n");
    }

    /// <summary>A transaction of zeros on the last day, which asserts what each account holds; open pending rows are part of what hledger counts.</summary>
    private static void Assertions(Ledger ledger, TextWriter to)
    {
        if (ledger.Rows.Count == 0)
        {
            return;
        }

        to.Write($"\n{JournalText.Day(ledger.Rows.Max(r => r.Transfer.Effective.Date))} * balances\n");
        foreach (var account in ledger.Accounts)
        {
            var balance = ledger.BalanceOf(account);
            var counted = balance.Net + balance.PendingDebits - balance.PendingCredits;
            to.Write($"    {Name(account)}  {JournalText.Amount(0, account.Currency)} = {JournalText.Amount(counted, account.Currency)}\n");
        }
    }
}
