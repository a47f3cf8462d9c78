using System.Globalization;
using NodaTime;

namespace Pingshi.Platform.Imports;

/// <summary>Reasons as they are stored with a refused line: in both languages, beside the cell they concern.</summary>
internal static class ImportPhrases
{
    private const int MostShown = 200;

    extension(ImportRun run)
    {
        /// <summary>What the audit log says of a run.</summary>
        public IEnumerable<(string, string?)> Facts =>
        [
            ("kind", run.Kind), ("file", run.FileName), ("new", Digits(run.New)), ("changed", Digits(run.Changed)), ("unchanged", Digits(run.Unchanged)), ("refused", Digits(run.Refused)),
        ];
    }

    public static RefusedCell Of(Reason reason, ImportLine line, ImportKind kind, ImportLayout layout)
    {
        var field = kind.Fields.FirstOrDefault(f => f.Name == reason.Field);
        var value = field is null ? null : line.TextOf(field);
        return new(
            reason.Rule.Code, reason.Field, field is not null && layout.Columns.TryGetValue(field.Name, out var column) ? ColumnLetters.Of(column) : null,
            value is { Length: > MostShown } ? value[..MostShown] + "…" : value, Say(reason, Language.Chinese), Say(reason, Language.English));
    }

    public static Text Both(IReadOnlyList<Reason> reasons) =>
        new(string.Join(' ', reasons.Select(r => Say(r, Language.Chinese))), string.Join(' ', reasons.Select(r => Say(r, Language.English))));

    private static string Say(Reason reason, Language language)
    {
        Reader reader = new();
        reader.Be(language, DateTimeZoneProviders.Tzdb["Asia/Shanghai"], Instant.MinValue);
        return reader.Say(reason);
    }

    private static string Digits(int number) => number.ToString(CultureInfo.InvariantCulture);
}
