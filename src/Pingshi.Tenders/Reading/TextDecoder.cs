using System.Text;

namespace Pingshi.Tenders.Reading;

/// <summary>Decodes text files: UTF-8, UTF-16 with a byte order mark, else GB 18030.</summary>
internal static class TextDecoder
{
    private static readonly Encoding Chinese = CodePagesEncodingProvider.Instance.GetEncoding("GB18030")
        ?? throw new InvalidOperationException("The runtime lacks GB 18030.");

    /// <summary>The text, or null when the bytes are no text.</summary>
    public static string? Decode(byte[] content)
    {
        if (content.AsSpan().StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]))
        {
            return Checked(Encoding.Unicode.GetString(content.AsSpan(2)));
        }

        if (content.AsSpan().StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]))
        {
            return Checked(Encoding.BigEndianUnicode.GetString(content.AsSpan(2)));
        }

        if (content.AsSpan().Contains((byte)0))
        {
            return null;
        }

        try
        {
            return Checked(new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(content).TrimStart('\uFEFF'));
        }
        catch (DecoderFallbackException)
        {
            return Checked(Chinese.GetString(content));
        }
    }

    /// <summary>Text has hardly any control characters or undecodable bytes.</summary>
    private static string? Checked(string text)
    {
        var strange = text.Count(character => character == '\uFFFD' || (char.IsControl(character) && character is not ('\n' or '\r' or '\t' or '\f')));
        return strange > text.Length / 100 ? null : text;
    }
}
