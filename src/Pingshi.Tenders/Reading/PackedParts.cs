using System.Globalization;
using System.IO.Compression;
using System.Xml;
using System.Xml.Linq;

namespace Pingshi.Tenders.Reading;

/// <summary>
/// The parts of an Office file. Only parts that a reader asks for are unpacked, each counted while it is; sizes in the
/// archive's directory can only lead to an earlier refusal, never to trust.
/// </summary>
internal sealed class PackedParts : IDisposable
{
    private readonly ZipArchive archive;
    private readonly ReadingLimits limits;
    private readonly Dictionary<string, ZipArchiveEntry> parts = new(StringComparer.OrdinalIgnoreCase);
    private long unpacked;

    private PackedParts(ZipArchive archive, ReadingLimits limits)
    {
        this.archive = archive;
        this.limits = limits;
    }

    public IEnumerable<string> Names => parts.Keys;

    /// <exception cref="UnreadableDocumentException">The archive is damaged, has too many parts or says itself that it is too large.</exception>
    public static PackedParts Open(byte[] content, ReadingLimits limits)
    {
        try
        {
            var packed = new PackedParts(new ZipArchive(new MemoryStream(content, writable: false), ZipArchiveMode.Read), limits);
            packed.Index();
            return packed;
        }
        catch (InvalidDataException)
        {
            throw new UnreadableDocumentException(UnreadableCodes.Corrupt, "zip");
        }
    }

    public bool Has(string name) => parts.ContainsKey(name);

    /// <summary>Loads a small part whole; null when there is no such part.</summary>
    public XElement? LoadXml(string name)
    {
        const long Largest = 16L * 1024 * 1024;
        if (!parts.TryGetValue(name, out var entry))
        {
            return null;
        }

        using var counted = new CountedStream(Open(entry), 1, (count, _) =>
        {
            if (count > Largest)
            {
                throw TooLarge();
            }
        }, _ => { });
        using var reader = XmlReader.Create(counted, Settings());
        return XElement.Load(reader);
    }

    /// <summary>Reads a part as XML without document type, entities or anything outside the file; null when there is no such part.</summary>
    public XmlReader? OpenXml(string name) =>
        parts.TryGetValue(name, out var entry) ? XmlReader.Create(Open(entry), Settings()) : null;

    private XmlReaderSettings Settings()
    {
        return new XmlReaderSettings
        {
            DtdProcessing = DtdProcessing.Prohibit,
            XmlResolver = null,
            IgnoreComments = true,
            IgnoreProcessingInstructions = true,
            CloseInput = true,
            MaxCharactersInDocument = limits.UnpackedBytes,
        };
    }

    /// <summary>Unpacks every part once, only to count it, before a library unpacks them on its own.</summary>
    /// <param name="largestText">Bytes that one XML part may have: such a library keeps texts in memory.</param>
    public void CountAll(long largestText)
    {
        foreach (var (name, entry) in parts)
        {
            using var part = Open(entry);
            part.CopyTo(Stream.Null);
            if (name.EndsWith(".xml", StringComparison.OrdinalIgnoreCase) && part.Position > largestText)
            {
                throw new UnreadableDocumentException(UnreadableCodes.TooMuchText, Text(limits.Characters));
            }
        }
    }

    public void Dispose() => archive.Dispose();

    private CountedStream Open(ZipArchiveEntry entry)
    {
        var packed = Math.Max(1, entry.CompressedLength);
        Check(entry.Length, packed);
        return new CountedStream(entry.Open(), packed, Check, total => unpacked += total);
    }

    private void Check(long part, long packed)
    {
        const long Suspicious = 8L * 1024 * 1024;
        if (unpacked + part > limits.UnpackedBytes || (part > Suspicious && part / packed > limits.CompressionRatio))
        {
            throw TooLarge();
        }
    }

    private void Index()
    {
        if (archive.Entries.Count > limits.Parts)
        {
            throw new UnreadableDocumentException(
                UnreadableCodes.TooManyParts, Text(archive.Entries.Count), Text(limits.Parts));
        }

        long declared = 0;
        foreach (var entry in archive.Entries)
        {
            declared = Math.Min(long.MaxValue / 2, declared + Math.Max(0, entry.Length));
            parts.TryAdd(entry.FullName.Replace('\\', '/'), entry);
        }

        if (declared > limits.UnpackedBytes)
        {
            throw TooLarge();
        }
    }

    private UnreadableDocumentException TooLarge() => new(UnreadableCodes.UnpacksTooLarge, Text(limits.UnpackedBytes));

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);
}
