using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;

namespace Pingshi.Tests.Web;

/// <summary>Pages and style sheet know the same words.</summary>
public sealed partial class StyleSheetTests
{
    private static readonly string Product = Path.GetFullPath(Path.Combine(Folder(), "..", "..", "..", "src", "Pingshi"));

    [Fact]
    public void Every_class_that_a_page_uses_is_in_the_style_sheet()
    {
        var known = KnownClass().Matches(File.ReadAllText(Path.Combine(Product, "wwwroot", "pingshi.css"))).Select(m => m.Groups[1].Value).ToHashSet(StringComparer.Ordinal);
        var unknown =
            from page in Pages()
            from attribute in ClassAttribute().Matches(File.ReadAllText(page))
            from name in PlainWord().Matches(Expression().Replace(attribute.Groups[1].Value, " ")).Select(m => m.Value)
            where !known.Contains(name)
            select $"{Path.GetFileName(page)}: {name}";
        Assert.Empty(unknown.Distinct());
    }

    [Fact]
    public void No_page_carries_a_style_of_its_own() =>
        Assert.DoesNotContain(Pages(), page => File.ReadAllText(page).Contains(" style=", StringComparison.Ordinal) || File.ReadAllText(page).Contains("<style", StringComparison.Ordinal));

    [Fact]
    public void The_style_sheet_and_the_script_fetch_nothing_from_elsewhere()
    {
        var files = Directory.EnumerateFiles(Path.Combine(Product, "wwwroot"), "pingshi.*").Select(File.ReadAllText);
        Assert.All(files, text => Assert.DoesNotMatch(Elsewhere(), text));
    }

    private static List<string> Pages()
    {
        var pages = Directory.EnumerateFiles(Product, "*.razor", SearchOption.AllDirectories).Where(f => !f.Contains("/obj/", StringComparison.Ordinal)).ToList();
        Assert.NotEmpty(pages);
        return pages;
    }

    private static string Folder([CallerFilePath] string here = "") => Path.GetDirectoryName(here)!;

    [GeneratedRegex(@"\.([a-z][a-z0-9-]*)")]
    private static partial Regex KnownClass();

    [GeneratedRegex("""\b[cC]lass="((?:@\((?:[^()]|\([^()]*\))*\)|[^"])*)""")]
    private static partial Regex ClassAttribute();

    // What C# chooses is a word of the sheet too, but which part of an expression is a class cannot be told here.
    [GeneratedRegex(@"[a-z-]*@\((?:[^()]|\([^()]*\))*\)|[a-z-]*@[\w.]+(?:\([^)]*\))?")]
    private static partial Regex Expression();

    [GeneratedRegex(@"(?<=^|\s)[a-z][a-z0-9-]*(?=\s|$)")]
    private static partial Regex PlainWord();

    [GeneratedRegex(@"@import|https?://(?!www\.w3\.org/2000/svg)|url\((?!""data:)")]
    private static partial Regex Elsewhere();
}
