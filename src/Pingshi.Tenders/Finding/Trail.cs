namespace Pingshi.Tenders.Finding;

/// <summary>Where the finder stands in a document: the open headings and what they are for.</summary>
internal sealed class Trail(Legend legend)
{
    private readonly List<(int Level, string Text, SectionKind Kind, Judgement? Marked)> open = [];
    private string counted = "";

    /// <summary>What the innermost section is for.</summary>
    public SectionKind Section => open.Count == 0 ? SectionKind.Unknown : open[^1].Kind;

    /// <summary>What a marked heading above lays on every clause under it.</summary>
    public Judgement? Marked => open.Count == 0 ? null : open[^1].Marked;

    /// <summary>Whether any heading so far said what a section is for.</summary>
    public bool HasChapters { get; private set; }

    /// <summary>The headings, outermost first.</summary>
    public string? Path => open.Count == 0 ? null : string.Join(" › ", open.Select(heading => heading.Text));

    /// <summary>The innermost heading.</summary>
    public string Caption => open.Count == 0 ? "" : open[^1].Text;

    public void Enter(HeadingNode heading)
    {
        while (open.Count > 0 && open[^1].Level >= heading.Level)
        {
            open.RemoveAt(open.Count - 1);
        }

        var text = heading.Number.Length == 0 ? heading.Caption.Trim() : $"{heading.Number} {heading.Caption}".Trim();
        var kind = SectionKinds.Of(Bare(heading), Section);
        var marked = Marks.Of(heading.Caption) is { } mark && legend.Of(mark) is { } obligation
            ? new Judgement(obligation, RequirementReasons.Mark, 0.9)
            : Marked;
        HasChapters |= kind is not (SectionKind.Unknown or SectionKind.Background or SectionKind.Contents);
        open.Add((heading.Level, text, kind, marked));
        counted = "";
    }

    /// <summary>
    /// Closes headings of which a clause is the next sibling: under "4." nothing is numbered "5.", unless a list there has counted to "4." itself.
    /// </summary>
    public void Leave(string number, string text)
    {
        var clause = number.Length == 0 ? text : number;
        var isList = ClauseNumber.IsNext(counted, clause);
        while (!isList && open.Count > 0 && ClauseNumber.IsNext(open[^1].Text, clause))
        {
            open.RemoveAt(open.Count - 1);
        }

        counted = ClauseNumber.Of(clause + " x").Length > 0 ? clause : counted;
    }

    /// <summary>A heading's words without number, spaces between Chinese characters taken out.</summary>
    private static string Bare(HeadingNode heading)
    {
        var number = ClauseNumber.Of(heading.Caption);
        var words = heading.Caption[Math.Min(number.Length, heading.Caption.Length)..].Trim();
        return words.Any(Reading.Lines.IsCjk) ? words.Replace(" ", "", StringComparison.Ordinal).TrimEnd('：', ':') : words.TrimEnd(':');
    }
}
