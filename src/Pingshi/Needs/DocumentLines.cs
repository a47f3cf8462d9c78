using Pingshi.Tenders;

namespace Pingshi.Needs;

/// <summary>A read document as lines that a page can show and link to.</summary>
internal static class DocumentLines
{
    public static IReadOnlyList<NeedPages.Line> Of(NeedDocument document, ILookup<string, string> keys) =>
        [.. document.Nodes.SelectMany(node => node switch
        {
            TableNode table => table.Rows.Select(row => Line(row.Place, "row", row.Text)),
            HeadingNode heading => [Line(heading.Place, "heading", $"{heading.Number} {heading.Text}".Trim())],
            ClauseNode clause => [Line(clause.Place, "clause", $"{clause.Number} {clause.Text}".Trim())],
            _ => [Line(node.Place, "clause", node.Text)],
        }).Select(line => line with { Keys = [.. keys[line.Anchor]] })];

    /// <summary>Where on the page a place stands: its table row or paragraph, without the range in it.</summary>
    public static string AnchorOf(Place place) => place.Table is { } table
        ? string.Create(System.Globalization.CultureInfo.InvariantCulture, $"t{table}r{place.Row ?? 0}")
        : string.Create(System.Globalization.CultureInfo.InvariantCulture, $"p{place.Page ?? 0}-{place.Paragraph ?? 0}");

    private static NeedPages.Line Line(Place place, string kind, string text) => new(AnchorOf(place), kind, text, []);
}
