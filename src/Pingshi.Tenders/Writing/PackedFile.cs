using System.IO.Compression;
using System.Text;
using DocumentFormat.OpenXml;

namespace Pingshi.Tenders.Writing;

/// <summary>
/// An Office file put together part by part. The SDK's own packaging gives relationships random ids and files the present time;
/// here equal parts give equal bytes, so that a digest over a handed-in file means something.
/// </summary>
internal sealed class PackedFile
{
    private const string Relationships = "http://schemas.openxmlformats.org/package/2006/relationships";
    private const string Base = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

    /// <summary>The earliest moment a zip entry can state: a file has no date of its own.</summary>
    private static readonly DateTimeOffset Never = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private readonly List<(string Path, string Type, string Xml)> parts = [];
    private readonly SortedDictionary<string, List<(string Id, string Kind, string Target)>> links = new(StringComparer.Ordinal);

    /// <summary>Adds a part and the relationship that leads to it.</summary>
    /// <param name="from">Path of the part that leads to it; empty for the file itself.</param>
    /// <param name="id">Id of the relationship.</param>
    /// <param name="kind">Last word of the relationship's type.</param>
    /// <param name="path">Path within the file.</param>
    /// <param name="type">Content type.</param>
    /// <param name="root">The part's content.</param>
    public void Add(string from, string id, string kind, string path, string type, OpenXmlElement root) =>
        Add(from, id, Base + kind, path, type, root.OuterXml);

    /// <summary>Adds the title and the subject, which are all the file says of itself.</summary>
    public void AddProperties(string title, string subject) => Add(
        "", "rIdCore", "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties", "docProps/core.xml",
        "application/vnd.openxmlformats-package.core-properties+xml",
        $"""<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>{Escaped(title)}</dc:title><dc:subject>{Escaped(subject)}</dc:subject></cp:coreProperties>""");

    public byte[] Bytes()
    {
        using var memory = new MemoryStream();
        using (var zip = new ZipArchive(memory, ZipArchiveMode.Create, leaveOpen: true))
        {
            Put(zip, "[Content_Types].xml", ContentTypes());
            foreach (var (from, targets) in links)
            {
                Put(zip, RelationshipsOf(from), Links(targets));
            }

            foreach (var (path, _, xml) in parts)
            {
                Put(zip, path, xml);
            }
        }

        return memory.ToArray();
    }

    private void Add(string from, string id, string kind, string path, string type, string xml)
    {
        parts.Add((path, type, xml));
        if (!links.TryGetValue(from, out var targets))
        {
            links[from] = targets = [];
        }

        targets.Add((id, kind, "/" + path));
    }

    private string ContentTypes() =>
        """<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>"""
        + string.Concat(parts.Select(part => $"""<Override PartName="/{part.Path}" ContentType="{part.Type}"/>""")) + "</Types>";

    private static string Links(IEnumerable<(string Id, string Kind, string Target)> targets) =>
        $"""<Relationships xmlns="{Relationships}">"""
        + string.Concat(targets.Select(link => $"""<Relationship Id="{link.Id}" Type="{link.Kind}" Target="{link.Target}"/>""")) + "</Relationships>";

    private static string RelationshipsOf(string path) =>
        path.Length == 0 ? "_rels/.rels" : path.Insert(path.LastIndexOf('/') + 1, "_rels/") + ".rels";

    private static void Put(ZipArchive zip, string path, string xml)
    {
        var entry = zip.CreateEntry(path, CompressionLevel.Optimal);
        entry.LastWriteTime = Never;
        using var stream = entry.Open();
        stream.Write(Encoding.UTF8.GetBytes("""<?xml version="1.0" encoding="UTF-8" standalone="yes"?>""" + "\n" + xml));
    }

    private static string Escaped(string text) =>
        LegalText.Line(text).Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal).Replace(">", "&gt;", StringComparison.Ordinal);
}
