using System.Diagnostics;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Pingshi.Tenders.Writing.Docx;

/// <summary>The blocks of one paper, from its first to its last.</summary>
internal sealed class BlockXml(Edition edition, Anchors anchors)
{
    private readonly HashSet<string> placed = new(StringComparer.Ordinal);
    private int heading;

    public IEnumerable<OpenXmlElement> Of(PaperSection section) =>
        section.Blocks.SelectMany(block => Of(block, PageFrameXml.TextWidth(section.Landscape)));

    /// <summary>The bookmark of an anchor around some words; only the first place of an anchor carries it.</summary>
    public IEnumerable<OpenXmlElement> Marked(string? anchor, IEnumerable<OpenXmlElement> content)
    {
        if (anchor is null || !placed.Add(anchor))
        {
            return content;
        }

        var id = anchors.Number(anchor).ToString(System.Globalization.CultureInfo.InvariantCulture);
        return [new BookmarkStart { Id = id, Name = anchors.Bookmark(anchor) }, .. content, new BookmarkEnd { Id = id }];
    }

    private IEnumerable<OpenXmlElement> Of(Block block, int width) => block switch
    {
        TitleBlock title => [Heading(0, title.Text, title.Anchor)],
        HeadingBlock { Level: var level } named => [Heading(Math.Clamp(level, 1, 3), named.Text, named.Anchor)],
        ParagraphBlock paragraph => [Styled(StyleOf(paragraph.Look), InlineXml.Of(paragraph.Inlines, anchors))],
        PageBreakBlock => [new Paragraph(new Run(new Break { Type = BreakValues.Page }))],
        ContentsBlock contents => ContentsXml.Of(contents, anchors, width),
        TableBlock table => [new TableXml(this, anchors).Of(table, width), Styled(StylesXml.Note, [])],
        SignBlock sign => [SignXml.Of(sign, edition, width), Styled(StylesXml.Note, [])],
        _ => throw new UnreachableException(),
    };

    private Paragraph Heading(int level, string text, string? anchor) => Styled(
        StylesXml.Heading(level), Marked(Anchors.OfHeading(heading++), Marked(anchor, [InlineXml.Run(text)])));

    public static Paragraph Styled(string style, IEnumerable<OpenXmlElement> content)
    {
        var paragraph = new Paragraph(new ParagraphProperties(new ParagraphStyleId { Val = style }));
        paragraph.Append(content);
        return paragraph;
    }

    private static string StyleOf(ParagraphLook look) => look switch
    {
        ParagraphLook.Body => StylesXml.Body,
        ParagraphLook.Plain => StylesXml.Plain,
        ParagraphLook.Note => StylesXml.Note,
        ParagraphLook.Centred => StylesXml.Centred,
        ParagraphLook.Right => StylesXml.Right,
    };
}
