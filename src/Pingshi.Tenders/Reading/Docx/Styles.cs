using System.Globalization;
using System.Xml.Linq;

namespace Pingshi.Tenders.Reading.Docx;

/// <summary>What paragraph styles say about lists, outline and table of contents, each through its chain of bases.</summary>
internal sealed class Styles
{
    private const int LongestChain = 32;
    private static readonly XNamespace W = DocxNames.Main;
    private readonly Dictionary<string, Style> styles = [];

    private sealed record Style(string Name, string? Base, int? List, int? Level, int? Outline, bool Hidden);

    public static Styles Read(XElement? root)
    {
        var read = new Styles();
        foreach (var style in root?.Elements(W + "style") ?? [])
        {
            if ((string?)style.Attribute(W + "styleId") is not { } id)
            {
                continue;
            }

            var paragraph = style.Element(W + "pPr");
            var list = paragraph?.Element(W + "numPr");
            read.styles[id] = new Style(
                Value(style.Element(W + "name")) ?? id,
                Value(style.Element(W + "basedOn")),
                Int(list?.Element(W + "numId")),
                Int(list?.Element(W + "ilvl")),
                Int(paragraph?.Element(W + "outlineLvl")),
                style.Element(W + "rPr")?.Element(W + "vanish") is { } vanish && DocxNames.IsOn(Value(vanish)));
        }

        return read;
    }

    /// <summary>The list a style puts its paragraphs in, with the level where the style says it.</summary>
    public (int List, int? Level, string Style)? ListOf(string? id)
    {
        int? level = null;
        foreach (var (name, style) in Chain(id))
        {
            level ??= style.Level;
            if (style.List is { } list)
            {
                return (list, level, name);
            }
        }

        return null;
    }

    /// <summary>The heading level a style stands for, from 1; null for body text.</summary>
    public int? HeadingOf(string? id)
    {
        foreach (var (_, style) in Chain(id))
        {
            if (style.Outline is { } outline)
            {
                return outline is >= 0 and < 9 ? outline + 1 : null;
            }

            if (style.Name.StartsWith("heading ", StringComparison.OrdinalIgnoreCase)
                && int.TryParse(style.Name.AsSpan(8), NumberStyles.None, CultureInfo.InvariantCulture, out var level))
            {
                return Math.Clamp(level, 1, 9);
            }
        }

        return null;
    }

    public bool IsContents(string? id) =>
        Chain(id).Any(link => link.Style.Name.StartsWith("toc", StringComparison.OrdinalIgnoreCase)
            && !link.Style.Name.Equals("TOC Heading", StringComparison.OrdinalIgnoreCase));

    public bool IsHidden(string? id) => Chain(id).Any(link => link.Style.Hidden);

    private IEnumerable<(string Name, Style Style)> Chain(string? id)
    {
        for (var links = 0; id is not null && links < LongestChain && styles.TryGetValue(id, out var style); links++)
        {
            yield return (id, style);
            id = style.Base;
        }
    }

    private static string? Value(XElement? element) => (string?)element?.Attribute(W + "val");

    private static int? Int(XElement? element) =>
        int.TryParse(Value(element), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : null;
}
