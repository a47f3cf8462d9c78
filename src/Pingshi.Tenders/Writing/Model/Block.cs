namespace Pingshi.Tenders.Writing;

/// <summary>One piece of a paper. The kinds are closed: those in this library.</summary>
public abstract record Block
{
    private protected Block()
    {
    }
}

/// <summary>The title of a document or of a part of a bound one, centred.</summary>
/// <param name="Text">Its words.</param>
/// <param name="Anchor">Name by which <see cref="PageOf"/> finds it; null when nothing points at it.</param>
public sealed record TitleBlock(string Text, string? Anchor = null) : Block;

/// <summary>A heading. Its number, where it has one, is part of its words.</summary>
/// <param name="Level">1 is outermost, 3 innermost.</param>
/// <param name="Text">Its words.</param>
/// <param name="Anchor">Name by which <see cref="PageOf"/> finds it; null when nothing points at it.</param>
public sealed record HeadingBlock(int Level, string Text, string? Anchor = null) : Block;

/// <summary>How a paragraph looks.</summary>
public enum ParagraphLook
{
    /// <summary>Running text, its first line indented in a Chinese edition.</summary>
    Body,

    /// <summary>One line of facts, not indented.</summary>
    Plain,

    /// <summary>A remark in small type.</summary>
    Note,

    /// <summary>Centred, as on a cover.</summary>
    Centred,

    /// <summary>At the right margin.</summary>
    Right,
}

/// <summary>A paragraph. A line feed in its text begins a new line.</summary>
/// <param name="Inlines">Its words.</param>
/// <param name="Look">How it looks.</param>
public sealed record ParagraphBlock(IReadOnlyList<Inline> Inlines, ParagraphLook Look = ParagraphLook.Body) : Block
{
    /// <summary>A paragraph of plain words.</summary>
    /// <param name="text">The words.</param>
    /// <param name="look">How it looks.</param>
    public ParagraphBlock(string text, ParagraphLook look = ParagraphLook.Body)
        : this([new TextInline(text)], look)
    {
    }
}

/// <summary>A table of contents over titles and headings of the first two levels, with their pages.</summary>
/// <param name="Caption">The words above it.</param>
public sealed record ContentsBlock(string Caption) : Block;

/// <summary>Places to sign and seal; two stand beside each other, and none is parted from its lines by the end of a page.</summary>
/// <param name="Places">The places, in order.</param>
public sealed record SignBlock(IReadOnlyList<SignPlace> Places) : Block;

/// <summary>The rest stands on a new page.</summary>
public sealed record PageBreakBlock : Block;
