using System.Net;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using CsCheck;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Pingshi.Platform.Access;
using Pingshi.Platform.Identity;
using Pingshi.Platform.Web;
using Pingshi.Tests.Harness;

namespace Pingshi.Tests.Platform;

/// <summary>What holds for every route alike, asked of the route table and not of a list.</summary>
public sealed partial class ContractTests(OnSqlite product) : ProductTests(product), IClassFixture<OnSqlite>
{
    private Visitor Presales => Product.As(World.Provider.With(Role.Presales));

    private IEnumerable<RouteFacts> Routes => Product.Services.GetServices<EndpointDataSource>().SelectMany(s => s.Endpoints).Select(e => e.Metadata.GetMetadata<RouteFacts>()).OfType<RouteFacts>();

    [Fact]
    public async Task The_API_describes_every_route_in_OpenAPI_3_1()
    {
        var document = (await Product.Nobody().GetAsync("/api/v1/openapi.json")).MustBeDone().Json;
        Assert.StartsWith("3.1", (string)document["openapi"]!, StringComparison.Ordinal);
        var paths = document["paths"]!.AsObject();
        var described = paths.SelectMany(p => p.Value!.AsObject().Select(o => $"{o.Key} {p.Key.TrimEnd('/')}")).ToHashSet();
        var there = Routes.Where(r => r.Kind is RouteKind.Api or RouteKind.ApiAct).Select(r => $"{(r.Kind == RouteKind.Api ? "get" : "post")} {Pingshi.Platform.Web.Routes.Api}{r.Pattern.TrimEnd('/')}").ToHashSet();
        Assert.True(there.Count > 80);
        Assert.Empty(there.Except(described));
    }

    [Fact]
    public async Task A_body_that_is_no_object_is_refused_wherever_something_is_posted()
    {
        foreach (var pattern in Routes.Where(r => r is { Kind: RouteKind.ApiAct, Names: [], Pattern: not "/files" }).Select(r => r.Pattern))
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, Pingshi.Platform.Web.Routes.Api + pattern) { Content = new StringContent("[1,", System.Text.Encoding.UTF8, "application/json") };
            var answer = await Presales.SendAsync(request);
            Assert.True(answer.Status is HttpStatusCode.BadRequest or HttpStatusCode.Forbidden, $"{pattern}: {answer}");
        }
    }

    [Fact]
    public async Task A_field_that_is_missing_unknown_or_wrong_is_named()
    {
        var requester = Product.As(World.Customer.With(Role.Requester));
        var missing = (await requester.ActAsync("/engagements/new", new { title = "t" })).Must(HttpStatusCode.BadRequest);
        Assert.Equal(["goal", "method"], missing.Json["reasons"]!.AsArray().Select(r => (string)r!["field"]!).Order());
        (await requester.ActAsync("/engagements/new", new { title = "t", goal = "g", method = "direct", admin = true })).Must(HttpStatusCode.BadRequest);
        (await requester.ActAsync("/engagements/new", new { title = new string('x', 301), goal = "g", method = "direct" })).MustRefuse("input.too-long");
        (await requester.ActAsync("/engagements/new", new { title = "t", goal = "g", method = "auction" })).MustRefuse("input.unreadable");
        (await requester.ActAsync("/engagements/new", new { title = "t", goal = "g", method = "direct", budgetFrom = -1 })).MustRefuse("input.out-of-range");
        (await requester.ActAsync("/engagements/new", new { title = " ", goal = "g", method = "direct" })).MustRefuse("input.required");
    }

    [Fact]
    public async Task A_currency_code_too_short_is_not_called_too_long()
    {
        var path = $"/offers/{World.Provider.Supply!.Offer}/price";
        var manager = Product.As(World.Provider.With(Role.Manager));
        object Price(string currency) => new { net = 1, vatPercent = 6, validFrom = "2027-01-01", currency };
        Assert.Equal(["input.invalid"], (await manager.ActAsync(path, Price("EU"), 1)).Codes);
        Assert.Equal(["input.too-long"], (await manager.ActAsync(path, Price("EURO"), 1)).Codes);
        (await manager.ActAsync(path, Price("EUQ"), 1)).MustRefuse("offer.unknown-currency");
    }

    [Fact]
    public async Task A_body_of_another_type_is_told_so_wherever_something_is_posted()
    {
        foreach (var pattern in Routes.Where(r => r is { Kind: RouteKind.ApiAct, Names: [], Pattern: not "/files" }).Select(r => r.Pattern))
        {
            var answer = await Presales.SendAsync(new(HttpMethod.Post, Pingshi.Platform.Web.Routes.Api + pattern) { Content = new StringContent("title=t", null, "text/plain") });
            Assert.True(answer.Status == HttpStatusCode.Forbidden || answer.Codes is ["input.not-json"], $"{pattern}: {answer}");
        }
        var requester = Product.As(World.Customer.With(Role.Requester));
        (await requester.SendAsync(new(HttpMethod.Post, Pingshi.Platform.Web.Routes.Api + "/engagements/new") { Content = new StringContent("title=t", null, "application/x-www-form-urlencoded") }))
            .MustRefuse("input.not-json");
    }

    [Fact]
    public async Task Bytes_are_taken_whatever_type_their_sender_gives_them() =>
        (await Presales.SendAsync(new(HttpMethod.Post, Pingshi.Platform.Web.Routes.Api + "/files?name=need.md") { Content = new StringContent("# 需求", null, "text/markdown") })).MustBeDone();

    [Theory]
    [InlineData("/engagements")]
    [InlineData("/partners")]
    [InlineData("/offers")]
    [InlineData("/engineers")]
    [InlineData("/customers")]
    public async Task A_list_sorts_by_its_own_columns_and_no_other(string list)
    {
        var manager = Product.As(World.Provider.With(Role.Manager));
        (await manager.ReadAsync(list + "?sort=1%3Bselect%20pg_sleep(9)--")).MustRefuse("list.unknown-column");
        (await manager.ReadAsync(list + "?filter=%27%20OR%201%3D1--")).MustBeDone();
    }

    [Theory]
    [InlineData("//evil.example")]
    [InlineData("/\\evil.example")]
    [InlineData("https:evil.example")]
    [InlineData("https://localhost:80@evil.example")]
    [InlineData("/a\r\nSet-Cookie: x=y")]
    public void A_sign_in_leads_only_to_a_path_of_ours(string to) => Assert.Equal("/", SignIn.Local(to));

    [Fact]
    public async Task Every_page_forbids_foreign_scripts_and_carries_none_inline()
    {
        var manager = Product.As(World.Provider.With(Role.Manager));
        foreach (var pattern in Routes.Where(r => r is { Kind: RouteKind.Page, Names: [] }).Select(r => r.Pattern))
        {
            var page = await manager.GetAsync(pattern);
            var policy = string.Join(' ', page.Headers.GetValues("Content-Security-Policy"));
            Assert.Contains("script-src 'self'", policy, StringComparison.Ordinal);
            Assert.Contains("object-src 'none'", policy, StringComparison.Ordinal);
            Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
            Assert.DoesNotMatch(Inline(), page.Text);
        }
    }

    [Theory]
    [InlineData("picture.svg", "<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>", "file.kind-not-taken")]
    [InlineData("page.html", "<!DOCTYPE html><script>alert(1)</script>", "file.kind-not-taken")]
    [InlineData("need.docx", "no package at all", "file.name-and-content-differ")]
    [InlineData("need.md", "", "file.empty")]
    public async Task A_file_is_what_its_content_says(string name, string content, string code)
    {
        var answer = await Presales.UploadAsync(name, System.Text.Encoding.UTF8.GetBytes(content));
        answer.MustRefuse(code);
    }

    [Fact]
    public async Task A_file_or_request_beyond_the_limit_is_not_taken()
    {
        (await Presales.UploadAsync("large.md", new byte[(50 * 1024 * 1024) + 1])).MustRefuse("file.too-large");
        var request = new HttpRequestMessage(HttpMethod.Post, $"{Pingshi.Platform.Web.Routes.Api}/files?name=larger.md") { Content = new ByteArrayContent(new byte[(60 * 1024 * 1024) + 1]) };
        request.Headers.ExpectContinue = true;
        Assert.Equal(["input.bad-request"], (await Presales.SendAsync(request)).Must(HttpStatusCode.RequestEntityTooLarge).Codes);
    }

    [Fact]
    public async Task A_bomb_is_not_taken()
    {
        using var packed = new MemoryStream();
        using (var zip = new System.IO.Compression.ZipArchive(packed, System.IO.Compression.ZipArchiveMode.Create, leaveOpen: true))
        {
            using var part = zip.CreateEntry("word/document.xml").Open();
            part.Write(new byte[40 * 1024 * 1024]);
        }
        (await Presales.UploadAsync("bomb.docx", packed.ToArray())).MustRefuse("file.unpacks-too-large");
    }

    [Fact]
    public async Task A_file_comes_back_as_an_attachment_in_a_sandbox_whatever_it_was_called()
    {
        var stored = (await Presales.UploadAsync("../../etc/pass\u202Ewd%00.md", "# 需求"u8.ToArray())).MustBeDone().Json;
        Assert.Equal("passwd%00.md", (string)stored["name"]!);
        var fetched = (await Presales.GetAsync($"/files/{stored["id"]}")).MustBeDone();
        Assert.Equal("attachment", fetched.ContentHeaders.ContentDisposition!.DispositionType);
        Assert.Equal("text/plain", fetched.ContentHeaders.ContentType!.MediaType);
        Assert.Contains("sandbox", string.Join(' ', fetched.Headers.GetValues("Content-Security-Policy")), StringComparison.Ordinal);
        Assert.Equal("nosniff", fetched.Headers.GetValues("X-Content-Type-Options").Single());
    }

    [Fact]
    public void A_cell_that_a_spreadsheet_would_run_becomes_text() =>
        Gen.Select(Gen.Char["=+-@\t\r"], Gen.String).Sample((first, rest) => Xlsx.Harmless(first + rest) == "'" + first + rest);

    [GeneratedRegex("<script(?![^>]*\\ssrc=)|\\son[a-z]+=\"|\\sstyle=\"|javascript:", RegexOptions.IgnoreCase)]
    private static partial Regex Inline();
}
