using System.Text.RegularExpressions;

namespace Pingshi.Tenders.Reading.Pdf;

/// <summary>Takes out what the pages repeat: running heads, running feet, page numbers.</summary>
internal static partial class PageFurniture
{
    private const int Edge = 3;

    public static void Remove(List<PdfPage> pages)
    {
        var heads = Repeated(pages, page => page.Lines.Take(Edge));
        var feet = Repeated(pages, page => page.Lines.TakeLast(Edge));
        foreach (var page in pages)
        {
            while (page.Lines.Count > 0 && IsFurniture(page.Lines[0], heads, page, above: true))
            {
                page.Lines.RemoveAt(0);
            }

            while (page.Lines.Count > 0 && IsFurniture(page.Lines[^1], feet, page, above: false))
            {
                page.Lines.RemoveAt(page.Lines.Count - 1);
            }
        }
    }

    private static HashSet<string> Repeated(List<PdfPage> pages, Func<PdfPage, IEnumerable<PdfLine>> edge) =>
        pages.SelectMany(page => edge(page).Select(Key).Distinct()).Where(key => key.Length > 0).GroupBy(key => key)
            .Where(group => group.Count() >= 3 && group.Count() * 3 >= pages.Count).Select(group => group.Key).ToHashSet();

    private static bool IsFurniture(PdfLine line, HashSet<string> repeated, PdfPage page, bool above) =>
        repeated.Contains(Key(line))
        || (PageNumber().IsMatch(line.Text) && (above ? line.Base > page.Height * 0.9 : line.Base < page.Height * 0.12));

    private static string Key(PdfLine line) => Digits().Replace(line.Text, "").Trim();

    [GeneratedRegex(@"[\d\s]+")]
    private static partial Regex Digits();

    [GeneratedRegex(@"^[\-–—\s·第]*(page\s*)?\d{1,4}\s*(/|of|页|共)?\s*\d*\s*页?[\-–—\s·]*$", RegexOptions.IgnoreCase)]
    private static partial Regex PageNumber();
}
