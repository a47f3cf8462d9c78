using System.Collections.Concurrent;
using System.Security.Cryptography;

namespace Pingshi.Platform.Web;

/// <summary>Addresses of the product's own files, each with a digest of its content: cached for good, and fresh after an upgrade.</summary>
public sealed class Assets(IWebHostEnvironment environment)
{
    private readonly ConcurrentDictionary<string, string> _urls = [];

    public string Url(string path) => _urls.GetOrAdd(path, WithDigest);

    /// <summary>How long a browser keeps a file: one that was asked for by its digest never changes.</summary>
    public static string CacheControl(HttpRequest request) =>
        request.Query.ContainsKey("v") ? "public, max-age=31536000, immutable" : "public, max-age=3600";

    private string WithDigest(string path)
    {
        using var file = environment.WebRootFileProvider.GetFileInfo(path).CreateReadStream();
        return $"{path}?v={Convert.ToHexStringLower(SHA256.HashData(file))[..12]}";
    }
}
