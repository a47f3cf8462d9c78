using Microsoft.EntityFrameworkCore;
using Pingshi.Platform.Access;
using Pingshi.Platform.Data;
using Pingshi.Platform.Words;

namespace Pingshi.Tests.Host;

public sealed class DurabilityTests(PostgresServer server) : IClassFixture<PostgresServer>, IDisposable
{
    private readonly Workplace _here = new();

    [Fact]
    public async Task SQLite_is_started_on_with_synchronous_FULL_and_a_write_ahead_log()
    {
        var place = _here.Place("data");
        Directory.CreateDirectory(place.DataFolder);
        await using var database = place.OpenDatabase();
        await database.MigrateAsync(Scope.System("test", Workplace.Noon), default);
        await using var db = database.Open(Scope.System("test", Workplace.Noon));
        Assert.Equal(2, (await db.Database.SqlQuery<int>($"SELECT synchronous AS Value FROM pragma_synchronous").ToListAsync()).Single());
        Assert.Equal("wal", (await db.Database.SqlQuery<string>($"SELECT journal_mode AS Value FROM pragma_journal_mode").ToListAsync()).Single());
    }

    [Theory]
    [InlineData("synchronous", "1", "2", false)]
    [InlineData("synchronous", "2", "2", true)]
    [InlineData("fsync", "off", "on", false)]
    [InlineData("synchronous_commit", "local", "on", false)]
    [InlineData("synchronous_commit", "remote_apply", "on", true)]
    public void A_setting_that_would_forget_is_named(string name, string value, string wanted, bool durable)
    {
        var against = Durability.WhyNot(name, value, wanted).ToList();
        Assert.Equal(durable, against.Count == 0);
        Assert.All(against, r => Assert.Equal("data.not-durable", r.Rule.Code));
    }

    [Fact]
    public async Task PostgreSQL_is_not_started_on_while_commits_are_not_flushed_and_nothing_is_laid_in_it()
    {
        Assert.SkipWhen(PostgresServer.WhyNot is not null, PostgresServer.WhyNot ?? "");
        Assert.SkipWhen(Environment.GetEnvironmentVariable(Durability.UnsafeSetting) == "1", "The safeguards are switched off for this run.");
        var setting = server.NewDatabase("forgetful", "-c synchronous_commit=off");
        await using var database = _here.Place("data", setting).OpenDatabase();
        var refusal = await Assert.ThrowsAsync<Refusal>(() => database.MigrateAsync(Scope.System("test", Workplace.Noon), default));
        Assert.Equal(["synchronous_commit", "off", "on"], Assert.Single(refusal.Reasons).Arguments);
        await Pingshi.Host.PostgresTools.MustBeEmptyAsync(setting, default);
    }

    public void Dispose() => _here.Dispose();
}
