using System.Collections.Frozen;
using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Pingshi.Shares.Rules;

/// <summary>
/// One place of the text with its path. What is wrong is noted and a stand-in answered, so that one reading finds every error; a rule
/// is made only when there is none.
/// </summary>
internal sealed partial class JsonPlace(JsonElement? element, string path, List<RuleError> errors)
{
    private const int LongestText = 1_000;

    [GeneratedRegex("^[a-z0-9][a-z0-9-]{0,63}$", RegexOptions.CultureInvariant)]
    private static partial Regex IdPattern { get; }

    public string Path => path;

    public bool Exists => element is { ValueKind: not JsonValueKind.Null };

    public JsonPlace this[string member] => new(
        IsObject && element!.Value.TryGetProperty(member, out var value) ? value : null, $"{path}.{member}", errors);

    private bool IsObject => element is { ValueKind: JsonValueKind.Object };

    public void Wrong(string chinese, string english) => errors.Add(new RuleError(path, new Words(
        Exists ? $"这里是 {Shown}，{chinese}" : $"这里缺少内容，{chinese}", Exists ? $"Here stands {Shown}; {english}" : $"Nothing is here; {english}")));

    public T Wrong<T>(T standIn, string chinese, string english)
    {
        Wrong(chinese, english);
        return standIn;
    }

    /// <summary>An object with these members and no others.</summary>
    public JsonPlace Object(params ReadOnlySpan<string> members)
    {
        if (!IsObject)
        {
            return Wrong(this, "应为 JSON 对象 {…}。", "write a JSON object {…}.");
        }

        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var member in element!.Value.EnumerateObject())
        {
            var place = new JsonPlace(member.Value, $"{path}.{member.Name}", errors);
            if (!members.Contains(member.Name))
            {
                var known = string.Join(", ", members.ToArray());
                place.Wrong($"没有名为 {member.Name} 的成员，请删去或改为：{known}。", $"no member is called {member.Name}: leave it out or use one of {known}.");
            }
            else if (!seen.Add(member.Name))
            {
                place.Wrong("同名成员只能出现一次。", "a member stands once only.");
            }
        }

        return this;
    }

    public IReadOnlyList<JsonPlace> Items(int atLeast, int atMost)
    {
        if (element is not { ValueKind: JsonValueKind.Array } array || array.GetArrayLength() < atLeast || array.GetArrayLength() > atMost)
        {
            return Wrong<IReadOnlyList<JsonPlace>>([], $"应为 {atLeast} 到 {atMost} 项的数组 […]。", $"write an array […] of {atLeast} to {atMost} items.");
        }

        return [.. array.EnumerateArray().Select((item, i) => new JsonPlace(item, string.Create(CultureInfo.InvariantCulture, $"{path}[{i}]"), errors))];
    }

    public IReadOnlyList<(string Name, JsonPlace Value)> Pairs()
    {
        if (!IsObject || !element!.Value.EnumerateObject().Any())
        {
            return Wrong<IReadOnlyList<(string, JsonPlace)>>([], "应为至少有一个成员的 JSON 对象。", "write a JSON object with at least one member.");
        }

        var pairs = element.Value.EnumerateObject().Select(m => (m.Name, new JsonPlace(m.Value, $"{path}.{m.Name}", errors))).ToList();
        foreach (var twice in pairs.GroupBy(p => p.Name, StringComparer.Ordinal).Where(g => g.Count() > 1))
        {
            twice.Last().Item2.Wrong("同名成员只能出现一次。", "a member stands once only.");
        }

        return [.. pairs.DistinctBy(p => p.Name, StringComparer.Ordinal).OrderBy(p => p.Name, StringComparer.Ordinal)];
    }

    public string? String => element is { ValueKind: JsonValueKind.String } text ? text.GetString() : null;

    public string Text(string whenAbsent) => !Exists ? whenAbsent : String is { Length: <= LongestText } text
        ? text
        : Wrong("", $"应为不超过 {LongestText} 字的文本。", $"write a text of at most {LongestText} characters.");

    public string Required() => String is { Length: > 0 and <= LongestText } text
        ? text
        : Wrong("", "应为非空的文本，例如 \"…\"。", "write a text such as \"…\".");

    public string Id() => String is { } id && IdPattern.IsMatch(id)
        ? id
        : Wrong("", "应为小写字母、数字和连字符组成的名称，例如 \"member-a\"。", "write a name of small letters, digits and hyphens such as \"member-a\".");

    public long Whole(long least, long most) =>
        element is { ValueKind: JsonValueKind.Number } number && number.TryGetInt64(out var value) && value >= least && value <= most
            ? value
            : Wrong(least, $"应为 {least} 到 {most} 的整数。", $"write a whole number from {least} to {most}.");

    public DateOnly Day() => DateOnly.TryParseExact(String, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
        ? day
        : Wrong(DateOnly.MinValue, "应为日期，例如 \"2026-01-31\"。", "write a date such as \"2026-01-31\".");

    public T OneOf<T>(FrozenDictionary<string, T> names, T? whenAbsent = null)
        where T : struct
    {
        if (!Exists && whenAbsent is { } usual)
        {
            return usual;
        }

        var known = string.Join(", ", names.Keys.Order(StringComparer.Ordinal).Select(n => $"\"{n}\""));
        return String is { } name && names.TryGetValue(name, out var value) ? value : Wrong(names.Values[0], $"应为以下之一：{known}。", $"write one of {known}.");
    }

    /// <summary>A percentage from 0 to 100 %.</summary>
    public Percentage Rate() => Percentage.TryParse(String, out var rate) && rate >= Percentage.Zero && rate <= Percentage.Hundred
        ? rate
        : Wrong(Percentage.Zero, "应为 0% 到 100% 的百分比文本，例如 \"12.5%\"。", "write a percentage from 0% to 100% as text such as \"12.5%\".");

    /// <summary>An amount of zero or more, as text, so that no reader rounds it on the way.</summary>
    public Money Amount(Currency currency) => Money.TryParse($"{String} {currency}", out var amount) && amount.Sign >= 0
        ? amount
        : Wrong(
            Money.Zero(currency),
            $"应为不小于零、最多 {currency.Exponent} 位小数的金额文本，例如 \"1200.50\"。",
            $"write an amount of zero or more with at most {currency.Exponent} decimals as text such as \"1200.50\".");

    private string Shown => element!.Value.GetRawText() is { Length: > 60 } raw ? raw[..60] + "…" : element!.Value.GetRawText();
}
