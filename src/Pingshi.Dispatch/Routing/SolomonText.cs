using System.Globalization;

namespace Pingshi.Dispatch.Routing;

/// <summary>Reads the text form of Solomon's and of Gehring and Homberger's instances.</summary>
public static class SolomonText
{
    private const int Columns = 7;

    /// <summary>Whether a text looks like an instance: its second line with content says VEHICLE.</summary>
    public static bool Fits(string text) =>
        text.AsSpan().EnumerateLines() is var lines && Next(ref lines).Length > 0 && Next(ref lines).StartsWith("VEHICLE", StringComparison.OrdinalIgnoreCase);

    /// <summary>Reads one instance: name, <c>VEHICLE</c> with number and capacity, <c>CUSTOMER</c> with seven columns, numbered from 0 without gap.</summary>
    /// <exception cref="FormatException">A line is not as it should be; the message names it.</exception>
    /// <exception cref="ArgumentException">The instance itself is not sound; see <see cref="RoutingInstance"/>.</exception>
    public static RoutingInstance Read(TextReader text)
    {
        var (line, name, section) = (0, "", "");
        (int Vehicles, int Capacity)? fleet = null;
        List<RoutingStop> stops = [];
        while (text.ReadLine() is { } read)
        {
            line++;
            var words = read.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
            if (words.Length == 0)
            {
                continue;
            }
            if (name.Length == 0)
            {
                name = read.Trim().TrimStart('\uFEFF');
            }
            else if (words is ["VEHICLE" or "CUSTOMER"])
            {
                section = words[0];
            }
            else if (section == "VEHICLE" && fleet is null && words is not ["NUMBER", ..])
            {
                fleet = words.Length == 2 ? (Number(words[0], line), Number(words[1], line)) : throw Wrong(line, "number of vehicles and capacity are expected");
            }
            else if (section == "CUSTOMER" && words[0] is not "CUST")
            {
                stops.Add(Stop(words, line, stops.Count));
            }
        }
        return fleet is { } known && stops.Count > 0
            ? new(name, known.Vehicles, known.Capacity, stops)
            : throw Wrong(line, "the text ends without a VEHICLE and a CUSTOMER section");
    }

    private static RoutingStop Stop(string[] words, int line, int number)
    {
        if (words.Length != Columns || Number(words[0], line) != number)
        {
            throw Wrong(line, $"number {number} and six more columns are expected");
        }
        return new(Number(words[1], line), Number(words[2], line), Number(words[3], line), Number(words[4], line), Number(words[5], line), Number(words[6], line));
    }

    private static int Number(string word, int line) =>
        int.TryParse(word, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)
            ? number
            : throw Wrong(line, $"“{word}” is no whole number");

    private static FormatException Wrong(int line, string why) => new($"Line {line}: {why}.");

    private static ReadOnlySpan<char> Next(ref System.Text.SpanLineEnumerator lines)
    {
        while (lines.MoveNext())
        {
            if (lines.Current.Trim() is { Length: > 0 } found)
            {
                return found;
            }
        }
        return [];
    }
}
