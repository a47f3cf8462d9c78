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

    /// <summary>A rule made in passing would be asked for neither words nor test.</summary>
    [Fact]
    public void Every_rule_stands_in_a_field() => Assert.Empty(Sources.Below("src/Pingshi").Where(f => f.Value.Contains("new Rule(", StringComparison.Ordinal)).Select(f => f.Key));

    /// <summary>By its code or by the name of its rule; there is no list of exceptions.</summary>
    [Fact]
    public void Every_code_has_a_test()
    {
        Assert.True(Rules.Count() > 150);
        List<string> untested = [.. Rules.Where(r => !NamedInTests.Contains(r.Rule.Code) && !NamedInTests.Contains(r.Name)).Select(r => r.Rule.Code).Order(StringComparer.Ordinal)];
        Assert.True(untested.Count == 0, $"No test names {string.Join(", ", untested)}");
    }

    /// <summary>What a library refuses with reaches people through a rule of ours; the library itself is tested for it too.</summary>
    [Fact]
    public void Every_code_of_a_library_has_a_test()
    {
        Assert.True(LibraryCodes.Count > 25);
        Assert.DoesNotContain(LibraryCodes, c => !NamedInTests.Contains(c));
    }

    /// <summary>What stands quoted in the product's sources is there; an act of the audit log looks like a code and is none.</summary>
    [Fact]
    public void No_test_names_a_code_that_is_not_there()
    {
        var codes = Rules.Select(r => r.Rule.Code).ToHashSet();
        var families = codes.Select(c => c.Split('.')[0]).ToHashSet();
        var there = Sources.Below("src").SelectMany(f => Quoted().Matches(f.Value).Select(m => m.Value)).Concat(codes).ToHashSet();
        Assert.Empty(NamedInTests.Where(n => Code().IsMatch(n) && families.Contains(n.Split('.')[0]) && !there.Contains(n) && !FileName().IsMatch(n)).Order(StringComparer.Ordinal));
    }

    private static readonly IReadOnlyList<string> LibraryCodes =
    [
        .. from library in typeof(Modules).Assembly.GetReferencedAssemblies()
           where library.Name!.StartsWith("Pingshi.", StringComparison.Ordinal)
           from type in Assembly.Load(library).GetExportedTypes()
           where type.IsAbstract && type.IsSealed && type.Name.EndsWith("Codes", StringComparison.Ordinal)
           from code in type.GetFields(Static)
           where code.IsLiteral
           select $"{type.Name}.{code.Name}",
    ];

    /// <summary>Each code that stands quoted in a test, several apart by a bar, and each member that a test names by its class.</summary>
    private static readonly HashSet<string> NamedInTests = Sources.Below("tests").Where(f => !f.Key.EndsWith("/WordTests.cs", StringComparison.Ordinal))
        .SelectMany(f => Quoted().Matches(f.Value).Concat(Member().Matches(f.Value))).Select(m => m.Value).ToHashSet();

    private static HashSet<string> Places(string text) => [.. Place().Matches(text).Select(m => m.Value)];

    [GeneratedRegex(@"\{\d+\}")]
    private static partial Regex Place();

    [GeneratedRegex(@"\p{IsCJKUnifiedIdeographs}")]
    private static partial Regex Chinese();

    [GeneratedRegex(@"(?<=[""|])[a-z][a-z0-9.-]*(?=[""|])")]
    private static partial Regex Quoted();

    [GeneratedRegex(@"\b[A-Z]\w*\.[A-Z]\w*\b")]
    private static partial Regex Member();

    [GeneratedRegex(@"\.(csv|docx|json|md|pdf|txt|xlsx|xml|zip)$")]
    private static partial Regex FileName();

    [GeneratedRegex("[a-z]{4,}")]
    private static partial Regex Letters();

    [GeneratedRegex(@"^[a-z][a-z-]*(\.[a-z0-9][a-z0-9-]*)+$")]
    private static partial Regex Code();
}
