using System.Diagnostics;
using System.Text.RegularExpressions;

namespace Pingshi.Tests.Host;

/// <summary>The product as a process of its own, which can be killed as no test host can.</summary>
public sealed partial class RunningProduct : IDisposable
{
    private readonly Process _process;
    private readonly TaskCompletionSource<string> _address = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly List<string> _said = [];

    private RunningProduct(string data, IReadOnlyDictionary<string, string> environment)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "pingshi.dll"), "serve", "--data", data, "--urls", "http://127.0.0.1:0"])
        {
            RedirectStandardOutput = true, RedirectStandardError = true,
        };
        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }
        _process = Process.Start(start)!;
        _process.OutputDataReceived += (_, line) => Hear(line.Data);
        _process.ErrorDataReceived += (_, line) => Hear(line.Data);
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
    }

    public Uri Address { get; private set; } = null!;

    /// <summary>Started, and ready to answer.</summary>
    public static async Task<RunningProduct> StartAsync(string data, IReadOnlyDictionary<string, string>? environment = null)
    {
        var product = new RunningProduct(data, environment ?? new Dictionary<string, string>());
        product.Address = new Uri(await product._address.Task.WaitAsync(TimeSpan.FromSeconds(60)));
        return product;
    }

    /// <summary>SIGKILL: nothing is flushed, nothing said.</summary>
    public void Kill()
    {
        _process.Kill();
        _process.WaitForExit();
    }

    /// <summary>Asked to end, once or several times at once; the exit code.</summary>
    public async Task<int> EndAsync(int times)
    {
        using var kill = Process.Start("/bin/sh", ["-c", string.Concat(Enumerable.Repeat($"kill -TERM {_process.Id}; ", times))]);
        await _process.WaitForExitAsync(TestContext.Current.CancellationToken).WaitAsync(TimeSpan.FromSeconds(30));
        return _process.ExitCode;
    }

    public void Dispose()
    {
        if (!_process.HasExited)
        {
            Kill();
        }
        _process.Dispose();
    }

    private void Hear(string? line)
    {
        if (line is null)
        {
            _address.TrySetException(new InvalidOperationException("The product ended before it listened:\n" + string.Join('\n', _said)));
            return;
        }
        _said.Add(line);
        if (Listens.Match(line) is { Success: true } match)
        {
            _address.TrySetResult(match.Groups[1].Value);
        }
    }

    [GeneratedRegex(@"listens on (http://\S+)")]
    private static partial Regex Listens { get; }
}
