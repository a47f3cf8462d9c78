using System.Reflection;
using System.Text.RegularExpressions;
using Pingshi.Host;
using Pingshi.Platform.Words;

namespace Pingshi.Tests.Architecture;

/// <summary>Every text in both languages, every refusal with a code of its own and a test.</summary>
public sealed partial class WordTests
{
    private const BindingFlags Static = BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;

    private static readonly IReadOnlyList<FieldInfo> Fields = [.. typeof(Modules).Assembly.GetTypes().Where(t => !t.ContainsGenericParameters).SelectMany(t => t.GetFields(Static))];

    private static IEnumerable<(string Name, Rule Rule)> Rules =>
        Fields.Where(f => f.FieldType == typeof(Rule)).Select(f => ($"{f.DeclaringType!.Name}.{f.Name}", (Rule)f.GetValue(null)!))
            .Concat(Fields.Where(f => f.FieldType == typeof(Dictionary<string, Rule>)).SelectMany(f => ((Dictionary<string, Rule>)f.GetValue(null)!).Values.Select(r => (r.Code, r))));

    /// <summary>All texts: fields, and what is said of every member of an enum.</summary>
    private static IEnumerable<(string Name, Text Text)> Texts =>
    [
        .. Fields.Where(f => f.FieldType == typeof(Text)).Select(f => ($"{f.DeclaringType!.Name}.{f.Name}", (Text)f.GetValue(null)!)),
        .. Rules.Select(r => (r.Name, r.Rule.Text)),
        .. from type in typeof(Modules).Assembly.GetTypes()
           from method in type.GetMethods(Static)
           where method.ReturnType == typeof(Text) && method.GetParameters() is [{ ParameterType.IsEnum: true }]
           let of = method.GetParameters()[0].ParameterType
           from object member in Enum.GetValues(of)
           select ($"{type.Name}.{method.Name}({member})", (Text)method.Invoke(null, [member])!),
    ];

    [Fact]
    public void Every_text_has_the_same_places_in_both_languages()
    {
        Assert.True(Texts.Count() > 300);
        Assert.Empty(Texts.Where(t => !Places(t.Text.Chinese).SetEquals(Places(t.Text.English))).Select(t => $"{t.Name}: {t.Text}"));
    }

    [Fact]
    public void Every_text_is_in_the_language_it_says() =>
        // The switch to the other language is written in the other language.
        Assert.Empty(Texts.Where(t => t.Name != "WebWords.OtherLanguage").Where(t => !Chinese().IsMatch(t.Text.Chinese) && Letters().IsMatch(t.Text.Chinese) && t.Text.Chinese != t.Text.English || Chinese().IsMatch(t.Text.English))
            .Select(t => $"{t.Name}: {t.Text}"));

    [Fact]
    public void Every_code_stands_for_one_rule() =>
        Assert.Empty(Rules.Select(r => r.Rule).Distinct().CountBy(r => r.Code).Where(c => c.Value > 1).Select(c => c.Key));

    [Fact]
    public void Every_code_says_whose_it_is() => Assert.Empty(Rules.Where(r => !Code().IsMatch(r.Rule.Code) && r.Rule.Code != "fault").Select(r => r.Rule.Code));

    /// <summary>By its code or by the name of its rule; what is owed is listed by name and may only become less.</summary>
    [Fact]
    public void Every_code_has_a_test()
    {
        var tests = string.Concat(Sources.Below("tests").Where(f => !f.Key.EndsWith("/UntestedRules.cs", StringComparison.Ordinal)).Select(f => f.Value));
        var untested = Rules.Where(r => !tests.Contains($"\"{r.Rule.Code}\"", StringComparison.Ordinal) && !tests.Contains(r.Name, StringComparison.Ordinal)).Select(r => r.Rule.Code).Order(StringComparer.Ordinal).ToList();
        Assert.Empty(untested.Except(UntestedRules.Codes));
    }

    private static HashSet<string> Places(string text) => [.. Place().Matches(text).Select(m => m.Value)];

    [GeneratedRegex(@"\{\d+\}")]
    private static partial Regex Place();

    [GeneratedRegex(@"\p{IsCJKUnifiedIdeographs}")]
    private static partial Regex Chinese();

    [GeneratedRegex("[a-z]{4,}")]
    private static partial Regex Letters();

    [GeneratedRegex(@"^[a-z][a-z-]*(\.[a-z0-9][a-z0-9-]*)+$")]
    private static partial Regex Code();
}
