using Microsoft.EntityFrameworkCore;
using Pingshi.Engagements;
using Pingshi.Needs;
using Pingshi.Partners;
using Pingshi.Platform.Access;
using Pingshi.Platform.Audit;
using Pingshi.Platform.Data;
using Pingshi.Platform.Files;
using Pingshi.Platform.Identity;
using Pingshi.Platform.Words;
using Pingshi.Proposals;
using Pingshi.Tests.Harness;

namespace Pingshi.Tests.Storage;

/// <summary>What a scope reads and writes when nothing but the context stands between: named filters, write guard.</summary>
public abstract class WallTests(Product product) : ProductTests(product)
{
    /// <summary>How many rows of each engagement-owned type a scope sees on the engagements it has nothing to do with.</summary>
    [Fact]
    public async Task Whoever_has_no_grant_sees_no_row_of_any_engagement()
    {
        Scope[] strangers =
        [
            Scope.Nobody(Product.Now), Scope.Nobody(Product.Now) with { Person = World.Customer.With(Role.Requester).Person },
            .. new[] { World.OtherCustomer.With(Role.Requester), World.Outsider.With(Role.PartnerManager), World.Provider.Outside(Role.Manager), World.Provider.With(Role.SystemAdministrator), World.Provider.With(Role.AuditAdministrator) }.Select(Product.ScopeOf),
        ];
        await Product.AddRareRowsAsync();
        List<string> missing = [];
        foreach (var type in EngagementOwned())
        {
            if (await CountAsync(Scope.System("test", Product.Now), type) == 0)
            {
                missing.Add(type.Name);
            }
            foreach (var scope in strangers)
            {
                Assert.Equal((type.Name, 0), (type.Name, await CountAsync(scope, type)));
            }
        }
        Assert.True(missing.Count == 0, $"The world has no {string.Join(", ", missing)}.");
    }

    [Fact]
    public async Task While_the_firewall_stands_the_customer_sees_no_row_of_its_own_engagement()
    {
        foreach (var member in World.Customer.People)
        {
            await using var db = Product.Open(Product.ScopeOf(member));
            Assert.False(await db.Set<Engagement>().AnyAsync(e => e.Id == World.Silent.Id || e.Id == World.Recorded.Id));
            Assert.False(await db.Set<RequirementText>().AnyAsync(t => t.EngagementId == World.Silent.Id || t.EngagementId == World.Recorded.Id));
            Assert.False(await db.Set<StoredFile>().AnyAsync(f => f.EngagementId == World.Silent.Id || f.EngagementId == World.Recorded.Id));
            Assert.False(await db.Set<Pingshi.Commitments.Commitment>().AnyAsync(c => c.EngagementId == World.Silent.Id || c.EngagementId == World.Recorded.Id));
        }
    }

    [Fact]
    public async Task Rivals_see_their_own_answer_and_requirement_and_nothing_of_each_other()
    {
        foreach (var (partner, requirement) in new[] { (World.Partner, World.Drafted.Invited), (World.Rival, World.Drafted.Rivals) })
        {
            await using var db = Product.Open(Product.ScopeOf(partner.With(Role.PartnerManager)));
            Assert.Equal([requirement], await db.Set<Requirement>().Where(r => r.EngagementId == World.Drafted.Id).Select(r => r.Id).ToListAsync());
            Assert.Equal([requirement], await db.Set<RequirementText>().Where(t => t.EngagementId == World.Drafted.Id).Select(t => t.RequirementId).Distinct().ToListAsync());
            Assert.Equal([requirement], await db.Set<RequirementShare>().Where(s => s.EngagementId == World.Drafted.Id).Select(s => s.RequirementId).ToListAsync());
            Assert.Equal([partner.Id], await db.Set<Pingshi.Proposals.Answer>().Where(a => a.EngagementId == World.Drafted.Id).Select(a => a.OrganizationId).Distinct().ToListAsync());
            Assert.Equal([partner.Id], await db.Set<Evidence>().Where(e => e.EngagementId == World.Drafted.Id).Select(e => e.OrganizationId).Distinct().ToListAsync());
            Assert.Equal([partner.Id], await db.Set<Organization>().Where(o => o.Side == Side.Partner).Select(o => o.Id).ToListAsync());
        }
    }

    [Fact]
    public async Task An_update_in_the_database_reaches_no_further_than_the_eye()
    {
        await using var db = Product.Open(Product.ScopeOf(World.OtherCustomer.With(Role.Requester)));
        Assert.Equal(0, await db.Set<Engagement>().ExecuteUpdateAsync(s => s.SetProperty(e => e.Title, "夺")));
        Assert.Equal(0, await db.Set<StoredFile>().Where(f => f.EngagementId != null).ExecuteDeleteAsync());
    }

    public static TheoryData<string, string, bool> Writes => new()
    {
        { "step", "presales on the team", true },
        { "step", "requester", true },
        { "step", "presales outside", false },
        { "step", "other customer", false },
        { "step", "partner", false },
        { "step", "outsider", false },
        { "answer", "partner", true },
        { "answer of the rival", "partner", false },
        { "answer of the rival", "presales on the team", false },
        { "answer", "requester", false },
        { "grant", "presales on the team", true },
        { "grant", "requester", true },
        { "grant", "presales outside", false },
        { "grant", "partner", false },
        { "grant", "other customer", false },
        { "membership of the customer", "steward", true },
        { "membership of the customer", "requester", false },
        { "membership of the customer", "other steward", false },
        { "organisation", "other customer", false },
        { "organisation", "requester", true },
        { "file", "other customer", false },
        { "file", "requester", true },
    };

    [Theory, MemberData(nameof(Writes))]
    public async Task The_write_guard_lets_only_its_own_write(string what, string who, bool allowed)
    {
        var member = who switch
        {
            "presales on the team" => World.Provider.With(Role.Presales),
            "presales outside" => World.Provider.Outside(Role.Presales),
            "requester" => World.Customer.With(Role.Requester),
            "steward" => World.Customer.Steward,
            "other customer" => World.OtherCustomer.With(Role.Requester),
            "other steward" => World.OtherCustomer.Steward,
            "partner" => World.Partner.With(Role.PartnerManager),
            "outsider" => World.Outsider.With(Role.PartnerManager),
            _ => throw new ArgumentOutOfRangeException(nameof(who)),
        };
        await using var db = Product.Open(Product.ScopeOf(member));
        await using var transaction = await db.Database.BeginTransactionAsync();
        await WriteAsync(db, what);
        if (allowed)
        {
            await db.SaveChangesAsync();
            return;
        }
        Assert.Equal(404, (await Assert.ThrowsAsync<Refusal>(() => db.SaveChangesAsync())).Status);
    }

    // The rows are loaded past the filters, as a mistake would: only the guard is left.
    private async Task WriteAsync(AppDb db, string what)
    {
        var (scope, project) = (db.Scope, World.Drafted);
        switch (what)
        {
            case "step":
                _ = await db.Set<Engagement>().IgnoreQueryFilters().SingleAsync(e => e.Id == project.Id);
                db.Add(new PhaseChange { Id = scope.NewId<PhaseChange>(), EngagementId = project.Id, Phase = Phase.Published, On = new(2026, 11, 1), StatedBy = scope.Actor, At = scope.Now });
                break;
            case "answer" or "answer of the rival":
                var owner = what == "answer" ? World.Partner.Id : World.Rival.Id;
                (await db.Set<Proposal>().IgnoreQueryFilters().SingleAsync(p => p.EngagementId == project.Id && p.OrganizationId == owner)).GoReason = "改";
                break;
            case "grant":
                db.Add(new Grant { Id = scope.NewId<Grant>(), EngagementId = project.Id, OrganizationId = scope.Acting, PersonId = World.ThirdCustomer.Steward.Person, Aspect = Aspect.Shared });
                break;
            case "membership of the customer":
                (await db.Set<Membership>().IgnoreQueryFilters().SingleAsync(m => m.Id == World.Customer.With(Role.Judge).Membership)).Roles = RoleSet.None;
                break;
            case "organisation":
                (await db.Set<Organization>().IgnoreQueryFilters().SingleAsync(o => o.Id == World.Customer.Id)).CreditCode = "9";
                break;
            case "file":
                (await db.Set<StoredFile>().IgnoreQueryFilters().SingleAsync(f => f.Id == World.Customer.LooseFile)).Class = FileClass.Public;
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(what));
        }
    }

    private IEnumerable<Type> EngagementOwned()
    {
        using var db = Product.Open();
        return [.. db.Model.GetEntityTypes().Select(e => e.ClrType).Where(typeof(IEngagementOwned).IsAssignableFrom)];
    }

    private async Task<int> CountAsync(Scope scope, Type type)
    {
        await using var db = Product.Open(scope);
        return await (Task<int>)GetType().BaseType!.GetMethod(nameof(CountOfAsync), System.Reflection.BindingFlags.NonPublic | System.Reflection.BindingFlags.Static)!.MakeGenericMethod(type).Invoke(null, [db])!;
    }

    private static Task<int> CountOfAsync<T>(AppDb db) where T : class => db.Set<T>().CountAsync();
}

public sealed class WallOnSqlite(OnSqlite product) : WallTests(product), IClassFixture<OnSqlite>;

public sealed class WallOnPostgres(OnPostgres product) : WallTests(product), IClassFixture<OnPostgres>;
