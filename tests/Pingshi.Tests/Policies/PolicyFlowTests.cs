using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using Pingshi.Commitments;
using Pingshi.Platform.Access;
using Pingshi.Platform.Audit;
using Pingshi.Platform.Data;
using Pingshi.Platform.Identity;
using Pingshi.Policies;
using Pingshi.Tests.Harness;

namespace Pingshi.Tests.Policies;

public abstract class PolicyFlowTests(Product product) : ProductTests(product), IAsyncLifetime
{
    private Visitor Manager => Product.As(World.Provider.With(Role.Manager));
    private Visitor Partner => Product.As(World.Partner.With(Role.PartnerManager));

    // Each test begins with the world's two versions and its draft.
    public async ValueTask InitializeAsync() => await Product.ResetAsync();

    /// <summary>Time goes by, and everybody signs in again.</summary>
    private async Task LaterAsync(Duration by)
    {
        Product.Advance(by);
        await using var db = Product.Open();
        await db.Set<Session>().ExecuteUpdateAsync(s => s.SetProperty(x => x.CreatedAt, Product.Now).SetProperty(x => x.LastSeenAt, Product.Now));
    }

    public ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        return ValueTask.CompletedTask;
    }

    private static object Draft(int protectionDays = 120, string effectiveOn = "2026-11-23", params string[] rates) => new
    {
        title = "第三版", text = "正文", effectiveOn, noticeDays = 30, protectionDays, answerDays = 5, marginFloorPercent = 10, rates = rates.Length > 0 ? rates : ["云平台 8\n安全：12.5%"], reservedRegions = new[] { "510000" },
    };

    private async Task<Id<PolicyVersion>> PublishAsync(object draft)
    {
        (await Manager.ActAsync("/policies/draft", draft, await Product.VersionOfAsync<PolicyDraft>(_ => true))).MustBeDone();
        return (await Manager.ActAsync("/policies/draft/publish", version: await Product.VersionOfAsync<PolicyDraft>(_ => true))).MustBeDone().As<PublishPolicy.Published>().Version;
    }

    private static async Task<ShowPolicy.Model> ReadAsync(Visitor who, Id<PolicyVersion> id) => (await who.ReadAsync($"/policies/{id}")).MustBeDone().As<ShowPolicy.Model>();

    [Fact]
    public async Task A_better_version_holds_at_once_and_every_partner_reads_what_changed()
    {
        var id = await PublishAsync(Draft());
        var seen = await ReadAsync(Partner, id);
        Assert.Equal((3, PolicyState.InForce, null), (seen.Number, seen.State, seen.NoticeUntil));
        Assert.Equal(["云平台", "安全"], seen.Terms.Rates.Select(r => r.Product));
        Assert.Equal(["51"], seen.Terms.ReservedRegions);
        Assert.Equal(Effect.Better, Assert.Single(seen.Changes, c => c.Term == Term.ProtectionDays).Effect);
        Assert.Empty(seen.Partners);
        Assert.Equal(World.Companies.Count(c => c.Side == Side.Partner), (await ReadAsync(Manager, id)).Partners.Count);
        (await Partner.ActAsync($"/policies/{id}/sign")).MustRefuse("policy.nothing-to-agree");
        Assert.Equal(new[] { 3, 2, 1 }, (await Partner.ReadAsync("/policies")).MustBeDone().As<ListPolicies.Model>().Page.Rows.Select(r => r.Number));
    }

    [Fact]
    public async Task A_worse_version_waits_for_its_notice_or_for_the_partner_that_signs()
    {
        var id = await PublishAsync(Draft(protectionDays: 30));
        Assert.Equal(PolicyState.NoticeRuns, (await ReadAsync(Partner, id)).State);
        Assert.True((await ReadAsync(Partner, id)).MaySign);
        Assert.False((await ReadAsync(Product.As(World.Partner.With(Role.PartnerEngineer)), id)).MaySign);
        (await Product.As(World.Partner.With(Role.PartnerFinance)).ActAsync($"/policies/{id}/sign")).Must(HttpStatusCode.Forbidden);

        (await Partner.SubmitAsync($"/policies/{id}/sign")).Must(HttpStatusCode.Redirect);
        (await Partner.ActAsync($"/policies/{id}/sign")).MustRefuse("policy.already-agreed");
        Assert.Equal(PolicyState.InForce, (await ReadAsync(Partner, id)).State);
        Assert.Equal(PolicyState.NoticeRuns, (await ReadAsync(Product.As(World.Rival.With(Role.PartnerManager)), id)).State);
        var line = Assert.Single((await ReadAsync(Manager, id)).Partners, p => p.SignedAt is not null);
        Assert.Equal((World.Partner.Id, World.Partner.With(Role.PartnerManager).Name), (line.Partner, line.SignedBy));
        (await Partner.ActAsync($"/policies/{World.WorsePolicy}/sign")).MustRefuse("policy.left-behind");

        await LaterAsync(Duration.FromDays(31));
        Assert.Equal(PolicyState.InForce, (await ReadAsync(Product.As(World.Rival.With(Role.PartnerManager)), id)).State);
        (await Product.As(World.Rival.With(Role.PartnerManager)).ActAsync($"/policies/{id}/sign")).MustRefuse("policy.already-in-force");
        await using var db = Product.Open();
        Assert.True(await db.Set<AuditEntry>().AnyAsync(e => e.Act == "policies.sign" && e.SubjectId == id.Value && e.PersonId == World.Partner.With(Role.PartnerManager).Person));
    }

    [Fact]
    public async Task The_notice_is_a_promise_to_each_partner_that_is_kept_by_its_end_and_falls_away_with_a_signature()
    {
        await PublishAsync(Draft(protectionDays: 30));
        await using (var db = Product.Open())
        {
            Assert.Equal(World.Companies.Count(c => c.Side == Side.Partner), await db.Set<Commitment>().CountAsync(c => c.Kind == PolicyNotice.Runs.Key && c.OwedBy == World.Provider.Id));
        }
        (await Partner.ActAsync($"/policies/{(await Partner.ReadAsync("/policies")).As<ListPolicies.Model>().Page.Rows[0].Id}/sign")).MustBeDone();
        await LaterAsync(Duration.FromDays(32));
        await Product.Services.GetRequiredService<WindowEnds>().CloseOnceAsync(default);
        await using var after = Product.Open();
        var notices = await after.Set<Commitment>().Where(c => c.Kind == PolicyNotice.Runs.Key).ToListAsync();
        Assert.All(notices, n => Assert.Equal(n.OwedTo == World.Partner.Id ? CommitmentState.Dropped : CommitmentState.Kept, ListCommitments.StateOf(n, Product.Now)));
    }

    [Fact]
    public async Task What_is_published_is_changed_and_deleted_by_nobody()
    {
        await using var db = Product.Open();
        foreach (var statement in (string[])["UPDATE policies_versions SET title = 'x'", "DELETE FROM policies_versions", "UPDATE policies_notices SET runs_until = 0", "DELETE FROM policies_signatures"])
        {
            if (statement.StartsWith("DELETE FROM policies_signatures", StringComparison.Ordinal))
            {
                (await Partner.ActAsync($"/policies/{World.WorsePolicy}/sign")).MustBeDone();
            }
            if (statement.StartsWith("UPDATE policies_notices", StringComparison.Ordinal))
            {
                await PublishAsync(Draft(protectionDays: 30));
            }
            Assert.Contains("append-only", (await Assert.ThrowsAnyAsync<System.Data.Common.DbException>(() => db.Database.ExecuteSqlRawAsync(statement))).Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_draft_names_what_is_wrong_with_it_and_is_seen_by_the_provider_only()
    {
        var version = await Product.VersionOfAsync<PolicyDraft>(_ => true);
        (await Manager.ActAsync("/policies/draft", Draft(rates: "云平台"), version)).MustRefuse("policy.rate-unreadable");
        (await Manager.ActAsync("/policies/draft", Draft(rates: ["云平台 8", "云平台 9"]), version)).MustRefuse("policy.rate-twice");
        (await Manager.ActAsync("/policies/draft", Draft(rates: "云平台 8.12345"), version)).MustRefuse("policy.percent-too-fine");
        (await Manager.ActAsync("/policies/draft", Draft(rates: " "), version)).MustRefuse("policy.no-product");
        (await Manager.ActAsync("/policies/draft", new { title = "x", text = "x", effectiveOn = "2027-01-01", noticeDays = 1, protectionDays = 1, answerDays = 1, marginFloorPercent = 1, rates = new[] { "云 1" }, reservedIndustries = new[] { Guid.Empty } }, version))
            .MustRefuse("policy.industry-unknown");
        (await Manager.ActAsync("/policies/draft", Draft(effectiveOn: "2026-11-22"), version)).MustBeDone();
        (await Manager.ActAsync("/policies/draft/publish", version: version)).MustRefuse("conflict.changed-meanwhile");
        (await Manager.ActAsync("/policies/draft/publish", version: version + 1)).MustRefuse("policy.effective-in-the-past");
        (await Partner.ReadAsync("/policies/draft")).Must(HttpStatusCode.Forbidden);
        await using var theirs = Product.Open(Product.ScopeOf(World.Partner.With(Role.PartnerManager)));
        Assert.False(await theirs.Set<PolicyDraft>().AnyAsync());
        await using var customers = Product.Open(Product.ScopeOf(World.Customer.With(Role.Requester)));
        Assert.False(await customers.Set<PolicyVersion>().AnyAsync());
    }

    [Fact]
    public async Task A_draft_is_published_once()
    {
        var version = await Product.VersionOfAsync<PolicyDraft>(_ => true);
        var answers = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Manager.ActAsync("/policies/draft/publish", version: version)));
        Assert.Single(answers, a => a.Status == HttpStatusCode.OK);
        await using var db = Product.Open();
        Assert.Equal(3, await db.Set<PolicyVersion>().CountAsync());
        (await Manager.ActAsync("/policies/draft/publish", version: 1)).MustRefuse("policy.no-draft");
        (await Manager.ActAsync("/policies/draft", Draft(), 0)).MustBeDone();
    }

    [Fact]
    public async Task Every_page_opens_in_both_languages()
    {
        var worse = await PublishAsync(Draft(protectionDays: 30));
        (await Manager.ActAsync("/policies/draft", Draft(), 0)).MustBeDone();
        foreach (var path in (string[])["/policies", "/policies/draft", $"/policies/{worse}", "/policies?filter=第三&sort=publishedAt"])
        {
            Assert.Contains(PolicyWords.Policies.Chinese, (await Manager.GetAsync(path)).MustBeDone().Text, StringComparison.Ordinal);
        }
        (await Partner.GetAsync($"/policies/{worse}")).MustBeDone();
        (await Partner.GetAsync("/policies/export")).MustBeDone();
        (await Partner.ReadAsync("/policies?sort=text")).MustRefuse("list.unknown-column");
    }
}

public sealed class PolicyFlowOnSqlite(OnSqlite product) : PolicyFlowTests(product), IClassFixture<OnSqlite>;

public sealed class PolicyFlowOnPostgres(OnPostgres product) : PolicyFlowTests(product), IClassFixture<OnPostgres>;
