using System.Net;
using Pingshi.Platform.Access;
using Pingshi.Tests.Harness;

namespace Pingshi.Tests.Engagements;

/// <summary>Who joins an engagement and leaves it.</summary>
public abstract class MemberTests(Product product) : ProductTests(product)
{
    private Visitor Requester => Product.As(World.Customer.With(Role.Requester));

    [Fact]
    public async Task Colleagues_join_once_and_nobody_elses_people_do()
    {
        var url = $"/engagements/{World.Drafted.Id}/members";
        (await Requester.ActAsync(url, new { person = World.Provider.With(Role.Engineer).Person })).MustRefuse("engagement.not-a-colleague");
        (await Requester.ActAsync(url, new { person = World.Customer.With(Role.Judge).Person })).MustRefuse("engagement.is-member");
        (await Requester.ActAsync(url, new { person = World.Customer.Outside(Role.Judge).Person })).MustBeDone();
        (await Requester.ActAsync(url, new { person = World.Customer.Outside(Role.Judge).Person })).MustRefuse("engagement.is-member");
    }

    [Fact]
    public async Task The_last_of_a_party_does_not_leave()
    {
        var begun = await Requester.ActAsync("/engagements/new", new { title = "独自一人", goal = "上云", method = "direct" });
        var url = $"/engagements/{begun.MustBeDone().Json["engagement"]}/members";
        var (me, judge) = (World.Customer.With(Role.Requester).Person, World.Customer.With(Role.Judge).Person);
        (await Requester.ActAsync($"{url}/{me}/remove")).MustRefuse("engagement.last-member");
        (await Requester.ActAsync(url, new { person = judge })).MustBeDone();
        (await Requester.ActAsync($"{url}/{me}/remove")).MustBeDone();
        (await Requester.GetAsync(url[..^"/members".Length])).Must(HttpStatusCode.NotFound);
    }
}

public sealed class MembersOnSqlite(OnSqlite product) : MemberTests(product), IClassFixture<OnSqlite>;

public sealed class MembersOnPostgres(OnPostgres product) : MemberTests(product), IClassFixture<OnPostgres>;
