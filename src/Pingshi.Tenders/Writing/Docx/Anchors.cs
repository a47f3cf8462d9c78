namespace Pingshi.Tenders.Writing.Docx;

/// <summary>
/// The bookmarks of a paper. A bookmark's name may hold few characters, so anchors get names by their order; the first of two equal anchors counts.
/// </summary>
internal sealed class Anchors
{
    private readonly Dictionary<string, int> numbers = new(StringComparer.Ordinal);
    private IReadOnlyDictionary<int, int> pages = new Dictionary<int, int>();

    /// <summary>The titles and headings that a table of contents shows, each with the anchor made for it.</summary>
    public List<(int Level, string Text, string Anchor)> Headings { get; } = [];

    public int Count => numbers.Count;

    public IEnumerable<string> All => numbers.Keys;

    public static Anchors Of(Paper paper)
    {
        var anchors = new Anchors();
        foreach (var block in paper.Sections.SelectMany(section => section.Blocks))
        {
            anchors.Take(block);
        }

        return anchors;
    }

    /// <summary>The same bookmarks with the pages that were counted, by number of the bookmark.</summary>
    public Anchors WithPages(IReadOnlyDictionary<int, int> counted)
    {
        pages = counted;
        return this;
    }

    public int Number(string anchor) => numbers.TryGetValue(anchor, out var number)
        ? number
        : throw new ArgumentException($"Nothing in the paper carries the anchor '{anchor}'.", nameof(anchor));

    public string Bookmark(string anchor) => Name(Number(anchor));

    public static string Name(int number) => $"_Ref{number:D6}";

    public string Shown(string anchor) => pages.TryGetValue(Number(anchor), out var page) ? page.ToString(System.Globalization.CultureInfo.InvariantCulture) : "–";

    /// <summary>The anchor made for the n-th title or heading.</summary>
    public static string OfHeading(int index) => $"\u0000heading {index}";

    private void Take(Block block)
    {
        switch (block)
        {
            case TitleBlock title: TakeHeading(0, title.Text, title.Anchor); break;
            case HeadingBlock heading: TakeHeading(heading.Level, heading.Text, heading.Anchor); break;
            case TableBlock table:
                foreach (var anchor in table.Rows.SelectMany(row => row.Cells).Select(cell => cell.Anchor).OfType<string>())
                {
                    Add(anchor);
                }

                break;
        }
    }

    private void TakeHeading(int level, string text, string? anchor)
    {
        var own = OfHeading(Headings.Count);
        Headings.Add((level, text, own));
        Add(own);
        if (anchor is not null)
        {
            Add(anchor);
        }
    }

    private void Add(string anchor) => numbers.TryAdd(anchor, numbers.Count + 1);
}
