using System.Collections.Concurrent;
using System.Net;
using System.Net.Http.Json;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using Pingshi.Commitments;
using Pingshi.Contracts;
using Pingshi.Engagements;
using Pingshi.Host;
using Pingshi.Platform;
using Pingshi.Platform.Access;
using Pingshi.Platform.Audit;
using Pingshi.Platform.Data;
using Pingshi.Platform.Identity;
using Pingshi.Platform.Words;
using Pingshi.Proposals.Structure;
using Pingshi.Tenders.Writing;
using Pingshi.Tests.Host;

namespace Pingshi.Tests.Contracts;

/// <summary>kill -9 while both sides sign: what was acknowledged is there once, with its trace, and <c>verify</c> is clean.</summary>
public sealed class SignUnderKillTests(PostgresServer postgres) : IClassFixture<PostgresServer>, IDisposable
{
    private const int Papers = 30;

    private readonly Workplace _here = new();

    /// <summary>A side's person who signs one paper after the other, and remembers what was answered.</summary>
    private sealed record Signer(string Token)
    {
        public ConcurrentQueue<string> Left { get; } = new();
        public int Acknowledged { get; private set; }

        public async Task SignAsync(Uri address)
        {
            using var http = new HttpClient { BaseAddress = address, Timeout = TimeSpan.FromSeconds(30) };
            http.DefaultRequestHeaders.Authorization = new("Bearer", Token);
            try
            {
                while (Left.TryPeek(out var path))
                {
                    // What a kill left unknown is sent again under its key.
                    using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = JsonContent.Create(new { edition = 1 }) };
                    request.Headers.Add("Idempotency-Key", path);
                    using var response = await http.SendAsync(request);
                    // Of two who sign one paper at one moment, one is asked to look again.
                    if (response.StatusCode is HttpStatusCode.TooManyRequests or HttpStatusCode.PreconditionFailed)
                    {
                        await Task.Delay(200);
                        continue;
                    }
                    Assert.True(response.IsSuccessStatusCode, $"{path}: {(int)response.StatusCode} {await response.Content.ReadAsStringAsync()}");
                    Left.TryDequeue(out _);
                    Acknowledged++;
                }
            }
            catch (Exception cut) when (cut is HttpRequestException or IOException or TaskCanceledException)
            {
                // The product is gone.
            }
        }
    }

    [Fact]
    public Task No_acknowledged_signature_is_lost_or_doubled_on_SQLite() => KillAsync(_here.Place("data"), []);

    [Fact]
    public async Task No_acknowledged_signature_is_lost_or_doubled_on_PostgreSQL()
    {
        Assert.SkipUnless(PostgresServer.WhyNot is null, PostgresServer.WhyNot ?? "");
        var database = postgres.NewDatabase("signing");
        await KillAsync(_here.Place("data", database), new() { ["PINGSHI_DATABASE"] = database });
    }

    private async Task KillAsync(Place place, Dictionary<string, string> environment)
    {
        var signers = await PrepareAsync(place);
        var random = new Random(Environment.TickCount);
        var kills = 0;
        for (; signers.Any(s => !s.Left.IsEmpty); kills++)
        {
            using var product = await RunningProduct.StartAsync(place.DataFolder, environment);
            var signing = Task.WhenAll(signers.Select(s => Task.Run(() => s.SignAsync(product.Address))));
            var enough = signers.Sum(s => s.Acknowledged) + random.Next(3, 15);
            while (signers.Sum(s => s.Acknowledged) < enough && !signing.IsCompleted)
            {
                await Task.Delay(1);
            }
            await Task.Delay(random.Next(20));
            product.Kill();
            await signing;
        }
        using (await RunningProduct.StartAsync(place.DataFolder, environment))
        {
            // The sealer gets the second it is promised.
            await Task.Delay(1500);
        }
        await CheckAsync(place);
        var verified = await Verify.RunAsync(place, _here.Output, default);
        Assert.True(verified == 0, _here.Output.ToString());
        Assert.True(kills >= 2, $"All was signed after {kills} kills, which shows nothing.");
    }

    private static async Task CheckAsync(Place place)
    {
        await using var database = place.OpenDatabase();
        await using var db = database.Open(Scope.System("test", TimeProvider.System.Now));
        foreach (var contract in await db.Set<Contract>().Where(c => c.Paper == PaperKind.Amendment).ToListAsync())
        {
            Assert.Equal(ContractState.InForce, (await db.LoadAsync(contract, default)).Standing.State);
        }
        Assert.Equal(2 * Papers, await db.Set<ContractSignature>().CountAsync());
        Assert.Equal(2 * Papers, await db.Set<AuditEntry>().CountAsync(e => e.Act == "contracts.sign" && e.Outcome == Outcome.Done));
        Assert.Equal(Papers, await db.Set<Commitment>().CountAsync(c => c.Kind == Contracting.SignatureDue.Key && c.DoneAt != null));
    }

    private static async Task<IReadOnlyList<Signer>> PrepareAsync(Place place)
    {
        Directory.CreateDirectory(place.DataFolder);
        await using var database = place.OpenDatabase();
        var job = Scope.System("test", TimeProvider.System.Now);
        await database.MigrateAsync(job, default);
        await using var db = database.Open(job);
        var (provider, customer) = (Company(job, Side.Provider, "云服务商"), Company(job, Side.Customer, "数据局"));
        var engagement = new Engagement
        {
            Id = job.NewId<EngagementThread>(), Title = "政务云", Origin = Origin.OwnNeed, CustomerId = customer.Id, ProviderId = provider.Id, Method = ProcurementMethod.Direct, Currency = "CNY", BeganAt = job.Now,
        };
        db.AddRange(provider, customer, engagement);
        var (theirs, ours) = (Sign(db, customer, Role.Requester), Sign(db, provider, Role.Manager));
        db.JoinCustomer(engagement, theirs.Person);
        db.JoinProvider(engagement, ours.Person, RoleSet.Of(Role.Manager));
        var main = Draft(db, engagement, provider, ours.Person, 0, null);
        for (var i = 1; i <= Papers; i++)
        {
            var paper = Draft(db, engagement, provider, ours.Person, i, main.Id);
            await PrintAsync(db, paper, provider, customer);
            var path = $"/api/v1{Contracting.Url(engagement.Id, paper.Id)}/approve";
            theirs.Signer.Left.Enqueue(path);
            ours.Signer.Left.Enqueue(path);
        }
        db.Record("test.prepare");
        await db.SaveChangesAsync();
        return [theirs.Signer, ours.Signer];
    }

    // A change rests on nothing that may move: each can be signed at any moment.
    private static Contract Draft(AppDb db, Engagement engagement, Organization holder, Id<Person> by, int sequence, Id<Contract>? changes)
    {
        var contract = new Contract
        {
            Id = db.Scope.NewId<Contract>(), EngagementId = engagement.Id, Sequence = sequence + 1, Number = $"HT-{sequence}", Kind = ContractKind.Main, Paper = changes is null ? PaperKind.Contract : PaperKind.Amendment,
            ChangesId = changes, HolderId = holder.Id, StructureId = db.Scope.NewId<FrozenStructure>(), StructureNumber = 1, OnRevision = 1, DrawnAt = db.Scope.Now, DrawnBy = by,
        };
        db.Add(contract);
        return contract;
    }

    private static async Task PrintAsync(AppDb db, Contract contract, Organization provider, Organization customer)
    {
        var terms = new ContractTerms
        {
            Paper = PaperKind.Amendment, Title = "政务云", Number = contract.Number, Nature = ContractNature.Services, IsPublic = false, AmountMinor = 0, Currency = "CNY", Signing = SigningWay.Approval, Words = "联系人变更",
            Sides = [new(customer.Id, customer.Name, PartyRole.Purchaser, true), new(provider.Id, provider.Name, PartyRole.Contractor, false)], Requirements = [],
        };
        var (paper, today) = (ContractPaper.Docx(terms), Validity.Today(db.Scope.Now));
        db.Add(new DraftTerms { ContractId = contract.Id, EngagementId = contract.EngagementId, HolderId = provider.Id, Json = terms.Text });
        db.Add(new ContractEdition
        {
            Id = db.Scope.NewId<ContractEdition>(), ContractId = contract.Id, EngagementId = contract.EngagementId, Number = contract.SendOut(), Json = terms.Text, TermsDigest = terms.Digest, Paper = paper,
            PaperDigest = ContractTerms.DigestOf(paper), At = db.Scope.Now, By = contract.DrawnBy, SignBy = today.PlusDays(7),
        });
        foreach (var (index, side) in terms.Sides.Index())
        {
            var seat = DrawContracts.SideOf(db, contract, side, index);
            db.Add(seat);
            if (side.Asks)
            {
                await db.RaiseAsync(Contracting.SignatureDue, seat.Id.Value, new(customer.Id, provider.Id, db.Scope.Now + Duration.FromDays(7), Contracting.Url(contract.EngagementId, contract.Id), [contract.Number], null,
                    contract.EngagementId), default);
            }
        }
    }

    private static (Id<Person> Person, Signer Signer) Sign(AppDb db, Organization company, Role role)
    {
        var (job, token) = (db.Scope, Secret.New());
        var person = Invitations.NewPerson(job, role.ToString(), $"{role}@example.cn", Language.Chinese);
        db.AddRange(person, new Membership { Id = job.NewId<Membership>(), PersonId = person.Id, OrganizationId = company.Id, Roles = RoleSet.Of(role) },
            new Session { Id = job.NewId<Session>(), TokenDigest = Secret.Digest(token), PersonId = person.Id, CreatedAt = job.Now, LastSeenAt = job.Now, Device = "test" });
        return (person.Id, new(token));
    }

    private static Organization Company(Scope job, Side side, string name) => new() { Id = job.NewId<Organization>(), Side = side, Name = name, NameSort = SortKey.Of(name), CreatedAt = job.Now };

    public void Dispose()
    {
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        _here.Dispose();
    }
}
