using System.Globalization;
using System.Xml;
using Pingshi.Tenders.Finding;
using Pingshi.Tenders.Reading;
using Pingshi.Tenders.Reading.Docx;
using Pingshi.Tenders.Reading.Pdf;

namespace Pingshi.Tenders;

/// <summary>
/// Reads need documents: docx, text PDF, xlsx, Markdown and plain text. The kind is told by content. Nothing outside the
/// file is ever fetched, no document type or entity is resolved, and every reading ends within its <see cref="ReadingLimits"/>.
/// Safe to call from many threads.
/// </summary>
public static class NeedReader
{
    /// <summary>Reads a document and finds its requirements.</summary>
    /// <param name="content">The bytes, from the stream's present position; the stream need not seek and is left open.</param>
    /// <param name="fileName">Its name; only an ending that says Markdown is looked at.</param>
    /// <param name="limits">What the reading may cost; <see cref="ReadingLimits.Default"/> when left out.</param>
    /// <param name="ct">Ends the reading between two pages or paragraphs.</param>
    /// <returns>The document with at least one requirement.</returns>
    /// <exception cref="UnreadableDocumentException">
    /// The document is refused; see <see cref="UnreadableCodes"/>. A readable document without any requirement is refused too.
    /// </exception>
    /// <exception cref="OperationCanceledException"><paramref name="ct"/> was cancelled.</exception>
    public static NeedDocument Read(Stream content, string fileName, ReadingLimits? limits = null, CancellationToken ct = default)
    {
        ArgumentNullException.ThrowIfNull(content);
        ArgumentNullException.ThrowIfNull(fileName);
        limits ??= ReadingLimits.Default;
        var bytes = Load(content, limits, ct);
        var builder = new DocumentBuilder(limits, ct);
        DocumentFormat format;
        try
        {
            format = Read(bytes, fileName, builder);
        }
        catch (XmlException)
        {
            throw new UnreadableDocumentException(UnreadableCodes.Corrupt, "xml");
        }
        catch (InvalidDataException)
        {
            throw new UnreadableDocumentException(UnreadableCodes.Corrupt, "zip");
        }

        var document = RequirementFinder.Find(builder.Finish(), format, builder.Warnings, ct);
        return document.Requirements.Count > 0 ? document : throw new UnreadableDocumentException(UnreadableCodes.NoRequirements);
    }

    /// <summary>Reads a file.</summary>
    /// <param name="path">Path of the file.</param>
    /// <param name="limits">What the reading may cost; <see cref="ReadingLimits.Default"/> when left out.</param>
    /// <param name="ct">Ends the reading between two pages or paragraphs.</param>
    /// <exception cref="UnreadableDocumentException">The document is refused; see <see cref="UnreadableCodes"/>.</exception>
    /// <exception cref="IOException">The file cannot be opened.</exception>
    public static NeedDocument Read(string path, ReadingLimits? limits = null, CancellationToken ct = default)
    {
        using var file = File.OpenRead(path);
        return Read(file, Path.GetFileName(path), limits, ct);
    }

    private static DocumentFormat Read(byte[] bytes, string fileName, DocumentBuilder builder)
    {
        if (ContentTypes.IsZip(bytes))
        {
            return ReadPacked(bytes, builder);
        }

        if (ContentTypes.IsPdf(bytes))
        {
            PdfReader.Read(bytes, builder);
            return DocumentFormat.Pdf;
        }

        if (ContentTypes.IsCompoundFile(bytes) && ContentTypes.HasEncryptedPackage(bytes))
        {
            throw new UnreadableDocumentException(UnreadableCodes.Encrypted);
        }

        return ContentTypes.Guess(bytes).Length == 0 && TextDecoder.Decode(bytes) is { } text
            ? ReadText(text, fileName, builder)
            : throw new UnreadableDocumentException(UnreadableCodes.UnknownType, ContentTypes.Guess(bytes));
    }

    private static DocumentFormat ReadPacked(byte[] bytes, DocumentBuilder builder)
    {
        using var parts = PackedParts.Open(bytes, builder.Limits);
        if (DocxReader.MainPart(parts) is { } main)
        {
            DocxReader.Read(parts, main, builder);
            return DocumentFormat.Docx;
        }

        if (WorkbookReader.MainPart(parts) is not null)
        {
            WorkbookReader.Read(bytes, parts, builder);
            return DocumentFormat.Xlsx;
        }

        throw new UnreadableDocumentException(UnreadableCodes.UnknownType, "zip");
    }

    private static DocumentFormat ReadText(string text, string fileName, DocumentBuilder builder)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            throw new UnreadableDocumentException(UnreadableCodes.Empty);
        }

        if (MarkdownReader.Looks(text, fileName))
        {
            MarkdownReader.Read(text, builder);
            return DocumentFormat.Markdown;
        }

        PlainTextReader.Read(text, builder);
        return DocumentFormat.Text;
    }

    private static byte[] Load(Stream content, ReadingLimits limits, CancellationToken ct)
    {
        using var memory = new MemoryStream();
        var buffer = new byte[81_920];
        for (int read; (read = content.Read(buffer)) > 0;)
        {
            ct.ThrowIfCancellationRequested();
            if (memory.Length + read > limits.FileBytes)
            {
                throw new UnreadableDocumentException(UnreadableCodes.TooLarge, limits.FileBytes.ToString(CultureInfo.InvariantCulture));
            }

            memory.Write(buffer, 0, read);
        }

        return memory.Length > 0 ? memory.ToArray() : throw new UnreadableDocumentException(UnreadableCodes.Empty);
    }
}
