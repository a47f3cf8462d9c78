namespace Pingshi.Tenders.Reading.Docx;

/// <summary>Puts cells into grid columns and lets a merged cell grow down over the rows it covers.</summary>
internal sealed class TableGrid
{
    private readonly Dictionary<int, (int Row, int Cell)> open = [];
    private List<DraftCell> current = [];
    private int column = 1;
    private bool dropped;

    public List<DraftRow> Rows { get; } = [];

    public void BeginRow()
    {
        current = [];
        column = 1;
        dropped = false;
    }

    public void Indent(int columns) => column += Math.Clamp(columns, 0, 1024);

    /// <summary>Leaves out a row that a tracked change deletes.</summary>
    public void DropRow() => dropped = true;

    public void Add(string text, int span, bool mergedWithAbove)
    {
        if (mergedWithAbove && open.TryGetValue(column, out var origin))
        {
            var cells = (List<DraftCell>)Rows[origin.Row].Cells;
            cells[origin.Cell] = cells[origin.Cell] with { RowSpan = Rows.Count - origin.Row + 1 };
        }
        else
        {
            open[column] = (Rows.Count, current.Count);
            current.Add(new DraftCell(text, column, span));
        }

        column += span;
    }

    public void EndRow()
    {
        if (!dropped)
        {
            Rows.Add(new DraftRow(current));
        }
    }
}
