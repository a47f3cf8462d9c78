using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Markdig;
using Markdig.Extensions.Tables;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Pingshi.Tenders.Reading;

/// <summary>Reads Markdown: headings, paragraphs, list items, pipe tables. A paragraph set wholly in bold counts as a heading.</summary>
internal static partial class MarkdownReader
{
    private const int BoldHeadingLevel = 7;
    private const int LongestBoldHeading = 80;
    private const int LongestLine = 200_000;
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder().UsePipeTables().UseGridTables().Build();

    /// <summary>Whether a text is Markdown: by the ending of its name, or by a heading or table rule of its own.</summary>
    public static bool Looks(string text, string fileName) =>
        fileName.EndsWith(".md", StringComparison.OrdinalIgnoreCase)
        || fileName.EndsWith(".markdown", StringComparison.OrdinalIgnoreCase)
        || text.AsSpan().Contains("\n# ", StringComparison.Ordinal) || text.AsSpan().Contains("\n## ", StringComparison.Ordinal)
        || text.StartsWith("# ", StringComparison.Ordinal) || text.Contains("\n|--", StringComparison.Ordinal) || text.Contains("\n| --", StringComparison.Ordinal);

    public static void Read(string text, DocumentBuilder builder)
    {
        builder.Count(text.Length);
        if (Longest(text) > LongestLine)
        {
            PlainTextReader.Read(text, builder);
            return;
        }

        MarkdownDocument document;
        try
        {
            document = Markdown.Parse(text, Pipeline);
        }
        catch (ArgumentException)
        {
            // Markdig refuses blocks nested deeper than it can walk.
            throw new UnreadableDocumentException(UnreadableCodes.TooMuchText, builder.Limits.Characters.ToString(CultureInfo.InvariantCulture));
        }

        Walk(document, builder, depth: 0, number: "");
    }

    private static int Longest(string text)
    {
        var longest = 0;
        foreach (var line in text.AsSpan().EnumerateLines())
        {
            longest = Math.Max(longest, line.Length);
        }

        return longest;
    }

    private static void Walk(ContainerBlock container, DocumentBuilder builder, int depth, string number)
    {
        foreach (var block in container)
        {
            builder.Cancellation.ThrowIfCancellationRequested();
            switch (block)
            {
                case HeadingBlock heading when Words(heading.Inline) is { Length: > 0 } words:
                    builder.Heading(heading.Level, "", words);
                    break;
                case Table table:
                    builder.Table([.. table.OfType<Markdig.Extensions.Tables.TableRow>().Select(Row)]);
                    break;
                case ListBlock list:
                    foreach (var item in list.OfType<ListItemBlock>())
                    {
                        Walk(item, builder, depth + 1, list.IsOrdered ? $"{item.Order}{list.OrderedDelimiter}" : "");
                    }

                    break;
                case ContainerBlock inner:
                    Walk(inner, builder, depth, number);
                    break;
                case ParagraphBlock paragraph:
                    Paragraph(paragraph, builder, depth, number);
                    number = "";
                    break;
                case HtmlBlock html when Glyphs.Repair(Tags().Replace(html.Lines.ToString(), " ")).Trim() is { Length: > 0 } words:
                    builder.Clause(words, number, depth);
                    break;
                case CodeBlock code when code.Lines.ToString().Trim() is { Length: > 0 } words:
                    builder.Clause(words, number, depth);
                    break;
                default:
                    break;
            }
        }
    }

    private static void Paragraph(ParagraphBlock paragraph, DocumentBuilder builder, int depth, string number)
    {
        var words = Words(paragraph.Inline);
        if (words.Length == 0 || IsContents(paragraph.Inline))
        {
            builder.EmptyParagraph();
        }
        else if (depth == 0 && words.Length <= LongestBoldHeading && paragraph.Inline?.FirstChild is EmphasisInline { DelimiterCount: 2, NextSibling: null })
        {
            builder.Heading(BoldHeadingLevel, "", words);
        }
        else
        {
            builder.Clause(words, number, depth);
        }
    }

    /// <summary>A line that only links to headings of this document belongs to its table of contents.</summary>
    private static bool IsContents(ContainerInline? inline) =>
        inline is not null && inline.Any() && inline.All(part => part is LineBreakInline or LiteralInline { Content.IsEmpty: true } || part is LinkInline { Url: ['#', ..] });

    private static DraftRow Row(Markdig.Syntax.Block row) => new([.. ((ContainerBlock)row).OfType<Markdig.Extensions.Tables.TableCell>()
        .Select((cell, index) => new DraftCell(
            string.Join('\n', cell.Descendants<LeafBlock>().Select(block => Words(block.Inline)).Where(words => words.Length > 0)),
            index + 1,
            Math.Max(1, cell.ColumnSpan)))]);

    private static string Words(ContainerInline? inline)
    {
        var text = new StringBuilder();
        Append(inline, text);
        return Glyphs.Repair(text.ToString()).Trim();
    }

    [GeneratedRegex(@"<[^<>]{0,500}>\s*")]
    private static partial Regex Tags();

    private static void Append(ContainerInline? container, StringBuilder text)
    {
        foreach (var part in container ?? Enumerable.Empty<Inline>())
        {
            switch (part)
            {
                case LiteralInline literal:
                    text.Append(literal.Content.AsSpan());
                    break;
                case LineBreakInline { IsHard: true }:
                    text.Append('\n');
                    break;
                case LineBreakInline when text.Length > 0 && !Lines.IsCjk(text[^1]):
                    text.Append(' ');
                    break;
                case CodeInline code:
                    text.Append(code.Content);
                    break;
                case HtmlEntityInline entity:
                    text.Append(entity.Transcoded.AsSpan());
                    break;
                case AutolinkInline link:
                    text.Append(link.Url);
                    break;
                case HtmlInline { Tag: "<br>" or "<br/>" or "<br />" }:
                    text.Append('\n');
                    break;
                case LinkInline { IsImage: true }:
                    break;
                case ContainerInline inner:
                    Append(inner, text);
                    break;
                default:
                    break;
            }
        }
    }
}
