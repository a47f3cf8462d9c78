using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Pingshi.Tenders.Writing.Docx;

/// <summary>Paper size, margins, head and foot of the pages. Lengths in twentieths of a point.</summary>
internal static class PageFrameXml
{
    public const string UprightHeader = "rId3";
    public const string LandscapeHeader = "rId4";
    public const string FooterId = "rId5";

    private const int LongSide = 16838;
    private const int ShortSide = 11906;
    private const int SideMargin = 1361;

    public static int TextWidth(bool landscape) => (landscape ? LongSide : ShortSide) - (2 * SideMargin);

    public static SectionProperties Section(bool landscape) => new(
        new HeaderReference { Type = HeaderFooterValues.Default, Id = landscape ? LandscapeHeader : UprightHeader },
        new FooterReference { Type = HeaderFooterValues.Default, Id = FooterId },
        new SectionType { Val = SectionMarkValues.NextPage },
        new PageSize
        {
            Width = (uint)(landscape ? LongSide : ShortSide),
            Height = (uint)(landscape ? ShortSide : LongSide),
            Orient = landscape ? PageOrientationValues.Landscape : PageOrientationValues.Portrait,
        },
        new PageMargin { Top = 1440, Bottom = 1304, Left = SideMargin, Right = SideMargin, Header = 794, Footer = 680, Gutter = 0 });

    public static Header Header(Paper paper, bool landscape) => new(new Paragraph(
        new ParagraphProperties(
            new ParagraphStyleId { Val = StylesXml.Header },
            new Tabs(new TabStop { Val = TabStopValues.Right, Position = TextWidth(landscape) })),
        InlineXml.Run(NumberOf(paper)),
        new Run(new TabChar()),
        InlineXml.Run(LegalText.Line(paper.Title, 50))));

    private static string NumberOf(Paper paper)
    {
        var label = paper.NumberLabel.Length > 0 ? LegalText.Line(paper.NumberLabel, 30) : paper.Edition.Say("项目编号", "Project No.");
        return paper.ProjectNumber.Length == 0 ? "" : label + paper.Edition.Say("：", " ") + LegalText.Line(paper.ProjectNumber, 50);
    }

    public static Footer Footer(Edition edition)
    {
        var paragraph = new Paragraph(new ParagraphProperties(new ParagraphStyleId { Val = StylesXml.Footer }));
        paragraph.Append(InlineXml.Run(edition.Say("第 ", "Page ")), Field(" PAGE "), InlineXml.Run(edition.Say(" 页　共 ", " of ")));
        paragraph.Append(Field(" NUMPAGES "), InlineXml.Run(edition.Say(" 页", "")));
        return new Footer(paragraph);
    }

    private static SimpleField Field(string instruction) => new(InlineXml.Run("1")) { Instruction = instruction };
}
