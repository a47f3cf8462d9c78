using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using Pingshi.Platform.Access;
using Pingshi.Platform.Audit;
using Pingshi.Platform.Data;
using Pingshi.Tests.Harness;

namespace Pingshi.Tests.Platform;

/// <summary>The log is sealed soon, skips nothing, and whoever changes a byte of it is found out.</summary>
public abstract class AuditTests(Product product) : ProductTests(product), IAsyncLifetime
{
    private Sealer Sealer => Product.Services.GetRequiredService<Sealer>();

    public async ValueTask InitializeAsync() => await Product.ResetAsync();

    public ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task An_act_is_sealed_within_a_second()
    {
        (await Product.As(World.Customer.With(Role.Judge)).ActAsync("/account/sessions/end")).MustBeDone();
        Assert.True(await UnsealedAsync() > 0);
        Product.Advance(Duration.FromSeconds(1));
        for (var wait = 0; wait < 200 && await UnsealedAsync() > 0; wait++)
        {
            await Task.Delay(50);
        }
        Assert.Equal(0, await UnsealedAsync());
        Assert.Empty(await BrokenAsync());
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_denial_leaves_one_entry_although_the_page_behind_the_form_is_denied_too(bool byForm)
    {
        // Both are there for the manager, and the site is not that customer's.
        var path = $"/customers/{World.OtherCustomer.Id}/sites/{World.Site}";
        object input = new { name = "机房", county = "330106", address = "文三路" };
        var manager = Product.As(World.Provider.With(Role.Manager));
        (await (byForm ? manager.SubmitAsync(path, input, 1) : manager.ActAsync(path, input, 1))).Must(System.Net.HttpStatusCode.NotFound);
        await using var db = Product.Open();
        Assert.Equal(1, await db.Set<AuditEntry>().CountAsync(e => e.Act == "access.denied"));
    }

    [Fact]
    public async Task What_is_not_sealed_yet_is_counted()
    {
        await using (var db = Product.Open())
        {
            db.Record("test.one");
            db.Record("test.two");
            await db.SaveChangesAsync();
        }
        Assert.Contains("2 not sealed yet", Assert.Single(await VerifyAsync(), f => !f.IsBroken).What);
        while (await Sealer.SealOnceAsync(default) > 0) { }
        Assert.Contains("0 not sealed yet", Assert.Single(await VerifyAsync(), f => !f.IsBroken).What);
    }

    [Fact]
    public async Task An_entry_that_commits_late_is_not_skipped()
    {
        // Its id is older than those already under a seal: whoever looks for "newer than the last" never finds it.
        var early = Product.Open(Scope.System("test", Product.Now - Duration.FromMinutes(5)));
        if (Engine == Engine.Postgres)
        {
            await early.Database.BeginTransactionAsync();
            early.Record("test.late");
            await early.SaveChangesAsync();
        }
        await using (var db = Product.Open())
        {
            db.Record("test.prompt");
            await db.SaveChangesAsync();
        }
        Assert.True(await Sealer.SealOnceAsync(default) > 0);
        await using (early)
        {
            if (Engine == Engine.Postgres)
            {
                await early.Database.CommitTransactionAsync();
            }
            else
            {
                // SQLite has one writer at a time: the late one writes late.
                early.Record("test.late");
                await early.SaveChangesAsync();
            }
        }
        Assert.Equal(1, await Sealer.SealOnceAsync(default));
        Assert.Equal(0, await UnsealedAsync());
        Assert.Empty(await BrokenAsync());
    }

    [Fact]
    public async Task Only_the_holder_of_the_lease_seals()
    {
        await using var db = Product.Open();
        db.Record("test.leased");
        await db.SaveChangesAsync();
        await db.Set<Lease>().Where(l => l.Name == Sealer.LeaseName).ExecuteDeleteAsync();
        Assert.NotNull(await db.TryLeaseAsync(Sealer.LeaseName, "another node", Product.Now, Duration.FromMinutes(10), default));
        Assert.Equal(0, await Sealer.SealOnceAsync(default));
        Assert.True(await UnsealedAsync() > 0);
    }

    public static TheoryData<string, string> Forgeries => new()
    {
        { "UPDATE audit_entries SET act = 'nothing.happened' WHERE id = {0}", "seal 1: entry {0} was changed" },
        { "UPDATE audit_entries SET person_id = NULL, job = 'x' WHERE id = {0}", "seal 1: entry {0} was changed" },
        { "UPDATE audit_entries SET at = at + 1 WHERE id = {0}", "seal 1: entry {0} was changed" },
        { "DELETE FROM audit_entries WHERE id = {0}", "seal 1: entry {0} is gone" },
        { "UPDATE audit_seals SET at = at + 1 WHERE number = 1", "seal 1: was changed" },
        { "UPDATE audit_seals SET previous = merkle_root WHERE number = 1", "seal 1: does not follow the seal before it" },
        { "DELETE FROM audit_sealed WHERE entry_id = {0}", "seal 1: was changed" },
        { "DELETE FROM audit_seals WHERE number = 1", "seal 1 is missing" },
    };

    [Theory, MemberData(nameof(Forgeries))]
    public async Task Whoever_changes_the_log_is_named_first(string statement, string finding)
    {
        Id<AuditEntry> third;
        await using (var db = Product.Open())
        {
            db.Record("test.next-seal");
            await db.SaveChangesAsync();
            await Sealer.SealOnceAsync(default);
            Assert.True(await db.Set<Seal>().CountAsync() > 1);
            third = await db.Set<SealedEntry>().Where(s => s.SealNumber == 1).OrderBy(s => s.Position).Skip(2).Select(s => s.EntryId).FirstAsync();
        }
        await ForgeAsync(statement, third);
        Assert.Equal(finding.Replace("{0}", third.ToString()), (await BrokenAsync())[0]);
    }

    [Fact]
    public async Task An_entry_changed_before_its_seal_is_named_too()
    {
        await using var db = Product.Open();
        db.Record("test.waits");
        await db.SaveChangesAsync();
        var waiting = await db.Set<UnsealedEntry>().Select(u => u.EntryId).SingleAsync();
        await ForgeAsync("UPDATE audit_entries SET act = 'x' WHERE id = {0}", waiting);
        Assert.Equal([$"entry {waiting} was changed before it was sealed"], await BrokenAsync());
    }

    [Fact]
    public async Task An_entry_taken_out_of_the_waiting_is_a_stray()
    {
        await using var db = Product.Open();
        db.Record("test.stray");
        await db.SaveChangesAsync();
        var stray = await db.Set<UnsealedEntry>().Select(u => u.EntryId).SingleAsync();
        await ForgeAsync("DELETE FROM audit_unsealed WHERE entry_id = {0}", stray);
        Assert.Equal([$"entry {stray} is under no seal and does not wait for one"], await BrokenAsync());
    }

    [Fact]
    public async Task A_value_may_be_erased_and_not_be_changed()
    {
        await using var db = Product.Open();
        var value = await db.Set<AuditValue>().OrderBy(v => v.EntryId).FirstAsync(v => v.Name == "title");
        await ForgeAsync("UPDATE audit_values SET value = NULL WHERE entry_id = {0} AND name = 'title'", value.EntryId);
        Assert.Empty(await BrokenAsync());
        await ForgeAsync("UPDATE audit_values SET value = '别的' WHERE entry_id = {0} AND name = 'title'", value.EntryId);
        Assert.Equal([$"entry {value.EntryId}: its value title was changed"], await BrokenAsync());
    }

    [Fact]
    public async Task What_was_refused_leaves_an_entry_with_nothing_of_what_was_asked()
    {
        (await Product.As(World.OtherCustomer.With(Role.Judge)).ReadAsync($"/engagements/{World.Drafted.Id}")).Must(System.Net.HttpStatusCode.NotFound);
        await using var db = Product.Open();
        var entry = await db.Set<AuditEntry>().OrderByDescending(e => e.Id).FirstAsync(e => e.Act == "access.denied" && e.PersonId == World.OtherCustomer.With(Role.Judge).Person);
        Assert.Equal(Outcome.Refused, entry.Outcome);
        Assert.Equal(["code: access.not-found", "route: /engagements/{engagement}"], (await db.Set<AuditValue>().Where(v => v.EntryId == entry.Id).ToListAsync()).Select(v => $"{v.Name}: {v.Value}").Order());
    }

    private async Task<int> UnsealedAsync()
    {
        await using var db = Product.Open();
        return await db.Set<UnsealedEntry>().CountAsync();
    }

    private async Task<IReadOnlyList<Finding>> VerifyAsync()
    {
        await using var db = Product.Open();
        return await AuditCheck.Check.RunAsync(db, default).ToListAsync();
    }

    private async Task<IReadOnlyList<string>> BrokenAsync() => [.. (await VerifyAsync()).Where(f => f.IsBroken).Select(f => f.What)];

    /// <summary>As somebody with the database in its hands would: the triggers put aside.</summary>
    private async Task ForgeAsync(string statement, Id<AuditEntry> id)
    {
        await using var db = Product.Open();
        var value = Engine == Engine.Postgres ? $"'{id}'" : $"'{id.ToString().ToUpperInvariant()}'";
        foreach (var trigger in Engine == Engine.Postgres ? ["SET session_replication_role = replica"] : await db.Database.SqlQuery<string>($"SELECT 'DROP TRIGGER ' || name AS Value FROM sqlite_master WHERE type = 'trigger'").ToListAsync())
        {
            await db.Database.OpenConnectionAsync();
            await db.Database.ExecuteSqlRawAsync(trigger);
        }
        Assert.Equal(1, await db.Database.ExecuteSqlRawAsync(statement.Replace("{0}", value)));
    }
}

public sealed class AuditOnSqlite(OnSqlite product) : AuditTests(product), IClassFixture<OnSqlite>;

public sealed class AuditOnPostgres(OnPostgres product) : AuditTests(product), IClassFixture<OnPostgres>;
