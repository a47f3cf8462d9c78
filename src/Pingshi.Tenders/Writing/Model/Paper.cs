namespace Pingshi.Tenders.Writing;

/// <summary>
/// A document to hand in: A4 sections of blocks, with the project's number on every page. <see cref="PaperWriter"/> makes a docx of it.
/// Pure data; immutable as long as the lists it was given are not changed.
/// </summary>
public sealed record Paper
{
    /// <summary>Title: the file's title, and the words at the right of every page's head.</summary>
    public required string Title { get; init; }

    /// <summary>The language of page numbers and of the other words that the writer adds.</summary>
    public Edition Edition { get; init; }

    /// <summary>Number of the project or contract, at the left of every page's head; empty when there is none.</summary>
    public string ProjectNumber { get; init; } = "";

    /// <summary>The words before the number; empty for 项目编号 or Project No.</summary>
    public string NumberLabel { get; init; } = "";

    /// <summary>The sections, in order; each begins on a page of its own.</summary>
    public required IReadOnlyList<PaperSection> Sections { get; init; }

    /// <summary>Every place to sign or seal, in the order of the document.</summary>
    public IEnumerable<SignPlace> SignPlaces =>
        Sections.SelectMany(section => section.Blocks).OfType<SignBlock>().SelectMany(block => block.Places);

    /// <summary>Binds several papers into one, so that their pages count through and one can name the pages of another.</summary>
    /// <param name="title">Title of the whole.</param>
    /// <param name="papers">The papers, in order; edition and project number are those of the first.</param>
    /// <exception cref="ArgumentException">There is no paper to bind.</exception>
    public static Paper Bind(string title, params IReadOnlyList<Paper> papers)
    {
        ArgumentNullException.ThrowIfNull(papers);
        return papers.Count == 0
            ? throw new ArgumentException("There is no paper to bind.", nameof(papers))
            : papers[0] with { Title = title, Sections = [.. papers.SelectMany(paper => paper.Sections)] };
    }
}

/// <summary>Pages of one direction.</summary>
/// <param name="Landscape">Whether the long side lies at the top, as wide tables ask.</param>
/// <param name="Blocks">What stands on them, in order.</param>
public sealed record PaperSection(bool Landscape, IReadOnlyList<Block> Blocks);
