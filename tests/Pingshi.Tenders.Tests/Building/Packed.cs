using System.IO.Compression;
using System.Text;

namespace Pingshi.Tenders.Tests.Building;

/// <summary>Makes packed files part by part, also such as no office program would write.</summary>
internal static class Packed
{
    public const string Word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    public static byte[] Of(params (string Name, string Content)[] parts) =>
        Of(parts.Select(part => (part.Name, (Action<Stream>)(stream => stream.Write(Encoding.UTF8.GetBytes(part.Content))))));

    public static byte[] Of(IEnumerable<(string Name, Action<Stream> Write)> parts)
    {
        using var memory = new MemoryStream();
        using (var zip = new ZipArchive(memory, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, write) in parts)
            {
                using var entry = zip.CreateEntry(name, CompressionLevel.Optimal).Open();
                write(entry);
            }
        }

        return memory.ToArray();
    }

    /// <summary>The parts of a docx whose body is given as XML.</summary>
    public static (string Name, string Content)[] DocxParts(string body, string prologue = "") =>
    [
        ("[Content_Types].xml", "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>"),
        ("_rels/.rels", Relation("officeDocument", "word/document.xml")),
        ("word/document.xml", $"<?xml version=\"1.0\"?>{prologue}<w:document xmlns:w=\"{Word}\"><w:body>{body}</w:body></w:document>"),
    ];

    public static string Paragraph(string text) => $"<w:p><w:r><w:t xml:space=\"preserve\">{text}</w:t></w:r></w:p>";

    public static string Relation(string kind, string target) =>
        "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"r1\" "
        + $"Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/{kind}\" Target=\"{target}\"/></Relationships>";

    /// <summary>Writes the same text over and over: what packs to almost nothing.</summary>
    public static Action<Stream> Flood(string head, string unit, long bytes, string tail) => stream =>
    {
        stream.Write(Encoding.UTF8.GetBytes(head));
        var block = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat(unit, Math.Max(1, 65_536 / unit.Length))));
        for (long written = 0; written < bytes; written += block.Length)
        {
            stream.Write(block);
        }

        stream.Write(Encoding.UTF8.GetBytes(tail));
    };
}
