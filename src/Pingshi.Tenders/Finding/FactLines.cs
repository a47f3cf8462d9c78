using System.Text.RegularExpressions;

namespace Pingshi.Tenders.Finding;

/// <summary>A line in which a fact may be stated.</summary>
/// <param name="Text">Its words: unchosen options of a check list left out, stray spaces between Chinese characters too.</param>
/// <param name="Place">Where it stands.</param>
/// <param name="About">The heading or label it stands under.</param>
/// <param name="Section">What its chapter is for.</param>
internal sealed record FactLine(string Text, Place Place, string About, SectionKind Section);

/// <summary>
/// Cuts a document into lines in which it may speak of its own procurement: paragraphs, lines of cells, and rows read as
/// "label: value". Forms, draft contract, policy and table of contents speak of something else.
/// </summary>
internal static partial class FactLines
{
    private const int LongestLabel = 24;
    private const int LongestLine = 1_500;

    public static IEnumerable<FactLine> Of(IReadOnlyList<DocumentNode> nodes)
    {
        var trail = new Trail(Legend.Of([]));
        foreach (var node in nodes)
        {
            if (node is HeadingNode heading)
            {
                trail.Enter(heading);
            }
            else if (node is ClauseNode clause)
            {
                trail.Leave(clause.Number, clause.Body);
            }

            if (trail.Section is SectionKind.Forms or SectionKind.Contract or SectionKind.Policy or SectionKind.Contents)
            {
                continue;
            }

            var lines = node is TableNode table ? Rows(table) : [(node.Text, node.Place, trail.Caption)];
            foreach (var (text, place, about) in lines.Where(line => line.Text.Length is > 1 and <= LongestLine))
            {
                yield return new FactLine(Chosen(text), place, about, trail.Section);
            }
        }
    }

    /// <summary>What is left of a check list when the options not chosen are taken out.</summary>
    public static string Chosen(string text) =>
        Phrases.Head(text.TrimStart() is ['□' or '☐', ..] || text.Any(character => character is '■' or '☑' or '√' or '☒') ? Unchosen().Replace(text, "") : text);

    private static IEnumerable<(string Text, Place Place, string About)> Rows(TableNode table)
    {
        var roles = TableRoles.Of(table);
        for (var index = 0; index < table.Rows.Count; index++)
        {
            var row = table.Rows[index];
            var filled = row.Cells.Where(cell => cell.Text.Length > 0 && !IsNumber(cell, roles)).ToList();
            foreach (var (first, second) in index < roles.HeaderRows ? [] : filled.Zip(filled.Skip(1)).Where(pair => pair.First.Text.Length <= LongestLabel))
            {
                var label = Flat(first.Text).TrimEnd('：', ':');
                yield return ($"{label}：{second.Text.Replace("：\n", "：", StringComparison.Ordinal)}", row.Place, label);
            }

            if (index == roles.HeaderRows && roles.HasHeader)
            {
                foreach (var cell in filled)
                {
                    yield return ($"{Flat(table.CellAt(index - 1, cell.Column)?.Text ?? "")}：{cell.Text}", row.Place, "");
                }
            }

            foreach (var line in filled.SelectMany(cell => LinesOf(cell, filled)))
            {
                yield return line;
            }
        }
    }

    private static IEnumerable<(string Text, Place Place, string About)> LinesOf(TableCell cell, List<TableCell> row)
    {
        var at = row.IndexOf(cell);
        var label = at <= 0 ? "" : Flat(row[at - 1].Text);
        var start = 0;
        foreach (var line in cell.Text.Split('\n'))
        {
            if (line.Length > 1)
            {
                yield return (line, cell.Place.Range(start, start + line.Length), label);
            }

            start += line.Length + 1;
        }
    }

    private static bool IsNumber(TableCell cell, TableRoles roles) => cell.Column == roles.Number || OnlyNumber().IsMatch(cell.Text);

    private static string Flat(string text) => Spaces().Replace(text, "");

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();

    [GeneratedRegex(@"^[\d.\-、)）(（]{1,8}$")]
    private static partial Regex OnlyNumber();

    [GeneratedRegex("[□☐][^□☐■☑√☒\\n。；]*")]
    private static partial Regex Unchosen();
}
