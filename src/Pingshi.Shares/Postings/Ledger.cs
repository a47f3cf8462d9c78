namespace Pingshi.Shares.Postings;

/// <summary>A ledger in memory: the rules that every storage of it keeps, as a fold over its rows.</summary>
/// <remarks>
/// Rows are only added. Transfers sent together stand together or not at all. Not safe to share between threads.
/// Limits look at the account as it is with all rows recorded, whatever their effective time.
/// </remarks>
public sealed class Ledger
{
    private readonly Dictionary<Account, Limit> _limits = [];
    private readonly List<Row> _rows = [];
    private readonly Dictionary<string, Row> _byKey = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Row> _settledBy = new(StringComparer.Ordinal);
    private readonly Dictionary<Account, Balance> _balances = [];

    /// <summary>All rows, in the order in which they were recorded.</summary>
    public IReadOnlyList<Row> Rows => _rows;

    /// <summary>Every account that a row touches, in order.</summary>
    public IEnumerable<Account> Accounts => _balances.Keys.Order();

    /// <summary>A ledger of rows stored before, which were checked when they were recorded.</summary>
    /// <param name="rows">Rows in the order of their numbers.</param>
    /// <exception cref="ArgumentException">A number is missing, or a row does not fit those before it.</exception>
    public static Ledger Of(IEnumerable<Row> rows)
    {
        var ledger = new Ledger();
        foreach (var row in rows)
        {
            if (row.Number != ledger._rows.Count + 1 || ledger.Post([row.Transfer], row.Recorded) is not { Stands: true } || ledger._rows.Count != row.Number)
            {
                throw new ArgumentException($"Row {row.Number} does not follow from those before it.", nameof(rows));
            }
        }

        return ledger;
    }

    /// <summary>Sets what an account may never become; looked at from the next transfer on.</summary>
    /// <param name="account">The account.</param>
    /// <param name="limit">The limit.</param>
    public void SetLimit(Account account, Limit limit) => _limits[account] = limit;

    /// <summary>Records linked transfers: all or none.</summary>
    /// <param name="transfers">The transfers; a later one may settle an earlier one.</param>
    /// <param name="recorded">Now.</param>
    public PostingAnswer Post(IReadOnlyList<Transfer> transfers, DateTimeOffset recorded)
    {
        var (from, undo, answers) = (_rows.Count, new Dictionary<Account, Balance?>(), new List<Row>());
        for (var i = 0; i < transfers.Count; i++)
        {
            if (_byKey.TryGetValue(transfers[i].Key ?? "", out var same) && same.Transfer == transfers[i])
            {
                answers.Add(same);
                continue;
            }

            var refusal = WhyNot(transfers[i], recorded);
            if (refusal == PostingRefusal.None)
            {
                answers.Add(Take(transfers[i], recorded, undo));
                refusal = KeepsLimit(transfers[i].Debit) && KeepsLimit(transfers[i].Credit) ? PostingRefusal.None : PostingRefusal.Limit;
            }

            if (refusal != PostingRefusal.None)
            {
                Undo(from, undo);
                return new PostingAnswer([], refusal, i);
            }
        }

        return new PostingAnswer(answers, PostingRefusal.None, -1);
    }

    /// <summary>An account with everything recorded so far.</summary>
    /// <param name="account">The account.</param>
    public Balance BalanceOf(Account account) => _balances.GetValueOrDefault(account);

    /// <summary>An account at an instant: what counted then.</summary>
    /// <param name="account">The account.</param>
    /// <param name="at">Rows that count later are left out.</param>
    /// <param name="asRecordedBy">Rows recorded later are left out: what one knew then. Left out, all that is known now.</param>
    public Balance BalanceAt(Account account, DateTimeOffset at, DateTimeOffset? asRecordedBy = null) =>
        _rows.Where(r => r.Transfer.Effective <= at && (asRecordedBy is not { } then || r.Recorded <= then))
            .Aggregate(default(Balance), (balance, row) => Add(balance, account, row.Transfer));

    /// <summary>Pending rows that nothing has settled yet, in order.</summary>
    public IEnumerable<Row> Open() => _rows.Where(r => r.Transfer.Kind == TransferKind.Pending && !_settledBy.ContainsKey(r.Transfer.Key));

    private PostingRefusal WhyNot(Transfer transfer, DateTimeOffset recorded) =>
        string.IsNullOrWhiteSpace(transfer.Key) ? PostingRefusal.NoKey
        : _byKey.ContainsKey(transfer.Key) ? PostingRefusal.KeyTaken
        : transfer.Kind is TransferKind.Void or TransferKind.Expire ? (transfer.Amount.IsZero ? Currencies(transfer, recorded) : PostingRefusal.Amount)
        : transfer.Amount.Sign > 0 ? Currencies(transfer, recorded) : PostingRefusal.Amount;

    private PostingRefusal Currencies(Transfer transfer, DateTimeOffset recorded) =>
        transfer.Debit.Currency != transfer.Amount.Currency || transfer.Credit.Currency != transfer.Amount.Currency ? PostingRefusal.Currency
        : transfer.Debit == transfer.Credit ? PostingRefusal.SameAccount
        : transfer.Kind is TransferKind.Posted or TransferKind.Pending ? (transfer.Of is null ? PostingRefusal.None : PostingRefusal.NoPending)
        : transfer.Of is { } of && _byKey.TryGetValue(of, out var pending) && pending.Transfer.Kind == TransferKind.Pending
            ? Settles(transfer, pending.Transfer, recorded)
        : PostingRefusal.NoPending;

    private PostingRefusal Settles(Transfer transfer, Transfer pending, DateTimeOffset recorded) =>
        _settledBy.ContainsKey(pending.Key) ? PostingRefusal.Settled
        : transfer.Debit != pending.Debit || transfer.Credit != pending.Credit ? PostingRefusal.OtherAccounts
        : transfer.Effective < pending.Effective ? PostingRefusal.BeforePending
        : transfer.Kind switch
        {
            TransferKind.Post => transfer.Amount > pending.Amount ? PostingRefusal.MoreThanPending
                : recorded >= pending.Until ? PostingRefusal.TooLate : PostingRefusal.None,
            TransferKind.Expire => pending.Until is { } until && recorded >= until ? PostingRefusal.None : PostingRefusal.TooEarly,
            TransferKind.Void => PostingRefusal.None,
            TransferKind.Posted or TransferKind.Pending => PostingRefusal.NoPending,
        };

    private Row Take(Transfer transfer, DateTimeOffset recorded, Dictionary<Account, Balance?> undo)
    {
        var row = new Row(_rows.Count + 1, transfer, recorded);
        _rows.Add(row);
        _byKey.Add(transfer.Key, row);
        if (transfer.Of is { } of)
        {
            _settledBy.Add(of, row);
        }

        foreach (var account in (Account[])[transfer.Debit, transfer.Credit])
        {
            undo.TryAdd(account, _balances.TryGetValue(account, out var before) ? before : null);
            _balances[account] = Add(_balances.GetValueOrDefault(account), account, transfer);
        }

        return row;
    }

    private Balance Add(Balance balance, Account account, Transfer transfer)
    {
        var (debit, credit) = (account == transfer.Debit, account == transfer.Credit);
        if (!debit && !credit)
        {
            return balance;
        }

        var posted = transfer.Kind is TransferKind.Posted or TransferKind.Post ? transfer.Amount.Minor : 0;
        var pending = transfer.Kind == TransferKind.Pending ? transfer.Amount.Minor : transfer.Of is { } of ? -_byKey[of].Transfer.Amount.Minor : 0;
        return debit
            ? balance with { Debits = balance.Debits + posted, PendingDebits = balance.PendingDebits + pending }
            : balance with { Credits = balance.Credits + posted, PendingCredits = balance.PendingCredits + pending };
    }

    private bool KeepsLimit(Account account) => _limits.GetValueOrDefault(account) switch
    {
        Limit.None => true,
        Limit.CreditBalance => BalanceOf(account) is var b && b.Debits + b.PendingDebits <= b.Credits,
        Limit.DebitBalance => BalanceOf(account) is var b && b.Credits + b.PendingCredits <= b.Debits,
    };

    private void Undo(int from, Dictionary<Account, Balance?> undo)
    {
        foreach (var row in _rows.Skip(from))
        {
            _byKey.Remove(row.Transfer.Key);
            if (row.Transfer.Of is { } of)
            {
                _settledBy.Remove(of);
            }
        }

        _rows.RemoveRange(from, _rows.Count - from);
        foreach (var (account, before) in undo)
        {
            if (before is { } balance)
            {
                _balances[account] = balance;
            }
            else
            {
                _balances.Remove(account);
            }
        }
    }
}
