namespace Pingshi.Shares.Postings;

/// <summary>The ledger as a journal of beancount: <c>bean-check FILE</c>.</summary>
/// <remarks>
/// Accounts are opened on the first day with their currencies. Pending rows that are open stand as comments, for beancount has no state for them.
/// On the day after the last one every posted balance is asserted. Dates are those of the rows' own offsets.
/// </remarks>
public static class BeancountJournal
{
    /// <summary>Writes the journal.</summary>
    /// <param name="ledger">The ledger.</param>
    /// <param name="to">Where to; lines end with a line feed.</param>
    public static void Write(Ledger ledger, TextWriter to)
    {
        if (ledger.Rows.Count == 0)
        {
            return;
        }

        var (first, last) = (ledger.Rows.Min(r => r.Transfer.Effective.Date), ledger.Rows.Max(r => r.Transfer.Effective.Date));
        foreach (var account in ledger.Accounts.GroupBy(Name, StringComparer.Ordinal))
        {
            to.Write($"{JournalText.Day(first)} open {account.Key} {string.Join(",", account.Select(a => a.Currency.Code))}\n");
        }

        foreach (var row in JournalText.Moving(ledger))
        {
            Entry(row.Transfer, to);
        }

        foreach (var row in ledger.Open())
        {
            to.Write($"\n; pending {JournalText.Day(row.Transfer.Effective.Date)} {Name(row.Transfer.Debit)} from {Name(row.Transfer.Credit)} {JournalText.Amount(row.Transfer.Amount.Minor, row.Transfer.Amount.Currency)} {JournalText.Plain(row.Transfer.Key)}\n");
        }

        foreach (var account in ledger.Accounts)
        {
            to.Write($"\n{JournalText.Day(last.AddDays(1))} balance {Name(account)} {JournalText.Amount(ledger.BalanceOf(account).Net, account.Currency)}\n");
        }
    }

    /// <summary>The account's name in the journal: every part begins with a capital letter or a digit.</summary>
    /// <param name="account">The account.</param>
    public static string Name(Account account) =>
        $"{(account.Purpose == AccountPurpose.Bank ? "Assets" : "Liabilities")}:{char.ToUpperInvariant(account.Party[0])}{account.Party[1..]}:{account.Purpose}";

    private static void Entry(Transfer transfer, TextWriter to)
    {
        to.Write($"\n{JournalText.Day(transfer.Effective.Date)} * \"{JournalText.Plain(transfer.Reference)}\"\n");
        to.Write($"  key: \"{JournalText.Plain(transfer.Key)}\"\n");
        to.Write($"  {Name(transfer.Debit)}  {JournalText.Amount(transfer.Amount.Minor, transfer.Amount.Currency)}\n");
        to.Write($"  {Name(transfer.Credit)}  {JournalText.Amount(-(Int128)transfer.Amount.Minor, transfer.Amount.Currency)}\n");
    }
}
