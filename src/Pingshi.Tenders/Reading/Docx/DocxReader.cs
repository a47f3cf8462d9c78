using System.Text;
using System.Text.RegularExpressions;
using System.Xml;

namespace Pingshi.Tenders.Reading.Docx;

/// <summary>Reads an Office Open XML text document, part by part and forwards only.</summary>
internal static partial class DocxReader
{
    private const int LongestHeading = 60;

    public static string? MainPart(PackedParts parts) => OfficeParts.Main(parts, "document.xml");

    public static void Read(PackedParts parts, string main, DocumentBuilder builder)
    {
        var folder = main[..(main.LastIndexOf('/') + 1)];
        var styles = Styles.Read(OfficeParts.Load(parts, folder + "styles.xml"));
        var numbering = Numbering.Read(OfficeParts.Load(parts, folder + "numbering.xml"));
        var notes = new Dictionary<string, string>();
        ReadNotes(parts, folder + "footnotes.xml", "footnote", notes, builder);
        ReadNotes(parts, folder + "endnotes.xml", "endnote", notes, builder);

        using var xml = new DocxXml(parts.OpenXml(main) ?? throw new UnreadableDocumentException(UnreadableCodes.Corrupt, main), builder);
        var content = new DocxContent(builder, styles, numbering, notes);
        var carried = "";
        while (xml.Next())
        {
            if (xml.Type == XmlNodeType.Element && xml.Name == "body")
            {
                content.ReadBlocks(xml, paragraph => carried = Take(paragraph, carried, builder), table => builder.Table(table));
            }
        }
    }

    /// <summary>Keeps a paragraph, or carries its words into the next one when a tracked change deletes the mark between them.</summary>
    private static string Take(DocxParagraph paragraph, string carried, DocumentBuilder builder)
    {
        var text = carried + paragraph.Text;
        if (paragraph.JoinsNext)
        {
            Beside(paragraph, builder);
            return text;
        }

        Keep(paragraph with { Text = text }, builder, side: false);
        Beside(paragraph, builder);
        return "";
    }

    private static void Keep(DocxParagraph paragraph, DocumentBuilder builder, bool side)
    {
        if (paragraph.Text.Length == 0 || paragraph.Contents || ContentsLine().IsMatch(paragraph.Text))
        {
            builder.EmptyParagraph(side);
        }
        else if (paragraph.Heading is { } level && IsCaption(paragraph.Text))
        {
            builder.Heading(level, paragraph.Number, paragraph.Text, side: side);
        }
        else
        {
            builder.Clause(paragraph.Text, paragraph.Number, paragraph.Depth, side: side);
        }
    }

    private static void Beside(DocxParagraph paragraph, DocumentBuilder builder)
    {
        foreach (var block in paragraph.Beside)
        {
            if (block.Paragraph is { } text)
            {
                Keep(text, builder, side: true);
            }
            else if (block.Table is { } rows)
            {
                builder.Table(rows);
            }
        }
    }

    /// <summary>Heading styles are often worn by whole clauses; a caption is short and does not end as a sentence does.</summary>
    private static bool IsCaption(string text) => text.Length <= LongestHeading && text[^1] is not ('。' or '；' or ';' or '，');

    /// <summary>A typed line of a table of contents: words, a leader, a page.</summary>
    [GeneratedRegex(@"(\t|[.．…·]{4,})\s*\d{1,4}\s*$")]
    private static partial Regex ContentsLine();

    private static void ReadNotes(PackedParts parts, string name, string element, Dictionary<string, string> notes, DocumentBuilder builder)
    {
        if (parts.OpenXml(name) is not { } part)
        {
            return;
        }

        using var xml = new DocxXml(part, builder);
        StringBuilder? text = null;
        var key = "";
        while (xml.Next())
        {
            if (xml.Type == XmlNodeType.Element && xml.Name == element)
            {
                text = xml.Attribute("type") is null or "normal" ? new StringBuilder() : null;
                key = element[..1] + xml.Attribute("id");
            }
            else if (xml.Type == XmlNodeType.EndElement && xml.Name == element && text?.ToString().Trim() is { Length: > 0 } note)
            {
                builder.Count(note.Length);
                notes[key] = Glyphs.Repair(note);
            }
            else if (xml.Type == XmlNodeType.Element && xml.Name == "del")
            {
                xml.Skip();
            }
            else if (xml.Type is XmlNodeType.Text or XmlNodeType.SignificantWhitespace)
            {
                text?.Append(xml.Value);
            }
        }
    }
}
