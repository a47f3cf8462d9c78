using System.IO.Compression;
using System.Xml;
using System.Xml.Linq;
using Pingshi.Tenders.Reading;
using Pingshi.Tenders.Reading.Docx;
using Pingshi.Tenders.Writing.Forms;

namespace Pingshi.Tenders.Writing;

/// <summary>
/// Fills the forms that a Chinese tender prints, in place: their wording stays, since a bid letter in another format is void. Every
/// part of the file but the main text stays byte for byte what it was.
/// </summary>
/// <remarks>
/// A form begins at a short line that names one (投标函, 开标一览表 …) within the chapter of forms and ends at the next. Labels with a
/// line or room behind them are filled, blanks with a hint in brackets too, tables by the headings of their columns; rows are copied
/// for as many answers as there are. What it cannot place stays blank and is listed. Safe to call from many threads.
/// </remarks>
public static class FormFiller
{
    /// <summary>Fills the forms of a docx.</summary>
    /// <param name="docx">The tender's bytes.</param>
    /// <param name="input">What is known.</param>
    /// <param name="limits">What reading it may cost; <see cref="ReadingLimits.Default"/> when left out.</param>
    /// <returns>The filled document and what became of each form; no form when none was recognised.</returns>
    /// <exception cref="UnreadableDocumentException">It is no docx, or breaks a limit; see <see cref="UnreadableCodes"/>.</exception>
    public static FilledForms Fill(byte[] docx, FormInput input, ReadingLimits? limits = null)
    {
        ArgumentNullException.ThrowIfNull(docx);
        ArgumentNullException.ThrowIfNull(input);
        try
        {
            var (name, xml) = Load(docx, limits ?? ReadingLimits.Default);
            var forms = FormFinder.Find(xml).Select(form => new FormWriter(input, form).Fill()).ToList();
            return new FilledForms(forms.All(form => form.Filled.Count == 0) ? docx : Replace(docx, name, xml), forms);
        }
        catch (XmlException)
        {
            throw new UnreadableDocumentException(UnreadableCodes.Corrupt, "xml");
        }
        catch (InvalidDataException)
        {
            throw new UnreadableDocumentException(UnreadableCodes.Corrupt, "zip");
        }
    }

    private static (string Name, XDocument Xml) Load(byte[] docx, ReadingLimits limits)
    {
        if (!ContentTypes.IsZip(docx))
        {
            throw new UnreadableDocumentException(UnreadableCodes.UnknownType, ContentTypes.Guess(docx));
        }

        using var parts = PackedParts.Open(docx, limits);
        var name = DocxReader.MainPart(parts) ?? throw new UnreadableDocumentException(UnreadableCodes.UnknownType, "zip");
        using var xml = parts.OpenXml(name) ?? throw new UnreadableDocumentException(UnreadableCodes.Corrupt, name);
        return (name, XDocument.Load(xml, LoadOptions.PreserveWhitespace));
    }

    private static byte[] Replace(byte[] docx, string name, XDocument xml)
    {
        using var memory = new MemoryStream();
        using (var from = new ZipArchive(new MemoryStream(docx), ZipArchiveMode.Read))
        using (var to = new ZipArchive(memory, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var entry in from.Entries)
            {
                var copy = to.CreateEntry(entry.FullName, CompressionLevel.Optimal);
                copy.LastWriteTime = entry.LastWriteTime;
                using var target = copy.Open();
                if (string.Equals(entry.FullName, name, StringComparison.OrdinalIgnoreCase))
                {
                    using var writer = XmlWriter.Create(target, new XmlWriterSettings { Indent = false });
                    xml.Save(writer);
                }
                else
                {
                    using var source = entry.Open();
                    source.CopyTo(target);
                }
            }
        }

        return memory.ToArray();
    }
}
