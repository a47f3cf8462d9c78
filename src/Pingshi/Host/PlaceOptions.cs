using System.CommandLine;
using System.CommandLine.Parsing;

namespace Pingshi.Host;

/// <summary>The options that say where the product runs, the same for every command.</summary>
internal sealed class PlaceOptions
{
    public PlaceOptions() => Urls.Validators.Add(MustBeAddresses);

    public Option<string> Data { get; } = new("--data") { Description = "The data folder.", DefaultValueFactory = _ => "data", Recursive = true };

    public Option<string> Urls { get; } = new("--urls") { Description = "Where to listen; several with a semicolon between.", DefaultValueFactory = _ => "http://localhost:5080" };

    public Place Of(ParseResult result) => new(
        Path.GetFullPath(result.GetValue(Data)!), Environment.GetEnvironmentVariable("PINGSHI_DATABASE"), result.GetValue(Urls) ?? "http://localhost:5080");

    private void MustBeAddresses(OptionResult result)
    {
        var urls = result.GetValue(Urls);
        if (!Addresses.AreWellFormed(urls))
        {
            result.AddError($"'{urls}' is not an address such as http://localhost:5080.");
        }
    }
}
