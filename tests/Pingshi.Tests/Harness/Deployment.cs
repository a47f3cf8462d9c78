using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using NodaTime;
using Pingshi.Host;
using Pingshi.Platform;
using Pingshi.Platform.Access;
using Pingshi.Platform.Data;

namespace Pingshi.Tests.Harness;

/// <summary>
/// The real host on a loopback port over a database of its own. Its clock stands at <see cref="Start"/> until a test moves
/// it; rate limits are lifted; everything else is as it is served.
/// </summary>
public sealed class Deployment : IAsyncDisposable
{
    /// <summary>A Monday noon in China.</summary>
    public static readonly Instant Start = Instant.FromUtc(2026, 11, 23, 4, 0);

    private static readonly RateLimits NoLimits = new() { SignInsPerMinute = 1_000_000, ActsPerMinute = 1_000_000, FilesPerMinute = 1_000_000, ReadsPerMinute = 1_000_000 };

    private readonly Template _template;
    private readonly WebApplication _app;
    private readonly HttpClient _http;
    private readonly Dictionary<string, Visitor> _visitors = [];
    private bool _isStopped;

    private Deployment(Template template, Place place, WebApplication app, FakeTimeProvider clock)
    {
        (_template, Place, _app, Clock) = (template, place, app, clock);
        _http = new(new SocketsHttpHandler { UseCookies = false, AllowAutoRedirect = false }) { BaseAddress = new(app.Urls.First()) };
    }

    public Place Place { get; }
    public FakeTimeProvider Clock { get; }
    public Instant Now => Clock.Now;
    public IServiceProvider Services => _app.Services;
    public Database Database => Services.GetRequiredService<Database>();
    public World World => _template.World ?? throw new InvalidOperationException("This deployment started empty.");

    /// <param name="adjust">What a test wants otherwise; runs last, so that its services win.</param>
    public static async Task<Deployment> StartAsync(Engine engine, Contents contents = Contents.World, Action<WebApplicationBuilder>? adjust = null)
    {
        var template = await Template.OfAsync(engine, contents);
        return await StartAsync(template, await template.CopyAsync(), adjust);
    }

    private static async Task<Deployment> StartAsync(Template template, Place place, Action<WebApplicationBuilder>? adjust)
    {
        var clock = new FakeTimeProvider(Start.ToDateTimeOffset());
        var app = WebHost.Build(place, builder =>
        {
            builder.Services.AddSingleton<TimeProvider>(clock).AddSingleton(NoLimits);
            adjust?.Invoke(builder);
        });
        await app.Services.GetRequiredService<Database>().MigrateAsync(Scope.System("test", Start), default);
        await app.StartAsync();
        return new(template, place, app, clock);
    }

    /// <summary>A context for the scope, or for a system job that sees everything.</summary>
    public AppDb Open(Scope? scope = null) => Database.Open(scope ?? Scope.System("test", Now));

    /// <summary>A scope as the session of this person would give it.</summary>
    public Scope ScopeOf(Member member) => new()
    {
        Now = Now, Person = member.Person, Organization = member.Company.Id, Side = member.Company.Side, Roles = member.Roles, IsSteward = member.IsSteward,
    };

    /// <summary>Somebody without a session.</summary>
    public Visitor Nobody() => new(_http, null);

    /// <summary>A person of the world, signed in since before the test; the same visitor each time.</summary>
    public Visitor As(Member member)
    {
        lock (_visitors)
        {
            return _visitors.TryGetValue(member.Token, out var there) ? there : _visitors[member.Token] = new(_http, member.Token);
        }
    }

    /// <summary>Moves the clock, and with it what waits for it: the sealer, the outbox.</summary>
    public void Advance(Duration by) => Clock.Advance(by.ToTimeSpan());

    /// <summary>The digest of every row of the tables, without those that speak of acts rather than of state.</summary>
    public Task<string> DigestAsync() => Rows.DigestAsync(this);

    /// <summary>Back to the contents and the moment it started from; everybody is signed in again.</summary>
    public async Task ResetAsync()
    {
        await Rows.RestoreAsync(this, _template.Place);
        Clock.AdjustTime(Start.ToDateTimeOffset());
        lock (_visitors)
        {
            foreach (var visitor in _visitors.Values)
            {
                visitor.Return();
            }
        }
    }

    /// <summary>Stops serving and leaves the data.</summary>
    internal async Task StopAsync()
    {
        if (_isStopped)
        {
            return;
        }
        _isStopped = true;
        _http.Dispose();
        await _app.StopAsync();
        await _app.DisposeAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        await Template.DropAsync(Place);
    }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{(Database.IsPostgres ? "PostgreSQL" : "SQLite")} {Place.DataFolder}");
}
