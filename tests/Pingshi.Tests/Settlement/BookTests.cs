using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using Pingshi.Platform.Access;
using Pingshi.Platform.Data;
using Pingshi.Platform.Words;
using Pingshi.Settlement.Books;
using Pingshi.Shares;
using Pingshi.Shares.Postings;
using Pingshi.Tests.Harness;

namespace Pingshi.Tests.Settlement;

/// <summary>The ledger as it is stored: what it takes, what it never takes, and what it says when somebody touched it.</summary>
public abstract class BookTests(Product product) : ProductTests(product), IAsyncLifetime
{
    private Project Project => World.Drafted;
    private DateTimeOffset Noon => BookTime.Of(Product.Now);

    public async ValueTask InitializeAsync() => await Product.ResetAsync();

    public ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task Debits_equal_credits_and_the_same_row_sent_again_has_no_further_effect()
    {
        var rows = new[] { Earn("k/1", 300), Earn("k/2", 200) };
        var first = await PostAsync(rows);
        var again = await PostAsync(rows);
        Assert.Equal(first.Select(r => r.Id), again.Select(r => r.Id));
        await using var db = Product.Open();
        var stored = await db.Set<LedgerTransfer>().Where(t => t.EngagementId == Project.Id).OrderBy(t => t.Number).ToListAsync();
        Assert.Equal(Enumerable.Range(1, stored.Count).Select(n => (long)n), stored.Select(t => t.Number));
        var balances = await db.BalancesAsync(Project.Id, World.Provider.Id, default);
        Assert.Equal(Int128.Zero, balances.Values.Aggregate(Int128.Zero, (sum, b) => sum + b.Net));
        Assert.Equal(balances, Balances.Fold([], stored));
        Assert.Equal(500, await FreeAsync(Share) - await SharedBeforeAsync());
    }

    [Fact]
    public async Task Another_row_with_a_key_that_is_taken_is_refused_with_all_that_are_linked_to_it()
    {
        await PostAsync(Earn("taken", 10));
        var count = await CountAsync();
        await Refused.WithAsync("ledger.not-posted", () => PostAsync(Earn("new", 5), Earn("taken", 11)));
        await Refused.WithAsync("ledger.not-posted", () => PostAsync(Earn("", 5)));
        Assert.Equal(count, await CountAsync());
    }

    /// <summary>DESIGN §4.10: fails where the limit is taken out.</summary>
    [Fact]
    public async Task Whoever_is_owed_is_never_paid_more_however_many_pay_at_once()
    {
        await PostAsync(Earn("earned", 1000));
        var free = await FreeAsync(Share);
        var each = (free / 3) + 1;
        var answers = await Task.WhenAll(Enumerable.Range(0, 12).Select(async i =>
        {
            try
            {
                await PostAsync(Pay($"pay/{i}", each));
                return true;
            }
            catch (Refusal refused) when (refused.Reasons[0].Rule.Code == "ledger.below-zero")
            {
                return false;
            }
        }));
        Assert.Equal(2, answers.Count(taken => taken));
        Assert.Equal(free - (2 * each), await FreeAsync(Share));
        Assert.True(await FreeAsync(Share) >= 0);
    }

    [Fact]
    public async Task Linked_transfers_stand_together_or_not_at_all()
    {
        var count = await CountAsync();
        await Refused.WithAsync("ledger.below-zero", () => PostAsync(Earn("linked/1", 10), Pay("linked/2", 1_000_000_000)));
        Assert.Equal(count, await CountAsync());
    }

    [Fact]
    public async Task What_is_pending_is_reserved_and_settled_once_by_a_row_of_its_own()
    {
        await PostAsync(Earn("p/earned", 100));
        var free = await FreeAsync(Share);
        await PostAsync(Pay("p/1", free, TransferKind.Pending), Earn("p/more", 1));
        Assert.Equal(1, await FreeAsync(Share));
        await Refused.WithAsync("ledger.below-zero", () => PostAsync(Pay("p/2", 2)));
        await PostAsync(Pay("p/1/post", free - 40, TransferKind.Post) with { Of = "p/1" });
        Assert.Equal(41, await FreeAsync(Share));
        await Refused.WithAsync("ledger.not-posted", () => PostAsync(Pay("p/1/again", 1, TransferKind.Post) with { Of = "p/1" }));
        await PostAsync(Pay("p/3", 41, TransferKind.Pending) with { Until = Noon.AddDays(1) });
        await Refused.WithAsync("ledger.not-posted", () => PostAsync(Pay("p/3/expire", 0, TransferKind.Expire) with { Of = "p/3" }));
        await PostAsync(Pay("p/3/void", 0, TransferKind.Void) with { Of = "p/3" });
        Assert.Equal(41, await FreeAsync(Share));
    }

    [Fact]
    public async Task A_balance_is_the_last_checkpoint_and_the_rows_after_it()
    {
        await PostAsync([.. Enumerable.Range(0, Balances.Interval + 5).Select(i => Earn($"many/{i}", 1))]);
        await PostAsync(Earn("after", 7));
        await using var db = Product.Open();
        var all = await db.Set<LedgerTransfer>().Where(t => t.EngagementId == Project.Id).OrderBy(t => t.Number).ToListAsync();
        Assert.True(await db.Set<Checkpoint>().Where(c => c.EngagementId == Project.Id).MaxAsync(c => c.UpTo) >= Balances.Interval);
        Assert.Equal(Balances.Fold([], all), await db.BalancesAsync(Project.Id, World.Provider.Id, default));
    }

    /// <summary>DESIGN §4.10: fails where rows may be edited.</summary>
    [Fact]
    public async Task The_database_itself_edits_no_row_and_takes_no_wrong_one()
    {
        await using var db = Product.Open();
        foreach (var (statement, because) in ((string, string)[])[
            ("UPDATE settlement_transfers SET amount_minor = amount_minor + 1", "append-only"),
            ("DELETE FROM settlement_transfers", "append-only"),
            ("UPDATE settlement_splits SET facts = 'x'", "append-only"),
            ("DELETE FROM settlement_receipts", "append-only"),
            ("UPDATE settlement_invoices SET net_minor = net_minor + 1", "append-only"),
            ("UPDATE settlement_rules SET text = 'x'", "append-only"),
            ("DELETE FROM settlement_rule_consents", "append-only"),
            ("UPDATE settlement_limited_accounts SET free_minor = -1", "ck_settlement_limited_accounts_free")])
        {
            var failure = await Assert.ThrowsAnyAsync<DbException>(() => db.Database.ExecuteSqlRawAsync(statement));
            Assert.Contains(because, failure.Message);
        }
    }

    [Theory]
    [InlineData("amount_minor = amount_minor + 1")]
    [InlineData("reference = 'x'")]
    [InlineData("credit_purpose = 'Cost'")]
    [InlineData("effective = effective + 1")]
    public async Task A_byte_changed_in_a_transfer_is_found_and_the_transfer_named(string change)
    {
        Assert.Empty(await BrokenAsync());
        var row = await SomeRowAsync();
        await TamperAsync($"UPDATE settlement_transfers SET {change} WHERE digest = '{row.Digest}'");
        Assert.Contains(row.Id.ToString(), Assert.Single(await BrokenAsync()), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_row_taken_out_of_a_book_is_missed()
    {
        await TamperAsync($"DELETE FROM settlement_transfers WHERE digest = '{(await SomeRowAsync()).Digest}'");
        Assert.Contains("is missing", Assert.Single(await BrokenAsync()));
    }

    [Fact]
    public async Task Facts_of_a_split_that_were_changed_no_longer_give_the_rows_that_stand()
    {
        await TamperAsync("UPDATE settlement_splits SET facts = REPLACE(facts, '100000', '100001') WHERE rule_id IS NOT NULL");
        Assert.NotEmpty(await BrokenAsync());
    }

    [Fact]
    public async Task A_row_that_was_changed_together_with_its_digest_is_found_by_what_the_audit_log_sealed()
    {
        var row = await SomeRowAsync();
        await TamperAsync($"UPDATE settlement_transfers SET amount_minor = amount_minor + 1, digest = '{Changed(row, row.AmountMinor + 1).ComputeDigest()}' WHERE digest = '{row.Digest}'");
        Assert.Contains("audit log", Assert.Single(await BrokenAsync()));
    }

    private Account Share => new(World.Partner.Id.ToString(), AccountPurpose.Share, Currency.Cny);
    private Account Bank => new(World.Provider.Id.ToString(), AccountPurpose.Bank, Currency.Cny);

    private Transfer Earn(string key, long minor) => new(key, TransferKind.Posted, Bank, Share, Money.FromMinor(minor, Currency.Cny), Noon) { Reference = "test" };

    private Transfer Pay(string key, long minor, TransferKind kind = TransferKind.Posted) => new(key, kind, Share, Bank, Money.FromMinor(minor, Currency.Cny), Noon) { Reference = "test" };

    private async Task<IReadOnlyList<LedgerTransfer>> PostAsync(params Transfer[] transfers)
    {
        await using var db = Product.Open(Product.ScopeOf(World.Provider.With(Role.Finance)));
        await using var transaction = await db.Database.BeginTransactionAsync();
        var rows = await db.PostAsync(Project.Id, transfers, null, default);
        await transaction.CommitAsync();
        return rows;
    }

    private async Task<long> FreeAsync(Account account)
    {
        await using var db = Product.Open();
        var rows = await db.Set<LimitedAccount>().Where(a => a.EngagementId == Project.Id && a.Purpose == account.Purpose).ToListAsync();
        return rows.Where(a => a.PartyId.ToString() == account.Party).Sum(a => a.FreeMinor);
    }

    private async Task<long> SharedBeforeAsync()
    {
        await using var db = Product.Open();
        var rows = await db.Set<LedgerTransfer>().Where(t => t.EngagementId == Project.Id && t.ReceiptId != null).ToListAsync();
        return Balances.Fold([], rows).Where(b => b.Key == Share).Sum(b => (long)-b.Value.Net);
    }

    private async Task<int> CountAsync()
    {
        await using var db = Product.Open();
        return await db.Set<LedgerTransfer>().CountAsync();
    }

    private async Task<IReadOnlyList<string>> BrokenAsync()
    {
        await using var db = Product.Open();
        return await LedgerCheck.Check.RunAsync(db, default).Where(f => f.IsBroken).Select(f => f.What).ToListAsync();
    }

    private async Task<LedgerTransfer> SomeRowAsync()
    {
        await using var db = Product.Open();
        return await db.Set<LedgerTransfer>().Where(t => t.EngagementId == Project.Id && t.CreditPurpose == AccountPurpose.Share).OrderBy(t => t.Number).FirstAsync();
    }

    /// <summary>What somebody with the database in his hands can do; the triggers are there again afterwards.</summary>
    private async Task TamperAsync(string statement)
    {
        await using var db = Product.Open();
        var free = Engine == Engine.Postgres
            ? $"BEGIN; SET LOCAL session_replication_role = replica; {statement}; COMMIT;"
            : $"DROP TRIGGER never_update_settlement_transfers; DROP TRIGGER never_delete_settlement_transfers; DROP TRIGGER never_update_settlement_splits; {statement}";
        await db.Database.ExecuteSqlRawAsync(free);
        await AppendOnly.LayAsync(db, default);
    }

    private static LedgerTransfer Changed(LedgerTransfer row, long amount) => new()
    {
        Id = row.Id, EngagementId = row.EngagementId, OrganizationId = row.OrganizationId, Number = row.Number, BatchId = row.BatchId, Key = row.Key, Kind = row.Kind, DebitId = row.DebitId, DebitPurpose = row.DebitPurpose,
        CreditId = row.CreditId, CreditPurpose = row.CreditPurpose, Currency = row.Currency, AmountMinor = amount, Settles = row.Settles, FreesMinor = row.FreesMinor, Until = row.Until, Effective = row.Effective,
        Recorded = row.Recorded, Reference = row.Reference, ReceiptId = row.ReceiptId,
    };
}

public sealed class BooksOnSqlite(OnSqlite product) : BookTests(product), IClassFixture<OnSqlite>;

public sealed class BooksOnPostgres(OnPostgres product) : BookTests(product), IClassFixture<OnPostgres>;
