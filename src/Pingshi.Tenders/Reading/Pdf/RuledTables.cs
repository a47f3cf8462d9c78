namespace Pingshi.Tenders.Reading.Pdf;

/// <summary>A horizontal or vertical rule: where it lies, and from where to where it goes.</summary>
internal readonly record struct Rule(double At, double From, double To);

/// <summary>
/// Finds tables by their rules. The rules cut the table into a grid; grid cells without a rule between them are one
/// merged cell; the characters whose middle lies in a cell are its text.
/// </summary>
internal static class RuledTables
{
    private const double Near = 2.5;
    private const int MostLines = 400;

    /// <summary>The tables of a page; characters inside them are taken out of <paramref name="glyphs"/>.</summary>
    public static List<PdfTable> Take(IReadOnlyList<Rule> horizontal, IReadOnlyList<Rule> vertical, ref List<Glyph> glyphs)
    {
        var tables = new List<PdfTable>();
        foreach (var (rows, columns) in Groups(Join(horizontal), Join(vertical)))
        {
            var ys = Positions(rows.Select(rule => rule.At)).OrderDescending().ToList();
            var xs = Positions(columns.Select(rule => rule.At)).Order().ToList();
            if (ys.Count < 2 || xs.Count < 3 || ys.Count > MostLines || xs.Count > MostLines)
            {
                continue;
            }

            var inside = glyphs.Where(glyph => glyph.MiddleX > xs[0] - Near && glyph.MiddleX < xs[^1] + Near
                && glyph.MiddleY < ys[0] + Near && glyph.MiddleY > ys[^1] - Near).ToList();
            if (inside.Count == 0)
            {
                continue;
            }

            tables.Add(new PdfTable(ys[0], ys[^1], new Grid(xs, ys, rows, columns).Fill(inside)));
            var taken = inside.ToHashSet();
            glyphs = [.. glyphs.Where(glyph => !taken.Contains(glyph))];
        }

        return tables;
    }

    /// <summary>Rules that touch or cross belong to one table.</summary>
    private static IEnumerable<(List<Rule> Rows, List<Rule> Columns)> Groups(List<Rule> rows, List<Rule> columns)
    {
        var parent = Enumerable.Range(0, rows.Count + columns.Count).ToArray();
        int Root(int index)
        {
            while (parent[index] != index)
            {
                index = parent[index] = parent[parent[index]];
            }

            return index;
        }

        for (var row = 0; row < rows.Count; row++)
        {
            for (var column = 0; column < columns.Count; column++)
            {
                if (columns[column].At >= rows[row].From - Near && columns[column].At <= rows[row].To + Near
                    && rows[row].At >= columns[column].From - Near && rows[row].At <= columns[column].To + Near)
                {
                    parent[Root(row)] = Root(rows.Count + column);
                }
            }
        }

        return Enumerable.Range(0, parent.Length).GroupBy(Root)
            .Select(group => (
                Rows: group.Where(index => index < rows.Count).Select(index => rows[index]).ToList(),
                Columns: group.Where(index => index >= rows.Count).Select(index => columns[index - rows.Count]).ToList()))
            .Where(group => group.Rows.Count >= 2 && group.Columns.Count >= 2)
            .OrderByDescending(group => group.Rows.Max(rule => rule.At));
    }

    /// <summary>Pieces of one rule, drawn one after the other, become one.</summary>
    private static List<Rule> Join(IReadOnlyList<Rule> rules)
    {
        var joined = new List<Rule>();
        foreach (var rule in rules.OrderBy(rule => Math.Round(rule.At / 1.5)).ThenBy(rule => rule.From))
        {
            if (joined.Count > 0 && joined[^1] is var last && Math.Abs(last.At - rule.At) < Near && rule.From <= last.To + Near && rule.To >= last.From - Near)
            {
                joined[^1] = last with { From = Math.Min(last.From, rule.From), To = Math.Max(last.To, rule.To) };
            }
            else
            {
                joined.Add(rule);
            }
        }

        return [.. joined.Where(rule => rule.To - rule.From > 6).Take(4 * MostLines)];
    }

    private static List<double> Positions(IEnumerable<double> values)
    {
        var positions = new List<double>();
        foreach (var value in values.Order())
        {
            if (positions.Count == 0 || value - positions[^1] > Near)
            {
                positions.Add(value);
            }
        }

        return positions;
    }

    private sealed class Grid(List<double> xs, List<double> ys, List<Rule> rows, List<Rule> columns)
    {
        private readonly int width = xs.Count - 1;
        private readonly int height = ys.Count - 1;

        public List<DraftRow> Fill(List<Glyph> glyphs)
        {
            var owner = Owners();
            var texts = glyphs
                .GroupBy(glyph => owner[(Math.Clamp(Below(glyph.MiddleY), 0, height - 1) * width) + Math.Clamp(After(glyph.MiddleX), 0, width - 1)])
                .ToDictionary(cell => cell.Key, cell => PdfText.OfCell(LineFinder.Of([.. cell])));
            var result = new List<DraftRow>();
            for (var row = 0; row < height; row++)
            {
                var first = row * width;
                result.Add(new DraftRow([.. Enumerable.Range(first, width)
                    .Where(cell => owner[cell] == cell)
                    .Select(cell => new DraftCell(texts.GetValueOrDefault(cell, ""), cell - first + 1, Right(owner, cell), Down(owner, cell)))]));
            }

            return [.. result.Where(row => row.Cells.Count > 0)];
        }

        /// <summary>For each grid cell, row after row, the cell in which its merged cell begins.</summary>
        private int[] Owners()
        {
            var owner = new int[width * height];
            for (var cell = 0; cell < owner.Length; cell++)
            {
                var (row, column) = Math.DivRem(cell, width);
                owner[cell] = column > 0 && !Crosses(columns, xs[column], (ys[row] + ys[row + 1]) / 2) ? owner[cell - 1]
                    : row > 0 && !Crosses(rows, ys[row], (xs[column] + xs[column + 1]) / 2) ? owner[cell - width]
                    : cell;
            }

            return owner;
        }

        private static bool Crosses(List<Rule> rules, double at, double along) =>
            rules.Exists(rule => Math.Abs(rule.At - at) <= Near && rule.From <= along && along <= rule.To);

        private int Right(int[] owner, int cell) =>
            Enumerable.Range(cell, width - (cell % width)).TakeWhile(other => owner[other] == cell).Count();

        private int Down(int[] owner, int cell) =>
            Enumerable.Range(0, height - (cell / width)).TakeWhile(rows => owner[cell + (rows * width)] == cell).Count();

        private int After(double x) => xs.FindLastIndex(position => position <= x);

        private int Below(double y) => ys.FindLastIndex(position => position >= y);
    }
}
