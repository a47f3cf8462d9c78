using Pingshi.Platform.Access;
using Pingshi.Tests.Harness;

namespace Pingshi.Tests.Storage;

public abstract class HarnessTests(Product product) : ProductTests(product)
{
    [Fact]
    public async Task Returns_to_the_contents_it_started_from()
    {
        var before = await Product.DigestAsync();
        (await Product.As(World.Provider.With(Role.Engineer)).ActAsync($"/engagements/{World.Drafted.Id}/presales", new { on = "2026-11-20", hours = 1, kind = "survey" })).MustBeDone();
        Assert.NotEqual(before, await Product.DigestAsync());
        await Product.ResetAsync();
        Assert.Equal(before, await Product.DigestAsync());
    }
}

public sealed class HarnessOnSqlite(OnSqlite product) : HarnessTests(product), IClassFixture<OnSqlite>;

public sealed class HarnessOnPostgres(OnPostgres product) : HarnessTests(product), IClassFixture<OnPostgres>;
