using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace Pingshi.Platform.Identity;

/// <summary>Secrets of 256 random bits, as they stand in a link or a cookie, and the digest that is stored of them.</summary>
public static class Secret
{
    public static string New() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));

    public static string Digest(string secret) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(secret)));
}
