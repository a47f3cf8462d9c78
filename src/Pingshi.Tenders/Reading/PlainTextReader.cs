using Pingshi.Tenders.Finding;

namespace Pingshi.Tenders.Reading;

/// <summary>Reads plain text: a paragraph a line, or a paragraph a block where lines were broken at a fixed width.</summary>
internal static class PlainTextReader
{
    private const int WrappedWidth = 90;

    public static void Read(string text, DocumentBuilder builder)
    {
        var lines = text.ReplaceLineEndings("\n").Split('\n');
        var wrapped = IsWrapped(lines);
        var paragraph = "";
        foreach (var line in lines)
        {
            builder.Count(line.Length + 1);
            var trimmed = Glyphs.Repair(line).Trim();
            if (trimmed.Length > 0 && wrapped && paragraph.Length > 0 && ClauseNumber.Of(trimmed).Shape == NumberShape.None)
            {
                paragraph = Lines.Join(paragraph, trimmed, _ => false);
                continue;
            }

            Keep(paragraph, builder);
            paragraph = trimmed;
        }

        Keep(paragraph, builder);
    }

    private static void Keep(string paragraph, DocumentBuilder builder)
    {
        if (paragraph.Length > 0)
        {
            builder.Clause(paragraph);
        }
    }

    /// <summary>Lines broken by hand: blocks of several lines, none much wider than a page, divided by blank lines.</summary>
    private static bool IsWrapped(string[] lines) =>
        lines.Any(string.IsNullOrWhiteSpace)
        && lines.All(line => line.Length <= WrappedWidth)
        && lines.Count(line => line.Length > WrappedWidth / 2) > lines.Length / 3;
}
