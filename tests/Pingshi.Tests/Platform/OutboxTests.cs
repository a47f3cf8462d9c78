using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using NodaTime;
using Pingshi.Platform;
using Pingshi.Platform.Access;
using Pingshi.Platform.Data;
using Pingshi.Platform.Identity;
using Pingshi.Platform.Outbox;
using Pingshi.Tests.Harness;

namespace Pingshi.Tests.Platform;

/// <summary>Messages arrive: each once, one root's in order, none lost, and those that cannot wait for a person.</summary>
public abstract class OutboxTests(Product product) : ProductTests(product), IAsyncLifetime
{
    private readonly FakeTimeProvider _clock = new(Deployment.Start.ToDateTimeOffset());
    private readonly List<string> _heard = [];
    private Func<string, bool> _fails = _ => false;

    public async ValueTask InitializeAsync() => await Product.ResetAsync();

    public ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task Arrives_once_although_it_is_delivered_twice()
    {
        await PostAsync(Root(), 1, "一");
        await SendAllAsync();
        // The node died after the consumer's commit and before the message was marked.
        await using (var db = Product.Open())
        {
            await db.Set<OutboxMessage>().Where(m => m.Type == "test").ExecuteUpdateAsync(s => s.SetProperty(m => m.Delivery, Delivery.Pending));
        }
        await SendAllAsync();
        Assert.Equal(["一"], _heard);
        Assert.Equal([Delivery.Done], await StatesAsync());
    }

    [Fact]
    public async Task One_roots_messages_keep_their_order_and_others_do_not_wait()
    {
        var root = Root();
        await PostAsync(root, 2, "二", at: -1);
        await PostAsync(root, 1, "一");
        await PostAsync(Root(), 7, "别家");
        _fails = text => text == "一";
        await SendAllAsync();
        Assert.Equal(["别家"], _heard);
        _fails = _ => false;
        _clock.Advance(TimeSpan.FromMinutes(1));
        await SendAllAsync();
        Assert.Equal(["别家", "一", "二"], _heard);
    }

    [Fact]
    public async Task A_message_that_commits_late_is_not_skipped()
    {
        await PostAsync(Root(), 1, "早");
        await SendAllAsync();
        await PostAsync(Root(), 1, "晚到", at: -300);
        await SendAllAsync();
        Assert.Equal(["早", "晚到"], _heard);
    }

    [Fact]
    public async Task What_a_consumer_wrote_before_it_failed_is_not_there()
    {
        await PostAsync(Root(), 1, "写了再失败");
        _fails = _ => true;
        await SendAllAsync();
        await using var db = Product.Open();
        Assert.False(await db.Set<OutboxReceipt>().AnyAsync(r => r.Consumer == "probe"));
        Assert.False(await db.Set<Organization>().AnyAsync(o => o.Name == "写了再失败"));
    }

    [Fact]
    public async Task After_eight_failures_it_is_set_aside_and_its_root_waits_until_a_person_decides()
    {
        var root = Root();
        await PostAsync(root, 1, "坏");
        await PostAsync(root, 2, "后");
        _fails = text => text == "坏";
        for (var attempt = 0; attempt < OutboxSender.MostAttempts; attempt++)
        {
            Assert.Equal([Delivery.Pending, Delivery.Pending], await StatesAsync());
            await SendAllAsync();
            _clock.Advance(TimeSpan.FromMinutes(10));
        }
        Assert.Equal([Delivery.Parked, Delivery.Pending], await StatesAsync());
        await SendAllAsync();
        Assert.Empty(_heard);
        var keeper = Product.As(World.Provider.With(Role.SystemAdministrator));
        var id = await IdAsync();
        Assert.Contains("坏", (await keeper.GetAsync("/outbox")).MustBeDone().Text);
        _fails = _ => false;
        (await keeper.ActAsync($"/outbox/{id}/retry")).MustBeDone();
        await SendAllAsync();
        Assert.Equal(["坏", "后"], _heard);
    }

    [Fact]
    public async Task Given_up_it_is_done_with_and_the_next_ones_go()
    {
        var root = Root();
        await PostAsync(root, 1, "坏");
        await PostAsync(root, 2, "后");
        await using (var db = Product.Open())
        {
            await db.Set<OutboxMessage>().Where(m => m.Type == "test" && m.RootVersion == 1).ExecuteUpdateAsync(s => s.SetProperty(m => m.Delivery, Delivery.Parked));
        }
        (await Product.As(World.Provider.With(Role.SystemAdministrator)).ActAsync($"/outbox/{await IdAsync()}/give-up")).MustBeDone();
        await SendAllAsync();
        Assert.Equal(["后"], _heard);
    }

    private Guid Root() => Product.Open().Scope.NewId<Organization>().Value;

    private async Task PostAsync(Guid root, long version, string text, int at = 0)
    {
        await using var db = Product.Open(Scope.System("test", Product.Now + Duration.FromSeconds(at)));
        db.Post("test", root, version, text);
        await db.SaveChangesAsync();
    }

    private async Task SendAllAsync()
    {
        // A sender of its own, whose clock this test moves; the deployment's sleeps.
        using var sender = new OutboxSender(Product.Database, [new("probe", "test", HearAsync)], Product.Services, _clock, NullLogger<OutboxSender>.Instance);
        while (await sender.SendOnceAsync(default) > 0) { }
    }

    private async Task HearAsync(AppDb db, OutboxMessage message, IServiceProvider services, CancellationToken ct)
    {
        var text = Json.Read<string>(message.Payload);
        db.Add(new Organization { Id = db.Scope.NewId<Organization>(), Side = Side.Customer, Name = text, NameSort = "", CreatedAt = db.Scope.Now });
        await db.SaveChangesAsync(ct);
        if (_fails(text))
        {
            throw new InvalidOperationException($"不收：{text}");
        }
        _heard.Add(text);
    }

    private async Task<IReadOnlyList<Delivery>> StatesAsync()
    {
        await using var db = Product.Open();
        return await db.Set<OutboxMessage>().Where(m => m.Type == "test").OrderBy(m => m.RootVersion).Select(m => m.Delivery).ToListAsync();
    }

    private async Task<Id<OutboxMessage>> IdAsync()
    {
        await using var db = Product.Open();
        return await db.Set<OutboxMessage>().Where(m => m.Type == "test" && m.RootVersion == 1).Select(m => m.Id).SingleAsync();
    }
}

public sealed class OutboxOnSqlite(OnSqlite product) : OutboxTests(product), IClassFixture<OnSqlite>;

public sealed class OutboxOnPostgres(OnPostgres product) : OutboxTests(product), IClassFixture<OnPostgres>;
