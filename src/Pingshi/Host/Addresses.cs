using System.Net;

namespace Pingshi.Host;

/// <summary>The addresses the server is told to listen on.</summary>
internal static class Addresses
{
    public static IEnumerable<BindingAddress> Each(string? urls) =>
        (urls ?? "").Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(BindingAddress.Parse);

    public static bool AreWellFormed(string? urls)
    {
        try
        {
            return Each(urls).ToList().Count > 0;
        }
        catch (FormatException)
        {
            return false;
        }
    }

    /// <summary>Those from the command line, and those that a Kestrel section of the configuration puts in their place.</summary>
    public static IEnumerable<BindingAddress> Of(Place place, IConfiguration configuration) =>
        Each(place.Urls).Concat(configuration.GetSection("Kestrel:Endpoints").GetChildren().SelectMany(e => Each(e["Url"])));

    extension(BindingAddress address)
    {
        /// <summary>Whether only this machine reaches it; <c>*</c>, <c>+</c> and any name but localhost do not say so.</summary>
        public bool IsLoopback => address.IsUnixPipe || address.Host.Equals("localhost", StringComparison.OrdinalIgnoreCase)
            || (IPAddress.TryParse(address.Host, out var ip) && IPAddress.IsLoopback(ip));
    }
}
