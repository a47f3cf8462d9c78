using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Pingshi.Tenders.Writing.Docx;

/// <summary>
/// The styles, by the names that Word gives its own, so that its lists show them in the reader's language. Fonts are named, not embedded:
/// 宋体 for text and 黑体 for headings, as bids and official letters are set; a machine without them takes its own.
/// </summary>
internal static class StylesXml
{
    public const string Body = "BodyText";
    public const string Plain = "Plain";
    public const string Note = "Note";
    public const string Centred = "Centred";
    public const string Right = "RightAligned";
    public const string Header = "Header";
    public const string Footer = "Footer";
    public const string Table = "PaperTable";
    public const string TableText = "TableText";
    public const string TableHead = "TableHead";
    public const string Sign = "Sign";
    public const string SectionEnd = "SectionEnd";
    public const string ContentsCaption = "TOCHeading";

    private const string Normal = "Normal";

    public static string Heading(int level) => $"Heading{level + 1}";

    public static string Contents(int level) => $"TOC{level + 1}";

    public static Styles Of(Edition edition)
    {
        var styles = new Styles(new DocDefaults(
            new RunPropertiesDefault(new RunPropertiesBaseStyle(
                new RunFonts { Ascii = "Times New Roman", HighAnsi = "Times New Roman", EastAsia = "宋体", ComplexScript = "Times New Roman" },
                new FontSize { Val = "24" }, new FontSizeComplexScript { Val = "24" },
                new Languages { Val = edition.Say("en-US", "en-US"), EastAsia = "zh-CN", Bidi = "ar-SA" })),
            new ParagraphPropertiesDefault()));
        styles.Append(new Style(new StyleName { Val = Normal }, new PrimaryStyle()) { Type = StyleValues.Paragraph, StyleId = Normal, Default = true });
        styles.Append(
            Heading(0, size: 36, before: 240, after: 240, centred: true), Heading(1, 28, 240, 120), Heading(2, 24, 180, 80), Heading(3, 24, 120, 60),
            Text(Body, "Body Text", 24, line: 360, indented: edition == Edition.Chinese),
            Text(Plain, "Plain", 24, line: 360),
            Text(Note, "Note", 18, line: 260),
            Text(Centred, "Centred", 28, line: 480, justified: JustificationValues.Center),
            Text(Right, "Right Aligned", 24, line: 360, justified: JustificationValues.Right),
            Text(Sign, "Sign", 21, line: 400),
            Text(TableText, "Table Text", 21, line: 260),
            Head(TableHead, "Table Head", 21, JustificationValues.Center),
            Head(ContentsCaption, "TOC Heading", 32, JustificationValues.Center),
            Text(Contents(0), "toc 1", 24, line: 360), Text(Contents(1), "toc 2", 21, line: 320, left: 420),
            Text(Footer, "footer", 18, line: 240, justified: JustificationValues.Center),
            HeaderStyle(), End(), TableStyle());
        return styles;
    }

    private static Style Heading(int level, int size, int before, int after, bool centred = false)
    {
        var paragraph = new StyleParagraphProperties(
            new KeepNext(), new KeepLines(), new SpacingBetweenLines { Before = Number(before), After = Number(after) });
        if (centred)
        {
            paragraph.Append(new Justification { Val = JustificationValues.Center });
        }

        paragraph.Append(new OutlineLevel { Val = level });
        return Named(Heading(level), $"heading {level + 1}", paragraph, Fonts(size), next: Body);
    }

    private static Style Head(string id, string name, int size, JustificationValues justified) =>
        Named(id, name, new StyleParagraphProperties(new KeepNext(), new SpacingBetweenLines { Before = "40", After = "40" }, new Justification { Val = justified }), Fonts(size));

    private static Style Text(string id, string name, int size, int line, bool indented = false, int left = 0, JustificationValues? justified = null)
    {
        var paragraph = new StyleParagraphProperties(new SpacingBetweenLines { Line = Number(line), LineRule = LineSpacingRuleValues.Auto });
        if (left > 0)
        {
            paragraph.Append(new Indentation { Left = Number(left) });
        }
        else if (indented)
        {
            paragraph.Append(new Indentation { FirstLine = "480", FirstLineChars = 200 });
        }

        if (justified is { } side)
        {
            paragraph.Append(new Justification { Val = side });
        }

        return Named(id, name, paragraph, new StyleRunProperties(new FontSize { Val = Number(size) }, new FontSizeComplexScript { Val = Number(size) }));
    }

    private static Style HeaderStyle() => Named(
        Header, "header",
        new StyleParagraphProperties(new ParagraphBorders(new BottomBorder { Val = BorderValues.Single, Size = 4, Space = 4, Color = "808080" })),
        new StyleRunProperties(new FontSize { Val = "18" }, new FontSizeComplexScript { Val = "18" }));

    /// <summary>The paragraph that ends a section takes no room, or a full page would be followed by an empty one.</summary>
    private static Style End() => Named(
        SectionEnd, "Section End",
        new StyleParagraphProperties(new SpacingBetweenLines { Before = "0", After = "0", Line = "20", LineRule = LineSpacingRuleValues.Exact }),
        new StyleRunProperties(new FontSize { Val = "2" }, new FontSizeComplexScript { Val = "2" }));

    private static Style TableStyle() => new(
        new StyleName { Val = "Paper Table" },
        new StyleTableProperties(
            new TableBorders(
                Border<TopBorder>(8), Border<LeftBorder>(8), Border<BottomBorder>(8), Border<RightBorder>(8), Border<InsideHorizontalBorder>(4), Border<InsideVerticalBorder>(4)),
            new TableCellMarginDefault(
                new TopMargin { Width = "45", Type = TableWidthUnitValues.Dxa }, new TableCellLeftMargin { Width = 85, Type = TableWidthValues.Dxa },
                new BottomMargin { Width = "45", Type = TableWidthUnitValues.Dxa }, new TableCellRightMargin { Width = 85, Type = TableWidthValues.Dxa })))
    { Type = StyleValues.Table, StyleId = Table, CustomStyle = true };

    private static T Border<T>(uint size)
        where T : BorderType, new() => new() { Val = BorderValues.Single, Size = size, Space = 0, Color = "404040" };

    private static StyleRunProperties Fonts(int size) => new(
        new RunFonts { Ascii = "Arial", HighAnsi = "Arial", EastAsia = "黑体", ComplexScript = "Arial" }, new Bold { Val = false },
        new FontSize { Val = Number(size) }, new FontSizeComplexScript { Val = Number(size) });

    private static Style Named(string id, string name, StyleParagraphProperties paragraph, StyleRunProperties run, string? next = null)
    {
        var style = new Style(new StyleName { Val = name }, new BasedOn { Val = Normal }) { Type = StyleValues.Paragraph, StyleId = id };
        if (next is not null)
        {
            style.Append(new NextParagraphStyle { Val = next });
        }

        style.Append(new PrimaryStyle(), paragraph, run);
        return style;
    }

    private static string Number(int value) => value.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
