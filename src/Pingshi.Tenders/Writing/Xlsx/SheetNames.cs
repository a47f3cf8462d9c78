using System.Globalization;

namespace Pingshi.Tenders.Writing.Xlsx;

/// <summary>Names of sheets that a workbook may have: 1 to 31 characters, none of []:*?/\, no apostrophe at an end, none twice.</summary>
internal static class SheetNames
{
    public static IReadOnlyList<string> Of(IReadOnlyList<Sheet> sheets)
    {
        var taken = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        return [.. sheets.Select((sheet, index) => Free(Clean(sheet.Name, index), taken))];
    }

    private static string Clean(string name, int index)
    {
        var clean = string.Concat(LegalText.Line(name, 31).Select(letter => "[]:*?/\\".Contains(letter, StringComparison.Ordinal) ? '_' : letter)).Trim('\'', ' ');
        // "History" is a name that Excel keeps for itself.
        return clean.Length == 0 || string.Equals(clean, "History", StringComparison.OrdinalIgnoreCase)
            ? string.Create(CultureInfo.InvariantCulture, $"Sheet{index + 1}")
            : clean;
    }

    private static string Free(string name, HashSet<string> taken)
    {
        var free = name;
        for (var count = 2; !taken.Add(free); count++)
        {
            var end = string.Create(CultureInfo.InvariantCulture, $" ({count})");
            free = LegalText.Line(name, 31 - end.Length) + end;
        }

        return free;
    }
}
