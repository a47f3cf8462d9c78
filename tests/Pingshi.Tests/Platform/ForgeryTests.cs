using System.Net;
using Pingshi.Platform.Access;
using Pingshi.Platform.Web;
using Pingshi.Tests.Access;
using Pingshi.Tests.Harness;

namespace Pingshi.Tests.Platform;

/// <summary>Requests that another site makes a browser send.</summary>
public sealed class ForgeryTests(OnSqlite product) : ProductTests(product), IClassFixture<OnSqlite>
{
    private Member Requester => World.Customer.With(Role.Requester);

    /// <summary>Lines stand for every form there is; the access matrix proves that.</summary>
    [Fact]
    public async Task Every_form_is_refused_without_its_token()
    {
        var before = await Product.DigestAsync();
        foreach (var line in AccessMatrix.All.Where(l => l.Kinds.Contains(RouteKind.Form)))
        {
            if (AccessMatrix.Asks(line, Product).FirstOrDefault(line.LetsIn) is not { } ask)
            {
                continue;
            }
            var form = new FormUrlEncodedContent([new("_form", "made-up"), .. Visitor.Fields(line.Input(ask))]);
            var visitor = ask.Who is { } who ? Product.As(who) : Product.Nobody();
            var answer = await visitor.SendAsync(new(HttpMethod.Post, Asking.PathOf(line, ask)) { Content = form });
            Assert.True(answer.Status == HttpStatusCode.BadRequest, $"{line.Title} by {ask}: {answer}");
        }
        Assert.Equal(before, await Product.DigestAsync());
    }

    [Theory]
    [InlineData("Origin", "https://evil.example", HttpStatusCode.BadRequest)]
    [InlineData("Origin", "null", HttpStatusCode.BadRequest)]
    [InlineData("Sec-Fetch-Site", "cross-site", HttpStatusCode.BadRequest)]
    [InlineData("Sec-Fetch-Site", "same-site", HttpStatusCode.BadRequest)]
    [InlineData("Sec-Fetch-Site", "same-origin", HttpStatusCode.Redirect)]
    [InlineData("Sec-Fetch-Site", "none", HttpStatusCode.Redirect)]
    public async Task A_form_that_another_site_sent_is_refused_even_with_a_token(string header, string value, HttpStatusCode expected)
    {
        var visitor = Product.As(Requester);
        Assert.Equal(expected, (await visitor.SubmitAsync("/account/sessions/end", headers: [new(header, value)])).Status);
    }

    [Fact]
    public async Task The_API_does_not_take_a_browsers_cookie_for_an_act()
    {
        var act = new HttpRequestMessage(HttpMethod.Post, Routes.Api + "/account/sessions/end");
        act.Headers.Add("Cookie", $"pingshi={Requester.Token}");
        (await Product.Nobody().SendAsync(act)).Must(HttpStatusCode.BadRequest).MustRefuse("access.antiforgery");
    }

    [Fact]
    public async Task A_program_signs_in_without_a_form_and_acts_with_its_token()
    {
        var other = World.OtherCustomer.With(Role.Requester);
        var token = (string)(await Product.Nobody().ActAsync("/sign-in", new { mail = other.Mail, password = World.Password })).MustBeDone().Json["token"]!;
        var act = new HttpRequestMessage(HttpMethod.Post, Routes.Api + "/account/sessions/end");
        act.Headers.Authorization = new("Bearer", token);
        (await Product.Nobody().SendAsync(act)).MustBeDone();
    }
}
