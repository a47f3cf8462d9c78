using Pingshi.Host;
using Pingshi.Platform.Access;
using Pingshi.Tests.Harness;

namespace Pingshi.Tests.Host;

public abstract class HomeTests(Harness.Product product) : ProductTests(product)
{
    [Fact]
    public async Task Tells_a_stranger_what_this_is_and_nothing_of_anyone()
    {
        var page = (await Product.Nobody().GetAsync("/")).MustBeDone().Text;
        Assert.Contains("href=\"/sign-in\"", page, StringComparison.Ordinal);
        Assert.DoesNotContain(World.Customer.Name, page, StringComparison.Ordinal);
        Assert.Null((await Product.Nobody().ReadAsync("/")).As<ShowHome.Model>().Mine);
    }

    [Fact]
    public async Task Shows_the_team_its_engagements_newest_first()
    {
        var mine = (await Product.As(World.Provider.With(Role.Presales)).ReadAsync("/")).As<ShowHome.Model>().Mine!;
        Assert.Equal(mine.Engagements.OrderByDescending(e => e.BeganAt).Select(e => e.Id), mine.Engagements.Select(e => e.Id));
        Assert.Contains(mine.Engagements, e => e.Id == World.Recorded.Id);
    }

    [Fact]
    public async Task Shows_the_customer_nothing_behind_the_firewall()
    {
        var mine = (await Product.As(World.Customer.With(Role.Requester)).ReadAsync("/")).As<ShowHome.Model>().Mine!;
        Assert.Contains(mine.Engagements, e => e.Id == World.Drafted.Id);
        Assert.DoesNotContain(mine.Engagements, e => e.Id == World.Silent.Id || e.Id == World.Recorded.Id);
    }

    [Fact]
    public async Task Lists_what_is_owed_with_its_page_and_the_one_it_is_owed_to()
    {
        var visitor = Product.As(World.Provider.With(Role.Presales));
        var link = $"/engagements/{World.Recorded.Id}";
        var promise = Assert.Single((await visitor.ReadAsync("/")).As<ShowHome.Model>().Mine!.Owed, p => p.Link == link);
        Assert.Equal((World.Customer.Name, false), (promise.Other, promise.IsOverdue));
        Assert.Contains($"href=\"{link}\"", (await visitor.GetAsync("/")).MustBeDone().Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Reads_as_a_page_for_everyone()
    {
        foreach (var member in World.Companies.SelectMany(c => c.People))
        {
            (await Product.As(member).GetAsync("/")).MustBeDone();
        }
    }
}

public sealed class HomeOnSqlite(OnSqlite product) : HomeTests(product), IClassFixture<OnSqlite>;

public sealed class HomeOnPostgres(OnPostgres product) : HomeTests(product), IClassFixture<OnPostgres>;
