using System.Diagnostics;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Pingshi.Browser.Tests;
using Pingshi.Host.DemoWorld;
using Pingshi.Platform;

[assembly: AssemblyFixture(typeof(Demo))]

namespace Pingshi.Browser.Tests;

/// <summary>The demo, served by a process of its own as a person would start it, and a real browser.</summary>
public sealed partial class Demo : IAsyncLifetime
{
    private readonly string _folder = Directory.CreateTempSubdirectory("pingshi-browser-").FullName;
    private Process? _product;
    private IPlaywright? _playwright;
    private IBrowser? _browser;
    private IReadOnlyList<DemoSignIn> _signIns = [];

    /// <summary>Why no browser test can run; null where they can.</summary>
    public static string? WhyNot => Chromium is null ? "Chromium is not installed." : null;

    private static string? Chromium { get; } = ((string[])["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"]).FirstOrDefault(File.Exists);

    public string Address { get; private set; } = "";

    public async ValueTask InitializeAsync()
    {
        if (WhyNot is not null)
        {
            return;
        }
        Address = await StartAsync();
        _signIns = Json.Read<IReadOnlyList<DemoSignIn>>(await File.ReadAllTextAsync(Path.Combine(_folder, SignIns.FileName)));
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = Chromium,
            // Root needs --no-sandbox; the others keep the browser from calling its maker.
            Args = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
        });
    }

    internal DemoSignIn this[string name] => _signIns.Single(s => s.Name == name);

    /// <summary>A browser of someone who has not signed in.</summary>
    public async Task<Visit> VisitAsync(bool script = true, int width = 1280)
    {
        Assert.SkipWhen(WhyNot is not null, WhyNot ?? "");
        var context = await _browser!.NewContextAsync(new()
        {
            BaseURL = Address, JavaScriptEnabled = script, Locale = "zh-CN", TimezoneId = "Asia/Shanghai", ViewportSize = new() { Width = width, Height = 900 },
        });
        context.SetDefaultTimeout(20_000);
        return new(context, await context.NewPageAsync(), this);
    }

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null)
        {
            await _browser.DisposeAsync();
        }
        _playwright?.Dispose();
        if (_product is { HasExited: false })
        {
            _product.Kill();
            await _product.WaitForExitAsync();
        }
        _product?.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    private async Task<string> StartAsync()
    {
        _product = Process.Start(new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "pingshi.dll"), "demo", "--data", _folder, "--urls", "http://127.0.0.1:0"])
        {
            RedirectStandardOutput = true, RedirectStandardError = true,
        })!;
        var listens = new TaskCompletionSource<string>(TaskCreationOptions.RunContinuationsAsynchronously);
        List<string> said = [];
        void Hear(string? line)
        {
            said.Add(line ?? "");
            if (line is not null && Listens.Match(line) is { Success: true } match)
            {
                listens.TrySetResult(match.Groups[1].Value);
            }
        }
        _product.OutputDataReceived += (_, line) => Hear(line.Data);
        _product.ErrorDataReceived += (_, line) => Hear(line.Data);
        _product.BeginOutputReadLine();
        _product.BeginErrorReadLine();
        var ended = _product.WaitForExitAsync();
        return await Task.WhenAny(listens.Task, ended) == listens.Task ? await listens.Task : throw new InvalidOperationException("The demo ended:\n" + string.Join('\n', said));
    }

    [GeneratedRegex(@"listens on (http://\S+)")]
    private static partial Regex Listens { get; }
}
