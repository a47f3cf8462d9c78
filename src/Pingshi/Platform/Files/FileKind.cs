using System.IO.Compression;
using System.Text;

namespace Pingshi.Platform.Files;

/// <summary>The kinds of file that are taken, each known by its content.</summary>
internal sealed record FileKind(string MediaType, params string[] Endings)
{
    private const int LargestPartList = 10_000;

    public static readonly FileKind Docx = new("application/vnd.openxmlformats-officedocument.wordprocessingml.document", ".docx");
    public static readonly FileKind Xlsx = new("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", ".xlsx");
    public static readonly FileKind Pdf = new("application/pdf", ".pdf");
    public static readonly FileKind Png = new("image/png", ".png");
    public static readonly FileKind Jpeg = new("image/jpeg", ".jpg", ".jpeg");
    public static readonly FileKind Plain = new("text/plain", ".txt", ".md", ".markdown", ".csv");

    public bool IsPackage => this == Docx || this == Xlsx;

    /// <summary>The kind the bytes show; null for any other. SVG and HTML are text that runs: they are not taken as text.</summary>
    public static FileKind? Of(Stream content)
    {
        Span<byte> head = stackalloc byte[512];
        content.Position = 0;
        var read = content.ReadAtLeast(head, head.Length, throwOnEndOfStream: false);
        head = head[..read];
        content.Position = 0;
        return head switch
        {
            [0x50, 0x4b, 0x03, 0x04, ..] => OfPackage(content),
            [(byte)'%', (byte)'P', (byte)'D', (byte)'F', ..] => Pdf,
            [0x89, (byte)'P', (byte)'N', (byte)'G', ..] => Png,
            [0xff, 0xd8, 0xff, ..] => Jpeg,
            _ => IsPlainText(head) ? Plain : null,
        };
    }

    private static FileKind? OfPackage(Stream content)
    {
        try
        {
            using var package = new ZipArchive(content, ZipArchiveMode.Read, leaveOpen: true);
            if (package.Entries.Count > LargestPartList)
            {
                return null;
            }
            return package.GetEntry("word/document.xml") is not null ? Docx : package.GetEntry("xl/workbook.xml") is not null ? Xlsx : null;
        }
        catch (InvalidDataException)
        {
            return null;
        }
        finally
        {
            content.Position = 0;
        }
    }

    private static bool IsPlainText(ReadOnlySpan<byte> head)
    {
        if (head is [0xff, 0xfe, ..] or [0xfe, 0xff, ..])
        {
            return true;
        }
        if (head.Contains((byte)0))
        {
            return false;
        }
        var start = Encoding.Latin1.GetString(head).TrimStart('\u00ef', '\u00bb', '\u00bf', ' ', '\t', '\r', '\n');
        return !start.StartsWith('<');
    }
}
