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
        public string SayPlace(string? place) => InWords(place).In(reader.Language);
    }

    /// <summary>The same in both languages, for a reason that names where something stands.</summary>
    /// <param name="key">The requirement it is about, where it is one.</param>
    public static Text InWords(string? place, string? key = null) => new(Say(place, key, Language.Chinese), Say(place, key, Language.English));

    private static string Say(string? place, string? key, Language language) => !Place.TryParse(place, out var found) ? string.Join(' ', new[] { key, place }.OfType<string>()) : string.Join(' ', new[]
    {
        key,
        found.Page is { } page ? Fill(language, Page, page) : null,
        found.Paragraph is { } paragraph ? Fill(language, Paragraph, paragraph) : null,
        (found.Table, found.Row) switch
        {
            ({ } table, { } row) => Fill(language, TableRow, table, row),
            ({ } table, null) => Fill(language, Table, table),
            _ => null,
        },
    }.OfType<string>());

    private static string Fill(Language language, Text text, params object[] numbers) => string.Format(language.Culture, text.In(language), numbers);
}
