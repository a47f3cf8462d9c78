using System.Reflection;
using CsCheck;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using Pingshi.Commitments;
using Pingshi.Engagements;
using Pingshi.Needs;
using Pingshi.Platform.Access;
using Pingshi.Platform.Audit;
using Pingshi.Platform.Data;
using Pingshi.Platform.Identity;
using Pingshi.Platform.Outbox;
using Pingshi.Platform.Words;
using Pingshi.Tenders;
using Pingshi.Tests.Harness;

namespace Pingshi.Tests.Storage;

/// <summary>What the database must do, whichever of the two it is.</summary>
public abstract class StorageTests(Product product) : ProductTests(product)
{
    [Fact]
    public async Task Migrations_lead_to_the_model_as_it_stands()
    {
        await using var db = Product.Open();
        Assert.Empty(await db.Database.GetPendingMigrationsAsync());
        Assert.False(db.Database.HasPendingModelChanges());
    }

    [Fact]
    public async Task Migrating_twice_changes_nothing()
    {
        var before = await Product.DigestAsync();
        await Product.Database.MigrateAsync(Scope.System("test", Product.Now), default);
        Assert.Equal(before, await Product.DigestAsync());
    }

    [Fact]
    public async Task A_moment_comes_back_to_the_microsecond_and_sorts_as_time_does()
    {
        List<Instant> moments = [];
        Gen.Long[-2_208_988_800_000_000, 7_258_118_400_000_000].Array[40].Sample(us => moments = [.. us.Select(u => Instant.FromUnixTimeTicks(u * 10))], iter: 1, threads: 1);
        moments.AddRange([Instant.FromUnixTimeTicks(0), Instant.FromUnixTimeTicks(-10), Product.Now]);
        var mark = await SaveAsync(moments, (moment, root) => new OutboxMessage { Id = NewId<OutboxMessage>(), RootId = root, RootVersion = 1, Type = "t", Payload = "{}", At = moment, NotBefore = moment, Delivery = Delivery.Done });
        await using var db = Product.Open();
        Assert.Equal(moments.Order(), await db.Set<OutboxMessage>().Where(m => m.RootId == mark).OrderBy(m => m.At).Select(m => m.At).ToListAsync());
    }

    [Fact]
    public async Task A_moment_finer_than_the_clock_gives_is_cut_and_not_rounded_up()
    {
        var clock = new Microsoft.Extensions.Time.Testing.FakeTimeProvider(new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero).AddTicks(19));
        Assert.Equal(Instant.FromUtc(2026, 1, 1, 0, 0).PlusTicks(10), Pingshi.Platform.Clock.get_Now(clock));
        await Task.CompletedTask;
    }

    [Fact]
    public async Task A_day_and_every_member_of_an_enum_come_back()
    {
        List<LocalDate> days = [];
        Gen.Int[0, 365_000].Array[20].Sample(d => days = [.. d.Select(n => new LocalDate(1900, 1, 1).PlusDays(n))], iter: 1, threads: 1);
        days.Add(new(2028, 2, 29));
        var kinds = Enum.GetValues<PresalesKind>();
        var company = World.Provider.Id;
        await using (var db = Product.Open())
        {
            db.AddRange(days.Select((day, i) => new PresalesWork
            {
                Id = NewId<PresalesWork>(), EngagementId = World.Awarded.Id, OrganizationId = company, PersonId = default, On = day, Minutes = 777, Kind = kinds[i % kinds.Length], At = db.Scope.Now,
            }));
            await db.SaveChangesAsync();
        }
        await using var again = Product.Open();
        var read = await again.Set<PresalesWork>().Where(w => w.Minutes == 777).OrderBy(w => w.On).Select(w => new { w.On, w.Kind, w.PersonId }).ToListAsync();
        Assert.Equal(days.Order(), read.Select(r => r.On));
        Assert.Equal(kinds.Order(), read.Select(r => r.Kind).Distinct().Order());
        Assert.All(read, r => Assert.Equal(default, r.PersonId));
    }

    [Fact]
    public async Task Sets_of_roles_numbers_and_lists_come_back()
    {
        await using (var db = Product.Open())
        {
            db.Add(new Commitment { Id = NewId<Commitment>(), Kind = "test", Arguments = ["甲, \"乙\"", "", "{0}"], Link = "/", OwedBy = World.Provider.Id, OwedTo = World.Customer.Id, SourceId = World.Drafted.Id.Value, DueAt = db.Scope.Now });
            var text = await db.Set<RequirementText>().FirstAsync(t => t.EngagementId == World.Awarded.Id);
            _ = await db.Set<Need>().SingleAsync(n => n.Id == text.NeedId);
            text.Weight = 12.345m;
            await db.SaveChangesAsync();
        }
        await using var again = Product.Open();
        Assert.Equal(["甲, \"乙\"", "", "{0}"], (await again.Set<Commitment>().SingleAsync(c => c.Kind == "test")).Arguments);
        Assert.Equal(12.345m, await again.Set<RequirementText>().Where(t => t.Weight != null && t.EngagementId == World.Awarded.Id).Select(t => t.Weight).SingleAsync());
        var judge = World.Customer.With(Role.Judge).Membership;
        Assert.Equal(RoleSet.Of(Role.Judge), await again.Set<Membership>().Where(m => m.Id == judge).Select(m => m.Roles).SingleAsync());
    }

    public static TheoryData<string, string> AppendOnlyTables => new(
        from table in (string[])["audit_entries", "audit_sealed", "audit_seals"]
        from statement in (string[])[$"UPDATE {table} SET {(table == "audit_seals" ? "count" : "digest")} = {(table == "audit_seals" ? "0" : "'x'")}", $"DELETE FROM {table}"]
        select (table, statement));

    [Theory, MemberData(nameof(AppendOnlyTables))]
    public async Task The_database_itself_refuses_to_change_what_is_append_only(string table, string statement)
    {
        await using var db = Product.Open();
#pragma warning disable EF1002 // The name is one of this test's own.
        Assert.True(await db.Database.SqlQueryRaw<long>($"SELECT COUNT(*) AS \"Value\" FROM {table}").SingleAsync() > 0);
#pragma warning restore EF1002
        var refused = await Assert.ThrowsAnyAsync<System.Data.Common.DbException>(() => db.Database.ExecuteSqlRawAsync(statement));
        Assert.Contains($"{table} is append-only", refused.Message);
    }

    [Fact]
    public async Task Every_append_only_table_carries_the_triggers_that_refuse()
    {
        await using var db = Product.Open();
        var tables = db.Model.GetEntityTypes().Where(e => e.FindAnnotation("Pingshi:AppendOnly") is not null).Select(e => e.GetTableName()!).ToList();
        Assert.Superset(new HashSet<string> { "audit_entries", "audit_sealed", "audit_seals" }, tables.ToHashSet());
        foreach (var table in tables)
        {
            var triggers = Engine == Engine.Sqlite
                ? db.Database.SqlQuery<long>($"SELECT COUNT(*) AS \"Value\" FROM sqlite_master WHERE type = 'trigger' AND tbl_name = {table} AND name LIKE 'never_%'")
                : db.Database.SqlQuery<long>($"SELECT COUNT(*) AS \"Value\" FROM pg_trigger WHERE tgrelid = ({table})::regclass AND tgname = 'never_changed'");
            Assert.True(await triggers.SingleAsync() == (Engine == Engine.Sqlite ? 2 : 1), table);
        }
    }

    [Fact]
    public async Task A_root_rises_once_with_itself_and_its_parts()
    {
        var before = await Product.VersionOfAsync<Engagement>(e => e.Id == World.Recorded.Id);
        await using (var db = Product.Open())
        {
            var engagement = await db.Set<Engagement>().SingleAsync(e => e.Id == World.Recorded.Id);
            engagement.ProjectNumber = "ZB-2";
            db.Add(Step(db));
            db.Add(Step(db));
            await db.SaveChangesAsync();
        }
        Assert.Equal(before + 1, await Product.VersionOfAsync<Engagement>(e => e.Id == World.Recorded.Id));
        await using (var db = Product.Open())
        {
            _ = await db.Set<Engagement>().SingleAsync(e => e.Id == World.Recorded.Id);
            db.Add(Step(db));
            await db.SaveChangesAsync();
        }
        Assert.Equal(before + 2, await Product.VersionOfAsync<Engagement>(e => e.Id == World.Recorded.Id));
    }

    [Fact]
    public async Task A_part_does_not_change_behind_its_roots_back()
    {
        await using var db = Product.Open();
        db.Add(Step(db));
        await Assert.ThrowsAsync<InvalidOperationException>(() => db.SaveChangesAsync());
    }

    [Fact]
    public async Task Of_two_who_change_the_same_root_the_second_is_told()
    {
        await using var one = Product.Open();
        await using var other = Product.Open();
        (await one.Set<Organization>().SingleAsync(o => o.Id == World.ThirdCustomer.Id)).CreditCode = "1";
        (await other.Set<Organization>().SingleAsync(o => o.Id == World.ThirdCustomer.Id)).CreditCode = "2";
        await one.SaveChangesAsync();
        await Assert.ThrowsAsync<DbUpdateConcurrencyException>(() => other.SaveChangesAsync());
    }

    [Fact]
    public async Task No_person_holds_two_of_the_three_administrators_whatever_the_code_does()
    {
        await using var db = Product.Open();
        var member = await db.Set<Membership>().SingleAsync(m => m.Id == World.Provider.With(Role.SystemAdministrator).Membership);
        member.Roles = RoleSet.Of(Role.SystemAdministrator, Role.AuditAdministrator);
        await Assert.ThrowsAsync<DbUpdateException>(() => db.SaveChangesAsync());
    }

    public static TheoryData<string> UniqueThings => ["person mail", "membership", "organization name", "grant", "session.token", "requirement.key", "revision.number", "commitment.source", "file share"];

    [Theory, MemberData(nameof(UniqueThings))]
    public async Task What_must_be_unique_is_kept_so_by_the_database(string what)
    {
        await using var db = Product.Open();
        var (scope, project) = (db.Scope, World.Drafted);
        var judge = World.Customer.With(Role.Judge);
        var need = await db.Set<Need>().SingleAsync(n => n.EngagementId == project.Id);
        db.Add<object>(what switch
        {
            "person mail" => Invitations.NewPerson(scope, "同名", judge.Mail, Language.Chinese),
            "membership" => new Membership { Id = NewId<Membership>(), PersonId = judge.Person, OrganizationId = World.Customer.Id },
            "organization name" => new Organization { Id = NewId<Organization>(), Side = Side.Customer, Name = World.Customer.Name, NameSort = "", CreatedAt = scope.Now },
            "grant" => new Grant { Id = NewId<Grant>(), EngagementId = project.Id, OrganizationId = World.Customer.Id, PersonId = judge.Person, Aspect = Aspect.Shared },
            "session.token" => new Session { Id = NewId<Session>(), PersonId = judge.Person, TokenDigest = Secret.Digest(judge.Token), CreatedAt = scope.Now, LastSeenAt = scope.Now, Device = "" },
            "requirement.key" => new Requirement { Id = NewId<Requirement>(), NeedId = need.Id, EngagementId = project.Id, Key = "R-001" },
            "revision.number" => new Revision { Id = NewId<Revision>(), NeedId = need.Id, EngagementId = project.Id, Number = 1, FrozenAt = scope.Now, FrozenBy = judge.Person },
            "commitment.source" => await TwinAsync(db),
            "file share" => new RequirementShare { Id = NewId<RequirementShare>(), EngagementId = project.Id, RequirementId = project.Invited, OrganizationId = World.Partner.Id, At = scope.Now },
            _ => throw new ArgumentOutOfRangeException(nameof(what)),
        });
        await Assert.ThrowsAsync<DbUpdateException>(() => db.SaveChangesAsync());
    }

    private static async Task<Commitment> TwinAsync(AppDb db)
    {
        var first = await db.Set<Commitment>().AsNoTracking().FirstAsync();
        return new() { Id = db.Scope.NewId<Commitment>(), Kind = first.Kind, SourceId = first.SourceId, Arguments = [], Link = "/", OwedBy = first.OwedBy, OwedTo = first.OwedTo, DueAt = first.DueAt };
    }

    private Id<T> NewId<T>() => Scope.System("test", Product.Now).NewId<T>();

    private PhaseChange Step(AppDb db) => new() { Id = NewId<PhaseChange>(), EngagementId = World.Recorded.Id, Phase = Phase.Published, On = new(2026, 11, 1), StatedBy = World.Provider.People[0].Person, At = db.Scope.Now };

    private async Task<Guid> SaveAsync<T>(IEnumerable<T> values, Func<T, Guid, object> row)
    {
        var mark = NewId<T>().Value;
        await using var db = Product.Open();
        db.AddRange(values.Select(v => row(v, mark)));
        await db.SaveChangesAsync();
        return mark;
    }
}

public sealed class StorageOnSqlite(OnSqlite product) : StorageTests(product), IClassFixture<OnSqlite>;

public sealed class StorageOnPostgres(OnPostgres product) : StorageTests(product), IClassFixture<OnPostgres>;
