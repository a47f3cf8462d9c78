using CsCheck;

namespace Pingshi.Shares.Postings;

public sealed class LedgerTests
{
    private static readonly DateTimeOffset Noon = new(2026, 3, 1, 12, 0, 0, TimeSpan.FromHours(8));
    private static readonly Account Bank = new("lead", AccountPurpose.Bank, Currency.Cny);
    private static readonly Account Share = new("member", AccountPurpose.Share, Currency.Cny);
    private static readonly Account Paid = new("member", AccountPurpose.Paid, Currency.Cny);

    private readonly Ledger _ledger = new();

    [Fact]
    public void A_transfer_is_debited_and_credited()
    {
        Stands(Row("k", Bank, Share, 100));
        Assert.Equal((100, -100), ((long)_ledger.BalanceOf(Bank).Net, (long)_ledger.BalanceOf(Share).Net));
        Assert.Equal([Bank, Share], _ledger.Accounts);
    }

    [Fact]
    public void The_same_row_twice_has_one_effect_and_another_with_its_key_is_refused()
    {
        var first = Stands(Row("k", Bank, Share, 100));
        Assert.Equal(first.Rows, Stands(Row("k", Bank, Share, 100)).Rows);
        Refuses(PostingRefusal.KeyTaken, Row("k", Bank, Share, 101));
        Assert.Single(_ledger.Rows);
    }

    [Fact]
    public void Linked_rows_stand_together_or_not_at_all()
    {
        var answer = _ledger.Post([Row("a", Bank, Share, 1), Row("b", Bank, Share, 2), Row("c", Bank, Bank, 3)], Noon);
        Assert.Equal((PostingRefusal.SameAccount, 2), (answer.Refusal, answer.At));
        Assert.Empty(_ledger.Rows);
        Assert.Empty(_ledger.Accounts);
        Assert.Equal(default, _ledger.BalanceOf(Bank));
        Stands(Row("a", Bank, Share, 5));
    }

    [Fact]
    public void A_pending_row_reserves_and_a_later_row_moves_all_or_a_part_of_it()
    {
        Stands(Row("p", Bank, Share, 100) with { Kind = TransferKind.Pending });
        Assert.Equal(new Balance(0, 0, 100, 0), _ledger.BalanceOf(Bank));
        Assert.Single(_ledger.Open());
        Stands(Row("q", Bank, Share, 60) with { Kind = TransferKind.Post, Of = "p" });
        Assert.Equal(new Balance(60, 0, 0, 0), _ledger.BalanceOf(Bank));
        Assert.Equal(new Balance(0, 60, 0, 0), _ledger.BalanceOf(Share));
        Assert.Empty(_ledger.Open());
        Refuses(PostingRefusal.Settled, Row("r", Bank, Share, 40) with { Kind = TransferKind.Post, Of = "p" });
    }

    [Fact]
    public void A_pending_row_is_voided_by_a_new_row()
    {
        Stands(Row("p", Bank, Share, 100) with { Kind = TransferKind.Pending });
        Stands(Row("v", Bank, Share, 0) with { Kind = TransferKind.Void, Of = "p" });
        Assert.Equal(default, _ledger.BalanceOf(Bank));
        Assert.Equal(2, _ledger.Rows.Count);
    }

    [Fact]
    public void A_pending_row_expires_at_its_time_and_not_before()
    {
        Stands(Row("p", Bank, Share, 100) with { Kind = TransferKind.Pending, Until = Noon.AddHours(1) });
        var expire = Row("e", Bank, Share, 0) with { Kind = TransferKind.Expire, Of = "p" };
        Assert.Equal(PostingRefusal.TooEarly, _ledger.Post([expire], Noon.AddMinutes(59)).Refusal);
        Assert.Equal(PostingRefusal.TooLate, _ledger.Post([Row("q", Bank, Share, 1) with { Kind = TransferKind.Post, Of = "p" }], Noon.AddHours(1)).Refusal);
        Assert.True(_ledger.Post([expire], Noon.AddHours(1)).Stands);
    }

    [Fact]
    public void Every_wrong_row_is_refused_with_its_reason()
    {
        Stands(Row("p", Bank, Share, 100) with { Kind = TransferKind.Pending }, Row("k", Bank, Share, 1));
        Refuses(PostingRefusal.NoKey, Row(" ", Bank, Share, 1));
        Refuses(PostingRefusal.Amount, Row("x", Bank, Share, 0));
        Refuses(PostingRefusal.Amount, Row("x", Bank, Share, -1));
        Refuses(PostingRefusal.Amount, Row("x", Bank, Share, 1) with { Kind = TransferKind.Void, Of = "p" });
        Refuses(PostingRefusal.Currency, Row("x", Bank, new Account("member", AccountPurpose.Share, Currency.Of("USD")), 1));
        Refuses(PostingRefusal.Currency, Row("x", new Account("lead", AccountPurpose.Bank, Currency.Of("USD")), Share, 1));
        Refuses(PostingRefusal.NoPending, Row("x", Bank, Share, 1) with { Of = "p" });
        Refuses(PostingRefusal.NoPending, Row("x", Bank, Share, 1) with { Kind = TransferKind.Post });
        Refuses(PostingRefusal.NoPending, Row("x", Bank, Share, 1) with { Kind = TransferKind.Post, Of = "k" });
        Refuses(PostingRefusal.OtherAccounts, Row("x", Bank, Paid, 1) with { Kind = TransferKind.Post, Of = "p" });
        Refuses(PostingRefusal.MoreThanPending, Row("x", Bank, Share, 101) with { Kind = TransferKind.Post, Of = "p" });
        Refuses(PostingRefusal.BeforePending, Row("x", Bank, Share, 1) with { Kind = TransferKind.Post, Of = "p", Effective = Noon.AddTicks(-1) });
        Refuses(PostingRefusal.TooEarly, Row("x", Bank, Share, 0) with { Kind = TransferKind.Expire, Of = "p" });
        Refused.With(SharesCodes.UnreadableAccount, 1, () => new Account("Member A", AccountPurpose.Share, Currency.Cny));
    }

    [Fact]
    public void An_account_with_a_limit_never_goes_beyond_it_not_even_with_pending_rows()
    {
        _ledger.SetLimit(Share, Limit.CreditBalance);
        _ledger.SetLimit(Bank, Limit.DebitBalance);
        Stands(Row("in", Bank, Share, 100));
        Stands(Row("p", Share, Paid, 70) with { Kind = TransferKind.Pending });
        Refuses(PostingRefusal.Limit, Row("x", Share, Paid, 31));
        Refuses(PostingRefusal.Limit, Row("x", Paid, Bank, 101));
        Stands(Row("y", Share, Paid, 30));
        Assert.Equal(new Balance(30, 100, 70, 0), _ledger.BalanceOf(Share));
    }

    [Fact]
    public void A_balance_is_known_at_any_instant_and_as_it_was_known_then()
    {
        Assert.True(_ledger.Post([Row("a", Bank, Share, 1)], Noon).Stands);
        Assert.True(_ledger.Post([Row("late", Bank, Share, 10)], Noon.AddDays(9)).Stands);
        Assert.True(_ledger.Post([Row("b", Bank, Share, 100) with { Effective = Noon.AddDays(1) }], Noon.AddDays(9)).Stands);
        Assert.Equal(0, _ledger.BalanceAt(Bank, Noon.AddTicks(-1)).Net);
        Assert.Equal(11, _ledger.BalanceAt(Bank, Noon).Net);
        Assert.Equal(1, _ledger.BalanceAt(Bank, Noon, asRecordedBy: Noon.AddDays(8)).Net);
        Assert.Equal(111, _ledger.BalanceAt(Bank, Noon.AddDays(1)).Net);
    }

    [Fact]
    public void Stored_rows_make_the_same_ledger_and_a_gap_is_noticed()
    {
        Stands(Row("p", Bank, Share, 100) with { Kind = TransferKind.Pending }, Row("k", Bank, Share, 1));
        Assert.Equal(_ledger.BalanceOf(Share), Ledger.Of(_ledger.Rows).BalanceOf(Share));
        Assert.Throws<ArgumentException>(() => Ledger.Of(_ledger.Rows.Skip(1)));
        Assert.Throws<ArgumentException>(() => Ledger.Of(_ledger.Rows.Append(_ledger.Rows[0] with { Number = 3 })));
    }

    [Fact]
    public void Whatever_is_sent_debits_equal_credits_and_the_fold_equals_the_running_balance()
    {
        Account[] accounts = [Bank, Share, Paid];
        var transfer = Gen.Select(Gen.Int[0, 20], Gen.Enum<TransferKind>(), Gen.Int[0, 2], Gen.Int[0, 2], Gen.Long[0, 50], Gen.Int[0, 20], Gen.Int[0, 3]).Select(
            (key, kind, debit, credit, amount, of, day) => new Transfer($"{key}", kind, accounts[debit], accounts[credit], Minor(kind is TransferKind.Void or TransferKind.Expire ? 0 : amount), Noon.AddDays(day))
            {
                Of = kind is TransferKind.Posted or TransferKind.Pending ? null : $"{of}",
            });
        transfer.Array[1, 3].Array[1, 20].Sample(batches =>
        {
            var ledger = new Ledger();
            ledger.SetLimit(Share, Limit.CreditBalance);
            foreach (var batch in batches)
            {
                var before = ledger.Rows.ToList();
                if (!ledger.Post(batch, Noon.AddDays(5)).Stands && !before.SequenceEqual(ledger.Rows))
                {
                    return false;
                }
            }

            var end = Noon.AddDays(9);
            return accounts.Aggregate(Int128.Zero, (sum, a) => sum + ledger.BalanceOf(a).Net) == 0
                && accounts.All(a => ledger.BalanceOf(a) == ledger.BalanceAt(a, end))
                && ledger.BalanceOf(Share) is var share && share.Debits + share.PendingDebits <= share.Credits;
        }, iter: Long.Run(2_000));
    }

    private static Money Minor(long minor) => Money.FromMinor(minor, Currency.Cny);

    private static Transfer Row(string key, Account debit, Account credit, long minor) => new(key, TransferKind.Posted, debit, credit, Minor(minor), Noon);

    private PostingAnswer Stands(params Transfer[] transfers)
    {
        var answer = _ledger.Post(transfers, Noon);
        Assert.Equal(PostingRefusal.None, answer.Refusal);
        return answer;
    }

    private void Refuses(PostingRefusal refusal, Transfer transfer) => Assert.Equal(refusal, _ledger.Post([transfer], Noon).Refusal);
}
