using System.Globalization;
using System.Text.RegularExpressions;

namespace Pingshi.Tenders.Finding;

/// <summary>Takes requirements out of tables: one a row.</summary>
internal sealed partial class TableFinder(Legend legend, ObligationRule rule)
{
    private readonly Dictionary<int, (TableRoles Roles, TableUse Use)> logical = [];

    private enum TableUse
    {
        /// <summary>Nothing to take.</summary>
        None,

        /// <summary>Scoring table.</summary>
        Scoring,

        /// <summary>Check before scoring.</summary>
        Review,

        /// <summary>Data sheet in front of the instructions.</summary>
        DataSheet,

        /// <summary>Parameters, staff, deliverables: the need itself.</summary>
        Need,

        /// <summary>Conditions of admission.</summary>
        Qualification,

        /// <summary>Only rows that carry a mark.</summary>
        MarkedOnly,
    }

    /// <summary>The requirements of a table, without keys.</summary>
    /// <param name="table">The table.</param>
    /// <param name="trail">Where it stands.</param>
    /// <param name="caption">The short line above it, if any.</param>
    /// <param name="isSheet">Whether it is a sheet of a workbook.</param>
    /// <param name="chaptered">Whether the document has chapters that say what they are for.</param>
    /// <param name="warnings">Takes what a person should look at.</param>
    public IEnumerable<FoundRequirement> Rows(TableNode table, Trail trail, string caption, bool isSheet, bool chaptered, List<ReadingWarning> warnings)
    {
        var own = TableRoles.Of(table);
        var (roles, use) = table.Continues is { } before && logical.TryGetValue(before, out var carried) ? carried : (own, Use(table, own, trail, caption, isSheet, chaptered));
        logical[table.Place.Table ?? 0] = (roles, use);
        return use == TableUse.None ? [] : Take(table, own, roles, use, trail, warnings);
    }

    private TableUse Use(TableNode table, TableRoles roles, Trail trail, string caption, bool isSheet, bool chaptered)
    {
        var about = $"{caption} {trail.Caption} {roles.Header}";
        if (trail.Section is SectionKind.Forms or SectionKind.Contract or SectionKind.Policy or SectionKind.Contents || IsForm(table, roles))
        {
            return TableUse.None;
        }

        if (isSheet)
        {
            return roles.HasHeader && NeedHeader().IsMatch(roles.Header) ? TableUse.Need : TableUse.MarkedOnly;
        }

        if (roles.Points is not null && !Assessment().IsMatch(about) && (trail.Section is SectionKind.Evaluation or SectionKind.Review || ScoringHeader().IsMatch(about)))
        {
            return TableUse.Scoring;
        }

        if (ReviewHeader().IsMatch(about) || (trail.Section == SectionKind.Review && roles.HasHeader))
        {
            return TableUse.Review;
        }

        return trail.Section switch
        {
            SectionKind.Instructions => TableUse.DataSheet,
            SectionKind.Qualification => TableUse.Qualification,
            SectionKind.Need or SectionKind.Background => TableUse.Need,
            SectionKind.Unknown when !chaptered && (roles.HasHeader || HasMarks(table)) => TableUse.Need,
            SectionKind.Unknown when roles.HasHeader && NeedHeader().IsMatch(roles.Header) => TableUse.Need,
            _ => TableUse.MarkedOnly,
        };
    }

    private IEnumerable<FoundRequirement> Take(TableNode table, TableRoles own, TableRoles roles, TableUse use, Trail trail, List<ReadingWarning> warnings)
    {
        Judgement? group = trail.Marked;
        var title = "";
        decimal sum = 0;
        var first = own.HasHeader ? own.HeaderRows : 0;
        for (var index = first; index < table.Rows.Count; index++)
        {
            var row = table.Rows[index];
            if (index == first && table.Continues is not null && IsCarried(row))
            {
                continue;
            }

            if (Legend.IsLegendRow(row))
            {
                continue;
            }

            if (use is not TableUse.DataSheet && IsBand(row))
            {
                title = row.Text;
                continue;
            }

            if (IsTotal(row))
            {
                Check(table, row, roles, use, sum, warnings);
                continue;
            }

            foreach (var requirement in TakeRow(table, index, roles, use, trail, title, group))
            {
                sum += requirement.Weight ?? 0;
                yield return requirement;
            }
        }
    }

    private IEnumerable<FoundRequirement> TakeRow(TableNode table, int index, TableRoles roles, TableUse use, Trail trail, string title, Judgement? inherited)
    {
        var row = table.Rows[index];
        var (number, start) = NumberOf(row, roles);
        var text = row.Text;
        if (text.Length - start < 2 || row.Cells.All(cell => cell.Text.Length < 2 || cell.Column == roles.Number) || text.StartsWith('□'))
        {
            yield break;
        }

        if (Judge(row, roles, use, text[start..], inherited) is not { } judgement)
        {
            yield break;
        }

        var heading = string.Join(" › ", new[] { trail.Path, title, Group(table, index, roles) }.Where(part => !string.IsNullOrEmpty(part)));
        var lines = judgement.Reason == RequirementReasons.Mark || use is TableUse.Scoring or TableUse.Review ? [] : MarkedLines(row);
        if (lines.Count > 0)
        {
            foreach (var (cell, from, to, mark) in lines)
            {
                yield return Make(cell.Text[from..to], "", cell.Place.Range(from, to), mark, null, use, trail, heading);
            }

            yield break;
        }

        var weight = use == TableUse.Scoring && roles.Points is { } column
            ? Points.Of(row.Cells.FirstOrDefault(cell => cell.Column <= column && column < cell.Column + cell.ColumnSpan)?.Text ?? "")
            : null;
        yield return Make(text[start..], number, row.Place.Range(start, text.Length), judgement, weight, use, trail, heading);
    }

    private Judgement? Judge(TableRow row, TableRoles roles, TableUse use, string text, Judgement? inherited)
    {
        var marks = row.Cells.SelectMany(cell => MarksIn(cell, cell.Column == roles.Mark)).Concat(ColumnMark(row, roles)).ToList();
        if (marks.Count > 0)
        {
            return new Judgement(marks.Min(), RequirementReasons.Mark, 0.97);
        }

        if (inherited is not null && use == TableUse.Need)
        {
            return inherited;
        }

        return use switch
        {
            TableUse.Scoring => new Judgement(Obligation.Ordinary, RequirementReasons.ScoringRow, 0.95),
            TableUse.Review => new Judgement(Obligation.Mandatory, RequirementReasons.ReviewRow, 0.92),
            TableUse.Qualification => new Judgement(Obligation.Mandatory, RequirementReasons.Qualification, 0.9),
            TableUse.DataSheet => OfDataSheet(text),
            TableUse.Need => rule.Of(text, SectionKind.Need, null) switch
            {
                { Reason: RequirementReasons.ObligationWord or RequirementReasons.NeedClause } plain => plain with { Reason = RequirementReasons.ParameterRow, Confidence = 0.9 },
                { } strong => strong,
                null => new Judgement(Obligation.Ordinary, RequirementReasons.ParameterRow, 0.8),
            },
            _ => null,
        };
    }

    private static Judgement? OfDataSheet(string text)
    {
        var cut = text.IndexOf(TableRow.Separator, StringComparison.Ordinal);
        var (label, value) = cut < 0 ? ("", text) : (text[..cut], text[(cut + TableRow.Separator.Length)..]);
        return Elsewhere().IsMatch(value) || (ProcedureLabel().IsMatch(label) && !Phrases.Voids(text)) || (IdleLabel().IsMatch(label) && Nothing().IsMatch(value)) ? null
            : PolicyLabel().IsMatch(label) ? (OwnSmeOnly().IsMatch(value) ? new Judgement(Obligation.Mandatory, RequirementReasons.Qualification, 0.8) : null)
            : OfBindingRow(text);
    }

    private static Judgement? OfBindingRow(string text) =>
        Phrases.Voids(text) || Phrases.BarsConsortium().IsMatch(text) || Phrases.SmeOnly().IsMatch(text) || AdmissionRow().IsMatch(text)
            ? new Judgement(Obligation.Mandatory, Phrases.Voids(text) ? RequirementReasons.VoidPhrase : RequirementReasons.Qualification, 0.85)
        : BindingRow().IsMatch(text) ? new Judgement(Obligation.Ordinary, RequirementReasons.DataSheetRow, 0.7)
        : null;

    private IEnumerable<Obligation> MarksIn(TableCell cell, bool isMarkColumn)
    {
        foreach (var line in isMarkColumn ? [] : cell.Text.Split('\n').Take(1))
        {
            if (Marks.Of(line) is { } mark && legend.Of(mark) is { } obligation)
            {
                yield return obligation;
            }
        }
    }

    private IEnumerable<Obligation> ColumnMark(TableRow row, TableRoles roles)
    {
        var text = roles.Mark is { } column ? row.Cells.FirstOrDefault(cell => cell.Column == column)?.Text.Trim() ?? "" : "";
        return text.Where(Marks.IsMark).Select(mark => legend.Of(mark)).OfType<Obligation>()
            .Concat(text is "M" or "Mandatory" or "实质性" ? [Obligation.Mandatory] : text is "重要" or "D" or "Desirable" ? [Obligation.Important] : []);
    }

    /// <summary>The lines of a cell that holds a list of parameters of which later ones carry marks; empty when the row is one requirement.</summary>
    private List<(TableCell Cell, int Start, int End, Judgement Judgement)> MarkedLines(TableRow row)
    {
        foreach (var cell in row.Cells)
        {
            var lines = new List<(TableCell Cell, int Start, int End, Judgement Judgement)>();
            var start = 0;
            var marked = 0;
            foreach (var line in cell.Text.Split('\n'))
            {
                var mark = Marks.Of(line) is { } sign ? legend.Of(sign) : null;
                marked += mark is null ? 0 : 1;
                if (line.Length > 3)
                {
                    lines.Add((cell, start, start + line.Length, mark is { } obligation
                        ? new Judgement(obligation, RequirementReasons.Mark, 0.97)
                        : new Judgement(Obligation.Ordinary, RequirementReasons.ParameterRow, 0.85)));
                }

                start += line.Length + 1;
            }

            if (marked > 0)
            {
                return lines;
            }
        }

        return [];
    }

    private static FoundRequirement Make(
        string text, string number, Place place, Judgement judgement, decimal? weight, TableUse use, Trail trail, string heading) => new()
        {
            Key = "",
            Text = text,
            Number = number,
            Heading = heading.Length == 0 ? null : heading,
            Obligation = judgement.Obligation,
            Kind = KindRule.Of(text, use switch
            {
                TableUse.Need => SectionKind.Need,
                TableUse.Review => SectionKind.Review,
                TableUse.Qualification => SectionKind.Qualification,
                TableUse.Scoring => SectionKind.Evaluation,
                _ => trail.Section,
            }, heading),
            Weight = weight,
            Place = place,
            Confidence = judgement.Confidence,
            Reason = judgement.Reason,
        };

    /// <summary>The running number at a row's beginning and where the words after it begin.</summary>
    private static (string Number, int Start) NumberOf(TableRow row, TableRoles roles)
    {
        var first = row.Cells.FirstOrDefault(cell => cell.Text.Length > 0);
        return first is not null && (first.Column == roles.Number || RunningNumber().IsMatch(first.Text)) && row.Text.Length > first.Text.Length
            && first.Text.Length <= 12 && row.Cells.Count(cell => cell.Text.Length > 0) > 1 && !first.Text.Any(Marks.IsMark)
            ? (first.Text, first.Text.Length + TableRow.Separator.Length)
            : ("", 0);
    }

    /// <summary>The merged cell from above that the row belongs to.</summary>
    private static string Group(TableNode table, int index, TableRoles roles)
    {
        var first = table.Rows[index].Cells.Count == 0 ? int.MaxValue : table.Rows[index].Cells[0].Column;
        return string.Join(' ', Enumerable.Range(1, Math.Min(3, Math.Max(0, first - 1)))
            .Where(column => column != roles.Number && column != roles.Points)
            .Select(column => table.CellAt(index, column))
            .OfType<TableCell>().Distinct().Select(cell => cell.Text.ReplaceLineEndings(" ")).Where(text => text.Length is > 1 and < 80));
    }

    private static void Check(TableNode table, TableRow total, TableRoles roles, TableUse use, decimal sum, List<ReadingWarning> warnings)
    {
        var stated = total.Cells.Select(cell => Points.Of(cell.Text)).OfType<decimal>().ToList();
        if (use == TableUse.Scoring && roles.Points is not null && stated.Count > 0 && table.Continues is null && sum > 0 && !stated.Contains(sum))
        {
            warnings.Add(new ReadingWarning(
                "points-do-not-add-up", [sum.ToString(CultureInfo.InvariantCulture), stated.Max().ToString(CultureInfo.InvariantCulture)], total.Place));
        }
    }

    /// <summary>Most of what a form's rows hold is left open for the bidder.</summary>
    private static bool IsForm(TableNode table, TableRoles roles)
    {
        var cells = table.Rows.Skip(roles.HeaderRows).SelectMany(row => row.Cells).Where(cell => cell.Column != roles.Number).ToList();
        var empty = cells.Count(cell => cell.Text.Length == 0 && !roles.Answer.Contains(cell.Column));
        var asked = cells.Count(cell => !roles.Answer.Contains(cell.Column));
        return (asked == 0 && cells.Count > 0) || (table.Name is null && empty * 2 > asked && cells.All(cell => cell.Text.Length < 60));
    }

    private bool HasMarks(TableNode table) =>
        table.Rows.SelectMany(row => row.Cells).Any(cell => Marks.Of(cell.Text) is { } mark && legend.Of(mark) is not null);

    /// <summary>A short line across the table names the rows under it.</summary>
    private static bool IsBand(TableRow row) =>
        row.Cells.Count(cell => cell.Text.Length > 0) == 1 && (row.Cells.Count == 1 || row.Cells[0].ColumnSpan > 1)
        && row.Text.Length <= 40 && Marks.Of(row.Text) is null && !Phrases.Obliges().IsMatch(row.Text);

    private static bool IsCarried(TableRow row) =>
        row.Cells.Count > 2 && row.Cells[0].Text.Length == 0 && row.Cells.SkipLast(1).All(cell => cell.Text.Length == 0);

    private static bool IsTotal(TableRow row) => TotalWord().IsMatch(row.Text);

    [GeneratedRegex(@"^\s*(具体)?(详见|见|参见|同)[^。；\n]{0,30}[。]?\s*$")]
    private static partial Regex Elsewhere();

    /// <summary>Rows of the data sheet that tell how the purchaser proceeds.</summary>
    [GeneratedRegex("^(采购人|采购代理|招标(人|方|代理)|项目(名称|主要内容|属性)|(采购|招标)项目名称|确[定认]中标|评[标审]|磋商(小组|澄清|时间|会)|项目磋商|谈判小组|开标|组织开标|.{0,6}(提出|提问|问题).{0,8}时间|采购人书面澄清|澄清|询问|质疑|联系方式|政采贷|标的所属行业|科研仪器|核心产品|所属行业)")]
    private static partial Regex ProcedureLabel();

    [GeneratedRegex("样品|演示|踏勘|考察|答疑|进口")]
    private static partial Regex IdleLabel();

    [GeneratedRegex(@"^\s*(.{0,10}[：:]\s*)?[■☑√]?\s*(不|无需|无须|无$|否)")]
    private static partial Regex Nothing();

    [GeneratedRegex("采购政策|政策功能")]
    private static partial Regex PolicyLabel();

    [GeneratedRegex("本(项目|次|包|采购).{0,10}(专门|仅|只)(面向|针对).{0,12}(中小|小微|小型)")]
    private static partial Regex OwnSmeOnly();

    [GeneratedRegex(@"^\s*(合\s*计|总\s*计|小\s*计|总\s*分|total)\b?", RegexOptions.IgnoreCase)]
    private static partial Regex TotalWord();

    [GeneratedRegex(@"^[（(]?[\d一二三四五六七八九十]+([.\-][\d]+)*[)）.、]?$")]
    private static partial Regex RunningNumber();

    [GeneratedRegex("考核|assessment of delivery|service credit", RegexOptions.IgnoreCase)]
    private static partial Regex Assessment();

    [GeneratedRegex("评[审分标]|评价|factor|criteria|evaluation|scor", RegexOptions.IgnoreCase)]
    private static partial Regex ScoringHeader();

    [GeneratedRegex("(资格|符合)性?(审查|检查|要求)|审查(要求|内容|因素|标准)|评审标准|形式评审", RegexOptions.IgnoreCase)]
    private static partial Regex ReviewHeader();

    [GeneratedRegex("要求|需求|参数|指标|规格|功能|描述|服务内容|标准|requirement|description|specification|feature|deliverable|criteria", RegexOptions.IgnoreCase)]
    private static partial Regex NeedHeader();

    [GeneratedRegex("资格(条件|要求)|联合体|面向.{0,6}(中小|小微)|进口产品|分包", RegexOptions.None)]
    private static partial Regex AdmissionRow();

    [GeneratedRegex("有效期|保证金|份数|正本|付款|支付|服务期限|服务地点|工期|交货|交付|合同履行|限价|预算|报价|偏离|格式|签字|盖章|密封|装订|质保|验收|服务时间|样品|演示|履约|装订|上传|递交的?文件|validity|bond|payment|copies|page limit", RegexOptions.IgnoreCase)]
    private static partial Regex BindingRow();
}
