using System.Collections.Concurrent;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Pingshi.Engagements;
using Pingshi.Host;
using Pingshi.Needs;
using Pingshi.Platform;
using Pingshi.Platform.Access;
using Pingshi.Platform.Audit;
using Pingshi.Platform.Data;
using Pingshi.Platform.Files;
using Pingshi.Platform.Identity;
using Pingshi.Platform.Words;
using Pingshi.Settlement;
using Pingshi.Settlement.Books;
using Pingshi.Settlement.Splitting;
using Pingshi.Shares.Rules;
using Pingshi.Tests.Settlement;

namespace Pingshi.Tests.Host;

/// <summary>
/// What clients outside the product remember: each write they intended, under its key, and which of them were answered with
/// success. After a crash the data must agree with that memory: what was acknowledged is there once, what was refused is not.
/// </summary>
public sealed class MixedWrites(Place place, int seed)
{
    /// <param name="Mark">The text by which the row it makes is found again.</param>
    private sealed record Write(string Path, object Content, string Mark, Id<EngagementThread>? Shapes = null)
    {
        public string Key => Mark;
    }

    private sealed record Uploaded(Guid Id);

    private const int Clients = 4;
    private readonly ConcurrentDictionary<string, byte> _acknowledged = new();
    private readonly ConcurrentDictionary<string, byte> _refused = new();
    private readonly ConcurrentDictionary<int, Write> _unknown = new();
    private readonly List<Id<EngagementThread>> _engagements = [];
    private Id<Organization> _customer;
    private string _token = "";
    private int _next;

    public int Acknowledged => _acknowledged.Count;

    /// <summary>The marks of all that was acknowledged up to now.</summary>
    public IReadOnlyCollection<string> AcknowledgedMarks => [.. _acknowledged.Keys];

    /// <summary>How many writes were retried because a kill left their fate unknown.</summary>
    public int Retried { get; private set; }

    /// <summary>A provider, a customer, someone of presales with a session, and an engagement for each client.</summary>
    public async Task PrepareAsync()
    {
        Directory.CreateDirectory(place.DataFolder);
        await using var database = place.OpenDatabase();
        var job = Scope.System("test", TimeProvider.System.Now);
        await database.MigrateAsync(job, default);
        await using var db = database.Open(job);
        var (provider, customer, partner) = (Named(job, Side.Provider, "云服务商"), Named(job, Side.Customer, "数据局"), Named(job, Side.Partner, "集成商"));
        var person = Invitations.NewPerson(job, "售前", "presales@example.cn", Language.Chinese);
        var roles = RoleSet.Of(Role.Presales, Role.AccountManager, Role.Finance);
        (_token, _customer) = (Secret.New(), customer.Id);
        db.AddRange(provider, customer, partner, person);
        db.Add(new Membership { Id = job.NewId<Membership>(), PersonId = person.Id, OrganizationId = provider.Id, Roles = roles });
        db.Add(new Session { Id = job.NewId<Session>(), TokenDigest = Secret.Digest(_token), PersonId = person.Id, CreatedAt = job.Now, LastSeenAt = job.Now, Device = "test" });
        for (var i = 0; i < Clients; i++)
        {
            var engagement = new Engagement
            {
                Id = job.NewId<EngagementThread>(), Title = $"项目 {i}", Origin = Origin.RecordedTender, CustomerId = customer.Id, ProviderId = provider.Id,
                Method = ProcurementMethod.OpenTender, Currency = "CNY", BeganAt = job.Now,
            };
            db.Add(engagement);
            db.JoinProvider(engagement, person.Id, roles);
            db.Add(new Need { Id = job.NewId<Need>(), EngagementId = engagement.Id, Goal = "上云", HasDraft = true });
            AddMoney(db, engagement, partner.Id, person.Id);
            _engagements.Add(engagement.Id);
        }
        db.Record("test.prepare");
        await db.SaveChangesAsync();
    }

    /// <summary>A rule in force and an invoice that no test pays off: every receipt is split into several rows.</summary>
    private static void AddMoney(AppDb db, Engagement engagement, Id<Organization> partner, Id<Person> person)
    {
        var (job, rule) = (db.Scope, SplitRule.Read(RuleText.Of(engagement.ProviderId, partner)).Sound());
        db.Add(new RuleVersion
        {
            Id = job.NewId<RuleVersion>(), EngagementId = engagement.Id, OrganizationId = engagement.ProviderId, Name = rule.Id, Number = 1, ValidFrom = new(2026, 1, 1), Text = Encoding.UTF8.GetString(rule.CanonicalBytes.Span),
            Digest = rule.Digest, Parties = [.. rule.Parties.Select(p => p.Id)], At = job.Now, By = person,
        });
        db.Add(new Invoice
        {
            Id = job.NewId<Invoice>(), EngagementId = engagement.Id, OrganizationId = engagement.ProviderId, RecipientId = engagement.CustomerId, Number = $"P-{engagement.Id}", IssuedOn = new(2026, 1, 1), DueOn = new(2027, 1, 1),
            Basis = "初验", Currency = "CNY", NetMinor = 1_000_000_000, VatPartsPerMillion = 60_000, TaxMinor = 60_000_000, GrossMinor = 1_060_000_000, OwnerId = person, OwnerName = "售前", At = job.Now, By = person,
        });
    }

    /// <summary>Retries what the last kill left unknown, then writes until <paramref name="stop"/>.</summary>
    public async Task RunAsync(Uri address, CancellationToken stop) =>
        await Task.WhenAll(Enumerable.Range(0, Clients).Select(client => Task.Run(() => RunAsync(address, client, stop), CancellationToken.None)));

    private async Task RunAsync(Uri address, int client, CancellationToken stop)
    {
        using var http = new HttpClient { BaseAddress = address, Timeout = TimeSpan.FromSeconds(30) };
        http.DefaultRequestHeaders.Authorization = new("Bearer", _token);
        var random = new Random(seed + client + (1000 * _next));
        try
        {
            if (_unknown.TryGetValue(client, out var left))
            {
                await SendAsync(http, client, left);
                Retried++;
            }
            while (!stop.IsCancellationRequested)
            {
                await SendAsync(http, client, await NextAsync(http, client, random));
            }
        }
        catch (Exception cut) when (cut is HttpRequestException or IOException or TaskCanceledException)
        {
            // The product is gone; what was under way stays unknown.
        }
    }

    private async Task SendAsync(HttpClient http, int client, Write write)
    {
        _unknown[client] = write;
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/v1" + write.Path) { Content = Body(write.Content) };
        request.Headers.Add("Idempotency-Key", write.Key);
        if (write.Shapes is { } engagement)
        {
            using var need = await http.GetAsync($"/api/v1/engagements/{engagement}/need");
            need.EnsureSuccessStatusCode();
            request.Headers.IfMatch.Add(need.Headers.ETag!);
        }
        using var response = await http.SendAsync(request);
        var said = await response.Content.ReadAsStringAsync();
        _unknown.TryRemove(client, out _);
        if (response.StatusCode == HttpStatusCode.TooManyRequests)
        {
            _refused[write.Mark] = 0;
            await Task.Delay(200);
            return;
        }
        Assert.True(response.IsSuccessStatusCode, $"{write.Path}: {(int)response.StatusCode} {said}");
        _acknowledged[write.Mark] = 0;
    }

    private async Task<Write> NextAsync(HttpClient http, int client, Random random)
    {
        var engagement = _engagements[client];
        var mark = $"mark-{Interlocked.Increment(ref _next):D6}";
        switch (random.Next(10))
        {
            case 0 or 1 or 2:
                return new($"/engagements/{engagement}/presales", new { on = Day(random), hours = 0.25, kind = "survey", note = mark }, mark);
            case 3 or 4:
                return new($"/engagements/{engagement}/need-add", new { text = mark, obligation = "ordinary", kind = "technical" }, mark, engagement);
            case 5 or 6:
                return new($"/files?name={mark}.md", Encoding.UTF8.GetBytes($"# {mark}\n系统应当支持加密。"), mark);
            case 7 or 8:
                return new($"/engagements/{engagement}/receipts", new { on = "2026-01-05", gross = 100 + random.Next(100), reference = mark }, mark);
            default:
                var document = mark + "-document";
                await SendAsync(http, client, new($"/files?name={document}.md", Encoding.UTF8.GetBytes("# 技术要求\n1. 系统应当支持国密算法。"), document));
                var file = await FindAsync(http, document);
                return new("/engagements/record", new { customer = _customer, title = mark, method = "openTender", publishedOn = "2026-01-05", document = file }, mark);
        }
    }

    // The same key again answers with the id that the first answer gave.
    private static async Task<Guid> FindAsync(HttpClient http, string document)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, $"/api/v1/files?name={document}.md") { Content = Body(Encoding.UTF8.GetBytes("# 技术要求\n1. 系统应当支持国密算法。")) };
        request.Headers.Add("Idempotency-Key", document);
        using var response = await http.SendAsync(request);
        response.EnsureSuccessStatusCode();
        return (await response.Content.ReadFromJsonAsync<Uploaded>(JsonSerializerOptions.Web))!.Id;
    }

    private static string Day(Random random) => new NodaTime.LocalDate(2020, 1, 1).PlusDays(random.Next(2000)).ToString("uuuu-MM-dd", null);

    private static HttpContent Body(object content)
    {
        if (content is not byte[] bytes)
        {
            return JsonContent.Create(content, options: Json.Options);
        }
        var body = new ByteArrayContent(bytes);
        body.Headers.ContentType = new MediaTypeHeaderValue("application/octet-stream");
        return body;
    }

    /// <summary>Holds the data against what was remembered.</summary>
    public async Task CheckAsync()
    {
        Assert.Empty(_unknown);
        await using var database = place.OpenDatabase();
        await using var db = database.Open(Scope.System("test", TimeProvider.System.Now));
        var marks = await MarksAsync(db);
        Assert.Equal(_acknowledged.Keys.Order(StringComparer.Ordinal), marks.Order(StringComparer.Ordinal));
        Assert.Empty(marks.Intersect(_refused.Keys));
        // Each act and its trace went together: the presales rows have as many entries as there are rows.
        Assert.Equal(await db.Set<PresalesWork>().CountAsync(), await db.Set<AuditEntry>().CountAsync(e => e.Act == "engagements.log-presales"));
        // Each receipt was split and posted with it; that the rows are those of the split is the ledger's check.
        Assert.Equal(await db.Set<Receipt>().CountAsync(), await db.Set<AuditEntry>().CountAsync(e => e.Act == "settlement.enter-receipt"));
        Assert.Equal(await db.Set<Receipt>().CountAsync(), await db.Set<LedgerTransfer>().Where(t => t.ReceiptId != null).Select(t => t.ReceiptId).Distinct().CountAsync());
        Assert.Equal(await db.Set<StoredFile>().CountAsync(), await db.Set<AuditEntry>().CountAsync(e => e.Act == "files.keep"));
    }

    /// <summary>What of <paramref name="acknowledged"/> is missing from data as it lay on the disk at one moment; nothing may be there twice.</summary>
    public static async Task<IReadOnlyList<string>> LostAsync(Place copy, IReadOnlyCollection<string> acknowledged)
    {
        await using var database = copy.OpenDatabase();
        await using var db = database.Open(Scope.System("test", TimeProvider.System.Now));
        var marks = await MarksAsync(db);
        Assert.Equal(marks.Distinct().Count(), marks.Count);
        return [.. acknowledged.Except(marks)];
    }

    private static async Task<List<string>> MarksAsync(AppDb db) =>
    [
        .. await db.Set<PresalesWork>().Select(w => w.Note!).ToListAsync(),
        .. await db.Set<RequirementText>().Where(t => t.Text.StartsWith("mark-")).Select(t => t.Text).ToListAsync(),
        .. (await db.Set<StoredFile>().Select(f => f.Name).ToListAsync()).Select(Path.GetFileNameWithoutExtension).OfType<string>(),
        .. await db.Set<Receipt>().Select(r => r.Reference).ToListAsync(),
        .. await db.Set<Engagement>().Where(e => e.Title.StartsWith("mark-")).Select(e => e.Title).ToListAsync(),
    ];

    private static Organization Named(Scope job, Side side, string name) => new()
    {
        Id = job.NewId<Organization>(), Side = side, Name = name, NameSort = SortKey.Of(name), CreatedAt = job.Now,
    };
}
