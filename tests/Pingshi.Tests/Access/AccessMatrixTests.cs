using System.Net;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Pingshi.Platform.Access;
using Pingshi.Platform.Audit;
using Pingshi.Platform.Web;
using Pingshi.Tests.Harness;

namespace Pingshi.Tests.Access;

/// <summary>
/// Every route, asked by everyone on every engagement of the world. Whom its line names is let in; all others are answered
/// as if nothing were there, change nothing and leave a trace; no body holds a word of another party.
/// </summary>
public abstract class AccessMatrixTests(Product product) : ProductTests(product)
{
    /// <summary>
    /// Roles are weighed by code that knows no database; company, team and stewardship are what a query filters by. On a
    /// second database it is enough to ask one of those whom neither its queries nor the line tell apart.
    /// </summary>
    protected virtual bool OneOfEachKind => false;

    public static TheoryData<string> Titles => [.. AccessMatrix.All.Select(l => l.Title)];

    [Theory, MemberData(nameof(Titles))]
    public async Task Holds(string title)
    {
        var line = AccessMatrix.All.Single(l => l.Title == title);
        var asks = AccessMatrix.Asks(line, Product).ToList();
        if (OneOfEachKind)
        {
            asks = [.. Kinds(line, asks).Union(asks.Where(line.LetsIn))];
        }
        var before = await Product.DigestAsync();
        var refused = await RefusedEntriesAsync();
        var denied = 0;
        foreach (var ask in asks.Where(a => !line.LetsIn(a)))
        {
            foreach (var kind in line.Kinds)
            {
                MustBeDenied(line, kind, ask, await AskAsync(line, kind, ask));
                denied += ask.Who is null ? 0 : 1;
            }
        }
        Assert.True(before == await Product.DigestAsync(), $"{title}: somebody was refused and something changed all the same.");
        Assert.True(refused + denied == await RefusedEntriesAsync(), $"{title}: not every refusal left its trace.");
        await AnswersInventedIdsAlikeAsync(line, asks);
        await LetsInAsync(line, asks, before);
    }

    private static IEnumerable<Ask> Kinds(Line line, IEnumerable<Ask> asks) =>
        asks.DistinctBy(a => (a.Project, a.Who?.Company, a.Who?.IsOnTeam, a.Who?.IsSteward, line.LetsIn(a), line.IsFound(a)));

    private async Task LetsInAsync(Line line, List<Ask> asks, string before)
    {
        HashSet<RouteKind> done = [];
        var allowed = asks.Where(a => line.LetsIn(a)).ToList();
        var must = line.IsSlow ? allowed.DistinctBy(a => a.Who?.Company.Side).ToList() : OneOfEachKind ? Kinds(line, allowed).ToList() : allowed;
        // Not everyone who is let in can also succeed: the others of a kind are asked until each way did once.
        foreach (var (number, ask) in (line.IsSlow ? must : must.Union(allowed)).Index())
        {
            if (number >= must.Count && done.SetEquals(line.Kinds))
            {
                break;
            }
            foreach (var kind in line.Kinds)
            {
                if (line.Before is not null)
                {
                    await line.Before(ask);
                }
                var answer = await AskAsync(line, kind, ask);
                var isDone = (int)answer.Status < 400;
                Assert.True(isDone || (line.IsAct && (int)answer.Status < 500 && answer.Status is not (HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden or HttpStatusCode.NotFound) && answer.Code != "access.antiforgery"),
                    $"{line.Title} by {ask} as {kind} should be let in and was {answer}");
                if (isDone)
                {
                    done.Add(kind);
                }
                if (line.Before is not null || (isDone && line.IsAct))
                {
                    await Product.ResetAsync();
                }
                else if (line.IsAct)
                {
                    Assert.True(before == await Product.DigestAsync(), $"{line.Title} by {ask} as {kind} changed something, though it was refused: {answer}");
                }
            }
        }
        Assert.True(before == await Product.DigestAsync(), $"{line.Title} changed something, though it only reads.");
        Assert.True(allowed.Count == 0 || done.SetEquals(line.Kinds), $"{line.Title}: nobody ever succeeded as {string.Join(", ", line.Kinds.Except(done))}; the request is not valid.");
    }

    /// <summary>What is not there and what is not yours are answered alike, to everybody.</summary>
    private async Task AnswersInventedIdsAlikeAsync(Line line, List<Ask> asks)
    {
        foreach (var ask in asks.Where(a => a.Project == World.Drafted && line.Own is not null))
        {
            foreach (var name in Asking.NamesIn(line))
            {
                var kind = line.Kinds[0];
                var answer = await AskAsync(line, kind, ask, name);
                MustBeAbsent(line, kind, ask, answer);
                if (ask.Who is not null && !line.IsFound(ask))
                {
                    Assert.Equal(Asking.Said(await AskAsync(line, kind, ask)), Asking.Said(answer));
                }
            }
        }
    }

    private static void MustBeDenied(Line line, RouteKind kind, Ask ask, Answer answer)
    {
        if (ask.Who is null || !line.IsFound(ask))
        {
            MustBeAbsent(line, kind, ask, answer);
            return;
        }
        Assert.True(answer.Status == HttpStatusCode.Forbidden && (kind is not (RouteKind.Api or RouteKind.ApiAct) || answer.Code == "access.wrong-role" || answer.Code == line.WrongRoleCode),
            $"{line.Title} by {ask} as {kind} should be refused for the role and was {answer}");
    }

    private static void MustBeAbsent(Line line, RouteKind kind, Ask ask, Answer answer)
    {
        var isApi = kind is RouteKind.Api or RouteKind.ApiAct;
        var asExpected = ask.Who is null
            ? isApi ? answer is { Status: HttpStatusCode.Unauthorized, Code: "access.sign-in" } : answer.Status == HttpStatusCode.Redirect && answer.Location!.StartsWith("/sign-in?return=", StringComparison.Ordinal)
            : answer.Status == HttpStatusCode.NotFound && (!isApi || answer.Code == "access.not-found");
        Assert.True(asExpected, $"{line.Title} by {ask} as {kind} should be answered as if absent and was {answer}");
    }

    private async Task<Answer> AskAsync(Line line, RouteKind kind, Ask ask, string? invented = null)
    {
        var answer = await Asking.SendAsync(line, kind, ask, invented);
        var text = Asking.Everything(answer);
        foreach (var canary in World.Canaries.Where(c => !c.MayBeShownTo(ask.Who) && text.Contains(c.Word, StringComparison.Ordinal)))
        {
            Assert.Fail($"{line.Title} by {ask} as {kind} shows {canary.Of}: {answer}");
        }
        return answer;
    }

    private async Task<int> RefusedEntriesAsync()
    {
        await using var db = Product.Open();
        return await db.Set<AuditEntry>().CountAsync(e => e.Act == "access.denied" && e.Outcome == Outcome.Refused);
    }

    [Fact]
    public void Every_route_has_a_line_and_every_line_a_route()
    {
        var routes = Product.Services.GetServices<EndpointDataSource>().SelectMany(s => s.Endpoints).OfType<RouteEndpoint>()
            .Select(e => e.Metadata.GetMetadata<RouteFacts>()).OfType<RouteFacts>().Select(f => $"{f.Kind} {f.Pattern}").Order(StringComparer.Ordinal);
        var lines = AccessMatrix.All.SelectMany(l => l.Kinds.Select(k => $"{k} {l.Pattern}")).Distinct().Order(StringComparer.Ordinal);
        Assert.Equal(routes, lines);
    }

    [Fact]
    public void What_has_no_policy_is_closed_or_shows_nothing_of_anyone() =>
        Assert.Equal(["/api/{documentName}/openapi.json", "/health", "/ready"], Product.Services.GetServices<EndpointDataSource>().SelectMany(s => s.Endpoints).OfType<RouteEndpoint>()
            .Where(e => e.Metadata.GetMetadata<RouteFacts>() is null).Select(e => e.RoutePattern.RawText).Order(StringComparer.Ordinal));
}

public sealed class AccessMatrixOnSqlite(OnSqlite product) : AccessMatrixTests(product), IClassFixture<OnSqlite>;

public sealed class AccessMatrixOnPostgres(OnPostgres product) : AccessMatrixTests(product), IClassFixture<OnPostgres>
{
    protected override bool OneOfEachKind => Environment.GetEnvironmentVariable("PINGSHI_LONG") != "1";
}
