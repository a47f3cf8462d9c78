using System.Diagnostics;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Pingshi.Tenders.Writing.Docx;

/// <summary>Words, fields and bookmarks.</summary>
internal static class InlineXml
{
    public static IEnumerable<OpenXmlElement> Of(IEnumerable<Inline> inlines, Anchors anchors) => inlines.SelectMany(inline => inline switch
    {
        TextInline text => [Run(text.Text, text.Strong)],
        PageOf page => PageReference(page.Anchor, anchors),
        BlankInline { Text.Length: > 0 } filled => [Run(filled.Text, underlined: true)],
        BlankInline blank => [Run(new string('_', Math.Clamp(blank.Characters, 1, 60) * 2))],
        _ => throw new UnreachableException(),
    });

    public static Run Run(string text, bool strong = false, bool underlined = false)
    {
        var run = new Run();
        if (strong || underlined)
        {
            run.Append(new RunProperties { Bold = strong ? new Bold() : null, Underline = underlined ? new Underline { Val = UnderlineValues.Single } : null });
        }

        var clean = LegalText.Of(text);
        var begin = 0;
        for (var index = 0; index <= clean.Length; index++)
        {
            if (index < clean.Length && clean[index] is not ('\n' or '\t'))
            {
                continue;
            }

            if (index > begin)
            {
                run.Append(new Text(clean[begin..index]) { Space = SpaceProcessingModeValues.Preserve });
            }

            if (index < clean.Length)
            {
                run.Append(clean[index] == '\n' ? new Break() : new TabChar());
            }

            begin = index + 1;
        }

        return run;
    }

    /// <summary>A PAGEREF field marked dirty, so that the word processor computes it on opening.</summary>
    public static OpenXmlElement[] PageReference(string anchor, Anchors anchors) =>
    [
        new Run(new FieldChar { FieldCharType = FieldCharValues.Begin, Dirty = true }),
        new Run(new FieldCode($" PAGEREF {anchors.Bookmark(anchor)} \\h ") { Space = SpaceProcessingModeValues.Preserve }),
        new Run(new FieldChar { FieldCharType = FieldCharValues.Separate }),
        Run(anchors.Shown(anchor)),
        new Run(new FieldChar { FieldCharType = FieldCharValues.End }),
    ];
}
