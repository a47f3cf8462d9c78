using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Pingshi.Tenders.Writing.Docx;

/// <summary>A paper as a docx file.</summary>
internal static class DocxFile
{
    private const string Main = "word/document.xml";
    private const string Types = "application/vnd.openxmlformats-officedocument.wordprocessingml.";

    public static byte[] Write(Paper paper, Anchors anchors)
    {
        var file = new PackedFile();
        file.Add("", "rId1", "officeDocument", Main, Types + "document.main+xml", new Document(Body(paper, anchors)));
        file.Add(Main, "rId1", "styles", "word/styles.xml", Types + "styles+xml", StylesXml.Of(paper.Edition));
        file.Add(Main, "rId2", "settings", "word/settings.xml", Types + "settings+xml", Settings());
        file.Add(Main, PageFrameXml.UprightHeader, "header", "word/header1.xml", Types + "header+xml", PageFrameXml.Header(paper, landscape: false));
        file.Add(Main, PageFrameXml.LandscapeHeader, "header", "word/header2.xml", Types + "header+xml", PageFrameXml.Header(paper, landscape: true));
        file.Add(Main, PageFrameXml.FooterId, "footer", "word/footer1.xml", Types + "footer+xml", PageFrameXml.Footer(paper.Edition));
        file.AddProperties(paper.Title, paper.ProjectNumber);
        return file.Bytes();
    }

    private static Body Body(Paper paper, Anchors anchors)
    {
        var body = new Body();
        var writer = new BlockXml(paper.Edition, anchors);
        for (var index = 0; index < paper.Sections.Count; index++)
        {
            var section = paper.Sections[index];
            body.Append(writer.Of(section));
            var frame = PageFrameXml.Section(section.Landscape);
            if (index + 1 < paper.Sections.Count)
            {
                body.Append(new Paragraph(new ParagraphProperties(new ParagraphStyleId { Val = StylesXml.SectionEnd }, frame)));
            }
            else
            {
                body.Append(new Paragraph(new ParagraphProperties(new ParagraphStyleId { Val = StylesXml.SectionEnd })), frame);
            }
        }

        return body;
    }

    private static Settings Settings() => new(
        new DefaultTabStop { Val = 420 },
        new CharacterSpacingControl { Val = CharacterSpacingValues.CompressPunctuation },
        // Without it Word opens the file in the mode of an old version and lays tables out differently.
        new Compatibility(new CompatibilitySetting
        {
            Name = CompatSettingNameValues.CompatibilityMode,
            Uri = "http://schemas.microsoft.com/office/word",
            Val = "15",
        }));
}
