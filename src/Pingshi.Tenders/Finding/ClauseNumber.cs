using System.Globalization;
using System.Text.RegularExpressions;

namespace Pingshi.Tenders.Finding;

/// <summary>The look of a clause number, outermost first. Clauses of one list share it.</summary>
internal enum NumberShape
{
    None,
    Chapter,
    Section,
    Annex,
    Han,
    HanParen,
    Decimal,
    Dotted,
    DecimalParen,
    Circled,
    Letter,
    Bullet,
}

/// <summary>The number that a text begins with, typed or computed, and where the words after it begin.</summary>
/// <param name="Shape">Its look.</param>
/// <param name="Dots">Dots within a dotted number: 1 for 3.1, 2 for 3.1.4.</param>
/// <param name="Length">Characters of the text up to the words, marks and spaces included.</param>
internal readonly partial record struct ClauseNumber(NumberShape Shape, int Dots, int Length)
{
    /// <summary>Reads the number a text begins with; a mark such as ★ may stand before it.</summary>
    public static ClauseNumber Of(string text)
    {
        var match = Pattern().Match(text.Length > 60 ? text[..60] : text);
        if (!match.Success)
        {
            return new ClauseNumber(NumberShape.None, 0, Marks.Lead(text));
        }

        var length = match.Length + Marks.Lead(text[match.Length..]);
        foreach (var shape in Shapes)
        {
            if (match.Groups[shape.ToString()].Success)
            {
                var dots = shape == NumberShape.Dotted ? match.Groups["Dotted"].Value.Trim(' ', '.', '．', '、').Count(letter => letter is '.' or '．') : 0;
                // "4.0" counts chapters as "4." does.
                return dots == 1 && match.Groups["Dotted"].Value.Trim(' ', '.').EndsWith(".0", StringComparison.Ordinal)
                    ? new ClauseNumber(NumberShape.Decimal, 0, length)
                    : new ClauseNumber(shape, dots, length);
            }
        }

        return new ClauseNumber(NumberShape.None, 0, length);
    }

    /// <summary>Reads a computed number, or failing that the one the text begins with.</summary>
    public static ClauseNumber Of(string number, string text) =>
        number.Length == 0 ? Of(text) : Of(number + " x") with { Length = Marks.Lead(text) };

    /// <summary>Whether a clause's number is the next one after a heading's, at the same depth or, in dotted numbers, further out.</summary>
    public static bool IsNext(string heading, string clause)
    {
        var (above, below) = (Of(heading), Of(clause + " x"));
        if (above.Shape != below.Shape || above.Shape is not (NumberShape.Han or NumberShape.HanParen or NumberShape.Decimal or NumberShape.Dotted or NumberShape.DecimalParen))
        {
            return false;
        }

        var (first, second) = (Values(heading[..above.Length]), Values(clause[..Math.Min(clause.Length, below.Length)]));
        if (second.Count == 0 || second.Count > first.Count)
        {
            return false;
        }

        // The first part that differs is one more, and all after it begin anew: 5.7.2 is left by 5.7.3, 5.8, 5.8.1 and 6.1.
        var same = second.Zip(first).TakeWhile(pair => pair.First == pair.Second).Count();
        return same < second.Count && second[same] == first[same] + 1 && second.Skip(same + 1).All(part => part == 1);
    }

    private static List<int> Values(string number) =>
        [.. Value().Matches(number).Select(match => int.TryParse(match.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var value) ? value : OfHan(match.Value))];

    /// <summary>The value of a Chinese numeral below a hundred.</summary>
    private static int OfHan(string numeral)
    {
        const string Digits = "零一二三四五六七八九";
        var ten = numeral.IndexOf('十', StringComparison.Ordinal);
        return ten < 0 ? Digits.IndexOf(numeral[^1], StringComparison.Ordinal)
            : ((ten == 0 ? 1 : Math.Max(0, Digits.IndexOf(numeral[ten - 1], StringComparison.Ordinal))) * 10)
                + (ten == numeral.Length - 1 ? 0 : Math.Max(0, Digits.IndexOf(numeral[^1], StringComparison.Ordinal)));
    }

    /// <summary>Rank among headings: lower is further out.</summary>
    public int Rank => Shape switch
    {
        NumberShape.Chapter => 1,
        NumberShape.Section => 2,
        NumberShape.Annex => 9,
        NumberShape.Han => 12,
        NumberShape.HanParen => 13,
        NumberShape.Decimal => 14,
        NumberShape.Dotted => 14 + Dots,
        NumberShape.DecimalParen => 18,
        NumberShape.Letter => 19,
        NumberShape.Circled => 20,
        NumberShape.Bullet => 21,
        NumberShape.None => 22,
    };

    private static readonly NumberShape[] Shapes =
    [
        NumberShape.Chapter, NumberShape.Section, NumberShape.Annex, NumberShape.HanParen, NumberShape.Han, NumberShape.Dotted,
        NumberShape.DecimalParen, NumberShape.Decimal, NumberShape.Circled, NumberShape.Letter, NumberShape.Bullet,
    ];

    [GeneratedRegex(@"\d{1,3}|[零一二三四五六七八九十]{1,3}")]
    private static partial Regex Value();

    [GeneratedRegex(
        """
        ^[\s★☆▲△※*＊#＃【\[（(]{0,4}?(?:
          (?<Chapter>第\s*[一二三四五六七八九十百零〇\d]+\s*[章部篇卷](?:分)?(?!\s*[《“”的及和、，。）)])|(?:Section|SECTION|Part|PART|Chapter|CHAPTER|Volume|VOLUME)\s+[\dIVXA-Z]+[.:]?(?=\s|$))
          |(?<Section>第\s*[一二三四五六七八九十百零〇\d]+\s*[节条]|(?:Sec\.|Article|ARTICLE)\s*[\d.]+)
          |(?<Annex>(?:附件|附表|附录|附)\s*[一二三四五六七八九十\d]+(?:-\d+)?\s*[：:、.．]?|(?:Attachment|ATTACHMENT|Appendix|APPENDIX|Exhibit|EXHIBIT|Annex|ANNEX)\s+[\dA-Z]+\b)
          |(?<HanParen>[（(]\s*[一二三四五六七八九十]+\s*[）)])
          |(?<Han>[一二三四五六七八九十]{1,3}\s*[、.．，](?!\d))
          |(?<Dotted>\d{1,3}(?:\s?[.．]\s?\d{1,3}){1,5}[.．、]?(?![\d%％万元年月日米倍亿]))
          |(?<DecimalParen>[（(]\s*\d{1,3}\s*[）)]|\d{1,3}\s*[）)])
          |(?<Decimal>\d{1,3}\s*[.．、：](?!\d))
          |(?<Circled>[①-⑳⑴-⒇⒈-⒛❶-❿㈠-㈩])
          |(?<Letter>[A-Za-z][.)）、](?=\s|\p{IsCJKUnifiedIdeographs})|[（(][A-Za-z][）)])
          |(?<Bullet>[•●◆◇■·\u2022\u25AA\-–—](?=\s|\p{IsCJKUnifiedIdeographs}))
        )\s*
        """,
        RegexOptions.IgnorePatternWhitespace | RegexOptions.CultureInvariant)]
    private static partial Regex Pattern();
}
