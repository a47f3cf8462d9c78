namespace Pingshi.Tenders.Writing;

/// <summary>Where the words of a cell stand.</summary>
public enum CellAlignment
{
    /// <summary>At the left.</summary>
    Left,

    /// <summary>In the middle.</summary>
    Centre,

    /// <summary>At the right, as figures do.</summary>
    Right,
}

/// <summary>A column of a table.</summary>
/// <param name="Header">Its heading, repeated on every page.</param>
/// <param name="Share">Its width relative to the other columns; more than zero.</param>
/// <param name="Alignment">Where the words of its cells stand.</param>
public sealed record PaperColumn(string Header, double Share, CellAlignment Alignment = CellAlignment.Left);

/// <summary>A cell.</summary>
/// <param name="Inlines">Its words.</param>
public sealed record PaperCell(IReadOnlyList<Inline> Inlines)
{
    /// <summary>A cell of plain words.</summary>
    /// <param name="text">The words.</param>
    /// <param name="strong">Whether they stand out.</param>
    public PaperCell(string text, bool strong = false)
        : this([new TextInline(text, strong)])
    {
    }

    /// <summary>How many columns it covers, at least 1.</summary>
    public int Span { get; init; } = 1;

    /// <summary>Another alignment than its column's.</summary>
    public CellAlignment? Alignment { get; init; }

    /// <summary>Whether its ground is grey, as that of headings, totals and of what a reader must not overlook.</summary>
    public bool Shaded { get; init; }

    /// <summary>Name by which <see cref="PageOf"/> finds it; null when nothing points at it.</summary>
    public string? Anchor { get; init; }

    /// <summary>A cell of plain words.</summary>
    /// <param name="text">The words.</param>
    public static implicit operator PaperCell(string text) => new(text);
}

/// <summary>A row of a table.</summary>
/// <param name="Cells">Its cells; columns that they leave over stay empty.</param>
public sealed record PaperRow(params IReadOnlyList<PaperCell> Cells);

/// <summary>A table over the whole width, its headings repeated on every page.</summary>
/// <param name="Columns">The columns; between 1 and 40.</param>
/// <param name="Rows">The rows.</param>
public sealed record TableBlock(IReadOnlyList<PaperColumn> Columns, IReadOnlyList<PaperRow> Rows) : Block
{
    /// <summary>Whether the headings are printed; a form of label and value has none.</summary>
    public bool ShowsHeader { get; init; } = true;
}
