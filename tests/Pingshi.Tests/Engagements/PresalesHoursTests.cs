using Microsoft.EntityFrameworkCore;
using NodaTime;
using Pingshi.Engagements;
using Pingshi.Platform.Access;
using Pingshi.Tests.Harness;

namespace Pingshi.Tests.Engagements;

/// <summary>A person's day holds 24 hours, on whatever engagements.</summary>
public abstract class PresalesHoursTests(Product product) : ProductTests(product)
{
    private static readonly LocalDate Day = new(2026, 11, 20);

    [Fact]
    public async Task A_day_has_24_hours_on_all_engagements_together()
    {
        var engineer = World.Provider.With(Role.Engineer);
        (await LogAsync(engineer, World.Drafted, 20, Day)).MustBeDone();
        (await LogAsync(engineer, World.Recorded, 4.25m, Day)).MustRefuse("engagement.day-is-full");
        (await LogAsync(engineer, World.Recorded, 4, Day)).MustBeDone();
        (await LogAsync(engineer, World.Recorded, 0.25m, Day)).MustRefuse("engagement.day-is-full");
        (await LogAsync(engineer, World.Recorded, 0.25m, Day.PlusDays(-1))).MustBeDone();
        (await LogAsync(World.Provider.With(Role.Presales), World.Recorded, 24, Day)).MustBeDone();
    }

    [Fact]
    public async Task Hours_on_an_engagement_that_the_person_left_since_still_fill_the_day()
    {
        var (engineer, day) = (World.Provider.With(Role.Engineer), Day.PlusDays(-7));
        (await LogAsync(engineer, World.Silent, 20, day)).MustBeDone();
        (await Product.As(World.Provider.With(Role.Presales)).ActAsync($"/engagements/{World.Silent.Id}/members/{engineer.Person}/remove")).MustBeDone();
        var refused = await LogAsync(engineer, World.Drafted, 8, day);
        (await Product.As(World.Provider.With(Role.Presales)).ActAsync($"/engagements/{World.Silent.Id}/members", new { person = engineer.Person })).MustBeDone();
        refused.MustRefuse("engagement.day-is-full");
    }

    [Fact]
    public async Task Entries_at_the_same_moment_do_not_pass_together()
    {
        var (engineer, day) = (World.Provider.With(Role.Engineer), Day.PlusDays(-14));
        Project[] projects = [World.Drafted, World.Silent, World.Recorded, World.Awarded];
        var answers = await Task.WhenAll(Enumerable.Range(0, 12).Select(i => LogAsync(engineer, projects[i % projects.Length], 10, day)));
        Assert.Equal(2, answers.Count(a => a.Status == System.Net.HttpStatusCode.OK));
        Assert.All(answers.Where(a => a.Status != System.Net.HttpStatusCode.OK), a => a.MustRefuse("engagement.day-is-full"));
        await using var db = Product.Open();
        Assert.Equal(20 * 60, await db.Set<PresalesWork>().Where(w => w.PersonId == engineer.Person && w.On == day).SumAsync(w => w.Minutes));
    }

    private Task<Answer> LogAsync(Member member, Project project, decimal hours, LocalDate on) =>
        Product.As(member).ActAsync($"/engagements/{project.Id}/presales", new { on, hours, kind = PresalesKind.Solution });
}

public sealed class PresalesHoursOnSqlite(OnSqlite product) : PresalesHoursTests(product), IClassFixture<OnSqlite>;

public sealed class PresalesHoursOnPostgres(OnPostgres product) : PresalesHoursTests(product), IClassFixture<OnPostgres>;
