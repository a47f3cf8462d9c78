using System.Text.RegularExpressions;
using Pingshi.Tenders.Finding;

namespace Pingshi.Tenders.Reading.Pdf;

/// <summary>Joins the lines of a PDF into paragraphs.</summary>
internal static partial class PdfText
{
    /// <summary>The text of a table cell: broken lines joined, numbered items kept apart.</summary>
    public static string OfCell(IReadOnlyList<PdfLine> lines)
    {
        var right = lines.Count == 0 ? 0 : lines.Max(line => line.Right);
        var text = new List<string>();
        PdfLine? last = null;
        foreach (var line in lines)
        {
            var words = line.Text.Replace('\t', ' ');
            if (last is not null && !StartsItem(words) && !(EndsSentence(last.Text) && last.Right < right - (2 * last.Size)))
            {
                text[^1] = Lines.Join(text[^1], words, _ => false);
            }
            else
            {
                text.Add(words);
            }

            last = line;
        }

        return string.Join('\n', text);
    }

    /// <summary>Whether a line opens an item of its own.</summary>
    public static bool StartsItem(string text) =>
        ClauseNumber.Of(text) is { Shape: not NumberShape.None } or { Length: > 0 } && text.Length > 1 || text[0] is '□' or '■' or '☑' or '√';

    /// <summary>Whether a line is "label: value"; two of them below each other are two lines of a list.</summary>
    public static bool IsLabelled(string text) => Label().IsMatch(text);

    [GeneratedRegex(@"^[\u4E00-\u9FFF/ \u3000]{2,16}[：:]")]
    private static partial Regex Label();

    public static bool EndsSentence(string text) => text[^1] is '。' or '；' or '！' or '？' or '：' or ':' or '.' or ';' or '!' or '?';
}
