using System.Globalization;

namespace Pingshi.Tenders.Reading;

/// <summary>A cell as a reader hands it over, before it has a place.</summary>
internal sealed record DraftCell(string Text, int Column, int ColumnSpan = 1, int RowSpan = 1);

/// <summary>A row as a reader hands it over. The number is given only where the file numbers its rows itself.</summary>
internal sealed record DraftRow(IReadOnlyList<DraftCell> Cells, int? Number = null);

/// <summary>Collects what a reader finds, gives each piece its place, and stops a reading that grows beyond its limits.</summary>
internal sealed class DocumentBuilder(ReadingLimits limits, CancellationToken cancellation)
{
    private readonly List<(Func<int, DocumentNode> Make, int Number, bool Side)> drafts = [];
    private int paragraphs;
    private int sides;
    private int tables;
    private long characters;

    public ReadingLimits Limits => limits;

    public CancellationToken Cancellation => cancellation;

    public List<ReadingWarning> Warnings { get; } = [];

    /// <summary>Counts text before it is kept, so that a flood ends while it is still outside.</summary>
    public void Count(int length)
    {
        characters += length;
        cancellation.ThrowIfCancellationRequested();
        if (characters > limits.Characters)
        {
            throw new UnreadableDocumentException(UnreadableCodes.TooMuchText, limits.Characters.ToString(CultureInfo.InvariantCulture));
        }
    }

    public void EmptyParagraph(bool side = false) => _ = side ? ++sides : ++paragraphs;

    public void Heading(int level, string number, string text, int? page = null, bool side = false) =>
        Paragraph(place => new HeadingNode(place, level, number, text), page, side);

    public void Clause(string text, string number = "", int depth = 0, int? page = null, bool side = false) =>
        Paragraph(place => new ClauseNode(place, number, text, depth), page, side);

    public void Table(IReadOnlyList<DraftRow> rows, string? name = null, int? page = null)
    {
        var table = ++tables;
        TableRow Row(DraftRow row, int index)
        {
            var place = Place.InTable(table, row.Number ?? index + 1, null, page);
            return new TableRow(place, [.. row.Cells.Select(cell =>
                new TableCell(place with { Cell = cell.Column }, cell.Text, cell.Column, cell.ColumnSpan, cell.RowSpan))]);
        }

        var node = new TableNode(new Place(page, null, table, null, null, 0, 0), name, null, [.. rows.Select(Row)]);
        drafts.Add((_ => node, 0, false));
    }

    /// <summary>The nodes in reading order; paragraphs beside the main text are numbered after it.</summary>
    public IReadOnlyList<DocumentNode> Finish() =>
        [.. drafts.Select(draft => draft.Make(draft.Side ? paragraphs + draft.Number : draft.Number))];

    private void Paragraph(Func<Place, DocumentNode> make, int? page, bool side) =>
        drafts.Add((number => make(Place.InParagraph(number, page)), side ? ++sides : ++paragraphs, side));
}
