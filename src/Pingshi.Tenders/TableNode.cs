namespace Pingshi.Tenders;

/// <summary>A table, or a sheet of a workbook.</summary>
/// <param name="Place">Where it stands.</param>
/// <param name="Name">Name of the sheet; null for tables in text.</param>
/// <param name="Continues">Number of the table that this one goes on from, over a page or a break; null when it begins anew.</param>
/// <param name="Rows">Its rows, from the top.</param>
public sealed record TableNode(Place Place, string? Name, int? Continues, IReadOnlyList<TableRow> Rows) : DocumentNode(Place)
{
    /// <inheritdoc/>
    public override string Text => string.Join('\n', Rows.Select(row => row.Text));

    /// <summary>The cell that covers a grid position, also when it began in a row above or a column before.</summary>
    /// <param name="row">Index of the row in <see cref="Rows"/>, from 0.</param>
    /// <param name="column">Grid column, from 1.</param>
    public TableCell? CellAt(int row, int column)
    {
        for (var above = row; above >= 0 && above < Rows.Count; above--)
        {
            foreach (var cell in Rows[above].Cells)
            {
                if (cell.Column <= column && column < cell.Column + cell.ColumnSpan && above + cell.RowSpan > row)
                {
                    return cell;
                }
            }
        }

        return null;
    }
}

/// <summary>A row of a table.</summary>
/// <param name="Place">Where it stands.</param>
/// <param name="Cells">The cells that begin in it, from the left; a cell merged down from above is not repeated.</param>
/// <param name="ContinuedBy">The first row of a following table that carries on this row's cells over a page; null when it is whole.</param>
public sealed record TableRow(Place Place, IReadOnlyList<TableCell> Cells, TableRow? ContinuedBy = null)
{
    /// <summary>What stands between the cells of a row in its text.</summary>
    public const string Separator = " | ";

    /// <summary>The texts of its cells, empty ones left out, with what a following page carries on.</summary>
    public string Text => string.Join(Separator, Enumerable.Range(0, Cells.Count).Select(CellText).Where(text => text.Length > 0));

    /// <summary>The text of a cell with what a following page carries on.</summary>
    /// <param name="index">Index in <see cref="Cells"/>, from 0.</param>
    public string CellText(int index)
    {
        var own = Cells[index].Text;
        if (ContinuedBy is not { } rest || index >= rest.Cells.Count)
        {
            return own;
        }

        var more = rest.CellText(index);
        return own.Length == 0 || more.Length == 0 ? own + more
            : char.IsAsciiLetterOrDigit(own[^1]) && char.IsAsciiLetterOrDigit(more[0]) ? $"{own} {more}"
            : own + more;
    }
}

/// <summary>A cell of a table.</summary>
/// <param name="Place">Where it stands.</param>
/// <param name="Text">Its paragraphs, one a line.</param>
/// <param name="Column">Grid column in which it begins, from 1.</param>
/// <param name="ColumnSpan">Grid columns it covers.</param>
/// <param name="RowSpan">Rows it covers.</param>
public sealed record TableCell(Place Place, string Text, int Column, int ColumnSpan, int RowSpan);
