using System.Xml.Linq;

namespace Pingshi.Tenders.Writing.Forms;

/// <summary>A paragraph or table of the main text with its place.</summary>
internal sealed record FormBlock(XElement Xml, Place Place)
{
    public bool IsTable => Xml.Name == Word.Table;

    public string Text { get; } = Xml.Name == Word.Table ? "" : Word.TextOf(Xml);

    /// <summary>The blocks of the body in order, counted as <see cref="NeedReader"/> counts them.</summary>
    public static IEnumerable<FormBlock> Of(XDocument xml)
    {
        var (paragraph, table) = (0, 0);
        var body = xml.Root?.Element(Word.Body);
        foreach (var element in body is null ? [] : Flat(body, 0))
        {
            yield return element.Name == Word.Table
                ? new FormBlock(element, Place.InTable(++table, 1) with { Row = null })
                : new FormBlock(element, Place.InParagraph(++paragraph));
        }
    }

    /// <summary>Controls within controls are followed as far as documents have them; a file could nest them until the stack ends.</summary>
    private static IEnumerable<XElement> Flat(XElement parent, int depth) => depth > 32 ? [] : parent.Elements().SelectMany(element =>
        element.Name == Word.Paragraph || element.Name == Word.Table ? [element]
        : element.Name == Word.Control ? element.Elements(Word.ControlContent).SelectMany(content => Flat(content, depth + 1))
        : Enumerable.Empty<XElement>());
}

/// <summary>Names of the main text's elements.</summary>
internal static class Word
{
    private static readonly XNamespace W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    public static readonly XName Body = W + "body";
    public static readonly XName Paragraph = W + "p";
    public static readonly XName Table = W + "tbl";
    public static readonly XName Row = W + "tr";
    public static readonly XName Cell = W + "tc";
    public static readonly XName CellProperties = W + "tcPr";
    public static readonly XName GridSpan = W + "gridSpan";
    public static readonly XName Control = W + "sdt";
    public static readonly XName ControlContent = W + "sdtContent";
    public static readonly XName Run = W + "r";
    public static readonly XName RunProperties = W + "rPr";
    public static readonly XName ParagraphProperties = W + "pPr";
    public static readonly XName Underline = W + "u";
    public static readonly XName Text = W + "t";
    public static readonly XName Tab = W + "tab";
    public static readonly XName Break = W + "br";
    public static readonly XName Deleted = W + "del";
    public static readonly XName TextBox = W + "txbxContent";
    public static readonly XName Value = W + "val";

    public static XName Named(string name) => W + name;

    /// <summary>The pieces of a paragraph's text; a tab or break is a piece without text of its own.</summary>
    public static IEnumerable<XElement> Pieces(XElement paragraph) => paragraph.Descendants(Run)
        .Where(run => run.Ancestors().TakeWhile(above => above != paragraph).All(above => above.Name != Deleted && above.Name != TextBox))
        .SelectMany(run => run.Elements().Where(piece => piece.Name == Text || piece.Name == Tab || piece.Name == Break));

    public static string Of(XElement piece) => piece.Name == Text ? piece.Value : piece.Name == Tab ? "\t" : "\n";

    public static string TextOf(XElement paragraph) => string.Concat(Pieces(paragraph).Select(Of));
}
