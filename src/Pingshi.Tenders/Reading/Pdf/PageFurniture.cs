using System.Globalization;
using System.Text.RegularExpressions;

namespace Pingshi.Tenders.Reading.Pdf;

/// <summary>Takes out what the pages repeat: running heads, running feet, page numbers.</summary>
internal static partial class PageFurniture
{
    private const int Edge = 3;

    /// <summary>So many pages with the same line at the same height make it furniture, however long the document is.</summary>
    private const int Often = 4;

    public static void Remove(List<PdfPage> pages)
    {
        var heads = Repeated(pages, page => page.Lines.Take(Edge));
        var feet = Repeated(pages, page => page.Lines.TakeLast(Edge));
        var offset = NumberOffset(pages);
        foreach (var page in pages)
        {
            while (page.Lines.Count > 0 && IsFurniture(page.Lines[0], heads, page, above: true, offset))
            {
                page.Lines.RemoveAt(0);
            }

            while (page.Lines.Count > 0 && IsFurniture(page.Lines[^1], feet, page, above: false, offset))
            {
                page.Lines.RemoveAt(page.Lines.Count - 1);
            }
        }
    }

    /// <summary>Lines repeated at one height on several pages, or anywhere at the edge of many.</summary>
    private static HashSet<(string Words, int Height)> Repeated(List<PdfPage> pages, Func<PdfPage, IEnumerable<PdfLine>> edge)
    {
        var lines = pages.SelectMany(page => edge(page).Select(line => (Words: Words(line), Height: Height(line))).Distinct())
            .Where(line => line.Words.Length > 0).ToList();
        var many = lines.GroupBy(line => line.Words).Where(group => group.Count() >= 3 && group.Count() * 3 >= pages.Count).Select(group => group.Key).ToHashSet();
        var here = lines.GroupBy(line => line).Where(group => group.Count() >= Often).Select(group => group.Key).ToHashSet();
        return [.. lines.Where(line => many.Contains(line.Words) || here.Contains(line))];
    }

    /// <summary>What is added to a page's place in the file to give the number printed on it; null when pages are not numbered alone on a line.</summary>
    private static int? NumberOffset(List<PdfPage> pages) => pages
        .SelectMany(page => page.Lines.Take(1).Concat(page.Lines.TakeLast(1)).Distinct().Select(line => Number(line) - page.Number))
        .OfType<int>().GroupBy(offset => offset).Where(group => group.Count() >= 3 && group.Count() * 2 >= pages.Count)
        .OrderByDescending(group => group.Count()).Select(group => (int?)group.Key).FirstOrDefault();

    private static bool IsFurniture(PdfLine line, HashSet<(string Words, int Height)> repeated, PdfPage page, bool above, int? offset) =>
        repeated.Contains((Words(line), Height(line)))
        || (Number(line) is { } number && number - page.Number == offset)
        || (PageNumber().IsMatch(line.Text) && (above ? line.Base > page.Height * 0.9 : line.Base < page.Height * 0.12));

    private static int? Number(PdfLine line) =>
        int.TryParse(line.Text.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number < 100_000 ? number : null;

    private static string Words(PdfLine line) => Digits().Replace(line.Text, "").Trim();

    private static int Height(PdfLine line) => (int)Math.Round(line.Base / 6);

    [GeneratedRegex(@"[\d\s]+")]
    private static partial Regex Digits();

    [GeneratedRegex(@"^[\-–—\s·第]*(page\s*)?\d{1,4}\s*(/|of|页|共)?\s*\d*\s*页?[\-–—\s·]*$", RegexOptions.IgnoreCase)]
    private static partial Regex PageNumber();
}
