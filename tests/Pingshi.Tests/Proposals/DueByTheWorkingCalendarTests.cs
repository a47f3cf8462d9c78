using Microsoft.EntityFrameworkCore;
using NodaTime;
using Pingshi.Platform.Access;
using Pingshi.Tests.Harness;

namespace Pingshi.Tests.Proposals;

public abstract class DueByTheWorkingCalendarTests(Product product) : ProductTests(product)
{
    [Fact]
    public async Task An_answer_is_due_when_work_ends_on_its_day_and_a_day_off_lasts_to_midnight()
    {
        await Product.ResetAsync();
        (await Product.As(World.Provider.With(Role.Manager)).ActAsync("/working-calendar", new
        {
            validFrom = new LocalDate(2026, 12, 1), monday = "09:00-12:00 13:30-17:30", tuesday = "09:00-18:00", wednesday = "09:00-18:00", thursday = "09:00-18:00", friday = "09:00-16:00",
            days = "2026-12-12 09:00-15:00 盘点",
        })).MustBeDone();

        Assert.Equal(At(new(2026, 11, 30), 18, 0), await DueAsync(new(2026, 11, 30)));  // Monday, before the version
        Assert.Equal(At(new(2026, 12, 7), 17, 30), await DueAsync(new(2026, 12, 7)));   // Monday
        Assert.Equal(At(new(2026, 12, 11), 16, 0), await DueAsync(new(2026, 12, 11)));  // Friday
        Assert.Equal(At(new(2026, 12, 12), 15, 0), await DueAsync(new(2026, 12, 12)));  // a Saturday with hours of its own
        Assert.Equal(At(new(2026, 12, 14), 0, 0), await DueAsync(new(2026, 12, 13)));   // Sunday
    }

    private static Instant At(LocalDate day, int hour, int minute) => (day + new LocalTime(hour, minute)).InZoneStrictly(DateTimeZoneProviders.Tzdb["Asia/Shanghai"]).ToInstant();

    private async Task<Instant?> DueAsync(LocalDate due)
    {
        var engineer = World.Provider.With(Role.Engineer).Person;
        (await Product.As(World.Provider.With(Role.Presales)).ActAsync($"/engagements/{World.Drafted.Id}/bid-assign", new { requirements = new[] { World.Drafted.Unshared }, owner = engineer, due })).MustBeDone();
        await using var db = Product.Open();
        return await db.Set<Pingshi.Proposals.Answer>().Where(a => a.EngagementId == World.Drafted.Id && a.RequirementId == World.Drafted.Unshared && a.OrganizationId == World.Provider.Id).Select(a => a.DueAt).SingleAsync();
    }
}

public sealed class DueByTheWorkingCalendarOnSqlite(OnSqlite product) : DueByTheWorkingCalendarTests(product), IClassFixture<OnSqlite>;

public sealed class DueByTheWorkingCalendarOnPostgres(OnPostgres product) : DueByTheWorkingCalendarTests(product), IClassFixture<OnPostgres>;
