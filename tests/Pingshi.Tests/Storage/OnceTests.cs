using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using Pingshi.Platform.Access;
using Pingshi.Platform.Audit;
using Pingshi.Platform.Data;
using Pingshi.Platform.Identity;
using Pingshi.Platform.Web;
using Pingshi.Platform.Words;
using Pingshi.Tests.Harness;

namespace Pingshi.Tests.Storage;

/// <summary>What may happen once: retried acts, leases; and that what was refused never happened.</summary>
public abstract class OnceTests(Product product) : ProductTests(product)
{
    private Visitor Keeper => Product.As(World.Provider.With(Role.AccountManager));

    [Fact]
    public async Task Twins_with_one_key_have_one_effect_and_the_same_answer()
    {
        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Keeper.ActAsync("/organizations/new", new { name = "双生", side = Side.Customer }, key: "twins")));
        Assert.Single(answers.Select(a => a.MustBeDone().Text).Distinct());
        await using var db = Product.Open();
        Assert.Equal(1, await db.Set<Organization>().CountAsync(o => o.Name == "双生"));
    }

    [Fact]
    public async Task A_twin_form_is_answered_as_the_first_was()
    {
        var first = await Keeper.SubmitAsync("/organizations/new", new { name = "表单双生", side = Side.Customer }, key: "form-twins");
        var second = await Keeper.SubmitAsync("/organizations/new", new { name = "表单双生", side = Side.Customer }, key: "form-twins");
        Assert.Equal((HttpStatusCode.Redirect, first.Location), (second.Status, second.Location));
    }

    [Fact]
    public async Task A_key_stands_for_one_request_of_one_person()
    {
        (await Keeper.ActAsync("/organizations/new", new { name = "一", side = Side.Customer }, key: "k")).MustBeDone();
        (await Keeper.ActAsync("/organizations/new", new { name = "二", side = Side.Customer }, key: "k")).MustRefuse("idempotency.key-reused");
        (await Product.As(World.Provider.With(Role.Manager)).ActAsync("/organizations/new", new { name = "三", side = Side.Customer }, key: "k")).MustBeDone();
        (await Keeper.ActAsync("/organizations/new", new { name = "四", side = Side.Customer }, key: new string('k', 256))).MustRefuse("idempotency.key-too-long");
    }

    [Fact]
    public async Task A_refused_key_is_free_again()
    {
        (await Keeper.ActAsync("/organizations/new", new { name = World.Customer.Name, side = Side.Customer }, key: "again")).MustRefuse("conflict.duplicate");
        (await Keeper.ActAsync("/organizations/new", new { name = "换个名", side = Side.Customer }, key: "again")).MustBeDone();
    }

    [Fact]
    public async Task A_secret_is_shown_once_and_stored_nowhere()
    {
        var invite = new { organization = World.Provider.Id, name = "新人", mail = "once@people.example" };
        var system = Product.As(World.Provider.With(Role.SystemAdministrator));
        var path = (string)(await system.ActAsync("/people/invite", invite, key: "shown")).MustBeDone().Json["path"]!;
        Assert.StartsWith("/join/", path, StringComparison.Ordinal);
        Assert.Equal("", (string)(await system.ActAsync("/people/invite", invite, key: "shown")).MustBeDone().Json["path"]!);
        await using var db = Product.Open();
        var secret = path["/join/".Length..];
        Assert.False(await db.Set<IdempotencyKey>().AnyAsync(k => k.Answer!.Contains(secret)));
        Assert.False(await db.Set<AuditValue>().AnyAsync(v => v.Value!.Contains(secret)));
        Assert.False(await db.Set<Invitation>().AnyAsync(i => i.SecretDigest == secret));
    }

    [Fact]
    public async Task What_a_handler_added_before_it_refused_is_not_there()
    {
        var acts = Product.Services.GetRequiredService<Acts>();
        var scope = Product.ScopeOf(World.Provider.With(Role.AccountManager));
        var before = await Product.DigestAsync();
        await Assert.ThrowsAsync<Refusal>(() => acts.RunAsync<Nothing>(scope, new("half", "x"), async db =>
        {
            CreateOrganization.Execute(db, new() { Name = "半途", Side = Side.Customer });
            await db.SaveChangesAsync();
            throw Refusal.NotFound;
        }, default));
        Assert.Equal(before, await Product.DigestAsync());
    }

    [Fact]
    public async Task A_change_without_a_trace_is_not_stored()
    {
        var acts = Product.Services.GetRequiredService<Acts>();
        var before = await Product.DigestAsync();
        await Assert.ThrowsAsync<InvalidOperationException>(() => acts.RunAsync(Product.ScopeOf(World.Customer.With(Role.Requester)), new(null, "x"), async db =>
        {
            (await db.Set<Organization>().SingleAsync(o => o.Id == World.Customer.Id)).CreditCode = "8";
            return new Nothing();
        }, default));
        Assert.Equal(before, await Product.DigestAsync());
    }

    [Fact]
    public async Task Whoever_does_not_say_which_version_it_saw_is_asked()
    {
        var profile = new { name = "新", language = Language.Chinese, zone = "Asia/Shanghai" };
        var judge = World.OtherCustomer.With(Role.Judge);
        (await Product.As(judge).ActAsync("/account/profile", profile)).Must((HttpStatusCode)428).MustRefuse("conflict.version-needed");
        (await Product.As(judge).ActAsync("/account/profile", profile, version: 99)).Must(HttpStatusCode.PreconditionFailed).MustRefuse("conflict.changed-meanwhile");
    }

    [Fact]
    public async Task A_conflict_shows_both_texts_on_the_page_and_loses_neither()
    {
        var judge = World.ThirdCustomer.With(Role.Judge);
        var seen = await Product.VersionOfAsync<Person>(p => p.Id == judge.Person);
        (await Product.As(judge).ActAsync("/account/profile", new { name = "别人改的名", language = Language.Chinese, zone = "Asia/Shanghai" }, seen)).MustBeDone();
        var page = (await Product.As(judge).SubmitAsync("/account/profile", new { name = "我写的名", language = Language.Chinese, zone = "Asia/Shanghai" }, seen)).Must(HttpStatusCode.PreconditionFailed).Text;
        Assert.Contains(WebWords.ChangedMeanwhile.Chinese, page);
        Assert.Contains($"<strong>{WebWords.StandsNow.Chinese}</strong><p lang>别人改的名</p>", page);
        Assert.Contains($"<strong>{WebWords.YouWrote.Chinese}</strong><p lang>我写的名</p>", page);
        // Submitting again starts from what stands now.
        Assert.Contains($"name=\"_version\" value=\"{seen + 1}\"", page);
    }

    [Fact]
    public async Task A_lease_has_one_holder_and_fences_the_one_before()
    {
        var (now, minute) = (Product.Now, Duration.FromMinutes(1));
        await using var db = Product.Open();
        Assert.Equal(1, await db.TryLeaseAsync("l", "a", now, minute, default));
        Assert.Null(await db.TryLeaseAsync("l", "b", now + Duration.FromSeconds(59), minute, default));
        Assert.Equal(1, await db.TryLeaseAsync("l", "a", now + Duration.FromSeconds(59), minute, default));
        Assert.Equal(2, await db.TryLeaseAsync("l", "b", now + Duration.FromMinutes(3), minute, default));
        Assert.False(await db.StillHoldsAsync("l", 1, default));
        Assert.True(await db.StillHoldsAsync("l", 2, default));
        Assert.Null(await db.TryLeaseAsync("l", "a", now + Duration.FromMinutes(3), minute, default));
    }

    [Fact]
    public async Task Of_many_who_want_a_lease_at_once_one_gets_it()
    {
        var tokens = await Task.WhenAll(Enumerable.Range(0, 6).Select(i => Task.Run(async () =>
        {
            await using var db = Product.Open();
            return await db.TryLeaseAsync("race", $"holder {i}", Product.Now, Duration.FromMinutes(1), default);
        })));
        Assert.Single(tokens.OfType<long>());
    }
}

public sealed class OnceOnSqlite(OnSqlite product) : OnceTests(product), IClassFixture<OnSqlite>;

public sealed class OnceOnPostgres(OnPostgres product) : OnceTests(product), IClassFixture<OnPostgres>;
