using System.CommandLine;

namespace Pingshi.Host;

/// <summary>What operators type. Wrong usage ends with code 2 and a line that helps.</summary>
public static class CommandLine
{
    private const int WrongUsage = 2;

    public static async Task<int> RunAsync(string[] args)
    {
        var root = Root();
        var parsed = root.Parse(args);
        if (parsed.Errors.Count > 0)
        {
            foreach (var error in parsed.Errors)
            {
                await Console.Error.WriteLineAsync(error.Message);
            }
            await Console.Error.WriteLineAsync("See: pingshi --help");
            return WrongUsage;
        }
        return await parsed.InvokeAsync();
    }

    private static RootCommand Root()
    {
        var data = new Option<string>("--data") { Description = "The data folder.", DefaultValueFactory = _ => "data", Recursive = true };
        var urls = new Option<string>("--urls") { Description = "Where to listen.", DefaultValueFactory = _ => "http://localhost:5080", Recursive = true };
        Place PlaceOf(ParseResult result) => new(
            Path.GetFullPath(result.GetValue(data)!), Environment.GetEnvironmentVariable("PINGSHI_DATABASE"), result.GetValue(urls)!);

        var root = new RootCommand("Pingshi 平视: every promise to a customer on one thread.") { data, urls };
        root.SetAction((result, ct) => Serve.RunAsync(PlaceOf(result), Console.Out, ct));

        var serve = new Command("serve", "Serve the product (the default).");
        serve.SetAction((result, ct) => Serve.RunAsync(PlaceOf(result), Console.Out, ct));
        root.Subcommands.Add(serve);

        var verify = new Command("verify", "Prove the audit log, the stored files and what else can be proven.");
        verify.SetAction((result, ct) => Verify.RunAsync(PlaceOf(result), Console.Out, ct));
        root.Subcommands.Add(verify);

        var version = new Command("version", "Print the version.");
        version.SetAction(_ => Console.WriteLine(typeof(CommandLine).Assembly.GetName().Version!.ToString(3)));
        root.Subcommands.Add(version);
        return root;
    }
}
