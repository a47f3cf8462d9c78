using System.Text;

namespace Pingshi.Host.Splits;

/// <summary>CSV as RFC 4180 has it: quotes around cells with commas, quotes or line breaks; a quote inside is doubled.</summary>
internal static class CsvText
{
    /// <summary>Rows with the line on which each begins; empty lines are passed over.</summary>
    public static IEnumerable<(int Line, IReadOnlyList<string> Cells)> Rows(TextReader text)
    {
        var (line, begun, cell, cells, quoted) = (1, 1, new StringBuilder(), new List<string>(), false);
        for (var read = text.Read(); ; read = text.Read())
        {
            var c = (char)Math.Max(0, read);
            if (quoted && read >= 0)
            {
                quoted = c != '"';
                if (c == '"' && text.Peek() == '"')
                {
                    (_, quoted) = (text.Read(), true);
                    cell.Append('"');
                }
                else if (quoted)
                {
                    cell.Append(c);
                }
                line += c == '\n' ? 1 : 0;
                continue;
            }
            if (read >= 0 && c is not (',' or '\n' or '\r' or '"'))
            {
                cell.Append(c);
                continue;
            }
            quoted = read >= 0 && c == '"';
            if (read < 0 || c is ',' or '\n')
            {
                cells.Add(cell.ToString().Trim());
                cell.Clear();
            }
            if (read < 0 || c == '\n')
            {
                if (cells is not [""])
                {
                    yield return (begun, cells);
                }
                (line, cells) = (line + 1, []);
                begun = line;
            }
            if (read < 0)
            {
                yield break;
            }
        }
    }

    public static string Quoted(string text) => text.AsSpan().ContainsAny(",\"\r\n") ? $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : text;
}
