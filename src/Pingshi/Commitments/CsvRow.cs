using System.Text;

namespace Pingshi.Commitments;

/// <summary>One line of comma-separated values, quoted where needed (RFC 4180); a value does not go over lines here.</summary>
internal static class CsvRow
{
    /// <summary>The values of a line; null where a quote is not closed or stands inside a value.</summary>
    public static IReadOnlyList<string>? Read(string line)
    {
        List<string> cells = [];
        for (var at = 0; ; at++)
        {
            if ((at < line.Length && line[at] == '"' ? Quoted(line, at + 1) : Plain(line, at)) is not { } part)
            {
                return null;
            }

            cells.Add(part.Cell);
            at = part.End;
            if (at >= line.Length)
            {
                return cells;
            }
        }
    }

    /// <summary>A value as a line holds it.</summary>
    public static string Cell(string value) =>
        value.AsSpan().IndexOfAny(",\"\r\n") < 0 ? value : $"\"{value.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    private static (string Cell, int End)? Plain(string line, int start)
    {
        var end = line.IndexOf(',', start);
        var cell = line[start..(end < 0 ? line.Length : end)];
        return cell.Contains('"', StringComparison.Ordinal) ? null : (cell, end < 0 ? line.Length : end);
    }

    private static (string Cell, int End)? Quoted(string line, int start)
    {
        var cell = new StringBuilder();
        for (var at = start; at < line.Length; at++)
        {
            if (line[at] != '"')
            {
                cell.Append(line[at]);
            }
            else if (at + 1 < line.Length && line[at + 1] == '"')
            {
                cell.Append('"');
                at++;
            }
            else
            {
                return at + 1 == line.Length || line[at + 1] == ',' ? (cell.ToString(), at + 1) : null;
            }
        }

        return null;
    }
}
