using System.Text;

namespace Pingshi.Platform.Imports;

/// <summary>Where a team's sheet has its headings, and which of our fields each most likely means.</summary>
internal static class Headings
{
    /// <summary>The row that looks most like headings: most fields recognised, then most cells filled, then first.</summary>
    public static int RowOf(Sheet sheet, IReadOnlyList<ImportField> fields) => sheet.Rows.Take(ImportLimits.HeadRows)
        .MaxBy(row => (Guess(fields, Of(sheet, row.Number)).Count, row.Cells.Count(c => c.Length > 0), -row.Number))?.Number ?? 1;

    /// <summary>The heading of every column; under a merged heading that spans several columns, both levels.</summary>
    public static IReadOnlyList<string> Of(Sheet sheet, int number)
    {
        if (sheet.Row(number) is not { } row)
        {
            return [];
        }
        return [.. Enumerable.Range(0, sheet.Columns).Select(column => Above(sheet, number, column) is { Length: > 0 } above && above != row[column] && row[column].Length > 0
            ? $"{above} / {row[column]}"
            : row[column])];
    }

    /// <summary>The best field for each column, none twice: equal names before names that contain each other.</summary>
    public static IReadOnlyDictionary<string, int> Guess(IReadOnlyList<ImportField> fields, IReadOnlyList<string> headings)
    {
        var likely =
            from heading in headings.Select((text, column) => (text, column))
            from field in fields.Select((field, order) => (field, order))
            let likeness = Likeness(field.field, heading.text)
            where likeness > 0
            orderby likeness descending, heading.column, field.order
            select (field.field.Name, heading.column);
        Dictionary<string, int> taken = [];
        foreach (var (field, column) in likely)
        {
            if (!taken.ContainsKey(field) && !taken.ContainsValue(column))
            {
                taken.Add(field, column);
            }
        }
        return taken;
    }

    private static int Likeness(ImportField field, string heading) => field.Names.Max(name => Likeness(Bare(name), heading));

    private static int Likeness(string name, string heading)
    {
        var whole = Bare(heading);
        var last = Bare(heading[(heading.LastIndexOf('/') + 1)..]);
        return name.Length == 0 || whole.Length == 0 ? 0
            : whole == name ? 1000
            : last == name ? 900
            : whole.Length > 1 && name.Length > 1 && (whole.Contains(name, StringComparison.Ordinal) || name.Contains(whole, StringComparison.Ordinal)) ? Math.Min(whole.Length, name.Length)
            : 0;
    }

    /// <summary>Letters and digits only, of one width and case, without what stands in brackets: 单位名称（必填） is 单位名称.</summary>
    private static string Bare(string text)
    {
        var depth = 0;
        StringBuilder bare = new(text.Length);
        foreach (var c in text.Normalize(NormalizationForm.FormKC).ToLowerInvariant())
        {
            depth += c is '(' or '[' ? 1 : c is ')' or ']' && depth > 0 ? -1 : 0;
            if (depth == 0 && char.IsLetterOrDigit(c))
            {
                bare.Append(c);
            }
        }
        return bare.ToString();
    }

    // A merge as wide as the sheet is a title and no heading.
    private static string? Above(Sheet sheet, int number, int column) =>
        sheet.Merged.FirstOrDefault(m => m.Covers(number - 1, column) && m.ToRow < number && m.Width > 1 && m.Width < sheet.Columns) is { } span
            ? sheet.Row(span.FromRow)?[span.FromColumn]
            : null;
}
