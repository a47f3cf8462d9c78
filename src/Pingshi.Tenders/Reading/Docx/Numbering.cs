using System.Globalization;
using System.Text;
using System.Xml.Linq;

namespace Pingshi.Tenders.Reading.Docx;

/// <summary>One level of a list: how it counts and how its number is shown.</summary>
internal sealed record ListLevel(int Start, string Format, string Text, bool Legal, int? RestartAfter, string? Style);

/// <summary>
/// Computes paragraph numbers as Word shows them (ECMA-376 part 1, 17.9): lists that share an abstract definition share
/// their counters, an instance may start anew, a higher level restarts the lower ones, styles may carry the list.
/// </summary>
internal sealed class Numbering
{
    private const int Levels = 9;
    private static readonly XNamespace W = DocxNames.Main;

    private readonly Dictionary<string, ListLevel[]> definitions = [];
    private readonly Dictionary<string, string> styleLinks = [];
    private readonly Dictionary<int, (string Definition, Dictionary<int, int> Starts, Dictionary<int, ListLevel> Overrides)> instances = [];
    private readonly Dictionary<string, int?[]> counters = [];
    private readonly HashSet<int> seen = [];

    public static Numbering Read(XElement? root)
    {
        var numbering = new Numbering();
        foreach (var definition in root?.Elements(W + "abstractNum") ?? [])
        {
            var id = (string?)definition.Attribute(W + "abstractNumId") ?? "";
            var levels = Enumerable.Range(0, Levels).Select(index => new ListLevel(1, "decimal", "", false, null, null)).ToArray();
            foreach (var level in definition.Elements(W + "lvl"))
            {
                if (Int(level.Attribute(W + "ilvl")) is { } index and >= 0 and < Levels)
                {
                    levels[index] = Level(level);
                }
            }

            numbering.definitions[id] = levels;
            if (Value(definition, "numStyleLink") is { } link)
            {
                numbering.styleLinks[id] = link;
            }
        }

        foreach (var instance in root?.Elements(W + "num") ?? [])
        {
            numbering.AddInstance(instance);
        }

        return numbering;
    }

    /// <summary>The level of a list whose paragraphs wear a style; used where the style names the list but not the level.</summary>
    public int? LevelOfStyle(int list, string style)
    {
        var index = Array.FindIndex(LevelsOf(list) ?? [], level => level.Style == style);
        return index < 0 ? null : index;
    }

    /// <summary>Follows lists that are only a link to a list style.</summary>
    public int Resolve(int list, Func<string, int?> listOfStyle) =>
        instances.TryGetValue(list, out var instance) && styleLinks.TryGetValue(instance.Definition, out var style)
            ? listOfStyle(style) ?? list
            : list;

    /// <summary>Counts one paragraph and returns its number as shown; empty for unknown lists.</summary>
    public string Next(int list, int level)
    {
        if (level is < 0 or >= Levels || LevelsOf(list) is not { } levels)
        {
            return "";
        }

        var instance = instances[list];
        if (!counters.TryGetValue(instance.Definition, out var counter))
        {
            counters[instance.Definition] = counter = new int?[Levels];
        }

        if (seen.Add(list))
        {
            foreach (var (overridden, start) in instance.Starts)
            {
                counter[overridden] = start - 1;
            }
        }

        counter[level] = (counter[level] ?? (levels[level].Start - 1)) + 1;
        for (var below = level + 1; below < Levels; below++)
        {
            if (levels[below].RestartAfter is not { } after || (after > 0 && level < after))
            {
                counter[below] = null;
            }
        }

        return Show(levels, counter, level);
    }

    private static string Show(ListLevel[] levels, int?[] counter, int level)
    {
        var own = levels[level];
        if (own.Format == "bullet")
        {
            return own.Text.Length == 0 ? "" : own.Text[0] is >= '\uE000' and <= '\uF8FF' ? "•" : own.Text;
        }

        var text = new StringBuilder();
        for (var index = 0; index < own.Text.Length; index++)
        {
            if (own.Text[index] == '%' && index + 1 < own.Text.Length && own.Text[index + 1] is >= '1' and <= '9')
            {
                var shown = own.Text[++index] - '1';
                var format = own.Legal && levels[shown].Format != "none" ? "decimal" : levels[shown].Format;
                text.Append(NumberFormats.Write(counter[shown] ?? levels[shown].Start, format));
            }
            else
            {
                text.Append(own.Text[index]);
            }
        }

        return text.ToString().Trim();
    }

    private ListLevel[]? LevelsOf(int list)
    {
        if (!instances.TryGetValue(list, out var instance) || !definitions.TryGetValue(instance.Definition, out var levels))
        {
            return null;
        }

        return instance.Overrides.Count == 0
            ? levels
            : [.. levels.Select((level, index) => instance.Overrides.GetValueOrDefault(index, level))];
    }

    private void AddInstance(XElement instance)
    {
        if (Int(instance.Attribute(W + "numId")) is not { } id || Value(instance, "abstractNumId") is not { } definition)
        {
            return;
        }

        var starts = new Dictionary<int, int>();
        var overrides = new Dictionary<int, ListLevel>();
        foreach (var change in instance.Elements(W + "lvlOverride"))
        {
            if (Int(change.Attribute(W + "ilvl")) is not { } level || level is < 0 or >= Levels)
            {
                continue;
            }

            if (Int(change.Element(W + "startOverride")?.Attribute(W + "val")) is { } start)
            {
                starts[level] = start;
            }

            if (change.Element(W + "lvl") is { } replacement)
            {
                overrides[level] = Level(replacement);
            }
        }

        instances[id] = (definition, starts, overrides);
    }

    private static ListLevel Level(XElement level) => new(
        Int(level.Element(W + "start")?.Attribute(W + "val")) ?? 1,
        Value(level, "numFmt") ?? level.Descendants(W + "numFmt").Select(format => (string?)format.Attribute(W + "val")).FirstOrDefault() ?? "decimal",
        Value(level, "lvlText") ?? "",
        level.Element(W + "isLgl") is { } legal && DocxNames.IsOn((string?)legal.Attribute(W + "val")),
        Int(level.Element(W + "lvlRestart")?.Attribute(W + "val")),
        Value(level, "pStyle"));

    private static string? Value(XElement parent, string name) => (string?)parent.Element(W + name)?.Attribute(W + "val");

    private static int? Int(XAttribute? attribute) =>
        int.TryParse(attribute?.Value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) && Math.Abs(number) < 1_000_000 ? number : null;
}
