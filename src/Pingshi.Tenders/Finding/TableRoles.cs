using System.Text.RegularExpressions;

namespace Pingshi.Tenders.Finding;

/// <summary>What the columns of a table are for, told by its header row.</summary>
/// <param name="HasHeader">Whether its first row names its columns.</param>
/// <param name="Number">Grid column of running numbers.</param>
/// <param name="Points">Grid column of points.</param>
/// <param name="Mark">Grid column that only carries marks or weights of obligation.</param>
/// <param name="Answer">Grid columns left for the bidder to fill in.</param>
/// <param name="Header">The header's text.</param>
internal sealed partial record TableRoles(bool HasHeader, int? Number, int? Points, int? Mark, IReadOnlyList<int> Answer, string Header)
{
    private const int LongestHeaderCell = 24;

    /// <summary>Rows of the header, from the top.</summary>
    public int HeaderRows { get; init; } = 1;

    public static TableRoles Of(TableNode table)
    {
        var none = new TableRoles(false, null, null, null, [], "") { HeaderRows = 0 };
        for (var index = 0; index < Math.Min(3, table.Rows.Count); index++)
        {
            var header = table.Rows[index].Cells;
            var filled = header.Where(cell => cell.Text.Length > 0).ToList();
            if (filled.Count < 2 && index + 1 < table.Rows.Count)
            {
                // A title across the table stands above its header.
                continue;
            }

            if (filled.Count < 2 || filled.Any(cell => Flat(cell).Length > LongestHeaderCell) || filled.Count(cell => HeaderWord().IsMatch(Flat(cell))) * 2 < filled.Count)
            {
                return none;
            }

            return new TableRoles(
                true,
                Column(filled, NumberWord()),
                filled.LastOrDefault(cell => PointsWord().IsMatch(Flat(cell)))?.Column,
                Column(filled, MarkWord()),
                [.. filled.Where(cell => AnswerWord().IsMatch(Flat(cell))).Select(cell => cell.Column)],
                string.Join(' ', filled.Select(Flat)))
            {
                HeaderRows = index + 1,
            };
        }

        return none;
    }

    /// <summary>Whether two tables begin with the same header, as one repeated over a page does.</summary>
    public static bool SameHeader(TableNode above, TableNode below) => Of(above) is { HasHeader: true } first && first.Header == Of(below).Header;

    private static int? Column(List<TableCell> cells, Regex words) => cells.Find(cell => words.IsMatch(Flat(cell)))?.Column;

    private static string Flat(TableCell cell) => Spaces().Replace(cell.Text, "");

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();

    [GeneratedRegex("^(序号|编号|条款号|条目号|项号|No\\.?|#|Item(No\\.?)?|ID)$", RegexOptions.IgnoreCase)]
    private static partial Regex NumberWord();

    [GeneratedRegex("^(分值|分数|满分|权重|得分|标准分|评分分值|最高分|配分|分|points?|weight|score|max(imum)?points)|分值|（分）|\\(分\\)", RegexOptions.IgnoreCase)]
    private static partial Regex PointsWord();

    [GeneratedRegex("重要性|标识|指标性质|条款性质|指标类型|是否.*★|^★|obligation|priority|M/D", RegexOptions.IgnoreCase)]
    private static partial Regex MarkWord();

    [GeneratedRegex("响应(内容|情况|说明)|投标(响应|文件|人填写|应答)|偏离|页码|应答|单价|合价|小计|报价|金额|总价|offeror'?sresponse|vendorresponse|unitprice|amount|comments?$|rate|cost", RegexOptions.IgnoreCase)]
    private static partial Regex AnswerWord();

    [GeneratedRegex(
        """
        序号|编号|条款|名称|内容|要求|项目|指标|参数|规格|数量|单位|备注|说明|标准|因素|分值|权重|类别|类型|岗位|时间|期限|评[分审标]|办法|情况|描述|功能|模块|金额|单价|品牌|服务|人数|级别|格式|响应|偏离|地点|频次|设备|部门|配置|分类|姓名|职务|年龄
        |requirement|description|item|deliverable|date|factor|points|weight|name|quantity|unit|criteria|feature|role|service|level|category|due|no\.?$|id$|response|target|measure|section|title|cost|rate|hours|price|total
        """, RegexOptions.IgnoreCase | RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex HeaderWord();
}
