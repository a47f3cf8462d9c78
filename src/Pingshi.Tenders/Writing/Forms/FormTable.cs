using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Pingshi.Tenders.Writing.Forms;

/// <summary>Fills a table of a form: answers and prices by the headings of its columns, the rest by labels.</summary>
internal sealed partial class FormTable(FormBlock block, FormKind kind, FormInput input, FormLabels labels, List<FormFill> filled, List<FormBlank> blanks)
{
    private enum Column
    {
        Number,
        Clause,
        Requirement,
        Answer,
        Deviation,
        Proof,
        Name,
        Unit,
        Quantity,
        UnitPrice,
        Amount,
        Other,
    }

    public void Fill()
    {
        var rows = Rows();
        var answers = kind switch
        {
            FormKind.TechnicalDeviation => input.Technical,
            FormKind.CommercialDeviation => input.Commercial,
            FormKind.BidLetter or FormKind.OpeningSummary or FormKind.ItemisedPrices or FormKind.Qualifications or FormKind.Declaration
                or FormKind.ConsortiumAgreement or FormKind.PowerOfAttorney or FormKind.Other => [],
        };
        if (answers.Count > 0 && Header(rows, Column.Answer, Column.Requirement) is { } answered)
        {
            FillRows(rows, answered, [.. answers.Select(Values)]);
        }
        else if (kind is FormKind.OpeningSummary or FormKind.ItemisedPrices && input.Quotation is { } quotation && Header(rows, Column.Name, Column.UnitPrice) is { } priced)
        {
            FillPrices(rows, priced, quotation);
        }
        else if (kind is FormKind.BidLetter or FormKind.OpeningSummary or FormKind.ItemisedPrices)
        {
            // Elsewhere a column 项目名称 asks for other projects: a list of references, a person's experience.
            FillLabels(rows);
        }

        ListBlanks();
    }

    private List<XElement> Rows() => [.. block.Xml.Elements(Word.Row)];

    private void FillRows(List<XElement> rows, int header, List<Dictionary<Column, string>> values)
    {
        var columns = Columns(rows[header]);
        var body = rows.Skip(header + 1).ToList();
        var empty = body.Where(row => Cells(row).All(cell => TextOf(cell).Length == 0 || Digits().IsMatch(TextOf(cell)))).ToList();
        var template = empty.FirstOrDefault() ?? body.LastOrDefault() ?? rows[header];
        var last = body.Except(empty).LastOrDefault() ?? rows[header];
        var number = body.Except(empty).Count();
        foreach (var line in values)
        {
            var row = new XElement(template);
            foreach (var cell in Cells(row))
            {
                Clear(cell);
            }

            if (columns.All(column => column.Role != Column.Clause) && line.TryGetValue(Column.Clause, out var clause))
            {
                line[Column.Requirement] = clause + " " + line[Column.Requirement];
            }

            line[Column.Number] = (++number).ToString(CultureInfo.InvariantCulture);
            foreach (var (index, role) in columns)
            {
                if (line.TryGetValue(role, out var value) && Cells(row).ElementAtOrDefault(index) is { } cell)
                {
                    Put(cell, value);
                }
            }

            last.AddAfterSelf(row);
            last = row;
        }

        empty.ForEach(row => row.Remove());
        filled.Add(new FormFill(string.Join(" / ", Cells(rows[header]).Select(TextOf)), Figures.Count(values.Count), block.Place with { Row = header + 1 }));
    }

    private void FillPrices(List<XElement> rows, int header, Quotation quotation)
    {
        var columns = Columns(rows[header]);
        var name = columns.First(column => column.Role == Column.Name).Index;
        var open = quotation.Lines.ToList();
        foreach (var (row, index) in rows.Select((row, index) => (row, index)).Skip(header + 1))
        {
            var cells = Cells(row);
            var printed = name < cells.Count ? Squeeze(TextOf(cells[name])) : "";
            if (Total().IsMatch(string.Concat(cells.Select(TextOf))))
            {
                if (cells.Count > 1 && TextOf(cells[^1]).Length == 0)
                {
                    var words = cells.Any(cell => TextOf(cell).Contains("大写", StringComparison.Ordinal));
                    Note(cells[^1], "合计", words ? quotation.GrossInWords : Figures.Money(quotation.GrossMinor), index);
                }
            }
            else if (printed.Length > 0 && open.Find(line => Squeeze(line.Name) == printed) is { } line)
            {
                open.Remove(line);
                var values = Values(line);
                foreach (var (at, role) in columns.Where(column => column.Role is Column.Unit or Column.Quantity or Column.UnitPrice or Column.Amount))
                {
                    if (at < cells.Count && TextOf(cells[at]).Length == 0)
                    {
                        Note(cells[at], line.Name, values[role], index);
                    }
                }
            }
        }

        var empty = rows.Skip(header + 1).Where(row => Cells(row).All(cell => TextOf(cell).Length == 0 || Digits().IsMatch(TextOf(cell)))).ToList();
        if (open.Count > 0 && empty.Count > 0)
        {
            var totals = rows.Skip(header + 1).Where(row => Total().IsMatch(string.Concat(Cells(row).Select(TextOf)))).ToList();
            totals.ForEach(row => row.Remove());
            FillRows(Rows(), header, [.. open.Select(Values)]);
            block.Xml.Add(totals);
        }
    }

    /// <summary>Fills a cell beside or below its label.</summary>
    private void FillLabels(List<XElement> rows)
    {
        for (var index = 0; index < rows.Count; index++)
        {
            var cells = Cells(rows[index]);
            var below = index + 1 < rows.Count ? Cells(rows[index + 1]) : [];
            for (var at = 0; at < cells.Count; at++)
            {
                if (TextOf(cells[at]) is not { Length: > 0 } label || labels.For(label) is not { } value)
                {
                    continue;
                }

                if (at + 1 < cells.Count && TextOf(cells[at + 1]).Length == 0)
                {
                    Note(cells[at + 1], label, value, index);
                }
                else if (below.Count == cells.Count && TextOf(below[at]).Length == 0)
                {
                    Note(below[at], label, value, index + 1);
                }
            }
        }
    }

    private void ListBlanks()
    {
        foreach (var (row, index) in Rows().Select((row, index) => (row, index)))
        {
            var cells = Cells(row);
            var empty = cells.Count(cell => TextOf(cell).Length == 0);
            if (empty > 0)
            {
                blanks.Add(new FormBlank(LegalText.Line(string.Join(" | ", cells.Select(TextOf)), 80), block.Place with { Row = index + 1 }));
            }
        }
    }

    private void Note(XElement cell, string label, string value, int row)
    {
        Put(cell, value);
        filled.Add(new FormFill(Squeeze(label), value, block.Place with { Row = row + 1 }));
    }

    private static Dictionary<Column, string> Values(AnswerLine line) => new()
    {
        [Column.Clause] = line.Clause.Length > 0 ? line.Clause : line.Key,
        [Column.Requirement] = line.Requirement,
        [Column.Answer] = line.Answer.Length > 0 ? line.Answer : line.DeviationWords(Edition.Chinese),
        // Wherever the evidence column is missing, the claim itself must not look proven.
        [Column.Deviation] = line.DeviationWords(Edition.Chinese) + (line.Standing == AnswerStanding.Unproven ? "（未提供证明）" : ""),
        [Column.Proof] = line.ProofWords(Edition.Chinese),
    };

    private static Dictionary<Column, string> Values(PriceLine line) => new()
    {
        [Column.Name] = line.Name,
        [Column.Unit] = line.Unit,
        [Column.Quantity] = Figures.Number(line.Quantity),
        [Column.UnitPrice] = line.UnitPrice.ToString("#,##0.00####", CultureInfo.InvariantCulture),
        [Column.Amount] = Figures.Money(line.GrossMinor),
    };

    private static int? Header(List<XElement> rows, Column one, Column other)
    {
        var found = rows.Take(4).ToList().FindIndex(row => Columns(row).Select(column => column.Role).ToHashSet() is var roles && roles.Contains(one) && roles.Contains(other));
        return found < 0 ? null : found;
    }

    private static List<(int Index, Column Role)> Columns(XElement row) => [.. Cells(row).Select((cell, index) => (index, RoleOf(Squeeze(TextOf(cell)))))];

    private static Column RoleOf(string heading) =>
        heading is "序号" or "编号" ? Column.Number
        : heading.Contains("页码", StringComparison.Ordinal) || heading.Contains("证明", StringComparison.Ordinal) || heading.Contains("说明", StringComparison.Ordinal) ? Column.Proof
        : heading.Contains("条目号", StringComparison.Ordinal) || heading.Contains("条款号", StringComparison.Ordinal) ? Column.Clause
        : heading.Contains("偏离", StringComparison.Ordinal) ? Column.Deviation
        : heading.StartsWith("投标", StringComparison.Ordinal) && !heading.Contains('价', StringComparison.Ordinal) || heading.Contains("应答", StringComparison.Ordinal) || heading.StartsWith("响应", StringComparison.Ordinal) ? Column.Answer
        : heading.StartsWith("招标", StringComparison.Ordinal) || heading.StartsWith("采购", StringComparison.Ordinal) || heading.StartsWith("磋商", StringComparison.Ordinal) || heading.EndsWith("要求", StringComparison.Ordinal) ? Column.Requirement
        : heading.Contains("单价", StringComparison.Ordinal) ? Column.UnitPrice
        : heading.Contains("合价", StringComparison.Ordinal) || heading.Contains("金额", StringComparison.Ordinal) || heading.Contains("小计", StringComparison.Ordinal) || heading.Contains("总价", StringComparison.Ordinal) ? Column.Amount
        : heading.Contains("数量", StringComparison.Ordinal) ? Column.Quantity
        : heading is "单位" ? Column.Unit
        : heading.EndsWith("名称", StringComparison.Ordinal) || heading.EndsWith("内容", StringComparison.Ordinal) ? Column.Name
        : Column.Other;

    private static List<XElement> Cells(XElement row) => [.. row.Elements().SelectMany(element =>
        element.Name == Word.Cell ? [element] : element.Name == Word.Control ? element.Descendants(Word.Cell) : Enumerable.Empty<XElement>())];

    private static string TextOf(XElement cell) => string.Join('\n', cell.Elements(Word.Paragraph).Select(Word.TextOf)).Trim();

    private static void Clear(XElement cell)
    {
        foreach (var piece in cell.Descendants(Word.Text))
        {
            piece.Value = "";
        }
    }

    private static void Put(XElement cell, string value)
    {
        if (cell.Elements(Word.Paragraph).FirstOrDefault() is { } paragraph)
        {
            FormParagraph.Write(paragraph, 0, 0, value, underlined: false);
        }
    }

    private static string Squeeze(string text) => Spaces().Replace(text, "");

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();

    [GeneratedRegex(@"^(\d{1,3}|…|\.{3,6})$")]
    private static partial Regex Digits();

    [GeneratedRegex("合计|总计|总价大写|大写")]
    private static partial Regex Total();
}
