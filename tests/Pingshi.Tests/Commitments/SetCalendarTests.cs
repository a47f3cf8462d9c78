using System.Net;
using NodaTime;
using Pingshi.Commitments;
using Pingshi.Platform.Access;
using Pingshi.Tests.Harness;

namespace Pingshi.Tests.Commitments;

public abstract class SetCalendarTests(Product product) : ProductTests(product)
{
    private static readonly Duration NineHours = Duration.FromHours(9);

    private Visitor Manager => Product.As(World.Provider.With(Role.Manager));

    [Fact]
    public async Task Before_the_first_version_the_usual_week_and_the_official_arrangement_hold()
    {
        await Product.ResetAsync();
        var year = (await Product.As(World.Customer.With(Role.Requester)).ReadAsync("/working-calendar?year=2026")).MustBeDone().As<ShowCalendar.Model>();
        Assert.Equal((365, false, 0), (year.Days.Count, year.IsProvisional, year.Versions.Count(v => !v.IsWithdrawn)));
        Assert.Equal((DayMark.Holiday, "国庆节"), (DayOf(year, 10, 1).Mark, DayOf(year, 10, 1).Name));
        Assert.Equal((DayMark.Makeup, "09:00-18:00"), (DayOf(year, 10, 10).Mark, DayOf(year, 10, 10).Hours));
        Assert.Contains("还没有设置日历", WebUtility.HtmlDecode((await Manager.GetAsync("/working-calendar")).Must(HttpStatusCode.OK).Text), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_year_that_is_not_announced_says_that_it_is_provisional()
    {
        Assert.True((await Manager.ReadAsync("/working-calendar?year=2031")).MustBeDone().As<ShowCalendar.Model>().IsProvisional);
        Assert.Contains("尚未公布", WebUtility.HtmlDecode((await Manager.GetAsync("/working-calendar?year=2031")).Must(HttpStatusCode.OK).Text), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_change_is_a_version_and_leaves_what_began_before_it_alone()
    {
        await Product.ResetAsync();
        (await Manager.ActAsync("/working-calendar", Week("09:00-18:00", new(2026, 1, 1), ""))).MustBeDone();
        var start = Instant.FromUtc(2026, 11, 23, 1, 0); // Monday 09:00 in China
        await using (var db = Product.Open())
        {
            var history = await db.WorkingCalendarAsync(default);
            Assert.Equal(2, history.InForceOn(new(2026, 11, 23)).Number);
        }
        (await Manager.ActAsync("/working-calendar", Week("10:00-16:00", new(2026, 11, 23), ""))).MustRefuse("calendar.not-from-the-past");
        (await Manager.ActAsync("/working-calendar", Week("10:00-16:00", new(2026, 12, 1), "2026-12-31 休 年终盘点"))).MustBeDone();
        await using (var db = Product.Open())
        {
            var history = await db.WorkingCalendarAsync(default);
            Assert.Equal(start + NineHours, history.Version(2)!.Calendar.Add(start, NineHours).Value);
            Assert.Equal(start + Duration.FromDays(1) + Duration.FromHours(4), history.Version(3)!.Calendar.Add(start, NineHours).Value);
            Assert.Equal([2, 3], ((LocalDate[])[new(2026, 11, 30), new(2026, 12, 1)]).Select(d => history.InForceOn(d).Number));
        }
        var year = (await Manager.ReadAsync("/working-calendar?year=2026")).MustBeDone().As<ShowCalendar.Model>();
        Assert.Equal(("09:00-18:00", "10:00-16:00"), (DayOf(year, 11, 30).Hours, DayOf(year, 12, 1).Hours));
        Assert.Equal((DayMark.OwnClosed, "年终盘点"), (DayOf(year, 12, 31).Mark, DayOf(year, 12, 31).Name));
        Assert.Equal("2026-12-31 休 年终盘点", year.Newest.Days);
        Assert.Equal([(3, true, false), (2, false, true)], year.Versions.Where(v => !v.IsWithdrawn).Select(v => (v.Number, v.IsComing, v.IsCurrent)));
    }

    [Fact]
    public async Task A_version_that_has_not_come_is_withdrawn_and_one_in_force_is_not()
    {
        await Product.ResetAsync();
        var first = (await Manager.ActAsync("/working-calendar", Week("09:00-18:00", new(2026, 1, 1), ""))).MustBeDone().As<SetCalendar.Set>();
        var second = (await Manager.ActAsync("/working-calendar", Week("10:00-16:00", new(2026, 12, 1), ""))).MustBeDone().As<SetCalendar.Set>();
        (await Manager.ActAsync("/working-calendar", Week("11:00-16:00", new(2026, 11, 25), ""))).MustRefuse("calendar.not-before-the-newest");
        (await Manager.ActAsync($"/working-calendar/{first.Calendar}/withdraw")).MustRefuse("calendar.in-force");
        (await Manager.ActAsync($"/working-calendar/{second.Calendar}/withdraw")).MustBeDone();
        var third = (await Manager.ActAsync("/working-calendar", Week("11:00-16:00", new(2026, 11, 25), ""))).MustBeDone().As<SetCalendar.Set>();
        Assert.Equal(4, third.Number);
        Assert.Equal("11:00-16:00", DayOf((await Manager.ReadAsync("/working-calendar?year=2026")).As<ShowCalendar.Model>(), 12, 1).Hours);
    }

    [Fact]
    public async Task The_form_works_without_script_and_says_each_field_that_is_wrong()
    {
        await Product.ResetAsync();
        var refused = await Manager.SubmitAsync("/working-calendar", new { validFrom = "2026-12-01", monday = "9 to 5", tuesday = "09:00-12:00 11:00-13:00", days = "下周休" });
        refused.Must(HttpStatusCode.UnprocessableEntity);
        var page = WebUtility.HtmlDecode(refused.Text);
        Assert.Contains("读不懂“9”", page, StringComparison.Ordinal);
        Assert.Contains("09:00-12:00 与 11:00-13:00", page, StringComparison.Ordinal);
        Assert.Contains("读不懂“下周休”", page, StringComparison.Ordinal);
        (await Manager.SubmitAsync("/working-calendar", Week("09:00-18:00", new(2026, 12, 1), "2026-12-31 休\n2027-01-04 09:00-12:00 半天"))).Must(HttpStatusCode.Redirect);
        Assert.Contains("2027-01-04 09:00-12:00 半天", WebUtility.HtmlDecode((await Manager.GetAsync("/working-calendar")).Text), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Only_a_manager_sets_it() =>
        (await Product.As(World.Provider.With(Role.AccountManager)).ActAsync("/working-calendar", Week("09:00-18:00", new(2026, 12, 1), ""))).Must(HttpStatusCode.Forbidden);

    private static object Week(string hours, LocalDate validFrom, string days) => new { validFrom, monday = hours, tuesday = hours, wednesday = hours, thursday = hours, friday = hours, days };

    private static ShowCalendar.Day DayOf(ShowCalendar.Model year, int month, int day) => year.Days.Single(d => d.Date.Month == month && d.Date.Day == day);
}

public sealed class SetCalendarOnSqlite(OnSqlite product) : SetCalendarTests(product), IClassFixture<OnSqlite>;

public sealed class SetCalendarOnPostgres(OnPostgres product) : SetCalendarTests(product), IClassFixture<OnPostgres>;
