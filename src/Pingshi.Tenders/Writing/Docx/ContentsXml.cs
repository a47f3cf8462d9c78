using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Pingshi.Tenders.Writing.Docx;

/// <summary>A table of contents: one field over lines that already stand there, so that it can be read before it is updated.</summary>
internal static class ContentsXml
{
    public static IEnumerable<OpenXmlElement> Of(ContentsBlock contents, Anchors anchors, int width)
    {
        yield return BlockXml.Styled(StylesXml.ContentsCaption, [InlineXml.Run(contents.Caption)]);
        var begun = false;
        foreach (var (level, text, anchor) in anchors.Headings.Where(heading => heading.Level <= 1))
        {
            var line = new Paragraph(new ParagraphProperties(
                new ParagraphStyleId { Val = StylesXml.Contents(level) },
                new Tabs(new TabStop { Val = TabStopValues.Right, Leader = TabStopLeaderCharValues.Dot, Position = width })));
            if (!begun)
            {
                line.Append(Begin());
                begun = true;
            }

            line.Append(new Hyperlink([InlineXml.Run(text), new Run(new TabChar()), .. InlineXml.PageReference(anchor, anchors)]) { Anchor = anchors.Bookmark(anchor), History = true });
            yield return line;
        }

        if (begun)
        {
            yield return BlockXml.Styled(StylesXml.Note, [new Run(new FieldChar { FieldCharType = FieldCharValues.End })]);
        }
    }

    private static OpenXmlElement[] Begin() =>
    [
        new Run(new FieldChar { FieldCharType = FieldCharValues.Begin, Dirty = true }),
        new Run(new FieldCode(" TOC \\o \"1-2\" \\h \\z \\u ") { Space = SpaceProcessingModeValues.Preserve }),
        new Run(new FieldChar { FieldCharType = FieldCharValues.Separate }),
    ];
}
