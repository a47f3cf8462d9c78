using System.Text.RegularExpressions;
using Pingshi.Tests.Harness;

namespace Pingshi.Tests.Web;

/// <summary>The product's own files, as a browser gets them.</summary>
public sealed partial class AssetTests(OnSqlite product) : ProductTests(product), IClassFixture<OnSqlite>
{
    [Fact]
    public async Task A_page_names_each_file_by_its_digest_and_the_file_is_kept_for_good()
    {
        var urls = Own().Matches((await Product.Nobody().GetAsync("/sign-in")).MustBeDone().Text).Select(m => m.Groups[1].Value).ToList();
        Assert.Equal(3, urls.Count);
        foreach (var url in urls)
        {
            Assert.Contains("?v=", url, StringComparison.Ordinal);
            var file = (await Product.Nobody().GetAsync(url)).MustBeDone();
            Assert.True(file.Headers.CacheControl is { Public: true, MaxAge.TotalDays: >= 365 }, $"{url}: {file.Headers.CacheControl}");
        }
    }

    [Fact]
    public async Task Files_are_compressed_and_pages_with_form_tokens_are_not()
    {
        Assert.Contains("gzip", (await CompressedAsync("/pingshi.css")).ContentHeaders.ContentEncoding);
        Assert.Empty((await CompressedAsync("/sign-in")).ContentHeaders.ContentEncoding);
    }

    [Fact]
    public async Task A_page_runs_no_script_but_our_file_and_offers_nothing_to_the_frameworks()
    {
        var page = (await Product.Nobody().GetAsync("/sign-in")).MustBeDone();
        Assert.Equal("script", Assert.Single(Scripts().Matches(page.Text)).Groups[1].Value);
        Assert.False(page.Headers.Contains("blazor-enhanced-nav"));
    }

    private Task<Answer> CompressedAsync(string path)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.AcceptEncoding.Add(new("gzip"));
        return Product.Nobody().SendAsync(request);
    }

    [GeneratedRegex("(?:href|src)=\"(/(?:favicon|pingshi)[^\"]*)\"")]
    private static partial Regex Own();

    [GeneratedRegex("<(script)[^>]* src=\"/pingshi.js|<script")]
    private static partial Regex Scripts();
}
