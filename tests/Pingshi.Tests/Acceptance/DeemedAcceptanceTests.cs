using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using Pingshi.Acceptance;
using Pingshi.Platform.Audit;
using Pingshi.Platform.Data;
using Pingshi.Platform.Identity;
using Pingshi.Tests.Harness;

namespace Pingshi.Tests.Acceptance;

/// <summary>DESIGN §4.4: what counts as accepted by an elapsed term is shown apart from a verdict, and is none.</summary>
public abstract class DeemedAcceptanceTests(Product product) : ProductTests(product)
{
    [Fact]
    public async Task A_term_that_passes_without_a_grade_accepts_apart_from_any_verdict()
    {
        await Product.ResetAsync();
        var stage = await AcceptanceStage.SignedAsync(Product);
        await stage.AppointAsync();
        var delivery = await stage.DeliverAsync();
        await stage.JudgeAsync(delivery, "R-001", 70);
        Assert.Equal("2026-11-30", (string)(await stage.Judge.ReadAsync(delivery)).MustBeDone().Json["termEndsOn"]!);
        Assert.Equal(0, await Product.Services.GetRequiredService<TermEnds>().CloseOnceAsync(default));
        await LaterAsync(Duration.FromDays(8));
        (await stage.Judge.ActAsync(delivery + "/grade", new { key = "R-002", mark = Mark.Pass })).MustRefuse("acceptance.term-passed");
        await CloseTermsAsync();

        var row = await stage.RowAsync(stage.Requester, delivery, "R-002");
        Assert.Equal(("deemed", "2026-11-30"), ((string)row["state"]!, (string)row["deemedOn"]!));
        Assert.Null(row["verdict"]);
        (await stage.Judge.ActAsync(delivery + "/grade", new { key = "R-002", mark = Mark.Fail, words = "晚了" })).MustRefuse("acceptance.term-passed");
        // Only the one verdict there is stands in the list of verdicts, and only it takes money.
        Assert.Equal(1, (int)(await stage.Manager.ReadAsync(stage.Paper.Stage.Url + "/acceptance")).MustBeDone().Json["page"]!["total"]!);
        await using var db = Product.Open();
        var accepted = await db.Set<MilestoneAcceptance>().SingleAsync(a => a.ContractId == stage.Paper.Id);
        Assert.Equal((true, new LocalDate(2026, 11, 30), 35_33L, new LocalDate(2026, 12, 30)), (accepted.IsDeemed, accepted.On, accepted.DeductedMinor!.Value, accepted.PayableOn));
        Assert.Empty(await stage.OwedAsync(Payments.Due));
        Assert.Equal(accepted.Id.Value, Assert.Single(await stage.OwedAsync(Payments.DueAfterTerm)).SourceId);
        Assert.NotNull(Assert.Single(await stage.OwedAsync(Judging.GradeDue)).DroppedAt);
        Assert.Contains("视同验收（不是客户的判定）", (await stage.Requester.GetAsync(stage.Url)).MustBeDone().Text, StringComparison.Ordinal);
        // The chair may still conclude; nothing is accepted or paid twice.
        (await stage.Judge.ActAsync(delivery + "/conclude", new { words = "补记" })).MustBeDone();
        Assert.Equal(1, await db.Set<MilestoneAcceptance>().CountAsync(a => a.ContractId == stage.Paper.Id));
    }

    [Fact]
    public async Task One_grade_in_time_keeps_a_requirement_open_and_a_fail_keeps_the_milestone_back()
    {
        await Product.ResetAsync();
        var (graded, failed) = (await AcceptanceStage.SignedAsync(Product), await AcceptanceStage.SignedAsync(Product));
        var without = await AcceptanceStage.SignedAsync(Product, termDays: null);
        foreach (var stage in (AcceptanceStage[])[graded, failed, without])
        {
            await stage.AppointAsync();
        }
        var (first, second, third) = (await graded.DeliverAsync(), await failed.DeliverAsync(), await without.DeliverAsync());
        await graded.GradeAsync(graded.Requester, first, "R-001", fails: true);
        await failed.JudgeAsync(second, "R-001", fails: true);
        await LaterAsync(Duration.FromDays(20));
        await CloseTermsAsync();
        Assert.Equal(["open", "deemed"], await StatesAsync(graded, first));
        Assert.Equal(["failed", "deemed"], await StatesAsync(failed, second));
        Assert.Equal(["open", "open"], await StatesAsync(without, third));
        await using var db = Product.Open();
        Assert.False(await db.Set<MilestoneAcceptance>().AnyAsync(a => a.ContractId == graded.Paper.Id || a.ContractId == failed.Paper.Id || a.ContractId == without.Paper.Id));
        // The grade that was given in time is still closed.
        await graded.GradeAsync(graded.Judge, first, "R-001", 90);
        Assert.True((await graded.Judge.ActAsync(first + "/close", new { key = "R-001", words = "未达", reworkBy = "2027-03-01" })).MustBeDone().As<CloseVerdict.Closed>().Fails);
    }

    [Fact]
    public async Task Several_that_close_a_term_at_once_close_it_once()
    {
        await Product.ResetAsync();
        var stage = await AcceptanceStage.SignedAsync(Product);
        await stage.AppointAsync();
        await stage.DeliverAsync();
        await LaterAsync(Duration.FromDays(8));
        await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => Task.Run(CloseTermsAsync)));
        await using var db = Product.Open();
        Assert.Single(await db.Set<TermEnd>().Where(e => e.ContractId == stage.Paper.Id).ToListAsync());
        Assert.True((await db.Set<MilestoneAcceptance>().SingleAsync(a => a.ContractId == stage.Paper.Id)).IsDeemed);
    }

    [Fact]
    public async Task A_payment_does_not_wait_for_a_conclusion_that_was_left_out()
    {
        await Product.ResetAsync();
        var stage = await AcceptanceStage.SignedAsync(Product);
        await stage.AppointAsync();
        var delivery = await stage.DeliverAsync();
        await stage.JudgeAsync(delivery, "R-001");
        await stage.JudgeAsync(delivery, "R-002");
        await LaterAsync(Duration.FromDays(8));
        await CloseTermsAsync();
        await using var db = Product.Open();
        Assert.False((await db.Set<MilestoneAcceptance>().SingleAsync(a => a.ContractId == stage.Paper.Id)).IsDeemed);
        Assert.Single(await stage.OwedAsync(Payments.DueAfterTerm));
    }

    /// <summary>DESIGN §4.9: a changed byte of the report, or a verdict that its grades do not make, is named by <c>verify</c>.</summary>
    [Fact]
    public async Task A_changed_report_or_verdict_is_found_and_named()
    {
        await Product.ResetAsync();
        var stage = await AcceptanceStage.SignedAsync(Product);
        await stage.AppointAsync();
        var delivery = await stage.DeliverAsync();
        var verdict = await stage.JudgeAsync(delivery, "R-001", 70);
        await stage.JudgeAsync(delivery, "R-002");
        (await stage.Judge.ActAsync(delivery + "/conclude", new { words = "通过" })).MustBeDone();
        Assert.Empty(await BrokenAsync());
        await using var db = Product.Open();
        await db.Database.OpenConnectionAsync();
        foreach (var statement in Engine == Engine.Postgres ? ["SET session_replication_role = replica"] : await db.Database.SqlQuery<string>($"SELECT 'DROP TRIGGER ' || name AS Value FROM sqlite_master WHERE type = 'trigger'").ToListAsync())
        {
            await db.Database.ExecuteSqlRawAsync(statement);
        }
        await db.Set<Verdict>().Where(v => v.Id == verdict.Verdict).ExecuteUpdateAsync(s => s.SetProperty(v => v.Hundredths, 9_500));
        Assert.Equal($"verdict {verdict.Verdict} on R-001 is not what its rule makes of 2 grades", Assert.Single(await BrokenAsync()));
        await db.Set<Verdict>().Where(v => v.Id == verdict.Verdict).ExecuteUpdateAsync(s => s.SetProperty(v => v.Hundredths, 7_000));
        var conclusion = await db.Set<Conclusion>().AsNoTracking().SingleAsync(c => c.ContractId == stage.Paper.Id);
        byte[] other = [.. conclusion.Report];
        other[^1] ^= 1;
        await db.Set<Conclusion>().Where(c => c.DeliveryId == conclusion.DeliveryId).ExecuteUpdateAsync(s => s.SetProperty(c => c.Report, other));
        Assert.Equal($"acceptance report of delivery {conclusion.DeliveryId} was changed", Assert.Single(await BrokenAsync()));
    }

    private async Task<IReadOnlyList<string>> BrokenAsync()
    {
        await using var db = Product.Open();
        var check = Product.Services.GetServices<Check>().Single(c => c.Name == "acceptance");
        return [.. (await check.RunAsync(db, default).ToListAsync()).Where(f => f.IsBroken).Select(f => f.What)];
    }

    private static async Task<IReadOnlyList<string>> StatesAsync(AcceptanceStage stage, string delivery) => [.. (await stage.Requester.ReadAsync(delivery)).MustBeDone().Json["rows"]!.AsArray().Select(r => (string)r!["state"]!)];

    private async Task LaterAsync(Duration by)
    {
        Product.Advance(by);
        await using var db = Product.Open();
        await db.Set<Session>().ExecuteUpdateAsync(s => s.SetProperty(x => x.CreatedAt, Product.Now).SetProperty(x => x.LastSeenAt, Product.Now));
    }

    // The clock woke the served one as well: whichever is first closes them, the other finds nothing left.
    private async Task CloseTermsAsync()
    {
        for (var left = 1; left > 0;)
        {
            left = await Product.Services.GetRequiredService<TermEnds>().CloseOnceAsync(default);
        }
    }
}

public sealed class DeemedAcceptanceOnSqlite(OnSqlite product) : DeemedAcceptanceTests(product), IClassFixture<OnSqlite>;

public sealed class DeemedAcceptanceOnPostgres(OnPostgres product) : DeemedAcceptanceTests(product), IClassFixture<OnPostgres>;
