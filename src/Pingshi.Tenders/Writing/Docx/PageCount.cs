using System.Globalization;
using System.Text.RegularExpressions;
using UglyToad.PdfPig;

namespace Pingshi.Tenders.Writing.Docx;

/// <summary>
/// Asks a word processor for the pages of all anchors: a copy of the paper gets a last section with one page reference for each,
/// which moves nothing before it, and the numbers are read from the printed copy.
/// </summary>
internal static partial class PageCount
{
    public static Paper Asking(Paper paper, Anchors anchors) => paper with
    {
        Sections =
        [
            .. paper.Sections,
            new PaperSection(false, [.. anchors.All.Select(anchor => new ParagraphBlock(
                [new TextInline($"[[{anchors.Number(anchor)}="), new PageOf(anchor), new TextInline("]]")], ParagraphLook.Plain))]),
        ],
    };

    public static IReadOnlyDictionary<int, int> Read(byte[] pdf)
    {
        using var document = PdfDocument.Open(pdf);
        var pages = new Dictionary<int, int>();
        foreach (var page in document.GetPages())
        {
            foreach (Match found in Answer().Matches(page.Text))
            {
                pages[Number(found.Groups[1])] = Number(found.Groups[2]);
            }
        }

        return pages;
    }

    private static int Number(Group group) => int.Parse(group.ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"\[\[(\d{1,7})=(\d{1,5})\]\]", RegexOptions.CultureInvariant)]
    private static partial Regex Answer();
}
