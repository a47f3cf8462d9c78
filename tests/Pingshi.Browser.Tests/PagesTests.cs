using Microsoft.Playwright;

namespace Pingshi.Browser.Tests;

/// <summary>
/// Every page a person can reach from its navigation, and every tab of an engagement: in both languages, wide and narrow, sound
/// for axe, without a sideways scroll. With <c>PINGSHI_PICTURES</c> the pictures of the documentation are taken on the way.
/// </summary>
public sealed class PagesTests(Demo demo)
{
    private const string GovernmentCloud = "清河市政务云";
    private static readonly string? Pictures = Environment.GetEnvironmentVariable("PINGSHI_PICTURES");

    /// <summary>The pages shown in the documentation, by the end of their address.</summary>
    private static readonly Dictionary<(string Person, string Path), string> Pictured = new()
    {
        [("陈卓", "/")] = "home", [("陈卓", "/engagements")] = "engagements", [("陈卓", "/engagements/{0}/need")] = "need", [("陈卓", "/engagements/{0}/bid")] = "bid-room",
        [("陈卓", "/engagements/{0}/go")] = "go-no-go", [("陈卓", "/engagements/{0}")] = "engagement", [("赵文博", "/engagements/{0}/answers")] = "answers",
        [("赵文博", "/engagements/{0}/need-compare")] = "compare", [("林晓芸", "/customers")] = "customers", [("林晓芸", "/offers")] = "offers", [("陈卓", "/engineers")] = "engineers", [("林晓芸", "/policies")] = "policies", [("沈一鸣", "/deals")] = "deals",
        [("陈卓", "/commitments")] = "commitments", [("林晓芸", "/imports")] = "imports",
    };

    [Theory]
    [InlineData("陈卓")]
    [InlineData("林晓芸")]
    [InlineData("赵文博")]
    [InlineData("沈一鸣")]
    [InlineData("王海涛")]
    [InlineData("彭建国")]
    [InlineData("苏敏")]
    [InlineData("罗正")]
    public async Task Every_page_is_sound_in_both_languages_wide_and_narrow(string person)
    {
        await using var visit = await (await demo.VisitAsync()).SignInAsync(person);
        var (paths, engagement) = await PathsAsync(visit);
        Assert.True(paths.Count > 3, string.Join(' ', paths));
        try
        {
            List<string> faults = [];
            foreach (var language in (string[])["zh", "en"])
            {
                await SpeakAsync(visit, language);
                foreach (var path in paths)
                {
                    faults.AddRange(await LookAsync(visit, person, path, engagement, language));
                }
            }
            Assert.True(faults.Count == 0, string.Join('\n', faults));
        }
        finally
        {
            await SpeakAsync(visit, "zh");
        }
    }

    [Fact]
    public async Task What_a_stranger_sees_is_sound_too()
    {
        await using var visit = await demo.VisitAsync();
        foreach (var language in (string[])["zh", "en"])
        {
            await visit.GoAsync("/sign-in");
            await SpeakAsync(visit, language);
            foreach (var path in (string[])["/", "/sign-in"])
            {
                Assert.Empty(await LookAsync(visit, "", path, null, language));
            }
        }
    }

    private static async Task<IReadOnlyList<string>> LookAsync(Visit visit, string person, string path, string? engagement, string language)
    {
        List<string> faults = [];
        foreach (var width in (int[])[1280, 390])
        {
            await visit.Page.SetViewportSizeAsync(width, 900);
            Assert.Equal(200, (await visit.GoAsync(path)).Status);
            Assert.Equal(language == "zh" ? "zh-CN" : "en", await visit.Page.GetAttributeAsync("html", "lang"));
            faults.AddRange(await visit.FaultsAsync(axe: (width == 1280) == (language == "zh")));
            if (language == "en" && width == 1280)
            {
                faults.AddRange(await visit.ChineseAsync());
            }
            if (Pictures is not null && Pictured.TryGetValue((person, engagement is null ? path : path.Replace(engagement, "{0}", StringComparison.Ordinal)), out var name))
            {
                await visit.Page.ScreenshotAsync(new() { Path = Path.Combine(Pictures, $"{name}-{width}-{language}.png"), FullPage = false });
            }
        }
        return faults;
    }

    /// <summary>The navigation's pages, the forms that begin something, and the tabs of the government cloud where the person sees it.</summary>
    private static async Task<(List<string> Paths, string? Engagement)> PathsAsync(Visit visit)
    {
        await visit.GoAsync("/");
        List<string> paths = ["/", "/account", .. await LinksAsync(visit.Page.Locator("header nav a"))];
        string? engagement = null;
        if (paths.Contains("/engagements"))
        {
            await visit.GoAsync("/engagements");
            paths.AddRange(await LinksAsync(visit.Page.Locator(".page-head a.btn")));
            var link = visit.Page.Locator("main td a", new() { HasText = GovernmentCloud });
            if (await link.CountAsync() > 0)
            {
                await visit.LeaveAsync(() => link.First.ClickAsync());
                engagement = new Uri(visit.Page.Url).AbsolutePath.Split('/')[2];
                var tabs = await LinksAsync(visit.Page.Locator("nav.tabs a"));
                paths.AddRange(tabs);
                if (tabs.Any(t => t.EndsWith("/need", StringComparison.Ordinal)))
                {
                    paths.Add($"/engagements/{engagement}/need-compare");
                }
            }
        }
        return ([.. paths.Distinct()], engagement);
    }

    private static async Task<IEnumerable<string>> LinksAsync(ILocator links) =>
        (await links.EvaluateAllAsync<string[]>("all => all.map(a => a.getAttribute('href'))")).Where(h => h.StartsWith('/') && !h.Contains("export", StringComparison.Ordinal)).Distinct();

    private static async Task SpeakAsync(Visit visit, string language)
    {
        // On a narrow screen the switch lies in the menu.
        await visit.Page.SetViewportSizeAsync(1280, 900);
        if ((await visit.Page.GetAttributeAsync("html", "lang"))?.StartsWith(language, StringComparison.Ordinal) != true)
        {
            await visit.PressAsync(language == "en" ? "English" : "中文");
        }
    }
}
