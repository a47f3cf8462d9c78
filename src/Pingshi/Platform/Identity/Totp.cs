using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using NodaTime;

namespace Pingshi.Platform.Identity;

/// <summary>Time-based one-time passwords (RFC 6238): SHA-1, 30 seconds, six digits, as every authenticator app knows them.</summary>
internal static class Totp
{
    private const int StepSeconds = 30;
    private const int SecretLength = 32;
    private const string Alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    public static string NewSecret() => ToBase32(RandomNumberGenerator.GetBytes(20));

    public static string Code(string secret, Instant at) => Code(FromBase32(secret), Step(at));

    /// <summary>
    /// The step whose code this is, one step of clock drift allowed either way, if that step is later than
    /// <paramref name="lastUsed"/>; a used or older code is null.
    /// </summary>
    public static long? Accept(string secret, string code, Instant at, long lastUsed)
    {
        if (secret.Length != SecretLength || secret.Any(letter => !Alphabet.Contains(letter, StringComparison.Ordinal)))
        {
            return null;
        }
        var key = FromBase32(secret);
        var given = Encoding.ASCII.GetBytes(code.Replace(" ", "", StringComparison.Ordinal));
        for (var step = Step(at) - 1; step <= Step(at) + 1; step++)
        {
            if (step > lastUsed && CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(Code(key, step)), given))
            {
                return step;
            }
        }
        return null;
    }

    public static string Uri(string secret, string account) =>
        $"otpauth://totp/Pingshi:{System.Uri.EscapeDataString(account)}?secret={secret}&issuer=Pingshi";

    private static long Step(Instant at) => at.ToUnixTimeSeconds() / StepSeconds;

    private static string Code(byte[] key, long step)
    {
        Span<byte> counter = stackalloc byte[8];
        BinaryPrimitives.WriteInt64BigEndian(counter, step);
        Span<byte> mac = stackalloc byte[20];
#pragma warning disable CA5350 // RFC 6238's default; authenticator apps support no other everywhere. HMAC does not rest on collisions.
        HMACSHA1.HashData(key, counter, mac);
#pragma warning restore CA5350
        var offset = mac[19] & 0xf;
        var number = BinaryPrimitives.ReadInt32BigEndian(mac[offset..]) & 0x7fff_ffff;
        return (number % 1_000_000).ToString("D6", CultureInfo.InvariantCulture);
    }

    private static string ToBase32(ReadOnlySpan<byte> bytes)
    {
        var text = new StringBuilder();
        var (buffer, bits) = (0, 0);
        foreach (var one in bytes)
        {
            (buffer, bits) = (((buffer << 8) | one) & 0xfff, bits + 8);
            while (bits >= 5)
            {
                bits -= 5;
                text.Append(Alphabet[(buffer >> bits) & 31]);
            }
        }
        return bits == 0 ? text.ToString() : text.Append(Alphabet[(buffer << (5 - bits)) & 31]).ToString();
    }

    private static byte[] FromBase32(string text)
    {
        List<byte> bytes = [];
        var (buffer, bits) = (0, 0);
        foreach (var letter in text)
        {
            (buffer, bits) = (((buffer << 5) | Alphabet.IndexOf(letter, StringComparison.Ordinal)) & 0xfff, bits + 5);
            if (bits >= 8)
            {
                bits -= 8;
                bytes.Add((byte)((buffer >> bits) & 0xff));
            }
        }
        return [.. bytes];
    }
}
