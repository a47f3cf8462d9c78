using System.Text;

namespace Pingshi.Tenders.Reading;

/// <summary>Tells a file's kind by its first bytes.</summary>
internal static class ContentTypes
{
    private static readonly byte[] Compound = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];

    public static bool IsZip(ReadOnlySpan<byte> content) => content.StartsWith("PK\u0003\u0004"u8) || content.StartsWith("PK\u0005\u0006"u8);

    /// <summary>PDF readers accept up to a kilobyte of noise before the mark.</summary>
    public static bool IsPdf(ReadOnlySpan<byte> content) => content[..Math.Min(content.Length, 1024)].IndexOf("%PDF-"u8) >= 0;

    public static bool IsCompoundFile(ReadOnlySpan<byte> content) => content.StartsWith(Compound);

    /// <summary>An encrypted Office file is a compound file with a stream of this name, written in UTF-16.</summary>
    public static bool HasEncryptedPackage(ReadOnlySpan<byte> content) =>
        content.IndexOf(Encoding.Unicode.GetBytes("EncryptedPackage")) >= 0
        || content.IndexOf(Encoding.Unicode.GetBytes("EncryptionInfo")) >= 0;

    /// <summary>What a file looks like that no reader takes; empty when it looks like nothing known.</summary>
    public static string Guess(ReadOnlySpan<byte> content) =>
        IsCompoundFile(content) ? "doc/xls/ppt (OLE)"
        : IsZip(content) ? "zip"
        : content.StartsWith((ReadOnlySpan<byte>)[0x89, 0x50, 0x4E, 0x47]) ? "png"
        : content.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF]) ? "jpeg"
        : content.StartsWith("GIF8"u8) ? "gif"
        : content.StartsWith("Rar!"u8) ? "rar"
        : content.StartsWith("7z\u00BC\u00AF"u8) || content.StartsWith((ReadOnlySpan<byte>)[0x37, 0x7A, 0xBC, 0xAF]) ? "7z"
        : content.StartsWith("{\\rtf"u8) ? "rtf"
        : "";
}
