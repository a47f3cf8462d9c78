using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Pingshi.Needs;
using Pingshi.Platform;
using Pingshi.Platform.Access;
using Pingshi.Platform.Data;
using Pingshi.Tests.Harness;

namespace Pingshi.Tests.Platform;

/// <summary>What a caller is told when the product, and not the caller, is at its end.</summary>
public sealed class FailureTests
{
    [Fact]
    public async Task Whoever_calls_too_often_waits_a_minute_and_nobody_else_does()
    {
        await using var strict = await Deployment.StartAsync(Engine.Sqlite, adjust: b => b.Services.AddSingleton(new RateLimits { ReadsPerMinute = 3 }));
        var judge = strict.As(strict.World.Customer.With(Role.Judge));
        for (var call = 0; call < 3; call++)
        {
            (await judge.ReadAsync("/account")).MustBeDone();
        }
        var refused = (await judge.ReadAsync("/account")).MustRefuse("access.too-many").Must(HttpStatusCode.TooManyRequests);
        Assert.Equal(TimeSpan.FromMinutes(1), refused.Headers.RetryAfter!.Delta);
        (await strict.As(strict.World.Customer.With(Role.Requester)).ReadAsync("/account")).MustBeDone();
    }

    [Fact]
    public async Task A_fault_tells_its_number_and_nothing_of_what_broke()
    {
        await using var broken = await Deployment.StartAsync(Engine.Sqlite, adjust: b => b.Services.AddSingleton<DocumentShelf>(_ => throw new InvalidOperationException("the shelf fell")));
        var requester = broken.As(broken.World.Customer.With(Role.Requester));
        var document = (string)(await requester.UploadAsync("need.md", "# 需求"u8.ToArray())).MustBeDone().Json["id"]!;
        var before = await broken.DigestAsync();
        var told = (await requester.ActAsync("/engagements/new", new { title = "t", goal = "g", method = "direct", document })).MustRefuse("fault").Must(HttpStatusCode.InternalServerError);
        Assert.DoesNotContain("shelf", told.Text, StringComparison.OrdinalIgnoreCase);
        Assert.Matches("[0-9a-f]{32}", told.Text);
        Assert.Equal(before, await broken.DigestAsync());
    }
}
