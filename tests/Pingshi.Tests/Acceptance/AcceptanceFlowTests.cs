using System.IO.Compression;
using System.Net;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using Pingshi.Acceptance;
using Pingshi.Commitments;
using Pingshi.Contracts;
using Pingshi.Platform.Access;
using Pingshi.Platform.Data;
using Pingshi.Tests.Contracts;
using Pingshi.Tests.Harness;

namespace Pingshi.Tests.Acceptance;

/// <summary>From the delivery that is reported to the payment that is owed, by the grades of the customer alone.</summary>
public abstract class AcceptanceFlowTests(Product product) : ProductTests(product)
{
    [Fact]
    public async Task A_milestone_is_graded_closed_concluded_and_its_payment_owed()
    {
        var stage = await AcceptanceStage.SignedAsync(Product);
        await stage.AppointAsync();
        var delivery = await stage.DeliverAsync();
        var due = Assert.Single(await stage.OwedAsync(Judging.GradeDue));
        Assert.Equal((World.Customer.Id, World.Provider.Id, delivery), (due.OwedBy, due.OwedTo, due.Link));

        await stage.JudgeAsync(delivery, "R-001");
        // The lowest of 70 and 75, and the band from 60 takes a tenth and asks for rectification.
        await stage.GradeAsync(stage.Requester, delivery, "R-002", 70);
        await stage.GradeAsync(stage.Judge, delivery, "R-002", 75);
        (await stage.Judge.ActAsync(delivery + "/close", new { key = "R-002" })).MustRefuse("acceptance.words-needed").MustRefuse("acceptance.rework-day-needed");
        (await stage.Judge.ActAsync(delivery + "/close", new { key = "R-002", words = "日志缺两天", reworkBy = "2026-11-22" })).MustRefuse("acceptance.rework-day-past");
        (await stage.Judge.ActAsync(delivery + "/conclude", new { words = "合格" })).MustRefuse("acceptance.open-requirements");
        var closed = (await stage.Judge.ActAsync(delivery + "/close", new { key = "R-002", words = "日志缺两天", reworkBy = "2027-03-01" })).MustBeDone().As<CloseVerdict.Closed>();
        Assert.Equal((Mark.Score, 70m, false), (closed.Mark, closed.Points, closed.Fails));

        var concluded = (await stage.Judge.ActAsync(delivery + "/conclude", new { words = "同意验收" })).MustBeDone().As<Conclude.Concluded>();
        Assert.True(concluded.IsAccepted);
        (await stage.Judge.ActAsync(delivery + "/conclude", new { words = "再来" })).MustRefuse("acceptance.concluded");
        await using var db = Product.Open();
        var accepted = await db.Set<MilestoneAcceptance>().SingleAsync(a => a.ContractId == stage.Paper.Id);
        Assert.Equal(("M2", false, 706_67L, 35_33L, 671_34L), (accepted.Milestone, accepted.IsDeemed, accepted.AmountMinor!.Value, accepted.DeductedMinor!.Value, accepted.PayableMinor!.Value));
        var payment = Assert.Single(await stage.OwedAsync(Payments.Due));
        Assert.Equal((World.Customer.Id, World.Provider.Id, accepted.Id.Value, true), (payment.OwedBy, payment.OwedTo, payment.SourceId, payment.IsOpen));
        Assert.Equal(["671.34 CNY", "30"], payment.Arguments.TakeLast(2));
        // Thirty days after the 23rd, its own day not counted.
        Assert.Equal(new LocalDate(2026, 12, 23), accepted.PayableOn);
        Assert.NotNull(Assert.Single(await stage.OwedAsync(Judging.GradeDue)).DoneAt);
        Assert.Equal("671.34", (await stage.Manager.ReadAsync(stage.Url)).MustBeDone().Json["milestones"]![0]!["payable"]!.ToString());
        (await stage.Presales.ActAsync(stage.Url + "/deliver", new { milestone = "M2", words = "又一次" })).MustRefuse("acceptance.accepted-already");
    }

    [Fact]
    public async Task The_report_prints_every_requirement_and_stays_what_was_concluded()
    {
        var stage = await AcceptanceStage.SignedAsync(Product);
        await stage.AppointAsync();
        var delivery = await stage.DeliverAsync();
        await stage.JudgeAsync(delivery, "R-001", 92.5m);
        (await stage.Presales.ActAsync($"{stage.Paper.Url}/verdicts/{await VerdictIdAsync(stage, "R-001")}/reply", new { words = "缺的一份本周补齐" })).MustBeDone();
        Assert.NotEmpty((await stage.Presales.GetAsync(delivery + "/report")).MustBeDone().Bytes);
        await stage.JudgeAsync(delivery, "R-002", fails: true);
        var concluded = (await stage.Judge.ActAsync(delivery + "/conclude", new { words = "整改后再验" })).MustBeDone().As<Conclude.Concluded>();
        Assert.False(concluded.IsAccepted);
        var report = (await stage.Presales.GetAsync(delivery + "/report")).MustBeDone().Bytes;
        Assert.Equal(concluded.ReportDigest, ContractTerms.DigestOf(report));
        var text = TextOf(report);
        foreach (var part in (string[])["系统应当在四小时内恢复", "92.5分", "缺的一份本周补齐", "系统应当留存审计日志六个月", "✕ 不通过", "整改后再验", "组长", World.Customer.Name, World.Provider.Name])
        {
            Assert.Contains(part, text, StringComparison.Ordinal);
        }
        Assert.Equal(report, (await stage.Judge.GetAsync(delivery + "/report")).MustBeDone().Bytes);
    }

    /// <summary>DESIGN §4.4: fails where the rule is taken out.</summary>
    [Fact]
    public async Task Who_performs_can_neither_appoint_nor_grade_nor_close()
    {
        var stage = await AcceptanceStage.SignedAsync(Product);
        (await stage.Manager.ActAsync(stage.Url + "/group", stage.Group)).Must(HttpStatusCode.Forbidden).MustRefuse("acceptance.asker-only");
        await stage.AppointAsync();
        var delivery = await stage.DeliverAsync();
        foreach (var (act, input) in new (string, object)[] { ("/grade", new { key = "R-001", mark = Mark.Pass }), ("/close", new { key = "R-001" }), ("/conclude", new { words = "合格" }) })
        {
            (await stage.Manager.ActAsync(delivery + act, input)).Must(HttpStatusCode.Forbidden).MustRefuse("acceptance.asker-only");
        }
        (await stage.Manager.ActAsync(stage.Paper.Url + "/scorecards/close", new { month = "2026-11-01", milestone = "M2", points = 100, @base = 1 })).MustRefuse("acceptance.asker-only");
        // Nor is any of its people made a member, and the other side delivers nothing.
        (await stage.Requester.ActAsync(stage.Url + "/group", new { chair = World.Provider.With(Role.Manager).Person, users = new[] { World.Provider.With(Role.Manager).Person } })).MustRefuse("acceptance.not-ours");
        (await stage.Requester.ActAsync(stage.Url + "/deliver", new { milestone = "M2", words = "x" })).Must(HttpStatusCode.Forbidden);
        await using var db = Product.Open();
        Assert.Equal(0, await db.Set<MemberGrade>().CountAsync(g => g.ContractId == stage.Paper.Id));
    }

    [Fact]
    public async Task A_members_grade_is_its_own_until_others_gave_theirs_and_never_the_other_sides()
    {
        var stage = await AcceptanceStage.SignedAsync(Product);
        await stage.AppointAsync();
        var delivery = await stage.DeliverAsync();
        await stage.GradeAsync(stage.Requester, delivery, "R-001", 81);
        var before = await stage.RowAsync(stage.Judge, delivery, "R-001");
        Assert.Equal((1, 0), ((int)before["graded"]!, before["grades"]!.AsArray().Count));
        Assert.DoesNotContain("见记录", (await stage.Judge.GetAsync(delivery)).Text, StringComparison.Ordinal);
        Assert.Single((await stage.RowAsync(stage.Requester, delivery, "R-001"))["grades"]!.AsArray());
        // A colleague outside the group reads none either.
        Assert.Empty((await stage.RowAsync(Product.As(World.Customer.With(Role.CustomerFinance)), delivery, "R-001"))["grades"]!.AsArray());
        await stage.GradeAsync(stage.Judge, delivery, "R-001", 90);
        Assert.Equal(2, (await stage.RowAsync(stage.Judge, delivery, "R-001"))["grades"]!.AsArray().Count);
        // The other side: nothing, not even how many; once closed, the verdict and nothing of the grades.
        var theirs = await stage.RowAsync(stage.Presales, delivery, "R-001");
        Assert.Null(theirs["graded"]);
        Assert.Null(theirs["verdict"]);
        Assert.Empty(theirs["grades"]!.AsArray());
        (await stage.Judge.ActAsync(delivery + "/close", new { key = "R-001", words = "可用" })).MustBeDone();
        theirs = await stage.RowAsync(stage.Presales, delivery, "R-001");
        Assert.Equal(("81", 0), (theirs["verdict"]!["grade"]!["points"]!.ToString(), theirs["grades"]!.AsArray().Count));
    }

    [Fact]
    public async Task Only_the_group_grades_and_only_its_chair_closes_each_once()
    {
        var stage = await AcceptanceStage.SignedAsync(Product);
        var delivery = await stage.DeliverAsync();
        (await stage.Judge.ActAsync(delivery + "/grade", new { key = "R-001", mark = Mark.Pass })).MustRefuse("acceptance.no-group");
        (await stage.Judge.ActAsync(delivery + "/close", new { key = "R-001" })).MustRefuse("acceptance.no-group");
        (await stage.Requester.ActAsync(stage.Url + "/group", new { chair = World.Customer.With(Role.Judge).Person, experts = new[] { World.Customer.With(Role.Judge).Person } })).MustBeDone();
        (await stage.Requester.ActAsync(delivery + "/grade", new { key = "R-001", mark = Mark.Pass })).MustRefuse("acceptance.not-a-member");
        (await stage.Requester.ActAsync(delivery + "/close", new { key = "R-001" })).MustRefuse("acceptance.chair-only");
        // Another group takes its place.
        await stage.AppointAsync();
        (await stage.Judge.ActAsync(delivery + "/close", new { key = "R-001" })).MustRefuse("acceptance.no-grades");
        (await stage.Judge.ActAsync(delivery + "/grade", new { key = "R-009", mark = Mark.Pass })).Must(HttpStatusCode.NotFound);
        await stage.GradeAsync(stage.Requester, delivery, "R-001");
        (await stage.Requester.ActAsync(delivery + "/grade", new { key = "R-001", mark = Mark.Pass })).MustRefuse("acceptance.graded-already");
        (await stage.Judge.ActAsync(delivery + "/close", new { key = "R-001", withoutOthers = "出差" })).MustRefuse("acceptance.chair-grades-first");
        await stage.GradeAsync(stage.Judge, delivery, "R-002");
        (await stage.Judge.ActAsync(delivery + "/close", new { key = "R-002" })).MustRefuse("acceptance.grades-missing");
        (await stage.Judge.ActAsync(delivery + "/close", new { key = "R-002", withoutOthers = "出差" })).MustBeDone();
        (await stage.Judge.ActAsync(delivery + "/close", new { key = "R-002" })).MustRefuse("acceptance.verdict-closed");
        (await stage.Requester.ActAsync(delivery + "/grade", new { key = "R-002", mark = Mark.Pass })).MustRefuse("acceptance.verdict-closed");
    }

    [Fact]
    public async Task A_fail_raises_rework_and_the_next_delivery_ends_it()
    {
        var stage = await AcceptanceStage.SignedAsync(Product);
        await stage.AppointAsync();
        var first = await stage.DeliverAsync();
        await stage.JudgeAsync(first, "R-001");
        var failed = await stage.JudgeAsync(first, "R-002", fails: true);
        Assert.True(failed.Fails);
        var rework = Assert.Single(await stage.OwedAsync(Judging.ReworkDue));
        Assert.Equal((World.Provider.Id, World.Customer.Id, failed.Verdict.Value, true), (rework.OwedBy, rework.OwedTo, rework.SourceId, rework.IsOpen));
        // What failed is mended by delivering it again, and not by a word.
        (await stage.Judge.ActAsync(stage.Url + "/rework-done", new { source = failed.Verdict.Value })).MustRefuse("acceptance.no-rework");
        (await stage.Judge.ActAsync(first + "/conclude", new { words = "整改" })).MustBeDone();
        Assert.Empty(await stage.OwedAsync(Payments.Due));

        var second = await stage.DeliverAsync();
        Assert.NotNull(Assert.Single(await stage.OwedAsync(Judging.ReworkDue)).DoneAt);
        var shown = (await stage.Judge.ReadAsync(second)).MustBeDone().Json;
        Assert.Equal((2, "R-002"), ((int)shown["number"]!, (string)Assert.Single(shown["rows"]!.AsArray())!["key"]!));
        (await stage.Judge.ActAsync(first + "/grade", new { key = "R-002", mark = Mark.Pass })).Must(HttpStatusCode.NotFound);
        (await stage.Presales.ActAsync(stage.Url + "/deliver", new { milestone = "M2", words = "太早" })).MustRefuse("acceptance.delivery-open");
        await stage.JudgeAsync(second, "R-002");
        Assert.True((await stage.Judge.ActAsync(second + "/conclude", new { words = "通过" })).MustBeDone().As<Conclude.Concluded>().IsAccepted);
        Assert.Single(await stage.OwedAsync(Payments.Due));
        // The first verdict stands where it was given.
        Assert.Equal("failed", (string)(await stage.RowAsync(stage.Presales, first, "R-002"))["state"]!);
        var list = (await stage.Presales.ReadAsync($"{stage.Paper.Stage.Url}/acceptance?filter=R-002&sort=points")).MustBeDone().Json;
        Assert.Equal(["fail", "pass"], list["page"]!["rows"]!.AsArray().Select(r => (string)r!["grade"]!["mark"]!));
        (await stage.Presales.GetAsync($"{stage.Paper.Stage.Url}/acceptance/export?filter=R-002")).MustBeDone();
        (await stage.Requester.GetAsync($"{stage.Paper.Stage.Url}/acceptance")).MustBeDone();
        (await stage.Requester.GetAsync(stage.Url)).MustBeDone();
    }

    [Fact]
    public async Task The_other_side_replies_and_the_verdict_stays()
    {
        var stage = await AcceptanceStage.SignedAsync(Product);
        await stage.AppointAsync();
        var delivery = await stage.DeliverAsync();
        await stage.JudgeAsync(delivery, "R-001", 85);
        var verdict = await VerdictIdAsync(stage, "R-001");
        (await stage.Requester.ActAsync($"{stage.Paper.Url}/verdicts/{verdict}/reply", new { words = "x" })).Must(HttpStatusCode.Forbidden);
        (await stage.Presales.ActAsync($"{stage.Paper.Url}/verdicts/{verdict}/reply", new { words = "第二页已补" })).MustBeDone();
        var row = await stage.RowAsync(stage.Requester, delivery, "R-001");
        Assert.Equal(("85", "第二页已补"), (row["verdict"]!["grade"]!["points"]!.ToString(), (string)row["verdict"]!["replies"]![0]!["words"]!));
    }

    [Fact]
    public async Task Scorecards_use_the_contracts_table_and_what_they_graded_is_not_graded_again()
    {
        var stage = await AcceptanceStage.SignedAsync(Product);
        await stage.AppointAsync();
        var url = stage.Paper.Url + "/scorecards";
        object Card(string month, int points, decimal worth, string? reworkBy = null, string milestone = "M2", string? words = "响应偏慢") => new { month, milestone, points, words, @base = worth, reworkBy };
        (await stage.Requester.ActAsync(url + "/close", Card("2026-11-20", 90, 100))).MustRefuse("acceptance.chair-only");
        (await stage.Judge.ActAsync(url + "/close", Card("2026-11-20", 90, 100, milestone: "M9"))).MustRefuse("acceptance.no-such-milestone");
        (await stage.Judge.ActAsync(url + "/close", Card("2026-12-01", 90, 100))).MustRefuse("acceptance.month-not-begun");
        (await stage.Judge.ActAsync(url + "/close", Card("2026-11-20", 65, 100))).MustRefuse("acceptance.rework-day-needed");
        (await stage.Judge.ActAsync(url + "/close", Card("2026-11-20", 65, 706.68m, "2027-01-01"))).MustRefuse("acceptance.base-too-high");
        var october = (await stage.Judge.ActAsync(url + "/close", Card("2026-10-02", 65, 206.67m, "2027-01-01"))).MustBeDone().As<CloseScorecard.Closed>();
        Assert.Equal(20.67m, october.Deducted);
        (await stage.Judge.ActAsync(url + "/close", Card("2026-10-31", 100, 1, words: null))).MustRefuse("acceptance.month-scored");
        (await stage.Judge.ActAsync(url + "/close", Card("2026-11-20", 100, 500.01m, words: null))).MustRefuse("acceptance.base-too-high");
        (await stage.Judge.ActAsync(url + "/close", Card("2026-11-20", 100, 200, words: null))).MustBeDone();
        (await stage.Presales.ActAsync($"{url}/{october.Scorecard}/reply", new { words = "已增派人手" })).MustBeDone();
        Assert.Single(await stage.OwedAsync(Judging.ReworkDue));
        (await stage.Requester.ActAsync(stage.Url + "/rework-done", new { source = october.Scorecard.Value })).MustRefuse("acceptance.chair-only");
        (await stage.Judge.ActAsync(stage.Url + "/rework-done", new { source = october.Scorecard.Value })).MustBeDone();
        Assert.NotNull(Assert.Single(await stage.OwedAsync(Judging.ReworkDue)).DoneAt);

        var rows = (await stage.Manager.ReadAsync(url + "?sort=month&descending=false")).MustBeDone().Json["page"]!["rows"]!.AsArray();
        Assert.Equal([("2026-10-01", 65, 20.67m, true), ("2026-11-01", 100, 0m, false)], rows.Select(r => ((string)r!["month"]!, (int)r["points"]!, (decimal)r["deducted"]!, (bool)r["rectify"]!)));
        Assert.Equal("已增派人手", (string)rows[0]!["replies"]![0]!);
        (await stage.Judge.GetAsync(url)).MustBeDone();
        (await stage.Manager.GetAsync(url + "/export?filter=M2")).MustBeDone();
        // 300.00 of 706.67 are left for the verdicts, and one of the two requirements loses a tenth of its half.
        var delivery = await stage.DeliverAsync();
        await stage.JudgeAsync(delivery, "R-001");
        await stage.JudgeAsync(delivery, "R-002", 70);
        (await stage.Judge.ActAsync(delivery + "/conclude", new { words = "通过" })).MustBeDone();
        await using var db = Product.Open();
        Assert.Equal(20_67 + 15_00, (await db.Set<MilestoneAcceptance>().SingleAsync(a => a.ContractId == stage.Paper.Id)).DeductedMinor);
        (await stage.Judge.ActAsync(url + "/close", Card("2026-09-20", 100, 1, words: null))).MustRefuse("acceptance.accepted-already");
    }

    [Fact]
    public async Task Without_a_table_there_is_no_scorecard_and_without_a_signature_no_acceptance()
    {
        var stage = await AcceptanceStage.SignedAsync(Product, hasTable: false);
        await stage.AppointAsync();
        (await stage.Judge.ActAsync(stage.Paper.Url + "/scorecards/close", new { month = "2026-11-01", milestone = "M2", points = 100, @base = 1 })).MustRefuse("acceptance.no-table");
        (await stage.Presales.ActAsync(stage.Url + "/deliver", new { milestone = "M1", words = "预付款" })).MustRefuse("acceptance.no-such-milestone");
        var draft = await (await ContractStage.AcceptedAsync(Product)).DrawAsync();
        (await stage.Presales.ReadAsync(draft.Url + "/acceptance")).MustRefuse("acceptance.not-signed");
    }

    [Fact]
    public async Task The_database_itself_changes_no_verdict_and_nothing_it_rests_on()
    {
        var stage = await AcceptanceStage.SignedAsync(Product);
        await stage.AppointAsync();
        var delivery = await stage.DeliverAsync();
        await stage.JudgeAsync(delivery, "R-001");
        await using var db = Product.Open();
        foreach (var table in (string[])["groups", "seats", "deliveries", "grades", "grade_contents", "verdicts"])
        {
            foreach (var statement in (string[])[$"UPDATE acceptance_{table} SET engagement_id = engagement_id", $"DELETE FROM acceptance_{table}"])
            {
                var failure = await Assert.ThrowsAnyAsync<System.Data.Common.DbException>(() => db.Database.ExecuteSqlRawAsync(statement));
                Assert.Contains("append-only", failure.Message, StringComparison.Ordinal);
            }
        }
    }

    [Fact]
    public async Task A_doubled_conclusion_has_one_effect()
    {
        var stage = await AcceptanceStage.SignedAsync(Product);
        await stage.AppointAsync();
        var delivery = await stage.DeliverAsync();
        await stage.JudgeAsync(delivery, "R-001");
        await stage.JudgeAsync(delivery, "R-002");
        var key = ContractStage.Unique("once-");
        var answers = await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => stage.Judge.ActAsync(delivery + "/conclude", new { words = "通过" }, key: key)));
        Assert.All(answers, a => a.MustBeDone());
        Assert.Single(await stage.OwedAsync(Payments.Due));
    }

    private async Task<Id<Verdict>> VerdictIdAsync(AcceptanceStage stage, string key)
    {
        await using var db = Product.Open();
        return await db.Set<Verdict>().Where(v => v.ContractId == stage.Paper.Id && v.Key == key).Select(v => v.Id).SingleAsync();
    }

    private static string TextOf(byte[] docx)
    {
        using var zip = new ZipArchive(new MemoryStream(docx));
        using var reader = new StreamReader(zip.GetEntry("word/document.xml")!.Open());
        return System.Text.RegularExpressions.Regex.Replace(reader.ReadToEnd(), "<[^>]+>", "");
    }
}

public sealed class AcceptanceFlowOnSqlite(OnSqlite product) : AcceptanceFlowTests(product), IClassFixture<OnSqlite>;

public sealed class AcceptanceFlowOnPostgres(OnPostgres product) : AcceptanceFlowTests(product), IClassFixture<OnPostgres>;
