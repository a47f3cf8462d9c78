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
                foreach (var cell in table.Rows.SelectMany(row => row.Cells))
                {
                    legend.Learn(cell.Text, null);
                }
            }
            else
            {
                legend.Learn(node.Text, node);
            }
        }

        return legend;
    }

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
        if (text.Length > 1500 || !Sentence().IsMatch(text))
        {
            return;
        }

        foreach (Match match in Explanation().Matches(text))
        {
            var meaning = match.Groups["meaning"].Value;
            if (Meaning(meaning) is not { } obligation)
            {
                continue;
            }

            foreach (var mark in match.Groups["mark"].Value.Where(Marks.IsMark))
            {
                marks.TryAdd(mark, obligation);
                _ = node is not null && sentences.Add(node);
            }
        }

        if (WordLegend().Match(text) is { Success: true } byWords && words.Count == 0)
        {
            words.AddRange(Quoted().Matches(byWords.Groups["words"].Value).Select(word => word.Groups[1].Value.Trim()).Where(word => word.Length > 1 && !word.Any(Marks.IsMark)));
            _ = node is not null && sentences.Add(node);
        }
    }

    private static Obligation? Meaning(string text) =>
        Substantive().IsMatch(text) ? Obligation.Mandatory
        : Weighty().IsMatch(text) ? Obligation.Important
        : Plain().IsMatch(text) ? Obligation.Ordinary
        : null;

    [GeneratedRegex(@"[★☆▲△※●◆◇■＃#＊*].{0,60}(条款|指标|参数|要求|项|内容|需求)|“不得”|“必须”|\bmarked (with|by)\b|asterisk", RegexOptions.IgnoreCase)]
    private static partial Regex Sentence();

    [GeneratedRegex(
        """
        [“"'‘（(【]?(?<mark>[★☆▲△※●◆◇■＃#＊*]+)[”"'’）)】]?\s*
        (?<meaning>(?:号|符号|标记|的|标识|项|条款)?[^★☆▲△※●◆◇■＃#＊*。]{2,60})
        """, RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Explanation();

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
