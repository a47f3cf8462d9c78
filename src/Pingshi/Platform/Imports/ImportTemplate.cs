namespace Pingshi.Platform.Imports;

/// <summary>An empty file with the headings of a kind, and a second sheet that says what each wants.</summary>
internal static class ImportTemplate
{
    public static IResult Of(ImportKind kind, Reader reader) => PlainTables.Download($"{kind.Key}.xlsx",
        (reader.Say(kind.Title), [[.. kind.Fields.Select(f => reader.Say(f.Label))]]),
        (reader.Say(ImportWords.Notes),
        [
            [reader.Say(ImportWords.Field), reader.Say(ImportWords.NeededOrNot), reader.Say(ImportWords.Meaning), reader.Say(ImportWords.Example)],
            .. kind.Fields.Select(f => (IReadOnlyList<string>)[reader.Say(f.Label), f.Required ? reader.Say(ImportWords.Needed) : "", f.Hint is { } hint ? reader.Say(hint) : "", f.Example]),
        ]));
}
