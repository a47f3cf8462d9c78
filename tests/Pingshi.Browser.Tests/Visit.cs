using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using NodaTime;
using Pingshi.Host.DemoWorld;
using Pingshi.Platform;
using Pingshi.Platform.Identity;

namespace Pingshi.Browser.Tests;

/// <summary>One person at a browser of its own.</summary>
public sealed class Visit(IBrowserContext context, IPage page, Demo demo) : IAsyncDisposable
{
    private readonly List<string> _complaints = Listen(page);

    public IPage Page { get; } = page;

    public async Task<Visit> SignInAsync(string name)
    {
        var who = demo[name];
        await Page.GotoAsync("/sign-in");
        await Page.FillAsync("[name=mail]", who.Mail);
        await Page.FillAsync("[name=password]", who.Password);
        if (who.TotpSecret is { } secret)
        {
            await Page.FillAsync("[name=code]", await FreshCodeAsync(secret));
        }
        await PressAsync("登录");
        Assert.DoesNotContain("/sign-in", Page.Url, StringComparison.Ordinal);
        return this;
    }

    public async Task<IResponse> GoAsync(string path)
    {
        var response = await Page.GotoAsync(path);
        return response!;
    }

    /// <summary>Presses the button of this name within <paramref name="within"/>, and waits for the page that follows.</summary>
    public async Task PressAsync(string name, ILocator? within = null)
    {
        var button = within is null ? Page.GetByRole(AriaRole.Button, new() { Name = name, Exact = true }) : within.GetByRole(AriaRole.Button, new() { Name = name, Exact = true });
        await LeaveAsync(() => button.First.ClickAsync());
    }

    public async Task FollowAsync(string name)
    {
        var link = Page.GetByRole(AriaRole.Link, new() { Name = name });
        await LeaveAsync(() => link.First.ClickAsync());
    }

    /// <summary>Does what leads to another page, and waits until that is loaded.</summary>
    public async Task LeaveAsync(Func<Task> act)
    {
        var loaded = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        void OnLoad(object? sender, IPage loadedPage) => loaded.TrySetResult();
        Page.Load += OnLoad;
        try
        {
            await act();
            await loaded.Task.WaitAsync(TimeSpan.FromSeconds(30));
        }
        finally
        {
            Page.Load -= OnLoad;
        }
    }

    /// <summary>The form that posts to an address ending so.</summary>
    public ILocator Form(string action) => Page.Locator($"form[action$='{action}']");

    public async Task<string> MainTextAsync() => await Page.Locator("main").InnerTextAsync();

    public async Task MustBeSoundAsync(bool axe = true) => Assert.Empty(await FaultsAsync(axe));

    /// <summary>What axe calls serious, what runs over the side, what the content policy refused.</summary>
    public async Task<IReadOnlyList<string>> FaultsAsync(bool axe = true)
    {
        var where = $"{new Uri(Page.Url).AbsolutePath} at {Page.ViewportSize!.Width}";
        List<string> faults = [.. _complaints.Select(c => $"{where}: {c}")];
        _complaints.Clear();
        var over = await Page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth");
        if (over > 0)
        {
            faults.Add($"{where}: {over} pixels wider than the window");
        }
        if (axe)
        {
            var found = await Page.RunAxe();
            faults.AddRange(found.Violations.Where(v => v.Impact is "serious" or "critical").Select(v => $"{where}: {v.Id} at {string.Join(", ", v.Nodes.Take(3).Select(n => n.Html))}"));
        }
        return faults;
    }

    /// <summary>Chinese of the product's own on an English page: people's texts and names carry an empty <c>lang</c>,
    /// sentences of ours that quote them say so by <c>data-quotes</c>.</summary>
    public Task<string[]> ChineseAsync() => Page.EvaluateAsync<string[]>("""
        () => {
          const found = [];
          const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
          while (walker.nextNode()) {
            const text = walker.currentNode.textContent;
            const element = walker.currentNode.parentElement;
            if (/[\u4e00-\u9fff]/.test(text) && !element.closest('[lang=""], [lang^="zh"], [data-quotes], option, script, style, textarea')) found.push(location.pathname + ': ' + text.trim().slice(0, 60));
          }
          return found;
        }
        """);

    public async ValueTask DisposeAsync() => await context.DisposeAsync();

    // A code works once, and another test may have used this step's.
    private static readonly Dictionary<string, long> Used = [];

    private static async Task<string> FreshCodeAsync(string secret)
    {
        while (true)
        {
            var step = TimeProvider.System.Now.ToUnixTimeSeconds() / 30;
            if (Used.GetValueOrDefault(secret) < step)
            {
                Used[secret] = step;
                return Totp.Code(secret, Instant.FromUnixTimeSeconds(step * 30));
            }
            await Task.Delay(500);
        }
    }

    private static List<string> Listen(IPage page)
    {
        List<string> complaints = [];
        page.Console += (_, message) =>
        {
            // A page that is not there says so in the console, too; whether it should be is the test's to ask.
            if (message.Type == "error" && !message.Text.Contains("status of 4", StringComparison.Ordinal))
            {
                complaints.Add(message.Text);
            }
        };
        page.PageError += (_, error) => complaints.Add(error);
        return complaints;
    }
}
