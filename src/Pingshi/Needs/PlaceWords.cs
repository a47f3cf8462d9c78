using Pingshi.Tenders;

namespace Pingshi.Needs;

/// <summary>A place of a document as people say it.</summary>
internal static class PlaceWords
{
    private static readonly Text Page = new("第 {0} 页", "page {0}");
    private static readonly Text Paragraph = new("第 {0} 段", "paragraph {0}");
    private static readonly Text Table = new("表 {0}", "table {0}");
    private static readonly Text TableRow = new("表 {0} 第 {1} 行", "table {0}, row {1}");

    extension(Reader reader)
    {
        /// <summary>The compact form in words; what is no place is said as it is.</summary>
        public string SayPlace(string? place) => !Place.TryParse(place, out var found) ? place ?? "" : string.Join(' ', new[]
        {
            found.Page is { } page ? reader.Say(Page, page) : null,
            found.Paragraph is { } paragraph ? reader.Say(Paragraph, paragraph) : null,
            (found.Table, found.Row) switch
            {
                ({ } table, { } row) => reader.Say(TableRow, table, row),
                ({ } table, null) => reader.Say(Table, table),
                _ => null,
            },
        }.OfType<string>());
    }
}
