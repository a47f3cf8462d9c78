using NodaTime;
using Pingshi.Platform.Access;
using Pingshi.Platform.Audit;
using Pingshi.Platform.Data;
using Xunit;

namespace Pingshi.Tests.Storage;

public sealed class SequenceTests
{
    private static readonly Instant now = Instant.FromUtc(2026, 11, 25, 9, 30) + Duration.FromMilliseconds(7);
    private readonly Scope scope = Scope.Nobody(now);

    [Fact]
    public void Ids_of_one_moment_sort_as_they_were_made_as_number_and_as_text()
    {
        var made = Enumerable.Range(0, 10_000).Select(_ => scope.NewId<AuditEntry>()).ToList();
        Assert.Equal(made, made.Order());
        Assert.Equal(made.Select(i => i.ToString()), made.Select(i => i.ToString()).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void An_id_is_a_UUID_of_version_7_and_carries_its_millisecond()
    {
        var id = scope.NewId<AuditEntry>().Value;
        Assert.Equal(7, id.Version);
        Assert.Equal(0b10, id.Variant >> 2);
        Assert.Equal(now.ToUnixTimeMilliseconds(), Convert.ToInt64(id.ToString("N")[..12], 16));
        Assert.True(id < (scope with { Now = now + Duration.FromMilliseconds(1) }).NewId<AuditEntry>().Value);
    }

    [Fact]
    public void Two_threads_never_make_the_same_id()
    {
        var made = ParallelEnumerable.Range(0, 100_000).Select(_ => scope.NewId<AuditEntry>()).ToHashSet();
        Assert.Equal(100_000, made.Count);
    }
}
