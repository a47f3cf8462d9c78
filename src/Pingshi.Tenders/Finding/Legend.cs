using System.Text.RegularExpressions;

namespace Pingshi.Tenders.Finding;

/// <summary>
/// What the document itself says its marks, and its words of obligation, mean. Without a legend ★ is mandatory and ▲
/// important by custom; other signs mean nothing unless a legend says so.
/// </summary>
internal sealed partial class Legend
{
    private readonly Dictionary<char, Obligation> marks = [];
    private readonly HashSet<DocumentNode> sentences = [];
    private readonly List<string> words = [];

    /// <summary>Marks the document explains.</summary>
    public IReadOnlyDictionary<char, Obligation> Explained => marks;

    /// <summary>Words that make a clause substantive where the document says so.</summary>
    public IReadOnlyList<string> Words => words;

    public static Legend Of(IReadOnlyList<DocumentNode> nodes)
    {
        var legend = new Legend();
        foreach (var node in nodes)
        {
            if (node is TableNode table)
            {
                foreach (var row in table.Rows)
                {
                    _ = IsLegendRow(row) && legend.Explain(row.Cells[0].Text, row.Cells[1].Text);
                    foreach (var cell in row.Cells)
                    {
                        legend.Learn(cell.Text, null);
                    }
                }
            }
            else
            {
                legend.Learn(node.Text, node);
            }
        }

        return legend;
    }

    /// <summary>A row of two cells of which the first is a mark alone and the second says what it weighs: "▲ | 重要指标".</summary>
    public static bool IsLegendRow(TableRow row) =>
        row.Cells.Count == 2 && row.Cells[0].Text.Trim(' ', '“', '”', '"') is { Length: 1 } sign && Marks.IsMark(sign[0])
        && row.Cells[1].Text.Length <= 60 && LegendWords().IsMatch(row.Cells[1].Text);

    /// <summary>Whether a text explains marks rather than carrying one.</summary>
    public bool IsLegend(DocumentNode node) => sentences.Contains(node);

    /// <summary>The obligation of a mark; null when it is no mark here.</summary>
    public Obligation? Of(char mark) => marks.TryGetValue(mark, out var explained) ? explained
        : mark switch
        {
            '★' or '☆' => Obligation.Mandatory,
            '▲' or '△' => Obligation.Important,
            _ => null,
        };

    private void Learn(string text, DocumentNode? node)
    {
        if (text.Length > 1500 || (!text.Any(Marks.IsMark) && !WordLegend().IsMatch(text)))
        {
            return;
        }

        var learned = false;
        foreach (Match match in Together().Matches(text))
        {
            learned |= Explain(match.Groups["first"].Value, match.Groups["one"].Value) | Explain(match.Groups["second"].Value, match.Groups["other"].Value);
        }

        foreach (Match match in Explanation().Matches(text))
        {
            learned |= !Unmarked().IsMatch(text[Math.Max(0, match.Index - 8)..(match.Index + 1)]) && Explain(match.Groups["mark"].Value, match.Groups["meaning"].Value);
        }

        if (words.Count == 0 && WordLegend().Match(text) is { Success: true } byWords)
        {
            words.AddRange(Quoted().Matches(byWords.Groups["words"].Value).Select(word => word.Groups[1].Value.Trim()).Where(word => word.Length > 1 && !word.Any(Marks.IsMark)));
            learned = true;
        }

        if (learned && node is not null)
        {
            sentences.Add(node);
        }
    }

    private bool Explain(string signs, string meaning)
    {
        if (Meaning(meaning) is not { } obligation)
        {
            return false;
        }

        foreach (var mark in signs.Where(Marks.IsMark))
        {
            marks.TryAdd(mark, obligation);
        }

        return true;
    }

    private static Obligation? Meaning(string text) =>
        Substantive().IsMatch(text) ? Obligation.Mandatory
        : Weighty().IsMatch(text) ? Obligation.Important
        : Plain().IsMatch(text) ? Obligation.Ordinary
        : null;

    /// <summary>A sentence about a mark names it after a verb of marking, or says what it stands for; a clause that carries one does neither.</summary>
    [GeneratedRegex(
        """
        (?:
          (?:标有|标注(?:有|为)?|标记(?:有|为)?|标示|标明|带有?|加注?有?|注有?|打有?|以|用|凡|marked(?:\s+with|\s+by)?(?:\s+an?)?(?:\s+asterisk)?)\s*[“"'‘（(【]?\s*(?<mark>[★☆▲△※●◆◇■＃#＊*]+)\s*[”"'’）)】]?
          |[“"'‘（(【]?\s*(?<mark>[★☆▲△※●◆◇■＃#＊*]+)\s*[”"'’）)】]?\s*(?:号|符号|标记|标识|项(?!目)|的|条款|指标|参数|表示|代表|为|是|means?\b|denotes?\b|indicates?\b|[:：=]\s*(?=实质|重要|一般|关键|核心|主要|必须|非))
        )
        (?<meaning>[^★☆▲△※●◆◇■＃#＊*。]{0,60})
        """, RegexOptions.IgnorePatternWhitespace | RegexOptions.IgnoreCase)]
    private static partial Regex Explanation();

    /// <summary>Two marks explained in one breath: “★”和“▲”分别表示实质性条款和重要条款.</summary>
    [GeneratedRegex("[“\"]?(?<first>[★☆▲△※●◆◇＃#＊*])[”\"]?\\s*[、和及与,，]?\\s*[“\"]?(?<second>[★☆▲△※●◆◇＃#＊*])[”\"]?[^。；]{0,12}分别(?:表示|代表|为|是|指)?(?<one>[^、和及与，。；]{2,20})[、和及与，](?<other>[^。；，]{2,20})")]
    private static partial Regex Together();

    [GeneratedRegex("(?:实质性|重要|关键|核心|一般|普通)(?:性)?(?:要求|条款|指标|参数|需求|内容)?|无效|mandatory|important|optional|desirable", RegexOptions.IgnoreCase)]
    private static partial Regex LegendWords();

    [GeneratedRegex("(?:[不未无非]|没有|其[它他余][^；。]{0,4})[带标加注打有“\"'‘（(【]?$")]
    private static partial Regex Unmarked();

    [GeneratedRegex("实质性|无效|不允许(负)?偏离|不得(负)?偏离|否决|废标|必须满足|必须响应|不可偏离|mandatory|non-responsive|rejected", RegexOptions.IgnoreCase)]
    private static partial Regex Substantive();

    [GeneratedRegex("重要|主要|关键|重点|核心|扣分|扣除|加分|important|desirable|preferred", RegexOptions.IgnoreCase)]
    private static partial Regex Weighty();

    [GeneratedRegex("一般|普通|参考|证明材料|检测报告|截图|演示|optional|informational", RegexOptions.IgnoreCase)]
    private static partial Regex Plain();

    [GeneratedRegex(@"用(?<words>(?:\s*[“""][^”""]{1,6}[”""]、?){2,})\s*等(?:文字|字样|词).{0,60}(?:实质性|无效)")]
    private static partial Regex WordLegend();

    [GeneratedRegex("[“\"]([^”\"]+)[”\"]")]
    private static partial Regex Quoted();
}
