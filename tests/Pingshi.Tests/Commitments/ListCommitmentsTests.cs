using System.Net;
using NodaTime;
using Pingshi.Commitments;
using Pingshi.Platform.Access;
using Pingshi.Platform.Data;
using Pingshi.Platform.Identity;
using Pingshi.Tests.Harness;

namespace Pingshi.Tests.Commitments;

public abstract class ListCommitmentsTests(Product product) : ProductTests(product)
{
    private static readonly CommitmentKind Kind = new("engagements.bids-due", new("投标截止：{0}", "Bids close: {0}"));

    [Fact]
    public async Task Both_sides_read_the_same_promise_on_the_same_page()
    {
        var presales = World.Provider.With(Role.Presales);
        var id = await OweAsync("两边同看", presales, World.Drafted.Id);
        var mine = await RowsAsync(presales, "by-me/open", "两边同看");
        var theirs = await RowsAsync(World.Customer.With(Role.Requester), "to-me/open", "两边同看");
        Assert.Equal((id, "投标截止：两边同看", CommitmentState.Open, presales.Name), (mine.Single().Id, mine.Single().Title, mine.Single().State, mine.Single().OwedByPerson));
        Assert.Equal((id, mine.Single().DueAt, mine.Single().OwedBy, mine.Single().OwedTo), (theirs.Single().Id, theirs.Single().DueAt, theirs.Single().OwedBy, theirs.Single().OwedTo));
        Assert.Single(await RowsAsync(World.Provider.With(Role.Manager), "by-us/open", "两边同看"));
        Assert.Empty(await RowsAsync(World.Provider.With(Role.Manager), "by-me/open", "两边同看"));
    }

    [Fact]
    public async Task Silence_and_a_missing_grant_show_nothing()
    {
        var presales = World.Provider.With(Role.Presales);
        await OweAsync("静默中的", presales, World.Silent.Id);
        Assert.Single(await RowsAsync(presales, "by-me/open", "静默中的"));
        foreach (var nobody in (Member[])[
            World.Customer.With(Role.Requester), World.OtherCustomer.With(Role.Requester), World.Partner.With(Role.PartnerManager), World.Provider.Outside(Role.Presales)])
        {
            foreach (var list in (string[])["by-me/open", "to-me/open", "by-us/open"])
            {
                Assert.Empty(await RowsAsync(nobody, list, "静默中的"));
            }
            Assert.DoesNotContain("静默中的", (await Product.As(nobody).GetAsync("/commitments/calendar.ics")).Text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_promise_moves_from_open_to_overdue_to_done()
    {
        var presales = World.Provider.With(Role.Presales);
        var id = await OweAsync("一路走来", presales, World.Drafted.Id, due: Product.Now - Duration.FromMinutes(1));
        Assert.Equal(CommitmentState.Overdue, (await RowsAsync(presales, "by-me/overdue", "一路走来")).Single().State);
        Assert.Single(await RowsAsync(presales, "by-me/open", "一路走来"));
        await using (var db = Product.Open())
        {
            (await db.FindAsync<Commitment>(id))!.DoneAt = Product.Now;
            await db.SaveChangesAsync();
        }
        Assert.Empty(await RowsAsync(presales, "by-me/open", "一路走来"));
        Assert.Equal(CommitmentState.KeptLate, (await RowsAsync(presales, "by-me/done", "一路走来")).Single().State);
    }

    [Fact]
    public async Task Comes_sorted_by_due_and_is_filtered_by_title_argument_and_party()
    {
        var presales = World.Provider.With(Role.Presales);
        await OweAsync("排序乙", presales, World.Drafted.Id, due: Product.Now + Duration.FromDays(20));
        await OweAsync("排序甲", presales, World.Drafted.Id, due: Product.Now + Duration.FromDays(10));
        Assert.Equal(["投标截止：排序甲", "投标截止：排序乙"], (await RowsAsync(presales, "by-me/open", "排序")).Select(r => r.Title));
        Assert.Equal(["投标截止：排序乙", "投标截止：排序甲"], (await RowsAsync(presales, "by-me/open", "排序", "&sort=due&descending=true")).Select(r => r.Title));
        Assert.Contains(await RowsAsync(presales, "by-me/open", "投标截止"), r => r.Title.EndsWith("排序甲", StringComparison.Ordinal));
        Assert.Contains(await RowsAsync(presales, "by-me/open", World.Customer.Name), r => r.Title.EndsWith("排序甲", StringComparison.Ordinal));
        (await Product.As(presales).ReadAsync("/commitments/by-me/open?sort=secret")).Must(HttpStatusCode.BadRequest);
        (await Product.As(presales).ReadAsync("/commitments/by-them/open")).Must(HttpStatusCode.NotFound);
        (await Product.As(presales).ReadAsync("/commitments/by-me/someday")).Must(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task The_page_says_the_exact_date_its_distance_and_that_it_is_provisional()
    {
        var presales = World.Provider.With(Role.Presales);
        await OweAsync("暂定的", presales, World.Drafted.Id, due: Product.Now + Duration.FromDays(40), isProvisional: true);
        var page = WebUtility.HtmlDecode((await Product.As(presales).GetAsync("/commitments?filter=暂定的")).Must(HttpStatusCode.OK).Text);
        Assert.Contains("2027-01-02 12:00", page, StringComparison.Ordinal);
        Assert.Contains("还有 40 天", page, StringComparison.Ordinal);
        Assert.Contains("放假安排尚未公布", page, StringComparison.Ordinal);
        Assert.Contains($"href=\"/engagements/{World.Drafted.Id}\"", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_export_and_a_calendar_carry_what_the_page_shows()
    {
        var presales = World.Provider.With(Role.Presales);
        var id = await OweAsync("带回家", presales, World.Drafted.Id);
        (await Product.As(presales).GetAsync("/commitments/by-me/open/export?filter=带回家")).Must(HttpStatusCode.OK);
        var calendar = (await Product.As(presales).GetAsync("/commitments/calendar.ics")).Must(HttpStatusCode.OK);
        Assert.Equal("text/calendar", calendar.ContentHeaders.ContentType!.MediaType);
        Assert.Contains($"UID:{id}@pingshi", calendar.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_empty_list_says_what_to_do_next()
    {
        var judge = World.OtherCustomer.With(Role.Judge);
        Assert.Contains("你没有这样的承诺", WebUtility.HtmlDecode((await Product.As(judge).GetAsync("/commitments")).Must(HttpStatusCode.OK).Text), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_administrator_has_no_business_here() =>
        (await Product.As(World.Provider.With(Role.SystemAdministrator)).GetAsync("/commitments")).Must(HttpStatusCode.Forbidden);

    private async Task<IReadOnlyList<ListCommitments.Row>> RowsAsync(Member member, string list, string filter, string more = "") =>
        (await Product.As(member).ReadAsync($"/commitments/{list}?filter={Uri.EscapeDataString(filter)}{more}")).MustBeDone().As<ListCommitments.Model>().Page.Rows;

    private async Task<Id<Commitment>> OweAsync(string about, Member debtor, EngagementId engagement, Instant? due = null, bool isProvisional = false)
    {
        await using var db = Product.Open();
        var commitment = new Commitment
        {
            Id = db.Scope.NewId<Commitment>(), Kind = Kind.Key, Arguments = [about], Link = $"/engagements/{engagement}", OwedBy = debtor.Company.Id, OwedByPerson = debtor.Person,
            OwedTo = World.Customer.Id, EngagementId = engagement, SourceId = db.Scope.NewId<Commitment>().Value, DueAt = due ?? Product.Now + Duration.FromDays(2), IsProvisional = isProvisional,
        };
        db.Add(commitment);
        await db.SaveChangesAsync();
        return commitment.Id;
    }
}

public sealed class ListCommitmentsOnSqlite(OnSqlite product) : ListCommitmentsTests(product), IClassFixture<OnSqlite>;

public sealed class ListCommitmentsOnPostgres(OnPostgres product) : ListCommitmentsTests(product), IClassFixture<OnPostgres>;
