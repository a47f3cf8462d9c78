using System.CommandLine;
using System.Data.Common;
using Pingshi.Host.Routing;
using Pingshi.Host.Splits;
using Pingshi.Platform;

namespace Pingshi.Host;

/// <summary>What operators type. 0 = done, 1 = refused or broken and said why, 2 = wrong usage and a line that helps.</summary>
public static class CommandLine
{
    private const int Refused = 1;
    private const int WrongUsage = 2;
    private const int Interrupted = 130;

    public static Task<int> RunAsync(string[] args) => RunAsync(args, new(Console.Out, Console.Error, TimeProvider.System) { Width = Console.IsOutputRedirected ? null : Console.WindowWidth }, StopSignal.Listen());

    internal static async Task<int> RunAsync(string[] args, Terminal terminal, CancellationToken stop = default)
    {
        var parsed = Root(terminal).Parse(args);
        if (parsed.Errors.Count > 0)
        {
            foreach (var message in parsed.Errors.Select(e => e.Message).Distinct())
            {
                await terminal.Error.WriteLineAsync(message);
            }
            await terminal.Error.WriteLineAsync("See: pingshi --help");
            return WrongUsage;
        }
        try
        {
            // Signals come by the token: the parser's own handler falls over a second one.
            return await parsed.InvokeAsync(
                new() { Output = terminal.Output, Error = terminal.Error, EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = null }, stop);
        }
        catch (Refusal refusal)
        {
            await SayAsync(terminal.Error, refusal);
            return Refused;
        }
        catch (OperationCanceledException)
        {
            return Interrupted;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or DbException)
        {
            // A full disk, a taken port, a database that does not answer: the operator's to mend, so the message is enough.
            await terminal.Error.WriteLineAsync(failure.Message);
            return Refused;
        }
    }

    private static RootCommand Root(Terminal terminal)
    {
        var options = new PlaceOptions();
        var root = new RootCommand("Pingshi 平视: every promise to a customer on one thread.") { options.Data, options.Urls };
        root.SetAction((result, ct) => Serve.RunAsync(options.Of(result), terminal.Output, ct));
        foreach (var command in (Func<PlaceOptions, Terminal, Command>[])[Serve.Command, Demo.Command, Read.Command, SplitCommand.Command, ClockCommand.Command, RouteCommand.Command, LedgerCommand.Command, Verify.Command, Backup.Command, Restore.Command, Version])
        {
            root.Subcommands.Add(command(options, terminal));
        }
        return root;
    }

    private static Command Version(PlaceOptions options, Terminal terminal)
    {
        var command = new Command("version", "Print the version.");
        command.SetAction(_ => terminal.Output.WriteLine(Product.Version));
        return command;
    }

    private static async Task SayAsync(TextWriter error, Refusal refusal)
    {
        foreach (var language in (Language[])[Language.Chinese, Language.English])
        {
            foreach (var reason in refusal.Reasons)
            {
                await error.WriteLineAsync(string.Format(language.Culture, reason.Rule.Text.In(language), [.. reason.Arguments]));
            }
        }
    }
}

/// <summary>Where a command writes, and the clock it goes by.</summary>
internal sealed record Terminal(TextWriter Output, TextWriter Error, TimeProvider Clock)
{
    /// <summary>Columns; null where the output goes to a file or another program.</summary>
    public int? Width { get; init; }
}

internal static class Product
{
    public static string Version { get; } = typeof(Product).Assembly.GetName().Version!.ToString(3);
}
