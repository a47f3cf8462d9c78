using Pingshi.Platform.Access;
using Pingshi.Platform.Identity;
using Pingshi.Platform.Words;
using Pingshi.Tests.Harness;

namespace Pingshi.Tests.Platform;

public abstract class MyAccountTests(Product product) : ProductTests(product)
{
    [Fact]
    public async Task A_zone_that_does_not_exist_is_refused()
    {
        var member = World.Provider.With(Role.Engineer);
        var version = await Product.VersionOfAsync<Person>(p => p.Id == member.Person);
        (await Product.As(member).ActAsync("/account/profile", new { name = member.Name, language = Language.Chinese, zone = "Mars/Olympus" }, version)).MustRefuse("account.unknown-zone");
    }
}

public sealed class MyAccountOnSqlite(OnSqlite product) : MyAccountTests(product), IClassFixture<OnSqlite>;

public sealed class MyAccountOnPostgres(OnPostgres product) : MyAccountTests(product), IClassFixture<OnPostgres>;
