using System.Text.RegularExpressions;

namespace Pingshi.Tenders.Finding;

/// <summary>
/// Gives a document the structure its author meant: finds headings that are only typed as such, and tables that go on
/// over a page. Texts and places stay as they were read.
/// </summary>
internal static partial class Outline
{
    private const int LongestChapter = 45;
    private const int LongestHeading = 24;
    private const int LongestEnglishHeading = 90;

    public static IReadOnlyList<DocumentNode> Of(IReadOnlyList<DocumentNode> nodes)
    {
        nodes = Mended([.. nodes.Select(Unfilled)]);
        var contents = ListedTitles(nodes);
        var found = new List<DocumentNode>(nodes.Count);
        for (var index = 0; index < nodes.Count; index++)
        {
            found.Add(nodes[index] is ClauseNode clause && !contents.Contains(index) && Level(clause, found, nodes, index) is { } level
                ? new HeadingNode(clause.Place, level, clause.Number, clause.Body)
                : nodes[index]);
        }

        return Continue(found);
    }

    /// <summary>A line to be filled in is no heading, whatever style it wears.</summary>
    private static DocumentNode Unfilled(DocumentNode node) =>
        node is HeadingNode heading && FillIn().IsMatch(heading.Caption) ? new ClauseNode(heading.Place, heading.Number, heading.Caption, 0) : node;

    /// <summary>Joins a sentence that a converter cut in two at the foot of a page; the place of the first half names the whole.</summary>
    private static List<DocumentNode> Mended(List<DocumentNode> nodes)
    {
        var mended = new List<DocumentNode>(nodes.Count);
        DocumentNode? last = null;
        foreach (var node in nodes)
        {
            if (mended.Count > 0 && mended[^1] is ClauseNode above && node is ClauseNode below && last is not null && IsCut(above, below, last))
            {
                mended[^1] = above with { Body = Reading.Lines.Join(above.Body, below.Body, _ => false) };
            }
            else
            {
                mended.Add(node);
            }

            last = node;
        }

        return mended;
    }

    private static bool IsCut(ClauseNode above, ClauseNode below, DocumentNode last)
    {
        const int Shortest = 20;
        if (above.Place.Page is not null || above.Body.Length < Shortest || below.Number.Length > 0 || below.Depth > 0 || ClauseNumber.Of(below.Body).Shape != NumberShape.None
            || Marks.Of(below.Body) is not null || !EndOfSentence().IsMatch(below.Body))
        {
            return false;
        }

        // Empty paragraphs between the halves are what is left of the page's foot; a comma needs no such sign.
        var gap = below.Place.Paragraph - last.Place.Paragraph > 1;
        return above.Body[^1] is '，' or '、' || (gap && OpenEnd().IsMatch(above.Body));
    }

    /// <summary>Three or more chapter or annex titles in a row are a list of what the document holds.</summary>
    private static HashSet<int> ListedTitles(IReadOnlyList<DocumentNode> nodes)
    {
        const int Fewest = 3;
        var listed = new HashSet<int>();
        for (var start = 0; start < nodes.Count;)
        {
            var shape = TitleShape(nodes[start]);
            var end = start + 1;
            while (shape is not null && end < nodes.Count && TitleShape(nodes[end]) == shape)
            {
                end++;
            }

            if (end - start >= Fewest)
            {
                listed.UnionWith(Enumerable.Range(start, end - start));
            }

            start = end;
        }

        return listed;
    }

    private static NumberShape? TitleShape(DocumentNode node) =>
        node is ClauseNode clause && ClauseNumber.Of(clause.Number, clause.Body).Shape is var shape and (NumberShape.Chapter or NumberShape.Annex) ? shape : null;

    private static int? Level(ClauseNode clause, List<DocumentNode> before, IReadOnlyList<DocumentNode> nodes, int index)
    {
        var text = clause.Body;
        if (text.Length > LongestEnglishHeading || DotLeader().IsMatch(text))
        {
            return null;
        }

        var number = ClauseNumber.Of(clause.Number, text);
        var title = text[Math.Min(number.Length, text.Length)..].Trim();
        var next = index + 1 < nodes.Count ? nodes[index + 1] : null;
        return number.Shape switch
        {
            NumberShape.Chapter when IsTitle(title, LongestChapter) && !IsListed(number, next) => number.Rank,
            NumberShape.Section when !text.Contains('条', StringComparison.Ordinal) && IsTitle(title, LongestChapter) && !IsListed(number, next) => number.Rank,
            NumberShape.Annex when IsTitle(title, LongestChapter) && !IsListed(number, next) && (title.Length > 0 || text.Length < 12) => number.Rank,
            NumberShape.None when clause.Depth == 0 => BareNumbered(text, next) ?? Unnumbered(text, before, next),
            NumberShape.Han or NumberShape.HanParen or NumberShape.Decimal or NumberShape.Dotted or NumberShape.DecimalParen
                when Marks.Of(text) is null && !IsListed(number, next) && next is not null && IsCaption(title) => number.Rank,
            _ => null,
        };
    }

    /// <summary>A heading has something under it; one followed by its own sibling is an item of a list.</summary>
    private static bool IsListed(ClauseNumber number, DocumentNode? next) => next switch
    {
        ClauseNode clause => ClauseNumber.Of(clause.Number, clause.Body) is var sibling && sibling.Rank <= number.Rank && sibling.Shape != NumberShape.None,
        HeadingNode heading => ClauseNumber.Of(heading.Number, heading.Caption).Rank <= number.Rank && number.Shape > NumberShape.Annex,
        _ => false,
    };

    /// <summary>"6 投标费用" over "6.1 …": a number without a point is one when its first clause says so.</summary>
    private static int? BareNumbered(string text, DocumentNode? next) =>
        BareNumber().Match(text) is { Success: true } match && IsCaption(match.Groups["title"].Value)
            && next is ClauseNode below && below.Body.StartsWith(match.Groups["number"].Value + ".1", StringComparison.Ordinal)
            ? new ClauseNumber(NumberShape.Decimal, 0, 0).Rank
            : null;

    private static int? Unnumbered(string text, List<DocumentNode> before, DocumentNode? next)
    {
        // A chapter number alone on its line, its title on the next.
        if (before.Count > 0 && before[^1] is HeadingNode { Level: 1 } above && ClauseNumber.Of(above.Number, above.Caption) is { Shape: NumberShape.Chapter } number
            && above.Caption.Length <= number.Length + 1 && IsTitle(text, LongestChapter))
        {
            return 2;
        }

        return next is null ? null
            : KnownTitle().IsMatch(text) ? 11
            : text.Length <= LongestEnglishHeading && text.Count(char.IsAsciiLetterUpper) >= 4 && !text.Any(char.IsAsciiLetterLower)
                && text.Any(char.IsWhiteSpace) && !text.Contains(':', StringComparison.Ordinal) ? 12
            : null;
    }

    private static bool IsTitle(string title, int longest) =>
        title.Length <= longest && !SentenceMarks().IsMatch(title) && !(title.Length > 0 && title[^1] == '.' && char.IsAsciiLetterLower(title[0]));

    private static bool IsCaption(string title)
    {
        if (title.Length < 2)
        {
            return false;
        }

        var words = title.TrimEnd('：', ':', '*').Trim();
        return words.Any(character => character > '\u2E80')
            ? words.Length <= LongestHeading && !CaptionBreaks().IsMatch(words)
            : title.Length <= LongestEnglishHeading && title[^1] is not ('.' or ';' or ',') && !title.Contains(": ", StringComparison.Ordinal) && IsTitleCase(title);
    }

    private static bool IsTitleCase(string title)
    {
        var words = title.Split([' ', '/', '-'], StringSplitOptions.RemoveEmptyEntries).Where(word => word.Length > 3 && char.IsLetter(word[0])).ToList();
        return words.Count > 0 && words.Count(word => char.IsUpper(word[0])) * 10 >= words.Count * 6 || title.Count(char.IsAsciiLetterUpper) > title.Length / 2;
    }

    private static List<DocumentNode> Continue(List<DocumentNode> nodes)
    {
        for (var index = 1; index < nodes.Count; index++)
        {
            if (nodes[index] is TableNode { Name: null } table && nodes[index - 1] is TableNode above && GoesOn(above, table))
            {
                nodes[index] = table with { Continues = above.Place.Table };
                if (Carried(table) is { } rest)
                {
                    nodes[index - 1] = above with { Rows = [.. above.Rows.SkipLast(1), above.Rows[^1] with { ContinuedBy = rest }] };
                }
            }
        }

        // A row carried over two pages must carry on from the row that is itself carried on.
        for (var index = nodes.Count - 2; index >= 0; index--)
        {
            if (nodes[index] is TableNode { Rows: [.., { ContinuedBy: not null } last] } table && nodes[index + 1] is TableNode below && Carried(below) is { } rest)
            {
                nodes[index] = table with { Rows = [.. table.Rows.SkipLast(1), last with { ContinuedBy = rest }] };
            }
        }

        return nodes;
    }

    private static bool GoesOn(TableNode above, TableNode below) =>
        above.Rows.Count > 0 && below.Rows.Count > 0 && Columns(above) == Columns(below)
        && (!TableRoles.Of(below).HasHeader || TableRoles.SameHeader(above, below));

    /// <summary>The first row of a page, under a repeated header, carries on a row when its leading cells are empty and only its last one has text.</summary>
    private static TableRow? Carried(TableNode below)
    {
        var row = below.Rows.ElementAtOrDefault(TableRoles.Of(below).HeaderRows);
        return row is { Cells: { Count: > 2 } cells } && cells[^1].Text.Length > 0 && cells.SkipLast(1).All(cell => cell.Text.Length == 0) ? row : null;
    }

    private static int Columns(TableNode table) => table.Rows.Max(row => row.Cells.Count == 0 ? 0 : row.Cells.Max(cell => cell.Column + cell.ColumnSpan - 1));

    [GeneratedRegex(@"_{3,}|^\s*(电\s*话|传\s*真|邮\s*编|地\s*址|日\s*期)\s*[：:]")]
    private static partial Regex FillIn();

    [GeneratedRegex(@"^(?<number>\d{1,2})\s+(?<title>\D.*)$")]
    private static partial Regex BareNumber();

    [GeneratedRegex("[。；：;:]$")]
    private static partial Regex EndOfSentence();

    [GeneratedRegex(@"[\u4E00-\u9FFFA-Za-z0-9（(，、]$|[\u4E00-\u9FFF].*[A-Za-z]\.$")]
    private static partial Regex OpenEnd();

    [GeneratedRegex(@"[.．…]{4,}|\t\s*\d+\s*$")]
    private static partial Regex DotLeader();

    [GeneratedRegex("[。；;！？]|，.*，")]
    private static partial Regex SentenceMarks();

    [GeneratedRegex("[，。；：:;！？]|应当|必须|不得|不少于|不低于|(?<!响|适|对|供|反)应(?!用|急|答|标|商|链|力)|≥|≤|_{2,}")]
    private static partial Regex CaptionBreaks();

    [GeneratedRegex(
        """
        ^\s*(?:(?:投标人|供应商|磋商|谈判|投标方|响应人)?须知(?:前附表|资料表|正文|附表)?|前附表|投标资料表|磋商须知前附表|目\s*录|招标公告|采购公告|投标邀请|竞争性(?:磋商|谈判)公告
        |(?:采购|招标|项目|用户|技术|服务|商务)(?:需求|要求)(?:书)?|合同条款|评(?:标|审|分)(?:办法|标准|细则)|报价要求[：:]?|企业要求[：:]?|付款方式[：:]?|验收(?:要求|标准)[：:]?|服务要求[：:]?|商务要求[：:]?|技术要求[：:]?)\s*$
        """, RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex KnownTitle();
}
