using System.Net;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using Pingshi.Engagements;
using Pingshi.Needs;
using Pingshi.Platform.Access;
using Pingshi.Platform.Data;
using Pingshi.Platform.Files;
using Pingshi.Proposals;
using Pingshi.Tenders;
using Pingshi.Tests.Harness;

namespace Pingshi.Tests.Needs;

/// <summary>From a vague goal or a document to frozen revisions, as the customer and presales do it.</summary>
public abstract class NeedFlowTests(Product product) : ProductTests(product)
{
    private const string Document = """
        # 采购需求

        ## 技术要求

        ★ 系统应当支持国密算法加密。

        故障响应时间不得超过 30 分钟。

        系统应当每季度巡检一次。
        """;

    private Visitor Requester => Product.As(World.Customer.With(Role.Requester));
    private Visitor Presales => Product.As(World.Provider.With(Role.Presales));

    [Fact]
    public async Task A_vague_goal_and_a_rough_budget_are_enough_to_begin()
    {
        var url = await BeginAsync(null);
        var need = await NeedAsync(url);
        Assert.Empty(need.Rows);
        Assert.True(need.IsDraft);
        (await Requester.ActAsync(url + "/need-freeze", version: need.Version)).MustRefuse("need.nothing-to-freeze");
        (await Requester.ActAsync(url + "/need-add", new { text = "数据不出省", obligation = "mandatory", kind = "technical" }, need.Version)).MustBeDone();
        (await Requester.ActAsync(url + "/need-freeze", version: (await NeedAsync(url)).Version)).MustBeDone();
        need = await NeedAsync(url);
        Assert.Equal((1, false, "R-001"), (need.Revision, need.IsDraft, Assert.Single(need.Rows).Key));
    }

    [Fact]
    public async Task A_budget_whose_lower_end_lies_above_its_upper_end_is_refused() =>
        (await Requester.ActAsync("/engagements/new", new { title = "t", goal = "g", budgetFrom = 2, budgetTo = 1, method = "direct" })).MustRefuse("engagement.budget-backwards");

    [Fact]
    public async Task A_document_is_read_into_requirements_each_linked_to_its_place()
    {
        var url = await BeginAsync(Document);
        var need = await NeedAsync(url);
        Assert.Equal(["R-001", "R-002", "R-003"], need.Rows.Select(r => r.Key));
        Assert.Equal([Obligation.Mandatory, Obligation.Ordinary, Obligation.Ordinary], need.Rows.Select(r => r.Obligation));
        Assert.All(need.Rows, row => Assert.Contains(need.Lines, line => line.Anchor == row.Anchor && line.Keys.Contains(row.Key) && line.Text.Contains(row.Text.TrimStart('★', ' '), StringComparison.Ordinal)));
        var page = (await Requester.GetAsync(url + "/need")).Must(HttpStatusCode.OK).Text;
        Assert.All(need.Rows, row => Assert.Contains($"#{row.Anchor}\"", page, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_document_that_cannot_be_read_is_refused_and_nothing_begins()
    {
        var before = await CountAsync<Engagement>();
        var answer = await Requester.SubmitAsync("/engagements/new", new { title = "坏文件", goal = "上云", method = "direct" },
            files: new Upload("document", "need.pdf", "%PDF-1.7 cut off"u8.ToArray()));
        answer.Must(HttpStatusCode.UnprocessableEntity);
        Assert.Contains("文件不完整或已损坏", answer.Text, StringComparison.Ordinal);
        Assert.Contains("坏文件", answer.Text, StringComparison.Ordinal);
        var document = await KeepAsync(Requester, "need.pdf", "%PDF-1.7 cut off");
        (await Requester.ActAsync("/engagements/new", new { title = "坏文件", goal = "上云", method = "direct", document })).MustRefuse("document.corrupt");
        Assert.Equal(before, await CountAsync<Engagement>());
    }

    [Fact]
    public async Task Two_who_change_the_same_requirement_are_both_heard()
    {
        var url = await BeginAsync(Document);
        var need = await NeedAsync(url);
        var (edit, row) = ($"{url}/need/{need.Rows[1].Requirement}", need.Rows[1]);
        (await Requester.ActAsync(edit, new { text = "响应不超过 15 分钟", row.Obligation, row.Kind }, need.Version)).MustBeDone();
        (await Requester.ActAsync(edit, new { text = "响应不超过 20 分钟", row.Obligation, row.Kind }, need.Version)).MustRefuse("conflict.changed-meanwhile");
        (await Requester.ActAsync(edit, new { text = "响应不超过 20 分钟", row.Obligation, row.Kind })).MustRefuse("conflict.version-needed");
        var page = await Requester.SubmitAsync(edit, new { text = "响应不超过 20 分钟", row.Obligation, row.Kind }, need.Version);
        page.Must(HttpStatusCode.PreconditionFailed);
        Assert.Contains("响应不超过 15 分钟", page.Text, StringComparison.Ordinal);
        Assert.Contains("响应不超过 20 分钟", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Merging_splitting_moving_and_removing_use_no_key_twice()
    {
        var url = await BeginAsync(Document);
        var need = await NeedAsync(url);
        var keys = need.Rows.ToDictionary(r => r.Key, r => r.Requirement);
        (await ShapeAsync(url, $"/need/{keys["R-002"]}/split", new { text = "第一段\n\n第二段" })).MustBeDone();
        (await ShapeAsync(url, $"/need/{keys["R-003"]}/merge", new { other = keys["R-001"] })).MustBeDone();
        (await ShapeAsync(url, $"/need/{keys["R-002"]}/move", new { other = keys["R-003"] })).MustBeDone();
        need = await NeedAsync(url);
        Assert.Equal(["R-004", "R-003", "R-002"], need.Rows.Select(r => r.Key));
        // The heavier obligation of the two holds for both.
        Assert.Equal(Obligation.Mandatory, need.Rows[1].Obligation);
        (await ShapeAsync(url, $"/need/{keys["R-002"]}/remove", null)).MustBeDone();
        (await ShapeAsync(url, "/need-add", new { text = "新的一条", obligation = "ordinary", kind = "service" })).MustBeDone();
        Assert.Equal(["R-004", "R-003", "R-005"], (await NeedAsync(url)).Rows.Select(r => r.Key));
        (await ShapeAsync(url, $"/need/{keys["R-003"]}/split", new { text = "只有一段" })).MustRefuse("need.split-into-two");
        (await ShapeAsync(url, $"/need/{keys["R-003"]}/merge", new { other = keys["R-003"] })).MustRefuse("need.not-with-itself");
    }

    [Fact]
    public async Task A_frozen_revision_does_not_change()
    {
        var url = await BeginFrozenAsync();
        var need = await NeedAsync(url);
        (await ShapeAsync(url, $"/need/{need.Rows[0].Requirement}/remove", null)).MustRefuse("need.no-draft");
        (await ShapeAsync(url, "/need-freeze", null)).MustRefuse("need.no-draft");
        Assert.Equal(need.Rows.Select(r => r.Text), (await NeedAsync(url)).Rows.Select(r => r.Text));
    }

    [Fact]
    public async Task A_new_edition_keeps_the_keys_and_what_it_touches_turns_stale()
    {
        var url = await BeginFrozenAsync();
        var first = await NeedAsync(url);
        foreach (var row in first.Rows)
        {
            (await Presales.ActAsync($"{url}/bid/{row.Requirement}", new { text = "满足", deviation = "none" }, await BidVersionAsync(url))).MustBeDone();
        }
        (await Requester.SubmitAsync(url + "/need-revise", new { reason = "响应时间收紧" }, first.Version,
            files: Upload.Text("document", "第二版.md", Document.Replace("30 分钟", "15 分钟", StringComparison.Ordinal) + "\n\n系统应当支持双活部署。\n"))).Must(HttpStatusCode.Redirect);
        (await ShapeAsync(url, "/need-revise", new { reason = "又一次" })).MustRefuse("need.has-draft");
        (await ShapeAsync(url, "/need-freeze", null)).MustBeDone();
        var second = await NeedAsync(url);
        Assert.Equal(first.Rows.Select(r => r.Key).Append("R-004"), second.Rows.Select(r => r.Key));
        Assert.Equal([false, true, false, true], second.Rows.Select(r => r.ChangedHere));
        var bid = (await Presales.ReadAsync(url + "/bid")).MustBeDone().As<BidRoom.Model>();
        Assert.Equal([Standing.Unproven, Standing.Stale, Standing.Unproven, Standing.Unanswered], bid.Rows.Select(r => r.Standing));
        var compared = (await Requester.ReadAsync(url + "/need-compare?from=1&to=2")).MustBeDone().As<CompareRevisions.Model>();
        Assert.Equal([("R-002", ClauseChange.Changed), ("R-004", ClauseChange.Added)], compared.Rows.Select(r => (r.Key, r.Change)));
        // Revision 1 still reads as it was frozen.
        Assert.Equal(first.Rows.Select(r => r.Text), (await Requester.ReadAsync(url + "/need?revision=1")).As<NeedPages.Model>().Rows.Select(r => r.Text));
    }

    [Fact]
    public async Task A_published_need_changes_only_by_clarification_and_in_time()
    {
        var url = $"/engagements/{World.Recorded.Id}";
        (await Presales.ActAsync(url + "/need-revise", new { reason = "澄清" }, (await NeedAsync(url, Presales)).Version)).MustBeDone();
        var need = await NeedAsync(url, Presales);
        var row = need.Rows[1];
        (await Presales.ActAsync($"{url}/need/{row.Requirement}", new { text = row.Text + "（澄清）", row.Obligation, row.Kind }, need.Version)).MustBeDone();
        var refused = await Presales.ActAsync(url + "/need-freeze", new { }, (await NeedAsync(url, Presales)).Version);
        refused.MustRefuse("need.clarification-needed");
        Assert.Contains("第三十一条", refused.Text, StringComparison.Ordinal);
        var late = await Presales.SubmitAsync(url + "/need-freeze", new { bidDeadline = new LocalDateTime(2026, 12, 1, 9, 30) }, (await NeedAsync(url, Presales)).Version, files: Upload.Text("carriedBy", "澄清.md", "澄清公告"));
        late.Must(HttpStatusCode.UnprocessableEntity);
        Assert.Contains("距投标截止不足 15 日", late.Text, StringComparison.Ordinal);
        (await Presales.SubmitAsync(url + "/need-freeze", new { bidDeadline = new LocalDateTime(2027, 1, 20, 9, 30) }, (await NeedAsync(url, Presales)).Version, files: Upload.Text("carriedBy", "澄清.md", "澄清公告"))).Must(HttpStatusCode.Redirect);
        Assert.Equal(2, (await NeedAsync(url, Presales)).Revision);
    }

    [Fact]
    public async Task The_customers_need_is_the_customers_to_shape()
    {
        var url = await BeginAsync(Document);
        (await Presales.ActAsync(url + "/need-freeze", version: (await NeedAsync(url)).Version)).MustRefuse("need.not-yours-to-shape");
    }

    [Fact]
    public async Task A_tender_to_record_was_published_by_a_customer()
    {
        var document = await KeepAsync(Presales, "need.md", Document);
        (await Presales.ActAsync("/engagements/record", new { customer = World.Customer.Id, title = "t", method = ProcurementMethod.Direct, publishedOn = "2026-11-01", document })).MustRefuse("engagement.nothing-published");
        (await Presales.ActAsync("/engagements/record", new { customer = World.Partner.Id, title = "t", method = ProcurementMethod.OpenTender, publishedOn = "2026-11-01", document })).MustRefuse("engagement.not-a-customer");
    }

    [Fact]
    public async Task A_file_that_is_part_of_one_engagement_is_not_taken_into_another()
    {
        var document = await KeepAsync(Requester, "need.md", Document);
        (await Requester.ActAsync("/engagements/new", new { title = "一", goal = "g", method = "direct", document })).MustBeDone();
        (await Requester.ActAsync("/engagements/new", new { title = "二", goal = "g", method = "direct", document })).MustRefuse("file.attached-elsewhere");
    }

    [Fact]
    public async Task A_recorded_tender_is_not_there_for_its_customer_until_the_award()
    {
        Assert.Equal(HttpStatusCode.NotFound, (await Requester.GetAsync($"/engagements/{World.Recorded.Id}/need")).Status);
        var awarded = await Requester.ReadAsync($"/engagements/{World.Awarded.Id}/need");
        Assert.Equal(1, awarded.MustBeDone().As<NeedPages.Model>().Revision);
        Assert.DoesNotContain(World.Recorded.Id.ToString(), (await Requester.ReadAsync("/engagements")).Text, StringComparison.Ordinal);
    }

    private static async Task<string> KeepAsync(Visitor visitor, string name, string content) =>
        (string)(await visitor.UploadAsync(name, System.Text.Encoding.UTF8.GetBytes(content))).MustBeDone().Json["id"]!;

    private async Task<string> BeginAsync(string? document)
    {
        var begun = await Requester.SubmitAsync("/engagements/new", new { title = "政务云扩容", goal = "把老系统搬上云", budgetFrom = 1_000_000, method = ProcurementMethod.Direct },
            files: document is null ? [] : [Upload.Text("document", "需求.md", document)]);
        return begun.Must(HttpStatusCode.Redirect).Location![..^"/need".Length];
    }

    private async Task<string> BeginFrozenAsync()
    {
        var url = await BeginAsync(Document);
        (await ShapeAsync(url, "/need-freeze", null)).MustBeDone();
        return url;
    }

    private async Task<Harness.Answer> ShapeAsync(string url, string act, object? input) => await Requester.ActAsync(url + act, input, (await NeedAsync(url)).Version);

    private async Task<NeedPages.Model> NeedAsync(string url, Visitor? reader = null) => (await (reader ?? Requester).ReadAsync(url + "/need")).MustBeDone().As<NeedPages.Model>();

    private async Task<long> BidVersionAsync(string url) => (await Presales.ReadAsync(url + "/bid")).MustBeDone().As<BidRoom.Model>().Version;

    private async Task<int> CountAsync<T>() where T : class
    {
        await using var db = Product.Open();
        return await db.Set<T>().CountAsync();
    }
}

public sealed class NeedFlowOnSqlite(OnSqlite product) : NeedFlowTests(product), IClassFixture<OnSqlite>;

public sealed class NeedFlowOnPostgres(OnPostgres product) : NeedFlowTests(product), IClassFixture<OnPostgres>;
