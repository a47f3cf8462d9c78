using System.Collections.Frozen;

namespace Pingshi.Tenders.Reading;

/// <summary>Finds the text of a place without walking the document.</summary>
internal sealed record PlaceIndex(FrozenDictionary<int, DocumentNode> Paragraphs, FrozenDictionary<int, TableNode> Tables)
{
    public static PlaceIndex Of(IReadOnlyList<DocumentNode> nodes) => new(
        nodes.Where(node => node.Place.Paragraph is not null).ToFrozenDictionary(node => node.Place.Paragraph ?? 0),
        nodes.OfType<TableNode>().ToFrozenDictionary(table => table.Place.Table ?? 0));

    public string? TextAt(Place place)
    {
        if (place.Table is { } number)
        {
            return Tables.TryGetValue(number, out var table) ? TextIn(table, place) : null;
        }

        return place.Paragraph is { } paragraph && Paragraphs.TryGetValue(paragraph, out var found)
            && (place.Page is null || place.Page == found.Place.Page)
            ? found.Text
            : null;
    }

    private static string? TextIn(TableNode table, Place place)
    {
        if (place.Row is not { } number)
        {
            return table.Text;
        }

        var row = table.Rows.FirstOrDefault(row => row.Place.Row == number);
        if (place.Cell is not { } column)
        {
            return row?.Text;
        }

        var index = row?.Cells.ToList().FindIndex(cell => cell.Column == column) ?? -1;
        return index < 0 ? null : row?.CellText(index);
    }
}
