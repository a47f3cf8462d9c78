using Microsoft.Playwright;

namespace Pingshi.Browser.Tests;

/// <summary>The product without a mouse: what Tab reaches is seen and shows that it has the focus, and work gets done.</summary>
public sealed class KeyboardTests(Demo demo)
{
    private const int MostStops = 600;

    [Theory]
    [InlineData("陈卓", "/", 1280)]
    [InlineData("陈卓", "/engagements", 1280)]
    [InlineData("陈卓", "/engagements", 390)]
    [InlineData("陈卓", "/commitments", 390)]
    [InlineData("林晓芸", "/customers", 1280)]
    [InlineData("林晓芸", "/offers/new", 390)]
    public async Task Tab_reaches_everything_in_turn_and_each_shows_its_focus(string person, string path, int width)
    {
        await using var visit = await (await demo.VisitAsync(width: width)).SignInAsync(person);
        await visit.GoAsync(path);
        var expected = await visit.Page.EvaluateAsync<int>("[...document.querySelectorAll('a[href],button,input:not([type=hidden]),select,textarea,summary')].filter(e => !e.disabled && e.tabIndex >= 0 && e.checkVisibility()).length");
        List<string> faults = [];
        var stops = 0;
        for (; stops < MostStops; stops++)
        {
            await visit.Page.Keyboard.PressAsync("Tab");
            var fault = await visit.Page.EvaluateAsync<string?>("""
                () => {
                  const e = document.activeElement;
                  if (!e || e === document.body) return 'end';
                  const box = e.getBoundingClientRect(), style = getComputedStyle(e);
                  const name = e.outerHTML.slice(0, 80);
                  if (box.width === 0 || box.height === 0 || box.bottom <= 0 || box.right <= 0 || box.top >= innerHeight || box.left >= innerWidth) return 'out of sight: ' + name;
                  const ring = style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) > 0 || style.boxShadow !== 'none';
                  return ring ? null : 'no focus to be seen: ' + name;
                }
                """);
            if (fault == "end")
            {
                break;
            }
            if (fault is not null)
            {
                faults.Add(fault);
            }
        }
        Assert.Empty(faults);
        // A date field has several stops of its own, radio buttons share one.
        Assert.InRange(stops, expected / 2, MostStops - 1);
    }

    [Fact]
    public async Task A_person_signs_in_skips_to_the_page_and_states_a_need()
    {
        await using var visit = await demo.VisitAsync();
        var who = demo["赵文博"];
        await visit.GoAsync("/sign-in");
        await TabToAsync(visit, "[name=mail]");
        await visit.Page.Keyboard.TypeAsync(who.Mail);
        await TabToAsync(visit, "[name=password]");
        await visit.Page.Keyboard.TypeAsync(who.Password);
        await visit.LeaveAsync(() => visit.Page.Keyboard.PressAsync("Enter"));

        await visit.GoAsync("/engagements");
        await visit.Page.Keyboard.PressAsync("Tab");
        Assert.True(await visit.Page.Locator(".skip-link").EvaluateAsync<bool>("e => e === document.activeElement && e.getBoundingClientRect().top >= 0"));
        await visit.Page.Keyboard.PressAsync("Enter");
        await TabToAsync(visit, "main a[href='/engagements/new']");
        await visit.LeaveAsync(() => visit.Page.Keyboard.PressAsync("Enter"));

        await TabToAsync(visit, "[name=title]");
        await visit.Page.Keyboard.TypeAsync("键盘写下的需求");
        await TabToAsync(visit, "[name=goal]");
        await visit.Page.Keyboard.TypeAsync("不用鼠标也能把事办完。");
        await TabToAsync(visit, "form[action$='/engagements/new'] button[type=submit], form[action$='/engagements/new'] button:not([type])");
        await visit.LeaveAsync(() => visit.Page.Keyboard.PressAsync("Enter"));
        Assert.Contains("键盘写下的需求", await visit.MainTextAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_menu_opens_and_leads_on()
    {
        await using var visit = await (await demo.VisitAsync()).SignInAsync("林晓芸");
        await visit.GoAsync("/customers");
        await TabToAsync(visit, "details.more > summary");
        await visit.Page.Keyboard.PressAsync("Enter");
        await TabToAsync(visit, "details.more a");
        await visit.LeaveAsync(() => visit.Page.Keyboard.PressAsync("Enter"));
        Assert.DoesNotContain("/customers", visit.Page.Url, StringComparison.Ordinal);
        await visit.MustBeSoundAsync();
    }

    private static async Task TabToAsync(Visit visit, string selector)
    {
        for (var stops = 0; stops < MostStops; stops++)
        {
            if (await visit.Page.EvaluateAsync<bool>("s => document.activeElement?.matches(s) ?? false", selector))
            {
                return;
            }
            await visit.Page.Keyboard.PressAsync("Tab");
        }
        Assert.Fail($"Tab does not reach {selector} on {visit.Page.Url}.");
    }
}
